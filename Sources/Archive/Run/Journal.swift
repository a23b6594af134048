internal import Glibc

/// What was done, a line a document, for a run that goes on where another ended. A line that was cut off is none.
struct Journal {
    struct Entry: Codable, Sendable, Hashable {
        /// Folder of the package below that of all packages.
        var package: String
        /// SHA-256 of the file.
        var hash: String
        /// Of the decisions beside the file; `nil` where there are none.
        var decisions: String?
        /// Versions of program and pipelines.
        var version: String
        /// Limits, of a failure that depends on them.
        var limits: String?
        var answer: WorkerAnswer
    }

    /// Where the last line of each package stands in the file: the entries of thousands of documents take more memory than one document.
    private var places: [String: Range<Int>] = [:]
    private var length = 0
    private let path: String
    private let file: Int32

    init(_ path: String) throws(SystemFailure) {
        self.path = path
        let bytes = (try? Files.read(path)) ?? []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            if let entry = JSONLine.decode(Entry.self, line) { places[entry.package] = line.startIndex..<line.endIndex }
        }
        length = bytes.count
        file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        // A line that was cut off must not take the next one with it.
        if !places.isEmpty { try write([UInt8(ascii: "\n")]) }
    }

    /// Of all that are known.
    var packages: [String] { places.keys.sorted() }

    /// What was done with a package.
    func entry(_ package: String) -> Entry? {
        guard let place = places[package] else { return nil }
        let line = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
            count = max(0, pread(file, buffer.baseAddress, place.count, off_t(place.lowerBound)))
        }
        return JSONLine.decode(Entry.self, line)
    }

    mutating func append(_ entry: Entry) throws(SystemFailure) {
        let line = JSONLine.encode(entry)
        places[entry.package] = length..<(length + line.count - 1)
        try write(line)
    }

    private mutating func write(_ bytes: [UInt8]) throws(SystemFailure) {
        try Files.writeAll(bytes, to: file)
        length += bytes.count
    }

    /// Forgets a package when the journal is finished.
    mutating func remove(_ package: String) { places[package] = nil }

    /// Writes it anew in the order of the packages, without what was superseded; nothing can be appended then.
    func finish() throws(SystemFailure) {
        let old = try Files.read(path)
        var lines: [UInt8] = []
        lines.reserveCapacity(old.count)
        for package in packages {
            guard let place = places[package], place.upperBound <= old.count else { continue }
            lines += old[place] + [UInt8(ascii: "\n")]
        }
        if old != lines { try Files.replace(path, with: lines) }
    }

    func close() { _ = Glibc.close(file) }
}
