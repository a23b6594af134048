/// Digits that are part of a code, an address of the web, a RUT, a time.
extension Scan {
    /// What digits `start..<end` with a letter or sign glued to them are.
    func glued(at start: Int, end: Int) -> Mention? {
        let previous = start > floor ? base[start - 1] : 0
        let next = self[end]
        if let address = address(around: start, previous: previous, next: next, end: end) { return address }
        if previous >= 0x80 || previous.isASCIILetter, letterEnds(start) {
            let first = wordStart(endingAt: start)
            let word = word(at: first)
            // "COP25" is a conference before it is an amount of Colombian pesos.
            let isConference = word.value == UnitCode.cop.rawValue && end - start <= 2 && self[end] != .point && self[end] != .comma
            if word.has(.code), !isConference, word.range.upperBound == start, base[first + 1].isUpperASCII || start - first < 2 {
                return nil
            }
            if start - first == 2, base[first] == UInt8(ascii: "F"), base[first + 1] == UInt8(ascii: "Y"), year(at: start) != nil,
                self[end] != .hyphen
            {
                return Mention(range: first..<end, type: .anio, value: .text(text(start..<end)), rule: .anioFiscal)
            }
            if end - start == 1, start - first == 1, let period = shortPeriod(base[first], base[start], start: first, end: end) {
                return period
            }
            // "los12 talleres": a space was lost behind a word that no code begins with.
            if start - first > 1, !word.isCapitalised, word.range.upperBound == start, !isWordByte(next),
                word.has(.stop) || word.has(.determiner) || word.has(.de)
            {
                return nil
            }
            return token(from: first, through: particleSize(from: first, start: start, end: end) ?? end)
        }
        if previous == .hyphen, letterEnds(start - 1) {
            let first = wordStart(endingAt: start - 1)
            let word = word(at: first)
            if first < start - 1, !word.has(.code), word.isCapitalised || year(at: start) == nil { return token(from: first, through: end) }
        }
        if previous == UInt8(ascii: "_"), joinsBlank(start) { return token(from: start, through: end) }
        if isLoanTail(end), !mayBeNamed(start, wordBefore(start, abbreviation: true)) { return token(from: start, through: end) }
        guard isWordByte(next) else { return nil }
        return gluedLetters(at: start, end: end, previous: previous)
    }

    /// Letters or digits stand beyond the low lines on either side of the digits at `start`, as in "fila_12_b"; with none there, the lines
    /// are the blank of a form that the figure was written on ("_12_ talleres").
    private func joinsBlank(_ start: Int) -> Bool {
        let line = UInt8(ascii: "_")
        var first = start
        while first > floor, base[first - 1] == line { first -= 1 }
        var end = digitsEnd(start)
        while self[end] == line { end += 1 }
        return first > floor && letterEnds(first) || isWordByte(self[end]) || self[end].isDigit
    }

    /// The end of "PM2,5" or "MP2,5", the dust of up to so many thousandths of a millimetre: a name.
    private func particleSize(from first: Int, start: Int, end: Int) -> Int? {
        let letters = (self[first], self[first + 1])
        guard start - first == 2, letters == (UInt8(ascii: "P"), UInt8(ascii: "M")) || letters == (UInt8(ascii: "M"), UInt8(ascii: "P")),
            self[end] == .comma,
            self[end + 1].isDigit, !self[end + 2].isDigit, !isWordByte(self[end + 2])
        else { return nil }
        return end + 2
    }

    /// "/OC-CH" behind the number of a loan, as the Inter-American Development Bank writes it.
    func isLoanTail(_ end: Int) -> Bool {
        self[end] == .slash && self[end + 1].isUpperASCII && self[end + 2].isUpperASCII && self[end + 3] == .hyphen
            && self[end + 4].isUpperASCII
    }

