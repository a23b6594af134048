/// A language that downstream code is written in.
public enum TypeLanguage: String, Sendable, Hashable, CaseIterable {
    /// DDL that SQLite and PostgreSQL take.
    case sql
    /// JSON Schema 2020-12 of the rows in JSON Lines files.
    case jsonSchema = "json-schema"
    case swift, python, typescript
}

/// Writes the types of a dataset's tables for code that reads them. The same tables give the same bytes.
///
/// Whole numbers (money is whole pesos) can pass 2^53 and decimals are exact, so that no type here goes through a binary fraction: `BIGINT`
/// and `NUMERIC`, `Int64` and `Decimal`, `int` and `Decimal`, `bigint` and exact text. A field that is required is never null; every other
/// may be. Dates are text of the precision written (ISO 8601 or EDTF) and no date type.
public struct DatasetTypes: Sendable {
    /// Names where the tables come from, for the first line.
    public var title: String
    public var tables: [TableSchema]
    /// What the values of a field are counted in, by table and field: `units["regiones"]?["gasto_clp"] == "CLP"`.
    public var units: [String: [String: String]]

    public init(title: String, tables: [TableSchema], units: [String: [String: String]] = [:]) {
        self.title = title
        self.tables = tables
        self.units = units
    }

    /// A source file, its lines ended by LF.
    public func text(in language: TypeLanguage) -> String {
        switch language {
        case .sql: SQLTypes(self).text
        case .jsonSchema: JSONSchemaTypes(self).text
        case .swift: SwiftTypes(self).text
        case .python: PythonTypes(self).text
        case .typescript: TypeScriptTypes(self).text
        }
    }
}

extension DatasetTypes {
    /// The description of a field with its unit, on one line: `Gasto en pesos (CLP)`. Empty where there is none.
    func comment(_ field: Field, of table: TableSchema) -> String {
        let description = Self.line(field.description)
        guard let unit = units[table.name]?[field.name] else { return description }
        return description.isEmpty ? "(\(Self.line(unit)))" : "\(description) (\(Self.line(unit)))"
    }

    /// White space of any kind as one space, so that a comment cannot end early.
    static func line(_ text: String) -> String {
        text.split { $0.isWhitespace || $0.isNewline || $0 == "\u{0}" }.joined(separator: " ")
    }

    /// Tables after those that they refer to; otherwise in the order given.
    var inOrderOfReference: [TableSchema] {
        var ordered: [TableSchema] = []
        var waiting = tables
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.name))
            let ready = waiting.filter { table in table.foreignKeys.allSatisfy { $0.table == table.name || !names.contains($0.table) } }
            // Tables that refer to one another cannot be ordered; they stand as they are.
            ordered += ready.isEmpty ? waiting : ready
            waiting = ready.isEmpty ? [] : waiting.filter { table in !ready.contains { $0.name == table.name } }
        }
        return ordered
    }
}
