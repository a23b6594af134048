import DocumentModel

/// Makes a grid of rules that cross: columns and rows between them, cells merged where a rule is left out.
struct RuledGrid {
    enum Wall: UInt8, Sendable { case none, shade, drawn }

    var words: [TableWord]
    var component: RuleComponent
    /// Indices of the words that may stand in it.
    var chosen: [Int]
    /// Those of turned lines, which may be all that stands in a column or row at its side.
    var turned: [Int]

    /// Grid lines nearer than this, in points, are one: double rules, gaps between shaded cells.
    static let same = 3.6

    init(words: [TableWord], component: RuleComponent, chosen: [Int], turned: [Int] = []) {
        self.words = words
        self.turned = turned
        let boxes = chosen.map { words[$0].box }
        let figures = chosen.filter { words[$0].isValue && !words[$0].shape.contains(.year) }.map { words[$0].box }
        self.component = MarkedCells.withoutSeams(MarkedCells.withoutLegend(MarkedCells.without(component), boxes), figures)
        self.chosen = chosen
    }

    func draft() -> DraftTable? {
        var box = component.box
        guard box.width > 20, box.height > 8 else { return nil }
        var xs = Self.positions(component.upright)
        var ys = Self.positions(component.level)
        guard xs.count >= 1, ys.count >= 2, xs.count <= 150, ys.count <= 600, xs.count * ys.count <= 20_000 else { return nil }
        let inside = chosen.filter { words[$0].box.isCentred(in: box) }
        guard !inside.isEmpty else { return nil }
        let all = inside + turned.filter { words[$0].box.isCentred(in: box) }
        openSides(&xs, from: box.x0, to: box.x1) { a, b in all.contains { words[$0].box.midX > a && words[$0].box.midX < b } }
        openSides(&ys, from: box.y0, to: box.y1) { a, b in all.contains { words[$0].box.midY > a && words[$0].box.midY < b } }
        guard xs.count >= 2, ys.count >= 2, (xs.count - 1) * (ys.count - 1) >= 2 else { return nil }
        box = Box(x0: xs[0], y0: ys[0], x1: xs[xs.count - 1], y1: ys[ys.count - 1])

        let isOpen = !component.upright.contains { $0.isDrawn && $0.at > xs[0] + Self.same && $0.at < xs[xs.count - 1] - Self.same }
        let splitter = StackedValues(words: words, chosen: inside, xs: xs, isOpen: isOpen)
        let added = splitter.cuts(between: ys)
        let rowEdges = (ys + added.map(\.self)).sorted()
        let typed = Set(added)
        var walls = Walls(component, xs: xs, ys: rowEdges)
        walls.closeCuts(rowEdges, typed)

        let lines = LineBuilder(
            words: words, dividers: component.upright.filter(\.isDrawn).map { RuleLine(direction: .vertical, box: $0.uprightBox) }
        ).lines(of: inside, certain: 0.6)
        let areas = MergedAreas(xs: xs, ys: rowEdges, walls: walls, lines: lines).areas()
        var cells = areas.map { DraftTable.Cell(row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan) }
        var home = [Int](repeating: 0, count: (xs.count - 1) * (rowEdges.count - 1))
        for (number, cell) in cells.enumerated() {
            for row in cell.row..<cell.row + cell.rowSpan {
                for column in cell.column..<cell.column + cell.columnSpan { home[row * (xs.count - 1) + column] = number }
            }
        }
        let displaced = Overprint(words: words).columns(inside, edges: xs)
        for word in inside {
            let row = Self.track(words[word].box.midY, rowEdges)
            let column = displaced[word] ?? Self.track(words[word].box.midX, xs)
            cells[home[row * (xs.count - 1) + column]].words.append(word)
        }
        let openColumns = added.isEmpty ? CutFoot.columns(walls) : []
        let foot = CutFoot(words: words, xs: xs, foot: box.y1)
        let below =
            openColumns.isEmpty
            ? []
            : chosen.filter { words[$0].box.midY > box.y1 && words[$0].box.y0 < box.y1 + 150 }
                .filter { words[$0].box.x1 > box.x0 && words[$0].box.x0 < box.x1 }
        for column in openColumns.sorted() {
            let last = home[(rowEdges.count - 2) * (xs.count - 1) + column]
            let more = foot.overhang(of: cells[last].words, in: column, below: below)
            cells[last].words += more
            box.y1 = more.reduce(box.y1) { max($0, words[$1].box.y1) }
        }
        let drawn = (component.level.count(where: \.isDrawn), component.upright.count(where: \.isDrawn))
        var notes = [TableReason("rules", "\(drawn.0) level and \(drawn.1) upright rules")]
        if component.upright.contains(where: { !$0.isDrawn }) {
            notes.append(TableReason("shading", "\(component.upright.count - drawn.1) edges of shaded cells"))
        }
        if !added.isEmpty { notes.append(TableReason("stacked-values", "\(added.count) rows parted without a rule")) }
        return DraftTable(
            origin: .grid, box: box, columnEdges: xs, rowEdges: rowEdges.dropLast() + [box.y1],
            cells: DraftTable.completed(cells, rows: rowEdges.count - 1, columns: xs.count - 1), notes: notes, openColumns: openColumns)
    }

