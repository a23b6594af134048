import DocumentModel
internal import GRDB

/// Encodes tables as a SQLite database.
public struct SQLiteExporter: Sendable {
    public init() {}

    /// The bytes of a database file with primary and foreign keys. Whole numbers are INTEGER, other decimals REAL (a whole number that
    /// does not fit in 64 bits too), all else TEXT; an absent value is NULL. The same tables give the same bytes.
    public func encode(_ tables: [DataTable]) throws(Diagnostic) -> [UInt8] {
        do {
            return try SQLiteMemory(tables).serialized()
        } catch {
            // GRDB's own description would show the whole statement.
            let message = (error as? DatabaseError)?.message ?? "SQLite failed"
            throw Diagnostic(.error, id: "output-failed", "the SQLite database could not be made: \(message)")
        }
    }
}
