import DocumentModel

/// One character as the page draws it. Spaces are glyphs too where the file has them, but words must be told by the gaps.
public struct Glyph: Sendable, Hashable {
    public var scalar: Unicode.Scalar
    /// In points, top-left origin; as wide as the advance and as high as the font's ascent and descent say.
    public var box: Box
    /// Index in `PageContent.fonts`.
    public var font: Int

    public init(scalar: Unicode.Scalar, box: Box, font: Int) {
        self.scalar = scalar
        self.box = box
        self.font = font
    }
}

/// A font at a size and colour, as used on one page.
public struct FontUse: Sendable, Hashable {
    public var name: String
    /// In points.
    public var size: Double
    public var isBold: Bool
    public var isItalic: Bool
    /// 0xRRGGBB.
    public var color: UInt32

    public init(name: String, size: Double, isBold: Bool = false, isItalic: Bool = false, color: UInt32 = 0) {
        self.name = name
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.color = color
    }
}

/// A drawn line or a thin filled rectangle, level or upright.
public struct RuleLine: Sendable, Hashable {
    public enum Direction: Sendable, Hashable { case horizontal, vertical }
    public var direction: Direction
    /// Ends and thickness, in points, top-left origin.
    public var box: Box

    public init(direction: Direction, box: Box) {
        self.direction = direction
        self.box = box
    }
}

/// A link's area on the page.
public struct LinkArea: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
        /// A place in the same file, as note calls have.
        case page(Int)
        case uri(String)
    }
    /// Top-left origin.
    public var box: Box
    public var target: Target

    public init(box: Box, target: Target) {
        self.box = box
        self.target = target
    }
}

/// What a reader takes from one page, before anything is concluded from it.
public struct PageContent: Sendable, Hashable {
    /// From 1.
    public var number: Int
    public var size: PageSize
    /// In the order the page draws them.
    public var glyphs: [Glyph]
    public var fonts: [FontUse]
    public var links: [LinkArea]
    /// Lines and thin rectangles of the drawing; `nil` where the drawing was not looked at.
    public var rules: [RuleLine]?
    /// Larger filled rectangles (shaded cells); `nil` where the drawing was not looked at.
    public var fills: [Box]?

    public init(
        number: Int, size: PageSize, glyphs: [Glyph], fonts: [FontUse], links: [LinkArea] = [], rules: [RuleLine]? = nil,
        fills: [Box]? = nil
    ) {
        self.number = number
        self.size = size
        self.glyphs = glyphs
        self.fonts = fonts
        self.links = links
        self.rules = rules
        self.fills = fills
    }
}
