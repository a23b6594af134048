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
}
