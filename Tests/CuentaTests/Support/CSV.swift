import Cuenta
import Foundation

/// Rows of a CSV file, without its head.
struct CSV: Equatable {
    var head: [String]
    var rows: [[String]]

    init(head: [String], rows: [[String]]) {
        self.head = head
        self.rows = rows
    }

    init(_ file: URL) throws { self.init(text: try String(contentsOf: file, encoding: .utf8)) }

    init(text: String) {
        var records: [[String]] = []
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"": field.unicodeScalars.append(scalars.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                fields.append(field)
                field = ""
            case "\r" where !isQuoted: continue
            case "\n" where !isQuoted:
                records.append(fields + [field])
                fields = []
                field = ""
            default: field.unicodeScalars.append(scalar)
            }
        }
        if !field.isEmpty || !fields.isEmpty { records.append(fields + [field]) }
        head = records.first ?? []
        rows = Array(records.dropFirst())
    }

    /// A table of a dataset, or the columns of it that are asked for.
    init(_ table: DataTable, columns: [String]? = nil) {
        head = columns ?? table.schema.fields.map(\.name)
        let indices = head.map { table.schema.index(of: $0) }
        rows = table.rows.map { row in indices.map { $0.map { row[$0].canonical } ?? "no such column" } }
    }

    subscript(_ row: Int, _ column: String) -> String {
        head.firstIndex(of: column).map { rows[row][$0] } ?? "no such column"
    }

    func columns(_ names: [String]) -> [[String]] {
        let indices = names.compactMap { head.firstIndex(of: $0) }
        return rows.map { row in indices.map { row[$0] } }
    }
}

/// What differs between two lists of rows, for a message that can be read: the first rows that are not alike.
func differences(_ found: [[String]], _ expected: [[String]], limit: Int = 8) -> [String] {
    var lines: [String] = []
    for change in found.difference(from: expected) {
        switch change {
        case .remove(let offset, let row, _): lines.append("missing, expected as row \(offset + 1): \(row.joined(separator: " | "))")
        case .insert(let offset, let row, _): lines.append("not expected, row \(offset + 1): \(row.joined(separator: " | "))")
        }
        if lines.count == limit { break }
    }
    return lines
}
