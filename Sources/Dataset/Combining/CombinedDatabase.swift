import DocumentModel
internal import GRDB

/// One database of the tables of many packages, filled from their own databases.
struct CombinedDatabase {
    private let queue: DatabaseQueue
    private let path: String

    /// - Parameter path: of a file that is not there yet.
    init(_ path: String, tables: [TableSchema]) throws(Diagnostic) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            configuration.prepareDatabase { db in
                // The file is built beside its place, so that nothing has to be rolled back.
                try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { db in
                for table in tables {
                    // Rows of a document that break its keys must not be lost, so that only documents have one.
                    var table = table
                    if table.name != "documento" {
                        table.primaryKey = []
                        table.foreignKeys = table.foreignKeys.filter { $0.table == "documento" }
                    }
                    try db.execute(sql: SQLiteSchema.createTable(table))
                }
            }
        } catch {
            throw Self.diagnostic(error, path)
        }
    }

    /// Adds the rows of a package.
    /// - Parameters:
    ///   - package: path of its database.
    ///   - schemas: its tables.
    /// - Throws: `package-unreadable` where its database is the reason, else `output-failed` or `disk-full`.
    func add(_ package: String, schemas: [TableSchema], id: String) throws(Diagnostic) {
        guard FileSystem.isFile(package) else { throw .packageUnreadable(package, FileSystem.exists(package) ? .notAFile : .missing) }
        do {
            try queue.inDatabase { db in
                try db.execute(sql: "ATTACH \(SQLiteSchema.literal(package)) AS paquete")
                try db.inTransaction {
                    for schema in schemas {
                        let name = SQLiteSchema.quoted(schema.name)
                        let fields = schema.fields.map { SQLiteSchema.quoted($0.name) }.joined(separator: ", ")
                        let isKeyed = schema.index(of: CombinedSchemas.key.name) == 0
                        let target = isKeyed ? fields : "documento_id, " + fields
                        let source = isKeyed ? fields : SQLiteSchema.literal(id) + ", " + fields
                        try db.execute(sql: "INSERT INTO main.\(name) (\(target)) SELECT \(source) FROM paquete.\(name) ORDER BY rowid")
                    }
                    return .commit
                }
                try db.execute(sql: "DETACH paquete")
            }
        } catch let error as DatabaseError where [.SQLITE_ERROR, .SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) {
            throw Diagnostic(.error, id: "package-unreadable", "cannot read: \(error.message ?? "not a database")", file: package)
        } catch {
            throw Self.diagnostic(error, path)
        }
    }

    /// Indexes the tables and closes the file.
    func finish(tables: [TableSchema]) throws(Diagnostic) {
        do {
            try queue.write { db in
                for table in tables where table.name != "documento" {
                    try db.execute(
                        sql:
                            "CREATE INDEX \(SQLiteSchema.quoted(table.name + "_documento")) ON \(SQLiteSchema.quoted(table.name)) (documento_id)"
                    )
                }
            }
            try queue.close()
        } catch {
            throw Self.diagnostic(error, path)
        }
    }

    private static func diagnostic(_ error: any Error, _ path: String) -> Diagnostic {
        let error = error as? DatabaseError
        let isFull = error?.resultCode == .SQLITE_FULL
        return Diagnostic(
            .error, id: isFull ? "disk-full" : "output-failed",
            "the combined database could not be made: \(error?.message ?? "SQLite failed")", file: path,
            suggestion: isFull ? "free some space, or choose another disk" : nil)
    }
}
