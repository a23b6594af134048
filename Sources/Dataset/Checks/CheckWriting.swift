import SpanishNumbers

/// A field of a table.
struct FieldReference: Hashable {
    var table: String
    var field: String
}

extension Check {
    /// As it would be written in a pipeline; `parse` gives the same check from it.
    public var declaration: CheckDeclaration {
        var declaration = CheckDeclaration(id: LocatedText(id))
        if !statement.isEmpty { declaration.statement = LocatedText(statement) }
        switch body {
        case .comparison(let left, let right, let forEach):
            declaration.forEach = forEach.map { LocatedText($0) }
            declaration.left = LocatedText(left.description)
            declaration.right = LocatedText(right.description)
        case .repeated(let table, let field, let groupedBy):
            declaration.repeated = LocatedText("\(table).\(field) por \(groupedBy.joined(separator: " y "))")
        case .sql(let sql):
            declaration.sql = LocatedText(sql)
        }
        switch tolerance {
        case .exact(let value): if value.coefficient != 0 { declaration.tolerance = LocatedText(CheckNumber.text(value)) }
        case .rounding: declaration.tolerance = "redondeo"
        }
        if severity != .error { declaration.severity = LocatedText(severity.rawValue) }
        return declaration
    }

    /// The fields whose values it compares; none for SQL.
    var fields: [FieldReference] {
        switch body {
        case .comparison(let left, let right, let forEach):
            (left.terms + right.terms).flatMap { term -> [FieldReference] in
                switch term.operand {
                case .one: []
                case .rowField(let field): forEach.map { [FieldReference(table: $0, field: field)] } ?? []
                case .value(let selection), .sum(let selection), .count(let selection):
                    [FieldReference(table: selection.table, field: selection.field)]
                case .quotient(let dividend, let divisor):
                    [
                        FieldReference(table: dividend.table, field: dividend.field),
                        FieldReference(table: divisor.table, field: divisor.field),
                    ]
                }
            }
        case .repeated(let table, let field, _): [FieldReference(table: table, field: field)]
        case .sql: []
        }
    }
}

extension CheckDeclaration {
    /// What is given, under the keys of a pipeline.
    var members: [(key: String, text: String)] {
        let all: [(String, LocatedText?)] = [
            ("id", id), ("dice", statement), ("por_cada", forEach), ("izquierda", left), ("derecha", right), ("repetidos", repeated),
            ("sql", sql), ("tolerancia", tolerance), ("gravedad", severity),
        ]
        return all.compactMap { key, text in text.map { (key, $0.text) } }
    }
}
