/// The checks that hold and are no linear relations, to be made again over changed tables.
struct NonlinearChecks {
    private let checks: [Check]
    private let tables: [DataTable]
    private var runner: SQLCheckRunner
    private let precision: (CellReference) -> Int?
    /// Names of the results that hold.
    private let holding: Set<String>
    /// How often they may be made again; after that all changes pass.
    private var remaining = 64

    init(_ checks: [Check], results: [CheckResult], tables: [DataTable], precision: @escaping (CellReference) -> Int?) {
        let holding = results.filter { $0.outcome == .cumple }
        let ids = Set(holding.map(\.checkID))
        let kept = checks.filter { $0.severity == .error && !$0.isLinear && ids.contains($0.id) }
        self.checks = kept
        runner = SQLCheckRunner(checks: kept, tables: tables)
        self.tables = tables
        self.precision = precision
        self.holding = Set(holding.map(\.id))
    }

    mutating func hold(after changes: [CellChange]) -> Bool {
        let names = Set(changes.map(\.cell.table))
        let concerned = checks.filter { check in names.contains { check.mayRead($0) } }
        if concerned.isEmpty || remaining == 0 { return true }
        remaining -= 1
        for check in concerned {
            guard case .sql(let sql) = check.body else { continue }
            if runner.result(of: check, sql: sql, after: changes).outcome != .cumple { return runner.isSpent }
        }
        let quotients = concerned.filter { if case .sql = $0.body { false } else { true } }
        if quotients.isEmpty { return true }
        let results = CheckEvaluator(checks: quotients, tables: tables.changed(by: changes), precision: precision).results()
        return results.allSatisfy { $0.outcome == .cumple || !holding.contains($0.id) }
    }
}

extension [DataTable] {
    /// The tables with the values that the changes need.
    func changed(by changes: [CellChange]) -> [DataTable] {
        var tables = self
        for change in changes {
            guard let table = tables.firstIndex(where: { $0.schema.name == change.cell.table }),
                let column = tables[table].schema.index(of: change.cell.field),
                tables[table].rows.indices.contains(change.cell.row - 1)
            else { continue }
            tables[table].rows[change.cell.row - 1][column] = .number(change.needed)
        }
        return tables
    }
}

extension Check {
    /// Whether its results say in relations all that it asks.
    var isLinear: Bool {
        switch body {
        case .comparison(let left, let right, _):
            !(left.terms + right.terms).contains { if case .quotient = $0.operand { true } else { false } }
        case .repeated: true
        case .sql: false
        }
    }

    fileprivate func mayRead(_ table: String) -> Bool {
        if case .sql(let sql) = body { return sql.lowercased().contains(table.lowercased()) }
        return fields.contains { $0.table == table }
    }
}
