/// What is read of `datapackage.json`; other properties are passed over.
struct DescriptorFile: Decodable {
    struct Resource: Decodable {
        var name: String
        var path: String
        var format: String?
        var description: String?
        var schema: Schema
    }

    struct Schema: Decodable {
        var fields: [Field]
        var primaryKey: [String]?
        var foreignKeys: [ForeignKey]?
    }

    struct Field: Decodable {
        var name: String
        var type: String
        var description: String?
        var constraints: Constraints?
        var ownType: String?

        enum CodingKeys: String, CodingKey {
            case name, type, description, constraints
            case ownType = "cuenta:tipo"
        }
    }

    struct Constraints: Decodable {
        var required: Bool?
    }

    struct ForeignKey: Decodable {
        struct Reference: Decodable {
            var resource: String?
            var fields: [String]
        }

        var fields: [String]
        var reference: Reference
    }

    var resources: [Resource]
    var checks: [[String: String]]?
    var units: [String: Int]?

    enum CodingKeys: String, CodingKey {
        case resources
        case checks = "cuenta:controles"
        case units = "cuenta:unidades"
    }
}

extension TableSchema {
    init(_ resource: DescriptorFile.Resource) {
        self.init(
            name: resource.name, description: resource.description ?? "",
            fields: resource.schema.fields.map { field in
                Field(
                    field.name, FieldType(rawValue: field.ownType ?? field.type) ?? .string,
                    isRequired: field.constraints?.required ?? false, description: field.description ?? "")
            },
            primaryKey: resource.schema.primaryKey ?? [],
            foreignKeys: (resource.schema.foreignKeys ?? []).map { key in
                let table = key.reference.resource ?? ""
                return ForeignKey(fields: key.fields, table: table.isEmpty ? resource.name : table, references: key.reference.fields)
            })
    }
}

extension CheckDeclaration {
    /// From the keys of a pipeline.
    init(members: [String: String], file: String) {
        func text(_ key: String) -> LocatedText? { members[key].map { LocatedText($0) } }
        self.init(
            id: text("id") ?? "", statement: text("dice"), left: text("izquierda"), right: text("derecha"),
            tolerance: text("tolerancia"), severity: text("gravedad"), forEach: text("por_cada"), repeated: text("repetidos"),
            sql: text("sql"), file: file)
    }
}
