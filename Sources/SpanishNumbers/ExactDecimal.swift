/// An exact decimal number: `coefficient × 10^exponent`, with no trailing zeros in the fraction.
public struct ExactDecimal: Sendable, Hashable {
    /// The digits, with their sign.
    public let coefficient: Int128
    /// The power of ten that the coefficient is multiplied by.
    public let exponent: Int

    /// Normalised so that equal values are equal: the exponent is at most 0, and a fraction does not end in 0.
    public init?(coefficient: Int128, exponent: Int = 0) {
        var coefficient = coefficient
        var exponent = coefficient == 0 ? 0 : exponent
        while exponent < 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        while exponent > 0 {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            coefficient = product
            exponent -= 1
        }
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// A whole number.
    public init(_ integer: Int) {
        coefficient = Int128(integer)
        exponent = 0
    }

    /// The value as a whole number that fits, or `nil`.
    public var integer: Int64? { exponent == 0 ? Int64(exactly: coefficient) : nil }
}

extension ExactDecimal: CustomStringConvertible {
    /// Digits with a point as decimal sign: `51590602000`, `3.12`, `-0.5`.
    public var description: String {
        guard exponent < 0 else { return String(coefficient) }
        let digits = String(coefficient.magnitude)
        let places = -exponent
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let cut = padded.index(padded.endIndex, offsetBy: -places)
        return (coefficient < 0 ? "-" : "") + padded[..<cut] + "." + padded[cut...]
    }
}
