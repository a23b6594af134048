import DocumentModel
import Extraction

/// What of a document and its pipeline is to be explained.
public enum ExplanationSubject: Sendable, Hashable {
    /// The id of a pattern, as in the table `patrones`.
    case pattern(String)
    /// `TABLE.ROW.COLUMN`, rows from 1: `regiones.3.inversion_clp`.
    case cell(String)
    /// `mencion_id`
    case mention(String)
}

/// Says where a pattern matched or nearly did, where a cell comes from, or what became of a number.
/// - Parameters:
///   - subject: what to explain.
///   - document: the document, from `readDocument`.
///   - pipeline: the pipeline it is read with.
///   - decisions: what staff decided about places of it, from `DecisionFiles`.
/// - Returns: notes with their places, the general one first.
/// - Throws: a diagnostic `unknown-pattern`, `bad-cell`, `unknown-table`, `unknown-row`, `unknown-column` or `unknown-mention`, with the nearest
///   right name.
public func explain(
    _ subject: ExplanationSubject, in document: Document, with pipeline: Pipeline, decisions: Decisions? = nil
) throws(Diagnostic) -> [Diagnostic] {
    let explainer = Explainer(pipeline, document: document, decisions: decisions)
    return switch subject {
    case .pattern(let id): try explainer.explain(pattern: id)
    case .cell(let name): try explainer.explain(cell: name)
    case .mention(let id): try explainer.explain(mention: id)
    }
}
