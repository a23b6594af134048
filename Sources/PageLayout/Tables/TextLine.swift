import DocumentModel

/// Neighbouring words of a line without a column's gap between them.
struct Segment: Sendable {
    var box: Box
    /// Indices in the `TableWord`s, from left to right.
    var words: [Int]
    /// Whether it holds only numbers and signs, at least one number or sign.
    var isValue: Bool
}

/// Words on one base line.
struct TextLine: Sendable {
    var box: Box
    /// Size of its largest font, in points.
    var size: Double
    var segments: [Segment]
}

/// Cuts words into lines and lines into segments.
struct LineBuilder {
    var words: [TableWord]
    /// Upright rules that keep words apart however near they stand.
    var dividers: [RuleLine] = []

    /// In ems: the text of an item is not further behind its bullet.
    private static let bullet = 3.0

    /// - Parameters:
    ///   - chosen: indices in `words`.
    ///   - certain: gaps of at least this many ems divide segments, or twice the usual space between words where that is more.
    func lines(of chosen: [Int], certain: Double) -> [TextLine] {
        let rows = clusters(of: chosen)
        let space = usualSpace(rows)
        return rows.map { row in
            var segments: [Segment] = []
            for place in row {
                let word = words[place]
                if let last = segments.last, let before = last.words.last,
                    !divides(words[before], word, reach: last.box.x1, certain: max(certain, 2.2 * space), space: space)
                {
                    segments[segments.count - 1].box = last.box.union(word.box)
                    segments[segments.count - 1].words.append(place)
                } else {
                    segments.append(Segment(box: word.box, words: [place], isValue: false))
                }
            }
            return line(segments)
        }
    }

    /// A line of segments, its own measures filled in.
    func line(_ segments: [Segment]) -> TextLine {
        var segments = segments
        var box = segments[0].box
        var size = 0.0
        for place in segments.indices {
            box = box.union(segments[place].box)
            segments[place].isValue = segments[place].words.allSatisfy { words[$0].isValue }
            for word in segments[place].words { size = max(size, words[word].size) }
        }
        return TextLine(box: box, size: size, segments: segments)
    }

    /// A segment of some of the words.
    func segment(_ chosen: [Int]) -> Segment {
        var box = words[chosen[0]].box
        for word in chosen.dropFirst() { box = box.union(words[word].box) }
        return Segment(box: box, words: chosen, isValue: chosen.allSatisfy { words[$0].isValue })
    }

    /// Words whose middles stand at one height, each cluster from left to right, clusters from top to bottom.
    func clusters(of chosen: [Int]) -> [[Int]] {
        let sorted = chosen.sorted { (words[$0].box.midY, words[$0].box.x0, $0) < (words[$1].box.midY, words[$1].box.x0, $1) }
        var rows: [[Int]] = []
        var middle = 0.0
        var size = 0.0
        for place in sorted {
            let word = words[place]
            if !rows.isEmpty, word.box.midY - middle < 0.4 * max(size, word.size) {
                rows[rows.count - 1].append(place)
                if word.size > size {
                    size = word.size
                    middle = word.box.midY
                }
            } else {
                rows.append([place])
                middle = word.box.midY
                size = word.size
            }
        }
        return rows.map { $0.sorted { (words[$0].box.x0, $0) < (words[$1].box.x0, $1) } }
    }

    private func divides(_ left: TableWord, _ right: TableWord, reach: Double, certain: Double, space: Double) -> Bool {
        let gap = right.box.x0 - reach
        let size = max(left.size, right.size)
        if left.shape.contains(.bullet), !right.isValue { return gap > Self.bullet * size }
        if gap > certain * size || right.startsColumn { return true }
        if left.isValue, right.isValue, gap > max(0.45, 1.3 * space) * size, !left.shape.contains(.listMark) { return true }
        if left.shape.contains(.leader), right.isValue { return true }
        guard gap > -0.2 * size, !dividers.isEmpty else { return false }
        let y = (max(left.box.y0, right.box.y0) + min(left.box.y1, right.box.y1)) / 2
        return dividers.contains {
            $0.box.y0 <= y && $0.box.y1 >= y && $0.box.midX > left.box.midX && $0.box.midX < right.box.midX
                && $0.box.midX > left.box.x1 - 0.3 * size && $0.box.midX < right.box.x0 + 0.3 * size
        }
    }

    /// The median gap between neighbouring words, in ems, of the gaps that can be plain spaces; between values stand columns.
    private func usualSpace(_ rows: [[Int]]) -> Double {
        var gaps: [Double] = []
        for row in rows {
            for (left, right) in zip(row, row.dropFirst()) where !(words[left].isValue && words[right].isValue) {
                let size = max(words[left].size, words[right].size)
                let gap = (words[right].box.x0 - words[left].box.x1) / max(size, 1)
                if gap > 0.05, gap < 0.8 { gaps.append(gap) }
            }
        }
        guard gaps.count >= 4 else { return 0.28 }
        gaps.sort()
        return gaps[gaps.count / 2]
    }
}
