import DocumentModel

/// Puts the parts of a sheet together whose columns do not fit on one page: spreadsheets print the columns that are left on pages of their
/// own, each row at the height that it has on the page before.
struct ColumnsOverleaf {
    let pages: [Int: TablePage]

    /// In points: a row stands at the same height on both pages.
    private static let drift = 1.5
    /// Fewer rows may stand at one height by chance.
    private static let fewestRows = 4

    /// Tables in page order, those that are parts of one sheet as one.
    func joined(_ tables: [JoinedTable]) -> [JoinedTable] {
        var result: [JoinedTable] = []
        /// The last part of the last sheet.
        var last: JoinedTable?
        for table in tables {
            if let before = last, let sheet = result.last, before.areas.last.map({ $0.page + 1 }) == table.areas.first?.page,
                let repeats = goesOn(before, aside: table, isFirst: before == sheet)
            {
                result[result.count - 1] = sheet.beside(table, dropping: repeats ? 1 : 0)
            } else {
                result.append(table)
            }
            last = table
        }
        return result
    }

    /// Whether a piece has the columns that are left of a sheet that begins with another piece, so that it is no more of its rows.
    func isAside(_ piece: FoundTable, of first: FoundTable) -> Bool {
        guard piece.rowCount == first.rowCount else { return false }
        let tables = [first, piece].map { TableChain(pieces: [$0], pages: pages).joined() }
        return goesOn(tables[0], aside: tables[1], isFirst: false) != nil
    }

    /// Whether the second table has more columns of the first one's sheet, and repeats the labels; nil where it has not.
    private func goesOn(_ before: JoinedTable, aside table: JoinedTable, isFirst: Bool) -> Bool? {
        guard let repeats = repeatsLabels(table, of: before), repeats || holdsValuesOnly(table) && (!isFirst || holdsLabels(before)),
            goesOnAside(before, table)
        else { return nil }
        return repeats
    }

    /// Whether the first columns say the same from the head's foot on; nil where the tables have not the same rows.
    private func repeatsLabels(_ table: JoinedTable, of before: JoinedTable) -> Bool? {
        guard table.rowCount == before.rowCount, table.headerRowCount == before.headerRowCount,
            table.rowCount >= Self.fewestRows, table.areas.count == before.areas.count
        else { return nil }
        let own = labels(table)
        return own == labels(before) && own.contains { !$0.isEmpty }
    }

    private func labels(_ table: JoinedTable) -> [[String]] {
        table.cells.filter { $0.column == 0 && $0.row >= table.headerRowCount }.map(texts)
    }

    private func texts(_ cell: JoinedCell) -> [String] {
        cell.parts.flatMap { part in part.words.compactMap { word($0, part.page)?.text } }
    }

    private func word(_ index: Int, _ page: Int) -> Word? {
        pages[page].flatMap { $0.words.indices.contains(index) ? $0.words[index] : nil }
    }

    private func isValue(_ cell: JoinedCell) -> Bool { texts(cell).allSatisfy(isValue) }

    private func isValue(_ text: String) -> Bool {
        let shape = TableWord.shape(of: text.utf8)
        return shape.contains(.number) || shape.contains(.placeholder)
    }

    private func holdsValuesOnly(_ table: JoinedTable) -> Bool {
        table.cells.allSatisfy { $0.row < table.headerRowCount || isValue($0) }
    }

    private func holdsLabels(_ table: JoinedTable) -> Bool {
        let labels = table.cells.filter { $0.column == 0 && $0.row >= table.headerRowCount }
        return labels.count { !isValue($0) } * 2 > labels.count
    }

    /// Whether each row stands where it stood, under heads of its own, with nothing else on its page but what stood on the page before too.
    private func goesOnAside(_ before: JoinedTable, _ table: JoinedTable) -> Bool {
        let heads = Set(self.heads(before))
        let own = self.heads(table)
        guard own.allSatisfy({ !heads.contains($0) }), own.contains(where: { !$0.allSatisfy(isValue) }) else { return false }
        let above = heights(before)
        for (row, places) in heights(table).enumerated() {
            guard places.allSatisfy({ place in above[row].contains { $0.part == place.part && abs($0.y - place.y) < Self.drift } }) else {
                return false
            }
        }
        return zip(before.areas, table.areas).allSatisfy { standsAlone($1, after: $0) }
    }

    /// What stands over each column but the first, upper heads included.
    private func heads(_ table: JoinedTable) -> [[String]] {
        (1..<max(1, table.columnCount)).map { column in
            table.cells.filter {
                $0.row < table.headerRowCount && $0.column <= column && column < $0.column + $0.columnSpan
            }.flatMap(texts)
        }.filter { !$0.isEmpty }
    }

    private struct Height { var part: Int, y: Double }

    /// For each row of the body, where its words stand: the page among the table's own, and the middle of the words.
    private func heights(_ table: JoinedTable) -> [[Height]] {
        var numbers: [Int: Int] = [:]
        for (place, area) in table.areas.enumerated() { numbers[area.page] = place }
        var result = [[Height]](repeating: [], count: table.rowCount)
        for cell in table.cells where cell.rowSpan == 1 && cell.row >= table.headerRowCount {
            for part in cell.parts {
                for index in part.words {
                    guard let word = word(index, part.page), let place = numbers[part.page] else { continue }
                    result[cell.row].append(Height(part: place, y: word.box.midY))
                }
            }
        }
        return result
    }

    /// Whether all words of a page's body are of the table or stand and say the same as on the page before.
    private func standsAlone(_ area: CellPart, after before: CellPart) -> Bool {
        guard let page = pages[area.page], let upper = pages[before.page] else { return false }
        let inside = Set(area.words)
        let others = page.words.indices.filter { !inside.contains($0) && !page.asides.contains($0) }
        guard others.count <= 60 else { return false }
        return others.allSatisfy { place in
            let word = page.words[place]
            return upper.words.contains {
                $0.text == word.text && abs($0.box.x0 - word.box.x0) < 2 * Self.drift && abs($0.box.y0 - word.box.y0) < 2 * Self.drift
            }
        }
    }
}

extension JoinedTable {
    /// The table with the columns of another one to its right.
    ///
    /// - Parameter count: so many of the other's first columns repeat this one's.
    fileprivate func beside(_ other: JoinedTable, dropping count: Int) -> JoinedTable {
        var result = self
        result.columnCount += other.columnCount - count
        for cell in other.cells {
            var cell = cell
            let end = cell.column + cell.columnSpan
            guard end > count else {
                result.repeatedHeads += cell.parts.filter { !$0.words.isEmpty }
                continue
            }
            cell.column = max(cell.column, count) + columnCount - count
            cell.columnSpan = end + columnCount - count - cell.column
            result.cells.append(cell)
        }
        result.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        result.areas += other.areas
        result.repeatedHeads += other.repeatedHeads
        result.evidence.append(
            TableReason("columns-overleaf", "page \(other.areas.first?.page ?? 0): \(other.columnCount - count) more columns"))
        return result
    }
}
