/// Writes SQL for SQLite.
enum SQLiteSchema {
    /// - Parameter withKeys: whether the primary key and the foreign keys are declared.
    static func createTable(_ schema: TableSchema, withPrimaryKey: Bool = true) -> String {
        var lines = schema.fields.map { "\(quoted($0.name)) \(type(of: $0.type))" }
        if withPrimaryKey, !schema.primaryKey.isEmpty { lines.append("PRIMARY KEY (\(list(schema.primaryKey)))") }
        for key in schema.foreignKeys {
            lines.append("FOREIGN KEY (\(list(key.fields))) REFERENCES \(quoted(key.table)) (\(list(key.references)))")
        }
        return "CREATE TABLE \(quoted(schema.name)) (\n  \(lines.joined(separator: ",\n  "))\n)"
    }

    static func insert(into schema: TableSchema) -> String {
        let values = Array(repeating: "?", count: schema.fields.count).joined(separator: ", ")
        return "INSERT INTO \(quoted(schema.name)) VALUES (\(values))"
    }

    static func quoted(_ name: String) -> String { doubled(name, "\"") }

    static func literal(_ text: String) -> String { doubled(text, "'") }

    private static func doubled(_ text: String, _ quote: Character) -> String {
        "\(quote)\(text.split(separator: quote, omittingEmptySubsequences: false).joined(separator: "\(quote)\(quote)"))\(quote)"
    }

    private static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    private static func type(of type: FieldType) -> String {
        switch type {
        case .integer: "INTEGER"
        case .number: "NUMERIC"
        case .string, .date: "TEXT"
        }
    }
}
