internal import DocumentModel
internal import Glibc

/// Reads whole files.
enum FileLoading {
    /// Larger files are refused: libxml2 and the positions count in 32 bits.
    static let largest = 1 << 30

    static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        return try bytes(of: descriptor, path: path)
    }

    /// What is left to read of an open file.
    static func bytes(of descriptor: Int32, path: String) throws(Diagnostic) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
        var bytes: [UInt8] = []
        var capacity = max(65_536, min(Int(status.st_size), largest) + 1)
        while true {
            var result = 0
            let wanted = capacity
            let before = bytes.count
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                    result = Glibc.read(descriptor, buffer.baseAddress, wanted)
                    count = max(0, result)
                })
            if result < 0, errno == EINTR { continue }
            if result < 0 { throw failure(path, errno) }
            if result == 0 { return bytes }
            if bytes.count > largest {
                throw Diagnostic(
                    .error, id: "file-too-large", "the file has more than \(largest >> 20) MB, more than a document can have", file: path)
            }
            capacity = max(65_536, bytes.count - before)
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> Diagnostic {
        switch code {
        case ENOENT, ENOTDIR:
            return Diagnostic(
                .error, id: "missing-file", "there is no such file", file: path, suggestion: "Check the spelling of the path.")
        case EISDIR:
            return Diagnostic(
                .error, id: "is-a-folder", "a file was expected, but this is a folder", file: path,
                suggestion: "Name the file.")
        default:
            return Diagnostic(
                .error, id: "unreadable-file", "the file cannot be read: \(String(cString: strerror(code)))", file: path)
        }
    }
}
