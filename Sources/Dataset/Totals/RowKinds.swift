import SpanishNumbers

/// Rows told apart by their labels: items have a code further left than their parts, or none where the parts have one.
struct RowKinds: Sendable {
    let grid: FigureGrid

    private enum Kind: CaseIterable { case empty, code, words }

    /// Longer tables, or more columns of labels, are no budget's.
    private static let mostRows = 5_000
    private static let mostColumns = 6

    private var columns: Range<Int> { 0..<min(grid.firstColumn, grid.columnCount, Self.mostColumns) }

    /// `nil` for a place that another cell spans.
    private func kind(_ row: Int, _ column: Int) -> Kind? {
        guard let cell = grid.cells[row][column] else { return nil }
        return cell.text.isEmpty ? .empty : FigureGrid.hasLetters(cell.text) ? .words : .code
    }

    /// Of some rows, those with a label in a column, and those without: for each column that parts them.
    func parted(_ rows: [Int]) -> [[Int]] {
        guard grid.firstColumn < grid.columnCount, rows.count <= Self.mostRows else { return [] }
        return columns.flatMap { column in
            let filled = rows.filter { kind($0, column).map { $0 != .empty } ?? false }
            let empty = rows.filter { kind($0, column) == .empty }
            return filled.isEmpty || empty.isEmpty ? [] : [filled, empty]
        }
    }

    /// For each row, rows below it that may be its parts: those of another kind up to the next of its own.
    ///
    /// - Parameter totals: rows that are no items, and end what stands above them.
    func groups(totals: Set<Int>) -> [Int: [[Int]]] {
        let body = grid.bodyStart..<grid.rowCount
        guard grid.firstColumn < grid.columnCount, body.count <= Self.mostRows else { return [:] }
        var groups: [Int: [[Int]]] = [:]
        for column in columns {
            for own in Kind.allCases {
                var item: Int?
                var parts: [Kind: [Int]] = [:]
                func close() {
                    if let item {
                        for other in Kind.allCases { if let rows = parts[other], rows.count > 1 { groups[item, default: []].append(rows) } }
                    }
                    parts = [:]
                }
                for row in body {
                    let kind = kind(row, column)
                    if totals.contains(row) || kind == nil || kind == own {
                        close()
                        item = totals.contains(row) || kind == nil ? nil : row
                    } else if let kind {
                        parts[kind, default: []].append(row)
                    }
                }
                close()
            }
        }
        return groups
    }
}
