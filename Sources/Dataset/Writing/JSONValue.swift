/// A JSON value, its keys in the order given.
indirect enum JSONValue {
    case string(String)
    case integer(Int)
    case bool(Bool)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    static func strings(_ strings: [String]) -> JSONValue { .array(strings.map { .string($0) }) }

    /// Indented by two spaces, what holds no further array or object on one line, with a line break at the end.
    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, depth: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private var isFlat: Bool {
        switch self {
        case .string, .integer, .bool: true
        case .array(let items): items.allSatisfy(\.isScalar)
        case .object(let members): members.allSatisfy(\.value.isScalar)
        }
    }

    private var isScalar: Bool {
        switch self {
        case .string, .integer, .bool: true
        case .array, .object: false
        }
    }

    private func append(to bytes: inout [UInt8], depth: Int) {
        switch self {
        case .string(let text): bytes.appendJSON(text)
        case .integer(let value): bytes.append(Int64(value))
        case .bool(let value): bytes.append(value ? "true" as StaticString : "false")
        case .array(let items):
            append(items, open: "[", close: "]", depth: depth, to: &bytes) { item, bytes in
                item.append(to: &bytes, depth: depth + 1)
            }
        case .object(let members):
            append(members, open: "{", close: "}", depth: depth, to: &bytes) { member, bytes in
                bytes.appendJSON(member.key)
                bytes.append(": " as StaticString)
                member.value.append(to: &bytes, depth: depth + 1)
            }
        }
    }

    private func append<Item>(
        _ items: [Item], open: StaticString, close: StaticString, depth: Int, to bytes: inout [UInt8],
        _ appendItem: (Item, inout [UInt8]) -> Void
    ) {
        bytes.append(open)
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(isFlat ? ", " as StaticString : ",") }
            if !isFlat { Self.appendLine(depth: depth + 1, to: &bytes) }
            appendItem(item, &bytes)
        }
        if !isFlat { Self.appendLine(depth: depth, to: &bytes) }
        bytes.append(close)
    }

    private static func appendLine(depth: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append("  " as StaticString) }
    }
}
