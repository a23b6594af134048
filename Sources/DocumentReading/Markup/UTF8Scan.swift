/// Validity of UTF-8 by the table of the Unicode standard (3.9, table 3-7).
enum UTF8Scan {
    /// Length of the valid sequence at `index`; 0 where there is none.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let left = bytes.count - index
        func isContinuation(_ offset: Int) -> Bool { bytes[index + offset] & 0xC0 == 0x80 }
        switch first {
        case 0xC2...0xDF:
            return left > 1 && isContinuation(1) ? 2 : 0
        case 0xE0...0xEF:
            guard left > 2, isContinuation(1), isContinuation(2) else { return 0 }
            let second = bytes[index + 1]
            if first == 0xE0 && second < 0xA0 { return 0 }
            if first == 0xED && second > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard left > 3, isContinuation(1), isContinuation(2), isContinuation(3) else { return 0 }
            let second = bytes[index + 1]
            if first == 0xF0 && second < 0x90 { return 0 }
            if first == 0xF4 && second > 0x8F { return 0 }
            return 4
        default:
            return 0
        }
    }

    struct Count {
        /// Valid sequences of more than one byte.
        var wide = 0
        /// Bytes that belong to no valid sequence, a sequence cut by the end of the file left out.
        var invalid = 0
        /// A sequence that the end of the file cuts.
        var isCut = false
        /// NUL, and the noncharacters that parsers stumble over.
        var unwanted = 0
        var isClean: Bool { invalid == 0 && unwanted == 0 && !isCut }
    }

    static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Count {
        var result = Count()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20 && byte < 0x80 {
                index += 1
                continue
            }
            if byte < 0x80 {
                if isUnwanted(byte) { result.unwanted += 1 }
                index += 1
                continue
            }
            let length = length(bytes, index)
            if length == 0 {
                if bytes.count - index > 3 { result.invalid += 1 } else { result.isCut = true }
                index += 1
            } else {
                result.wide += 1
                if byte == 0xEF, isNoncharacter(bytes, index) { result.unwanted += 1 }
                index += length
            }
        }
        return result
    }

    /// A control character that is no white space.
    @inline(__always)
    static func isUnwanted(_ byte: UInt8) -> Bool { byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) }

    /// U+FFFE and U+FFFF.
    static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}
