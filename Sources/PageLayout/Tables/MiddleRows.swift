/// Rows whose values stand at half the height of labels of several lines: label lines above and below the line of values, half a step away.
struct MiddleRows {
    var words: [TableWord]
    var columns: ColumnInference

    /// In ems: lines nearer than this, top to top, belong to one row, since rows of their own stand a line apart.
    private static let half = 0.8
    /// In ems: how far a label's middle may be from that of its values.
    private static let slack = 0.3

    /// Ranges of lines; nil where no line of values stands between the lines of its label, or where a label is not centred on its values.
    func rows(_ strip: Range<Int>, _ lines: [TextLine]) -> [Range<Int>]? {
        let anchors = strip.filter { place in lines[place].segments.contains { $0.isValue && !isLabel($0) } }
        guard anchors.count >= 2, anchors.contains(where: { isBetween($0, strip, lines) }) else { return nil }
        var rows: [Range<Int>] = []
        var start = strip.lowerBound
        for (number, anchor) in anchors.enumerated() {
            let limit = number + 1 < anchors.count ? anchors[number + 1] : strip.upperBound
            guard let block = block(anchor, from: start, to: limit, lines) else { return nil }
            for bare in start..<block.lowerBound { rows.append(bare..<bare + 1) }
            rows.append(block)
            start = block.upperBound
        }
        for bare in start..<strip.upperBound { rows.append(bare..<bare + 1) }
        return rows
    }

    /// Whether a line has no label, but a label line half a step away.
    func isBetween(_ place: Int, _ strip: Range<Int>, _ lines: [TextLine]) -> Bool {
        guard !lines[place].segments.contains(where: isLabel) else { return false }
        return [place - 1, place + 1].contains { other in
            strip.contains(other) && lines[other].segments.contains(where: isLabel) && isNear(lines[place], lines[other])
        }
    }

    private func isLabel(_ segment: Segment) -> Bool { columns.reach(segment.box.x0, segment.box.x1).lowerBound == 0 }

    private func isNear(_ one: TextLine, _ other: TextLine) -> Bool {
        abs(one.box.midY - other.box.midY) < Self.half * max(one.size, other.size)
    }

    /// The lines around an anchor whose labels are centred on it, as few as there can be; the anchor alone where it has its label.
    private func block(_ anchor: Int, from start: Int, to limit: Int, _ lines: [TextLine]) -> Range<Int>? {
        let size = lines[anchor].size
        let isOwn = lines[anchor].segments.contains(where: isLabel)
        for reach in 0..<12 {
            let first = anchor - reach
            guard first >= start else { break }
            for last in anchor..<min(limit, anchor + reach + 2) where isTight(first...last, lines) {
                let labels = lines[first...last].flatMap { $0.segments.filter(isLabel) }
                guard let top = labels.map(\.box.y0).min(), let bottom = labels.map(\.box.y1).max() else { continue }
                let near = [first - 1, last + 1].contains { $0 >= start && $0 < limit && isNear(lines[anchor], lines[$0]) }
                if abs((top + bottom) / 2 - lines[anchor].box.midY) < Self.slack * size, !near { return first..<last + 1 }
            }
            if isOwn, reach == 0 { return anchor..<anchor + 1 }
        }
        return labelless(anchor, lines)
    }

    /// A row without any label stands alone.
    private func labelless(_ anchor: Int, _ lines: [TextLine]) -> Range<Int>? {
        let near = [anchor - 1, anchor + 1].contains { lines.indices.contains($0) && isNear(lines[anchor], lines[$0]) }
        return near ? nil : anchor..<anchor + 1
    }

    private func isTight(_ range: ClosedRange<Int>, _ lines: [TextLine]) -> Bool {
        range.dropFirst().allSatisfy { lines[$0].box.y0 - lines[$0 - 1].box.y1 < 0.5 * lines[$0].size }
    }
}
