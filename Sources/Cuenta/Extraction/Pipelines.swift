import Dataset
import Dispatch
import DocumentModel
import Extraction

/// The pipelines that stand in the binary.
public enum Pipelines {
    /// Names of the built-in pipelines, the one that fits every document last.
    public static var builtIn: [String] {
        PipelineLoader.builtInNames.filter { $0 != PipelineLoader.fallbackName } + [PipelineLoader.fallbackName]
    }

    /// The JSON Schema of the pipeline format.
    public static var jsonSchema: String { PipelineLoader.jsonSchema }

    /// The types of all tables that a pipeline gives, the standard ones first, for code that reads the data.
    /// - Returns: a source file; the same pipeline gives the same bytes.
    public static func types(of pipeline: Pipeline, in language: TypeLanguage) -> String {
        DatasetTypes(
            title: "Tablas de cuenta, tubería \(pipeline.name) \(pipeline.version), contrato \(StandardTables.contractVersion)",
            tables: StandardTables.all + pipeline.tables, units: pipeline.units
        ).text(in: language)
    }

    /// A pipeline by name, or from a folder where the text holds a `/` or names none of the built-in ones.
    /// - Returns: `nil` with at least one error where it could not be loaded; warnings may come with a pipeline too.
    public static func load(_ nameOrPath: String) -> (pipeline: Pipeline?, diagnostics: [Diagnostic]) {
        PipelineLoader().load(nameOrPath)
    }

    /// Runs the examples and counterexamples of a pipeline. One that does not load fails with its errors.
    public static func test(_ nameOrPath: String) -> (examples: Int, failures: [Diagnostic]) {
        let report = PipelineTester().test(nameOrPath)
        return (report.examples, report.failures)
    }
}

/// The pipeline for each of several documents.
public struct PipelineChoice: Sendable {
    private let named: Pipeline?

    /// - Parameter pipeline: the one for all documents; `nil` for the built-in one whose signature fits.
    public init(_ pipeline: Pipeline? = nil) { named = pipeline }

    /// Loads the built-in pipelines on a thread of their own, while the first document is read.
    public static func prepare() {
        DispatchQueue.global(qos: .userInitiated).async { BuiltInPipelines.prepare() }
    }

    /// - Throws: the first error of a built-in pipeline that does not load, which is a defect of the program.
    public func pipeline(for document: Document) throws(Diagnostic) -> Pipeline {
        if let named { return named }
        let (pipeline, diagnostics) = PipelineLoader().choose(for: document)
        if let pipeline { return pipeline }
        throw diagnostics.first { $0.severity == .error } ?? Diagnostic(.error, id: "no-pipeline", "no built-in pipeline could be loaded")
    }
}
