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
}

/// Finds the inputs of an archive: files, folders with all below them, patterns such as `2025/*.pdf`.
struct InputWalk {
    private var inputs: [ArchiveInput] = []
    /// Folders that are not read: the output.
    private let excluded: Set<FileID>

    private struct FileID: Hashable {
        var device: UInt
        var number: UInt

        init(_ status: stat) {
            device = UInt(status.st_dev)
            number = UInt(status.st_ino)
        }
    }

    /// All inputs in the order of their names' bytes, each name once.
    static func inputs(of roots: [RawPath], excluding output: String) -> [ArchiveInput] {
        var status = stat()
        var walk = InputWalk(excluded: stat(output, &status) == 0 ? [FileID(status)] : [])
        for root in roots { walk.add(root: root, isOnly: roots.count == 1) }
        walk.inputs.sort { $0.name < $1.name }
        var seen: Set<RawPath> = []
        var names = PackageNames()
        return walk.inputs.compactMap { input in
            guard seen.insert(input.name).inserted else { return nil }
            var input = input
            if input.refusal == nil { input.package = names.name(for: input.name) }
            return input
        }
    }

    /// Names parted by NUL where there is one, else by line breaks.
    static func list(_ bytes: [UInt8]) -> [RawPath] {
        let separator: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
        return bytes.split(separator: separator).compactMap { line in
            let name = separator == 0 || line.last != UInt8(ascii: "\r") ? line : line.dropLast()
            return name.isEmpty ? nil : RawPath(Array(name))
        }
    }

    private init(excluded: Set<FileID>) { self.excluded = excluded }

    private mutating func add(root: RawPath, isOnly: Bool) {
        var status = stat()
        if root.withCString({ stat($0, &status) }) == 0 {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            let name = isOnly && isFolder ? RawPath([]) : isOnly ? RawPath(Array(Self.lastPart(root))) : root
            return add(root, name: name, followingLink: true)
        }
        let found = Self.matches(root)
        if found.isEmpty {
            inputs.append(refused(root, root, .failed, "missing-file", "there is no such file"))
        }
        for path in found { add(path, name: path, followingLink: true) }
    }

    private mutating func add(_ path: RawPath, name: RawPath, followingLink: Bool) {
        var status = stat()
        var isLink = false
        if !followingLink, path.withCString({ lstat($0, &status) }) == 0 { isLink = status.st_mode & S_IFMT == S_IFLNK }
        guard path.withCString({ stat($0, &status) }) == 0 else {
            let failure = SystemFailure.last
            let reason = isLink ? "broken-link" : "unreadable-file"
            inputs.append(refused(path, name, .failed, reason, "it cannot be read: \(failure.message)"))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: inputs.append(ArchiveInput(path: path, name: name))
        case S_IFDIR where isLink:
            inputs.append(refused(path, name, .skipped, "link-to-folder", "a symbolic link to a folder is not followed"))
        case S_IFDIR: if !excluded.contains(FileID(status)) { addFolder(path, name: name) }
        default: inputs.append(refused(path, name, .skipped, "not-a-file", "neither a file nor a folder: \(Self.kind(status))"))
        }
    }

    /// The system takes no path past 4096 bytes, which bounds the recursion.
    private mutating func addFolder(_ path: RawPath, name: RawPath) {
        do throws(SystemFailure) {
            let entries = try Files.names(in: path)
            if entries.isEmpty { inputs.append(refused(path, name, .skipped, "empty-folder", "the folder is empty")) }
            for entry in entries where !DecisionFiles.isName(entry) {
                add(path.appending(entry), name: name.appending(entry), followingLink: false)
            }
        } catch {
            inputs.append(refused(path, name, .failed, "unreadable-folder", "the folder cannot be read: \(error.message)"))
        }
    }

    private func refused(_ path: RawPath, _ name: RawPath, _ state: DocumentState, _ reason: String, _ message: String) -> ArchiveInput {
        ArchiveInput(path: path, name: name, refusal: .init(state: state, reason: reason, message: message))
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
