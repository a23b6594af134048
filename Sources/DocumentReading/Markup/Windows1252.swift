/// The encoding that Spanish Windows programs write, under whatever name.
enum Windows1252 {
    /// U+0080…U+009F; the five unused codes stay control characters, as browsers read them.
    private static let upper: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// Appends the character as UTF-8; a control character other than white space as a space.
    static func append(_ byte: UInt8, to text: inout [UInt8]) {
        if byte < 0x80 {
            text.append(UTF8Scan.isUnwanted(byte) ? 0x20 : byte)
            return
        }
        let code = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
        if code < 0x800 {
            text.append(UInt8(0xC0 | code >> 6))
        } else {
            text.append(UInt8(0xE0 | code >> 12))
            text.append(UInt8(0x80 | code >> 6 & 0x3F))
        }
        text.append(UInt8(0x80 | code & 0x3F))
    }
}
