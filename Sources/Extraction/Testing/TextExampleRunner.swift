import Dataset
import DocumentModel
import PatternGrammar

/// Runs the examples of patterns over text, each pattern by itself.
struct TextExampleRunner {
    let pipeline: Pipeline
    /// Index of the next pattern: the definitions come in the order of the compiled rules.
    private var next = 0

    init(pipeline: Pipeline) { self.pipeline = pipeline }

    /// - Returns: how many examples and counter-examples there were.
    mutating func run(_ definition: PatternDefinition, group: Int, _ problems: inout Problems) -> Int {
        let pattern = next
        next += 1
        for example in definition.examples { check(example, definition, pattern, group, &problems) }
        for example in definition.counterexamples {
            let matched = match(example.text.value, headings: example.headings.map(\.value), pattern, group)
            guard let found = matched.matches.first else { continue }
            let words = matched.scanned.excerpt(block: found.block, range: found.range, around: 0).line
            problems.report(
                "counter-example", "`\(definition.id.value)` must not match this, but matches “\(words)”", at: example.text.span)
        }
        return definition.examples.count + definition.counterexamples.count
    }

    private func check(
        _ example: ExampleDefinition, _ definition: PatternDefinition, _ pattern: Int, _ group: Int, _ problems: inout Problems
    ) {
        let matched = match(example.text.value, headings: example.headings.map(\.value), pattern, group)
        if matched.matches.isEmpty {
            problems.report(
                "example", "`\(definition.id.value)` does not match its example", at: example.text.span,
                suggestion: explanation(example, pattern, group))
            return
        }
        guard let table = pipeline.rules.groups[group].table else { return }
        let binder = CandidateBuilder(pipeline: pipeline, scanned: matched.scanned)
        let rows = matched.matches.flatMap { binder.candidates($0, table: table).map(\.cells) }
        let rule = pipeline.rules.groups[group]
        var optional = Set((rule.fixed + pipeline.rules.texts[pattern].fixed).map(\.field))
        let schema = pipeline.tables[table]
        for match in matched.matches {
            for capture in match.context { optional.formUnion(capture.fields.compactMap { schema.index(of: $0) }) }
        }
        if let difference = RowComparison(schema: schema).difference(expected: example.gives, given: rows, optional: optional) {
            problems.report("example", "`\(definition.id.value)`: \(difference)", at: example.text.span)
        }
    }

    /// The matches of one pattern in a text. Without headings the paths of its group are not asked.
    private func match(_ text: String, headings: [String], _ pattern: Int, _ group: Int) -> MatchedDocument {
        let scanned = ScanStage().scan(ExampleDocument.document(headings: headings, block: ExampleDocument.paragraph(text)))
        let texts = MatchableDocument(scanned, withTables: false)
        var rules = pipeline.rules
        if headings.isEmpty {
            rules.groups[group].paths = []
            rules.groups[group].excludedPaths = []
            rules.groups[group].optionalPaths = []
        }
        return MatchStage(rules: rules).match(scanned, texts, only: pattern, block: headings.count)
    }

    /// How far the pattern came.
    private func explanation(_ example: ExampleDefinition, _ pattern: Int, _ group: Int) -> String? {
        let scanned = ScanStage().scan(ExampleDocument.document(headings: [], block: ExampleDocument.paragraph(example.text.value)))
        let texts = MatchableDocument(scanned, withTables: false)
        guard let text = texts.texts.first ?? nil, let miss = pipeline.rules.patternSet.explain(pattern, in: text).first else { return nil }
        if miss.reached.isEmpty { return "no words of the pattern were found" }
        let reached = text.string(miss.reached)
        return "it came as far as “\(reached)”; expected \(miss.expected.joined(separator: " or ")), found “\(miss.found)”"
    }
}
