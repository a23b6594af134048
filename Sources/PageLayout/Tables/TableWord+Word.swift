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
        lowerRaised(words, &result)
        AdjoiningColumns.mark(&result)
        return result
    }

    /// A raised mark is at most this share as large as its word, so many bytes long, and no further from it, in ems.
    private static let share = 0.85
    private static let longest = 4
    private static let near = 0.15
    /// More words than these do not end at one place of a page of text.
    private static let mostAtOnePlace = 400

    /// Sets raised marks to the height of the word that they stand right behind, so that they are of its line however high they were raised.
    private static func lowerRaised(_ words: [Word], _ result: inout [TableWord]) {
        guard let largest = result.lazy.map(\.size).max() else { return }
        let marks = words.indices.filter { words[$0].size <= share * largest && words[$0].text.utf8.count <= longest }
        guard !marks.isEmpty else { return }
        let order = words.indices.sorted { (words[$0].box.x1, $0) < (words[$1].box.x1, $1) }
        for place in marks {
            let mark = words[place]
            var other = order.partitioningIndex { words[$0].box.x1 >= mark.box.x0 - near * largest }
            let end = min(order.count, other + mostAtOnePlace)
            while other < end, words[order[other]].box.x1 <= mark.box.x0 + near * largest {
                let home = words[order[other]]
                other += 1
                let raise = (home.baseline - mark.baseline) / home.size
                guard mark.size <= share * home.size, raise > 0.1, raise < 0.9, mark.box.y1 > home.box.y0 else { continue }
                result[place].box.y0 = home.box.y0
                result[place].box.y1 = home.box.y1
                break
            }
        }
    }
}
