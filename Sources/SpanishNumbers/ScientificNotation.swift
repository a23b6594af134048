/// Powers of ten behind a number: "1,5E+3", "3,2 × 10^5", "10^6".
extension Scan {
    /// Scientific notation: "1,5E+3", "3,2 × 10^5".
    func readExponent(_ quantity: inout Quantity) {
        let end = quantity.range.upperBound
        guard quantity.shape == .integer || quantity.shape == .decimal || quantity.shape == .pointDecimal else { return }
        var index = end
        if self[index] == UInt8(ascii: "^"), quantity.coefficient == 10, quantity.shape == .integer {
            let stop = digitsEnd(index + 1)
            guard stop > index + 1, stop - index <= 3, !isWordByte(self[stop]) else { return }
            quantity.coefficient = 1
            return raise(&quantity, by: small(index + 1..<stop), end: stop)
        }
        if quantity.coefficient == 10, quantity.shape == .integer, let (power, stop) = raisedDigits(at: end), (3...12).contains(power) {
            quantity.coefficient = 1
            return raise(&quantity, by: power, end: stop)
        }
        if self[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
        } else {
            guard let ten = timesTen(after: index) else { return }
            if self[ten] != UInt8(ascii: "^") {
                guard let (power, stop) = raisedDigits(at: ten) else { return }
                return raise(&quantity, by: power, end: stop)
            }
            index = ten + 1
        }
        var isNegative = false
        if self[index] == .hyphen || self[index] == UInt8(ascii: "+") {
            isNegative = self[index] == .hyphen
            index += 1
        }
        let stop = digitsEnd(index)
        guard stop > index, stop - index <= 2, !isWordByte(self[stop]) else { return }
        let power = small(index..<stop)
        raise(&quantity, by: isNegative ? -power : power, end: stop)
    }

    private func raise(_ quantity: inout Quantity, by power: Int, end: Int) {
        quantity.range = quantity.range.lowerBound..<end
        quantity.numeral = quantity.numeral.lowerBound..<end
        if quantity.shape == .pointDecimal { quantity.shape = .decimal }
        quantity.scale(by: power)
        quantity.rule = .notacionCientifica
    }

    /// The end of "× 10", "x 10", "·10", "*10" behind `end`.
    private func timesTen(after end: Int) -> Int? {
        var index = skipSpaces(end)
        switch self[index] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"): index += 1
        case 0xC3 where self[index + 1] == 0x97, 0xC2 where self[index + 1] == 0xB7: index += 2
        default: return nil
        }
        index = skipSpaces(index)
        return self[index] == 0x31 && self[index + 1] == 0x30 ? index + 2 : nil
    }

    /// Up to two superscript digits ("¹²", "⁻³") and their end.
    private func raisedDigits(at start: Int) -> (power: Int, end: Int)? {
        var index = start
        let isNegative = self[index] == 0xE2 && self[index + 1] == 0x81 && self[index + 2] == 0xBB
        if isNegative { index += 3 }
        var power = 0
        var digits = 0
        while digits < 3 {
            if self[index] == 0xC2, let digit: Int = [0xB9: 1, 0xB2: 2, 0xB3: 3][self[index + 1]] {
                power = power * 10 + digit
                index += 2
            } else if self[index] == 0xE2, self[index + 1] == 0x81, self[index + 2] == 0xB0 || (0xB4...0xB9).contains(self[index + 2]) {
                power = power * 10 + Int(self[index + 2] - 0xB0)
                index += 3
            } else {
                break
            }
            digits += 1
        }
        return digits == 1 || digits == 2 ? (isNegative ? -power : power, index) : nil
    }
}
