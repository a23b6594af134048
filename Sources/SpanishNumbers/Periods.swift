/// Quarters, semesters, decades.
extension Scan {
    /// "trimestre de 2025" behind the ordinal `number` that begins at `start` and ends at `end`.
    func period(_ number: Int, from start: Int, after end: Int) -> Mention? {
        let word = wordAfter(end)
        guard word.has(.period), word.value == 4 || word.value == 2, number >= 1, number <= word.value else { return nil }
        return period(number, of: word.value, start: start, end: word.range.upperBound)
    }

    /// "primer" of "primer, segundo y tercer trimestre de 2025", "1° " of "1° y 2° semestre": an ordinal that shares the noun and the year
    /// behind the last of a list.
    func listedPeriod(_ number: Int, _ range: Range<Int>) -> Mention? {
        guard number >= 1, number <= 4 else { return nil }
        var end = range.upperBound
        for _ in 0..<4 {
            var index = skipSpaces(end)
            if self[index] == .comma {
                index = skipSpaces(index + 1)
            } else {
                let link = word(at: index)
                guard link.has(.y) || link.has(.a) || link.has(.o) else { return nil }
                index = skipSpaces(link.range.upperBound)
            }
            let determiner = word(at: index)
            if determiner.has(.determiner) { index = skipSpaces(determiner.range.upperBound) }
            guard let stop = smallOrdinal(at: index) else { return nil }
            end = stop
            let noun = wordAfter(end)
            guard noun.has(.period) else { continue }
            guard noun.value == 4 || noun.value == 2, number <= noun.value else { return nil }
            let tail = yearTail(after: noun.range.upperBound)
            return Mention(
                range: range, type: noun.value == 4 ? .trimestre : .semestre, value: .text(periodText(number, of: noun.value, tail?.year)),
                rule: .periodoDeUnaLista, confidence: tail == nil ? 80 : 90)
        }
        return nil
    }

    /// The end of an ordinal up to four in words, digits or Roman numerals.
    private func smallOrdinal(at index: Int) -> Int? {
        if self[index].isDigit { return ordinalSign(after: index + 1) }
        let word = word(at: index)
        if word.has(.ordinal), word.value <= 4 { return word.range.upperBound }
        let isRoman =
            !word.isNone && word.range.count <= 3
            && word.range.allSatisfy { base[$0] == UInt8(ascii: "I") || base[$0] == UInt8(ascii: "V") }
        return isRoman ? word.range.upperBound : nil
    }

    private func periodText(_ number: Int, of kinds: Int, _ year: Int?) -> String {
        (year.map(String.init) ?? "-") + "-" + (kinds == 4 ? "Q" : "S") + String(number)
    }

    /// "trimestre 3 de 2025", "Semestre II": the number behind its noun.
    func period(_ number: Int, named noun: Word, end: Int) -> Mention? {
        guard noun.value == 4 || noun.value == 2, number >= 1, number <= noun.value, spaceLength(at: noun.range.upperBound) > 0 else {
            return nil
        }
        return period(number, of: noun.value, start: noun.range.lowerBound, end: end)
    }

    /// EDTF has numbers for these (33–36, 40–41); the dataset writes them `2025-Q4` and `2025-S1`, without a year `--Q4`.
    private func period(_ number: Int, of kinds: Int, start: Int, end: Int) -> Mention {
        let tail = yearTail(after: end)
        return Mention(
            range: start..<(tail?.end ?? end), type: kinds == 4 ? .trimestre : .semestre,
            value: .text(periodText(number, of: kinds, tail?.year)),
            rule: kinds == 4 ? .trimestre : .semestre, confidence: tail == nil ? 90 : 100)
    }

    /// "T4 de 2019", "4T 2025", "1S2025": a letter and a digit with a year behind them. `start..<end` are the two.
    func shortPeriod(_ letter: UInt8, _ digit: UInt8, start: Int, end: Int) -> Mention? {
        let kinds: Int
        switch letter | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "q"): kinds = 4
        case UInt8(ascii: "s"): kinds = 2
        default: return nil
        }
        let number = Int(digit & 15)
        guard number >= 1, number <= kinds else { return nil }
        let glued = digitsEnd(end)
        if glued - end == 2, !isWordByte(self[glued]), self[glued] != .hyphen {
            return Mention(
                range: start..<glued, type: kinds == 4 ? .trimestre : .semestre,
                value: .text(periodText(number, of: kinds, 2000 + small(end..<glued))),
                rule: kinds == 4 ? .trimestre : .semestre, confidence: 80)
        }
        guard yearTail(after: end) != nil else { return nil }
        return period(number, of: kinds, start: start, end: end)
    }

    /// "años 90", "década de 1990", "década de los 80".
    func decade(_ quantity: Quantity, before: Word) -> Mention? {
        guard quantity.firstDigits == 2 || quantity.firstDigits == 4, quantity.coefficient % 10 == 0 else { return nil }
        var word = before
        if word.has(.determiner) { word = wordBefore(word.range.lowerBound) }
        if word.has(.de) { word = wordBefore(word.range.lowerBound) }
        if quantity.firstDigits == 2, quantity.coefficient >= 20, before.has(.determiner), isPartOfDecade(word),
            countedNoun(quantity) == nil
        {
            return decade(Int(quantity.coefficient), range: quantity.range)
        }
        if word.has(.year), word.has(.de) == false, word.range == before.range {
            guard quantity.firstDigits == 2, !word.has(.naming), quantity.coefficient >= 20, countedNoun(quantity) == nil else {
                return nil
            }
        } else if !word.has(.decade) {
            return nil
        }
        return decade(Int(quantity.coefficient), range: quantity.range)
    }

    /// "fines de los", "mediados de los".
    private func isPartOfDecade(_ word: Word) -> Bool {
        guard !word.isNone else { return false }
        let names: [StaticString] = ["fines", "finales", "mediados", "inicios", "principios", "comienzos"]
        return names.contains { match($0, at: word.range.lowerBound) != nil }
    }

    func decade(_ number: Int, range: Range<Int>) -> Mention? {
        let year = number >= 100 ? number : number >= 30 ? 1900 + number : 2000 + number
        guard year >= 1500, year <= 2190 else { return nil }
        return Mention(range: range, type: .decada, value: .text(String(year / 10) + "X"), rule: .decada)
    }
}
