import DocumentModel

/// The look that the words of a line or paragraph share.
struct LineStyle: Hashable, Sendable {
    /// In half points, so that sizes that differ by rounding are equal.
    var halfPoints: Int
    var isBold: Bool
    var isItalic: Bool
    var color: UInt32

    init(_ word: Word) {
        halfPoints = Int((word.size * 2).rounded())
        isBold = word.isBold
        isItalic = word.isItalic
        // A link is coloured as a link, whatever the text around it.
        color = word.link == nil ? word.color : 0
    }

    var size: Double { Double(halfPoints) / 2 }

    /// Whether a reader takes it for the same text: sizes that differ by no more than half a point, and the same slant.
    func isLike(_ other: LineStyle) -> Bool { abs(halfPoints - other.halfPoints) <= 1 && isItalic == other.isItalic }
}

/// A line of text, or the place of a table in the flow.
struct Line: Sendable {
    /// Index of the page in the list of pages.
    var page: Int
    /// In order from left to right; empty for a table.
    var words: [Word]
    /// Of its words but a drop capital, which reaches below.
    var box: Box
    var baseline: Double
    /// The commonest style by number of characters.
    var style: LineStyle
    /// All words, raised ones apart, have that style.
    var isUniform: Bool
    /// Index of the table that stands here.
    var table: Int?

    init?(page: Int, words: [Word]) {
        guard let first = words.first else { return nil }
        self.page = page
        self.words = words
        var box = words.count > 1 && first.isDropCapital ? words[1].box : first.box
        var counts: [(style: LineStyle, count: Int, baseline: Double)] = []
        for word in words {
            if word.isDropCapital, words.count > 1 { continue }
            box = box.union(word.box)
            if word.isSuperscript { continue }
            let style = LineStyle(word)
            if let index = counts.firstIndex(where: { $0.style == style }) {
                counts[index].count += word.text.utf8.count
            } else {
                counts.append((style, word.text.utf8.count, word.baseline))
            }
        }
        var main = counts.first ?? (LineStyle(first), 0, first.baseline)
        for entry in counts where entry.count > main.count { main = entry }
        self.box = box
        style = main.style
        baseline = main.baseline
        isUniform = counts.count <= 1
        table = nil
    }

    init(page: Int, table: Int, box: Box) {
        self.page = page
        words = []
        self.box = box
        baseline = box.y1
        style = LineStyle(Word(text: "", box: box, size: 10))
        isUniform = true
        self.table = table
    }

    var size: Double { style.size }

    /// The words as one text, for comparisons.
    var text: String {
        var text = ""
        for word in words {
            if !text.isEmpty, !word.isJoined { text += " " }
            text += word.text
        }
        return text
    }
}
