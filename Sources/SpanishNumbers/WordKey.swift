/// A word without case and accents, packed five bits a letter, so that comparing words is comparing integers.
/// Words past 24 letters have no key: the lexicon holds none.
struct WordKey: Hashable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    @inline(__always)
    var hash: UInt64 {
        var mixed = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
        mixed ^= mixed >> 29
        mixed = mixed &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 32)
    }
}

/// Collects letters into a `WordKey`.
struct WordKeyBuilder {
    private(set) var key = WordKey()
    private(set) var count = 0

    /// ñ keeps a code of its own, so that "año" is no "ano".
    static let enye: UInt8 = 27
    static let foreign: UInt8 = 31

    @inline(__always)
    mutating func push(_ code: UInt8) {
        if count < 12 {
            key.low |= UInt64(code) << UInt64(5 * count)
        } else if count < 24 {
            key.high |= UInt64(code) << UInt64(5 * (count - 12))
        }
        count += 1
    }

    /// A combining tilde after an n, as decomposed text has it.
    mutating func tilde() {
        guard count > 0, count <= 24 else { return }
        let place = count - 1
        let shift = UInt64(5 * (place % 12))
        let mask = UInt64(31) << shift
        if place < 12 {
            if key.low & mask == UInt64(14) << shift { key.low = key.low & ~mask | UInt64(Self.enye) << shift }
        } else if key.high & mask == UInt64(14) << shift {
            key.high = key.high & ~mask | UInt64(Self.enye) << shift
        }
    }

    var finished: WordKey? { count <= 24 ? key : nil }

    /// The code of a letter after the lead byte 0xC3 (À–ÿ), case and accent folded.
    static func latin(_ second: UInt8) -> UInt8 {
        switch second | 0x20 {
        case 0xA0...0xA5: 1
        case 0xA7: 3
        case 0xA8...0xAB: 5
        case 0xAC...0xAF: 9
        case 0xB1: enye
        case 0xB2...0xB6: 15
        case 0xB9...0xBC: 21
        default: foreign
        }
    }
}
