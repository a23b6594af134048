import DocumentModel

/// Finds marks set across the page at less than half a right angle. Their letters come between those of the text, wherever they stand,
/// but they have a large font to themselves and climb or fall by the same share of their way.
enum SlantedText {
    private static let smallestSize = 18.0
    private static let glyphCounts = 4...80
    /// Rise or fall for each point to the right; less is level, more comes in turned letters.
    private static let slopes = 0.1...2.0
    private static let drift = 0.3

    /// Indices of the glyphs of each mark.
    static func marks(on page: PageContent) -> [[Int]] {
        guard page.fonts.contains(where: { $0.size >= smallestSize }) else { return [] }
        var counts = [Int](repeating: 0, count: page.fonts.count)
        for glyph in page.glyphs where !glyph.scalar.isBlank { counts[glyph.font] += 1 }
        return page.fonts.indices.compactMap { font in
            guard page.fonts[font].size >= smallestSize, glyphCounts.contains(counts[font]) else { return nil }
            let glyphs = page.glyphs.indices.filter { page.glyphs[$0].font == font && !page.glyphs[$0].scalar.isBlank }
            return isSlanted(glyphs.map { page.glyphs[$0].box }) ? glyphs : nil
        }
    }

    private static func isSlanted(_ boxes: [Box]) -> Bool {
        let boxes = boxes.sorted { ($0.midX, $0.midY) < ($1.midX, $1.midY) }
        guard let first = boxes.first, let last = boxes.last, last.midX > first.midX else { return false }
        let slope = (last.midY - first.midY) / (last.midX - first.midX)
        guard slopes.contains(abs(slope)) else { return false }
        return boxes.allSatisfy { abs($0.midY - first.midY - slope * ($0.midX - first.midX)) < drift * first.height }
    }
}
