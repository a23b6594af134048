/// Rows told by one column whose lines stand in blocks: near together within a cell, clearly further apart between cells.
/// The cells of the other columns may stand at the top, in the middle or at the bottom of the row.
struct RowAnchors {
    var words: [TableWord]
    var columns: ColumnInference

    /// A line of one column.
    private struct Piece {
        var top: Double
        var bottom: Double
        var isValue: Bool
        var size: Double
        /// Whether its first word would not have found room in the line above.
        var isTurned: Bool
        var length: Int
        /// Its last word ends in a hyphen or the like: a code or a span of years that the next line goes on with.
        var isOpen: Bool
    }

    /// Lines of one column that stand near together, as those of one cell do.
    private struct Block {
        var top: Double
        var bottom: Double
        var values: Int
    }

    /// Steps from line to line, in ems, up to this many times the least are within a cell, from the next one on between cells.
    private static let inner = 1.12
    private static let outer = 1.22

    /// Ranges of lines; nil where no column parts the lines in a way that the other columns keep to.
    func rows(_ strip: Range<Int>, _ lines: [TextLine]) -> [Range<Int>]? {
        guard strip.count >= 4, columns.columns.count >= 2 else { return nil }
        var ends: [Int: Double] = [:]
        var pieces = [[Piece]](repeating: [], count: columns.columns.count)
        for line in lines[strip] {
            for segment in line.segments {
                let reach = columns.reach(segment.box.x0, segment.box.x1)
                guard reach.count == 1 else { continue }
                let column = reach.lowerBound
                let room = columns.columns[column].x1 - (ends[column] ?? -.infinity)
                let first = segment.words.first.map { words[$0].box.width } ?? 0
                pieces[column].append(
                    Piece(
                        top: segment.box.y0, bottom: segment.box.y1, isValue: segment.isValue, size: line.size,
                        isTurned: room < first + 0.25 * line.size + 0.5, length: segment.words.count,
                        isOpen: segment.words.last.map { words[$0].shape.contains(.endsOpen) } ?? false))
                ends[column] = segment.box.x1
            }
        }
        let tight = pieces.indices.compactMap { step(pieces[$0]) }.min()
        guard let tight else { return nil }
        let isBroken = pieces.allSatisfy { breaksAtTheEnd($0, tight) }
        for anchor in pieces.indices.sorted(by: { (-pieces[$0].count, $0) < (-pieces[$1].count, $1) }) {
            guard let step = step(pieces[anchor]), isBroken || holdsValues(blocks(pieces[anchor], step), pieces),
                let edges = edges(blocks(pieces[anchor], step), pieces.indices.filter { $0 != anchor }.map { blocks(pieces[$0], step) })
            else { continue }
            var rows: [Range<Int>] = []
            var start = strip.lowerBound
            for edge in edges + [.infinity] {
                var end = start
                while end < strip.upperBound, lines[end].box.midY < edge { end += 1 }
                if end > start { rows.append(start..<end) }
                start = end
            }
            return rows
        }
        return nil
    }

    /// The step between lines of one cell, in ems; nil where the column's steps are not clearly of two kinds.
    private func step(_ pieces: [Piece]) -> Double? {
        guard pieces.count >= 4 else { return nil }
        let steps = zip(pieces, pieces.dropFirst()).map { ($1.top - $0.top) / max($0.size, 1) }
        guard let tight = steps.min(), tight > 0.5 else { return nil }
        let near = steps.count { $0 <= Self.inner * tight }
        let far = steps.count { $0 >= Self.outer * tight }
        // Figures under one another are rows, however many of them stand in a group.
        let areCells = zip(pieces, pieces.dropFirst()).contains { above, below in
            (below.top - above.top) / max(above.size, 1) <= Self.inner * tight && (above.isOpen || !(above.isValue || below.isValue))
        }
        return areCells && near >= 2 && far >= 1 && near + far == steps.count ? tight : nil
    }

