import DocumentModel

/// Makes a grid of a region from its words and the rules between them, where no upright rules close the cells in.
struct TextGrid {
    var words: [TableWord]
    var rules: RuleSet

    /// - Parameters:
    ///   - chosen: the region's words.
    ///   - certain: gap in ems that divides segments whatever stands beside it.
    ///   - edges: the columns' edges where a head drawn above them says where they are; no line of the region is a head then.
    /// - Returns: nil where the words stand in one column.
    func draft(_ chosen: [Int], in box: Box, origin: DraftTable.Origin, certain: Double, edges known: [Double]? = nil) -> DraftTable? {
        guard chosen.count <= 6_000 else { return nil }
        let chosen = chosen.filter { !words[$0].shape.contains(.typedRule) }
        let inside = rules.level.filter { $0.at > box.y0 - 2 && $0.at < box.y1 + 2 && $0.to > box.x0 && $0.from < box.x1 }
        let through = inside.filter { $0.isThrough(box) }
        let builder = LineBuilder(words: words, dividers: dividers(in: box))
        var lines = builder.lines(of: chosen, certain: certain)
        guard lines.count >= 2 else { return nil }
        let most = lines.map(\.segments.count).max() ?? 0
        let full = lines.filter { $0.segments.count * 2 >= most }
        let joints = known ?? jointEdges(through, full, box)
        var columns = ColumnInference(lines: lines)
        let ends = columns.columns.map(\.x1)
        lines = lines.map { builder.line($0.segments.flatMap { split($0, columns, builder, ends: ends) }) }
        columns = ColumnInference(lines: lines)
        if let joints {
            columns = ColumnInference(edges: joints, lines: lines)
            let ends = columns.ends(of: lines)
            lines = lines.map { builder.line($0.segments.flatMap { split($0, columns, builder, ends: ends, certain: true) }) }
            columns = ColumnInference(edges: joints, lines: lines)
        }
        guard columns.columns.count >= 2 else { return nil }
        if origin == .stack, known == nil, isTitle(lines, columns, through) { lines.removeFirst() }

        let inference = RowInference(words: words, columns: columns, rules: through.map(\.at))
        let blocks = inner(through, lines).isEmpty ? inference.anchored(lines.indices, lines) : nil
        var heads = blocks == nil ? headLines(lines, columns, through: through) : 0
        if known != nil || lines[..<heads].reduce(0, { $0 + $1.segments.count }) > 300 { heads = 0 }
        let partial = inside.filter { !$0.isThrough(box) && $0.isDrawn }
        let head = HeadInference(words: words, columns: columns, rules: partial, edges: joints).cells(of: Array(lines[..<heads]))
        let body = Array(lines[heads...])
        let rows =
            blocks.map { $0.filter { $0.lowerBound >= heads }.map { $0.lowerBound - heads..<$0.upperBound - heads } }
            ?? inference.rows(body)

        var cells = head.cells
        var rowEdges = [box.y0] + head.edges
        let headRows = heads == 0 ? 0 : head.edges.count + 1
        for (number, row) in rows.enumerated() {
            if number + headRows > 0 {
                let first = row.lowerBound
                let above = first > 0 ? body[first - 1].box.y1 : (heads > 0 ? lines[heads - 1].box.y1 : box.y0)
                rowEdges.append((above + body[first].box.y0) / 2)
            }
            cells += rowCells(body[row], row: number + headRows, columns: columns)
        }
        rowEdges.append(box.y1)
        let edges = columns.edges(from: box.x0, to: box.x1)
        let complete = DraftTable.completed(cells, rows: rowEdges.count - 1, columns: edges.count - 1)
        return DraftTable(
            origin: origin, box: Box(x0: edges[0], y0: box.y0, x1: edges[edges.count - 1], y1: box.y1), columnEdges: edges,
            rowEdges: rowEdges,
            cells: complete, headerRowCount: headRows,
            notes: known != nil
                ? [] : joints.map { [TableReason("rule-joints", "pieces of the level rules meet at \($0.count - 2) columns' edges")] } ?? []
        )
    }

