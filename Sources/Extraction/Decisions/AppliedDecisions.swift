import Dataset
import SpanishNumbers

/// What became of a decision, as `decisiones.estado` names it.
public enum DecisionState: String, Sendable, Hashable, CaseIterable {
    case aplicada
    /// The draft or the patterns say so by themselves.
    case yaDice = "ya_dice"
    /// Another number stands in the place.
    case otraCifra = "otra_cifra"
    case sinLugar = "sin_lugar"
    /// Several places have the words.
    case ambigua
    /// Another decision about the same number stands before it.
    case contradice
    /// The pipeline or the number does not allow it.
    case invalida

    /// Whether it needs a person.
    var isProblem: Bool { self != .aplicada && self != .yaDice }
}

/// A decision and what became of it.
struct DecisionOutcome: Sendable {
    var decision: Decision
    var state: DecisionState
    /// The mention, where there is one.
    var mention: MentionKey?
    /// What happened: for the diagnostic in English, for the table in Spanish.
    var message = ""
    var detail = ""
    var suggestion: String?
}

/// The decisions of a document, found in it.
struct AppliedDecisions: Sendable {
    /// In the order of the decisions; `nil` where there was no file of them.
    var outcomes: [DecisionOutcome]?
    /// Mentions that are no figures: no cell may come from them.
    var noFigures: Set<MentionKey> = []
    /// Index of the decision that binds a mention.
    var indicators: [MentionKey: Int] = [:]
    /// Index of the decision that corrects a mention; `ScannedBlock.written` has what the document says.
    var misprints: [MentionKey: Int] = [:]
}

extension Pipeline {
    /// What a source of a cell is called: the id of a pattern, or the number of a decision.
    func sourceName(_ index: Int) -> String {
        patterns.indices.contains(index) ? patterns[index].id : StandardTables.decisionName(index - patterns.count + 1)
    }

    /// The index that stands for a decision among the patterns.
    func sourceIndex(ofDecision index: Int) -> Int { patterns.count + index }
}
