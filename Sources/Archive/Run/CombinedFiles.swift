import Dataset
internal import DocumentModel
internal import DocumentReading
internal import Glibc

/// The tables of all packages together, at the top of the output folder.
struct CombinedFiles {
    let output: OutputFolder
    /// Versions of program and pipelines.
    let version: String
    let threads: Int

    /// What they were made from, and their names, a line each.
    private var mark: String { "\(output.own)/juntas.txt" }

    /// Writes them if they are not those of these packages.
    /// - Returns: whether they were written.
    func update(_ sources: CombinedSources, willWrite: () -> Void) throws(Diagnostic) -> Bool {
        var digest = StreamedHash()
        digest.add(JSONLine.encode(version)[...])
        for source in sources {
            digest.add(
                JSONLine.encode([source.directory.dropFirst(output.path.utf8.count).description, source.documentID, source.kind])[...])
        }
        let identity = Array((digest.text + "\n").utf8)
        let old = (try? Files.read(mark)).map { $0.split(separator: UInt8(ascii: "\n")) } ?? []
        let oldNames = old.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        if let first = old.first, first.elementsEqual(identity.dropLast()),
            oldNames.allSatisfy({ FileSystem.exists(following: "\(output.path)/\($0)") })
        {
            return false
        }
        willWrite()
        let stage = "\(output.own)/juntas"
        Files.removeTree(RawPath(stage))
        do throws(SystemError) {
            try Files.makeFolders(stage)
        } catch {
            throw error.diagnostic(writing: stage)
        }
        defer { Files.removeTree(RawPath(stage)) }
        let names = try PackageCombiner(databaseName: "archivo.sqlite", threads: threads).combine(sources, into: stage, name: "archivo")
        do throws(SystemError) {
            unlink(mark)
            try Files.synchronize("\(stage)/archivo.sqlite")
            for name in names where rename("\(stage)/\(name)", "\(output.path)/\(name)") != 0 { throw .last }
            for name in oldNames where !names.contains(name) { unlink("\(output.path)/\(name)") }
            try Files.synchronize(output.path)
            try Files.replace(mark, with: identity + Array((names.joined(separator: "\n") + "\n").utf8))
        } catch {
            throw error.diagnostic(writing: output.path)
        }
        return true
    }
}

/// The packages to put together, each made when it is asked for.
struct CombinedSources: RandomAccessCollection, Sendable {
    private let rows: ArchiveRows
    private let marks: [Int: String]
    private let folder: String
    private let done: [Int32]

    /// - Parameter marks: of the decisions beside some inputs.
    init(rows: ArchiveRows, marks: [Int: String], folder: String) {
        self.rows = rows
        self.marks = marks
        self.folder = folder
        done = rows.indices.filter { rows.state($0) == .done }.map { Int32(clamping: $0) }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { done.count }

    subscript(position: Int) -> PackageCombiner.Source {
        let index = Int(done[position])
        let row = rows[index]
        // A package with decisions has a table more.
        return PackageCombiner.Source(
            directory: "\(folder)/\(row.package)", documentID: row.documentID,
            kind: marks[index].map { "\(row.pipeline) \($0)" } ?? row.pipeline)
    }
}
