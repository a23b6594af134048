import DocumentModel

/// A frame or a shaded area with words of its own, which the text goes around, or one of several that stand side by side as cards do. What is
/// inside is read by itself, wherever its lines stand beside those outside.
struct TextBox: Sendable {
    var area: Box
    var lines: [Line]

    /// Smaller areas are marks or cells of one word, in points; larger ones, as a share of the page, are its ground.
    private static let leastWidth = 40.0
    private static let leastHeight = 18.0
    private static let largest = 0.6
    private static let mostAreas = 60
    fileprivate static let fewestWords = 4
    fileprivate static let mostRows = 200
    /// It is a line of the text beside the box, so near to the next one, baseline to baseline, as a share of the size.
    fileprivate static let farthest = 1.8
    /// Upper and lower edges of cards side by side are one within so many points.
    private static let drift = 2.0

    /// Takes the boxes of a page out of its rows, from top to bottom.
    static func taken(from rows: inout [Line], of page: PageContent) -> [TextBox] {
        guard page.rules != nil || page.fills != nil, rows.count > 1 else { return [] }
        let areas = areas(of: page)
        guard !areas.isEmpty else { return [] }
        var boxes: [TextBox] = []
        let cards = cards(among: areas, rows)
        for area in areas where !boxes.contains(where: { $0.area.overlaps(area) }) {
            guard let parted = Parted(rows, area: area), parted.isBox(isCard: cards.contains(area)) else { continue }
            boxes.append(TextBox(area: area, lines: parted.inside))
            rows = parted.outside
        }
        return boxes.sorted { ($0.area.y0, $0.area.x0) < ($1.area.y0, $1.area.x0) }
    }

    /// Filled rectangles and closed frames, the smallest first.
    private static func areas(of page: PageContent) -> [Box] {
        let whole = page.size.width * page.size.height
        let all = (page.fills ?? []) + frames(of: page.rules ?? [])
        let fit = all.filter {
            $0.width >= leastWidth && $0.height >= leastHeight && $0.width * $0.height <= largest * whole
        }
        guard fit.count <= 10 * mostAreas else { return [] }
        let sorted = Set(fit).sorted { ($0.width * $0.height, $0.y0, $0.x0) < ($1.width * $1.height, $1.y0, $1.x0) }
        return Array(sorted.prefix(mostAreas))
    }

    /// Two level lines of one length, one below the other, whose ends upright ones join.
    private static func frames(of rules: [RuleLine]) -> [Box] {
        guard rules.count <= 40 * mostAreas else { return [] }
        var level: [[Int]: [Box]] = [:]
        for rule in rules where rule.direction == .horizontal && rule.box.width >= leastWidth {
            level[[Int((rule.box.x0 / 3).rounded()), Int((rule.box.x1 / 3).rounded())], default: []].append(rule.box)
        }
        let upright = rules.filter { $0.direction == .vertical && $0.box.height >= leastHeight }.map(\.box)
        guard !upright.isEmpty, upright.count <= 4 * mostAreas else { return [] }
        return level.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, lines in
            let lines = lines.sorted { $0.y0 < $1.y0 }
            return zip(lines, lines.dropFirst()).compactMap { top, bottom -> Box? in
                let area = top.union(bottom)
                let isClosed = [area.x0, area.x1].allSatisfy { x in
                    upright.contains { abs($0.midX - x) < 3 && $0.y0 < area.y0 + 3 && $0.y1 > area.y1 - 3 }
                }
                return isClosed ? area : nil
            }
        }
    }

    /// Areas at one height, in which all words beside one another stand; some hold several lines.
    private static func cards(among areas: [Box], _ rows: [Line]) -> Set<Box> {
        var result: Set<Box> = []
        for area in areas where !result.contains(area) {
            let beside = areas.filter { abs($0.y0 - area.y0) < drift && abs($0.y1 - area.y1) < drift }.sorted { $0.x0 < $1.x0 }
            guard beside.count > 1 else { continue }
            let parts = beside.compactMap { Parted(rows, area: $0) }
            guard parts.count == beside.count, parts.contains(where: { $0.inside.count > 1 }) else { continue }
            result.formUnion(beside)
        }
        return result
    }
}

/// Rows with an area cut out of them.
private struct Parted {
    let area: Box
    var inside: [Line] = []
    var outside: [Line] = []
    /// What stands beside the area.
    var beside: [Line] = []

    /// `nil` where a word or a table crosses the area's edge, or nothing stands inside.
    init?(_ rows: [Line], area: Box) {
        self.area = area
        for row in rows {
            if row.box.y1 <= area.y0 || row.box.y0 >= area.y1 {
                outside.append(row)
                continue
            }
            guard row.table == nil else { return nil }
            var (within, without): ([Word], [Word]) = ([], [])
            for word in row.words {
                if word.box.midX > area.x0, word.box.midX < area.x1, word.box.midY > area.y0, word.box.midY < area.y1 {
                    guard word.box.x0 > area.x0 - 1, word.box.x1 < area.x1 + 1 else { return nil }
                    within.append(word)
                } else {
                    guard word.box.x1 < area.x0 + 1 || word.box.x0 > area.x1 - 1 || word.box.midY < area.y0 || word.box.midY > area.y1
                    else {
                        return nil
                    }
                    without.append(word)
                }
            }
            if let line = Line(page: row.page, words: within) { inside.append(line) }
            guard let line = Line(page: row.page, words: without) else { continue }
            if line.box.midY >= area.y0, line.box.midY < area.y1 { beside.append(line) }
            outside.append(line)
        }
        guard !inside.isEmpty else { return nil }
    }

    func isBox(isCard: Bool) -> Bool {
        if isCard { return true }
        let words = inside.reduce(0) { $0 + $1.words.count }
        guard !beside.isEmpty, beside.count <= TextBox.mostRows, inside.count > 1, inside.count <= TextBox.mostRows,
            words >= TextBox.fewestWords
        else { return false }
        return isGoneAround && (standsAtOwnHeights || holdsSentence)
    }

    /// A line right above or below reaches from the text beside into the box's width, as no line of a column beside a box does.
    private var isGoneAround: Bool {
        let isLeftBeside = beside.contains { $0.box.x0 < area.x0 }
        let isRightBeside = beside.contains { $0.box.x1 > area.x1 }
        let (first, last) = (beside[0].baseline, beside[beside.count - 1].baseline)
        return outside.contains { row in
            guard row.table == nil, row.box.midY < area.y0 || row.box.midY > area.y1,
                min(abs(first - row.baseline), abs(last - row.baseline)) < TextBox.farthest * row.size
            else {
                return false
            }
            return SmallBlocks.pieces(of: row).contains { piece in
                isLeftBeside && piece.box.x0 < area.x0 - 2 * row.size && piece.box.x1 > area.midX
                    || isRightBeside && piece.box.x1 > area.x1 + 2 * row.size && piece.box.x0 < area.midX
            }
        }
    }

    /// Rows of cells share their heights with what stands beside them.
    private var standsAtOwnHeights: Bool {
        inside.count { line in beside.contains { abs($0.baseline - line.baseline) < 0.1 * line.size } } * 2 <= inside.count
    }

    private var holdsSentence: Bool {
        zip(inside, inside.dropFirst()).contains { above, below in
            SentenceEnd.startsInside(below.words[0].text) && !SentenceEnd.ends(above.words.last?.text ?? "")
        }
    }
}
