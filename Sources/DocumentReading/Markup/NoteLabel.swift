/// Labels of notes: `1`, `12`, `*`, `**`, `†`, `a`, also in brackets or parentheses or with a stop.
enum NoteLabel {
    /// The label without brackets and stops; `nil` where the text is no label.
    static func read(_ bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        while let first = rest.first, first == 0x5B || first == 0x28 || first == 0x20 { rest.removeFirst() }
        while let last = rest.last, last == 0x5D || last == 0x29 || last == 0x20 || last == 0x2E { rest.removeLast() }
        guard let first = rest.first, rest.count <= 6 else { return nil }
        if rest.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return rest.count <= 3 ? String(decoding: rest, as: UTF8.self) : nil }
        if rest.allSatisfy({ $0 == 0x2A }) { return rest.count <= 4 ? String(decoding: rest, as: UTF8.self) : nil }
        if rest.count == 1, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A { return String(decoding: rest, as: UTF8.self) }
        // Lower-case Roman numerals, as LibreOffice and Word number end notes.
        if rest.allSatisfy({ $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }) { return String(decoding: rest, as: UTF8.self) }
        // † ‡ §
        if rest.elementsEqual([0xE2, 0x80, 0xA0]) || rest.elementsEqual([0xE2, 0x80, 0xA1]) || rest.elementsEqual([0xC2, 0xA7]) {
            return String(decoding: rest, as: UTF8.self)
        }
        return nil
    }
}
