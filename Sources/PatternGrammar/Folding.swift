/// The folding of literal words, declared once for patterns, vocabularies and texts: case, accents and ligatures go, all else stays.
enum Folding {
    /// What a scalar is to the tokeniser.
    enum Kind {
        case letter, digit, space, tab, newline, comma, quoteOpen, quoteClose, quoteStraight, apostrophe, hyphen, stop, ordinalSign,
            ignorable,
            symbol
    }

    static func kind(_ scalar: UInt32) -> Kind {
        if scalar < 0x80 { return asciiKinds[Int(scalar)] }
        if (0xC0...0x24F).contains(scalar) { return scalar == 0xD7 || scalar == 0xF7 ? .symbol : .letter }
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        case 0x85, 0x2028, 0x2029: return .newline
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F, 0xA1, 0xBF: return .ignorable
        case 0xB9, 0xB2, 0xB3, 0x2070...0x2079: return .ignorable
        case 0xAA, 0xB0, 0xBA: return .ordinalSign
        case 0xAB, 0x2039, 0x201C, 0x201E, 0x2018: return .quoteOpen
        case 0xBB, 0x203A, 0x201D, 0x201F: return .quoteClose
        case 0x2019, 0xB4, 0x2032, 0x2BC: return .apostrophe
        case 0x2033: return .quoteStraight
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return .hyphen
        case 0x2026: return .stop
        case 0xB5: return .letter
        default:
            guard let value = Unicode.Scalar(scalar) else { return .symbol }
            return value.properties.isAlphabetic ? .letter : .symbol
        }
    }

    /// Appends the folded bytes of a letter, digit or symbol.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            return
        }
        if scalar >= 0xC0, scalar < 0x180 {
            switch scalar {
            case 0xC6, 0xE6: bytes += [0x61, 0x65]
            case 0xDE, 0xFE: bytes += [0x74, 0x68]
            case 0xDF: bytes += [0x73, 0x73]
            case 0x152, 0x153: bytes += [0x6F, 0x65]
            default: bytes.append(latin[Int(scalar) - 0xC0])
            }
            return
        }
        guard let value = Unicode.Scalar(scalar) else { return }
        if scalar >= 0xFB00, scalar <= 0xFB04 {
            bytes += [["f", "f"], ["f", "i"], ["f", "l"], ["f", "f", "i"], ["f", "f", "l"]][Int(scalar) - 0xFB00].map {
                (s: Unicode.Scalar) in
                UInt8(truncatingIfNeeded: s.value)
            }
            return
        }
        bytes.append(contentsOf: value.properties.lowercaseMapping.utf8)
    }

    static func isLowercase(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar >= 0x61 && scalar <= 0x7A }
        return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }

    /// FNV-1a, 64 bits.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    private static let asciiKinds: [Kind] = (0..<128).map { (code: Int) in
        switch code {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x09: .tab
        case 0x0A: .newline
        case 0x0B, 0x0C, 0x0D, 0x20: .space
        case 0x2C: .comma
        case 0x22: .quoteStraight
        case 0x27, 0x60: .apostrophe
        case 0x2D: .hyphen
        case 0x2E, 0x21, 0x3F: .stop
        case 0x5C, 0..<0x20, 0x7F: .ignorable
        default: .symbol
        }
    }

    /// Base letters of U+00C0 to U+017F.
    private static let latin: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooooooo"
            + "orrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")
            .utf8)
}

extension Unicode.Scalar {
    var isBlank: Bool {
        switch Folding.kind(value) {
        case .space, .tab, .newline: true
        default: false
        }
    }
}

/// A word or mark of a pattern or vocabulary, folded as the text is.
struct FoldedWord: Sendable, Hashable {
    var bytes: [UInt8]
    var hash: UInt64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hash = Folding.hash(bytes)
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}