    /// "3D", "4x4", "1T 2025": digits with letters behind them that are neither a scale nor a unit.
    private func gluedLetters(at start: Int, end: Int, previous: UInt8) -> Mention? {
        let word = word(at: end)
        let stop = word.range.upperBound
        if word.range.count == 1, end - start == 1, let period = shortPeriod(base[end], base[start], start: start, end: stop) {
            return period
        }
        let continues = self[stop].isDigit
        if word.range.count == 1, base[end] == UInt8(ascii: "M"), !continues, isCommemoration(start, end) {
            return token(from: start, through: stop)
        }
        if !continues,
            word.has(.measure) && !(end - start == 1 && base[end] == UInt8(ascii: "G") && word.range.count == 1) || word.has(.scale)
                || word.has(.month) || word.has(.monthAbbreviation)
        {
            return nil
        }
        if !continues, word.has(.currency), word.has(.code) { return nil }
        if continues, word.has(.measure), measure(after: end) != nil { return nil }
        switch word.range.count {
        case 1:
            let letter = base[end]
            if letter == UInt8(ascii: "G"), end - start == 1, !continues { return token(from: start, through: stop) }
            if letter == UInt8(ascii: "e"), self[stop] == .hyphen || self[stop] == UInt8(ascii: "+"), self[stop + 1].isDigit,
                exponentFollows(stop + 1)
            {
                return nil
            }
            if letter | 0x20 == UInt8(ascii: "e"), continues { return exponentFollows(stop) ? nil : token(from: start, through: stop) }
            if !continues, "kKMB".utf8.contains(letter) { return nil }
            if letter | 0x20 == UInt8(ascii: "x"), !continues || product(at: start, end: end, previous: previous) != nil { return nil }
        case 2, 3:
            if !continues, word.range.allSatisfy({ base[$0].isUpperASCII }), base[end] == UInt8(ascii: "M"),
                match("mm", at: end) ?? match("mrd", at: end) != nil
            {
                return nil
            }
        default:
            if !continues, !word.isCapitalised || currency(after: end, isScaled: false) != nil { return nil }
        }
        return token(from: start, through: stop)
    }

    /// "8M", "1M", the short name of a day of the year: with neither a sign of money before it nor anything counted behind.
    private func isCommemoration(_ start: Int, _ end: Int) -> Bool {
        guard end - start <= 2, (1...31).contains(small(start..<end)), currency(before: start, from: floor) == nil else { return false }
        if isFieldStart(start), isFieldEnd(end + 1) { return false }
        let next = wordAfter(end + 1)
        return !next.has(.de) && currency(after: end + 1, isScaled: true) == nil && noun(at: skipSpaces(end + 1), isOne: false) == nil
    }

    private func exponentFollows(_ digits: Int) -> Bool {
        let stop = digitsEnd(digits)
        return stop - digits <= 2 && !isWordByte(self[stop])
    }

    /// The whole run of letters, digits and joining signs that begins at `first`.
    private func token(from first: Int, through: Int) -> Mention {
        let end = tokenEnd(through)
        return Mention(range: first..<end, type: .codigo, value: .text(text(first..<end)), rule: .codigoConLetras)
    }

