/// What a run tells while it goes on.
public enum ArchiveEvent: Sendable {
    /// All inputs are known.
    case started(inputs: Int)
    /// An input is dealt with.
    case finished(ArchiveRow, done: Int, of: Int, isKept: Bool)
    /// The tables are being put together.
    case combining(documents: Int)
}

/// A row of `manifest.csv`.
public struct ArchiveRow: Sendable, Hashable {
    /// From the root of the archive; what is no text in it is escaped.
    public var path: String
    /// SHA-256 of the file; empty where it could not be read.
    public var documentID: String
    public var state: DocumentState
    /// Name of the reason of a failure: `damaged-pdf`, `memory-limit`.
    public var reason: String
    public var message: String
    public var pages: Int?
    public var numbers: Int?
    public var unexplained: Int?
    public var failedChecks: Int?
    public var pipeline: String
    /// Folder of the package, from the output folder.
    public var package: String
}

/// What a run has done.
public struct ArchiveReport: Sendable {
    public var rows: ArchiveRows
    /// Inputs that a run before had dealt with.
    public var kept: Int
    /// Packages of a run before whose files are no inputs any more.
    public var removed: Int
    public var seconds: Double
    /// Whether the combined files had to be written.
    public var isCombined: Bool

    /// How many documents ended in a state.
    public func count(_ state: DocumentState) -> Int { rows.indices.count { rows.state($0) == state } }

    /// Failures and their numbers, the most frequent first.
    public var reasons: [(reason: String, count: Int)] {
        var counts: [String: Int] = [:]
        for row in rows where row.state == .failed { counts[row.reason, default: 0] += 1 }
        return counts.map { (reason: $0.key, count: $0.value) }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    /// Of documents that were done, each once.
    public func sum(_ value: (ArchiveRow) -> Int?) -> Int {
        rows.reduce(0) { $0 + ($1.state == .done ? value($1) ?? 0 : 0) }
    }
}
