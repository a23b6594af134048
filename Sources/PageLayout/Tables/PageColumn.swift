/// Tells the page numbers of a contents list from the values of a table with rows of dots.
struct PageColumn {
    var words: [TableWord]

    /// Whether no column but the last has values, and those are whole numbers that hardly ever fall from row to row.
    func holdsPages(_ draft: DraftTable, _ filled: [DraftTable.Cell]) -> Bool {
        var last: [(row: Int, value: Int)] = []
        for cell in filled {
            guard let word = cell.words.last, words[word].shape.contains(.number) else { continue }
            if cell.column == draft.columnCount - 1 {
                guard let whole = words[word].whole else { return false }
                last.append((cell.row, whole))
            } else if cell.column > 0, cell.words.count == 1 {
                return false
            }
        }
        guard last.count >= 2 else { return last.isEmpty || draft.columnCount == 2 }
        let steps = zip(last, last.dropFirst()).map { $1.value - $0.value }
        return steps.count { $0 >= 0 } * 10 >= steps.count * 9
    }

    /// A list of contents has at least so many entries.
    private static let entries = 6

    /// Whether each row is a heading and a number of its own, without a head above, and each number is higher than the one before it, by
    /// other steps than a scale's.
    func riseOverleaf(_ draft: DraftTable, _ filled: [DraftTable.Cell]) -> Bool {
        guard draft.origin == .aligned, draft.columnCount == 2, draft.rowCount >= Self.entries, filled.count == 2 * draft.rowCount
        else { return false }
        let right = filled.filter { $0.column == 1 }.sorted { $0.row < $1.row }
        let pages = right.compactMap { $0.words.count == 1 && !words[$0.words[0]].shape.contains(.year) ? words[$0.words[0]].whole : nil }
        let named = filled.count { $0.column == 0 && !words[$0.words[0]].isValue }
        let steps = zip(pages, pages.dropFirst()).map { $1 - $0 }
        return pages.count == draft.rowCount && named == draft.rowCount && steps.allSatisfy { $0 >= 0 } && Set(steps).count > 2
    }

    /// Whether most cells of each column are entries of an index.
    func isIndex(_ draft: DraftTable, _ filled: [DraftTable.Cell]) -> Bool {
        (0..<draft.columnCount).allSatisfy { column in
            let cells = filled.filter { $0.column == column }
            return cells.count { isEntry($0) } * 2 > cells.count
        }
    }

    /// Whether a cell is an entry of an index: words that end in a comma before the numbers of pages.
    func isEntry(_ cell: DraftTable.Cell) -> Bool {
        guard let last = cell.words.lastIndex(where: { !words[$0].isValue }), last + 1 < cell.words.count else { return false }
        return words[cell.words[last]].shape.contains(.endsOpen)
    }

    /// Whether a list of contents stands in columns side by side: each of numbered headings and page numbers that rise, and that go on from
    /// column to column.
    func holdsPagesSideBySide(_ draft: DraftTable, _ filled: [DraftTable.Cell]) -> Bool {
        guard draft.origin == .aligned, draft.columnCount % 2 == 0 else { return false }
        var pages: [Int] = []
        for column in 0..<draft.columnCount {
            let cells = filled.filter { $0.column == column }.sorted { $0.row < $1.row }
            guard cells.count >= 2 else { return false }
            if column % 2 == 1 {
                let numbers = cells.compactMap { $0.words.last.flatMap { words[$0].whole } }
                guard numbers.count == cells.count else { return false }
                pages += numbers
            } else {
                let numbered = cells.count { cell in
                    cell.words.count > 1 && (words[cell.words[0]].shape.contains(.listMark) || words[cell.words[0]].whole != nil)
                }
                guard numbered * 5 >= cells.count * 4 else { return false }
            }
        }
        return zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
