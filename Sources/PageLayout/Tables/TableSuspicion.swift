import DocumentModel

extension TableFinder {
    /// Whether a page may hold a table, told from its words alone in one pass, so that its drawing need not be looked at else.
    ///
    /// Words of a table stand apart from the word before them: far to the right on the same line, or to the right and
    /// higher, as when a cell of several lines is followed by its neighbour. Prose has neither, a list one behind each mark;
    /// a justified line may have wide gaps, but then all of them are.
    public func mayHoldTable(_ page: PageContent, words: [Word]) -> Bool {
        guard words.count >= 4 else { return false }
        var jumps = 0
        var start = 0
        while start < words.count, jumps < 2 {
            var end = start + 1
            while end < words.count, isLevel(words[end - 1], words[end]) { end += 1 }
            jumps += max(Self.jumps(words[start..<end]), Self.leads(words[start..<end]) ? 1 : 0)
            if end < words.count, words[end].box.midY < words[end - 1].box.midY, words[end].box.x0 > words[end - 1].box.x1 { jumps += 1 }
            start = end
        }
        return jumps >= 2
    }

    /// Whether three lines one after another have a gap with only a few words on one of its sides, as cells have and columns of prose have not.
    ///
    /// - Parameter lines: words on one height each, from left to right.
    func haveShortCells(_ lines: some Sequence<[Word]>) -> Bool {
        var run = 0
        for line in lines {
            run = Self.hasShortCell(line) ? run + 1 : 0
            if run >= 3 { return true }
        }
        return false
    }

    private static func hasShortCell(_ line: [Word]) -> Bool {
        guard line.count > 1, jumps(line[...]) > 0 else { return false }
        var length = 1
        for (left, right) in zip(line, line.dropFirst()) where !right.isJoined {
            guard right.box.x0 - left.box.x1 > 0.9 * max(left.box.height, right.box.height) else {
                length += 1
                continue
            }
            if length <= 3 { return true }
            length = 1
        }
        return length <= 3
    }

    private func isLevel(_ one: Word, _ other: Word) -> Bool {
        abs(other.box.midY - one.box.midY) < 0.4 * max(one.box.height, other.box.height)
    }

    /// Whether dots lead to the last word of a line, a figure.
    private static func leads(_ line: ArraySlice<Word>) -> Bool {
        guard let last = line.last, let before = line.dropLast().last, before.text.utf8.last == 0x2E,
            TableWord.shape(of: last.text.utf8).contains(.number)
        else { return false }
        return before.text.utf8.suffix(3).elementsEqual("...".utf8)
            || line.dropLast().suffix(3).allSatisfy { $0.text.utf8.elementsEqual(".".utf8) }
    }

    /// Gaps of a line that are wider than its others, or wider than any justified line has, in ems of about its type's height.
    private static func jumps(_ line: ArraySlice<Word>) -> Int {
        var least = Double.infinity
        var widest = 0.0
        for (left, right) in zip(line, line.dropFirst()) where !right.isJoined {
            let gap = right.box.x0 - left.box.x1
            if gap < -right.box.height { return 1 }
            least = min(least, gap)
            widest = max(widest, gap / max(left.box.height, right.box.height))
        }
        guard widest > 0.9 else { return 0 }
        var jumps = 0
        for (left, right) in zip(line, line.dropFirst()) where !right.isJoined {
            let height = max(left.box.height, right.box.height)
            let gap = right.box.x0 - left.box.x1
            guard gap > 0.9 * height else { continue }
            let shape = TableWord.shape(of: left.text.utf8)
            if shape.contains(.listMark) { continue }
            let isValue = !shape.isDisjoint(with: [.number, .placeholder])
            if gap > 2.5 * height || (line.count == 2 || gap > 1.8 * least)
                || (isValue && !TableWord.shape(of: right.text.utf8).isDisjoint(with: [.number, .placeholder]))
            {
                jumps += 1
            }
        }
        return jumps
    }
}
