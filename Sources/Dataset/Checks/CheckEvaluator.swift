import SpanishNumbers

/// Makes checks over tables.
public struct CheckEvaluator {
    let checks: [Check]
    let tables: [DataTable]
    let precision: (CellReference) -> Int?

    /// - Parameter precision: decimal exponent of the smallest unit a cell was written in (3 for "M$ 4.000"), for checks that
    ///   tolerate rounding; `nil` for an exact cell.
    public init(checks: [Check], tables: [DataTable], precision: @escaping (CellReference) -> Int? = { _ in nil }) {
        self.checks = checks
        self.tables = tables
        self.precision = precision
    }

    /// One result for each check, or for each row or group a check is made for, in order. Their ids are unique: a repeated one
    /// has `#2`, `#3` … added.
    public func results() -> [CheckResult] {
        var lookup = TableLookup(tables)
        var runner = SQLCheckRunner(checks: checks, tables: tables)
        var results: [CheckResult] = []
        for check in checks {
            switch check.body {
            case .comparison(let left, let right, nil):
                results.append(compare(check, left, right, id: check.id, row: nil, lookup: &lookup))
            case .comparison(let left, let right, let name?):
                guard let table = lookup.table(name) else { continue }
                for index in table.rows.indices {
                    let id = "\(check.id).\(Self.key(of: index, in: table))"
                    results.append(compare(check, left, right, id: id, row: (name, index + 1), lookup: &lookup))
                }
            case .repeated(let table, let field, let groupedBy):
                guard let table = lookup.table(table) else { continue }
                results += RepeatedFigures.groups(of: table, field: field, groupedBy: groupedBy).compactMap { group in
                    agreement(check, id: "\(check.id).\(group.key.joined(separator: "."))", group.figures)
                }
            case .sql(let sql):
                results.append(runner.result(of: check, sql: sql))
            }
        }
        return Self.withUniqueIDs(results)
    }

    private func compare(
        _ check: Check, _ left: CheckExpression, _ right: CheckExpression, id: String, row: (table: String, number: Int)?,
        lookup: inout TableLookup
    ) -> CheckResult {
        do throws(NoData) {
            let left = try SideEvaluation(left, row: row, lookup: &lookup)
            let right = try SideEvaluation(right, row: row, lookup: &lookup)
            let difference = try SideEvaluation.fitting(ExactArithmetic.difference(left.total, right.total))
            var relation = try Self.relation(left, right)
            relation.tolerance = try tolerance(check, of: left.terms + right.terms, quotients: left.quotients + right.quotients)
            let isWithin = try Self.isWithin(difference, relation.tolerance)
            // A part that is absent may be none, and then the others make the sum; where they do not, it may be what they lack.
            if !isWithin, let field = left.skipped ?? right.skipped { throw NoData(reason: "no value for \(field)") }
            let equalities = (left.repeats + right.repeats).map { first, other in
                LinearRelation(
                    terms: [.init(cell: first, coefficient: ExactDecimal(1)), .init(cell: other, coefficient: ExactDecimal(-1))],
                    constant: ExactDecimal(0), tolerance: ExactDecimal(0))
            }
            return CheckResult(
                id: id, checkID: check.id, statement: check.statement, left: left.total, right: right.total, difference: difference,
                tolerance: relation.tolerance, outcome: isWithin ? .cumple : .falla, severity: check.severity,
                cells: Self.distinct(left.cells + right.cells),
                relations: (left.quotients.isEmpty && right.quotients.isEmpty ? [relation] : []) + equalities)
        } catch {
            return Self.withoutData(check, id: id, error)
        }
    }

    func equality(_ check: Check, _ left: CellReference, _ right: CellReference) throws(NoData) -> LinearRelation {
        let terms = [
            LinearRelation.Term(cell: left, coefficient: ExactDecimal(1)), LinearRelation.Term(cell: right, coefficient: ExactDecimal(-1)),
        ]
        return LinearRelation(terms: terms, constant: ExactDecimal(0), tolerance: try tolerance(check, of: terms))
    }

