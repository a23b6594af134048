internal import DocumentModel

/// A figure of one reading beside what another reading has at its place.
enum ReadFigure {
    /// A figure that two readings have differently is no surer than this.
    private static let mostConfidence: UInt8 = 50

    /// - Parameter others: words of the other reading, of the same lines.
    static func weighed(_ word: RecognizedWord, against others: [RecognizedWord]) -> RecognizedWord {
        guard word.text.utf8.contains(where: isDigit) else { return word }
        guard let other = others.first(where: { isSamePlace($0.box, word.box) }), figures(other.text) != figures(word.text) else {
            return word
        }
        var word = word
        word.confidence = min(word.confidence, mostConfidence)
        // Thousands are written far oftener than three decimals, and a point is easily taken for a comma.
        if let points = pointed(word.text), points == other.text { word.text = other.text }
        return word
    }

    private static func figures(_ text: String) -> [UInt8] {
        let inner = text.utf8.drop { !isDigit($0) }
        return inner.suffix(from: inner.startIndex).reversed().drop { !isDigit($0) }.reversed()
    }

    /// "14.227" for "14,227"; `nil` where there is not one comma before three digits.
    private static func pointed(_ text: String) -> String? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let last = parts.last, last.utf8.count == 3, last.utf8.allSatisfy(isDigit),
            parts[0].utf8.last.map(isDigit) ?? false
        else { return nil }
        return parts.joined(separator: ".")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isSamePlace(_ one: Box, _ other: Box) -> Bool {
        let width = min(one.x1, other.x1) - max(one.x0, other.x0)
        return width * 2 > max(one.width, other.width) && min(one.y1, other.y1) > max(one.y0, other.y0)
    }
}
