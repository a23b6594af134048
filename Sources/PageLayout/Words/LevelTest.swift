import DocumentModel

/// Tells level glyphs from rotated ones by the shape of their boxes: a level box is as high as the font, whatever its width;
/// of a rotated glyph the box is as wide as the font is high.
struct LevelTest {
    private let rotated: [Bool]

    init(page: PageContent) {
        var rotated = [Bool](repeating: false, count: page.glyphs.count)
        var start = 0
        while start < page.glyphs.count {
            var end = start + 1
            while end < page.glyphs.count, page.glyphs[end].font == page.glyphs[start].font { end += 1 }
            Self.judge(page, start..<end, &rotated)
            start = end
        }
        Self.followMajority(page, &rotated)
        self.rotated = rotated
    }

    /// A font that is rotated for the most part on a page is rotated throughout: a glyph cut by the page's edge tells nothing itself.
    private static func followMajority(_ page: PageContent, _ rotated: inout [Bool]) {
        guard rotated.contains(true) else { return }
        var counts = [(all: Int, rotated: Int)](repeating: (0, 0), count: page.fonts.count)
        for (index, glyph) in page.glyphs.enumerated() where !glyph.scalar.isBlank {
            counts[glyph.font].all += 1
            if rotated[index] { counts[glyph.font].rotated += 1 }
        }
        for (index, glyph) in page.glyphs.enumerated() where counts[glyph.font].rotated * 2 > counts[glyph.font].all {
            rotated[index] = true
        }
    }

    func isLevel(_ index: Int) -> Bool { !rotated[index] }

    /// Judges a stretch of one font glyph by glyph. The commonest height of the font's boxes is its level height; a box that is lower and
    /// as wide as a font is high, or that follows its neighbour downwards or upwards within the same edges, is rotated.
    private static func judge(_ page: PageContent, _ range: Range<Int>, _ rotated: inout [Bool]) {
        let size = page.fonts[page.glyphs[range.lowerBound].font].size
        guard size > 0 else { return }
        for index in range {
            let box = page.glyphs[index].box
            // A slanted watermark: both sides exceed what the font's size allows for a level glyph.
            if box.width > 1.25 * size, box.height < 0.95 * size || box.width > 1.5 * size, !page.glyphs[index].scalar.isBlank {
                rotated[index] = true
                continue
            }
            for neighbour in [index - 1, index + 1] where range.contains(neighbour) {
                let other = page.glyphs[neighbour].box
                let sameEdges = abs(box.x0 - other.x0) < 0.05 * size && abs(box.x1 - other.x1) < 0.05 * size
                let touches = abs(box.y0 - other.y1) < 0.05 * size || abs(box.y1 - other.y0) < 0.05 * size
                if sameEdges, touches, box.width > 0.9 * size, box.height < 0.95 * box.width { rotated[index] = true }
            }
        }
    }
}
