import DocumentModel

/// Marks of lists that the page draws as shapes and not as letters: the discs and squares of browsers, of TeX and of some layout programs.
/// Each becomes a word, "•", before the line it stands at.
enum DrawnMarks {
    /// Words of a line so far apart begin another piece of it, as a share of the size.
    private static let pieceGap = 1.0
    /// Where the line's other words stand apart too, as those of a stretched line do, so many times as far as most of them.
    private static let timesUsual = 2.0
    /// The text of items stands further in than other text of the page by so many times the size.
    private static let indents = 0.7...6.0
    /// Sides of a mark, and its distance from the text, as shares of the size.
    private static let sides = 0.12...0.75
    private static let gaps = 0.08...2.5
    /// Its middle stands so far above the baseline, as a share of the size.
    private static let heights = 0.02...0.65
    /// Nothing else is drawn or written so near to it, as a share of the size.
    private static let freeSpace = 0.3
    /// Marks of one list differ by rounding alone, in points.
    private static let likeness = 0.4

    /// Whether two lines, one below the other, begin at the same place further in than another, and no line that begins there has a mark of
    /// letters: only such pages are worth a look.
    static func mayHold(_ rows: [Line]) -> Bool {
        let pieces = rows.filter { $0.table == nil }.flatMap { Self.pieces(of: $0, least: leastGap(of: $0)) }
        let starts = pieces.map(\.left).sorted()
        guard let first = starts.first else { return false }
        let marked = pieces.compactMap(\.markedEdge).sorted()
        let firstLines = firstLineIndents(of: pieces)
        var last: [Piece] = []
        for piece in pieces {
            // A line further left parts the first lines of two paragraphs.
            last.removeAll {
                piece.baseline - $0.baseline > 3 * piece.size || indents.contains(($0.left - piece.left) / piece.size)
            }
            guard piece.left - first >= indents.lowerBound * piece.size, piece.markedEdge == nil else { continue }
            if last.contains(where: { abs($0.left - piece.left) < 0.15 * piece.size && piece.baseline - $0.baseline > 0.8 * piece.size }),
                holds(starts, piece.left - indents.upperBound * piece.size...piece.left - indents.lowerBound * piece.size),
                !holds(marked, piece.left - 0.3 * piece.size...piece.left + 0.3 * piece.size),
                !holds(firstLines, piece.left - 0.3 * piece.size...piece.left + 0.3 * piece.size)
            {
                return true
            }
            last.append(piece)
        }
        return false
    }

    /// Where the first lines of paragraphs begin that go on further left, as they do more than once below one list.
    private static func firstLineIndents(of pieces: [Piece]) -> [Double] {
        var edges: [Double] = []
        var found: [Double] = []
        let drops = zip(pieces, pieces.dropFirst()).map { $1.baseline - $0.baseline }.filter { $0 > 0 }.sorted()
        // Lines may be set at twice their distance.
        let usual = drops.isEmpty ? 0 : drops[drops.count / 2]
        for (piece, next) in zip(pieces, pieces.dropFirst()) {
            let drop = next.baseline - piece.baseline
            guard drop > 0.8 * piece.size, drop < max(1.9 * piece.size, 1.15 * usual),
                indents.contains((piece.left - next.left) / piece.size)
            else {
                continue
            }
            if edges.contains(where: { abs($0 - piece.left) < 0.3 * piece.size }) {
                found.append(piece.left)
            } else {
                edges.append(piece.left)
            }
        }
        return found.sorted()
    }

    /// Whether one of some sorted numbers lies in a range.
    private static func holds(_ numbers: [Double], _ range: ClosedRange<Double>) -> Bool {
        let index = numbers.partitioningIndex { $0 >= range.lowerBound }
        return index < numbers.count && numbers[index] <= range.upperBound
    }

