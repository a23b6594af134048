/// What a byte of UTF-8 text can be to the scanner.
enum ByteClass {
    static let other: UInt8 = 0
    static let digit: UInt8 = 1
    /// An ASCII letter, or the lead byte of a character that stands in words.
    static let letter: UInt8 = 2
    /// Lead bytes of Latin-1 signs (`½`, `°`, no-break space) and of general punctuation and number forms (`–`, `’`, `⅓`).
    static let sign: UInt8 = 3
    /// The rest of a multi-byte character.
    static let continuation: UInt8 = 4

    static func of(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30...0x39: digit
        case 0x41...0x5A, 0x61...0x7A: letter
        case 0x80...0xBF: continuation
        case 0xC2, 0xE2: sign
        case 0xC3...0xEF: letter
        default: other
        }
    }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isUpperASCII: Bool { self &- 0x41 < 26 }
    @inline(__always) var isLowerASCII: Bool { self &- 0x61 < 26 }
    @inline(__always) var isContinuation: Bool { self & 0xC0 == 0x80 }

    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let point = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let hyphen = UInt8(ascii: "-")
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")
    static let dollar = UInt8(ascii: "$")
    static let percent = UInt8(ascii: "%")
    static let apostrophe = UInt8(ascii: "'")
}
