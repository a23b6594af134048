import DocumentModel
import SpanishNumbers

/// Finds the dates that no row took where the pipeline reads rows of dates, such as the lines of a calendar. A date is no figure and is
/// never unexplained, so that a line whose wording no pattern fits would be lost without a word.
struct UnreadDateFinder {
    private let pipeline: Pipeline
    private let run: ExtractionRun

    init(_ pipeline: Pipeline, _ run: ExtractionRun) {
        self.pipeline = pipeline
        self.run = run
    }

    /// - Parameter entries: the ledger.
    func diagnostics(_ entries: [LedgerEntry]) -> [Diagnostic] {
        // Groups under headings of their own whose rows cannot be without a date.
        let groups = pipeline.rules.groups.filter { group in
            guard let table = group.table, !group.paths.isEmpty else { return false }
            return pipeline.tables[table].fields.contains { $0.type == .date && $0.isRequired }
        }
        if groups.isEmpty { return [] }
        let scanned = run.matched.scanned
        let contexts = SectionContexts(scanned, run.texts, groups: groups.map(PathConditions.init))
        var found: [Diagnostic] = []
        for entry in entries where entry.state == .referencia && entry.mention.isDate {
            guard let kind = BlockSelection(scanned.document.blocks[entry.block].kind), kind != .heading else { continue }
            let section = scanned.blocks[entry.block].section
            let group = groups.indices.first { groups[$0].blocks.contains(kind) && contexts.context(group: $0, section: section) != nil }
            guard let table = group.flatMap({ groups[$0].table }), !isReference(entry) else { continue }
            found.append(
                scanned.diagnostic(
                    .warning, id: "unread-date",
                    "no row of `\(pipeline.tables[table].name)` takes this date, which stands where its rows are read",
                    block: entry.block, range: entry.mention.range))
        }
        return found
    }

    /// Whether the pipeline or staff said that it is none of the table's.
    private func isReference(_ entry: LedgerEntry) -> Bool {
        let mentions = run.matched.scanned.blocks[entry.block].mentions
        let index = mentions.partitioningIndex { $0.range.lowerBound >= entry.mention.range.lowerBound }
        return run.bound.references.contains(MentionKey(block: entry.block, mention: index))
    }
}

extension Mention {
    /// A day or a month, or a range of them.
    fileprivate var isDate: Bool {
        switch type {
        case .fecha, .mes, .diaMes, .rangoFechas, .rangoMeses: true
        default: false
        }
    }
}
