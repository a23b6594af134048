import DocumentModel

/// Stretches of lines whose segments stand under one another, with or without rules.
struct AlignedBands {
    var words: [TableWord]
    /// Words that no table has taken.
    var free: [Int]

    /// The words of each band, top to bottom.
    func bands() -> [[Int]] {
        let lines = LineBuilder(words: words).lines(of: free, certain: 0.8)
        var result: [[Int]] = []
        var start = 0
        while start < lines.count {
            guard lines[start].segments.count > 1 else {
                start += 1
                continue
            }
            let end = bandEnd(lines, from: start)
            if lines[start..<end].count(where: { $0.segments.count > 1 }) >= 3 {
                let top = bandTop(lines, from: start)
                result.append(lines[top..<end].flatMap { $0.segments.flatMap(\.words) })
            }
            start = max(end, start + 1)
        }
        return result
    }

    /// The first of the lines just above that stand over a column right of the first, as the upper lines of a tall head do.
    private func bandTop(_ lines: [TextLine], from start: Int) -> Int {
        var top = start
        let columns = BandColumns(lines[start])
        while top > 0, start - top < 6, lines[top - 1].segments.count == 1, columns.hits(lines[top - 1]) == 1,
            lines[top].box.y0 - lines[top - 1].box.y1 < 0.4 * lines[top].size,
            lines[top - 1].box.x0 > lines[start].segments[0].box.x1
        {
            top -= 1
        }
        return top
    }

    /// One past the last line that goes on with the band.
    private func bandEnd(_ lines: [TextLine], from start: Int) -> Int {
        var columns = BandColumns(lines[start])
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
                guard let hits, hits >= 2 || gap < -0.2 * line.size else { break }
                lone = 0
                last = end + 1
            } else {
                // Further lines of a cell keep to its column; a caption or a heading of rows may stand alone.
                lone += 1
                if hits != 1, lone > 2 || line.segments[0].words.count > 8 { break }
                if lone > 12 { break }
                if last == end, hits == 1, gap < 0.5 * line.size { last = end + 1 }
            }
            if hits != nil { columns.add(line) }
            end += 1
        }
        return last
    }
}

/// Where the segments of a band's lines have stood so far.
private struct BandColumns {
    /// Apart from one another, from left to right.
    private var stretches: [(x0: Double, x1: Double)]

    init(_ line: TextLine) { stretches = line.segments.map { ($0.box.x0, $0.box.x1) } }

    /// How many of a line's segments stand in stretches known; nil where one of them goes over several.
    func hits(_ line: TextLine) -> Int? {
        var hits = 0
        for segment in line.segments {
            let under = stretches.count { min($0.x1, segment.box.x1) - max($0.x0, segment.box.x0) > 1.5 }
            // Values set a space apart are parted later, when the columns are known.
            guard under <= 1 || segment.isValue else { return nil }
            hits += under
        }
        return hits
    }

    /// The line with the segments that go over several stretches cut at the gaps between these, where wider than a space.
    func refined(_ line: TextLine, _ builder: LineBuilder) -> TextLine {
        guard hits(line) == nil else { return line }
        var segments: [Segment] = []
        for segment in line.segments {
            var parts: [[Int]] = []
            for word in segment.words {
                let box = builder.words[word].box
                if let before = parts.last?.last,
                    box.x0 - builder.words[before].box.x1 < 0.5 * builder.words[word].size
                        || !stretches.contains(where: { $0.x0 > builder.words[before].box.x1 - 1 && $0.x0 < box.x0 + 1 && $0.x1 > box.x0 })
                {
                    parts[parts.count - 1].append(word)
                } else {
                    parts.append([word])
                }
            }
            segments += parts.map { builder.segment($0) }
        }
        return builder.line(segments)
    }

    mutating func add(_ line: TextLine) {
        for segment in line.segments {
            let under = stretches.indices.filter { min(stretches[$0].x1, segment.box.x1) - max(stretches[$0].x0, segment.box.x0) > 1.5 }
            if let place = under.first {
                guard under.count == 1 else { continue }
                stretches[place] = (min(stretches[place].x0, segment.box.x0), max(stretches[place].x1, segment.box.x1))
            } else {
                stretches.append((segment.box.x0, segment.box.x1))
            }
        }
    }
}
