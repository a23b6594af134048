import DocumentModel

/// Turns a table into a block: the text of its cells in row order, cells parted by a tab, rows by a newline.
struct TableBlocks {
    let context: BlockMaker.Context

    func block(_ table: JoinedTable) -> Block {
        var assembler = TextAssembler(pages: context.pages, hyphens: context.hyphens, noteLabels: context.noteLabels)
        var cells: [TableCell] = []
        var row = 0
        var isFirst = true
        for cell in table.cells {
            if !isFirst { assembler.add(separator: cell.row == row ? "\t" : "\n") }
            isFirst = false
            row = cell.row
            let start = assembler.text.string.utf8.count
            add(cell, to: &assembler)
            guard let part = cell.parts.first else { continue }
            cells.append(
                TableCell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                    range: start..<assembler.text.string.utf8.count, place: .page(part.page, part.box)
                )
            )
        }
        let (text, calls) = assembler.finish()
        let area = table.areas.first ?? CellPart(page: 1, box: Box(x0: 0, y0: 0, x1: 0, y1: 0), words: [])
        return Block(
            kind: .table(
                Table(
                    rowCount: table.rowCount, columnCount: table.columnCount, headerRowCount: table.headerRowCount, cells: cells,
                    evidence: table.evidence
                )
            ),
            text: text, place: .page(area.page, area.box), noteCalls: calls
        )
    }

    private func add(_ cell: JoinedCell, to assembler: inout TextAssembler) {
        var previous: (word: Word, page: Int)?
        for part in cell.parts {
            guard let page = context.pages.firstIndex(where: { $0.number == part.page }) else { continue }
            for index in part.words where context.words[page].indices.contains(index) {
                let word = context.words[page][index]
                let isNewLine = previous.map { $0.page != page || word.beginsLine(after: $0.word) } ?? false
                assembler.add(word, page: page, startsLine: isNewLine)
                previous = (word, page)
            }
        }
    }
}

extension Word {
    /// Whether a word of a cell stands on another line than the one before it.
    fileprivate func beginsLine(after before: Word) -> Bool {
        guard turn == before.turn else { return true }
        return turn == nil ? baseline - before.baseline > 0.5 * size : abs(box.midX - before.box.midX) > 0.5 * size
    }
}
