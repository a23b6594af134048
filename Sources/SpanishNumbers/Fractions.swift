/// Fractions: signs, digits and words. Their value is the text "numerator/denominator", since 1/3 has no finite decimal.
extension Scan {
    private func fraction(_ numerator: Int128, _ denominator: Int128, _ range: Range<Int>, rule: MentionRule, confidence: Int = 100)
        -> Mention
    {
        Mention(
            range: range, type: .fraccion, value: .text("\(numerator)/\(denominator)"), qualifier: qualifier(before: range.lowerBound),
            rule: rule, confidence: confidence)
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
        emit(fraction(Int128(sign.numerator), Int128(sign.denominator), index..<index + sign.length, rule: .signoDeFraccion))
        return index + sign.length
    }

    /// "3½", "2 ¾".
    func mixedFraction(at start: Int) -> Mention? {
        let end = digitsEnd(start)
        guard end - start < 10 else { return nil }
        let place = self[end] == .space ? end + 1 : end
        guard let sign = vulgar(at: place) else { return mixedWithBar(at: start, end: end) }
        let numerator = small(start..<end) * sign.denominator + sign.numerator
        if let scaled = scaledFraction(numerator, sign.denominator, start..<place + sign.length) { return scaled }
        return fraction(
            Int128(numerator), Int128(sign.denominator), start..<place + sign.length, rule: .signoDeFraccion)
    }

