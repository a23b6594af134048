/// The rows of two versions of a table that speak of the same thing.
struct RowPairing: Sendable {
    /// Names of the fields that name a row.
    let key: [String]
    /// Row of the old table for each row of the new one.
    private(set) var oldRows: [Int?]
    /// Rows of the old table that no row of the new one names.
    private(set) var unpaired: [Int] = []

    /// Rows are named by the primary key, else by the text columns that stand before the first number, else by all text columns, else by
    /// their position. Case, accents and white space do not count. Of rows of one name the first goes with the first.
    init(old: DataTable, new: DataTable) {
        key = Self.key(of: new.schema).filter { old.schema.index(of: $0) != nil }
        let oldNames = Self.names(old, key)
        var waiting: [[String]: [Int]] = [:]
        for (row, name) in oldNames.enumerated().reversed() { waiting[name, default: []].append(row) }
        oldRows = []
        var taken: Set<Int> = []
        for name in Self.names(new, key) {
            let row = waiting[name]?.popLast()
            if let row { taken.insert(row) }
            oldRows.append(row)
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

    private static func names(_ table: DataTable, _ key: [String]) -> [[String]] {
        let fields = key.compactMap { table.schema.index(of: $0) }
        return table.rows.map { row in fields.map { WordFolding.words(of: row[$0].canonical).joined(separator: " ") } }
    }
}
