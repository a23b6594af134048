import Dataset
import DocumentModel
import Extraction
import Review

/// What was made of one document.
public struct ExtractedDocument: Sendable {
    /// The document as it was read.
    public var document: Document
    /// `documento.pipeline`
    public var pipelineName: String
    /// `documento.pipeline_version`
    public var pipelineVersion: String
    /// All tables, the standard ones first.
    public var dataset: Dataset
    /// The results of the checks, as in the table `controles`.
    public var checkResults: [CheckResult]
    /// Where the faults of failed checks may lie.
    public var faults: [FaultGroup] = []
    /// What the reader and the extraction could not decide, in that order.
    public var diagnostics: [Diagnostic]

    /// One table as CSV, with a header row.
    /// - Throws: a diagnostic `unknown-table` that names the tables there are.
    public func csv(of table: String) throws(Diagnostic) -> String {
        guard let table = dataset[table] else {
            throw Diagnostic(
                .error, id: "unknown-table", "there is no table “\(table)” in this document", file: document.file,
                suggestion: "the tables are " + dataset.tables.map(\.schema.name).joined(separator: ", "))
        }
        return String(decoding: CSVEncoder().encode(table), as: UTF8.self)
    }

    /// Writes the data package as a folder, whole or not at all however the program ends; after a power cut it may have to be written
    /// again.
    /// - Parameters:
    ///   - directory: the folder to make.
    ///   - formats: the forms of the tables.
    ///   - replacing: whether a data package that stands there goes. Files that someone put into it are kept in a folder beside it; a
    ///     folder that this program did not write is refused.
    ///   - keeping: files that must not go with the folder, such as the one that was read.
    ///   - reviewPage: `revision.html`, from `reviewPage(of:password:)`.
    /// - Returns: notes on what a person should know: `other-files-kept`, `cells-cut`.
    /// - Throws: a diagnostic `output-exists`, `output-not-folder`, `output-not-package`, `output-holds-input`, `output-in-use` or
    ///   `output-failed`.
    @discardableResult
    public func write(
        to directory: String, formats: Set<OutputFormat> = OutputFormat.standard, replacing: Bool = false, keeping: [String] = [],
        reviewPage: [UInt8]? = nil
    ) throws(Diagnostic) -> [Diagnostic] {
        let title = dataset["documento"]?.value("titulo", row: 0)?.canonical ?? ""
        let package = PackageDescription(name: document.file, title: title, source: document.file)
        return try DataPackageWriter(formats: formats, isDurable: false).write(
            dataset, package: package, to: directory, replacing: replacing, keeping: keeping,
            additional: reviewPage.map { [(ReviewPage.fileName, $0)] } ?? [])
    }
}

/// Extracts the dataset of a document that was read.
/// - Parameters:
///   - document: the document, from `readDocument`.
///   - pipeline: the pipeline, from `PipelineChoice` or `Pipelines.load`.
///   - decisions: what staff decided about places of it, from `DecisionFiles`.
/// - Returns: tables, results of checks and what could not be decided; nothing of it is on the disk yet.
public func extract(_ document: Document, with pipeline: Pipeline, decisions: Decisions? = nil) -> ExtractedDocument {
    let result = Extractor(pipeline).extract(document, decisions: decisions)
    return ExtractedDocument(
        document: document, pipelineName: pipeline.name, pipelineVersion: pipeline.version, dataset: result.dataset,
        checkResults: result.checkResults, faults: result.faults, diagnostics: document.diagnostics + result.diagnostics)
}

/// Reads a file and extracts its dataset, with the built-in pipeline whose signature fits and the decisions beside the file.
/// - Parameters:
///   - path: the file.
///   - password: of an encrypted PDF.
/// - Returns: tables, results of checks and what could not be decided; nothing of it is on the disk yet.
/// - Throws: a diagnostic that names the file and says why it could not be read.
public func extract(_ path: String, password: String? = nil) throws(Diagnostic) -> ExtractedDocument {
    let document = try readDocument(path, password: password)
    let decisions: Decisions?
    do throws(DecisionErrors) {
        decisions = try DecisionFiles.readBeside(path)
    } catch {
        throw error.diagnostics.first ?? Diagnostic(.error, id: "bad-decisions", "the decisions beside the file cannot be used", file: path)
    }
    return extract(document, with: try PipelineChoice().pipeline(for: document), decisions: decisions)
}
