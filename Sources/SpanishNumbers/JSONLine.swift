extension Mention {
    /// The line of `cuenta numbers` for this mention of `text`: a JSON object with `inicio` and `largo` in Unicode code points, `null` for what
    /// is absent. Takes time linear in the text; for all mentions of a long text use `jsonLines`.
    public func jsonLine(in text: String) -> String {
        Mention.jsonLines([self], in: text).first ?? ""
    }

    /// The lines of several mentions in order of one text, in time linear in the text.
    public static func jsonLines(_ mentions: [Mention], in text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var byte = 0
            var scalars = 0
            var lines: [String] = []
            lines.reserveCapacity(mentions.count)
            for mention in mentions {
                let start = min(max(mention.range.lowerBound, byte), bytes.count)
                let end = min(max(mention.range.upperBound, start), bytes.count)
                scalars += Self.scalars(bytes, byte..<start)
                byte = start
                lines.append(mention.line(start: scalars, length: Self.scalars(bytes, start..<end), written: bytes[start..<end]))
            }
            return lines
        }
    }

    private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where !bytes[index].isContinuation { count += 1 }
        return count
    }

    private func line(start: Int, length: Int, written: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        var line = "{\"inicio\":\(start),\"largo\":\(length),\"texto\":"
        line += Self.quoted(String(decoding: written, as: UTF8.self))
        line += ",\"tipo\":\"\(type.rawValue)\",\"valor\":"
        line += Self.quoted(value?.canonical)
        line += ",\"valor_hasta\":"
        line += Self.quoted(upper?.canonical)
        line += ",\"unidad\":"
        line += Self.quoted(unit)
        line += ",\"calificador\":"
        line += Self.quoted(qualifier?.rawValue)
        line += ",\"regla\":"
        line += Self.quoted(rule.rawValue)
        return line + "}"
    }

    /// A JSON string (RFC 8259 §7), or `null`.
    private static func quoted(_ text: String?) -> String {
        guard let text else { return "null" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
