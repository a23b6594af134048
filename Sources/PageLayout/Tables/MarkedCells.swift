import DocumentModel

/// Shading of words and patterns inside of cells: where rules are drawn between the columns, edges of shades here and there are none.
enum MarkedCells {
    /// Shares of a grid's height or width: rules as long as this part its columns or rows, shades less long than this part nothing.
    private static let through = 0.6
    private static let few = 0.25
    /// So many columns or rows must be drawn.
    private static let least = 3
    /// A grid of more rules is taken as it is.
    private static let most = 3_000
    /// Of a grid's width: a shade below its last rule that is wider is a row.
    private static let mark = 0.25

    /// The component without such edges.
    static func without(_ component: RuleComponent) -> RuleComponent {
        guard component.upright.contains(where: { !$0.isDrawn }), component.upright.count + component.level.count <= most else {
            return component
        }
        let box = component.box
        let upright = kept(component.upright, from: box.y0, over: box.height)
        guard upright.count < component.upright.count else { return component }
        var result = RuleComponent()
        for rule in kept(component.level, from: box.x0, over: box.width) { result.add(level: rule) }
        for rule in upright { result.add(upright: rule) }
        return result
    }

    /// The component without the marks of a legend right below its last drawn rule: small shades with nothing in them.
    ///
    /// - Parameter boxes: those of the words that may stand in it.
    static func withoutLegend(_ component: RuleComponent, _ boxes: [Box]) -> RuleComponent {
        let box = component.box
        let drawn = component.level.filter { $0.isDrawn && $0.length > (1 - mark) * box.width }
        guard drawn.count > least, let foot = drawn.map(\.at).max(), foot < box.y1 - RuledGrid.same else { return component }
        let isMark = { (rule: RuleSet.Rule) in
            !rule.isDrawn && rule.length < mark * box.width
                && !boxes.contains { $0.midY > foot && $0.midY < rule.at && $0.midX > rule.from && $0.midX < rule.to }
        }
        let (marks, level) = (
            component.level.filter { $0.at > foot + RuledGrid.same }, component.level.filter { $0.at <= foot + RuledGrid.same }
        )
        let (sides, upright) = (
            component.upright.filter { $0.from > foot - RuleSet.touch }, component.upright.filter { $0.from <= foot - RuleSet.touch }
        )
        guard marks.allSatisfy(isMark), !sides.contains(where: \.isDrawn), upright.allSatisfy({ $0.to < foot + RuledGrid.same }) else {
            return component
        }
        var result = RuleComponent()
        for rule in level { result.add(level: rule) }
        for rule in upright { result.add(upright: rule) }
        return result
    }

    /// The component without the edges of the shades of lines in a head that upright rules run through: its cells are shaded line by line.
    ///
    /// - Parameter figures: boxes of the values, years aside; what holds one is no head.
    static func withoutSeams(_ component: RuleComponent, _ figures: [Box]) -> RuleComponent {
        let box = component.box
        let rows = RuledGrid.positions(component.level.filter { $0.isDrawn && $0.length > through * box.width })
        guard rows.count > least, rows[0] < box.y0 + RuledGrid.same else { return component }
        let inside = component.level.filter { $0.at > rows[0] + RuledGrid.same && $0.at < rows[1] - RuledGrid.same }
        let sides = component.upright.filter { $0.isDrawn && $0.from < rows[1] - RuledGrid.same }
        guard !inside.isEmpty, !inside.contains(where: \.isDrawn), sides.count > least,
            sides.allSatisfy({ $0.from < rows[0] + RuledGrid.same && $0.to > rows[1] - RuledGrid.same }),
            !figures.contains(where: { $0.midY > rows[0] && $0.midY < rows[1] })
        else { return component }
        var result = RuleComponent()
        for rule in component.level where rule.at < rows[0] + RuledGrid.same || rule.at > rows[1] - RuledGrid.same {
            result.add(level: rule)
        }
        for rule in component.upright { result.add(upright: rule) }
        return result
    }

    private static func kept(_ rules: [RuleSet.Rule], from start: Double, over length: Double) -> [RuleSet.Rule] {
        let drawn = RuledGrid.positions(rules.filter(\.isDrawn)).filter { at in
            rules.reduce(0) { $0 + ($1.isDrawn && abs($1.at - at) <= RuledGrid.same ? $1.length : 0) } > through * length
        }
        guard drawn.count > least else { return rules }
        return rules.filter { rule in
            // A head may be shaded cell by cell.
            if rule.isDrawn || rule.from < start + RuledGrid.same || drawn.contains(where: { abs($0 - rule.at) <= RuledGrid.same }) {
                return true
            }
            return rules.reduce(0) { $0 + (!$1.isDrawn && abs($1.at - rule.at) <= RuledGrid.same ? $1.length : 0) } > few * length
        }
    }
}
