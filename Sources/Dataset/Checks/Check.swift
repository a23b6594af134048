import SpanishNumbers

/// A statement about figures that ought to agree.
public struct Check: Sendable, Hashable {
    /// What is held against what.
    public enum Body: Sendable, Hashable {
        /// Two sides that must be equal; made once, or for each row of a table.
        case comparison(left: CheckExpression, right: CheckExpression, forEach: String?)
        /// All values of a field in rows that agree in the grouping fields must be equal.
        case repeated(table: String, field: String, groupedBy: [String])
        /// A SELECT whose rows are failures. Columns named `izquierda`, `derecha` and `celdas` are taken over into the result.
        case sql(String)
    }

    /// How far the two sides may be apart.
    public enum Tolerance: Sendable, Hashable {
        case exact(ExactDecimal)
        /// Half of the last written unit for each addend, times its coefficient.
        case rounding
    }

    /// Whether a check that does not hold is a fault of the document or only worth a note.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        case error, aviso
    }

    public var id: String
    /// What it states, for people.
    public var statement: String
    public var body: Body
    public var tolerance: Tolerance
    public var severity: Severity

    public init(
        id: String, statement: String = "", body: Body, tolerance: Tolerance = .exact(ExactDecimal(0)), severity: Severity = .error
    ) {
        self.id = id
        self.statement = statement
        self.body = body
        self.tolerance = tolerance
        self.severity = severity
    }
}

/// What a check found.
public struct CheckResult: Sendable, Hashable {
    /// How a check ended; `sin_datos` where a cell it needs is empty.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        case cumple, falla
        case sinDatos = "sin_datos"
    }

    /// The check's id, with the row's key (`partes.15`) or the group's (`repetidos.total`) where it is made for several.
    public var id: String
    /// The id of the check that was made.
    public var checkID: String
    public var statement: String
    public var left: ExactDecimal?
    public var right: ExactDecimal?
    /// Left minus right.
    public var difference: ExactDecimal?
    public var tolerance: ExactDecimal?
    public var outcome: Outcome
    public var severity: Check.Severity
    /// The cells that took part, those of the left side first, each once.
    public var cells: [CellReference]
    /// What the check asks of the cells; empty without data and for SQL.
    public var relations: [LinearRelation]
    /// Why there are no data, in words.
    public var reason: String?
    /// Of a failed check, the smallest sets of cells that the fault may lie in, as `FaultFinder` finds them.
    public var suspects: [[CellReference]] = []

    public init(
        id: String, checkID: String, statement: String = "", left: ExactDecimal? = nil, right: ExactDecimal? = nil,
        difference: ExactDecimal? = nil, tolerance: ExactDecimal? = nil, outcome: Outcome, severity: Check.Severity = .error,
        cells: [CellReference] = [], relations: [LinearRelation] = [], reason: String? = nil
    ) {
        self.id = id
        self.checkID = checkID
        self.statement = statement
        self.left = left
        self.right = right
        self.difference = difference
        self.tolerance = tolerance
        self.outcome = outcome
        self.severity = severity
        self.cells = cells
        self.relations = relations
        self.reason = reason
    }

    /// In the order of the fields of `StandardTables.controles`.
    public var values: [CellValue] {
        [
            .text(id), .string(statement), .optional(left), .optional(right), .optional(difference), .optional(tolerance),
            .text(outcome.rawValue), .string(cells.map(\.description).joined(separator: " ")),
            .string(suspects.map { $0.map(\.description).joined(separator: " ") }.joined(separator: "; ")),
        ]
    }
}

/// A linear relation that holds where the document agrees with itself: |Σ coefficient × cell + constant| ≤ tolerance.
public struct LinearRelation: Sendable, Hashable {
    /// A cell and the factor with which it enters the difference of the two sides.
    public struct Term: Sendable, Hashable {
        public var cell: CellReference
        public var coefficient: ExactDecimal

        public init(cell: CellReference, coefficient: ExactDecimal) {
            self.cell = cell
            self.coefficient = coefficient
        }
    }

    /// Each cell once, none with coefficient 0. Cells that repeat one value count with the first of them, and each other one
    /// is set equal to it by a relation of its own.
    public var terms: [Term]
    public var constant: ExactDecimal
    public var tolerance: ExactDecimal

    public init(terms: [Term], constant: ExactDecimal, tolerance: ExactDecimal) {
        self.terms = terms
        self.constant = constant
        self.tolerance = tolerance
    }
}

extension CellValue {
    /// Empty for `nil`.
    public static func optional(_ number: ExactDecimal?) -> CellValue { number.map { .number($0) } ?? .empty }
}
