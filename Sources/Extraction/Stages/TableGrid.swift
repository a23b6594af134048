import DocumentModel

/// The cells of a table by row and column, those that span several standing in each.
struct TableGrid: Sendable {
    let table: Table
    /// Behind the last row that has a cell.
    let endRow: Int
    /// Index of the cell at each position, or -1; empty of a table too large to lay out.
    private let positions: [Int]

    /// Positions that no real table reaches.
    private static let largest = 4_000_000

    init(_ table: Table) {
        self.table = table
        endRow = min(table.rowCount, (table.cells.lazy.map(\.row).max() ?? -1) + 1)
        let (size, overflow) = max(0, table.rowCount).multipliedReportingOverflow(by: max(0, table.columnCount))
        guard !overflow, size <= Self.largest else {
            positions = []
            return
        }
        var positions = [Int](repeating: -1, count: size)
        for (index, cell) in table.cells.enumerated() {
            guard cell.row >= 0, cell.column >= 0, cell.row < table.rowCount, cell.column < table.columnCount else { continue }
            for row in cell.row..<min(table.rowCount, cell.row &+ max(1, cell.rowSpan)) {
                for column in cell.column..<min(table.columnCount, cell.column &+ max(1, cell.columnSpan)) {
                    let position = row * table.columnCount + column
                    if positions[position] < 0 { positions[position] = index }
                }
            }
        }
        self.positions = positions
    }

    func cell(row: Int, column: Int) -> TableCell? {
        let position = row * table.columnCount + column
        guard row >= 0, column >= 0, column < table.columnCount, positions.indices.contains(position), positions[position] >= 0
        else { return nil }
        return table.cells[positions[position]]
    }

    /// Rows of the head; where none could be told, the first row.
    var headRows: Range<Int> { 0..<min(table.rowCount, max(1, table.headerRowCount)) }
}
