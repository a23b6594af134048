import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Says why a document gave what it gave: where a pattern matched or nearly did, where a cell comes from, what became of a number.
///
/// All answers are diagnostics of severity `note`, each with its place and the words it is about.
public struct Explainer: Sendable {
    let pipeline: Pipeline
    let run: ExtractionRun
    let result: ExtractionResult
    let contexts: SectionContexts
    /// Near misses shown of a pattern, or of a number.
    let limit = 5
    /// Places shown of a cell that the document states again and again.
    let shownSources = 20

    public init(_ pipeline: Pipeline, document: Document, decisions: Decisions? = nil) {
        self.pipeline = pipeline
        run = Extractor(pipeline).run(document, decisions: decisions)
        result = DatasetStage(pipeline: pipeline, matched: run.matched, facts: run.facts).assemble(run.bound)
        contexts = SectionContexts(run.matched.scanned, run.texts, groups: pipeline.rules.groups.map(PathConditions.init))
    }

    var scanned: ScannedDocument { run.matched.scanned }
    var rules: PipelineRules { pipeline.rules }

    func note(_ id: String, _ message: String, block: Int, range: Range<Int>, suggestion: String? = nil) -> Diagnostic {
        scanned.diagnostic(.note, id: id, message, block: block, range: range, suggestion: suggestion)
    }

    /// A note that concerns the document as a whole.
    func note(_ id: String, _ message: String, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(.note, id: id, message, file: scanned.document.file, suggestion: suggestion)
    }

    /// A note about a pattern's own text, or some code points of it.
    func note(_ id: String, _ message: String, at source: PatternSource, marked: Range<Int>? = nil) -> Diagnostic {
        let text = source.text.unicodeScalars
        var line = ""
        for scalar in text { line.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar) }
        let marked = (marked ?? 0..<text.count).clamped(to: 0..<text.count)
        return Diagnostic(
            .note, id: id, message, file: source.location.file, line: source.location.line,
            column: source.location.column + marked.lowerBound, excerpt: .init(line: line, marked: marked))
    }

    /// Whether a group of patterns looks at a block.
    func applies(group: Int, block: Int) -> Bool {
        guard let kind = BlockSelection(scanned.document.blocks[block].kind), rules.groups[group].blocks.contains(kind) else {
            return false
        }
        return contexts.context(group: group, section: scanned.blocks[block].section) != nil
    }

    /// Where a group looks: `under “A > B”`, `in headings`.
    func scope(of group: Int) -> String {
        let group = rules.groups[group]
        var parts: [String] = []
        if !group.paths.isEmpty { parts.append("under " + group.paths.map { "“\($0.source.text)”" }.joined(separator: " or ")) }
        if !group.excludedPaths.isEmpty {
            parts.append(
                (parts.isEmpty ? "everywhere but under " : "not under ")
                    + group.excludedPaths.map { "“\($0.source.text)”" }.joined(separator: " or "))
        }
        if group.blocks != [.paragraph, .item, .note], group.blocks != Set(BlockSelection.allCases) {
            parts.append("in blocks " + BlockSelection.allCases.filter(group.blocks.contains).map(\.rawValue).joined(separator: ", "))
        }
        return parts.isEmpty ? "everywhere" : parts.joined(separator: ", ")
    }

    /// `inversion_clp = 412300000, beneficiarios = 97`
    func values(_ captures: [PlacedCapture]) -> String {
        captures.map { capture in
            let fields = capture.fields.isEmpty ? "(no field)" : capture.fields.joined(separator: ", ")
            return "\(fields) = \(value(capture))"
        }.joined(separator: ", ")
    }

    private func value(_ capture: PlacedCapture) -> String {
        let reading = CellReading(scanned: scanned)
        switch capture.value {
        case .mention(let index):
            let mention = scanned.blocks[capture.block].mentions[index]
            let lower = mention.value?.canonical ?? "no value"
            return mention.upper.map { "\(lower)/\($0.canonical)" } ?? lower
        case .text(let range): return reading.text(range, block: capture.block)
        case .list(let ranges): return ranges.map { reading.text($0, block: capture.block) }.joined(separator: "; ")
        case .vocabulary(let key, _): return key
        case .constant(let value, _): return value
        }
    }

    /// “did you mean …?”, or the first of the names there are.
    static func suggestion(for name: String, among names: [String]) -> String? {
        if let nearest = NearestName.nearest(to: name, among: names) { return "did you mean `\(nearest)`?" }
        let inside = names.filter { $0.contains(name) && !name.isEmpty }
        let shown = (inside.isEmpty ? names : inside).prefix(12)
        if shown.isEmpty { return nil }
        return "there are " + shown.map { "`\($0)`" }.joined(separator: ", ") + (names.count > shown.count ? ", …" : "")
    }
}
