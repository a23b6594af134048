import PatternGrammar
import SpanishNumbers

/// A word, a mark, a number or a name of a vocabulary in a line of a document.
struct LineItem: Sendable, Hashable {
    /// What makes two items alike: the folded word, the type of a number, the vocabulary of a name.
    var key: String
    /// As written.
    var text: String
    /// UTF-8 offsets in the block's text.
    var range: Range<Int>
    /// Index of the mention in the block, as in `ScannedBlock`.
    var mention: Int?
    var type: MentionType?
    /// Of an amount that is not in pesos, its currency.
    var currency: String?
    /// An unexplained number that is to be explained.
    var isTarget = false
    /// Stands in a row of a table, where "Total" says enough.
    var isRowLabel = false
    /// Vocabulary and key of a name.
    var name: VocabularyName?
    var isWord: Bool
    var followsComma = false

    struct VocabularyName: Sendable, Hashable {
        var vocabulary: String
        var key: String
    }

    /// A word that says something of its own, unlike "de" or "para".
    var isContent: Bool { isLiteral && isWord && (Self.isContent(key) || isRowLabel && key.utf8.count >= 3) }
    var isLiteral: Bool { mention == nil && name == nil }

    static func isContent(_ folded: String) -> Bool {
        folded.utf8.count >= 4 && !functionWords.contains(folded) && folded.utf8.allSatisfy { $0 < 0x30 || $0 > 0x39 }
    }

    /// Words that stand in any sentence.
    private static let functionWords: Set<String> = [
        "para", "entre", "sobre", "como", "esta", "este", "estos", "estas", "dicha", "dicho", "cual", "cuales", "quienes", "desde", "hasta",
        "donde", "cuando", "fueron", "sido", "total", "ademas", "tambien", "ello", "ellos", "ellas", "cada", "todos", "todas", "durante",
        "mediante", "segun", "hacia", "ante", "bajo", "pero", "sino", "aunque", "mientras", "respecto", "asimismo", "tiene", "tienen",
        "fueron", "sera", "seran", "estan", "habia", "siendo", "otros", "otras", "otra", "otro", "mismo", "misma", "parte", "traves",
        "cuyo", "cuya", "estos", "esto", "unos", "unas", "cerca", "menos", "alrededor", "aproximadamente", "monto",
    ]

    /// The word as a pattern writes it, its special marks escaped.
    var literal: String {
        if key == "m$" || text.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) { return text }
        if text.utf8.contains(0x20) {
            return text.split(separator: " ").map { Self(key: "", text: String($0), range: range, isWord: true).literal }.joined(
                separator: " ")
        }
        var result = ""
        for scalar in text.unicodeScalars {
            if "()[]{}|*<>\\;".unicodeScalars.contains(scalar) { result += "\\" }
            if scalar.properties.isWhitespace { continue }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}

/// A sentence, or a row of a table, with at least one unexplained number.
struct SuggestionLine: Sendable {
    var block: Int
    /// UTF-8 offsets in the block's text.
    var range: Range<Int>
    var items: [LineItem]
    /// A row of a table of the document.
    var isRow: Bool

    /// Positions of the numbers to be explained.
    var targets: [Int] { items.indices.filter { items[$0].isTarget } }
}

extension MentionType {
    /// The types that one slot for such a number takes.
    var slotName: String { rawValue }

    /// What numbers of like kind have in common: a count and a decimal may stand in each other's place.
    var likeness: String { self == .decimal ? "⟨conteo⟩" : "⟨\(rawValue)⟩" }
}
