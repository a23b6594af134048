import DocumentModel

/// The last lines of a cell that a page cuts, alone at the top of the next page, above the rows that go on there.
struct RestAbove {
    var table: FoundTable
    var page: TablePage

    /// In ems: how far below the lines the first row begins, and how far one line is below another.
    private static let below = 1.6
    private static let leading = 0.7
    /// More words are a text of their own.
    private static let most = 16

    /// The column of the lines; nil where they are no rest of the last row of the table before.
    ///
    /// - Parameters:
    ///   - words: all that stands above the table, as indices of the page's words.
    ///   - before: the piece on the page before, and that page.
    func column(of words: [Int], after before: FoundTable, on upper: TablePage) -> Int? {
        guard let first = words.first, words.count <= Self.most, table.headerRowCount == 0, table.columnCount == before.columnCount else {
            return nil
        }
        let box = words.reduce(page.words[first].box) { $0.union(page.words[$1].box) }
        let size = page.words[first].size
        let column = RuledGrid.track(box.midX, table.columnEdges)
        guard box.x0 > table.columnEdges[column] - 2, box.x1 < table.columnEdges[column + 1] + 2, table.box.y0 - box.y1 < Self.below * size,
            areLines(words)
        else { return nil }
        // It looks as the cell that it is the rest of.
        let last = before.cells.filter { $0.row + $0.rowSpan == before.rowCount && $0.column == column && $0.columnSpan == 1 }
        guard let word = last.first?.words.last.map({ upper.words[$0] }), abs(word.size - size) < 0.3 else { return nil }
        return words.allSatisfy { page.words[$0].isBold == word.isBold && abs(page.words[$0].size - size) < 0.3 } ? column : nil
    }

    private func areLines(_ words: [Int]) -> Bool { page.lines(of: words, nearerThan: Self.leading).count == words.count }
}

extension TablePage {
    /// The words from the highest on, line after line, up to the first wider white.
    ///
    /// - Parameter white: in ems, between the end of one line and the beginning of the next.
    func lines(of words: [Int], nearerThan white: Double) -> [Int] {
        var bottom: Double?
        return Array(
            words.sorted { self.words[$0].box.y0 < self.words[$1].box.y0 }.prefix { place in
                let word = self.words[place]
                if let bottom, word.box.y0 - bottom > white * word.size { return false }
                bottom = max(bottom ?? -.infinity, word.box.y1)
                return true
            })
    }
}

extension FoundTable {
    /// So many lines below a table and above what goes on with it may be feet and heads of pages.
    private static let footLines = 3
    private static let headLines = 4

    /// Whether a line among the first of the next page fits one of the columns, and hardly any stands below the table.
    ///
    /// - Parameter lines: those of the next page, from top to bottom.
    func mayGoOn(above below: Int, into lines: [Box]) -> Bool {
        below <= Self.footLines
            && lines.prefix(Self.headLines).contains { line in
                zip(columnEdges, columnEdges.dropFirst()).contains { line.x0 > $0 - 2 && line.x1 < $1 + 2 }
            }
    }
}
