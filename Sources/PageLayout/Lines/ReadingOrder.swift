import DocumentModel

/// A run of lines of one column, from top to bottom.
struct Column: Sendable {
    var lines: [Line]
    /// Left edge of all lines and right edge of the longest but one, in points.
    var left: Double
    var right: Double
    /// Stands beside the text and looks otherwise, as a caption or a box does: the text goes on past it.
    var isAside = false
    /// Boxes that the text of the column goes around or that stand between its lines, from top to bottom.
    var boxes: [TextBox] = []

    init(lines: [Line], isAside: Bool = false) {
        self.lines = lines
        self.isAside = isAside
        let text = lines.filter { $0.table == nil }
        left = text.map(\.box.x0).min() ?? 0
        // One line that sticks out says nothing of the column's edge.
        let ends = text.map(\.box.x1).sorted(by: >)
        right = ends.count >= 4 ? ends[1] : ends.first ?? 0
        if let longest = text.firstIndex(where: { $0.box.x1 == ends.first }), Self.showsEdge(longest, of: text, ends) {
            right = text[longest].box.x1
        }
    }

    /// A line far longer than the others was broken at the column's edge when the next one goes on with its sentence, unless several others end
    /// at an edge of theirs.
    private static func showsEdge(_ longest: Int, of lines: [Line], _ ends: [Double]) -> Bool {
        guard ends.count >= 4, longest + 1 < lines.count, ends[0] - ends[1] > 2 * lines[longest].size, ends[1] - ends[3] > 0.7 else {
            return false
        }
        let (line, next) = (lines[longest], lines[longest + 1])
        return line.style == next.style && next.baseline - line.baseline < 2 * line.size && next.baseline > line.baseline
            && SentenceEnd.startsInside(next.words.first?.text ?? "") && !SentenceEnd.ends(line.words.last?.text ?? "")
    }
}

/// Orders the rows of a page into columns: where a gutter runs through several rows, what is left of it is read before what is right.
enum ReadingOrder {
    /// A gutter is at least this wide, as a share of the text's size.
    fileprivate static let narrowestGutter = 0.9
    /// A side of a gutter has at least so many lines, and so many rows have text on both sides.
    private static let fewestLines = 4
    private static let fewestCommonRows = 3
    /// A side narrower than this share of the whole width must be longer, since in a monospaced font wide spaces fall into line easily.
    private static let narrowColumn = 0.3
    private static let fewestLinesOfNarrow = 8
    /// Narrower columns are marks or numbers of lines; share of the rows' whole width.
    private static let narrowestColumn = 0.15
    /// Rows nearer to one another than this share of the size are no lines of one column. Twice that is no chance, however few lines a
    /// column has, and the gutter may be narrower than others.
    private static let nearestLines = 1.0
    private static let fewestInterleaved = 2
    private static let narrowestInterleaved = 0.6

    /// So many lines of sentences that go on are columns however few they are, as in boxes side by side, when the gutter is far wider than
    /// a space; share of the size.
    private static let fewestWrapped = 2
    private static let widestSpace = 1.8
    /// Beside the text two lines of another size are a caption when they have so many words each.
    private static let fewestWordsOfCaption = 3

    /// A gutter is so many times as wide as the space between words beside it; more where that could be a gutter itself.
    fileprivate static let leastProminenceInLoose = 3.2
    fileprivate static let leastProminence = 1.6

    /// - Parameter depth: how many times a column may be divided again.
    static func columns(of rows: [Line], body: LineStyle, depth: Int = 4) -> [Column] {
        var parts: [ArraySlice<Line>] = []
        var blocks: [[Column]] = []
        var start = 0
        while let small = SmallBlocks.first(in: rows, from: start) {
            parts.append(rows[start..<small.rows.lowerBound])
            blocks.append(small.blocks.map { Column(lines: $0, isAside: true) })
            start = small.rows.upperBound
        }
        guard start > 0 else { return divided(rows, body: body, depth: depth) }
        parts.append(rows[start...])
        let whole = Column(lines: parts.flatMap { $0 })
        return parts.enumerated().flatMap { index, part in
            var columns = divided(Array(part), body: body, depth: depth)
            // The edges of the text are those above and below the blocks.
            if columns.count == 1 { (columns[0].left, columns[0].right) = (whole.left, whole.right) }
            return columns + (index < blocks.count ? blocks[index] : [])
        }
    }

