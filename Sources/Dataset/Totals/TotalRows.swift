import SpanishNumbers

/// Rows of a table that say they are the total of others.
struct TotalRows: Sendable {
    let grid: FigureGrid

    /// Which rows a total may add up.
    private enum Scheme: CaseIterable {
        /// Those since the total before, all that are no totals, the totals before, those below up to the next total.
        case group, all, totals, below
        /// Since the last total that is no subtotal: the subtotals, and the rows that are no totals. The totals before that are no subtotals.
        case parts, leaves, wholes
        /// The total before and those since, for each column that agrees so: what is wrong within that total is told there.
        case carried
        /// All that are no totals and no parts of one of these.
        case outer
    }

    private struct Fit {
        var rows: [Int] = []
        var equal: [Int] = []
        var near: [Int] = []
        /// Of the near ones, shares whose total says that they are those of a whole.
        var share: [Int] = []
        var far = 0
        var sums: [Int: FigureSum] = [:]
    }

    /// More of them are no totals of a page's table.
    private static let most = 200
    private static let mostCells = 20_000

    /// What each total row gives for each of its columns.
    func findings() -> [TotalFinding] {
        let body = grid.bodyStart..<grid.rowCount
        let unnamed = unnamedParts()
        let labels = body.map { unnamed.contains($0) ? .sure(isPart: true) : TotalLabel(grid.label($0)) }
        let totals = body.filter { labels[$0 - body.lowerBound] != nil }
        guard totals.count <= Self.most, totals.count * grid.rowCount * grid.columnCount <= 50 * Self.mostCells else { return [] }
        let isTotal = Set(totals)
        let isPart = Set(totals.filter { labels[$0 - body.lowerBound] == .sure(isPart: true) })
        var found: [TotalFinding] = []
        var unsure: [(place: Int, row: Int, fits: [Fit])] = []
        var agreed: Set<Scheme> = []
        for row in totals {
            guard let label = labels[row - body.lowerBound] else { continue }
            let fits = Scheme.allCases.map { scheme in
                let fit = fit(row, rows: rows(scheme, row, isTotal: isTotal, isPart: isPart))
                return scheme == .carried && fit.equal.isEmpty ? Fit() : fit
            }
            let whole = rows(.leaves, row, isTotal: isTotal, isPart: isPart)
            let kinds = RowKinds(grid: grid).parted(whole).map { fit(row, rows: $0) }
            let own = findings(of: row, label, fits, kinds)
            if label == .possible, own.isEmpty { unsure.append((found.count, row, fits)) }
            if label == .possible { agreed.formUnion(zip(Scheme.allCases, fits).filter { !$0.1.equal.isEmpty }.map(\.0)) }
            found += own
        }
        // Where another total of its kind is the sum of its rows, one that is near to it is meant as that.
        for (place, row, fits) in unsure.reversed() {
            guard let meant = zip(Scheme.allCases, fits).first(where: { agreed.contains($0.0) && !$0.1.near.isEmpty && $0.1.far == 0 })?.1,
                meant.near.count <= 2
            else { continue }
            found.insert(contentsOf: meant.near.compactMap { finding(row, $0, meant, .falla) }, at: place)
        }
        return found + groups(isTotal)
    }

    /// In parts of a hundred: how far the one column may be from the sum of an item's parts where the others agree.
    private static let part = 2
    /// So many columns tell an item that is the sum of its parts.
    private static let agreeing = 2

    /// What items with parts below them give: two columns or more agree, one more may be wrong.
    private func groups(_ isTotal: Set<Int>) -> [TotalFinding] {
        RowKinds(grid: grid).groups(totals: isTotal).sorted { $0.key < $1.key }.flatMap { row, groups -> [TotalFinding] in
            let fits = groups.map { fit(row, rows: $0) }
            guard let best = fits.max(by: { $0.equal.count < $1.equal.count }), best.equal.count >= Self.agreeing, best.far == 0,
                best.near.count <= 1, best.near.allSatisfy({ isClose(best, row, $0, percent: Self.part) })
            else { return [] }
            return (best.equal.map { ($0, CheckResult.Outcome.cumple) } + best.near.map { ($0, .falla) }).sorted { $0.0 < $1.0 }
                .compactMap { finding(row, $0.0, best, $0.1) }
        }
    }

    private func isClose(_ fit: Fit, _ row: Int, _ column: Int, percent: Int) -> Bool {
        guard let stated = grid.value(row, column), let sum = fit.sums[column] else { return false }
        return sum.isClose(to: stated, percent: percent)
    }

