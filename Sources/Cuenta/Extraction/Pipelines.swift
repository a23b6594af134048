import DocumentModel
import Extraction

/// The pipelines that stand in the binary, in the order in which their signatures are tried; the last one fits every document.
public struct Pipelines: Sendable {
    public static let fallback = "generico"

    /// Names of the built-in pipelines, the fallback last.
    public static var builtIn: [String] {
        PipelineLoader.builtInNames.filter { $0 != fallback }.sorted() + [fallback]
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

/// Chooses pipelines for documents and keeps those it has loaded, so that many documents load each once.
public struct PipelineChoice: Sendable {
    private let named: Pipeline?
    private var loaded: [String: Pipeline] = [:]

    /// - Parameter pipeline: the one for all documents; `nil` for the first whose signature fits.
    public init(_ pipeline: Pipeline? = nil) { named = pipeline }

    /// - Throws: the first error of a built-in pipeline that does not load, which is a defect of the program.
    public mutating func pipeline(for document: Document) throws(Diagnostic) -> Pipeline {
        if let named { return named }
        for name in Pipelines.builtIn {
            let pipeline = try builtIn(name)
            if name == Pipelines.fallback || pipeline.fits(document) { return pipeline }
        }
        return try builtIn(Pipelines.fallback)
    }

    private mutating func builtIn(_ name: String) throws(Diagnostic) -> Pipeline {
        if let pipeline = loaded[name] { return pipeline }
        let (pipeline, diagnostics) = Pipelines.load(name)
        guard let pipeline else {
            throw diagnostics.first ?? Diagnostic(.error, id: "no-pipeline", "the built-in pipeline “\(name)” could not be loaded")
        }
        loaded[name] = pipeline
        return pipeline
    }
}
