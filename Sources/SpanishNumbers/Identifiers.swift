/// Numbers that name: laws, resolutions, "N° 3", "Anexo 1", "Etapa 1", the number in a name.
extension Scan {
    /// The identifier whose digits begin at `start`, the noun that it names with it.
    func identifier(at start: Int, before: Word) -> Mention? {
        if let sign = numberSign(before: start) {
            let head = namingHead(before: sign)
            if countsBehindSign(start, sign: sign, hasHead: head != nil) { return nil }
            return identifier(at: start, from: head ?? sign, rule: head == nil ? .numeroDe : .identificadorConN)
        }
        if continuesList(at: start) { return identifier(at: start, from: start, rule: .listaDeIdentificadores) }
        guard let noun = namingNoun(before) ?? dottedNoun(before: start) else { return nil }
        let numeral = numeral(at: start, joiningSpaces: false)
        if isRoadMark(noun, numeral) { return identifier(at: start, from: noun.range.lowerBound, rule: .nombreConNumero) }
        // "ID 1234-56-LE25" is the code of a tender.
        if hyphenLength(at: numeral.range.upperBound) > 0, match("id", at: noun.range.lowerBound) != nil { return nil }
        if numeral.shape == .pointDecimal, match("grado", at: noun.range.lowerBound) != nil { return nil }
        switch numeral.shape {
        case .integer, .dotted, .pointDecimal: break
        case .grouped: guard numeral.groups == 2, noun.has(.legal) || isNumberedPastThousand(noun) else { return nil }
        default: return nil
        }
        if numeral.shape == .integer, numeral.firstDigits == 4, !noun.has(.legal), numeral.coefficient >= 1800, numeral.coefficient < 2100 {
            return nil
        }
        if noun.value == Lexicon.page, numeral.shape == .integer, let total = pageTotal(after: numeral.range.upperBound) {
            return Mention(
                range: noun.range.lowerBound..<total, type: .numeroPagina, value: .text(text(numeral.range)), rule: .paginaDeUnTotal,
                numeral: numeral.range)
        }
        if noun.has(.year), numeral.shape != .integer || numeral.firstDigits > 2 { return nil }
        let end = numeral.range.upperBound
        if percent(after: end) != nil || currency(after: end, isScaled: false) != nil { return nil }
        let following = wordAfter(end)
        if following.has(.scale) { return nil }
        if isSeveral(noun), !listFollows(end), noun.has(.legal) || !following.has(.naming) { return nil }
        if noun.value == Lexicon.few, numeral.shape == .integer, numeral.firstDigits > 2 { return nil }
        if !noun.has(.legal), countsRange(end) { return nil }
        if !noun.has(.legal), let counted = self.noun(at: skipSpaces(end), isOne: false),
            !isCapital(counted.lowerBound) || !noun.isCapitalised
        {
            return nil
        }
        return identifier(at: start, from: noun.range.lowerBound, rule: noun.has(.legal) ? .norma : .nombreConNumero)
    }

