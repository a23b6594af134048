internal import DocumentModel

/// Raised characters in a text, which may be calls of notes, exponents or ordinals.
enum Superscripts {
    struct Mark {
        var range: Range<Int>
        var label: String
        /// Written with the superscript characters of Unicode, not with markup.
        var isUnicode: Bool
    }

    private static let units: Set<String> = ["m", "cm", "mm", "km", "dm", "hm", "mt", "mts", "kms", "ft", "in", "cms"]

    /// Raised stretches that read like a label, in order of the text, but not those that are calls already.
    static func marks(in text: MarkedText) -> [Mark] {
        var result: [Mark] = []
        var index = 0
        while index < text.runs.count {
            guard text.runs[index].style.contains(.superscript) else {
                index += 1
                continue
            }
            var range = text.runs[index].range
            while index + 1 < text.runs.count, text.runs[index + 1].style.contains(.superscript),
                text.runs[index + 1].range.lowerBound == range.upperBound
            {
                index += 1
                range = range.lowerBound..<text.runs[index].range.upperBound
            }
            index += 1
            if let label = NoteLabel.read(text.bytes[range]) { result.append(Mark(range: range, label: label, isUnicode: false)) }
        }
        let raised = result.map(\.range)
        result.append(contentsOf: unicodeMarks(text.bytes).filter { !overlaps($0.range, raised) })
        let calls = text.calls.map(\.range)
        if !calls.isEmpty { result.removeAll { overlaps($0.range, calls) } }
        result.sort { $0.range.lowerBound < $1.range.lowerBound }
        return result
    }

    /// Whether a range overlaps one of others that are in order and apart.
    static func overlaps(_ range: Range<Int>, _ others: [Range<Int>]) -> Bool {
        var low = 0
        var high = others.count
        while low < high {
            let middle = (low + high) / 2
            if others[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low < others.count && others[low].overlaps(range)
    }

    private static func unicodeMarks(_ bytes: [UInt8]) -> [Mark] {
        var result: [Mark] = []
        var index = 0
        while index < bytes.count {
            // ¹²³ begin with C2, ⁰⁴…⁹ with E2.
            guard bytes[index] == 0xC2 || bytes[index] == 0xE2 else {
                index += 1
                continue
            }
            let start = index
            var label = ""
            while let (digit, length) = unicodeDigit(bytes, index) {
                label.append(Character(Unicode.Scalar(0x30 + digit)))
                index += length
            }
            if label.isEmpty {
                index += 1
            } else if label.utf8.count <= 3 {
                result.append(Mark(range: start..<index, label: label, isUnicode: true))
            }
        }
        return result
    }

    private static func unicodeDigit(_ bytes: [UInt8], _ index: Int) -> (UInt8, Int)? {
        guard index + 1 < bytes.count else { return nil }
        switch (bytes[index], bytes[index + 1]) {
        case (0xC2, 0xB9): return (1, 2)
        case (0xC2, 0xB2): return (2, 2)
        case (0xC2, 0xB3): return (3, 2)
        case (0xE2, 0x81):
            guard index + 2 < bytes.count, bytes[index + 2] == 0xB0 || (0xB4...0xB9).contains(bytes[index + 2]) else { return nil }
            return (bytes[index + 2] - 0xB0, 3)
        default: return nil
        }
    }

    /// What stands before a raised label.
    enum Context {
        case start
        /// A unit of measure or a single letter: an exponent.
        case unit
        /// The digits of a number with its thousands grouped, which takes no exponent.
        case groupedNumber
        case number
        case wordOrPunctuation
    }

    static func context(_ bytes: [UInt8], before offset: Int) -> Context {
        guard offset > 0 else { return .start }
        let last = bytes[offset - 1]
        if isDigit(last) {
            var index = offset - 1
            while index > 0, isDigit(bytes[index - 1]), offset - index < 4 { index -= 1 }
            let isGrouped = offset - index == 3 && index > 1 && bytes[index - 1] == 0x2E && isDigit(bytes[index - 2])
            return isGrouped ? .groupedNumber : .number
        }
        guard isLetter(last) else { return .wordOrPunctuation }
        var index = offset - 1
        while index > 0, isLetter(bytes[index - 1]), offset - index < 5 { index -= 1 }
        guard offset - index < 4 else { return .wordOrPunctuation }
        let word = String(decoding: bytes[index..<offset], as: UTF8.self).lowercased()
        return word.unicodeScalars.count == 1 || units.contains(word) ? .unit : .wordOrPunctuation
    }

    /// The digits of a label as Unicode writes them raised.
    static func raised(_ label: String) -> [UInt8]? {
        var result: [UInt8] = []
        for byte in label.utf8 {
            switch byte {
            case 0x31: result += [0xC2, 0xB9]
            case 0x32: result += [0xC2, 0xB2]
            case 0x33: result += [0xC2, 0xB3]
            case 0x30, 0x34...0x39: result += [0xE2, 0x81, 0xB0 + (byte - 0x30)]
            default: return nil
            }
        }
        return result
    }

    /// The sign that word processors write as a raised letter: that of an ordinal ("5o", "2a") or of a number ("No 45").
    static func ordinal(_ mark: Mark, in bytes: [UInt8]) -> [UInt8]? {
        guard mark.label == "o" || mark.label == "a" else { return nil }
        switch context(bytes, before: mark.range.lowerBound) {
        case .number, .groupedNumber: break
        case .unit where mark.label == "o" && bytes[mark.range.lowerBound - 1] | 0x20 == 0x6E: break
        default: return nil
        }
        return mark.label == "o" ? [0xC2, 0xBA] : [0xC2, 0xAA]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
}
