import DocumentModel

/// What holds for the document that a reader makes of any bytes.
enum DocumentPromises {
    static func fault(in document: Document) -> String? {
        for (index, block) in document.blocks.enumerated() {
            if let fault = fault(in: block) { return "block \(index): \(fault)" }
        }
        return nil
    }

    private static func fault(in block: Block) -> String? {
        let length = block.text.string.utf8.count
        var end = 0
        for run in block.text.runs {
            if run.range.lowerBound < end || run.range.upperBound > length { return "a run out of order or of the text: \(run.range)" }
            end = run.range.upperBound
        }
        for link in block.text.links where link.range.upperBound > length { return "a link out of the text: \(link.range)" }
        end = 0
        for call in block.noteCalls {
            if call.range.lowerBound < end || call.range.upperBound > length { return "a call out of order or of the text: \(call.range)" }
            end = call.range.upperBound
        }
        if let marker = block.marker, marker.upperBound > length { return "a mark out of the text: \(marker)" }
        if case .table(let table) = block.kind { return fault(in: table, length: length) }
        return nil
    }

    private static func fault(in table: Table, length: Int) -> String? {
        var positions: Set<Int> = []
        var end = 0
        for cell in table.cells {
            guard cell.row >= 0, cell.column >= 0, cell.rowSpan > 0, cell.columnSpan > 0, cell.row + cell.rowSpan <= table.rowCount,
                cell.column + cell.columnSpan <= table.columnCount
            else { return "a cell out of its table of \(table.rowCount) × \(table.columnCount): \(cell)" }
            if cell.range.lowerBound < end || cell.range.upperBound > length { return "a cell's text out of order or of the text: \(cell)" }
            end = cell.range.upperBound
            // A cell may span millions of positions; its corners tell most overlaps.
            guard cell.rowSpan * cell.columnSpan < 1000 else { continue }
            for row in cell.row..<(cell.row + cell.rowSpan) {
                for column in cell.column..<(cell.column + cell.columnSpan) where !positions.insert(row << 32 | column).inserted {
                    return "two cells at row \(row), column \(column)"
                }
            }
        }
        return nil
    }
}
