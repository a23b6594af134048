/// The rows of two versions of a table that speak of the same thing.
struct RowPairing: Sendable {
    /// Names of the fields that name a row.
    let key: [String]
    /// Row of the old table for each row of the new one.
    private(set) var oldRows: [Int?]
    /// Rows of the old table that no row of the new one names.
    private(set) var unpaired: [Int] = []

    /// Rows are named by the primary key, else by the text columns that stand before the first number, else by all text columns, else by
    /// their position. Case, accents and white space do not count. Of rows of one name those go together that say the same, then the first
    /// with the first.
    init(old: DataTable, new: DataTable) {
        key = Self.key(of: new.schema).filter { old.schema.index(of: $0) != nil }
        let (oldNames, newNames) = (Self.names(old, key), Self.names(new, key))
        let fields = new.schema.fields.filter { $0.type != .string && !$0.name.hasSuffix("_id") }.map(\.name)
            .filter { old.schema.index(of: $0) != nil }
        let (oldFigures, newFigures) = (Self.figures(old, fields), Self.figures(new, fields))
        oldRows = [Int?](repeating: nil, count: newNames.count)
        var taken: Set<Int> = []
        var same: [Statement: [Int]] = [:]
        for row in oldNames.indices.reversed() { same[Statement(name: oldNames[row], figures: oldFigures[row]), default: []].append(row) }
        for row in newNames.indices {
            guard let other = same[Statement(name: newNames[row], figures: newFigures[row])]?.popLast() else { continue }
            oldRows[row] = other
            taken.insert(other)
        }
        var waiting: [[String]: [Int]] = [:]
        for row in oldNames.indices.reversed() where !taken.contains(row) { waiting[oldNames[row], default: []].append(row) }
        for row in newNames.indices where oldRows[row] == nil {
            guard let other = waiting[newNames[row]]?.popLast() else { continue }
            oldRows[row] = other
            taken.insert(other)
        }
        unpaired = old.rows.indices.filter { !taken.contains($0) }
    }

    static func key(of schema: TableSchema) -> [String] {
        if !schema.primaryKey.isEmpty { return schema.primaryKey }
        let leading = schema.fields.prefix { $0.type == .string }
        return (leading.isEmpty ? schema.fields.filter { $0.type == .string } : Array(leading)).map(\.name)
    }

    /// How a row is called: its key, and the name beside a code.
    func label(_ table: DataTable, row: Int) -> String {
        var parts = key.compactMap { table.value($0, row: row)?.canonical }.filter { !$0.isEmpty }
        let next = table.schema.fields.first { $0.type == .string && !key.contains($0.name) }
        if !table.schema.primaryKey.isEmpty, let next, let name = table.value(next.name, row: row)?.canonical, !name.isEmpty,
            name.utf8.count <= 60
        {
            parts.append(name)
            return parts.joined(separator: " ")
        }
        return parts.isEmpty ? "row \(row + 1)" : parts.joined(separator: " · ")
    }

    /// What a row is called and what it says.
    private struct Statement: Hashable {
        var name: [String]
        var figures: [CellValue]
    }

    private static func figures(_ table: DataTable, _ fields: [String]) -> [[CellValue]] {
        let indices = fields.compactMap { table.schema.index(of: $0) }
        return table.rows.map { row in indices.map { row[$0] } }
    }

    private static func names(_ table: DataTable, _ key: [String]) -> [[String]] {
        let fields = key.compactMap { table.schema.index(of: $0) }
        return table.rows.map { row in fields.map { WordFolding.words(of: row[$0].canonical).joined(separator: " ") } }
    }
}
