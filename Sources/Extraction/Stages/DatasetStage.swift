import Dataset
import DocumentModel
import SpanishNumbers

/// Bound rows → the dataset, its checks and its ledger.
struct DatasetStage: Sendable {
    let pipeline: Pipeline
    let matched: MatchedDocument
    let facts: DocumentFacts
    var threads = 1

    func assemble(_ bound: BoundDocument) -> ExtractionResult {
        let places = DocumentPlaces(matched.scanned)
        let rows = StandardRows(scanned: matched.scanned, places: places)
        let sources = CellSources(bound.tables)
        let ledger = LedgerStage(scanned: matched.scanned, places: places)
        let ids = ledger.number(taken: sources.mentions)

        let own = bound.tables.map { table in
            DataTable(schema: table.rule.schema, rows: table.rows.map { $0.cells.map(\.value) })
        }
        let leading = [rows.document(facts, pipeline: pipeline), rows.sections(), rows.blocks(), rows.tables(), rows.notes()]
        let origins = provenance(bound.tables, ids, places)
        let provenance = DataTable(schema: StandardTables.procedencia, rows: origins.map(\.values))
        let patterns = DataTable(schema: StandardTables.patrones, rows: patternRows(bound.matchCounts))

        var dataset = Dataset(
            tables: leading + [
                DataTable(schema: StandardTables.menciones), provenance, patterns, DataTable(schema: StandardTables.controles),
            ] + own,
            checks: pipeline.checks, writtenUnits: writtenUnits(bound.tables))
        var results = dataset.checkResults()
        let search = threads > 1 ? Beside { [dataset, results] in dataset.faults(of: results) } : nil
        let failed = results.filter { $0.outcome == .falla && $0.severity == .error }
        let inConflict = sources.mentions(of: failed.flatMap(\.cells))
        let entries = ledger.entries(ids: ids, taken: sources.mentions, references: bound.references, inConflict: inConflict)
        let mentions = rows.mentions(entries)
        let faults = search?.value() ?? dataset.faults(of: results)
        results.addSuspects(of: faults)
        dataset["menciones"] = mentions
        dataset["controles"] = DataTable(schema: StandardTables.controles, rows: results.map(\.values))
        let decisions = decisionRows(bound)
        if let decisions, let index = dataset.tables.firstIndex(where: { $0.schema.name == StandardTables.controles.name }) {
            dataset.tables.insert(decisions.table(ids: ids, provenance: origins, results: results), at: index + 1)
        }
        return ExtractionResult(
            dataset: dataset, checkResults: results, faults: faults, mentions: entries,
            diagnostics: (decisions?.diagnostics() ?? []) + matched.scanned.notationDiagnostics() + lostMatches() + bound.diagnostics
                + missing(bound.tables) + defects(bound.tables, in: dataset))
    }

    /// `nil` where there was no file of decisions.
    private func decisionRows(_ bound: BoundDocument) -> DecisionRows? {
        guard var outcomes = matched.scanned.decisions.outcomes else { return nil }
        for index in bound.redundantDecisions {
            outcomes[index].state = .yaDice
            outcomes[index].message = "the patterns of the pipeline read it so by themselves"
            outcomes[index].detail = "los patrones ya lo leen así"
        }
        return DecisionRows(scanned: matched.scanned, outcomes: outcomes, schemas: pipeline.tables)
    }

    private func provenance(_ tables: [BoundTable], _ ids: [[Int?]], _ places: DocumentPlaces) -> [ProvenanceEntry] {
        var entries: [ProvenanceEntry] = []
        for table in tables {
            let schema = table.rule.schema
            for (index, row) in table.rows.enumerated() {
                for (field, cell) in row.cells.enumerated() where cell.value != .empty {
                    for source in cell.sources {
                        let (start, length) = places.codePoints(source.range, block: source.block)
                        var entry = ProvenanceEntry(
                            table: schema.name, row: index + 1, field: schema.fields[field].name,
                            mentionID: source.mention.flatMap { ids[source.block][$0] }, blockID: source.block + 1, start: start,
                            length: length, pattern: pipeline.sourceName(source.pattern))
                        entries.append(entry)
                        // The words are the document's, the value is the decision's.
                        guard let mention = source.mention,
                            let decision = matched.scanned.decisions.misprints[MentionKey(block: source.block, mention: mention)]
                        else { continue }
                        entry.pattern = StandardTables.decisionName(decision + 1)
                        entries.append(entry)
                    }
                }
            }
        }
        return entries
    }

