import SpanishNumbers

/// A stated total of a table beside the sum of what it totals.
struct TotalFinding: Sendable {
    var table: Int
    var row: Int
    var column: Int
    /// Whether a column totals the others of its row; else a row totals the others of its column.
    var isColumn: Bool
    /// The total's own words, and those of the column or row it is stated for.
    var name: String
    var other: String
    var page: Int?
    var stated: ExactDecimal
    /// Of a total with decimals, the decimal exponent of the last one.
    var decimals: Int?
    var sum: FigureSum
    /// Row in `tablas`, from 1.
    var cell: Int
    var outcome: CheckResult.Outcome

    /// Longer sums are shown by their total alone.
    private static let mostCells = 200

    /// The stated total on the left, the sum on the right.
    var result: CheckResult {
        let place = "Tabla \(table)" + (page.map { " (página \($0))" } ?? "")
        let what = isColumn ? "la columna «\(name)»" : name.isEmpty ? "la fila \(row + 1)" : "la fila «\(name)»"
        let whose = other.isEmpty ? "" : isColumn ? " en la fila «\(other)»" : " en la columna «\(other)»"
        let id = "tabla.\(table).\(isColumn ? "columna" : "fila").\(isColumn ? column : row).\(isColumn ? row : column)"
        let isShort = sum.cells.count <= Self.mostCells
        let tolerance = sum.tolerance(with: decimals)
        return CheckResult(
            id: id, checkID: id, statement: "\(place): \(what)\(whose) es la suma de lo que totaliza", left: stated, right: sum.total,
            difference: ExactArithmetic.difference(stated, sum.total), tolerance: tolerance, outcome: outcome,
            cells: ([cell] + (isShort ? sum.cells : [])).map(Self.reference), relations: isShort ? [relation(tolerance)] : [])
    }

    private func relation(_ tolerance: ExactDecimal) -> LinearRelation {
        let parts = sum.cells.map { LinearRelation.Term(cell: Self.reference($0), coefficient: ExactDecimal(-1)) }
        return LinearRelation(
            terms: [LinearRelation.Term(cell: Self.reference(cell), coefficient: ExactDecimal(1))] + parts, constant: ExactDecimal(0),
            tolerance: tolerance)
    }

    private static func reference(_ row: Int) -> CellReference { CellReference(table: "tablas", row: row, field: "valor") }
}

/// Makes a check of every total that a table of the document states.
struct TotalChecks: Sendable {
    let tables: DataTable

    /// In the order of the tables, rows before columns.
    func results() -> [CheckResult] {
        FigureGrid.grids(of: tables).flatMap { grid in
            (TotalRows(grid: grid).findings() + TotalColumns(grid: grid).findings()).map(\.result)
        }
    }
}
