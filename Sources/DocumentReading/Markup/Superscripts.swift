internal import DocumentModel

/// Raised characters in a text, which may be calls of notes, exponents or ordinals.
enum Superscripts {
    struct Mark {
        var range: Range<Int>
        var label: String
        /// Written with the superscript characters of Unicode, not with markup.
        var isUnicode: Bool
        /// Where the raised stretch begins, which may hold several labels.
        var start: Int
        /// It is one of several labels.
        var isOfSeveral = false
        /// The stretch has brackets, a stroke or several labels, as no exponent and no sign of an ordinal has.
        var isPlainlyCall = false
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
            let labels = NoteLabel.list(text.bytes, in: range) ?? []
            for (part, label) in labels {
                let isBracketed = text.bytes[range.lowerBound] == 0x28 || text.bytes[range.lowerBound] == 0x5B
                let isStroked = text.bytes[range.upperBound - 1] == 0x2F
                result.append(
                    Mark(
                        range: part, label: label, isUnicode: false, start: range.lowerBound, isOfSeveral: labels.count > 1,
                        isPlainlyCall: labels.count > 1 || isBracketed || isStroked))
            }
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
                result.append(Mark(range: start..<index, label: label, isUnicode: true, start: start))
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

    /// Whether a raised number behind a figure is a power or part of a fraction: "10³", "2¹/2"; a raised zero is the sign of a degree.
    static func isPower(_ mark: Mark, in bytes: [UInt8]) -> Bool {
        if mark.isPlainlyCall { return false }
        if mark.label == "0" { return true }
        let end = mark.range.upperBound
        if end < bytes.count, bytes[end] == 0x2F || bytes[end...].starts(with: [0xE2, 0x81, 0x84]) { return true }
        let start = mark.start
        return start >= 2 && bytes[start - 1] == 0x30 && bytes[start - 2] == 0x31
            && (start == 2 || !isDigit(bytes[start - 3]) && bytes[start - 3] != 0x2E && bytes[start - 3] != 0x2C)
    }

    /// Raised stretches of digits that read like no label, directly behind a digit or letter: figures of their own.
    static func figures(in text: MarkedText) -> [Int] {
        let calls = text.calls.map(\.range)
        return text.runs.indices.compactMap { index in
            let run = text.runs[index]
            let start = run.range.lowerBound
            guard run.style.contains(.superscript), !run.range.isEmpty, start > 0, isDigit(text.bytes[start]),
                isDigit(text.bytes[start - 1]) || isLetter(text.bytes[start - 1]),
                index == 0 || !text.runs[index - 1].style.contains(.superscript) || text.runs[index - 1].range.upperBound < start
            else { return nil }
            var end = run.range.upperBound
            for next in text.runs[(index + 1)...] {
                guard next.style.contains(.superscript), next.range.lowerBound == end else { break }
                end = next.range.upperBound
            }
            guard !overlaps(start..<end, calls), NoteLabel.list(text.bytes, in: start..<end) == nil else { return nil }
            return start
        }
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
        guard mark.label == "o" || mark.label == "a", !mark.isPlainlyCall else { return nil }
        switch context(bytes, before: mark.range.lowerBound) {
        case .number: break
        case .unit where mark.label == "o" && bytes[mark.range.lowerBound - 1] | 0x20 == 0x6E: break
        default: return nil
        }
        return mark.label == "o" ? [0xC2, 0xBA] : [0xC2, 0xAA]
    }

    /// Whether a raised "o" or "a" makes an ordinal of the number before it: "5o", "2a etapa", but not "1.234a".
    /// - Parameter isNote: there is a note of this label; the "45a" of a cell calls it.
    static func isOrdinal(_ mark: Mark, in bytes: [UInt8], isNote: Bool) -> Bool {
        guard ordinal(mark, in: bytes) != nil else { return false }
        if mark.label == "o" { return true }
        let end = mark.range.upperBound
        let digits = bytes[..<mark.start].reversed().prefix(while: isDigit).count
        guard mark.start == digits || ![0x2E, 0x2C].contains(bytes[mark.start - digits - 1]) else { return false }
        if !isNote { return digits <= 3 }
        return digits <= 2 && end + 1 < bytes.count && bytes[end] == 0x20 && isLetter(bytes[end + 1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
}
