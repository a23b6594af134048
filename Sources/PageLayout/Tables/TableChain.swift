import DocumentModel

/// The pieces of one table on consecutive pages, and how they become one.
struct TableChain {
    let pieces: [FoundTable]
    let pages: [Int: TablePage]

    /// - Parameter pieces: at least one, in page order.
    init(pieces: [FoundTable], pages: [Int: TablePage]) {
        self.pages = pages
        var rows = pieces.map { TableRows($0, pages[$0.page] ?? TablePage(number: $0.page, words: [], asides: [])) }
        if rows.count > 1, let lines = rows[0].headLines(in: rows[1]), lines.own > 1 {
            var table = pieces[0].puttingTogether((0..<pieces[0].rowCount).map { max(0, $0 - lines.own + 1) })
            table.headerRowCount = 1
            rows[0] = TableRows(table, rows[0].page)
        }
        self.pieces = CutRows(pieces: rows).merged()
    }

    func joined() -> JoinedTable {
        let rows = pieces.map { TableRows($0, pages[$0.page] ?? TablePage(number: $0.page, words: [], asides: [])) }
        var head = pieces[0].headerRowCount
        var cells = pieces[0].cells.map(cell(of: pieces[0]))
        var count = pieces[0].rowCount
        var repeated: [CellPart] = []
        var evidence = pieces[0].evidence
        for number in pieces.indices.dropFirst() {
            let piece = pieces[number]
            let skipped = rows[0].repeatedHead(in: rows[number])
            if head == 0, skipped > 0 { head = skipped }
            if skipped > 0 { evidence.append(TableReason("head-repeated", "page \(piece.page): \(skipped) head rows")) }
            repeated += piece.cells.filter { $0.row < skipped && !$0.words.isEmpty }
                .map { CellPart(page: piece.page, box: $0.box, words: $0.words) }
            var start = skipped
            var merged: Set<Int> = []
            if skipped == 0, count > head { appendRest(above: rows[number], after: rows[number - 1], to: &cells, row: count - 1) }
            if skipped == piece.rowCount, count > head {
                appendRest(below: rows[number], after: rows[number - 1], to: &cells, row: count - 1)
            }
            if start < piece.rowCount, count > head, continuesRow(number, skipped, rows, head: head) {
                evidence.append(TableReason("row-cut", "page \(piece.page): its first row goes on from the page before"))
                append(rows[number].cells(start), of: piece, to: &cells, row: count - 1)
                start += 1
            } else if start < piece.rowCount, count > head {
                merged = extend(&cells, by: rows[number].cells(start), of: piece, row: count - 1, open: pieces[number - 1].openColumns)
            }
            for found in piece.cells where found.row >= start && !(found.row == start && merged.contains(found.column)) {
                var new = cell(of: piece)(found)
                new.row += count - start
                cells.append(new)
            }
            count += piece.rowCount - start
        }
        let areas = pieces.map { piece in CellPart(page: piece.page, box: piece.box, words: piece.cells.flatMap(\.words)) }
        return JoinedTable(
            rowCount: count, columnCount: pieces[0].columnCount, headerRowCount: head, cells: cells, areas: areas, repeatedHeads: repeated,
            evidence: evidence)
    }

    private func cell(of piece: FoundTable) -> (FoundCell) -> JoinedCell {
        { found in
            JoinedCell(
                row: found.row, column: found.column, rowSpan: found.rowSpan, columnSpan: found.columnSpan,
                parts: [CellPart(page: piece.page, box: found.box, words: found.words)])
        }
    }

    private func append(_ more: [FoundCell], of piece: FoundTable, to cells: inout [JoinedCell], row: Int) {
        for found in more {
            guard let home = home(of: found.column, in: cells, row: row) else { continue }
            // The row is the one above already; further rows that the cell spans are new.
            cells[home].rowSpan += found.rowSpan - 1
            guard !found.words.isEmpty else { continue }
            let part = CellPart(page: piece.page, box: found.box, words: found.words)
            if cells[home].parts.allSatisfy(\.words.isEmpty) { cells[home].parts = [part] } else { cells[home].parts.append(part) }
        }
    }

    /// Gives the last row the lines above the next piece that are the rest of one of its cells.
    private func appendRest(above lower: TableRows, after upper: TableRows, to cells: inout [JoinedCell], row: Int) {
        let words = TableJoiner.above(lower.table, on: lower.page, after: upper.table, on: upper.page)
        guard let column = RestAbove(table: lower.table, page: lower.page).column(of: words, after: upper.table, on: upper.page) else {
            return
        }
        append(words, of: lower, in: column, to: &cells, row: row)
    }

