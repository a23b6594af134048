/// Fractions: signs, digits and words. Their value is the text "numerator/denominator", since 1/3 has no finite decimal.
extension Scan {
    private func fraction(_ numerator: Int128, _ denominator: Int128, _ range: Range<Int>, rule: String, confidence: Int = 100) -> Mention {
        Mention(
            range: range, type: .fraccion, value: .text("\(numerator)/\(denominator)"), rule: rule, confidence: confidence)
    }

    /// The fraction of the sign at `index` (½, ⅔) and its length.
    private func vulgar(at index: Int) -> (numerator: Int, denominator: Int, length: Int)? {
        if self[index] == 0xC2 {
            switch self[index + 1] {
            case 0xBC: return (1, 4, 2)
            case 0xBD: return (1, 2, 2)
            case 0xBE: return (3, 4, 2)
            default: return nil
            }
        }
        guard self[index] == 0xE2, self[index + 1] == 0x85 else { return nil }
        let table = [
            (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8), (3, 8), (5, 8), (7, 8),
        ]
        let place = Int(self[index + 2]) - 0x90
        return table.indices.contains(place) ? (table[place].0, table[place].1, 3) : nil
    }

    func vulgarFraction(at index: Int) -> Int? {
        guard let sign = vulgar(at: index) else { return nil }
        if let scaled = scaledFraction(sign.numerator, sign.denominator, index..<index + sign.length) {
            emit(scaled)
            return scaled.range.upperBound
        }
        emit(fraction(Int128(sign.numerator), Int128(sign.denominator), index..<index + sign.length, rule: "signo-de-fraccion"))
        return index + sign.length
    }

    /// "3½", "2 ¾".
    func mixedFraction(at start: Int) -> Mention? {
        let end = digitsEnd(start)
        guard end - start < 10 else { return nil }
        let place = self[end] == .space ? end + 1 : end
        guard let sign = vulgar(at: place) else { return nil }
        let numerator = small(start..<end) * sign.denominator + sign.numerator
        if let scaled = scaledFraction(numerator, sign.denominator, start..<place + sign.length) { return scaled }
        return fraction(
            Int128(numerator), Int128(sign.denominator), start..<place + sign.length, rule: "signo-de-fraccion")
    }

    /// "2½ millones", "½ UF", "12½ %": with a scale or unit behind it a fraction of finite decimals is a figure.
    private func scaledFraction(_ numerator: Int, _ denominator: Int, _ range: Range<Int>) -> Mention? {
        guard 1000 % denominator == 0 else { return nil }
        var quantity = Quantity(range: range, numeral: range)
        quantity.coefficient = Int128(numerator) * Int128(1000 / denominator)
        quantity.exponent = -3
        quantity.precision = -1
        quantity.rule = .fraccionConEscala
        readAfter(&quantity)
        return quantity.isScaled || quantity.unit != nil ? figure(quantity) : nil
    }

    /// Two numbers with a slash: a month and a year, two years, a day and a month where words say so, a fraction, or a code.
    func slashed(at start: Int, before: Word) -> Mention? {
        let end = digitsEnd(start)
        guard self[end] == .slash, self[end + 1].isDigit, end - start <= 5 else { return nil }
        let second = end + 1
        let stop = digitsEnd(second)
        guard stop - second <= 5, !isWordByte(self[stop]), !((self[stop] == .slash || self[stop] == .hyphen) && self[stop + 1].isDigit),
            !((self[stop] == .point || self[stop] == .comma) && self[stop + 1].isDigit)
        else { return nil }
        let (left, right) = (small(start..<end), small(second..<stop))
        let range = start..<stop
        if end - start == 4, let from = year(at: start) ?? (1500...2199).contains(left).then(left) {
            if stop - second == 4, let to = year(at: second), from < to { return yearRange(from, to, range) }
            if stop - second == 2, right == (from + 1) % 100 { return yearRange(from, from + 1, range) }
        }
        if end - start <= 2, let year = year(at: second), (1...12).contains(left) {
            let date = CalendarDate(range: range, year: year, month: left, day: nil)
            return Mention(range: range, type: .mes, value: .text(date.text), rule: "mes-y-anio-con-cifras")
        }
        if end - start <= 2, stop - second <= 2, before.has(.determiner) || before.has(.a) || before.has(.day) || before.has(.weekday) {
            let date = CalendarDate(range: range, year: nil, month: right, day: left)
            if date.isPossible {
                return Mention(range: range, type: .diaMes, value: .text(date.text), rule: "dia-y-mes-con-cifras", confidence: 80)
            }
        }
        if left > 0, right > 1, left < right, stop - second <= 4, base[start] != 0x30, base[second] != 0x30 {
            return fraction(Int128(left), Int128(right), range, rule: "fraccion-con-barra", confidence: 80)
        }
        return Mention(range: range, type: .codigo, value: .text(text(range)), rule: "codigo-con-barra", confidence: 80)
    }

