import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Drafts one pattern for each number: the fewest words around it.
struct SingleDrafter {
    let scanned: ScannedDocument
    let table: LongTable
    let mends: MendFinder
    /// Whether a number may go where a pattern that found nothing would have put it.
    let mayMend: Bool

    /// - Parameter lines: all lines of the document; those with targets are drafted for.
    func drafts(_ all: [SuggestionLine], names: inout SuggestionNames) -> [Suggestion] {
        let lines = all.filter { line in line.items.contains(where: \.isTarget) }
        if lines.isEmpty { return [] }
        let chooser = WindowChooser(index: WindowIndex(all, targets: lines))
        var drafts: [PatternDraft] = []
        var known: [String: Int] = [:]
        var mended: Set<MendFinder.Mend> = []
        for line in lines {
            for position in line.targets {
                if let draft = restated(line, position, drafts: drafts, names: &names) {
                    drafts.append(draft)
                } else if let draft = mend(line, position, chooser, mended: &mended, names: &names)
                    ?? draft(line, position, chooser, known: &known, drafts: &drafts, names: &names)
                {
                    drafts.append(draft)
                }
            }
        }
        return drafts.map { Suggestion(content: .pattern($0), table: $0.context.table == table.name ? table.draft : nil) }
    }

    /// A figure said again in parentheses, "M$ 1.500 (1 millón 500 mil pesos)": a confirmation of the one before.
    private func restated(_ line: SuggestionLine, _ position: Int, drafts: [PatternDraft], names: inout SuggestionNames) -> PatternDraft? {
        guard position >= 2, line.items[position - 1].key == "(", let before = line.items[position - 2].mention,
            let mention = line.items[position].mention
        else { return nil }
        let mentions = scanned.blocks[line.block].mentions
        guard mentions[mention].value != nil, mentions[mention].value == mentions[before].value,
            mentions[mention].type == mentions[before].type,
            let original = drafts.last(where: { $0.targets.contains(MentionKey(block: line.block, mention: before)) }), !original.confirms,
            original.examples.count == 1, let slot = original.pattern.firstIndex(of: "{"), let type = line.items[position].type
        else { return nil }
        var draft = original
        // The words before the first figure stay what they are.
        let words = original.pattern[..<slot]
        guard words.split(separator: " ").contains(where: { LineItem.isContent(Template.folded(String($0))) }) else { return nil }
        draft.pattern = "\(words){_n1:\(type.slotName)} \\( {\(table.value):\(type.slotName)}"
        draft.id = names.id(original.id + "-repetido")
        draft.confirms = true
        draft.targets = [MentionKey(block: line.block, mention: mention)]
        draft.replaces = nil
        return draft
    }

    /// A pattern into the table and field of one whose words changed.
    private func mend(
        _ line: SuggestionLine, _ position: Int, _ chooser: WindowChooser, mended: inout Set<MendFinder.Mend>, names: inout SuggestionNames
    ) -> PatternDraft? {
        guard mayMend, let window = chooser.window(line, position), let mention = line.items[position].mention,
            let lower = scanned.blocks[line.block].mentions[mention].value, scanned.blocks[line.block].mentions[mention].upper == nil,
            let mend = mends.mends(line, position).first?.mend, !mended.contains(mend), let found = mends.context(mend.pattern)
        else { return nil }
        mended.insert(mend)
        let texts = ExampleText(scanned: scanned)
        let (text, range) = texts.example(line, items: (position - window.left)...(position + window.right))
        return PatternDraft(
            context: found.context, id: names.id(mends.id(mend.pattern)), pattern: line.pattern(position, window, field: mend.field),
            fixed: found.fixed, examples: [.init(text: text, gives: [.init(field: mend.field, value: lower.canonical)])],
            counterexample: texts.counterexample(line, range: range), targets: [MentionKey(block: line.block, mention: mention)],
            place: scanned.places([line.block]), replaces: mends.name(mend.pattern))
    }

    private func draft(
        _ line: SuggestionLine, _ position: Int, _ chooser: WindowChooser, known: inout [String: Int], drafts: inout [PatternDraft],
        names: inout SuggestionNames
    ) -> PatternDraft? {
        guard let window = chooser.window(line, position), let mention = line.items[position].mention else { return nil }
        let value = scanned.blocks[line.block].mentions[mention]
        guard let lower = value.value, value.upper == nil || table.upper != nil else { return nil }
        let slot = value.upper == nil ? table.value : "\(table.value),\(table.upper ?? "")"
        var context = PatternDraft.Context(table: table.name)
        if line.isRow { context.blocks = ["tabla"] }
        if !window.isUnique, let path = path(line.block) { context.paths = [path] }
        let pattern = line.pattern(position, window, field: slot)
        // The same words again, in the same section: the pattern that is there takes this number too.
        let key = "\(context.paths)\(context.blocks)\(pattern)"
        if let index = known[key] {
            drafts[index].targets.append(MentionKey(block: line.block, mention: mention))
            return nil
        }
        known[key] = drafts.count
        let name = names.indicator(SuggestionNames.name(of: line.nameWords(position, window)))
        let texts = ExampleText(scanned: scanned)
        let (text, range) = texts.example(line, items: (position - window.left)...(position + window.right))
        var gives = [PatternDraft.FieldValue(field: table.value, value: lower.canonical)]
        if let upper = value.upper, let field = table.upper { gives.append(.init(field: field, value: upper.canonical)) }
        return PatternDraft(
            context: context, id: names.id("ind_" + name), pattern: pattern,
            fixed: [.init(field: table.indicator, value: name)],
            examples: [.init(text: text, gives: gives)], counterexample: texts.counterexample(line, range: range),
            targets: [MentionKey(block: line.block, mention: mention)], place: scanned.places([line.block]))
    }

    /// The nearest heading as a path.
    private func path(_ block: Int) -> String? {
        guard let heading = scanned.headings(above: block).last, let path = HeadingPath.literal(scanned.title(heading)) else { return nil }
        let isShared = scanned.sections.contains { $0.heading != heading && HeadingPath.literal(scanned.title($0.heading)) == path }
        return isShared ? HeadingPath.literal(scanned.title(heading), withNumbers: true) : path
    }
}

/// Titles as segments of a path.
enum HeadingPath {
    /// The words of a title.
    /// - Parameter withNumbers: whether its numbers, which change from year to year, stand for themselves; else they stand for any words.
    static func literal(_ title: String, withNumbers: Bool = false) -> String? {
        let text = MatchableText(title, mentions: NumberScanner().mentions(in: title))
        var parts: [String] = []
        var hasContent = false
        for sentence in 0..<text.sentenceCount {
            if sentence > 0 { append("*", to: &parts) }
            for word in text.words(ofSentence: sentence) {
                let item = LineItem(
                    key: word.folded, text: text.string(word.range), range: word.range, mention: word.mention, isWord: word.isWord)
                guard item.mention == nil || withNumbers, item.isWord else {
                    append("*", to: &parts)
                    continue
                }
                hasContent = hasContent || item.isContent
                append(item.literal, to: &parts)
            }
        }
        return hasContent ? parts.joined(separator: " ") : nil
    }

    private static func append(_ part: String, to parts: inout [String]) {
        if part != "*" || parts.last != "*" { parts.append(part) }
    }
}
