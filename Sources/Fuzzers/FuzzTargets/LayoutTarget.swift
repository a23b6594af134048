import DocumentModel
import PageLayout

/// Pages of glyphs, rules, shades and links as bytes draw them: each glyph that is no blank and no hyphen is in one block of the text.
enum LayoutTarget {
    static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var pen = PagePen(bytes)
        pen.draw()
        let blocks = PageLayouter().blocks(of: pen.pages)
        let document = Document(identifier: "", file: "a.pdf", format: .pdf, pages: pen.pages.map(\.size), blocks: blocks)
        if let fault = DocumentPromises.fault(in: document) { return fault }
        let drawn = counts(pen.pages.flatMap { $0.glyphs.map(\.scalar) })
        let read = counts(blocks.flatMap { Array($0.text.string.unicodeScalars) })
        guard drawn != read else { return nil }
        let different = Set(drawn.keys).union(read.keys).filter { drawn[$0] != read[$0] }.sorted()
        return different.map { "“\($0)” is drawn \(drawn[$0] ?? 0) times and read \(read[$0] ?? 0)" }.joined(separator: ", ")
    }

    /// A hyphen at a line's end may be resolved, a raised "a" or "o" is read as the sign of ordinals, and what has no shape is blank.
    private static func counts(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar: Int] {
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in scalars
        where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint && scalar != "-" {
            counts[scalar == "ª" ? "a" : scalar == "º" ? "o" : scalar, default: 0] += 1
        }
        return counts
    }
}

/// Draws pages as bytes say: a byte below 128 is that character, set after the one before; those above move the pen, change the
/// font or draw lines, with the bytes after them as their operands.
private struct PagePen {
    private(set) var pages: [PageContent] = []
    private var rest: Slice<UnsafeBufferPointer<UInt8>>
    private var x = 60.0
    private var y = 60.0
    private var font = 0

    private static let fonts: [FontUse] = [
        FontUse(name: "Carlito", size: 11), FontUse(name: "Carlito-Bold", size: 11, isBold: true), FontUse(name: "Carlito", size: 7),
        FontUse(name: "Carlito-Bold", size: 20, isBold: true), FontUse(name: "Carlito", size: 9, color: 0x808080),
        FontUse(name: "", size: 0),
        FontUse(name: "Grande", size: 400), FontUse(name: "Carlito-Italic", size: 11, isItalic: true),
    ]
    private static let signs: [Unicode.Scalar] = [
        "•", "–", "ñ", "é", "°", "%", "²", "١", "½", "“", "\u{AD}", "\u{A0}", "\u{200B}", "\u{301}",
    ]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        rest = bytes[...]
        newPage()
    }

    private var page: PageContent {
        get { pages[pages.count - 1] }
        _modify { yield &pages[pages.count - 1] }
    }

    private mutating func newPage() {
        pages.append(PageContent(number: pages.count + 1, size: PageSize(width: 612, height: 792), glyphs: [], fonts: Self.fonts))
        (x, y) = (60, 60)
    }

    /// 0 to 255; 0 at the end.
    private mutating func byte() -> Double { Double(rest.popFirst() ?? 0) }

    mutating func draw() {
        while let code = rest.popFirst() {
            switch code {
            case 10: (x, y) = (60, y + 14)
            case ..<32: x += Double(code)
            case ..<128: set(Unicode.Scalar(code))
            case 128..<136: font = Int(code - 128)
            case 136..<150: set(Self.signs[Int(code) - 136])
            case 150: (x, y) = (byte() * 2.5, byte() * 3.2)
            case 151: y += byte() - 128
            case 152: x += byte() * 2 - 256
            case 153: if pages.count < 6 { newPage() }
            case 154: rule(.horizontal, length: byte() * 2.5)
            case 155: rule(.vertical, length: byte() * 3)
            case 156: page.fills = (page.fills ?? []) + [Box(x0: x, y0: y, x1: x + byte() * 2, y1: y + byte())]
            case 157: page.links.append(LinkArea(box: Box(x0: x, y0: y, x1: x + byte(), y1: y + 12), target: .page(Int(byte()))))
            case 158: set("8", width: byte() * 3, height: byte() * 3)
            case 159: (x, y) = ([-1e9, 1e30, 0, 611][Int(byte()) % 4], [-50, 791, 1e12, 0][Int(byte()) % 4])
            case 160: table(columns: Int(byte()) % 9 + 1, rows: Int(byte()) % 12 + 1)
            default: set(Unicode.Scalar(code))
            }
        }
    }

    private mutating func set(_ scalar: Unicode.Scalar, width: Double? = nil, height: Double? = nil) {
        let size = Self.fonts[font].size
        let box = Box(x0: x, y0: y, x1: x + (width ?? size / 2), y1: y + (height ?? size * 1.2))
        page.glyphs.append(Glyph(scalar: scalar, box: box, font: font))
        x = box.x1
    }

    private mutating func rule(_ direction: RuleLine.Direction, length: Double) {
        let isLevel = direction == .horizontal
        let box = Box(x0: x, y0: y, x1: x + (isLevel ? length : 0.5), y1: y + (isLevel ? 0.5 : length))
        page.rules = (page.rules ?? []) + [RuleLine(direction: direction, box: box)]
    }

    /// The rules of a table from the pen's place on.
    private mutating func table(columns: Int, rows: Int) {
        let corner = (x, y)
        for row in 0...rows {
            (x, y) = (corner.0, corner.1 + Double(row) * 16)
            rule(.horizontal, length: Double(columns) * 50)
        }
        for column in 0...columns {
            (x, y) = (corner.0 + Double(column) * 50, corner.1)
            rule(.vertical, length: Double(rows) * 16)
        }
        (x, y) = (corner.0 + 3, corner.1 + 2)
    }
}
