import Dataset
import DocumentModel
import PatternGrammar

/// Loads pipelines: reads, checks and compiles them. All problems of a pipeline are reported, not only the first.
public struct PipelineLoader: Sendable {
    /// The pipeline that fits any Spanish document.
    public static let fallbackName = "generico"

    /// Names of the pipelines in the binary, in the order of their letters.
    public static var builtInNames: [String] { PipelineFiles.builtInNames }

    /// The JSON Schema of the pipeline format, for editors.
    public static var jsonSchema: String { PipelineFiles.schema }

    public init() {}

    /// Loads a built-in pipeline by its name, or one from disk: a folder of YAML files or one such file.
    /// - Returns: the pipeline, `nil` if there is an error among the diagnostics.
    public func load(_ nameOrPath: String) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
        do throws(PipelineErrors) {
            return compile(try files(nameOrPath))
        } catch {
            return (nil, error.diagnostics)
        }
    }

    /// Loads a pipeline, as `load` does.
    /// - Throws: all that is wrong with it.
    public static func standard(_ nameOrPath: String) throws(PipelineErrors) -> Pipeline {
        let (pipeline, diagnostics) = PipelineLoader().load(nameOrPath)
        guard let pipeline else { throw PipelineErrors(diagnostics: diagnostics) }
        return pipeline
    }

    /// Loads a pipeline of one file that is in memory, without the shared vocabularies.
    package func load(yaml: [UInt8], name: String) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
        compile([SourceFile(name: name, content: .bytes(yaml))])
    }

    /// The built-in pipeline whose signature fits the document, the first by name if there are several; else `generico`.
    public func choose(for document: Document) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
        let fitting = BuiltInPipelines.all.first { $0.name != Self.fallbackName && $0.signature?.fits(document) ?? false }
        return (fitting ?? BuiltInPipelines.all.first { $0.name == Self.fallbackName })?.loaded ?? (nil, [])
    }

    /// A built-in pipeline for documents alone, not for the tests of its patterns.
    func loadWithoutExamples(_ name: String) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
        let (definition, problems) = define(PipelineFiles.builtIn(name).map(\.withoutExamples), requiringExamples: false)
        return compile(definition, problems)
    }

    /// The signature of a built-in pipeline, from the files that may hold it; `nil` where it has none.
    func signature(_ name: String) -> Signature? {
        let files = PipelineFiles.shared + PipelineFiles.builtIn(name).filter(\.mayHoldSignature).map(\.withoutExamples)
        let (definition, problems) = define(files, requiringExamples: false)
        var compiler = PipelineCompiler(definition, problems: problems)
        if let signature = compiler.signature(), !compiler.problems.hasErrors { return signature }
        // Its words may need what stands in other files.
        return definition.signature.isEmpty ? nil : loadWithoutExamples(name).pipeline?.rules.signature
    }

    func compile(_ files: [SourceFile]) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
        let (definition, problems) = define(files)
        return compile(definition, problems)
    }

    private func compile(_ definition: PipelineDefinition, _ problems: Problems) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
        var compiler = PipelineCompiler(definition, problems: problems)
        let pipeline = compiler.compile()
        return (pipeline, compiler.problems.diagnostics)
    }

    private func define(_ files: [SourceFile], requiringExamples: Bool = true) -> (PipelineDefinition, Problems) {
        var reader = DefinitionReader(problems: Problems(files: files), requiringExamples: requiringExamples)
        for (index, file) in files.enumerated() {
            do throws(YAMLReader.Problem) {
                if let root = try YAMLReader.read(file, file: index) { reader.read(root) }
            } catch {
                reader.problems.report("invalid-yaml", error.message, at: error.span, suggestion: error.suggestion)
            }
        }
        return (reader.definition, reader.problems)
    }

    private func files(_ nameOrPath: String) throws(PipelineErrors) -> [SourceFile] {
        if Self.builtInNames.contains(nameOrPath) { return PipelineFiles.builtIn(nameOrPath) }
        if nameOrPath.contains("/") || nameOrPath.hasSuffix(".yaml") || nameOrPath == "." { return try PipelineFiles.onDisk(nameOrPath) }
        do throws(PipelineErrors) {
            return try PipelineFiles.onDisk(nameOrPath)
        } catch {
            let nearest = NearestName.nearest(to: nameOrPath, among: Self.builtInNames)
            throw PipelineErrors(diagnostics: [
                Diagnostic(
                    .error, id: "no-pipeline", "there is no pipeline `\(nameOrPath)`, and no file or folder of that name",
                    suggestion: nearest.map { "did you mean `\($0)`?" } ?? "built in are: \(Self.builtInNames.joined(separator: ", "))")
            ])
        }
    }
}
