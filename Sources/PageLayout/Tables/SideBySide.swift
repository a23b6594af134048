import DocumentModel

/// Parts tables that stand side by side with nothing drawn: a white strip runs down between them, and their rows stand at different
/// heights or each has its own caption.
struct SideBySide {
    var words: [TableWord]
    var captions: TableCaptions

    /// In ems: the least width of the white between two tables.
    private static let gutter = 1.4
    /// Lines that each side has at least, and of these, those with words side by side.
    private static let lines = 3
    /// In points: lines nearer than this stand at one height.
    private static let slack = 1.0

    /// The words of the left and the right table; nil where the words are one.
    func parted(_ band: [Int]) -> (left: [Int], right: [Int])? {
        let builder = LineBuilder(words: words)
        let all = builder.lines(of: band, certain: 0.8)
        guard all.count >= Self.lines, all.count <= 400 else { return nil }
        var named: (left: [Int], right: [Int], off: Double)?
        var uneven: (left: [Int], right: [Int])?
        for strip in strips(all) {
            let left = band.filter { words[$0].box.midX < strip }
            let right = band.filter { words[$0].box.midX > strip }
            let one = builder.lines(of: left, certain: 0.8)
            let other = builder.lines(of: right, certain: 0.8)
            guard isTable(one), isTable(other) else { continue }
            if let off = captionOffset(left, right), off < named?.off ?? .infinity { named = (left, right, off) }
            if uneven == nil, areUneven(one, other), !areOneRow(one, other) { uneven = (left, right) }
        }
        return named.map { ($0.left, $0.right) } ?? uneven
    }

    /// Middles of the white strips that no segment goes over, the widest first.
    private func strips(_ lines: [TextLine]) -> [Double] {
        let size = lines.map(\.size).max() ?? 1
        var strips: [(x: Double, width: Double)] = []
        var reach = -Double.infinity
        for box in lines.flatMap({ $0.segments.map(\.box) }).sorted(by: { ($0.x0, $0.x1) < ($1.x0, $1.x1) }) {
            if reach.isFinite, box.x0 - reach >= Self.gutter * size { strips.append(((box.x0 + reach) / 2, box.x0 - reach)) }
            reach = max(reach, box.x1)
        }
        return strips.sorted { ($0.width, $1.x) > ($1.width, $0.x) }.prefix(4).map(\.x)
    }

    private func isTable(_ lines: [TextLine]) -> Bool {
        let several = lines.count { $0.segments.count > 1 }
        return several >= Self.lines && several * 5 >= lines.count * 2
    }

    /// How far the right table begins from the line that names it, in points, where such a line stands on either side.
    private func captionOffset(_ left: [Int], _ right: [Int]) -> Double? {
        func area(_ chosen: [Int]) -> Box { chosen.dropFirst().reduce(words[chosen[0]].box) { $0.union(words[$1].box) } }
        let (one, other) = (area(left), area(right))
        func caption(over box: Box, not beside: Box) -> TableCaptions.Caption? {
            captions.captions.first {
                !$0.isFigure && $0.box.midX > box.x0 && $0.box.x0 < box.x1 && $0.box.x0 > box.x0 - 30
                    && min($0.box.x1, beside.x1) - max($0.box.x0, beside.x0) < 2 && abs($0.box.midY - box.y0) < 60
            }
        }
        guard let first = caption(over: one, not: other), let second = caption(over: other, not: one) else { return nil }
        return abs(first.box.midY - second.box.midY) < 30 ? abs(second.box.x0 - other.x0) : nil
    }

    /// Whether hardly any line of one side stands beside a line of the other.
    private func areUneven(_ one: [TextLine], _ other: [TextLine]) -> Bool {
        let (few, many) = one.count <= other.count ? (one, other) : (other, one)
        let level = few.count { line in many.contains { abs($0.box.midY - line.box.midY) < Self.slack } }
        return level * 3 <= few.count
    }

    /// Whether the lines of the two sides are cells of the same rows, at different heights in them.
    private func areOneRow(_ one: [TextLine], _ other: [TextLine]) -> Bool {
        RowBlocks(one.compactMap(\.segments.first)).standBeside(RowBlocks(other.compactMap(\.segments.first)))
    }
}
