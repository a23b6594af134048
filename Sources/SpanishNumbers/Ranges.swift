/// Ranges of figures and of years: "entre 5 y 10", "de 5 a 10", "10–20%", "2016-2022".
extension Scan {
    /// The range that begins with `lower`, or `nil`.
    func range(_ lower: Quantity, before: Word) -> Mention? {
        guard let link = link(behind: lower, before: before) else { return nil }
        let (next, isDash, isFramed) = (link.next, link.isDash, link.isFramed)
        if let years = years(lower, next, isDash: isDash, before: before) { return years }
        guard var upper = quantityFrom(next), upper.range.lowerBound == next, upper.value != nil, lower.value != nil, !upper.isNegative,
            !upper.hasLeadingZero, !lower.hasLeadingZero
        else { return nil }
        if isDash, dashLength(at: upper.range.upperBound) > 0, self[upper.range.upperBound + 1].isDigit { return nil }
        // "1 a 1": as many of one as of the other.
        if !isDash, !isFramed, lower.isBareInteger, upper.isBareInteger, lower.firstDigits == 1, lower.coefficient == upper.coefficient {
            let range = lower.range.lowerBound..<upper.range.upperBound
            return Mention(range: range, type: .codigo, value: .text(text(range)), rule: .razonConDosPuntos, confidence: 70)
        }
        // "$ 120 millones hasta 2026": the year up to which they are paid.
        if upper.isBareInteger, year(at: upper.range.lowerBound) != nil, lower.unit != nil, lower.isScaled { return nil }
        // "12.345 en 2022 a 10.234 en 2023", "118 mil el 2009 a 280 mil": the year of one figure is no end of the other's range.
        if before.has(.yearCue) || before.has(.determiner) && match("el", at: before.range.lowerBound) != nil, !isDash,
            lower.isBareInteger, upper.shape != .integer || upper.unit != nil || upper.isScaled,
            year(at: lower.range.lowerBound) != nil
        {
            return nil
        }
        var lower = lower
        guard share(&lower, &upper, isFramed: isFramed || isDash) else { return nil }
        guard let first = lower.value, let last = upper.value, isLess(first, last) else { return nil }
        let whole = lower.range.lowerBound..<upper.range.upperBound
        var joined = upper
        joined.range = whole
        let unit = upper.unit?.text ?? upper.measure.map { text($0) } ?? countedNoun(upper).map { text($0) }
        return Mention(
            range: whole, type: .rango, value: .number(first), upper: .number(last), unit: unit,
            qualifier: lower.isApproximate ? .cercaDe : nil,
            rule: isDash ? .rangoConGuion : isFramed ? .rangoConPreposicion : .rangoConA,
            confidence: min(lower.confidence, upper.confidence, isFramed || isDash ? 100 : 70),
            isInWords: lower.isInWords && upper.isInWords, numeral: lower.numeral.lowerBound..<upper.numeral.upperBound,
            precision: min(lower.precision, upper.precision))
    }

    /// What joins a figure to another: where the other begins, whether a dash joins them, and whether "entre", "de" or "desde" stands before.
    func link(behind lower: Quantity, before: Word) -> (next: Int, isDash: Bool, isFramed: Bool)? {
        let end = lower.range.upperBound
        let start = skipSpaces(end)
        let dash = dashLength(at: start)
        var next: Int
        var isDash = false
        var isFramed = before.has(.entre) || before.has(.desde) || before.has(.de)
        if before.has(.year), isEntre(before) { isFramed = true }
        if before.has(.determiner) || before.has(.article) {
            let outer = wordBefore(before.range.lowerBound)
            if outer.has(.entre) || outer.has(.desde) || outer.has(.de) { isFramed = true }
        }
        if dash > 0 {
            next = start + dash
            let gap = skipSpaces(next)
            guard (gap == next) == (start == end) else { return nil }
            next = gap
            isDash = true
        } else {
            let link = word(at: start)
            if link.has(.y) {
                guard isFramed, isEntre(before) else { return nil }
            } else if link.has(.hasta) {
                guard isFramed else { return nil }
            } else if !link.has(.a) {
                return nil
            }
            next = skipSpaces(link.range.upperBound)
            let determiner = word(at: next)
            if determiner.has(.determiner) || determiner.has(.article) && self[skipSpaces(determiner.range.upperBound)].isDigit {
                guard isFramed || before.has(.article) else { return nil }
                next = skipSpaces(determiner.range.upperBound)
            }
        }
        return (next, isDash, isFramed)
    }

