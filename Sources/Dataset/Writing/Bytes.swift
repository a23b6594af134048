import SpanishNumbers

/// Text as JSON writes it, for the other modules of this package.
package enum JSONQuoting {
    /// With its quotation marks.
    package static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendJSON(text)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    /// Digits with a point as decimal sign, as `ExactDecimal.description`.
    mutating func append(_ number: ExactDecimal) {
        guard let coefficient = Int64(exactly: number.coefficient), number.exponent > -18 else { return append(number.description) }
        append(coefficient, places: -number.exponent)
    }

    mutating func append(_ integer: Int64) { append(integer, places: 0) }

    /// - Parameter places: digits after the point.
    private mutating func append(_ coefficient: Int64, places: Int) {
        var rest = coefficient.magnitude
        var digits: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
        Swift.withUnsafeMutableBytes(of: &digits) { buffer in
            var position = buffer.count
            var count = 0
            repeat {
                if count == places, count > 0 {
                    position -= 1
                    buffer[position] = UInt8(ascii: ".")
                }
                position -= 1
                buffer[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                count += 1
            } while rest > 0 || count <= places
            if coefficient < 0 {
                position -= 1
                buffer[position] = UInt8(ascii: "-")
            }
            append(contentsOf: buffer[position...])
        }
    }

    /// A JSON string, quotation marks included (RFC 8259; only what must be escaped is).
    mutating func appendJSON(_ text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                append(contentsOf: bytes[start..<index])
                start = index + 1
                switch byte {
                case UInt8(ascii: "\""): append("\\\"" as StaticString)
                case UInt8(ascii: "\\"): append("\\\\" as StaticString)
                case UInt8(ascii: "\n"): append("\\n" as StaticString)
                case UInt8(ascii: "\r"): append("\\r" as StaticString)
                case UInt8(ascii: "\t"): append("\\t" as StaticString)
                default:
                    append("\\u00" as StaticString)
                    append(UInt8(ascii: "0") + byte >> 4)
                    append(Self.hexadecimalDigit(byte & 15))
                }
            }
            append(contentsOf: bytes[start...])
        }
        append(UInt8(ascii: "\""))
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
