import DocumentModel
import Testing

@testable import PageLayout

/// Rows of a table over several pages: what is one row, where the other rows of the table say it.
@Suite struct CutRowTests {
    /// A piece of a table; a cell's lines are divided by `/`, `>` ends one that spans the next column too.
    ///
    /// - Parameters:
    ///   - open: rows without a rule below.
    ///   - close: rows whose first line stands a line's step below the last one of the row above; `closer` ones, nearer than words' height.
    private static func piece(
        _ number: Int, _ rows: [[String]], head: Int = 0, open: Set<Int> = [], close: Set<Int> = [], closer: Set<Int> = []
    ) -> TableRows {
        var sheet = Sheet(number)
        var cells: [FoundCell] = []
        var y = 100.0
        for (row, texts) in rows.enumerated() {
            y += row == 0 ? 0 : closer.contains(row) ? 11 : close.contains(row) ? 12 : 20
            var lines = 1
            var column = 0
            for text in texts {
                let first = sheet.words.count
                let isWide = text.hasSuffix(">")
                let parts = text.split { $0 == "/" || $0 == ">" }
                for (line, part) in parts.enumerated() {
                    sheet.text(String(part), x: 55 + 150 * Double(column), y: y + 12 * Double(line))
                }
                lines = max(lines, parts.count)
                cells.append(
                    FoundCell(
                        row: row, column: column, columnSpan: isWide ? 2 : 1, box: Box(x0: 0, y0: y, x1: 1, y1: y + 1),
                        words: Array(first..<sheet.words.count)))
                column += isWide ? 2 : 1
            }
            y += 12 * Double(lines - 1)
        }
        let table = FoundTable(
            page: number, box: Box(x0: 0, y0: 90, x1: 600, y1: y + 20), rowCount: rows.count, columnCount: 3, headerRowCount: head,
            cells: cells, columnEdges: [50, 200, 350, 500], ruledBelow: (0..<max(0, rows.count - 1)).map { !open.contains($0) })
        return TableRows(table, TablePage(number: number, words: sheet.words, asides: []))
    }

    /// The tables with their rows put together, a line a row.
    private static func merged(_ pieces: TableRows...) -> [[String]] {
        zip(CutRows(pieces: pieces).merged(), pieces).map { table, piece in
            (0..<table.rowCount).map { row in
                table.cells.filter { $0.row == row }.map { cell in
                    cell.words.map { piece.page.words[$0].text }.joined(separator: " ") + (cell.columnSpan > 1 ? " >" : "")
                }.joined(separator: " | ")
            }
        }
    }

    private static let plain = [
        ["Huertos", "Norte", "4"], ["Ferias", "Sur", "5"], ["Caletas", "Centro", "6"], ["Postas", "Costa", "7"],
    ]
    private static let whole = ["Huertos | Norte | 4", "Ferias | Sur | 5", "Caletas | Centro | 6", "Postas | Costa | 7"]

