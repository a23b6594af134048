import Dataset
import DocumentModel

/// Decisions and what became of them → the table `decisiones` and what a person must be told.
struct DecisionRows {
    let scanned: ScannedDocument
    let outcomes: [DecisionOutcome]
    let schemas: [TableSchema]

    /// - Parameters:
    ///   - ids: number in the ledger by block and index of mention.
    ///   - provenance: of all cells.
    func table(ids: [[Int?]], provenance: [ProvenanceEntry], results: [CheckResult]) -> DataTable {
        let decided = Set(outcomes.compactMap { $0.mention.flatMap { ids[$0.block][$0.mention] } })
        // The text beside a figure comes from it too, but says nothing of its value.
        var texts: [String: Set<String>] = [:]
        for schema in schemas { texts[schema.name] = Set(schema.fields.filter { $0.type == .string }.map(\.name)) }
        var cells: [Int: [CellReference]] = [:]
        for entry in provenance {
            guard let id = entry.mentionID, decided.contains(id), texts[entry.table]?.contains(entry.field) != true else { continue }
            if cells[id]?.contains(entry.cell) != true { cells[id, default: []].append(entry.cell) }
        }
        var checks: [CellReference: [Int]] = [:]
        for (index, result) in results.enumerated() {
            for cell in result.cells { checks[cell, default: []].append(index) }
        }
        let rows = outcomes.enumerated().map { index, outcome in
            let id = outcome.mention.flatMap { ids[$0.block][$0.mention] }
            let own = outcome.state.isProblem ? [] : id.flatMap { cells[$0] } ?? []
            let taking = Set(own.flatMap { checks[$0] ?? [] }).sorted().map { results[$0].id }
            return row(index, outcome, mention: id, cells: own, checks: taking)
        }
        return DataTable(schema: StandardTables.decisiones, rows: rows)
    }

    private func row(_ index: Int, _ outcome: DecisionOutcome, mention: Int?, cells: [CellReference], checks: [String]) -> [CellValue] {
        let decision = outcome.decision
        var (correct, table, key, field): (String?, String?, String?, String?)
        switch decision.kind {
        case .noFigure: break
        case .misprint(let text): correct = text
        case .indicator(let name, let values, let named):
            (table, field) = (name, named)
            key = values.map { "\($0.field)=\($0.value)" }.joined(separator: ", ")
        }
        var (written, value): (String?, String?)
        var page: Int?
        if let place = outcome.mention {
            let content = scanned.blocks[place.block]
            let read = content.mentions[place.mention]
            written = (content.written[place.mention] ?? read).value?.canonical
            if outcome.state == .aplicada, decision.kind != .noFigure { value = read.value?.canonical }
            page = scanned.place(block: place.block, range: read.range).page
        }
        let name = decision.location.file.split(separator: "/").last.map(String.init) ?? decision.location.file
        return [
            .integer(index + 1), .text(decision.kindName), .string(decision.figure), .string(decision.context), .string(correct),
            .string(table), .string(key), .string(field), .string(decision.reason), .string(decision.author), .string(decision.date),
            .text("\(name):\(decision.location.line)"), .text(outcome.state.rawValue), .string(outcome.detail), .string(written),
            .string(value), .string(cells.map(\.description).joined(separator: " ")), .string(checks.joined(separator: " ")),
            .integer(mention), .integer(outcome.mention.map { $0.block + 1 }), .integer(page),
        ]
    }

    /// A warning for each decision that was not applied, a note for one that changes nothing.
    func diagnostics() -> [Diagnostic] {
        outcomes.compactMap { outcome in
            if outcome.state == .aplicada { return nil }
            let location = outcome.decision.location
            return Diagnostic(
                outcome.state.isProblem ? .warning : .note, id: outcome.state.diagnosticID, outcome.message, file: location.file,
                line: location.line,
                column: location.column, suggestion: outcome.suggestion)
        }
    }
}

extension DecisionState {
    fileprivate var diagnosticID: String {
        switch self {
        case .aplicada: "decision-applied"
        case .yaDice: "decision-redundant"
        case .otraCifra: "decision-outdated"
        case .sinLugar: "decision-place-lost"
        case .ambigua: "decision-ambiguous"
        case .contradice: "decision-contradicts"
        case .invalida: "decision-invalid"
        }
    }
}
