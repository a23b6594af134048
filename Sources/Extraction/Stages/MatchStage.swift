import DocumentModel
import PatternGrammar

/// Mentions and words → matches of the pipeline's patterns.
struct MatchStage: Sendable {
    let rules: PipelineRules

    func match(_ scanned: ScannedDocument, _ texts: MatchableDocument, tableRows: [TableRowMatch], _ parts: BlockParts) -> MatchedDocument {
        let contexts = SectionContexts(scanned, texts, groups: rules.groups.map(PathConditions.init))
        let found = parts.map { match(scanned, texts, $0, contexts) }
        return MatchedDocument(
            scanned: scanned, matches: Array(found.map(\.matches).joined()), tableRows: tableRows, lost: Array(found.map(\.lost).joined()))
    }

    /// The matches in some of the blocks.
    private func match(
        _ scanned: ScannedDocument, _ texts: MatchableDocument, _ blocks: Range<Int>, _ contexts: SectionContexts
    ) -> MatchedDocument {
        var matched = MatchedDocument(scanned: scanned, matches: [], tableRows: [], lost: [])
        var selections: [SelectionKey: PatternSelection?] = [:]
        for index in blocks {
            guard let kind = BlockSelection(scanned.document.blocks[index].kind) else { continue }
            let key = SelectionKey(section: scanned.blocks[index].section, kind: kind)
            let selection: PatternSelection?
            if let known = selections[key] {
                selection = known
            } else {
                selection = self.selection(key, contexts)
                selections[key] = .some(selection)
            }
            guard let selection, let text = texts.texts[index] else { continue }
            match(text, index, selection, contexts, texts, &matched)
        }
        return matched
    }

    /// The matches of one pattern in one block.
    func match(_ scanned: ScannedDocument, _ texts: MatchableDocument, only pattern: Int, block: Int) -> MatchedDocument {
        var matched = MatchedDocument(scanned: scanned, matches: [], tableRows: [], lost: [])
        let group = rules.texts[pattern].group
        let contexts = SectionContexts(scanned, texts, groups: rules.groups.map(PathConditions.init))
        guard let text = texts.texts[block], contexts.context(group: group, section: scanned.blocks[block].section) != nil else {
            return matched
        }
        match(text, block, PatternSelection(count: rules.texts.count, [pattern]), contexts, texts, &matched)
        return matched
    }

    private struct SelectionKey: Hashable {
        var section: Int?
        var kind: BlockSelection
    }

    /// The patterns that look at blocks of a kind in a section; `nil` for none.
    private func selection(_ key: SelectionKey, _ contexts: SectionContexts) -> PatternSelection? {
        let applies = contexts.applies(section: key.section)
        let chosen = rules.texts.indices.filter { index in
            let group = rules.texts[index].group
            return applies[group] && rules.groups[group].blocks.contains(key.kind)
        }
        return chosen.isEmpty ? nil : PatternSelection(count: rules.texts.count, chosen)
    }

    private func match(
        _ text: MatchableText, _ block: Int, _ selection: PatternSelection, _ contexts: SectionContexts, _ texts: MatchableDocument,
        _ matched: inout MatchedDocument
    ) {
        let result = rules.patternSet.matches(in: text, allowed: selection)
        let section = matched.scanned.blocks[block].section
        for match in result.matches {
            guard let context = contexts.context(group: rules.texts[match.pattern].group, section: section) else { continue }
            matched.matches.append(
                TextMatch(
                    pattern: match.pattern, block: block, range: match.range,
                    captures: match.captures.map { texts.placed($0, block: block) },
                    context: context.captures, gatheringSection: context.section, sentence: text.sentence(around: match.range)))
        }
        for loss in result.losers {
            matched.lost.append(
                LostMatch(
                    pattern: loss.loser.pattern, winner: loss.winner.pattern, block: block, range: loss.loser.range,
                    saysTheSame: saysTheSame(loss)))
        }
    }
}

extension MatchStage {
    private func saysTheSame(_ loss: OverlapLoss) -> Bool {
        func fields(_ match: PatternMatch) -> [String] {
            match.captures.filter { $0.value == .mention(loss.mention) }.flatMap(\.fields)
        }
        let (loser, winner) = (rules.texts[loss.loser.pattern], rules.texts[loss.winner.pattern])
        return fields(loss.loser) == fields(loss.winner) && loser.fixed == winner.fixed
            && rules.groups[loser.group].fixed == rules.groups[winner.group].fixed
    }
}

extension BlockSelection {
    /// `nil` of furniture, at which no pattern looks.
    init?(_ kind: Block.Kind) {
        switch kind {
        case .heading: self = .heading
        case .paragraph: self = .paragraph
        case .listItem: self = .item
        case .table: self = .table
        case .note: self = .note
        case .furniture: return nil
        }
    }
}
