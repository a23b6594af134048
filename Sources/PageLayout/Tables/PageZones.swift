import DocumentModel

/// Parts words that stand in different columns of the page, so that prose beside a table is not taken for a column of it.
struct PageZones {
    var words: [TableWord]

    /// In points; the least width of the white between two columns of a page.
    private static let gutter = 8.0

    /// The words of each zone; one zone where the page has a single column.
    ///
    /// - Parameter tables: areas that are known; what stands beside one is a zone of its own.
    func zones(of free: [Int], beside tables: [Box] = []) -> [[Int]] {
        var result: [[Int]] = []
        var left = free
        var rest: [[Int]] = []
        for box in tables.prefix(12) {
            for isRight in [false, true] {
                let zone = zone(of: left, beside: box, isRight: isRight)
                guard zone.count >= 4 else { continue }
                let taken = Set(zone)
                left.removeAll { taken.contains($0) }
                rest.append(zone)
            }
        }
        rest.append(left)
        while let zone = rest.popLast() {
            if result.count + rest.count < 6, let (left, right) = split(zone) { rest += [right, left] } else { result.append(zone) }
        }
        return result
    }

    /// Words on one side of an area, as far up and down as no line runs across the white between.
    private func zone(of free: [Int], beside box: Box, isRight: Bool) -> [Int] {
        let strip = isRight ? box.x1 + 3 : box.x0 - 3
        let beside = free.filter { (words[$0].box.midX > strip) == isRight && words[$0].box.midY > box.y0 && words[$0].box.midY < box.y1 }
        guard beside.count >= 4 else { return [] }
        var upper = -Double.infinity
        var lower = Double.infinity
        for line in LineBuilder(words: words).lines(of: free, certain: 0.9) {
            for segment in line.segments where segment.box.x0 < strip - 1 && segment.box.x1 > strip + 1 {
                if segment.box.midY < box.midY { upper = max(upper, segment.box.midY) } else { lower = min(lower, segment.box.midY) }
            }
        }
        return free.filter { (words[$0].box.midX > strip) == isRight && words[$0].box.midY > upper && words[$0].box.midY < lower }
    }

    private func split(_ zone: [Int]) -> (left: [Int], right: [Int])? {
        let lines = LineBuilder(words: words).lines(of: zone, certain: 0.9)
        let prose = lines.flatMap { line in line.segments.filter { $0.words.count >= 4 && !$0.isValue } }
        guard prose.count >= 4 else { return nil }
        for column in columns(of: prose).flatMap({ apart($0, lines) }) {
            let top = column.map(\.box.y0).min() ?? 0
            let bottom = column.map(\.box.y1).max() ?? 0
            let left = column.map(\.box.x0).min() ?? 0
            let right = column.map(\.box.x1).max() ?? 0
            let own = lines.filter { $0.box.midY >= top && $0.box.midY <= bottom }.compactMap { line in
                line.segments.first { $0.box.midX > left && $0.box.midX < right }
            }
            // Labels of a table are long here and there, lines of a column nearly all.
            guard column.count * 2 >= own.count else { continue }
            for (strip, isRight) in [(right...right + Self.gutter, true), (left - Self.gutter...left, false)] {
                let beside = lines.filter { $0.box.midY >= top - 1 && $0.box.midY <= bottom + 1 }.compactMap { line in
                    isRight ? line.segments.first { $0.box.x0 > right } : line.segments.last { $0.box.x1 < left }
                }
                if RowBlocks(own).standBeside(RowBlocks(beside)) { continue }
                if let parts = cut(zone, lines, at: strip, from: top, to: bottom) { return parts }
            }
        }
        return nil
    }

    /// Groups of prose segments that begin at one height of the page's width and mostly run to one right edge, line after line.
    private func columns(of prose: [Segment]) -> [[Segment]] {
        var groups: [[Segment]] = []
        for segment in prose.sorted(by: { ($0.box.x0, $0.box.y0) < ($1.box.x0, $1.box.y0) }) {
            if let first = groups.last?.first, segment.box.x0 - first.box.x0 < 3 {
                groups[groups.count - 1].append(segment)
            } else {
                groups.append([segment])
            }
        }
        return groups.filter { group in
            guard group.count >= 4 else { return false }
            let widest = group.map(\.box.width).max() ?? 0
            return group.count { $0.box.width > 0.85 * widest } * 5 >= group.count * 3
        }
    }

