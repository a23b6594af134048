/// The tables of several packages under one roof: each name once, with the fields of all, the document's id first.
struct CombinedSchemas {
    static let key = Field(
        "documento_id", .string, isRequired: true, description: "SHA-256 del archivo de que viene la fila, en hexadecimal")
    private(set) var tables: [TableSchema] = []

    /// Takes in the tables of a package; fields that a table does not have yet follow those it has.
    mutating func add(_ schemas: [TableSchema]) {
        for schema in schemas {
            guard let index = tables.firstIndex(where: { $0.name == schema.name }) else {
                tables.append(Self.keyed(schema))
                continue
            }
            for field in schema.fields where tables[index].index(of: field.name) == nil {
                var field = field
                field.isRequired = false
                tables[index].fields.append(field)
            }
        }
    }

    private static func keyed(_ schema: TableSchema) -> TableSchema {
        if schema.index(of: key.name) == 0 { return schema }
        var keyed = schema
        keyed.fields.insert(key, at: 0)
        if !schema.primaryKey.isEmpty { keyed.primaryKey.insert(key.name, at: 0) }
        keyed.foreignKeys =
            [ForeignKey(fields: [key.name], table: "documento", references: [key.name])]
            + schema.foreignKeys.map {
                ForeignKey(fields: [key.name] + $0.fields, table: $0.table, references: [key.name] + $0.references)
            }
        return keyed
    }
}
