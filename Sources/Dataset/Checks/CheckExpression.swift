import SpanishNumbers

/// One side of a check: a sum of terms.
public struct CheckExpression: Sendable, Hashable {
    public var terms: [CheckTerm]

    public init(terms: [CheckTerm]) { self.terms = terms }
}

/// A coefficient and what it multiplies.
public struct CheckTerm: Sendable, Hashable {
    /// What a coefficient multiplies.
    public enum Operand: Sendable, Hashable {
        /// The coefficient alone.
        case one
        /// A field of the row that the check is made for.
        case rowField(String)
        /// The one value that a selection has.
        case value(CellSelection)
        /// `suma de`: the sum of the values that a selection has.
        case sum(CellSelection)
        /// `cuenta de`: how many filled cells a selection has.
        case count(CellSelection)
        /// The value of one selection divided by that of another, to nine decimals.
        case quotient(CellSelection, CellSelection)
    }

    public var coefficient: ExactDecimal
    public var operand: Operand

    public init(coefficient: ExactDecimal = ExactDecimal(1), operand: Operand) {
        self.coefficient = coefficient
        self.operand = operand
    }
}

/// Cells of one field, of the rows that pass all filters.
public struct CellSelection: Sendable, Hashable {
    public var table: String
    public var field: String
    public var filters: [RowFilter]

    public init(table: String, field: String, filters: [RowFilter] = []) {
        self.table = table
        self.field = field
        self.filters = filters
    }
}

/// Passes rows whose field has one of the values.
public struct RowFilter: Sendable, Hashable {
    /// What the field is compared with.
    public enum Values: Sendable, Hashable {
        /// Compared with the canonical text of the cell, to the letter.
        case anyOf([String])
        /// The value of a field of the row that the check is made for; an empty one passes nothing.
        case rowField(String)
    }

    public var field: String
    public var values: Values

    public init(field: String, values: Values) {
        self.field = field
        self.values = values
    }
}

extension CheckExpression: CustomStringConvertible {
    /// As written in a pipeline, with one space between words.
    public var description: String {
        var text = ""
        for (index, term) in terms.enumerated() {
            var term = term
            if term.coefficient.coefficient < 0 {
                text += index == 0 ? "-" : " - "
                term.coefficient = ExactArithmetic.negated(term.coefficient) ?? term.coefficient
            } else if index > 0 {
                text += " + "
            }
            text += term.description
        }
        return text
    }
}

extension CheckTerm: CustomStringConvertible {
    public var description: String {
        let factor = coefficient == ExactDecimal(1) ? "" : CheckNumber.text(coefficient) + " × "
        return switch operand {
        case .one: CheckNumber.text(coefficient)
        case .rowField(let field): factor + field
        case .value(let selection): factor + selection.description
        case .sum(let selection): factor + "suma de " + selection.description
        case .count(let selection): factor + "cuenta de " + selection.description
        case .quotient(let dividend, let divisor): factor + dividend.description + " / " + divisor.description
        }
    }
}

extension CellSelection: CustomStringConvertible {
    public var description: String {
        guard !filters.isEmpty else { return "\(table).\(field)" }
        return "\(table).\(field) donde " + filters.map(\.description).joined(separator: " y ")
    }
}

extension RowFilter: CustomStringConvertible {
    public var description: String {
        switch values {
        case .rowField(let name): "\(field) = \(name)"
        case .anyOf(let values) where values.count == 1: "\(field) = \(Self.quoted(values[0]))"
        case .anyOf(let values): "\(field) = (\(values.map(Self.quoted).joined(separator: " | ")))"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
