#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The few system calls that writing a folder takes.
enum FileSystem {
    enum Kind { case folder, other }

    /// What stands at a path, symbolic links followed; `nil` for nothing.
    static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    }

    /// Whether anything has that name, a broken symbolic link too.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The path without symbolic links, `.` and `..`; `nil` where nothing is.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func makeFolder(_ path: String) throws(SystemError) {
        if mkdir(path, 0o777) != 0 { throw .last }
    }

    static func writeFile(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: start), $0.count - start) }
            if written < 0 {
                if errno == EINTR { continue }
                let error = SystemError.last
                close(file)
                throw error
            }
            start += written
        }
        if close(file) != 0 { throw .last }
    }

    static func readFile(_ path: String) throws(SystemError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    /// Waits until a folder and the files in it are on the disk. One `syncfs` takes about 1 ms where an `fsync` for each of forty files
    /// takes 5, each waiting for the disk.
    static func synchronize(_ folder: String) throws(SystemError) {
        #if os(Linux)
            if let syncfs = function("syncfs", as: (@convention(c) (Int32) -> Int32).self) {
                return try withDescriptor(folder) { syncfs($0) }
            }
        #endif
        for name in try names(in: folder) { try withDescriptor("\(folder)/\(name)") { fsync($0) } }
        try withDescriptor(folder) { fsync($0) }
    }

    private static func withDescriptor(_ path: String, _ call: (Int32) -> Int32) throws(SystemError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        if call(file) != 0 { throw .last }
    }

    static func move(_ source: String, to target: String) throws(SystemError) {
        if rename(source, target) != 0 { throw .last }
    }

    /// Swaps what two names stand for in one step.
    /// - Returns: `false` where the system cannot.
    static func exchange(_ first: String, _ second: String) -> Bool {
        #if os(Linux)
            typealias Function = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
            guard let function = function("renameat2", as: Function.self) else { return false }
            let exchange: UInt32 = 2
            return function(AT_FDCWD, first, AT_FDCWD, second, exchange) == 0
        #else
            return false
        #endif
    }

    /// A function of the C library that its headers show only with `_GNU_SOURCE`.
    private static func function<Function>(_ name: String, as type: Function.Type) -> Function? {
        dlsym(nil, name).map { unsafeBitCast($0, to: type) }
    }

    /// The names in a folder, in no order.
    static func names(in folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(folder) else { throw .last }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a folder with all that is in it, as far as possible; symbolic links are removed, not followed.
    static func removeTree(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in (try? names(in: path)) ?? [] { removeTree("\(path)/\(name)") }
        rmdir(path)
    }

    static func removeEmptyFolder(_ path: String) { rmdir(path) }

    static var processID: Int32 { getpid() }
}
