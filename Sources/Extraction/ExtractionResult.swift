import Dataset
import DocumentModel
import SpanishNumbers

/// All that extraction gives of a document.
public struct ExtractionResult: Sendable {
    /// The standard tables and the pipeline's, filled.
    public var dataset: Dataset
    public var checkResults: [CheckResult]
    /// Where the faults of failed checks may lie.
    public var faults: [FaultGroup]
    /// The ledger, row for row as in `menciones`.
    public var mentions: [LedgerEntry]
    /// Conflicting values, matches that lost their mention, missing required values.
    public var diagnostics: [Diagnostic]
}

extension ExtractionResult {
    /// The numbers `sin_explicar`, as the stages count them.
    func unexplained(_ run: ExtractionRun) -> Set<MentionKey> {
        var unexplained: Set<MentionKey> = []
        for entry in mentions where entry.state == .sinExplicar {
            let mentions = run.matched.scanned.blocks[entry.block].mentions
            let index = mentions.partitioningIndex { $0.range.lowerBound >= entry.mention.range.lowerBound }
            if index < mentions.count { unexplained.insert(MentionKey(block: entry.block, mention: index)) }
        }
        return unexplained
    }
}

/// A row of the ledger.
public struct LedgerEntry: Sendable, Hashable {
    /// `mencion_id`, from 1 in document order.
    public var id: Int
    /// Index of the block in the document.
    public var block: Int
    public var mention: Mention
    /// Unit and scale taken over from a column's head, as written there.
    public var inheritedUnit: String?
    public var state: MentionState
    public var place: Place
}
