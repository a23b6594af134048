/// What a digit begins, and what a quantity is among its surroundings.
extension Scan {
    /// Emits the mention that holds the digit at `start`; returns where it ends.
    func digit(at start: Int) -> Int {
        let mention = mention(at: start)
        let range = mention.range
        if range.upperBound <= start || range.lowerBound < floor || range.lowerBound > start {
            // No rule may leave a digit behind; the run itself is then the mention.
            let run = start..<digitsEnd(start)
            emit(Mention(range: run, type: .codigo, value: .text(text(run)), rule: .cifrasSueltas, confidence: 0))
        } else {
            emit(mention)
        }
        return floor
    }

    private func mention(at start: Int) -> Mention {
        let end = digitsEnd(start)
        let previous = start > floor ? base[start - 1] : 0
        let next = self[end]
        if next == .point || next == UInt8(ascii: ")") || next == 0xC2, let mark = compoundMark(at: start, end: end) { return mark }
        let run = runEnd(end)
        let isJoined = joins(previous) || joins(self[run]) && (self[run] != .point || self[run + 1].isASCIILetter || self[run + 1] >= 0x80)
        if isJoined {
            if next == 0xC2, let place = coordinate(at: start, end: end) { return place }
            if next.isASCIILetter || next >= 0x80, let ordinal = digitOrdinal(at: start), !joins(previous) {
                return ordinalOrDay(ordinal, at: start)
            }
            if previous == UInt8(ascii: "("), let phone = phone(at: start, before: .none) { return phone }
            if let glued = glued(at: start, end: end) { return glued }
            if let time = time(at: start, end: end) { return time }
        } else if next == .colon || next == .point, let time = time(at: start, end: end) {
            return time
        }
        if next == .point || next == UInt8(ascii: ")"), let mark = listMark(at: start, end: end) { return mark }
        let before = wordBefore(start, abbreviation: true)
        if end - start <= 2, !isJoined, before.has(.determiner) || isHalfDayLetter(end),
            let hour = namedHour(at: start, end: end, before: before)
        {
            return hour
        }
        if mayBePhone(previous, before, start, end), let phone = phone(at: start, before: before) { return phone }
        if mayBeNamed(start, before), let identifier = identifier(at: start, before: before) { return identifier }
        if before.has(.street), let street = streetName(at: start, end: end, before: before) { return street }
        if mayBeDate(start, end, next), let date = date(at: start, before: before) { return date }
        if next == 0xC2 || next == .space && self[end + 1] == 0xC2, let place = coordinate(at: start, end: end) { return place }
        if next == .point, previous == .hyphen || isCoordinateName(before), let place = decimalDegrees(at: start, end: end, before: before)
        {
            return place
        }
        if isJoined || next >= 0x80 || before.range.count == 3 && isNamedCode(before) {
            if let rut = rut(at: start, before: before) { return rut }
            if let slashed = slashed(at: start, before: before) { return slashed }
            if hyphenLength(at: end) > 0, hasTwoHyphens(from: end), let code = hyphenated(at: start, end: end) { return code }
            if let ordinal = digitOrdinal(at: start) { return ordinal }
            if let mixed = mixedFraction(at: start) { return mixed }
        } else if next == .space, self[end + 1] == 0xC2 || self[end + 1] == 0xE2 || self[end + 1].isDigit && hasBarSoon(end + 1),
            let mixed = mixedFraction(at: start)
        {
            return mixed
        }
        if before.has(.weekday), !isJoined, let day = dayOfWeek(at: start, end: end, before: before) { return day }
        if let product = product(at: start, end: end, previous: previous) { return product }
        return figure(quantity(at: start, from: floor))
    }

    private func isNamedCode(_ word: Word) -> Bool {
        (match("rut", at: word.range.lowerBound) ?? match("bip", at: word.range.lowerBound)) != nil
    }

    /// "a.m." or "p.m." may follow.
    private func isHalfDayLetter(_ end: Int) -> Bool {
        let letter = self[skipSpaces(end)] | 0x20
        return letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
    }

    /// "1/4" may stand at `index`.
    private func hasBarSoon(_ index: Int) -> Bool {
        self[index + 1] == .slash || self[index + 2] == .slash
    }

    /// "el lunes 3", with nothing counted behind: the day of some month.
    private func dayOfWeek(at start: Int, end: Int, before: Word) -> Mention? {
        let day = small(start..<end)
        guard end - start <= 2, (1...31).contains(day), skipSpaces(before.range.upperBound) == start, !goesOn(end) else { return nil }
        let next = skipSpaces(end)
        guard noun(at: next, isOne: day == 1) == nil, !word(at: next).has(.scale), self[next] != .percent, self[end] != .percent else {
            return nil
        }
        return Mention(
            range: before.range.lowerBound..<end, type: .diaMes, value: .text("---" + (day < 10 ? "0" : "") + String(day)),
            rule: .diaDeLaSemana, confidence: 70)
    }

