import DocumentModel

/// Rows of a table over several pages that a page cuts. Where the other rows of the table say what a row is, the lines at the edges
/// of a page need not be told for themselves: in a table ruled row by row, what stands between two rules is one row; where
/// every row has a value, lines without any at the top or the foot of a page are a part of one.
struct CutRows {
    /// With the words of its page.
    var pieces: [TableRows]

    /// Rows that must agree before the others are told from them.
    private static let enough = 4

    /// The pieces with such rows put together.
    func merged() -> [FoundTable] {
        guard pieces.count > 1 else { return pieces.map(\.table) }
        let body = pieces.flatMap { $0.table.ruledBelow.dropFirst($0.table.headerRowCount) }
        let ruled = body.count { $0 }
        if ruled >= Self.enough, ruled * 5 >= body.count * 4 { return pieces.map { merged($0, $0.table.ruledBelow.map { !$0 }) } }
        let inner = pieces.flatMap { piece in
            piece.table.headerRowCount + 1 < piece.count - 1
                ? (piece.table.headerRowCount + 1..<piece.count - 1).map { isValued($0, piece) } : []
        }
        guard inner.count >= Self.enough, inner.allSatisfy({ $0 }) else { return pieces.map(\.table) }
        return pieces.map { merged($0, restsBelow($0)) }
    }

    private func isValued(_ row: Int, _ piece: TableRows) -> Bool { piece.cells(row).contains(where: piece.isValue) }

    /// For each row but the last, whether the next one goes on with it: neither has a value at the top, the next has none at the foot.
    private func restsBelow(_ piece: TableRows) -> [Bool] {
        let head = piece.table.headerRowCount
        var result = [Bool](repeating: false, count: max(0, piece.count - 1))
        guard head < piece.count, let first = (head..<piece.count).first(where: { isValued($0, piece) }),
            let last = (head..<piece.count).last(where: { isValued($0, piece) })
        else { return result }
        for row in result.indices where row >= head {
            result[row] = row >= last || (row + 1 == first && areNear(row, row + 1, piece))
        }
        return result
    }

    /// Whether the lines of two rows follow one another without the white between rows: a column's lines by the step they have
    /// within one of its cells.
    private func areNear(_ upper: Int, _ lower: Int, _ piece: TableRows) -> Bool {
        for cell in piece.cells(upper) where cell.columnSpan == 1 {
            guard let under = piece.cells(lower).first(where: { $0.column == cell.column }) else { continue }
            let above = lineTops(cell, piece)
            let below = lineTops(under, piece)
            let steps = [above, below].flatMap { zip($0, $0.dropFirst()).map { $1 - $0 } }
            guard let last = above.last, let first = below.first, let step = steps.min() else { continue }
            if first - last < 1.12 * step { return true }
        }
        let above = piece.cells(upper).flatMap(\.words).map { piece.page.words[$0] }
        let below = piece.cells(lower).flatMap(\.words).map { piece.page.words[$0] }
        guard let bottom = above.map(\.box.y1).max(), let top = below.map(\.box.y0).min(), let size = below.map(\.size).max() else {
            return false
        }
        return top - bottom < 0.15 * size
    }

    private func lineTops(_ cell: FoundCell, _ piece: TableRows) -> [Double] {
        var tops: [Double] = []
        for word in cell.words.map({ piece.page.words[$0] }) {
            if let last = tops.last, word.box.y0 - last < 0.5 * word.size { continue }
            tops.append(word.box.y0)
        }
        return tops
    }

    /// - Parameter joins: for each row but the last, whether the next one may be a part of it.
    private func merged(_ piece: TableRows, _ joins: [Bool]) -> FoundTable {
        let table = piece.table
        guard joins.contains(true) else { return table }
        var home: [Int] = []
        for row in 0..<table.rowCount {
            if row > 0, joins[row - 1], let first = home.last, areOneRow((home.firstIndex(of: first) ?? 0)..<row, row, piece) {
                home.append(first)
            } else {
                home.append((home.last ?? -1) + 1)
            }
        }
        return table.puttingTogether(home)
    }

    /// Rows whose cells stand in the same columns and that have no two values under one another.
    private func areOneRow(_ rows: Range<Int>, _ row: Int, _ piece: TableRows) -> Bool {
        let lower = piece.cells(row)
        return rows.allSatisfy { upper in
            let above = piece.cells(upper)
            return above.map(\.column) == lower.map(\.column) && above.map(\.columnSpan) == lower.map(\.columnSpan)
                && !zip(above, lower).contains { piece.isValue($0) && piece.isValue($1) }
        }
    }
}

extension FoundTable {
    /// The table with rows put together.
    ///
    /// - Parameter home: the new row of each row, from 0 on without a gap.
    func puttingTogether(_ home: [Int]) -> FoundTable {
        guard let last = home.last, last + 1 < rowCount else { return self }
        var table = self
        table.cells = []
        for cell in cells {
            var cell = cell
            let end = home[cell.row + cell.rowSpan - 1]
            cell.row = home[cell.row]
            cell.rowSpan = end - cell.row + 1
            if let place = table.cells.lastIndex(where: { $0.row == cell.row && $0.column == cell.column }) {
                table.cells[place].words += cell.words
                table.cells[place].box = table.cells[place].box.union(cell.box)
                table.cells[place].rowSpan = max(table.cells[place].rowSpan, cell.rowSpan)
            } else {
                table.cells.append(cell)
            }
        }
        table.headerRowCount = headerRowCount > 0 ? home[headerRowCount - 1] + 1 : 0
        table.ruledBelow = ruledBelow.indices.filter { home[$0] != home[$0 + 1] }.map { ruledBelow[$0] }
        table.rowCount = last + 1
        return table
    }
}
