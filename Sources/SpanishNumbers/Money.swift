/// Currencies before and behind a number, and percentages behind it.
extension Scan {
    struct CurrencyBefore {
        var start: Int
        var unit: UnitCode
        var exponent: Int
    }

    struct UnitAfter {
        var end: Int
        var unit: UnitCode
        var exponent = 0
    }

    /// "M$", "US$", "UF", "€" before `index`, with or without a space. M$ is thousands of pesos and MM$ millions, the practice of
    /// Chilean budget documents (DIPRES, Ley de Presupuestos: "Miles de $").
    func currency(before index: Int, from: Int) -> CurrencyBefore? {
        let end = skipSpacesBack(index)
        guard end > from else { return nil }
        switch base[end - 1] {
        case .dollar: return dollar(at: end - 1, from: from)
        case UInt8(ascii: "S") where end - 3 >= from && base[end - 2] == .dollar && base[end - 3] == UInt8(ascii: "U"):
            return CurrencyBefore(start: end - 3, unit: .usd, exponent: 0)
        case 0xAC where end - 3 >= from && base[end - 3] == 0xE2 && base[end - 2] == 0x82:
            let start = end - 3
            if start - 1 >= from, base[start - 1] == UInt8(ascii: "M"), start - 1 == from || !letterEnds(start - 1) {
                return CurrencyBefore(start: start - 1, unit: .eur, exponent: 3)
            }
            return CurrencyBefore(start: start, unit: .eur, exponent: 0)
        case 0xA3 where end - 2 >= from && base[end - 2] == 0xC2: return CurrencyBefore(start: end - 2, unit: .gbp, exponent: 0)
        case 0xA5 where end - 2 >= from && base[end - 2] == 0xC2: return CurrencyBefore(start: end - 2, unit: .jpy, exponent: 0)
        case let byte where byte.isUpperASCII:
            let start = wordStart(endingAt: end)
            guard start >= from, end - start >= 2, end - start <= 5 else { return nil }
            let word = word(at: start)
            guard word.has(.code), word.has(.currency), base[start + 1].isUpperASCII else { return nil }
            if end - start == 2, base[start] == UInt8(ascii: "U"), base[start + 1] == UInt8(ascii: "S") { return nil }
            let (scale, unit) = word.value.quotientAndRemainder(dividingBy: 100)
            return UnitCode(rawValue: unit).map { CurrencyBefore(start: start, unit: $0, exponent: scale) }
        default: return nil
        }
    }

    private func dollar(at sign: Int, from: Int) -> CurrencyBefore {
        var end = sign
        if end > from, base[end - 1] == UInt8(ascii: "\\") { end -= 1 }
        let plain = CurrencyBefore(start: end, unit: .clp, exponent: 0)
        var letters = end
        if letters - 1 > from, base[letters - 1] == .space, base[letters - 2] == UInt8(ascii: "M") { letters -= 1 }
        var start = letters
        while start > from, letters - start < 6, base[start - 1].isASCIILetter { start -= 1 }
        guard start < letters, start == from || !letterEnds(start), !(start > from && base[start - 1].isDigit) else { return plain }
        var scale = 0
        var place = start
        while place < letters, base[place] == UInt8(ascii: "M") || base[place] == UInt8(ascii: "m") {
            scale += 3
            place += 1
        }
        guard scale <= 9 else { return plain }
        let rest = letters - place
        if rest == 0 { return CurrencyBefore(start: start, unit: .clp, exponent: scale) }
        guard letters == end else { return plain }
        if rest == 1, base[place] == UInt8(ascii: "U") { return CurrencyBefore(start: start, unit: .usd, exponent: scale) }
        if rest == 1, base[place] == UInt8(ascii: "R"), scale == 0 { return CurrencyBefore(start: start, unit: .brl, exponent: 0) }
        if rest == 2, base[place] == UInt8(ascii: "U"), base[place + 1] == UInt8(ascii: "S") {
            return CurrencyBefore(start: start, unit: .usd, exponent: scale)
        }
        if scale == 0 {
            let word = word(at: start)
            if word.has(.code), word.has(.currency), let unit = UnitCode(rawValue: word.value % 100) {
                return CurrencyBefore(start: start, unit: unit, exponent: word.value / 100)
            }
        }
        return plain
    }

    /// "pesos", "millones de dólares", "€", "UF" behind a number that ends at `end`.
    func currency(after end: Int, isScaled: Bool) -> UnitAfter? {
        var start = skipSpaces(end)
        switch self[start] {
        case 0xE2 where self[start + 1] == 0x82 && self[start + 2] == 0xAC: return UnitAfter(end: start + 3, unit: .eur)
        case 0xC2 where self[start + 1] == 0xA3: return UnitAfter(end: start + 2, unit: .gbp)
        case .dollar: return startsNumber(start + 1) ? nil : UnitAfter(end: start + 1, unit: .clp)
        default: break
        }
        var word = word(at: start)
        if isScaled, word.has(.de) {
            start = skipSpaces(word.range.upperBound)
            if self[start] == .dollar { return startsNumber(start + 1) ? nil : UnitAfter(end: start + 1, unit: .clp) }
            word = self.word(at: start)
        }
        guard !word.isNone else { return nil }
        if word.has(.unidad) { return unidad(word) }
        let stop = word.range.upperBound
        if !word.has(.currency) || word.value >= 100 { return gluedScale(word) }
        guard let unit = UnitCode(rawValue: word.value % 100) else { return nil }
        if word.has(.code) {
            if unit == .usd, self[stop] == .dollar { return startsNumber(stop + 1) ? nil : UnitAfter(end: stop + 1, unit: .usd) }
            guard word.range.count > 2 || unit != .usd, base[start + 1].isUpperASCII, !startsNumber(stop) else { return nil }
            return UnitAfter(end: stop, unit: unit)
        }
        let nationality = wordAfter(stop)
        return UnitAfter(end: nationality.has(.nationality) ? nationality.range.upperBound : stop, unit: unit)
    }