    func tokenEnd(_ start: Int) -> Int {
        var end = start
        while end < high {
            let byte = base[end]
            if byte.isDigit || byte == UInt8(ascii: "_") {
                end += 1
            } else if isWordByte(byte) {
                end = wordEnd(end)
            } else if byte == .slash, self[end + 1].isDigit || self[end + 1].isUpperASCII {
                end += 2
            } else if hyphenLength(at: end) > 0, joinsCode(end + hyphenLength(at: end)) {
                end += hyphenLength(at: end) + 1
            } else if byte == .point, self[end + 1].isDigit {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// "12345-67-LE24", "45-12": digits joined by hyphens that are neither a date nor a range.
    func hyphenated(at start: Int, end: Int) -> Mention? {
        guard hyphenLength(at: end) > 0, joinsCode(end + hyphenLength(at: end)) else { return nil }
        let stop = tokenEnd(end)
        return Mention(range: start..<stop, type: .codigo, value: .text(text(start..<stop)), rule: .codigoConGuion, confidence: 80)
    }

    /// More than one hyphen in the token at `start`.
    func hasTwoHyphens(from end: Int) -> Bool {
        var index = end
        var hyphens = 0
        while index < high, hyphens < 2, index - end < 40 {
            let length = hyphenLength(at: index)
            if length > 0 {
                guard joinsCode(index + length) else { break }
                hyphens += 1
                index += length
            } else if base[index].isDigit || base[index].isUpperASCII {
                index += 1
            } else {
                break
            }
        }
        return hyphens > 1
    }

    private func joinsCode(_ index: Int) -> Bool {
        self[index].isDigit || self[index].isUpperASCII
    }

    /// The bytes of a hyphen at `index`: the plain one, the soft one (which some fonts draw for it), U+2010 and the no-break one.
    func hyphenLength(at index: Int) -> Int {
        switch self[index] {
        case .hyphen: 1
        case 0xC2: self[index + 1] == 0xAD ? 2 : 0
        case 0xE2: self[index + 1] == 0x80 && (self[index + 2] == 0x90 || self[index + 2] == 0x91) ? 3 : 0
        default: 0
        }
    }

    /// RUT ("76.543.210-K") and, with eight digits behind "BIP", the code of an investment project.
    func rut(at start: Int, before: Word) -> Mention? {
        let numeral = numeral(at: start, joiningSpaces: false)
        guard numeral.shape == .grouped && numeral.groups == 3 || numeral.shape == .integer && (7...8).contains(numeral.firstDigits) else {
            return nil
        }
        var index = numeral.range.upperBound
        // "12.345.678 – 5" only where the word before says what it is.
        let isNamed =
            before.range.count == 3 && (match("rut", at: before.range.lowerBound) ?? match("run", at: before.range.lowerBound)) != nil
        if isNamed { index = skipSpaces(index) }
        let length = dashLength(at: index)
        if length == 0, before.range.count == 3, match("bip", at: before.range.lowerBound) != nil, numeral.shape == .integer {
            return Mention(
                range: start..<numeral.range.upperBound, type: .codigo, value: .text(text(numeral.range)), rule: .codigoBip)
        }
        guard length > 0 else { return nil }
        index += length
        if isNamed { index = skipSpaces(index) }
        let check = self[index]
        guard check.isDigit || check | 0x20 == UInt8(ascii: "k"), !self[index + 1].isDigit, !isWordByte(self[index + 1]),
            !(self[index + 1] == .point && self[index + 2].isDigit), self[index + 1] != .percent
        else { return nil }
        let range = start..<index + 1
        let letter = check.isDigit ? String(check & 15) : "K"
        let value = "\(numeral.coefficient)-\(letter)"
        let isRight = Self.checkDigit(numeral.coefficient) == letter
        // Projects are numbered "30045700-0": always with a 0 behind the hyphen, and without points.
        let isProject = !isRight && letter == "0" && numeral.shape == .integer && (0x32...0x34).contains(base[start])
        let isBIP = isProject || before.range.count == 3 && match("bip", at: before.range.lowerBound) != nil
        return Mention(
            range: range, type: .codigo, value: .text(value), rule: isBIP ? .codigoBip : isRight ? .rut : .rutConDigitoQueNoCuadra,
            confidence: isProject ? 70 : isBIP || isRight ? 100 : 60)
    }

    /// The check digit of a RUT, modulo 11 (Servicio de Registro Civil).
    static func checkDigit(_ number: Int128) -> String {
        var number = number
        var factor = 2
        var sum = 0
        while number > 0 {
            sum += Int(number % 10) * factor
            factor = factor == 7 ? 2 : factor + 1
            number /= 10
        }
        let digit = 11 - sum % 11
        return digit == 11 ? "0" : digit == 10 ? "K" : String(digit)
    }

    /// "15:30", "3:1", "10.30 horas".
    func time(at start: Int, end: Int) -> Mention? {
        if self[end] == .colon, self[end + 1].isDigit {
            var stop = end
            while self[stop] == .colon, self[stop + 1].isDigit { stop = digitsEnd(stop + 1) }
            // "1:50.000", the scale of a map.
            let grouped = numeral(at: end + 1, joiningSpaces: false)
            if grouped.shape == .grouped, grouped.range.upperBound > stop {
                let range = start..<grouped.range.upperBound
                return Mention(range: range, type: .codigo, value: .text(text(range)), rule: .razonConDosPuntos, confidence: 70)
            }
            if end - start >= 3, stop == digitsEnd(end + 1), wordBefore(start, abbreviation: true).has(.naming) { return nil }
            let minutes = digitsEnd(end + 1) - end - 1 == 2 && small(end + 1..<end + 3) < 60
            let isTime = minutes && end - start <= 2 && small(start..<end) <= 24
            return Mention(
                range: start..<stop, type: .codigo, value: .text(text(start..<stop)), rule: isTime ? .hora : .razonConDosPuntos,
                confidence: isTime ? 100 : 70)
        }
        guard self[end] == .point, digitsEnd(end + 1) == end + 3, end - start <= 2, small(start..<end) <= 24, small(end + 1..<end + 3) < 60
        else {
            return nil
        }
        var next = skipSpaces(end + 3)
        let link = word(at: next)
        if link.has(.a) || link.has(.y) || link.has(.hasta) || dashLength(at: next) > 0 {
            // "9.00 a 13.00 horas": the second hour names both.
            var second = dashLength(at: next) > 0 ? skipSpaces(next + dashLength(at: next)) : skipSpaces(link.range.upperBound)
            if word(at: second).has(.determiner) { second = skipSpaces(word(at: second).range.upperBound) }
            let hour = digitsEnd(second)
            guard hour > second, hour - second <= 2, self[hour] == .point, digitsEnd(hour + 1) == hour + 3 else { return nil }
            next = skipSpaces(hour + 3)
        }
        if let duration = match("horas", at: next), isOfWork(duration) { return nil }
        guard
            match("horas", at: next) ?? match("hrs", at: next) ?? match("hr", at: next) ?? match("h", at: next) != nil || isHalfOfDay(next)
        else { return nil }
        return Mention(range: start..<end + 3, type: .codigo, value: .text(text(start..<end + 3)), rule: .hora)
    }

    /// "de clases" behind "14.30 horas": a number of hours. "de la mañana" and "del lunes" are of the day.
    private func isOfWork(_ end: Int) -> Bool {
        let link = wordAfter(end)
        guard link.has(.de) else { return false }
        let next = wordAfter(link.range.upperBound)
        return !next.isNone && match("del", at: link.range.lowerBound) == nil && !next.has(.determiner)
    }

    /// "10 a.m.", "8 p. m.", "a las 10 horas", "desde las 8 hasta las 17 horas": an hour without minutes.
    func namedHour(at start: Int, end: Int, before: Word) -> Mention? {
        guard small(start..<end) <= 24,
            self[end] == .space || isFieldEnd(end) || self[end].isASCIILetter || self[end] == .comma || self[end] == .point
        else { return nil }
        let next = skipSpaces(end)
        let isMarked = isHalfOfDay(next)
        guard isMarked || isHourPhrase(before) && endsHour(next) else { return nil }
        return Mention(
            range: start..<end, type: .codigo, value: .text(text(start..<end)), rule: .horaNombrada, confidence: isMarked ? 90 : 80)
    }

    /// "a.m.", "p. m.", "AM" at `index`.
    private func isHalfOfDay(_ index: Int) -> Bool {
        if match("am", at: index) ?? match("pm", at: index) != nil { return true }
        guard match("a", at: index) ?? match("p", at: index) != nil, self[index + 1] == .point else { return false }
        return match("m", at: skipSpaces(index + 2)) != nil
    }

    /// "a las", "desde las", "hasta la" stand before.
    private func isHourPhrase(_ before: Word) -> Bool {
        guard before.has(.determiner), match("las", at: before.range.lowerBound) ?? match("la", at: before.range.lowerBound) != nil else {
            return false
        }
        let outer = wordBefore(before.range.lowerBound)
        return outer.has(.a) || outer.has(.desde) || outer.has(.hasta) || outer.has(.entre) || outer.has(.y)
    }

    /// What follows says that an hour was meant: "horas", "de la mañana", or the hour up to which.
    private func endsHour(_ index: Int) -> Bool {
        let names: [StaticString] = ["horas", "hora", "hrs", "hr", "h"]
        if names.contains(where: { match($0, at: index) != nil }) { return true }
        var word = word(at: index)
        if word.has(.de) {
            let parts: [StaticString] = ["mañana", "tarde", "noche", "madrugada"]
            let la = wordAfter(word.range.upperBound)
            return la.has(.determiner) && parts.contains { match($0, at: skipSpaces(la.range.upperBound)) != nil }
        }
        guard word.has(.a) || word.has(.hasta) || word.has(.y) else { return false }
        word = wordAfter(word.range.upperBound)
        guard word.has(.determiner) else { return false }
        let second = skipSpaces(word.range.upperBound)
        let stop = digitsEnd(second)
        return stop > second && stop - second <= 2 && names.contains { match($0, at: skipSpaces(stop)) != nil }
    }
}
