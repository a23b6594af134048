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
        // A built-in pipeline that does not load is a defect; passing over it would hide it behind another's output.
        if let broken = BuiltInPipelines.all.first(where: { $0.pipeline == nil }) { return (nil, broken.diagnostics) }
        let fitting = BuiltInPipelines.all.first { $0.name != Self.fallbackName && $0.pipeline?.fits(document) ?? false }
        let chosen = fitting ?? BuiltInPipelines.all.first { $0.name == Self.fallbackName }
        return (chosen?.pipeline, chosen?.diagnostics ?? [])
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

    private func define(_ files: [SourceFile]) -> (PipelineDefinition, Problems) {
        var reader = DefinitionReader(problems: Problems(files: files))
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
            let nearest = NearestName.of(nameOrPath, among: Self.builtInNames)
            throw PipelineErrors(diagnostics: [
                Diagnostic(
                    .error, id: "no-pipeline", "there is no pipeline `\(nameOrPath)`, and no file or folder of that name",
                    suggestion: nearest.map { "did you mean `\($0)`?" } ?? "built in are: \(Self.builtInNames.joined(separator: ", "))")
            ])
        }
    }
}

extension Pipeline {
    /// Whether all phrases of the pipeline's signature occur in the headings or the body of a document; of a pipeline without a
    /// signature, never.
    public func fits(_ document: Document) -> Bool {
        rules.signature.map { SignatureTexts(document).fit($0, count: rules.signatureCount) } ?? false
    }
}

/// The texts in which the phrases of signatures are looked for.
private struct SignatureTexts {
    let document: Document

    init(_ document: Document) { self.document = document }

    /// Headings first, since most signatures stand in them; the rest of the document is read only as far as needed.
    func fit(_ signature: PatternSet, count: Int) -> Bool {
        var missing = Set(0..<count)
        for headings in [true, false] {
            for block in document.blocks {
                if case .heading = block.kind { if !headings { continue } } else if headings { continue }
                let text = MatchableText(block.text.string, mentions: [], skipping: [])
                for match in signature.matches(in: text, allowed: nil).matches { missing.remove(match.pattern) }
                if missing.isEmpty { return true }
            }
        }
        return false
    }
}