    /// "entre", or the article behind it, stands before.
    func isEntre(_ before: Word) -> Bool {
        if before.has(.entre) { return true }
        // "entre los años 2019 y 2022"
        if before.has(.year) { return isEntre(wordBefore(before.range.lowerBound)) }
        return (before.has(.determiner) || before.has(.article)) && wordBefore(before.range.lowerBound).has(.entre)
    }

    /// The quantity that begins at `index`, be it with digits, a currency or words.
    func quantityFrom(_ index: Int) -> Quantity? {
        if self[index].isDigit { return quantity(at: index, from: index) }
        var digit = index
        while digit - index < 8, self[digit] != 0, !self[digit].isDigit, self[digit] != .newline, self[digit] != .comma { digit += 1 }
        if self[digit].isDigit {
            let found = quantity(at: digit, from: index)
            return found.range.lowerBound == index ? found : nil
        }
        guard isWordByte(self[index]), let words = wordQuantity(at: index), !words.isArticle else { return nil }
        return words
    }

    /// Gives both ends one unit and scale. `false` where they measure different things.
    private func share(_ lower: inout Quantity, _ upper: inout Quantity, isFramed: Bool) -> Bool {
        if lower.measure != nil || upper.measure != nil { return lower.unit == nil && upper.unit == nil }
        if lower.unit == upper.unit {
            if upper.isScaled, !lower.isScaled, let first = lower.unscaled, let last = upper.unscaled, isLess(first, last) {
                lower.scale(by: upper.scalePower)
            }
            return true
        }
        if lower.unit == nil {
            guard !lower.isScaled || upper.isScaled || upper.unit != .percent else { return false }
            lower.unit = upper.unit
            if upper.isScaled, !lower.isScaled { lower.scale(by: upper.scalePower) }
            return true
        }
        // "M$ 1.000 a 2.000": the sign before the first end is that of both, unless the second counts something.
        let isSigned = lower.range.lowerBound < lower.numeral.lowerBound && countedNoun(upper) == nil
        guard upper.unit == nil, upper.measure == nil, isFramed || isSigned, lower.unit?.isMoney == true else { return false }
        if lower.isScaled, !upper.isScaled, lower.range.lowerBound < lower.numeral.lowerBound { upper.scale(by: lower.scalePower) }
        if upper.isScaled, !lower.isScaled { lower.scale(by: upper.scalePower) }
        upper.unit = lower.unit
        return true
    }

    func isLess(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
        var (left, right) = ((left.coefficient, left.exponent), (right.coefficient, right.exponent))
        while left.1 > right.1 {
            let (product, overflow) = left.0.multipliedReportingOverflow(by: 10)
            if overflow { return false }
            left = (product, left.1 - 1)
        }
        while right.1 > left.1 {
            let (product, overflow) = right.0.multipliedReportingOverflow(by: 10)
            if overflow { return true }
            right = (product, right.1 - 1)
        }
        return left.0 < right.0
    }

    /// Two years joined: "2016-2022", "2023–2024", "2025 - 2026", "2024-25", "2016 a 2022", "entre 2016 y 2022".
    private func years(_ lower: Quantity, _ next: Int, isDash: Bool, before: Word) -> Mention? {
        guard lower.isBareInteger, lower.firstDigits == 4, let from = year(at: lower.range.lowerBound), from >= 1800 else { return nil }
        let stop = digitsEnd(next)
        if isDash, stop - next == 2, next == lower.range.upperBound + dashLength(at: lower.range.upperBound),
            small(next..<stop) == (from + 1) % 100,
            !self[stop].isASCIILetter
        {
            return yearRange(from, from + 1, lower.range.lowerBound..<stop)
        }
        guard let to = year(at: next), from < to, to < 2100, !isWordByte(self[next + 4]) else { return nil }
        if isDash, dashLength(at: next + 4) > 0, self[next + 5].isDigit { return nil }
        if !before.has(.yearCue), !before.has(.de), let noun = noun(at: skipSpaces(next + 4), isOne: false),
            !word(at: noun.lowerBound).isCapitalised
        {
            return nil
        }
        return yearRange(from, to, lower.range.lowerBound..<next + 4)
    }
}

extension Quantity {
    var isApproximate: Bool { false }

    /// What was written before the scale.
    fileprivate var unscaled: ExactDecimal? { ExactDecimal(coefficient: coefficient, exponent: exponent - scalePower) }
}
