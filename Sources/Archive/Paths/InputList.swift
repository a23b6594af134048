internal import DocumentModel

/// The inputs of an archive. The paths stand one after another in one piece of memory, and little else is kept of each, so that an
/// archive of thousands takes no more than one of a few.
struct InputList: Sendable {
    private struct Entry {
        var start: Int
        var length: UInt32
        /// Where the name begins in the path, whose end it is.
        var nameStart: UInt32
        /// Among the refusals; -1 for none.
        var refusal: Int32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private var refusals: [ArchiveInput.Refusal] = []
    private var refusalNumbers: [ArchiveInput.Refusal: Int32] = [:]
    /// Of those whose package has another name than the file.
    private var packages: [Int: String] = [:]
    private let mostBytes: Int

    /// What is known of an input beside its path, here and in the rows, in bytes.
    private static let overhead = 160

    /// - Parameter mostBytes: of memory that all inputs may take.
    init(mostBytes: Int = 1 << 30) { self.mostBytes = mostBytes }

    var count: Int { entries.count }
    var indices: Range<Int> { 0..<entries.count }

    /// - Throws: `too-many-inputs`.
    mutating func append(_ path: RawPath, nameStart: Int, refusal: ArchiveInput.Refusal? = nil) throws(Diagnostic) {
        guard bytes.count + path.bytes.count + (entries.count + 1) * Self.overhead <= mostBytes else {
            throw Diagnostic(
                .error, id: "too-many-inputs", "there are more than \(entries.count) inputs, too many for one archive",
                suggestion: "make several archives")
        }
        var number: Int32 = -1
        if let refusal {
            number = refusalNumbers[refusal] ?? Int32(refusals.count)
            if number == refusals.count {
                refusals.append(refusal)
                refusalNumbers[refusal] = number
            }
        }
        entries.append(
            Entry(
                start: bytes.count, length: UInt32(clamping: path.bytes.count), nameStart: UInt32(clamping: nameStart), refusal: number))
        bytes += path.bytes
    }

    /// Puts them in the order of their names' bytes, each name once, and gives each that is no refusal its package.
    mutating func arrange() {
        bytes.withUnsafeBytes { bytes in
            func name(_ entry: Entry) -> Slice<UnsafeRawBufferPointer> {
                bytes[(entry.start + Int(entry.nameStart))..<(entry.start + Int(entry.length))]
            }
            entries.sort { name($0).lexicographicallyPrecedes(name($1)) }
            var kept = 0
            for index in entries.indices where index == 0 || !name(entries[index]).elementsEqual(name(entries[kept - 1])) {
                entries[kept] = entries[index]
                kept += 1
            }
            entries.removeLast(entries.count - kept)
        }
        var names = PackageNames()
        for index in entries.indices where entries[index].refusal < 0 {
            let name = name(index)
            let package = names.name(for: name)
            if name.text != package { packages[index] = package }
        }
    }

    func path(_ index: Int) -> RawPath {
        let entry = entries[index]
        return RawPath(Array(bytes[entry.start..<(entry.start + Int(entry.length))]))
    }

    /// From the root of the archive, or as given where there are several roots.
    func name(_ index: Int) -> RawPath {
        let entry = entries[index]
        return RawPath(Array(bytes[(entry.start + Int(entry.nameStart))..<(entry.start + Int(entry.length))]))
    }

    func refusal(_ index: Int) -> ArchiveInput.Refusal? {
        entries[index].refusal < 0 ? nil : refusals[Int(entries[index].refusal)]
    }

    /// Folder of its package below that of all packages; empty for a refusal.
    func package(_ index: Int) -> String {
        if entries[index].refusal >= 0 { return "" }
        return packages[index] ?? name(index).text ?? ""
    }

    subscript(index: Int) -> ArchiveInput {
        ArchiveInput(path: path(index), name: name(index), refusal: refusal(index), package: package(index))
    }
}
