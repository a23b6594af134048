internal import DocumentModel
internal import Glibc

/// A line of recognised words with what its letters tell of its print.
struct RecognizedLine: Sendable {
    var words: [RecognizedWord]
    /// In the units of the words' boxes.
    var baseline: Double
    /// Font size, in the units of the words' boxes.
    var size: Double

    /// Shares of the font size in the text fonts in use.
    private static let capitalHeight = 0.71
    private static let smallHeight = 0.51
    private static let descent = 0.21

    /// Baseline and size from the ink: a word's box ends at the baseline unless a letter hangs below it, and is as high as a capital or
    /// as a small letter.
    init(_ words: [RecognizedWord]) {
        self.words = words
        let shapes = words.map { WordShape($0.text) }
        var sizes: [Double] = []
        for (word, shape) in zip(words, shapes) where shape.isTelling {
            let share = (shape.isHigh ? Self.capitalHeight : Self.smallHeight) + (shape.hangs ? Self.descent : 0)
            sizes.append(word.box.height / share)
        }
        let highest = words.map(\.box.height).max() ?? 1
        let size = sizes.isEmpty ? highest / Self.capitalHeight : median(of: sizes)
        let bottoms = zip(words, shapes).compactMap { word, shape in
            shape.isTelling ? word.box.y1 - (shape.hangs ? Self.descent * size : 0) : nil
        }
        self.size = max(size, 1)
        baseline = bottoms.isEmpty ? (words.map(\.box.y1).max() ?? 0) : median(of: bottoms)
    }

    static func lines(of words: [RecognizedWord]) -> [RecognizedLine] {
        var groups: [[RecognizedWord]] = []
        for word in words {
            if let last = groups.last?.last, last.line == word.line {
                groups[groups.count - 1].append(word)
            } else {
                groups.append([word])
            }
        }
        return groups.map { RecognizedLine($0) }
    }

    /// The clockwise angle in radians by which lines of print fall, by the median of the lines long enough to tell it; `nil` without any.
    static func skew(of lines: [RecognizedLine]) -> Double? {
        let slopes = lines.compactMap(\.slope)
        guard !slopes.isEmpty else { return nil }
        return atan(median(of: slopes))
    }

    /// Fall for each unit to the right, by least squares over the lower edges of the words.
    private var slope: Double? {
        let points = words.filter { $0.confidence >= 50 }.compactMap { word -> (x: Double, y: Double)? in
            let shape = WordShape(word.text)
            return shape.isTelling ? (word.box.midX, word.box.y1 - (shape.hangs ? Self.descent * size : 0)) : nil
        }
        guard points.count >= 4, let first = points.first, let last = points.last, last.x - first.x > 8 * size else { return nil }
        let count = Double(points.count)
        let middleX = points.reduce(0) { $0 + $1.x } / count
        let middleY = points.reduce(0) { $0 + $1.y } / count
        let spread = points.reduce(0) { $0 + ($1.x - middleX) * ($1.x - middleX) }
        guard spread > 0 else { return nil }
        return points.reduce(0) { $0 + ($1.x - middleX) * ($1.y - middleY) } / spread
    }
}

/// Which of a font's lines the letters of a word reach.
private struct WordShape {
    var isHigh = false
    var hangs = false
    /// Signs alone stand anywhere.
    var isTelling = false

    init(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z": isTelling = true
            case "g", "p", "q", "y":
                isTelling = true
                hangs = true
            case "j":
                isTelling = true
                (isHigh, hangs) = (true, true)
            case ",", ";", "(", ")", "$", "/", "[", "]", "Q", "¿", "¡": hangs = true
            default:
                guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
                isTelling = true
                isHigh = true
            }
        }
    }
}

/// Of a list that is not empty.
func median(of values: [Double]) -> Double { values.sorted()[values.count / 2] }
