import SpanishNumbers

/// Finds the cells that selections name, remembering what it looked up.
struct TableLookup {
    private let tables: [DataTable]
    private let positions: [String: Int]
    private var selected: [CellSelection: [Int]] = [:]
    private var grouped: [FieldKey: [String: [Int]]] = [:]
    private var spellings: [FieldKey: [String: Set<String>]] = [:]

    private struct FieldKey: Hashable {
        var table: Int
        var field: Int
    }

    init(_ tables: [DataTable]) {
        self.tables = tables
        positions = Dictionary(tables.enumerated().map { ($1.schema.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func table(_ name: String) -> DataTable? { positions[name].map { tables[$0] } }

    /// The number in a cell; `nil` for an empty cell, for text and where there is no such cell. In `tablas`, where the type of a value
    /// stands beside it, numbers are canonical text.
    func number(_ cell: CellReference) -> ExactDecimal? {
        switch table(cell.table)?.value(cell.field, row: cell.row - 1) {
        case .number(let number): number
        case .text(let text) where cell.table == StandardTables.tablas.name: ExactDecimal(canonical: text)
        default: nil
        }
    }

    /// The non-empty cells of a selection in row order.
    /// - Parameter row: the row that the check is made for.
    mutating func cells(_ selection: CellSelection, row: (table: String, number: Int)?) -> [(cell: CellReference, value: ExactDecimal)] {
        guard let position = positions[selection.table], let field = tables[position].schema.index(of: selection.field) else { return [] }
        return rows(selection, in: position, row: row).compactMap { index in
            guard case .number(let value) = tables[position].rows[index][field] else { return nil }
            return (CellReference(table: selection.table, row: index + 1, field: selection.field), value)
        }
    }

    /// The cells of a selection that are not empty, whatever they hold, in row order.
    mutating func filledCells(_ selection: CellSelection, row: (table: String, number: Int)?) -> [CellReference] {
        guard let position = positions[selection.table], let field = tables[position].schema.index(of: selection.field) else { return [] }
        return rows(selection, in: position, row: row).compactMap { index in
            guard tables[position].rows[index][field] != .empty else { return nil }
            return CellReference(table: selection.table, row: index + 1, field: selection.field)
        }
    }

    private mutating func rows(_ selection: CellSelection, in position: Int, row: (table: String, number: Int)?) -> [Int] {
        let schema = tables[position].schema
        var fixed: [(field: Int, values: Set<String>)] = []
        var keys: [(field: Int, value: String)] = []
        for filter in selection.filters {
            guard let field = schema.index(of: filter.field) else { return [] }
            switch filter.values {
            case .anyOf(let values): fixed.append((field, spellings(of: values, in: position, field: field)))
            case .rowField(let name):
                guard let row, let value = table(row.table)?.value(name, row: row.number - 1)?.canonical, !value.isEmpty else { return [] }
                keys.append((field, value))
            }
        }
        guard let key = keys.first else {
            if let rows = selected[selection] { return rows }
            let rows = tables[position].rows.indices.filter { passes($0, in: position, fixed) }
            selected[selection] = rows
            return rows
        }
        return group(position, by: key.field)[key.value, default: []].filter { index in
            passes(index, in: position, fixed) && keys.allSatisfy { tables[position].rows[index][$0.field].canonical == $0.value }
        }
    }

    private func passes(_ index: Int, in position: Int, _ filters: [(field: Int, values: Set<String>)]) -> Bool {
        filters.allSatisfy { $0.values.contains(tables[position].rows[index][$0.field].canonical) }
    }

    /// The values as the field has them: to the letter, and where it has one in no row, without regard to case and accents.
    private mutating func spellings(of values: [String], in position: Int, field: Int) -> Set<String> {
        var found: Set<String> = []
        for value in values {
            if group(position, by: field)[value] != nil {
                found.insert(value)
            } else {
                found.formUnion(folded(position, by: field)[FoldedText.folded(value)] ?? [])
            }
        }
        return found
    }

    /// The values of a field by what they are folded to.
    private mutating func folded(_ position: Int, by field: Int) -> [String: Set<String>] {
        let key = FieldKey(table: position, field: field)
        if let known = spellings[key] { return known }
        var folded: [String: Set<String>] = [:]
        for value in group(position, by: field).keys { folded[FoldedText.folded(value), default: []].insert(value) }
        spellings[key] = folded
        return folded
    }

    private mutating func group(_ position: Int, by field: Int) -> [String: [Int]] {
        let key = FieldKey(table: position, field: field)
        if let groups = grouped[key] { return groups }
        let groups = Dictionary(grouping: tables[position].rows.indices) { tables[position].rows[$0][field].canonical }
        grouped[key] = groups
        return groups
    }
}
