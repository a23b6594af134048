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

    /// The labels of a raised stretch: one, or several as in "1,2", "1 y 2", "(1)(2)", "a/"; `nil` where any part of it is none.
    /// The range of each goes on to the next one, so that they cover the whole stretch.
    static func list(_ bytes: [UInt8], in range: Range<Int>) -> [(range: Range<Int>, label: String)]? {
        if let label = read(bytes[range]) { return [(range, label)] }
        guard range.count <= mostBytes else { return nil }
        var found: [(range: Range<Int>, label: String)] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, !parts(bytes[end]) { end += 1 }
            let isLink = end == start + 1 && (bytes[start] == 0x79 || bytes[start] == 0x65) && !found.isEmpty
            if end > start, !(isLink && end < range.upperBound) {
                guard let label = read(bytes[start..<end]) else { return nil }
                found.append((start..<end, label))
            }
            start = max(end, start + 1)
        }
        guard !found.isEmpty, let first = bytes[range].first, isLabelStart(first) else { return nil }
        for index in found.indices {
            var end = index + 1 < found.count ? found[index + 1].range.lowerBound : range.upperBound
            if index + 1 < found.count, bytes[end - 1] == 0x28 || bytes[end - 1] == 0x5B { end -= 1 }
            found[index].range = (index == 0 ? range.lowerBound : found[index - 1].range.upperBound)..<end
        }
        return found
    }

    private static let mostBytes = 24

    /// Between labels stand commas, strokes, dashes, brackets and "y".
    private static func parts(_ byte: UInt8) -> Bool { ",;/- ()[]".utf8.contains(byte) }

    private static func isLabelStart(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x5B || !parts(byte) }
}
