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