    /// Edges of columns told from where the pieces of rules meet, which are drawn cell by cell; nil where words do not keep to them.
    private func jointEdges(_ through: [RuleSet.Rule], _ lines: [TextLine], _ box: Box) -> [Double]? {
        guard through.count >= 2 else { return nil }
        var edges = [box.x0]
        var cluster: [Double] = []
        func close() {
            if cluster.count * 2 >= through.count, cluster.count >= 2, let last = cluster.last, last - (edges.last ?? 0) > 6 {
                edges.append((cluster[0] + last) / 2)
            }
            cluster.removeAll()
        }
        // A rule under a part of the head ends where two columns meet, too.
        var joints: [Double] = []
        for rule in through { joints += rule.joints + [rule.from, rule.to] }
        joints.removeAll { $0 < box.x0 + 4 || $0 > box.x1 - 4 }
        for joint in joints.sorted() {
            if let first = cluster.first, joint - first > 1.5 { close() }
            cluster.append(joint)
        }
        close()
        edges.append(box.x1)
        guard edges.count >= 3 else { return nil }
        // A head may have fewer cells than the rows below it: values side by side say that there are more columns.
        let beside = lines.count { line in
            let values = line.segments.filter(\.isValue).map { RuledGrid.track($0.box.midX, edges) }
            return Set(values).count < values.count
        }
        guard beside * 2 <= lines.count else { return nil }
        let chosen = lines.flatMap { $0.segments.flatMap(\.words) }
        let crossing = chosen.count { word in
            edges.dropFirst().dropLast().contains { $0 > words[word].box.x0 + 2 && $0 < words[word].box.x1 - 2 }
        }
        return crossing * 20 <= chosen.count ? edges : nil
    }

    private func dividers(in box: Box) -> [RuleLine] {
        rules.upright.filter { $0.isDrawn && $0.at > box.x0 + 2 && $0.at < box.x1 - 2 && $0.to > box.y0 && $0.from < box.y1 }
            .map { RuleLine(direction: .vertical, box: $0.uprightBox) }
    }

    /// In ems: the least white between the words of a line of heads set close counts as a space up to here.
    private static let space = 0.3

    /// Cuts a segment at the gaps between columns that its words leave free, where the gap is more than a space.
    ///
    /// - Parameters:
    ///   - ends: how far to the right the words of each column reach.
    ///   - certain: whether the columns are known from rules, so that a gap somewhat wider than a space is enough.
    func split(
        _ segment: Segment, _ columns: ColumnInference, _ builder: LineBuilder, ends: [Double], certain: Bool = false
    ) -> [Segment] {
        guard segment.words.count > 1 else { return [segment] }
        let reach = columns.reach(segment.box.x0, segment.box.x1)
        guard reach.count > 1 else { return [segment] }
        var gaps: [Double] = []
        for (left, right) in zip(segment.words, segment.words.dropFirst()) { gaps.append(words[right].box.x0 - words[left].box.x1) }
        let least = gaps.min() ?? 0
        var parts: [[Int]] = [[segment.words[0]]]
        for (place, word) in segment.words.dropFirst().enumerated() {
            let left = words[segment.words[place]].box
            let right = words[word].box
            let before = reach.dropLast().first { column in
                left.x1 <= columns.columns[column + 1].x0 + 1 && right.x0 >= columns.columns[column].x1 - 1
                    && left.x0 < columns.columns[column].x1 && right.x1 > columns.columns[column + 1].x0
            }
            let size = words[word].size
            let close = segment.words.count > 2 ? 1.3 * min(least, Self.space * size) : 0
            let values = words[segment.words[place]].isValue && words[word].isValue
            var enough = values ? 0.35 * size : certain ? 0.45 * size : max(0.35 * size, close)
            if let before, abs(ends[before] - left.x1) < 1 || (!certain && abs(columns.columns[before + 1].x0 - right.x0) < 1) {
                // A word that ends or begins where its column does needs little more than a space.
                enough = min(enough, values ? 0.25 * size : segment.words.count > 2 ? max(0.25 * size, 1.15 * least) : enough)
            }
            let atEdge = before != nil
            let wide = gaps[place] > enough
            if atEdge, wide { parts.append([word]) } else { parts[parts.count - 1].append(word) }
        }
        return parts.map { builder.segment($0) }
    }

