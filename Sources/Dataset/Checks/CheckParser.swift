import SpanishNumbers

/// Reads the sides of a check:
///
///     side      = ["-"] term { ("+" | "-") term }
///     term      = number | [number "×"] atom
///     atom      = ["suma" "de" | "cuenta" "de"] selection | selection "/" selection | field of the row
///     selection = table "." field [filters]
///     filters   = "donde" filter { "y" filter }
///     filter    = field "=" (value | field of the row | "(" value { "|" value } ")")
struct CheckParser {
    private let tokens: [CheckToken]
    private let scope: CheckScope
    private var position = 0

    init(_ text: String, scope: CheckScope) throws(CheckSyntaxError) {
        tokens = try CheckLexer.tokens(of: text)
        self.scope = scope
    }

    mutating func expression() throws(CheckSyntaxError) -> CheckExpression {
        var terms: [CheckTerm] = []
        var isNegative = take("-")
        while true {
            var term = try term()
            if isNegative, let negated = ExactArithmetic.negated(term.coefficient) { term.coefficient = negated }
            terms.append(term)
            if take("+") {
                isNegative = false
            } else if take("-") {
                isNegative = true
            } else {
                try expectEnd("“+”, “-” or the end")
                return CheckExpression(terms: terms)
            }
        }
    }

    /// "indicadores.valor por indicador y periodo"
    mutating func repeated() throws(CheckSyntaxError) -> Check.Body {
        let (table, field) = try qualifiedField()
        guard takeWord("por") else { throw unexpected("“por” and the fields that name the figure") }
        var groupedBy: [String] = []
        repeat { groupedBy.append(try fieldName(of: table)) } while takeWord("y")
        try expectEnd("“y” or the end")
        return .repeated(table: table.name, field: field, groupedBy: groupedBy)
    }

    private mutating func term() throws(CheckSyntaxError) -> CheckTerm {
        guard case .number(let text) = tokens[position].kind else { return CheckTerm(operand: try atom()) }
        let coefficient = try number(text)
        position += 1
        return CheckTerm(coefficient: coefficient, operand: take("*") ? try atom() : .one)
    }

    private mutating func atom() throws(CheckSyntaxError) -> CheckTerm.Operand {
        if case .word("suma") = tokens[position].kind, case .word("de") = tokens[position + 1].kind {
            position += 2
            return .sum(try selection())
        }
        if case .word("cuenta") = tokens[position].kind, case .word("de") = tokens[position + 1].kind {
            position += 2
            return .count(try selection(ofNumbers: false))
        }
        guard case .word(let name) = tokens[position].kind else {
            throw unexpected("a number, “suma de”, or a field as table.field")
        }
        if case .symbol(".") = tokens[position + 1].kind {
            let selection = try selection()
            return take("/") ? .quotient(selection, try self.selection()) : .value(selection)
        }
        guard let row = scope.row else {
            throw CheckSyntaxError(
                id: "unqualified-field", message: "“\(name)” is no field without its table", range: tokens[position].range,
                suggestion: scope.qualified(name).map { "write “\($0)”" } ?? "write table.field, or say the table in “por_cada”")
        }
        let range = tokens[position].range
        let field = try fieldName(of: row)
        try scope.requireNumber(field, in: row, range: range)
        return .rowField(field)
    }

    private mutating func selection(ofNumbers: Bool = true) throws(CheckSyntaxError) -> CellSelection {
        let (table, field) = try qualifiedField(ofNumbers: ofNumbers)
        var selection = CellSelection(table: table.name, field: field)
        guard takeWord("donde") else { return selection }
        repeat { selection.filters.append(try filter(of: table)) } while takeWord("y")
        return selection
    }

    private mutating func qualifiedField(ofNumbers: Bool = true) throws(CheckSyntaxError) -> (TableSchema, String) {
        guard case .word(let name) = tokens[position].kind else { throw unexpected("a table") }
        let table = try scope.table(name, range: tokens[position].range)
        position += 1
        guard take(".") else { throw unexpected("“.” and a field of “\(name)”") }
        let range = tokens[position].range
        let field = try fieldName(of: table)
        if ofNumbers { try scope.requireNumber(field, in: table, range: range) }
        return (table, field)
    }

    private mutating func filter(of table: TableSchema) throws(CheckSyntaxError) -> RowFilter {
        let field = try fieldName(of: table)
        let isText = table.index(of: field).map { [.string, .date].contains(table.fields[$0].type) } ?? false
        guard take("=") else { throw unexpected("“=”") }
        if case .word = tokens[position].kind, let row = scope.row {
            return RowFilter(field: field, values: .rowField(try fieldName(of: row)))
        }
        guard take("(") else { return RowFilter(field: field, values: .anyOf([try value(isText: isText)])) }
        var values: [String] = []
        repeat { values.append(try value(isText: isText)) } while take("|")
        guard take(")") else { throw unexpected("“|” or “)”") }
        return RowFilter(field: field, values: .anyOf(values))
    }

    /// - Parameter isText: whether the field holds text, in which the digits are taken as they stand: "01" is no 1.
    private mutating func value(isText: Bool) throws(CheckSyntaxError) -> String {
        switch tokens[position].kind {
        case .string(let text):
            position += 1
            return text
        case .number(let text) where isText:
            position += 1
            return text
        case .number(let text):
            let number = try number(text)
            position += 1
            return number.description
        default: throw unexpected("a value in quotation marks")
        }
    }

    private mutating func fieldName(of table: TableSchema) throws(CheckSyntaxError) -> String {
        guard case .word(let name) = tokens[position].kind else { throw unexpected("a field of “\(table.name)”") }
        try scope.requireField(name, in: table, range: tokens[position].range)
        position += 1
        return name
    }

    private func number(_ text: String) throws(CheckSyntaxError) -> ExactDecimal {
        try CheckNumber.read(text, range: tokens[position].range)
    }

    private mutating func take(_ symbol: Character) -> Bool {
        guard case .symbol(symbol) = tokens[position].kind else { return false }
        position += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard case .word(word) = tokens[position].kind else { return false }
        position += 1
        return true
    }

    private func expectEnd(_ expected: String) throws(CheckSyntaxError) {
        guard case .end = tokens[position].kind else { throw unexpected(expected) }
    }

    private func unexpected(_ expected: String) -> CheckSyntaxError {
        let found =
            switch tokens[position].kind {
            case .word(let text), .number(let text): "“\(text)”"
            case .string(let text): "the text “\(text)”"
            case .symbol(let symbol): "“\(symbol)”"
            case .end: "the end"
            }
        return CheckSyntaxError(id: "check-syntax", message: "expected \(expected), found \(found)", range: tokens[position].range)
    }
}
