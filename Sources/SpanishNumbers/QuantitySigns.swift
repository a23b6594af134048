/// Signs and units that stand a little apart from their figure.
extension Scan {
    /// One or two places behind a point are decimals before "%", a currency, a unit of measure, hours and millions: none of them makes of
    /// "8.8" the number of a section. "M$ 12.50" is none of these: a digit of its thousands may be lost.
    func isDecimalByUnit(_ quantity: Quantity) -> Bool {
        if quantity.scalePower >= 6 { return true }
        if quantity.scalePower > 0 { return quantity.unit.map { $0.isMoney && $0 != .clp } ?? false }
        if let unit = quantity.unit { return unit == .percent || unit.isMoney }
        let next = word(at: skipSpaces(quantity.range.upperBound))
        guard !next.isNone, !isWordByte(self[next.range.upperBound]) else { return false }
        return next.has(.measure) && (next.range.count > 1 || !next.isCapitalised) || match("horas", at: next.range.lowerBound) != nil
    }

    /// "1234567.4": what stands before the point is too long to be a group of thousands, and no year that ends a sentence.
    func isUngrouped(_ firstDigits: Int, _ start: Int) -> Bool {
        firstDigits > 4 || firstDigits == 4 && !(1800..<2100).contains(small(start..<start + 4))
    }

    /// "–5,6%": an en dash glued to a figure that a space, a colon or a bracket stands before, with a unit or the end of its line or cell
    /// behind it. A dash that closes what this one opened makes a parenthesis of both.
    func dashAsMinus(before index: Int, from: Int) -> Int? {
        guard index - 3 >= from, base[index - 3] == 0xE2, base[index - 2] == 0x80, base[index - 1] == 0x93 else { return nil }
        let sign = index - 3
        if sign > low {
            guard [.space, .tab, .newline, UInt8(ascii: "(")].contains(base[sign - 1]) || base[sign - 1] == 0xA0 else { return nil }
            let before = skipSpacesBack(sign)
            if before > low, base[before - 1].isDigit || base[before - 1] == .percent { return nil }
        }
        let end = numeral(at: self[index] == .comma ? index + 1 : index, joiningSpaces: false).range.upperBound
        let hasUnit = percent(after: end) != nil || currency(after: end, isScaled: false) != nil
        guard hasUnit || isFieldEnd(end) || self[end] == UInt8(ascii: ")") else { return nil }
        var place = end
        while place < high, place - end < 160, base[place] != .newline {
            if base[place] == 0xE2, self[place + 1] == 0x80, self[place + 2] == 0x93 { return nil }
            place += 1
        }
        return sign
    }

    /// "En miles de $: 12.345", "Monto en miles de pesos: 12.345", "Gasto en dólares: 300", "Pesos: 300", "(millones de US$): 34,5": the unit
    /// that the words before the colon, the figure or, where it is closed, the bracket state.
    func statedUnit(endingAt end: Int, from: Int, isClosed: Bool) -> (unit: UnitCode, exponent: Int, start: Int)? {
        var start = end
        var unit: UnitCode
        var exponent = 0
        if let sign = currency(before: end, from: from), sign.exponent == 0, base[sign.start] == .dollar || isScaleBefore(sign.start) {
            (unit, start) = (sign.unit, sign.start)
        } else {
            let name = wordBefore(end)
            guard name.range.lowerBound >= from, name.has(.currency), !name.has(.code), name.value < 100,
                let named = UnitCode(rawValue: name.value)
            else { return nil }
            (unit, start) = (named, name.range.lowerBound)
        }
        let link = wordBefore(start)
        if link.has(.de) || base[start] == .dollar && link.has(.vague) {
            let scale = link.has(.de) ? wordBefore(link.range.lowerBound) : link
            guard scale.has(.vague), scale.range.lowerBound >= from else { return nil }
            exponent = scale.has(.scale) ? scale.value : scale.value == 1000 ? 3 : 0
            guard exponent > 0 else { return nil }
            start = scale.range.lowerBound
        }
        let en = wordBefore(start)
        let open = en.has(.en) ? spacesBefore(en.range.lowerBound) : spacesBefore(start)
        if open > low, base[open - 1] == UInt8(ascii: "(") { return (unit, exponent, start) }
        guard !isClosed, en.has(.en) || isFieldStart(start) && (exponent > 0 || self[end] == .colon) || opensClause(start, end) else {
            return nil
        }
        return (unit, exponent, start)
    }

    /// The unit of "en miles de pesos de 2023:" and "en pesos 2023:", where the year that ends at `end` was the last mention. What is stated
    /// ends before the year.
    func statedBeforeYear(_ end: Int) -> (unit: (unit: UnitCode, exponent: Int, start: Int), end: Int)? {
        guard self[end] == .colon, end - 5 > low, year(at: end - 4) != nil else { return nil }
        let taken = floor
        state.pointee.floor = low
        defer { state.pointee.floor = taken }
        var stop = skipSpacesBack(end - 4)
        let link = wordBefore(stop)
        if link.has(.de) { stop = skipSpacesBack(link.range.lowerBound) }
        return statedUnit(endingAt: stop, from: low, isClosed: false).map { ($0, stop) }
    }

    /// "miles de" stands before the sign at `index`.
    private func isScaleBefore(_ index: Int) -> Bool {
        let link = wordBefore(index)
        return link.has(.de) && wordBefore(link.range.lowerBound).has(.vague)
    }

    /// "; dólares:": a label that a semicolon sets apart.
    private func opensClause(_ start: Int, _ end: Int) -> Bool {
        let before = spacesBefore(start)
        return self[end] == .colon && before > low && base[before - 1] == UInt8(ascii: ";")
    }

    private func spacesBefore(_ index: Int) -> Int {
        var index = index
        while index > low, base[index - 1] == .space { index -= 1 }
        return index
    }
}
