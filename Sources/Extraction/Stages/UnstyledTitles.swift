import DocumentModel
import PatternGrammar

/// Paragraphs that are titles: one member of a vocabulary among others that have headings, as “Valle de Limarí” in plain or bold type.
///
/// Taken for text, it would give its figures to the member before. A list of members, a caption above a table and a name in passing are
/// none: such a paragraph stands alone, its member has no heading, and patterns that look under such headings match what follows.
struct UnstyledTitles {
    /// A paragraph and the level of the headings that it is one of.
    struct Title: Sendable {
        var block: Int
        var level: Int
        /// A heading that fits as it does.
        var sister: Int
    }

    let rules: PipelineRules
    let scanned: ScannedDocument
    let texts: MatchableDocument

    /// In UTF-8 bytes: a paragraph that is longer is no title.
    static let longestTitle = 200
    static let fewestSisters = 2
    static let fewestPatterns = 2

    /// In document order.
    func find() -> [Title] {
        let blocks = scanned.document.blocks.indices.filter { block in
            guard case .paragraph = scanned.document.blocks[block].kind else { return false }
            return scanned.document.blocks[block].text.string.utf8.count <= Self.longestTitle
        }
        if blocks.isEmpty || scanned.sections.isEmpty { return [] }
        let titles = scanned.sections.map { texts.texts[$0.heading] ?? MatchableText("", mentions: []) }
        var found: [Int: Title] = [:]
        for (path, patterns) in paths() {
            let matches = path.matches(sections: scanned.sections, titles: titles)
            let sisters = matches.indices.filter { matches[$0]?.section == $0 }
            guard sisters.count >= Self.fewestSisters else { continue }
            let known = Set(sisters.compactMap { member(path.lastSegment(fits: titles[$0])) })
            var members: [Int: String] = [:]
            for block in blocks { members[block] = texts.texts[block].flatMap { member(path.lastSegment(fits: $0)) } }
            let counts = Dictionary(members.values.map { ($0, 1) }, uniquingKeysWith: +)
            for (block, name) in members where !known.contains(name) && counts[name] == 1 {
                guard found[block] == nil, let sister = sister(of: block, among: sisters, matches) else { continue }
                guard isAlone(block, members), isFollowed(block, members, by: patterns) else { continue }
                found[block] = Title(block: block, level: scanned.sections[sister].level, sister: sister)
            }
        }
        return found.values.sorted { $0.block < $1.block }
    }

    /// The paths of the pipeline's tables whose last segment may take a member, and the patterns for running text under them.
    private func paths() -> [(path: PathPattern, patterns: [Int])] {
        var paths: [(path: PathPattern, patterns: [Int])] = []
        var numbers: [String: Int] = [:]
        for (group, rule) in rules.groups.enumerated() where rule.table != nil && rule.blocks.contains(.paragraph) {
            let patterns = rules.texts.indices.filter { rules.texts[$0].group == group }
            for path in rule.paths {
                if let number = numbers[path.source.text] {
                    paths[number].patterns += patterns
                } else {
                    numbers[path.source.text] = paths.count
                    paths.append((path, patterns))
                }
            }
        }
        return paths
    }

    private func member(_ captures: [Capture]?) -> String? {
        captures?.lazy.compactMap { if case .vocabulary(let key, _) = $0.value { key } else { nil } }.first
    }

    /// The heading under which the paragraph stands, or one right under the same heading as the paragraph, which has others beside it.
    private func sister(of block: Int, among sisters: [Int], _ matches: [PathMatch?]) -> Int? {
        guard let section = scanned.blocks[block].section else { return nil }
        let sections = scanned.sections
        let own = matches[section]?.section
        let parent = own.map { sections[$0].parent } ?? section
        let beside = sisters.filter { sections[$0].parent == parent }
        return beside.count >= Self.fewestSisters ? own ?? beside.first : nil
    }

    /// Whether neither neighbour is the name of a member: a list of them has no titles.
    private func isAlone(_ block: Int, _ members: [Int: String]) -> Bool {
        neighbour(of: block, step: -1).map { members[$0] == nil } ?? true
            && neighbour(of: block, step: 1).map { members[$0] == nil } ?? false
    }

    /// Whether running text follows right after, and patterns that look under the headings match in it.
    private func isFollowed(_ block: Int, _ members: [Int: String], by patterns: [Int]) -> Bool {
        guard let next = neighbour(of: block, step: 1) else { return false }
        switch scanned.document.blocks[next].kind {
        case .paragraph, .listItem: break
        default: return false
        }
        let selection = PatternSelection(count: rules.texts.count, patterns)
        var matching: Set<Int> = []
        let wanted = min(Self.fewestPatterns, patterns.count)
        for index in next..<scanned.document.blocks.count {
            if case .heading = scanned.document.blocks[index].kind { break }
            if members[index] != nil { break }
            switch scanned.document.blocks[index].kind {
            case .paragraph, .listItem: break
            default: continue
            }
            guard let text = texts.texts[index] else { continue }
            matching.formUnion(rules.patternSet.matches(in: text, allowed: selection).matches.map(\.pattern))
            if matching.count >= wanted { return true }
        }
        return false
    }

    /// The next block of the body.
    private func neighbour(of block: Int, step: Int) -> Int? {
        var index = block + step
        while scanned.document.blocks.indices.contains(index) {
            switch scanned.document.blocks[index].kind {
            case .furniture, .note: index += step
            default: return index
            }
        }
        return nil
    }
}

extension UnstyledTitles {
    /// The document with these paragraphs as headings.
    static func opened(_ titles: [Title], in document: Document) -> Document {
        var document = document
        for title in titles { document.blocks[title.block].kind = .heading(level: title.level) }
        return document
    }

    /// That a paragraph was read as a title.
    /// - Parameter scanned: as the titles were found in.
    static func diagnostic(_ title: Title, _ scanned: ScannedDocument, sister: String) -> Diagnostic {
        let text = scanned.document.blocks[title.block].text.string
        return scanned.diagnostic(
            .warning, id: "unstyled-title", "“\(text)” is no heading, but was read as one, like “\(sister)”", block: title.block,
            range: 0..<text.utf8.count, suggestion: "give it the style of a heading in the draft")
    }
}
