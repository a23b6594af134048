import DocumentModel
import Testing

@testable import PageLayout

/// Tables in the making: which cells, rows and columns of a drawn grid are kept.
@Suite struct DraftTableTests {
    /// A grid of cells; a word's number stands for it, `>` and `v` lengthen a cell by a column or a row, "." is a field that another covers.
    private static func draft(_ rows: [[String]], _ origin: DraftTable.Origin = .grid, edges: [Double]? = nil, head: Int = 0) -> DraftTable
    {
        var cells: [DraftTable.Cell] = []
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() where text != "." {
                cells.append(
                    DraftTable.Cell(
                        row: row, column: column, rowSpan: 1 + text.count { $0 == "v" }, columnSpan: 1 + text.count { $0 == ">" },
                        words: (text.first(where: \.isNumber).flatMap { Int(String($0)) }).map { Array(0..<$0) } ?? []))
            }
        }
        let columns = edges ?? (0...rows[0].count).map { Double($0) * 100 }
        return DraftTable(
            origin: origin, box: Box(x0: columns[0], y0: 0, x1: columns[columns.count - 1], y1: Double(rows.count) * 20),
            columnEdges: columns, rowEdges: (0...rows.count).map { Double($0) * 20 }, cells: cells, headerRowCount: head)
    }

    private static func text(_ draft: DraftTable) -> [String] {
        (0..<draft.rowCount).map { row in
            draft.cells.filter { $0.row == row }.map { cell in
                (cell.words.isEmpty ? "-" : "\(cell.words.count)") + String(repeating: ">", count: cell.columnSpan - 1)
                    + String(repeating: "v", count: cell.rowSpan - 1)
            }.joined(separator: " ")
        }
    }

    private static func completed(_ cells: [DraftTable.Cell]) -> [String] {
        var draft = draft([["-", "-", "-"], ["-", "-", "-"]])
        draft.cells = DraftTable.completed(cells, rows: 2, columns: 3)
        return text(draft)
    }

    @Test func fieldsThatNoCellCoversAreEmptyCells() {
        #expect(Self.completed([DraftTable.Cell(row: 1, column: 1, words: [0])]) == ["- - -", "- 1 -"])
        // Cells end with the grid, and begin in it.
        #expect(Self.completed([DraftTable.Cell(row: 1, column: 1, rowSpan: 4, columnSpan: 4, words: [0])]) == ["- - -", "- 1>"])
        #expect(
            Self.completed([DraftTable.Cell(row: 2, column: 0, words: [0]), DraftTable.Cell(row: 0, column: 3, words: [0])]) == [
                "- - -", "- - -",
            ])
    }

    @Test func ofCellsThatOverlapTheFirstKeepsItsGroundAndTheWords() {
        let wide = DraftTable.Cell(row: 0, column: 1, columnSpan: 2, words: [0])
        #expect(Self.completed([wide, DraftTable.Cell(row: 0, column: 2, rowSpan: 2, words: [1, 2])]) == ["- 3>", "- - -"])
        #expect(Self.completed([wide, DraftTable.Cell(row: 0, column: 0, columnSpan: 2, words: [1, 2])]) == ["2 1>", "- - -"])
    }

    private static func trimmed(_ rows: [[String]], _ origin: DraftTable.Origin = .grid, isNamed: Bool = false) -> [String] {
        var draft = draft(rows, origin)
        draft.dropTitleAndSource(isNamed: isNamed)
        return text(draft)
    }

    private static let body = [["1", "1", "1"], ["1", "1", "1"], ["1", "1", "1"]]
    private static let kept = ["1 1 1", "1 1 1", "1 1 1"]

    @Test func aRowFromSideToSideOverColumnsIsATitle() {
        #expect(Self.trimmed([["3>>", ".", "."]] + Self.body) == Self.kept)
        var draft = Self.draft([["3>>", ".", "."]] + Self.body)
        draft.dropTitleAndSource()
        #expect(draft.box.y0 == 20 && draft.rowEdges == [20, 40, 60, 80])
    }

    /// In a table without a grid, of two columns, of few rows, over two rows, without words, over another, over labels alone, over cells
    /// without words, where a line above names the table.
    @Test func otherFirstRowsFromSideToSideAreNoTitle() {
        let title = ["3>>", ".", "."]
        #expect(Self.trimmed([title] + Self.body, .stack) == ["3>>"] + Self.kept)
        #expect(Self.trimmed([["3>", "."], ["1", "1"], ["1", "1"], ["1", "1"]]).count == 4)
        #expect(Self.trimmed([title] + Self.body.prefix(2)).count == 3)
        #expect(Self.trimmed([["3>>v", ".", "."], [".", ".", "."]] + Self.body).count == 5)
        #expect(Self.trimmed([["->>", ".", "."]] + Self.body).count == 4)
        #expect(Self.trimmed([title, title] + Self.body).count == 5)
        #expect(Self.trimmed([title, ["1", "-", "-"]] + Self.body).count == 5)
        #expect(Self.trimmed([title, ["-", "-", "-"]] + Self.body).count == 5)
        #expect(Self.trimmed([title] + Self.body, isNamed: true).count == 4)
    }

    private static func footed(_ foot: Int, _ rows: Int = 3, wide: Bool = true, tall: Bool = false) -> Int {
        var draft = draft(Array(repeating: ["1", "1", "1"], count: rows + (tall ? 1 : 0)) + [["-", ".", "."]])
        draft.cells.removeAll { $0.row >= rows }
        draft.cells.append(
            DraftTable.Cell(row: rows, column: 0, rowSpan: tall ? 2 : 1, columnSpan: wide ? 3 : 2, words: Array(0..<foot)))
        draft.cells = DraftTable.completed(draft.cells, rows: draft.rowCount, columns: 3)
        draft.dropTitleAndSource()
        return draft.rowCount
    }

    /// A sum over all columns is a row, and so is a text over some of them.
    @Test func aTextFromSideToSideAtTheFootIsTheSource() {
        #expect(Self.footed(12) == 3)
        #expect(Self.footed(11) == 4)
        #expect(Self.footed(12, wide: false) == 4)
        #expect(Self.footed(12, 1) == 2)
    }

    private static func filled(_ rows: [[String]], _ origin: DraftTable.Origin = .grid, edges: [Double]? = nil) -> [String] {
        var draft = draft(rows, origin, edges: edges)
        draft.dropEmptyTracks()
        return text(draft)
    }

    @Test func rowsAndColumnsWithoutWordsAreNone() {
        #expect(Self.filled([["1", "-", "1"], ["1>", ".", "1"], ["-", "-", "-"]]) == ["1 1", "1 1"])
        #expect(Self.filled([["1", "1"], ["-", "-"], ["1", "1"]]) == ["1 1", "1 1"])
        #expect(Self.filled([["1", "-", "1"], ["1", "-", "1"]]) == ["1 1", "1 1"])
        #expect(Self.filled([["-", "-"], ["-", "-"]]) == ["- -", "- -"])
        var draft = Self.draft([["-", "-", "-"], ["1", "-", "1"], ["1", "-", "1"]], head: 2)
        draft.openColumns = [1, 2]
        draft.dropEmptyTracks()
        #expect(draft.headerRowCount == 1 && draft.openColumns == [1])
        #expect(draft.columnEdges == [0, 200, 300] && draft.rowEdges == [20, 40, 60])
    }

    /// One field from top to foot at either side of a grid: its text is on another page. Not so in the middle, in columns of words alone, for
    /// fields one by one, in narrow columns, in a single row, or beside one column.
    @Test func anEmptyFieldFromTopToFootAtTheSideIsAColumn() {
        #expect(Self.filled([["-v", "1", "1"], [".", "1", "1"]]) == ["-v 1 1", "1 1"])
        #expect(Self.filled([["1", "1", "-v"], ["1", "1", "."]]) == ["1 1 -v", "1 1"])
        #expect(Self.filled([["1", "-v", "1"], ["1", ".", "1"]]) == ["1 1", "1 1"])
        #expect(Self.filled([["-v", "1", "1"], [".", "1", "1"]], .stack) == ["1 1", "1 1"])
        #expect(Self.filled([["-", "1", "1"], ["-", "1", "1"]]) == ["1 1", "1 1"])
        #expect(Self.filled([["-v", "1", "1"], [".", "1", "1"]], edges: [0, 20, 100, 200]) == ["1 1", "1 1"])
        #expect(Self.filled([["-", "1", "1"]]) == ["1 1"])
        #expect(Self.filled([["-v", "1"], [".", "1"]]) == ["1", "1"])
        #expect(Self.filled([["->v", ".", "1"], [".", ".", "1"]]) == ["1", "1"])
    }
}
