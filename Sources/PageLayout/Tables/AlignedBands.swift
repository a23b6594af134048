import DocumentModel

/// Stretches of lines whose segments stand under one another, with or without rules.
struct AlignedBands {
    var words: [TableWord]
    /// Words that no table has taken.
    var free: [Int]

    /// The words of each band, top to bottom.
    func bands() -> [[Int]] {
        let lines = LineBuilder(words: words).lines(of: free, certain: 1.0)
        var result: [[Int]] = []
        var start = 0
        while start < lines.count {
            guard lines[start].segments.count > 1 else {
                start += 1
                continue
            }
            let end = bandEnd(lines, from: start)
            if lines[start..<end].count(where: { $0.segments.count > 1 }) >= 3 {
                result.append(lines[start..<end].flatMap { $0.segments.flatMap(\.words) })
            }
            start = max(end, start + 1)
        }
        return result
    }

    /// One past the last line that goes on with the band.
    private func bandEnd(_ lines: [TextLine], from start: Int) -> Int {
        var end = start + 1
        var last = start + 1
        var lone = 0
        while end < lines.count {
            let line = lines[end]
            let above = lines[end - 1]
            guard line.box.y0 - above.box.y1 < 2.2 * max(line.size, above.size) else { break }
            if line.segments.count > 1 {
                guard aligns(line, with: lines[start..<end]) else { break }
                lone = 0
                last = end + 1
            } else {
                lone += 1
                if lone > 2 || line.segments[0].words.count > 8 { break }
            }
            end += 1
        }
        return last
    }

    /// Whether two segments of a line stand under ones of the nearest lines above that have several.
    private func aligns(_ line: TextLine, with band: ArraySlice<TextLine>) -> Bool {
        for above in band.reversed().filter({ $0.segments.count > 1 }).prefix(3) {
            let hits = line.segments.count { segment in
                above.segments.contains { other in
                    min(segment.box.x1, other.box.x1) - max(segment.box.x0, other.box.x0) > 0.5 * min(segment.box.width, other.box.width)
                }
            }
            if hits >= 2 { return true }
        }
        return false
    }
}