    /// Positions of the grid lines, from the rules' own, those near one another taken together.
    static func positions(_ rules: [RuleSet.Rule]) -> [Double] {
        var result: [Double] = []
        var cluster: [Double] = []
        for at in rules.map(\.at).sorted() {
            if let first = cluster.first, at - first > same {
                result.append((cluster[0] + cluster[cluster.count - 1]) / 2)
                cluster.removeAll()
            }
            cluster.append(at)
        }
        if let last = cluster.last { result.append((cluster[0] + last) / 2) }
        return result
    }

    /// Which interval between sorted edges a position falls in.
    static func track(_ position: Double, _ edges: [Double]) -> Int {
        min(max(edges.partitioningIndex { $0 > position } - 1, 0), edges.count - 2)
    }

    /// Rules that reach out past the outermost crossing ones leave an open cell there, if it has words.
    private func openSides(_ edges: inout [Double], from start: Double, to end: Double, holds: (Double, Double) -> Bool) {
        if let first = edges.first, first - start > 8, holds(start, first) { edges.insert(start, at: 0) }
        if let last = edges.last, end - last > 8, holds(last, end) { edges.append(end) }
    }
}

extension Box {
    /// Whether the middle of this box lies in the other.
    func isCentred(in other: Box) -> Bool { midX >= other.x0 && midX <= other.x1 && midY >= other.y0 && midY <= other.y1 }
}

/// The rules on the sides of each field of a grid.
struct Walls: Sendable {
    /// `[row][edge]`: what stands at a column's edge over the height of a row.
    var upright: [[RuledGrid.Wall]]
    /// `[edge][column]`: what stands at a row's edge over the width of a column.
    var level: [[RuledGrid.Wall]]

    init(_ component: RuleComponent, xs: [Double], ys: [Double]) {
        upright = Array(repeating: Array(repeating: .none, count: xs.count), count: ys.count - 1)
        level = Array(repeating: Array(repeating: .none, count: xs.count - 1), count: ys.count)
        for rule in component.upright {
            guard let edge = Self.nearest(rule.at, xs) else { continue }
            for row in ys.indices.dropLast() where Self.covers(rule, ys[row], ys[row + 1]) {
                let wall: RuledGrid.Wall = rule.isDrawn ? .drawn : .shade
                if wall.rawValue > upright[row][edge].rawValue { upright[row][edge] = wall }
            }
        }
        for rule in component.level {
            guard let edge = Self.nearest(rule.at, ys) else { continue }
            for column in xs.indices.dropLast() where Self.covers(rule, xs[column], xs[column + 1]) {
                let wall: RuledGrid.Wall = rule.isDrawn ? .drawn : .shade
                if wall.rawValue > level[edge][column].rawValue { level[edge][column] = wall }
            }
        }
    }

    /// Where row edges were told from values in a field between two drawn rules of a column, the rows are told so all through that field:
    /// rules that the other columns have there part this one too.
    mutating func closeCuts(_ ys: [Double], _ cuts: Set<Double>) {
        guard !cuts.isEmpty else { return }
        for column in level[0].indices {
            let drawn = ys.indices.filter { level[$0][column] == .drawn }
            for (upper, lower) in zip([-1] + drawn, drawn + [ys.count]) where (upper + 1..<lower).contains(where: { cuts.contains(ys[$0]) })
            {
                for edge in upper + 1..<lower where level[edge][column] == .none { level[edge][column] = .shade }
            }
        }
    }

    private static func nearest(_ at: Double, _ edges: [Double]) -> Int? {
        let place = edges.partitioningIndex { $0 >= at }
        let near = [place - 1, place].filter { edges.indices.contains($0) }.min { abs(edges[$0] - at) < abs(edges[$1] - at) }
        return near.flatMap { abs(edges[$0] - at) <= RuledGrid.same ? $0 : nil }
    }

    private static func covers(_ rule: RuleSet.Rule, _ from: Double, _ to: Double) -> Bool {
        min(rule.to, to) - max(rule.from, from) > 0.6 * (to - from)
    }
}
