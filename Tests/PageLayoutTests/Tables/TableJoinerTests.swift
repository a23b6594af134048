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

    /// As browsers print: no rule below a cell that goes on, its last words below the last rule, and on the next page a wall alone.
    @Test func aMergedCellWithoutRuleAtTheFootGoesOn() {
        var first = Sheet(1)
        first.grid(Self.xs, [600, 620])
        for (column, text) in head.enumerated() { first.text(text, x: Self.xs[column] + 5, y: 604) }
        for x in Self.xs { first.upright(x, 620, 640) }
        first.level(640, 200, 450)
        first.text("Obras de", x: 55, y: 624)
        first.text("riego en el", x: 55, y: 636)
        first.text("valle", x: 55, y: 648)
        first.text("Canales", x: 205, y: 624)
        first.text("10", x: 355, y: 624)
        var second = Sheet(2)
        for y in [70.0, 90, 110] { second.level(y, 200, 450) }
        for x in Self.xs.dropFirst() { second.upright(x, 50, 110) }
        second.upright(50, 50, 110)
        for (row, cells) in [("Pozos", "20"), ("Norias", "30"), ("Acequias", "40")].enumerated() {
            second.text(cells.0, x: 205, y: 54 + Double(row) * 20)
            second.text(cells.1, x: 355, y: 54 + Double(row) * 20)
        }
        let book = Book(sheets: [first, second])
        #expect(
            book.tables == [
                [
                    "Programa | Instrumento | Monto", "Obras de riego en el valle | Canales | 10", "Pozos | 20", "Norias | 30",
                    "Acequias | 40",
                ]
            ])
        #expect(book.joined.flatMap(\.cells).filter { $0.column == 0 }.map { [$0.row, $0.rowSpan] } == [[0, 1], [1, 4]])
    }

    @Test func wordsBelowAClosedGridAreNoneOfIts() {
        for y in [640.5, 645] {
            var first = sheet(1, from: 600, [head, ["Riego", "Canales", "10"]])
            first.text("Nota", x: 55, y: y)
            #expect(Book(sheets: [first]).tables == [["Programa | Instrumento | Monto", "Riego | Canales | 10"]])
        }
    }

    /// Level rules alone: what stands below the last one on the first page is one row, as all others between two rules are.
    @Test func aRowBetweenRulesIsOneWhateverItsLines() {
        func page(_ number: Int, _ top: Double, _ rows: [[String]], closed: Bool) -> Sheet {
            var sheet = Sheet(number)
            var y = top
            for row in rows {
                sheet.level(y, 50, 450)
                let lines = row.map { $0.split(separator: "/") }
                for (column, parts) in lines.enumerated() {
                    for (line, text) in parts.enumerated() {
                        sheet.text(String(text), x: Self.xs[column] + 5, y: y + 5 + Double(line) * 12)
                    }
                }
                y += 8 + 12 * Double(lines.map(\.count).max() ?? 1)
            }
            if closed { sheet.level(y, 50, 450) }
            return sheet
        }
        let first = page(
            1, 560, [head, ["Riego", "Canales", "10"], ["Suelos", "Abonos", "20"], ["Grupos/Medianos", "Ferias", "30"]], closed: false)
        let second = page(
            2, 50, [head, ["Bosques", "Viveros", "40"], ["Pesca", "Redes", "50"], ["Minas", "Piques", "60"]], closed: true)
        #expect(
            Book(sheets: [first, second]).tables == [
                [
                    "Programa | Instrumento | Monto", "Riego | Canales | 10", "Suelos | Abonos | 20", "Grupos Medianos | Ferias | 30",
                    "Bosques | Viveros | 40", "Pesca | Redes | 50", "Minas | Piques | 60",
                ]
            ])
    }

    /// Two columns of a page: the table begins at the foot of the first and goes on at the top of the second.
    @Test func aTableGoesOnInTheNextColumn() {
        var sheet = Sheet()
        func table(_ x: Double, _ y: Double, _ rows: [[String]]) {
            let edges = rows.indices.map { y + Double($0) * 20 } + [y + Double(rows.count) * 20]
            sheet.grid([x, x + 120, x + 220], edges)
            for (row, cells) in rows.enumerated() {
                for (column, text) in cells.enumerated() { sheet.text(text, x: x + 5 + Double(column) * 120, y: edges[row] + 5) }
            }
        }
        for line in 0..<30 { sheet.text("La oficina atendió a las personas que", x: 40, y: 60 + Double(line) * 13) }
        table(40, 660, [["Comuna", "Casas"], ["Arica", "10"]])
        table(320, 60, [["Comuna", "Casas"], ["Putre", "20"], ["Camarones", "30"]])
        for line in 0..<30 { sheet.text("y recibió sus dudas sobre los plazos de", x: 320, y: 160 + Double(line) * 13) }
        #expect(Book(sheets: [sheet]).tables == [["Comuna | Casas", "Arica | 10", "Putre | 20", "Camarones | 30"]])
    }

    @Test func tablesSideBySideStayTwo() {
        var sheet = Sheet()
        for (x, name) in [(50.0, "Norte"), (330.0, "Sur")] {
            sheet.grid([x, x + 100, x + 180], [100, 120, 140, 160])
            sheet.text(name, x: x + 5, y: 105)
            sheet.text("Casas", x: x + 105, y: 105)
            for row in 0..<2 {
                sheet.text("Valle \(row)", x: x + 5, y: 125 + Double(row) * 20)
                sheet.right("4\(row)", x: x + 175, y: 125 + Double(row) * 20)
            }
        }
        #expect(
            Book(sheets: [sheet]).tables == [
                ["Norte | Casas", "Valle 0 | 40", "Valle 1 | 41"], ["Sur | Casas", "Valle 0 | 40", "Valle 1 | 41"],
            ])
    }

    /// A head and one row at the foot of a page are too little for a table; the next page shows that they begin one.
    @Test func aHeadAndOneRowWithoutRulesBeginATable() {
        var first = Sheet(1)
        first.text("El cuadro muestra lo que hizo cada provincia a lo largo del año", x: 60, y: 640)
        var second = Sheet(2)
        func row(_ cells: [String], _ y: Double, bold: Bool = false, to sheet: inout Sheet) {
            sheet.text(cells[0], x: 60, y: y, bold: bold)
            sheet.right(cells[1], x: 220, y: y, bold: bold)
            sheet.right(cells[2], x: 320, y: y, bold: bold)
        }
        row(["Provincia", "Obras", "Monto"], 700, bold: true, to: &first)
        row(["Limarí", "12", "1.400"], 716, to: &first)
        row(["Provincia", "Obras", "Monto"], 60, bold: true, to: &second)
        for (line, name) in ["Choapa", "Elqui", "Huasco"].enumerated() {
            row([name, "\(line)1", "\(line).300"], 76 + Double(line) * 16, to: &second)
        }
        #expect(first.tables == [])
        #expect(
            Book(sheets: [first, second]).tables == [
                ["Provincia | Obras | Monto", "Limarí | 12 | 1.400", "Choapa | 01 | 0.300", "Elqui | 11 | 1.300", "Huasco | 21 | 2.300"]
            ])
        #expect(Book(sheets: [first]).tables == [])
    }

    @Test func notesAtTheFootDoNotDivideTables() {
        var first = sheet(1, from: 500, [head, ["Riego", "Canales", "10"]])
        first.size = 7
        first.text("1 Incluye los fondos de la región.", x: 50, y: 740)
        let book = Book(sheets: [first, sheet(2, from: 50, [head, ["Suelos", "Abonos", "30"]])])
        #expect(book.tables == [["Programa | Instrumento | Monto", "Riego | Canales | 10", "Suelos | Abonos | 30"]])
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

    /// A head of two lines and rows without rules; what the page cuts off the last row is set below the head on the next page.
    private func cutSheet(_ number: Int, _ rows: [[String]], below: String? = nil, gap: Double = 7) -> Sheet {
        var sheet = Sheet(number)
        let top = number == 1 ? 500.0 : 50
        sheet.right("M$", x: 400, y: top + 12)
        for (line, row) in ([["Programa", "Instrumento", "Monto"]] + rows).enumerated() {
            let y = top + (line == 0 ? 0 : 12 + Double(line) * 18)
            sheet.text(row[0], x: 50, y: y)
            sheet.text(row[1], x: 180, y: y)
            sheet.right(row[2], x: 400, y: y)
        }
        if let below { sheet.text(below, x: 180, y: top + 22 + gap) }
        return sheet
    }

    @Test func theRestOfARowUnderTheHeadAloneIsInItsCell() {
        let rows = [["Riego", "Canales", "10"], ["Suelos", "Abonos", "30"], ["Ferias", "Locales y", "25"]]
        let upper = cutSheet(1, rows)
        let start = ["Programa | Instrumento | Monto M$", "Riego | Canales | 10", "Suelos | Abonos | 30"]
        #expect(Book(sheets: [upper, cutSheet(2, [], below: "puestos")]).tables == [start + ["Ferias | Locales y // puestos | 25"]])
        #expect(Book(sheets: [upper, cutSheet(2, [], below: "puestos", gap: 30)]).tables == [start + ["Ferias | Locales y | 25"]])
    }
}
