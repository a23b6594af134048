import SpanishNumbers

/// What changed from one dataset to another of the same family: last year's and this year's draft, or two versions of one.
public struct DatasetComparison: Sendable, Hashable {
    public enum Change: String, Sendable, Hashable, CaseIterable {
        case vanished, jumped, appeared
    }

    /// A table, or a column of one, that only one of the datasets has.
    public struct ColumnChange: Sendable, Hashable {
        public var table: String
        /// `nil` of a whole table.
        public var field: String?
        public var change: Change
    }

    /// A row that only one of the datasets has.
    public struct RowChange: Sendable, Hashable {
        public var table: String
        /// Its key, for people: `16 Ñuble`.
        public var row: String
        public var change: Change
        /// How many numbers and dates it holds.
        public var figures: Int
    }

    /// A number or a date of a row that both have, or a figure of a table that names its rows by what they say.
    public struct ValueChange: Sendable, Hashable {
        public var table: String
        public var row: String
        public var field: String
        public var old: CellValue
        public var new: CellValue
        public var change: Change
        /// New over old less one, in percent, rounded; `nil` where one of them is missing or 0.
        public var percent: Int64?
    }

    /// A pattern that matched in one of the documents only.
    public struct PatternChange: Sendable, Hashable {
        public var pattern: String
        public var table: String
        public var old: Int
        public var new: Int
        public var change: Change
    }

    /// How much of a measure, or of a row, is filled.
    public struct Completeness: Sendable, Hashable {
        public var table: String
        /// The name of the measure or of the row.
        public var name: String
        public var isMeasure: Bool
        public var old: Int
        public var oldTotal: Int
        public var new: Int
        public var newTotal: Int
    }

    public var columns: [ColumnChange]
    /// Columns of the documents' own tables.
    public var heads: [HeadChange]
    public var sections: [SectionChange]
    public var patterns: [PatternChange]
    public var rows: [RowChange]
    public var values: [ValueChange]
    public var sentences: [NewWording]
    public var completeness: [Completeness]
    public var grids: [Grid]

    /// Compares two datasets.
    /// - Parameter threshold: change in percent of the old value beyond which a number has jumped.
    public init(old: Dataset, new: Dataset, threshold: Int = 50) {
        let standard = StandardTables.names
        let oldTables = old.tables.filter { !standard.contains($0.schema.name) }
        let newTables = new.tables.filter { !standard.contains($0.schema.name) }
        columns = Self.columns(oldTables, newTables)
        heads = HeadComparison(old: old, new: new).changes
        sections = SectionComparison(old: old, new: new).changes
        patterns = Self.patterns(old["patrones"], new["patrones"])
        sentences = WordingComparison(old: old, new: new).found
        rows = []
        values = []
        completeness = []
        grids = []
        for newTable in newTables where !newTable.isLongForm(among: newTables) {
            guard let oldTable = oldTables.first(where: { $0.schema.name == newTable.schema.name }) else { continue }
            let pairing = RowPairing(old: oldTable, new: newTable)
            let comparison = ValueComparison(old: oldTable, new: newTable, pairing: pairing, threshold: threshold)
            rows += comparison.rows
            values += comparison.values
            completeness += comparison.completeness
            if let grid = comparison.grid { grids.append(grid) }
        }
    }

    /// Whether something of the old dataset is missing in the new one.
    public var hasLosses: Bool {
        columns.contains { $0.change == .vanished } || heads.contains { $0.kind == .removed || $0.kind == .tableRemoved }
            || sections.contains { $0.kind == .removed }
            || patterns.contains { $0.change == .vanished } || rows.contains { $0.change == .vanished }
            || values.contains { $0.change == .vanished }
    }

    private static func columns(_ old: [DataTable], _ new: [DataTable]) -> [ColumnChange] {
        func only(_ tables: [DataTable], _ others: [DataTable], _ change: Change) -> [ColumnChange] {
            tables.flatMap { table -> [ColumnChange] in
                guard let other = others.first(where: { $0.schema.name == table.schema.name }) else {
                    return [ColumnChange(table: table.schema.name, field: nil, change: change)]
                }
                return table.schema.fields.filter { other.schema.index(of: $0.name) == nil }
                    .map { ColumnChange(table: table.schema.name, field: $0.name, change: change) }
            }
        }
        return only(old, new, .vanished) + only(new, old, .appeared)
    }

    private static func patterns(_ old: DataTable?, _ new: DataTable?) -> [PatternChange] {
        let before = counts(old)
        let after = counts(new)
        let tables = before.tables.merging(after.tables) { $1 }
        var names = before.names
        names += after.names.filter { before.counts[$0] == nil }
        let changes = names.compactMap { name -> PatternChange? in
            let (old, new) = (before.counts[name] ?? 0, after.counts[name] ?? 0)
            guard (old == 0) != (new == 0) else { return nil }
            return PatternChange(
                pattern: name, table: tables[name] ?? "", old: old, new: new, change: new == 0 ? .vanished : .appeared)
        }
        return changes.filter { $0.change == .vanished } + changes.filter { $0.change == .appeared }
    }

    private static func counts(_ table: DataTable?) -> (names: [String], counts: [String: Int], tables: [String: String]) {
        var (names, counts, tables): ([String], [String: Int], [String: String]) = ([], [:], [:])
        guard let table else { return (names, counts, tables) }
        for row in table.rows.indices {
            guard let name = table.value("patron", row: row)?.canonical, counts[name] == nil else { continue }
            names.append(name)
            counts[name] = Int(table.value("coincidencias", row: row)?.canonical ?? "") ?? 0
            tables[name] = table.value("tabla", row: row)?.canonical ?? ""
        }
        return (names, counts, tables)
    }
}

extension DataTable {
    /// Whether the table says the figures of another one, one a row: a column of it holds nothing but names of that table's columns.
    func isLongForm(among tables: [DataTable]) -> Bool {
        guard !rows.isEmpty else { return false }
        for other in tables where other.schema.name != schema.name {
            let numeric = Set(other.schema.fields.filter { $0.type == .integer || $0.type == .number }.map(\.name))
            let isNamed = schema.fields.indices.contains { field in
                schema.fields[field].type == .string && rows.allSatisfy { numeric.contains($0[field].canonical) }
            }
            if isNamed { return true }
        }
        return false
    }
}
