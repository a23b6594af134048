import DocumentModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is written in pieces.
final class CombinedFile {
    let path: String
    private let file: Int32
    private var buffer: [UInt8] = []
    private var piece = [UInt8](repeating: 0, count: 1 << 16)

    init(_ path: String) throws(Diagnostic) {
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .outputFailed(path, .last) }
    }

    deinit { close(file) }

    func append(_ bytes: some Collection<UInt8>) throws(Diagnostic) {
        buffer.append(contentsOf: bytes)
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Adds the rows of a package's file.
    func append(rowsOf path: String, _ form: RowPrefixing.Form, id: String?) throws(Diagnostic) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { throw Self.unreadable(path) }
        defer { close(file) }
        guard FileSystem.isFile(path) else { throw .packageUnreadable(path, .notAFile) }
        var prefixing = RowPrefixing(form, id: id)
        while true {
            let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.unreadable(path) }
            if count == 0 { return }
            piece.withUnsafeBufferPointer { prefixing.add(UnsafeBufferPointer(rebasing: $0[..<count]), to: &buffer) }
            if buffer.count > 1 << 16 { try flush() }
        }
    }

    private static func unreadable(_ path: String) -> Diagnostic {
        .packageUnreadable(path, .last)
    }

    /// Waits until all of it is on the disk.
    func finish() throws(Diagnostic) {
        try flush()
        if fsync(file) != 0 { throw .outputFailed(path, .last) }
    }

    private func flush() throws(Diagnostic) {
        var start = 0
        while start < buffer.count {
            let count = buffer.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: start), $0.count - start) }
            if count >= 0 { start += count } else if errno != EINTR { throw .outputFailed(path, .last) }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
