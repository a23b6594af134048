import Dataset

/// Keeps the numbers that staff decided about from the cells that patterns would put them into.
struct DecisionScreen {
    private let pipeline: Pipeline
    private let decisions: AppliedDecisions
    /// Decisions whose cell a pattern gives too.
    private(set) var redundant: Set<Int> = []

    init(pipeline: Pipeline, scanned: ScannedDocument) {
        self.pipeline = pipeline
        decisions = scanned.decisions
    }

    /// The decisions that name a cell, in order.
    var indicators: [(index: Int, outcome: DecisionOutcome)] {
        guard let outcomes = decisions.outcomes else { return [] }
        return decisions.indicators.values.sorted().map { ($0, outcomes[$0]) }
    }

    /// The row without the cells of such numbers; `nil` where no other number is left of it.
    mutating func passing(_ candidate: BoundTable.Candidate, table: Int) -> BoundTable.Candidate? {
        if decisions.noFigures.isEmpty, decisions.indicators.isEmpty { return candidate }
        var kept = candidate
        kept.cells.removeAll { field, cell in
            guard let key = Self.mention(of: cell), decisions.noFigures.contains(key) || decisions.indicators[key] != nil else {
                return false
            }
            if let index = decisions.indicators[key], says(index, table, field, candidate) { redundant.insert(index) }
            return true
        }
        if kept.cells.count == candidate.cells.count { return candidate }
        let isLeft = kept.cells.contains { Self.mention(of: $0.cell) != nil }
        return isLeft ? kept : nil
    }

    private static func mention(of cell: BoundCell) -> MentionKey? {
        cell.sources.first.flatMap { source in source.mention.map { MentionKey(block: source.block, mention: $0) } }
    }

    /// Whether a pattern's row is the one that a decision names.
    private func says(_ index: Int, _ table: Int, _ field: Int, _ candidate: BoundTable.Candidate) -> Bool {
        guard let outcome = decisions.outcomes?[index], case .indicator(let name, let key, let wanted) = outcome.decision.kind else {
            return false
        }
        let schema = pipeline.tables[table]
        guard schema.name == name, schema.fields[field].name == wanted else { return false }
        return key.allSatisfy { value in
            candidate.cells.contains { schema.fields[$0.field].name == value.field && $0.cell.value.canonical == value.value }
        }
    }
}
