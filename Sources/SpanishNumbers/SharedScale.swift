/// Amounts in a list that state their scale once, behind the last: "$ 12, $ 15 y $ 18 millones, respectivamente", "$ 1,2 y $ 3,4 millones".
extension Scan {
    /// Gives an amount the scale of the last of its list. All must have the same sign, and either "respectivamente" follow the last or this
    /// one have decimals, which pesos do not have.
    func shareScaleOfList(_ quantity: inout Quantity) {
        guard quantity.unit == .clp, !quantity.isScaled, quantity.shape == .decimal || quantity.isWholeOfFewDigits,
            base[quantity.range.lowerBound] == .dollar
        else { return }
        var end = quantity.range.upperBound
        for _ in 0..<8 {
            guard let next = nextOfList(end) else { return }
            end = next.end
            guard next.power > 0 else { continue }
            let isTold = match("respectivamente", at: skipSpaces(self[skipSpaces(end)] == .comma ? skipSpaces(end) + 1 : end)) != nil
            if isTold || quantity.shape == .decimal && -quantity.precision <= 2 {
                quantity.scale(by: next.power)
                quantity.confidence = min(quantity.confidence, 80)
            }
            return
        }
    }

    /// The end of ", $ 15" or "y $ 18 millones" behind `end`, with the power of ten of its scale.
    private func nextOfList(_ end: Int) -> (end: Int, power: Int)? {
        var index = skipSpaces(end)
        if self[index] == .comma {
            index = skipSpaces(index + 1)
        } else {
            let link = word(at: index)
            guard link.has(.y) || link.has(.o) else { return nil }
            index = skipSpaces(link.range.upperBound)
        }
        guard self[index] == .dollar else { return nil }
        index = skipSpaces(index + 1)
        guard self[index].isDigit else { return nil }
        let numeral = numeral(at: index, joiningSpaces: false)
        guard numeral.shape == .integer || numeral.shape == .decimal else { return nil }
        var power = 0
        var stop = numeral.range.upperBound
        let scale = wordAfter(stop)
        if scale.has(.scale) {
            (power, stop) = (scale.value, scale.range.upperBound)
            let more = wordAfter(stop)
            if power == 3, more.has(.scale), more.has(.vague) { (power, stop) = (3 + more.value, more.range.upperBound) }
        }
        return (stop, power)
    }
}

extension Quantity {
    fileprivate var isWholeOfFewDigits: Bool { shape == .integer && firstDigits <= 3 && !hasLeadingZero }
}
