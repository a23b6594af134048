import Testing

@testable import SpanishNumbers

/// A mention as one line: "texto | tipo | valor[..hasta] | unidad | calificador", the last ones left out where empty.
func line(_ mention: Mention, in text: String) -> String {
    let bytes = Array(text.utf8)
    var fields = [String(decoding: bytes[mention.range], as: UTF8.self), mention.type.rawValue]
    var value = mention.value?.canonical ?? ""
    if let upper = mention.upper { value += ".." + upper.canonical }
    fields.append(value)
    fields.append(mention.unit ?? "")
    fields.append(mention.qualifier?.rawValue ?? "")
    while fields.count > 2, fields.last == "" { fields.removeLast() }
    return fields.joined(separator: " | ")
}

/// The mentions of a text, un/una/uno left out.
func scan(_ text: String, isolated: [Range<Int>] = [], scanner: NumberScanner = NumberScanner()) -> [String] {
    scanner.mentions(in: text, isolated: isolated).filter { !$0.isArticle }.map { line($0, in: text) }
}

/// A text and the mentions it must give.
struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let mentions: [String]

    init(_ text: String, _ mentions: String...) {
        self.text = text
        self.mentions = mentions
    }

    var testDescription: String { text }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
