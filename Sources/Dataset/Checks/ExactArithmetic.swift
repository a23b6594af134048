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
    /// Reads what `description` writes, with leading zeros and a plus sign allowed; at most 38 digits.
    init?(canonical text: Substring.UTF8View) {
        var bytes = text
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        guard !bytes.isEmpty, bytes.count <= 39, bytes.first != UInt8(ascii: "."), bytes.last != UInt8(ascii: ".") else { return nil }
        var coefficient: Int128 = 0
        var exponent = 0
        var hasPoint = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                if overflow || carry { return nil }
                coefficient = sum
                if hasPoint { exponent -= 1 }
            case UInt8(ascii: ".") where !hasPoint:
                hasPoint = true
            default:
                return nil
            }
        }
        self.init(coefficient: isNegative ? -coefficient : coefficient, exponent: exponent)
    }

    init?(canonical text: String) { self.init(canonical: text[...].utf8) }
}

extension ExactDecimal {
    /// The shortest decimal that is the same binary number; `nil` for infinity, not-a-number and what does not fit.
    init?(shortest value: Double) {
        let parts = value.description.split(separator: "e")
        guard let mantissa = parts.first, let number = ExactDecimal(canonical: mantissa.utf8) else { return nil }
        guard parts.count == 2 else {
            self = number
            return
        }
        guard let power = Int(parts[1]), (-60...38).contains(power) else { return nil }
        self.init(coefficient: number.coefficient, exponent: number.exponent + power)
    }
}
