import DocumentModel

extension Dataset {
    /// Cells that are required and empty, rows that share a key, and references that lead nowhere, in the order of the tables.
    /// All of them are warnings; the dataset can be written all the same, but a validator of the package will complain.
    public func defects() -> [Diagnostic] {
        tables.flatMap { table in
            missingValues(in: table) + keyDefects(in: table).map { Diagnostic(.warning, id: $0.id, $0.message) }
        }
    }

    /// Rows of a table that share their key, and references of it that lead nowhere.
    public func keyDefects(in table: DataTable) -> [RowDefect] {
        repeatedKeys(in: table) + table.schema.foreignKeys.flatMap { danglingReferences($0, in: table) }
    }

    private func missingValues(in table: DataTable) -> [Diagnostic] {
        let required = table.schema.fields.indices.filter { table.schema.fields[$0].isRequired }
        return table.rows.enumerated().flatMap { index, row in
            required.filter { row[$0].canonical.isEmpty }.map { column in
                let cell = CellReference(table: table.schema.name, row: index + 1, field: table.schema.fields[column].name)
                return Diagnostic(.warning, id: "required-value-missing", "the required cell \(cell) is empty")
            }
        }
    }

    private func repeatedKeys(in table: DataTable) -> [RowDefect] {
        let columns = table.schema.primaryKey.compactMap { table.schema.index(of: $0) }
        if columns.isEmpty { return [] }
        var first: [[CellValue]: Int] = [:]
        return table.rows.enumerated().compactMap { index, row in
            let key = columns.map { row[$0] }
            // An empty key is a missing value, and no other row's.
            if key.contains(.empty) { return nil }
            guard let earlier = first[key] else {
                first[key] = index
                return nil
            }
            let words = key.map(\.canonical).joined(separator: ", ")
            return RowDefect(
                row: index, id: "repeated-key",
                message: "rows \(earlier + 1) and \(index + 1) of table “\(table.schema.name)” have the same key “\(words)”")
        }
    }

    private func danglingReferences(_ key: ForeignKey, in table: DataTable) -> [RowDefect] {
        let columns = key.fields.compactMap { table.schema.index(of: $0) }
        guard let target = self[key.table], columns.count == key.fields.count else { return [] }
        let targetColumns = key.references.compactMap { target.schema.index(of: $0) }
        guard targetColumns.count == columns.count else { return [] }
        let known = Set(target.rows.map { row in targetColumns.map { row[$0] } })
        return table.rows.enumerated().compactMap { index, row in
            let value = columns.map { row[$0] }
            if value.contains(.empty) || known.contains(value) { return nil }
            let words = value.map(\.canonical).joined(separator: ", ")
            return RowDefect(
                row: index, id: "dangling-reference",
                message: "row \(index + 1) of table “\(table.schema.name)” refers to “\(words)”, which table “\(key.table)” has not")
        }
    }
}

/// What is wrong with a row of a table.
public struct RowDefect: Sendable, Hashable {
    /// From 0.
    public var row: Int
    /// `repeated-key` or `dangling-reference`.
    public var id: String
    /// In English.
    public var message: String
}
