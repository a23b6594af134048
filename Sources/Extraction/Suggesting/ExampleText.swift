import DocumentModel
import SpanishNumbers

/// Texts for the examples of a drafted pattern, taken from the document.
struct ExampleText {
    let scanned: ScannedDocument

    /// Longest sentence that is shown whole, in bytes.
    private static let longest = 280

    /// The sentence, or of a long one the part around some items.
    func example(_ line: SuggestionLine, items: ClosedRange<Int>) -> (text: String, range: Range<Int>) {
        var range = line.range
        if range.count > Self.longest {
            let first = max(0, items.lowerBound - 6)
            let last = min(line.items.count - 1, items.upperBound + 6)
            range = line.items[first].range.lowerBound..<line.items[last].range.upperBound
        }
        return (CellReading(scanned: scanned).text(range, block: line.block), range)
    }

    /// The same words with every number replaced, which the pattern must leave alone.
    func counterexample(_ line: SuggestionLine, range: Range<Int>) -> String {
        let mentions = scanned.blocks[line.block].mentions.filter {
            range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
        }
        var text = ""
        var offset = range.lowerBound
        let reading = CellReading(scanned: scanned)
        for mention in mentions where mention.type != .llamadaNota && mention.type != .marcadorLista && !mention.isArticle {
            text += reading.text(offset..<max(offset, mention.range.lowerBound), block: line.block)
            text += text.isEmpty ? "" : " "
            text += mention.type == .dinero ? "recursos " : mention.type == .porcentaje ? "buena parte " : "diversas "
            offset = max(offset, mention.range.upperBound)
        }
        text += reading.text(offset..<max(offset, range.upperBound), block: line.block)
        text = text.split(separator: " ").joined(separator: " ")
        for mark in [",", ")", ".", ";", ":"] { text = text.replacing(" " + mark, with: mark) }
        return text.replacing("( ", with: "(")
    }
}

extension ScannedDocument {
    /// `p. 4`, `p. 4–19` or `línea 12`: where some blocks stand.
    func places(_ blocks: [Int]) -> String {
        let places = blocks.map { document.blocks[$0].place }
        let pages = places.compactMap(\.page)
        if let first = pages.min(), let last = pages.max() { return first == last ? "p. \(first)" : "p. \(first)–\(last)" }
        let lines = places.compactMap { place -> Int? in if case .markup(let line, _) = place { line } else { nil } }
        guard let first = lines.min(), let last = lines.max() else { return "" }
        return first == last ? "línea \(first)" : "líneas \(first)–\(last)"
    }

    /// Titles of the headings above a block, outermost first.
    func headings(above block: Int) -> [Int] {
        var chain: [Int] = []
        var section = blocks[block].section
        while let index = section, sections.indices.contains(index) {
            chain.append(sections[index].heading)
            section = sections[index].parent.flatMap { $0 < index ? $0 : nil }
        }
        return chain.reversed()
    }

    func title(_ heading: Int) -> String {
        CellReading(scanned: self).text(0..<document.blocks[heading].text.string.utf8.count, block: heading)
    }
}
