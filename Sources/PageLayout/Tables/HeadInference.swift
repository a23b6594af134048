import DocumentModel

/// The head of a table without upright rules: which words make one cell, and over which columns it runs.
///
/// A rule that runs under a part of the head parts an upper cell, which spans the columns above the rule, from the lower
/// ones. Without such rules, a segment over several columns that are filled one by one in the next line is an upper cell.
struct HeadInference {
    var words: [TableWord]
    var columns: ColumnInference
    /// Level rules within the head's height that do not run through.
    var rules: [RuleSet.Rule]
    /// The columns' edges where rules tell them.
    var edges: [Double]?

    /// In ems: how far the middle of a head may be from that of the heads below it.
    private static let off = 0.6
    /// Share of the way from the first to the last of them that it is away from either at least.
    private static let within = 0.15
    /// In points: how far it may be from that of drawn columns.
    private static let exact = 2.5

    private struct Piece {
        var box: Box
        var words: [Int]
        var reach: ClosedRange<Int>
        var level: Int
    }

    /// Cells of the head, rows counted from 0, and the heights where its rows meet.
    func cells(of lines: [TextLine]) -> (cells: [DraftTable.Cell], edges: [Double]) {
        guard !lines.isEmpty else { return ([], []) }
        var pieces: [Piece] = []
        var level = 0
        var edges: [Double] = []
        for (number, line) in lines.enumerated() {
            // Between the two lines may stand one of heads at half the height of both.
            let spans =
                lines[(number + 1)...].prefix(2).lazy.map { centredSpans(line, over: $0) }.first { !$0.isEmpty } ?? upperSpan(number, lines)
            let new = line.segments.enumerated().map { place, segment in
                Piece(box: segment.box, words: segment.words, reach: spans[place] ?? reach(of: segment, in: line), level: level)
            }
            if number > 0, startsLevel(new, after: pieces.filter { $0.level == level }) {
                level += 1
                edges.append((lines[number - 1].box.y1 + line.box.y0) / 2)
            }
            for var piece in new {
                piece.level = level
                add(piece, to: &pieces)
            }
        }
        mergeUpward(&pieces)
        var cells: [DraftTable.Cell] = []
        for piece in pieces.sorted(by: { ($0.level, $0.reach.lowerBound) < ($1.level, $1.reach.lowerBound) }) {
            // A label with nothing above it takes the height of the levels above.
            let top = pieces.filter { $0.level < piece.level && $0.reach.overlaps(piece.reach) }.map { $0.level + 1 }.max() ?? 0
            // One that stands across the edge to the next level, with nothing below it there, takes that level too, as that over the
            // labels does anyhow.
            var bottom = piece.level
            while bottom < level, let lower = pieces.filter({ $0.level == bottom + 1 }).map(\.box.y0).min(),
                piece.reach.lowerBound == 0 || piece.box.y1 > lower + 0.1 * height(piece),
                !pieces.contains(where: { $0.level == bottom + 1 && $0.reach.overlaps(piece.reach) })
            {
                bottom += 1
            }
            cells.append(
                DraftTable.Cell(
                    row: top, column: piece.reach.lowerBound, rowSpan: bottom - top + 1, columnSpan: piece.reach.count,
                    words: piece.words))
        }
        return (cells, edges)
    }

    private func reach(of segment: Segment, in line: TextLine) -> ClosedRange<Int> {
        let own = columns.reach(segment.box.x0, segment.box.x1)
        let size = line.size
        let under = rules.first { rule in
            rule.at > segment.box.midY && rule.at - segment.box.y1 < 0.9 * size && rule.from <= segment.box.midX
                && rule.to >= segment.box.midX
                && rule.from - 3 <= segment.box.x0 && rule.to + 3 >= segment.box.x1
        }
        guard let under else { return line.segments.count == 1 ? columns.centredSpan(segment.box.x0, segment.box.x1) ?? own : own }
        let stretch = stretch(of: under, over: segment)
        let covered = covered(from: stretch.from, to: stretch.to)
        guard let first = covered.first, let last = covered.last else { return own }
        let span = min(first, own.lowerBound)...max(last, own.upperBound)
        let others = line.segments.filter { $0.box != segment.box }.map { columns.reach($0.box.x0, $0.box.x1) }
        return others.contains { $0.overlaps(span) } ? own : span
    }

