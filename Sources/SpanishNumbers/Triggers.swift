/// What a word of the lexicon begins.
extension Scan {
    /// Emits the mention that begins with the word at `start`, if one does; returns where it ends.
    func word(triggeredAt start: Int) -> Int? {
        let word = word(at: start)
        if word.roles.isEmpty, mayBeFusedOrdinal(word), let ordinal = fusedOrdinal(word), !isJoinedBefore(start) {
            emit(ordinal)
            return floor
        }
        if word.roles.isDisjoint(with: .trigger), !word.isCapitalised || !isRomanByte(base[word.range.upperBound - 1]) { return nil }
        guard !isJoinedBefore(start), let mention = mention(of: word), !isJoinedAfter(mention.range.upperBound) else { return nil }
        emit(mention)
        return floor
    }

    /// The word goes on an address or a code: "/uno", "_dos", "x.mil".
    private func isJoinedBefore(_ start: Int) -> Bool {
        guard start > floor else { return start > low && base[start - 1].isDigit }
        switch base[start - 1] {
        case .slash, .point: return start - 1 > floor && (letterEnds(start - 1) || base[start - 2].isDigit)
        case .hyphen: return letterEnds(start - 1)
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return true
        default: return false
        }
    }

    private func isRomanByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"), UInt8(ascii: "D"),
            UInt8(ascii: "M"):
            true
        default: false
        }
    }

    private func isJoinedAfter(_ end: Int) -> Bool {
        switch self[end] {
        case UInt8(ascii: "@"), UInt8(ascii: "_"): true
        case .point: self[end + 1].isASCIILetter && self[end + 1].isLowerASCII
        default: self[end].isDigit
        }
    }

    private func mention(of word: Word) -> Mention? {
        let start = word.range.lowerBound
        if word.roles.isDisjoint(with: .trigger)
            || base[start].isUpperASCII && word.range.allSatisfy({ base[$0].isUpperASCII }) && word.range.count < 5
        {
            if base[start].isUpperASCII, let roman = roman(at: start) { return roman }
            if word.roles.isDisjoint(with: .trigger) { return nil }
        }
        // "un 5%": the article of a figure, which begins behind it and looks back over it.
        if word.has(.article), self[skipSpaces(word.range.upperBound)].isDigit { return nil }
        if word.has(.article), let article = article(word) { return article }
        if word.has(.month) || word.has(.monthAbbreviation) {
            if let month = month(word) { return month }
        }
        if !word.roles.isDisjoint(with: [.unit, .teen, .ten, .hundred, .half])
            || word.has(.scale) && word.has(.singular) && (word.value == 3 || andHalf(after: word.range.upperBound) != nil)
        {
            return spoken(word)
        }
        if word.has(.ordinal) {
            guard let ordinal = wordOrdinal(at: start) else { return nil }
            return ordinalPart(ordinal) ?? ordinal
        }
        if word.has(.vague) { return vague(word) }
        if word.has(.mitad) {
            return Mention(
                range: word.range, type: .fraccion, value: .text("1/2"), qualifier: qualifier(before: start), rule: .mitad, isInWords: true)
        }
        if word.has(.multiple) { return multiple(word) }
        return nil
    }

    /// "un", "una", "uno" with nothing behind that makes more of it.
    private func article(_ word: Word) -> Mention? {
        let next = wordAfter(word.range.upperBound)
        let more: WordRoles = [
            .scale, .collective, .fraction, .decimalWord, .y, .a, .hasta, .currency, .unidad, .por, .de, .parte, .half, .vague,
        ]
        guard next.roles.isDisjoint(with: more), match("con", at: next.range.lowerBound) == nil,
            !next.has(.sobre) || wordAfter(next.range.upperBound).has(.determiner), fused(next) == nil
        else { return nil }
        if word.range.lowerBound > floor, wordBefore(word.range.lowerBound).has(.minus) { return nil }
        let unit = next.isNone || next.has(.stop) || next.has(.y) ? nil : text(next.range)
        return Mention(
            range: word.range, type: .conteo, value: .number(ExactDecimal(1)), unit: unit, rule: .articulo, isInWords: true,
            isArticle: true)
    }

    /// A cardinal in words, and what it is the beginning of.
    private func spoken(_ word: Word) -> Mention? {
        let start = word.range.lowerBound
        let before = wordBefore(start)
        if word.has(.percentWord), before.has(.por) { return nil }
        if let number = cardinal(at: start) {
            if let fraction = spokenFraction(number.value, from: start, after: number.end) { return fraction }
            if let ordinal = thousandth(number, from: start) { return ordinal }
            if before.has(.decade) || before.has(.year) || before.has(.determiner),
                number.value >= 20, number.value <= 90, number.value % 10 == 0, isDecadeName(before, end: number.end),
                let decade = decade(Int(number.value), range: start..<number.end)
            {
                return inWords(decade)
            }
            if let mixed = mixedFraction(number, from: start) { return mixed }
            if number.words == 1, number.value <= 31, let date = spokenDate(number, from: start) { return date }
        }
        let sign = before.has(.minus) && isSign(before) ? before.range.lowerBound : start
        guard let quantity = wordQuantity(at: sign) else { return nil }
        if quantity.isArticle { return ratio(quantity) ?? over(quantity) ?? articleWith(quantity) }
        return figure(quantity)
    }

    /// "los noventa", "los años ochenta", "la década de los setenta", with nothing counted behind.
    private func isDecadeName(_ before: Word, end: Int) -> Bool {
        guard noun(at: skipSpaces(end), isOne: false) == nil, !wordAfter(end).has(.y) else { return false }
        if !before.has(.determiner) || wordBefore(before.range.lowerBound).has(.decade) { return true }
        guard match("los", at: before.range.lowerBound) != nil else { return false }
        let outer = wordBefore(before.range.lowerBound)
        return (outer.has(.en) || outer.has(.de) || outer.has(.desde)) && !isWordByte(self[skipSpaces(end)])
    }

    /// "menos cinco" is negative where nothing before makes it a comparison ("al menos cinco", "no menos de").
    private func isSign(_ minus: Word) -> Bool {
        let before = wordBefore(minus.range.lowerBound)
        return before.isNone || before.has(.de) || before.has(.y)
    }

    private func articleWith(_ quantity: Quantity) -> Mention {
        Mention(
            range: quantity.range, type: .conteo, value: .number(ExactDecimal(1)), unit: nil, rule: .articulo, isInWords: true,
            isArticle: true)
    }

    /// "cincuenta y dos milésimo tricentésimo", "dos mil millonésimo": a cardinal that counts the thousands or millions of an ordinal.
    private func thousandth(_ number: Cardinal, from start: Int) -> Mention? {
        let next = wordAfter(number.end)
        guard next.has(.ordinal), next.value == 1000 || next.value == 1_000_000, number.value > 1,
            number.value < 1_000_000_000_000_000
        else { return nil }
        let group = number.value % 1_000_000
        let value: Int128
        if next.value == 1000 {
            guard group > 0, group < 1000 else { return nil }
            value = number.value - group + group * 1000
        } else {
            value = number.value - group + group * 1_000_000
        }
        return wordOrdinal(at: skipSpaces(next.range.upperBound), base: value, from: start, below: next.value)
            .map { extended($0, toAtLeast: next.range.upperBound) }
    }

    /// "ciento tres con dos tercios": a number and a fraction without finite decimals are one fraction.
    private func mixedFraction(_ number: Cardinal, from start: Int) -> Mention? {
        guard let con = match("con", at: skipSpaces(number.end)) else { return nil }
        let first = skipSpaces(con)
        guard let part = cardinal(at: first), var fraction = spokenFraction(part.value, from: first, after: part.end),
            let (numerator, denominator) = fraction.ratio, numerator < denominator, 1000 % denominator != 0, denominator < 1_000_000,
            number.value < 1_000_000_000_000
        else { return nil }
        fraction.value = .text("\(number.value * denominator + numerator)/\(denominator)")
        fraction.rule = .numeroMixto
        fraction.qualifier = qualifier(before: start)
        fraction.range = start..<fraction.range.upperBound
        fraction.numeral = fraction.range
        return fraction
    }

    /// "docemilésimo tricentésimo", "tresmillonésimo".
    private func fusedOrdinal(_ word: Word) -> Mention? {
        guard let number = fused(word), number.ending == .ordinal else { return nil }
        let start = word.range.lowerBound
        return wordOrdinal(at: skipSpaces(word.range.upperBound), base: number.value, from: start, below: 1000)
            .map { extended($0, toAtLeast: word.range.upperBound) }
    }

    private func extended(_ mention: Mention, toAtLeast end: Int) -> Mention {
        var mention = mention
        mention.range = mention.range.lowerBound..<max(end, mention.range.upperBound)
        mention.numeral = mention.range
        return mention
    }

    /// "treinta de abril de 2026".
    private func spokenDate(_ number: Cardinal, from start: Int) -> Mention? {
        guard wordAfter(number.end).has(.de), !number.isArticle, let tail = monthTail(after: number.end) else { return nil }
        let date = CalendarDate(range: start..<tail.end, year: tail.year, month: tail.month, day: Int(number.value))
        guard date.isPossible else { return nil }
        return inWords(
            Mention(
                range: date.range, type: tail.year == nil ? .diaMes : .fecha, value: .text(date.text), rule: .fechaConDiaEnPalabras))
    }

    /// "cientos de miles", "miles de millones de pesos": no value, but a qualifier. A statement of scale ("en miles de pesos") is no figure.
    private func vague(_ word: Word) -> Mention? {
        let start = word.range.lowerBound
        let outer = wordBefore(start)
        if outer.has(.de), wordBefore(outer.range.lowerBound).has(.vague) { return nil }
        var end = word.range.upperBound
        while true {
            let link = wordAfter(end)
            guard link.has(.de) else { break }
            let next = wordAfter(link.range.upperBound)
            guard next.has(.vague) else { break }
            end = next.range.upperBound
        }
        let sign = skipSpaces(wordAfter(end).has(.de) ? wordAfter(end).range.upperBound : end)
        // "Miles de $ 12.345": the scale of the amount.
        if self[sign] == .dollar, startsNumber(sign + 1) { return nil }
        let money = currency(after: end, isScaled: true)
        let before = wordBefore(start)
        let opens = start > low && start > floor && base[start - 1] == UInt8(ascii: "(")
        let isScale = word.has(.scale) || word.value == 1000 && !word.has(.collective)
        if isScale, before.has(.en) || opens || before.isNone && isFieldStart(start),
            money != nil || isFieldEnd(end) || self[end] == UInt8(ascii: ")")
        {
            return nil
        }
        var quantity = Quantity(range: start..<end, numeral: start..<end)
        quantity.isVague = true
        return Mention(
            range: start..<(money?.end ?? end), type: money == nil ? .conteo : .dinero, value: nil,
            unit: money?.unit.text ?? countedNoun(quantity).map { text($0) }, qualifier: .vago, rule: .cantidadVaga, isInWords: true,
            numeral: start..<end)
    }

    /// "el doble".
    private func multiple(_ word: Word) -> Mention? {
        let before = wordBefore(word.range.lowerBound)
        guard before.has(.determiner) || before.has(.a) || before.has(.de) else { return nil }
        let next = wordAfter(word.range.upperBound)
        guard next.isNone || next.has(.stop) || next.has(.de) else { return nil }
        return Mention(
            range: word.range, type: .fraccion, value: .text("\(word.value)/1"), rule: .multiplo, confidence: 90, isInWords: true)
    }
}