    /// "2 1/4", "7 3/4%".
    private func mixedWithBar(at start: Int, end: Int) -> Mention? {
        let first = skipSpaces(end)
        let bar = digitsEnd(first)
        let stop = digitsEnd(bar + 1)
        guard first > end, end - start <= 3, (1...2).contains(bar - first), self[bar] == .slash, (1...2).contains(stop - bar - 1) else {
            return nil
        }
        let (numerator, denominator) = (small(first..<bar), small(bar + 1..<stop))
        guard numerator > 0, numerator < denominator, base[first] != 0x30, 1000 % denominator == 0, !isWordByte(self[stop]),
            self[stop] != .slash, self[stop] != .hyphen
        else { return nil }
        var quantity = Quantity(range: start..<stop, numeral: start..<stop)
        quantity.coefficient = Int128(small(start..<end) * 1000 + numerator * (1000 / denominator))
        quantity.exponent = -3
        quantity.precision = -1
        quantity.rule = .numeroMixto
        quantity.confidence = 80
        readAfter(&quantity)
        return figure(quantity)
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
            if stop - second <= 2, (1...12).contains(right) {
                let date = CalendarDate(range: range, year: from, month: right, day: nil)
                return Mention(range: range, type: .mes, value: .text(date.text), rule: .mesYAnioConCifras, confidence: 80)
            }
        }
        if end - start <= 2, let year = year(at: second), (1...12).contains(left) {
            let date = CalendarDate(range: range, year: year, month: left, day: nil)
            return Mention(range: range, type: .mes, value: .text(date.text), rule: .mesYAnioConCifras)
        }
        if end - start <= 2, stop - second <= 2, !isPartOfAll(left, right, end: stop),
            before.has(.determiner) || before.has(.a) || before.has(.day) || before.has(.weekday)
        {
            let date = CalendarDate(range: range, year: nil, month: right, day: left)
            if date.isPossible {
                return Mention(range: range, type: .diaMes, value: .text(date.text), rule: .diaYMesConCifras, confidence: 80)
            }
        }
        if end - start == 2, stop - second == 2, base[second] == 0x30 {
            let date = CalendarDate(range: range, year: nil, month: right, day: left)
            if date.isPossible {
                return Mention(range: range, type: .diaMes, value: .text(date.text), rule: .diaYMesConCifras, confidence: 60)
            }
        }
        if left > 0, right > 1, left < right, stop - second <= 4, base[start] != 0x30, base[second] != 0x30 {
            if let scaled = scaledFraction(left, right, range) { return scaled }
            if start > floor, base[start - 1] == .hyphen, isFieldStart(start - 1) {
                return fraction(Int128(-left), Int128(right), start - 1..<stop, rule: .fraccionConBarra, confidence: 80)
            }
            return fraction(Int128(left), Int128(right), range, rule: .fraccionConBarra, confidence: 80)
        }
        return Mention(range: range, type: .codigo, value: .text(text(range)), rule: .codigoConBarra, confidence: 80)
    }

    /// "los 3/4 de la superficie": less than one, of something that is no year.
    private func isPartOfAll(_ left: Int, _ right: Int, end: Int) -> Bool {
        let link = wordAfter(end)
        guard left < right, link.has(.de) else { return false }
        let next = wordAfter(link.range.upperBound)
        return next.has(.determiner) || isPlural(next)
    }

    func yearRange(_ from: Int, _ to: Int, _ range: Range<Int>) -> Mention {
        Mention(range: range, type: .rangoAnios, value: .text(String(from)), upper: .text(String(to)), rule: .rangoDeAnios)
    }

    /// "un tercio", "tres cuartas partes", "una quinta parte": a cardinal that ended at `end` and a denominator behind it.
    func spokenFraction(_ numerator: Int128, from start: Int, after end: Int) -> Mention? {
        let word = wordAfter(end)
        guard numerator > 0 else { return nil }
        guard word.has(.fraction) else { return unusualFraction(numerator, from: start, word) }
        let last = base[word.range.upperBound - 1] | 0x20
        let isPlural = last == UInt8(ascii: "s")
        guard isPlural == (numerator > 1) else { return nil }
        let parte = wordAfter(word.range.upperBound)
        if parte.has(.parte) {
            return inWords(fraction(numerator, Int128(word.value), start..<parte.range.upperBound, rule: .fraccionEnPalabras))
        }
        if !isPlural, last == UInt8(ascii: "a") { return nil }
        if word.has(.ordinal), !isPlural, last != UInt8(ascii: "o") { return nil }
        return inWords(
            fraction(numerator, Int128(word.value), start..<word.range.upperBound, rule: .fraccionEnPalabras, confidence: 90))
    }

    /// "cinco medios", "tres veinteavos", "tres dosmilésimos"; "cinco medios de prensa" are no fraction.
    private func unusualFraction(_ numerator: Int128, from start: Int, _ word: Word) -> Mention? {
        let end = word.range.upperBound
        if word.isNone || word.range.count < 5 { return nil }
        let isMedium = numerator == 1 ? match("medio", at: word.range.lowerBound) : match("medios", at: word.range.lowerBound)
        if isMedium != nil {
            let next = skipSpaces(end)
            guard next >= high || !isWordByte(self[next]) || percent(after: end) != nil else { return nil }
            return inWords(fraction(numerator, 2, start..<end, rule: .fraccionEnPalabras, confidence: 80))
        }
        guard word.roles.isEmpty, let denominator = fused(word) else { return nil }
        return inWords(fraction(numerator, denominator.value, start..<end, rule: .fraccionEnPalabras, confidence: 90))
    }

    /// "uno sobre tres", "1 sobre 21": a smaller number over a larger one, with nothing counted.
    func over(_ quantity: Quantity) -> Mention? {
        let link = wordAfter(quantity.range.upperBound)
        guard link.has(.sobre), quantity.unit == nil, quantity.exponent == 0, !quantity.isNegative, quantity.coefficient > 0 else {
            return nil
        }
        guard quantity.isInWords || quantity.isBareInteger, let whole = wholeNumber(at: skipSpaces(link.range.upperBound)) else {
            return nil
        }
        let next = skipSpaces(whole.end)
        guard whole.value > quantity.coefficient, next >= high || !isWordByte(self[next]) && self[next] != .percent else { return nil }
        return inWords(
            fraction(quantity.coefficient, whole.value, quantity.range.lowerBound..<whole.end, rule: .fraccionConSobre, confidence: 70))
    }

    /// The whole number in digits or words at `start`.
    private func wholeNumber(at start: Int) -> (value: Int128, end: Int)? {
        if self[start].isDigit {
            let numeral = numeral(at: start, joiningSpaces: false)
            return numeral.shape == .integer || numeral.shape == .grouped ? (numeral.coefficient, numeral.range.upperBound) : nil
        }
        guard let words = cardinal(at: start), !words.isArticle else { return nil }
        return (words.value, words.end)
    }

    /// "la tercera parte": an ordinal before "parte" and behind "la".
    func ordinalPart(_ ordinal: Mention) -> Mention? {
        guard case .number(let number)? = ordinal.value, number.coefficient > 2 else { return nil }
        let parte = wordAfter(ordinal.range.upperBound)
        guard parte.has(.parte), wordBefore(ordinal.range.lowerBound).has(.determiner) else { return nil }
        return inWords(
            fraction(1, number.coefficient, ordinal.range.lowerBound..<parte.range.upperBound, rule: .enesimaParte, confidence: 70))
    }

    /// "3 de cada 10".
    func ratio(_ quantity: Quantity) -> Mention? {
        let link = wordAfter(quantity.range.upperBound)
        guard link.has(.de), quantity.unit == nil, quantity.exponent == 0 else { return nil }
        let cada = wordAfter(link.range.upperBound)
        guard cada.has(.cada) else { return nil }
        guard let whole = wholeNumber(at: skipSpaces(cada.range.upperBound)) else { return nil }
        return inWords(fraction(quantity.coefficient, whole.value, quantity.range.lowerBound..<whole.end, rule: .deCada))
    }
}

extension Bool {
    func then<Value>(_ value: Value) -> Value? { self ? value : nil }
}

extension Mention {
    /// Numerator and denominator of a fraction.
    var ratio: (Int128, Int128)? {
        guard type == .fraccion, case .text(let text)? = value, let bar = text.firstIndex(of: "/"), let numerator = Int128(text[..<bar]),
            let denominator = Int128(text[text.index(after: bar)...]), denominator > 0
        else { return nil }
        return (numerator, denominator)
    }
}
