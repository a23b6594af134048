import Cuenta

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files and folders the commands write. Nothing is overwritten but what the same command wrote.
enum Outputs {
    /// Writes a file that does not exist yet.
    static func create(_ bytes: [UInt8], at path: String) throws {
        try refuseExisting(path)
        try write(bytes, to: path)
    }

    /// Writes a file.
    /// - Parameters:
    ///   - inputs: what the command has read.
    ///   - isOwn: whether a file that is there may go, told by its first bytes.
    static func write(
        _ bytes: [UInt8], to path: String, inputs: [String] = [], replacing isOwn: ([UInt8]) -> Bool = { _ in false }
    ) throws {
        InputGuard.willWrite(path)
        do {
            try OutputFile.write(bytes, to: path, inputs: inputs, replacing: isOwn)
        } catch {
            Console.note(error.inOneLine)
            throw ExitStatus.wrongUsage
        }
    }

    /// Makes a folder that does not exist yet, with its files: whole, or not at all.
    static func createFolder(_ path: String, files: [(name: String, bytes: [UInt8])]) throws {
        guard mkdir(path, 0o777) == 0 else { throw failed(path) }
        var written: [String] = []
        for file in files {
            do {
                try write(file.bytes, to: path + "/" + file.name)
                written.append(file.name)
            } catch {
                for name in written { unlink(path + "/" + name) }
                rmdir(path)
                throw error
            }
        }
    }

    static func refuseExisting(_ path: String) throws {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        Console.note(
            Diagnostic(
                .error, id: "output-exists", "it exists already and nothing is overwritten", file: path,
                suggestion: "name another, or remove it"
            ).inOneLine)
        throw ExitStatus.wrongUsage
    }

    private static func failed(_ path: String) -> ExitStatus {
        Console.note(
            Diagnostic(.error, id: "output-failed", "the folder cannot be made: \(String(cString: strerror(errno)))", file: path).inOneLine)
        return .wrongUsage
    }
}
