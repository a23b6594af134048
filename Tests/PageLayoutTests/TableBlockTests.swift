import DocumentModel
import Testing

@testable import PageLayout

@Suite struct TableBlockTests {
    private static let edges = [72.0, 260, 400, 540]

    /// A grid of ruled rows, each 20 pt high.
    private static func grid(_ rows: [[[Piece]]], top: Double, in page: inout PageSetter) {
        var rules = page.content.rules ?? []
        for row in 0...rows.count {
            let y = top + 20 * Double(row)
            rules.append(RuleLine(direction: .horizontal, box: Box(x0: edges[0], y0: y - 0.25, x1: edges[3], y1: y + 0.25)))
        }
        for x in edges {
            let bottom = top + 20 * Double(rows.count)
            rules.append(RuleLine(direction: .vertical, box: Box(x0: x - 0.25, y0: top, x1: x + 0.25, y1: bottom)))
        }
        page.content.rules = rules
        page.content.fills = []
        for (row, cells) in rows.enumerated() {
            for (column, pieces) in cells.enumerated() { page.line(pieces, x: edges[column] + 4, at: top + 20 * Double(row) + 14) }
        }
        page.y = top + 20 * Double(rows.count) + 30
    }

    @Test func textAndRangesOfCells() throws {
        let page = page {
            $0.paragraph(filler(3))
            Self.grid(
                [
                    [[.bold("Programa")], [.bold("Monto M$")], [.bold("Casos")]],
                    [["Oficios"], ["1.250"], ["34", .raised("1")]],
                    [["Ferias libres"], [], ["7"]],
                ], top: 200, in: &$0)
            $0.paragraph(filler(3, 4))
        }
        let blocks = PageLayouter().blocks(of: [page])
        #expect(
            blocks.map(outline) == [
                "P " + filler(3), "T3x3 Programa\tMonto M$\tCasos\nOficios\t1.250\t34⟨1⟩\nFerias libres\t\t7", "P " + filler(3, 4),
            ])
        guard case .table(let table) = blocks[1].kind else { return }
        let bytes = Array(blocks[1].text.string.utf8)
        #expect(
            table.cells.map { String(decoding: bytes[$0.range], as: UTF8.self) }
                == ["Programa", "Monto M$", "Casos", "Oficios", "1.250", "341", "Ferias libres", "", "7"])
        #expect(table.cells.map { [$0.row, $0.column] } == (0..<3).flatMap { row in (0..<3).map { [row, $0] } })
        #expect(table.headerRowCount == 1)
    }

    /// Words broken at the ends of lines are joined in cells as in the text; a hyphen within a line stays.
    @Test func wordsBrokenInACellAreJoined() {
        let page = page {
            for line in ["Hubo aten-", "ciones a per-", "sonas y fami-", "lias."] { $0.line(line) }
            for (y, texts) in [
                (216.0, ["Obra", "Casos"]), (236, ["Construc-", "34"]), (250, ["ción de sedes", ""]), (276, ["Aten- ción", "7"]),
                (296, ["Ferias", "8"]),
            ] {
                for (x, text) in zip([76.0, 264], texts) { $0.line(text, x: x, at: y) }
            }
            $0.content.rules = [200.0, 222, 260, 280, 300].map {
                RuleLine(direction: .horizontal, box: Box(x0: 72, y0: $0, x1: 400.5, y1: $0 + 0.5))
            }
            $0.content.rules? += [72.0, 260, 400].map {
                RuleLine(direction: .vertical, box: Box(x0: $0, y0: 200, x1: $0 + 0.5, y1: 300.5))
            }
            $0.content.fills = []
        }
        #expect(
            outline([page]) == [
                "P Hubo atenciones a personas y familias.", "T4x2 Obra\tCasos\nConstrucción de sedes\t34\nAten- ción\t7\nFerias\t8",
            ])
    }

    @Test func aHeadRepeatedOnTheNextPageIsFurniture() {
        let head: [[Piece]] = [[.bold("Programa")], [.bold("Monto M$")], [.bold("Casos")]]
        let first = page(1) {
            $0.paragraph(filler(3))
            Self.grid([head, [["Oficios"], ["1.250"], ["34"]], [["Ferias"], ["98"], ["7"]]], top: 660, in: &$0)
        }
        let second = page(2) {
            Self.grid([head, [["Redes"], ["310"], ["12"]], [["Barrios"], ["42"], ["3"]]], top: 80, in: &$0)
            $0.paragraph(filler(3, 4))
        }
        #expect(
            outline([first, second]) == [
                "P " + filler(3),
                "T5x3 Programa\tMonto M$\tCasos\nOficios\t1.250\t34\nFerias\t98\t7\nRedes\t310\t12\nBarrios\t42\t3",
                "F:repeatedTableHead Programa", "F:repeatedTableHead Monto M$", "F:repeatedTableHead Casos",
                "P " + filler(3, 4),
            ])
    }

    /// A head and one row without rules are too little on their own page; the next one shows that they begin a table.
    @Test func whatBecomesPartOfATableOverleafIsNoTextToo() {
        func row(_ cells: [String], _ look: Look, at y: Double, in page: inout PageSetter) {
            for (cell, x) in zip(cells, [72.0, 260, 400]) { page.line(cell, look, x: x, at: y) }
            page.content.rules = []
            page.content.fills = []
        }
        let head = ["Programa", "Monto M$", "Casos"]
        let first = page(1) {
            $0.paragraph(filler(3))
            row(head, .bold, at: 700, in: &$0)
            row(["Oficios", "1.250", "34"], .plain, at: 716, in: &$0)
        }
        let second = page(2) {
            row(head, .bold, at: 80, in: &$0)
            for (line, cells) in [["Redes", "3.310", "12"], ["Barrios", "4.420", "37"], ["Ferias", "5.980", "75"]].enumerated() {
                row(cells, .plain, at: 96 + 16 * Double(line), in: &$0)
            }
        }
        #expect(
            outline([first, second]).filter { !$0.hasPrefix("F:") } == [
                "P " + filler(3),
                "T5x3 Programa\tMonto M$\tCasos\nOficios\t1.250\t34\nRedes\t3.310\t12\nBarrios\t4.420\t37\nFerias\t5.980\t75",
            ])
    }

    @Test func aRowCutOffAtThePagesFootLosesNoWord() {
        // One row of a grid at the page's end may go on as a table on the next page; here nothing does.
        let first = page(1) {
            $0.paragraph(filler(3))
            Self.grid([[["Nota"], ["12"], ["de 2024"]]], top: 740, in: &$0)
        }
        let second = page(2) { $0.paragraph(filler(3, 4)) }
        let text = PageLayouter().blocks(of: [first, second]).map(\.text.string).joined(separator: " ")
        #expect(text.filter(\.isNumber) == "122024")
    }
}

