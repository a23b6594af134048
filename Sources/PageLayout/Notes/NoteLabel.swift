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
