import DocumentModel

/// A grid drawn around the head alone, over rows of values that stand in its columns without rules: forms of budget offices print
/// the head on every page in such a frame, often right below the frame of the page's title.
struct HeadFrame {
    var words: [TableWord]
    var rules: RuleSet
    /// Words that no table has taken.
    var free: [Int]

    /// In ems: the white below the frame, and between rows.
    private static let below = 8.0
    private static let between = 3.5
    /// In ems: the white between lines of one cell.
    private static let leading = 0.5
    /// In ems: how far words reach over their column's edge.
    private static let overhang = 0.6

    /// The head and the rows below it.
    ///
    /// - Parameter limit: where the next grid below begins, in points.
    /// - Returns: nil where the grid holds values, or where fewer than two lines of values follow in its columns.
    func table(_ grid: DraftTable, above limit: Double, _ text: TextGrid) -> DraftTable? {
        guard grid.origin == .grid, grid.rowCount <= 8, grid.columnCount >= 3, let top = firstHeadRow(grid) else { return nil }
        let head = self.head(of: grid, from: top)
        guard head.columnCount >= 3, !head.cells.contains(where: { $0.column > 0 && isValue($0) }) else { return nil }
        let lines = self.lines(below: head, above: limit)
        guard let foot = lines.last?.box.y1 else { return nil }
        let box = Box(x0: head.box.x0, y0: head.box.y1, x1: head.box.x1, y1: foot + 1)
        let inside = lines.flatMap { $0.segments.flatMap(\.words) }
        guard var draft = text.draft(inside, in: box, origin: .aligned, certain: 0.75, edges: head.columnEdges) else { return nil }
        for place in draft.cells.indices { draft.cells[place].row += head.rowCount }
        draft.cells = head.cells + draft.cells
        draft.rowEdges = head.rowEdges + draft.rowEdges.dropFirst()
        draft.box.y0 = head.box.y0
        draft.headerRowCount = head.rowCount
        draft.notes = grid.notes + [TableReason("head-frame", "\(lines.count) lines below a grid that holds their head")]
        return draft
    }

    /// Whether a shaded head has fewer columns than the rows below it: lines of several values stand under one of its cells.
    func isHeadOfMore(_ grid: DraftTable) -> Bool {
        guard grid.origin == .grid, grid.rowCount <= 3 else { return false }
        let inside = free.filter {
            words[$0].box.midY > grid.box.y1 && words[$0].box.y0 < grid.box.y1 + 60 && words[$0].box.x1 > grid.box.x0
                && words[$0].box.x0 < grid.box.x1
        }
        var bottom = grid.box.y1
        var count = 0
        for line in LineBuilder(words: words).lines(of: inside, certain: 0.75) {
            guard line.box.y0 - bottom < 0.9 * line.size else { break }
            let values = line.segments.filter(\.isValue).map { RuledGrid.track($0.box.midX, grid.columnEdges) }
            guard values.count >= 3, Set(values).count < values.count else { break }
            bottom = line.box.y1
            count += 1
        }
        return count >= 3
    }

    /// The first of the rows that an upright rule between two columns parts, down to the last row; nil where the last has none.
    private func firstHeadRow(_ grid: DraftTable) -> Int? {
        var first: Int?
        for row in (0..<grid.rowCount).reversed() {
            guard partingEdges(grid, row).contains(where: { $0 > 0 && $0 < grid.columnCount }) else { break }
            first = row
        }
        return first
    }

    /// The columns' edges with an upright rule over most of a row's height.
    private func partingEdges(_ grid: DraftTable, _ row: Int) -> [Int] {
        let upper = grid.rowEdges[row]
        let lower = grid.rowEdges[row + 1]
        let tall = rules.upright.filter { min($0.to, lower) - max($0.from, upper) > 0.6 * (lower - upper) }
        return grid.columnEdges.indices.filter { edge in tall.contains { abs($0.at - grid.columnEdges[edge]) <= RuledGrid.same } }
    }

    /// The grid's rows from one on, without the edges of columns that only rows above have.
    private func head(of grid: DraftTable, from first: Int) -> DraftTable {
        let edges = Set((first..<grid.rowCount).flatMap { partingEdges(grid, $0) }).union([0, grid.columnCount]).sorted()
        var head = grid
        head.rowEdges.removeFirst(first)
        head.box.y0 = head.rowEdges[0]
        head.columnEdges = edges.map { grid.columnEdges[$0] }
        head.cells = grid.cells.filter { $0.row + $0.rowSpan > first }.map { cell in
            var cell = cell
            let from = edges.partitioningIndex { $0 > cell.column } - 1
            let end = edges.partitioningIndex { $0 >= cell.column + cell.columnSpan }
            cell.column = from
            cell.columnSpan = end - from
            cell.rowSpan -= max(0, first - cell.row)
            cell.row = max(0, cell.row - first)
            cell.words.removeAll { words[$0].box.midY < head.box.y0 }
            return cell
        }
        head.cells = DraftTable.completed(
            head.cells.filter { !$0.words.isEmpty } + head.cells.filter(\.words.isEmpty), rows: head.rowCount, columns: head.columnCount)
        return head
    }

    /// The lines below that keep to the head's columns, up to the last one with values and what wraps from it; none where fewer than two have them.
    private func lines(below head: DraftTable, above limit: Double) -> [TextLine] {
        let inside = free.filter {
            words[$0].box.midY > head.box.y1 && words[$0].box.y1 < limit && words[$0].box.x1 > head.box.x0
                && words[$0].box.x0 < head.box.x1
        }
        var lines: [TextLine] = []
        var valued = 0
        var count = 0
        var bottom = head.box.y1
        for line in LineBuilder(words: words).lines(of: inside, certain: 0.75) {
            guard line.box.y0 - bottom < (lines.isEmpty ? Self.below : Self.between) * line.size, keepsColumns(line, head) else { break }
            let wraps = count > 0 && lines.count == count && isWrapped(line, under: lines[count - 1], head)
            lines.append(line)
            bottom = line.box.y1
            if wraps { count = lines.count }
            guard line.segments.count(where: \.isValue) * 2 >= head.columnCount - 1 else { continue }
            valued += 1
            count = lines.count
        }
        return valued >= 2 ? Array(lines.prefix(count)) : []
    }

    /// Whether a line is more of the label above it: alone, as near as lines of one cell are, and as far in.
    private func isWrapped(_ line: TextLine, under above: TextLine, _ head: DraftTable) -> Bool {
        guard let only = line.segments.first, line.segments.count == 1, only.box.x1 < head.columnEdges[1] else { return false }
        return line.box.y0 - above.box.y1 < Self.leading * line.size && above.segments.contains { abs($0.box.x0 - only.box.x0) < line.size }
    }

    private func keepsColumns(_ line: TextLine, _ head: DraftTable) -> Bool {
        let slack = Self.overhang * line.size
        guard line.segments.count > 1 || line.segments[0].words.count <= 8 else { return false }
        return line.segments.allSatisfy { segment in
            let column = RuledGrid.track(segment.box.midX, head.columnEdges)
            return segment.box.x0 > head.columnEdges[column] - slack && segment.box.x1 < head.columnEdges[column + 1] + slack
        }
    }

    private func isValue(_ cell: DraftTable.Cell) -> Bool {
        cell.words.contains { words[$0].isValue && !words[$0].shape.contains(.year) }
            && cell.words.allSatisfy { words[$0].isValue }
    }
}
