import SpanishNumbers

/// The last decimal that a figure was written with.
enum WrittenDecimals {
    /// The decimal exponent of it in the figure's own unit: -1 for "7,2", 5 for "7,2" in a column of millions of pesos, `nil` for a figure
    /// without decimals. What is added up may be off by half of it, and whole figures by nothing.
    /// - Parameters:
    ///   - value: in whole pesos, as the table's head scales it.
    ///   - text: as written.
    static func exponent(of value: ExactDecimal, writtenAs text: String) -> Int? {
        if value.exponent < 0 { return value.exponent }
        var digits = 0
        var number: Int128 = 0
        var behindSign: Int?
        var signs: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if digits > 30 { return nil }
                number = number * 10 + Int128(byte - UInt8(ascii: "0"))
                behindSign = behindSign.map { $0 + 1 }
            case UInt8(ascii: ","), UInt8(ascii: "."):
                if digits == 0 { continue }
                signs.append(byte)
                behindSign = 0
            default: continue
            }
        }
        // Before three digits a sign that stands alone parts thousands; of two kinds the last one begins the decimals.
        guard let sign = signs.last, let decimals = behindSign, decimals > 0, signs.count(where: { $0 == sign }) == 1,
            decimals != 3 || signs.count > 1, number > 0
        else { return nil }
        let scaled = value.coefficient.magnitude
        var power: UInt128 = number.magnitude
        var exponent = 0
        while power < scaled, exponent < 30 {
            power *= 10
            exponent += 1
        }
        return power == scaled ? exponent : nil
    }
}
