import DocumentModel

/// Regions between level rules of one width that hold words side by side.
struct RuleStack {
    var words: [TableWord]
    /// Level rules that belong to no grid, from top to bottom.
    var rules: [RuleSet.Rule]
    /// Words that no table has taken.
    var free: [Int]

    /// Boxes from a top rule to a bottom rule.
    func regions() -> [Box] {
        var used = [Bool](repeating: false, count: rules.count)
        var result: [Box] = []
        for first in rules.indices where !used[first] && rules[first].isDrawn && rules[first].length >= 60 {
            var group = [first]
            for other in rules.indices.dropFirst(first + 1) where !used[other] && rules[other].isDrawn {
                if abs(rules[other].from - rules[first].from) <= 5, abs(rules[other].to - rules[first].to) <= 5 { group.append(other) }
            }
            guard group.count >= 2 else { continue }
            for member in group { used[member] = true }
            result += runs(group)
        }
        return result
    }

    /// So many lines a row has at most.
    private static let wrapped = 6

    private enum Strip { case blank, rows, label, prose }

    private func runs(_ group: [Int]) -> [Box] {
        let from = group.map { rules[$0].from }.min() ?? 0
        let to = group.map { rules[$0].to }.max() ?? 0
        var strips: [Strip] = []
        for (upper, lower) in zip(group, group.dropFirst()) {
            strips.append(kind(Box(x0: from - 4, y0: rules[upper].at, x1: to + 4, y1: rules[lower].at)))
        }
        var result: [Box] = []
        var start = 0
        while start < strips.count {
            guard strips[start] == .rows || strips[start] == .label else {
                start += 1
                continue
            }
            var end = start
            while end < strips.count, strips[end] == .rows || strips[end] == .label { end += 1 }
            var last = end
            while last > start, strips[last - 1] != .rows { last -= 1 }
            if last > start { result.append(Box(x0: from - 2, y0: rules[group[start]].at, x1: to + 2, y1: rules[group[last]].at)) }
            start = end
        }
        return result
    }

    /// Whether the lines make one row whose cells wrap: those of one segment keep to a column beside the values of the others.
    private func wrapsInColumns(_ lines: [TextLine]) -> Bool {
        guard lines.count <= Self.wrapped, let first = lines.first(where: { $0.segments.count > 1 }),
            lines.contains(where: { $0.segments.count > 1 && $0.segments.contains(where: \.isValue) })
        else { return false }
        var columns = BandColumns(first)
        for line in lines where line.segments.count > 1 && columns.hits(line) != nil { columns.add(line) }
        return lines.allSatisfy { columns.hits($0) != nil }
    }

    private func kind(_ box: Box) -> Strip {
        let inside = free.filter { words[$0].box.isCentred(in: box) }
        guard !inside.isEmpty else { return .blank }
        let lines = LineBuilder(words: words).lines(of: inside, certain: 0.75)
        let several = lines.count { $0.segments.count > 1 }
        let short = lines.allSatisfy { $0.segments.count > 1 || $0.segments[0].words.count <= 4 }
        if several * 2 >= lines.count || (several > 0 && (short || wrapsInColumns(lines))) { return .rows }
        return lines.count <= 2 && inside.count <= 12 ? .label : .prose
    }
}
