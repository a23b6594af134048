import DocumentModel
import Extraction

extension Pipelines {
    /// Drafts patterns from the unexplained numbers of a document; they have been tried on it.
    public static func suggest(for document: Document, with pipeline: Pipeline) -> SuggestionReport {
        PatternSuggester(pipeline, document: document).suggest()
    }
}

extension Pipelines {
    /// Drafts the files of a new pipeline from one document.
    /// - Throws: a diagnostic `bad-name` or `no-family`.
    public static func newFamily(_ name: String, from document: Document) throws(Diagnostic) -> FamilyDraft {
        try FamilyDraft(name: name, from: document)
    }

    /// Looks for patterns that are dead, overlap, or always lose to another.
    /// - Parameter documents: where given, patterns that match in none of them are dead too.
    public static func audit(_ pipeline: Pipeline, documents: [Document] = []) -> [Diagnostic] {
        PipelineAudit(pipeline).findings(in: documents)
    }
}
