/// Currencies behind a number, and percentages.
extension Scan {
    struct UnitAfter {
        var end: Int
        var unit: UnitCode
        var exponent = 0
    }

    /// "pesos", "millones de dólares", "€", "UF" behind a number that ends at `end`.
    ///
    /// - Parameter isSigned: whether the number has a sign before it, so that one between it and the next is the next one's.
    func currency(after end: Int, isScaled: Bool, isSigned: Bool = true) -> UnitAfter? {
        var start = skipSpaces(end)
        switch self[start] {
        case 0xE2 where self[start + 1] == 0x82 && self[start + 2] == 0xAC: return UnitAfter(end: start + 3, unit: .eur)
        case 0xC2 where self[start + 1] == 0xA3: return UnitAfter(end: start + 2, unit: .gbp)
        case .dollar: return startsNumber(start + 1) ? nil : UnitAfter(end: start + 1, unit: .clp)
        case UInt8(ascii: "U"): if let dotted = dottedUnit(at: start) { return dotted }
        case UInt8(ascii: "M") where !isScaled: if let millions = millionsSign(at: start, isSigned: isSigned) { return millions }
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
        if word.has(.currency), word.value >= 100, isScaledDollarCode(word) {
            let end = self[stop] == .dollar ? stop + 1 : stop
            guard !startsNumber(end) else { return nil }
            return UnitCode(rawValue: word.value % 100).map { UnitAfter(end: end, unit: $0, exponent: word.value / 100) }
        }
        if !word.has(.currency) || word.value >= 100 { return gluedScale(word) ?? namedCurrency(word) }
        guard let unit = UnitCode(rawValue: word.value % 100) else { return nil }
        if word.has(.code) {
            if unit == .usd, self[stop] == .dollar { return startsNumber(stop + 1) ? nil : UnitAfter(end: stop + 1, unit: .usd) }
            guard word.range.count > 2 || unit != .usd, base[start + 1].isUpperASCII,
                !startsNumber(stop) || !isSigned && standsBehind(word.range)
            else { return nil }
            return UnitAfter(end: stop, unit: unit)
        }
        return national(unit, end: stop)
    }

    /// "pesos argentinos", "dólares canadienses", "dólares de Hong Kong": the currency that a word for several becomes with its country.
    private func national(_ unit: UnitCode, end: Int) -> UnitAfter {
        let country = wordAfter(end)
        if unit == .usd, country.has(.de), let hong = match("hong", at: skipSpaces(country.range.upperBound)),
            let kong = match("kong", at: skipSpaces(hong))
        {
            return UnitAfter(end: kong, unit: .hkd)
        }
        guard country.has(.nationality) else { return UnitAfter(end: end, unit: unit) }
        let name = (unit, country.value)
        let named: UnitCode
        switch name {
        case (.clp, 3): named = .ars
        case (.clp, 4): named = .mxn
        case (.clp, 5): named = .cop
        case (.clp, 6): named = .uyu
        case (.clp, 7): named = .dop
        case (.clp, 8): named = .cup
        case (.clp, 9): named = .php
        case (.usd, 10): named = .cad
        case (.usd, 11): named = .aud
        case (.usd, 12): named = .nzd
        case (.clp, 1), (.usd, 2): named = unit
        default: return UnitAfter(end: end, unit: unit)
        }
        return UnitAfter(end: country.range.upperBound, unit: named)
    }

    /// "libras esterlinas", "francos suizos", "guaraníes paraguayos": words that are a currency only with its country.
    private func namedCurrency(_ word: Word) -> UnitAfter? {
        guard (5...9).contains(word.range.count) else { return nil }
        let country = wordAfter(word.range.upperBound)
        guard country.has(.nationality) else { return nil }
        let start = word.range.lowerBound
        if country.value == 13, (match("libra", at: start) ?? match("libras", at: start)) != nil {
            return UnitAfter(end: country.range.upperBound, unit: .gbp)
        }
        guard country.value == 14, (match("franco", at: start) ?? match("francos", at: start)) != nil else { return nil }
        return UnitAfter(end: country.range.upperBound, unit: .chf)
    }

    /// "450 M$", "5 MM$" behind a number are thousands and millions as before one; "3,5 M€", "2 MM€" are millions, as in the accounts of the
    /// European Union.
    private func millionsSign(at start: Int, isSigned: Bool) -> UnitAfter? {
        var letters = 1
        while letters < 3, self[start + letters] == UInt8(ascii: "M") { letters += 1 }
        let sign = start + letters
        if letters < 3, self[sign] == 0xE2, self[sign + 1] == 0x82, self[sign + 2] == 0xAC {
            return startsNumber(sign + 3) ? nil : UnitAfter(end: sign + 3, unit: .eur, exponent: 6)
        }
        guard self[sign] == .dollar, !startsNumber(sign + 1) || !isSigned && standsBehind(start..<sign + 1) else { return nil }
        return UnitAfter(end: sign + 1, unit: .clp, exponent: 3 * letters)
    }

    /// "1,5 MMUSD", "300 MMUS$": millions, "345 MUS$", "45 KUSD": thousands. A single M before a code without the sign of the dollar is left
    /// to CLDR's compact form, millions too.
    private func isScaledDollarCode(_ word: Word) -> Bool {
        guard word.range.allSatisfy({ base[$0].isUpperASCII }), !startsNumber(word.range.upperBound) else { return false }
        return word.value / 100 == 6 || base[word.range.lowerBound] == UInt8(ascii: "K")
            || word.value == UnitCode.usd.rawValue + 300 && self[word.range.upperBound] == .dollar
            || word.value == UnitCode.clf.rawValue + 300
    }

    /// "51 MCLP", "1 BCLP", as CLDR's compact form writes millions and billions with the code glued to them.
    private func gluedScale(_ word: Word) -> UnitAfter? {
        let start = word.range.lowerBound
        guard word.range.count >= 4, !startsNumber(word.range.upperBound) else { return nil }
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

    private static let cents: [StaticString] = [
        "centavos", "centavo", "céntimos", "céntimo", "centimos", "centimo", "centésimos", "centésimo", "peniques", "penique",
    ]

    /// Whether a sign that a number follows stands behind that number too: "12 UF 13 UF", "1.234 M$ 2.345 M$".
    private func standsBehind(_ sign: Range<Int>) -> Bool {
        let next = skipSpaces(sign.upperBound)
        guard self[next].isDigit else { return false }
        let start = skipSpaces(numeral(at: next, joiningSpaces: false).range.upperBound)
        guard start + sign.count <= high, !isWordByte(self[start + sign.count]) else { return false }
        return sign.indices.allSatisfy { base[$0] == base[start + $0 - sign.lowerBound] } && !startsNumber(start + sign.count)
    }

    func startsNumber(_ index: Int) -> Bool {
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
            if let end = match("porcentuales", at: next) ?? match("porcentual", at: next) { return UnitAfter(end: end, unit: .points) }
            return match("base", at: next).map { UnitAfter(end: $0, unit: .basisPoints) }
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
            let end = Self.cents.lazy.compactMap({ self.match($0, at: unit) }).first
        else { return }
        quantity.add(cents.value, power: -2)
        quantity.range = quantity.range.lowerBound..<end
    }

    /// "U.F.", "U.T.M.", "U.T.A." at `start`. The last point belongs to it unless it ends the line.
    func dottedUnit(at start: Int) -> UnitAfter? {
        guard self[start + 1] == .point, self[start + 3] == .point || !isWordByte(self[start + 3]) else { return nil }
        let unit: UnitCode
        var end = start + 3
        switch (self[start + 2], self[start + 3], self[start + 4]) {
        case (UInt8(ascii: "F"), _, _): unit = .clf
        case (UInt8(ascii: "T"), .point, UInt8(ascii: "M")): (unit, end) = (.utm, start + 5)
        case (UInt8(ascii: "T"), .point, UInt8(ascii: "A")): (unit, end) = (.uta, start + 5)
        default: return nil
        }
        guard !isWordByte(self[end]), !startsNumber(end) else { return nil }
        if self[end] == .point, !startsNumber(end + 1), !isFieldEnd(end + 1) { end += 1 }
        return UnitAfter(end: end, unit: unit)
    }

    /// "m2", "km³": a unit whose digit is part of the mention and none of its own.
    func measure(after end: Int) -> Range<Int>? {
        let start = skipSpaces(end)
        let word = word(at: start)
        let stop = word.range.upperBound
        guard word.has(.measure) else { return nil }
        // U+00B2 and U+00B3 too.
        let isRaised = self[stop] == 0xC2 && (self[stop + 1] == 0xB2 || self[stop + 1] == 0xB3)
        let digitEnd = isRaised ? stop + 2 : stop + 1
        guard isRaised || self[stop] == 0x32 || self[stop] == 0x33, !self[digitEnd].isDigit, !isWordByte(self[digitEnd]) else { return nil }
        return start..<digitEnd
    }
}
