/// Ordinals in digits and in words.
extension Scan {
    /// The end of "°", "º", "ª", ".º", ".ᵉʳ", "ro", "da" behind digits that end at `end`, or `nil`.
    func ordinalSign(after end: Int) -> Int? {
        let index = self[end] == .point ? end + 1 : end
        switch self[index] {
        case 0xC2:
            let sign = self[index + 1]
            guard sign == 0xBA || sign == 0xAA || sign == 0xB0 else { return nil }
            if sign == 0xB0, self[index + 2] == UInt8(ascii: "C") || self[index + 2] == UInt8(ascii: "F") { return nil }
            return self[index + 2] == UInt8(ascii: "s") && !isWordByte(self[index + 3]) ? index + 3 : index + 2
        case 0xE1:
            var stop = index
            while self[stop] == 0xE1 && self[stop + 1] == 0xB5 || self[stop] == 0xCA || self[stop] == 0xCB {
                stop += self[stop] == 0xE1 ? 3 : 2
            }
            return stop > index ? min(stop, high) : nil
        case let byte where byte.isASCIILetter && index == end:
            var stop = index + 2
            guard self[index + 1].isASCIILetter else { return nil }
            if self[stop] | 0x20 == UInt8(ascii: "s") { stop += 1 }
            guard !isWordByte(self[stop]), !self[stop].isDigit else { return nil }
            let pair = (byte | 0x20, self[index + 1] | 0x20)
            switch pair.1 {
            case UInt8(ascii: "o"), UInt8(ascii: "a"):
                return "rdtmvn".utf8.contains(pair.0) ? stop : nil
            case UInt8(ascii: "r"): return pair.0 == UInt8(ascii: "e") ? stop : nil
            default: return nil
            }
        default: return nil
        }
    }

    /// "1.º", "2da", "21.ª"; with "trimestre" behind it the quarter.
    func digitOrdinal(at start: Int) -> Mention? {
        let numeral = numeral(at: start, joiningSpaces: false)
        guard numeral.shape == .integer || numeral.shape == .grouped, let end = ordinalSign(after: numeral.range.upperBound) else {
            return nil
        }
        if numeral.coefficient < 10, let period = period(Int(numeral.coefficient), from: start, after: end) { return period }
        guard let value = ExactDecimal(coefficient: numeral.coefficient) else { return nil }
        return Mention(
            range: start..<end, type: .ordinal, value: .number(value), rule: "ordinal-con-cifras", numeral: numeral.range)
    }

    /// "trigésimo quinto", "primer", "dos milésimo tricentésimo".
    func wordOrdinal(at start: Int, thousands: Int = 0, from first: Int? = nil) -> Mention? {
        var value = thousands
        var limit = thousands > 0 ? 1000 : Int.max
        var end = start
        var index = start
        while true {
            let word = word(at: index)
            guard word.has(.ordinal), word.value < limit else { break }
            if value > thousands, word.value >= 10, limit <= 10 { break }
            value += word.value
            end = word.range.upperBound
            limit = word.value >= 1000 ? 1000 : word.value >= 100 ? 100 : word.value >= 10 && word.value % 10 == 0 ? 10 : 0
            index = skipSpaces(end)
        }
        guard end > start || thousands > 0, let exact = ExactDecimal(coefficient: Int128(value)) else { return nil }
        let begin = first ?? start
        if let period = period(value, from: begin, after: end) { return inWords(period) }
        if value == 1, let tail = monthTail(after: end), wordAfter(end).has(.de) {
            let date = CalendarDate(range: begin..<tail.end, year: tail.year, month: tail.month, day: 1)
            return inWords(
                Mention(
                    range: date.range, type: tail.year == nil ? .diaMes : .fecha, value: .text(date.text), rule: "primero-de-mes"))
        }
        return Mention(range: begin..<end, type: .ordinal, value: .number(exact), rule: "ordinal-en-palabras", isInWords: true)
    }

    /// Marks a mention as written in words where it holds no digit.
    func inWords(_ mention: Mention) -> Mention {
        var mention = mention
        mention.isInWords = !mention.range.contains { base[$0].isDigit }
        return mention
    }
}