    private func findings(of row: Int, _ label: TotalLabel, _ fits: [Fit], _ kinds: [Fit]) -> [TotalFinding] {
        guard let best = (fits + kinds).max(by: { $0.equal.count < $1.equal.count }) else { return [] }
        let isSure = label != .possible
        if best.equal.isEmpty, isSure, let meant = fits.first(where: { isMeant($0, row) }) {
            return meant.near.compactMap { finding(row, $0, meant, .falla) }
        }
        if best.equal.isEmpty {
            // No column agrees: only a plain list of items under a sure word is meant as a sum.
            guard isSure, let meant = fits.first(where: { !$0.near.isEmpty && $0.far == 0 }), meant.near.count <= 2,
                fits.last?.rows == meant.rows || !meant.near.contains(where: { isNested(meant.rows, $0) })
            else { return [] }
            return meant.near.compactMap { finding(row, $0, meant, .falla) }
        }
        let wrong = isSure || best.equal.count > best.near.count ? best.near + best.share : []
        return (best.equal.map { ($0, CheckResult.Outcome.cumple) } + wrong.map { ($0, .falla) }).sorted { $0.0 < $1.0 }
            .compactMap { finding(row, $0.0, best, $0.1) }
    }

    /// In parts of a hundred: a total of a long list that misses the sum by no more in any column is meant as the sum.
    private static let close = 1
    private static let long = 10

    /// Whether all columns, two or more, miss the sums of a long list by a little, and not by what one of its rows has, which then is a part.
    private func isMeant(_ fit: Fit, _ row: Int) -> Bool {
        guard fit.near.count >= 2, fit.far == 0, fit.rows.count <= 5_000 else { return false }
        let offs = fit.near.map { column in
            grid.value(row, column).flatMap { stated in fit.sums[column].flatMap { ExactArithmetic.difference($0.total, stated) } }
        }
        return fit.near.allSatisfy { (fit.sums[$0]?.count ?? 0) >= Self.long && isClose(fit, row, $0, percent: Self.close) }
            && !fit.rows.contains { other in zip(fit.near, offs).allSatisfy { grid.value(other, $0) == $1 } }
    }

    /// Rows without a label whose figures are the sums of the rows since the last such row.
    private func unnamedParts() -> Set<Int> {
        guard grid.firstColumn < grid.columnCount else { return [] }
        let columns = grid.firstColumn..<grid.columnCount
        var parts: Set<Int> = []
        var sums = [FigureSum](repeating: FigureSum(), count: columns.count)
        var count = 0
        for row in grid.bodyStart..<grid.rowCount {
            if count > 1, grid.isUnlabelled(row), isSum(row, of: sums) {
                parts.insert(row)
                sums = [FigureSum](repeating: FigureSum(), count: columns.count)
                count = 0
            } else {
                for column in columns { sums[column - columns.lowerBound].add(grid.cells[row][column]) }
                count += 1
            }
        }
        return parts
    }

    /// Whether some columns of a row agree with sums, and none is off.
    private func isSum(_ row: Int, of sums: [FigureSum]) -> Bool {
        let found = sums.indices.compactMap { match(row, grid.firstColumn + $0, sums[$0]) }
        return found.contains(.equal) && found.allSatisfy { $0 == .equal || $0 == .share }
    }

    private func rows(_ scheme: Scheme, _ row: Int, isTotal: Set<Int>, isPart: Set<Int>) -> [Int] {
        let whole = isTotal.subtracting(isPart).filter { $0 < row }.max() ?? grid.bodyStart - 1
        return rows(scheme, row, isTotal, isPart, since: whole).filter { !TotalLabel.namesPart(grid.label($0)) }
    }

    private func rows(_ scheme: Scheme, _ row: Int, _ isTotal: Set<Int>, _ isPart: Set<Int>, since whole: Int) -> [Int] {
        switch scheme {
        case .group:
            let before = isTotal.filter { $0 < row }.max() ?? grid.bodyStart - 1
            return Array(before + 1..<row)
        case .all: return (grid.bodyStart..<row).filter { !isTotal.contains($0) }
        case .totals: return isTotal.filter { $0 < row }.sorted()
        case .below:
            let next = isTotal.filter { $0 > row }.min() ?? grid.rowCount
            return Array(row + 1..<next)
        case .parts: return isPart.filter { $0 < row && $0 > whole }.sorted()
        case .leaves: return whole + 1 < row ? (whole + 1..<row).filter { !isTotal.contains($0) } : []
        case .wholes: return isTotal.subtracting(isPart).filter { $0 < row }.sorted()
        case .carried:
            guard let before = isTotal.filter({ $0 < row }).max(), before + 1 < row else { return [] }
            return Array(before..<row)
        case .outer: return isTotal.contains { $0 < row } ? [] : outer(Array(grid.bodyStart..<row))
        }
    }

