import DocumentModel

/// Stretches of lines whose segments stand under one another, with or without rules.
struct AlignedBands {
    struct Band: Sendable {
        /// From top to bottom.
        var words: [Int]
        /// Fewer lines than a table by itself needs; it may be the end or the beginning of one that goes on.
        var isSmall: Bool
    }

    var words: [TableWord]
    /// Words that no table has taken.
    var free: [Int]

    /// From top to bottom.
    func bands() -> [Band] {
        let lines = LineBuilder(words: words).lines(of: free, certain: 0.8)
        var ranges: [Range<Int>] = []
        var start = 0
        while start < lines.count {
            guard lines[start].segments.count > 1 else {
                start += 1
                continue
            }
            let floor = ranges.last?.upperBound ?? 0
            let end = bandEnd(lines, from: start, top: interleavedTop(lines, start, after: floor))
            let top = bandTop(lines, start..<end, after: floor)
            if let last = ranges.last, last.upperBound == top, goesOn(lines, last, top..<end) {
                ranges[ranges.count - 1] = last.lowerBound..<end
            } else {
                ranges.append(top..<end)
            }
            start = max(end, start + 1)
        }
        return ranges.compactMap { range in
            let several = lines[range].count { $0.segments.count > 1 }
            guard several >= 2 || (several == 1 && range.count > 1) else { return nil }
            return Band(words: lines[range].flatMap { $0.segments.flatMap(\.words) }, isSmall: several < 3)
        }
    }

    /// Lines that go on below a region whose lines stand in columns, at least two with several segments, or the page's last row.
    func continuation(of region: Box) -> [Int] {
        let lines = LineBuilder(words: words).lines(of: free, certain: 0.8)
        guard let start = lines.firstIndex(where: { $0.segments.count > 1 }) else { return [] }
        var end = bandEnd(lines, from: start, top: start)
        while end > start, lines[end - 1].box.midY > region.y1, lines[end - 1].segments.count == 1,
            lines[end - 1].segments[0].words.count > 4
        {
            end -= 1
        }
        let below = lines[start..<end].filter { $0.box.midY > region.y1 }
        let rows = below.filter { $0.segments.count > 1 }
        // A single row is enough where it has values and the page ends with it.
        guard
            rows.count >= 2
                || (rows.count == 1 && end == lines.count && rows[0].segments.count >= 3 && rows[0].segments.contains(where: \.isValue))
        else { return [] }
        return below.flatMap { $0.segments.flatMap(\.words) }
    }

    /// Whether two bands with nothing between are one: a head and the rows under it, set further apart than rows are.
    private func goesOn(_ lines: [TextLine], _ upper: Range<Int>, _ lower: Range<Int>) -> Bool {
        let gap = lines[lower.lowerBound].box.y0 - lines[upper.upperBound - 1].box.y0
        let steps = [upper, lower].flatMap { range in zip(lines[range], lines[range].dropFirst()).map { $1.box.y0 - $0.box.y0 } }
        let isHead = isBold(lines[upper]) && !isBold(lines[lower])
        guard gap <= max(1.7 * (steps.max() ?? 0), isHead ? 6 * lines[lower.lowerBound].size : 0) else { return false }
        var columns = BandColumns(lines[lower.lowerBound])
        for line in lines[lower].dropFirst() where columns.hits(line) != nil { columns.add(line) }
        let several = lines[upper].filter { $0.segments.count > 1 }
        guard !isProse(lines[lower.lowerBound], below: lines[upper]) else { return false }
        return several.allSatisfy { (columns.hits($0) ?? 0) >= 2 }
    }

    private func isBold(_ lines: ArraySlice<TextLine>) -> Bool {
        lines.allSatisfy { $0.segments.allSatisfy { $0.words.allSatisfy { words[$0].isBold } } }
    }

    /// The first of the lines just above a band that belong to it: upper lines of a tall head or of a cell that stands higher
    /// than its neighbours.
    private func bandTop(_ lines: [TextLine], _ band: Range<Int>, after floor: Int) -> Int {
        var top = band.lowerBound
        var columns = BandColumns(lines[top])
        for line in lines[band].dropFirst() where columns.hits(line) != nil { columns.add(line) }
        let step = columns.step(lines[band])
        while top > floor, band.lowerBound - top < 6, lines[top - 1].segments.count == 1 {
            let line = lines[top - 1]
            guard columns.hits(line) == 1, let under = columns.nearest(to: line, in: lines[top..<band.upperBound]) else {
                // Cells in the middle of a row begin above its first line.
                guard columns.hits(line) == 0, line.box.y1 > lines[top].box.y0 + 0.1 * line.size else { break }
                columns.add(line)
                top -= 1
                continue
            }
            let isSameType =
                words[under.words[0]].isBold == words[line.segments[0].words[0]].isBold && words[under.words[0]].size == line.size
            guard isSameType, under.box.y0 - line.box.y0 <= (step > 0 ? max(1.12 * step, 1.3 * line.size) : 1.7 * line.size) else { break }
            columns.add(line)
            top -= 1
        }
        return top
    }

    /// The first of the lone lines above that reach down beside the one below them.
    private func interleavedTop(_ lines: [TextLine], _ start: Int, after floor: Int) -> Int {
        var top = start
        while top > floor, start - top < 6, lines[top - 1].segments.count == 1,
            lines[top - 1].box.y1 > lines[top].box.y0 + 0.1 * lines[top].size
        {
            top -= 1
        }
        return top
    }

    /// So many words side by side without a figure are a line of prose, however wide its spaces, below rows of figures.
    private static let sentence = 9
    private static let valued = 3

    private func isProse(_ line: TextLine, below rows: ArraySlice<TextLine>) -> Bool {
        guard line.segments.reduce(0, { $0 + $1.words.count }) >= Self.sentence, !line.segments.contains(where: \.isValue) else {
            return false
        }
        let count = rows.count { $0.segments.contains(where: \.isValue) }
        return count >= Self.valued && count * 5 >= rows.count * 4
    }

    /// One past the last line that goes on with the band.
    private func bandEnd(_ lines: [TextLine], from start: Int, top: Int) -> Int {
        var columns = BandColumns(lines[start])
        for line in lines[top..<start].reversed() where columns.hits(line) != nil { columns.add(line) }
        var end = start + 1
        var last = start + 1
        var lone = 0
        while end < lines.count {
            let line = columns.refined(lines[end], LineBuilder(words: words))
            let above = lines[end - 1]
            let gap = line.box.y0 - above.box.y1
            guard gap < 2.2 * max(line.size, above.size) else { break }
            let hits = columns.hits(line)
            if line.segments.count > 1 {
                // Cells in the middle of their rows stand between the lines of their neighbours.
                guard let hits, hits >= 2 || gap < 0.5 * line.size, !isProse(line, below: lines[start..<end]) else { break }
                lone = 0
                last = end + 1
            } else {
                // Further lines of a cell keep to its column; a caption or a heading of rows may stand alone.
                lone += 1
                if hits != 1, lone > 2 || line.segments[0].words.count > 8 { break }
                if lone > 12 { break }
                if last == end, hits == 1, let under = columns.nearest(to: line, in: lines[top..<end]) {
                    let step = columns.step(lines[top..<end])
                    if line.box.y0 - under.box.y0 <= (step > 0 ? max(1.12 * step, 1.3 * line.size) : 1.7 * line.size) { last = end + 1 }
                }
            }
            if hits != nil { columns.add(line) }
            end += 1
        }
        return last
    }
}
