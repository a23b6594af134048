/// Units and scales that stand in brackets behind a figure: "12.345 (miles de pesos)", "45,6 (%)", "5.000 (cinco mil) UF".
extension Scan {
    /// Reads what the brackets behind the quantity say of it. A unit in brackets belongs to the mention as one without them would; brackets
    /// that repeat the figure in words are passed over, and unit or noun taken from behind them.
    func readBrackets(_ quantity: inout Quantity) {
        let open = skipSpaces(quantity.range.upperBound)
        guard self[open] == UInt8(ascii: "("), quantity.measure == nil, quantity.unit?.isMoney ?? true, !mayOnlyName(quantity) else {
            return
        }
        if let stated = bracketedUnit(open) {
            // "$ 12.345 (miles)": a sign of its own leaves room for no more than the scale.
            guard quantity.unit == nil || !quantity.isScaled && (stated.unit ?? quantity.unit) == quantity.unit else { return }
            if stated.exponent != 0 { quantity.scale(by: stated.exponent) }
            quantity.unit = stated.unit ?? quantity.unit
            if let end = stated.end { quantity.range = quantity.range.lowerBound..<end }
        } else if quantity.unit == nil, let end = repetition(of: quantity, open: open) {
            quantity.repeated = end
            let unit = percent(after: end) ?? currency(after: end, isScaled: quantity.isScaled)
            if let unit, unit.exponent == 0 { quantity.unit = unit.unit }
        }
    }

    /// A year or a short number before the brackets is rather part of a heading: "Presupuesto 2025 (M$)", "Cuadro 4 (miles de pesos)".
    private func mayOnlyName(_ quantity: Quantity) -> Bool {
        guard quantity.isBareInteger, base[quantity.numeral.lowerBound].isDigit else { return false }
        return quantity.hasLeadingZero || quantity.firstDigits == 4 && (1800..<2100).contains(quantity.coefficient)
            || quantity.firstDigits <= 2 && wordBefore(quantity.range.lowerBound).isCapitalised
    }

    /// The unit and scale between the brackets that open at `open`. The end is given where nothing but the unit stands there, so that no
    /// digit of another mention ("en M$ de 2023") comes to lie in this one.
    private func bracketedUnit(_ open: Int) -> (unit: UnitCode?, exponent: Int, end: Int?)? {
        var start = skipSpaces(open + 1)
        let en = word(at: start)
        if en.has(.en) { start = skipSpaces(en.range.upperBound) }
        var unit: UnitCode?
        var exponent = 0
        var end = start
        let first = word(at: start)
        if first.has(.vague), first.has(.scale) || first.value == 1000 && !first.has(.collective) {
            exponent = first.has(.scale) ? first.value : 3
            end = first.range.upperBound
            let link = wordAfter(end)
            let next = link.has(.de) ? wordAfter(link.range.upperBound) : .none
            if next.has(.scale), next.has(.vague) {
                exponent += next.value
                end = next.range.upperBound
            }
            if let money = currency(after: end, isScaled: true) {
                (unit, exponent, end) = (money.unit, exponent + money.exponent, money.end)
            }
        } else if self[start] == .percent {
            (unit, end) = (.percent, start + 1)
        } else if let name = match("porcentaje", at: start) {
            (unit, end) = (.percent, name)
        } else if let sign = signThatEnds(start) {
            (unit, exponent, end) = (sign.unit, sign.exponent, sign.end)
        } else {
            return nil
        }
        guard let close = closing(end) else { return nil }
        // "(% del total)" and "(miles lo vieron)" speak of something else.
        if unit == nil || unit == .percent, !close.isBare, unit != nil || !wordAfter(end).has(.de) { return nil }
        return (unit, exponent, close.hasDigits ? nil : close.end)
    }

    /// "M$", "MM US$", "UF", "pesos" from `start` on.
    private func signThatEnds(_ start: Int) -> (unit: UnitCode, exponent: Int, end: Int)? {
        let name = word(at: start)
        if name.has(.currency) || name.has(.unidad), !name.has(.code) {
            return currency(after: start, isScaled: false).map { ($0.unit, $0.exponent, $0.end) }
        }
        var end = start
        while end - start < 10, end < high, self[end] != UInt8(ascii: ")"), !self[end].isDigit {
            end += 1
            if !isWordByte(self[end]), let sign = currency(before: end, from: start), sign.start == start, self[end] != .dollar {
                return (sign.unit, sign.exponent, end)
            }
        }
        return nil
    }

    private struct Closing {
        /// Behind the bracket.
        let end: Int
        /// Nothing else stood before it.
        let isBare: Bool
        let hasDigits: Bool
    }

    /// The bracket that closes behind `end`; "de 2025", "nominales" and "de cada año" may stand before it.
    private func closing(_ end: Int) -> Closing? {
        var index = skipSpaces(end)
        if self[index] == UInt8(ascii: ")") { return Closing(end: index + 1, isBare: true, hasDigits: false) }
        var hasDigits = false
        if self[index] == .comma { index = skipSpaces(index + 1) }
        for _ in 0..<4 {
            let next = word(at: index)
            if !next.isNone, !next.isCapitalised {
                index = skipSpaces(next.range.upperBound)
            } else if year(at: index) != nil {
                index = skipSpaces(index + 4)
                hasDigits = true
            } else {
                break
            }
        }
        return self[index] == UInt8(ascii: ")") ? Closing(end: index + 1, isBare: false, hasDigits: hasDigits) : nil
    }

    /// Behind "(cinco mil)", where the words say the number before them once more.
    private func repetition(of quantity: Quantity, open: Int) -> Int? {
        let start = skipSpaces(open + 1)
        guard isWordByte(self[start]), !quantity.isInWords, let value = quantity.value, let words = cardinal(at: start),
            value == ExactDecimal(coefficient: words.value, exponent: 0)
        else { return nil }
        let close = skipSpaces(words.end)
        return self[close] == UInt8(ascii: ")") ? close + 1 : nil
    }
}
