import Dataset
internal import Glibc

/// A file that is written in pieces under another name and moved to its place when it is on the disk. One that is the same as before is
/// left alone.
struct FileReplacement: ~Copyable {
    private let path: String
    private let stage: String
    private let file: Int32
    /// What stands there already.
    private let old: Int32
    private var buffer: [UInt8] = []
    private var isSame: Bool

    init(_ path: String) throws(SystemError) {
        self.path = path
        stage = path + Files.stageEnding
        file = open(stage, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        old = open(path, O_RDONLY | O_CLOEXEC)
        isSame = old >= 0
    }

    deinit {
        close(file)
        if old >= 0 { close(old) }
        // What was moved is not there any more.
        unlink(stage)
    }

    mutating func append(_ bytes: some Sequence<UInt8>) throws(SystemError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 16 { try flush() }
    }

    private mutating func flush() throws(SystemError) {
        if isSame, !buffer.isEmpty {
            var before = [UInt8](repeating: 0, count: buffer.count)
            isSame = before.withUnsafeMutableBytes { read(old, $0.baseAddress, $0.count) } == buffer.count && before == buffer
        }
        try Files.writeAll(buffer, to: file)
        buffer.removeAll(keepingCapacity: true)
    }

    consuming func finish() throws(SystemError) {
        try flush()
        var next: UInt8 = 0
        if isSame, read(old, &next, 1) == 0 { return }
        if fsync(file) != 0 { throw .last }
        if rename(stage, path) != 0 { throw .last }
    }
}
