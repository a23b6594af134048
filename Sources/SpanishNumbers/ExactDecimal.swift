/// An exact decimal number: `coefficient × 10^exponent`, with no trailing zeros in the fraction.
public struct ExactDecimal: Sendable, Hashable {
    // In halves, since an Int128 would align every mention to sixteen bytes.
    private let high: Int64
    private let low: UInt64
    private let power: Int16

    /// The digits, with their sign.
    public var coefficient: Int128 { Int128(truncatingIfNeeded: high) << 64 | Int128(truncatingIfNeeded: low) }
    /// The power of ten that the coefficient is multiplied by.
    public var exponent: Int { Int(power) }

    /// Normalised so that equal values are equal: the exponent is at most 0, and a fraction does not end in 0. `nil` where it needs more
    /// than 38 digits or 32,768 places.
    public init?(coefficient: Int128, exponent: Int = 0) {
        var coefficient = coefficient
        var exponent = coefficient == 0 ? 0 : exponent
        while exponent < 0 {
            if let small = Int64(exactly: coefficient) {
                guard small % 10 == 0 else { break }
                coefficient = Int128(small / 10)
            } else {
                guard coefficient % 10 == 0 else { break }
                coefficient /= 10
            }
            exponent += 1
        }
        while exponent > 0 {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            coefficient = product
            exponent -= 1
        }
        guard let power = Int16(exactly: exponent) else { return nil }
        high = Int64(truncatingIfNeeded: coefficient >> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
        self.power = power
    }

    /// A whole number.
    public init(_ integer: Int) {
        high = integer < 0 ? -1 : 0
        low = UInt64(truncatingIfNeeded: integer)
        power = 0
    }

    /// The value as a whole number that fits, or `nil`.
    public var integer: Int64? { exponent == 0 ? Int64(exactly: coefficient) : nil }
}

extension ExactDecimal {
    /// Reads what `description` writes, with leading zeros and a plus sign allowed; `nil` for anything else, and for more than 38 digits.
    public init?(canonical text: Substring) {
        var bytes = text.utf8
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

    /// As for a part of a text.
    public init?(canonical text: String) { self.init(canonical: text[...]) }
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
