import SpanishNumbers

/// Columns of a table that say they are the total of others.
struct TotalColumns: Sendable {
    let grid: FigureGrid

    private struct Fit {
        var equal: [(row: Int, sum: FigureSum)] = []
        var near: [(row: Int, sum: FigureSum)] = []
        var far = 0
    }

    /// What each total column gives for each row; nothing for a column that agrees in less than two rows of three.
    func findings() -> [TotalFinding] {
        guard grid.firstColumn < grid.columnCount else { return [] }
        let columns = Array(grid.firstColumn..<grid.columnCount)
        let totals = columns.filter { TotalLabel(grid.head($0)) != nil && !isShare($0) }
        guard totals.count * grid.rowCount * grid.columnCount <= 1_000_000 else { return [] }
        return totals.flatMap { total -> [TotalFinding] in
            let left = columns.filter { $0 < total && !isShare($0) }
            let before = totals.filter { $0 < total }.max() ?? -1
            let after = totals.filter { $0 > total }.min() ?? grid.columnCount
            let schemes = [
                left.filter { $0 > before }, left.filter { !totals.contains($0) }, totals.filter { $0 < total },
                columns.filter { $0 > total && $0 < after && !isShare($0) },
            ]
            guard let best = schemes.map({ fit(total, $0) }).max(by: { $0.equal.count < $1.equal.count }) else { return [] }
            let tested = best.equal.count + best.near.count + best.far
            guard best.equal.count * 3 >= tested * 2, best.equal.count >= (best.near.isEmpty ? 1 : 2) else { return [] }
            return (best.equal.map { ($0, CheckResult.Outcome.cumple) } + best.near.map { ($0, .falla) }).sorted { $0.0.row < $1.0.row }
                .compactMap { finding($0.0.row, total, $0.0.sum, $0.1) }
        }
    }

    private func isShare(_ column: Int) -> Bool {
        let body = grid.bodyStart..<grid.rowCount
        return body.count { grid.isShare($0, column) } * 2 > body.count { grid.value($0, column) != nil }
    }

    private func fit(_ total: Int, _ columns: [Int]) -> Fit {
        var fit = Fit()
        guard columns.count >= 2 else { return fit }
        for row in grid.bodyStart..<grid.rowCount {
            guard let stated = grid.value(row, total) else { continue }
            var sum = FigureSum()
            for column in columns { sum.add(grid.cells[row][column]) }
            guard !sum.isBroken, sum.count >= 2, sum.isInCurrency(grid.currency(row, total)) else { continue }
            switch sum.relation(to: stated, decimals: grid.decimals(row, total)) {
            case .equal: if sum.total.coefficient != 0 { fit.equal.append((row, sum)) }
            case .near: fit.near.append((row, sum))
            case .far: fit.far += 1
            }
        }
        return fit
    }

    private func finding(_ row: Int, _ column: Int, _ sum: FigureSum, _ outcome: CheckResult.Outcome) -> TotalFinding? {
        guard let stated = grid.value(row, column), let cell = grid.cells[row][column] else { return nil }
        return TotalFinding(
            table: grid.table, row: row, column: column, isColumn: true, name: grid.head(column), other: grid.label(row), page: grid.page,
            stated: stated, decimals: grid.decimals(row, column), sum: sum, cell: cell.row, outcome: outcome)
    }
}
