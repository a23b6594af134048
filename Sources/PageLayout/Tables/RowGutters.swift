/// Rows told by the white from side to side between them, wider than the white between the lines of their cells, wherever the cells
/// stand in the height of their row.
struct RowGutters {
    var words: [TableWord]
    var columns: ColumnInference

    /// Lines of one cell step by at most this many times the least step, rows by at least as much as the second.
    private static let inner = 1.12
    private static let outer = 1.2

    /// Ranges of lines; nil where no row has a cell of several lines, or where one has lines that are none of one cell.
    func rows(_ strip: Range<Int>, _ lines: [TextLine]) -> [Range<Int>]? {
        guard strip.count >= 4, columns.columns.count >= 2, let tight = leastStep(strip, lines) else { return nil }
        var rows: [Range<Int>] = []
        var start = strip.lowerBound
        var bottom = lines[start].box.y1
        for place in strip.dropFirst() {
            let line = lines[place]
            let step = (line.box.y0 - bottom + line.box.height) / max(line.size, 1)
            if step >= Self.outer * tight {
                rows.append(start..<place)
                start = place
            }
            bottom = max(bottom, line.box.y1)
        }
        rows.append(start..<strip.upperBound)
        guard rows.count >= 2, rows.allSatisfy({ isOneRow($0, lines, tight) }), wrapsAtTheEnd(rows, lines) else { return nil }
        return rows
    }

    /// The least step from line to line of a column, in ems; nil where it is no step between lines.
    private func leastStep(_ strip: Range<Int>, _ lines: [TextLine]) -> Double? {
        var tops: [Int: Double] = [:]
        var least = Double.infinity
        for line in lines[strip] {
            for segment in line.segments {
                let reach = columns.reach(segment.box.x0, segment.box.x1)
                guard reach.count == 1 else { continue }
                if let top = tops[reach.lowerBound] { least = min(least, (segment.box.y0 - top) / max(line.size, 1)) }
                tops[reach.lowerBound] = segment.box.y0
            }
        }
        return least > 0.8 && least < 1.8 ? least : nil
    }

    /// Whether each column has lines of one cell only: steps of one kind, and no two values under one another.
    private func isOneRow(_ row: Range<Int>, _ lines: [TextLine], _ tight: Double) -> Bool {
        var last: [Int: (segment: Segment, size: Double)] = [:]
        for place in row {
            for segment in lines[place].segments {
                let reach = columns.reach(segment.box.x0, segment.box.x1)
                if reach.count > 1, row.count > 1 { return false }
                let column = reach.lowerBound
                if let above = last[column] {
                    let step = (segment.box.y0 - above.segment.box.y0) / max(above.size, 1)
                    if step > Self.inner * tight || (above.segment.isValue && segment.isValue && !isOpen(above.segment)) { return false }
                }
                last[column] = (segment, lines[place].size)
            }
        }
        return true
    }

    private func isOpen(_ segment: Segment) -> Bool { segment.words.last.map { words[$0].shape.contains(.endsOpen) } ?? false }

    /// Whether most lines after the first of a cell begin with a word that found no room in the line above.
    private func wrapsAtTheEnd(_ rows: [Range<Int>], _ lines: [TextLine]) -> Bool {
        var more = 0
        var turned = 0
        let reach = columns.ends(of: rows.flatMap { lines[$0] })
        for row in rows where row.count > 1 {
            var above: [Int: Segment] = [:]
            for place in row {
                for segment in lines[place].segments {
                    let column = columns.reach(segment.box.x0, segment.box.x1).lowerBound
                    if let upper = above[column], let first = segment.words.first {
                        more += 1
                        let room = reach[column] - upper.box.x1
                        // One word over another says nothing of where lines break.
                        let isText =
                            upper.words.count + segment.words.count > 2 || words[first].shape.contains(.startsLower) || isOpen(upper)
                        if isText, room < words[first].box.width + 0.25 * lines[place].size + 0.5 { turned += 1 }
                    }
                    above[column] = segment
                }
            }
        }
        return more > 0 && turned * 3 >= more * 2
    }
}
