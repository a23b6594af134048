import DocumentModel

/// Makes furniture of text that is turned: marks across the page and labels along its side.
enum RotatedText {
    /// One block a look: the sizes of slanted letters differ by what rounding makes of them.
    ///
    /// - Parameters:
    ///   - words: rotated glyphs in drawing order.
    ///   - page: the page's number, from 1.
    static func blocks(of words: [Word], page: Int) -> [Block] {
        var looks: [LineStyle] = []
        for word in words where !looks.contains(LineStyle(word)) { looks.append(LineStyle(word)) }
        return looks.map { look in block(of: words.filter { LineStyle($0) == look }, page: page) }
    }

    /// The block of one mark set aslant.
    ///
    /// - Parameters:
    ///   - words: in the order of reading, each apart from the one before.
    ///   - page: the page's number, from 1.
    static func block(slanted words: [Word], page: Int) -> Block {
        var text = PlacedText()
        var box = words.first?.box ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
        for word in words {
            if !text.string.isEmpty { text.string += " " }
            box = box.union(word.box)
            let start = text.string.utf8.count
            text.string += word.text
            text.runs.append(TextRun(range: start..<text.string.utf8.count, place: .page(page, word.box)))
        }
        return Block(kind: .furniture(.watermark), text: text, place: .page(page, box))
    }

    private static func block(of words: [Word], page: Int) -> Block {
        let isSlanted = isSlanted(words)
        // A slanted text comes in pieces without an order; such marks run from the lower left upwards.
        let sorted = isSlanted ? words.sorted { ($0.box.midX, -$0.box.midY) < ($1.box.midX, -$1.box.midY) } : words
        var text = PlacedText()
        var box = sorted.first?.box ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
        for word in sorted {
            if !text.string.isEmpty, !isSlanted, !word.isJoined { text.string += " " }
            box = box.union(word.box)
            let start = text.string.utf8.count
            text.string += word.text
            text.runs.append(TextRun(range: start..<text.string.utf8.count, place: .page(page, word.box)))
        }
        return Block(kind: .furniture(.watermark), text: text, place: .page(page, box))
    }

    /// Whether glyph after glyph moves both sideways and up or down, a piece of two letters apart.
    private static func isSlanted(_ words: [Word]) -> Bool {
        let slanted = zip(words, words.dropFirst()).filter { one, other in
            abs(one.box.midX - other.box.midX) > 0.2 * one.size && abs(one.box.midY - other.box.midY) > 0.2 * one.size
        }
        return slanted.count * 4 >= words.count && !slanted.isEmpty
    }
}
