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
            jumps += Self.jumps(words[start..<end])
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

    /// Whether four values end their lines under one another, each alone or after a gap, with at most two other lines between: a column of
    /// values beside labels of several lines.
    ///
    /// - Parameter lines: words on one height each, from left to right.
    func haveColumnOfValues(_ lines: some Sequence<[Word]>) -> Bool {
        var runs: [(box: Box, count: Int, line: Int)] = []
        for (number, line) in lines.enumerated() {
            guard let last = line.last, !TableWord.shape(of: last.text.utf8).isDisjoint(with: [.number, .placeholder]),
                line.count == 1 || last.box.x0 - line[line.count - 2].box.x1 > 0.9 * last.box.height
            else { continue }
            runs.removeAll { number - $0.line > 3 }
            guard let run = runs.firstIndex(where: { Self.standUnder($0.box, last.box) }) else {
                runs.append((last.box, 1, number))
                continue
            }
            runs[run] = (last.box, runs[run].count + 1, number)
            if runs[run].count >= 4 { return true }
        }
        return false
    }

    private static func standUnder(_ upper: Box, _ lower: Box) -> Bool {
        abs(upper.x0 - lower.x0) < 2 || abs(upper.x1 - lower.x1) < 2 || abs(upper.midX - lower.midX) < 2
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
