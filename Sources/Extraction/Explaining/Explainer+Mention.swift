import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

extension Explainer {
    /// What became of a number: the cells it gives, why it is no figure, or which patterns came nearest.
    /// - Parameter id: `mencion_id`.
    /// - Throws: a diagnostic `unknown-mention`.
    public func explain(mention id: String) throws(Diagnostic) -> [Diagnostic] {
        guard let number = Int(id), number >= 1, number <= result.mentions.count else {
            let count = result.mentions.count
            throw Diagnostic(
                .error, id: "unknown-mention", "there is no mention `\(id)`",
                suggestion: count == 0 ? "this document has no numbers" : "their numbers are 1 to \(count), as in the table menciones")
        }
        let entry = result.mentions[number - 1]
        let head = note(
            "mention", "mention \(number) is \(describe(entry.mention)): \(entry.state.rawValue)", block: entry.block,
            range: entry.mention.range)
        let decided = decisions(on: entry)
        switch entry.state {
        case .extraida, .enConflicto: return [head] + decided + cells(of: entry)
        case .referencia: return [head] + (decided.isEmpty ? reasons(entry) : decided)
        case .sinExplicar: return [head] + decided + unexplained(entry)
        }
    }

    private func decisions(on entry: LedgerEntry) -> [Diagnostic] {
        guard let index = scanned.blocks[entry.block].mentions.firstIndex(where: { $0.range == entry.mention.range }) else { return [] }
        return decisions(on: MentionKey(block: entry.block, mention: index))
    }

    private func cells(of entry: LedgerEntry) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        for table in run.bound.tables where table.rule.unpivot == nil {
            let schema = table.rule.schema
            for (row, cells) in table.rows.enumerated() {
                for (field, cell) in cells.cells.enumerated() {
                    for source in cell.sources where isSource(source, of: entry) && cell.value != .empty {
                        let reference = CellReference(table: schema.name, row: row + 1, field: schema.fields[field].name)
                        notes.append(note("cell", "gives `\(reference)` = \(cell.value.canonical)"))
                        notes += chain(source, field: reference.field).filter { $0.id == "pattern" } + failures(of: reference)
                    }
                }
            }
        }
        return notes
    }

    private func isSource(_ source: CellSource, of entry: LedgerEntry) -> Bool {
        guard source.block == entry.block, let index = source.mention else { return false }
        return scanned.blocks[entry.block].mentions[index].range == entry.mention.range
    }

    /// Why a mention is no figure.
    private func reasons(_ entry: LedgerEntry) -> [Diagnostic] {
        if case .furniture = scanned.document.blocks[entry.block].kind {
            return [note("reference", "it stands in a running head or foot, a menu or the like, which are no body of the document")]
        }
        if !entry.mention.isFigure { return [note("reference", "a mention of type \(entry.mention.type.rawValue) is no figure")] }
        if entry.mention.isInWords { return [note("reference", "a number in words that no pattern takes is no figure")] }
        return run.matched.matches.filter { $0.block == entry.block && $0.range.overlaps(entry.mention.range) }.map { match in
            note("reference", "`\(pipeline.patterns[match.pattern].id)` recognises it", block: match.block, range: match.range)
        }
    }

    private func unexplained(_ entry: LedgerEntry) -> [Diagnostic] {
        if case .table = scanned.document.blocks[entry.block].kind {
            let missed = tableMisses(block: entry.block, rules: Array(rules.documentTables.indices))
            return missed.isEmpty ? [note("no-pattern", "no rule of the pipeline reads this table")] : missed
        }
        let refused = refusals(entry)
        let outside = outsideMatches(of: Array(rules.texts.indices), blocks: entry.block..<entry.block + 1).filter {
            takes($0.match, entry)
        }.map {
            block, match in
            let group = rules.texts[match.pattern].group
            return note(
                "out-of-context", "`\(pipeline.patterns[match.pattern].id)` would take it, but looks \(scope(of: group))", block: block,
                range: match.range)
        }
        let misses = nearest(to: entry)
        if refused.isEmpty, outside.isEmpty, misses.isEmpty {
            return [note("no-pattern", "no pattern that looks here names a word of this sentence")]
        }
        return refused + outside.prefix(limit) + misses
    }

    /// Matches that took the number, but whose row did not.
    private func refusals(_ entry: LedgerEntry) -> [Diagnostic] {
        let lost = run.matched.lost.filter { $0.block == entry.block && $0.range.overlaps(entry.mention.range) }.map { lost in
            let names = pipeline.patterns
            return note(
                "lost-match", "`\(names[lost.pattern].id)` matches, but `\(names[lost.winner].id)` is longer or earlier", block: lost.block,
                range: lost.range)
        }
        let unbound = run.matched.matches.filter { match in
            match.block == entry.block
                && match.captures.contains { capture in
                    guard case .mention(let index) = capture.value else { return false }
                    return scanned.blocks[capture.block].mentions[index].range == entry.mention.range
                }
        }.map { match in
            let confirms = rules.texts[match.pattern].confirms
            return note(
                "not-bound",
                "`\(pipeline.patterns[match.pattern].id)` takes it, but "
                    + (confirms ? "no row has this value to confirm" : "its row has another value already"), block: match.block,
                range: match.range)
        }
        return lost + unbound
    }

    private func takes(_ match: PatternMatch, _ entry: LedgerEntry) -> Bool {
        guard let text = run.texts.texts[entry.block] else { return false }
        return match.captures.contains { capture in
            if case .mention(let index) = capture.value { text.mentions[index].range == entry.mention.range } else { false }
        }
    }

    /// The best near misses in the number's sentence over all patterns that look there: first those that reached the number.
    private func nearest(to entry: LedgerEntry) -> [Diagnostic] {
        guard let text = run.texts.texts[entry.block] else { return [] }
        let sentence = text.sentence(around: entry.mention.range)
        var found: [(pattern: Int, miss: RankedMiss, touches: Bool)] = []
        for pattern in rules.texts.indices where applies(group: rules.texts[pattern].group, block: entry.block) {
            for miss in misses(of: pattern, block: entry.block) where sentence.overlaps(miss.miss.reached) {
                // One article or one number alone is no resemblance.
                if miss.sharedWords == 0, miss.miss.matched < 2 { continue }
                let touched = miss.miss.reached.lowerBound..<max(miss.miss.reached.upperBound, miss.miss.range.upperBound)
                found.append((pattern, miss, touched.overlaps(entry.mention.range)))
            }
        }
        let best = found.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            if x.touches != y.touches { return x.touches }
            return x.miss.score != y.miss.score ? x.miss.score > y.miss.score : a.offset < b.offset
        }
        return best.prefix(limit).compactMap { nearMiss($0.element.miss, pattern: $0.element.pattern) }
    }
}
