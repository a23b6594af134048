/// The tables and fields that a check may name.
struct CheckScope {
    var schemas: [TableSchema]
    /// The table of `por_cada`.
    var row: TableSchema?

    func table(_ name: String, range: Range<Int>) throws(CheckSyntaxError) -> TableSchema {
        if let schema = schemas.first(where: { $0.name == name }) { return schema }
        throw CheckSyntaxError(
            id: "unknown-table", message: "no table “\(name)”", range: range,
            suggestion: NearestName.suggestion(for: name, among: schemas.map(\.name)))
    }

    func requireField(_ name: String, in table: TableSchema, range: Range<Int>) throws(CheckSyntaxError) {
        guard table.index(of: name) == nil else { return }
        throw CheckSyntaxError(
            id: "unknown-field", message: "no field “\(name)” in table “\(table.name)”", range: range,
            suggestion: NearestName.suggestion(for: name, among: table.fields.map(\.name)))
    }

    func requireNumber(_ name: String, in table: TableSchema, range: Range<Int>) throws(CheckSyntaxError) {
        guard let index = table.index(of: name), table.fields[index].type != .integer, table.fields[index].type != .number else { return }
        throw CheckSyntaxError(
            id: "field-not-numeric", message: "“\(table.name).\(name)” holds \(table.fields[index].type.rawValue) values, not numbers",
            range: range)
    }

    /// `table.field` of the first table that has a field of that name.
    func qualified(_ field: String) -> String? {
        schemas.first { $0.index(of: field) != nil }.map { "\($0.name).\(field)" }
    }
}
