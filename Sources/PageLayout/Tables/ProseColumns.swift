import DocumentModel

/// Words of a draft that stand as prose does.
struct ProseColumns {
    var words: [TableWord]

    /// How many words stand in columns of prose; of a closed grid, how many stand in very long cells.
    func count(_ draft: DraftTable, _ filled: [DraftTable.Cell]) -> Int {
        if draft.origin == .grid {
            return filled.filter { $0.words.count > 45 && $0.columnSpan < draft.columnCount }.reduce(0) { $0 + $1.words.count }
        }
        return (0..<draft.columnCount).reduce(0) { $0 + count(column: $1, draft, filled) }
    }

    /// Words of a column whose cells are mostly single lines filled from side to side, as prose has them, and of cells of
    /// several lines that are as long as a paragraph.
    private func count(column: Int, _ draft: DraftTable, _ filled: [DraftTable.Cell]) -> Int {
        let cells = filled.filter { $0.column == column && $0.columnSpan == 1 && $0.row >= draft.headerRowCount }
        let boxes = cells.map { cell in cell.words.reduce(words[cell.words[0]].box) { $0.union(words[$1].box) } }
        let isLine = zip(cells, boxes).map { $1.height < 1.9 * words[$0.words[0]].size }
        var prose = zip(cells, isLine).reduce(0) { $0 + (!$1.1 && $1.0.words.count > 20 ? $1.0.words.count : 0) }
        let lines = isLine.count { $0 }
        let count = zip(cells, isLine).reduce(0) { $0 + ($1.1 ? $1.0.words.count : 0) }
        guard lines >= 2, lines * 2 >= cells.count, count >= 4 * lines else { return prose }
        let widest = boxes.map(\.width).max() ?? 0
        if zip(boxes, isLine).count(where: { $1 && $0.width > 0.85 * widest }) * 5 >= lines * 3 { prose += count }
        return prose
    }
}
