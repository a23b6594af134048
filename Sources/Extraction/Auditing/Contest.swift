import DocumentModel
import PatternGrammar

/// A text in which a pattern matched, and what became of its figures.
struct Contest: Sendable {
    var pattern: Int
    /// The pattern that took them; `nil` where none did.
    var winner: Int?
    /// Both matched equally long, so that only their order in the file decided.
    var isTie = false
    /// What stood there.
    var words: String
    /// Where it was seen: a page of a document, or empty of an example.
    var place: String
}

/// Runs the patterns of each table over the examples of one another.
struct ExampleContests {
    let pipeline: Pipeline

    init(_ pipeline: Pipeline) { self.pipeline = pipeline }

    func contests() -> [Contest] {
        var contests: [Contest] = []
        var pattern = 0
        for (group, definition) in pipeline.definition.groups.enumerated() {
            for entry in definition.patterns {
                for example in entry.examples { contests += self.contests(example, pattern: pattern, group: group) }
                pattern += 1
            }
        }
        for entry in pipeline.definition.references {
            for example in entry.examples { contests += self.contests(example, pattern: pattern, group: pipeline.rules.groups.count - 1) }
            pattern += 1
        }
        return contests
    }

    private func contests(_ example: ExampleDefinition, pattern: Int, group: Int) -> [Contest] {
        let rules = pipeline.rules
        let headings = example.headings.map(\.value)
        let block =
            rules.groups[group].blocks == [.table]
            ? ExampleDocument.table([[example.text.value]]) : ExampleDocument.paragraph(example.text.value)
        let scanned = ScanStage().scan(ExampleDocument.document(headings: headings, block: block))
        let texts = MatchableDocument(scanned, withTables: true)
        guard let text = texts.texts[headings.count] else { return [] }
        let contexts = headings.isEmpty ? nil : SectionContexts(scanned, texts, groups: rules.groups.map(PathConditions.init))
        let rivals = rules.texts.indices.filter { other in
            let otherGroup = rules.texts[other].group
            guard rules.groups[otherGroup].table == rules.groups[group].table, rules.texts[other].confirms == rules.texts[pattern].confirms
            else {
                return other == pattern
            }
            if let contexts { return contexts.context(group: otherGroup, section: scanned.blocks[headings.count].section) != nil }
            return meets(group, otherGroup)
        }
        let result = rules.patternSet.matches(in: text, allowed: PatternSelection(count: rules.texts.count, rivals))
        var contests: [Contest] = []
        for loss in result.losers where !saysTheSame(loss) {
            // Where the example's own pattern wins by its length, longest match does what it is for.
            let isTie = loss.loser.range.count == loss.winner.range.count
            guard loss.loser.pattern == pattern || isTie && loss.winner.pattern == pattern else { continue }
            contests.append(
                Contest(
                    pattern: loss.loser.pattern, winner: loss.winner.pattern, isTie: isTie, words: text.string(loss.loser.range), place: "")
            )
        }
        for match in result.matches where match.pattern == pattern {
            contests.append(Contest(pattern: pattern, winner: nil, words: text.string(match.range), place: ""))
        }
        return contests
    }

    /// Whether all that the first group looks at is looked at by the second too.
    private func meets(_ a: Int, _ b: Int) -> Bool {
        if a == b { return true }
        let (first, second) = (pipeline.rules.groups[a], pipeline.rules.groups[b])
        guard !first.blocks.isDisjoint(with: second.blocks) else { return false }
        let paths = Set(first.paths.map(\.source.text))
        if second.excludedPaths.contains(where: { paths.contains($0.source.text) }) { return false }
        return second.paths.isEmpty || second.paths.contains { paths.contains($0.source.text) }
    }

    private func saysTheSame(_ loss: OverlapLoss) -> Bool { MatchStage(rules: pipeline.rules).saysTheSame(loss) }
}

/// What the patterns of a pipeline do in documents.
struct DocumentSurvey {
    private let pipeline: Pipeline
    private let counts: [Int]
    private let documents: [Document]
    private let lostSections: [(section: LostSection, scanned: ScannedDocument)]
    let contests: [Contest]

    init(_ pipeline: Pipeline, _ documents: [Document]) {
        self.pipeline = pipeline
        self.documents = documents
        var counts = Array(repeating: 0, count: pipeline.patterns.count)
        var contests: [Contest] = []
        var lostSections: [(LostSection, ScannedDocument)] = []
        for document in documents {
            let run = Extractor(pipeline).run(document)
            let result = DatasetStage(pipeline: pipeline, matched: run.matched, facts: run.facts).assemble(run.bound)
            lostSections += LostSectionFinder(pipeline, run, unexplained: result.unexplained(run)).find().map { ($0, run.matched.scanned) }
            for (index, count) in run.bound.matchCounts.enumerated() { counts[index] += count }
            let scanned = run.matched.scanned
            func words(_ block: Int, _ range: Range<Int>) -> String { CellReading(scanned: scanned).text(range, block: block) }
            for match in run.matched.matches {
                contests.append(Contest(pattern: match.pattern, winner: nil, words: "", place: ""))
            }
            for lost in run.matched.lost {
                counts[lost.pattern] += 1
                if lost.saysTheSame { continue }
                contests.append(
                    Contest(
                        pattern: lost.pattern, winner: lost.winner, isTie: lost.isTie, words: words(lost.block, lost.range),
                        place: "\(document.file) \(scanned.places([lost.block]))"))
            }
        }
        self.counts = counts
        self.contests = contests
        self.lostSections = lostSections
    }

    /// Headings under which patterns look, renamed in a document.
    func renamed() -> [Diagnostic] { lostSections.map { $0.section.finding($0.scanned, pipeline) } }

    /// Patterns that match in none of the documents, with their nearest miss.
    func dead() -> [Diagnostic] {
        // Those that only look in the wrong place are said once, with their heading.
        let misled = lostSections.reduce(into: Set<Int>()) { if !$1.section.isStray { $0.formUnion($1.section.patterns) } }
        let dead = pipeline.patterns.indices.filter { counts[$0] == 0 && !misled.contains($0) }
        if dead.isEmpty { return [] }
        let explainers = documents.map { Explainer(pipeline, document: $0) }
        return dead.map { index in
            let entry = pipeline.patterns[index]
            let misses = index < pipeline.rules.textCount ? explainers.compactMap { $0.nearestMiss(of: index) } : []
            let best = misses.max { $0.score < $1.score }
            let name = documents.count == 1 ? "in \(documents[0].file)" : "in any of \(documents.count) documents"
            return Diagnostic(
                .warning, id: "dead-pattern", "`\(entry.id)` matches nowhere \(name)", file: entry.location.file, line: entry.location.line,
                column: entry.location.column,
                suggestion: best.map { "came nearest at \($0.text)" } ?? "change its words, or leave it out")
        }
    }
}
