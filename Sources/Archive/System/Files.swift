import Dataset
internal import DocumentModel
internal import Glibc

extension SystemError {
    func diagnostic(writing path: String) -> Diagnostic {
        let isFull = code == ENOSPC || code == EDQUOT
        return Diagnostic(
            .error, id: isFull ? "disk-full" : "output-failed", "cannot write: \(message)", file: path,
            suggestion: isFull ? "free some space and run the same command again; what is done is kept" : nil)
    }
}

/// The few system calls that an archive takes.
enum Files {
    /// Of a file that is not yet in its place.
    static let stageEnding = ".nuevo"

    static func makeFolders(_ path: String) throws(SystemError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part
            if mkdir(made, 0o777) != 0, errno != EEXIST { throw .last }
            made += "/"
        }
    }

    /// Whether a JSON file of this program is there and is not cut off.
    static func isObject(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { return false }
        defer { close(file) }
        var end: (UInt8, UInt8) = (0, 0)
        let start = lseek(file, -2, SEEK_END)
        guard start > 0, withUnsafeMutableBytes(of: &end, { pread(file, $0.baseAddress, 2, start) }) == 2 else { return false }
        return end == (UInt8(ascii: "}"), UInt8(ascii: "\n"))
    }

    /// In bytes; -1 of what is no file.
    static func size(_ path: RawPath) -> Int {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return -1 }
        return Int(status.st_size)
    }

    static func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: start), $0.count - start) }
            if count >= 0 { start += count } else if errno != EINTR { throw .last }
        }
    }

    /// Writes a file under another name and moves it to its place when it is on the disk.
    static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
        let stage = path + stageEnding
        let file = open(stage, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        do throws(SystemError) {
            try writeAll(bytes, to: file)
            if fsync(file) != 0 { throw .last }
        } catch {
            close(file)
            unlink(stage)
            throw error
        }
        close(file)
        if rename(stage, path) != 0 { throw .last }
    }

    /// Waits until a file, or the names in a folder, are on the disk.
    static func synchronize(_ path: String) throws(SystemError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        if fsync(file) != 0 { throw .last }
    }

    static func read(_ path: String) throws(SystemError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        return try readAll(file)
    }

    static func readAll(_ file: Int32) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw .last }
        }
    }

    /// The names in a folder in the order of their bytes, `.` and `..` left out.
    static func names(in folder: RawPath) throws(SystemError) -> [[UInt8]] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Both ends of a pipe, which programs that are started do not get.
    static func pipe() throws(SystemError) -> (read: Int32, write: Int32) {
        var files: [Int32] = [0, 0]
        guard Glibc.pipe(&files) == 0 else { throw .last }
        for file in files { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        return (files[0], files[1])
    }

    /// Removes a folder with all that is in it, as far as possible; symbolic links are removed, not followed.
    static func removeTree(_ path: RawPath) {
        if path.withCString({ unlink($0) }) == 0 { return }
        for name in (try? names(in: path)) ?? [] { removeTree(path.appending(name)) }
        _ = path.withCString { rmdir($0) }
    }

    /// Seconds of a clock that never goes back.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
