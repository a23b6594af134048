/// Roman numerals where they name something: "Etapa II", "siglo XXI", "VIII Región", "IV trimestre de 2025".
extension Scan {
    func roman(at start: Int) -> Mention? {
        let end = wordEnd(start)
        guard end - start <= 12, let value = Self.romanValue(UnsafeBufferPointer(start: base + start, count: end - start)) else {
            return nil
        }
        if self[end].isDigit || self[end] == .dollar || self[end] == UInt8(ascii: "@") { return nil }
        if start > low,
            [.slash, .point, UInt8(ascii: "@"), UInt8(ascii: "_"), .dollar].contains(base[start - 1]) || base[start - 1].isDigit
        {
            return nil
        }
        if let period = period(value, from: start, after: end) ?? listedPeriod(value, start..<end) { return inWords(period) }
        if end - start == 1, base[start] != UInt8(ascii: "I"), base[start] != UInt8(ascii: "V"), base[start] != UInt8(ascii: "X") {
            return nil
        }
        if continuesRomans(start, end), let number = ExactDecimal(coefficient: Int128(value)) {
            return Mention(
                range: start..<end, type: .romano, value: .number(number), rule: .listaDeRomanos, confidence: 90, isInWords: true)
        }
        let before = wordBefore(start)
        if before.has(.period), let period = period(value, named: before, end: end) { return inWords(period) }
        let isCentury = before.isNone && isCenturySign(start)
        let isNamed = before.has(.naming) || before.has(.romanNoun) || before.has(.decade) || isCentury
        var first = start
        if isCentury {
            first = start
        } else if isNamed, spaceEnds(before.range.upperBound, start) {
            first = before.range.lowerBound
        } else if wordAfter(end).has(.romanNoun), end - start > 1 || wordAfter(end).isCapitalised {
            first = start
        } else {
            let isSmall = (start..<end).allSatisfy { "IVX".utf8.contains(base[$0]) }
            guard isSmall, end - start > 1, before.isCapitalised, !before.has(.stop), spaceEnds(before.range.upperBound, start) else {
                return nil
            }
        }
        guard let number = ExactDecimal(coefficient: Int128(value)) else { return nil }
        return Mention(
            range: first..<end, type: .romano, value: .number(number), rule: .romano, confidence: isNamed ? 100 : 80, isInWords: true,
            numeral: start..<end)
    }

    /// "Etapa II, III y IV", "fases I a III": behind another Roman numeral, with no more than a comma, a dash, "y" or "a" between. A single
    /// letter with a point is the initial of a name.
    private func continuesRomans(_ start: Int, _ end: Int) -> Bool {
        guard state.pointee.last.isRoman, floor > low, start > floor, !(end - start == 1 && self[end] == .point && !isFieldEnd(end + 1))
        else {
            return false
        }
        let index = skipSpaces(floor)
        if self[index] == .comma { return skipSpaces(index + 1) == start }
        let dash = dashLength(at: index)
        if dash > 0 { return skipSpaces(index + dash) == start }
        let link = word(at: index)
        return (link.has(.y) || link.has(.a) || link.has(.o)) && skipSpaces(link.range.upperBound) == start
    }

    /// "s. XX".
    private func isCenturySign(_ start: Int) -> Bool {
        let end = skipSpacesBack(start)
        return end - 2 >= floor && base[end - 1] == .point && base[end - 2] | 0x20 == UInt8(ascii: "s")
            && (end - 2 == floor || !letterEnds(end - 2))
    }

    private func spaceEnds(_ end: Int, _ start: Int) -> Bool {
        skipSpaces(end) == start
    }

    private static func isRomanLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"), UInt8(ascii: "D"),
            UInt8(ascii: "M"):
            true
        default: false
        }
    }

    /// The value of a Roman numeral in its one right form, or `nil`.
    static func romanValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.allSatisfy(isRomanLetter) else { return nil }
        var value = 0
        var index = 0
        let forms: [(StaticString, Int)] = [
            ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9),
            ("V", 5),
            ("IV", 4), ("I", 1),
        ]
        for (form, worth) in forms {
            let length = form.utf8CodeUnitCount
            let most = length == 2 || worth == 500 || worth == 50 || worth == 5 ? 1 : 3
            for _ in 0..<most {
                guard index + length <= bytes.count, (0..<length).allSatisfy({ bytes[index + $0] == form.utf8Start[$0] }) else { break }
                value += worth
                index += length
            }
        }
        guard index == bytes.count, value > 0 else { return nil }
        var rest = value
        index = 0
        for (form, worth) in forms {
            while rest >= worth {
                guard index + form.utf8CodeUnitCount <= bytes.count, bytes[index] == form.utf8Start[0] else { return nil }
                index += form.utf8CodeUnitCount
                rest -= worth
            }
        }
        return index == bytes.count ? value : nil
    }
}
