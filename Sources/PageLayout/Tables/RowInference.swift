/// Which lines of a region make one row together.
struct RowInference {
    var words: [TableWord]
    var columns: ColumnInference
    /// Heights of the rules that run over most of the region.
    var rules: [Double]

    /// In ems: the least step from row to row.
    private static let step = 0.75

    /// Ranges of lines, from top to bottom.
    func rows(_ lines: [TextLine]) -> [Range<Int>] {
        guard !lines.isEmpty else { return [] }
        let strips = strips(lines)
        if strips.count >= 3 || (strips.count == 2 && strips.allSatisfy { $0.count <= 4 }), rulesDivideRows(strips, lines) {
            return strips
        }
        let middles = MiddleRows(words: words, columns: columns)
        let gutters = RowGutters(words: words, columns: columns)
        return strips.flatMap { strip in
            anchored(strip, lines) ?? gutters.rows(strip, lines) ?? middles.rows(strip, lines) ?? told(strip, lines)
        }
    }

    /// The lines between two rules.
    private func strips(_ lines: [TextLine]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for place in lines.indices.dropFirst() where rules.contains(where: { $0 > lines[place - 1].box.midY && $0 < lines[place].box.midY })
        {
            result.append(start..<place)
            start = place
        }
        result.append(start..<lines.count)
        let isHeaded = GroupHeadings(words: words).areAtTheFoot(of: result.map { Array(lines[$0]) })
        return zip(result, isHeaded).flatMap { strip, isHeaded in
            isHeaded ? [strip.lowerBound..<strip.upperBound - 1, strip.upperBound - 1..<strip.upperBound] : [strip]
        }
    }

    /// Rules divide rows when no strip has two values under one another in a column, and most are short.
    private func rulesDivideRows(_ strips: [Range<Int>], _ lines: [TextLine]) -> Bool {
        strips.allSatisfy { holdsOneRow($0, lines) } && strips.count { $0.count > 6 && !isWrapped($0, lines) } * 3 <= strips.count
    }

    /// Whether most lines after a stretch's first hold more of a cell above: something in them begins in lower case.
    private func isWrapped(_ range: Range<Int>, _ lines: [TextLine]) -> Bool {
        let more = lines[range].dropFirst()
        return more.count { $0.segments.contains { words[$0.words[0]].shape.contains(.startsLower) } } * 2 >= more.count
    }

    /// Whether no column has two lines of values.
    func holdsOneRow(_ range: Range<Int>, _ lines: [TextLine]) -> Bool {
        var seen: Set<Int> = []
        for line in lines[range] {
            for segment in line.segments where segment.isValue {
                let reach = columns.reach(segment.box.x0, segment.box.x1)
                if !seen.insert(reach.lowerBound).inserted { return false }
            }
        }
        return true
    }

    func anchored(_ strip: Range<Int>, _ lines: [TextLine]) -> [Range<Int>]? {
        RowAnchors(words: words, columns: columns).rows(strip, lines)
    }

    /// Rows told by how a line's text begins.
    private func told(_ strip: Range<Int>, _ lines: [TextLine]) -> [Range<Int>] {
        let wraps = wraps(strip, lines)
        var rows: [Range<Int>] = []
        var start = strip.lowerBound
        for place in strip.dropFirst() where !goesOn(start..<place, with: place, lines, wraps) {
            rows.append(start..<place)
            start = place
        }
        rows.append(start..<strip.upperBound)
        return rows
    }

    /// Whether a line is more of the row before it.
    private func goesOn(_ row: Range<Int>, with place: Int, _ lines: [TextLine], _ wraps: Bool) -> Bool {
        guard row.count < 8, holdsOneRow(row.lowerBound..<place + 1, lines) else { return false }
        let line = lines[place]
        let before = lines[place - 1]
        // Lines less than a line's step apart stand beside one another.
        if line.box.midY - before.box.midY < Self.step * min(line.size, before.size) { return true }
        guard line.box.y0 - before.box.y1 < 0.6 * line.size else { return false }
        // Items of a cell below one another, beside the label of the row.
        if isItem(line), lines[row.lowerBound].segments.contains(where: { isLabel($0) }) { return true }
        // Cells at the foot of their row: the lines of a label stand above the one with the values.
        let isFoot = line.segments.contains(where: \.isValue) && !lines[row].contains { $0.segments.contains(where: \.isValue) }
        return line.segments.allSatisfy { segment in
            guard let first = segment.words.first else { return false }
            if words[first].shape.contains(.startsLower) { return true }
            let reach = columns.reach(segment.box.x0, segment.box.x1)
            let above = before.segments.last { reach.overlaps(columns.reach($0.box.x0, $0.box.x1)) }
            if let last = above?.words.last, words[last].shape.contains(.endsOpen), !segment.isValue { return true }
            if wraps || isFoot, !segment.isValue, let above, isFull(above, before: first, in: reach),
                words[first].isBold == words[above.words[0]].isBold
            {
                return true
            }
            return segment.isValue && line.segments.count > 1 && above == nil
        }
    }

    /// Whether a line holds items of lists and nothing else, none of them in the column of labels.
    private func isItem(_ line: TextLine) -> Bool {
        line.segments.allSatisfy { words[$0.words[0]].shape.contains(.bullet) && $0.words.count > 1 && !isLabel($0) }
    }

    private func isLabel(_ segment: Segment) -> Bool {
        columns.reach(segment.box.x0, segment.box.x1).lowerBound == 0 && !words[segment.words[0]].shape.contains(.bullet)
    }

    /// Whether cells of this stretch go on over lines in the plain sense: several lines without values hold words in two columns.
    private func wraps(_ strip: Range<Int>, _ lines: [TextLine]) -> Bool {
        let bare = lines[strip].filter { !$0.segments.contains(where: \.isValue) }
        return bare.count * 3 >= strip.count && bare.count < strip.count && bare.count { $0.segments.count > 1 } * 4 >= bare.count
    }

    /// Whether a word would not have found room in the line above it.
    private func isFull(_ above: Segment, before word: Int, in reach: ClosedRange<Int>) -> Bool {
        above.box.x1 + 0.25 * words[word].size + words[word].box.width > columns.columns[reach.upperBound].x1 - 0.5
    }
}