    func yearRange(_ from: Int, _ to: Int, _ range: Range<Int>) -> Mention {
        Mention(range: range, type: .rangoAnios, value: .text(String(from)), upper: .text(String(to)), rule: "rango-de-anios")
    }

    /// "un tercio", "tres cuartas partes", "una quinta parte": a cardinal that ended at `end` and a denominator behind it.
    func spokenFraction(_ numerator: Int128, from start: Int, after end: Int) -> Mention? {
        let word = wordAfter(end)
        guard word.has(.fraction), numerator > 0 else { return nil }
        let last = base[word.range.upperBound - 1] | 0x20
        let isPlural = last == UInt8(ascii: "s")
        guard isPlural == (numerator > 1) else { return nil }
        let parte = wordAfter(word.range.upperBound)
        if parte.has(.parte) {
            return inWords(fraction(numerator, Int128(word.value), start..<parte.range.upperBound, rule: "fraccion-en-palabras"))
        }
        if !isPlural, last == UInt8(ascii: "a") { return nil }
        if word.has(.ordinal), !isPlural, last != UInt8(ascii: "o") { return nil }
        return inWords(
            fraction(numerator, Int128(word.value), start..<word.range.upperBound, rule: "fraccion-en-palabras", confidence: 90))
    }

    /// "la tercera parte": an ordinal before "parte" and behind "la".
    func ordinalPart(_ ordinal: Mention) -> Mention? {
        guard case .number(let number)? = ordinal.value, number.coefficient > 2 else { return nil }
        let parte = wordAfter(ordinal.range.upperBound)
        guard parte.has(.parte), wordBefore(ordinal.range.lowerBound).has(.determiner) else { return nil }
        return inWords(
            fraction(1, number.coefficient, ordinal.range.lowerBound..<parte.range.upperBound, rule: "enesima-parte", confidence: 70))
    }

    /// "3 de cada 10".
    func ratio(_ quantity: Quantity) -> Mention? {
        let link = wordAfter(quantity.range.upperBound)
        guard link.has(.de), quantity.unit == nil, quantity.exponent == 0 else { return nil }
        let cada = wordAfter(link.range.upperBound)
        guard cada.has(.cada) else { return nil }
        let start = skipSpaces(cada.range.upperBound)
        let whole: (value: Int128, end: Int)
        if self[start].isDigit {
            let numeral = numeral(at: start, joiningSpaces: false)
            guard numeral.shape == .integer || numeral.shape == .grouped else { return nil }
            whole = (numeral.coefficient, numeral.range.upperBound)
        } else if let words = cardinal(at: start), !words.isArticle {
            whole = (words.value, words.end)
        } else {
            return nil
        }
        return inWords(fraction(quantity.coefficient, whole.value, quantity.range.lowerBound..<whole.end, rule: "de-cada"))
    }
}

extension Bool {
    func then<Value>(_ value: Value) -> Value? { self ? value : nil }
}
