import DocumentModel
import Testing

@testable import PageLayout

@Suite("Tables over pages")
struct TableJoinerTests {
    private static let xs = [50.0, 200, 350, 450]

    /// A ruled table of three columns; a row's cells may have several lines divided by `/`.
    private func sheet(_ number: Int, from top: Double, _ rows: [[String]], bold: Set<Int> = []) -> Sheet {
        var sheet = Sheet(number)
        var ys = [top]
        for (place, row) in rows.enumerated() {
            let lines = row.map { $0.split(separator: "/").count }.max() ?? 1
            for (column, cell) in row.enumerated() {
                for (line, text) in cell.split(separator: "/").enumerated() {
                    sheet.text(String(text), x: Self.xs[column] + 5, y: ys[place] + 4 + Double(line) * 12, bold: bold.contains(place))
                }
            }
            ys.append(ys[place] + 8 + Double(max(lines, 1)) * 12)
        }
        sheet.grid(Self.xs, ys)
        return sheet
    }

    private let head = ["Programa", "Instrumento", "Monto"]

    @Test func aRepeatedHeadIsReportedApart() {
        let book = Book(sheets: [
            sheet(1, from: 600, [head, ["Riego", "Canales", "10"], ["Riego", "Pozos", "20"]]),
            sheet(2, from: 50, [head, ["Suelos", "Abonos", "30"]]),
        ])
        #expect(book.tables == [["Programa | Instrumento | Monto", "Riego | Canales | 10", "Riego | Pozos | 20", "Suelos | Abonos | 30"]])
        #expect(book.joined.map { $0.repeatedHeads.map(\.page) } == [[2, 2, 2]])
        #expect(book.joined.map { $0.areas.map(\.page) } == [[1, 2]])
        #expect(book.joined.map(\.headerRowCount) == [1])
    }