    /// In ems: a title stands at least this much above the head, where it is not set otherwise.
    private static let apart = 0.35

    /// Whether the first line is a title over a full head, inside of the frame: alone at the left, in type of its own or set apart.
    private func isTitle(_ lines: [TextLine], _ columns: ColumnInference, _ through: [RuleSet.Rule]) -> Bool {
        guard lines.count >= 4, columns.columns.count >= 3, lines[0].segments.count == 1, lines[1].segments.count == columns.columns.count,
            !lines[1].segments.contains(where: { $0.isValue && !$0.words.contains { words[$0].shape.contains(.year) } }),
            lines[0].box.x0 < columns.columns[0].x0 + 2,
            !through.contains(where: { $0.at > lines[0].box.midY && $0.at < lines[1].box.midY })
        else { return false }
        let title = words[lines[0].segments[0].words[0]]
        let label = words[lines[1].segments[0].words[0]]
        return title.size != label.size || title.isBold != label.isBold || lines[1].box.y0 - lines[0].box.y1 > Self.apart * title.size
    }

    private func inner(_ through: [RuleSet.Rule], _ lines: [TextLine]) -> [RuleSet.Rule] {
        through.filter { $0.at > lines[0].box.midY && $0.at < lines[lines.count - 1].box.midY }
    }

    /// How many of the first lines are the head: those above the first rule that runs through, else those before the first
    /// line that has its values.
    private func headLines(_ lines: [TextLine], _ columns: ColumnInference, through: [RuleSet.Rule]) -> Int {
        let inner = inner(through, lines)
        let last = columns.columns.count - 1
        if inner.count >= 2 {
            let first = lines.prefix { $0.box.midY < inner[0].at }
            if isBody(first, columns) || (first.count == 1 && isWritten(lines[0], as: lines.dropFirst(), columns)) { return 0 }
        }
        // A rule under a head over all figures leaves the column of labels out.
        if let rule = inner.first(where: { $0.from < columns.columns[0].x1 }) ?? inner.first {
            let above = lines.count { $0.box.midY < rule.at }
            if above <= 8, lines[..<above].contains(where: { $0.segments.count > 1 }) || above == 1 { return above }
        }
        let middles = MiddleRows(words: words, columns: columns)
        let full = lines.indices.first { place in
            let line = lines[place]
            let values = line.segments.filter { $0.isValue && columns.reach($0.box.x0, $0.box.x1).lowerBound > 0 }.count
            let labelled = line.segments.contains { columns.reach($0.box.x0, $0.box.x1).lowerBound == 0 }
            // Rows may begin with few figures, as those of a triangle do.
            let right = line.segments.filter { columns.reach($0.box.x0, $0.box.x1).lowerBound > 0 }
            if labelled, !right.isEmpty, right.allSatisfy({ isOfFigures([$0, $0]) }) { return true }
            return (labelled || isOfFigures(line.segments) || middles.isBetween(place, lines.indices, lines)) && values * 2 >= max(last, 1)
        }
        guard var full, full > 0, full <= 8 else { return 0 }
        // A line in the middle of all columns below the whole head is the heading of the rows.
        while full > 1, lines[full - 1].segments.count == 1, lines[full - 2].segments.count == columns.columns.count,
            columns.centredSpan(lines[full - 1].box.x0, lines[full - 1].box.x1) != nil
        {
            full -= 1
        }
        // A label that begins half a step above its values is none of the head's lines.
        while full > 0, lines[full].box.midY - lines[full - 1].box.midY < 0.8 * lines[full].size { full -= 1 }
        return full
    }

