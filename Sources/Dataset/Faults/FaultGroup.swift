import SpanishNumbers

/// A cell and the value that it would need.
public struct CellChange: Sendable, Hashable, CustomStringConvertible {
    public var cell: CellReference
    public var current: ExactDecimal
    public var needed: ExactDecimal

    public init(cell: CellReference, current: ExactDecimal, needed: ExactDecimal) {
        self.cell = cell
        self.current = current
        self.needed = needed
    }

    /// `regiones.6.almacenes 31 → 30`
    public var description: String { "\(cell) \(current) → \(needed)" }
}

/// Failed checks that hang together by the cells they share, and the smallest changes that would satisfy all of them
/// without breaking a check that holds.
public struct FaultGroup: Sendable, Hashable {
    /// How the search for the smallest changes ended.
    public enum Finding: Sendable, Hashable {
        /// The candidates are all the smallest sets there are.
        case complete
        /// As `complete`, for a check that no set satisfies together with those it shares cells with.
        case alone
        /// The search was given up; there may be other sets of the same size, and smaller ones if there is no candidate.
        case unfinished
        /// No set of so many cells satisfies the checks.
        case none(upTo: Int)
        /// The checks tolerate rounding: no one value would be the right one.
        case tolerant
        /// The checks are no sums: quotients, or SQL.
        case notLinear
    }

    /// Ids of the failed checks, in their order.
    public var checks: [String]
    /// Sets of changes, each of which would satisfy all the checks; all of one size, none better than another.
    public var candidates: [[CellChange]]
    public var finding: Finding

    public init(checks: [String], candidates: [[CellChange]], finding: Finding) {
        self.checks = checks
        self.candidates = candidates
        self.finding = finding
    }

    /// Every cell of a candidate, in order of appearance.
    public var cells: [CellReference] {
        var seen: Set<CellReference> = []
        return candidates.flatMap { $0.map(\.cell) }.filter { seen.insert($0).inserted }
    }
}
