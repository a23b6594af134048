import SpanishNumbers

/// Why a check cannot be made, in words.
struct NoData: Error {
    var reason: String
    var cells: [CellReference] = []

    static let overflow = NoData(reason: "a sum does not fit in 38 digits")
}

/// The value of one side of a check and what it is made of.
struct SideEvaluation {
    var total = ExactDecimal(0)
    var constant = ExactDecimal(0)
    var terms: [LinearRelation.Term] = []
    /// In order of appearance, repeats included.
    var cells: [CellReference] = []
    /// Cells that hold the same value as another, which stands in `terms`.
    var repeats: [(first: CellReference, other: CellReference)] = []
    /// Quotients taken into the total; a side that has any is not linear.
    var quotients: [Quotient] = []
    /// The first field of the row that is empty, if any: without it the side is the sum of the other parts.
    private(set) var skipped: String?

    struct Quotient {
        var coefficient: ExactDecimal
        var dividend: (cell: CellReference, value: ExactDecimal)
        var divisor: (cell: CellReference, value: ExactDecimal)
        var value: ExactDecimal
    }

    static let decimalsOfQuotients = 9

    /// - Parameter row: the row that the check is made for.
    init(_ expression: CheckExpression, row: (table: String, number: Int)?, lookup: inout TableLookup) throws(NoData) {
        for term in expression.terms {
            switch term.operand {
            case .one:
                total = try Self.fitting(ExactArithmetic.sum(total, term.coefficient))
                constant = try Self.fitting(ExactArithmetic.sum(constant, term.coefficient))
            case .rowField(let field):
                guard let row else { throw NoData(reason: "“\(field)” needs a row") }
                let cell = CellReference(table: row.table, row: row.number, field: field)
                if let value = lookup.number(cell) {
                    try add(cell, value, times: term.coefficient)
                    cells.append(cell)
                } else {
                    skipped = skipped ?? field
                }
            case .value(let selection):
                let first = try theOneValue(of: selection, row: row, lookup: &lookup)
                try add(first.cell, first.value, times: term.coefficient)
            case .count(let selection):
                let found = lookup.filledCells(selection, row: row)
                let product = try Self.fitting(ExactArithmetic.product(ExactDecimal(found.count), term.coefficient))
                total = try Self.fitting(ExactArithmetic.sum(total, product))
                constant = try Self.fitting(ExactArithmetic.sum(constant, product))
                cells += found
            case .quotient(let dividend, let divisor):
                let above = try theOneValue(of: dividend, row: row, lookup: &lookup)
                let below = try theOneValue(of: divisor, row: row, lookup: &lookup)
                guard let value = ExactArithmetic.quotient(above.value, below.value, decimals: Self.decimalsOfQuotients) else {
                    throw NoData(reason: "\(above.value) cannot be divided by \(below.value)", cells: [above.cell, below.cell])
                }
                total = try Self.fitting(ExactArithmetic.sum(total, Self.fitting(ExactArithmetic.product(value, term.coefficient))))
                quotients.append(Quotient(coefficient: term.coefficient, dividend: above, divisor: below, value: value))
            case .sum(let selection):
                let found = lookup.cells(selection, row: row)
                if found.isEmpty { throw NoData(reason: "no value for suma de \(selection)") }
                for (cell, value) in found { try add(cell, value, times: term.coefficient) }
                cells += found.map(\.cell)
            }
        }
        // A row without one of its parts is still the sum of the others, but not of none.
        if let skipped, cells.isEmpty { throw NoData(reason: "no value for \(skipped)") }
    }

    /// The value that all cells of a selection hold, and the first of them.
    private mutating func theOneValue(
        of selection: CellSelection, row: (table: String, number: Int)?, lookup: inout TableLookup
    ) throws(NoData) -> (cell: CellReference, value: ExactDecimal) {
        let found = lookup.cells(selection, row: row)
        guard let first = found.first else { throw NoData(reason: "no value for \(selection)") }
        guard found.allSatisfy({ $0.value == first.value }) else {
            let values = Self.distinct(found.map(\.value)).prefix(10).map(\.description).joined(separator: ", ")
            throw NoData(reason: "\(selection) has more than one value: \(values)", cells: found.map(\.cell))
        }
        cells += found.map(\.cell)
        repeats += found.dropFirst().map { (first.cell, $0.cell) }
        return first
    }

    private mutating func add(_ cell: CellReference, _ value: ExactDecimal, times coefficient: ExactDecimal) throws(NoData) {
        let product = try Self.fitting(ExactArithmetic.product(value, coefficient))
        total = try Self.fitting(ExactArithmetic.sum(total, product))
        terms.append(.init(cell: cell, coefficient: coefficient))
    }

    static func fitting(_ value: ExactDecimal?) throws(NoData) -> ExactDecimal {
        guard let value else { throw .overflow }
        return value
    }

    private static func distinct(_ values: [ExactDecimal]) -> [ExactDecimal] {
        var seen: Set<ExactDecimal> = []
        return values.filter { seen.insert($0).inserted }
    }
}
