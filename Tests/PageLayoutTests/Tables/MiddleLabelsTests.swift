import DocumentModel
import Testing

@testable import PageLayout

@Suite("Labels at half the height of their rows")
struct MiddleLabelsTests {
    private func sheet(labels: [(String, Double)], rows: Int = 5) -> Sheet {
        var sheet = Sheet()
        sheet.text("Programa", x: 55, y: 100, bold: true)
        sheet.text("Línea", x: 180, y: 100, bold: true)
        sheet.right("Cupos", x: 320, y: 100, bold: true)
        for (number, line) in ["Norte", "Centro", "Sur", "Costa", "Austral"].prefix(rows).enumerated() {
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
        // By chance the second one is in the middle of three rows.
        #expect(
            sheet(labels: [("Riego", 0), ("Caletas", 2)], rows: 4).tables == [
                ["Programa | Línea | Cupos", "Riego | Norte | 1.000", " | Centro | 1.010", "Caletas | Sur | 1.020", " | Costa | 1.030"]
            ])
    }

    /// The rows that labels span in a table made of cells, told by how far down they stand, in rows.
    private static func spans(_ rows: [String], _ places: [Double], columns: Int, head: Int = 0) -> [Int]? {
        var grid = DraftGrid(rows, xs: (0...columns).map { 50 + 100 * Double($0) }, step: 16, origin: .aligned, head: head)
        for place in places {
            let words = grid.add("Riego", x: 55, y: 105 + 16 * (Double(head) + place))
            let row = head + Int(place)
            if let home = grid.draft.cells.firstIndex(where: { $0.row == row && $0.column == 0 }) {
                grid.draft.cells[home].words += Array(words)
            }
        }
        return MiddleLabels(words: grid.words).spanned(grid.draft)?.cells.filter { $0.column == 0 && $0.row >= head }.map(\.rowSpan)
    }

    @Test func labelsSpanRowsOfSeveralColumnsWithoutSpansOfTheirOwn() {
        let rows = ["| Norte | 1", "| Centro | 2", "| Sur | 3", "| Costa | 4"]
        #expect(Self.spans(rows, [0.5, 2.5], columns: 3) == [2, 2])
        #expect(
            Self.spans(
                ["Zona | Obra v | Monto", ". | . | Suma"].map { $0.replacing(". |", with: " |") } + rows, [0.5, 2.5], columns: 3, head: 2)
                == [2, 2])
        // Two columns, three rows, a cell over two rows, a label over two columns.
        #expect(Self.spans(["| 1", "| 2", "| 3", "| 4"], [0.5, 2.5], columns: 2) == nil)
        #expect(Self.spans(Array(rows.prefix(3)), [0.5, 2], columns: 3) == nil)
        #expect(Self.spans(["| Norte v | 1", "| . | 2"] + rows.suffix(2), [0.5, 2.5], columns: 3) == nil)
        #expect(Self.spans(["> | . | 1"] + rows.suffix(3), [0.5, 2.5], columns: 3) == nil)
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

@Suite("Heads over pairs of columns, and rows at the foot of a head's frame")
struct PairedHeadsTests {
    private func paired(at first: Double, _ second: Double) -> Sheet {
        var sheet = Sheet()
        for y in [96.0, 138] { sheet.level(y, 50, 400) }
        sheet.text("Comuna", x: 55, y: 108, bold: true)
        sheet.centred("Damas", x: first, y: 100, bold: true)
        sheet.centred("Varones", x: second, y: 100, bold: true)
        for (text, x) in zip(["N°", "%", "N°", "%"], [180.0, 230, 300, 350]) { sheet.centred(text, x: x, y: 116, bold: true) }
        for (number, name) in ["Ancud", "Castro", "Chonchi"].enumerated() {
            let y = 144 + Double(number) * 14
            sheet.text(name, x: 55, y: y)
            for (text, x) in zip(["1.20\(number)", "4\(number),5%", "1.30\(number)", "5\(number),5%"], [180.0, 230, 300, 350]) {
                sheet.centred(text, x: x, y: y)
            }
        }
        sheet.level(188, 50, 400)
        return sheet
    }

    private let rows = [
        "Ancud | 1.200 | 40,5% | 1.300 | 50,5%", "Castro | 1.201 | 41,5% | 1.301 | 51,5%", "Chonchi | 1.202 | 42,5% | 1.302 | 52,5%",
    ]

    @Test func headsInTheMiddleOverPairsSpanThem() {
        #expect(
            paired(at: 205, 325).tables == [["Comuna v2 | Damas >2 | Varones >2", "N° | % | N° | %"] + rows])
    }

    /// Two columns under the first head and three under the second, each head in the middle of its own.
    @Test func headsInTheMiddleMayHaveUnevenNumbersOfColumns() {
        var sheet = Sheet()
        let columns = [180.0, 230, 300, 350, 400]
        for y in [96.0, 138, 216] { sheet.level(y, 50, 430) }
        sheet.centred("Damas", x: 205, y: 100, bold: true)
        sheet.centred("Varones", x: 350, y: 100, bold: true)
        for (text, x) in zip(["N°", "%", "N°", "%", "Var"], columns) { sheet.centred(text, x: x, y: 116, bold: true) }
        let names = ["Ancud", "Castro", "Quellón", "Dalcahue", "Chonchi"]
        for (row, name) in names.enumerated() {
            let y = 144 + 14 * Double(row)
            sheet.text(name, x: 55, y: y)
            for (column, x) in columns.enumerated() { sheet.centred("\(12 + row * 5 + column)", x: x, y: y) }
        }
        let rows = names.enumerated().map { row, name in
            name + columns.indices.map { " | \(12 + row * 5 + $0)" }.joined()
        }
        #expect(sheet.tables == [[" | Damas >2 | Varones >3", " | N° | % | N° | % | Var"] + rows])
    }

    /// Over the first column of each pair: lines of its own head.
    @Test func headsOverOtherColumnsSpanNone() {
        let found = paired(at: 180, 300).tables
        #expect(found.count == 1)
        #expect(!found.joined().contains { $0.contains(">2") })
    }

    @Test func aTotalOfOneColumnBelowAHeadInAFrameIsItsRow() {
        for last in ["9.100", "visada"] {
            var sheet = Sheet()
            sheet.grid([50, 90, 220, 300, 380], [100, 120])
            for (text, x) in zip(["N°", "Obra", "Código", "Monto"], [55.0, 95, 225, 305]) { sheet.text(text, x: x, y: 105) }
            for number in 0..<4 {
                let y = 126 + Double(number) * 14
                for (text, x) in zip(["\(number + 1)", "Posta rural", "30\(number)-0", "2.27\(number)"], [55.0, 95, 225, 305]) {
                    sheet.text(text, x: x, y: y)
                }
            }
            sheet.text("Total", x: 95, y: 182)
            sheet.text(last, x: 305, y: 182)
            let rows = (0..<4).map { "\($0 + 1) | Posta rural | 30\($0)-0 | 2.27\($0)" }
            #expect(sheet.tables == [["N° | Obra | Código | Monto"] + rows + (last == "9.100" ? [" | Total |  | 9.100"] : [])])
        }
    }
}
