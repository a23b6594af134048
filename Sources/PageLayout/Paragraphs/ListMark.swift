/// A mark before the item of a list.
struct ListMark: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case bullet
        case number(Int)
        /// A letter or a small Roman number.
        case letter
    }
    var kind: Kind
    /// How many words of the first line it takes.
    var words: Int
    /// Left edges of the mark and of the text after it, in points.
    var x: Double
    var textX: Double
    /// "4º", which is also how prose writes "the fourth".
    var isOrdinal = false
}

extension ListMark {
    private static let bullets: Set<String> = ["•", "◦", "‣", "⁃", "∙", "·", "–", "-", "—", "*", "o", "§", "➢", "➤", "►", "¨"]
    /// What follows a mark stands apart from it by at least this share of the size; the space between words is narrower.
    private static let leastGap = 0.45

    /// The mark a line begins with. "2025." at the start of a line of prose is none: a number has at most two digits and stands indented or
    /// apart from its text.
    /// The next number of a list needs no such signs.
    /// - Parameter isOfSeveral: other lines of the column show that this one begins an item.
    init?(_ line: Line, columnLeft: Double, after previous: ListMark? = nil, isOfSeveral: Bool = false) {
        guard line.words.count > 1 else { return nil }
        let first = line.words[0]
        let second = line.words[1]
        let gap = second.box.x0 - first.box.x1
        guard !second.isJoined, !first.isSuperscript else { return nil }
        let isIndented = first.box.x0 > columnLeft + 0.5 * line.size
        let standsApart = isOfSeveral || isIndented || gap >= Self.leastGap * line.size
        if Self.isBullet(first.text) {
            // A dash or an "o" in running prose is no mark unless it stands apart.
            guard !"-–—o*".contains(first.text) || standsApart else { return nil }
            self.init(kind: .bullet, words: 1, x: first.box.x0, textX: second.box.x0)
            return
        }
        guard let (kind, isOrdinal) = Self.label(first.text) else { return nil }
        var isNext = false
        if case .number(let last)? = previous?.kind, case .number(let number) = kind { isNext = last + 1 == number }
        guard isNext || standsApart else { return nil }
        self.init(kind: kind, words: 1, x: first.box.x0, textX: second.box.x0, isOrdinal: isOrdinal)
    }

    /// One sign: a bullet, a geometric shape, a dingbat, an arrow, or a sign of a symbol font, which has no code of its own.
    private static func isBullet(_ text: String) -> Bool {
        if bullets.contains(text) { return true }
        var scalars = text.unicodeScalars.makeIterator()
        guard let scalar = scalars.next(), scalars.next() == nil else { return false }
        switch scalar.value {
        case 0x25A0...0x25FF, 0x2605, 0x2606, 0x2610...0x2612, 0x2700...0x275A, 0x2760...0x27BF, 0x2B00...0x2BFF: return true
        case 0x2192, 0x21D2, 0x2217, 0x2218, 0x22C4...0x22C6: return true
        // Signs of symbol fonts have codes of private use, or where the file says nothing of them, those of control characters.
        case 0xE000...0xF8FF, 0x80...0x9F: return true
        default: return false
        }
    }

    /// "4.", "4)", "(4)", "4.-", "4º", "a)", "a.-", "iii)".
    static func label(_ text: String) -> (kind: Kind, isOrdinal: Bool)? {
        var body = Substring(text)
        guard body.utf8.count <= 10 else { return nil }
        let isOpened = body.first == "("
        if isOpened { body.removeFirst() }
        if body.last == "-" || body.last == "–" {
            body.removeLast()
            guard body.last == "." || body.last == ")" else { return nil }
        }
        var isClosed = false
        while let last = body.last, last == "." || last == ")" {
            guard last == ")" || !isOpened || isClosed else { return nil }
            body.removeLast()
            isClosed = true
        }
        var isOrdinal = false
        if let last = body.last, "º°ª".contains(last) {
            body.removeLast()
            isOrdinal = true
        }
        guard isClosed || isOrdinal else { return nil }
        if body.utf8.count <= 2, !body.isEmpty, body.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(body) {
            return (.number(number), isOrdinal)
        }
        guard !isOrdinal, let first = body.utf8.first, (0x61...0x7A).contains(first) else { return nil }
        let isRoman = body.utf8.count <= 6 && body.utf8.allSatisfy { "ivx".utf8.contains($0) }
        return body.utf8.count == 1 || isRoman ? (.letter, false) : nil
    }
}
