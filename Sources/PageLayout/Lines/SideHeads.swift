import DocumentModel

/// Finds headings set in the margin, each beside the first line of its text, as dates stand beside what happened then: the text is read part by
/// part, each after its heading, and not behind all of them.
enum SideHeads {
    /// The margin is at most so wide, as a share of the text beside it.
    private static let widest = 0.6
    /// A heading and the first line beside it stand at one height within this share of the body's size: their sizes may differ.
    private static let drift = 0.85
    /// Lines of a heading are nearer to one another than this, as a share of its size.
    private static let farthest = 1.7

    /// The rows beside a gutter, cut above each such heading; empty where the left side is text too.
    ///
    /// - Parameter middle: of the gutter.
    static func parts(of rows: ArraySlice<Line>, at middle: Double, body: LineStyle) -> [Range<Int>] {
        var left: [Int: Line] = [:]
        var right: [Int: Line] = [:]
        for index in rows.indices {
            left[index] = Line(page: 0, words: rows[index].words.filter { $0.box.midX < middle })
            right[index] = Line(page: 0, words: rows[index].words.filter { $0.box.midX >= middle })
        }
        guard !left.values.contains(where: { isBody($0, body) }), !rows.contains(where: { $0.table != nil && $0.box.midX < middle }),
            let margin = extent(left.values), let text = extent(right.values),
            margin.width <= widest * text.width
        else { return [] }
        var starts = [rows.startIndex]
        var above: Line?
        for index in rows.indices {
            guard let head = left[index] else { continue }
            defer { above = head }
            guard isHead(head, body), above.map({ head.baseline - $0.baseline > farthest * head.size || $0.style != head.style }) ?? true,
                let place = beginning(beside: head, at: index, right, rows.indices, body), place > starts[starts.count - 1]
            else { continue }
            starts.append(place)
        }
        guard starts.count > 1 else { return [] }
        return zip(starts, starts.dropFirst() + [rows.endIndex]).map { $0..<$1 }
    }

    private static func isBody(_ line: Line, _ body: LineStyle) -> Bool {
        line.style.isLike(body) && line.style.isBold == body.isBold && line.style.color == body.color
    }

    private static func isHead(_ line: Line, _ body: LineStyle) -> Bool {
        (line.style.isBold && !body.isBold || HeadingRanker.isLarger(line.style, body)) && line.isUniform
            && !SentenceEnd.startsInside(line.words[0].text)
    }

    private static func extent(_ lines: some Sequence<Line>) -> Box? {
        lines.reduce(nil as Box?) { $0?.union($1.box) ?? $1.box }
    }

    /// The first row of the heading and of the paragraph that begins beside it.
    private static func beginning(beside head: Line, at index: Int, _ right: [Int: Line], _ rows: Range<Int>, _ body: LineStyle) -> Int? {
        let near = (index - 1...index + 1).filter { row in right[row].map { abs($0.baseline - head.baseline) <= drift * body.size } ?? false
        }
        // Nothing stands beside a heading of both.
        if near.isEmpty { return HeadingRanker.isLarger(head.style, body) ? index : nil }
        return near.first { begins(at: $0, right, rows) }.map { min(index, $0) }
    }

    /// Whether a paragraph begins in a row of the text.
    private static func begins(at row: Int, _ right: [Int: Line], _ rows: Range<Int>) -> Bool {
        guard let line = right[row], !SentenceEnd.startsInside(line.words[0].text) else { return false }
        var before = row - 1
        while before >= rows.lowerBound, right[before] == nil { before -= 1 }
        guard before >= rows.lowerBound, let above = right[before] else { return true }
        return SentenceEnd.ends(above.words.last { !$0.isSuperscript }?.text ?? "")
            || line.baseline - above.baseline >= farthest * max(line.size, above.size)
    }
}
