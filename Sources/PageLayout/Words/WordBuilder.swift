import DocumentModel

/// Builds words from the glyphs of a page by their gaps; the spaces of the file only help.
public struct WordBuilder: Sendable {
    /// A gap wider than this share of the font size parts two words.
    private static let wordGap = 0.15
    /// A step back by more than this share of the font size begins a new word.
    private static let stepBack = 0.3
    /// Figures of one size that overlap by more than this share of it are two numbers, drawn into cells too narrow for them.
    private static let figureOverlap = 0.15
    /// So many dots before a figure lead to it.
    private static let leader = 5

    public init() {}

    public func words(of page: PageContent) -> PageWords {
        var marks = SlantedText.marks(on: page)
        marks += OverlaidText.marks(on: page, without: Set(marks.joined().joined()))
        guard !marks.isEmpty else { return uprightWords(of: page) }
        // What a mark is set over stays whole without it.
        let taken = Set(marks.joined().joined())
        var rest = page
        rest.glyphs = page.glyphs.indices.filter { !taken.contains($0) }.map { page.glyphs[$0] }
        var result = uprightWords(of: rest)
        result.slanted = marks.map { SlantedText.words(of: $0, on: page) }
        return result
    }

    private func uprightWords(of page: PageContent) -> PageWords {
        var result = PageWords()
        result.level.reserveCapacity(page.glyphs.count / 5)
        var current = OpenWord()
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(page.glyphs.count / 5)
        var afterSpace = true
        var afterRotatedSpace = true
        let level = LevelTest(page: page)
        let sizes = page.fonts.map(\.size)
        let limits = OpenWord.Limits(wordGap: Self.wordGap, stepBack: Self.stepBack, figureOverlap: Self.figureOverlap, leader: Self.leader)
        for (index, glyph) in page.glyphs.enumerated() {
            guard level.isLevel(index) else {
                current.close(page, into: &result.level, &ranges)
                afterSpace = true
                addRotated(glyph, page: page, afterSpace: afterRotatedSpace, to: &result)
                afterRotatedSpace = glyph.scalar.isBlank
                continue
            }
            afterRotatedSpace = true
            if glyph.scalar.isBlank {
                current.close(page, into: &result.level, &ranges)
                afterSpace = true
                continue
            }
            switch current.relation(to: glyph, sizes: sizes, limits: limits) {
            case .continues where !afterSpace:
                current.append(glyph)
            case .changesFont where !afterSpace:
                current.close(page, into: &result.level, &ranges)
                current = OpenWord(glyph, at: index, isJoined: true)
            default:
                current.close(page, into: &result.level, &ranges)
                current = OpenWord(glyph, at: index, isJoined: false)
            }
            afterSpace = false
        }
        current.close(page, into: &result.level, &ranges)
        LetterSpacing.join(&result.level, glyphs: &ranges)
        SmallCapitals.join(&result.level)
        result.level = LinkSplitter.split(result.level, glyphs: ranges, page: page)
        DropCapitals.mark(&result.level)
        Superscripts.mark(&result.level)
        LinkFinder.attach(page.links, to: &result.level)
        return result
    }

    /// Rotated text is kept glyph by glyph; `isJoined` says that a glyph follows the one before without a gap.
    private func addRotated(_ glyph: Glyph, page: PageContent, afterSpace: Bool, to result: inout PageWords) {
        guard !glyph.scalar.isBlank else { return }
        let font = page.fonts[glyph.font]
        let isJoined =
            !afterSpace
            && result.rotated.last.map { last in
                let gap = max(
                    last.box.y0 - glyph.box.y1, glyph.box.y0 - last.box.y1, last.box.x0 - glyph.box.x1, glyph.box.x0 - last.box.x1)
                return last.font == glyph.font && gap < Self.wordGap * font.size
            } ?? false
        result.rotated.append(
            Word(
                text: String(glyph.scalar), box: glyph.box, font: glyph.font, size: font.size, isBold: font.isBold, isJoined: isJoined,
                color: font.color
            )
        )
    }
}

/// A word that is being built.
private struct OpenWord {
    enum Relation { case continues, changesFont, parted }

    /// As shares of the size.
    struct Limits {
        var wordGap: Double
        var stepBack: Double
        var figureOverlap: Double
        /// As dots.
        var leader: Int
    }

    private var box = Box(x0: 0, y0: 0, x1: 0, y1: 0)
    private var font = -1
    private var isJoined = false
    private var isBackArrow = false
    private var endsWithFigure = false
    /// How many dots it ends in.
    private var dots = 0
    /// Index of its first glyph; its glyphs follow one another.
    private var first = 0
    private var count = 0

    init() {}

    init(_ glyph: Glyph, at index: Int, isJoined: Bool) {
        first = index
        count = 1
        box = glyph.box
        font = glyph.font
        isBackArrow = glyph.scalar.isBackArrow
        endsWithFigure = glyph.scalar.isFigure
        dots = glyph.scalar == "." ? 1 : 0
        self.isJoined = isJoined
    }

    mutating func append(_ glyph: Glyph) {
        count += 1
        box = box.union(glyph.box)
        endsWithFigure = glyph.scalar.isFigure
        dots = glyph.scalar == "." ? dots + 1 : 0
    }

    /// How a glyph stands to the word: on its line and without a gap, or not.
    func relation(to glyph: Glyph, sizes: [Double], limits: Limits) -> Relation {
        guard font >= 0 else { return .parted }
        // A row of dots leads to a figure, whatever the white between.
        if dots >= limits.leader, glyph.scalar.isFigure { return .parted }
        let size = max(sizes[font], sizes[glyph.font])
        let gap = glyph.box.x0 - box.x1
        guard gap < limits.wordGap * size, gap > -limits.stepBack * size else { return .parted }
        if gap < -limits.figureOverlap * size, endsWithFigure, glyph.scalar.isFigure, abs(sizes[font] - sizes[glyph.font]) < 0.5 {
            return .parted
        }
        let overlap = min(glyph.box.y1, box.y1) - max(glyph.box.y0, box.y0)
        guard overlap > 0.4 * min(glyph.box.height, box.height) else { return .parted }
        if glyph.font == font, glyph.scalar.isBackArrow == isBackArrow, abs(glyph.box.y1 - box.y1) < 0.1 * size { return .continues }
        return .changesFont
    }

    /// Adds the finished word and is empty afterwards.
    mutating func close(_ page: PageContent, into words: inout [Word], _ ranges: inout [Range<Int>]) {
        guard font >= 0 else { return }
        let range = first..<first + count
        ranges.append(range)
        let use = page.fonts[font]
        words.append(
            Word(
                text: page.text(of: range), box: box, font: font, size: use.size, isBold: use.isBold, isItalic: use.isItalic,
                isJoined: isJoined, color: use.color, index: words.count
            )
        )
        font = -1
    }
}

extension PageContent {
    /// The characters of some glyphs in a row, without spaces between them.
    func text(of range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: 4 * range.count) { buffer in
            var count = 0
            for index in range where !glyphs[index].scalar.isBlank {
                // Some producers write every hyphen as a soft one; before more of the word it is a hyphen or a minus like any other.
                let scalar = glyphs[index].scalar.value == 0xAD && index + 1 < range.upperBound ? "-" : glyphs[index].scalar
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    buffer[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}

extension Unicode.Scalar {
    /// White space of any width, no-break spaces included.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    var isFigure: Bool { (0x30...0x39).contains(value) }

    /// The arrow that leads from a note back to its call, with the selector that asks for its plain shape.
    var isBackArrow: Bool { value == 0x21A9 || value == 0xFE0E || value == 0xFE0F }
}
