import DocumentModel
internal import GRDB
import SpanishNumbers

/// Reads a table from a package's database.
enum SQLiteTable {
    /// Decimals come back as the shortest text of their binary number.
    static func read(_ path: String, schema: TableSchema) throws(Diagnostic) -> DataTable {
        // SQLite would wait for a pipe.
        guard FileSystem.isFile(path) else {
            throw .packageUnreadable(path, .notAFile)
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let rows = try DatabaseQueue(path: path, configuration: configuration).read { db in
                let names = schema.fields.map { SQLiteSchema.quoted($0.name) }.joined(separator: ", ")
                return try Row.fetchAll(db, sql: "SELECT \(names) FROM \(SQLiteSchema.quoted(schema.name)) ORDER BY rowid")
            }
            return DataTable(schema: schema, rows: rows.map { row in row.databaseValues.map { value($0.storage) } })
        } catch {
            let message = (error as? DatabaseError)?.message ?? "not a database"
            throw Diagnostic(.error, id: "package-unreadable", "cannot read table “\(schema.name)”: \(message)", file: path)
        }
    }

    private static func value(_ storage: DatabaseValue.Storage) -> CellValue {
        switch storage {
        case .null, .blob: .empty
        case .int64(let value): .number(ExactDecimal(Int(value)))
        case .double(let value): ExactDecimal(shortest: value).map { .number($0) } ?? .empty
        case .string(let text): .string(text)
        }
    }
}
