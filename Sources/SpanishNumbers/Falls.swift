/// Two figures of which the second is less and only one states unit or scale: "de 12,9 a 4,7 por ciento", "de $ 5.200 a $ 4.100 millones",
/// "de M$ 350 a 300". Those that rise are ranges.
extension Scan {
    /// The first figure with what the second states of both; what the first states is kept for the second. `nil` where they do not fall.
    func fall(_ quantity: Quantity, before: Word) -> Quantity? {
        guard let link = link(behind: quantity, before: before), !link.isDash, link.isFramed, isPlain(quantity),
            !isYear(quantity), let upper = quantityFrom(link.next), upper.range.lowerBound == link.next, isPlain(upper),
            upper.measure == nil, !isYear(upper),
            let high = written(quantity), let low = written(upper), isLess(low, high)
        else { return nil }
        // "de 800.000 a 2 millones" rises.
        let isNear = written(upper, tenfold: true).map { isLess(high, $0) } ?? false
        if quantity.unit == nil || quantity.unit == upper.unit, !quantity.isScaled {
            return fall(quantity, toStated: upper, isNear: isNear)
        }
        guard let unit = quantity.unit, unit.isMoney, upper.unit == nil, countedNoun(upper) == nil,
            quantity.range.lowerBound < quantity.numeral.lowerBound
        else { return nil }
        let sign = quantity.range.lowerBound..<quantity.numeral.lowerBound
        if !quantity.isScaled, upper.isScaled {
            guard isNear else { return nil }
            give(unit, power: 0, trimmed(sign), to: upper)
            var fallen = quantity
            fallen.scale(by: upper.scalePower)
            return inheriting(fallen, behindNumeralOf: upper)
        }
        give(unit, power: upper.isScaled ? 0 : quantity.scalePower, trimmed(sign), to: upper)
        return quantity
    }

    /// - Parameter isNear: whether the first may be in the scale of the second.
    private func fall(_ quantity: Quantity, toStated upper: Quantity, isNear: Bool) -> Quantity? {
        var fallen = quantity
        if upper.isScaled {
            guard isNear, upper.scalePower > 3 || upper.unit != nil else { return nil }
            fallen.scale(by: upper.scalePower)
        }
        if let unit = upper.unit {
            guard upper.isScaled || quantity.unit == nil else { return nil }
            fallen.unit = unit
            return inheriting(fallen, behindNumeralOf: upper)
        }
        guard quantity.measure == nil, countedNoun(quantity) == nil, let noun = countedNoun(upper) else { return nil }
        fallen.measure = noun
        return fallen
    }

    private func isYear(_ quantity: Quantity) -> Bool { quantity.isBareInteger && year(at: quantity.range.lowerBound) != nil }

    private func isPlain(_ quantity: Quantity) -> Bool {
        quantity.value != nil && !quantity.isNegative && !quantity.hasLeadingZero && !quantity.isArticle && quantity.inherited == nil
    }

    /// The figure as it is written, without its scale.
    private func written(_ quantity: Quantity, tenfold: Bool = false) -> ExactDecimal? {
        ExactDecimal(coefficient: quantity.coefficient, exponent: quantity.exponent - quantity.scalePower + (tenfold ? 1 : 0))
    }

    /// The words and signs behind the digits of the other figure, or else those before them.
    private func inheriting(_ quantity: Quantity, behindNumeralOf other: Quantity) -> Quantity {
        var quantity = quantity
        let behind = trimmed(other.numeral.upperBound..<other.range.upperBound)
        quantity.inherited = behind.isEmpty ? trimmed(other.range.lowerBound..<other.numeral.lowerBound) : behind
        quantity.rule = .unidadDeLaOtraCifra
        quantity.confidence = min(quantity.confidence, 80)
        return quantity
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = min(skipSpaces(range.lowerBound), range.upperBound)
        var end = range.upperBound
        while end > start, base[end - 1] == .space { end -= 1 }
        return start..<end
    }

    private func give(_ unit: UnitCode, power: Int, _ inherited: Range<Int>, to other: Quantity) {
        state.pointee.given = (other.numeral.lowerBound, unit, power, inherited)
    }

    /// Gives a figure what the one before it stated.
    func takeGiven(_ quantity: inout Quantity) {
        guard let given = state.pointee.given, given.start == quantity.numeral.lowerBound, quantity.unit == nil else { return }
        quantity.unit = given.unit
        if given.power != 0 { quantity.scale(by: given.power) }
        quantity.inherited = given.inherited
        quantity.rule = .unidadDeLaOtraCifra
        quantity.confidence = min(quantity.confidence, 80)
    }
}