    /// "51 MCLP", "1 BCLP", as CLDR's compact form writes millions and billions with the code glued to them.
    private func gluedScale(_ word: Word) -> UnitAfter? {
        let start = word.range.lowerBound
        guard word.range.count >= 4 else { return nil }
        let power: Int
        switch base[start] {
        case UInt8(ascii: "M"): power = 6
        case UInt8(ascii: "B"): power = 12
        default: return nil
        }
        let code = self.word(at: start + 1)
        guard code.has(.code), code.value < 100, let unit = UnitCode(rawValue: code.value) else { return nil }
        return UnitAfter(end: word.range.upperBound, unit: unit, exponent: power)
    }

    /// "unidades de fomento", "unidades tributarias mensuales".
    private func unidad(_ word: Word) -> UnitAfter? {
        let next = wordAfter(word.range.upperBound)
        if next.has(.de) {
            guard let end = match("fomento", at: skipSpaces(next.range.upperBound)) else { return nil }
            let nationality = wordAfter(end)
            return UnitAfter(end: nationality.has(.nationality) ? nationality.range.upperBound : end, unit: .clf)
        }
        let start = next.range.lowerBound
        guard !next.isNone, (match("tributaria", at: start) ?? match("tributarias", at: start)) != nil else { return nil }
        let last = skipSpaces(next.range.upperBound)
        if let end = match("mensual", at: last) ?? match("mensuales", at: last) { return UnitAfter(end: end, unit: .utm) }
        if let end = match("anual", at: last) ?? match("anuales", at: last) { return UnitAfter(end: end, unit: .uta) }
        return nil
    }

    private func startsNumber(_ index: Int) -> Bool {
        let start = skipSpaces(index)
        return self[start].isDigit || dashLength(at: start) > 0 && self[start + dashLength(at: start)].isDigit
    }

    /// "%", "‰", "por ciento", "puntos porcentuales" behind a number that ends at `end`.
    func percent(after end: Int) -> UnitAfter? {
        let start = skipSpaces(end)
        switch self[start] {
        case .percent: return UnitAfter(end: start + 1, unit: .percent)
        case 0xE2 where self[start + 1] == 0x80 && self[start + 2] == 0xB0: return UnitAfter(end: start + 3, unit: .perMille)
        case UInt8(ascii: "p"), UInt8(ascii: "P"):
            let word = word(at: start)
            if word.has(.por) {
                let next = wordAfter(word.range.upperBound)
                if next.has(.percentWord) { return UnitAfter(end: next.range.upperBound, unit: .percent) }
                return next.has(.scale) && next.value == 3 && isLastOfNumber(next)
                    ? UnitAfter(end: next.range.upperBound, unit: .perMille) : nil
            }
            if let short = shortPoints(at: start) { return UnitAfter(end: short, unit: .points) }
            guard let points = match("puntos", at: start) ?? match("punto", at: start) else { return nil }
            let next = skipSpaces(points)
            return (match("porcentuales", at: next) ?? match("porcentual", at: next)).map { UnitAfter(end: $0, unit: .points) }
        default: return nil
        }
    }

    /// Neither another word of a number nor a currency follows "mil", as in "12 por mil pesos".
    private func isLastOfNumber(_ word: Word) -> Bool {
        wordAfter(word.range.upperBound).roles.isDisjoint(with: [.unit, .teen, .ten, .hundred, .scale, .currency])
            && self[skipSpaces(word.range.upperBound)] != .dollar
    }

    /// The end of "pp" or "p.p." at `start`, unless it is "pages" before a number.
    private func shortPoints(at start: Int) -> Int? {
        var end = match("pp", at: start)
        if end == nil, match("p", at: start) != nil, self[start + 1] == .point, match("p", at: start + 2) != nil {
            end = self[start + 3] == .point && !isFieldEnd(start + 4) ? start + 4 : start + 3
        }
        guard let end else { return nil }
        return self[skipSpaces(self[end] == .point ? end + 1 : end)].isDigit ? nil : end
    }

    /// "con cincuenta centavos" behind an amount.
    func readCents(_ quantity: inout Quantity) {
        let link = skipSpaces(quantity.range.upperBound)
        guard let con = match("con", at: link) else { return }
        let start = skipSpaces(con)
        let cents: (value: Int128, end: Int)
        if self[start].isDigit {
            let end = digitsEnd(start)
            guard end - start <= 2 else { return }
            cents = (Int128(small(start..<end)), end)
        } else if let words = cardinal(at: start), words.value < 100 {
            cents = (words.value, words.end)
        } else {
            return
        }
        let unit = skipSpaces(cents.end)
        guard
            let end = match("centavos", at: unit) ?? match("centavo", at: unit) ?? match("céntimos", at: unit)
                ?? match("centimos", at: unit) ?? match("céntimo", at: unit)
        else { return }
        quantity.add(cents.value, power: -2)
        quantity.range = quantity.range.lowerBound..<end
    }

    /// "m2", "km3": a unit whose digit must not become a mention of its own.
    func measure(after end: Int) -> Range<Int>? {
        let start = skipSpaces(end)
        let word = word(at: start)
        let stop = word.range.upperBound
        guard word.has(.measure), self[stop] == 0x32 || self[stop] == 0x33, !self[stop + 1].isDigit, !isWordByte(self[stop + 1]) else {
            return nil
        }
        return start..<stop + 1
    }
}