    /// The columns that a rule runs over by more than half.
    private func covered(from: Double, to: Double) -> [Int] {
        columns.columns.indices.filter {
            let column = columns.columns[$0]
            return min(column.x1, to) - max(column.x0, from) > 0.5 * (column.x1 - column.x0)
        }
    }

    /// The pieces of a rule, over two columns or more, in whose middle a segment stands, as where each of several heads side by side has its
    /// own; else the whole rule.
    private func stretch(of rule: RuleSet.Rule, over segment: Segment) -> (from: Double, to: Double) {
        let ends = [rule.from] + rule.joints + [rule.to]
        guard ends.count > 2, ends.count < 40 else { return (rule.from, rule.to) }
        for count in 1..<ends.count {
            for first in 0..<ends.count - count where abs(ends[first] + ends[first + count] - 2 * segment.box.midX) < 2 * Self.exact {
                if covered(from: ends[first], to: ends[first + count]).count > 1, ends[first] - 3 <= segment.box.x0,
                    ends[first + count] + 3 >= segment.box.x1
                {
                    return (ends[first], ends[first + count])
                }
            }
        }
        return (rule.from, rule.to)
    }

    /// Segments that stand over two or more of the next line's, each in a column of its own: the heads of these columns together. All of the
    /// lower ones have such a head above, or none but the label's, so that lines of one cell are not taken for it.
    private func centredSpans(_ upper: TextLine, over lower: TextLine) -> [Int: ClosedRange<Int>] {
        var below = lower.segments.map { (segment: $0, reach: columns.reach($0.box.x0, $0.box.x1)) }
        if let first = upper.segments.first, columns.reach(first.box.x0, first.box.x1).lowerBound > 0, below.count > 4 {
            below.removeAll { $0.reach == 0...0 }
        }
        guard upper.segments.count >= 2, below.count >= 4, below.allSatisfy({ $0.reach.count == 1 }),
            Set(below.map(\.reach.lowerBound)).count == below.count
        else { return [:] }
        let spans = middleSpans(upper, over: below)
        return spans.isEmpty ? evenSpans(upper, over: below) : spans
    }

    /// The spans of segments that stand right in the middle of theirs.
    private func middleSpans(_ upper: TextLine, over below: [(segment: Segment, reach: ClosedRange<Int>)]) -> [Int: ClosedRange<Int>] {
        var spans: [Int: ClosedRange<Int>] = [:]
        var next = 0
        for (place, segment) in upper.segments.enumerated() {
            guard next < below.count else { break }
            // A head beside the pairs, over a column that has nothing below.
            if segment.box.x1 < below[next].segment.box.x0,
                columns.reach(segment.box.x0, segment.box.x1).upperBound < below[next].reach.lowerBound
            {
                continue
            }
            let end = (next + 1..<below.count).first { last in
                if let edges, edges.indices.contains(below[last].reach.upperBound + 1) {
                    let middle = (edges[below[next].reach.lowerBound] + edges[below[last].reach.upperBound + 1]) / 2
                    if last > next, abs(middle - segment.box.midX) < Self.exact { return true }
                }
                let middle = (below[next].segment.box.x0 + below[last].segment.box.x1) / 2
                return abs(middle - segment.box.midX) < Self.off * upper.size
            }
            guard let end, end - next < 4,
                zip(below[next...end], below[next...end].dropFirst()).allSatisfy({ $1.reach.lowerBound == $0.reach.lowerBound + 1 })
            else { return [:] }
            spans[place] = below[next].reach.lowerBound...below[end].reach.lowerBound
            next = end + 1
        }
        return next == below.count && spans.count >= 2 ? spans : [:]
    }

