import DocumentModel
import PatternGrammar
import SpanishNumbers

/// What the headings above a block say of the groups of a pipeline: whether a group applies, and what its path captures.
struct SectionContexts: Sendable {
    /// A group that applies in a section.
    struct Context: Sendable {
        var captures: [PlacedCapture]
        /// Section whose heading the last segment of the path matched; without a path, the section itself.
        var section: Int?
    }

    /// By section (the first is "before any heading") and group; `nil` where the group does not apply.
    private var contexts: [[Context?]]
    /// Texts of the headings, by section.
    let titles: [MatchableText]

    init(_ scanned: ScannedDocument, groups: [PathConditions]) {
        let titles = scanned.sections.map { section -> MatchableText in
            scanned.matchable(block: section.heading).text
        }
        self.titles = titles
        contexts = (-1..<scanned.sections.count).map { section in
            groups.map { Self.context($0, section: section, scanned, titles) }
        }
    }

    func context(group: Int, section: Int?) -> Context? { contexts[(section ?? -1) + 1][group] }

    /// Section by section, which groups apply.
    func applies(section: Int?) -> [Bool] { contexts[(section ?? -1) + 1].map { $0 != nil } }

    private static func context(_ group: PathConditions, section: Int, _ scanned: ScannedDocument, _ titles: [MatchableText]) -> Context? {
        func match(_ paths: [PathPattern]) -> PathMatch? {
            guard section >= 0 else { return nil }
            for path in paths {
                if let match = path.match(at: section, sections: scanned.sections, titles: titles) { return match }
            }
            return nil
        }
        if match(group.excludedPaths) != nil { return nil }
        var context = Context(captures: [], section: section < 0 ? nil : section)
        if !group.paths.isEmpty {
            guard let found = match(group.paths) else { return nil }
            context.captures = scanned.placed(found)
            context.section = found.heading
        }
        if let found = match(group.optionalPaths) { context.captures += scanned.placed(found) }
        return context
    }
}

/// The paths that decide where rules apply.
struct PathConditions: Sendable {
    var paths: [PathPattern] = []
    var excludedPaths: [PathPattern] = []
    var optionalPaths: [PathPattern] = []
}

extension ScannedDocument {
    /// A block's text for patterns, without its note calls and marks, and the index in the block of each of the mentions it has.
    func matchable(block: Int) -> (text: MatchableText, mentions: [Int]) {
        let content = blocks[block]
        let words = content.mentions.indices.filter { index in
            switch content.mentions[index].type {
            case .llamadaNota, .marcadorLista: false
            default: true
            }
        }
        let text = MatchableText(
            document.blocks[block].text.string, mentions: words.map { content.mentions[$0] }, skipping: content.isolated)
        return (text, words)
    }

    /// The captures of a path, placed in the headings they stand in.
    fileprivate func placed(_ match: PathMatch) -> [PlacedCapture] {
        match.captures.map { placed in
            let block = sections[placed.heading].heading
            return PlacedCapture(placed.capture, block: block, mentions: matchable(block: block).mentions)
        }
    }
}

extension PlacedCapture {
    /// - Parameter mentions: index in the block of each mention of the matched text.
    init(_ capture: Capture, block: Int, mentions: [Int]) {
        fields = capture.fields
        self.block = block
        value = capture.value
        if case .mention(let index) = capture.value, mentions.indices.contains(index) { value = .mention(mentions[index]) }
    }
}
