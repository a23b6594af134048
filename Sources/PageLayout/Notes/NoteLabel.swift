/// The labels of notes and their calls.
enum NoteLabel {
    /// "2", "12", "a", "iv", "*", "**", also in brackets or with a stop: the bare label, or `nil` for anything else.
    static func label(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            // Brackets, stops and three signs of three bytes take more than this only in words.
            guard bytes.count <= 24 else { return nil }
            var start = 0
            var end = bytes.count
            while start < end, bytes[start] == 0x28 || bytes[start] == 0x5B { start += 1 }
            while end > start, bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D || bytes[end - 1] == 0x2E { end -= 1 }
            let label = UnsafeBufferPointer(rebasing: bytes[start..<end])
            guard let first = label.first else { return nil }
            let isLabel =
                switch first {
                case 0x30...0x39: label.count <= 3 && label.allSatisfy { (0x30...0x39).contains($0) }
                case 0x61...0x7A: label.count == 1 || label.count <= 5 && label.allSatisfy { "ivx".utf8.contains($0) }
                case 0x2A, 0xE2: isMark(label)
                default: false
                }
            return isLabel ? String(decoding: label, as: UTF8.self) : nil
        }
    }

    /// The labels of a raised word: one, or several as in "1,2", "(1)(2)", "1/"; none where any part of it is no label. The range of each, in
    /// the bytes of the word, goes on to the next one, so that they cover the whole word.
    static func list(_ text: String) -> [(range: Range<Int>, label: String)] {
        if let label = label(text) { return [(0..<text.utf8.count, label)] }
        let bytes = Array(text.utf8.prefix(longestList + 1))
        guard let first = bytes.first, bytes.count <= longestList, first == 0x28 || first == 0x5B || !parts(first) else { return [] }
        var found: [(range: Range<Int>, label: String)] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(where: parts) ?? bytes.count
            if end > start {
                guard let label = label(String(decoding: bytes[start..<end], as: UTF8.self)) else { return [] }
                found.append((start..<end, label))
            }
            start = max(end, start + 1)
        }
        for index in found.indices {
            var end = index + 1 < found.count ? found[index + 1].range.lowerBound : bytes.count
            if index + 1 < found.count, bytes[end - 1] == 0x28 || bytes[end - 1] == 0x5B { end -= 1 }
            found[index].range = (index == 0 ? 0 : found[index - 1].range.upperBound)..<end
        }
        return found
    }

    private static let longestList = 24

    /// Between labels stand commas, strokes, dashes and brackets.
    private static func parts(_ byte: UInt8) -> Bool { ",;/-()[]".utf8.contains(byte) }

    /// One to three asterisks or daggers.
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        var count = 0
        while index < bytes.count {
            if bytes[index] == 0x2A {
                index += 1
            } else if index + 3 <= bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA0 {
                index += 3
            } else {
                return false
            }
            count += 1
        }
        return count <= 3
    }

    static func isLetter(_ label: String) -> Bool { label.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
}