    /// Gives the last row the lines below a piece that is a repeated head alone.
    private func appendRest(below lower: TableRows, after upper: TableRows, to cells: inout [JoinedCell], row: Int) {
        let rest = RestBelow(table: lower.table, page: lower.page).lines(after: upper.table, on: upper.page)
        guard let (words, column) = rest else { return }
        append(words, of: lower, in: column, to: &cells, row: row)
    }

    private func append(_ words: [Int], of piece: TableRows, in column: Int, to cells: inout [JoinedCell], row: Int) {
        guard let first = words.first, let home = home(of: column, in: cells, row: row) else { return }
        let box = words.reduce(piece.page.words[first].box) { $0.union(piece.page.words[$1].box) }
        cells[home].parts.append(CellPart(page: piece.table.page, box: box, words: words))
    }

    private func home(of column: Int, in cells: [JoinedCell], row: Int) -> Int? {
        cells.lastIndex {
            $0.row <= row && row < $0.row + $0.rowSpan && $0.column <= column && column < $0.column + $0.columnSpan
        }
    }

    /// Cells at the top of a page that are the rest of the cell above them: in a column without a rule at the foot of the page
    /// before, or empty and, as the cell above, over several rows.
    ///
    /// - Returns: their columns.
    private func extend(
        _ cells: inout [JoinedCell], by found: [FoundCell], of piece: FoundTable, row: Int, open: Set<Int>
    ) -> Set<Int> {
        var columns: Set<Int> = []
        for cell in found {
            guard let home = home(of: cell.column, in: cells, row: row), cells[home].column == cell.column,
                cells[home].columnSpan == cell.columnSpan, cells[home].parts.contains(where: { !$0.words.isEmpty }),
                open.contains(cell.column) || (cell.words.isEmpty && (cell.rowSpan > 1 || cells[home].rowSpan > 1))
            else { continue }
            cells[home].rowSpan += cell.rowSpan
            if !cell.words.isEmpty { cells[home].parts.append(CellPart(page: piece.page, box: cell.box, words: cell.words)) }
            columns.insert(cell.column)
        }
        return columns
    }

    /// Whether the first row after the head is the rest of the last row of the page before: it lacks what nearly every row
    /// has, the two do not both have a value in a column, and no other row is filled in the same way (as rows that head a
    /// group are).
    private func continuesRow(_ number: Int, _ first: Int, _ rows: [TableRows], head: Int) -> Bool {
        let upper = rows[number - 1]
        let lower = rows[number]
        let last = upper.count - 1
        let above = upper.filled(last)
        let below = lower.filled(first)
        guard !below.isEmpty, !above.isEmpty else { return false }
        for cell in lower.cells(first) where lower.isValue(cell) {
            if upper.cells(last).contains(where: { $0.column == cell.column && upper.isValue($0) }) { return false }
        }
        if goesOnInLowerCase(upper.cells(last), lower.cells(first), upper, lower) { return true }
        var others: [Set<Int>] = []
        for (place, piece) in rows.enumerated() {
            let skipped = place == 0 ? head : rows[0].repeatedHead(in: piece)
            // First and last rows of the other pages may be cut as well.
            let first = place == 0 ? skipped : skipped + 1
            for row in piece.count > first ? first..<piece.count : 0..<0 {
                if place + 1 < rows.count, row == piece.count - 1 { continue }
                others.append(piece.filled(row))
            }
        }
        guard others.count >= 2, !others.contains(below) else { return false }
        let usual = (0..<pieces[0].columnCount).filter { column in others.count { $0.contains(column) } * 5 >= others.count * 4 }
        return usual.contains { !below.contains($0) } && usual.allSatisfy { above.contains($0) || below.contains($0) }
    }

    /// Every cell of the lower row begins in lower case under a cell that does not end a sentence.
    private func goesOnInLowerCase(_ upper: [FoundCell], _ lower: [FoundCell], _ above: TableRows, _ below: TableRows) -> Bool {
        lower.filter { !$0.words.isEmpty }.allSatisfy { cell in
            guard let start = below.text(cell).first?.utf8.first, start >= 0x61, start <= 0x7A,
                let end = upper.first(where: { $0.column == cell.column }).flatMap({ above.text($0).last })
            else { return false }
            return end.utf8.last != 0x2E
        }
    }
}
