/// `CREATE TABLE` statements for SQLite and PostgreSQL. Comments are comments of the text, since SQLite has no `COMMENT ON`.
struct SQLTypes {
    let types: DatasetTypes

    init(_ types: DatasetTypes) { self.types = types }

    var text: String {
        """
        -- \(DatasetTypes.line(types.title))
        -- Para SQLite y PostgreSQL. Enteros: BIGINT (64 bits). Decimales: NUMERIC, exacto en PostgreSQL; en SQLite INTEGER si es entero, o REAL.
        -- Fechas: texto ISO 8601 o EDTF con la precisión escrita. Un valor ausente es NULL.

        """ + types.inOrderOfReference.map { "\n" + statement($0) }.joined()
    }

    private func statement(_ table: TableSchema) -> String {
        let description = DatasetTypes.line(table.description)
        var items: [(sql: String, comment: String)] = table.fields.map { field in
            let null = field.isRequired ? " NOT NULL" : ""
            return ("\(SQLiteSchema.quoted(field.name)) \(Self.type(field.type))\(null)", types.comment(field, of: table))
        }
        if !table.primaryKey.isEmpty { items.append(("PRIMARY KEY (\(Self.list(table.primaryKey)))", "")) }
        for key in table.foreignKeys {
            items.append(
                ("FOREIGN KEY (\(Self.list(key.fields))) REFERENCES \(SQLiteSchema.quoted(key.table)) (\(Self.list(key.references)))", ""))
        }
        let lines = items.enumerated().map { index, item in
            let comma = index < items.count - 1 ? "," : ""
            return "    " + item.sql + comma + (item.comment.isEmpty ? "" : " -- " + item.comment)
        }
        return (description.isEmpty ? "" : "-- \(description)\n") + "CREATE TABLE \(SQLiteSchema.quoted(table.name)) (\n"
            + lines.joined(separator: "\n") + "\n);\n"
    }

    private static func list(_ names: [String]) -> String { names.map(SQLiteSchema.quoted).joined(separator: ", ") }

    private static func type(_ type: FieldType) -> String {
        switch type {
        case .string, .date: "TEXT"
        case .integer: "BIGINT"
        case .number: "NUMERIC"
        }
    }
}
