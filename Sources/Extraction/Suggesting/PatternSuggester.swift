import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

/// What is suggested for a document.
public struct SuggestionReport: Sendable {
    /// A file of a pipeline, to be put beside its other files; empty where there is nothing to suggest.
    public var yaml: String
    /// How many patterns and table rules it holds.
    public var suggestions: Int
    /// Numbers that were unexplained before.
    public var unexplained: Int
    /// Of those, how many the suggestions explain.
    public var explained: Int
    /// The numbers that stay unexplained, each with its place, and what else should be changed by hand.
    public var diagnostics: [Diagnostic]
}

/// Drafts patterns from the unexplained numbers of a document. What is drafted has been tried: it loads, its examples hold, and the document
/// extracted with it has these numbers, and loses none of the others.
public struct PatternSuggester: Sendable {
    private let pipeline: Pipeline
    private let document: Document
    /// Numbers whose patterns only look under another heading.
    private var misled: Set<MentionKey> = []
    /// Name of the file the drafts are tried as; after those of the pipeline.
    static let fileName = "sugeridos.yaml"
    private static let rounds = 3

    public init(_ pipeline: Pipeline, document: Document) {
        self.pipeline = pipeline
        self.document = document
    }

    public func suggest() -> SuggestionReport {
        let mending = PathMending(pipeline, document)
        // What a renamed heading hides needs its new name, not new patterns.
        var suggester = mending.pipeline.map { PatternSuggester($0, document: document) } ?? self
        suggester.misled = mending.misled
        let (suggestions, own, after) = suggester.drafted()
        let before = mending.unexplained.union(own)
        let ordered = Self.ordered(suggestions)
        let heading = ["Sugerido a partir de \(document.file): revise nombres, palabras y ejemplos antes de usarlo."] + mending.instructions
        return SuggestionReport(
            yaml: ordered.isEmpty ? "" : SuggestionWriter(ordered, heading: heading).text, suggestions: ordered.count,
            unexplained: before.count, explained: before.subtracting(after.unexplained).count,
            diagnostics: mending.diagnostics + suggester.remaining(after))
    }

    /// The suggestions, and the unexplained numbers before and after them.
    private func drafted() -> (suggestions: [Suggestion], before: Set<MentionKey>, after: ExplainerState) {
        var names = SuggestionNames(pipeline: pipeline)
        var accepted: [Suggestion] = []
        var state = ExplainerState(pipeline, document)
        let before = state.unexplained
        for round in 0..<Self.rounds where !state.unexplained.isEmpty {
            let drafts = self.drafts(state, round: round, names: &names)
            if drafts.isEmpty, round > 0 { break }
            let (kept, next) = tried(accepted + drafts, before: before, unchanged: accepted.count, state: state)
            accepted = kept
            if let next { state = next }
        }
        return (accepted, before, state)
    }

    private func drafts(_ state: ExplainerState, round: Int, names: inout SuggestionNames) -> [Suggestion] {
        let targets = Set(state.unexplained.subtracting(misled).sorted().prefix(LineCollector.mostTargets))
        let scanned = state.explainer.scanned
        let mends = MendFinder(state.explainer)
        if round > 0 {
            // A total under a head that gives the scale would be read without it.
            let collector = LineCollector(
                scanned: scanned, targets: targets.subtracting(Self.scaled(scanned, pipeline)), vocabularies: pipeline.rules.vocabularies)
            let all = collector.allLines()
            let single = SingleDrafter(scanned: scanned, table: LongTable(pipeline: pipeline), mends: mends, mayMend: round == 1)
            return single.drafts(all, names: &names)
        }
        let collector = LineCollector(scanned: scanned, targets: targets, vocabularies: pipeline.rules.vocabularies)
        let reading = Dictionary(state.explainer.run.matched.tableRows.map { ($0.block, $0.rule) }, uniquingKeysWith: { first, _ in first })
        let tables = TableDrafter(scanned: scanned, pipeline: pipeline, targets: targets, reading: reading).drafts(names: &names)
        let inTables = Set(tables.flatMap(\.targets).map(\.block))
        let lines = collector.allLines().filter { line in line.items.contains(where: \.isTarget) && !inTables.contains(line.block) }
        var clusters = ClusterDrafter(scanned: scanned, collector: collector, mends: mends, pipeline: pipeline)
        return tables + clusters.drafts(lines, names: &names)
    }

    /// Numbers of tables under heads that give them their scale.
    private static func scaled(_ scanned: ScannedDocument, _ pipeline: Pipeline) -> Set<MentionKey> {
        var keys: Set<MentionKey> = []
        for (index, block) in scanned.document.blocks.enumerated() {
            guard case .table(let table) = block.kind else { continue }
            let grid = TableGrid(table)
            let stage = TableStage(rules: pipeline.rules)
            let scaled = (0..<table.columnCount).map { HeadScale(head: stage.head(of: $0, grid, block: index, scanned).text) != nil }
            for cell in table.cells where scaled.indices.contains(cell.column) && scaled[cell.column] {
                if grid.headRows.contains(cell.row), table.headerRowCount == 0 { continue }
                for mention in scanned.blocks[index].mentions.inside(cell.range).indices {
                    keys.insert(MentionKey(block: index, mention: mention))
                }
            }
        }
        return keys
    }

