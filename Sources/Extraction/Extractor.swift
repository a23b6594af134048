import Dataset
import DocumentModel
import PatternGrammar

/// Runs the stages of a pipeline over documents: scan, match, bind, check, ledger.
public struct Extractor: Sendable {
    private let pipeline: Pipeline
    private let threads: Int

    /// - Parameter threads: at most so many work on a document; 1 where many documents are read at a time anyway. What comes out does not
    ///   depend on their number.
    public init(_ pipeline: Pipeline, threads: Int = 2) {
        self.pipeline = pipeline
        self.threads = threads
    }

    /// The dataset of a document. What the pipeline cannot make sense of is reported, never dropped: it stands in the ledger.
    /// - Parameter decisions: what staff decided about places of it; `nil` where they decided nothing.
    public func extract(_ document: Document, decisions: Decisions? = nil) -> ExtractionResult {
        let run = run(document, decisions: decisions)
        var result = DatasetStage(pipeline: pipeline, matched: run.matched, facts: run.facts, threads: threads).assemble(run.bound)
        result.diagnostics += run.titles.map { UnstyledTitles.diagnostic($0.title, run.matched.scanned, sister: $0.sister) }
        result.diagnostics += UnreadDateFinder(pipeline, run).diagnostics(result.mentions)
        let lost = LostSectionFinder(pipeline, run, unexplained: result.unexplained(run)).find()
        result.diagnostics += lost.map { $0.diagnostic(run.matched.scanned, pipeline) }
        return result
    }

    /// All stages up to the bound rows, with what they hand on.
    func run(_ document: Document, decisions: Decisions? = nil) -> ExtractionRun {
        let run = run(asRead: document, decisions: decisions)
        let titles = UnstyledTitles(rules: pipeline.rules, scanned: run.matched.scanned, texts: run.texts).find()
        if titles.isEmpty { return run }
        var opened = self.run(asRead: UnstyledTitles.opened(titles, in: document), decisions: decisions)
        opened.titles = titles.map { title in
            (title, document.blocks[run.matched.scanned.sections[title.sister].heading].text.string)
        }
        return opened
    }

    private func run(asRead document: Document, decisions: Decisions?) -> ExtractionRun {
        let parts = BlockParts(lengths: document.blocks.map { $0.text.string.utf8.count }, threads: threads)
        var scanned = ScanStage().scan(document, parts)
        if let decisions { DecisionStage(pipeline: pipeline, decisions: decisions).apply(to: &scanned) }
        let rules = pipeline.rules
        let readsTables = rules.groups.contains { $0.table != nil && $0.blocks.contains(.table) }
        let texts = MatchableDocument(scanned, withTables: readsTables, parts)
        let tableRows = TableStage(rules: rules).rows(of: &scanned, texts)
        // Patterns over tables ask for figures as they are written.
        if !readsTables { ColumnUnits.apply(to: &scanned, besides: tableRows) }
        let facts = DocumentFactsStage(rules: rules, scanned: scanned, texts: texts).facts()
        let matched = MatchStage(rules: rules).match(scanned, texts, tableRows: tableRows, parts)
        let bound = BindStage(pipeline: pipeline, period: facts.period).bind(matched)
        return ExtractionRun(texts: texts, facts: facts, matched: matched, bound: bound)
    }
}

/// What the stages make of a document on its way to the dataset.
struct ExtractionRun: Sendable {
    var texts: MatchableDocument
    var facts: DocumentFacts
    var matched: MatchedDocument
    var bound: BoundDocument
    /// Paragraphs that were read as headings, and the text of a heading like each.
    var titles: [(title: UnstyledTitles.Title, sister: String)] = []
}