    private func patternRows(_ counts: [Int]) -> [[CellValue]] {
        zip(pipeline.patterns, counts).map { [.text($0.id), .string($0.table), .integer($1)] }
    }

    private func writtenUnits(_ tables: [BoundTable]) -> [CellReference: Int] {
        var units: [CellReference: Int] = [:]
        for table in tables {
            let schema = table.rule.schema
            for (index, row) in table.rows.enumerated() {
                for (field, cell) in row.cells.enumerated() {
                    guard let unit = cell.writtenUnit, unit != 0 else { continue }
                    units[CellReference(table: schema.name, row: index + 1, field: schema.fields[field].name)] = unit
                }
            }
        }
        return units
    }

    /// Required cells that stayed empty.
    private func missing(_ tables: [BoundTable]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for table in tables {
            let schema = table.rule.schema
            for (index, row) in table.rows.enumerated() {
                for (field, cell) in row.cells.enumerated() where cell.value == .empty && schema.fields[field].isRequired {
                    diagnostics.append(
                        matched.scanned.diagnostic(
                            .warning, id: "missing-required", "\(schema.name).\(index + 1).\(schema.fields[field].name) is empty",
                            block: row.anchor.block, range: row.anchor.range))
                }
            }
        }
        return diagnostics
    }

    /// Rows that share a key, and references to rows that are not there.
    private func defects(_ tables: [BoundTable], in dataset: Dataset) -> [Diagnostic] {
        tables.flatMap { table in
            (dataset[table.rule.schema.name].map(dataset.keyDefects(in:)) ?? []).map { defect in
                let anchor = table.rows[defect.row].anchor
                return matched.scanned.diagnostic(
                    .warning, id: defect.id, defect.message, block: anchor.block, range: anchor.range)
            }
        }
    }

    /// Matches that lost a mention to another of the same table.
    private func lostMatches() -> [Diagnostic] {
        matched.lost.map { lost in
            let names = pipeline.patterns
            return matched.scanned.diagnostic(
                lost.saysTheSame ? .note : .warning, id: "lost-match",
                "`\(names[lost.pattern].id)` matches here too, but `\(names[lost.winner].id)` is longer or earlier",
                block: lost.block, range: lost.range)
        }
    }
}

/// The mentions that cells come from.
struct CellSources: Sendable {
    let mentions: Set<MentionKey>
    private let tables: [BoundTable]

    init(_ tables: [BoundTable]) {
        self.tables = tables
        var mentions: Set<MentionKey> = []
        for table in tables where table.rule.unpivot == nil {
            for row in table.rows {
                for cell in row.cells where cell.value != .empty { Self.insert(cell, into: &mentions) }
            }
        }
        self.mentions = mentions
    }

    /// The mentions that some cells come from.
    func mentions(of cells: [CellReference]) -> Set<MentionKey> {
        var mentions: Set<MentionKey> = []
        for cell in cells {
            guard let table = tables.first(where: { $0.rule.schema.name == cell.table }),
                let field = table.rule.schema.index(of: cell.field),
                table.rows.indices.contains(cell.row - 1)
            else { continue }
            Self.insert(table.rows[cell.row - 1].cells[field], into: &mentions)
        }
        return mentions
    }

    private static func insert(_ cell: BoundCell, into mentions: inout Set<MentionKey>) {
        for source in cell.sources {
            if let mention = source.mention { mentions.insert(MentionKey(block: source.block, mention: mention)) }
        }
    }
}
