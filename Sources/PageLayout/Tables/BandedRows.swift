import DocumentModel

/// Joins what rows shaded by turns leave apart: every other row is a component of its own, the rows between have no walls.
struct BandedRows {
    var words: [TableWord]
    var free: [Int]

    /// Ends that differ by less than this, in points, are the same.
    private static let slack = 4.0

    /// - Parameter components: from top to bottom.
    /// - Returns: the components joined, and the loose level rules that belong to none of them.
    func joined(_ components: [RuleComponent], loose: [RuleSet.Rule]) -> ([RuleComponent], [RuleSet.Rule]) {
        // A page with more of them is a drawing.
        guard components.count <= 300 else { return (components, loose) }
        var result: [RuleComponent] = []
        for component in components {
            if let above = result.lastIndex(where: { holds($0.box, component.box) }), isRows(between: result[above], component.box) {
                result[above].add(component)
            } else {
                result.append(component)
            }
        }
        var rest = loose
        for place in result.indices {
            // From the component's edges outwards, rule by rule.
            for rule in rest.reversed() where rule.isDrawn && rule.at < result[place].box.y0 { take(rule, into: &result[place], &rest) }
            for rule in rest where rule.isDrawn && rule.at > result[place].box.y1 { take(rule, into: &result[place], &rest) }
        }
        return (result, rest)
    }

    private func take(_ rule: RuleSet.Rule, into component: inout RuleComponent, _ rest: inout [RuleSet.Rule]) {
        guard fits(component.box, rule.levelBox), isRows(between: component, rule.levelBox) else { return }
        component.add(level: rule)
        rest.removeAll { $0.at == rule.at && $0.from == rule.from && $0.to == rule.to }
    }

    private func fits(_ one: Box, _ other: Box) -> Bool {
        abs(one.x0 - other.x0) < Self.slack && abs(one.x1 - other.x1) < Self.slack
    }

    /// Whether the other has the same ends, or one of them and is shorter, as where a label over several rows stands beside the shading.
    private func holds(_ one: Box, _ other: Box) -> Bool {
        fits(one, other)
            || (other.width > 0.4 * one.width && other.x0 > one.x0 - Self.slack && other.x1 < one.x1 + Self.slack
                && (abs(one.x0 - other.x0) < Self.slack || abs(one.x1 - other.x1) < Self.slack))
    }

    /// Whether what stands between is one row or a few of the component's columns: in several of them, and across none of their edges.
    private func isRows(between component: RuleComponent, _ other: Box) -> Bool {
        let box = component.box
        let gap =
            other.y0 > box.y1
            ? Box(x0: box.x0, y0: box.y1, x1: box.x1, y1: other.y0) : Box(x0: box.x0, y0: other.y1, x1: box.x1, y1: box.y0)
        guard gap.height < 120 else { return false }
        let inside = free.filter { words[$0].box.isCentred(in: gap) }
        guard !inside.isEmpty else { return gap.height < 4 }
        let xs = RuledGrid.positions(component.upright)
        guard xs.count >= 3 else { return false }
        var filled: Set<Int> = []
        for line in LineBuilder(words: words).lines(of: inside, certain: 0.75) {
            for segment in line.segments {
                let first = RuledGrid.track(segment.box.x0 + 1.5, xs)
                guard first == RuledGrid.track(segment.box.x1 - 1.5, xs) else { return false }
                filled.insert(first)
            }
        }
        return filled.count >= 2
    }
}
