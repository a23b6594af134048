import DocumentModel

/// Finds three blocks of a few lines and more set side by side, as the cards of slides and reports are, whose text the file gives block by
/// block: they are read so too, however narrow the gaps between them, where rows would tear their sentences.
extension SmallBlocks {
    private static let drawnCounts = 3...8
    private static let mostDrawnRows = 8
    /// Lines of a block are at most so far apart, as a share of the larger size: a label stands below its figure.
    private static let farthestDrawn = 2.6
    /// Where the file's text goes on elsewhere, words so far apart are of two blocks, as a share of the size; spaces are narrower.
    private static let leastGapOfDrawn = 0.4
    /// Rows nearer than this share of their size are of different boxes; what stands in the middle of a box differs by less than the other.
    private static let nearestOfText = 0.8
    private static let driftOfMiddles = 0.3

    init?(drawnFrom start: Int, in rows: [Line]) {
        guard Self.mayBegin(at: start, in: rows) else { return nil }
        var blocks: [DrawnBlock] = []
        var best: (end: Int, blocks: [[Line]])?
        var end = start
        while end < rows.count, end - start < Self.mostDrawnRows, rows[end].table == nil,
            end == start || rows[end].baseline - rows[end - 1].baseline <= Self.farthestDrawn * max(rows[end].size, rows[end - 1].size),
            Self.add(Self.drawnPieces(of: rows[end]), to: &blocks)
        {
            end += 1
            // Columns of text go on below, boxes of a chart end.
            let hasTextBelow = end < rows.count && Self.isNear(rows[end - 1], rows[end])
            if Self.areBoxes(blocks) || !hasTextBelow && Self.areCentred(blocks, rows[start..<end]),
                !Self.goesOn(from: start > 0 ? rows[start - 1] : nil, blocks[0].lines[0])
            {
                best = (end, blocks.map(\.lines))
            }
        }
        guard let best else { return nil }
        self.init(rows: start..<best.end, blocks: best.blocks)
    }

    /// The row holds several pieces, or the next one does and stands nearer than lines of one block do.
    private static func mayBegin(at start: Int, in rows: [Line]) -> Bool {
        func isParted(_ row: Line) -> Bool {
            zip(row.words, row.words.dropFirst()).contains { isApartAsDrawn($1, from: $0, in: row) }
        }
        if isParted(rows[start]) { return true }
        guard start + 1 < rows.count else { return false }
        let (row, next) = (rows[start], rows[start + 1])
        return next.baseline - row.baseline < max(row.size, next.size) && isParted(next)
    }

    private struct DrawnBlock {
        var lines: [Line]
        var x0: Double
        var x1: Double
        /// The last of its words, in the file's order.
        var last: Int

        init(_ line: Line) {
            lines = [line]
            (x0, x1) = (line.box.x0, line.box.x1)
            last = line.words.map(\.index).max() ?? 0
        }

        func overlaps(_ line: Line) -> Bool { line.box.x0 < x1 && line.box.x1 > x0 }

        /// The line stands below the block and the file gives it right behind, or it looks otherwise and stands about the same middle or edge.
        func isFollowed(by line: Line) -> Bool {
            guard overlaps(line), let above = lines.last else { return false }
            return line.words.map(\.index).min() == last + 1 || above.style != line.style && SmallBlocks.isAligned(line, above)
        }

        mutating func take(_ line: Line) {
            lines.append(line)
            (x0, x1) = (min(x0, line.box.x0), max(x1, line.box.x1))
            last = line.words.map(\.index).max() ?? last
        }

        /// One text and no list of cells: a sentence goes on from line to line, or a title or figure has its words below it.
        var isOneText: Bool {
            let goesOn = zip(lines, lines.dropFirst()).contains { above, below in
                SentenceEnd.startsInside(below.words.first?.text ?? "") && !SentenceEnd.ends(above.words.last?.text ?? "")
            }
            let head = lines[0]
            return goesOn || lines.dropFirst().allSatisfy { head.size >= SmallBlocks.timesLarger * $0.size }
                || head.style.isBold && head.isUniform && lines.dropFirst().allSatisfy { !$0.style.isBold }
        }

