import DocumentModel

/// A run of characters of one font without a gap. What a reader sees as one word may be several of these where the look changes inside it
/// ("34.249" and a raised "2"): the later ones are `isJoined`.
public struct Word: Sendable, Hashable {
    public var text: String
    /// In points, top-left origin.
    public var box: Box
    /// Index in `PageContent.fonts`.
    public var font: Int
    /// Font size in points.
    public var size: Double
    public var isBold: Bool
    public var isItalic: Bool
    /// Smaller than its neighbour and raised above its baseline.
    public var isSuperscript: Bool
    /// A large letter that the first lines of a paragraph are set around.
    public var isDropCapital = false
    /// No gap parts it from the word before it.
    public var isJoined: Bool
    /// Index in `PageContent.links` of the link it stands in.
    public var link: Int?
    /// 0xRRGGBB.
    public var color: UInt32
    /// Which way it runs where it stands upright; nil for a level word.
    public var turn: Turn?
    /// Position among the words of its page.
    public var index: Int

    /// The way of text that is turned by a right angle.
    public enum Turn: Sendable, Hashable { case upwards, downwards }

    public init(
        text: String, box: Box, font: Int = 0, size: Double, isBold: Bool = false, isItalic: Bool = false, isSuperscript: Bool = false,
        isJoined: Bool = false, link: Int? = nil, color: UInt32 = 0, index: Int = 0
    ) {
        self.text = text
        self.box = box
        self.font = font
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.isSuperscript = isSuperscript
        self.isJoined = isJoined
        self.link = link
        self.color = color
        self.index = index
    }

    /// Where the letters stand, in points from the top. The box reaches from the font's ascent to its descent, and the descent is about
    /// a fifth of that in the text fonts in use.
    public var baseline: Double { box.y1 - 0.2 * box.height }
}

/// The words of a page.
public struct PageWords: Sendable, Hashable {
    /// Level words in the order the page gives them.
    public var level: [Word]
    /// Words that stand upright, a glyph or more each.
    public var rotated: [Word]
    /// Marks and stamps set aslant or over the text, each as its words in the order of reading.
    public var slanted: [[Word]]

    public init(level: [Word] = [], rotated: [Word] = [], slanted: [[Word]] = []) {
        self.level = level
        self.rotated = rotated
        self.slanted = slanted
    }
}