    private static func divided(_ rows: [Line], body: LineStyle, depth: Int) -> [Column] {
        guard depth > 0, var band = widestBand(in: rows) else { return rows.isEmpty ? [] : [Column(lines: rows)] }
        let middle = (band.gutter.from + band.gutter.to) / 2
        // A heading below both columns, short enough to cross no gutter, is about what follows.
        while let last = rows[band.rows].last, band.rows.count > 1, last.table == nil, last.box.x1 < middle,
            HeadingRanker.isLarger(last.style, body)
        {
            band.rows = band.rows.dropLast()
        }
        while let first = rows[band.rows].first, isTitleAbove(first, of: rows[band.rows], gutter: band.gutter, body) {
            band.rows = band.rows.dropFirst()
        }
        let above = columns(of: Array(rows[..<band.rows.lowerBound]), body: body, depth: depth)
        let below = columns(of: Array(rows[band.rows.upperBound...]), body: body, depth: depth)
        var parts = RowsOfBoxes.parts(of: rows[band.rows], at: middle)
        if parts.isEmpty { parts = SideHeads.parts(of: rows[band.rows], at: middle, body: body) }
        if parts.isEmpty { parts = HeadingsAcross.parts(of: rows[band.rows], at: middle, body: body) }
        let next = below.first?.lines.first
        let beside = parts.flatMap {
            sides(of: rows[$0], at: middle, body: body, depth: depth - 1, before: $0.upperBound == band.rows.upperBound ? next : nil)
        }
        return above + beside + below
    }

    /// Larger than the body and above both columns, in the middle of them and not where the right one begins: it crosses no gutter by chance.
    private static func isTitleAbove(_ first: Line, of rows: ArraySlice<Line>, gutter: (from: Double, to: Double), _ body: LineStyle)
        -> Bool
    {
        guard first.table == nil, rows.count > 1, HeadingRanker.isLarger(first.style, body), first.box.x0 > gutter.to + first.size,
            let left = rows.lazy.map(\.box.x0).min(), let right = rows.lazy.map(\.box.x1).max()
        else { return false }
        return abs(first.box.midX - (left + right) / 2) < 0.15 * (right - left)
    }

    /// What stands to the left of a gutter, then what stands to its right.
    ///
    /// - Parameter next: the line below both.
    private static func sides(of rows: ArraySlice<Line>, at middle: Double, body: LineStyle, depth: Int, before next: Line?) -> [Column] {
        var left: [Line] = []
        var right: [Line] = []
        for row in rows {
            if row.table != nil {
                if row.box.midX < middle { left.append(row) } else { right.append(row) }
                continue
            }
            if let line = Line(page: row.page, words: row.words.filter { $0.box.midX < middle }) { left.append(line) }
            if let line = Line(page: row.page, words: row.words.filter { $0.box.midX >= middle }) { right.append(line) }
        }
        var sides = [left, right].map { columns(of: $0, body: body, depth: depth) }
        let looks = [left, right].map { BodyStyle.commonest(in: $0) }
        for side in 0...1
        where !looks[side].isLike(body) && looks[1 - side].isLike(body)
            || goesOnPast([left, right][side], from: [left, right][1 - side], to: next)
        {
            for index in sides[side].indices { sides[side][index].isAside = true }
        }
        return sides[0] + sides[1]
    }

    /// A sentence goes on from one side to the line below both, and what stands on the other side begins and ends by itself.
    private static func goesOnPast(_ aside: [Line], from text: [Line], to next: Line?) -> Bool {
        guard let next, next.table == nil, let last = text.last?.words.last, let first = aside.first?.words.first,
            let end = aside.last?.words.last
        else { return false }
        return SentenceEnd.startsInside(next.words[0].text) && !SentenceEnd.ends(last.text) && SentenceEnd.ends(end.text)
            && !SentenceEnd.startsInside(first.text)
    }

    private struct Band {
        var rows: Range<Int>
        var gutter: (from: Double, to: Double)
    }

    private static func widestBand(in rows: [Line]) -> Band? {
        var best: Band?
        // Gutters that go on below the row, so that each is followed once.
        var followed: [Band] = []
        var start = 0
        while start < rows.count {
            var next = start + 1
            followed.removeAll { $0.rows.upperBound <= start }
            for gap in gaps(of: rows[start]) + gap(between: rows[start], rows[start + 1 < rows.count ? start + 1 : start]) {
                if followed.contains(where: { gap.from <= $0.gutter.from && $0.gutter.to <= gap.to }) { continue }
                let (band, isColumnGutter) = extend(gap, from: start, in: rows)
                followed.append(band)
                guard isColumnGutter else { continue }
                next = max(next, band.rows.upperBound)
                if band.rows.count > best?.rows.count ?? 0 { best = band }
            }
            start = next
        }
        return best
    }

