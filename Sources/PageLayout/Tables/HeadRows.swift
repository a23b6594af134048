/// How many of the first rows of a grid are its head.
struct HeadRows {
    var words: [TableWord]

    /// - Returns: the number of rows, and whether they are told by what they hold, not merely supposed because grids have heads.
    func count(_ draft: DraftTable) -> (count: Int, isSure: Bool) {
        var rows = [[DraftTable.Cell]](repeating: [], count: draft.rowCount)
        for cell in draft.cells { rows[cell.row].append(cell) }
        guard rows.count >= 2, rows[0].contains(where: { !$0.words.isEmpty }) else { return (0, true) }
        switch differs(rows[0], from: draft.cells.filter { $0.row > 0 }) {
        case false?: return (0, true)
        case nil where hasBoldLabels(rows): return (0, true)
        case nil where !(isBold(rows[0]) && !rows.dropFirst().allSatisfy(isBold)): return (draft.origin == .grid ? 1 : 0, false)
        default: break
        }
        var count = 1
        while count < min(rows.count - 1, 6) {
            let reachesDown = rows[..<count].joined().contains { !$0.words.isEmpty && $0.row + $0.rowSpan > count }
            let spans = rows[count - 1].contains { !$0.words.isEmpty && $0.columnSpan > 1 }
            guard reachesDown || (spans && differs(rows[count], from: draft.cells.filter { $0.row > count }) != false) else { break }
            count += 1
        }
        return (count, true)
    }

    /// Whether the first row has words or years over columns of values.
    func startsWithHead(_ draft: DraftTable) -> Bool {
        differs(draft.cells.filter { $0.row == 0 }, from: draft.cells.filter { $0.row > 0 }) == true
    }

    /// Whether a row has words (or years) where the rows below mostly have values: false where it has values too, nil where
    /// no column below is one of values.
    private func differs(_ row: [DraftTable.Cell], from body: [DraftTable.Cell]) -> Bool? {
        var words = 0
        var values = 0
        for cell in row where cell.column > 0 && !cell.words.isEmpty {
            let below = body.filter { $0.column == cell.column && !$0.words.isEmpty }
            guard below.count(where: isValue) * 2 > below.count else { continue }
            // Signs alone ("%") are a head as well as a missing value.
            guard !cell.words.allSatisfy({ self.words[$0].shape.contains(.placeholder) }) else { continue }
            if isValue(cell), !isYear(cell) { values += 1 } else { words += 1 }
        }
        if words + values == 0 { return nil }
        return words > values
    }

    private func isValue(_ cell: DraftTable.Cell) -> Bool { !cell.words.isEmpty && cell.words.allSatisfy { words[$0].isValue } }

    private func isYear(_ cell: DraftTable.Cell) -> Bool { cell.words.allSatisfy { words[$0].shape.contains(.year) } }

    /// Whether all rows, the first one too, are a bold label before words that are not bold, as in a list of terms.
    private func hasBoldLabels(_ rows: [[DraftTable.Cell]]) -> Bool {
        rows.count >= 3
            && rows.allSatisfy { row in
                row.count >= 2 && row.allSatisfy { $0.rowSpan == 1 && isBold([$0]) == ($0.column == 0) && !$0.words.isEmpty }
            }
    }

    private func isBold(_ row: [DraftTable.Cell]) -> Bool {
        let filled = row.flatMap(\.words)
        return !filled.isEmpty && filled.allSatisfy { words[$0].isBold }
    }
}
