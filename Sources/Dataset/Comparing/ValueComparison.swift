import SpanishNumbers

/// What changed in the rows of a table that both datasets have.
struct ValueComparison {
    private(set) var rows: [DatasetComparison.RowChange] = []
    private(set) var values: [DatasetComparison.ValueChange] = []
    private(set) var completeness: [DatasetComparison.Completeness] = []

    private(set) var grid: DatasetComparison.Grid?

    private let old: DataTable
    private let new: DataTable
    private let pairing: RowPairing
    private let threshold: Int
    /// Figures of both tables that are no part of the key and no reference to another table.
    private let fields: [(name: String, old: Int, new: Int)]

    init(old: DataTable, new: DataTable, pairing: RowPairing, threshold: Int) {
        self.old = old
        self.new = new
        self.pairing = pairing
        self.threshold = threshold
        let references = Set((old.schema.foreignKeys + new.schema.foreignKeys).flatMap(\.fields))
        fields = new.schema.fields.enumerated().compactMap { index, field in
            guard field.type != .string, !pairing.key.contains(field.name), !references.contains(field.name), !field.name.hasSuffix("_id"),
                let before = old.schema.index(of: field.name)
            else { return nil }
            return (field.name, before, index)
        }
        compareRows()
        compareValues()
        if !new.schema.primaryKey.isEmpty {
            measureCompleteness()
            drawGrid()
        }
    }

    /// Larger tables are no sight.
    private static let mostGridRows = 100

    private mutating func drawGrid() {
        guard fields.count >= 2, new.rows.count >= 2, new.rows.count <= Self.mostGridRows, pairing.unpaired.count <= Self.mostGridRows
        else { return }
        var grid = DatasetComparison.Grid(table: name, measures: fields.map(\.name), rows: [])
        for (row, before) in pairing.oldRows.enumerated() {
            let cells = fields.map { field in cell(before.map { old.rows[$0][field.old] } ?? .empty, new.rows[row][field.new]) }
            grid.rows.append(.init(name: pairing.label(new, row: row), cells: cells))
        }
        for row in pairing.unpaired {
            grid.rows.append(.init(name: pairing.label(old, row: row), cells: fields.map { cell(old.rows[row][$0.old], .empty) }))
        }
        self.grid = grid
    }

    private func cell(_ old: CellValue, _ new: CellValue) -> DatasetComparison.Grid.Cell {
        let state: DatasetComparison.Grid.State =
            switch old == new ? nil : change(old, new) {
            case .appeared: .appeared
            case .vanished: .vanished
            case .jumped: .jumped
            case nil: old == .empty && new == .empty ? .absent : .kept
            }
        return .init(old: old, new: new, state: state)
    }

    private var name: String { new.schema.name }

    private mutating func compareRows() {
        let oldRepeats = Self.figures(old, fields.map(\.old), pairing)
        let newRepeats = Self.figures(new, fields.map(\.new), pairing)
        for row in pairing.unpaired where !isRepeat(pairing.label(old, row: row), old.rows[row], fields.map(\.old), newRepeats) {
            add(.vanished, old, row, fields.map(\.old))
        }
        for row in new.rows.indices where pairing.oldRows[row] == nil {
            if isRepeat(pairing.label(new, row: row), new.rows[row], fields.map(\.new), oldRepeats) { continue }
            add(.appeared, new, row, fields.map(\.new))
        }
    }

    private mutating func add(_ change: DatasetComparison.Change, _ table: DataTable, _ row: Int, _ fields: [Int]) {
        let figures = fields.filter { table.rows[row][$0] != .empty }.count
        rows.append(.init(table: name, row: pairing.label(table, row: row), change: change, figures: figures))
    }

    /// The figures that rows of one name state.
    private static func figures(_ table: DataTable, _ fields: [Int], _ pairing: RowPairing) -> [String: Set<[CellValue]>] {
        var figures: [String: Set<[CellValue]>] = [:]
        for row in table.rows.indices {
            figures[pairing.label(table, row: row), default: []].insert(fields.map { table.rows[row][$0] })
        }
        return figures
    }

    /// Whether the other table says the same under that name, only more or fewer times.
    private func isRepeat(_ label: String, _ row: [CellValue], _ fields: [Int], _ others: [String: Set<[CellValue]>]) -> Bool {
        others[label]?.contains(fields.map { row[$0] }) ?? false
    }

    private mutating func compareValues() {
        for (row, before) in pairing.oldRows.enumerated() {
            guard let before else { continue }
            for field in fields {
                let (old, new) = (old.rows[before][field.old], new.rows[row][field.new])
                guard old != new, let change = change(old, new) else { continue }
                values.append(
                    .init(
                        table: name, row: pairing.label(self.new, row: row), field: field.name, old: old, new: new, change: change,
                        percent: Self.percent(old, new)))
            }
        }
    }

    private func change(_ old: CellValue, _ new: CellValue) -> DatasetComparison.Change? {
        switch (old, new) {
        case (.empty, .empty): return nil
        case (.empty, _): return .appeared
        case (_, .empty): return .vanished
        case (.number(let old), .number(let new)):
            guard let difference = ExactArithmetic.difference(new, old).flatMap(ExactArithmetic.magnitude),
                let changed = ExactDecimal(coefficient: 100).flatMap({ ExactArithmetic.product(difference, $0) }),
                let allowed = ExactArithmetic.magnitude(old).flatMap({ ExactArithmetic.product($0, ExactDecimal(max(0, threshold))) })
            else { return .jumped }
            return ExactArithmetic.isLess(allowed, changed) ?? true ? .jumped : nil
        // Dates of two years differ always; whoever asks for every change gets them too.
        case (.text, .text): return threshold <= 0 ? .jumped : nil
        default: return nil
        }
    }

    private static func percent(_ old: CellValue, _ new: CellValue) -> Int64? {
        guard case .number(let old) = old, case .number(let new) = new, old.coefficient != 0,
            let difference = ExactArithmetic.difference(new, old), let base = ExactArithmetic.magnitude(old),
            let hundredfold = ExactArithmetic.product(difference, ExactDecimal(100))
        else { return nil }
        return ExactArithmetic.quotient(hundredfold, base, decimals: 0)?.integer
    }

    private mutating func measureCompleteness() {
        for field in fields {
            completeness.append(
                .init(
                    table: name, name: field.name, isMeasure: true, old: old.rows.filter { $0[field.old] != .empty }.count,
                    oldTotal: old.rows.count, new: new.rows.filter { $0[field.new] != .empty }.count, newTotal: new.rows.count))
        }
        for (row, before) in pairing.oldRows.enumerated() {
            let filled = fields.filter { new.rows[row][$0.new] != .empty }.count
            let filledBefore = before.map { before in fields.filter { old.rows[before][$0.old] != .empty }.count }
            completeness.append(
                .init(
                    table: name, name: pairing.label(new, row: row), isMeasure: false, old: filledBefore ?? 0,
                    oldTotal: before == nil ? 0 : fields.count, new: filled, newTotal: fields.count))
        }
    }
}
