import Dataset
import DocumentModel

/// Runs the examples of rules for the document's tables.
struct TableExampleRunner {
    let pipeline: Pipeline

    /// - Returns: how many examples and counter-examples there were.
    func run(_ index: Int, _ problems: inout Problems) -> Int {
        let definition = pipeline.definition.documentTables[index]
        for example in definition.examples {
            let (rows, scanned) = rows(example, index)
            if rows.isEmpty {
                problems.report("example", "`\(definition.id.value)` does not read its example", at: example.span)
                continue
            }
            let rule = pipeline.rules.documentTables[index]
            let builder = CandidateBuilder(pipeline: pipeline, scanned: scanned)
            let given = rows.map { builder.candidate($0, rule, pattern: pipeline.rules.textCount + index).cells }
            let difference = RowComparison(schema: pipeline.tables[rule.table]).difference(
                expected: example.gives, given: given, optional: Set(rule.fixed.map(\.field)))
            if let difference { problems.report("example", "`\(definition.id.value)`: \(difference)", at: example.span) }
        }
        for example in definition.counterexamples where !rows(example, index).0.isEmpty {
            problems.report("counter-example", "`\(definition.id.value)` must not read this table, but does", at: example.span)
        }
        return definition.examples.count + definition.counterexamples.count
    }

    /// What the rule reads in its first example, as an example says it.
    func given(_ index: Int) -> [[PatternDraft.FieldValue]] {
        guard let example = pipeline.definition.documentTables[index].examples.first else { return [] }
        let (rows, scanned) = rows(example, index)
        let rule = pipeline.rules.documentTables[index]
        let schema = pipeline.tables[rule.table]
        let builder = CandidateBuilder(pipeline: pipeline, scanned: scanned)
        let fixed = Set(rule.fixed.map(\.field))
        return rows.map { row in
            builder.candidate(row, rule, pattern: pipeline.rules.textCount + index).cells.filter { !fixed.contains($0.field) }
                .map { PatternDraft.FieldValue(field: schema.fields[$0.field].name, value: $0.cell.value.canonical) }
        }
    }

    private func rows(_ example: DocumentTableDefinition.Example, _ index: Int) -> ([TableRowMatch], ScannedDocument) {
        let block = ExampleDocument.table(([example.head] + example.rows).map { $0.map(\.value) })
        var scanned = ScanStage().scan(ExampleDocument.document(headings: example.headings.map(\.value), block: block))
        var rules = pipeline.rules
        rules.documentTables = [rules.documentTables[index]]
        if example.headings.isEmpty { rules.documentTables[0].paths = [] }
        let texts = MatchableDocument(scanned, withTables: false)
        return (TableStage(rules: rules).rows(of: &scanned, texts), scanned)
    }
}
