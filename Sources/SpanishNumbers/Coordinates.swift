/// Places on the globe.
extension Scan {
    /// "33°27'S", "70° 40' 12,5\" O": degrees and minutes, seconds and quarter where they are written. No figure.
    func coordinate(at start: Int, end: Int) -> Mention? {
        let sign = skipSpaces(end)
        guard end - start <= 3, small(start..<end) <= 180, isDegree(sign), var stop = part(after: sign + 2, isMinutes: true) else {
            return nil
        }
        if let seconds = part(after: stop, isMinutes: false) { stop = seconds }
        let quarter = skipSpaces(stop)
        if "NSEOW".utf8.contains(self[quarter]), !isWordByte(self[quarter + 1]) { stop = quarter + 1 }
        return Mention(range: start..<stop, type: .codigo, value: .text(text(start..<stop)), rule: .coordenada)
    }

    private func isDegree(_ index: Int) -> Bool {
        self[index] == 0xC2 && (self[index + 1] == 0xB0 || self[index + 1] == 0xBA)
    }

    /// The end of "27'" or of "15,3\"", in any kind of marks.
    private func part(after index: Int, isMinutes: Bool) -> Int? {
        let start = skipSpaces(index)
        var stop = digitsEnd(start)
        guard stop > start, stop - start <= 2, small(start..<stop) < 60 else { return nil }
        if !isMinutes, self[stop] == .comma || self[stop] == .point, self[stop + 1].isDigit { stop = digitsEnd(stop + 1) }
        if isMinutes {
            if self[stop] == UInt8(ascii: "'") { return self[stop + 1] == UInt8(ascii: "'") ? nil : stop + 1 }
            if self[stop] == 0xC2, self[stop + 1] == 0xB4 { return stop + 2 }
            // U+2019 and the prime, U+2032.
            return self[stop] == 0xE2 && self[stop + 1] == 0x80 && (self[stop + 2] == 0x99 || self[stop + 2] == 0xB2) ? stop + 3 : nil
        }
        if self[stop] == UInt8(ascii: "\"") { return stop + 1 }
        if self[stop] == UInt8(ascii: "'"), self[stop + 1] == UInt8(ascii: "'") { return stop + 2 }
        // U+201D and the double prime, U+2033.
        return self[stop] == 0xE2 && self[stop + 1] == 0x80 && (self[stop + 2] == 0x9D || self[stop + 2] == 0xB3) ? stop + 3 : nil
    }

    /// "-33.4569, -70.6483", "latitud 33.4569": four to eight decimals behind a point and either a minus sign, as the south and the west have,
    /// or the word before say that degrees are meant.
    func decimalDegrees(at start: Int, end: Int, before: Word) -> Mention? {
        let stop = digitsEnd(end + 1)
        guard end - start <= 3, small(start..<end) <= 180, (4...8).contains(stop - end - 1), !isWordByte(self[stop]),
            self[stop] != .percent, !((self[stop] == .point || self[stop] == .comma) && self[stop + 1].isDigit)
        else { return nil }
        let isNegative = start > floor && base[start - 1] == .hyphen
        guard isCoordinateName(before) || isNegative else { return nil }
        let range = (isNegative ? start - 1 : start)..<stop
        return Mention(range: range, type: .codigo, value: .text(text(range)), rule: .coordenada, confidence: 80)
    }

    func isCoordinateName(_ word: Word) -> Bool {
        let names: [StaticString] = ["latitud", "longitud", "lat", "lon", "long"]
        return !word.isNone && names.contains { match($0, at: word.range.lowerBound) != nil }
    }
}
