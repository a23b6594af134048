import DocumentModel
import PatternGrammar

/// Finds the paths that no heading of a document fits because a heading was renamed: their patterns match under another one.
struct LostSectionFinder {
    let pipeline: Pipeline
    let unexplained: Set<MentionKey>
    let run: ExtractionRun
    let titles: [MatchableText]
    var rules: PipelineRules { pipeline.rules }
    var sections: [Section] { run.matched.scanned.sections }

    /// Of all places where the patterns match, the share that must stand under the new heading.
    static let concentration = 0.6
    /// Titles compared one by one.
    static let mostSections = 2_000
    static let fewestMatches = 2
    /// So many patterns must match where no new path can be tried, or other headings fit the old one: some match anywhere.
    static let fewestPatterns = 3

    /// Words of a pattern, or of a rule for tables, where it does not look.
    struct Evidence {
        var pattern: Int
        /// Section of the block; `nil` before the first.
        var section: Int?
        var numbers: [MentionKey]
    }

    /// Paths that are the same for several groups.
    struct SharedPaths {
        var paths: [PathPattern]
        var written: [Located<String>]
        var patterns: Set<Int>
        /// Sections in which the paths hold.
        var held: Set<Int>

        /// In the order of the files, whatever the order of a dictionary.
        /// - Parameter texts: new ones, by the number of their path.
        func mends(_ texts: [Int: String]) -> [LostSection.Mend] {
            LostSection.Mend.inOrder(
                texts.flatMap { index, text in
                    written.filter { $0.value == paths[index].source.text }.map { LostSection.Mend(path: $0, text: text) }
                })
        }
    }

    struct Candidate {
        var segment: String
        var fillers: [Int]
        /// New texts of paths, by their number; empty where they cannot be told.
        var mended: [Int: String]
        var covered: [Evidence]
    }

    /// - Parameter unexplained: numbers that nothing explains; without them, a heading renamed among others that are not is not looked for.
    init(_ pipeline: Pipeline, _ run: ExtractionRun, unexplained: Set<MentionKey> = []) {
        self.pipeline = pipeline
        self.unexplained = unexplained
        self.run = run
        titles = run.matched.scanned.sections.map { run.texts.texts[$0.heading] ?? MatchableText("", mentions: []) }
    }

    /// One for each heading that is gone, in the order of the pipeline.
    func find() -> [LostSection] {
        guard sections.count <= Self.mostSections else { return [] }
        let shared = sharedPaths()
        let lost = shared.filter(\.held.isEmpty)
        let strays = strays(shared.filter { !$0.held.isEmpty })
        if lost.isEmpty { return strays }
        let evidence = evidence(Set(lost.flatMap(\.patterns)))
        var found: [LostSection] = []
        for paths in lost {
            let own = evidence.filter { paths.patterns.contains($0.pattern) }
            guard own.count >= Self.fewestMatches, let best = best(paths, own) else { continue }
            let section = LostSection(
                segment: best.segment, headings: best.fillers.map { sections[$0].heading }, patterns: paths.patterns,
                matching: Set(best.covered.map(\.pattern)), numbers: Set(best.covered.flatMap(\.numbers)),
                mends: paths.mends(best.mended))
            if let same = found.firstIndex(where: { $0.segment == section.segment && $0.headings == section.headings }) {
                found[same].patterns.formUnion(section.patterns)
                found[same].matching.formUnion(section.matching)
                found[same].numbers.formUnion(section.numbers)
                found[same].mends = LostSection.Mend.inOrder(found[same].mends + section.mends)
            } else {
                found.append(section)
            }
        }
        return found + strays
    }

    func sharedPaths() -> [SharedPaths] {
        var conditions = rules.groups.map(PathConditions.init)
        var written = pipeline.definition.groups.map(\.paths)
        written += Array(repeating: [], count: max(0, conditions.count - written.count))
        conditions += rules.documentTables.map { PathConditions(paths: $0.paths) }
        written += pipeline.definition.documentTables.map(\.paths)
        let contexts = SectionContexts(run.matched.scanned, run.texts, groups: conditions)
        var shared: [SharedPaths] = []
        var known: [PathConditions.Key: Int] = [:]
        for (index, condition) in conditions.enumerated() where !condition.paths.isEmpty {
            let patterns: [Int]
            if index < rules.groups.count {
                patterns = rules.groups[index].table == nil ? [] : rules.texts.indices.filter { rules.texts[$0].group == index }
            } else {
                patterns = [rules.textCount + index - rules.groups.count]
            }
            if patterns.isEmpty { continue }
            if let same = known[condition.key] {
                shared[same].written += written[index]
                shared[same].patterns.formUnion(patterns)
            } else {
                known[condition.key] = shared.count
                let held = sections.indices.filter { contexts.context(group: index, section: $0) != nil }
                shared.append(SharedPaths(paths: condition.paths, written: written[index], patterns: Set(patterns), held: Set(held)))
            }
        }
        return shared
    }

