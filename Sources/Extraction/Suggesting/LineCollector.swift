import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Cuts a document into lines of items.
struct LineCollector {
    let scanned: ScannedDocument
    let texts: MatchableDocument
    /// The numbers to be explained.
    let targets: Set<MentionKey>
    let names: NameFinder

    /// Numbers that are looked at, which no account reaches.
    static let mostTargets = 4_000
    /// Items of a line on either side of its numbers.
    private static let reach = 24

    init(scanned: ScannedDocument, targets: Set<MentionKey>, vocabularies: [Vocabulary]) {
        self.scanned = scanned
        self.targets = targets
        texts = MatchableDocument(scanned, withTables: true)
        names = NameFinder(vocabularies)
    }

    /// All lines of the body, for telling apart what must be told apart.
    func allLines() -> [SuggestionLine] {
        scanned.document.blocks.indices.flatMap { lines(block: $0) }
    }

    func lines(block: Int) -> [SuggestionLine] {
        guard BlockSelection(scanned.document.blocks[block].kind) != nil, let text = texts.texts[block] else { return [] }
        var isRow = false
        if case .table = scanned.document.blocks[block].kind { isRow = true }
        return (0..<text.sentenceCount).compactMap { sentence in
            let items = text.words(ofSentence: sentence).map { word in
                var item = item(word, text: text, block: block)
                item.isRowLabel = isRow
                return item
            }
            guard let first = items.first, let last = items.last,
                isRow || !Self.isLeader(text, first.range.lowerBound..<last.range.upperBound)
            else { return nil }
            return SuggestionLine(block: block, range: first.range.lowerBound..<last.range.upperBound, items: items, isRow: isRow)
        }
    }

    private func item(_ word: TextWord, text: MatchableText, block: Int) -> LineItem {
        var item = LineItem(key: word.folded, text: text.string(word.range), range: word.range, isWord: word.isWord)
        item.followsComma = word.followsComma
        // "un" is a word like any other until a pattern takes it.
        if let index = word.mention, !text.mentions[index].isArticle {
            let mention = text.mentions[index]
            item.key = mention.type.likeness
            item.type = mention.type
            if mention.type == .dinero, let unit = mention.unit, unit != "CLP", Mention.isCurrency(unit) {
                // Amounts in different currencies are no values of one field.
                item.key += unit
                item.currency = unit
            }
            item.mention = texts.mentions[block][index]
            item.isTarget = targets.contains(MentionKey(block: block, mention: texts.mentions[block][index]))
        }
        return item
    }

    /// An entry of a table of contents: a row of stops leads to its page.
    private static func isLeader(_ text: MatchableText, _ range: Range<Int>) -> Bool {
        var run = 0
        for byte in text.text.utf8.dropFirst(range.lowerBound).prefix(range.count) {
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") { run += 1 } else if byte != 0x20 { run = 0 }
            if run >= 6 { return true }
        }
        return false
    }

    /// The part of a line that its numbers stand in, the names of vocabularies as one item each.
    func core(_ line: SuggestionLine) -> SuggestionLine {
        guard let first = line.targets.first, let last = line.targets.last else { return line }
        var line = line
        let start = max(0, first - Self.reach)
        let end = min(line.items.count, min(last, first + 3 * Self.reach) + Self.reach)
        line.items = names.naming(Array(line.items[start..<end]))
        return line
    }
}

/// Finds the names of vocabularies among items.
struct NameFinder {
    private struct Form {
        var words: [String]
        var name: LineItem.VocabularyName
    }

    /// By first word, longest first.
    private var forms: [String: [Form]] = [:]

    init(_ vocabularies: [Vocabulary]) {
        for vocabulary in vocabularies {
            for entry in vocabulary.entries {
                for form in entry.forms {
                    let text = MatchableText(form, mentions: [])
                    let words = (0..<text.sentenceCount).flatMap { text.words(ofSentence: $0).map(\.folded) }
                    guard let first = words.first else { continue }
                    forms[first, default: []].append(Form(words: words, name: .init(vocabulary: vocabulary.name, key: entry.key)))
                }
            }
        }
        for key in forms.keys { forms[key]?.sort { $0.words.count > $1.words.count } }
    }

    func naming(_ items: [LineItem]) -> [LineItem] {
        if forms.isEmpty { return items }
        var result: [LineItem] = []
        var position = 0
        while position < items.count {
            let found = items[position].isLiteral ? forms[items[position].key]?.first { fits($0, items, position) } : nil
            guard let found else {
                result.append(items[position])
                position += 1
                continue
            }
            let part = items[position..<(position + found.words.count)]
            var item = items[position]
            item.key = "⟨\(found.name.vocabulary)⟩"
            item.text = part.map(\.text).joined(separator: " ")
            item.range = item.range.lowerBound..<(part.last?.range.upperBound ?? item.range.upperBound)
            item.name = found.name
            result.append(item)
            position += found.words.count
        }
        return result
    }

    private func fits(_ form: Form, _ items: [LineItem], _ position: Int) -> Bool {
        guard position + form.words.count <= items.count else { return false }
        return zip(form.words, items[position...]).allSatisfy { $0 == $1.key && $1.isLiteral }
    }
}
