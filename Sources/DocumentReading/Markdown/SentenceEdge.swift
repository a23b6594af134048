/// How a stretch of text begins and ends.
enum SentenceEdge {
    /// Its first letter, after quotes and parentheses, is lower case.
    static func beginsLowerCase(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let first = firstLetter(source, start, end)
        return first.map { $0.properties.isLowercase } ?? false
    }

    /// The last character, but for closing quotes, parentheses and marks of emphasis, ends a sentence or a clause.
    static func endsSentence(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard let last = lastCharacter(source, start, end) else { return true }
        return [0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2026].contains(last.value)
    }

    /// The last character is a lower-case letter or a comma.
    static func endsInsideSentence(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard let last = lastCharacter(source, start, end) else { return false }
        return last == "," || last.properties.isLowercase
    }

    private static func firstLetter(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
        let head = String(decoding: UnsafeBufferPointer(start: source + start, count: min(end - start, 24)), as: UTF8.self)
        for scalar in head.unicodeScalars {
            if ["\"", "'", "(", "[", "“", "‘", "«", "¿", "¡", "*", "_"].contains(scalar) { continue }
            return scalar
        }
        return nil
    }

    private static func lastCharacter(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
        // Begin at the start of a character.
        var from = max(start, end - 24)
        while from < end, source[from] & 0xC0 == 0x80 { from += 1 }
        let tail = String(decoding: UnsafeBufferPointer(start: source + from, count: end - from), as: UTF8.self)
        for scalar in tail.unicodeScalars.reversed() {
            if ["\"", "'", ")", "]", "”", "’", "»", "*", "_", " "].contains(scalar) { continue }
            return scalar
        }
        return nil
    }

    static func beginsLowerCase(_ bytes: ArraySlice<UInt8>) -> Bool { with(bytes) { beginsLowerCase($0, 0, $1) } }
    static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool { with(bytes) { endsSentence($0, 0, $1) } }
    static func endsInsideSentence(_ bytes: ArraySlice<UInt8>) -> Bool { with(bytes) { endsInsideSentence($0, 0, $1) } }

    private static func with(_ bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<UInt8>, Int) -> Bool) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return body(base, buffer.count)
        }
    }
}
