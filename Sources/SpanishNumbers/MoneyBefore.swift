/// Currencies before a number.
extension Scan {
    struct CurrencyBefore {
        var start: Int
        var unit: UnitCode
        var exponent: Int
    }

    /// "M$", "US$", "UF", "€" before `index`, with or without a space. M$ is thousands of pesos and MM$ millions, the practice of
    /// Chilean budget documents (DIPRES, Ley de Presupuestos: "Miles de $").
    func currency(before index: Int, from: Int) -> CurrencyBefore? {
        let end = skipSpacesBack(index)
        guard end > from else { return nil }
        switch base[end - 1] {
        case .dollar: return dollar(at: end - 1, from: from)
        case UInt8(ascii: "S"), UInt8(ascii: "D"):
            if end - 3 >= from, base[end - 2] == .dollar, base[end - 3] == UInt8(ascii: "U") {
                return CurrencyBefore(start: end - 3, unit: .usd, exponent: 0)
            }
            return code(before: end, from: from)
        case 0xAC where end - 3 >= from && base[end - 3] == 0xE2 && base[end - 2] == 0x82:
            let start = end - 3
            if start - 1 >= from, base[start - 1] == UInt8(ascii: "M"), start - 1 == from || !letterEnds(start - 1) {
                return CurrencyBefore(start: start - 1, unit: .eur, exponent: 3)
            }
            return CurrencyBefore(start: start, unit: .eur, exponent: 0)
        case 0xA3 where end - 2 >= from && base[end - 2] == 0xC2: return CurrencyBefore(start: end - 2, unit: .gbp, exponent: 0)
        case 0xA5 where end - 2 >= from && base[end - 2] == 0xC2: return CurrencyBefore(start: end - 2, unit: .jpy, exponent: 0)
        case .point: return dotted(before: end, from: from)
        case let byte where byte.isUpperASCII: return scaledDollar(before: end, from: from) ?? code(before: end, from: from)
        default: return nil
        }
    }

    /// "UF", "USD", "MUSD" ending at `end`.
    private func code(before end: Int, from: Int) -> CurrencyBefore? {
        let start = wordStart(endingAt: end)
        guard start >= from, end - start >= 2, end - start <= 5 else { return nil }
        let word = word(at: start)
        guard word.has(.code), word.has(.currency), base[start + 1].isUpperASCII else { return nil }
        if end - start == 2, base[start] == UInt8(ascii: "U"), base[start + 1] == UInt8(ascii: "S") { return nil }
        let (scale, unit) = word.value.quotientAndRemainder(dividingBy: 100)
        return UnitCode(rawValue: unit).map { CurrencyBefore(start: start, unit: $0, exponent: scale) }
    }

    /// "$M", "$MM", "$ MM" ending at `end`: the scale behind the sign.
    private func scaledDollar(before end: Int, from: Int) -> CurrencyBefore? {
        var start = end
        while start > from, end - start < 3, base[start - 1] == UInt8(ascii: "M") { start -= 1 }
        guard start < end else { return nil }
        let letters = end - start
        if start - 1 > from, base[start - 1] == .space { start -= 1 }
        guard start > from, base[start - 1] == .dollar, start - 1 == from || !base[start - 2].isASCIILetter else { return nil }
        return CurrencyBefore(start: start - 1, unit: .clp, exponent: 3 * letters)
    }

    /// "U.F.", "U.T.M." ending at `end`.
    private func dotted(before end: Int, from: Int) -> CurrencyBefore? {
        for length in [4, 6] where end - length >= from {
            let start = end - length
            guard base[start] == UInt8(ascii: "U"), start == from || !letterEnds(start) else { continue }
            guard base[start + 1] == .point, base[end - 1] == .point else { continue }
            switch (base[start + 2], base[start + 4 < end ? start + 4 : start]) {
            case (UInt8(ascii: "F"), _) where length == 4: return CurrencyBefore(start: start, unit: .clf, exponent: 0)
            case (UInt8(ascii: "T"), UInt8(ascii: "M")) where base[start + 3] == .point:
                return CurrencyBefore(start: start, unit: .utm, exponent: 0)
            case (UInt8(ascii: "T"), UInt8(ascii: "A")) where base[start + 3] == .point:
                return CurrencyBefore(start: start, unit: .uta, exponent: 0)
            default: continue
            }
        }
        return nil
    }

