/// Encodes `datapackage.json`: Frictionless Data Package v2 with a Table Schema for each table.
/// Source: https://datapackage.org/standard/data-package/ and /standard/table-schema/.
///
/// Properties of Cuenta's own: `cuenta:controles` holds the checks as declared, `cuenta:unidades` the decimal exponents of the
/// written units of cells whose checks tolerate rounding, and a field's `cuenta:tipo` marks dates, which are strings to
/// readers because their precision varies.
public struct DataPackageDescriptor: Sendable {
    public static let fileName = "datapackage.json"

    /// The format that the resources name.
    public var format: OutputFormat

    public init(format: OutputFormat = .csv) { self.format = format }

    /// The bytes of the file.
    public func encode(_ dataset: Dataset, package: PackageDescription) -> [UInt8] {
        var members: [(key: String, value: JSONValue)] = [
            ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
            ("name", .string(Self.slug(package.name))),
        ]
        if !package.title.isEmpty { members.append(("title", .string(package.title))) }
        if !package.description.isEmpty { members.append(("description", .string(package.description))) }
        if !package.source.isEmpty { members.append(("sources", .array([.object([("title", .string(package.source))])]))) }
        members.append(("resources", .array(dataset.tables.map { resource($0.schema) })))
        if !dataset.checks.isEmpty { members.append(("cuenta:controles", .array(dataset.checks.map(Self.check)))) }
        let units = Self.units(of: dataset)
        if !units.isEmpty { members.append(("cuenta:unidades", .object(units))) }
        return JSONValue.object(members).encoded
    }

    private func resource(_ schema: TableSchema) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [("name", .string(schema.name)), ("type", .string("table"))]
        switch format {
        case .csv:
            members += [
                ("path", .string("\(schema.name).csv")), ("format", .string("csv")), ("mediatype", .string("text/csv")),
                ("encoding", .string("utf-8")),
            ]
        case .jsonl:
            members += [
                ("path", .string("\(schema.name).jsonl")), ("format", .string("jsonl")), ("mediatype", .string("application/jsonl")),
                ("encoding", .string("utf-8")),
            ]
        case .sqlite:
            members += [
                ("path", .string("cuenta.sqlite")), ("format", .string("sqlite")), ("mediatype", .string("application/vnd.sqlite3")),
                ("dialect", .object([("sql", .object([("table", .string(schema.name))]))])),
            ]
        case .xlsx:
            let sheet = JSONValue.string(schema.name)
            members += [
                ("path", .string("cuenta.xlsx")), ("format", .string("xlsx")),
                ("mediatype", .string("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
                ("dialect", .object([("sheetName", sheet), ("excel", .object([("sheet", sheet)]))])),
            ]
        }
        if !schema.description.isEmpty { members.append(("description", .string(schema.description))) }
        members.append(("schema", Self.schema(schema)))
        return .object(members)
    }

    private static func schema(_ schema: TableSchema) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("fields", .array(schema.fields.map(field))), ("missingValues", .strings([""])),
        ]
        if !schema.primaryKey.isEmpty { members.append(("primaryKey", .strings(schema.primaryKey))) }
        if !schema.foreignKeys.isEmpty {
            members.append(("foreignKeys", .array(schema.foreignKeys.map { foreignKey($0, of: schema.name) })))
        }
        return .object(members)
    }

    private static func field(_ field: Field) -> JSONValue {
        let type: FieldType = field.type == .date ? .string : field.type
        var members: [(key: String, value: JSONValue)] = [("name", .string(field.name)), ("type", .string(type.rawValue))]
        if !field.description.isEmpty { members.append(("description", .string(field.description))) }
        if field.isRequired { members.append(("constraints", .object([("required", .bool(true))]))) }
        if field.type == .date { members.append(("cuenta:tipo", .string(field.type.rawValue))) }
        return .object(members)
    }

    /// A reference to the own table leaves the resource out, as version 2 asks.
    private static func foreignKey(_ key: ForeignKey, of table: String) -> JSONValue {
        var reference: [(key: String, value: JSONValue)] = key.table == table ? [] : [("resource", .string(key.table))]
        reference.append(("fields", .strings(key.references)))
        return .object([("fields", .strings(key.fields)), ("reference", .object(reference))])
    }

    private static func check(_ check: Check) -> JSONValue {
        .object(check.declaration.members.map { ($0.key, .string($0.text)) })
    }

    /// In the order of tables, rows and fields.
    private static func units(of dataset: Dataset) -> [(key: String, value: JSONValue)] {
        let fields = Set(dataset.checks.filter { $0.tolerance == .rounding }.flatMap(\.fields))
        if fields.isEmpty || dataset.writtenUnits.isEmpty { return [] }
        var members: [(key: String, value: JSONValue)] = []
        for table in dataset.tables {
            let names = table.schema.fields.map(\.name).filter { fields.contains(.init(table: table.schema.name, field: $0)) }
            if names.isEmpty { continue }
            for row in table.rows.indices {
                for name in names {
                    let cell = CellReference(table: table.schema.name, row: row + 1, field: name)
                    if let unit = dataset.writtenUnits[cell] { members.append((cell.description, .integer(unit))) }
                }
            }
        }
        return members
    }

    /// What version 1 allows as a name: lower-case ASCII letters, digits, `-`, `_` and `.`.
    static func slug(_ name: String) -> String {
        var slug: [UInt8] = []
        for byte in name.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
                slug.append(byte)
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "cuenta" : String(decoding: slug, as: UTF8.self)
    }
}
