internal import GRDB
internal import GRDBSQLite
import SpanishNumbers

/// Runs plain SQL checks over tables; those that the checks name are loaded into memory for the first of them.
struct SQLCheckRunner {
    private let tables: [DataTable]
    private var memory: SQLiteMemory?
    /// What all checks together may still take, as `instructionLimit`.
    private var budget = totalInstructionLimit

    init(checks: [Check], tables: [DataTable]) {
        let statements = checks.compactMap { check in
            if case .sql(let sql) = check.body { sql.lowercased() } else { nil }
        }
        self.tables = tables.filter { table in statements.contains { Self.mayName(table.schema, $0) } }
    }

    private static func mayName(_ schema: TableSchema, _ lowercasedSQL: String) -> Bool {
        lowercasedSQL.contains(schema.name.lowercased())
    }

    /// More rows are not read; one is enough for a failure.
    private static let rowLimit = 1000
    /// Cells named in one result; more are not kept.
    private static let cellLimit = 1000
    /// In units of a thousand instructions of SQLite's virtual machine: about a second.
    private static let instructionLimit = 100_000
    /// Of all checks of a package, the same, made again with other values too.
    private static let totalInstructionLimit = 300_000
    /// Bytes of a text that a statement makes: a package may come from elsewhere, and `zeroblob(1e9)` is one instruction.
    private static let textLimit: Int32 = 1 << 20

    /// What is wrong with a SELECT over tables of these shapes, or `nil`.
    static func problem(in sql: String, schemas: [TableSchema]) -> String? {
        guard isQuery(sql) else { return "a SQL check is one SELECT" }
        do {
            let lowercased = sql.lowercased()
            let named = schemas.filter { mayName($0, lowercased) }
            try SQLiteMemory(named.map { DataTable(schema: $0) }).queue.inDatabase { db in _ = try statement(sql, in: db) }
            return nil
        } catch {
            return reason(error)
        }
    }

    /// Whether the text begins as a query, comments apart; ATTACH and PRAGMA are read-only to SQLite too.
    private static func isQuery(_ sql: String) -> Bool {
        var rest = Substring(sql).utf8
        while let byte = rest.first {
            if rest.starts(with: "--".utf8) {
                rest = rest.drop { $0 != UInt8(ascii: "\n") }
            } else if rest.starts(with: "/*".utf8) {
                rest = rest.dropFirst(2)
                while let byte = rest.popFirst(), byte != UInt8(ascii: "*") || rest.first != UInt8(ascii: "/") {}
                rest = rest.dropFirst()
            } else if byte == UInt8(ascii: "(") || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: " ") {
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        let word = Substring(rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }).lowercased()
        return word == "select" || word == "with" || word == "values"
    }

    private static func statement(_ sql: String, in db: Database) throws -> Statement {
        let statement = try db.makeStatement(sql: sql)
        guard statement.isReadonly else { throw DatabaseError(message: "a SQL check may not change tables") }
        return statement
    }

