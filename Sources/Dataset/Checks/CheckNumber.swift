import SpanishNumbers

/// Numbers as people write them in checks.
enum CheckNumber {
    /// Digits with a comma or a point before decimals: "1250", "0,5", "12.1250".
    /// - Parameter range: where it stands, for the error.
    /// - Throws: `ambiguous-number` where the sign may part thousands: before three digits, but not behind a lone 0. `number-too-long`
    ///   for what is no number of at most 38 digits.
    static func read(_ text: String, range: Range<Int>) throws(CheckSyntaxError) -> ExactDecimal {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        if parts.count > 2 || (parts.count == 2 && parts[1].utf8.count == 3 && parts[0] != "0") {
            throw CheckSyntaxError(
                id: "ambiguous-number", message: "“\(text)” may be thousands or a decimal", range: range,
                suggestion: "write thousands without a sign: \(parts.joined())")
        }
        guard let number = ExactDecimal(canonical: parts.joined(separator: ".")) else {
            throw CheckSyntaxError(id: "number-too-long", message: "the number is too long", range: range)
        }
        return number
    }

    /// What `read` gives the same number for: three decimals behind anything but 0 get a fourth.
    static func text(_ number: ExactDecimal) -> String {
        let text = number.description
        return number.exponent == -3 && number.coefficient.magnitude >= 1000 ? text + "0" : text
    }
}
