import DocumentModel

/// Parts a note call from the word before it where only its link tells it: some producers draw calls in the body's size and on its
/// baseline ("34.2492" is 34.249 and a linked 2).
enum LinkSplitter {
    /// - Parameter glyphs: of each word, the range of its glyphs on the page.
    static func split(_ words: [Word], glyphs: [Range<Int>], page: PageContent) -> [Word] {
        let areas = page.links.compactMap { link in if case .page = link.target { link.box } else { nil } }
        guard !areas.isEmpty else { return words }
        var result: [Word] = []
        result.reserveCapacity(words.count)
        for (index, word) in words.enumerated() {
            let cut = areas.lazy.compactMap { self.cut(word, glyphs[index], by: $0, page) }.first
            for part in cut.map({ self.parts(of: word, glyphs[index], at: $0, page) }) ?? [word] {
                var part = part
                part.index = result.count
                result.append(part)
            }
        }
        return result
    }

    /// The glyphs of the word that stand in the link, when they are a label at its end or in its middle, behind something else, or at its
    /// beginning and letters follow, as in a note without a space behind its label.
    private static func cut(_ word: Word, _ range: Range<Int>, by link: Box, _ page: PageContent) -> Range<Int>? {
        guard link.x0 < word.box.x1, link.x1 > word.box.x0, link.y0 < word.box.midY, word.box.midY < link.y1 else { return nil }
        guard let first = range.first(where: { page.glyphs[$0].box.midX > link.x0 }) else { return nil }
        let end = range[first...].first { page.glyphs[$0].box.midX > link.x1 } ?? range.upperBound
        if first == range.lowerBound {
            guard end < range.upperBound, page.glyphs[end].scalar.properties.isAlphabetic else { return nil }
        }
        guard first < end, NoteLabel.label(page.text(of: first..<end)) != nil else { return nil }
        return first..<end
    }

    private static func parts(of word: Word, _ range: Range<Int>, at cut: Range<Int>, _ page: PageContent) -> [Word] {
        [range.lowerBound..<cut.lowerBound, cut, cut.upperBound..<range.upperBound].filter { !$0.isEmpty }.map { part in
            var piece = word
            piece.text = page.text(of: part)
            piece.box = page.glyphs[part].dropFirst().reduce(page.glyphs[part.lowerBound].box) { $0.union($1.box) }
            piece.isJoined = part.lowerBound > range.lowerBound && cut.lowerBound > range.lowerBound || word.isJoined
            return piece
        }
    }
}