    /// The drafts that hold, each with the numbers it explains.
    private func tried(_ drafts: [Suggestion], before: Set<MentionKey>, unchanged: Int, state: ExplainerState) -> (
        [Suggestion], ExplainerState?
    ) {
        var drafts = drafts
        // Each turn leaves out what fails; what remains is tried again.
        for _ in 0..<4 {
            if drafts.isEmpty { return ([], nil) }
            let writer = SuggestionWriter(drafts)
            let file = SourceFile(name: Self.fileName, content: .bytes(Array(writer.text.utf8)))
            let (loaded, diagnostics) = PipelineLoader().compile(pipeline.files + [file])
            guard let loaded else {
                let faulty = Set(diagnostics.compactMap { $0.file == Self.fileName ? $0.line.flatMap(writer.suggestion) : nil })
                if faulty.isEmpty { return (Array(drafts.prefix(unchanged)), nil) }
                drafts = drafts.enumerated().filter { !faulty.contains($0.offset) }.map(\.element)
                continue
            }
            if fillTables(&drafts, loaded) { continue }
            let failing = PipelineTester().run(loaded).failures.compactMap { failure in
                failure.file == Self.fileName ? failure.line.flatMap(writer.suggestion) : nil
            }
            let next = ExplainerState(loaded, document)
            let harmful = harmful(drafts, state, next, loaded)
            let faulty = Set(failing).union(harmful)
            if faulty.isEmpty {
                for index in drafts.indices { drafts[index].explained = explained(by: drafts[index], before: before, next) }
                let idle = drafts.contains { $0.explained == 0 }
                if !idle { return (drafts, next) }
                drafts.removeAll { $0.explained == 0 }
            } else {
                drafts = drafts.enumerated().filter { !faulty.contains($0.offset) }.map(\.element)
            }
        }
        return (Array(drafts.prefix(unchanged)), nil)
    }

    /// Puts what the rules for tables read in their examples into these; whether there was any to fill.
    private func fillTables(_ drafts: inout [Suggestion], _ loaded: Pipeline) -> Bool {
        var filled = false
        let runner = TableExampleRunner(pipeline: loaded)
        for index in drafts.indices {
            guard case .documentTable(var draft) = drafts[index].content, draft.gives.isEmpty, !draft.rows.isEmpty,
                let rule = loaded.definition.documentTables.firstIndex(where: { $0.id.value == draft.id })
            else { continue }
            draft.gives = runner.given(rule)
            if draft.gives.isEmpty { draft.rows = [] }
            drafts[index].content = .documentTable(draft)
            filled = true
        }
        return filled
    }

    /// Drafts that take numbers from the pipeline's own patterns.
    private func harmful(_ drafts: [Suggestion], _ state: ExplainerState, _ next: ExplainerState, _ loaded: Pipeline) -> Set<Int> {
        let lost = next.unexplained.subtracting(state.unexplained)
        if lost.isEmpty { return [] }
        var ids: Set<String> = []
        for match in next.explainer.run.matched.matches {
            let takes = match.captures.contains { capture in
                if case .mention(let index) = capture.value {
                    lost.contains(MentionKey(block: capture.block, mention: index))
                } else {
                    false
                }
            }
            if takes { ids.insert(loaded.patterns[match.pattern].id) }
        }
        return Set(drafts.indices.filter { ids.contains(drafts[$0].id) })
    }

    /// How many numbers stand in cells that a draft gave.
    private func explained(by suggestion: Suggestion, before: Set<MentionKey>, _ next: ExplainerState) -> Int {
        let id = suggestion.id
        guard let pattern = next.explainer.pipeline.patterns.firstIndex(where: { $0.id == id }) else { return 0 }
        return next.sources(of: pattern).filter { before.contains($0) && !next.unexplained.contains($0) }.count
    }

    /// Those that explain most first, those of one context together.
    private static func ordered(_ suggestions: [Suggestion]) -> [Suggestion] {
        suggestions.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            return x.explained != y.explained ? x.explained > y.explained : a.offset < b.offset
        }.map(\.element)
    }

    private func remaining(_ state: ExplainerState) -> [Diagnostic] {
        let scanned = state.explainer.scanned
        return state.unexplained.subtracting(misled).sorted().map { key in
            let mention = scanned.blocks[key.block].mentions[key.mention]
            let reason =
                if mention.value == nil {
                    "it has no value to read"
                } else if case .table = scanned.document.blocks[key.block].kind {
                    "its row and its column have no words that fix its meaning"
                } else {
                    "no words around it fix its meaning"
                }
            return scanned.diagnostic(
                .note, id: "no-suggestion", "no pattern is suggested for this number: \(reason)", block: key.block, range: mention.range)
        }
    }
}

/// A document as a pipeline leaves it.
struct ExplainerState: Sendable {
    let explainer: Explainer
    let unexplained: Set<MentionKey>

    init(_ pipeline: Pipeline, _ document: Document) {
        explainer = Explainer(pipeline, document: document)
        unexplained = explainer.result.unexplained(explainer.run)
    }

    /// Mentions in cells that a pattern gave.
    func sources(of pattern: Int) -> Set<MentionKey> {
        var keys: Set<MentionKey> = []
        for table in explainer.run.bound.tables where table.rule.unpivot == nil {
            for row in table.rows {
                for cell in row.cells where cell.value != .empty {
                    for source in cell.sources where source.pattern == pattern {
                        if let mention = source.mention { keys.insert(MentionKey(block: source.block, mention: mention)) }
                    }
                }
            }
        }
        return keys
    }
}

extension MentionKey: Comparable {
    static func < (a: MentionKey, b: MentionKey) -> Bool { (a.block, a.mention) < (b.block, b.mention) }
}
