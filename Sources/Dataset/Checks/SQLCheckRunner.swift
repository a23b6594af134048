/// Runs plain SQL checks.
struct SQLCheckRunner {
    /// What is wrong with a SELECT over tables of these shapes, or `nil`.
    static func problem(in sql: String, schemas: [TableSchema]) -> String? { nil }
}
