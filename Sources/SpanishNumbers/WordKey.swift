/// A word of up to sixteen letters without case and accents, packed a byte a letter, so that comparing words is comparing integers and an
/// ASCII word is read eight letters at a time. The lexicon holds no longer ones.
struct WordKey: Hashable {
    /// The first eight letters, the first one in the lowest byte; 0 behind the last.
    var low: UInt64 = 0
    var high: UInt64 = 0

    @inline(__always)
    var hash: UInt64 {
        var mixed = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
        mixed ^= mixed >> 29
        mixed = mixed &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 32)
    }

    /// How many of the eight bytes from the lowest on are ASCII letters.
    @inline(__always)
    static func letters(in bytes: UInt64) -> Int {
        let low = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let pastZ = low &+ 0x0505_0505_0505_0505
        let letters = fromA & ~pastZ & ~bytes & 0x8080_8080_8080_8080
        return (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
    }

    /// The first `count` of eight letters in lower case.
    @inline(__always)
    static func packed(_ bytes: UInt64, _ count: Int) -> UInt64 {
        let lower = bytes | 0x2020_2020_2020_2020
        return count == 8 ? lower : lower & ((1 << UInt64(8 * count)) &- 1)
    }
}

/// Collects the folded letters of a word one by one.
struct WordKeyBuilder {
    private var key = WordKey()
    private var count = 0

    /// ñ keeps a code of its own, so that "año" is no "ano".
    static let enye = UInt8(ascii: "~")
    static let foreign: UInt8 = 0x7F

    @inline(__always)
    mutating func push(_ letter: UInt8) {
        if count < 8 {
            key.low |= UInt64(letter) << UInt64(8 * count)
        } else if count < 16 {
            key.high |= UInt64(letter) << UInt64(8 * (count - 8))
        }
        count += 1
    }

    /// A combining tilde after an n, as decomposed text has it.
    mutating func tilde() {
        guard count > 0, count <= 16 else { return }
        let place = count - 1
        let shift = UInt64(8 * (place % 8))
        let change = UInt64(UInt8(ascii: "n") ^ Self.enye) << shift
        let mask = UInt64(0xFF) << shift
        let letter = UInt64(UInt8(ascii: "n")) << shift
        if place < 8 {
            if key.low & mask == letter { key.low ^= change }
        } else if key.high & mask == letter {
            key.high ^= change
        }
    }

    var finished: WordKey? { count <= 16 ? key : nil }

    /// The letter after the lead byte 0xC3 (À–ÿ), case and accent folded.
    static func latin(_ second: UInt8) -> UInt8 {
        switch second | 0x20 {
        case 0xA0...0xA5: UInt8(ascii: "a")
        case 0xA7: UInt8(ascii: "c")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: enye
        case 0xB2...0xB6: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        default: foreign
        }
    }
}
