/// Marks that lists begin their items with, where they stand as text.
enum ListMark {
    /// Length of the mark at the start of a text, without the space after it; `nil` where there is none.
    /// A mark is a bullet, a dash, or a short number or letter with a stop or parenthesis, and white space follows it; behind a dash of its
    /// own also a capital.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        bulletLength(bytes) ?? dashLength(bytes) ?? numberLength(bytes)
    }

    static func length(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { length($0) } }

    static func bulletLength(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { bulletLength($0) } }

    /// • · ▪ ◦ ‣ ● ○ ■ □ ▫ ◆ ➢ ➤ ► ✓ ✔ § and Word's Symbol bullet.
    static func bulletLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > 2 else { return nil }
        let length: Int
        switch (bytes[0], bytes[1], bytes[2]) {
        case (0xC2, 0xB7, _), (0xC2, 0xA7, _): length = 2
        case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA3), (0xE2, 0x81, 0x83),
            (0xE2, 0x96, 0xA0...0xAB), (0xE2, 0x96, 0xBA), (0xE2, 0x97, 0x86), (0xE2, 0x97, 0x8B), (0xE2, 0x97, 0x8F), (0xE2, 0x97, 0xA6),
            (0xE2, 0x9C, 0x93), (0xE2, 0x9C, 0x94), (0xE2, 0x9E, 0x94), (0xE2, 0x9E, 0xA2), (0xE2, 0x9E, 0xA4),
            // Private use: the bullets of Symbol and Wingdings.
            (0xEF, 0x82, 0xA7), (0xEF, 0x82, 0xB7):
            length = 3
        default: return nil
        }
        return length < bytes.count && bytes[length] == 0x20 ? length : nil
    }

    static func dashLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > 1 else { return nil }
        if bytes[0] == 0x2D, bytes[1] == 0x20 { return 1 }
        // – and —
        if bytes.count > 3, bytes[0] == 0xE2, bytes[1] == 0x80, bytes[2] == 0x93 || bytes[2] == 0x94, bytes[3] == 0x20 { return 3 }
        return nil
    }

    /// `1.` `12)` `1.2.` `a)` `b.` `iv)`, and as laws and decrees have them `1.-` `1.2.-` `1º.-` `a.-` `B)-` `IV.-`.
    static func numberLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        var digits = 0
        var letters = 0
        while index < bytes.count, index < 12 {
            let byte = bytes[index]
            if byte >= 0x30 && byte <= 0x39 {
                digits += 1
                if letters > 0 || digits > 3 { return nil }
            } else if byte >= 0x61 && byte <= 0x7A {
                letters += 1
                // Past one letter only Roman numerals count.
                if digits > 0 || letters > 4 || (letters > 1 && !(isRoman(byte) && isRoman(bytes[0]))) { return nil }
            } else if byte == 0x2E || byte == 0x29 {
                guard digits + letters > 0 else { return nil }
                let next = index + 1
                guard next < bytes.count else { return nil }
                if bytes[next] == 0x20 { return next }
                if let length = dashedLength(bytes, next) { return length }
                guard byte == 0x2E, digits > 0, bytes[next] >= 0x30, bytes[next] <= 0x39 else { return nil }
                digits = 0
            } else if byte >= 0x41 && byte <= 0x5A {
                return capitalLength(bytes)
            } else if byte == 0xC2, digits > 0, index + 2 < bytes.count, bytes[index + 1] == 0xB0 || bytes[index + 1] == 0xBA,
                bytes[index + 2] == 0x2E || bytes[index + 2] == 0x29
            {
                // The sign of an ordinal takes the dash: "1º. Mayor" is none.
                return dashedLength(bytes, index + 3)
            } else {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// Capitals are marks only before a stop and a dash: "A. Pérez" is a name.
    private static func capitalLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count, bytes[index] >= 0x41, bytes[index] <= 0x5A, index < 6 { index += 1 }
        guard index == 1 || bytes[0..<index].allSatisfy({ isRoman($0 | 0x20) || $0 == 0x4C }), index + 1 < bytes.count,
            bytes[index] == 0x2E || bytes[index] == 0x29
        else { return nil }
        return dashedLength(bytes, index + 1)
    }

    /// Where a mark ends whose dash stands at `index`: white space or a capital follows.
    private static func dashedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard index + 1 < bytes.count else { return nil }
        var end = index
        if bytes[end] == 0x2D {
            end += 1
        } else if bytes[end] == 0xE2, index + 3 < bytes.count, bytes[end + 1] == 0x80, bytes[end + 2] == 0x93 {
            end += 3
        } else {
            return nil
        }
        return bytes[end] == 0x20 || (0x41...0x5A).contains(bytes[end]) ? end : nil
    }

    private static func isRoman(_ byte: UInt8) -> Bool { byte == 0x69 || byte == 0x76 || byte == 0x78 }
}
