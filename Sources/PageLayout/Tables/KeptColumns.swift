import DocumentModel

/// The columns of a table that goes on over the page without its head: where the rows of a page happen to leave less white between two
/// columns, the columns of the page before say that there are two.
struct KeptColumns {
    /// The piece on the page before.
    var before: FoundTable

    /// In points: how far an edge may be from the one it is, and how far a word may reach over an edge.
    private static let same = 12.0
    private static let overhang = 1.0

    /// - Parameter page: the table's.
    /// - Returns: the table with the columns of the one before; nil where its edges are none of those, where a word stands over one of the
    ///   edges it lacks, or where fewer than half of its rows have words on both sides of it.
    func cut(_ table: FoundTable, on page: TablePage) -> FoundTable? {
        guard before.columnCount > table.columnCount, before.columnCount >= 3, table.rowCount >= 2, !hasHead(table, page) else {
            return nil
        }
        // The outermost edges may lie anywhere left and right of the words.
        var homes = [0]
        for edge in table.columnEdges.dropFirst().dropLast() {
            let inner = before.columnEdges.indices.dropFirst().dropLast()
            let nearest = inner.min { abs(before.columnEdges[$0] - edge) < abs(before.columnEdges[$1] - edge) }
            guard let nearest, abs(before.columnEdges[nearest] - edge) < Self.same, nearest > homes[homes.count - 1] else { return nil }
            homes.append(nearest)
        }
        homes.append(before.columnCount)
        var cells: [FoundCell] = []
        /// For each lacking edge, the rows with words on both sides.
        var parted: [Int: Int] = [:]
        for cell in table.cells {
            let range = homes[cell.column]..<homes[cell.column + cell.columnSpan]
            guard cell.columnSpan == 1, range.count > 1, cell.rowSpan == 1 else {
                var cell = cell
                (cell.column, cell.columnSpan) = (range.lowerBound, range.count)
                cells.append(cell)
                continue
            }
            var parts = [[Int]](repeating: [], count: range.count)
            for word in cell.words {
                let box = page.words[word].box
                let column = min(max(RuledGrid.track(box.midX, before.columnEdges), range.lowerBound), range.upperBound - 1)
                let isOver = range.dropFirst().contains {
                    box.x0 < before.columnEdges[$0] - Self.overhang && box.x1 > before.columnEdges[$0] + Self.overhang
                }
                guard !isOver else { return nil }
                parts[column - range.lowerBound].append(word)
            }
            for edge in range.dropFirst() where !parts[edge - range.lowerBound].isEmpty && !parts[edge - range.lowerBound - 1].isEmpty {
                parted[edge, default: 0] += 1
            }
            for (place, part) in parts.enumerated() {
                var piece = cell
                piece.column = range.lowerBound + place
                piece.words = part
                piece.box.x0 = place == 0 ? cell.box.x0 : before.columnEdges[piece.column]
                piece.box.x1 = place == parts.count - 1 ? cell.box.x1 : before.columnEdges[piece.column + 1]
                cells.append(piece)
            }
        }
        let lacking = (1..<before.columnCount).filter { !homes.contains($0) }
        guard lacking.allSatisfy({ (parted[$0] ?? 0) * 2 >= table.rowCount }) else { return nil }
        var result = table
        result.cells = cells
        result.columnCount = before.columnCount
        result.columnEdges = before.columnEdges
        result.columnEdges[0] = min(table.columnEdges[0], before.columnEdges[0])
        result.columnEdges[before.columnCount] = max(table.columnEdges[table.columnCount], before.columnEdges[before.columnCount])
        result.openColumns = Set(table.openColumns.map { homes[$0] })
        result.evidence.append(TableReason("columns-kept", "columns of page \(before.page)"))
        return result
    }

    /// Whether the first row is a head; one of figures is none, however it is shaded.
    private func hasHead(_ table: FoundTable, _ page: TablePage) -> Bool {
        let rows = TableRows(table, page)
        return table.headerRowCount > 0 && !rows.cells(0).dropFirst().contains(where: rows.isValue)
    }
}
