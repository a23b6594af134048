import DocumentModel

/// The foot of a grid that a page cuts: a cell over several rows has no rule under it there, and what of its text finds no room
/// runs on below the last rule.
struct CutFoot {
    var words: [TableWord]
    var xs: [Double]
    /// The grid's last rule.
    var foot: Double

    /// In ems: lines of one cell are not further apart than this, the end of one to the beginning of the next.
    private static let leading = 0.7

    /// Columns closed in on both sides, without a rule below while others have one.
    static func columns(_ walls: Walls) -> Set<Int> {
        guard let foot = walls.level.last, let sides = walls.upright.last, foot.contains(.drawn) else { return [] }
        return Set(foot.indices.filter { foot[$0] == .none && sides[$0] == .drawn && sides[$0 + 1] == .drawn })
    }

    /// The words that go on below the last rule in a column, line after line, with nothing beside them.
    ///
    /// - Parameters:
    ///   - cell: words of the column's last cell.
    ///   - below: words that stand below the grid.
    func overhang(of cell: [Int], in column: Int, below: [Int]) -> [Int] {
        guard var bottom = cell.map({ words[$0].box.y1 }).max(), foot - bottom < 2 * words[cell[0]].size else { return [] }
        var result: [Int] = []
        for line in LineBuilder(words: words).clusters(of: below) {
            let top = line.map { words[$0].box.y0 }.min() ?? 0
            guard top - bottom < Self.leading * words[line[0]].size,
                line.allSatisfy({ words[$0].box.x0 > xs[column] - 1 && words[$0].box.x1 < xs[column + 1] + 1 })
            else { break }
            result += line
            bottom = line.map { words[$0].box.y1 }.max() ?? bottom
        }
        return result
    }
}
