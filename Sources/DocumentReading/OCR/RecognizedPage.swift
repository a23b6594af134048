internal import DocumentModel
internal import Glibc
internal import PageLayout

/// A page whose text was recognised from its picture, in points of the page turned upright.
struct RecognizedPage: Sendable {
    var number: Int
    var turn: PageTurn
    var lines: [RecognizedLine]
    /// Mean of the words, weighted by their letters, 0 to 100.
    let confidence: Double
    /// The layout takes words with a narrower gap, in font sizes, for one that is torn, which recognised words never are: the ink of small
    /// print runs into its spaces.
    private static let leastSpace = 0.2

    /// Letters read, each counting as much as it is sure: of two attempts at a page the heavier is the better.
    let weight: Double

    /// - Parameters:
    ///   - words: in pixels of the picture.
    ///   - scale: pixels of the picture for each point.
    init(number: Int, turn: PageTurn, words: [RecognizedWord], scale: Double) {
        self.number = number
        self.turn = turn
        let words = MistakenSigns.mended(words).filter { !$0.isSpeck }.map { $0.enlarged(by: 1 / scale) }
        lines = RecognizedLine.lines(of: words)
        let letters = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let sum = words.reduce(0) { $0 + Int($1.confidence) * $1.text.unicodeScalars.count }
        confidence = letters == 0 ? 0 : Double(sum) / Double(letters)
        weight = Double(sum)
    }

    /// Most words of three letters and more are higher than wide: Tesseract reads print that runs upwards without being told.
    var isSideways: Bool {
        let words = lines.flatMap(\.words).filter { $0.text.unicodeScalars.count > 2 }
        return words.count { $0.box.height > $0.box.width } * 2 > words.count
    }

    /// The page with the places of its words turned about its centre; the boxes keep their sizes.
    /// - Parameter angle: clockwise, in radians.
    func turned(by angle: Double) -> RecognizedPage {
        var page = self
        page.turn = PageTurn(size: turn.size, quarters: turn.quarters, skew: turn.skew + angle)
        let (sine, cosine) = (sin(angle), cos(angle))
        let (middleX, middleY) = (turn.turnedSize.width / 2, turn.turnedSize.height / 2)
        page.lines = lines.map { line in
            RecognizedLine(
                line.words.map { word in
                    var word = word
                    let (x, y) = (word.box.midX - middleX, word.box.midY - middleY)
                    let (byX, byY) = (x * cosine - y * sine - x, x * sine + y * cosine - y)
                    word.box = Box(x0: word.box.x0 + byX, y0: word.box.y0 + byY, x1: word.box.x1 + byX, y1: word.box.y1 + byY)
                    return word
                })
        }
        return page
    }

    /// The page as the layout takes it: a glyph for each character, each with its share of the word's width.
    /// - Parameter sizes: the font sizes of the document, which the lines' sizes are rounded to.
    func content(sizes: PrintSizes) -> PageContent {
        var page = PageContent(number: number, size: turn.turnedSize, glyphs: [], fonts: [])
        for line in lines {
            let size = sizes.nearest(to: line.size)
            let font = page.fonts.firstIndex { $0.size == size } ?? page.fonts.count
            if font == page.fonts.count { page.fonts.append(FontUse(name: "", size: size)) }
            // As the layout expects it of a font's ascent and descent: the baseline at four fifths of the box.
            let (top, bottom) = (line.baseline - 0.92 * size, line.baseline + 0.23 * size)
            for (position, word) in line.words.enumerated() {
                let scalars = Array(word.text.unicodeScalars)
                let next = position + 1 < line.words.count ? line.words[position + 1].box.x0 : .infinity
                let end = min(word.box.x1, max(next - Self.leastSpace * size, word.box.midX))
                let step = (end - word.box.x0) / Double(scalars.count)
                for (index, scalar) in scalars.enumerated() {
                    let x = word.box.x0 + Double(index) * step
                    page.glyphs.append(Glyph(scalar: scalar, box: Box(x0: x, y0: top, x1: x + step, y1: bottom), font: font))
                }
                page.glyphs.append(Glyph(scalar: " ", box: Box(x0: end, y0: top, x1: end, y1: bottom), font: font))
            }
        }
        return page
    }

    /// The least confidence of the words that stand in a box of the turned page; 100 where none does.
    func confidence(in box: Box) -> UInt8 {
        var least: UInt8 = 100
        for line in lines where line.baseline > box.y0 && line.baseline <= box.y1 {
            for word in line.words where word.box.midX > box.x0 && word.box.midX < box.x1 { least = min(least, word.confidence) }
        }
        return least
    }
}

extension RecognizedWord {
    /// What Tesseract makes of the edges of pictures and of dirt: signs without a letter or figure that it does not believe in itself.
    fileprivate var isSpeck: Bool {
        confidence < 50 && !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

/// The font sizes of recognised print. What is measured from ink varies by some hundredths from line to line, while layout compares sizes.
struct PrintSizes: Sendable {
    /// Neighbours further apart than this ratio are two sizes.
    private static let step = 1.06
    /// Highest measured size of each group, and the size that stands for it, in points; ascending.
    private var groups: [(highest: Double, size: Double)] = []

    init(_ pages: [RecognizedPage]) {
        let measured = pages.flatMap(\.lines).flatMap { line in Array(repeating: line.size, count: line.words.count) }.sorted()
        var first = 0
        for index in measured.indices {
            let isLast = index + 1 == measured.count
            // A group may also not grow beyond a fifth, or a page of every size would be one.
            guard isLast || measured[index + 1] > measured[index] * Self.step || measured[index + 1] > measured[first] * 1.25 else {
                continue
            }
            let middle = measured[(first + index) / 2]
            groups.append((measured[index], (middle * 2).rounded() / 2))
            first = index + 1
        }
    }

    func nearest(to size: Double) -> Double { max(0.5, groups.first { size <= $0.highest }?.size ?? size) }
}
