import DocumentModel

/// Rules that touch or cross each other, directly or through others.
struct RuleComponent: Sendable {
    private(set) var level: [RuleSet.Rule] = []
    private(set) var upright: [RuleSet.Rule] = []
    private(set) var box = Box(x0: .infinity, y0: .infinity, x1: -.infinity, y1: -.infinity)

    mutating func add(level rule: RuleSet.Rule) {
        level.append(rule)
        box = box.union(rule.levelBox)
    }

    mutating func add(upright rule: RuleSet.Rule) {
        upright.append(rule)
        box = box.union(rule.uprightBox)
    }

    /// Takes in the nearest upright rules on either side that reach from the top to the foot: the walls of a column whose only
    /// cell goes on from the page before and into the next one, so that no level rule touches them.
    mutating func addSideWalls(of walls: [RuleSet.Rule]) {
        guard upright.count >= 3 else { return }
        let own = box
        let level = walls.filter { $0.isDrawn && abs($0.from - own.y0) < 4 && abs($0.to - own.y1) < 4 }
        if let left = level.filter({ $0.at < own.x0 - 8 && $0.at > own.x0 - own.width }).max(by: { $0.at < $1.at }) { add(upright: left) }
        if let right = level.filter({ $0.at > own.x1 + 8 && $0.at < own.x1 + own.width }).min(by: { $0.at < $1.at }) { add(upright: right) }
    }

    /// Whether rules stand on both of its sides over its whole height.
    var isClosed: Bool {
        let sides = upright.filter { $0.from < box.y0 + RuleSet.touch && $0.to > box.y1 - RuleSet.touch }
        return sides.contains { $0.at < box.x0 + RuleSet.touch } && sides.contains { $0.at > box.x1 - RuleSet.touch }
    }

    mutating func add(_ other: RuleComponent) {
        level += other.level
        upright += other.upright
        box = box.union(other.box)
    }
}

extension RuleSet.Rule {
    var levelBox: Box { Box(x0: from, y0: at, x1: to, y1: at) }
    var uprightBox: Box { Box(x0: at, y0: from, x1: at, y1: to) }
}

extension RuleSet {
    /// Rules whose ends come nearer than this, in points, touch.
    static let touch = 3.0

    /// In points: upright rules that begin again no further below their ends leave out a blank row.
    private static let blank = 16.0

    /// The components whose upright rules begin again below, with the ones that they go on in: groups of rows are set apart by white.
    private static func continued(_ crossed: [RuleComponent], _ walls: [Rule]) -> [RuleComponent] {
        var pieces = crossed.map { ($0, true) }
        for group in Dictionary(grouping: walls.filter(\.isDrawn), by: { ($0.from * 2).rounded() }).sorted(by: { $0.key < $1.key }).map(
            \.value)
        where group.count >= 2 {
            var piece = RuleComponent()
            for wall in group { piece.add(upright: wall) }
            pieces.append((piece, false))
        }
        guard pieces.count > 1, pieces.count < 400 else { return crossed }
        pieces.sort { ($0.0.box.y0, $0.0.box.x0, $0.0.box.y1) < ($1.0.box.y0, $1.0.box.x0, $1.0.box.y1) }
        var result: [(RuleComponent, Bool)] = []
        for (piece, isCrossed) in pieces {
            let home = result.firstIndex { above, _ in
                let gap = piece.box.y0 - above.box.y1
                guard gap > 0, gap < blank else { return false }
                let ends = above.upright.filter { $0.to > above.box.y1 - 1 }.map(\.at)
                let starts = piece.upright.filter { $0.from < piece.box.y0 + 1 }.map(\.at)
                return ends.count >= 2 && ends.count == starts.count && zip(ends.sorted(), starts.sorted()).allSatisfy { abs($0 - $1) < 1 }
                    && !above.level.contains { $0.at > above.box.y1 - touch } && !piece.level.contains { $0.at < piece.box.y0 + touch }
            }
            if let home {
                result[home].0.add(piece)
                result[home].1 = true
            } else {
                result.append((piece, isCrossed))
            }
        }
        return result.filter(\.1).map(\.0)
    }

    /// The components with both directions in them, from top to bottom; and the level rules that touch no upright one.
    func components() -> (crossed: [RuleComponent], loose: [Rule]) {
        guard level.count * upright.count <= 20_000_000 else { return ([], []) }
        var parent = Array(0..<(level.count + upright.count))
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for (number, line) in level.enumerated() {
            var place = upright.partitioningIndex { $0.at >= line.from - Self.touch }
            while place < upright.count, upright[place].at <= line.to + Self.touch {
                if upright[place].from <= line.at + Self.touch, upright[place].to >= line.at - Self.touch {
                    parent[root(level.count + place)] = root(number)
                }
                place += 1
            }
        }
        var members: [Int: RuleComponent] = [:]
        for number in level.indices { members[root(number), default: RuleComponent()].add(level: level[number]) }
        for number in upright.indices { members[root(level.count + number), default: RuleComponent()].add(upright: upright[number]) }
        var crossed: [RuleComponent] = []
        var loose: [Rule] = []
        var walls: [Rule] = []
        for component in members.values {
            if component.upright.isEmpty {
                loose += component.level
            } else if component.level.isEmpty {
                walls += component.upright
            } else {
                crossed.append(component)
            }
        }
        for place in crossed.indices { crossed[place].addSideWalls(of: walls) }
        crossed = Self.continued(crossed, walls)
        let order: (RuleComponent, RuleComponent) -> Bool = { ($0.box.y0, $0.box.x0, $0.box.y1) < ($1.box.y0, $1.box.x0, $1.box.y1) }
        return (crossed.sorted(by: order), loose.sorted { ($0.at, $0.from, $0.to) < ($1.at, $1.from, $1.to) })
    }
}
