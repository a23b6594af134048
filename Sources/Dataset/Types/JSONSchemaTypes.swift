/// A JSON Schema (2020-12) with a definition for the rows of each table: a line of `regiones.jsonl` is a `#/$defs/regiones`. As a whole it
/// describes an object with a list of rows for each table. JSON numbers have no limit of their own; a reader that turns them into binary
/// fractions does.
struct JSONSchemaTypes {
    let types: DatasetTypes

    init(_ types: DatasetTypes) { self.types = types }

    var text: String {
        let lists = types.tables.map { table -> (key: String, value: JSONValue) in
            let items = JSONValue.object([("$ref", .string("#/$defs/\(Self.pointer(table.name))"))])
            return (table.name, .object([("type", .string("array")), ("items", items)]))
        }
        let schema = JSONValue.object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string(DatasetTypes.line(types.title))),
            ("type", .string("object")),
            ("properties", .object(lists)),
            ("additionalProperties", .bool(false)),
            ("$defs", .object(types.tables.map { ($0.name, row($0)) })),
        ])
        return String(decoding: schema.encoded, as: UTF8.self)
    }

    private func row(_ table: TableSchema) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = []
        let description = DatasetTypes.line(table.description)
        if !description.isEmpty { members.append(("description", .string(description))) }
        members.append(("type", .string("object")))
        members.append(("properties", .object(table.fields.map { ($0.name, property($0, of: table)) })))
        members.append(("required", .strings(table.fields.map(\.name))))
        members.append(("additionalProperties", .bool(false)))
        return .object(members)
    }

    private func property(_ field: Field, of table: TableSchema) -> JSONValue {
        let type = field.type == .date ? FieldType.string.rawValue : field.type.rawValue
        var members: [(key: String, value: JSONValue)] = [
            ("type", field.isRequired ? .string(type) : .strings([type, "null"]))
        ]
        let comment = types.comment(field, of: table)
        if !comment.isEmpty { members.append(("description", .string(comment))) }
        return .object(members)
    }

    /// A name in a JSON Pointer within a URI fragment.
    private static func pointer(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "~"): text += "~0"
            case UInt8(ascii: "/"): text += "~1"
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }
}
