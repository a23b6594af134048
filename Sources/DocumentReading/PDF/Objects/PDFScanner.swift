/// Reads the values of a PDF file one after the other. It never fails: what makes no sense is passed over.
struct PDFScanner {
    /// Values nested deeper are passed over.
    private static let deepest = 24

    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        self.position = max(0, min(position, bytes.count))
        self.end = min(end ?? bytes.count, bytes.count)
    }

    /// The next value, or `nil` at the end. Two numbers and an `R` are a reference.
    mutating func next(depth: Int = 0) -> PDFValue? {
        skipBlanks()
        guard position < end else { return nil }
        switch bytes[position] {
        case 0x2F:
            position += 1
            return .name(name())
        case 0x28:
            skipString()
            return .string
        case 0x3C where position + 1 < end && bytes[position + 1] == 0x3C && depth < Self.deepest:
            position += 2
            return dictionary(depth)
        case 0x3C:
            while position < end, bytes[position] != 0x3E { position += 1 }
            position += 1
            return .string
        case 0x5B where depth < Self.deepest:
            position += 1
            return array(depth)
        case 0x5D, 0x3E, 0x29, 0x7B, 0x7D:
            position += 1
            return .keyword(String(UnicodeScalar(bytes[position - 1])))
        default:
            return numberOrWord()
        }
    }

    private mutating func skipBlanks() {
        while position < end {
            if bytes[position] == 0x25 {
                while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            } else if Self.isBlank(bytes[position]) {
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func name() -> String {
        var name: [UInt8] = []
        while position < end, Self.isRegular(bytes[position]) {
            if bytes[position] == 0x23, position + 2 < end, let high = Self.hex(bytes[position + 1]),
                let low = Self.hex(bytes[position + 2])
            {
                name.append(high << 4 | low)
                position += 3
            } else {
                name.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func skipString() {
        var open = 0
        while position < end {
            let byte = bytes[position]
            position += byte == 0x5C ? 2 : 1
            if byte == 0x28 { open += 1 }
            if byte == 0x29 { open -= 1 }
            if open == 0 { return }
        }
    }

    private mutating func dictionary(_ depth: Int) -> PDFValue {
        var entries: [String: PDFValue] = [:]
        var key: String?
        while let value = next(depth: depth + 1), value != .keyword("endobj") {
            if value == .keyword(">") {
                if position < end, bytes[position] == 0x3E { position += 1 }
                break
            }
            if let name = key {
                entries[name] = value
                key = nil
            } else if case .name(let name) = value {
                key = name
            }
        }
        return .dictionary(entries)
    }

    private mutating func array(_ depth: Int) -> PDFValue {
        var values: [PDFValue] = []
        while let value = next(depth: depth + 1), value != .keyword("]"), value != .keyword("endobj") {
            values.append(value)
        }
        return .array(values)
    }

    private mutating func numberOrWord() -> PDFValue {
        let start = position
        while position < end, Self.isRegular(bytes[position]) { position += 1 }
        guard position > start else {
            position += 1
            return .keyword("")
        }
        guard let number = Self.number(bytes[start..<position]) else {
            return .keyword(String(decoding: bytes[start..<min(position, start + 16)], as: UTF8.self))
        }
        if number >= 0, number < 1e9, let object = Int(exactly: number), isReference() { return .reference(object) }
        return .number(number)
    }

    /// Whether a generation and an "R" follow, which are then passed over.
    private mutating func isReference() -> Bool {
        var index = position
        func skip(while condition: (UInt8) -> Bool) -> Bool {
            let start = index
            while index < end, condition(bytes[index]) { index += 1 }
            return index > start
        }
        guard skip(while: Self.isBlank), skip(while: { (0x30...0x39).contains($0) }), skip(while: Self.isBlank), index < end,
            bytes[index] == 0x52, index + 1 >= end || !Self.isRegular(bytes[index + 1])
        else { return false }
        position = index + 1
        return true
    }

    private static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
        var sign = 1.0
        var value = 0.0
        var scale = 0.0
        var digits = 0
        for (offset, byte) in text.enumerated() {
            switch byte {
            case 0x30...0x39:
                digits += 1
                value = value * 10 + Double(byte - 0x30)
                scale *= 10
            case 0x2E where scale == 0: scale = 1
            case 0x2D where offset == 0: sign = -1
            case 0x2B where offset == 0: break
            default: return nil
            }
        }
        return digits > 0 && digits < 20 ? sign * value / max(scale, 1) : nil
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }

    static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 0x09...0x0D, 0x20, 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: false
        default: true
        }
    }
}
