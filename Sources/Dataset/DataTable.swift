import SpanishNumbers

/// The type of a field, as a Table Schema names it and SQLite stores it.
public enum FieldType: String, Sendable, Hashable, CaseIterable {
    case string, integer, number
    /// ISO 8601 or EDTF text of the precision written; a string to readers, since months and ranges are no dates to them.
    case date
}

/// A column of a table.
public struct Field: Sendable, Hashable {
    public var name: String
    public var type: FieldType
    /// Never empty in a complete dataset.
    public var isRequired: Bool
    /// In Spanish, for the schema.
    public var description: String

    public init(_ name: String, _ type: FieldType, isRequired: Bool = false, description: String = "") {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.description = description
    }
}

/// A reference from a field to the key of another table.
public struct ForeignKey: Sendable, Hashable {
    public var fields: [String]
    public var table: String
    public var references: [String]

    public init(fields: [String], table: String, references: [String]) {
        self.fields = fields
        self.table = table
        self.references = references
    }
}

/// The shape of a table.
public struct TableSchema: Sendable, Hashable {
    public var name: String
    /// In Spanish.
    public var description: String
    public var fields: [Field]
    /// Names of the fields that identify a row; empty where rows have no key.
    public var primaryKey: [String]
    public var foreignKeys: [ForeignKey]

    public init(name: String, description: String = "", fields: [Field], primaryKey: [String] = [], foreignKeys: [ForeignKey] = []) {
        self.name = name
        self.description = description
        self.fields = fields
        self.primaryKey = primaryKey
        self.foreignKeys = foreignKeys
    }

    /// Position of a field, or `nil`.
    public func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }
}

/// The value of a cell.
public enum CellValue: Sendable, Hashable {
    case empty
    case text(String)
    case number(ExactDecimal)

    /// As written in a CSV file, unquoted.
    public var canonical: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): number.description
        }
    }
}

/// A table with its rows, in document order.
public struct DataTable: Sendable, Hashable {
    public var schema: TableSchema
    /// Each as long as the schema's fields.
    public var rows: [[CellValue]]

    public init(schema: TableSchema, rows: [[CellValue]] = []) {
        self.schema = schema
        self.rows = rows
    }

    /// The value of a field in a row counted from 0.
    public func value(_ field: String, row: Int) -> CellValue? {
        guard let column = schema.index(of: field), rows.indices.contains(row) else { return nil }
        return rows[row][column]
    }
}

/// Names a cell: `regiones.3.almacenes`, rows counted from 1.
public struct CellReference: Sendable, Hashable, CustomStringConvertible {
    public var table: String
    public var row: Int
    public var field: String

    public init(table: String, row: Int, field: String) {
        self.table = table
        self.row = row
        self.field = field
    }

    public var description: String { "\(table).\(row).\(field)" }
}
