/// Signs before figures for which Tesseract's Spanish data has no better than another sign: "N*" and "N?" for "N°", an S for "$".
enum MistakenSigns {
    private static let numbers: Set<String> = ["N*", "N?", "N”", "N“", "N\"", "N'", "N”,", "n*"]
    private static let amounts = ["S": "$", "MS": "M$", "MMS": "MM$", "USS": "US$", "M5$": "M$", "U$S": "US$"]
    /// What was mended is no surer than this.
    private static let mostConfidence: UInt8 = 60

    static func mended(_ words: [RecognizedWord]) -> [RecognizedWord] {
        var words = words
        for index in words.indices.dropLast() where words[index + 1].line == words[index].line {
            let next = words[index + 1].text
            if numbers.contains(words[index].text), next.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
                words[index].text = words[index].text.prefix(1) + "°"
            } else if let sign = amounts[words[index].text], isGrouped(next) {
                words[index].text = sign
                words[index].confidence = min(words[index].confidence, mostConfidence)
            }
        }
        // Where the sign stands elsewhere on the page, it is meant in the heads of columns too.
        if words.contains(where: { $0.text.contains("M$") }) {
            for (mistaken, sign) in [("MS", "M$"), ("(MS)", "(M$)"), ("MMS", "MM$"), ("(MMS)", "(MM$)")] {
                for index in words.indices where words[index].text == mistaken {
                    words[index].text = sign
                    words[index].confidence = min(words[index].confidence, mostConfidence)
                }
            }
        }
        return words
    }

    /// "1.234", "12.345.678", perhaps with a sign behind: thousands with their points.
    private static func isGrouped(_ text: String) -> Bool {
        let parts = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count > 1, (1...3).contains(parts[0].count) else { return false }
        return parts.dropFirst().enumerated().allSatisfy {
            $0.element.count == 3 || $0.element.isEmpty && $0.offset == parts.count - 2 && parts.count > 2
        }
    }
}
