import DocumentModel

extension TableFinder {
    /// Whether a page may hold a table, told from its words alone in one pass, so that its drawing need not be looked at else.
    ///
    /// Words of a table stand apart from the word before them: far to the right on the same line, or to the right and
    /// higher, as when a cell of several lines is followed by its neighbour. Prose has neither, a list one behind each mark.
    public func mayHoldTable(_ page: PageContent, words: [Word]) -> Bool {
        guard words.count >= 4 else { return false }
        var jumps = 0
        for (before, word) in zip(words, words.dropFirst()) {
            let height = max(before.box.height, word.box.height)
            let gap = word.box.x0 - before.box.x1
            if abs(word.box.midY - before.box.midY) < 0.4 * height {
                guard gap > 0.9 * height || gap < -0.9 * height else { continue }
                if gap > 0, TableWord.shape(of: before.text.utf8).contains(.listMark) { continue }
                jumps += 1
            } else if word.box.midY < before.box.midY, gap > 0 {
                jumps += 1
            }
            if jumps >= 2 { return true }
        }
        return false
    }
}
