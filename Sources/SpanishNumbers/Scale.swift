/// Scale behind a number: "mil", "millones", "mil millones", "K", "M", "MM", "B".
extension Scan {
    func readScale(_ quantity: inout Quantity) {
        guard let first = scale(after: quantity.range.upperBound, hasUnit: quantity.unit != nil, quantity.shape) else { return }
        quantity.scale(by: first.power)
        let start = quantity.range.lowerBound
        quantity.range = start..<first.end
        quantity.numeral = quantity.numeral.lowerBound..<first.end
        if quantity.rule == .entero { quantity.rule = .cifraConEscala }
        guard first.isWord else { return }
        if first.power == 3, quantity.coefficient < 1000, quantity.exponent == 3, let millions = millions(after: first.end) {
            quantity.scale(by: 6)
            quantity.add(millions.value, power: 0)
            quantity.range = start..<millions.end
            quantity.numeral = quantity.numeral.lowerBound..<millions.end
            return
        }
        if first.power == 3, quantity.exponent == 3, quantity.coefficient < 1000, let rest = hundreds(after: first.end) {
            quantity.add(rest.value, power: 0)
            quantity.range = start..<rest.end
            quantity.numeral = quantity.numeral.lowerBound..<rest.end
        } else if let half = andHalf(after: first.end) {
            quantity.add(5, power: first.power - 1)
            quantity.range = start..<half
            quantity.numeral = quantity.numeral.lowerBound..<half
        } else if first.power >= 6, let rest = remainder(after: first.end, below: first.power) {
            quantity.add(rest.value, power: 0)
            let all = withUnits(rest)
            quantity.add(all.value - rest.value, power: 0)
            quantity.range = start..<all.end
            quantity.numeral = quantity.numeral.lowerBound..<all.end
        }
    }

    /// What figures add to thousands in words: "131" behind "mil", "60 millones 928 mil 36" (pesos) behind "mil".
    func figures(afterThousands end: Int, _ thousands: Int128) -> (value: Int128, end: Int)? {
        if let millions = millions(after: end) { return (thousands * 1_000_000 + millions.value, millions.end) }
        return hundreds(after: end).map { (thousands + $0.value, $0.end) }
    }

    /// "300 mil" behind "dos millones".
    func figures(afterMillions end: Int, _ millions: Int128) -> (value: Int128, end: Int)? {
        guard self[skipSpaces(end)].isDigit, let rest = remainder(after: end, below: 6) else { return nil }
        let all = withUnits(rest)
        return (millions + all.value, all.end)
    }

    /// "182 millones 492 mil" behind "1 mil".
    private func millions(after end: Int) -> (value: Int128, end: Int)? {
        let start = skipSpaces(end)
        guard self[start].isDigit else { return nil }
        let numeral = numeral(at: start, joiningSpaces: false)
        guard numeral.shape == .integer, numeral.coefficient < 1000 else { return nil }
        let word = wordAfter(numeral.range.upperBound)
        guard word.has(.scale), word.value == 6 else { return nil }
        let value = numeral.coefficient * 1_000_000
        guard let rest = remainder(after: word.range.upperBound, below: 6) else { return (value, word.range.upperBound) }
        let all = withUnits(rest)
        return (value + all.value, all.end)
    }

    /// "624 millones 356 mil 930": the units that follow thousands; of fewer than three digits only before a currency ("928 mil 36 pesos").
    private func withUnits(_ rest: (value: Int128, end: Int)) -> (value: Int128, end: Int) {
        guard rest.value % 1_000 == 0 else { return rest }
        if let units = hundreds(after: rest.end) { return (rest.value + units.value, units.end) }
        let start = skipSpaces(rest.end)
        let stop = digitsEnd(start)
        guard (1...2).contains(stop - start), currency(after: stop, isScaled: false) != nil else { return rest }
        return (rest.value + Int128(small(start..<stop)), stop)
    }

    /// "090" behind "2 mil": three digits that end the number.
    private func hundreds(after end: Int) -> (value: Int128, end: Int)? {
        let start = skipSpaces(end)
        let stop = digitsEnd(start)
        guard stop - start == 3, stop == numeral(at: start, joiningSpaces: false).range.upperBound, !wordAfter(stop).has(.scale),
            !isWordByte(self[stop]), self[stop] != .hyphen, self[stop] != .slash
        else { return nil }
        return (Int128(small(start..<stop)), stop)
    }

    /// "y medio", "y media" behind a scale.
    func andHalf(after end: Int) -> Int? {
        let link = wordAfter(end)
        guard link.has(.y) else { return nil }
        let half = wordAfter(link.range.upperBound)
        return half.has(.half) ? half.range.upperBound : nil
    }

