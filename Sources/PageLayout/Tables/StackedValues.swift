import DocumentModel

/// Rows that share one ruled field: several lines of values under one another, as in tables ruled only between columns.
struct StackedValues {
    var words: [TableWord]
    var chosen: [Int]
    var xs: [Double]

    /// Heights at which fields between two level rules must be cut into rows.
    func cuts(between ys: [Double]) -> [Double] {
        var strips = [[Int]](repeating: [], count: ys.count - 1)
        for word in chosen { strips[RuledGrid.track(words[word].box.midY, ys)].append(word) }
        let dividers = xs.map { RuleLine(direction: .vertical, box: Box(x0: $0, y0: ys[0], x1: $0, y1: ys[ys.count - 1])) }
        let builder = LineBuilder(words: words, dividers: dividers)
        return strips.flatMap { strip in strip.count < 4 ? [] : cuts(builder.lines(of: strip, certain: 0.75)) }
    }

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
        guard
            (isDense && (columns >= 2 || (columns == 1 && lines.count(where: { $0.segments.count > 1 }) * 5 >= lines.count * 4)))
                || (columns >= 1 && areLabelled(rows, lines))
        else { return [] }
        return zip(rows, rows.dropFirst()).map { (lines[$0.upperBound - 1].box.y1 + lines[$1.lowerBound].box.y0) / 2 }
    }
}
