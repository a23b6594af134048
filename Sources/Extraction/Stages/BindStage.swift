import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

/// What binding gives: the pipeline's tables and the mentions that references took.
struct BoundDocument: Sendable {
    /// Parallel to the pipeline's tables.
    var tables: [BoundTable]
    /// Mentions recognised as no figures, by block and index.
    var references: Set<MentionKey>
    /// Matches by pattern.
    var matchCounts: [Int]
    var diagnostics: [Diagnostic]
    /// Decisions whose cell the patterns give too.
    var redundantDecisions: Set<Int>
}

/// A mention of a document.
struct MentionKey: Hashable, Sendable {
    var block: Int
    var mention: Int
}

/// Matches → rows of the pipeline's tables.
struct BindStage: Sendable {
    let pipeline: Pipeline
    /// `documento.periodo`, for fields that ask for it.
    let period: CellValue

    func bind(_ matched: MatchedDocument) -> BoundDocument {
        var binder = Binder(pipeline: pipeline, matched: matched)
        binder.bindMatches()
        binder.bindDecisions()
        binder.bindConfirmations()
        for table in binder.tables.indices { binder.tables[table].sort() }
        RowCompletion(pipeline: pipeline, matched: matched, period: period).complete(&binder.tables)
        return BoundDocument(
            tables: binder.tables, references: binder.references.union(matched.scanned.decisions.noFigures),
            matchCounts: binder.matchCounts, diagnostics: binder.diagnostics, redundantDecisions: binder.screen.redundant)
    }
}

private struct Binder {
    let pipeline: Pipeline
    let matched: MatchedDocument
    let builder: CandidateBuilder
    var screen: DecisionScreen
    var tables: [BoundTable]
    var references: Set<MentionKey> = []
    var matchCounts: [Int]
    var diagnostics: [Diagnostic] = []

    init(pipeline: Pipeline, matched: MatchedDocument) {
        self.pipeline = pipeline
        self.matched = matched
        builder = CandidateBuilder(pipeline: pipeline, scanned: matched.scanned)
        screen = DecisionScreen(pipeline: pipeline, scanned: matched.scanned)
        tables = pipeline.rules.tables.map { BoundTable(rule: $0) }
        matchCounts = Array(repeating: 0, count: pipeline.patterns.count)
    }

    mutating func bindMatches() {
        for match in matched.matches {
            matchCounts[match.pattern] += 1
            noteReferences(match)
            let rule = pipeline.rules.texts[match.pattern]
            guard let table = pipeline.rules.groups[rule.group].table else { continue }
            report(builder.foreignAmounts(match, table: table), in: table)
            if rule.confirms { continue }
            for candidate in builder.candidates(match, table: table) {
                if let candidate = screen.passing(candidate, table: table) { add(candidate, to: table) }
            }
        }
        for row in matched.tableRows {
            let rule = pipeline.rules.documentTables[row.rule]
            let pattern = pipeline.rules.textCount + row.rule
            matchCounts[pattern] += 1
            report(builder.foreignAmounts(row, table: rule.table, pattern: pattern), in: rule.table)
            if let candidate = screen.passing(builder.candidate(row, rule, pattern: pattern), table: rule.table) {
                add(candidate, to: rule.table)
            }
        }
    }

    /// Cells that staff named.
    mutating func bindDecisions() {
        for (index, decision) in screen.indicators {
            guard let key = decision.mention,
                let (table, candidate, field) = IndicatorTarget(pipeline: pipeline).candidate(
                    index, decision.decision, mention: key, matched.scanned)
            else { continue }
            report(tables[table].decide(candidate, field: field), in: table)
        }
    }

    /// Repeats elsewhere of what the tables hold by now.
    mutating func bindConfirmations() {
        for match in matched.matches {
            let rule = pipeline.rules.texts[match.pattern]
            guard let table = pipeline.rules.groups[rule.group].table, rule.confirms else { continue }
            for candidate in builder.candidates(match, table: table) {
                guard let candidate = screen.passing(candidate, table: table), !tables[table].confirm(candidate.cells) else { continue }
                let id = pipeline.patterns[match.pattern].id
                diagnostics.append(
                    matched.scanned.diagnostic(
                        .warning, id: "nothing-to-confirm",
                        "`\(id)` repeats a figure of `\(tables[table].rule.schema.name)`, but no row there has its values",
                        block: match.block,
                        range: match.range))
            }
        }
    }

    /// Mentions that slots without a field took, and all that a reference pattern spans.
    private mutating func noteReferences(_ match: TextMatch) {
        let isReference = pipeline.rules.groups[pipeline.rules.texts[match.pattern].group].table == nil
        for capture in match.captures where isReference || capture.fields.isEmpty {
            if case .mention(let index) = capture.value { references.insert(MentionKey(block: capture.block, mention: index)) }
        }
        guard isReference, match.captures.isEmpty else { return }
        let mentions = matched.scanned.blocks[match.block].mentions
        let first = mentions.partitioningIndex { $0.range.upperBound > match.range.lowerBound }
        for index in first..<mentions.count {
            if mentions[index].range.lowerBound >= match.range.upperBound { break }
            if !mentions[index].isArticle { references.insert(MentionKey(block: match.block, mention: index)) }
        }
    }

    private mutating func add(_ candidate: BoundTable.Candidate, to table: Int) {
        report(tables[table].add(candidate), in: table)
    }

    private mutating func report(_ amounts: [ForeignAmount], in table: Int) {
        let schema = pipeline.tables[table]
        for amount in amounts {
            diagnostics.append(
                matched.scanned.diagnostic(
                    .warning, id: "other-currency",
                    "\(schema.name).\(schema.fields[amount.field].name) is in \(amount.wanted); "
                        + "`\(pipeline.sourceName(amount.source.pattern))` finds an amount in \(amount.unit), which is left out",
                    block: amount.source.block, range: amount.source.range))
        }
    }

    private mutating func report(_ conflicts: [BoundTable.Conflict], in table: Int) {
        for conflict in conflicts {
            let schema = tables[table].rule.schema
            guard let refused = conflict.refused.sources.first, let kept = conflict.kept.sources.first else { continue }
            diagnostics.append(
                matched.scanned.diagnostic(
                    .warning, id: "conflicting-value",
                    "\(schema.name).\(schema.fields[conflict.field].name) is \(conflict.kept.value.canonical) by `\(pipeline.sourceName(kept.pattern))`, "
                        + "`\(pipeline.sourceName(refused.pattern))` gives \(conflict.refused.value.canonical)",
                    block: refused.block, range: refused.range))
        }
    }
}