    /// - Parameters:
    ///   - spots: small shapes of the page's drawing.
    ///   - rows: of the page's text outside of tables, from top to bottom.
    ///   - index: of the first of the words.
    static func words(of spots: [Box], before rows: [Line], from index: Int) -> [Word] {
        guard !spots.isEmpty else { return [] }
        let text = rows.filter { $0.table == nil }
        let common = BodyStyle.commonest(in: text).size
        let pieces = text.flatMap { Self.pieces(of: $0, least: pieceGap * $0.size) }
        guard let left = pieces.map(\.left).min() else { return [] }
        let order = spots.sorted { ($0.midY, $0.x0) < ($1.midY, $1.x0) }
        var found: [(piece: Piece, spot: Box)] = []
        for piece in pieces where piece.size < 1.15 * common && piece.markedEdge == nil {
            let height = (piece.baseline - heights.upperBound * piece.size)...(piece.baseline - heights.lowerBound * piece.size)
            let beside = order[order.partitioningIndex { $0.midY >= height.lowerBound }...].prefix { $0.midY <= height.upperBound }
            let marks = beside.filter { isMark($0, of: piece) }
            if marks.count == 1, standsFree(marks[0], of: piece, among: beside) { found.append((piece, marks[0])) }
        }
        let marks = found.filter { one in
            let alike = found.filter {
                abs($0.spot.width - one.spot.width) < likeness && abs($0.spot.height - one.spot.height) < likeness
            }
            // One below the other: side by side are the keys of a chart.
            if alike.contains(where: { abs($0.piece.baseline - one.piece.baseline) > 0.5 * one.piece.size }) { return true }
            // What was left of a list on the page before.
            return alike.count == 1 && one.piece.isFirst && one.piece.left - left >= indents.lowerBound * one.piece.size
        }
        return marks.enumerated().map { offset, mark in
            var word = mark.piece.first
            word.text = "•"
            word.box = Box(x0: mark.spot.x0, y0: word.box.y0, x1: mark.spot.x1, y1: word.box.y1)
            word.isJoined = false
            word.link = nil
            word.index = index + offset
            return word
        }
    }

    private static func isMark(_ spot: Box, of piece: Piece) -> Bool {
        let gap = piece.left - spot.x1
        return sides.contains(spot.width / piece.size) && sides.contains(spot.height / piece.size) && gaps.contains(gap / piece.size)
    }

    /// Neither letters nor other shapes, of which drawn letters consist, stand beside it.
    private static func standsFree(_ spot: Box, of piece: Piece, among others: some Sequence<Box>) -> Bool {
        if let before = piece.before, before > spot.x0 - freeSpace * piece.size { return false }
        return !others.contains { $0 != spot && $0.x0 < piece.left && $0.x1 > spot.x0 - freeSpace * piece.size }
    }

    /// Words of a line without a wide gap.
    private struct Piece {
        var first: Word
        var size: Double
        var baseline: Double
        var isFirst: Bool
        /// Right edge of the piece before on its line.
        var before: Double?
        /// Where the text of a line begins that has a mark of letters.
        var markedEdge: Double?

        var left: Double { first.box.x0 }
    }

    /// - Parameter least: how far words stand apart where one begins another piece, in points.
    private static func pieces(of row: Line, least: Double) -> [Piece] {
        var pieces: [Piece] = []
        let mark = ListMark(row, columnLeft: -.infinity)
        var edge: Double?
        for word in row.words where !word.isSuperscript {
            defer { edge = max(edge ?? word.box.x1, word.box.x1) }
            if let edge, word.box.x0 - edge <= least { continue }
            var piece = Piece(first: word, size: word.size, baseline: word.baseline, isFirst: edge == nil, before: edge)
            if edge == nil {
                piece.markedEdge = mark?.textX
            } else if let mark, word.box.x0 == mark.textX {
                piece.markedEdge = mark.textX
            }
            pieces.append(piece)
        }
        return pieces
    }

    /// How far apart words are that may begin items of their own, in points.
    private static func leastGap(of row: Line) -> Double {
        let least = pieceGap * row.size
        // Most lines have no gap that would count anyway.
        guard zip(row.words, row.words.dropFirst()).contains(where: { $1.box.x0 - $0.box.x1 >= least }) else { return least }
        let gaps = zip(row.words, row.words.dropFirst()).map { $1.box.x0 - $0.box.x1 }.filter { $0 > 0 }.sorted()
        // One gap is no measure of another.
        guard gaps.count > 2 else { return least }
        return max(least, timesUsual * gaps[gaps.count / 2])
    }
}
