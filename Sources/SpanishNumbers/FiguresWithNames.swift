/// Figures that stand beside a name, though they are none of its parts.
extension Scan {
    /// "Arica 45, Iquique 67 y Calama 89": another name with a number stands before or behind, joined by a comma, a semicolon or "y".
    func isOneOfPairs(_ quantity: Quantity) -> Bool {
        pairFollows(quantity.range.upperBound) || pairPrecedes(quantity.range.lowerBound)
    }

    /// Words between the numbers of two pairs ("en la Región de Los Ríos").
    private static let longestName = 8

    private func pairFollows(_ end: Int) -> Bool {
        guard var index = behindLink(end) else { return false }
        var name = Word.none
        for _ in 0..<Self.longestName {
            let word = word(at: index)
            if word.isNone { break }
            guard mayBeOfName(word) else { return false }
            name = word
            index = skipSpaces(word.range.upperBound)
        }
        return self[index].isDigit && index > name.range.upperBound && endsName(name)
            && noun(at: skipSpaces(digitsEnd(index)), isOne: false) == nil
    }

    /// The figure of the pair before has been taken, so that it ends at `floor`.
    private func pairPrecedes(_ start: Int) -> Bool {
        guard floor > low, base[floor - 1].isDigit, !state.pointee.last.isIdentifier else { return false }
        var index = start
        for _ in 0..<Self.longestName {
            let end = skipSpacesBack(index)
            if end > floor, base[end - 1] == .comma || base[end - 1] == UInt8(ascii: ";") { return skipSpacesBack(end - 1) == floor }
            let word = wordBefore(index)
            if word.isNone { return false }
            if word.has(.y), skipSpacesBack(word.range.lowerBound) == floor { return true }
            guard mayBeOfName(word) else { return false }
            index = word.range.lowerBound
        }
        return false
    }

    /// Behind the comma, semicolon or "y" that follows `end`.
    private func behindLink(_ end: Int) -> Int? {
        let next = skipSpaces(end)
        if self[next] == .comma || self[next] == UInt8(ascii: ";") { return skipSpaces(next + 1) }
        let link = word(at: next)
        return link.has(.y) ? skipSpaces(link.range.upperBound) : nil
    }

    private func mayBeOfName(_ word: Word) -> Bool {
        word.isCapitalised || !word.roles.isDisjoint(with: [.de, .determiner, .en, .a, .y])
    }

    /// A number behind the word is no part of its name, as it is in "Etapa 2".
    private func endsName(_ word: Word) -> Bool {
        word.isCapitalised && word.roles.isDisjoint(with: [.naming, .romanNoun, .month, .monthAbbreviation, .weekday, .numberSign])
    }

    /// "n° 1.234 beneficiarios", "N° 45%", "Casos N° 345": the sign says "number of" and no noun is named by it.
    func countsBehindSign(_ start: Int, sign: Int, hasHead: Bool) -> Bool {
        if wordBefore(sign).has(.label) { return true }
        guard !hasHead else { return false }
        let end = numeral(at: start, joiningSpaces: false).range.upperBound
        if percent(after: end) != nil || currency(after: end, isScaled: false) != nil || wordAfter(end).has(.scale) { return true }
        guard let counted = noun(at: skipSpaces(end), isOne: false) else { return false }
        let first = word(at: counted.lowerBound)
        return !first.isCapitalised && !first.has(.naming)
    }

    /// "el kilómetro 1.234", "ISO 14.001": names whose numbers have a thousands point without being laws.
    func isNumberedPastThousand(_ noun: Word) -> Bool {
        let start = noun.range.lowerBound
        if match("iso", at: start) ?? match("nch", at: start) != nil { return true }
        guard isKilometre(noun) else { return false }
        let before = wordBefore(start)
        return before.has(.determiner) || match("del", at: before.range.lowerBound) != nil
            || match("al", at: before.range.lowerBound) != nil
    }

    /// "kilómetro", "km".
    func isKilometre(_ word: Word) -> Bool {
        let start = word.range.lowerBound
        return match("kil\u{F3}metro", at: start) ?? match("km", at: start) ?? match("kilometro", at: start) != nil
    }

    /// "Becas entregadas: 2034", "Asistentes: 2015": behind a colon and a word that counts, four digits are a figure. Years that an account may
    /// speak of need one of the words of the lexicon.
    func isLabelled(_ quantity: Quantity) -> Bool {
        let end = skipSpacesBack(quantity.range.lowerBound)
        guard end > floor, base[end - 1] == .colon else { return false }
        let label = wordBefore(end - 1)
        let next = skipSpaces(quantity.range.upperBound)
        guard !label.isNone, year(at: self[next] == .comma ? skipSpaces(next + 1) : skipSpaces(wordAfter(next).range.upperBound)) == nil,
            label.roles.isDisjoint(with: [.year, .yearCue, .decade, .naming, .month, .weekday, .period, .day])
        else { return false }
        if label.has(.label) { return true }
        return !(1990...2030).contains(quantity.coefficient) && label.range.count > 3
            && base[label.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
    }
}
