import DocumentModel

/// Rows that stand outside of a table's outermost rules: a head above the rule under it, a last row without shading.
struct OpenEnds {
    var words: [TableWord]
    var free: [Int]
    var captions: TableCaptions

    /// In ems: the white between two lines of a paragraph.
    private static let leading = 0.6
    /// More words side by side are a line of prose.
    private static let sentence = 5

    /// Puts the lines just above a table that has no head into head rows, where they stand over several of its columns.
    ///
    /// - Parameter rules: level rules that part upper cells from those below them.
    func addHead(to draft: inout DraftTable, rules: [RuleSet.Rule] = []) {
        var lines: [TextLine] = []
        var edge = draft.box.y0
        let above = outside(draft, above: true)
        for (place, line) in above.enumerated().reversed() {
            guard edge - line.box.y1 < 0.9 * line.size, lines.count < 8, isHead(line, draft) else { break }
            if place > 0, !lines.isEmpty, endsParagraph(line, after: above[place - 1]) { break }
            lines.insert(line, at: 0)
            edge = line.box.y0
        }
        while let first = lines.first, first.segments.count == 1, first.segments[0].words.count > 5 || isCaption(first) {
            lines.removeFirst()
        }
        guard let top = lines.first?.box.y0 else { return }
        let columns = columns(draft)
        if draft.origin != .grid {
            let grid = TextGrid(words: words, rules: RuleSet())
            let builder = LineBuilder(words: words)
            let ends = columns.columns.map(\.x1)
            lines = lines.map { builder.line($0.segments.flatMap { grid.split($0, columns, builder, ends: ends) }) }
        }
        let isRuled = draft.notes.contains { $0.name == "rule-joints" }
        let head = HeadInference(
            words: words, columns: columns, rules: rules.filter { $0.isDrawn && !$0.isThrough(draft.box) },
            edges: isRuled ? draft.columnEdges : nil
        ).cells(of: lines)
        let filled = Set(head.cells.filter { $0.columnSpan == 1 }.map(\.column)).count
        guard filled >= 2, filled * 2 >= draft.columnCount else { return }
        let count = head.edges.count + 1
        let cells = DraftTable.completed(head.cells, rows: count, columns: draft.columnCount)
        for place in draft.cells.indices { draft.cells[place].row += count }
        draft.cells = cells + draft.cells
        draft.rowEdges = [top - 1] + head.edges + draft.rowEdges
        draft.box.y0 = top - 1
        draft.headerRowCount = count
        draft.notes.append(TableReason("open-head", "a head above the first rule"))
    }

    /// Whether the line right above is bold and fills the columns where the first row is neither: the head above the rule under it.
    func hasBoldHead(_ draft: DraftTable) -> Bool {
        let first = draft.cells.filter { $0.row == 0 }.flatMap(\.words)
        guard draft.origin != .grid, draft.headerRowCount == 1, !first.allSatisfy({ words[$0].isBold }),
            !first.isEmpty
        else { return false }
        var columns: Set<Int> = []
        var edge = draft.box.y0
        for line in outside(draft, above: true).reversed() {
            guard edge - line.box.y1 < 0.9 * line.size, isHead(line, draft),
                line.segments.allSatisfy({ $0.words.allSatisfy { words[$0].isBold } })
            else { break }
            for segment in line.segments { column(of: segment, draft).map { _ = columns.insert($0) } }
            edge = line.box.y0
        }
        return columns.count == draft.columnCount
    }

    /// Whether a line is the last of a paragraph that ends above the table: each part of it begins under one that is full of words.
    private func endsParagraph(_ line: TextLine, after above: TextLine) -> Bool {
        guard line.box.y0 - above.box.y1 < Self.leading * line.size else { return false }
        let count = above.segments.reduce(0) { $0 + $1.words.count }
        return count > Self.sentence * line.segments.count
            && line.segments.allSatisfy { segment in
                above.segments.contains {
                    abs($0.box.x0 - segment.box.x0) < 2 && !$0.isValue
                        && words[$0.words[0]].size == words[segment.words[0]].size
                        && words[$0.words[0]].isBold == words[segment.words[0]].isBold
                }
            }
    }

    private func isCaption(_ line: TextLine) -> Bool { captions.captions.contains { $0.box.shared(line.box) > 0 } }

    /// Whether a line stands within the table's width in short pieces, none of them across the labels' edge.
    private func isHead(_ line: TextLine, _ draft: DraftTable) -> Bool {
        let edge = draft.columnEdges[1]
        return line.box.x0 > draft.box.x0 - 4 && line.box.x1 < draft.box.x1 + 4
            // A line of values is a row.
            && line.segments.dropFirst().count { $0.isValue && !$0.words.contains { words[$0].shape.contains(.year) } } * 2
                < draft.columnCount
            && line.segments.indices.allSatisfy { place in
                let segment = line.segments[place]
                // The head of a column of figures may reach over its edge, beside that of the labels.
                let isBeside = place > 0 && line.segments.count * 2 >= draft.columnCount
                return segment.words.count <= 8 && (isBeside || !(segment.box.x0 < edge - 4 && segment.box.x1 > edge + 12))
            }
    }

    /// Where the words of each column stand; of a closed grid, where its edges are.
    private func columns(_ draft: DraftTable) -> ColumnInference {
        var columns = ColumnInference(fixed: draft.columnEdges)
        guard draft.origin != .grid else { return columns }
        var extents = [(x0: Double, x1: Double)](repeating: (.infinity, -.infinity), count: draft.columnCount)
        for cell in draft.cells where cell.columnSpan == 1 {
            for word in cell.words {
                extents[cell.column] = (min(extents[cell.column].x0, words[word].box.x0), max(extents[cell.column].x1, words[word].box.x1))
            }
        }
        for place in extents.indices where extents[place].x0 < extents[place].x1 {
            columns.columns[place].x0 = extents[place].x0
            columns.columns[place].x1 = extents[place].x1
        }
        return columns
    }