    /// Lines within a cell break where the column ends; rows set in groups break anywhere.
    private func breaksAtTheEnd(_ pieces: [Piece], _ step: Double) -> Bool {
        var near = 0
        var turned = 0
        var length = 0
        for (above, below) in zip(pieces, pieces.dropFirst()) where !below.isValue {
            guard (below.top - above.top) / max(above.size, 1) <= Self.inner * step else { continue }
            near += 1
            turned += below.isTurned ? 1 : 0
            length += above.length + below.length + (above.isOpen ? 1 : 0)
        }
        // Lines of one word each, one over another, say nothing of where they break.
        return turned * 3 >= near * 2 && (near < 2 || length > 2 * near)
    }

    /// Whether nearly every block has values at half its height, as cells of several lines beside figures have them; the first and the
    /// last may be parts of rows that the page cuts.
    private func holdsValues(_ blocks: [Block], _ pieces: [[Piece]]) -> Bool {
        let values = pieces.joined().filter(\.isValue)
        let centred = blocks.map { block in
            values.contains { abs(($0.top + $0.bottom) / 2 - (block.top + block.bottom) / 2) < 0.3 * $0.size }
        }
        let whole = (centred.first == false ? 1 : 0)..<(centred.last == false ? centred.count - 1 : centred.count)
        return whole.count >= 3 && centred[whole].count { $0 } * 5 >= whole.count * 4
    }

    private func blocks(_ pieces: [Piece], _ step: Double) -> [Block] {
        var blocks: [Block] = []
        var before: Piece?
        for piece in pieces {
            if let before, (piece.top - before.top) / max(before.size, 1) <= Self.inner * step,
                before.isOpen || !(before.isValue && piece.isValue)
            {
                blocks[blocks.count - 1].bottom = piece.bottom
                blocks[blocks.count - 1].values += piece.isValue && !before.isOpen ? 1 : 0
            } else {
                blocks.append(Block(top: piece.top, bottom: piece.bottom, values: piece.isValue ? 1 : 0))
            }
            before = piece
        }
        return blocks
    }

    /// Heights between the rows; nil where another column's cell stands across two rows, where one has two values in a row,
    /// or where most rows have nothing beside the anchor.
    private func edges(_ anchor: [Block], _ others: [[Block]]) -> [Double]? {
        var rows = anchor
        let middles = zip(anchor, anchor.dropFirst()).map { ($0.bottom + $1.top) / 2 }
        var best = 0
        var rest: Double?
        for column in others {
            var filled: Set<Int> = []
            var valued: Set<Int> = []
            for block in column {
                let row = middles.partitioningIndex { $0 > (block.top + block.bottom) / 2 }
                if block.values > 1 || (block.values == 1 && !valued.insert(row).inserted) { return nil }
                filled.insert(row)
                rows[row].top = min(rows[row].top, block.top)
                rows[row].bottom = max(rows[row].bottom, block.bottom)
            }
            best = max(best, filled.count)
            // Two blocks in the first row, one of them above it: the rest of a row that the page cuts.
            if column.count > 1, column[0].values == 0, column[0].bottom < anchor[0].top,
                (middles.first ?? .infinity) > (column[1].top + column[1].bottom) / 2
            {
                rest = max(rest ?? 0, (column[0].bottom + column[1].top) / 2)
            }
        }
        if let edge = rest, others.allSatisfy({ $0.allSatisfy { $0.bottom < edge || $0.top > edge } }) {
            rows[0].top = edge
        } else {
            rest = nil
        }
        guard best * 4 >= anchor.count * 3 else { return nil }
        var edges = rest.map { [$0] } ?? []
        for (above, below) in zip(rows, rows.dropFirst()) {
            guard above.bottom <= below.top + 0.3 * (below.bottom - below.top) else { return nil }
            edges.append((above.bottom + below.top) / 2)
        }
        return edges
    }
}
