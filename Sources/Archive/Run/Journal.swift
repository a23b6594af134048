import Dataset
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

    private struct Place {
        var start: Int
        var length: Int32
    }

    /// Where the last line of each package stands in the file, by the hash of its name: entries and names of thousands of documents
    /// take more memory than one document.
    private var places: [Int: Place] = [:]
    private var length = 0
    private let path: String
    private let file: Int32

    init(_ path: String) throws(SystemError) {
        self.path = path
        file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        var lines = LineReader()
        while case .line(let line) = lines.next(file) {
            if let entry = JSONLine.decode(Entry.self, line) {
                set(entry.package, Place(start: length, length: Int32(clamping: line.count)))
            }
            length += line.count + 1
        }
        length = Int(lseek(file, 0, SEEK_END))
        // A line that was cut off must not take the next one with it.
        if !places.isEmpty { try write([UInt8(ascii: "\n")]) }
    }

    private mutating func set(_ package: String, _ place: Place?) { places[package.hashValue] = place }

    /// What was done with a package.
    func entry(_ package: String) -> Entry? {
        guard let place = places[package.hashValue], let entry = JSONLine.decode(Entry.self, line(place)), entry.package == package else {
            return nil
        }
        return entry
    }

    private func line(_ place: Place) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(place.length)) { buffer, count in
            count = max(0, pread(file, buffer.baseAddress, Int(place.length), off_t(place.start)))
        }
    }

    /// The entries of packages that a condition does not hold for, in the order in which they were written.
    func entries(unless isKnown: (String) -> Bool) -> [Entry] {
        inOrder.compactMap { place in
            let line = line(place)
            if let package = Self.package(of: line)?.text, isKnown(package) { return nil }
            return JSONLine.decode(Entry.self, line)
        }
    }

    private var inOrder: [Place] { places.values.sorted { $0.start < $1.start } }

    mutating func append(_ entry: Entry) throws(SystemError) {
        let line = JSONLine.encode(entry)
        set(entry.package, Place(start: length, length: Int32(clamping: line.count - 1)))
        try write(line)
    }

    private mutating func write(_ bytes: [UInt8]) throws(SystemError) {
        try Files.writeAll(bytes, to: file)
        length += bytes.count
    }

    /// Forgets a package when the journal is finished.
    mutating func remove(_ package: String) { set(package, nil) }

    /// Writes it anew in the order of the packages, without what was superseded; nothing can be appended then.
    func finish() throws(SystemError) {
        var keys: [UInt8] = []
        var lines: [(key: Range<Int>, place: Place)] = []
        lines.reserveCapacity(places.count)
        for place in inOrder {
            guard let package = Self.package(of: line(place)) else { continue }
            lines.append((keys.count..<(keys.count + package.escaped.count), place))
            keys += package.escaped
        }
        lines.sort { keys[$0.key].lexicographicallyPrecedes(keys[$1.key]) }
        var replacement = try FileReplacement(path)
        for (_, place) in lines { try replacement.append(line(place) + [UInt8(ascii: "\n")]) }
        try replacement.finish()
    }

    func close() { _ = Glibc.close(file) }

    /// The package as its line writes it, found without reading all of the line. No text in it can hold the key, whose quotation marks
    /// would be escaped there.
    private static func package(of line: [UInt8]) -> (escaped: ArraySlice<UInt8>, text: String?)? {
        let key = Array(",\"package\":".utf8)
        guard line.count > key.count else { return nil }
        for start in (0..<(line.count - key.count)).reversed() where line[start] == key[0] && line[start...].starts(with: key) {
            let value = line[(start + key.count)...]
            guard let end = value.indices.dropFirst().first(where: { value[$0] == UInt8(ascii: "\"") && !isEscaped($0, in: value) }) else {
                return nil
            }
            let escaped = value[(start + key.count)...end]
            return (escaped, JSONLine.decode(String.self, escaped))
        }
        return nil
    }

    private static func isEscaped(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        bytes[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }
}