    /// A column of prose without the rows of a table that stands across it: figures alone go on behind it in several lines, where the prose
    /// has none. What is above them and what is below are two.
    private func apart(_ column: [Segment], _ lines: [TextLine]) -> [[Segment]] {
        let sorted = column.sorted { $0.box.y0 < $1.box.y0 }
        let right = column.map(\.box.x1).max() ?? 0
        var parts: [[Segment]] = [[]]
        for segment in sorted {
            if let above = parts[parts.count - 1].last {
                let between = lines.filter { line in
                    guard line.box.midY > above.box.y1, line.box.midY < segment.box.y0 else { return false }
                    let behind = line.segments.filter { $0.box.x0 > right }
                    return !behind.isEmpty && behind.count < line.segments.count && behind.allSatisfy(\.isValue)
                }
                if between.count >= 3 { parts.append([]) }
            }
            parts[parts.count - 1].append(segment)
        }
        return parts.filter { $0.count >= 4 }
    }

    /// Parts the words on both sides of a white strip, over the height that the strip stays white around a column's lines.
    private func cut(
        _ zone: [Int], _ lines: [TextLine], at strip: ClosedRange<Double>, from top: Double, to bottom: Double
    ) -> (left: [Int], right: [Int])? {
        var upper = -Double.infinity
        var lower = Double.infinity
        for (place, line) in lines.enumerated() {
            for segment in line.segments where segment.box.x0 < strip.lowerBound + 1 && segment.box.x1 > strip.upperBound - 1 {
                if segment.box.midY < top { upper = max(upper, segment.box.y1) }
                if segment.box.midY > bottom { lower = min(lower, segment.box.y0) }
                if segment.box.midY >= top, segment.box.midY <= bottom { return nil }
            }
            // Beyond the column, words before the strip and figures alone behind it are a row.
            let behind = line.segments.filter { $0.box.x0 > strip.upperBound - 1 }
            if !behind.isEmpty, behind.count < line.segments.count, behind.allSatisfy(\.isValue) {
                if line.box.midY < top { upper = max(upper, line.box.y1) }
                if line.box.midY > bottom { lower = min(lower, headTop(above: place, lines, below: bottom)) }
            }
            for segment in line.segments where segment.box.midY >= top && segment.box.midY <= bottom {
                if segment.box.x0 < strip.upperBound - 1, segment.box.x1 > strip.lowerBound + 1 { return nil }
            }
        }
        let middle = (strip.lowerBound + strip.upperBound) / 2
        let beside = zone.filter { words[$0].box.midY > upper && words[$0].box.midY < lower && words[$0].box.midX > middle }
        let rest = zone.filter { !(words[$0].box.midY > upper && words[$0].box.midY < lower && words[$0].box.midX > middle) }
        guard beside.count >= 4, rest.count >= 4, standsAlone(beside, rest) else { return nil }
        return (rest, beside)
    }

    /// Where a row begins, or the head right above it: short pieces, as many as the row has.
    private func headTop(above row: Int, _ lines: [TextLine], below bottom: Double) -> Double {
        guard row > 0 else { return lines[row].box.y0 }
        let head = lines[row - 1]
        let isHead =
            head.box.midY > bottom && lines[row].box.y0 - head.box.y1 < head.size && head.segments.count + 1 >= lines[row].segments.count
            && head.segments.allSatisfy { $0.words.count <= 4 }
        return isHead ? head.box.y0 : lines[row].box.y0
    }

    /// Whether the right side is more than values beside the lines of the left one, as a table's columns are.
    private func standsAlone(_ right: [Int], _ left: [Int]) -> Bool {
        let builder = LineBuilder(words: words)
        let rightLines = builder.clusters(of: right)
        let leftLines = builder.clusters(of: left)
        let leftMiddles = leftLines.map { words[$0[0]].box.midY }
        let level = rightLines.count { line in
            let middle = words[line[0]].box.midY
            let place = leftMiddles.partitioningIndex { $0 >= middle }
            return [place - 1, place].contains { leftMiddles.indices.contains($0) && abs(leftMiddles[$0] - middle) < 1 }
        }
        // A few words, or mostly values: a row of cells.
        let short = rightLines.count { line in line.count <= 3 || line.count { words[$0].isValue } * 2 >= line.count }
        guard level * 5 >= rightLines.count * 4 else { return true }
        // Labels that begin as such, before rows that begin or end in figures.
        let beside = leftLines.filter { line in rightLines.contains { abs(words[$0[0]].box.midY - words[line[0]].box.midY) < 1 } }
        let labels = beside.count { line in !words[line[0]].shape.contains(.startsLower) }
        let ended = rightLines.count { line in words[line[line.count - 1]].shape.contains(.number) }
        let begun = rightLines.count { line in words[line[0]].shape.contains(.number) }
        if labels * 10 >= beside.count * 9, max(begun, ended) * 5 >= rightLines.count * 4 { return false }
        // Labels once more behind the figures, as tables in two languages have them.
        let figured = beside.count { line in words[line[line.count - 1]].shape.contains(.number) }
        let names = rightLines.count { line in !words[line[0]].shape.contains(.startsLower) }
        if figured * 5 >= beside.count * 4, names * 10 >= rightLines.count * 9 { return false }
        return short * 5 < rightLines.count * 4
    }
}
