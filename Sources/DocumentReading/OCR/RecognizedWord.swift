internal import DocumentModel

/// A word as Tesseract read it.
struct RecognizedWord: Sendable, Hashable {
    var text: String
    /// Of the ink, in pixels, top-left origin.
    var box: Box
    /// 0 to 100.
    var confidence: UInt8
    /// Equal for the words of one line of one text block; lines are numbered in reading order.
    var line: Int

    /// The word with its place in a picture so many times as large.
    func enlarged(by factor: Double) -> RecognizedWord {
        var word = self
        word.box = Box(x0: box.x0 * factor, y0: box.y0 * factor, x1: box.x1 * factor, y1: box.y1 * factor)
        return word
    }

    /// Rows of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Words have level 5.
    static func words(tsv bytes: [UInt8]) -> [RecognizedWord] {
        var words: [RecognizedWord] = []
        var key: [Int] = []
        var line = -1
        for row in bytes.split(separator: 0x0A) {
            let fields = row.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
            guard fields.count == 12, fields[0].elementsEqual([0x35]) else { continue }
            let numbers = fields[1..<10].compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            let text = String(decoding: fields[11], as: UTF8.self).trimmed
            guard numbers.count == 9, !text.isEmpty, let share = Double(String(decoding: fields[10], as: UTF8.self)), share >= 0,
                numbers[5...].allSatisfy({ (0...1_000_000).contains($0) }), numbers[7] > 0, numbers[8] > 0
            else { continue }
            if Array(numbers[..<4]) != key {
                key = Array(numbers[..<4])
                line += 1
            }
            let (left, top) = (Double(numbers[5]), Double(numbers[6]))
            words.append(
                RecognizedWord(
                    text: text, box: Box(x0: left, y0: top, x1: left + Double(numbers[7]), y1: top + Double(numbers[8])),
                    confidence: UInt8(min(100, share)), line: line))
        }
        return words
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
