import DocumentModel
import Testing

@testable import PageLayout

@Suite("Labels at half the height of their rows")
struct MiddleLabelsTests {
    private func sheet(labels: [(String, Double)]) -> Sheet {
        var sheet = Sheet()
        sheet.text("Programa", x: 55, y: 100, bold: true)
        sheet.text("Línea", x: 180, y: 100, bold: true)
        sheet.right("Cupos", x: 320, y: 100, bold: true)
        for (number, line) in ["Norte", "Centro", "Sur", "Costa", "Austral"].enumerated() {
            sheet.text(line, x: 180, y: 116 + Double(number) * 16)
            sheet.right("1.0\(number)0", x: 320, y: 116 + Double(number) * 16)
        }
        for (label, row) in labels { sheet.text(label, x: 55, y: 116 + row * 16) }
        return sheet
    }

    @Test func labelsBetweenTheirRowsSpanThem() {
        #expect(
            sheet(labels: [("Riego", 0.5), ("Caletas", 3)]).tables == [
                [
                    "Programa | Línea | Cupos", "Riego v2 | Norte | 1.000", "Centro | 1.010", "Caletas v3 | Sur | 1.020", "Costa | 1.030",
                    "Austral | 1.040",
                ]
            ])
    }

    @Test func labelsInTheFirstOfTheirRowsStayThere() {
        #expect(
            sheet(labels: [("Riego", 0), ("Caletas", 2)]).tables == [
                [
                    "Programa | Línea | Cupos", "Riego | Norte | 1.000", " | Centro | 1.010", "Caletas | Sur | 1.020", " | Costa | 1.030",
                    " | Austral | 1.040",
                ]
            ])
    }

    @Test func labelsThatLeaveRowsOutSpanNone() {
        let found = sheet(labels: [("Riego", 0.5), ("Caletas", 2)]).tables
        #expect(found.count == 1)
        #expect(!found.joined().contains { $0.contains(" v") })
    }

    /// Rows ruled line by line, the first column a code of digits: what stands above the first rule is the head.
    @Test func aHeadAboveTheFirstRuleOverCodesIsTheHead() {
        var sheet = Sheet()
        let head = ["Código", "Concepto", "2023", "2024"]
        for (text, x) in zip(head, [55.0, 120, 260, 330]) { sheet.text(text, x: x, y: 100) }
        for number in 0..<4 {
            let y = 118 + Double(number) * 18
            sheet.level(y - 4, 50, 380)
            sheet.text("2\(number)", x: 55, y: y)
            sheet.text("Gastos varios", x: 120, y: y)
            sheet.text("4.20\(number)", x: 260, y: y)
            sheet.text("3.10\(number)", x: 330, y: y)
        }
        sheet.level(186, 50, 380)
        let rows = ["20 | Gastos varios | 4.200 | 3.100", "21 | Gastos varios | 4.201 | 3.101", "22 | Gastos varios | 4.202 | 3.102"]
        #expect(sheet.tables == [["Código | Concepto | 2023 | 2024"] + rows + ["23 | Gastos varios | 4.203 | 3.103"]])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    /// The same of words alone; without bold type the line above may be anything.
    @Test func aBoldHeadAboveTheFirstRuleOfWordsIsTheHead() {
        for bold in [true, false] {
            var sheet = Sheet()
            for (text, x) in zip(["Compromiso", "Estado", "Unidad"], [55.0, 200, 300]) { sheet.text(text, x: x, y: 100, bold: bold) }
            for number in 0..<4 {
                let y = 118 + Double(number) * 18
                sheet.level(y - 4, 50, 400)
                sheet.text(["Catastro", "Bases", "Convenio", "Ventanilla"][number], x: 55, y: y)
                sheet.text("En curso", x: 200, y: y)
                sheet.text("Gabinete", x: 300, y: y)
            }
            sheet.level(186, 50, 400)
            let rows = [
                "Catastro | En curso | Gabinete", "Bases | En curso | Gabinete", "Convenio | En curso | Gabinete",
                "Ventanilla | En curso | Gabinete",
            ]
            #expect(sheet.tables == [(bold ? ["Compromiso | Estado | Unidad"] : []) + rows])
        }
    }
}
