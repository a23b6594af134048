import DocumentModel

/// Lines that belong together, before it is decided what they are.
struct Paragraph: Sendable {
    var lines: [Line]
    /// Edges of the column it begins in and of the column its last line stands in, in points.
    var left: Double
    var right: Double
    var lastRight: Double
    var list: ListMark?
    var isNote = false

    init(_ line: Line, column: Column, list: ListMark?) {
        lines = [line]
        left = column.left
        right = column.right
        lastRight = column.right
        self.list = list
    }

    var style: LineStyle { lines[0].style }

    /// All lines share one style.
    var isUniform: Bool { lines.allSatisfy { $0.isUniform && $0.style == style } }

    var lastWord: Word? { lines.last?.words.last }
}

/// A mark before the item of a list.
struct ListMark: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case bullet
        case number(Int)
        case letter
    }
    var kind: Kind
    /// How many words of the first line it takes.
    var words: Int
    /// Left edges of the mark and of the text after it, in points.
    var x: Double
    var textX: Double
}

extension ListMark {
    private static let bullets: Set<String> = ["•", "◦", "▪", "‣", "●", "○", "■", "□", "·", "", "", "➢", "✓", "–", "-", "—", "*", "o", "§"]
    /// What follows a mark stands apart from it by at least this share of the size; the space between words is narrower.
    private static let leastGap = 0.45

    /// The mark a line begins with. "2025." at the start of a line of prose is none: a number has at most two digits and stands indented or
    /// apart from its text.
    /// The next number of a list needs no such signs.
    init?(_ line: Line, columnLeft: Double, after previous: ListMark? = nil) {
        guard line.words.count > 1 else { return nil }
        let first = line.words[0]
        let second = line.words[1]
        let gap = second.box.x0 - first.box.x1
        guard !second.isJoined, !first.isSuperscript else { return nil }
        let isIndented = first.box.x0 > columnLeft + 0.5 * line.size
        if Self.bullets.contains(first.text) {
            // A dash or an "o" in running prose is no mark unless it stands apart.
            let isPlain = "-–—o*".contains(first.text)
            guard !isPlain || isIndented || gap >= Self.leastGap * line.size else { return nil }
            self.init(kind: .bullet, words: 1, x: first.box.x0, textX: second.box.x0)
            return
        }
        guard let last = first.text.last, last == "." || last == ")" else { return nil }
        let body = first.text.dropLast()
        var isNext = false
        if case .number(let number) = previous?.kind { isNext = Int(body) == number + 1 }
        guard isNext || isIndented || gap >= Self.leastGap * line.size else { return nil }
        if let number = Int(body), body.utf8.count <= 2 {
            self.init(kind: .number(number), words: 1, x: first.box.x0, textX: second.box.x0)
        } else if body.utf8.count == 1, let letter = body.utf8.first, (0x61...0x7A).contains(letter) {
            self.init(kind: .letter, words: 1, x: first.box.x0, textX: second.box.x0)
        } else {
            return nil
        }
    }
}