    private func scale(after end: Int, hasUnit: Bool, _ shape: Numeral.Shape) -> (power: Int, end: Int, isWord: Bool)? {
        let start = skipSpaces(end)
        let word = word(at: start)
        guard !word.isNone else { return nil }
        if word.has(.scale) {
            var power = word.value
            var stop = word.range.upperBound
            if power == 3 {
                let next = wordAfter(stop)
                if next.has(.scale), next.has(.vague) {
                    power += next.value
                    stop = next.range.upperBound
                } else if let millions = shortMillions(next) {
                    power += 6
                    stop = millions
                }
            }
            return (power, stop, true)
        }
        // "5 miles de UF"; without a currency behind it "miles" is no scale ("2 miles de empresas" is no Spanish).
        if word.value == 1000, word.has(.vague), !word.has(.collective) {
            let link = wordAfter(word.range.upperBound)
            let millions = link.has(.de) ? wordAfter(link.range.upperBound) : .none
            if millions.has(.scale), millions.has(.vague) { return (3 + millions.value, millions.range.upperBound, true) }
            if opensAmount(word.range.upperBound) { return nil }
            if hasUnit, !wordAfter(word.range.upperBound).has(.de) { return (3, word.range.upperBound, true) }
            // "9.123,4 miles de personas", as statistics are told.
            if shape == .grouped || shape == .decimal, link.has(.de) || isFieldEnd(word.range.upperBound) {
                return (3, word.range.upperBound, true)
            }
            return currency(after: word.range.upperBound, isScaled: true) == nil ? nil : (3, word.range.upperBound, true)
        }
        let isClose = start == end || base[end] != .space || hasUnit
        let bytes = word.range
        switch bytes.count {
        case 1 where isClose:
            switch base[start] {
            case UInt8(ascii: "K"), UInt8(ascii: "k"): return (3, bytes.upperBound, false)
            case UInt8(ascii: "M"): return opensAmount(bytes.upperBound) ? nil : (6, bytes.upperBound, false)
            case UInt8(ascii: "B"): return start > end || hasUnit ? (12, bytes.upperBound, false) : nil
            case UInt8(ascii: "G"): return start == end && shape == .decimal ? (9, bytes.upperBound, false) : nil
            default: return nil
            }
        case 2 where base[start] == UInt8(ascii: "M") && base[start + 1] == UInt8(ascii: "M") && self[start + 2] != .dollar:
            return (6, bytes.upperBound, false)
        case 3 where isClose:
            return match("mrd", at: start).map { (9, $0, false) }
        case 4, 5:
            guard match("mill", at: start) ?? match("mills", at: start) != nil, self[bytes.upperBound] == .point else { return nil }
            return (6, bytes.upperBound + 1, false)
        default: return nil
        }
    }

    /// A sign that is glued to the letters before `end` and stands before a number: "M$ 12 M$ 13", "Miles$ 300".
    private func opensAmount(_ end: Int) -> Bool {
        if self[end] == .dollar { return startsNumber(end + 1) }
        return self[end] == 0xE2 && self[end + 1] == 0x82 && self[end + 2] == 0xAC && startsNumber(end + 3)
    }

    /// The end of "M", "MM" or "mill." behind "mil".
    private func shortMillions(_ word: Word) -> Int? {
        guard !word.isNone else { return nil }
        let (start, stop) = (word.range.lowerBound, word.range.upperBound)
        switch word.range.count {
        case 1, 2: return word.range.allSatisfy { base[$0] == UInt8(ascii: "M") } && self[stop] != .dollar ? stop : nil
        case 4, 5: return (match("mill", at: start) ?? match("mills", at: start)) != nil && self[stop] == .point ? stop + 1 : nil
        default: return nil
        }
    }

    /// The thousands that follow written-out millions: "2 millones 500 mil", "1 millón 200.000".
    private func remainder(after end: Int, below power: Int) -> (value: Int128, end: Int)? {
        let start = skipSpaces(end)
        if self[start].isDigit {
            let numeral = numeral(at: start, joiningSpaces: false)
            guard numeral.shape == .integer || numeral.shape == .grouped, numeral.coefficient < 1_000_000 else { return nil }
            let word = wordAfter(numeral.range.upperBound)
            if word.has(.scale), word.value == 3, !wordAfter(word.range.upperBound).has(.scale), numeral.coefficient < 1000 {
                return (numeral.coefficient * 1000, word.range.upperBound)
            }
            return numeral.shape == .grouped && !word.has(.scale) ? (numeral.coefficient, numeral.range.upperBound) : nil
        }
        guard let words = cardinal(at: start), words.value < 1_000_000, words.value >= 1000 else { return nil }
        return (words.value, words.end)
    }
}
