import DocumentModel
import SpanishNumbers

/// "(45)" alone in a cell of a column of amounts: a negative figure, as "(1.234)" is anywhere.
///
/// One or two digits in brackets may call a note. They are a figure where others of their column are negative in brackets, or where its head
/// states a currency and others stand without.
enum BracketedFigures {
    static func settle(_ mentions: inout [Mention], in table: Table, _ text: String) {
        struct Column {
            var candidates: [(mention: Int, cell: Range<Int>)] = []
            var hasNegative = false
            var hasPlain = false
        }
        let headRows = max(1, table.headerRowCount)
        var columns: [Int: Column] = [:]
        var text = text
        text.withUTF8 { bytes in
            for cell in table.cells where cell.row >= headRows && cell.columnSpan <= 1 && !cell.range.isEmpty {
                let inside = mentions.inside(cell.range)
                guard inside.count == 1, let mention = inside.first else { continue }
                if mention.rule == .negativoEntreParentesis {
                    columns[cell.column, default: Column()].hasNegative = true
                } else if isBracketed(mention, bytes, cell.range) {
                    columns[cell.column, default: Column()].candidates.append((inside.startIndex, cell.range))
                } else if mention.isFigure {
                    columns[cell.column, default: Column()].hasPlain = true
                }
            }
        }
        columns = columns.filter { !$0.value.candidates.isEmpty }
        if columns.isEmpty { return }
        let amounts = currencyColumns(table, headRows, text)
        for (number, column) in columns {
            guard column.hasNegative || column.hasPlain && amounts.contains(number) else { continue }
            for (index, cell) in column.candidates {
                guard case .number(let value)? = mentions[index].value,
                    let negated = ExactDecimal(coefficient: 0 - value.coefficient, exponent: value.exponent)
                else { continue }
                mentions[index] = Mention(
                    range: cell, type: mentions[index].type, value: .number(negated), rule: .negativoEntreParentesis,
                    confidence: 60,
                    numeral: mentions[index].numeral)
            }
        }
    }

    /// Digits and the brackets around them are the whole cell.
    private static func isBracketed(_ mention: Mention, _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
        guard mention.type == .conteo, mention.rule == .entero, mention.unit == nil, mention.range.count <= 2,
            cell.count > 2, cell.upperBound <= bytes.count
        else { return false }
        return mention.range == cell.lowerBound + 1..<cell.upperBound - 1 && bytes[cell.lowerBound] == UInt8(ascii: "(")
            && bytes[cell.upperBound - 1] == UInt8(ascii: ")")
    }

    private static func currencyColumns(_ table: Table, _ headRows: Int, _ text: String) -> Set<Int> {
        var heads: [Int: String] = [:]
        for cell in table.cells where cell.row < headRows {
            let words = String(decoding: text.utf8.dropFirst(cell.range.lowerBound).prefix(cell.range.count), as: UTF8.self)
            for column in cell.columns { heads[column, default: ""] += words + " " }
        }
        return Set(heads.filter { InheritedUnit(statedIn: $0.value)?.unit.map(Mention.isCurrency) ?? false }.keys)
    }
}

extension TableCell {
    /// A cell spans no more columns (HTML, 4.9.11).
    private static let widest = 1_000

    /// Those it stands in.
    var columns: Range<Int> { column..<column &+ min(Self.widest, max(1, columnSpan)) }
}
