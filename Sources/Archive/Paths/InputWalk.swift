import Dataset
internal import DocumentModel
internal import Extraction
internal import Glibc

/// A file to convert, or a name that is none.
struct ArchiveInput: Sendable {
    /// To open.
    var path: RawPath
    /// From the root of the archive, or as given where there are several roots.
    var name: RawPath
    /// Why it is not converted.
    var refusal: Refusal?
    /// Folder of its package below that of all packages.
    var package = ""

    struct Refusal: Sendable, Hashable {
        var state: DocumentState
        var reason: String
        var message: String
    }

    /// What is said of it without a worker.
    func answer(_ state: DocumentState, _ reason: String, _ message: String) -> WorkerAnswer {
        var answer = WorkerAnswer.failed(name.shown, reason, message)
        answer.state = state
        return answer
    }
}

/// Finds the inputs of an archive: files, folders with all below them, patterns such as `2025/*.pdf`.
struct InputWalk {
    private var inputs: InputList
    /// Folders that are not read: the output.
    private let excluded: Set<FileID>
    private let output: RawPath?

    private struct FileID: Hashable {
        var device: UInt
        var number: UInt

        init(_ status: stat) {
            device = UInt(status.st_dev)
            number = UInt(status.st_ino)
        }
    }

    /// All inputs in the order of their names' bytes, each name once.
    /// - Parameters:
    ///   - list: gives more names.
    ///   - output: a folder that is not read, and that no root may lie in.
    /// - Throws: `input-in-output`, `too-many-inputs`, or what is wrong with the list.
    static func inputs(
        of roots: [RawPath], list: NameReader? = nil, excluding output: String, into inputs: InputList = InputList()
    ) throws(Diagnostic) -> InputList {
        var status = stat()
        let excluded: Set<FileID> = stat(output, &status) == 0 ? [FileID(status)] : []
        var walk = InputWalk(inputs: inputs, excluded: excluded, output: RawPath(output).resolved)
        var list = list
        // What is below the only root is named from there.
        var first = roots
        while first.count < 2, let name = try list?.next() { first.append(name) }
        for root in first { try walk.add(root: root, isOnly: first.count == 1) }
        while let root = try list?.next() { try walk.add(root: root, isOnly: false) }
        walk.inputs.arrange()
        return walk.inputs
    }

    private mutating func add(root: RawPath, isOnly: Bool) throws(Diagnostic) {
        guard !root.bytes.contains(0) else { return try refuse(root, 0, .failed, "missing-file", "there is no such file") }
        try refuseOutput(root)
        var status = stat()
        if root.withCString({ stat($0, &status) }) == 0 {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            let nameStart = isOnly && isFolder ? root.bytes.count : isOnly ? root.bytes.count - Self.lastPart(root).count : 0
            return try add(root, nameStart: nameStart, followingLink: true)
        }
        let found = Self.matches(root)
        if found.isEmpty { try refuse(root, 0, .failed, "missing-file", "there is no such file") }
        for path in found { try add(path, nameStart: 0, followingLink: true) }
    }

    /// An archive is not made of itself.
    private func refuseOutput(_ root: RawPath) throws(Diagnostic) {
        guard let output, let resolved = root.resolved,
            resolved == output || resolved.bytes.starts(with: output.bytes + [UInt8(ascii: "/")])
        else { return }
        throw Diagnostic(
            .error, id: "input-in-output", "the input lies in the output folder", file: root.shown,
            suggestion: "name the folder of the documents, not that of the archive")
    }

    private mutating func add(_ path: RawPath, nameStart: Int, followingLink: Bool) throws(Diagnostic) {
        var status = stat()
        var isLink = false
        if !followingLink, path.withCString({ lstat($0, &status) }) == 0 { isLink = status.st_mode & S_IFMT == S_IFLNK }
        guard path.withCString({ stat($0, &status) }) == 0 else {
            let failure = SystemError.last
            let reason = isLink ? "broken-link" : "unreadable-file"
            return try refuse(path, nameStart, .failed, reason, "it cannot be read: \(failure.message)")
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: try inputs.append(path, nameStart: nameStart)
        case S_IFDIR where isLink:
            try refuse(path, nameStart, .skipped, "link-to-folder", "a symbolic link to a folder is not followed")
        case S_IFDIR: if !excluded.contains(FileID(status)) { try addFolder(path, nameStart: nameStart) }
        default: try refuse(path, nameStart, .skipped, "not-a-file", "neither a file nor a folder: \(Self.kind(status))")
        }
    }

    /// The system takes no path past 4096 bytes, which bounds the recursion.
    private mutating func addFolder(_ path: RawPath, nameStart: Int) throws(Diagnostic) {
        let entries: [[UInt8]]
        do throws(SystemError) {
            entries = try Files.names(in: path)
        } catch {
            return try refuse(path, nameStart, .failed, "unreadable-folder", "the folder cannot be read: \(error.message)")
        }
        if entries.isEmpty { try refuse(path, nameStart, .skipped, "empty-folder", "the folder is empty") }
        for entry in entries where !DecisionFiles.isName(entry) {
            let inside = path.appending(entry)
            let isTop = nameStart == path.bytes.count
            try add(inside, nameStart: isTop ? inside.bytes.count - entry.count : nameStart, followingLink: false)
        }
    }

    private mutating func refuse(
        _ path: RawPath, _ nameStart: Int, _ state: DocumentState, _ reason: String, _ message: String
    ) throws(Diagnostic) {
        try inputs.append(path, nameStart: nameStart, refusal: .init(state: state, reason: reason, message: message))
    }

    private static func kind(_ status: stat) -> String {
        switch status.st_mode & S_IFMT {
        case S_IFSOCK: "a socket"
        case S_IFIFO: "a pipe"
        case S_IFCHR, S_IFBLK: "a device"
        default: "a special file"
        }
    }

    private static func lastPart(_ path: RawPath) -> ArraySlice<UInt8> {
        path.bytes.split(separator: UInt8(ascii: "/")).last ?? path.bytes[...]
    }

    /// The names that a pattern of the shell stands for.
    private static func matches(_ pattern: RawPath) -> [RawPath] {
        var result = glob_t()
        defer { globfree(&result) }
        guard pattern.withCString({ glob($0, 0, nil, &result) }) == 0, let paths = result.gl_pathv else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { index in
            paths[index].map { RawPath(UnsafeRawBufferPointer(start: $0, count: strlen($0)).map { $0 }) }
        }
    }
}