    /// "1° de mayo" is a day, "artículo 5°" an identifier; else the ordinal itself.
    private func ordinalOrDay(_ ordinal: Mention, at start: Int) -> Mention {
        guard ordinal.type == .ordinal else { return ordinal }
        let before = wordBefore(start, abbreviation: true)
        return identifier(at: start, before: before) ?? date(at: start, before: before) ?? ordinal
    }

    /// The end of the digits, points and commas that began before `end`.
    private func runEnd(_ end: Int) -> Int {
        var index = end
        var groups = 0
        while groups < 12, self[index] == .point || self[index] == .comma, self[index + 1].isDigit {
            index = digitsEnd(index + 1)
            groups += 1
        }
        return index
    }

    /// A byte that can join a run of digits to what stands beside it.
    private func joins(_ byte: UInt8) -> Bool {
        if byte >= 0x80 || byte.isASCIILetter { return true }
        switch byte {
        case .hyphen, .slash, .point, UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"),
            UInt8(ascii: "#"), UInt8(ascii: "~"):
            return true
        default: return false
        }
    }

    private func mayBePhone(_ previous: UInt8, _ before: Word, _ start: Int, _ end: Int) -> Bool {
        if previous == UInt8(ascii: "+") || previous == UInt8(ascii: "(") || previous == .colon || before.has(.phone) { return true }
        if before.isNone, skipSpacesBack(start) > floor, base[skipSpacesBack(start) - 1] == .colon { return true }
        if before.has(.a) || before.has(.de) || before.has(.numberSign) {
            if wordBefore(before.range.lowerBound).has(.phone) || isCallTo(before) { return true }
        }
        if self[end] == .hyphen, end - start == 2, self[end + 4] == .space || self[end + 5] == .space { return true }
        return self[end] == .space && self[end + 1].isDigit && (end - start == 1 || end - start == 3)
    }

    /// Something before `start` can make an identifier of it; spares the plain figures the longer look.
    func mayBeNamed(_ start: Int, _ before: Word) -> Bool {
        if state.pointee.last.isIdentifier || !before.roles.isDisjoint(with: [.naming, .namingAdjective, .numberSign, .no]) { return true }
        let end = skipSpacesBack(start)
        guard end > floor else { return false }
        let byte = base[end - 1]
        if byte == .point, shortPage(before) != nil { return true }
        if byte == .point, end - 3 >= floor, base[end - 3] == .point { return true }
        return byte >= 0x80 && !before.isNone || byte >= 0xB0 || byte == 0x98 || byte == 0xA6 || byte == UInt8(ascii: "#")
            || byte == UInt8(ascii: "s") && end - 2 >= floor && base[end - 2] >= 0x80
    }

    /// What follows digits `start..<end` can make a date of them.
    private func mayBeDate(_ start: Int, _ end: Int, _ next: UInt8) -> Bool {
        guard end - start <= 2 || end - start == 4 else { return false }
        if next == .slash || next == .hyphen || next == .point { return true }
        if end - start == 4 { return false }
        if next >= 0x80 || next.isASCIILetter { return true }
        if next == .comma { return spaceLength(at: end + 1) > 0 && self[skipSpaces(end + 1)].isDigit }
        let place = skipSpaces(end)
        if dashLength(at: place) > 0 { return true }
        let links: WordRoles = [.de, .month, .monthAbbreviation, .a, .hasta, .y]
        return !word(at: place).roles.isDisjoint(with: links)
    }

    /// The mention that a quantity in digits or words is.
    func figure(_ quantity: Quantity) -> Mention {
        var quantity = quantity
        let before = wordBefore(skipApostrophe(before: quantity))
        if !quantity.isArticle, quantity.mayHaveValue {
            let place = skipSpaces(quantity.range.upperBound)
            if isWordByte(self[place]) {
                let next = word(at: place)
                if next.has(.a) || next.has(.hasta), let fallen = fall(quantity, before: before) {
                    quantity = fallen
                } else if next.has(.a) || next.has(.y) || next.has(.hasta), let range = range(quantity, before: before) {
                    return qualified(range)
                }
                if next.has(.de), let ratio = ratio(quantity) { return ratio }
                if next.has(.sobre), let fraction = over(quantity) { return fraction }
            } else if dashLength(at: place) > 0, let range = range(quantity, before: before) {
                return qualified(range)
            }
        }
        if quantity.isBareInteger {
            if let bare = bare(quantity, before: before) { return bare }
            if hyphenLength(at: quantity.range.upperBound) > 0,
                let code = hyphenated(at: quantity.range.lowerBound, end: quantity.range.upperBound)
            {
                return code
            }
        }
        if quantity.isInWords, before.has(.year), quantity.unit == nil, quantity.coefficient >= 1800, quantity.coefficient < 2100 {
            return Mention(
                range: quantity.range, type: .anio, value: .text("\(quantity.coefficient)"), rule: .anioEnPalabras, isInWords: true)
        }
        return isBracketed(quantity) ? plain(accounting(quantity), before: before) : plain(quantity, before: before)
    }