    private static func gaps(of row: Line) -> [(from: Double, to: Double)] {
        guard row.table == nil else { return [] }
        return zip(row.words, row.words.dropFirst()).compactMap { left, right in
            right.box.x0 - left.box.x1 >= narrowestGutter * row.size ? (left.box.x1, right.box.x0) : nil
        }
    }

    /// The gap between two rows of which each stands beside the other, as lines of columns do that are set at heights of their own.
    private static func gap(between one: Line, _ other: Line) -> [(from: Double, to: Double)] {
        guard isInterleaved(one, other) else { return [] }
        let (left, right) = one.box.x1 < other.box.x0 ? (one, other) : (other, one)
        let isWide = right.box.x0 - left.box.x1 >= narrowestInterleaved * min(left.size, right.size)
        return isWide ? [(left.box.x1, right.box.x0)] : []
    }

    /// Whether two rows follow each other nearer than lines of one column do, and neither stands above the other.
    static func isInterleaved(_ one: Line, _ other: Line) -> Bool {
        guard one.table == nil, other.table == nil, one.box.x1 < other.box.x0 || other.box.x1 < one.box.x0 else { return false }
        let size = max(one.size, other.size)
        return abs(one.baseline - other.baseline) < nearestLines * size && min(one.box.width, other.box.width) > 2 * size
    }

    /// Follows a gap of one row upwards and downwards as long as no word crosses it, and tells whether columns stand on both sides.
    private static func extend(_ gap: (from: Double, to: Double), from start: Int, in rows: [Line]) -> (Band, isColumnGutter: Bool) {
        var gutter = gap
        var tally = Tally()
        tally.add(rows[start], gutter)
        var lower = start
        var upper = start + 1
        while upper < rows.count, let narrowed = narrow(gutter, by: rows[upper]) {
            gutter = narrowed
            tally.add(rows[upper], gutter)
            upper += 1
        }
        while lower > 0, let narrowed = narrow(gutter, by: rows[lower - 1]) {
            gutter = narrowed
            tally.add(rows[lower - 1], gutter)
            lower -= 1
        }
        let interleaved = zip(rows[lower..<upper], rows[lower..<upper].dropFirst()).count { isInterleaved($0, $1) }
        // The narrower side's share of the whole width.
        let share = min(gutter.from - tally.x0, tally.x1 - gutter.to) / max(tally.x1 - tally.x0, 1)
        let lines = share < narrowColumn ? fewestLinesOfNarrow : fewestLines
        let hasLines = tally.left >= lines && tally.right >= lines && tally.evident >= fewestCommonRows
        let areColumns =
            hasLines || interleaved >= fewestInterleaved || interleaved > 0 && interleaved + tally.evident >= fewestCommonRows
            || gutter.to - gutter.from >= widestSpace * (rows[lower..<upper].map(\.size).min() ?? 0) && tally.both >= fewestWrapped
                && areWrapped(rows[lower..<upper], gutter)
            || tally.both >= fewestWrapped && areOfTwoSizes(rows[lower..<upper], gutter)
        let isWide = share > narrowestColumn || interleaved >= fewestInterleaved && areMarginNotes(rows[lower..<upper], gutter)
        let isColumnGutter =
            areColumns && tally.evident * 2 >= tally.both && isWide && isColumnEdge(gutter.to, rows[lower..<upper])
        return (Band(rows: lower..<upper, gutter: gutter), isColumnGutter)
    }

    /// What stands far to the left of the text, at heights of its own, are words: neither marks of lists nor numbers of lines.
    private static func areMarginNotes(_ rows: ArraySlice<Line>, _ gutter: (from: Double, to: Double)) -> Bool {
        gutter.to - gutter.from >= widestSpace * (rows.lazy.map(\.size).min() ?? 0)
            && rows.allSatisfy { row in
                let left = row.words.filter { $0.box.midX < gutter.from }
                return left.isEmpty
                    || left.contains { word in
                        let letters = word.text.unicodeScalars.count { $0.properties.isAlphabetic }
                        return letters > 2 && letters * 2 > word.text.unicodeScalars.count
                    }
            }
    }