    /// Where four rows of five have a rule below, what stands between two rules is one row.
    @Test func whatStandsBetweenTwoRulesIsOneRowWhereNearlyAllRowsAreRuled() {
        let cut = [["Programa", "Zona", "Monto"], ["Obras", "según", "3"], ["de riego", "12", ""], ["Pozos", "Valle", "9"]]
        #expect(
            Self.merged(Self.piece(1, cut, head: 1, open: [1]), Self.piece(2, Self.plain)) == [
                ["Programa | Zona | Monto", "Obras de riego | según 12 | 3", "Pozos | Valle | 9"], Self.whole,
            ])
        // The rows of a table without a head, the first of which is two lines.
        #expect(
            Self.merged(Self.piece(1, Array(cut[1...]), open: [0]), Self.piece(2, Self.plain)) == [
                ["Obras de riego | según 12 | 3", "Pozos | Valle | 9"], Self.whole,
            ])
    }

    @Test func rowsWithoutRulesBetweenThemStayApart() {
        let rows = [["Obras", "según", "3"], ["de riego", "12", ""], ["Pozos", "", ""], ["Norias", "Valle", "9"]]
        let apart = ["Obras | según | 3", "de riego | 12 | ", "Pozos |  | ", "Norias | Valle | 9"]
        // Two rows of six have none.
        #expect(Self.merged(Self.piece(1, rows, open: [0, 1]), Self.piece(2, Self.plain)) == [apart, Self.whole])
        // Too few rows to tell it from; those of the head have none between them.
        let head = [["Obra", "Zona", "Monto"], ["nueva", "o valle", ""]]
        #expect(
            Self.merged(Self.piece(1, head + [["Pozos", "Valle", "9"]], head: 2, open: [0]), Self.piece(2, [["Norias", "Sur", "3"]])) == [
                ["Obra | Zona | Monto", "nueva | o valle | ", "Pozos | Valle | 9"], ["Norias | Sur | 3"],
            ])
        // A table of one page is told by that page alone.
        #expect(Self.merged(Self.piece(1, Array(rows[..<2]) + Self.plain, open: [0])) == [Array(apart[..<2]) + Self.whole])
    }

    /// Two values under one another, in any of the rows put together so far, and cells that span other columns.
    @Test func rowsWithTwoValuesInAColumnOrOtherCellsAreTwo() {
        let more = Self.plain + Self.plain + Self.plain
        func first(_ rows: [[String]], open: Set<Int>) -> [String] {
            Self.merged(Self.piece(1, rows, open: open), Self.piece(2, more))[0]
        }
        #expect(first([["Obras", "", "3"], ["de riego", "", "4"]], open: [0]) == ["Obras |  | 3", "de riego |  | 4"])
        #expect(
            first([["Obras", "", "3"], ["de riego", "y", ""], ["Pozos", "", "4"]], open: [0, 1]) == [
                "Obras de riego | y | 3", "Pozos |  | 4",
            ])
        #expect(first([["Zona norte>", ""], ["Obras", "Valle", "4"]], open: [0]) == ["Zona norte > | ", "Obras | Valle | 4"])
        #expect(first([["Obras", "Valle>"], ["nuevas", "alto", ""]], open: [0]) == ["Obras | Valle >", "nuevas | alto | "])
    }

    private static let rest = [["Obras", "Sur", "3"], ["Canales", "Sur", "8"], ["Pozos", "Valle", "9"], ["y norias", "alto", ""]]

    /// The rows of a page below a head, none of them ruled.
    private static func read(_ rows: [[String]], _ more: [[String]] = plain) -> [String] {
        merged(piece(1, [["Programa", "Zona", "Monto"]] + rows, head: 1, open: Set(0..<9)), piece(2, more, open: Set(0..<9)))[0]
    }

    /// Where each row has a value, lines without one at the foot of a page are of the row above.
    @Test func linesWithoutValueAtTheFootAreOfTheRowAboveWhereAllRowsHaveOne() {
        let read = Self.read(Self.rest)
        #expect(read == ["Programa | Zona | Monto", "Obras | Sur | 3", "Canales | Sur | 8", "Pozos y norias | Valle alto | 9"])
    }

    /// Too few rows, and one in the middle without a value.
    @Test func linesWithoutValueAtTheFootAreRowsWhereOthersHaveNone() {
        #expect(Self.read(Array(Self.rest[2...]), Array(Self.plain[..<2])).count == 3)
        #expect(Self.read(Self.rest, Array(Self.plain[..<2]) + [["Postas", "Costa", ""]] + Self.plain).count == 5)
    }

    /// The first row of a page that begins with two rows as said.
    private static func first(
        _ upper: [String], _ lower: [String], close: Set<Int> = [], closer: Set<Int> = [], head: Int = 0
    ) -> String {
        merged(
            piece(1, [upper, lower] + plain, head: head, open: Set(0..<9), close: close, closer: closer),
            piece(2, plain, open: Set(0..<9)))[0][0]
    }

    /// A line without value at the top of a page goes on with the row below it where no more white is between them than between lines.
    @Test func aLineAtTheTopIsOfTheRowBelowWhereItStandsAsNearAsItsLines() {
        // The second column's lines tell the step.
        let whole = "Obras de riego | según la norma vigente | 3"
        #expect(Self.first(["Obras", "según la/norma", ""], ["de riego", "vigente", "3"], close: [1]) == whole)
        #expect(Self.first(["Obras", "según", ""], ["de riego", "la norma/vigente", "3"], close: [1]) == whole)
        // Without a cell of two lines, nearer than lines stand.
        #expect(Self.first(["Obras", "según", ""], ["de riego", "norma", "3"], closer: [1]) == "Obras de riego | según norma | 3")
    }

    @Test func aLineAtTheTopFurtherAwayIsARow() {
        #expect(Self.first(["Obras", "según la/norma", ""], ["Pozos", "otra", "3"]) == "Obras | según la norma | ")
        #expect(Self.first(["Obras", "según", ""], ["Pozos", "otra", "3"], close: [1]) == "Obras | según | ")
        // A head, and a row that has a value.
        #expect(Self.first(["Obra", "Zona", ""], ["Pozos", "Valle", "3"], closer: [1], head: 1) == "Obra | Zona | ")
        #expect(Self.first(["Obras", "7", ""], ["Pozos", "", "3"], closer: [1]) == "Obras | 7 | ")
    }
}
