extension DatasetComparison {
    /// A sentence of the new document with numbers that no pattern takes.
    public struct NewWording: Sendable, Hashable {
        /// The unexplained numbers as written.
        public var numbers: [String]
        /// Their ids in the new ledger.
        public var mentions: [String]
        public var sentence: String
        /// "p. 4", "line 120"
        public var place: String
        /// The sentence of the old document that it resembles most, whose numbers were explained; empty where there is none.
        public var old: String
        /// The patterns that took the old sentence's numbers; where some of them match nowhere in the new document, only those.
        public var patterns: [String]
        /// Shared words in percent of all words of both sentences.
        public var resemblance: Int
    }
}

/// Finds the sentences with numbers that nobody explains, new ones and new wordings of old ones.
struct WordingComparison {
    private(set) var found: [DatasetComparison.NewWording] = []

    /// Below a third of the words, sentences only share their subject.
    private static let leastResemblance = 33

    init(old: Dataset, new: Dataset) {
        let unexplained = LedgerSentences(new) { $0 == "sin_explicar" }
        if unexplained.sentences.isEmpty { return }
        // What nobody explained before either is no news.
        let known = Set(LedgerSentences(old) { $0 == "sin_explicar" }.sentences.map { WordFolding.wordsWithoutDigits(of: $0.text) })
        let explained = LedgerSentences(old) { $0 == "extraida" || $0 == "en_conflicto" }
        let index = ResemblanceIndex(explained.sentences.map(\.text))
        let alive = Self.alive(new)
        let takers = PatternsByMention(old)
        for sentence in unexplained.sentences where !known.contains(WordFolding.wordsWithoutDigits(of: sentence.text)) {
            var wording = DatasetComparison.NewWording(
                numbers: sentence.numbers, mentions: sentence.mentions, sentence: sentence.text, place: sentence.place, old: "",
                patterns: [], resemblance: 0)
            if let (best, percent) = index.nearest(to: sentence.text), percent >= Self.leastResemblance {
                wording.old = explained.sentences[best].text
                let patterns = takers.patterns(of: explained.sentences[best].mentions)
                let dead = patterns.filter { !alive.contains($0) }
                wording.patterns = dead.isEmpty ? patterns : dead
                wording.resemblance = percent
            }
            found.append(wording)
        }
    }

    /// The patterns that match in a document.
    private static func alive(_ dataset: Dataset) -> Set<String> {
        guard let table = dataset["patrones"] else { return [] }
        let rows = table.rows.indices.filter { table.value("coincidencias", row: $0)?.canonical != "0" }
        return Set(rows.compactMap { table.value("patron", row: $0)?.canonical })
    }
}

/// The sentences of a document that hold mentions of some states.
struct LedgerSentences {
    struct Sentence {
        var text: String
        var numbers: [String]
        var mentions: [String]
        var place: String
    }

    private(set) var sentences: [Sentence] = []

    init(_ dataset: Dataset, states: (String) -> Bool) {
        guard let mentions = dataset["menciones"], let blocks = dataset["bloques"] else { return }
        var bounds: (block: Int, scalars: [Unicode.Scalar])?
        var last: (block: Int, range: Range<Int>)?
        for row in mentions.rows.indices where states(mentions.value("estado", row: row)?.canonical ?? "") {
            let cell = { (field: String) in mentions.value(field, row: row)?.canonical ?? "" }
            guard let block = Int(cell("bloque_id")), let start = Int(cell("inicio")), blocks.rows.indices.contains(block - 1) else {
                continue
            }
            if bounds?.block != block {
                bounds = (block, Array((blocks.value("texto", row: block - 1)?.canonical ?? "").unicodeScalars))
            }
            guard let scalars = bounds?.scalars, scalars.indices.contains(start) else { continue }
            if let last, last.block == block, last.range.contains(start), let index = sentences.indices.last {
                sentences[index].numbers.append(cell("texto"))
                sentences[index].mentions.append(cell("mencion_id"))
                continue
            }
            let range = Self.sentence(around: start, in: scalars)
            last = (block, range)
            var text = range.lowerBound > 0 && !Self.begins(range.lowerBound, scalars) ? "…" : ""
            for scalar in scalars[range] { text.unicodeScalars.append(scalar == "\t" ? " " : scalar) }
            if range.upperBound < scalars.count, !Self.ends(after: range.upperBound - 1, scalars) { text += "…" }
            let place = cell("pagina").isEmpty ? "line \(cell("linea"))" : "p. \(cell("pagina"))"
            sentences.append(Sentence(text: text, numbers: [cell("texto")], mentions: [cell("mencion_id")], place: place))
        }
    }

    /// Between a stop before a blank and the next one, or the ends of a line; at most 300 code points to each side.
    private static func sentence(around position: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
        var start = position
        while start > 0, position - start < 300, !ends(after: start - 1, scalars) { start -= 1 }
        while start < position, scalars[start] == " " { start += 1 }
        var end = position + 1
        while end < scalars.count, end - position < 300, !ends(after: end - 1, scalars) { end += 1 }
        if scalars[end - 1] == "\n", end - 1 > position { end -= 1 }
        return start..<end
    }

    private static func begins(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        var index = index
        while index > 0, scalars[index - 1] == " " { index -= 1 }
        return index == 0 || ends(after: index - 1, scalars)
    }

    private static func ends(after index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        if scalars[index] == "\n" || index + 1 < scalars.count && scalars[index + 1] == "\n" { return true }
        guard scalars[index] == "." || scalars[index] == "?" || scalars[index] == "!" else { return false }
        return index + 1 == scalars.count || scalars[index + 1] == " "
    }
}

/// The patterns that took each mention.
struct PatternsByMention {
    private var patterns: [String: [String]] = [:]

    init(_ dataset: Dataset) {
        guard let provenance = dataset["procedencia"] else { return }
        for row in provenance.rows.indices {
            guard let mention = provenance.value("mencion_id", row: row)?.canonical, !mention.isEmpty,
                let pattern = provenance.value("patron", row: row)?.canonical, !StandardTables.isDecision(pattern)
            else { continue }
            if patterns[mention]?.contains(pattern) != true { patterns[mention, default: []].append(pattern) }
        }
    }

    /// In the order of the mentions, each once.
    func patterns(of mentions: [String]) -> [String] {
        var names: [String] = []
        for mention in mentions {
            for name in patterns[mention] ?? [] where !names.contains(name) { names.append(name) }
        }
        return names
    }
}

/// Finds the text that shares most words with another one.
struct ResemblanceIndex {
    private var texts: [Set<String>]
    private var holders: [String: [Int]] = [:]

    init(_ texts: [String]) {
        self.texts = texts.map(WordFolding.contentWords)
        for (index, words) in self.texts.enumerated() {
            for word in words { holders[word, default: []].append(index) }
        }
        // A word of so many sentences tells none apart, and looking through all of them for it would take long.
        holders = holders.filter { $0.value.count <= 200 }
    }

    /// The first of those that share most, and the shared words in percent of all words of both.
    func nearest(to text: String) -> (index: Int, percent: Int)? {
        let words = WordFolding.contentWords(of: text)
        var candidates: Set<Int> = []
        for word in words { candidates.formUnion(holders[word] ?? []) }
        var best: (index: Int, percent: Int)?
        for index in candidates.sorted() {
            let shared = texts[index].intersection(words).count
            let all = texts[index].count + words.count - shared
            let percent = all == 0 ? 0 : shared * 100 / all
            if percent > best?.percent ?? 0 { best = (index, percent) }
        }
        return best
    }
}
