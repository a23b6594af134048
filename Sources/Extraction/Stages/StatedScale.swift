import DocumentModel
import SpanishNumbers

/// Unit and scale for the figures of a table whose columns' heads state none: those of its caption (the blocks between it and the table
/// or text before it, or the note right behind), else those of a sentence about the figures of the whole document.
///
/// What was looked for once is remembered: a document may have a thousand tables.
struct StatedScales {
    private let document: Document
    private var latest: (block: Int, scale: HeadScale?)?
    /// `.some(nil)` where the document was searched and states none.
    private var general: HeadScale??

    init(_ document: Document) { self.document = document }

    mutating func scale(forTableAt block: Int) -> HeadScale? {
        if let latest, latest.block == block { return latest.scale }
        let scale = captioned(block) ?? ofDocument()
        latest = (block, scale)
        return scale
    }

    private mutating func ofDocument() -> HeadScale? {
        if let general { return general }
        let found = document.blocks.lazy.compactMap { HeadScale(generalIn: $0.text.string) }.first
        general = .some(found)
        return found
    }

    /// What the caption of the table says, whatever the document says of all its figures.
    func captioned(_ block: Int) -> HeadScale? {
        for index in stride(from: block - 1, through: max(0, block - Self.captionBlocks), by: -1) {
            if case .table = document.blocks[index].kind { break }
            if case .furniture = document.blocks[index].kind { continue }
            if let scale = HeadScale(statedIn: document.blocks[index].text.string) { return scale }
            if case .heading = document.blocks[index].kind { break }
        }
        return block + 1 < document.blocks.count ? HeadScale(generalIn: document.blocks[block + 1].text.string) : nil
    }

    /// How far before a table its caption can stand: the caption, its unit in a line of its own, and a heading.
    private static let captionBlocks = 3
}

extension HeadScale {
    /// Longer texts are no captions.
    private static let longestCaption = 240

    /// The statement of a caption: in parentheses ("Gasto por programa (M$)"), behind a comma and "en", or about figures.
    init?(statedIn caption: String) {
        guard caption.utf8.count <= Self.longestCaption else { return nil }
        let inParentheses = caption.split(separator: "(", omittingEmptySubsequences: false).dropFirst().compactMap {
            $0.split(separator: ")").first
        }
        for part in inParentheses.reversed() {
            guard let scale = HeadScale(head: String(part)) else { continue }
            self = scale
            return
        }
        if let comma = caption.firstRange(of: ", en "), let scale = HeadScale(head: String(caption[comma.upperBound...])) {
            self = scale
            return
        }
        if let scale = HeadScale(alone: caption) {
            self = scale
            return
        }
        self.init(generalIn: caption)
    }

    /// A line that says the unit and nothing else: "En M$", "Unidad: miles de pesos", "Miles de $ de 2025".
    private init?(alone line: String) {
        var words = Self.withoutDate(line.split(separator: " ")[...])
        while let first = words.first, Self.isLabel(first) { words = words.dropFirst() }
        guard !words.isEmpty, words.count <= Self.longestSentence, let scale = HeadScale(head: words.joined(separator: " ")),
            scale.written == words.joined(separator: " ").trimmingMarks()
        else { return nil }
        self = scale
    }

    private static func isLabel(_ word: Substring) -> Bool {
        ["en", "unidad", "unidades", "moneda", "medida", "de", "monto"].contains(word.lowercased().filter(\.isLetter)) || isCue(word)
    }

    /// The statement of a sentence about figures: "Las cifras se expresan en miles de pesos", "Montos en MM$".
    init?(generalIn text: String) {
        for sentence in text.split(whereSeparator: { $0 == "." || $0 == ";" || $0 == "\n" }) {
            let words = Self.withoutDate(sentence.split(separator: " ")[...])
            guard let cue = words.firstIndex(where: { Self.isCue($0) }), words.count - cue <= Self.longestSentence,
                words[cue...].contains("en"), !words[cue...].contains(where: { $0.contains(where: \.isNumber) })
            else { continue }
            guard let scale = HeadScale(head: words[cue...].joined(separator: " ")),
                scale.inherited.unit != nil || scale.inherited.exponent > 0
            else { continue }
            self = scale
            return
        }
        return nil
    }

    private static let longestSentence = 14

    /// Without "de diciembre de 2024" or "de 2024" at the end: of which pesos the figures are.
    private static func withoutDate(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
        guard let last = words.last, let year = Int(last.filter { $0.isNumber || $0.isLetter }), (1990...2050).contains(year) else {
            return words
        }
        var rest = words.dropLast()
        guard let before = rest.last, before == "de" || before == "pesos" || before.hasSuffix("$") else { return words }
        for _ in 0..<2 {
            guard rest.last == "de" else { break }
            rest = rest.dropLast()
            if rest.dropLast().last == "de", rest.last.map({ months.contains($0.lowercased()) }) ?? false {
                rest = rest.dropLast()
            } else {
                break
            }
        }
        return rest
    }

    private static let months: Set<String> = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ]

    private static func isCue(_ word: Substring) -> Bool {
        let letters = word.lowercased().filter(\.isLetter)
        return ["cifras", "montos", "valores", "expresado", "expresados", "expresada", "expresadas", "expresan"].contains(letters)
    }
}
