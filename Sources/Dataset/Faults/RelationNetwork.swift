import SpanishNumbers

/// The relations of checks over the cells they share, in whole numbers.
struct RelationNetwork {
    struct Relation {
        var terms: [(cell: Int, coefficient: Int128)]
        /// Σ coefficient × value + constant, as the document has it; 0 where an exact relation holds.
        var residual: Int128
        /// 0 of an exact relation.
        var tolerance: Int128
        /// Indices of the results it belongs to.
        var results: [Int]

        var isExact: Bool { tolerance == 0 }
        var isViolated: Bool { residual.magnitude > tolerance.magnitude }
    }

    private(set) var cells: [CellReference] = []
    private(set) var values: [ExactDecimal] = []
    private(set) var relations: [Relation] = []
    /// For each cell the relations it stands in, and with which coefficient.
    private(set) var relationsOfCell: [[(relation: Int, coefficient: Int128)]] = []
    private var cellIndices: [CellReference: Int] = [:]
    private var known: [LinearRelation: Int] = [:]

    /// Takes the relations of checks that must hold; what is only noted asks nothing of a cell.
    init(_ results: [CheckResult], tables: [DataTable]) {
        let lookup = TableLookup(tables)
        for (index, result) in results.enumerated() where result.severity == .error {
            for relation in result.relations { add(relation, of: index, lookup) }
        }
    }

    private mutating func add(_ relation: LinearRelation, of result: Int, _ lookup: TableLookup) {
        if let position = known[relation] {
            relations[position].results.append(result)
            return
        }
        let values = relation.terms.map { lookup.number($0.cell) }
        guard !values.contains(nil), let whole = Self.inWholeNumbers(relation, values.compactMap { $0 }) else { return }
        let position = relations.count
        known[relation] = position
        var terms: [(cell: Int, coefficient: Int128)] = []
        for (index, term) in relation.terms.enumerated() {
            guard let value = values[index] else { continue }
            let cell = cellIndex(term.cell, value)
            relationsOfCell[cell].append((position, whole.coefficients[index]))
            terms.append((cell, whole.coefficients[index]))
        }
        relations.append(Relation(terms: terms, residual: whole.residual, tolerance: whole.tolerance, results: [result]))
    }

    private mutating func cellIndex(_ cell: CellReference, _ value: ExactDecimal) -> Int {
        if let index = cellIndices[cell] { return index }
        cellIndices[cell] = cells.count
        cells.append(cell)
        values.append(value)
        relationsOfCell.append([])
        return cells.count - 1
    }

    /// Everything times the power of ten that leaves no decimals; `nil` where that does not fit.
    private static func inWholeNumbers(
        _ relation: LinearRelation, _ values: [ExactDecimal]
    ) -> (coefficients: [Int128], residual: Int128, tolerance: Int128)? {
        var residual = relation.constant
        for (term, value) in zip(relation.terms, values) {
            guard let product = ExactArithmetic.product(term.coefficient, value), let sum = ExactArithmetic.sum(residual, product) else {
                return nil
            }
            residual = sum
        }
        let numbers = relation.terms.map(\.coefficient) + [residual, relation.tolerance]
        let exponent = numbers.map(\.exponent).min() ?? 0
        var whole: [Int128] = []
        for number in numbers {
            guard let scaled = ExactArithmetic.scaled(number, to: exponent), scaled != .min else { return nil }
            whole.append(scaled)
        }
        return (Array(whole.dropLast(2)), whole[whole.count - 2], whole[whole.count - 1])
    }
}
