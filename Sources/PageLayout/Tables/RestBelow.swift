import DocumentModel

/// The last lines of a cell that a page cuts, alone on the next page, below a head that is repeated for them and nothing else.
struct RestBelow {
    /// The head, and the page that it stands on.
    var table: FoundTable
    var page: TablePage

    /// In ems: how far below the head the lines begin, and how far one line is below another.
    private static let below = 1.0
    private static let leading = 0.7
    /// More words are a text of their own.
    private static let most = 16

    /// The lines and the column that they stand in; nil where they are no rest of the last row of the table before.
    ///
    /// - Parameters:
    ///   - before: the piece on the page before, and that page.
    func lines(after before: FoundTable, on upper: TablePage) -> (words: [Int], column: Int)? {
        let below = page.words.indices.filter { place in
            let box = page.words[place].box
            return box.midY > table.box.y1 && box.midX > table.box.x0 && box.midX < table.box.x1 && !page.asides.contains(place)
        }
        let words = page.lines(of: below, nearerThan: Self.leading)
        guard let first = words.first, words.count <= Self.most, table.columnCount == before.columnCount else { return nil }
        let box = words.reduce(page.words[first].box) { $0.union(page.words[$1].box) }
        let size = page.words[first].size
        let column = RuledGrid.track(box.midX, table.columnEdges)
        guard box.x0 > table.columnEdges[column] - 2, box.x1 < table.columnEdges[column + 1] + 2,
            box.y0 - table.box.y1 < Self.below * size
        else { return nil }
        // Lines that look as the cell does that they are the rest of, while a title or a text of its own stands elsewhere.
        let last = before.cells.filter { $0.row + $0.rowSpan == before.rowCount && $0.column == column && $0.columnSpan == 1 }
        guard let cell = last.first?.words.map({ upper.words[$0] }), let word = cell.last, abs(word.size - size) < 0.3,
            words.allSatisfy({ page.words[$0].isBold == word.isBold && abs(page.words[$0].size - size) < 0.3 })
        else { return nil }
        return (words, column)
    }
}
