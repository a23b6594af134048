import Dataset
internal import DocumentReading
internal import Glibc

/// The hash of an input, which tells whether it is known.
enum FileDigest {
    struct Problem: Error {
        var reason: String
        var message: String
    }

    /// As large as a reader takes.
    private static let largest = 1 << 30

    static func of(_ path: RawPath) -> Result<String, Problem> {
        let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard file >= 0 else { return .failure(unreadable()) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return .failure(unreadable()) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(Problem(reason: "not-a-file", message: "a file was expected")) }
        if status.st_size > largest {
            return .failure(
                Problem(reason: "file-too-large", message: "the file has more than \(largest >> 20) MB, more than a document can have"))
        }
        return sha256(descriptor: file).map { .success($0) } ?? .failure(unreadable())
    }

    private static func unreadable() -> Problem {
        Problem(reason: "unreadable-file", message: "the file cannot be read: \(SystemError.last.message)")
    }
}
