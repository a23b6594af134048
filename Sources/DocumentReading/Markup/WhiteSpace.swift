/// White space of UTF-8 text.
enum WhiteSpace {
    /// Length of the white space character at `index`; negative for a character that shows nothing (soft hyphen,
    /// zero width space, byte order mark); 0 for any other.
    @inline(__always)
    static func length(_ source: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        let byte = source[index]
        if byte > 0x20 && byte < 0xC2 { return byte == 0x7F ? -1 : 0 }
        if byte <= 0x20 { return 1 }
        return wideLength(source, index, end)
    }

    private static func wideLength(_ source: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        switch source[index] {
        case 0xC2:
            guard index + 1 < end else { return 0 }
            switch source[index + 1] {
            case 0xA0, 0x80...0x9F: return 2
            case 0xAD: return -2
            default: return 0
            }
        case 0xE2:
            guard index + 2 < end else { return 0 }
            switch (source[index + 1], source[index + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
            case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0): return -3
            default: return 0
            }
        case 0xE3:
            return index + 2 < end && source[index + 1] == 0x80 && source[index + 2] == 0x80 ? 3 : 0
        case 0xEF:
            return index + 2 < end && source[index + 1] == 0xBB && source[index + 2] == 0xBF ? -3 : 0
        default:
            return 0
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
