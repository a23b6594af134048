/// The noun a number counts, as written: the following words that agree with it.
///
/// A number other than one takes a plural, and Spanish plurals end in -s (RAE, Nueva gramática §3.1), adjectives too. So the noun is the
/// run of up to three words ending in -s ("barrios comerciales", "nuevos negocios"), "micro y pequeñas empresas" as a whole, or a unit
/// of measure. A verb or a preposition ends no noun ("29 corresponden a", "20 mediante Crece"). One takes the next word, if it is no
/// function word.
extension Scan {
    func countedNoun(_ quantity: Quantity) -> Range<Int>? {
        var start = skipSpaces(quantity.repeated ?? quantity.range.upperBound)
        if start >= high, beyond > high {
            // Behind the end of a cell another one begins.
            return base[high] == .tab || base[high] == .newline ? nil : nounBehindWall()
        }
        if quantity.isScaled || quantity.isInWords || quantity.isVague {
            let link = word(at: start)
            if link.has(.de) { start = skipSpaces(link.range.upperBound) }
        }
        return noun(at: start, isOne: quantity.coefficient == 1 && quantity.exponent == 0)
    }

    /// The noun behind a note call glued to the number: "34.249² emprendedores".
    private func nounBehindWall() -> Range<Int>? {
        looking(at: beyond..<count) { noun(at: skipSpaces(low), isOne: false) }
    }

    func noun(at start: Int, isOne: Bool) -> Range<Int>? {
        if self[start] == 0xC2, self[start + 1] == 0xB0 || self[start + 1] == 0xBA, self[start + 2] == UInt8(ascii: "C"),
            !isWordByte(self[start + 3])
        {
            return start..<start + 3
        }
        var word = word(at: start)
        guard !word.isNone else { return nil }
        if word.has(.measure), !isWordByte(self[word.range.upperBound]) {
            var end = word.range.upperBound
            if self[end] == 0xC2, self[end + 1] == 0xB2 || self[end + 1] == 0xB3 { end += 2 }
            return start..<end
        }
        if word.has(.stop) || word.has(.y) || word.has(.month) && !word.has(.stop) { return nil }
        if isOne { return word.has(.prefixNoun) ? nil : word.range.count > 1 ? word.range : nil }
        if word.has(.prefixNoun) {
            let link = wordAfter(word.range.upperBound)
            guard link.has(.y) else { return nil }
            word = wordAfter(link.range.upperBound)
        }
        guard isPlural(word) else { return nil }
        var end = word.range.upperBound
        for _ in 0..<2 {
            let next = wordAfter(end)
            guard isPlural(next), spacesOnly(end, next.range.lowerBound) else { break }
            end = next.range.upperBound
        }
        return start..<end
    }

    private func spacesOnly(_ end: Int, _ start: Int) -> Bool {
        skipSpaces(end) == start
    }

    func isPlural(_ word: Word) -> Bool {
        guard word.range.count > 2, word.roles.isDisjoint(with: [.stop, .scale, .unit, .teen, .ten, .hundred, .vague]) else {
            return false
        }
        return base[word.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
    }
}