    /// "leyes", "etapas": a plural, no abbreviation such as "DS", "res" or "págs.".
    private func isSeveral(_ noun: Word) -> Bool {
        noun.range.count > (noun.value == Lexicon.few ? 3 : 4) && base[noun.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
            && self[noun.range.upperBound] != .point && match("windows", at: noun.range.lowerBound) == nil
    }

    /// ", 6", "y 7", "a 9", "-12" or a sign of the same kind: one number alone behind a plural counts ("oficios 345", "módulos 12").
    private func listFollows(_ end: Int) -> Bool {
        let next = self[end] == .comma ? skipSpaces(end + 1) : skipSpaces(end)
        if self[next].isDigit || self[end] == .slash || ordinalSign(after: end) != nil { return self[end] != .space }
        if dashLength(at: next) > 0 { return true }
        let link = word(at: next)
        return self[end] != .comma && (link.has(.y) || link.has(.a) || link.has(.hasta) || link.has(.o))
    }

    /// "grupo 18 a 29 años", "tramo 0-40%": the number behind the noun begins a range of something counted.
    private func countsRange(_ end: Int) -> Bool {
        var place = skipSpaces(end)
        let dash = dashLength(at: place)
        if dash > 0 {
            place += dash
        } else {
            let link = word(at: place)
            guard link.has(.a) else { return false }
            place = link.range.upperBound
        }
        let second = skipSpaces(place)
        let stop = digitsEnd(second)
        guard stop > second else { return false }
        if dash > 0, percent(after: stop) != nil || currency(after: stop, isScaled: false) != nil { return true }
        guard let counted = noun(at: skipSpaces(stop), isOne: false) else { return false }
        return !isCapital(counted.lowerBound)
    }

    /// The end of "de 26" behind "página 12".
    private func pageTotal(after end: Int) -> Int? {
        let link = wordAfter(end)
        guard link.has(.de) else { return nil }
        let start = skipSpaces(link.range.upperBound)
        let stop = digitsEnd(start)
        guard stop > start, stop - start <= 4, !isWordByte(self[skipSpaces(stop)]) else { return nil }
        return stop
    }

    /// "D.L. 1.263", "D.F.L. 5", "D.S. 250": the letters of a law with points.
    private func dottedNoun(before start: Int) -> Word? {
        let end = skipSpacesBack(start)
        guard end - 4 >= floor, base[end - 1] == .point, base[end - 3] == .point else { return nil }
        var first = end - 4
        if first - 2 >= floor, base[first - 1] == .point, base[first - 2] == UInt8(ascii: "D") { first -= 2 }
        guard base[first] == UInt8(ascii: "D"), base[end - 2] == UInt8(ascii: "L") || base[end - 2] == UInt8(ascii: "S"),
            first == floor || !letterEnds(first)
        else { return nil }
        return Word(range: first..<end, roles: [.naming, .legal], value: 0, isCapitalised: true)
    }

    private func isCapital(_ index: Int) -> Bool {
        word(at: index).isCapitalised
    }

    /// The naming noun before a number: the word itself, or the one before its adjective ("Objetivo Estratégico 1", "Resolución Exenta 12").
    private func namingNoun(_ before: Word) -> Word? {
        var before = before
        if before.isNone, floor > low - 1 { return nil }
        if before.has(.namingAdjective) {
            var outer = wordBefore(before.range.lowerBound, abbreviation: self[before.range.upperBound] == .point)
            if outer.has(.namingAdjective), !outer.has(.naming) { outer = wordBefore(outer.range.lowerBound) }
            if outer.has(.naming) {
                outer.isCapitalised = true
                return outer
            }
        }
        if let page = shortPage(before) { return page }
        guard before.has(.naming) else { return nil }
        if before.has(.year), before.has(.stop) { return nil }
        if before.has(.legal) { before.isCapitalised = true }
        return before
    }

    /// "p. 12", "pp. 12-15": the letter of a page, in lower case and with its point.
    func shortPage(_ before: Word) -> Word? {
        guard before.range.count <= 2, !before.isNone, before.range.allSatisfy({ base[$0] == UInt8(ascii: "p") }),
            self[before.range.upperBound] == .point
        else { return nil }
        return Word(range: before.range, roles: .naming, value: Lexicon.page, isCapitalised: false)
    }

    /// "el km 12,3", "tramo km 12.300 a km 18.500", "Km 4,5 camino al mar": a place of a road. A length has its figure before the unit, or a
    /// word that says so ("total km 12,3", "en km 12,3").
    private func isRoadMark(_ noun: Word, _ numeral: Numeral) -> Bool {
        guard numeral.shape == .decimal || numeral.shape == .grouped, isKilometre(noun) else { return false }
        let end = skipSpacesBack(noun.range.lowerBound)
        if end == floor, floor > low, base[end - 1].isDigit { return false }
        if noun.range.lowerBound == low || isFieldStart(noun.range.lowerBound) {
            return !isFieldEnd(numeral.range.upperBound) && self[numeral.range.upperBound] == .space
                && self.noun(at: skipSpaces(numeral.range.upperBound), isOne: false) == nil
        }
        let before = wordBefore(noun.range.lowerBound)
        return !before.roles.isDisjoint(with: [.determiner, .entre, .desde, .hasta, .a, .y, .de]) || before.has(.naming)
    }

    /// Where "N°", "Nº", "N.º", "Nro.", "núm.", "#" before `start` begins.
    private func numberSign(before start: Int) -> Int? {
        let end = skipSpacesBack(start)
        guard end > floor else { return nil }
        var index = end
        switch base[end - 1] {
        case UInt8(ascii: "#"): return end == start ? end - 1 : nil
        case 0xB0, 0xBA:
            guard end - 3 >= floor, base[end - 2] == 0xC2 else { return nil }
            index = end - 2
        case 0x98, 0x9A, 0xA6:
            // Rings that TeX and old keyboards put for the sign: U+2218, U+02DA, U+25E6.
            if end - 3 >= floor, base[end - 2] == 0xCB, base[end - 1] == 0x9A {
                index = end - 2
            } else if end - 4 >= floor, base[end - 3] == 0xE2,
                (base[end - 2], base[end - 1]) == (0x88, 0x98) || (base[end - 2], base[end - 1]) == (0x97, 0xA6)
            {
                index = end - 3
            } else {
                return nil
            }
        case UInt8(ascii: "s") where end - 4 >= floor && base[end - 3] == 0xC2 && (base[end - 2] == 0xB0 || base[end - 2] == 0xBA):
            index = end - 3
        default:
            let word = wordBefore(start, abbreviation: true)
            if word.has(.no), base[word.range.lowerBound] == UInt8(ascii: "N"), self[word.range.upperBound] == .point, word.range.count == 2
            {
                return word.range.lowerBound
            }
            return word.has(.numberSign) ? word.range.lowerBound : nil
        }
        if index > floor, base[index - 1] == .point { index -= 1 }
        guard index - 1 >= floor, base[index - 1] | 0x20 == UInt8(ascii: "n"), index - 1 == floor || !letterEnds(index - 1) else {
            return nil
        }
        return index - 1
    }

    /// The head noun before "N°": a naming noun at most three words before it, or the run of capitalised words directly before.
    private func namingHead(before sign: Int) -> Int? {
        var index = sign
        var capitalised: Int?
        var isRun = true
        for _ in 0..<4 {
            let word = wordBefore(index, abbreviation: true)
            if word.isNone || !isAbbreviated(word) { break }
            if word.has(.naming), !word.has(.year) { return lawHead(word) }
            if isRun, word.isCapitalised, !word.has(.stop) { capitalised = word.range.lowerBound } else { isRun = false }
            if word.has(.stop), !word.has(.de) { break }
            index = word.range.lowerBound
        }
        return capitalised
    }

    /// A point behind `word` is an abbreviation's ("Res. Ex. N° 4"), not a sentence's.
    private func isAbbreviated(_ word: Word) -> Bool {
        self[word.range.upperBound] != .point || word.range.count <= 4
    }

    /// Where the name of a law begins whose noun is `word`: "Decreto Ley", "Decreto con Fuerza de Ley".
    private func lawHead(_ word: Word) -> Int {
        let start = word.range.lowerBound
        guard word.has(.namingAdjective) else { return start }
        let outer = wordBefore(start)
        if outer.has(.naming) { return outer.range.lowerBound }
        guard outer.has(.de) else { return start }
        let force = wordBefore(outer.range.lowerBound)
        guard !force.isNone, match("fuerza", at: force.range.lowerBound) != nil else { return start }
        let con = wordBefore(force.range.lowerBound)
        let decree = wordBefore(con.range.lowerBound)
        return !con.isNone && decree.has(.legal) ? decree.range.lowerBound : start
    }

    /// "artículos 5, 6 y 7": after a plural identifier, joined by a comma or "y".
    private func continuesList(at start: Int) -> Bool {
        guard state.pointee.last.isIdentifier, floor > low else { return false }
        // "Fase 1 y 2" goes on like "fases 1 y 2".
        let isPlural = state.pointee.last.isList || isPluralHead(state.pointee.last.start)
        if !isPlural,
            !word(at: state.pointee.last.start).has(.naming) || base[skipSpacesBack(start) - 1] == .comma
                || wordAfter(digitsEnd(start)).has(.de)
        {
            return false
        }
        var end = skipSpacesBack(start)
        if end > floor, base[end - 1] == .comma {
            end -= 1
        } else {
            let link = wordBefore(start)
            // "artículos 5 a 9", "grados 5 al 12"
            guard link.has(.y) || link.has(.a) && (isPlural || match("al", at: link.range.lowerBound) != nil) else { return false }
            end = link.range.lowerBound
        }
        guard skipSpacesBack(end) == floor else { return false }
        let numeral = numeral(at: start, joiningSpaces: false)
        guard numeral.shape == .integer || numeral.shape == .grouped else { return false }
        return noun(at: skipSpaces(numeral.range.upperBound), isOne: false) == nil
            && currency(after: numeral.range.upperBound, isScaled: false) == nil
            && percent(after: numeral.range.upperBound) == nil
    }

    private func isPluralHead(_ start: Int) -> Bool {
        let word = word(at: start)
        // "DS" is no plural.
        if word.has(.naming) { return word.range.count > 2 && base[word.range.upperBound - 1] | 0x20 == UInt8(ascii: "s") }
        // "los N° 5, 6 y 7", "N°s 5, 6 y 7", "números 5, 6 y 7".
        let sign = signLength(at: start)
        guard sign > 0 || word.has(.numberSign) else { return false }
        if self[start + sign] == UInt8(ascii: "s") || word.range.count > 3 && base[word.range.upperBound - 1] | 0x20 == UInt8(ascii: "s") {
            return true
        }
        // The floor stands behind the first number of the list, past these words.
        guard start - 4 >= low, base[start - 1] == .space, start - 4 == low || !isWordByte(base[start - 5]) else { return false }
        let article = self.word(at: start - 4)
        return article.has(.determiner) && article.range == start - 4..<start - 1 && base[start - 2] | 0x20 == UInt8(ascii: "s")
    }

    /// Bytes of "N°", "Nº", "N.º" at `start`; 0 for anything else.
    private func signLength(at start: Int) -> Int {
        guard self[start] | 0x20 == UInt8(ascii: "n") else { return 0 }
        let sign = self[start + 1] == .point ? start + 2 : start + 1
        return self[sign] == 0xC2 && (self[sign + 1] == 0xB0 || self[sign + 1] == 0xBA) ? sign + 2 - start : 0
    }

    /// The identifier's own token: digits, and what is glued on with a hyphen, slash or point ("1-19.653", "123/2024", "24-A", "5°").
    private func identifier(at start: Int, from: Int, rule: MentionRule) -> Mention {
        let numeral = numeral(at: start, joiningSpaces: false)
        var end = numeral.range.upperBound
        if let sign = ordinalSign(after: end) { end = sign }
        if isLoanTail(end) { end = tokenEnd(end) }
        while self[end] == .hyphen || self[end] == .slash || self[end] == .point || self[end] == .colon && end - start >= 3 {
            if self[end + 1].isDigit {
                end = self.numeral(at: end + 1, joiningSpaces: false).range.upperBound
            } else if self[end] != .point, self[end + 1].isUpperASCII, !isWordByte(self[end + 2]) {
                end += 2
            } else if self[end] == .hyphen, let stop = codeTail(end + 1) {
                end = stop
            } else {
                break
            }
        }
        if self[end].isASCIILetter, !isWordByte(self[end + 1]), !self[end + 1].isDigit { end += 1 }
        if self[end] == .space, let latin = match("bis", at: end + 1) ?? match("ter", at: end + 1) ?? match("quater", at: end + 1) {
            end = latin
        }
        return Mention(
            range: from..<end, type: .identificador, value: .text(identifierText(start..<end, numeral)), rule: rule,
            numeral: start..<max(end, start + 1))
    }

    /// The end of "LP22" in "N° 5678-12-LP22": one to three capitals, then figures.
    private func codeTail(_ start: Int) -> Int? {
        var index = start
        while index - start < 3, self[index].isUpperASCII { index += 1 }
        guard self[index].isDigit else { return nil }
        let stop = digitsEnd(index)
        return isWordByte(self[stop]) ? nil : stop
    }

    /// As written, without thousands points and the sign of an ordinal.
    private func identifierText(_ range: Range<Int>, _ numeral: Numeral) -> String {
        var bytes: [UInt8] = []
        for index in range {
            let byte = base[index]
            let isGroupPoint =
                numeral.shape != .dotted && byte == .point && index + 3 < range.upperBound && base[index + 1].isDigit
                && base[index + 2].isDigit
                && base[index + 3].isDigit && !(index + 4 < range.upperBound && base[index + 4].isDigit)
            if byte < 0x80, !isGroupPoint, byte != .point || numeral.shape != .grouped { bytes.append(byte) }
        }
        while bytes.last == .point { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// "Fortalecimiento Femenino 25,": a bare number of one or two digits behind a capitalised word inside a sentence, with nothing counted
    /// behind it. In "Arica 45, Iquique 67" and in "Valdivia 345" a name has its figure.
    func nameNumber(_ quantity: Quantity, before: Word) -> Mention? {
        guard before.isCapitalised, quantity.firstDigits <= 2, before.range.count > 1, !isOneOfPairs(quantity),
            before.roles.isDisjoint(with: [.stop, .label, .month, .weekday, .de, .a, .y, .en, .yearCue, .numberSign])
        else { return nil }
        let end = quantity.range.upperBound
        let next = skipSpaces(end)
        guard next >= high || !isWordByte(self[next]) || self[end] == .newline else { return nil }
        guard spacesBetween(before.range.upperBound, quantity.range.lowerBound), isInsideSentence(before.range.lowerBound) else {
            return nil
        }
        return Mention(
            range: quantity.range, type: .identificador, value: .text(text(quantity.range)), rule: .numeroEnUnNombre, confidence: 70)
    }

    private func spacesBetween(_ end: Int, _ start: Int) -> Bool {
        start > end && skipSpaces(end) == start
    }

    /// A word, a comma or a quotation mark stands before `start` in the same sentence.
    private func isInsideSentence(_ start: Int) -> Bool {
        let end = skipSpacesBack(start)
        guard end > floor, end > low else { return false }
        let byte = base[end - 1]
        return byte >= 0x80 || byte.isASCIILetter || byte.isDigit || byte == .comma || byte == UInt8(ascii: "\"")
    }
}
