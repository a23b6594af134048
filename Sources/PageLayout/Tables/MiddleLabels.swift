import DocumentModel

/// Labels at half the height of the rows they belong to, where no rule says how far they reach: the first column has a label for every few
/// rows, and each stands in the middle of its own.
struct MiddleLabels {
    var words: [TableWord]

    /// Of the least step from row to row: how far a label's middle may be from that of its rows.
    private static let slack = 0.3
    /// In ems: the lines of one label are not further apart than this, top to top.
    private static let leading = 1.5

    /// Of the step from row to row: lines further apart are labels of their own.
    private static let near = 0.9

    private struct Block {
        var box: Box
        var words: [Int]
    }

    /// The table with such labels as cells over their rows; nil where the labels do not take up all rows one after another.
    func spanned(_ draft: DraftTable) -> DraftTable? {
        guard draft.columnCount >= 3, !draft.cells.contains(where: { $0.row >= draft.headerRowCount && $0.rowSpan > 1 }) else { return nil }
        let body = draft.cells.filter { $0.row >= draft.headerRowCount }
        guard !body.contains(where: { $0.column == 0 && $0.columnSpan > 1 }) else { return nil }
        var rows: [(row: Int, box: Box)] = []
        for cell in body where cell.column > 0 {
            for word in cell.words {
                if let last = rows.last, last.row == cell.row {
                    rows[rows.count - 1].box = last.box.union(words[word].box)
                } else {
                    rows.append((cell.row, words[word].box))
                }
            }
        }
        let step = zip(rows, rows.dropFirst()).map { $1.box.midY - $0.box.midY }.min() ?? 0
        let blocks = self.blocks(body.filter { $0.column == 0 }.flatMap(\.words), below: step)
        guard rows.count >= 4, step > 0, blocks.count >= 2, blocks.count * 3 <= rows.count * 2,
            let groups = groups(rows.map(\.box), blocks, step)
        else {
            return nil
        }
        return spanned(draft, rows.map(\.row), blocks, groups)
    }

    /// - Parameter step: from row to row; the lines of a label stand nearer.
    private func blocks(_ chosen: [Int], below step: Double) -> [Block] {
        var blocks: [Block] = []
        var top = -Double.infinity
        for line in LineBuilder(words: words).lines(of: chosen, certain: 2) {
            let own = line.segments.flatMap(\.words)
            if let last = blocks.last, line.box.y0 - top < min(Self.leading * line.size, Self.near * step) {
                blocks[blocks.count - 1] = Block(box: last.box.union(line.box), words: last.words + own)
            } else {
                blocks.append(Block(box: line.box, words: own))
            }
            top = line.box.y0
        }
        return blocks
    }

    /// For each label, the rows it stands in the middle of; they follow one another without a gap.
    private func groups(_ rows: [Box], _ labels: [Block], _ step: Double) -> [Range<Int>]? {
        var groups: [Range<Int>] = []
        var start = 0
        for label in labels {
            let end = (start..<rows.count).first {
                abs((rows[start].y0 + rows[$0].y1) / 2 - label.box.midY) < Self.slack * step
            }
            guard let end else { return nil }
            groups.append(start..<end + 1)
            start = end + 1
        }
        guard start == rows.count, groups.count(where: { $0.count == 1 }) * 2 <= groups.count else { return nil }
        // Labels in the first of their rows may stand in the middle of others by chance, but none between two rows.
        let isBetween = labels.contains { label in !rows.contains { abs($0.midY - label.box.midY) < Self.slack * step } }
        return isBetween || groups.allSatisfy { $0.count >= 3 } ? groups : nil
    }

    private func spanned(_ draft: DraftTable, _ rows: [Int], _ labels: [Block], _ groups: [Range<Int>]) -> DraftTable {
        var result = draft
        let head = draft.headerRowCount
        var at: [Int: Int] = [:]
        for (place, row) in rows.enumerated() { at[row] = head + place }
        result.cells = draft.cells.compactMap { cell in
            guard cell.row >= head else { return cell }
            guard cell.column > 0, let row = at[cell.row] else { return nil }
            var cell = cell
            cell.row = row
            return cell
        }
        for (label, group) in zip(labels, groups) {
            result.cells.append(
                DraftTable.Cell(row: head + group.lowerBound, column: 0, rowSpan: group.count, words: label.words))
        }
        result.rowEdges = Array(draft.rowEdges[...head]) + rows.dropFirst().map { draft.rowEdges[$0] } + [draft.box.y1]
        result.cells = DraftTable.completed(result.cells, rows: result.rowCount, columns: result.columnCount)
        result.notes.append(TableReason("middle-labels", "\(labels.count) labels in the middle of their rows"))
        return result
    }
}
