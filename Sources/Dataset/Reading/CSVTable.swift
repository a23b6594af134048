import DocumentModel
import SpanishNumbers

/// Reads a table from CSV through its schema.
enum CSVTable {
    static func read(_ bytes: [UInt8], schema: TableSchema, file: String) throws(Diagnostic) -> DataTable {
        let rows: [CSVParser.Row]
        do {
            rows = try CSVParser.rows(bytes)
        } catch {
            throw Diagnostic(.error, id: "package-csv", error.message, file: file, line: error.line)
        }
        let names = schema.fields.map(\.name)
        guard let header = rows.first, header.values == names else {
            throw Diagnostic(
                .error, id: "package-csv", "the header row is not that of the schema: \(names.joined(separator: ","))", file: file, line: 1)
        }
        var table = DataTable(schema: schema)
        table.rows.reserveCapacity(rows.count - 1)
        for row in rows.dropFirst() {
            guard row.values.count == names.count else {
                throw Diagnostic(
                    .error, id: "package-csv", "expected \(names.count) values, found \(row.values.count)", file: file, line: row.line)
            }
            var values: [CellValue] = []
            values.reserveCapacity(names.count)
            for (field, text) in zip(schema.fields, row.values) {
                guard let value = CellValue(text, type: field.type) else {
                    throw Diagnostic(
                        .error, id: "package-value", "“\(text)” in field “\(field.name)” is no \(field.type.rawValue)", file: file,
                        line: row.line)
                }
                values.append(value)
            }
            table.rows.append(values)
        }
        return table
    }
}

extension CellValue {
    /// Reads canonical text; `nil` if it is not of the type.
    init?(_ text: String, type: FieldType) {
        switch type {
        case _ where text.isEmpty: self = .empty
        case .string, .date: self = .text(text)
        case .integer, .number:
            guard let number = ExactDecimal(canonical: text), type == .number || number.exponent == 0 else { return nil }
            self = .number(number)
        }
    }
}
