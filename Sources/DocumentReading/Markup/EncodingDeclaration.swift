/// What a file says of its own encoding: an XML declaration or `<meta charset>`, looked for in the first 4,096 bytes.
enum EncodingDeclaration {
    /// The name in lower case; `nil` where nothing is declared.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let end = min(bytes.count, 4096)
        var index = 0
        while index < end {
            guard bytes[index] == 0x3C, let close = bytes[index..<end].firstIndex(of: 0x3E) else {
                index += 1
                continue
            }
            let tag = bytes[index...close]
            if starts(tag, "<?xml") {
                if let name = value(in: tag, after: "encoding") { return name }
            } else if starts(tag, "<meta") {
                if let name = value(in: tag, after: "charset") { return name }
            } else if starts(tag, "<!--") {
                // A tag within a comment declares nothing.
                var after = index + 4
                while after < end, !starts(bytes[after..<end], "-->") { after += 1 }
                index = after
                continue
            }
            index += 1
        }
        return nil
    }

    private static func starts(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
        guard text.count >= word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            var byte = text[text.startIndex + offset]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            if byte != word.utf8Start[offset] { return false }
        }
        return true
    }

    private static func value(in tag: Slice<UnsafeBufferPointer<UInt8>>, after word: StaticString) -> String? {
        var index = tag.startIndex
        while index < tag.endIndex {
            if starts(tag[index...], word) {
                index += word.utf8CodeUnitCount
                while index < tag.endIndex, tag[index] == 0x20 || tag[index] == 0x3D || tag[index] == 0x22 || tag[index] == 0x27 {
                    index += 1
                }
                let start = index
                while index < tag.endIndex, isNameByte(tag[index]) { index += 1 }
                return index > start ? String(decoding: tag[start..<index], as: UTF8.self).lowercased() : nil
            }
            index += 1
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x2D || byte == 0x5F
    }
}
