import DocumentModel

extension Explainer {
    /// What staff decided about the number of a source.
    func decisions(on source: CellSource) -> [Diagnostic] {
        guard let mention = source.mention else { return [] }
        return decisions(on: MentionKey(block: source.block, mention: mention))
    }

    /// What staff decided about a mention: what the document says, what counts instead, and why.
    func decisions(on key: MentionKey) -> [Diagnostic] {
        guard let outcomes = scanned.decisions.outcomes else { return [] }
        return outcomes.enumerated().filter { $0.element.mention == key && !$0.element.state.isProblem }.map { index, outcome in
            let location = outcome.decision.location
            var says: String
            switch outcome.decision.kind {
            case .noFigure: says = "says that this is no figure"
            case .misprint(let correct):
                let written = scanned.blocks[key.block].written[key.mention]?.value?.canonical
                says = "reads “\(correct)” for “\(outcome.decision.figure)”"
                if let written { says += ": the document has \(written)" }
            case .indicator(let table, let values, let field):
                let row = values.map { "\($0.field)=\($0.value)" }.joined(separator: ", ")
                says = "says that this is `\(table).\(field)`" + (row.isEmpty ? "" : " of \(row)")
            }
            let author = [outcome.decision.author, outcome.decision.date].compactMap { $0 }.joined(separator: ", ")
            return Diagnostic(
                .note, id: "decision", "decision \(index + 1) \(says)", file: location.file, line: location.line, column: location.column,
                suggestion: outcome.decision.reason + (author.isEmpty ? "" : " (\(author))"))
        }
    }
}
