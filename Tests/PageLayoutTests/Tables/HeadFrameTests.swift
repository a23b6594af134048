import DocumentModel
import Testing

@testable import PageLayout

@Suite("Frames around a head alone")
struct HeadFrameTests {
    private static let xs = [50.0, 200, 280, 360]
    private static let head = ["Finalidad", "Aprobado", "Vigente"]
    private static let rows = [["100 Gobierno", "", ""], ["110 Justicia", "1.200", "1.250"], ["120 Seguridad", "840", "900"]]

    /// The head in a grid from 100 to 130, the rows below it without rules.
    private func sheet(_ number: Int = 1, _ rows: [[String]] = Self.rows, values: [Double] = [270, 350]) -> Sheet {
        var sheet = Sheet(number)
        sheet.grid(Self.xs, [100, 130])
        for (column, text) in Self.head.enumerated() { sheet.centred(text, x: (Self.xs[column] + Self.xs[column + 1]) / 2, y: 110) }
        for (number, row) in rows.enumerated() {
            let y = 160 + Double(number) * 16
            sheet.text(row[0], x: 55, y: y)
            for (x, value) in zip(values, row.dropFirst()) where !value.isEmpty { sheet.right(value, x: x, y: y) }
        }
        return sheet
    }

    private let whole = [
        "Finalidad | Aprobado | Vigente", "100 Gobierno |  | ", "110 Justicia | 1.200 | 1.250", "120 Seguridad | 840 | 900",
    ]

    @Test func openRowsBelowAFramedHeadAreItsTable() {
        let sheet = sheet()
        #expect(sheet.tables == [whole])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    @Test func theFrameOfATitleAboveIsNoHead() {
        var sheet = sheet()
        sheet.grid([50, 360], [60, 97])
        sheet.text("Estado de gastos", x: 150, y: 70)
        #expect(sheet.tables == [whole])
    }

    @Test func twoHeadRowsInAFrameKeepTheirSpans() {
        var sheet = Sheet()
        sheet.level(80, 50, 360)
        sheet.level(105, 200, 360)
        sheet.level(130, 50, 360)
        for x in [50.0, 200, 360] { sheet.upright(x, 80, 130) }
        sheet.upright(280, 105, 130)
        sheet.text("Finalidad", x: 60, y: 100)
        sheet.centred("Crédito", x: 280, y: 88)
        sheet.centred("Aprobado", x: 240, y: 113)
        sheet.centred("Vigente", x: 320, y: 113)
        for (y, row) in zip([160.0, 176, 192], [["Justicia", "1.200", "1.250"], ["Seguridad", "840", "900"], ["Salud", "15", "16"]]) {
            sheet.text(row[0], x: 55, y: y)
            sheet.right(row[1], x: 270, y: y)
            sheet.right(row[2], x: 350, y: y)
        }
        #expect(
            sheet.tables == [
                ["Finalidad v2 | Crédito >2", "Aprobado | Vigente", "Justicia | 1.200 | 1.250", "Seguridad | 840 | 900", "Salud | 15 | 16"]
            ])
    }

    @Test func aLabelThatWrapsBelowTheLastRowIsInIt() {
        let rows = Self.rows.dropLast() + [["120 Seguridad y", "840", "900"]]
        var near = sheet(1, Array(rows))
        near.text("vigilancia", x: 55, y: 204)
        #expect(near.tables == [Array(whole.dropLast()) + ["120 Seguridad y vigilancia | 840 | 900"]])
        var far = sheet(1, Array(rows))
        far.text("vigilancia", x: 55, y: 216)
        #expect(far.tables == [Array(whole.dropLast()) + ["120 Seguridad y | 840 | 900"]])
    }

    @Test func valuesThatKeepToOtherColumnsAreNoRowsOfTheFrame() {
        // The second value of each row stands across the edge between the frame's columns.
        let sheet = sheet(1, Self.rows, values: [296, 350])
        #expect(sheet.tables == [])
    }

    @Test func aFrameWithValuesIsATableOfItsOwn() {
        var sheet = Sheet()
        sheet.grid(Self.xs, [100, 130, 160])
        for (y, row) in zip([110.0, 140], [["Año", "2023", "2024"], ["Suma", "12", "13"]]) {
            for (column, text) in row.enumerated() { sheet.centred(text, x: (Self.xs[column] + Self.xs[column + 1]) / 2, y: y) }
        }
        for (y, row) in zip([200.0, 216, 232], [["Norte", "7", "8"], ["Centro", "3", "3"], ["Sur", "2", "2"]]) {
            sheet.text(row[0], x: 55, y: y)
            sheet.right(row[1], x: 270, y: y)
            sheet.right(row[2], x: 350, y: y)
        }
        #expect(sheet.tables.first == ["Año | 2023 | 2024", "Suma | 12 | 13"])
    }

    @Test func aTitleThatReturnsDoesNotPartTheTable() {
        func titled(_ number: Int, _ title: String) -> Sheet {
            var sheet = sheet(
                number, number == 1 ? Self.rows : [["200 Salud", "", ""], ["210 Hospitales", "75", "76"], ["220 Postas", "9", "9"]])
            sheet.text(title, x: 150, y: 40)
            sheet.text("Hoja \(number)", x: 400, y: 40)
            return sheet
        }
        let more = ["200 Salud |  | ", "210 Hospitales | 75 | 76", "220 Postas | 9 | 9"]
        #expect(Book(sheets: [titled(1, "Gastos"), titled(2, "Gastos")]).tables == [whole + more])
        #expect(Book(sheets: [titled(1, "Gastos"), titled(2, "Ingresos")]).tables == [whole, [whole[0]] + more])
    }
}