    private func dollar(at sign: Int, from: Int) -> CurrencyBefore {
        var end = sign
        if end > from, base[end - 1] == UInt8(ascii: "\\") { end -= 1 }
        if let scale = scaleWord(before: end, from: from), year(at: skipSpaces(sign + 1)) == nil {
            return CurrencyBefore(start: scale.start, unit: .clp, exponent: scale.power)
        }
        let plain = CurrencyBefore(start: end, unit: .clp, exponent: 0)
        var letters = end
        if letters - 1 > from, base[letters - 1] == .space,
            base[letters - 2] == UInt8(ascii: "M") || base[letters - 2] == UInt8(ascii: "S") && isUS(endingAt: letters - 1, from: from)
        {
            letters -= 1
        }
        var start = letters
        while start > from, letters - start < 6, base[start - 1].isASCIILetter { start -= 1 }
        guard start < letters, start == from || !letterEnds(start), !(start > from && base[start - 1].isDigit) else { return plain }
        var scale = 0
        var place = start
        while place < letters, base[place] == UInt8(ascii: "M") || base[place] == UInt8(ascii: "m") {
            scale += 3
            place += 1
        }
        if scale == 0, letters - start == 3, base[start] == UInt8(ascii: "K") {
            scale = 3
            place += 1
        }
        guard scale <= 9 else { return plain }
        let rest = letters - place
        if rest == 0 { return CurrencyBefore(start: start, unit: .clp, exponent: scale) }
        if rest == 2, base[place] == UInt8(ascii: "U"), base[place + 1] == UInt8(ascii: "S") {
            let outer = scale == 0 ? scaleLetters(before: start, from: from) : start
            return CurrencyBefore(start: outer, unit: .usd, exponent: scale + 3 * max(0, start - outer - 1))
        }
        guard letters == end else { return plain }
        if rest == 1, base[place] == UInt8(ascii: "U") { return CurrencyBefore(start: start, unit: .usd, exponent: scale) }
        guard scale == 0 else { return plain }
        if rest == 1 {
            switch base[place] {
            case UInt8(ascii: "R"): return CurrencyBefore(start: start, unit: .brl, exponent: 0)
            case UInt8(ascii: "C"): return CurrencyBefore(start: start, unit: .cad, exponent: 0)
            case UInt8(ascii: "A"): return CurrencyBefore(start: start, unit: .aud, exponent: 0)
            default: return plain
            }
        }
        let word = word(at: start)
        if word.has(.code), word.has(.currency), let unit = UnitCode(rawValue: word.value % 100) {
            return CurrencyBefore(start: start, unit: unit, exponent: word.value / 100)
        }
        return plain
    }

    /// "Miles", "Miles de" and "Millones de" before the sign at `end`, as heads of amounts have it: "Miles de $ 12.345", "Miles$ 300".
    private func scaleWord(before end: Int, from: Int) -> (start: Int, power: Int)? {
        let last = skipSpacesBack(end)
        guard last > from, base[last - 1] == UInt8(ascii: "s") || base[last - 1] == UInt8(ascii: "e") else { return nil }
        var word = wordBefore(end)
        if word.has(.de) { word = wordBefore(word.range.lowerBound) }
        guard word.has(.vague), !word.has(.collective), word.range.lowerBound >= from else { return nil }
        return word.has(.scale) ? (word.range.lowerBound, word.value) : word.value == 1000 ? (word.range.lowerBound, 3) : nil
    }

    /// Where "M" or "MM" begins that stands by itself before "US$" at `sign`, behind no number of its own; else `sign`.
    private func scaleLetters(before sign: Int, from: Int) -> Int {
        guard sign - 1 > from, base[sign - 1] == .space else { return sign }
        var start = sign - 1
        while start > from, sign - start < 3, base[start - 1] == UInt8(ascii: "M") { start -= 1 }
        guard start < sign - 1, start == from || !letterEnds(start) else { return sign }
        let number = skipSpacesBack(start)
        return number > low && base[number - 1].isDigit ? sign : start
    }

    private func isUS(endingAt end: Int, from: Int) -> Bool {
        end - 2 >= from && base[end - 1] == UInt8(ascii: "S") && base[end - 2] == UInt8(ascii: "U")
            && (end - 2 == from || !letterEnds(end - 2))
    }
}
