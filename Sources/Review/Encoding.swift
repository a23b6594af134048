extension [UInt8] {
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    /// Text for HTML, between tags or in a quoted attribute. Control characters become U+FFFD.
    mutating func appendEscaped(_ text: some StringProtocol) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            case 0..<0x20 where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t"): append("\u{FFFD}")
            default: append(byte)
            }
        }
    }

    /// A JSON string that may stand in a `script` element: no `<`, so that no tag or comment begins in it.
    mutating func appendJSON(_ text: some StringProtocol) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "\n"): append("\\n")
            case UInt8(ascii: "\t"): append("\\t")
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                append("\\u00")
                appendHexadecimalDigit(byte >> 4)
                appendHexadecimalDigit(byte & 15)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendHexadecimalDigit(_ value: UInt8) {
        append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10))
    }

    /// Several values with commas between them, in brackets.
    mutating func appendArray<Item>(_ items: some Sequence<Item>, _ appendItem: (Item, inout [UInt8]) -> Void) {
        append(UInt8(ascii: "["))
        var isFirst = true
        for item in items {
            if !isFirst { append(UInt8(ascii: ",")) }
            isFirst = false
            appendItem(item, &self)
        }
        append(UInt8(ascii: "]"))
    }

    /// Source: RFC 4648, section 4.
    mutating func appendBase64(_ bytes: [UInt8]) {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let length = (bytes.count + 2) / 3 * 4
        let text = [UInt8](unsafeUninitializedCapacity: length) { text, count in
            for (place, index) in zip(Swift.stride(from: 0, to: length, by: 4), Swift.stride(from: 0, to: bytes.count, by: 3)) {
                let left = bytes.count - index
                let (b, c) = (left > 1 ? bytes[index + 1] : 0, left > 2 ? bytes[index + 2] : 0)
                let group = (Int(bytes[index]) << 16) | (Int(b) << 8) | Int(c)
                text[place] = alphabet[group >> 18]
                text[place + 1] = alphabet[(group >> 12) & 63]
                text[place + 2] = left > 1 ? alphabet[(group >> 6) & 63] : UInt8(ascii: "=")
                text[place + 3] = left > 2 ? alphabet[group & 63] : UInt8(ascii: "=")
            }
            count = length
        }
        append(contentsOf: text)
    }
}
