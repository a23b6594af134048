internal import Glibc

/// Tells the encoding of a text file and decodes it.
///
/// A byte order mark decides. Else text that is valid UTF-8 beyond ASCII is UTF-8 whatever it declares, since text in
/// another encoding hardly ever is; text that is not falls to its declaration, and ISO-8859-1 means windows-1252 (WHATWG
/// Encoding Standard, 4.2).
enum TextDecoding {
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return utf8(UnsafeBufferPointer(rebasing: bytes[3...]), declared: nil)
        }
        if let isBigEndian = utf32Order(bytes) { return utf32(bytes, isBigEndian: isBigEndian) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, from: 2, isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, from: 2, isBigEndian: true) }
        if let isBigEndian = looksLikeUTF16(bytes) { return utf16(bytes, from: 0, isBigEndian: isBigEndian) }
        return utf8(bytes, declared: EncodingDeclaration.find(bytes))
    }

    private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, declared: String?) -> DecodedText {
        let count = UTF8Scan.count(bytes)
        let isDeclaredUTF8 = declared.map { $0 == "utf-8" || $0 == "utf8" } ?? true
        if count.isClean || (count.invalid == 0 && (count.wide > 0 || isDeclaredUTF8)) {
            var text = DecodedText(bytes: count.isClean ? Array(bytes) : count.isCut ? cleaned(bytes) : patched(bytes), encoding: "utf-8")
            if count.wide > 0, !isDeclaredUTF8 { text.falseDeclaration = declared }
            return text
        }
        // A few stray bytes among much valid UTF-8: each is taken for windows-1252.
        if count.invalid * 4 < count.wide {
            return DecodedText(bytes: cleaned(bytes), encoding: "utf-8", strayBytes: count.invalid)
        }
        // A declaration readable as ASCII cannot stand in UTF-16.
        if let declared, !isDeclaredUTF8, !isWindows1252(declared), !declared.hasPrefix("utf"), let text = converted(bytes, from: declared)
        {
            return DecodedText(bytes: text, encoding: declared)
        }
        var text = DecodedText(bytes: [], encoding: "windows-1252")
        text.bytes.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { Windows1252.append(byte, to: &text.bytes) }
        if declared != nil, isDeclaredUTF8 { text.falseDeclaration = declared }
        return text
    }

    /// Valid text with spaces for control characters and noncharacters.
    private static func patched(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result = Array(bytes)
        result.withUnsafeMutableBufferPointer { text in
            for index in text.indices {
                if UTF8Scan.isUnwanted(text[index]) {
                    text[index] = 0x20
                } else if text[index] == 0xEF, UTF8Scan.isNoncharacter(bytes, index) {
                    text[index] = 0x20
                    text[index + 1] = 0x20
                    text[index + 2] = 0x20
                }
            }
        }
        return result
    }

    /// Valid sequences as they are, any other byte as windows-1252, control characters as spaces.
    private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = UTF8Scan.length(bytes, index)
            if length == 0 {
                Windows1252.append(bytes[index], to: &result)
            } else if length == 1 {
                result.append(UTF8Scan.isUnwanted(bytes[index]) ? 0x20 : bytes[index])
            } else if bytes[index] == 0xEF, UTF8Scan.isNoncharacter(bytes, index) {
                result.append(0x20)
            } else {
                result.append(contentsOf: bytes[index..<index + length])
            }
            index += max(1, length)
        }
        return result
    }

    private static func isWindows1252(_ name: String) -> Bool {
        ["iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "windows-1252", "cp1252", "x-cp1252", "ansi"].contains(
            name)
    }

    /// Half of the first bytes being NUL, on the same side each time.
    private static func looksLikeUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        let sample = min(bytes.count, 512) & ~1
        guard sample >= 8 else { return nil }
        var even = 0
        var odd = 0
        for index in stride(from: 0, to: sample, by: 2) {
            if bytes[index] == 0 { even += 1 }
            if bytes[index + 1] == 0 { odd += 1 }
        }
        let half = sample / 2
        if odd * 10 > half * 7, even * 10 < half { return false }
        if even * 10 > half * 7, odd * 10 < half { return true }
        return nil
    }

    private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isBigEndian: Bool) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = start
        while index + 1 < bytes.count {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        let text = Array(String(decoding: units, as: UTF16.self).utf8)
        return DecodedText(
            bytes: text.withUnsafeBufferPointer { cleaned($0) }, encoding: isBigEndian ? "utf-16be" : "utf-16le")
    }

    /// A byte order mark of four bytes, or three NULs of four with the "<" that a page begins with; `nil` for anything else.
    private static func utf32Order(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard bytes.count >= 8, bytes.count % 4 == 0 else { return nil }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0, 0, 0, 0x3C, 0, 0, 0]) { return true }
        return bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0x3C, 0, 0, 0]) && bytes[5...7].allSatisfy { $0 == 0 }
            ? false : nil
    }

    private static func utf32(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool) -> DecodedText {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 3)
        for index in stride(from: 0, to: bytes.count, by: 4) {
            let unit = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[index + (isBigEndian ? $1 : 3 - $1)]) }
            guard unit != 0xFEFF || index > 0 else { continue }
            text.append(contentsOf: String(Character(Unicode.Scalar(unit) ?? "\u{FFFD}")).utf8)
        }
        return DecodedText(bytes: text.withUnsafeBufferPointer { cleaned($0) }, encoding: isBigEndian ? "utf-32be" : "utf-32le")
    }

    /// By iconv; `nil` for an encoding it does not know.
    private static func converted(_ bytes: UnsafeBufferPointer<UInt8>, from name: String) -> [UInt8]? {
        let descriptor = iconv_open("UTF-8", name)
        guard descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        var input = UnsafeMutablePointer<CChar>(mutating: UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self))
        var inputLeft = bytes.count
        var chunk = [CChar](repeating: 0, count: 16_384)
        while inputLeft > 0 {
            let before = inputLeft
            let written = chunk.withUnsafeMutableBufferPointer { buffer -> Int in
                var output = buffer.baseAddress
                var outputLeft = buffer.count
                _ = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
                return buffer.count - outputLeft
            }
            result.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
            if written == 0, inputLeft == before {
                // A byte that the encoding does not have.
                result.append(0x3F)
                input = input.map { $0 + 1 }
                inputLeft -= 1
            }
        }
        return result.withUnsafeBufferPointer { cleaned($0) }
    }
}
