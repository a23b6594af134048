internal import CLibXML2

/// Character references outside of the HTML parser.
enum HTMLEntity {
    /// The UTF-8 bytes of the reference at `index` and the offset after it; `nil` where there is none.
    static func decode(_ source: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> (bytes: [UInt8], end: Int)? {
        var close = index + 1
        let limit = min(end, index + 32)
        while close < limit, source[close] != 0x3B { close += 1 }
        guard close < limit, close > index + 1 else { return nil }
        let name = String(decoding: UnsafeBufferPointer(start: source + index + 1, count: close - index - 1), as: UTF8.self)
        let code: UInt32?
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            code = UInt32(name.dropFirst(2), radix: 16)
        } else if name.hasPrefix("#") {
            code = UInt32(name.dropFirst())
        } else if name == "apos" {
            code = 0x27
        } else {
            code = htmlEntityLookup(name)?.pointee.value
        }
        guard let code, code >= 0x20, let scalar = Unicode.Scalar(code) else { return nil }
        return (Array(String(Character(scalar)).utf8), close + 1)
    }

    /// Character references of HTML 2 that lack their semicolon ("&copy 2031", "a&ntilde o"), which browsers know and the parser does not,
    /// become the character itself, followed by bytes that show nothing, so that no text is moved.
    static func completeReferences(_ bytes: inout [UInt8]) {
        var index = 0
        while let next = bytes[index...].firstIndex(of: 0x26) {
            index = next + 1
            var end = index
            while end < bytes.count, end - index < 8, isLetterOrDigit(bytes[end]) { end += 1 }
            // In an address "&copy=1" is no reference.
            guard end - index >= 3, end == bytes.count || (bytes[end] != 0x3B && bytes[end] != 0x3D && !isLetterOrDigit(bytes[end])),
                let value = htmlEntityLookup(String(decoding: bytes[index..<end], as: UTF8.self))?.pointee.value,
                (0xA0...0xFF).contains(value)
            else { continue }
            bytes[next] = UInt8(0xC0 | value >> 6)
            bytes[index] = UInt8(0x80 | value & 0x3F)
            for position in (index + 1)..<end { bytes[position] = 0x7F }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
