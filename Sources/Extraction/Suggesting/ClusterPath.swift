import PatternGrammar
import SpanishNumbers

/// The heading under which each line of a cluster stands, as one path with a capture.
struct ClusterPath: Sendable {
    var path: String
    var field: String
    /// Vocabulary of the captured name; `nil` where it is taken as text.
    var vocabulary: String?
    /// What each line's heading gives.
    var values: [String]
    /// The heading above each line.
    var titles: [String]

    /// - Parameter blocks: a block of each line.
    /// - Returns: `nil` where the headings have no words in common or name nothing.
    init?(_ scanned: ScannedDocument, blocks: [Int], names: NameFinder) {
        let chains = blocks.map { Array(scanned.headings(above: $0).reversed()) }
        let depth = chains.map(\.count).min() ?? 0
        for level in 0..<min(depth, 3) {
            let headings = chains.map { $0[level] }
            guard Set(headings).count > 1 else { continue }
            let titles = headings.map(scanned.title)
            if let found = Self(titles, names: names) {
                self = found
                return
            }
        }
        return nil
    }

    private init?(_ titles: [String], names: NameFinder) {
        var items: [[LineItem]] = []
        for title in titles {
            let text = MatchableText(title, mentions: NumberScanner().mentions(in: title))
            let words = (0..<text.sentenceCount).flatMap { text.words(ofSentence: $0) }
            let numbered = words.prefix { $0.mention != nil || !$0.isWord }.count
            items.append(
                names.naming(
                    words.dropFirst(numbered).map { word in
                        var item = LineItem(key: word.folded, text: text.string(word.range), range: word.range, isWord: word.isWord)
                        if word.mention != nil { item.key = "⟨número⟩" }
                        return item
                    }))
        }
        // The same title again says no more.
        let alignment = LineAlignment(items)
        guard let template = Self.template(alignment) else { return nil }
        self.init(path: template.path, field: template.field, vocabulary: template.vocabulary, values: [], titles: titles)
        values = titles.indices.map { line in
            if template.vocabulary != nil { return alignment.columns[template.slot.lowerBound].items[line]?.name?.key ?? "" }
            return template.slot.compactMap { alignment.columns[$0].items[line]?.text }.joined(separator: " ")
        }
        if values.contains("") { return nil }
    }

    private init(path: String, field: String, vocabulary: String?, values: [String], titles: [String]) {
        self.path = path
        self.field = field
        self.vocabulary = vocabulary
        self.values = values
        self.titles = titles
    }

    private struct Template {
        var path: String
        var field: String
        var vocabulary: String?
        var slot: Range<Int>
    }

    private static func template(_ alignment: LineAlignment) -> Template? {
        let columns = alignment.columns
        let named = columns.indices.first { columns[$0].isEverywhere && columns[$0].items.allSatisfy { $0?.name != nil } }
        let isFixed = columns.map { column in column.isEverywhere && Set(column.items.compactMap { $0?.key }).count == 1 }
        let content = columns.indices.filter { isFixed[$0] && columns[$0].first?.isContent ?? false }
        var slot: Range<Int>
        var field: String
        var vocabulary: String?
        if let named, let name = columns[named].first?.name {
            slot = named..<named + 1
            vocabulary = name.vocabulary
            field = (name.vocabulary == "regiones" ? "region" : name.vocabulary) + "_codigo"
        } else {
            guard let last = content.last, let start = columns.indices.first(where: { !isFixed[$0] && $0 > last }) else { return nil }
            slot = start..<columns.count
            field = SuggestionNames.name(of: [columns[last].first?.text ?? ""], limit: 1)
        }
        if vocabulary == nil, content.isEmpty || field.isEmpty { return nil }
        // All that varies before the name, word for word.
        var parts: [String] = []
        var column = 0
        while column < columns.count {
            if column == slot.lowerBound {
                parts.append("{\(field):\(vocabulary.map { "vocabulario \($0)" } ?? "texto")}")
                column = slot.upperBound
            } else if isFixed[column] {
                parts.append(columns[column].first?.literal ?? "")
                column += 1
            } else {
                let start = column
                while column < columns.count, column != slot.lowerBound, !isFixed[column] { column += 1 }
                parts.append(variants(columns[start..<column]))
            }
        }
        return Template(path: parts.joined(separator: " "), field: field, vocabulary: vocabulary, slot: slot)
    }

    /// `(de la | del | )`, or any words where there are too many.
    private static func variants(_ columns: ArraySlice<LineAlignment.Column>) -> String {
        var variants: [String] = []
        for line in columns.first?.items.indices ?? 0..<0 {
            let items = columns.compactMap { $0.items[line] }
            if items.contains(where: { $0.key == "⟨número⟩" }) { return "*" }
            let text = items.map(\.literal).joined(separator: " ")
            if !variants.contains(text) { variants.append(text) }
        }
        if variants.count > 6 { return "*" }
        let texts = variants.filter { !$0.isEmpty }
        if texts.isEmpty { return "" }
        if variants.contains("") { return "[" + texts.joined(separator: " | ") + "]" }
        return texts.count == 1 ? texts[0] : "(" + texts.joined(separator: " | ") + ")"
    }
}
