/// Figures joined to a size or an offer, and the share in the name of a fund.
extension Scan {
    /// "2 x 1", "3 × 4" with no unit behind, the name of an offer or a size; "3 x 4 m", "2,5 x 1,2 x 3 metros", the measures of a thing;
    /// "45+2", seats of two kinds. No figure.
    func product(at start: Int, end: Int, previous: UInt8) -> Mention? {
        guard end - start <= 3, previous != .dollar, previous != .hyphen else { return nil }
        if self[end] == UInt8(ascii: "+") { return addition(at: start, end: end, previous: previous) }
        var stop = factorEnd(start)
        let first = stop
        while let next = factorBehindSign(stop) { stop = factorEnd(next) }
        guard stop > first, isLength(skipSpaces(stop)) || areBare(start..<stop) && isAlone(stop) else { return nil }
        return Mention(range: start..<stop, type: .codigo, value: .text(text(start..<stop)), rule: .producto, confidence: 80)
    }

    /// The digits behind "x" or "×", which may have spaces around it.
    private func factorBehindSign(_ end: Int) -> Int? {
        var index = self[end] == .space ? end + 1 : end
        switch self[index] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): index += 1
        case 0xC3 where self[index + 1] == 0x97: index += 2
        default: return nil
        }
        index = skipSpaces(index)
        let stop = digitsEnd(index)
        return stop > index && stop - index <= 3 ? index : nil
    }

    /// Behind the digits at `start` and one or two decimals.
    private func factorEnd(_ start: Int) -> Int {
        let end = digitsEnd(start)
        guard self[end] == .comma || self[end] == .point else { return end }
        let decimals = digitsEnd(end + 1)
        return (1...2).contains(decimals - end - 1) ? decimals : end
    }

    /// A unit of length, of which nothing is counted.
    private func isLength(_ index: Int) -> Bool {
        let names: [StaticString] = [
            "m", "mt", "mts", "metro", "metros", "cm", "cms", "cent\u{ED}metros", "mm", "mil\u{ED}metros", "km", "kil\u{F3}metros",
            "pulgadas",
        ]
        return names.contains { match($0, at: index).map { !self[$0].isDigit && self[$0] < 0x80 } ?? false }
    }

    private func areBare(_ range: Range<Int>) -> Bool {
        range.allSatisfy { base[$0] != .comma && base[$0] != .point }
    }

    /// Neither a unit nor anything that goes on with the number follows.
    private func isAlone(_ stop: Int) -> Bool {
        let next = self[skipSpaces(stop)]
        return !isWordByte(next) && next < 0x80 && self[stop] != .percent
            && !((self[stop] == .point || self[stop] == .comma) && self[stop + 1].isDigit)
    }

    private func addition(at start: Int, end: Int, previous: UInt8) -> Mention? {
        let stop = digitsEnd(end + 1)
        guard (1...3).contains(stop - end - 1), previous != UInt8(ascii: "+"), !isWordByte(self[stop]), self[stop] != UInt8(ascii: "+"),
            self[stop] != .percent, self[stop] != UInt8(ascii: "="),
            !((self[stop] == .point || self[stop] == .comma) && self[stop + 1].isDigit)
        else { return nil }
        return Mention(range: start..<stop, type: .codigo, value: .text(text(start..<stop)), rule: .producto, confidence: 80)
    }

    /// "Fondo 4%": the share of a budget that a fund was named after, directly behind the capitalised word.
    func fundName(_ quantity: Quantity, before: Word) -> Mention? {
        guard quantity.unit == .percent, quantity.shape == .integer, quantity.firstDigits == 1, before.isCapitalised,
            match("fondo", at: before.range.lowerBound) ?? match("fondos", at: before.range.lowerBound) != nil
        else { return nil }
        return Mention(
            range: quantity.range, type: .identificador, value: .text(text(quantity.range)), rule: .numeroEnUnNombre, confidence: 70)
    }
}
