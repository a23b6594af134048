import Dataset
import DocumentModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The files of pipelines: those built into the binary, and those on disk.
enum PipelineFiles {
    private static let sharedFolder = "comun/"
    /// What the guide shows, which is a pipeline for no document.
    private static let lessons = "ejemplos/"

    /// Names of the pipelines in the binary, in the order of their letters.
    static let builtInNames: [String] = {
        var names: [String] = []
        for file in EmbeddedPipelines.files where file.path.hasSuffix(".yaml") {
            if file.path.hasPrefix(sharedFolder) || file.path.hasPrefix(lessons) { continue }
            guard let slash = file.path.firstIndex(of: "/") else { continue }
            let name = String(file.path[..<slash])
            if names.last != name { names.append(name) }
        }
        return names
    }()

    /// The JSON Schema of the format.
    static var schema: String {
        EmbeddedPipelines.files.first { $0.path == "esquema.json" }.map { $0.text.description } ?? ""
    }

    /// Shared vocabularies, then the pipeline's own files; empty where there is no such pipeline.
    static func builtIn(_ name: String) -> [SourceFile] {
        guard builtInNames.contains(name) else { return [] }
        return shared + embedded(under: name + "/")
    }

    /// The vocabularies of all pipelines.
    static var shared: [SourceFile] { embedded(under: sharedFolder) }

    private static func embedded(under folder: String) -> [SourceFile] {
        EmbeddedPipelines.files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".yaml") }
            .map { SourceFile(name: "Pipelines/" + $0.path, content: .embedded($0.text)) }
    }

    /// A folder's files in the order of their names, or one file, after the shared vocabularies: those of the folder `comun` beside it,
    /// else those in the binary.
    static func onDisk(_ path: String) throws(PipelineErrors) -> [SourceFile] {
        guard let isFolder = Self.isFolder(path) else {
            throw PipelineErrors(diagnostics: [Diagnostic(.error, id: "no-pipeline", "there is no file or folder of that name", file: path)]
            )
        }
        var trimmed = Substring(path)
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        let own = isFolder ? try names(in: String(trimmed)).map { "\(trimmed)/\($0)" } : [String(trimmed)]
        if own.isEmpty {
            throw PipelineErrors(diagnostics: [Diagnostic(.error, id: "no-pipeline", "the folder holds no file *.yaml", file: path)])
        }
        let beside = folder(above: trimmed) + "/comun"
        var files: [SourceFile] = []
        if Self.isFolder(beside) == true {
            for name in try names(in: beside) { files.append(try read("\(beside)/\(name)")) }
        }
        if files.isEmpty { files = shared }
        for name in own { files.append(try read(name)) }
        return files
    }

    /// The folder that a file or folder stands in; of `.`, which has no name of its own, the one above it.
    private static func folder(above path: Substring) -> String {
        let name = path.split(separator: "/").last
        if name == "." || name == ".." { return path + "/.." }
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// `nil` where nothing stands there. A trailing slash makes the system follow a link and refuse what is no folder.
    private static func isFolder(_ path: String) -> Bool? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return FileManager.default.fileExists(atPath: path + "/")
    }

    private static func names(in folder: String) throws(PipelineErrors) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
                .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        } catch {
            throw PipelineErrors(diagnostics: [Diagnostic(.error, id: "unreadable", "the folder cannot be read", file: folder)])
        }
    }

    private static func read(_ path: String) throws(PipelineErrors) -> SourceFile {
        do {
            return SourceFile(name: path, content: .bytes(try FileSystem.readFile(path)))
        } catch {
            throw PipelineErrors(
                diagnostics: [Diagnostic(.error, id: "unreadable", "the file cannot be read: \(error.message)", file: path)])
        }
    }
}
