import Dataset
import DocumentModel
import SpanishNumbers

/// Compares the rows that an example gives with those it must give.
struct RowComparison {
    let schema: TableSchema

    /// What differs, in words; `nil` where nothing does.
    /// - Parameters:
    ///   - expected: rows as written in the example.
    ///   - given: the cells of each row that the pattern fills.
    ///   - optional: fields that an example need not name: constants and captures of headings.
    func difference(expected: [[FixedValue]], given: [[(field: Int, cell: BoundCell)]], optional: Set<Int>) -> String? {
        if expected.count == 1, expected[0].isEmpty, !given.isEmpty { return nil }
        if expected.count != given.count {
            return "it gives \(given.count == 1 ? "1 row" : "\(given.count) rows"), not \(expected.count): \(rows(given))"
        }
        for (number, (wanted, cells)) in zip(expected, given).enumerated() {
            let place = expected.count > 1 ? "row \(number + 1): " : ""
            if let difference = difference(wanted, cells, optional) { return place + difference }
        }
        return nil
    }

    private func difference(_ wanted: [FixedValue], _ cells: [(field: Int, cell: BoundCell)], _ optional: Set<Int>) -> String? {
        for (name, value) in wanted {
            guard let field = schema.index(of: name.value) else { return "`\(name.value)` is no field of `\(schema.name)`" }
            guard let cell = cells.first(where: { $0.field == field })?.cell else {
                return "it leaves `\(name.value)` empty, which must be \(value.value)"
            }
            if cell.value != CellReading.value(value.value, type: schema.fields[field].type) {
                return "it gives \(name.value) = \(cell.value.canonical), not \(value.value)"
            }
        }
        for (field, cell) in cells where !optional.contains(field) {
            let name = schema.fields[field].name
            if !wanted.contains(where: { $0.field.value == name }) {
                return "it gives \(name) = \(cell.value.canonical) too, which the example does not name"
            }
        }
        return nil
    }

    private func rows(_ given: [[(field: Int, cell: BoundCell)]]) -> String {
        if given.isEmpty { return "none" }
        return given.map { cells in
            "{ " + cells.map { "\(schema.fields[$0.field].name): \($0.cell.value.canonical)" }.joined(separator: ", ") + " }"
        }.joined(separator: ", ")
    }
}
