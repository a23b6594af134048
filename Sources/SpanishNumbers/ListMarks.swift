/// The mark of an item, as text at the start of a line.
extension Scan {
    /// "1. Para …" at the start of a line.
    func listMark(at start: Int, end: Int) -> Mention? {
        guard end - start <= 2, self[end] == .point || self[end] == UInt8(ascii: ")"), isFieldStart(start) else { return nil }
        let next = end + 1
        guard spaceLength(at: next) > 0, self[next] != .newline else { return nil }
        let text = skipSpaces(next)
        guard text < high,
            isWordByte(self[text]) || self[end] == UInt8(ascii: ")") && self[text].isDigit
                || [UInt8(ascii: "\""), UInt8(ascii: "*"), 0xE2, 0xC2].contains(self[text])
        else {
            return nil
        }
        if start > low {
            var line = start
            while line > floor, base[line - 1] == .space { line -= 1 }
            let last = line - 1 > floor ? base[line - 2] : .newline
            guard [.newline, .point, .colon, UInt8(ascii: ";"), 0x0D].contains(last) else { return nil }
        }
        return Mention(
            range: start..<next, type: .marcadorLista, value: .text(self.text(start..<end)), rule: .marcaDeLista, confidence: 80)
    }

    /// "1.- Para …", "1.1.- Para …", "2)- Para …", "1º.- Para …", as laws and decrees count, and "1.1) Para …": behind the start of a line or
    /// the end of a sentence or of the item before.
    func compoundMark(at start: Int, end: Int) -> Mention? {
        var end = end
        var parts = 1
        guard end - start <= 2 else { return nil }
        while self[end] == .point, self[end + 1].isDigit {
            let next = digitsEnd(end + 1)
            guard next - end <= 3, parts < Self.mostMarkParts else { return nil }
            end = next
            parts += 1
        }
        let label = start..<end
        let isOrdinal = self[end] == 0xC2 && (self[end + 1] == 0xB0 || self[end + 1] == 0xBA)
        if isOrdinal { end += 2 }
        guard self[end] == .point || self[end] == UInt8(ascii: ")") else { return nil }
        let isClosed = self[end] == UInt8(ascii: ")")
        end += 1
        let dash = self[end] == .hyphen ? 1 : self[end] == 0xE2 && self[end + 1] == 0x80 && self[end + 2] == 0x93 ? 3 : 0
        guard dash > 0 || isClosed && parts > 1 && !isOrdinal else { return nil }
        end += dash
        let text = skipSpaces(end)
        guard text < high, text > end && !isFieldEnd(end) || dash > 0 && self[text].isUpperASCII, beginsItem(text, behind: end),
            isMarkStart(start)
        else { return nil }
        return Mention(
            range: start..<end, type: .marcadorLista, value: .text(self.text(label)), rule: .marcaDeLista, confidence: 90)
    }

    private static let mostMarkParts = 5

    private func beginsItem(_ text: Int, behind end: Int) -> Bool {
        isWordByte(self[text]) || self[text].isDigit && text > end
            || [UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "("), 0xE2, 0xC2].contains(self[text])
    }

    private func isMarkStart(_ start: Int) -> Bool {
        guard start > low, !isFieldStart(start) else { return true }
        let line = skipSpacesBack(start)
        guard line > floor, line < start, !mayBeNamed(start, wordBefore(start, abbreviation: true)) else { return false }
        return [.newline, .point, .colon, UInt8(ascii: ";"), 0x0D].contains(base[line - 1])
    }
}
