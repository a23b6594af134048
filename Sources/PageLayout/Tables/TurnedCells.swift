import DocumentModel

/// Gives turned lines to the cells that they stand in: heads of narrow columns, names of groups of rows.
///
/// In a grid a line belongs to the cell whose rules close it in. Between level rules, and without any, lines right above the rows and
/// over their columns are a row of heads, and lines before the rows' labels are a column of groups.
struct TurnedCells {
    /// Those of the page, with a word for each of its turned lines at the end.
    var words: [TableWord]
    var lines: [TurnedLine]
    /// What tables have taken already.
    var used: Set<Int> = []
    /// Level words that no table has.
    var open: [Int] = []

    /// In ems: how far a line's box, which is as wide as the font is high, reaches over its cell.
    private static let slack = 0.4
    /// Larger than the words of the table by more than this ratio, a line is a mark set over it.
    private static let largest = 1.6
    /// In ems: heads stand no further above the first row, and side by side no further apart in height at their feet.
    private static let above = 2.0
    /// In ems: groups stand no further before the labels.
    private static let before = 3.0
    /// Of the step from row to row: how far a group's middle may be from that of its rows.
    private static let drift = 0.35

    private var first: Int { words.count - lines.count }

    /// Indices of the lines that no table has.
    var free: [Int] { (first..<words.count).filter { !used.contains($0) } }

    func added(to draft: DraftTable) -> DraftTable {
        let free = self.free
        let sizes = free.isEmpty ? [] : draft.cells.flatMap(\.words).map { words[$0].size }.sorted()
        guard !sizes.isEmpty else { return draft }
        let fitting = free.filter { words[$0].size <= Self.largest * sizes[sizes.count / 2] }
        if draft.origin == .grid { return filled(draft, fitting) }
        let headed = withHeads(draft, fitting)
        let left = Set(fitting).subtracting(headed.cells.flatMap(\.words))
        return withGroups(headed, left.sorted())
    }

    /// The words of a cell in the order of reading; those of a line one after another.
    func words(of cell: DraftTable.Cell) -> [Int] {
        let level = cell.words.filter { $0 < first }
        let order = LineBuilder(words: words).clusters(of: level)
        guard level.count < cell.words.count else { return order.flatMap { $0 }.map { words[$0].index } }
        let turned = cell.words.filter { $0 >= first }.sorted { key($0) < key($1) }
        let middle = turned.reduce(0) { $0 + words[$1].box.midY } / Double(turned.count)
        let place = order.partitioningIndex { words[$0[0]].box.midY > middle }
        return order[..<place].joined().map { words[$0].index } + turned.flatMap { lines[$0 - first].words.map(\.index) }
            + order[place...].joined().map { words[$0].index }
    }

    /// Lines that run upwards follow one another from left to right, others from right to left.
    private func key(_ line: Int) -> (Double, Double, Int) {
        let box = words[line].box
        return lines[line - first].turn == .upwards ? (box.midX, -box.midY, line) : (-box.midX, box.midY, line)
    }

    /// The grid with each line in the cell that it lies in, where nothing else stands in its place.
    private func filled(_ draft: DraftTable, _ chosen: [Int]) -> DraftTable {
        var draft = draft
        for line in chosen {
            let box = words[line].box
            let row = RuledGrid.track(box.midY, draft.rowEdges)
            let column = RuledGrid.track(box.midX, draft.columnEdges)
            guard let home = draft.cells.firstIndex(where: { DraftTable.covers($0, row, column) }) else { continue }
            let cell = draft.cells[home]
            let area = Box(
                x0: draft.columnEdges[cell.column], y0: draft.rowEdges[cell.row],
                x1: draft.columnEdges[cell.column + cell.columnSpan], y1: draft.rowEdges[cell.row + cell.rowSpan])
            let slack = Self.slack * words[line].size
            guard box.x0 > area.x0 - slack, box.x1 < area.x1 + slack, box.y0 > area.y0 - slack, box.y1 < area.y1 + slack,
                !isOverText(line, cell.words)
            else { continue }
            draft.cells[home].words.append(line)
        }
        return draft
    }

