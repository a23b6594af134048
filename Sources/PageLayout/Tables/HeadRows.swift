/// How many of the first rows of a grid are its head.
struct HeadRows {
    var words: [TableWord]

    func count(_ draft: DraftTable) -> Int {
        var rows = [[DraftTable.Cell]](repeating: [], count: draft.rowCount)
        for cell in draft.cells { rows[cell.row].append(cell) }
        guard rows.count >= 2, !holdsValues(rows[0]), rows[0].contains(where: { !$0.words.isEmpty }) else { return 0 }
        let body = rows.dropFirst()
        let differs = body.contains(where: holdsValues) || isBold(rows[0]) && !body.allSatisfy(isBold)
        guard differs else { return draft.origin == .grid ? 1 : 0 }
        var count = 1
        while count < min(rows.count - 1, 6) {
            let reachesDown = rows[..<count].joined().contains { !$0.words.isEmpty && $0.row + $0.rowSpan > count }
            let spans = rows[count - 1].contains { !$0.words.isEmpty && $0.columnSpan > 1 }
            guard reachesDown || (spans && !holdsValues(rows[count])) else { break }
            count += 1
        }
        return count
    }

    /// Whether most of the filled cells right of the first column hold values.
    private func holdsValues(_ row: [DraftTable.Cell]) -> Bool {
        let filled = row.filter { $0.column > 0 && !$0.words.isEmpty }
        let values = filled.count { cell in cell.words.allSatisfy { words[$0].isValue } }
        return values * 2 > filled.count
    }

    private func isBold(_ row: [DraftTable.Cell]) -> Bool {
        let filled = row.flatMap(\.words)
        return !filled.isEmpty && filled.allSatisfy { words[$0].isBold }
    }
}
