import DocumentModel
internal import FoundationEssentials
import SpanishNumbers

/// Reads a table from JSON Lines through its schema.
enum JSONLinesTable {
    static func read(_ bytes: [UInt8], schema: TableSchema, file: String) throws(Diagnostic) -> DataTable {
        var table = DataTable(schema: schema)
        let decoder = JSONDecoder()
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            guard let members = try? decoder.decode([String: Scalar].self, from: Data(line)) else {
                throw Diagnostic(.error, id: "package-jsonl", "not an object of texts, numbers and nulls", file: file, line: index + 1)
            }
            var values: [CellValue] = []
            values.reserveCapacity(schema.fields.count)
            for field in schema.fields {
                guard let value = CellValue(members[field.name]?.text ?? "", type: field.type) else {
                    throw Diagnostic(
                        .error, id: "package-value",
                        "“\(members[field.name]?.text ?? "")” in field “\(field.name)” is no \(field.type.rawValue)",
                        file: file, line: index + 1)
                }
                values.append(value)
            }
            table.rows.append(values)
        }
        return table
    }

    /// A text, number or null as text.
    private struct Scalar: Decodable {
        var text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = ""
            } else if let text = try? container.decode(String.self) {
                self.text = text
            } else {
                // 38 digits, as an exact decimal has.
                text = try container.decode(Decimal.self).description
            }
        }
    }
}