    /// Where the patterns' words stand.
    /// - Parameter sections: those to look at; all, if `nil`.
    func evidence(_ patterns: Set<Int>, in sections: Set<Int>? = nil) -> [Evidence] {
        let scanned = run.matched.scanned
        let taken = CellSources(run.bound.tables).mentions
        var evidence: [Evidence] = []
        func add(_ pattern: Int, _ block: Int, _ mentions: [Int]) {
            let keys = mentions.map { MentionKey(block: block, mention: $0) }.filter { !taken.contains($0) }
            if keys.isEmpty { return }
            evidence.append(Evidence(pattern: pattern, section: scanned.blocks[block].section, numbers: keys))
        }
        let texts = patterns.filter { $0 < rules.textCount }.sorted()
        for (block, content) in scanned.document.blocks.enumerated() {
            if let sections, !(scanned.blocks[block].section.map(sections.contains) ?? false) { continue }
            guard let kind = BlockSelection(content.kind), let text = run.texts.texts[block] else { continue }
            let chosen = texts.filter { rules.groups[rules.texts[$0].group].blocks.contains(kind) }
            if chosen.isEmpty { continue }
            let result = rules.patternSet.matches(in: text, allowed: PatternSelection(count: rules.texts.count, chosen))
            for match in result.matches {
                let mentions = match.captures.compactMap { capture -> Int? in
                    if case .mention(let index) = run.texts.placed(capture, block: block).value { index } else { nil }
                }
                add(match.pattern, block, mentions)
            }
        }
        let tables = patterns.filter { $0 >= rules.textCount }
        if !tables.isEmpty {
            var free = rules
            for pattern in tables { free.documentTables[pattern - rules.textCount].paths = [] }
            var copy = scanned
            for row in TableStage(rules: free).rows(of: &copy, run.texts) where tables.contains(rules.textCount + row.rule) {
                add(rules.textCount + row.rule, row.block, row.cells.compactMap(\.mention))
            }
        }
        return evidence
    }

    /// The segment whose change gives back most.
    func best(_ lost: SharedPaths, _ evidence: [Evidence]) -> Candidate? {
        var best: Candidate?
        for path in lost.paths {
            for segment in path.segmentSpans.indices {
                let relaxed = path.relaxed(segment: segment).matches(sections: sections, titles: titles)
                guard relaxed.contains(where: { $0 != nil }) else { continue }
                let isLast = segment == path.segmentSpans.count - 1
                let fillers = isLast ? last(path, segment, relaxed, evidence) : before(relaxed, evidence)
                let found = fillers.flatMap { mended(lost.paths, path, segment, fillers: $0, evidence) }
                guard let found, found.covered.count >= Self.fewestMatches,
                    !found.mended.isEmpty || Set(found.covered.map(\.pattern)).count >= Self.fewestPatterns,
                    Double(found.covered.count) >= Self.concentration * Double(evidence.count)
                else { continue }
                let isBetter = best.map {
                    (found.mended.isEmpty ? 0 : 1, found.covered.count) > ($0.mended.isEmpty ? 0 : 1, $0.covered.count)
                }
                if isBetter ?? true { best = found }
            }
        }
        return best
    }

    /// A segment before the last: what stands above the headings that the rest of the path fits.
    func before(_ relaxed: [PathMatch?], _ evidence: [Evidence]) -> [Int]? {
        let leaves = Set(evidence.compactMap { $0.section.flatMap { relaxed[$0]?.section } })
        guard let first = leaves.min() else { return nil }
        let common = leaves.map(ancestors).reduce(nil as [Int]?) { shared, own in shared.map { $0.filter(own.contains) } ?? own }
        let nearest = (0..<first).reversed().first { relaxed[$0]?.section != $0 }
        return (common?.first ?? nearest).map { [$0] }
    }

