internal import GRDB
internal import GRDBSQLite
import SpanishNumbers

/// A database in memory that holds tables.
struct SQLiteMemory {
    let queue: DatabaseQueue

    /// - Throws: a `DatabaseError`.
    init(_ tables: [DataTable]) throws {
        var configuration = Configuration()
        // Keys are declared for the reader; a document that breaks them is written all the same.
        configuration.foreignKeysEnabled = false
        queue = try DatabaseQueue(configuration: configuration)
        try queue.write { db in
            for table in tables {
                // Rows that share a key must not lose the document: they are stored without one; `Dataset.defects` names them.
                if try !Self.add(table, withPrimaryKey: true, to: db) { _ = try Self.add(table, withPrimaryKey: false, to: db) }
            }
        }
    }

    /// - Returns: whether the table was added; `false` if rows break its primary key.
    private static func add(_ table: DataTable, withPrimaryKey: Bool, to db: Database) throws -> Bool {
        try db.execute(sql: SQLiteSchema.createTable(table.schema, withPrimaryKey: withPrimaryKey))
        if table.rows.isEmpty { return true }
        let statement = try db.makeStatement(sql: SQLiteSchema.insert(into: table.schema))
        let code = withExtendedLifetime(statement) { insertAll(table, with: $0.sqliteStatement) }
        if code & 0xFF == SQLITE_CONSTRAINT, withPrimaryKey {
            try db.execute(sql: "DROP TABLE \(SQLiteSchema.quoted(table.schema.name))")
            return false
        }
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage) }
        return true
    }

    /// - Returns: SQLITE_DONE, or the code of the first row that could not be stored.
    private static func insertAll(_ table: DataTable, with statement: SQLiteStatement) -> Int32 {
        let types = table.schema.fields.map(\.type)
        for row in table.rows {
            for (column, value) in row.prefix(types.count).enumerated() {
                bind(value, as: types[column], at: Int32(column + 1), of: statement)
            }
            let code = sqlite3_step(statement)
            sqlite3_reset(statement)
            if code != SQLITE_DONE { return code }
        }
        return SQLITE_DONE
    }

    /// Binds directly, since a value wrapped for GRDB costs more than its storage.
    private static func bind(_ value: CellValue, as type: FieldType, at position: Int32, of statement: SQLiteStatement) {
        switch value {
        case .empty, .text(""): sqlite3_bind_null(statement, position)
        case .text(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    _ = sqlite3_bind_text(statement, position, characters.baseAddress, Int32(clamping: characters.count), transient)
                }
            }
        case .number(let number):
            if type == .integer || type == .number, let integer = number.integer {
                sqlite3_bind_int64(statement, position, integer)
            } else if type == .string || type == .date {
                bind(.text(number.description), as: type, at: position, of: statement)
            } else {
                sqlite3_bind_double(statement, position, number.nearestDouble)
            }
        }
    }

    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// The bytes of the database's file.
    func serialized() throws -> [UInt8] {
        try queue.inDatabase { db in
            var size: sqlite3_int64 = 0
            guard let bytes = sqlite3_serialize(db.sqliteConnection, "main", &size, 0) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            defer { sqlite3_free(bytes) }
            return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
        }
    }
}

extension ExactDecimal {
    /// The nearest binary number.
    var nearestDouble: Double {
        // Both are exact as Double, and division rounds once.
        if let integer = Int64(exactly: coefficient), integer.magnitude <= 1 << 53, exponent >= -22 {
            return Double(integer) / Self.powersOfTen[-exponent]
        }
        return Double(description) ?? .nan
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
