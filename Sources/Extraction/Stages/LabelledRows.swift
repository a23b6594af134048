import DocumentModel
import SpanishNumbers

/// Rows whose label ends in a unit or begins with "%", "Gasto (M$) | 1.200 | 1.300", "% de ejecución | 98,5": it is that of their figures.
///
/// Only under heads that are empty, years, words of budgets or of values: other heads say of their own what the figures are.
enum LabelledRows {
    private static let values: Set<String> = [
        "valor", "valores", "resultado", "resultados", "dato", "datos", "meta", "efectivo", "efectiva",
    ]

    /// The figures of each such row with what its label states.
    static func scales(of grid: TableGrid, _ headRows: Range<Int>, block: Int, _ scanned: ScannedDocument) -> [(
        figures: Set<Int>, scale: HeadScale
    )] {
        let table = grid.table
        let reading = CellReading(scanned: scanned)
        let mentions = scanned.blocks[block].mentions
        // A table that nobody gave a head may have none.
        let first = table.headerRowCount > 0 || !hasFigures(row: 0, grid, mentions) ? headRows.upperBound : 0
        let plain = (0..<table.columnCount).map { column in
            let head = (0..<first).compactMap { grid.cell(row: $0, column: column) }.map { reading.text($0.range, block: block) }
            return isPlain(head.joined(separator: " "))
        }
        var found: [(Set<Int>, HeadScale)] = []
        for label in table.cells where label.column == 0 && label.row >= first && label.columnSpan == 1 {
            let row = label.row
            let text = reading.text(label.range, block: block)
            guard let scale = HeadScale(head: text), scale.isAmountOrShare, isOfUnit(text, scale.written) else { continue }
            let figures = (1..<max(1, table.columnCount)).compactMap { column -> Int? in
                guard plain[column], let cell = grid.cell(row: row, column: column), cell.row == row, cell.column == column,
                    let index = reading.figure(of: cell, block: block),
                    !reading.hasWords(beside: mentions[index].range, in: cell.range, block: block), mentions[index].asNumber != nil
                else { return nil }
                return index
            }
            if !figures.isEmpty { found.append((Set(figures), scale)) }
        }
        return found
    }

    private static func hasFigures(row: Int, _ grid: TableGrid, _ mentions: [Mention]) -> Bool {
        (1..<max(1, grid.table.columnCount)).contains { column in
            grid.cell(row: row, column: column).map { mentions.inside($0.range).contains(where: \.isFigure) } ?? false
        }
    }

    private static func isPlain(_ head: String) -> Bool {
        CaptionedAmounts.isPlain(head) || head.lowercased().split(separator: " ").allSatisfy { values.contains(String($0)) }
    }

    private static func isOfUnit(_ label: String, _ unit: String) -> Bool {
        let label = label.trimmingMarks()
        return label.count > unit.count && (label.hasSuffix(unit) || unit == "%" && label.hasPrefix(unit))
    }
}