@Suite struct MayHoldTableTests {
    private func cells(_ page: inout PageSetter) {
        for row in 0..<4 {
            page.line("Oficios \(row)", at: 100 + 20 * Double(row))
            page.line("1.250", x: 300, at: 100 + 20 * Double(row))
        }
    }

    @Test func cellsSideBySideAreSuspicious() {
        #expect(PreparedPage(page { cells(&$0) }).mayHoldTable)
    }

    @Test func cellsDrawnColumnByColumnAreSuspicious() {
        let content = page {
            for row in 0..<4 { $0.line("Oficios \(row)", at: 100 + 20 * Double(row)) }
            for row in 0..<4 { $0.line("Monto \(row)", x: 200, at: 100 + 20 * Double(row)) }
            for row in 0..<4 { $0.line("1.250", x: 300, at: 100 + 20 * Double(row)) }
        }
        #expect(PreparedPage(content).mayHoldTable)
    }

    /// Of two columns, one after the other, only the order of the rows tells.
    @Test func shortCellsDrawnColumnByColumnAreSuspicious() {
        func drawn(_ label: String, _ value: String) -> PageContent {
            page { setter in
                for row in 0..<4 { setter.line("\(label) \(row)", at: 100 + 20 * Double(row)) }
                for row in 0..<4 { setter.line("\(value) \(row)", x: 330, at: 100 + 20 * Double(row)) }
            }
        }
        #expect(PreparedPage(drawn("Oficios", "Monto")).mayHoldTable)
        #expect(!PreparedPage(drawn("La entidad apoya oficios desde hace mucho", "y los montos van de menos a más")).mayHoldTable)
    }

