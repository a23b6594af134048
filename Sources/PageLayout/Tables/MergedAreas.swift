import DocumentModel

/// Which fields of a grid are one cell.
struct MergedAreas {
    struct Area: Sendable, Hashable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
    }

    var xs: [Double]
    var ys: [Double]
    var walls: Walls
    /// The words of the grid in lines, cut at column gaps.
    var lines: [TextLine]

    private var rows: Int { ys.count - 1 }
    private var columns: Int { xs.count - 1 }

    /// The cells, each position covered exactly once.
    func areas() -> [Area] {
        var parent = Array(0..<(rows * columns))
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        let (crossing, filled) = textOverFields()
        // A rule that is left out merges two fields only where that edge is a drawn rule elsewhere: edges of shading come and go.
        let drawnColumn = xs.indices.map { edge in (0..<rows).contains { walls.upright[$0][edge] == .drawn } }
        let drawnRow = ys.indices.map { edge in (0..<columns).contains { walls.level[edge][$0] == .drawn } }
        let parted = partedHead(filled)
        for row in 0..<rows {
            for run in openRuns(row, row < parted ? drawnColumn : Array(repeating: false, count: xs.count), crossing) {
                // Words side by side in an open stretch stand in cells of their own, only what they cross is joined.
                let groups = run.filter { column in filled.contains(row * columns + column) }
                let joins = groups.isEmpty || Set(groups.map { start(of: $0, in: run, row, crossing) }).count == 1
                for column in run.dropLast() where crossing.contains(row * columns + column) || (joins && isBounded(row)) {
                    parent[root(row * columns + column + 1)] = root(row * columns + column)
                }
            }
            guard row + 1 < rows, drawnRow[row + 1] else { continue }
            for column in 0..<columns where walls.level[row + 1][column] == .none {
                parent[root((row + 1) * columns + column)] = root(row * columns + column)
            }
        }
        return rectangles((0..<rows * columns).map(root))
    }

    /// So many rows below a head must have words side by side, and such a share of them.
    private static let least = 3
    private static let share = 3

    /// One past the last row with an upright rule between columns, where that is a row of the head: the rules end with it, so that none is
    /// left out in the rows below. All rows where that cannot be told.
    private func partedHead(_ filled: Set<Int>) -> Int {
        let last = (0..<rows).last { row in walls.upright[row].dropFirst().dropLast().contains(.drawn) }
        guard let last, (last + 1) * 2 <= rows else { return rows }
        let beside = (last + 1..<rows).count { row in (0..<columns).count { filled.contains(row * columns + $0) } > 1 }
        return beside >= Self.least && beside * Self.share >= rows - last - 1 ? last + 1 : rows
    }

    /// Whether the row has rules above and below: one without them is only a stretch of the sheet.
    private func isBounded(_ row: Int) -> Bool {
        walls.level[row].contains { $0 != .none } && walls.level[row + 1].contains { $0 != .none }
    }

    /// Stretches of columns of a row without walls between them.
    private func openRuns(_ row: Int, _ drawnColumn: [Bool], _ crossing: Set<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        var first = 0
        for column in 0..<columns {
            let open =
                column + 1 < columns && walls.upright[row][column + 1] == .none
                && (drawnColumn[column + 1] || crossing.contains(row * columns + column))
            if !open {
                runs.append(first...column)
                first = column + 1
            }
        }
        return runs
    }

    /// The first column of those that words join to this one.
    private func start(of column: Int, in run: ClosedRange<Int>, _ row: Int, _ crossing: Set<Int>) -> Int {
        var column = column
        while column > run.lowerBound, crossing.contains(row * columns + column - 1) { column -= 1 }
        return column
    }

    /// Fields whose right edge a segment of text crosses, and fields with the middle of one in them.
    private func textOverFields() -> (crossing: Set<Int>, filled: Set<Int>) {
        var crossing: Set<Int> = []
        var filled: Set<Int> = []
        for line in lines {
            let row = RuledGrid.track(line.box.midY, ys)
            for segment in line.segments {
                filled.insert(row * columns + RuledGrid.track(segment.box.midX, xs))
                let first = RuledGrid.track(segment.box.x0 + 1.5, xs)
                let last = RuledGrid.track(segment.box.x1 - 1.5, xs)
                guard first < last else { continue }
                for column in first..<last { crossing.insert(row * columns + column) }
            }
        }
        return (crossing, filled)
    }

    /// Widens groups of fields to rectangles, joining what they run into.
    private func rectangles(_ group: [Int]) -> [Area] {
        var boxes: [Int: (r0: Int, c0: Int, r1: Int, c1: Int)] = [:]
        for spot in group.indices {
            let row = spot / columns
            let column = spot % columns
            if let box = boxes[group[spot]] {
                boxes[group[spot]] = (min(box.r0, row), min(box.c0, column), max(box.r1, row), max(box.c1, column))
            } else {
                boxes[group[spot]] = (row, column, row, column)
            }
        }
        var areas = boxes.values.map { Area(row: $0.r0, column: $0.c0, rowSpan: $0.r1 - $0.r0 + 1, columnSpan: $0.c1 - $0.c0 + 1) }
        areas.sort { ($0.row, $0.column, $0.rowSpan) < ($1.row, $1.column, $1.rowSpan) }
        var owner = [Int](repeating: -1, count: rows * columns)
        var place = 0
        var alive = [Bool](repeating: true, count: areas.count)
        while place < areas.count {
            defer { place += 1 }
            guard alive[place] else { continue }
            var area = areas[place]
            var hit: Set<Int> = []
            repeat {
                hit = []
                for row in area.row..<area.row + area.rowSpan {
                    for column in area.column..<area.column + area.columnSpan {
                        let other = owner[row * columns + column]
                        if other >= 0, alive[other] { hit.insert(other) }
                    }
                }
                for other in hit {
                    alive[other] = false
                    area = area.union(areas[other])
                }
            } while !hit.isEmpty
            areas[place] = area
            for row in area.row..<area.row + area.rowSpan {
                for column in area.column..<area.column + area.columnSpan { owner[row * columns + column] = place }
            }
        }
        return areas.indices.filter { alive[$0] }.map { areas[$0] }
    }
}

extension MergedAreas.Area {
    func union(_ other: Self) -> Self {
        let row = min(row, other.row)
        let column = min(column, other.column)
        return Self(
            row: row, column: column, rowSpan: max(self.row + rowSpan, other.row + other.rowSpan) - row,
            columnSpan: max(self.column + columnSpan, other.column + other.columnSpan) - column)
    }
}
