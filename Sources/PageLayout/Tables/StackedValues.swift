import DocumentModel

/// Rows that share one ruled field: several lines of values under one another, as in tables ruled only between columns.
struct StackedValues {
    var words: [TableWord]
    var chosen: [Int]
    var xs: [Double]
    /// Whether no rule is drawn between the columns.
    var isOpen = false

    /// So many columns tell a row that is full from one that is not.
    private static let wide = 4

    /// Heights at which fields between two level rules must be cut into rows.
    func cuts(between ys: [Double]) -> [Double] {
        var strips = [[Int]](repeating: [], count: ys.count - 1)
        for word in chosen { strips[RuledGrid.track(words[word].box.midY, ys)].append(word) }
        let dividers = xs.map { RuleLine(direction: .vertical, box: Box(x0: $0, y0: ys[0], x1: $0, y1: ys[ys.count - 1])) }
        let builder = LineBuilder(words: words, dividers: dividers)
        let lines = strips.map { builder.lines(of: $0, certain: 0.75) }
        let isHeaded = isOpen ? GroupHeadings(words: words).areAtTheFoot(of: lines) : lines.map { _ in false }
        return lines.indices.flatMap { place in
            let heading = isHeaded[place] ? [middle(lines[place], above: lines[place].count - 1)] : []
            return strips[place].count < 4 ? heading : cuts(isHeaded[place] ? Array(lines[place].dropLast()) : lines[place]) + heading
        }
    }

    private func middle(_ lines: [TextLine], above place: Int) -> Double { (lines[place - 1].box.y1 + lines[place].box.y0) / 2 }

    /// Whether nearly all rows have a label that begins as one, and values beside it.
    private func areLabelled(_ rows: [Range<Int>], _ lines: [TextLine]) -> Bool {
        let labelled = rows.count { row in
            let segments = lines[row].flatMap(\.segments)
            guard let label = segments.first(where: { RuledGrid.track($0.box.midX, xs) == 0 }), let first = label.words.first else {
                return false
            }
            return !label.isValue && !words[first].shape.contains(.startsLower) && segments.contains { $0.isValue }
        }
        return rows.count >= 3 && labelled * 5 >= rows.count * 4
    }

    /// Ranges of lines from one label with the mark of a list to the next, where each of them has values; else none.
    private func items(_ lines: [TextLine]) -> [Range<Int>] {
        let marked = lines.indices.dropFirst().filter { place in
            let first = lines[place].segments[0]
            let shape = words[first.words[0]].shape
            // No short word with a point, as "Av.".
            return RuledGrid.track(first.box.midX, xs) == 0 && first.words.count > 1 && !words[first.words[1]].isValue
                && shape.contains(.listMark) && !shape.isDisjoint(with: [.number, .placeholder])
        }
        let items = zip([0] + marked, marked + [lines.count]).map { $0..<$1 }
        return items.allSatisfy { isValued($0, lines) } ? items : []
    }

    private func cuts(_ lines: [TextLine]) -> [Double] {
        guard lines.count >= 2 else { return [] }
        var stacked = [Int](repeating: 0, count: xs.count)
        for line in lines {
            for segment in line.segments where segment.isValue { stacked[RuledGrid.track(segment.box.midX, xs)] += 1 }
        }
        // One column of figures may be a list inside a cell; two that go down side by side are rows.
        let valued = lines.count { line in line.segments.contains { $0.isValue } }
        let columns = stacked.count { $0 >= 2 }
        let rows = RowInference(words: words, columns: ColumnInference(fixed: xs), rules: []).rows(lines)
        let isDense = valued * 5 >= lines.count * 3
        // Numbers of one row under one another fill fewer columns from line to line.
        let most = lines.map(\.segments.count).max() ?? 0
        let isEven = most < Self.wide || lines.count { $0.segments.count + 1 >= most } >= 2
        let areRows =
            (isDense && (columns >= 2 || (columns == 1 && lines.count(where: { $0.segments.count > 1 }) * 5 >= lines.count * 4)))
            || (columns >= 1 && areLabelled(rows, lines))
        let items = items(lines)
        if items.count > 1, !areRows || !rows.allSatisfy({ isValued($0, lines) }) { return edges(items, lines) }
        return areRows && isEven ? edges(rows, lines) : []
    }

    private func edges(_ rows: [Range<Int>], _ lines: [TextLine]) -> [Double] {
        rows.dropFirst().map { middle(lines, above: $0.lowerBound) }
    }

    private func isValued(_ row: Range<Int>, _ lines: [TextLine]) -> Bool {
        lines[row].contains { $0.segments.contains { $0.isValue && RuledGrid.track($0.box.midX, xs) > 0 } }
    }
}
