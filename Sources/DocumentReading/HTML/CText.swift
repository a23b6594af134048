/// A NUL-terminated UTF-8 string that libxml2 owns, looked at in place. Comparisons ignore the case of ASCII letters.
struct CText {
    let bytes: UnsafePointer<UInt8>

    var string: String { String(cString: bytes) }

    var isEmpty: Bool { bytes[0] == 0 }

    func equals(_ word: StaticString) -> Bool {
        matches(word, at: 0) && bytes[word.utf8CodeUnitCount] == 0
    }

    func hasPrefix(_ word: StaticString) -> Bool { matches(word, at: 0) }

    func contains(_ word: StaticString) -> Bool { offset(of: word) != nil }

    /// Offset of the first occurrence.
    func offset(of word: StaticString) -> Int? {
        var index = 0
        while bytes[index] != 0 {
            if matches(word, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether one of its words, parted by white space, is `word`.
    func hasWord(_ word: StaticString) -> Bool {
        anyWord { start, count in count == word.utf8CodeUnitCount && matches(word, at: start) }
    }

    /// Whether one of its words begins with `prefix`.
    func hasWordPrefix(_ prefix: StaticString) -> Bool {
        anyWord { start, _ in matches(prefix, at: start) }
    }

    /// Whether one of its words is among `words` (lower case).
    func hasWord(among words: Set<String>) -> Bool {
        anyWord { start, count in
            guard count <= 32 else { return false }
            let word = String(decoding: UnsafeBufferPointer(start: bytes + start, count: count), as: UTF8.self)
            return words.contains(word.lowercased())
        }
    }

    /// The number that begins at `offset`; `nil` where there is none.
    func number(at offset: Int = 0) -> Int? {
        var index = offset
        while WhiteSpace.isSpace(bytes[index]) { index += 1 }
        var value: Int?
        while bytes[index] >= 0x30, bytes[index] <= 0x39, (value ?? 0) < 1_000_000 {
            value = (value ?? 0) * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return value
    }

    private func matches(_ word: StaticString, at start: Int) -> Bool {
        let other = word.utf8Start
        for index in 0..<word.utf8CodeUnitCount {
            var byte = bytes[start + index]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            var wanted = other[index]
            if wanted >= 0x41 && wanted <= 0x5A { wanted |= 0x20 }
            if byte != wanted { return false }
        }
        return true
    }

    private func anyWord(_ test: (_ start: Int, _ count: Int) -> Bool) -> Bool {
        var index = 0
        while bytes[index] != 0 {
            while WhiteSpace.isSpace(bytes[index]) { index += 1 }
            let start = index
            while bytes[index] != 0, !WhiteSpace.isSpace(bytes[index]) { index += 1 }
            if index > start, test(start, index - start) { return true }
        }
        return false
    }
}
