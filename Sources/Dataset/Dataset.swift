/// Typed tables with the checks over them: all that is written of a document.
public struct Dataset: Sendable, Hashable {
    /// The standard tables in the contract's order, then the pipeline's in its own.
    public var tables: [DataTable]
    /// The pipeline's checks; they are written with the tables, so that a package can be checked again by itself.
    public var checks: [Check]
    /// Decimal exponents of the smallest unit that the figures of cells were written in (3 for "M$ 4.000"), for checks that
    /// tolerate rounding. A cell that is missing here is exact.
    public var writtenUnits: [CellReference: Int]

    public init(tables: [DataTable], checks: [Check] = [], writtenUnits: [CellReference: Int] = [:]) {
        self.tables = tables
        self.checks = checks
        self.writtenUnits = writtenUnits
    }

    /// The table of that name, `nil` where there is none; setting it replaces the table in its place.
    public subscript(name: String) -> DataTable? {
        get { tables.first { $0.schema.name == name } }
        set {
            if let index = tables.firstIndex(where: { $0.schema.name == name }) {
                if let newValue { tables[index] = newValue } else { tables.remove(at: index) }
            } else if let newValue {
                tables.append(newValue)
            }
        }
    }

    /// The results of the dataset's own checks, in their order, and then those of the totals that the document's tables state.
    public func checkResults() -> [CheckResult] {
        let declared = CheckEvaluator(checks: checks, tables: tables) { writtenUnits[$0] }.results()
        guard let cells = self["tablas"] else { return declared }
        let ids = Set(declared.map(\.id))
        return declared + TotalChecks(tables: cells).results().filter { !ids.contains($0.id) }
    }
}
