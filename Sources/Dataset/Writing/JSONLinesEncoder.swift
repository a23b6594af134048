/// Encodes a table as JSON Lines.
public struct JSONLinesEncoder: Sendable {
    public init() {}

    /// The bytes of a file: an object a row with all fields in order, numbers with all their digits, `null` for an empty cell,
    /// lines ended by LF.
    public func encode(_ table: DataTable) -> [UInt8] {
        let keys = table.schema.fields.enumerated().map { index, field in
            var bytes: [UInt8] = [index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",")]
            bytes.appendJSON(field.name)
            bytes.append(UInt8(ascii: ":"))
            return bytes
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(table.rows.count * (keys.reduce(8) { $0 + $1.count + 8 }))
        for row in table.rows {
            for (key, value) in zip(keys, row) {
                bytes.append(contentsOf: key)
                switch value {
                case .empty, .text(""): bytes.append("null" as StaticString)
                case .number(let number): bytes.append(number)
                case .text(let text): bytes.appendJSON(text)
                }
            }
            bytes.append(keys.isEmpty ? "{}\n" as StaticString : "}\n")
        }
        return bytes
    }
}
