internal import DocumentModel

/// Places the cells of a table in its grid.
enum TableGrid {
    /// Wider tables than this are damaged; their spans are ignored.
    private static let widest = 10_000

    /// The text of the block and the table over it. Rows and columns without any text stay, but for rows in which
    /// nothing stands and into which no cell reaches.
    static func assemble(_ draft: DraftTable) -> (text: MarkedText, table: Table) {
        var text = MarkedText()
        var cells: [TableCell] = []
        /// First row that each column is free again.
        var freeFrom: [Int] = []
        var row = 0
        var droppedHeads = 0
        for (index, cellsOfRow) in draft.rows.enumerated() {
            let isReached = freeFrom.contains { $0 > row }
            if !isReached, cellsOfRow.allSatisfy({ $0.text.isEmpty }) {
                if index < draft.headRows ?? 0 { droppedHeads += 1 }
                continue
            }
            if row > 0 { text.bytes.append(0x0A) }
            let rowsLeft = draft.rows.count - index
            var column = 0
            for (number, cell) in cellsOfRow.enumerated() {
                while column < freeFrom.count, freeFrom[column] > row { column += 1 }
                var span = column + cell.columnSpan > widest ? 1 : cell.columnSpan
                // A cell ends where one from above stands.
                if let taken = (column..<min(column + span, freeFrom.count)).first(where: { freeFrom[$0] > row }) { span = taken - column }
                let height = cell.rowSpan == 0 ? rowsLeft : min(cell.rowSpan, rowsLeft)
                while freeFrom.count < column + span { freeFrom.append(0) }
                for covered in column..<column + span { freeFrom[covered] = row + height }
                if number > 0 { text.bytes.append(0x09) }
                let start = text.bytes.count
                text.appendVerbatim(cell.text)
                cells.append(
                    TableCell(
                        row: row, column: column, rowSpan: height, columnSpan: span, range: start..<text.bytes.count,
                        place: cell.text.place ?? cell.place))
                column += span
            }
            row += 1
        }
        // Rows that were dropped below a tall cell shorten it.
        for index in cells.indices where cells[index].row + cells[index].rowSpan > row { cells[index].rowSpan = row - cells[index].row }
        let heads = draft.headRows.map { max(0, $0 - droppedHeads) } ?? inferredHeads(draft.rows)
        return (
            text,
            Table(
                rowCount: row, columnCount: freeFrom.count, headerRowCount: min(heads, row), cells: cells,
                evidence: [TableReason("markup", draft.evidence)])
        )
    }

    /// One head row where the first row has words only and some column below it has figures.
    private static func inferredHeads(_ rows: [[DraftCell]]) -> Int {
        let rows = rows.drop { $0.allSatisfy(\.text.isEmpty) }
        guard rows.count > 1, let first = rows.first, first.count > 1, !first.contains(where: { isFigure($0.text.bytes) }) else { return 0 }
        guard first.count(where: { !$0.text.isEmpty }) > 1 else { return 0 }
        for column in 1..<first.count {
            let below = rows.dropFirst().filter { $0.count > column && !$0[column].text.isEmpty }
            let figures = below.count { isFigure($0[column].text.bytes) }
            if figures * 2 > below.count { return 1 }
        }
        return 0
    }

    /// A text mostly of digits and signs.
    private static func isFigure(_ bytes: [UInt8]) -> Bool {
        var digits = 0
        var letters = 0
        for byte in bytes {
            if byte >= 0x30 && byte <= 0x39 { digits += 1 } else if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { letters += 1 }
        }
        return digits > 0 && digits >= letters
    }
}