    /// Adds the row above the first rule of a table whose rules run below its rows: a label and values under one another with the table's.
    func addFirstRow(to draft: inout DraftTable, rules: [RuleSet.Rule]) {
        let through = rules.count { $0.isDrawn && $0.isThrough(draft.box) && $0.at > draft.box.y0 - 4 && $0.at < draft.box.y1 + 4 }
        guard draft.origin == .stack, through * 5 >= (draft.rowCount + 1) * 4, let line = outside(draft, above: true).last,
            draft.box.y0 - line.box.y1 < Self.leading * line.size, keepsColumns(line, draft)
        else { return }
        let values = line.segments.count { $0.isValue && !$0.words.contains { words[$0].shape.contains(.year) } }
        guard values * 5 >= (draft.columnCount - 1) * 3, values < line.segments.count, let cells = row([line], 0, draft) else { return }
        for place in draft.cells.indices { draft.cells[place].row += 1 }
        draft.cells = cells + draft.cells
        draft.box.y0 = line.box.y0 - 1
        draft.rowEdges.insert(draft.box.y0, at: 0)
    }

    /// Adds the lines just below as rows where they have values under the table's values.
    ///
    /// - Parameter pastRule: a rule ends the table; only lines with values in most columns go on past it, as a total does.
    func addRows(to draft: inout DraftTable, pastRule: Bool) {
        var lines: [TextLine] = []
        var edge = draft.box.y1
        for line in outside(draft, above: false) {
            guard line.box.y0 - edge < 0.9 * line.size, keepsColumns(line, draft) else { break }
            if pastRule {
                let values = line.segments.count { $0.isValue }
                guard lines.count < 2, values * 5 >= (draft.columnCount - 1) * 3, values < line.segments.count else { break }
            }
            lines.append(line)
            edge = line.box.y1
        }
        let inference = RowInference(words: words, columns: ColumnInference(fixed: draft.columnEdges), rules: [])
        guard lines.contains(where: { $0.segments.count { $0.isValue } * 2 >= draft.columnCount - 1 }) else { return }
        let rows =
            inference.holdsOneRow(lines.startIndex..<lines.endIndex, lines) ? [lines.startIndex..<lines.endIndex] : inference.rows(lines)
        for range in rows {
            guard let cells = row(Array(lines[range]), draft.rowCount, draft) else { return }
            draft.cells += cells
            draft.box.y1 = lines[range.upperBound - 1].box.y1 + 1
            draft.rowEdges.append(draft.box.y1)
            draft.openColumns = []
        }
        draft.notes.append(TableReason("open-foot", "\(rows.count) rows below the last rule"))
    }

    /// The lines above or below, each with what of it stands over or under the table.
    private func outside(_ draft: DraftTable, above: Bool) -> [TextLine] {
        let top = above ? draft.box.y0 - 150 : draft.box.y1
        let bottom = above ? draft.box.y0 : draft.box.y1 + 150
        let taken = Set(draft.cells.flatMap(\.words))
        let builder = LineBuilder(words: words)
        let near = free.filter { words[$0].box.midY > top && words[$0].box.midY < bottom && !taken.contains($0) }
        return builder.lines(of: near, certain: 0.75).compactMap { line in
            let over = line.segments.filter { $0.box.x1 > draft.box.x0 - 2 && $0.box.x0 < draft.box.x1 + 2 }
            return over.isEmpty ? nil : builder.line(over)
        }
    }

    private func keepsColumns(_ line: TextLine, _ draft: DraftTable) -> Bool {
        line.box.x0 > draft.box.x0 - 4 && line.box.x1 < draft.box.x1 + 4 && line.segments.allSatisfy { column(of: $0, draft) != nil }
    }

    /// The column that a segment stands in; nil where it goes over several. Without rules between them, columns reach as far
    /// as their words do.
    private func column(of segment: Segment, _ draft: DraftTable) -> Int? {
        if draft.origin == .grid {
            let first = RuledGrid.track(segment.box.x0 + 1.5, draft.columnEdges)
            return first == RuledGrid.track(segment.box.x1 - 1.5, draft.columnEdges) ? first : nil
        }
        var extents = [(x0: Double, x1: Double)](repeating: (.infinity, -.infinity), count: draft.columnCount)
        for cell in draft.cells where cell.columnSpan == 1 {
            for word in cell.words {
                extents[cell.column] = (min(extents[cell.column].x0, words[word].box.x0), max(extents[cell.column].x1, words[word].box.x1))
            }
        }
        let under = extents.indices.filter { min(extents[$0].x1, segment.box.x1) - max(extents[$0].x0, segment.box.x0) > 1.5 }
        if under.count > 1 { return nil }
        return under.first ?? RuledGrid.track(segment.box.midX, draft.columnEdges)
    }

    /// One row's cells; nil where fewer than two or less than half of the columns have words.
    private func row(_ lines: [TextLine], _ row: Int, _ draft: DraftTable) -> [DraftTable.Cell]? {
        var cells = (0..<draft.columnCount).map { DraftTable.Cell(row: row, column: $0) }
        for line in lines {
            for segment in line.segments { cells[column(of: segment, draft) ?? 0].words += segment.words }
        }
        let filled = cells.count { !$0.words.isEmpty }
        return filled >= 2 && filled * 2 >= draft.columnCount ? cells : nil
    }
}