    /// In words for a person.
    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else { return "the SQL could not be run" }
        return switch error.resultCode {
        case .SQLITE_INTERRUPT: "the SQL takes too long"
        case .SQLITE_TOOBIG: "the SQL makes a text of more than \(textLimit >> 20) MB"
        // GRDB's own, of more than one statement.
        case .SQLITE_MISUSE: "a SQL check is one SELECT"
        default: error.message ?? "not SQL"
        }
    }

    /// Rows returned are failures. Columns `izquierda` and `derecha` of a single row are its values; `celdas` of every row its cells.
    mutating func result(of check: Check, sql: String) -> CheckResult {
        var result = CheckResult(
            id: check.id, checkID: check.id, statement: check.statement, outcome: .sinDatos, severity: check.severity)
        guard Self.isQuery(sql) else {
            result.reason = "a SQL check is one SELECT"
            return result
        }
        do {
            let memory = try memory ?? SQLiteMemory(tables)
            self.memory = memory
            let own = min(Self.instructionLimit, budget)
            var left = own
            defer { budget -= own - max(0, left) }
            guard own > 0 else { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
            let rows = try memory.queue.inDatabase { db in try Self.rows(of: sql, in: db, budget: &left) }
            result.outcome = rows.isEmpty ? .cumple : .falla
            var seen: Set<CellReference> = []
            result.cells = rows.lazy.flatMap(\.cells).filter { seen.insert($0).inserted }
            if rows.count == 1 {
                result.left = rows[0].left
                result.right = rows[0].right
                if let left = result.left, let right = result.right { result.difference = ExactArithmetic.difference(left, right) }
            }
        } catch {
            result.reason = Self.reason(error)
        }
        return result
    }

    /// What is read of a row that a check returns.
    private struct FailedRow {
        var left, right: ExactDecimal?
        var cells: [CellReference]
    }

    private static func rows(of sql: String, in db: Database, budget: inout Int) throws -> [FailedRow] {
        try withUnsafeMutablePointer(to: &budget) { budget in
            sqlite3_progress_handler(db.sqliteConnection, 1000, spend, budget)
            let usual = sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, textLimit)
            defer {
                sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil)
                sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, usual)
            }
            let cursor = try Row.fetchCursor(try statement(sql, in: db))
            var rows: [FailedRow] = []
            var cells = 0
            while rows.count < rowLimit, let row = try cursor.next() {
                let named = Self.cells(in: row, atMost: cellLimit - cells)
                cells += named.count
                rows.append(FailedRow(left: number("izquierda", of: row), right: number("derecha", of: row), cells: named))
            }
            return rows
        }
    }

    /// Whether the checks have taken all they may.
    var isSpent: Bool { budget <= 0 }

    /// The result with some cells changed. The database is filled once, and has its own values again afterwards.
    mutating func result(of check: Check, sql: String, after changes: [CellChange]) -> CheckResult {
        // Where the key is a whole number, SQLite's row number is that key and not the row's.
        let schemas = tables.map(\.schema).filter { schema in changes.contains { $0.cell.table == schema.name } }
        let keysAreRows = schemas.contains { $0.primaryKey.count == 1 && $0.fields[$0.index(of: $0.primaryKey[0]) ?? 0].type == .integer }
        guard !keysAreRows, let memory = try? memory ?? SQLiteMemory(tables) else {
            var runner = SQLCheckRunner(checks: [check], tables: tables.changed(by: changes))
            return runner.result(of: check, sql: sql)
        }
        self.memory = memory
        let names = Set(schemas.map(\.name))
        let concerned = changes.filter { names.contains($0.cell.table) }
        func set(_ value: (CellChange) -> ExactDecimal) {
            try? memory.queue.inDatabase { db in
                for change in concerned {
                    let cell = change.cell
                    try db.execute(
                        sql: "UPDATE \(SQLiteSchema.quoted(cell.table)) SET \(SQLiteSchema.quoted(cell.field)) = ? WHERE rowid = ?",
                        arguments: [Self.stored(value(change)), cell.row])
                }
            }
        }
        set(\.needed)
        defer { set(\.current) }
        return result(of: check, sql: sql)
    }

    private static func stored(_ number: ExactDecimal) -> DatabaseValue {
        number.integer.map(\.databaseValue) ?? number.nearestDouble.databaseValue
    }

    private static func cells(in row: Row, atMost limit: Int) -> [CellReference] {
        guard limit > 0, case .string(let text)? = (row["celdas"] as DatabaseValue?)?.storage else { return [] }
        return Array(text.split(separator: " ", maxSplits: limit).lazy.compactMap { CellReference($0) }.prefix(limit))
    }

    private static func number(_ column: String, of row: Row) -> ExactDecimal? {
        switch (row[column] as DatabaseValue?)?.storage {
        case .int64(let value): ExactDecimal(coefficient: Int128(value))
        case .double(let value): ExactDecimal(shortest: value)
        default: nil
        }
    }
}

/// SQLite's progress handler: stops the statement when the budget is spent.
private func spend(_ budget: UnsafeMutableRawPointer?) -> Int32 {
    guard let budget = budget?.assumingMemoryBound(to: Int.self) else { return 1 }
    budget.pointee -= 1
    return budget.pointee > 0 ? 0 : 1
}

extension CellReference {
    /// Reads what `description` writes.
    init?(_ text: Substring) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty, let row = Int(parts[1]), row > 0 else { return nil }
        self.init(table: String(parts[0]), row: row, field: String(parts[2]))
    }
}
