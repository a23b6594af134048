import DocumentModel

/// What the table finder knows of a word: its place and the shape of its text.
struct TableWord: Sendable {
    struct Shape: OptionSet, Sendable {
        let rawValue: UInt16
        /// Digits with signs, at most one letter ("5.965.776", "12,4%", "(15-16)", "3a").
        static let number = Shape(rawValue: 1)
        /// Stands where a number is lacking: dashes, asterisks and other signs without letters or digits; "x" as it marks a place.
        static let placeholder = Shape(rawValue: 2)
        static let startsLower = Shape(rawValue: 4)
        /// Ends in a hyphen, a comma or an opening bracket: the next line goes on with it.
        static let endsOpen = Shape(rawValue: 8)
        /// A row of dots that leads the eye to a number.
        static let leader = Shape(rawValue: 16)
        /// A bullet, a dash, or "1." and "a)" as they stand before the items of a list.
        static let listMark = Shape(rawValue: 32)
        /// A row of dashes or equal signs that stands for a drawn rule, as typewritten tables have.
        static let typedRule = Shape(rawValue: 64)
        /// "2024", "2023-24": a number that is more often a head than a value.
        static let year = Shape(rawValue: 128)
        /// A sign that stands before an item and for nothing else.
        static let bullet = Shape(rawValue: 256)
        /// An address of mail, or what stands before a telephone's number.
        static let contact = Shape(rawValue: 512)
    }

    /// Figures right before it, line after line, end where one column does, and this begins or ends where the next one does.
    var startsColumn = false

    /// Index in the page's words.
    var index: Int
    var box: Box
    /// Font size, in points.
    var size: Double
    var isBold: Bool
    var shape: Shape
    /// Index in the page's fonts.
    var font = 0
    /// How a number is written: its digits after the last point or comma, ten more where a per cent sign follows.
    var form = 0
    /// Its value where it is nothing but digits.
    var whole: Int?

    var isValue: Bool { shape.contains(.number) || shape.contains(.placeholder) }

    /// The form and the whole value of a text, from its UTF-8 bytes.
    static func number(of text: some Sequence<UInt8>) -> (form: Int, whole: Int?) {
        var decimals: Int?
        var isPercent = false
        var whole: Int? = 0
        var length = 0
        for byte in text {
            length += 1
            switch byte {
            case 0x30...0x39:
                if let count = decimals { decimals = count + 1 }
                whole = whole.map { $0 * 10 + Int(byte) - 0x30 }
            case 0x2E, 0x2C:
                decimals = 0
                whole = nil
            default:
                isPercent = isPercent || byte == 0x25
                whole = nil
            }
            if length > 12 { whole = nil }
        }
        return (min(decimals ?? 0, 9) + (isPercent ? 10 : 0), whole)
    }

    /// "Tel.", "Tel:", "Teléfono", "Fono", "Fax", "Phone", by their first four letters in lower case.
    private static let contacts: Set<UInt32> = Set(
        ["tel.", "tel:", "tel\u{E9}", "fono", "fax", "fax.", "fax:", "phon"].map { $0.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } })

    /// The shape of a text, from its UTF-8 bytes.
    static func shape(of text: some Sequence<UInt8>) -> Shape {
        var digits = 0
        var letters = 0
        var signs = 0
        var dots = 0
        var dashes = 0
        var length = 0
        var tail = 0
        var first: UInt8 = 0
        var century: UInt8 = 0
        var last: UInt8 = 0
        /// The first four bytes in lower case.
        var start: UInt32 = 0
        var at = 0
        for byte in text {
            if length == 0 { first = byte }
            length += 1
            if length <= 4 { start = start << 8 | UInt32(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte) }
            if byte == 0x40 { at = length }
            if length == 2 { century = byte }
            last = byte
            tail = byte == 0x2E ? tail + 1 : 0
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A, 0xC3...0xCF: letters += 1
            case 0x2E:
                dots += 1
                signs += 1
            case 0x2D, 0x3D, 0x5F:
                dashes += 1
                signs += 1
            case 0x80...0xBF: break
            default: signs += 1
            }
        }
        var shape: Shape = []
        if dots >= 3, dots == length { return .leader }
        if dashes >= 8, dashes == length { return .typedRule }
        if tail >= 3 { shape.insert(.leader) }
        if digits > 0, letters <= 1 { shape.insert(.number) }
        let isCentury = first == 0x31 && century == 0x39 || first == 0x32 && century == 0x30
        if isCentury, letters == 0, (digits == 4 && signs <= 1) || (digits == 6 && signs == 1) { shape.insert(.year) }
        if digits == 0, letters == 0, signs > 0, signs <= 6 { shape.insert(.placeholder) }
        if length == 1, first == 0x78 || first == 0x58 { shape.insert(.placeholder) }
        if first >= 0x61, first <= 0x7A { shape.insert(.startsLower) }
        // "2/" is a note's mark.
        if last == 0x2D || last == 0x2C || last == 0x28 || (last == 0x2F && digits == 0), length > 1 { shape.insert(.endsOpen) }
        if (at > 1 && at < length && letters > 2) || contacts.contains(start) { shape.insert(.contact) }
        if letters == 0, digits == 0, length <= 3 { shape.insert(.listMark) }
        if length <= 4, last == 0x2E || last == 0x29, letters + digits >= 1, letters <= 1 || digits == 0, letters <= 3 {
            shape.insert(.listMark)
        }
        return shape
    }
}
