/// The forms a table is written in.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    case csv, jsonl, sqlite
}