    private func tolerance(
        _ check: Check, of terms: [LinearRelation.Term], quotients: [SideEvaluation.Quotient] = []
    ) throws(NoData) -> ExactDecimal {
        switch check.tolerance {
        case .exact(let value): return value
        case .rounding:
            var total = ExactDecimal(0)
            for term in terms {
                guard let unit = precision(term.cell), let half = ExactArithmetic.half(ofUnit: unit) else { continue }
                let weight = try SideEvaluation.fitting(ExactArithmetic.magnitude(term.coefficient))
                let share = try SideEvaluation.fitting(ExactArithmetic.product(half, weight))
                total = try SideEvaluation.fitting(ExactArithmetic.sum(total, share))
            }
            for quotient in quotients {
                total = try SideEvaluation.fitting(ExactArithmetic.sum(total, slack(of: quotient)))
            }
            return total
        }
    }
}

extension CheckEvaluator {
    /// How far the rounding of its cells can move a quotient, to first order: (half unit of a + |a/b| × half unit of b) / |b|.
    private func slack(of quotient: SideEvaluation.Quotient) throws(NoData) -> ExactDecimal {
        func half(_ cell: CellReference) -> ExactDecimal { precision(cell).flatMap(ExactArithmetic.half(ofUnit:)) ?? ExactDecimal(0) }
        let fitting = SideEvaluation.fitting
        let fromDivisor = try fitting(
            ExactArithmetic.product(fitting(ExactArithmetic.magnitude(quotient.value)), half(quotient.divisor.cell)))
        let sum = try fitting(ExactArithmetic.sum(half(quotient.dividend.cell), fromDivisor))
        let share = try fitting(
            ExactArithmetic.quotient(
                sum, fitting(ExactArithmetic.magnitude(quotient.divisor.value)), decimals: SideEvaluation.decimalsOfQuotients))
        return try fitting(ExactArithmetic.product(share, fitting(ExactArithmetic.magnitude(quotient.coefficient))))
    }

    /// Left minus right, each cell once.
    private static func relation(_ left: SideEvaluation, _ right: SideEvaluation) throws(NoData) -> LinearRelation {
        var terms: [LinearRelation.Term] = []
        var positions: [CellReference: Int] = [:]
        for (term, sign) in left.terms.map({ ($0, 1) }) + right.terms.map({ ($0, -1) }) {
            let coefficient = try SideEvaluation.fitting(ExactArithmetic.product(term.coefficient, ExactDecimal(sign)))
            if let position = positions[term.cell] {
                terms[position].coefficient = try SideEvaluation.fitting(ExactArithmetic.sum(terms[position].coefficient, coefficient))
            } else {
                positions[term.cell] = terms.count
                terms.append(.init(cell: term.cell, coefficient: coefficient))
            }
        }
        return LinearRelation(
            terms: terms.filter { $0.coefficient.coefficient != 0 },
            constant: try SideEvaluation.fitting(ExactArithmetic.difference(left.constant, right.constant)), tolerance: ExactDecimal(0))
    }

    static func withoutData(_ check: Check, id: String, _ error: NoData) -> CheckResult {
        CheckResult(
            id: id, checkID: check.id, statement: check.statement, outcome: .sinDatos, severity: check.severity, cells: error.cells,
            reason: error.reason)
    }

    static func isWithin(_ difference: ExactDecimal, _ tolerance: ExactDecimal) throws(NoData) -> Bool {
        let magnitude = try SideEvaluation.fitting(ExactArithmetic.magnitude(difference))
        return try !isLess(tolerance, magnitude)
    }

    static func isLess(_ left: ExactDecimal, _ right: ExactDecimal) throws(NoData) -> Bool {
        guard let isLess = ExactArithmetic.isLess(left, right) else { throw .overflow }
        return isLess
    }

    /// The row's primary key, or its number from 1 where it has none.
    private static func key(of row: Int, in table: DataTable) -> String {
        let key = table.schema.primaryKey.map { table.value($0, row: row)?.canonical ?? "" }
        return key.isEmpty || key.contains("") ? String(row + 1) : key.joined(separator: "-")
    }

    private static func distinct(_ cells: [CellReference]) -> [CellReference] {
        var seen: Set<CellReference> = []
        return cells.filter { seen.insert($0).inserted }
    }

    private static func withUniqueIDs(_ results: [CheckResult]) -> [CheckResult] {
        var counts: [String: Int] = [:]
        return results.map { result in
            var result = result
            let count = counts[result.id, default: 0] + 1
            counts[result.id] = count
            if count > 1 { result.id += "#\(count)" }
            return result
        }
    }
}
