import DocumentModel
import Extraction

extension Pipelines {
    /// Drafts patterns from the unexplained numbers of a document; they have been tried on it.
    /// - Parameters:
    ///   - document: a document of the pipeline's family.
    ///   - pipeline: the one that leaves the numbers unexplained.
    /// - Returns: a file for the pipeline's folder, and what it explains.
    public static func suggest(for document: Document, with pipeline: Pipeline) -> SuggestionReport {
        PatternSuggester(pipeline, document: document).suggest()
    }
}

extension Pipelines {
    /// Drafts the files of a new pipeline from one document.
    /// - Parameters:
    ///   - name: of the pipeline: lower-case letters, digits, `-` and `_`.
    ///   - document: one of the new family.
    /// - Returns: the files of its folder, which pass their own tests.
    /// - Throws: a diagnostic `bad-name` or `no-family`.
    public static func newFamily(_ name: String, from document: Document) throws(Diagnostic) -> FamilyDraft {
        try FamilyDraft(name: name, from: document)
    }

    /// Looks for patterns that are dead, overlap, or always lose to another.
    /// - Parameters:
    ///   - pipeline: the one to look at.
    ///   - documents: where given, patterns that match in none of them are dead too.
    /// - Returns: a warning for each such pattern.
    public static func audit(_ pipeline: Pipeline, documents: [Document] = []) -> [Diagnostic] {
        PipelineAudit(pipeline).findings(in: documents)
    }
}