    /// Whether lines have values, and no years, in most columns right of the labels and no words there: a row whose head stands above
    /// the first rule.
    private func isBody(_ lines: ArraySlice<TextLine>, _ columns: ColumnInference) -> Bool {
        if isOfFigures(lines.flatMap(\.segments)) { return true }
        let right = lines.flatMap(\.segments).filter { columns.reach($0.box.x0, $0.box.x1).lowerBound > 0 }
        let isLabelled = lines.contains { $0.segments.contains { !$0.isValue && columns.reach($0.box.x0, $0.box.x1).lowerBound == 0 } }
        return isLabelled && right.count * 2 >= columns.columns.count - 1
            && right.allSatisfy { segment in segment.isValue && !segment.words.contains { words[$0].shape.contains(.year) } }
    }

    /// Whether a line has words and values where every line below has them, a figure with a point or a comma among them.
    private func isWritten(_ line: TextLine, as others: ArraySlice<TextLine>, _ columns: ColumnInference) -> Bool {
        func kinds(_ line: TextLine) -> [Int: Bool] {
            Dictionary(line.segments.map { (columns.reach($0.box.x0, $0.box.x1).lowerBound, $0.isValue) }, uniquingKeysWith: { $0 && $1 })
        }
        let own = kinds(line)
        return own.count == columns.columns.count && others.count >= 2 && others.allSatisfy { kinds($0) == own }
            && line.segments.contains { isOfFigures([$0, $0]) }
    }

    /// Whether half of two segments or more are figures with points or commas, as no numbers of columns or years are.
    private func isOfFigures(_ segments: [Segment]) -> Bool {
        let figures = segments.count { segment in
            segment.isValue && segment.words.contains { words[$0].shape.contains(.number) && words[$0].form % 10 > 0 }
        }
        return segments.count >= 2 && figures * 2 >= segments.count
    }

    private func rowCells(_ lines: ArraySlice<TextLine>, row: Int, columns: ColumnInference) -> [DraftTable.Cell] {
        if lines.count == 1, let only = lines.first?.segments.first, lines.first?.segments.count == 1,
            let span = columns.centredSpan(only.box.x0, only.box.x1)
        {
            return [DraftTable.Cell(row: row, column: span.lowerBound, columnSpan: span.count, words: only.words)]
        }
        var cells: [DraftTable.Cell] = []
        for line in lines {
            for segment in line.segments {
                var reach = columns.reach(segment.box.x0, segment.box.x1)
                if reach.count > 1, let best = reach.max(by: { shared($0, segment, columns) < shared($1, segment, columns) }) {
                    let alone = !lines.contains { other in
                        other.segments.contains { $0.box != segment.box && columns.reach($0.box.x0, $0.box.x1).overlaps(reach) }
                    }
                    if !alone { reach = best...best }
                }
                if let home = cells.firstIndex(where: { $0.column <= reach.upperBound && reach.lowerBound < $0.column + $0.columnSpan }) {
                    cells[home].words += segment.words
                } else {
                    cells.append(DraftTable.Cell(row: row, column: reach.lowerBound, columnSpan: reach.count, words: segment.words))
                }
            }
        }
        return cells.sorted { $0.column < $1.column }
    }

    private func shared(_ column: Int, _ segment: Segment, _ columns: ColumnInference) -> Double {
        min(columns.columns[column].x1, segment.box.x1) - max(columns.columns[column].x0, segment.box.x0)
    }
}

extension RuleSet.Rule {
    /// Whether a level rule runs over most of a region's width.
    func isThrough(_ box: Box) -> Bool { min(to, box.x1) - max(from, box.x0) > 0.8 * box.width }
}
