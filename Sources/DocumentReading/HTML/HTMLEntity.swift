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

    /// Character references that browsers know and the parser does not become the character itself, followed by bytes that show nothing, so
    /// that no text is moved: those of HTML 2 without their semicolon ("&copy 2031", "3 &nbsp4", "a&ntilde o"), and the numbers 128 to 159,
    /// which mean windows-1252 ("&#128;"). https://html.spec.whatwg.org/#named-character-reference-state
    static func completeReferences(_ bytes: inout [UInt8]) {
        var index = 0
        var isInTag = false
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x3C, index < bytes.count {
                isInTag = bytes[index] == 0x2F || (0x61...0x7A).contains(bytes[index] | 0x20)
            } else if byte == 0x3E {
                isInTag = false
            } else if byte == 0x26 {
                index = completeReference(&bytes, at: index, isInTag: isInTag)
            }
        }
    }

    /// - Parameter start: behind the sign.
    /// - Returns: where to go on.
    private static func completeReference(_ bytes: inout [UInt8], at start: Int, isInTag: Bool) -> Int {
        if start < bytes.count, bytes[start] == 0x23 { return completeNumber(&bytes, at: start + 1) }
        var end = start
        while end < bytes.count, end - start < 32, isLetterOrDigit(bytes[end]) { end += 1 }
        // In an address "&copy=1" and "&copyright" are no references.
        guard end - start >= 2, end == bytes.count || bytes[end] != 0x3B else { return start }
        if isInTag, end < bytes.count, bytes[end] == 0x3D { return start }
        for length in (isInTag ? end - start...end - start : 2...min(6, end - start)).reversed() where length <= 6 {
            let name = String(decoding: bytes[start..<start + length], as: UTF8.self)
            guard let value = htmlEntityLookup(name)?.pointee.value else { continue }
            switch value {
            case 0x22, 0x26, 0x3C, 0x3E: write([UInt8(value)], to: &bytes, start - 1..<start + length)
            case 0xA0...0xFF: write([UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F)], to: &bytes, start - 1..<start + length)
            default: continue
            }
            return start + length
        }
        return start
    }

    /// - Parameter start: behind "&#".
    private static func completeNumber(_ bytes: inout [UInt8], at start: Int) -> Int {
        let isHexadecimal = start < bytes.count && bytes[start] | 0x20 == UInt8(ascii: "x")
        let first = isHexadecimal ? start + 1 : start
        var end = first
        while end < bytes.count, end - first < 8, isHexadecimal ? isLetterOrDigit(bytes[end]) : (0x30...0x39).contains(bytes[end]) {
            end += 1
        }
        guard let code = UInt8(String(decoding: bytes[first..<end], as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            (0x80...0x9F).contains(code)
        else { return first }
        if end < bytes.count, bytes[end] == 0x3B { end += 1 }
        var character: [UInt8] = []
        Windows1252.append(code, to: &character)
        write(character, to: &bytes, start - 2..<end)
        return end
    }

    private static func write(_ character: [UInt8], to bytes: inout [UInt8], _ range: Range<Int>) {
        for (offset, position) in range.enumerated() { bytes[position] = offset < character.count ? character[offset] : 0x7F }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
