import DocumentModel
import PatternGrammar

extension Explainer {
    /// Every place where a pattern matched, every place where it would match if it looked there, and the nearest misses.
    /// - Throws: a diagnostic `unknown-pattern` with the nearest id.
    public func explain(pattern id: String) throws(Diagnostic) -> [Diagnostic] {
        guard let index = pipeline.patterns.firstIndex(where: { $0.id == id }) else {
            throw Diagnostic(
                .error, id: "unknown-pattern", "the pipeline \(pipeline.name) has no pattern `\(id)`",
                suggestion: Self.suggestion(for: id, among: pipeline.patterns.map(\.id)))
        }
        if index >= rules.textCount { return documentTable(index - rules.textCount) }

        let matches = run.matched.matches.filter { $0.pattern == index }
        let found = matches.map { match in
            note("match", match.captures.isEmpty ? "matches" : values(match.captures), block: match.block, range: match.range)
        }
        let lost = run.matched.lost.filter { $0.pattern == index }.map { lost in
            let winner = pipeline.patterns[lost.winner].id
            return note("lost-match", "matches too, but `\(winner)` is longer or earlier", block: lost.block, range: lost.range)
        }
        let elsewhere = outside(index)
        let misses = nearestMisses(index)

        let entry = pipeline.patterns[index]
        let group = rules.texts[index].group
        var summary =
            "`\(id)` \(entry.table.map { "fills `\($0)`" } ?? "recognises references"): " + counted(matches.count, "match", "matches")
        if !lost.isEmpty { summary += ", \(lost.count) lost to other patterns" }
        if !elsewhere.isEmpty { summary += ", \(elsewhere.count) where it does not look" }
        summary += "; " + counted(misses.count, "near miss", "near misses")
        if misses.count > limit { summary += ", the best \(limit) shown" }
        var head = note("pattern", summary, at: rules.patternSet.patterns[index].source)
        let scope = scope(of: group)
        if !scanned.document.blocks.indices.contains(where: { applies(group: group, block: $0) }) {
            let renamed = LostSectionFinder(pipeline, run).find().first { $0.patterns.contains(index) }
            head.suggestion =
                "it looks \(scope), which no heading of this document fits" + (renamed.map { "; \($0.advice(pipeline))" } ?? "")
        } else if scope != "everywhere" {
            head.suggestion = "it looks \(scope)"
        }
        let nearest = misses.prefix(limit).compactMap { nearMiss($0, pattern: index) }
        return [head] + found + lost + elsewhere + nearest
    }

    func counted(_ count: Int, _ one: String, _ many: String) -> String { count == 0 ? "no \(one)" : "\(count) \(count == 1 ? one : many)" }

    /// Matches in blocks at which the pattern does not look.
    private func outside(_ pattern: Int) -> [Diagnostic] {
        outsideMatches(of: [pattern], blocks: scanned.document.blocks.indices).map { block, match in
            note(
                "out-of-context", "the words match here, but it looks " + scope(of: rules.texts[match.pattern].group), block: block,
                range: match.range)
        }
    }

    /// Matches of patterns in blocks at which they do not look.
    func outsideMatches(of patterns: [Int], blocks: Range<Int>) -> [(block: Int, match: PatternMatch)] {
        var found: [(block: Int, match: PatternMatch)] = []
        for block in blocks {
            guard let text = run.texts.texts[block] else { continue }
            let outside = patterns.filter { !applies(group: rules.texts[$0].group, block: block) }
            if outside.isEmpty { continue }
            let selection = PatternSelection(count: rules.texts.count, outside)
            let result = rules.patternSet.matches(in: text, allowed: selection)
            // Several patterns compete only where all of them look.
            found += (result.matches + result.losers.map(\.loser)).map { (block, $0) }
        }
        return found
    }

    /// The best near miss of a pattern, in words.
    func nearestMiss(of pattern: Int) -> (text: String, score: Int)? {
        guard let best = nearestMisses(pattern).first, let text = run.texts.texts[best.block] else { return nil }
        return ("\(scanned.document.file) \(scanned.places([best.block])): \(best.text(in: text))", best.score)
    }

    /// Best first: those of sections that the pattern gave nothing, then by how much of it stands there, then in document order.
    private func nearestMisses(_ pattern: Int) -> [RankedMiss] {
        let group = rules.texts[pattern].group
        func section(_ block: Int) -> Int? { contexts.context(group: group, section: scanned.blocks[block].section)?.section }
        let served = Set(run.matched.matches.filter { $0.pattern == pattern }.map { section($0.block) })
        var found: [(miss: RankedMiss, isServed: Bool)] = []
        for block in scanned.document.blocks.indices where applies(group: group, block: block) {
            for miss in misses(of: pattern, block: block) {
                found.append((miss, served.contains(section(block))))
            }
        }
        return found.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            if x.isServed != y.isServed { return y.isServed }
            return x.miss.score != y.miss.score ? x.miss.score > y.miss.score : a.offset < b.offset
        }.map(\.element.miss)
    }
}
