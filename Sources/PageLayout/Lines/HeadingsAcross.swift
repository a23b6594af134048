import DocumentModel

/// Tells the headings that part both columns of a page from those of the left column alone, where they are too short to cross the gutter: the
/// text above them goes on at the head of the right column, or both columns end above and begin below as one.
enum HeadingsAcross {
    /// The right column leaves free what the heading takes and this much more, as a share of its size.
    private static let leastRoom = 0.5
    /// Edges of both columns that are one differ by less, as a share of the body's size.
    private static let drift = 0.8
    /// Balanced columns end at most so far from one another, as a share of the body's size: a line more or less.
    private static let farthestEnds = 1.6

    /// The rows beside a gutter, cut above each such heading.
    ///
    /// - Parameter middle: of the gutter.
    static func parts(of rows: ArraySlice<Line>, at middle: Double, body: LineStyle) -> [Range<Int>] {
        var starts = [rows.startIndex]
        var index = rows.startIndex
        while index < rows.endIndex {
            guard isTitle(rows[index], middle, body) else {
                index += 1
                continue
            }
            let end = rows[index...].firstIndex { !isTitle($0, middle, body) } ?? rows.endIndex
            if partsBoth(index..<end, of: rows, from: starts[starts.count - 1], at: middle, body) { starts.append(index) }
            index = end
        }
        return zip(starts, starts.dropFirst() + [rows.endIndex]).map { $0..<$1 }
    }

    private static func isTitle(_ row: Line, _ middle: Double, _ body: LineStyle) -> Bool {
        row.table == nil && row.box.x1 < middle && HeadingRanker.isLarger(row.style, body)
    }

    private static func partsBoth(_ title: Range<Int>, of rows: ArraySlice<Line>, from start: Int, at middle: Double, _ body: LineStyle)
        -> Bool
    {
        let above = rows[start..<title.lowerBound].map { Sides($0, at: middle) }
        let below = rows[title.upperBound...].map { Sides($0, at: middle) }
        guard let leftEnd = above.last(where: { $0.left != nil })?.left, let rightEnd = above.last(where: { $0.right != nil })?.right,
            let leftStart = below.first(where: { $0.left != nil })?.left, let rightStart = below.first(where: { $0.right != nil })?.right
        else { return false }
        let first = rows[title.lowerBound]
        let (top, bottom) = (first.box.y0, rows[title.upperBound - 1].box.y1)
        let room = leastRoom * first.size
        guard top - leftEnd.y1 >= room, rightEnd.y1 <= top, rightStart.y0 >= bottom, rightStart.y0 - rightEnd.y1 >= bottom - top + room,
            !SentenceEnd.startsInside(first.words[0].text)
        else { return false }
        if let last = above.last(where: { $0.left != nil })?.lastOfLeft, let next = above.first(where: { $0.right != nil })?.firstOfRight,
            !SentenceEnd.ends(last), SentenceEnd.startsInside(next)
        {
            return true
        }
        return abs(leftEnd.y1 - rightEnd.y1) < farthestEnds * body.size && abs(leftStart.y0 - rightStart.y0) < drift * body.size
    }

    /// What of a row stands on either side of the gutter.
    private struct Sides {
        var left: Box?
        var right: Box?
        var lastOfLeft: String?
        var firstOfRight: String?

        init(_ row: Line, at middle: Double) {
            guard row.table == nil else {
                if row.box.midX < middle { left = row.box } else { right = row.box }
                return
            }
            for word in row.words where !word.isSuperscript {
                if word.box.midX < middle {
                    left = left?.union(word.box) ?? word.box
                    lastOfLeft = word.text
                } else {
                    right = right?.union(word.box) ?? word.box
                    firstOfRight = firstOfRight ?? word.text
                }
            }
        }
    }
}