    /// The page before ends with a table; the drawing of the next one is looked at where a line fits a column.
    @Test func aLineThatFitsAColumnOverleafIsSuspicious() {
        var first = PreparedPage(
            page {
                $0.paragraph(filler(3))
                Self.ruled(&$0)
            })
        first.add(rules: first.content.rules ?? [], fills: [])
        func next(_ lines: [String], x: Double = 76) -> PreparedPage {
            PreparedPage(page { setter in for line in lines { setter.line(line, x: x) } })
        }
        #expect(next(["de las ferias"]).mayGoOn(withTableOf: first))
        #expect(!next([filler(1)]).mayGoOn(withTableOf: first))
        #expect(!next(["de las ferias"]).mayGoOn(withTableOf: PreparedPage(page { $0.paragraph(filler(3)) })))
        var seen = next(["de las ferias"])
        seen.add(rules: [], fills: [])
        #expect(!seen.mayGoOn(withTableOf: first))
    }

    private static func ruled(_ page: inout PageSetter) {
        let xs = [72.0, 260, 400, 540]
        let ys = (0...3).map { 700 + 20 * Double($0) }
        page.content.rules =
            ys.map { RuleLine(direction: .horizontal, box: Box(x0: xs[0], y0: $0 - 0.25, x1: xs[3], y1: $0 + 0.25)) }
            + xs.map { RuleLine(direction: .vertical, box: Box(x0: $0 - 0.25, y0: ys[0], x1: $0 + 0.25, y1: ys[3])) }
        page.content.fills = []
        for (row, cells) in [["Programa", "Monto", "Casos"], ["Oficios", "1.250", "34"], ["Apoyo", "980", "75"]].enumerated() {
            for (cell, x) in zip(cells, xs) { page.line(cell, x: x + 4, at: ys[row] + 14) }
        }
    }

    @Test func proseIsNot() {
        #expect(!PreparedPage(page { $0.paragraph(filler(8)) }).mayHoldTable)
        // Nor are two columns of it, drawn one after the other.
        let columns = page {
            let top = $0.y
            $0.right = 296
            $0.paragraph(filler(5))
            $0.y = top
            $0.left = 316
            $0.right = 540
            $0.paragraph(filler(5))
        }
        #expect(!PreparedPage(columns).mayHoldTable)
        // Nor lines that the page draws from the last to the first.
        let reversed = page { setter in
            for row in 0..<8 { setter.line("renglón \(row) de la página", x: 72 + Double(row) * 30, at: 400 - 20 * Double(row)) }
        }
        #expect(!PreparedPage(reversed).mayHoldTable)
    }

    /// Three pages with a line at their head; on the second it stands right above a table without rules.
    private static func headed(_ heads: [String]) -> [String] {
        let left = [72.0, 260, 400]
        let pages = heads.enumerated().map { index, head in
            page(index + 1) {
                $0.content.rules = []
                $0.content.fills = []
                for (column, word) in head.split(separator: "|").enumerated() {
                    $0.line(String(word), x: left[column], at: 60)
                }
                if index == 1 {
                    for (row, cells) in [
                        ["Oficios", "1.250", "34"], ["Ferias", "98", "7"], ["Redes", "310", "12"], ["Barrios", "42", "3"],
                    ].enumerated() {
                        for (column, cell) in cells.enumerated() { $0.line(cell, x: left[column], at: 76 + 16 * Double(row)) }
                    }
                    $0.y = 190
                } else {
                    $0.y = 110
                }
                $0.paragraph(filler(6, index))
            }
        }
        return outline(pages)
    }

    @Test func aHeadThatReturnsIsNoRowOfATableBelowIt() {
        let blocks = Self.headed(["Memoria|Anual|Valle", "Memoria|Anual|Valle", "Memoria|Anual|Valle"])
        #expect(blocks.filter { $0.hasPrefix("T") } == ["T4x3 Oficios\t1.250\t34\nFerias\t98\t7\nRedes\t310\t12\nBarrios\t42\t3"])
        #expect(blocks.filter { $0 == "F:runningHead Memoria Anual Valle" }.count == 3)
    }

    @Test func aHeadOfATableThatStandsOnNoOtherPageIsItsRow() {
        let blocks = Self.headed(["Informe|Social|Sur", "Memoria|Anual|Valle", "Informe|Social|Sur", "Informe|Social|Sur"])
        #expect(
            blocks.filter { $0.hasPrefix("T") } == [
                "T5x3 Memoria\tAnual\tValle\nOficios\t1.250\t34\nFerias\t98\t7\nRedes\t310\t12\nBarrios\t42\t3"
            ])
    }
}