    private func isOverText(_ line: Int, _ others: [Int]) -> Bool {
        others.contains { $0 < first && words[$0].box.overlaps(words[line].box) }
    }

    /// From the top to the foot of the words in each row; nil where it has none.
    private func extents(of draft: DraftTable) -> [ClosedRange<Double>?] {
        var extents = [ClosedRange<Double>?](repeating: nil, count: draft.rowCount)
        for cell in draft.cells where cell.rowSpan == 1 {
            for word in cell.words {
                let box = words[word].box
                let own = extents[cell.row] ?? box.y0...max(box.y0, box.y1)
                extents[cell.row] = min(own.lowerBound, box.y0)...max(own.upperBound, box.y1)
            }
        }
        return extents
    }

    /// Whether a row has a value right of the labels, years left aside.
    private func holdsValues(_ draft: DraftTable, _ row: Int) -> Bool {
        draft.cells.contains { cell in
            cell.row == row && cell.column > 0
                && cell.words.contains { words[$0].isValue && !words[$0].shape.contains(.year) }
        }
    }
}

extension TurnedCells {
    /// The table with lines over its columns in a row of heads: that of the level heads beside them, or one of their own.
    private func withHeads(_ draft: DraftTable, _ chosen: [Int]) -> DraftTable {
        let extents = extents(of: draft)
        guard let body = (0..<draft.rowCount).first(where: { holdsValues(draft, $0) }), let rows = extents[body] else { return draft }
        let heads = chosen.filter { line in
            let box = words[line].box
            let size = words[line].size
            return box.x0 > draft.box.x0 - Self.slack * size && box.x1 < draft.box.x1 + Self.slack * size
                && box.y1 < rows.lowerBound + Self.slack * size && rows.lowerBound - box.y1 < Self.above * size
                && !isOverText(line, draft.cells.flatMap(\.words))
        }
        let columns = Dictionary(grouping: heads) { RuledGrid.track(words[$0].box.midX, draft.columnEdges) }
        // A lone line may be one of the margin.
        guard columns.count >= 2 || heads.contains(where: { words[$0].box.isCentred(in: draft.box) }) else { return draft }
        var result = draft
        let top = heads.reduce(rows.lowerBound) { min($0, words[$1].box.y0) }
        let beside = (0..<body).last { extents[$0].map { ($0.lowerBound + $0.upperBound) / 2 > top } ?? false }
        let row = beside ?? body
        if beside == nil { result.insertRow(at: row, edge: (heads.reduce(top) { max($0, words[$1].box.y1) } + rows.lowerBound) / 2) }
        for (column, own) in columns.sorted(by: { $0.key < $1.key }) {
            guard let home = result.cells.firstIndex(where: { DraftTable.covers($0, row, column) }) else { continue }
            result.cells[home].words += own
        }
        if beside == nil { addLevelHeads(to: &result, at: row, from: top, to: rows.lowerBound) }
        result.box.y0 = min(result.box.y0, top - 1)
        result.rowEdges[0] = min(result.rowEdges[0], result.box.y0)
        result.headerRowCount = max(result.headerRowCount, row + 1)
        result.notes.append(TableReason("turned-heads", "\(heads.count) heads that run upwards or downwards"))
        return result
    }

    /// Level words beside the turned heads, as the label of the first column is.
    private func addLevelHeads(to draft: inout DraftTable, at row: Int, from top: Double, to foot: Double) {
        let beside = open.filter { word in
            let box = words[word].box
            let slack = Self.slack * words[word].size
            return box.midY > top && box.y1 < foot + slack && box.x0 > draft.box.x0 - slack && box.x1 < draft.box.x1
        }
        let columns = Dictionary(grouping: beside) { RuledGrid.track(words[$0].box.midX, draft.columnEdges) }
        for place in draft.cells.indices where draft.cells[place].row == row && draft.cells[place].words.isEmpty {
            draft.cells[place].words += columns[draft.cells[place].column] ?? []
        }
    }

