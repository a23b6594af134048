internal import Dataset
internal import DocumentModel
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
    func update(_ sources: [PackageCombiner.Source], willWrite: () -> Void) throws(Diagnostic) -> Bool {
        let identity = JSONLine.encode(
            [version] + sources.flatMap { [$0.directory.dropFirst(output.path.utf8.count).description, $0.documentID, $0.kind] })
        let old = (try? Files.read(mark)).map { $0.split(separator: UInt8(ascii: "\n")) } ?? []
        let oldNames = old.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        if let first = old.first, first.elementsEqual(identity.dropLast()), oldNames.allSatisfy({ Files.exists("\(output.path)/\($0)") }) {
            return false
        }
        willWrite()
        let stage = "\(output.own)/juntas"
        Files.removeTree(RawPath(stage))
        do throws(SystemFailure) {
            try Files.makeFolders(stage)
        } catch {
            throw error.diagnostic(writing: stage)
        }
        defer { Files.removeTree(RawPath(stage)) }
        let names = try PackageCombiner(databaseName: "archivo.sqlite", threads: threads).combine(sources, into: stage, name: "archivo")
        do throws(SystemFailure) {
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
