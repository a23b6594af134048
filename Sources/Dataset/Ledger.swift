import SpanishNumbers

/// What became of a mention, as the column `estado` of `menciones` names it.
public enum MentionState: String, Sendable, Hashable, CaseIterable {
    /// A cell of a table; `procedencia` says which.
    case extraida
    /// Recognised, but no figure: a law, a note call, a year in a name, a page number.
    case referencia
    /// A cell of a failed check.
    case enConflicto = "en_conflicto"
    case sinExplicar = "sin_explicar"
}

/// A row of `procedencia`: the words a cell comes from.
public struct ProvenanceEntry: Sendable, Hashable {
    public var table: String
    /// From 1.
    public var row: Int
    public var field: String
    /// `nil` for text.
    public var mentionID: Int?
    public var blockID: Int
    /// In the block's text, in Unicode code points.
    public var start: Int
    public var length: Int
    public var pattern: String

    public init(table: String, row: Int, field: String, mentionID: Int? = nil, blockID: Int, start: Int, length: Int, pattern: String) {
        self.table = table
        self.row = row
        self.field = field
        self.mentionID = mentionID
        self.blockID = blockID
        self.start = start
        self.length = length
        self.pattern = pattern
    }

    public var cell: CellReference { CellReference(table: table, row: row, field: field) }

    /// In the order of the fields of `StandardTables.procedencia`.
    public var values: [CellValue] {
        [
            .text(table), .integer(row), .text(field), .integer(mentionID), .integer(blockID), .integer(start), .integer(length),
            .text(pattern),
        ]
    }
}

extension CellValue {
    /// A whole number, or empty for `nil`.
    public static func integer(_ value: Int?) -> CellValue { value.map { .number(ExactDecimal($0)) } ?? .empty }

    /// Empty for `nil` and for an empty string, since CSV cannot tell them apart.
    public static func string(_ value: String?) -> CellValue {
        guard let value, !value.isEmpty else { return .empty }
        return .text(value)
    }

    /// Points of a page, rounded to two decimals; empty for `nil`, infinity and not-a-number.
    public static func points(_ value: Double?) -> CellValue {
        guard let value, value.magnitude < 1e15 else { return .empty }
        return ExactDecimal(coefficient: Int128((value * 100).rounded()), exponent: -2).map { .number($0) } ?? .empty
    }
}