    /// The table with lines before its labels as a first column, each over the rows in whose middle it stands.
    private func withGroups(_ draft: DraftTable, _ chosen: [Int]) -> DraftTable {
        let extents = extents(of: draft)
        let body = (draft.headerRowCount..<max(draft.headerRowCount, draft.rowCount)).filter { extents[$0] != nil }
        guard let start = body.first, let end = body.last, let top = extents[start]?.lowerBound, let foot = extents[end]?.upperBound,
            let left = draft.cells.flatMap(\.words).filter({ $0 < first }).map({ words[$0].box.x0 }).min()
        else { return draft }
        let lines = chosen.filter { line in
            let box = words[line].box
            let slack = Self.slack * words[line].size
            return box.x1 < left + slack && left - box.x1 < Self.before * words[line].size && box.y0 > top - slack && box.y1 < foot + slack
        }.sorted { (words[$0].box.midY, $0) < (words[$1].box.midY, $1) }
        // Lines over the same height are one name.
        var groups: [(box: Box, lines: [Int])] = []
        for line in lines {
            if let last = groups.last, words[line].box.midY < last.box.y1 {
                groups[groups.count - 1] = (last.box.union(words[line].box), last.lines + [line])
            } else {
                groups.append((words[line].box, [line]))
            }
        }
        guard groups.count >= 2 || groups.contains(where: { $0.box.isCentred(in: draft.box) }) else { return draft }
        var result = draft
        result.insertFirstColumn(from: lines.reduce(draft.box.x0) { min($0, words[$1].box.x0 - 1) }, edge: left)
        for (group, rows) in zip(groups, spans(of: groups.map(\.box), over: body, extents)) {
            guard let home = result.cells.firstIndex(where: { $0.row == rows.lowerBound && $0.column == 0 }) else { continue }
            result.cells[home].words += group.lines
            result.cells[home].rowSpan = rows.count
            result.cells.removeAll { $0.column == 0 && rows.dropFirst().contains($0.row) }
        }
        result.notes.append(TableReason("turned-groups", "\(groups.count) groups of rows named by turned lines"))
        return result
    }

    /// For each group the rows that it stands in the middle of, one group after another; else those beside it.
    private func spans(of groups: [Box], over body: [Int], _ extents: [ClosedRange<Double>?]) -> [Range<Int>] {
        let rows = body.compactMap { row in extents[row].map { (row: row, from: $0.lowerBound, to: $0.upperBound) } }
        let step = zip(rows, rows.dropFirst()).map { $1.from - $0.from }.min() ?? 0
        var spans: [Range<Int>] = []
        var start = 0
        for group in groups {
            let end = (start..<rows.count).first { abs((rows[start].from + rows[$0].to) / 2 - group.midY) < Self.drift * step }
            guard let end else { break }
            spans.append(rows[start].row..<rows[end].row + 1)
            start = end + 1
        }
        if spans.count == groups.count { return spans }
        var next = rows.first?.row ?? 0
        return groups.map { group in
            let beside = rows.filter { ($0.from + $0.to) / 2 > group.y0 && ($0.from + $0.to) / 2 < group.y1 }
            let nearest = rows.filter { $0.row >= next }.min { abs($0.from - group.midY) < abs($1.from - group.midY) }
            let from = beside.first?.row ?? nearest?.row ?? next
            let span = from..<(beside.last?.row ?? from) + 1
            next = span.upperBound
            return span
        }
    }
}

extension DraftTable {
    /// Makes room for a row before one of the rows.
    fileprivate mutating func insertRow(at row: Int, edge: Double) {
        for place in cells.indices {
            if cells[place].row >= row {
                cells[place].row += 1
            } else if cells[place].row + cells[place].rowSpan > row {
                cells[place].rowSpan += 1
            }
        }
        rowEdges.insert(max(edge, rowEdges[row]), at: row + 1)
        cells = Self.completed(cells, rows: rowCount, columns: columnCount)
    }

    /// - Parameters:
    ///   - x0: where the column begins.
    ///   - edge: where it ends.
    fileprivate mutating func insertFirstColumn(from x0: Double, edge: Double) {
        for place in cells.indices { cells[place].column += 1 }
        columnEdges = [min(x0, columnEdges[0])] + [edge] + columnEdges.dropFirst()
        box.x0 = min(box.x0, x0)
        openColumns = Set(openColumns.map { $0 + 1 })
        cells = Self.completed(cells, rows: rowCount, columns: columnCount)
    }
}
