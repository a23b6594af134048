import DocumentModel

/// Tells glyphs of level text from those of turned text by their boxes and by how each follows the one before.
///
/// A level glyph's box is as high as its font is and as wide as its advance; level glyphs share their upper and lower edges and touch
/// rightwards. A turned glyph's box is as wide as its font is high and as high as its advance; turned glyphs share their left and right
/// edges and touch upwards or downwards, those of upside-down text touch leftwards. A slanted mark that `SlantedText` does not find comes in
/// pieces of one or two such glyphs, of which the single ones are told by their shape.
struct LevelTest {
    private enum Evidence: UInt8 { case none, level, turned }

    /// Empty where every glyph is level, which is nearly always.
    private let turned: [Bool]

    init(page: PageContent) { turned = Self.mayHoldTurned(page) ? Self.judge(page) : [] }

    func isLevel(_ index: Int) -> Bool { turned.isEmpty || !turned[index] }

    private static func mayHoldTurned(_ page: PageContent) -> Bool {
        var previous = Box(x0: -1e9, y0: 0, x1: 0, y1: 0)
        for glyph in page.glyphs {
            let box = glyph.box
            if box.width > 0.97 * box.height
                || (abs(box.x1 - previous.x0) < 0.1 * box.height && abs(box.y0 - previous.y0) < 0.1 * box.height),
                !glyph.scalar.isBlank
            {
                return true
            }
            previous = box
        }
        return false
    }

    private static func judge(_ page: PageContent) -> [Bool] {
        var evidence = [Evidence](repeating: .none, count: page.glyphs.count)
        let order = page.glyphs.indices.filter { !page.glyphs[$0].scalar.isBlank }
        for (one, other) in zip(order, order.dropFirst()) where page.glyphs[one].font == page.glyphs[other].font {
            let size = page.fonts[page.glyphs[one].font].size
            if follows(page.glyphs[one].box, page.glyphs[other].box, size) {
                evidence[one] = .level
                evidence[other] = .level
            } else if turns(page.glyphs[one].box, page.glyphs[other].box, size), evidence[one] != .level {
                evidence[one] = .turned
                evidence[other] = .turned
            }
        }
        markUpsideDown(page, order, &evidence)
        let fonts = Tally.ofFonts(page, evidence)
        return page.glyphs.indices.map { index in
            switch evidence[index] {
            case .level: false
            case .turned: true
            case .none: fonts[page.glyphs[index].font].judges(page.glyphs[index], size: page.fonts[page.glyphs[index].font].size)
            }
        }
    }

    /// Level: on one line, the second right behind the first.
    private static func follows(_ one: Box, _ other: Box, _ size: Double) -> Bool {
        abs(one.y0 - other.y0) < 0.05 * size && abs(one.y1 - other.y1) < 0.05 * size && other.x0 - one.x1 > -0.3 * size
            && other.x0 - one.x1 < 0.5 * size
    }

    /// Turned by a right angle: between the same left and right edges, the second right above or below the first. Figures of a table's
    /// column stand so too, but those boxes are higher than wide.
    private static func turns(_ one: Box, _ other: Box, _ size: Double) -> Bool {
        abs(one.x0 - other.x0) < 0.05 * size && abs(one.x1 - other.x1) < 0.05 * size
            && (abs(one.y0 - other.y1) < 0.05 * size || abs(one.y1 - other.y0) < 0.05 * size)
            && one.width + other.width > 1.05 * (one.height + other.height)
    }

    /// Three glyphs or more, each right before the one drawn earlier.
    private static func markUpsideDown(_ page: PageContent, _ order: [Int], _ evidence: inout [Evidence]) {
        var start = 0
        for end in order.indices {
            if end + 1 < order.count {
                let box = page.glyphs[order[end]].box
                let next = page.glyphs[order[end + 1]].box
                if abs(next.x1 - box.x0) < 0.05 * box.height, abs(next.y0 - box.y0) < 0.05 * box.height { continue }
            }
            if end - start >= 2 { for index in order[start...end] { evidence[index] = .turned } }
            start = end + 1
        }
    }

    /// What the pairs of a font say of its single glyphs.
    private struct Tally {
        var level = 0
        var turned = 0
        var levelHeight = 0.0

        static func ofFonts(_ page: PageContent, _ evidence: [Evidence]) -> [Tally] {
            var tallies = [Tally](repeating: Tally(), count: page.fonts.count)
            for (index, glyph) in page.glyphs.enumerated() {
                switch evidence[index] {
                case .none: break
                case .level:
                    tallies[glyph.font].level += 1
                    tallies[glyph.font].levelHeight = max(tallies[glyph.font].levelHeight, glyph.box.height)
                case .turned: tallies[glyph.font].turned += 1
                }
            }
            return tallies
        }

        /// Whether a single glyph is turned.
        func judges(_ glyph: Glyph, size: Double) -> Bool {
            if level > 0, glyph.box.height > 0.85 * levelHeight { return false }
            // A glyph cut by the page's edge tells nothing itself.
            if level == 0, turned > 0 { return true }
            return !glyph.scalar.isBlank && glyph.box.width > 0.8 * size && glyph.box.height < 0.85 * size
                && glyph.box.width > 1.05 * glyph.box.height
        }
    }
}
