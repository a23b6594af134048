import DocumentModel
import Testing

@testable import PageLayout

/// Columns of the page before that the rows of a page lack.
@Suite struct KeptColumnTests {
    /// A piece of two columns, the first of which holds two of the table's: the columns of each row once they are kept.
    ///
    /// - Parameters:
    ///   - rows: for each row the words left and right of the edge it lacks, and the value behind them; a sole text spans all.
    ///   - edge: where its two columns meet.
    ///   - known: the edges of the page before.
    private static func kept(
        _ rows: [[String]] = rows, edges: [Double] = [50, 250, 350], known: [Double] = [50, 150, 250, 350], head: Int = 0,
        tall: Bool = false
    ) -> [String]? {
        var sheet = Sheet()
        var cells: [FoundCell] = []
        for (row, texts) in rows.enumerated() {
            let y = 100 + 20 * Double(row)
            var words: [[Int]] = [[], []]
            for (place, text) in texts.enumerated() {
                let first = sheet.words.count
                sheet.text(text, x: 55 + 100 * Double(place), y: y)
                words[place < 2 ? 0 : 1] += Array(first..<sheet.words.count)
            }
            let box = Box(x0: 50, y0: y, x1: edges[1], y1: y + 20)
            if texts.count == 1 {
                cells.append(FoundCell(row: row, column: 0, columnSpan: edges.count - 1, box: box, words: words[0]))
                continue
            }
            cells.append(FoundCell(row: row, column: 0, rowSpan: tall && row == 0 ? 2 : 1, box: box, words: words[0]))
            if edges.count > 2 {
                cells.append(FoundCell(row: row, column: 1, box: Box(x0: edges[1], y0: y, x1: 350, y1: y + 20), words: words[1]))
            }
            for column in 2..<max(2, edges.count - 1) { cells.append(FoundCell(row: row, column: column, box: box, words: [])) }
        }
        let table = FoundTable(
            page: 2, box: Box(x0: 50, y0: 100, x1: 350, y1: 300), rowCount: rows.count, columnCount: edges.count - 1, headerRowCount: head,
            cells: cells, columnEdges: edges)
        let before = FoundTable(
            page: 1, box: Box(x0: 50, y0: 100, x1: 350, y1: 300), rowCount: 0, columnCount: known.count - 1, headerRowCount: 1, cells: [],
            columnEdges: known)
        guard let cut = KeptColumns(before: before).cut(table, on: TablePage(number: 2, words: sheet.words, asides: [])) else { return nil }
        return (0..<cut.rowCount).map { row in
            cut.cells.filter { $0.row == row }.map { cell in
                cell.words.map { sheet.words[$0].text }.joined(separator: " ") + (cell.columnSpan > 1 ? " >\(cell.columnSpan)" : "")
                    + " \(Int(cell.box.x0))"
            }.joined(separator: " | ")
        }
    }

    private static let rows = [["Lota", "norte", "31"], ["Lebu", "sur", "41"], ["Penco", "", "51"]]
    private static let read = ["Lota 50 | norte 150 | 31 250", "Lebu 50 | sur 150 | 41 250", "Penco 50 |  150 | 51 250"]

    @Test func wordsOnBothSidesOfAnEdgeStandInTwoColumns() {
        #expect(Self.kept() == Self.read)
        #expect(Self.kept(edges: [50, 240, 350])?.count == 3)
        // A cell over all columns stays one, and so does one over rows.
        #expect(Self.kept(Self.rows + [["Zona"]])?.last == "Zona >3 50")
        #expect(Self.kept(Self.rows + [["Tomé", "sur", "61"]], tall: true)?.first == "Lota norte >2 50 | 31 250")
        // A shaded row of figures is no head.
        #expect(Self.kept([["1", "2", "3"]] + Self.rows, head: 1)?.count == 4)
        #expect(Self.kept([["Casas", "nuevas", "ya"]] + Self.rows)?.count == 4)
    }

    @Test func tablesOfOtherColumnsKeepTheirs() {
        #expect(Self.kept(edges: [50, 237, 350]) == nil)
        #expect(Self.kept(known: [50, 250, 350]) == nil)
        #expect(Self.kept(edges: [50, 350], known: [50, 350]) == nil)
        #expect(Self.kept(edges: [50, 350], known: [50, 150, 350])?.isEmpty != true)
        #expect(Self.kept(Array(Self.rows.prefix(1))) == nil)
        #expect(Self.kept(edges: [50, 245, 255, 350], known: [50, 150, 250, 300, 350]) == nil)
        // Words on both sides in one row of three, and a head of its own.
        #expect(Self.kept([["Lota", "norte", "31"], ["", "sur", "41"], ["", "centro", "51"]]) == nil)
        #expect(Self.kept([["Casas", "nuevas", "ya"]] + Self.rows, head: 1) == nil)
    }
}
