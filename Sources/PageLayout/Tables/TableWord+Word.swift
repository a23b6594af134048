extension TableWord {
    init(_ word: Word, index: Int, page: PageContent) {
        self.init(index: index, box: word.box, size: word.size, isBold: word.isBold, shape: Self.shape(of: word.text.utf8))
        font = word.font
        if shape.contains(.listMark), Self.bullets.contains(word.text) { shape.insert(.bullet) }
        if shape.contains(.number) { (form, whole) = Self.number(of: word.text.utf8) }
    }

    /// A turned line as a whole.
    init(_ line: TurnedLine, index: Int) {
        let text = line.words.map(\.text).joined(separator: " ")
        self.init(index: index, box: line.box, size: line.size, isBold: line.words.allSatisfy(\.isBold), shape: Self.shape(of: text.utf8))
    }

    /// With those of symbol fonts, which have no meaning of their own.
    private static let bullets: Set<String> = [
        "•", "·", "▪", "■", "●", "○", "◦", "‣", "➢", "➤", "❖", "\u{F0A7}", "\u{F0B7}", "\u{F0D8}", "\u{F076}",
    ]

    /// So many dots set apart lead the eye as a row of them does.
    private static let dots = 4

    /// The words of a page; dots one after another on a line are a leader.
    static func words(_ words: [Word], of page: PageContent) -> [TableWord] {
        var result: [TableWord] = []
        result.reserveCapacity(words.count)
        var run = 0
        for (index, word) in words.enumerated() {
            let word = TableWord(word, index: index, page: page)
            let isDot = words[index].text.utf8.elementsEqual(".".utf8)
            run = isDot && (run == 0 || abs(result[index - 1].box.midY - word.box.midY) < 0.2 * word.size) ? run + 1 : isDot ? 1 : 0
            result.append(word)
            if run == dots {
                for place in index + 1 - run...index { result[place].shape = .leader }
            } else if run > dots {
                result[index].shape = .leader
            }
        }
        AdjoiningColumns.mark(&result)
        return result
    }
}
