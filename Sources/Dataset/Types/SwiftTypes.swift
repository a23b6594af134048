/// `Codable` structs and a reader of JSON Lines files. `Int64` decodes whole numbers exactly and throws on one that does not fit; `Decimal`
/// holds 38 digits.
struct SwiftTypes {
    let types: DatasetTypes

    init(_ types: DatasetTypes) { self.types = types }

    var text: String {
        let names = Identifiers.distinct(types.tables.map { "Fila" + Identifiers.upperCamel($0.name) })
        return """
            // \(DatasetTypes.line(types.title))
            // Enteros: Int64. Decimales: Decimal, exacto. Fechas: texto ISO 8601 o EDTF con la precisión escrita. Un valor ausente es nil.

            import Foundation

            /// Una fila de una tabla de los datos.
            public protocol Fila: Codable, Hashable, Sendable {
                /// Nombre de la tabla y de sus archivos.
                static var tabla: String { get }
            }

            extension Fila {
                /// Las filas de `TABLA.jsonl`, en orden.
                public static func leer(de carpeta: URL) throws -> [Self] {
                    let datos = try Data(contentsOf: carpeta.appendingPathComponent(tabla + ".jsonl"))
                    let lector = JSONDecoder()
                    return try datos.split(separator: UInt8(ascii: "\\n")).map { try lector.decode(Self.self, from: Data($0)) }
                }
            }

            """ + zip(types.tables, names).map { "\n" + structure($0, named: $1) }.joined()
    }

    private func structure(_ table: TableSchema, named name: String) -> String {
        let fields = Identifiers.distinct(table.fields.map { Identifiers.lowerCamel($0.name) }, reserved: ["tabla"])
        var text = Self.comment(DatasetTypes.line(table.description), indent: "")
        text += "public struct \(name): Fila {\n    public static let tabla = \(Self.literal(table.name))\n"
        for (field, property) in zip(table.fields, fields) {
            text += "\n" + Self.comment(types.comment(field, of: table), indent: "    ")
            text += "    public var \(Self.quoted(property)): \(Self.type(field))\n"
        }
        if table.fields.isEmpty { return text + "}\n" }
        text += "\n    private enum CodingKeys: String, CodingKey {\n"
        for (field, property) in zip(table.fields, fields) {
            text += "        case \(Self.quoted(property))" + (property == field.name ? "\n" : " = \(Self.literal(field.name))\n")
        }
        return text + "    }\n}\n"
    }

    private static func comment(_ text: String, indent: String) -> String { text.isEmpty ? "" : "\(indent)/// \(text)\n" }

    private static func type(_ field: Field) -> String {
        let type =
            switch field.type {
            case .string, .date: "String"
            case .integer: "Int64"
            case .number: "Decimal"
            }
        return field.isRequired ? type : type + "?"
    }

    private static func quoted(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case "\u{0}"..<" ": literal += "\\u{\(String(scalar.value, radix: 16))}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// The words that no declaration may have for a name, after The Swift Programming Language, “Keywords and Punctuation”.
    private static let keywords: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout", "internal", "let",
        "open",
        "operator", "private", "precedencegroup", "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var",
        "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat",
        "return",
        "throw", "switch", "where", "while", "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
        "_",
    ]
}
