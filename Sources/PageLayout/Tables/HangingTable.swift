import DocumentModel

/// A small table that hangs below the right columns of another one, as a summary under the sums it speaks of: beside it the grid has an empty
/// corner, and its labels stand where the table above has values.
struct HangingTable {
    var words: [TableWord]

    /// The table above and the one that hangs below it; nil where the grid is one table.
    func parted(_ draft: DraftTable) -> (upper: DraftTable, lower: DraftTable)? {
        guard draft.origin == .grid, let corner = corner(of: draft) else { return nil }
        let row = corner.row
        let column = corner.columnSpan
        let isLabel = { (cell: DraftTable.Cell) in !cell.words.isEmpty && !cell.words.allSatisfy { words[$0].isValue } }
        let own = draft.cells.filter { $0.row >= row && $0.column == column }
        let above = draft.cells.filter { $0.row < row && $0.column == column && !$0.words.isEmpty }
        guard own.count(where: isLabel) * 3 >= own.count * 2, above.count(where: isLabel) * 2 < above.count else { return nil }
        return (part(draft, rows: 0..<row, from: 0), part(draft, rows: row..<draft.rowCount, from: column))
    }

    /// An empty cell at the foot of the left side, over two rows and two columns or more, with two columns or more beside it, that no cell
    /// above reaches into.
    private func corner(of draft: DraftTable) -> DraftTable.Cell? {
        draft.cells.first { cell in
            cell.column == 0 && cell.words.isEmpty && cell.rowSpan >= 2 && cell.row + cell.rowSpan == draft.rowCount && cell.row >= 2
                && cell.columnSpan >= 2 && cell.columnSpan + 2 <= draft.columnCount
                && !draft.cells.contains { $0.row < cell.row && $0.row + $0.rowSpan > cell.row }
        }
    }

    private func part(_ draft: DraftTable, rows: Range<Int>, from column: Int) -> DraftTable {
        var part = draft
        part.rowEdges = Array(draft.rowEdges[rows.lowerBound...rows.upperBound])
        part.columnEdges = Array(draft.columnEdges[column...])
        part.box = Box(x0: part.columnEdges[0], y0: part.rowEdges[0], x1: draft.box.x1, y1: part.rowEdges[rows.count])
        part.cells = draft.cells.filter { rows.contains($0.row) && $0.column >= column }.map { cell in
            var cell = cell
            cell.row -= rows.lowerBound
            cell.column -= column
            return cell
        }
        part.openColumns = []
        return part
    }
}
