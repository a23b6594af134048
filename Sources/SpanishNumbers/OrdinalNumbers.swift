/// Ordinals in digits and in words.
extension Scan {
    /// The end of "°", "º", "ª", ".º", ".ᵉʳ", "ro", "da" behind digits that end at `end`, or `nil`.
    func ordinalSign(after end: Int) -> Int? {
        let index = self[end] == .point ? end + 1 : end
        switch self[index] {
        case 0xC2:
            let sign = self[index + 1]
            guard sign == 0xBA || sign == 0xAA || sign == 0xB0 else { return nil }
            if sign != 0xAA, self[index + 2] == UInt8(ascii: "C") || self[index + 2] == UInt8(ascii: "F"), !isWordByte(self[index + 3]) {
                return nil
            }
            return self[index + 2] == UInt8(ascii: "s") && !isWordByte(self[index + 3]) ? index + 3 : index + 2
        case 0xE1:
            var stop = index
            while self[stop] == 0xE1 && self[stop + 1] == 0xB5 || self[stop] == 0xCA || self[stop] == 0xCB {
                stop += self[stop] == 0xE1 ? 3 : 2
            }
            return stop > index ? min(stop, high) : nil
        case let byte where byte.isASCIILetter && index > end:
            // "3.er", "1.os": RAE, Ortografía VIII.2.2.2.
            return match("er", at: index) ?? match("os", at: index) ?? match("as", at: index)
        case let byte where byte.isASCIILetter:
            var stop = index + 2
            guard self[index + 1].isASCIILetter else { return nil }
            if let long = match("ero", at: index) ?? match("era", at: index) ?? match("eros", at: index) ?? match("eras", at: index) {
                return long
            }
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

    /// The end of the letter in "la 3a Compañía", "del 5o Juzgado": typewriters have no other sign. An article before and a name behind it say
    /// that it is no code.
    private func ordinalLetter(after numeral: Range<Int>) -> Int? {
        let end = numeral.upperBound
        guard numeral.count <= 2, self[end] == UInt8(ascii: "a") || self[end] == UInt8(ascii: "o") else { return nil }
        let (before, name) = (wordBefore(numeral.lowerBound), wordAfter(end + 1))
        guard before.has(.determiner) || match("del", at: before.range.lowerBound) != nil, name.isCapitalised, name.range.count > 2 else {
            return nil
        }
        return end + 1
    }

    /// "1.º", "2da", "21.ª"; with "trimestre" behind it the quarter.
    func digitOrdinal(at start: Int) -> Mention? {
        let numeral = numeral(at: start, joiningSpaces: false)
        guard numeral.shape == .integer || numeral.shape == .grouped,
            let end = ordinalSign(after: numeral.range.upperBound) ?? ordinalLetter(after: numeral.range)
        else { return nil }
        if numeral.coefficient < 10,
            let period = period(Int(numeral.coefficient), from: start, after: end) ?? listedPeriod(Int(numeral.coefficient), start..<end)
        {
            return period
        }
        guard let value = ExactDecimal(coefficient: numeral.coefficient) else { return nil }
        return Mention(
            range: start..<end, type: .ordinal, value: .number(value), rule: .ordinalConCifras, numeral: numeral.range)
    }

    /// "trigésimo quinto", "primer", "dos milésimo tricentésimo".
    /// - Parameters:
    ///   - base: what words before `start` have counted, of which `first` is the first, in units of `limit`.
    func wordOrdinal(at start: Int, base: Int128 = 0, from first: Int? = nil, below limit: Int = .max) -> Mention? {
        var rest = 0
        var limit = limit
        var end = start
        var index = start
        while true {
            let word = word(at: index)
            guard word.has(.ordinal), word.value < limit else { break }
            if rest > 0, word.value >= 10, limit <= 10 { break }
            rest += word.value
            end = word.range.upperBound
            limit = word.value >= 1000 ? 1000 : word.value >= 100 ? 100 : word.value >= 10 && word.value % 10 == 0 ? 10 : 0
            index = skipSpaces(end)
        }
        let value = base + Int128(rest)
        guard end > start || base > 0, let exact = ExactDecimal(coefficient: value) else { return nil }
        let begin = first ?? start
        if base == 0 {
            if let period = period(rest, from: begin, after: end) ?? listedPeriod(rest, begin..<end) { return inWords(period) }
            if let day = ordinalDay(rest, begin..<end) { return day }
        }
        return Mention(range: begin..<end, type: .ordinal, value: .number(exact), rule: .ordinalEnPalabras, isInWords: true)
    }

    /// "primero de mayo"; "el segundo de agosto", where "el" says that a day is meant.
    private func ordinalDay(_ value: Int, _ range: Range<Int>) -> Mention? {
        guard value <= 31, wordAfter(range.upperBound).has(.de),
            value == 1 || match("el", at: wordBefore(range.lowerBound).range.lowerBound) != nil,
            let tail = monthTail(after: range.upperBound)
        else { return nil }
        let date = CalendarDate(range: range.lowerBound..<tail.end, year: tail.year, month: tail.month, day: value)
        guard date.isPossible else { return nil }
        return inWords(
            Mention(
                range: date.range, type: tail.year == nil ? .diaMes : .fecha, value: .text(date.text), rule: .primeroDeMes,
                confidence: value == 1 ? 100 : 70))
    }

    /// Marks a mention as written in words where it holds no digit.
    func inWords(_ mention: Mention) -> Mention {
        var mention = mention
        mention.isInWords = !mention.range.contains { base[$0].isDigit }
        return mention
    }
}