        /// Its lines stand about one middle, and the file gives them one after the other.
        var isCentred: Bool {
            let indices = lines.flatMap { $0.words.map(\.index) }
            return lines.allSatisfy { abs($0.box.midX - lines[0].box.midX) < SmallBlocks.driftOfMiddles * $0.size }
                && (indices.max() ?? 0) - (indices.min() ?? 0) + 1 == indices.count
        }

        /// A mark or a number before an item, or the like of it.
        var isMark: Bool { lines.count == 1 && lines[0].box.width < 2 * lines[0].size }
    }

    /// Gives each piece of a row to the block that it follows, or begins one with it; `false` where one stands below a block and is none of it.
    private static func add(_ pieces: [Line], to blocks: inout [DrawnBlock]) -> Bool {
        let before = blocks
        for piece in pieces {
            if let index = blocks.firstIndex(where: { $0.isFollowed(by: piece) }), blocks.count(where: { $0.overlaps(piece) }) == 1 {
                blocks[index].take(piece)
            } else if !blocks.contains(where: { $0.overlaps(piece) }) {
                blocks.insert(DrawnBlock(piece), at: blocks.firstIndex { $0.x0 > piece.box.x0 } ?? blocks.count)
            } else {
                blocks = before
                return false
            }
        }
        return true
    }

    private static func areBoxes(_ blocks: [DrawnBlock]) -> Bool {
        let long = blocks.filter { $0.lines.count > 1 }
        guard drawnCounts.contains(blocks.count), long.count > 1, long.allSatisfy(\.isOneText), !blocks.contains(where: \.isMark) else {
            return false
        }
        guard zip(blocks, blocks.dropFirst()).allSatisfy({ !isFlow($0.lines, $1.lines) }) else { return false }
        // The file gives nothing else between them: columns that began further up go on otherwise.
        let indices = blocks.flatMap { $0.lines.flatMap { $0.words.map(\.index) } }
        return (indices.max() ?? 0) - (indices.min() ?? 0) + 1 == indices.count
    }

    /// Boxes of a chart, in whose middles short lines stand: three lines in one and two in another stand at heights of their own, nearer to
    /// one another than the lines of one text do.
    private static func areCentred(_ blocks: [DrawnBlock], _ rows: ArraySlice<Line>) -> Bool {
        guard drawnCounts.contains(blocks.count), !blocks.contains(where: \.isMark),
            zip(rows, rows.dropFirst()).contains(where: { $1.baseline - $0.baseline < nearestOfText * min($0.size, $1.size) })
        else { return false }
        let heights = blocks.map { ($0.lines[0].baseline + $0.lines[$0.lines.count - 1].baseline) / 2 }
        guard let first = heights.first, zip(heights, blocks).allSatisfy({ abs($0 - first) < driftOfMiddles * $1.lines[0].size }) else {
            return false
        }
        return blocks.allSatisfy(\.isCentred)
            && blocks.contains { block in
                block.lines.contains { abs($0.box.x0 - block.lines[0].box.x0) > block.lines[0].size * driftOfMiddles }
            }
    }

    /// The first words go on with the sentence of the line above: a line stretched to the column's width.
    private static func goesOn(from above: Line?, _ first: Line) -> Bool {
        guard let above, above.table == nil, above.style == first.style, isNear(above, first) else { return false }
        return SentenceEnd.startsInside(first.words[0].text) && !SentenceEnd.ends(above.words.last?.text ?? "")
    }

    /// A sentence goes on from the foot of one column to the head of the next.
    private static func isFlow(_ left: [Line], _ right: [Line]) -> Bool {
        guard left.count > 1, let last = left.last, let next = right.first?.words.first else { return false }
        let edge = left.map(\.box.x1).max() ?? last.box.x1
        return SentenceEnd.startsInside(next.text) && !SentenceEnd.ends(last.words.last?.text ?? "") && edge - last.box.x1 < 2 * last.size
            && left.allSatisfy { abs($0.box.x0 - left[0].box.x0) < 0.1 * $0.size }
    }

    private static func isApartAsDrawn(_ word: Word, from last: Word, in row: Line) -> Bool {
        guard !word.isJoined else { return false }
        let share = word.index == last.index + 1 ? leastGap : leastGapOfDrawn
        return word.box.x0 - last.box.x1 >= share * min(word.size, row.size)
    }

    private static func drawnPieces(of row: Line) -> [Line] { pieces(of: row) { isApartAsDrawn($0, from: $1, in: $2) } }
}
