import DocumentModel

/// The rules of a page with their pieces put together, and the edges of shaded areas as rules of a lesser kind.
struct RuleSet: Sendable {
    struct Rule: Sendable {
        /// Position across its direction: y of a level rule, x of an upright one.
        var at: Double
        /// Ends along its direction.
        var from: Double
        var to: Double
        /// Whether any of it was drawn as a line; else it is the edge of a shaded area.
        var isDrawn: Bool
        /// Where its pieces meet: cells are often drawn one by one.
        var joints: [Double]

        var length: Double { to - from }
    }

    var level: [Rule]
    var upright: [Rule]

    /// Pieces nearer than this, in points, are one rule: along it, and across it (double rules).
    static let along = 2.0
    static let across = 1.6
    /// In points: an edge of a shaded area no further from a drawn rule is no rule of its own. Beside upright rules it shades a cell
    /// without its padding, as printing from Word leaves it in pieces.
    static let edge = 2.0
    static let padding = 7.5
    /// A page with more pieces than this is a map or a chart; only its long rules are looked at.
    static let limit = 4_000

    init(level: [Rule] = [], upright: [Rule] = []) {
        self.level = level
        self.upright = upright
    }

    /// - Parameter words: short strokes inside of them are parts of letters, which some fonts draw as shapes.
    init(page: PageContent, words: [TableWord] = []) {
        var level: [Rule] = []
        var upright: [Rule] = []
        let rules = page.rules ?? []
        let least = rules.count > Self.limit ? 30.0 : 3.0
        let byMiddle = words.sorted { $0.box.midY < $1.box.midY }
        for rule in rules where !Self.isStroke(rule.box, of: byMiddle) {
            let box = rule.box
            switch rule.direction {
            case .horizontal where box.width >= least:
                level.append(Rule(at: box.midY, from: box.x0, to: box.x1, isDrawn: true, joints: []))
            case .vertical where box.height >= least:
                upright.append(Rule(at: box.midX, from: box.y0, to: box.y1, isDrawn: true, joints: []))
            default: break
            }
        }
        let area = page.size.width * page.size.height
        for fill in Self.cellFills(page.fills ?? []) where fill.width * fill.height < 0.8 * area && fill.width > 4 && fill.height > 4 {
            level.append(Rule(at: fill.y0, from: fill.x0, to: fill.x1, isDrawn: false, joints: []))
            level.append(Rule(at: fill.y1, from: fill.x0, to: fill.x1, isDrawn: false, joints: []))
            upright.append(Rule(at: fill.x0, from: fill.y0, to: fill.y1, isDrawn: false, joints: []))
            upright.append(Rule(at: fill.x1, from: fill.y0, to: fill.y1, isDrawn: false, joints: []))
        }
        for box in DottedRules.lines(in: rules.filter { $0.direction == .horizontal }.map(\.box) + (page.fills ?? [])) {
            level.append(Rule(at: box.midY, from: box.x0, to: box.x1, isDrawn: true, joints: []))
        }
        self.level = Self.merged(level, near: Self.edge)
        self.upright = Self.merged(upright, near: Self.padding)
    }

    /// Whether a rule is no longer than a word is high and lies inside of one.
    private static func isStroke(_ rule: Box, of words: [TableWord]) -> Bool {
        guard max(rule.width, rule.height) < 30 else { return false }
        var place = words.partitioningIndex { $0.box.midY >= rule.midY - 20 }
        while place < words.count, words[place].box.midY <= rule.midY + 20 {
            let word = words[place]
            if max(rule.width, rule.height) < 1.2 * word.size, rule.midX > word.box.x0, rule.midX < word.box.x1,
                rule.y0 > word.box.y0 - 1, rule.y1 < word.box.y1 + 1
            {
                return true
            }
            place += 1
        }
        return false
    }

    /// The fills without the shading of paragraphs inside of a shaded cell: it leaves the cell's padding free on both sides.
    private static func cellFills(_ fills: [Box]) -> [Box] {
        guard fills.count <= 800 else { return fills.count <= limit ? fills : [] }
        return fills.filter { inner in
            !fills.contains { outer in
                outer.y0 <= inner.y0 + 0.5 && outer.y1 >= inner.y1 - 0.5 && (0.6...12).contains(inner.x0 - outer.x0)
                    && (0.6...12).contains(outer.x1 - inner.x1)
            }
        }
    }

    /// Puts pieces of one line together. Drawn lines and edges are merged first among themselves; an edge that a drawn line
    /// covers is dropped.
    ///
    /// - Parameter reach: how far from the line, in points.
    static func merged(_ pieces: [Rule], near reach: Double = edge) -> [Rule] {
        let drawn = joined(pieces.filter(\.isDrawn))
        let edges = joined(pieces.filter { !$0.isDrawn }).filter { edge in
            var low = drawn.partitioningIndex { $0.at >= edge.at - reach }
            while low < drawn.count, drawn[low].at <= edge.at + reach {
                if drawn[low].from <= edge.from + 3, drawn[low].to >= edge.to - 3 { return false }
                low += 1
            }
            return true
        }
        return (drawn + edges).sorted { ($0.at, $0.from, $0.to) < ($1.at, $1.from, $1.to) }
    }

    private static func joined(_ pieces: [Rule]) -> [Rule] {
        let sorted = pieces.sorted { ($0.at, $0.from, $0.to) < ($1.at, $1.from, $1.to) }
        var result: [Rule] = []
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].at - sorted[start].at <= across { end += 1 }
            let floor = result.count
            for piece in sorted[start..<end].sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
                guard result.count > floor, piece.from <= result[result.count - 1].to + along else {
                    result.append(piece)
                    continue
                }
                let last = result.count - 1
                if piece.to > result[last].to + along { result[last].joints.append(piece.from) }
                result[last].to = max(result[last].to, piece.to)
            }
            start = end
        }
        return result.sorted { ($0.at, $0.from, $0.to) < ($1.at, $1.from, $1.to) }
    }
}
