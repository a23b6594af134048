internal import Dispatch
import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The few system calls that writing a folder takes.
package enum FileSystem {
    package enum Kind { case folder, other }

    /// What stands at a path, symbolic links followed; `nil` for nothing.
    package static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    }

    /// Whether a file is there that has an end: no folder, pipe or device.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether anything has that name, a broken symbolic link too.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether anything is there, symbolic links followed.
    package static func exists(following path: String) -> Bool { kind(path) != nil }

    /// Whether a folder has that name itself, and no symbolic link to one.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
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

    /// Writes a file that is not there yet.
    /// - Parameter isStarting: whether to begin at once to write it to the disk, for `synchronize`.
    static func writeFile(_ bytes: [UInt8], to path: String, isStarting: Bool) throws(SystemError) {
        try write(bytes, open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), isStarting: isStarting)
    }

    /// Writes to what is there, such as a device.
    static func writeThrough(_ bytes: [UInt8], to path: String) throws(SystemError) {
        try write(bytes, open(path, O_WRONLY | O_CREAT | O_NOCTTY | O_CLOEXEC, 0o666), isStarting: false)
    }

    private static func write(_ bytes: [UInt8], _ file: Int32, isStarting: Bool) throws(SystemError) {
        guard file >= 0 else { throw .last }
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress?.advanced(by: start), $0.count - start) }
            if written < 0 {
                if errno == EINTR { continue }
                let error = SystemError.last
                close(file)
                throw error
            }
            start += written
        }
        if isStarting { startWriting(file) }
        if close(file) != 0 { throw .last }
    }

    /// - Throws: `notAFile` of a pipe or device too, which might never end.
    package static func readFile(_ path: String, atMost limit: Int = .max) throws(SystemError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            bytes.append(contentsOf: buffer[..<count])
            if count == 0 || bytes.count >= limit { return Array(bytes.prefix(limit)) }
        }
    }

    /// Waits until a folder and the files in it are on the disk.
    ///
    /// The files are waited for at once: for 42 of them that takes 2 to 4 ms on a busy machine, where one after another takes 5 ms on
    /// an idle and 150 ms on a busy one, and `syncfs`, which waits for what others wrote too, 2 to 60 ms.
    static func synchronize(_ folder: String) throws(SystemError) {
        let paths = try names(in: folder).map { "\(folder)/\($0)" } + [folder]
        let failure = Mutex<SystemError?>(nil)
        let group = DispatchGroup()
        let width = min(8, paths.count)
        for first in 0..<width {
            // A serial queue has a thread of its own, however few cores there are.
            DispatchQueue(label: "cuenta.synchronize").async(group: group) {
                for index in stride(from: first, to: paths.count, by: width) {
                    do throws(SystemError) {
                        try withDescriptor(paths[index]) { fsync($0) }
                    } catch {
                        failure.withLock { $0 = error }
                    }
                }
            }
        }
        group.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// Begins to write a file to the disk, so that less is left to wait for.
    private static func startWriting(_ file: Int32) {
        #if os(Linux)
            typealias Function = @convention(c) (Int32, off_t, off_t, UInt32) -> Int32
            let write: UInt32 = 2
            _ = function("sync_file_range", as: Function.self)?(file, 0, 0, write)
        #endif
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

    /// - Returns: whether it is gone.
    @discardableResult
    static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

    static func removeFile(_ path: String) { unlink(path) }

    static var processID: Int32 { getpid() }

    #if canImport(Glibc)
        private static let systemWrite = Glibc.write
    #elseif canImport(Musl)
        private static let systemWrite = Musl.write
    #elseif canImport(Darwin)
        private static let systemWrite = Darwin.write
    #endif
}
