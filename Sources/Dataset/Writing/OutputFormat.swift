/// The forms a table is written in.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    case csv, jsonl, sqlite, xlsx

    /// Those that are written where none are named.
    public static let standard: Set<OutputFormat> = [.csv, .jsonl, .sqlite]
}