    /// The last segment: the headings under which the patterns match.
    func last(_ path: PathPattern, _ segment: Int, _ relaxed: [PathMatch?], _ evidence: [Evidence]) -> [Int]? {
        var counts: [Int: Int] = [:]
        for item in evidence {
            guard let section = item.section, relaxed[section] != nil else { continue }
            counts[section, default: 0] += 1
            for ancestor in ancestors(section) where relaxed[ancestor] != nil { counts[ancestor, default: 0] += 1 }
        }
        let wanted = Self.concentration * Double(evidence.count)
        // The deepest that holds most of them; where many headings share them, as those of regions do, all that hold some.
        let holding = counts.filter { Double($0.value) >= wanted }.map(\.key)
        if slots(path, segment).isEmpty {
            return holding.max { (sections[$0].level, $1) < (sections[$1].level, $0) }.map { [$0] }
        }
        let leaves = Set(evidence.compactMap(\.section)).filter { relaxed[$0] != nil && !holding.contains($0) || holding == [$0] }
        return leaves.isEmpty ? nil : leaves.sorted()
    }

    func ancestors(_ section: Int) -> [Int] {
        var found: [Int] = []
        var next = sections[section].parent
        while let current = next, found.last.map({ current < $0 }) ?? true {
            found.append(current)
            next = sections[current].parent
        }
        return found
    }

    /// The paths with that segment, the titles beside its words, tried on the document.
    func mended(
        _ paths: [PathPattern], _ path: PathPattern, _ segment: Int, fillers: [Int], _ evidence: [Evidence]
    ) -> Candidate {
        let old = Self.text(path, path.segmentSpans[segment])
        for candidate in replacements(path, segment, fillers) {
            var texts: [Int: String] = [:]
            var covered: Set<Int> = []
            for (index, path) in paths.enumerated() {
                guard let span = path.segmentSpans.first(where: { Self.text(path, $0) == old }) else { continue }
                let all = 0..<path.source.text.unicodeScalars.count
                let new = Self.text(path, all.lowerBound..<span.lowerBound) + candidate + Self.text(path, span.upperBound..<all.upperBound)
                guard let hits = compiled(new)?.matches(sections: sections, titles: titles) else { continue }
                texts[index] = new
                covered.formUnion(evidence.indices.filter { item in evidence[item].section.map { hits[$0] != nil } ?? false })
            }
            if Double(covered.count) < Self.concentration * Double(evidence.count) { continue }
            return Candidate(segment: old, fillers: fillers, mended: texts, covered: covered.sorted().map { evidence[$0] })
        }
        let under = Set(fillers)
        let covered = evidence.filter { item in
            item.section.map { under.contains($0) || ancestors($0).contains(where: under.contains) } ?? false
        }
        return Candidate(segment: old, fillers: fillers, mended: [:], covered: covered)
    }

    /// What may stand in the place of a segment, the narrowest first.
    func replacements(_ path: PathPattern, _ segment: Int, _ fillers: [Int]) -> [String] {
        let slots = slots(path, segment)
        let old = Self.text(path, path.segmentSpans[segment])
        if slots.isEmpty, fillers.count == 1 {
            return ["(\(old) | \(TitlePattern.text(run.matched.scanned.document.blocks[sections[fillers[0]].heading].text.string)))"]
        }
        guard slots.count == 1 else { return [] }
        let slot = Self.text(path, slots[0])
        return [slot, "* " + slot, slot + " *", "* \(slot) *"].map { "(\(old) | \($0))" }
    }

    static func text(_ path: PathPattern, _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(Array(path.source.text.unicodeScalars)[range]))
    }

    /// The code points of the slots that a segment writes.
    func slots(_ path: PathPattern, _ segment: Int) -> [Range<Int>] {
        let scalars = Array(path.source.text.unicodeScalars)
        return path.slots.compactMap { slot in
            guard path.segmentSpans[segment].contains(slot.column), scalars.indices.contains(slot.column), scalars[slot.column] == "{",
                let end = scalars[slot.column...].firstIndex(of: "}")
            else { return nil }
            return slot.column..<(end + 1)
        }
    }

    func compiled(_ text: String) -> PathPattern? {
        let location = SourceLocation(file: "", line: 1, column: 1)
        let subpatterns = pipeline.definition.subpatterns.map { name, text in
            PatternSource(id: name.value, text: text.value, group: "", location: location)
        }
        return try? PathPattern(
            PatternSource(id: "en", text: text, group: "", location: location), subpatterns: subpatterns, vocabularies: rules.vocabularies)
    }
}
