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

    /// One result for each check, or for each row or group a check is made for, in order.
    public func results() -> [CheckResult] { [] }
}
