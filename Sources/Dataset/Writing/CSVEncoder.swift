/// Encodes a table as CSV.
public struct CSVEncoder: Sendable {
    public init() {}

    /// The bytes of a file: RFC 4180, UTF-8 without byte order mark, a header row, lines ended by CR LF. A field is quoted
    /// where it must be: with a comma, a quotation mark or a line break in it, or alone in its row and empty.
    public func encode(_ table: DataTable) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 + table.rows.count * table.schema.fields.count * 8)
        appendRow(table.schema.fields.map { .text($0.name) }, to: &bytes)
        for row in table.rows { appendRow(row, to: &bytes) }
        return bytes
    }

    private func appendRow(_ row: [CellValue], to bytes: inout [UInt8]) {
        let start = bytes.count
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch value {
            case .empty: break
            case .number(let number): bytes.append(number)
            case .text(let text): append(text, to: &bytes)
            }
        }
        // A blank line would be no row to most readers.
        if bytes.count == start { bytes.append("\"\"" as StaticString) }
        bytes.append("\r\n" as StaticString)
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            guard source.contains(where: Self.needsQuotes) else { return bytes.append(contentsOf: source) }
            bytes.append(UInt8(ascii: "\""))
            for byte in source {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
