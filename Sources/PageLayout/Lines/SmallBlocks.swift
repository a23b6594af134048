import DocumentModel

/// Finds short blocks set side by side, each about a middle or edge of its own: large figures with their labels below them, names with their
/// offices below them. Their lines are read block by block, while the cells of rows are read across.
struct SmallBlocks {
    /// The rows that they take.
    let rows: Range<Int>
    /// From left to right, from top to bottom.
    let blocks: [[Line]]

    static let counts = 2...6
    private static let mostRows = 6
    /// Words so far apart are of two blocks, as a share of the size.
    static let leastGap = 1.5
    /// Lines of a block share their middle, or their left edge, by this share of the size.
    private static let drift = 0.6
    /// Lines of a block are at most so far apart, as a share of the larger size.
    private static let farthest = 2.2
    /// A figure is so many times as large as its label.
    static let timesLarger = 1.4
    /// Names in the middle differ from their offices in where they begin by so much, as a share of the size, or they may be cells.
    private static let leastDifference = 0.5

    /// The first of them among some rows, from one of them on.
    static func first(in rows: [Line], from first: Int) -> SmallBlocks? {
        for start in rows[first...].indices.dropLast() {
            if let found = SmallBlocks(from: start, in: rows) ?? SmallBlocks(drawnFrom: start, in: rows) { return found }
        }
        return nil
    }

    init(rows: Range<Int>, blocks: [[Line]]) {
        self.rows = rows
        self.blocks = blocks
    }

    private init?(from start: Int, in rows: [Line]) {
        guard rows[start].table == nil, Self.hasWideGap(rows[start]) else { return nil }
        let heads = Self.pieces(of: rows[start])
        guard Self.counts.contains(heads.count) else { return nil }
        var blocks = heads.map { [$0] }
        var end = start + 1
        while end < rows.count, end - start < Self.mostRows, rows[end].table == nil, Self.isNear(rows[end - 1], rows[end]) {
            let pieces = Self.pieces(of: rows[end])
            let places = pieces.map { piece in blocks.firstIndex { Self.isAligned(piece, $0[0]) } }
            guard places.allSatisfy({ $0 != nil }), Set(places).count == pieces.count else { break }
            for (piece, place) in zip(pieces, places) { if let place { blocks[place].append(piece) } }
            end += 1
        }
        guard blocks.allSatisfy({ $0.count > 1 }) else { return nil }
        guard Self.areFigures(blocks) || Self.areSignatures(blocks) else { return nil }
        self.init(rows: start..<end, blocks: blocks)
    }

    private static func areFigures(_ blocks: [[Line]]) -> Bool {
        blocks.allSatisfy { block in
            let figure = block[0]
            return hasFigure(figure) && block.dropFirst().allSatisfy { figure.size >= timesLarger * $0.size }
        }
    }

    /// What shares its left edge is rows of cells, or columns that other rules know.
    private static func areSignatures(_ blocks: [[Line]]) -> Bool {
        blocks.allSatisfy { block in
            isName(block[0]) && !block.contains { hasFigure($0) }
                && block.dropFirst().contains { abs($0.box.x0 - block[0].box.x0) > leastDifference * $0.size }
        }
    }

    private static func hasFigure(_ line: Line) -> Bool { line.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } } }

    /// Two words or more, each with a capital.
    private static func isName(_ line: Line) -> Bool {
        line.words.count > 1 && line.words.allSatisfy { $0.text.unicodeScalars.first?.properties.isUppercase ?? false }
    }

    static func isAligned(_ piece: Line, _ head: Line) -> Bool {
        let limit = drift * min(piece.size, head.size)
        return abs(piece.box.midX - head.box.midX) <= limit || abs(piece.box.x0 - head.box.x0) <= limit
    }

    static func isNear(_ one: Line, _ other: Line) -> Bool {
        other.baseline - one.baseline <= farthest * max(one.size, other.size)
    }

    private static func hasWideGap(_ row: Line) -> Bool {
        zip(row.words, row.words.dropFirst()).contains { isApart($1, from: $0, in: row) }
    }

    static func isApart(_ word: Word, from last: Word, in row: Line) -> Bool {
        !word.isJoined && word.box.x0 - last.box.x1 >= leastGap * min(word.size, row.size)
    }

    /// The row cut at its wide gaps, or where else words stand apart.
    static func pieces(of row: Line, isApart: (Word, Word, Line) -> Bool = { isApart($0, from: $1, in: $2) }) -> [Line] {
        var pieces: [[Word]] = []
        for word in row.words {
            if let last = pieces.last?.last, !isApart(word, last, row) {
                pieces[pieces.count - 1].append(word)
            } else {
                pieces.append([word])
            }
        }
        return pieces.compactMap { Line(page: row.page, words: $0) }
    }
}
