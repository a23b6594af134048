import DocumentModel

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The files in which staff keep their decisions: beside the draft, under its name or under none.
public enum DecisionFiles {
    /// In the draft's folder; it speaks of every draft there, or of the one that an entry's `archivo` names.
    public static let sharedName = "decisiones.yaml"
    private static let ending = ".decisiones.yaml"

    /// Whether a file is one of decisions and no document.
    public static func isName(_ name: some Collection<UInt8>) -> Bool {
        name.elementsEqual(sharedName.utf8) || name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    /// Those that are there for a draft: `borrador.pdf.decisiones.yaml`, `borrador.decisiones.yaml`, `decisiones.yaml`.
    public static func beside(_ path: String) -> [String] {
        if path == "-" || path.isEmpty { return [] }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        var names = [name + ending]
        if stem != name, !stem.isEmpty { names.append(stem + ending) }
        return (names + [sharedName]).map { folder + $0 }.filter { isFile($0) }
    }

    /// What the files decide about a draft.
    /// - Parameter document: path of the draft.
    /// - Returns: `nil` where there are no files.
    /// - Throws: all that is wrong with them, with line and column.
    public static func read(_ paths: [String], for document: String) throws(DecisionErrors) -> Decisions? {
        if paths.isEmpty { return nil }
        var files: [SourceFile] = []
        for path in paths {
            do throws(Diagnostic) {
                files.append(SourceFile(name: path, content: .bytes(try bytes(of: path))))
            } catch {
                throw DecisionErrors(diagnostics: [error])
            }
        }
        let name = document.lastIndex(of: "/").map { String(document[document.index(after: $0)...]) } ?? document
        return try DecisionReader.read(files, document: name)
    }

    /// What stands beside a draft.
    public static func readBeside(_ path: String) throws(DecisionErrors) -> Decisions? { try read(beside(path), for: path) }

    /// A text that changes with the files beside a draft; empty where there are none.
    public static func fingerprint(beside path: String) -> String {
        let paths = beside(path)
        if paths.isEmpty { return "" }
        var hash = VersionHash()
        for path in paths { hash.add(((try? bytes(of: path)) ?? []) + [0]) }
        return hash.text
    }

    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
        // A pipe would never end.
        guard isFile(path) else { throw Diagnostic(.error, id: "missing-file", "there is no such file", file: path) }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw Diagnostic(.error, id: "unreadable-file", "the file cannot be read: \(String(cString: strerror(errno)))", file: path)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= DecisionReader.largestFile {
            let count = buffer.withUnsafeMutableBytes { Self.systemRead(file, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0, errno != EINTR {
                throw Diagnostic(.error, id: "unreadable-file", "the file cannot be read: \(String(cString: strerror(errno)))", file: path)
            }
            if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
        }
        throw Diagnostic(
            .error, id: "too-many-decisions", "the file is longer than \(DecisionReader.largestFile >> 20) MB, which no decisions are",
            file: path)
    }

    #if canImport(Glibc)
        private static let systemRead = Glibc.read
    #else
        private static let systemRead = Darwin.read
    #endif
}
