import DocumentModel

@testable import PageLayout

/// How a piece of text is set.
struct Look: Hashable {
    var size = 11.0
    var isBold = false
    var isItalic = false
    var color: UInt32 = 0
    /// Points above the baseline.
    var raise = 0.0

    static let plain = Look()
    static let bold = Look(isBold: true)
    static let small = Look(size: 9)
    /// A note call of the body: smaller and above the baseline.
    static let raised = Look(size: 6.5, raise: 4)

    static func sized(_ size: Double, bold: Bool = false, color: UInt32 = 0) -> Look { Look(size: size, isBold: bold, color: color) }
}

/// A piece of a line; a string literal is a plain one.
struct Piece: ExpressibleByStringLiteral {
    var text: String
    var look: Look?
    var link: LinkArea.Target?

    init(_ text: String, _ look: Look? = nil, link: LinkArea.Target? = nil) {
        self.text = text
        self.look = look
        self.link = link
    }

    init(stringLiteral value: String) { self.init(value) }

    static func raised(_ text: String) -> Piece { Piece(text, .raised) }
    static func bold(_ text: String) -> Piece { Piece(text, .bold) }
    static func linked(_ text: String, page: Int) -> Piece { Piece(text, link: .page(page)) }
}

/// Sets text into a page as a producer of PDF would: letters half as wide as the font is high, boxes from ascent to descent.
struct PageSetter {
    var content: PageContent
    var left = 72.0
    var right = 540.0
    /// Baseline of the next line, in points from the top.
    var y = 90.0
    /// Distance of baselines, as a share of the size.
    var leading = 1.25
    var look = Look.plain
    var isJustified = false
    /// Whether the spaces are glyphs, as some producers write them, or mere gaps.
    var drawsSpaces = true
    private var looks: [Look] = []

    init(_ number: Int = 1, width: Double = 612, height: Double = 792) {
        content = PageContent(number: number, size: PageSize(width: width, height: height), glyphs: [], fonts: [])
    }

    static func letterWidth(_ look: Look) -> Double { look.size * 0.5 }
    static func spaceWidth(_ look: Look) -> Double { look.size * 0.28 }

    /// How far a text set without stretching reaches, in points.
    static func width(of text: String, _ look: Look = .plain, spacing: Double? = nil) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1 == " " ? spacing ?? spaceWidth(look) : letterWidth(look)) }
    }

    mutating func font(_ look: Look) -> Int {
        var font = look
        font.raise = 0
        if let index = looks.firstIndex(of: font) { return index }
        looks.append(font)
        content.fonts.append(
            FontUse(
                name: look.isBold ? "Text-Bold" : "Text", size: look.size, isBold: look.isBold, isItalic: look.isItalic, color: look.color)
        )
        return looks.count - 1
    }

    /// One line at the next baseline, or at one given, which leaves the next baseline alone.
    mutating func line(_ pieces: [Piece], x: Double? = nil, at baseline: Double? = nil, spacing: Double? = nil) {
        var x = x ?? left
        for piece in pieces {
            let look = piece.look ?? self.look
            let start = x
            x = draw(piece.text, look, x: x, baseline: baseline ?? y, spacing: spacing)
            if let target = piece.link {
                let middle = (baseline ?? y) - look.raise
                content.links.append(
                    LinkArea(box: Box(x0: start, y0: middle - look.size, x1: x, y1: middle + 0.25 * look.size), target: target))
            }
        }
        if baseline == nil { y += leading * look.size }
    }

    mutating func line(_ text: String, _ look: Look? = nil, x: Double? = nil, at baseline: Double? = nil) {
        line([Piece(text, look)], x: x, at: baseline)
    }

    /// A paragraph broken into lines at the right edge; `indent` moves its first line, `hang` the later ones.
    mutating func paragraph(_ text: String, _ look: Look? = nil, indent: Double = 0, hang: Double = 0, fillsLastLine: Bool = false) {
        let look = look ?? self.look
        var words = text.split(separator: " ").map(String.init)[...]
        var isFirst = true
        while !words.isEmpty {
            let x = left + (isFirst ? indent : hang)
            isFirst = false
            var taken: [String] = []
            var width = 0.0
            while let word = words.first {
                let more = Double(word.unicodeScalars.count) * Self.letterWidth(look) + (taken.isEmpty ? 0 : Self.spaceWidth(look))
                if !taken.isEmpty, x + width + more > right { break }
                width += more
                taken.append(words.removeFirst())
            }
            let gaps = Double(taken.count - 1)
            let stretch = isJustified && (fillsLastLine || !words.isEmpty) && gaps > 0 ? (right - x - width) / gaps : 0
            line([Piece(taken.joined(separator: " "), look)], x: x, spacing: Self.spaceWidth(look) + stretch)
        }
    }

    mutating func gap(_ points: Double) { y += points }

    /// One glyph with the box given.
    mutating func glyph(_ scalar: Unicode.Scalar, _ look: Look, box: Box) {
        content.glyphs.append(Glyph(scalar: scalar, box: box, font: font(look)))
    }

    @discardableResult
    private mutating func draw(_ text: String, _ look: Look, x: Double, baseline: Double, spacing: Double?) -> Double {
        let font = font(look)
        let y = baseline - look.raise
        var x = x
        for scalar in text.unicodeScalars {
            let width = scalar == " " ? spacing ?? Self.spaceWidth(look) : Self.letterWidth(look)
            if scalar != " " || drawsSpaces {
                let box = Box(x0: x, y0: y - 0.92 * look.size, x1: x + width, y1: y + 0.23 * look.size)
                content.glyphs.append(Glyph(scalar: scalar, box: box, font: font))
            }
            x += width
        }
        return x
    }
}

/// Sets one page by a closure.
func page(_ number: Int = 1, width: Double = 612, height: Double = 792, _ set: (inout PageSetter) -> Void) -> PageContent {
    var setter = PageSetter(number, width: width, height: height)
    set(&setter)
    return setter.content
}

/// A line a block: its kind, its text with ⟨calls⟩ and the mark cut off by "|".
func outline(_ pages: [PageContent]) -> [String] { PageLayouter().blocks(of: pages).map(outline) }

func outline(_ block: Block) -> String {
    let kind =
        switch block.kind {
        case .heading(let level): "H\(level)"
        case .paragraph: "P"
        case .listItem: "L"
        case .table(let table): "T\(table.rowCount)x\(table.columnCount)"
        case .note(let label): "N\(label)"
        case .furniture(let kind): "F:\(kind.rawValue)"
        }
    let bytes = Array(block.text.string.utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
        if block.noteCalls.contains(where: { $0.range.lowerBound == index }) { text += Array("⟨".utf8) }
        text.append(byte)
        if block.noteCalls.contains(where: { $0.range.upperBound == index + 1 }) { text += Array("⟩".utf8) }
        if block.marker?.upperBound == index + 1 { text += Array("|".utf8) }
    }
    return kind + " " + String(decoding: text, as: UTF8.self)
}

/// Spanish filler that ends its sentence, long enough for `lines` lines of about eighty letters.
func filler(_ lines: Int, _ seed: Int = 0) -> String {
    let words = [
        "la", "entidad", "apoya", "desde", "hace", "tiempo", "el", "trabajo", "de", "quienes", "producen", "alimentos", "tejidos",
        "muebles",
        "y", "herramientas", "en", "cada", "comuna", "del", "territorio", "nacional", "junto", "con", "otros", "servicios",
    ]
    var text = "Así"
    var index = seed
    while text.utf8.count < lines * 84 - 50 {
        text += " " + words[index % words.count]
        index += 1
    }
    return text + "."
}
