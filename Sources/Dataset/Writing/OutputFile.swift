import DocumentModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is written under another name beside its place and appears there whole, or not at all.
public enum OutputFile {
    /// Writes a file. A pipe or a device is written to as it is.
    /// - Parameters:
    ///   - inputs: files that were read, none of which it may replace.
    ///   - isOwn: whether a file that is there may go, told by its first 1,024 bytes; an empty one may.
    /// - Throws: a diagnostic `output-is-input`, `output-exists`, `output-failed` or `disk-full`.
    public static func write(
        _ bytes: [UInt8], to path: String, inputs: [String] = [], replacing isOwn: ([UInt8]) -> Bool = { _ in false }
    ) throws(Diagnostic) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        let isFile = isThere && status.st_mode & S_IFMT == S_IFREG
        if isFile, inputs.contains(where: { isSame($0, status) }) {
            throw Diagnostic(.error, id: "output-is-input", "this is the file to read", file: path, suggestion: "name another")
        }
        do throws(SystemError) {
            if isFile, status.st_size > 0, !isOwn(try FileSystem.readFile(path, atMost: 1024)) { throw .exists }
            // Whoever takes the right to write from a file means to keep it.
            if isFile, access(path, W_OK) != 0 { throw .last }
            if isFile || !FileSystem.exists(path) {
                try replace(isFile ? FileSystem.resolved(path) ?? path : path, with: bytes, mode: isFile ? status.st_mode & 0o7777 : nil)
            } else {
                // A device, or a symbolic link to a file that is not there yet.
                try FileSystem.writeThrough(bytes, to: path)
            }
        } catch  where error == .exists {
            throw Diagnostic(
                .error, id: "output-exists", "there is a file of that name that this command did not write", file: path,
                suggestion: "name another, or remove it")
        } catch {
            throw .outputFailed(path, error)
        }
    }

    private static func isSame(_ path: String, _ status: stat) -> Bool {
        var other = stat()
        return stat(path, &other) == 0 && other.st_dev == status.st_dev && other.st_ino == status.st_ino
    }

    private static func replace(_ path: String, with bytes: [UInt8], mode: mode_t?) throws(SystemError) {
        let stage = "\(StagedFolder.parent(of: path))/\(StagedFolder.stagePrefix(FileSystem.processID))f"
        FileSystem.removeFile(stage)
        do throws(SystemError) {
            try FileSystem.writeFile(bytes, to: stage, isStarting: false)
            if let mode, chmod(stage, mode) != 0 { throw .last }
            try FileSystem.move(stage, to: path)
        } catch {
            FileSystem.removeFile(stage)
            throw error
        }
    }
}
