/// The columns of a region, told from where its segments stand.
///
/// Segments are taken from the narrowest to the widest: narrow ones found the columns, wider ones join the column they
/// overlap, and one that overlaps several columns which stand side by side in other lines spans them.
struct ColumnInference {
    struct Column: Sendable {
        var x0: Double
        var x1: Double
        /// Numbers of the lines that have something in it.
        var lines: Set<Int>
    }

    /// In points; a smaller overlap is taken for type that hangs over.
    static let slack = 1.5

    var columns: [Column] = []
    /// Whether rules say where the columns meet.
    private var isRuled = false

    /// - Parameter lines: the region's lines from top to bottom.
    init(lines: [TextLine]) {
        let levels = Self.levels(lines)
        var segments: [(x0: Double, x1: Double, line: Int)] = []
        for (number, line) in zip(levels, lines) {
            for segment in line.segments { segments.append((segment.box.x0, segment.box.x1, number)) }
        }
        segments.sort { ($0.x1 - $0.x0, $0.line, $0.x0) < ($1.x1 - $1.x0, $1.line, $1.x0) }
        var counts = [Int](repeating: 0, count: lines.count)
        for segment in segments { counts[segment.line] += 1 }
        // Lines that are filled from side to side found the columns; heads and labels come after.
        let most = lines.map(\.segments.count).max() ?? 0
        var full = [Bool](repeating: false, count: lines.count)
        for (number, line) in zip(levels, lines) where line.segments.count * 3 >= most * 2 { full[number] = true }
        for segment in segments.filter({ full[$0.line] }) + segments.filter({ !full[$0.line] && counts[$0.line] > 1 })
            + segments.filter({ !full[$0.line] && counts[$0.line] == 1 })
        {
            // What stands alone in the middle of them all heads the rows below it.
            if counts[segment.line] == 1, centredSpan(segment.x0, segment.x1) != nil { continue }
            let touched = columns.indices.filter { overlap(columns[$0], segment.x0, segment.x1) }
            switch touched.count {
            case 0:
                let place = columns.firstIndex { $0.x0 > segment.x0 } ?? columns.count
                columns.insert(Column(x0: segment.x0, x1: segment.x1, lines: [segment.line]), at: place)
            case 1:
                extend(touched[0], segment)
            default:
                if !standSideBySide(touched, lines: lines.count) {
                    for place in touched.dropFirst().reversed() {
                        let gone = columns.remove(at: place)
                        columns[touched[0]].x1 = max(columns[touched[0]].x1, gone.x1)
                        columns[touched[0]].lines.formUnion(gone.lines)
                    }
                    extend(touched[0], segment)
                }
            }
        }
        mergeStrays()
    }

    /// In ems: lines nearer than this stand beside one another, as a value in the middle of its row does beside the lines of a cell.
    private static let half = 0.7

    /// For each line the number of the first one that it stands beside.
    private static func levels(_ lines: [TextLine]) -> [Int] {
        var levels: [Int] = []
        for (number, line) in lines.enumerated() {
            let isBeside = number > 0 && line.box.midY - lines[number - 1].box.midY < half * min(line.size, lines[number - 1].size)
            levels.append(isBeside ? levels[number - 1] : number)
        }
        return levels
    }

    /// Columns that are known from the rules, with the extents of what stands in them.
    init(edges: [Double], lines: [TextLine]) {
        columns = zip(edges, edges.dropFirst()).map { Column(x0: $0, x1: $1, lines: []) }
        isRuled = true
        for (number, line) in lines.enumerated() {
            for segment in line.segments { columns[RuledGrid.track(segment.box.midX, edges)].lines.insert(number) }
        }
    }

    /// Columns that are known, as rules give them.
    init(fixed edges: [Double]) {
        columns = zip(edges, edges.dropFirst()).map { Column(x0: $0, x1: $1, lines: []) }
    }

