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
        binder.bindConfirmations()
        for table in binder.tables.indices { binder.tables[table].sort() }
        RowCompletion(pipeline: pipeline, matched: matched, period: period).complete(&binder.tables)
        return BoundDocument(
            tables: binder.tables, references: binder.references, matchCounts: binder.matchCounts, diagnostics: binder.diagnostics)
    }
}

private struct Binder {
    let pipeline: Pipeline
    let matched: MatchedDocument
    let reading: CellReading
    var tables: [BoundTable]
    var references: Set<MentionKey> = []
    var matchCounts: [Int]
    var diagnostics: [Diagnostic] = []

    init(pipeline: Pipeline, matched: MatchedDocument) {
        self.pipeline = pipeline
        self.matched = matched
        reading = CellReading(scanned: matched.scanned)
        tables = pipeline.rules.tables.map { BoundTable(rule: $0) }
        matchCounts = Array(repeating: 0, count: pipeline.patterns.count)
    }

    mutating func bindMatches() {
        for match in matched.matches {
            matchCounts[match.pattern] += 1
            noteReferences(match)
            let rule = pipeline.rules.texts[match.pattern]
            guard let table = pipeline.rules.groups[rule.group].table, !rule.confirms else { continue }
            for candidate in candidates(match, table: table) { add(candidate, to: table) }
        }
        for row in matched.tableRows {
            let rule = pipeline.rules.documentTables[row.rule]
            let pattern = pipeline.rules.textCount + row.rule
            matchCounts[pattern] += 1
            add(candidate(row, rule, pattern: pattern), to: rule.table)
        }
    }

    /// Repeats elsewhere of what the tables hold by now.
    mutating func bindConfirmations() {
        for match in matched.matches {
            let rule = pipeline.rules.texts[match.pattern]
            guard let table = pipeline.rules.groups[rule.group].table, rule.confirms else { continue }
            for candidate in candidates(match, table: table) where !tables[table].confirm(candidate.cells) {
                let id = pipeline.patterns[match.pattern].id
                diagnostics.append(
                    matched.scanned.diagnostic(
                        .warning, id: "nothing-to-confirm",
                        "`\(id)` repeats a figure of `\(tables[table].rule.schema.name)`, but no row there has its values", block: match.block,
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
        for (index, mention) in matched.scanned.blocks[match.block].mentions.enumerated()
        where !mention.isArticle && mention.range.overlaps(match.range) {
            references.insert(MentionKey(block: match.block, mention: index))
        }
    }

    private mutating func add(_ candidate: BoundTable.Candidate, to table: Int) {
        for conflict in tables[table].add(candidate) {
            let schema = tables[table].rule.schema
            guard let refused = conflict.refused.sources.first, let kept = conflict.kept.sources.first else { continue }
            let names = pipeline.patterns
            diagnostics.append(
                matched.scanned.diagnostic(
                    .warning, id: "conflicting-value",
                    "\(schema.name).\(schema.fields[conflict.field].name) is \(conflict.kept.value.canonical) by `\(names[kept.pattern].id)`, "
                        + "`\(names[refused.pattern].id)` gives \(conflict.refused.value.canonical)",
                    block: refused.block, range: refused.range))
        }
    }

    /// One row, or one for each item of a list.
    private func candidates(_ match: TextMatch, table: Int) -> [BoundTable.Candidate] {
        let rule = pipeline.rules.texts[match.pattern]
        let group = pipeline.rules.groups[rule.group]
        let schema = tables[table].rule.schema
        let items = match.captures.compactMap { capture -> [Range<Int>]? in
            if case .list(let ranges) = capture.value, capture.fields.contains(where: { !$0.hasPrefix("_") }) { ranges } else { nil }
        }.first
        if let items, items.isEmpty { return [] }
        return (items.map { Array($0.indices.map(Optional.some)) } ?? [nil]).map { item in
            let offset = item.flatMap { index in items.map { $0[index].lowerBound } } ?? match.range.lowerBound
            var row = RowCells(count: schema.fields.count)
            for capture in match.context + match.captures {
                row.set(reading.cells(capture, item: item, pattern: match.pattern, schema: schema))
            }
            let source = CellSource(block: match.block, mention: nil, range: match.range, pattern: match.pattern)
            row.set(rule.fixed + group.fixed, schema: schema, source: source)
            return BoundTable.Candidate(
                cells: row.list, position: RowPosition(block: match.block, offset: offset), anchor: source, sentence: match.sentence,
                gathers: group.gathersSection && item == nil ? BoundTable.Section(index: match.gatheringSection) : nil)
        }
    }

    private func candidate(_ match: TableRowMatch, _ rule: DocumentTableRule, pattern: Int) -> BoundTable.Candidate {
        let schema = tables[rule.table].rule.schema
        var row = RowCells(count: schema.fields.count)
        for capture in match.context { row.set(reading.cells(capture, item: nil, pattern: pattern, schema: schema)) }
        for cell in match.cells {
            let type = schema.fields[cell.field].type
            if let mention = cell.mention {
                if let bound = reading.cell(mention: mention, block: match.block, pattern: pattern, type: type) { row.set([(cell.field, bound)]) }
            } else if let value = CellReading.value(reading.text(cell.range, block: match.block), type: type) {
                let source = CellSource(block: match.block, mention: nil, range: cell.range, pattern: pattern)
                row.set([(cell.field, BoundCell(value: value, sources: [source]))])
            }
        }
        let start = match.cells.map(\.range.lowerBound).min() ?? 0
        let range = start..<(match.cells.map(\.range.upperBound).max() ?? start)
        let source = CellSource(block: match.block, mention: nil, range: range, pattern: pattern)
        row.set(rule.fixed, schema: schema, source: source)
        return BoundTable.Candidate(
            cells: row.list, position: RowPosition(block: match.block, offset: start), anchor: source, sentence: range, gathers: nil)
    }
}

/// The cells of a row; what is set first stays.
private struct RowCells {
    private var cells: [BoundCell?]

    init(count: Int) { cells = Array(repeating: nil, count: count) }

    var list: [(field: Int, cell: BoundCell)] {
        cells.enumerated().compactMap { index, cell in cell.map { (index, $0) } }
    }

    mutating func set(_ given: [(field: Int, cell: BoundCell)]) {
        for (field, cell) in given where cells[field] == nil { cells[field] = cell }
    }

    mutating func set(_ fixed: [FixedCell], schema: TableSchema, source: CellSource) {
        for constant in fixed where cells[constant.field] == nil {
            guard let text = constant.template.text({ cells[$0]?.value ?? .empty }),
                let value = CellReading.value(text, type: schema.fields[constant.field].type)
            else { continue }
            cells[constant.field] = BoundCell(value: value, sources: [source])
        }
    }
}