    /// Before the apostrophe of "los '80", else before the quantity.
    private func skipApostrophe(before quantity: Quantity) -> Int {
        let start = quantity.range.lowerBound
        guard quantity.shape == .integer, quantity.firstDigits == 2, start > floor, start > low else { return start }
        if base[start - 1] == UInt8(ascii: "'") { return start - 1 }
        return start - 3 >= floor && base[start - 3] == 0xE2 && base[start - 2] == 0x80
            && (base[start - 1] == 0x98 || base[start - 1] == 0x99)
            ? start - 3 : start
    }

    /// Bare digits: a decade, a year, a code, the number in a name.
    private func bare(_ quantity: Quantity, before: Word) -> Mention? {
        if before.has(.period), quantity.firstDigits == 1,
            let period = period(Int(quantity.coefficient), named: before, end: quantity.range.upperBound)
        {
            return period
        }
        if !before.roles.isDisjoint(with: [.year, .decade, .de, .determiner]), let decade = decade(quantity, before: before) {
            return decade
        }
        if before.isCapitalised, isHouseNumber(quantity, before: before) {
            return Mention(
                range: quantity.range, type: .identificador, value: .text(text(quantity.range)), rule: .direccionPostal, confidence: 80)
        }
        if quantity.firstDigits == 4, quantity.coefficient >= 1800, quantity.coefficient < 2100, let year = year(quantity, before: before) {
            return year
        }
        if quantity.hasLeadingZero, !before.isCapitalised || before.has(.label) || before.has(.stop) {
            return Mention(
                range: quantity.range, type: .codigo, value: .text(text(quantity.range)), rule: .ceroALaIzquierda, confidence: 90)
        }
        if quantity.hasLeadingZero {
            return Mention(
                range: before.range.lowerBound..<quantity.range.upperBound, type: .identificador, value: .text(text(quantity.range)),
                rule: .nombreConCeros, confidence: 80, numeral: quantity.range)
        }
        return before.isCapitalised ? nameNumber(quantity, before: before) : nil
    }

    /// Four bare digits from 1800 to 2099: a year unless something is counted. (RAE: years take no point, and neither need figures of four
    /// digits; Chilean documents write "2.025" for a count.)
    private func year(_ quantity: Quantity, before: Word) -> Mention? {
        let value = Int(quantity.coefficient)
        let mention = { (rule: MentionRule, confidence: Int) in
            Mention(range: quantity.range, type: .anio, value: .text(String(value)), rule: rule, confidence: confidence)
        }
        if before.has(.year) { return mention(.anioNombrado, 100) }
        if isFiscal(before) { return mention(.anioFiscal, 100) }
        if isLabelled(quantity) { return nil }
        let noun = countedNoun(quantity)
        guard let noun, !word(at: noun.lowerBound).isCapitalised else {
            if let qualifier = qualifier(before: quantity.range.lowerBound), qualifier != .hasta, before.has(.de) || before.has(.determiner)
            {
                return nil
            }
            return before.has(.yearCue) ? mention(.anioConPreposicion, 100) : mention(.anioSinSustantivo, 90)
        }
        if before.has(.yearCue), value >= 1990, value <= 2050 { return mention(.anioConPreposicion, 80) }
        return nil
    }

    /// "año fiscal", "ejercicio presupuestario", "FY" stand before a year.
    private func isFiscal(_ before: Word) -> Bool {
        if before.isNone { return false }
        let start = before.range.lowerBound
        if base[start].isUpperASCII, match("fy", at: start) != nil { return true }
        let names: [StaticString] = ["fiscal", "presupuestario", "tributario"]
        return before.has(.yearCue) && names.contains { match($0, at: start) != nil } && wordBefore(start).has(.yearCue)
    }

    private func isBracketed(_ quantity: Quantity) -> Bool {
        quantity.range.lowerBound > floor && base[quantity.range.lowerBound - 1] == UInt8(ascii: "(")
    }

