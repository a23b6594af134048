import SpanishNumbers

/// Exact arithmetic; `nil` where a result does not fit.
enum ExactArithmetic {
    static func sum(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
        let exponent = min(left.exponent, right.exponent)
        guard let a = scaled(left, to: exponent), let b = scaled(right, to: exponent) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : ExactDecimal(coefficient: sum, exponent: exponent)
    }

    static func difference(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
        negated(right).flatMap { sum(left, $0) }
    }

    static func product(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
        return overflow ? nil : ExactDecimal(coefficient: product, exponent: left.exponent + right.exponent)
    }

    /// The quotient rounded to so many decimals, halves away from zero; `nil` for a divisor of 0.
    static func quotient(_ dividend: ExactDecimal, _ divisor: ExactDecimal, decimals: Int) -> ExactDecimal? {
        let shift = decimals + dividend.exponent - divisor.exponent
        guard divisor.coefficient != 0, let above = power(of: 10, max(0, shift)), let below = power(of: 10, max(0, -shift)) else {
            return nil
        }
        let (numerator, overflow) = dividend.coefficient.multipliedReportingOverflow(by: above)
        let (denominator, carry) = divisor.coefficient.multipliedReportingOverflow(by: below)
        if overflow || carry { return nil }
        var (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        if rest.magnitude >= denominator.magnitude - rest.magnitude { whole += (numerator < 0) == (denominator < 0) ? 1 : -1 }
        return ExactDecimal(coefficient: whole, exponent: -decimals)
    }

    private static func power(of base: Int128, _ exponent: Int) -> Int128? {
        guard exponent <= 37 else { return nil }
        return (0..<exponent).reduce(1) { power, _ in power * base }
    }

    static func negated(_ value: ExactDecimal) -> ExactDecimal? {
        value.coefficient == .min ? nil : ExactDecimal(coefficient: -value.coefficient, exponent: value.exponent)
    }

    static func magnitude(_ value: ExactDecimal) -> ExactDecimal? {
        value.coefficient < 0 ? negated(value) : value
    }

    /// Whether `left` < `right`; `nil` where the difference does not fit.
    static func isLess(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool? {
        difference(left, right).map { $0.coefficient < 0 }
    }

    /// Half of a decimal unit: 500 for exponent 3, 0.005 for -2.
    static func half(ofUnit exponent: Int) -> ExactDecimal? {
        (-40...37).contains(exponent) ? ExactDecimal(coefficient: 5, exponent: exponent - 1) : nil
    }

    /// The coefficient for an exponent that is not greater than the own.
    static func scaled(_ value: ExactDecimal, to exponent: Int) -> Int128? {
        guard value.exponent - exponent <= 38 else { return value.coefficient == 0 ? 0 : nil }
        var coefficient = value.coefficient
        for _ in 0..<(value.exponent - exponent) {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            coefficient = product
        }
        return coefficient
    }
}

extension ExactDecimal {
    /// Whether the value is a whole number of a decimal unit: of thousands for 3, of hundredths for -2.
    func isMultiple(ofUnit exponent: Int) -> Bool {
        guard exponent > 0 else { return self.exponent >= exponent }
        guard self.exponent == 0, exponent <= 38 else { return coefficient == 0 }
        var rest = coefficient
        for _ in 0..<exponent where rest != 0 {
            guard rest % 10 == 0 else { return false }
            rest /= 10
        }
        return true
    }
}

extension ExactDecimal {
    /// The shortest decimal that is the same binary number; `nil` for infinity, not-a-number and what does not fit.
    init?(shortest value: Double) {
        let parts = value.description.split(separator: "e")
        guard let mantissa = parts.first, let number = ExactDecimal(canonical: mantissa) else { return nil }
        guard parts.count == 2 else {
            self = number
            return
        }
        guard let power = Int(parts[1]), (-60...38).contains(power) else { return nil }
        self.init(coefficient: number.coefficient, exponent: number.exponent + power)
    }
}