    /// The spans of segments over as many of the next line's each, all of them well between the first and the last of theirs, and set under
    /// none of them as the upper lines of their own heads would be. What stands right of them all has no head above.
    private func evenSpans(_ upper: TextLine, over lower: [(segment: Segment, reach: ClosedRange<Int>)]) -> [Int: ClosedRange<Int>] {
        let below = lower.filter { $0.segment.box.x0 < upper.box.x1 }
        let heads = upper.segments.indices.filter { place in
            let box = upper.segments[place].box
            return below.contains { box.x1 > $0.segment.box.x0 || columns.reach(box.x0, box.x1).upperBound >= $0.reach.lowerBound }
        }
        // The last of the group at the right may begin behind its head.
        guard heads.count >= 2, let count = (2...4).first(where: { (below.count...below.count + 1).contains($0 * heads.count) }),
            count * heads.count <= lower.count
        else { return [:] }
        var spans: [Int: ClosedRange<Int>] = [:]
        for (number, place) in heads.enumerated() {
            let box = upper.segments[place].box
            let group = lower[number * count..<(number + 1) * count]
            let columns = group.map(\.reach.lowerBound)
            guard let first = group.first?.segment.box, let last = group.last?.segment.box,
                zip(columns, columns.dropFirst()).allSatisfy({ $1 == $0 + 1 }),
                ![first, last].contains(where: { abs($0.x0 - box.x0) < 1 || abs($0.x1 - box.x1) < 1 })
            else { return [:] }
            let share = (box.midX - first.midX) / (last.midX - first.midX)
            guard share > Self.within, share < 1 - Self.within else { return [:] }
            spans[place] = columns[0]...columns[columns.count - 1]
        }
        return spans
    }

    /// The span of a segment alone over heads that have spans themselves.
    private func upperSpan(_ number: Int, _ lines: [TextLine]) -> [Int: ClosedRange<Int>] {
        guard number + 2 < lines.count, lines[number].segments.count == 1 else { return [:] }
        let lower = centredSpans(lines[number + 1], over: lines[number + 2])
        guard lower.count >= 2, let first = lower.values.map(\.lowerBound).min(), let last = lower.values.map(\.upperBound).max() else {
            return [:]
        }
        let left = columns.columns[first].x0
        let share = (lines[number].segments[0].box.midX - left) / (columns.columns[last].x1 - left)
        return share > Self.within && share < 1 - Self.within ? [0: first...last] : [:]
    }

    private func startsLevel(_ new: [Piece], after old: [Piece]) -> Bool {
        for upper in old {
            if rules.contains(where: { rule in
                rule.at > upper.box.midY && rule.from <= upper.box.midX && rule.to >= upper.box.midX
                    && new.contains { $0.box.midY > rule.at && $0.box.midX >= rule.from && $0.box.midX <= rule.to }
            }) {
                return true
            }
            if upper.reach.count > 1, new.count(where: { $0.reach.count < upper.reach.count && upper.reach.overlaps($0.reach) }) > 1 {
                return true
            }
        }
        return false
    }

    /// A piece joins the one of its level that stands over the same columns.
    private func add(_ piece: Piece, to pieces: inout [Piece]) {
        if let home = pieces.lastIndex(where: { $0.level == piece.level && $0.reach.overlaps(piece.reach) }) {
            pieces[home].words += piece.words
            pieces[home].box = pieces[home].box.union(piece.box)
            let wide =
                min(pieces[home].reach.lowerBound, piece.reach.lowerBound)...max(pieces[home].reach.upperBound, piece.reach.upperBound)
            let free = !pieces.indices.contains { $0 != home && pieces[$0].level == piece.level && pieces[$0].reach.overlaps(wide) }
            if free { pieces[home].reach = wide }
        } else {
            pieces.append(piece)
        }
    }

    /// A label whose lines go past the levels of its neighbours is one cell, on its lowest level.
    private func mergeUpward(_ pieces: inout [Piece]) {
        var place = 0
        while place < pieces.count {
            let lower = pieces[place]
            if let upper = pieces.firstIndex(where: { piece in
                piece.level == lower.level - 1 && piece.reach == lower.reach && lower.box.y0 - piece.box.y1 < 0.8 * height(lower)
                    && !rules.contains {
                        $0.at > piece.box.midY && $0.at < lower.box.midY && $0.from <= lower.box.midX && $0.to >= lower.box.midX
                    }
            }) {
                pieces[place].words = pieces[upper].words + lower.words
                pieces[place].box = pieces[upper].box.union(lower.box)
                pieces.remove(at: upper)
                place = 0
            } else {
                place += 1
            }
        }
    }

    private func height(_ piece: Piece) -> Double { piece.words.map { words[$0].size }.max() ?? 0 }
}