    /// "(1.234)" alone in its line or cell is negative, as accountants write it, and so is "M$ (1.234)" anywhere.
    private func accounting(_ quantity: Quantity) -> Quantity {
        let (start, end) = (quantity.range.lowerBound, quantity.range.upperBound)
        guard start > floor, base[start - 1] == UInt8(ascii: "("), self[end] == UInt8(ascii: ")"), !quantity.isInWords,
            quantity.unit != .percent, !quantity.isNegative
        else { return quantity }
        var changed = quantity
        var open = start - 1
        if quantity.unit == nil, let sign = currency(before: open, from: floor) {
            open = sign.start
            changed.unit = sign.unit
            if sign.exponent != 0 { changed.scale(by: sign.exponent) }
        }
        changed.range = open..<end + 1
        if open < start - 1, !changed.isScaled || quantity.unit == nil, !quantity.isScaled { readScale(&changed) }
        // "(3,4)%"
        if self[end + 1] == .percent, open == start - 1, quantity.unit == nil {
            changed.unit = .percent
            changed.range = open..<end + 2
            changed.isNegative = true
            changed.rule = .negativoEntreParentesis
            changed.confidence = min(quantity.confidence, 80)
            return changed
        }
        let isLong = quantity.shape != .integer || quantity.firstDigits > 2
        let isYear = quantity.shape == .integer && quantity.firstDigits == 4 && (1800..<2100).contains(quantity.coefficient)
        let isAlone = isLong && isFieldStart(open) && isFieldEnd(changed.range.upperBound)
        guard isAlone || open < start - 1 && (isLong && !isYear || changed.range.upperBound > end + 1) else { return quantity }
        changed.isNegative = true
        changed.rule = .negativoEntreParentesis
        changed.confidence = min(quantity.confidence, 80)
        return changed
    }

    private func plain(_ quantity: Quantity, before: Word) -> Mention {
        switch quantity.shape {
        case .pointDecimal where isSectionNumber(quantity):
            return Mention(
                range: quantity.range, type: .codigo, value: .text(text(quantity.range)), rule: .numeracionConPuntos, confidence: 80,
                numeral: quantity.numeral)
        case .malformed, .pointDecimal:
            return Mention(
                range: quantity.range, type: .malformado, value: nil, unit: quantity.unit?.text, rule: .gruposMalFormados,
                confidence: 90,
                numeral: quantity.numeral)
        case .dotted:
            return Mention(
                range: quantity.range, type: .codigo, value: .text(text(quantity.numeral)), rule: .numeracionConPuntos,
                numeral: quantity.numeral)
        case .long:
            return Mention(
                range: quantity.range, type: .codigo, value: .text(text(quantity.numeral)), rule: .demasiadasCifras,
                numeral: quantity.numeral)
        default: break
        }
        guard let value = quantity.value else {
            return Mention(
                range: quantity.range, type: .malformado, value: nil, rule: .fueraDeRango, confidence: 90, numeral: quantity.numeral)
        }
        if let name = fundName(quantity, before: before) { return name }
        let type: MentionType
        var unit = quantity.unit?.text
        var noun: Range<Int>?
        if let code = quantity.unit {
            type = code.isMoney ? .dinero : .porcentaje
        } else {
            noun = quantity.isArticle ? nil : countedNoun(quantity)
            unit = quantity.measure.map { text($0) } ?? noun.map { text($0) }
            type = value.exponent < 0 || quantity.precision < 0 && !quantity.isScaled ? .decimal : .conteo
        }
        return Mention(
            range: quantity.range, type: type, value: .number(value), unit: unit,
            qualifier: qualifier(before: quantity.range.lowerBound) ?? qualifier(after: quantity.range.upperBound, noun: noun),
            rule: quantity.rule, confidence: quantity.confidence,
            isInWords: quantity.isInWords, isArticle: quantity.isArticle, numeral: quantity.numeral, precision: quantity.precision,
            inherited: quantity.inherited)
    }

    /// "4.2. Resultados", "3.1 Alcance": small groups at the start of a line with a capital behind.
    private func isSectionNumber(_ quantity: Quantity) -> Bool {
        guard quantity.range == quantity.numeral, quantity.firstDigits <= 2, quantity.precision >= -2,
            isFieldStart(quantity.range.lowerBound)
        else { return false }
        var end = quantity.range.upperBound
        let hasPoint = self[end] == .point
        if hasPoint { end += 1 }
        while spaceLength(at: end) > 0 || self[end] == .tab { end += max(1, spaceLength(at: end)) }
        let word = word(at: end)
        return !word.isNone && (word.isCapitalised || hasPoint)
    }

    private func qualified(_ mention: Mention) -> Mention {
        guard mention.type == .rango else { return mention }
        var mention = mention
        mention.qualifier = qualifier(before: mention.range.lowerBound)
        return mention
    }
}
