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
        // The sizes of slanted letters differ by what rounding makes of them.
        var looks: [FontUse] = []
        let lookOfFont = page.fonts.map { font in
            var look = font
            look.size = (font.size * 4).rounded() / 4
            if let index = looks.firstIndex(of: look) { return index }
            looks.append(look)
            return looks.count - 1
        }
        var counts = [Int](repeating: 0, count: looks.count)
        for glyph in page.glyphs where !glyph.scalar.isBlank { counts[lookOfFont[glyph.font]] += 1 }
        return looks.indices.compactMap { look in
            guard looks[look].size >= smallestSize, glyphCounts.contains(counts[look]) else { return nil }
            let glyphs = page.glyphs.indices.filter { lookOfFont[page.glyphs[$0].font] == look && !page.glyphs[$0].scalar.isBlank }
            return isSlanted(glyphs.map { page.glyphs[$0].box }) ? glyphs : nil
        }
    }

    private static func isSlanted(_ boxes: [Box]) -> Bool {
        let count = Double(boxes.count)
        let x = boxes.reduce(0) { $0 + $1.midX } / count
        let y = boxes.reduce(0) { $0 + $1.midY } / count
        let width = boxes.reduce(0) { $0 + ($1.midX - x) * ($1.midX - x) }
        guard width > 0 else { return false }
        // The line through the letters, by least squares: letters that come two or three in a piece stand off it.
        let slope = boxes.reduce(0) { $0 + ($1.midX - x) * ($1.midY - y) } / width
        guard slopes.contains(abs(slope)) else { return false }
        return boxes.allSatisfy { abs($0.midY - y - slope * ($0.midX - x)) < drift * $0.height }
    }
}