    @Test func aTableGoesOnWithoutAHead() {
        let book = Book(sheets: [
            sheet(1, from: 600, [head, ["Riego", "Canales", "10"]]),
            sheet(2, from: 50, [["Suelos", "Abonos", "30"], ["Suelos", "Cercos", "40"]]),
        ])
        #expect(
            book.tables == [["Programa | Instrumento | Monto", "Riego | Canales | 10", "Suelos | Abonos | 30", "Suelos | Cercos | 40"]])
        #expect(book.joined.map(\.repeatedHeads.count) == [0])
    }

    @Test func aSingleCellCutByThePageIsOneCell() {
        let book = Book(sheets: [
            sheet(1, from: 600, [head, ["Riego", "Canales", "10"], ["Grupos de/empresas", "Ferias", "20"]]),
            sheet(2, from: 50, [head, ["Asociativas", "", ""], ["Suelos", "Abonos", "30"]]),
        ])
        #expect(
            book.tables == [
                [
                    "Programa | Instrumento | Monto", "Riego | Canales | 10", "Grupos de empresas // Asociativas | Ferias | 20",
                    "Suelos | Abonos | 30",
                ]
            ])
    }

    @Test func aRowCutByThePageIsOneRow() {
        let book = Book(sheets: [
            sheet(1, from: 600, [head, ["Riego", "Canales", "10"], ["Grupos de", "Ferias y", "20"]]),
            sheet(2, from: 50, [["Empresas", "Mercados", ""], ["Suelos", "Abonos", "30"], ["Suelos", "Cercos", "40"]]),
        ])
        #expect(
            book.tables == [
                [
                    "Programa | Instrumento | Monto", "Riego | Canales | 10", "Grupos de // Empresas | Ferias y // Mercados | 20",
                    "Suelos | Abonos | 30", "Suelos | Cercos | 40",
                ]
            ])
    }

    @Test func aRowThatHeadsAGroupIsNoRestOfTheRowBefore() {
        let north = (1...5).map { ["Riego", "Pozo \($0)", "\($0)0"] }
        let book = Book(sheets: [
            sheet(1, from: 500, [head, ["Zona norte", "", ""]] + north),
            sheet(2, from: 50, [head, ["Zona sur", "", ""], ["Suelos", "Abonos", "30"]]),
        ])
        #expect(
            book.tables == [
                ["Programa | Instrumento | Monto", "Zona norte |  | "] + (1...5).map { "Riego | Pozo \($0) | \($0)0" }
                    + ["Zona sur |  | ", "Suelos | Abonos | 30"]
            ])
    }

    @Test func theLastLinesOfACellAloneOnAPageAreKept() {
        let book = Book(sheets: [
            sheet(1, from: 600, [head, ["Riego", "Canales", "10"], ["Suelos", "Abonos", "15"], ["Grupos de", "Ferias", "20"]]),
            sheet(2, from: 50, [["Empresas", "", ""]]),
        ])
        #expect(
            book.tables == [
                ["Programa | Instrumento | Monto", "Riego | Canales | 10", "Suelos | Abonos | 15", "Grupos de // Empresas | Ferias | 20"]
            ])
    }

    /// The label spans rows on both pages, its field on the second page is empty.
    @Test func aMergedCellCutByThePageSpansTheRowsOfBoth() {
        var second = Sheet(2)
        for y in [50.0, 70, 110] { second.level(y, 50, 450) }
        second.level(90, 200, 450)
        for x in Self.xs { second.upright(x, 50, 110) }
        for (column, text) in head.enumerated() { second.text(text, x: Self.xs[column] + 5, y: 54) }
        for (row, cells) in [("Abonos", "30"), ("Cercos", "40")].enumerated() {
            second.text(cells.0, x: 205, y: 74 + Double(row) * 20)
            second.text(cells.1, x: 355, y: 74 + Double(row) * 20)
        }
        let book = Book(sheets: [sheet(1, from: 600, [head, ["Riego", "Canales", "10"], ["Suelos", "Pozos", "20"]]), second])
        let labels = book.joined.flatMap(\.cells).filter { $0.column == 0 }.map { [$0.row, $0.rowSpan] }
        #expect(labels == [[0, 1], [1, 1], [2, 3]])
        #expect(
            book.tables == [
                ["Programa | Instrumento | Monto", "Riego | Canales | 10", "Suelos | Pozos | 20", "Abonos | 30", "Cercos | 40"]
            ])
    }

    @Test func textBetweenDividesTables() {
        var first = sheet(1, from: 500, [head, ["Riego", "Canales", "10"]])
        first.text("Lo anterior muestra el avance del año.", x: 50, y: 700)
        let book = Book(sheets: [first, sheet(2, from: 50, [head, ["Suelos", "Abonos", "30"]])])
        #expect(
            book.tables == [
                ["Programa | Instrumento | Monto", "Riego | Canales | 10"], ["Programa | Instrumento | Monto", "Suelos | Abonos | 30"],
            ])
    }

    @Test func furnitureBetweenDoesNot() {
        var first = sheet(1, from: 500, [head, ["Riego", "Canales", "10"]])
        first.text("13", x: 300, y: 770)
        var second = sheet(2, from: 50, [head, ["Suelos", "Abonos", "30"]])
        second.text("BORRADOR", x: 500, y: 20)
        let book = Book(sheets: [first, second], furniture: ["13", "BORRADOR"])
        #expect(book.tables == [["Programa | Instrumento | Monto", "Riego | Canales | 10", "Suelos | Abonos | 30"]])
    }

    @Test func aTableWithABoldHeadOfItsOwnBeginsAnew() {
        let book = Book(sheets: [
            sheet(1, from: 600, [head, ["Riego", "Canales", "10"]], bold: [0]),
            sheet(2, from: 50, [["Comuna", "Sede", "Cupos"], ["Arica", "Centro", "30"]], bold: [0]),
        ])
        #expect(
            book.tables == [["Programa | Instrumento | Monto", "Riego | Canales | 10"], ["Comuna | Sede | Cupos", "Arica | Centro | 30"]])
    }

    @Test func aPageWithoutTheTableDividesIt() {
        let book = Book(sheets: [
            sheet(1, from: 600, [head, ["Riego", "Canales", "10"]]), Sheet(2), sheet(3, from: 50, [head, ["Suelos", "Abonos", "30"]]),
        ])
        #expect(book.tables.count == 2)
    }
}