    /// The items of rows in which each item is followed by its parts, two or more, that add up to it in all columns; none where some row is
    /// neither.
    private func outer(_ rows: [Int]) -> [Int] {
        guard rows.count <= 300, let column = (grid.firstColumn..<grid.columnCount).first(where: { value($0, rows) }) else { return [] }
        var items: [Int] = []
        var place = 0
        while place < rows.count {
            guard let whole = grid.value(rows[place], column), whole.coefficient != 0 else { return [] }
            var sum = FigureSum()
            var end = place + 1
            while end < rows.count, end < place + 40, sum.count < 2 || sum.total != whole {
                sum.add(grid.cells[rows[end]][column])
                end += 1
            }
            guard sum.count >= 2, sum.total == whole else { return [] }
            items.append(rows[place])
            place = end
        }
        return items.count >= 2 ? items : []
    }

    private func value(_ column: Int, _ rows: [Int]) -> Bool { rows.allSatisfy { grid.value($0, column) != nil } }

    /// How the figures of a total row stand to the sums of some rows, column by column.
    private func fit(_ row: Int, rows: [Int]) -> Fit {
        var fit = Fit(rows: rows)
        guard rows.count >= 2, grid.firstColumn < grid.columnCount else { return fit }
        for column in grid.firstColumn..<grid.columnCount where grid.value(row, column) != nil {
            var sum = FigureSum()
            for other in rows { sum.add(grid.cells[other][column]) }
            switch match(row, column, sum) {
            case .equal: fit.equal.append(column)
            case .near: fit.near.append(column)
            case .share: fit.share.append(column)
            case .far: fit.far += 1
            case nil: continue
            }
            fit.sums[column] = sum
        }
        return fit
    }

    private enum Match { case equal, near, share, far }

    /// How one figure of a total row stands to a sum; `nil` where that tells nothing.
    private func match(_ row: Int, _ column: Int, _ sum: FigureSum) -> Match? {
        guard let stated = grid.value(row, column), !sum.isBroken, sum.count >= 2, sum.isInCurrency(grid.currency(row, column)) else {
            return nil
        }
        let isShare = grid.isShare(row, column)
        switch sum.relation(to: stated, decimals: grid.decimals(row, column)) {
        case .equal: return sum.total.coefficient == 0 ? nil : .equal
        case .near where isShare: return isHundred(stated) && isFarOff(sum, stated) ? .share : nil
        case .near: return sum.decimals == nil ? .near : nil
        case .far: return isShare ? nil : .far
        }
    }

    private func isHundred(_ stated: ExactDecimal) -> Bool {
        ExactArithmetic.difference(stated, ExactDecimal(100)).map { $0.coefficient == 0 } ?? false
    }

    /// Whether shares miss their total by more than one, which no rounding does.
    private func isFarOff(_ sum: FigureSum, _ stated: ExactDecimal) -> Bool {
        guard let off = ExactArithmetic.difference(stated, sum.total).flatMap(ExactArithmetic.magnitude) else { return false }
        return ExactArithmetic.isLess(ExactDecimal(1), off) == true
    }

    /// Whether some row is the sum of those that follow it: items listed with their parts.
    private func isNested(_ rows: [Int], _ column: Int) -> Bool {
        guard rows.count <= 300 else { return true }
        return rows.indices.contains { place in
            guard let whole = grid.value(rows[place], column), whole.coefficient != 0 else { return false }
            var sum = FigureSum()
            for other in rows[(place + 1)...].prefix(40) {
                sum.add(grid.cells[other][column])
                if sum.count >= 2, sum.total == whole { return true }
            }
            return false
        }
    }

    private func finding(_ row: Int, _ column: Int, _ fit: Fit, _ outcome: CheckResult.Outcome) -> TotalFinding? {
        guard let stated = grid.value(row, column), let cell = grid.cells[row][column], let sum = fit.sums[column] else { return nil }
        return TotalFinding(
            table: grid.table, row: row, column: column, isColumn: false, name: grid.label(row), other: grid.head(column), page: grid.page,
            stated: stated, decimals: grid.decimals(row, column), sum: sum, cell: cell.row, outcome: outcome)
    }
}
