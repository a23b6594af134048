import SpanishNumbers

/// Finds the marks of enumerations inside a sentence, "(1) desarrollo, (2) fomento y (3) empleo" or "1) desarrollo; 2) fomento": they number
/// what is listed and count nothing.
enum SentenceEnumerations {
    /// Turns those marks into mentions of marks, brackets included.
    ///
    /// - Parameters:
    ///   - mentions: of the text, in order.
    ///   - text: in UTF-8.
    static func mark(_ mentions: inout [Mention], in text: String) {
        guard mentions.count > 1, text.utf8.contains(close) else { return }
        var text = text
        text.withUTF8 { bytes in
            /// The marks of the enumeration that is being read, and whether they are opened.
            var open: (marks: [(index: Int, range: Range<Int>)], isOpened: Bool) = ([], false)
            for index in mentions.indices {
                guard let mark = mark(mentions, index, bytes) else { continue }
                if mark.number == open.marks.count + 1, open.marks.isEmpty || mark.isOpened == open.isOpened && mark.followsStop {
                    open.marks.append((index, mark.range))
                    open.isOpened = mark.isOpened
                    continue
                }
                apply(open.marks, to: &mentions)
                open = mark.number == 1 ? ([(index, mark.range)], mark.isOpened) : ([], false)
            }
            apply(open.marks, to: &mentions)
        }
    }

    private static let (opening, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    private static let mostDigits = 2

    private struct Mark {
        var number: Int
        /// With its brackets.
        var range: Range<Int>
        var isOpened: Bool
        /// A comma, a stop or "y" stands before, as before every mark but the first.
        var followsStop: Bool
    }

    /// The mark that a mention may be: a bare number of one or two digits before a bracket, a word behind it, no written number before it, as
    /// in "dos (2) años", and no word that it is the number of, as in "cuadro (2)".
    private static func mark(_ mentions: [Mention], _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
        let mention = mentions[index]
        // The first mark of a text is known as one already.
        if mention.type == .marcadorLista, mention.range.lowerBound == 0, mention.range.count == 2, bytes[0] == 0x31,
            bytes[1] == close
        {
            return Mark(number: 1, range: mention.range, isOpened: false, followsStop: false)
        }
        guard mention.type == .conteo, !mention.isInWords, mention.numeral == mention.range, (1...mostDigits).contains(mention.range.count)
        else { return nil }
        var number = 0
        for byte in bytes[mention.range] {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        var end = mention.range.upperBound
        guard end < bytes.count, bytes[end] == close else { return nil }
        end += 1
        guard end + 1 < bytes.count, bytes[end] == 0x20, isLetter(bytes[end + 1]) else { return nil }
        var start = mention.range.lowerBound
        let isOpened = start > 0 && bytes[start - 1] == opening
        if isOpened { start -= 1 }
        guard start > 0 else { return Mark(number: number, range: start..<end, isOpened: isOpened, followsStop: false) }
        guard bytes[start - 1] == 0x20, start > 1 else { return nil }
        if index > 0, mentions[index - 1].range.upperBound == start - 1 { return nil }
        var before = start - 1
        while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
        let followsStop = before > 0 && (isStop(bytes[before - 1]) || endsWithAnd(bytes[..<before]))
        return Mark(number: number, range: start..<end, isOpened: isOpened, followsStop: followsStop)
    }

    /// One mark alone is a number in brackets.
    private static func apply(_ marks: [(index: Int, range: Range<Int>)], to mentions: inout [Mention]) {
        guard marks.count > 1 else { return }
        for (offset, mark) in marks.enumerated() {
            mentions[mark.index] = Mention(
                range: mark.range, type: .marcadorLista, value: .text(String(offset + 1)), rule: .marcaDeLista, confidence: 80)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) || byte >= 0xC3 }

    private static func isStop(_ byte: UInt8) -> Bool { [0x2C, 0x3B, 0x2E, 0x3A].contains(byte) }

    private static func endsWithAnd(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard bytes.count > 1, bytes[bytes.endIndex - 2] == 0x20 else { return false }
        return "yeou".utf8.contains(bytes[bytes.endIndex - 1])
    }
}
