internal import GRDB
internal import GRDBSQLite
import SpanishNumbers

/// Runs plain SQL checks over tables; those that the checks name are loaded into memory for the first of them.
struct SQLCheckRunner {
    private let tables: [DataTable]
    private var memory: SQLiteMemory?

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
    /// In units of a thousand instructions of SQLite's virtual machine: about a second.
    private static let instructionLimit = 100_000

    /// What is wrong with a SELECT over tables of these shapes, or `nil`.
    static func problem(in sql: String, schemas: [TableSchema]) -> String? {
        guard isQuery(sql) else { return "a SQL check is one SELECT" }
        do {
            let lowercased = sql.lowercased()
            let named = schemas.filter { mayName($0, lowercased) }
            try SQLiteMemory(named.map { DataTable(schema: $0) }).queue.inDatabase { db in
                guard try db.makeStatement(sql: sql).isReadonly else { throw DatabaseError(message: "a SQL check may not change tables") }
            }
            return nil
        } catch let error as DatabaseError {
            return error.message ?? "not SQL"
        } catch {
            return "not SQL"
        }
    }

    /// Whether the text begins as a query, comments apart; ATTACH and PRAGMA are read-only to SQLite too.
    private static func isQuery(_ sql: String) -> Bool {
        let word = sql.drop { $0.isWhitespace || $0 == "(" }.prefix { $0.isLetter }.lowercased()
        return word == "select" || word == "with" || word == "values"
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
            let rows = try memory.queue.inDatabase { db in
                var budget = Self.instructionLimit
                return try withUnsafeMutablePointer(to: &budget) { budget in
                    sqlite3_progress_handler(db.sqliteConnection, 1000, spend, budget)
                    defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
                    let statement = try db.makeStatement(sql: sql)
                    guard statement.isReadonly else { throw DatabaseError(message: "a SQL check may not change tables") }
                    let cursor = try Row.fetchCursor(statement)
                    var rows: [Row] = []
                    while rows.count < Self.rowLimit, let row = try cursor.next() { rows.append(row.copy()) }
                    return rows
                }
            }
            result.outcome = rows.isEmpty ? .cumple : .falla
            result.cells = Self.cells(in: rows)
            if rows.count == 1 {
                result.left = Self.number("izquierda", of: rows[0])
                result.right = Self.number("derecha", of: rows[0])
                if let left = result.left, let right = result.right { result.difference = ExactArithmetic.difference(left, right) }
            }
        } catch let error as DatabaseError {
            result.reason = error.resultCode == .SQLITE_INTERRUPT ? "the SQL takes too long" : error.message
        } catch {
            result.reason = "the SQL could not be run"
        }
        return result
    }

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

    private static func cells(in rows: [Row]) -> [CellReference] {
        var seen: Set<CellReference> = []
        return rows.flatMap { row -> [CellReference] in
            guard case .string(let text)? = (row["celdas"] as DatabaseValue?)?.storage else { return [] }
            return text.split(separator: " ").compactMap { CellReference($0) }
        }.filter { seen.insert($0).inserted }
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
