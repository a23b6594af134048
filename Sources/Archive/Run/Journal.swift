internal import Glibc

/// What was done, a line a document, for a run that goes on where another ended. A line that was cut off is none.
struct Journal {
    struct Entry: Codable, Sendable, Hashable {
        /// Folder of the package below that of all packages.
        var package: String
        /// SHA-256 of the file.
        var hash: String
        /// Versions of program and pipelines.
        var version: String
        /// Limits, of a failure that depends on them.
        var limits: String?
        var answer: WorkerAnswer
    }

    private(set) var entries: [String: Entry] = [:]
    private let path: String
    private let file: Int32

    init(_ path: String) throws(SystemFailure) {
        self.path = path
        for line in ((try? Files.read(path)) ?? []).split(separator: UInt8(ascii: "\n")) {
            if let entry = JSONLine.decode(Entry.self, line) { entries[entry.package] = entry }
        }
        file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        // A line that was cut off must not take the next one with it.
        if !entries.isEmpty { try Files.writeAll([UInt8(ascii: "\n")], to: file) }
    }

    mutating func append(_ entry: Entry) throws(SystemFailure) {
        entries[entry.package] = entry
        try Files.writeAll(JSONLine.encode(entry), to: file)
    }

    /// Forgets a package when the journal is finished.
    mutating func remove(_ package: String) { entries[package] = nil }

    /// Writes it anew in the order of the packages, without what was superseded; nothing can be appended then.
    func finish() throws(SystemFailure) {
        let lines = entries.values.sorted { $0.package < $1.package }.flatMap { JSONLine.encode($0) }
        if let old = try? Files.read(path), old == lines { return }
        try Files.replace(path, with: lines)
    }

    func close() { _ = Glibc.close(file) }
}
