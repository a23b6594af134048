import DocumentModel

/// Finds level words set over the text of a page, as large watermarks are ("BORRADOR" across the lines): nothing else is written through
/// other letters.
enum OverlaidText {
    /// Of the mark's letters, and so many times the size of those below them.
    private static let smallestSize = 24.0
    private static let timesLarger = 1.6
    private static let glyphCounts = 4...80
    /// Letters below a mark stand between these shares of its height, and below most of its letters there are some.
    private static let core = 0.1...0.75
    private static let leastShare = 0.6
    /// Of letters, on average.
    private static let fewestInLine = 3

    /// The glyphs of each mark, line by line. Figures may be large and have their words near them; a mark is of letters.
    ///
    /// - Parameter slanted: glyphs of the marks set aslant.
    static func marks(on page: PageContent, without slanted: Set<Int>) -> [SlantedText.Mark] {
        guard page.fonts.contains(where: { $0.size >= smallestSize }) else { return [] }
        var counts = [Int](repeating: 0, count: page.fonts.count)
        for glyph in page.glyphs where !glyph.scalar.isBlank { counts[glyph.font] += 1 }
        return page.fonts.indices.compactMap { font in
            guard page.fonts[font].size >= smallestSize, glyphCounts.contains(counts[font]) else { return nil }
            let letters = page.glyphs.indices.filter { page.glyphs[$0].font == font && !page.glyphs[$0].scalar.isBlank }
            guard letters.allSatisfy({ page.glyphs[$0].scalar.properties.isAlphabetic && !slanted.contains($0) }) else { return nil }
            let covering = letters.count { isOverText(page.glyphs[$0], page) }
            guard Double(covering) >= leastShare * Double(letters.count) else { return nil }
            let lines = lines(of: letters, page)
            // Each letter at a height of its own is set aslant.
            return lines.count * fewestInLine <= letters.count ? lines : nil
        }
    }

    private static func isOverText(_ glyph: Glyph, _ page: PageContent) -> Bool {
        let box = glyph.box
        let height = (box.y0 + core.lowerBound * box.height)...(box.y0 + core.upperBound * box.height)
        let largest = page.fonts[glyph.font].size / timesLarger
        return page.glyphs.contains {
            $0.box.midX > box.x0 && $0.box.midX < box.x1 && height.contains($0.box.midY) && !$0.scalar.isBlank
                && page.fonts[$0.font].size <= largest
        }
    }

    /// Letters that share their upper edge, from left to right.
    private static func lines(of letters: [Int], _ page: PageContent) -> SlantedText.Mark {
        var lines: [[Int]] = []
        for index in letters.sorted(by: { (page.glyphs[$0].box.y0, $0) < (page.glyphs[$1].box.y0, $1) }) {
            if let last = lines.last?.last, abs(page.glyphs[last].box.y0 - page.glyphs[index].box.y0) < 1 {
                lines[lines.count - 1].append(index)
            } else {
                lines.append([index])
            }
        }
        return lines.map { $0.sorted { (page.glyphs[$0].box.x0, $0) < (page.glyphs[$1].box.x0, $1) } }
    }
}
