/// Reads the operators of a content stream with their numbers and names (ISO 32000-1, 7.8.2), and passes over strings, arrays and
/// dictionaries. It never fails: what makes no sense is an operator that nobody knows.
struct ContentScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The numbers before the operator, the last ones of them, and its first name.
    private(set) var numbers: [Double] = []
    private(set) var name: Range<Int>?
    private var dictionary: Range<Int>?
    /// The last string, or the last array, before the operator.
    private var shown: Range<Int>?
    /// Of more numbers than any operator has the first are kept.
    private static let mostNumbers = 40

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        numbers.reserveCapacity(Self.mostNumbers)
    }

    /// An operator's letters, as one number.
    static func code(_ letters: StaticString) -> UInt32 {
        var code: UInt32 = 0
        for index in 0..<letters.utf8CodeUnitCount { code = code << 8 | UInt32(letters.utf8Start[index]) }
        return code
    }

    /// The next operator; `nil` at the end.
    mutating func next() -> UInt32? {
        numbers.removeAll(keepingCapacity: true)
        name = nil
        dictionary = nil
        shown = nil
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0, 0x09...0x0D, 0x20: position += 1
            case 0x25: while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            case 0x28:
                let start = position
                passString()
                shown = start..<position
            case 0x2F:
                position += 1
                let start = position
                passWord()
                if name == nil { name = start..<position }
            case 0x3C where position + 1 < bytes.count && bytes[position + 1] == 0x3C: passDictionary()
            case 0x3C:
                let start = position
                passUntil(0x3E)
                shown = start..<position
            case 0x5B:
                let start = position
                passArray()
                shown = start..<position
            case 0x5D, 0x3E, 0x29, 0x7B, 0x7D: position += 1
            case 0x2B, 0x2D, 0x2E, 0x30...0x39: addNumber()
            default: return word()
            }
        }
        return nil
    }

    /// A name as it is meant, `#` sequences resolved.
    func text(of name: Range<Int>) -> String {
        var scanner = PDFScanner(UnsafeBufferPointer(rebasing: bytes[(name.lowerBound - 1)..<name.upperBound]))
        return scanner.next()?.name ?? ""
    }

    /// The dictionary before the operator.
    var dictionaryValue: PDFValue? {
        dictionary.flatMap { range in
            var scanner = PDFScanner(bytes, from: range.lowerBound, to: range.upperBound)
            return scanner.next()
        }
    }

    /// Whether the string before the operator, or one of the array before it, has more than spaces in it.
    var showsLetters: Bool {
        guard let shown else { return false }
        var isInside = false
        for byte in bytes[shown] {
            switch byte {
            case 0x28, 0x3C: isInside = true
            case 0x29, 0x3E: isInside = false
            default: if isInside, !PDFScanner.isBlank(byte) { return true }
            }
        }
        return false
    }

    /// Passes over the bytes of a picture within the content, behind its `ID`.
    mutating func passPicture() {
        while position + 2 < bytes.count {
            let isEnd = PDFScanner.isBlank(bytes[position]) && bytes[position + 1] == 0x45 && bytes[position + 2] == 0x49
            position += 1
            if isEnd { return }
        }
        position = bytes.count
    }

    private mutating func word() -> UInt32 {
        let start = position
        passWord()
        guard position - start <= 3 else { return 0 }
        var code: UInt32 = 0
        for index in start..<position { code = code << 8 | UInt32(bytes[index]) }
        return code
    }

    private mutating func passWord() { while position < bytes.count, PDFScanner.isRegular(bytes[position]) { position += 1 } }

    private mutating func addNumber() {
        var isNegative = false
        var value = 0.0
        var scale = 0.0
        while position < bytes.count {
            switch bytes[position] {
            case 0x30...0x39:
                value = value * 10 + Double(bytes[position] - 0x30)
                scale *= 10
            case 0x2D: isNegative = true
            case 0x2B: break
            case 0x2E where scale == 0: scale = 1
            default:
                append(isNegative ? -value : value, scale)
                return
            }
            position += 1
        }
        append(isNegative ? -value : value, scale)
    }

    private mutating func append(_ value: Double, _ scale: Double) {
        if numbers.count < Self.mostNumbers { numbers.append(scale > 1 ? value / scale : value) }
    }

    private mutating func passString() {
        var open = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += byte == 0x5C ? 2 : 1
            if byte == 0x28 { open += 1 }
            if byte == 0x29 { open -= 1 }
            if open == 0 { break }
        }
        position = min(position, bytes.count)
    }

    private mutating func passUntil(_ end: UInt8) {
        while position < bytes.count, bytes[position] != end { position += 1 }
        position = min(position + 1, bytes.count)
    }

    private mutating func passArray() {
        while position < bytes.count, bytes[position] != 0x5D {
            if bytes[position] == 0x28 { passString() } else { position += 1 }
        }
        position = min(position + 1, bytes.count)
    }

    private mutating func passDictionary() {
        let start = position
        defer { dictionary = start..<position }
        var open = 0
        while position < bytes.count {
            let byte = bytes[position]
            let isDouble = position + 1 < bytes.count && bytes[position + 1] == byte
            if byte == 0x28 {
                passString()
            } else if byte == 0x3C, isDouble {
                open += 1
                position += 2
            } else if byte == 0x3E, isDouble {
                open -= 1
                position += 2
                if open == 0 { return }
            } else {
                position += 1
            }
        }
    }
}
