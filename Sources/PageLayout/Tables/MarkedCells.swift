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
