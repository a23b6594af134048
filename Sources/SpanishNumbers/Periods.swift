/// Quarters, semesters, decades.
extension Scan {
    /// "trimestre de 2025" behind the ordinal `number` that begins at `start` and ends at `end`.
    func period(_ number: Int, from start: Int, after end: Int) -> Mention? {
        let word = wordAfter(end)
        guard word.has(.period), word.value == 4 || word.value == 2, number >= 1, number <= word.value else { return nil }
        return period(number, of: word.value, start: start, end: word.range.upperBound)
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
        let letter = kinds == 4 ? "Q" : "S"
        let text = (tail.map { String($0.year) } ?? "-") + "-" + letter + String(number)
        return Mention(
            range: start..<(tail?.end ?? end), type: kinds == 4 ? .trimestre : .semestre, value: .text(text),
            rule: kinds == 4 ? "trimestre" : "semestre", confidence: tail == nil ? 90 : 100)
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
        guard number >= 1, number <= kinds, yearTail(after: end) != nil else { return nil }
        return period(number, of: kinds, start: start, end: end)
    }

    /// "años 90", "década de 1990", "década de los 80".
    func decade(_ quantity: Quantity, before: Word) -> Mention? {
        guard quantity.firstDigits == 2 || quantity.firstDigits == 4, quantity.coefficient % 10 == 0 else { return nil }
        var word = before
        if word.has(.determiner) { word = wordBefore(word.range.lowerBound) }
        if word.has(.de) { word = wordBefore(word.range.lowerBound) }
        if word.has(.year), word.has(.de) == false, word.range == before.range {
            guard quantity.firstDigits == 2, !word.has(.naming), quantity.coefficient >= 20, countedNoun(quantity) == nil else {
                return nil
            }
        } else if !word.has(.decade) {
            return nil
        }
        return decade(Int(quantity.coefficient), range: quantity.range)
    }

    func decade(_ number: Int, range: Range<Int>) -> Mention? {
        let year = number >= 100 ? number : number >= 30 ? 1900 + number : 2000 + number
        guard year >= 1500, year <= 2190 else { return nil }
        return Mention(range: range, type: .decada, value: .text(String(year / 10) + "X"), rule: "decada")
    }
}
