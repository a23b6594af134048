import SpanishNumbers

/// What holds for the mentions of any bytes.
struct ScannerPromises {
    let text: UnsafeBufferPointer<UInt8>
    let isolated: [Range<Int>]

    /// The first promise that `mentions` break, or `nil`.
    func fault(in mentions: [Mention]) -> String? {
        let isText = String(validating: text, as: UTF8.self) != nil
        var owners = [UInt8](repeating: 0, count: text.count)
        var end = 0
        for mention in mentions {
            let range = mention.range
            guard range.lowerBound >= end, range.upperBound <= text.count, !range.isEmpty else { return "out of order: \(mention)" }
            guard range.contains(mention.numeral.lowerBound), mention.numeral.upperBound <= range.upperBound else {
                return "numeral out of range: \(mention)"
            }
            if isText, cuts(range.lowerBound) || cuts(range.upperBound) { return "cuts a character: \(mention)" }
            if mention.type == .malformado, mention.value != nil { return "malformed with a value: \(mention)" }
            if !(0...100).contains(mention.confidence) { return "confidence out of range: \(mention)" }
            for index in range { owners[index] = 1 }
            end = range.upperBound
        }
        for range in isolated {
            for index in range {
                if owners[index] != 0 { return "a mention touches the isolated range \(range)" }
                owners[index] = 1
            }
        }
        for (index, byte) in text.enumerated() where byte &- 0x30 < 10 && owners[index] == 0 {
            return "the digit at \(index) has no mention"
        }
        return nil
    }

    private func cuts(_ index: Int) -> Bool {
        index < text.count && text[index] & 0xC0 == 0x80
    }
}