    /// The columns that a stretch overlaps; the nearest one where it overlaps none.
    func reach(_ x0: Double, _ x1: Double) -> ClosedRange<Int> {
        let touched = columns.indices.filter { overlap(columns[$0], x0, x1) }
        if let first = touched.first, let last = touched.last { return first...last }
        let middle = (x0 + x1) / 2
        var best = 0
        var distance = Double.infinity
        for (place, column) in columns.enumerated() {
            let away = middle < column.x0 ? column.x0 - middle : max(0, middle - column.x1)
            if away < distance {
                distance = away
                best = place
            }
        }
        return best...best
    }

    /// How far to the right words reach in each column; of a ruled one that is less than its width.
    func ends(of lines: [TextLine]) -> [Double] {
        var ends = columns.map { isRuled ? -Double.infinity : $0.x1 }
        guard isRuled else { return ends }
        for segment in lines.flatMap(\.segments) {
            let reach = reach(segment.box.x0, segment.box.x1)
            if reach.count == 1 { ends[reach.lowerBound] = max(ends[reach.lowerBound], segment.box.x1) }
        }
        return ends
    }

    /// The columns that a segment alone in its line is centred over: all of them, or all but the labels'.
    func centredSpan(_ x0: Double, _ x1: Double) -> ClosedRange<Int>? {
        guard columns.count >= 3, !isRuled || reach(x0, x1).count > 1, let last = columns.last else { return nil }
        // What keeps to a column's side stands in that column.
        if columns.contains(where: { abs($0.x0 - x0) < 2 || abs($0.x1 - x1) < 2 }) { return nil }
        for first in 0...1 {
            let width = last.x1 - columns[first].x0
            let off = (x0 + x1) / 2 - (last.x1 + columns[first].x0) / 2
            if abs(off) < 0.04 * width, x0 > columns[first].x0 + 0.1 * width { return first...columns.count - 1 }
        }
        return nil
    }

    /// Edges between the columns, amid the gaps; the outer ones are the region's.
    func edges(from left: Double, to right: Double) -> [Double] {
        guard let first = columns.first, let last = columns.last else { return [left, right] }
        var edges = [min(left, first.x0)]
        for (before, after) in zip(columns, columns.dropFirst()) { edges.append((before.x1 + after.x0) / 2) }
        edges.append(max(right, last.x1))
        return edges
    }

    private func overlap(_ column: Column, _ x0: Double, _ x1: Double) -> Bool {
        let shared = min(column.x1, x1) - max(column.x0, x0)
        return shared > min(Self.slack, 0.3 * min(column.x1 - column.x0, x1 - x0))
    }

    private mutating func extend(_ place: Int, _ segment: (x0: Double, x1: Double, line: Int)) {
        let floor = place > 0 ? columns[place - 1].x1 : -.infinity
        let roof = place + 1 < columns.count ? columns[place + 1].x0 : .infinity
        columns[place].x0 = min(columns[place].x0, max(segment.x0, floor))
        columns[place].x1 = max(columns[place].x1, min(segment.x1, roof))
        columns[place].lines.insert(segment.line)
    }

    /// Whether each of the columns stands beside its neighbour in some other lines.
    private func standSideBySide(_ places: [Int], lines: Int) -> Bool {
        let needed = lines <= 3 ? 1 : 2
        // What stands in a single line, as a head over several columns does, says nothing of the columns beside it.
        let steady = places.filter { columns[$0].lines.count >= needed }
        return steady.count >= 2
            && zip(steady, steady.dropFirst()).allSatisfy { columns[$0].lines.intersection(columns[$1].lines).count >= needed }
    }

    /// A column of few lines that never stands beside its neighbour is a part of it that hangs out.
    private mutating func mergeStrays() {
        var place = 0
        while place + 1 < columns.count {
            let left = columns[place]
            let right = columns[place + 1]
            let few = min(left.lines.count, right.lines.count)
            let many = max(left.lines.count, right.lines.count)
            let gap = right.x0 - left.x1
            if left.lines.isDisjoint(with: right.lines), few * 4 <= many || few <= 1, gap < 40 {
                columns[place].x1 = max(left.x1, right.x1)
                columns[place].lines.formUnion(right.lines)
                columns.remove(at: place + 1)
            } else {
                place += 1
            }
        }
    }
}
