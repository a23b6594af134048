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
        let inParentheses = caption.split(separator: "(").dropFirst().compactMap { $0.split(separator: ")").first }
        for part in inParentheses.reversed() {
            guard let scale = HeadScale(head: String(part)) else { continue }
            self = scale
            return
        }
        if let comma = caption.firstRange(of: ", en "), let scale = HeadScale(head: String(caption[comma.upperBound...])) {
            self = scale
            return
        }
        self.init(generalIn: caption)
    }

    /// The statement of a sentence about figures: "Las cifras se expresan en miles de pesos", "Montos en MM$".
    init?(generalIn text: String) {
        for sentence in text.split(whereSeparator: { $0 == "." || $0 == ";" || $0 == "\n" }) {
            let words = sentence.split(separator: " ")
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

    private static func isCue(_ word: Substring) -> Bool {
        let letters = word.lowercased().filter(\.isLetter)
        return ["cifras", "montos", "valores", "expresado", "expresados", "expresada", "expresadas", "expresan"].contains(letters)
    }
}