    /// Both sides hold sentences that go on from one line to the next, and those of the right side begin one below the other.
    private static func areWrapped(_ rows: ArraySlice<Line>, _ gutter: (from: Double, to: Double)) -> Bool {
        var wrapped = (left: false, right: false)
        var before: (left: Word?, right: Word?) = (nil, nil)
        for row in rows {
            let right = row.words.first { $0.box.midX > gutter.to }
            let left = row.words.first.flatMap { $0.box.midX < gutter.from ? $0 : nil }
            if let right, abs(right.box.x0 - gutter.to) > 0.1 * row.size { return false }
            if let left, let last = before.left { wrapped.left = wrapped.left || goesOn(last, left) }
            if let right, let last = before.right { wrapped.right = wrapped.right || goesOn(last, right) }
            before = (row.words.last { $0.box.midX < gutter.from }, right == nil ? nil : row.words.last)
        }
        return wrapped.left && wrapped.right
    }

    /// Whatever stands on both sides differs in size, and says more than a label does: a caption beside the text.
    private static func areOfTwoSizes(_ rows: ArraySlice<Line>, _ gutter: (from: Double, to: Double)) -> Bool {
        rows.allSatisfy { row in
            let left = row.words.filter { $0.box.midX < gutter.from && !$0.isSuperscript }
            let right = row.words.filter { $0.box.midX > gutter.to && !$0.isSuperscript }
            guard let one = left.first, let other = right.first else { return true }
            return min(left.count, right.count) >= fewestWordsOfCaption && abs(one.size - other.size) > 0.1 * max(one.size, other.size)
                && left.allSatisfy { $0.size == one.size } && right.allSatisfy { $0.size == other.size }
        }
    }

    private static func goesOn(_ last: Word, _ next: Word) -> Bool {
        last.size == next.size && SentenceEnd.startsInside(next.text) && !SentenceEnd.ends(last.text)
    }

    /// Most lines of a right column begin where several others do: at its left edge, or at the indent of its lists. The wide spaces of
    /// justified lines that stand above one another by chance do not.
    private static func isColumnEdge(_ edge: Double, _ rows: ArraySlice<Line>) -> Bool {
        var starts: [Double] = []
        var size = 0.0
        for row in rows {
            guard let first = row.words.first(where: { $0.box.midX > edge }) else { continue }
            starts.append(first.box.x0)
            size = max(size, row.size)
        }
        guard !starts.isEmpty else { return false }
        starts.sort()
        var beginning = 0
        var first = 0
        for index in starts.indices {
            let isLast = index == starts.count - 1
            if !isLast, starts[index + 1] - starts[first] < 0.15 * size { continue }
            // A fifth of the lines, or the column's own edge.
            let group = index + 1 - first
            if group >= max(3, starts.count / 5) || starts[first] - edge < 0.15 * size { beginning += group }
            first = index + 1
        }
        return beginning * 2 >= starts.count
    }

    private struct Tally {
        var left = 0
        var right = 0
        var both = 0
        /// Rows whose gap at the gutter is clearly wider than those between their words; in a loosely justified line they all are wide.
        var evident = 0
        var x0 = Double.infinity
        var x1 = -Double.infinity

        mutating func add(_ row: Line, _ gutter: (from: Double, to: Double)) {
            let hasLeft = row.box.x0 < gutter.from
            let hasRight = row.box.x1 > gutter.to
            if hasLeft { left += 1 }
            if hasRight { right += 1 }
            if hasLeft, hasRight {
                both += 1
                if isWidest(gutter, in: row) { evident += 1 }
            }
            x0 = min(x0, row.box.x0)
            x1 = max(x1, row.box.x1)
        }

        private func isWidest(_ gutter: (from: Double, to: Double), in row: Line) -> Bool {
            var own = gutter.to - gutter.from
            var gaps: [Double] = []
            for (left, right) in zip(row.words, row.words.dropFirst()) where !right.isJoined {
                let gap = right.box.x0 - left.box.x1
                if left.box.x1 <= gutter.from + 0.01, right.box.x0 >= gutter.to - 0.01 { own = gap } else { gaps.append(gap) }
            }
            // Two or three words a side tell nothing of the line's spaces.
            guard gaps.count >= 4 else { return true }
            let middle = gaps.sorted()[gaps.count / 2]
            let isLoose = middle >= ReadingOrder.narrowestGutter * row.size
            return own > (isLoose ? ReadingOrder.leastProminenceInLoose : ReadingOrder.leastProminence) * middle
        }
    }

    /// What is left of a gutter beside a row, or `nil` where a word stands in it.
    private static func narrow(_ gutter: (from: Double, to: Double), by row: Line) -> (from: Double, to: Double)? {
        var (from, to) = gutter
        let middle = (from + to) / 2
        for box in row.table == nil ? row.words.map(\.box) : [row.box] {
            if box.midX < middle { from = max(from, box.x1) } else { to = min(to, box.x0) }
        }
        return to - from >= narrowestGutter * row.size * 0.7 ? (from, to) : nil
    }
}
