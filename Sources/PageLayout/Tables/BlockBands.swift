import DocumentModel

/// Rows of blocks of text side by side: cells of several lines that begin, end or are centred at one height, white between the rows, as
/// tables of words have them where nothing is drawn.
struct BlockBands {
    var words: [TableWord]
    /// Words that no table has taken.
    var free: [Int]

    /// In ems: lines of one block step by at most this.
    private static let leading = 1.5
    /// Times the step of a block's first lines.
    private static let same = 1.12
    /// In points: tops, middles or bottoms nearer than this stand at one height.
    private static let slack = 1.6
    /// In ems: the white between two rows of blocks, and between two columns.
    private static let between = 3.0
    private static let gutter = 0.8
    /// Rows with cells side by side, and those of them with a cell of several lines.
    private static let rows = 3
    private static let tall = 2

    private struct Block {
        var box: Box
        var size: Double
        var words: [Int]
        var lines = 1
        var last: Box
        var step = 0.0
    }

    private struct Row {
        var box: Box
        /// From left to right.
        var blocks: [Block]
    }

    /// The words of each band, from top to bottom.
    func bands() -> [[Int]] {
        let lines = LineBuilder(words: words).lines(of: free, certain: Self.gutter)
        guard lines.count <= 600 else { return [] }
        let rows = self.rows(blocks(lines))
        var result: [[Int]] = []
        var start = 0
        while start < rows.count {
            let end = bandEnd(rows, from: start)
            if isTable(rows[start..<end]) { result.append(rows[start..<end].flatMap { $0.blocks.flatMap(\.words) }) }
            start = max(end, start + 1)
        }
        return result
    }

    private func blocks(_ lines: [TextLine]) -> [Block] {
        var open: [Block] = []
        var closed: [Block] = []
        for line in lines {
            closed += open.filter { line.box.y0 - $0.last.y0 > 2 * Self.leading * $0.size }
            open.removeAll { line.box.y0 - $0.last.y0 > 2 * Self.leading * $0.size }
            for segment in line.segments {
                let size = segment.words.map { words[$0].size }.max() ?? 1
                if let place = open.firstIndex(where: { goesOn($0, segment, size) }) {
                    open[place].step = segment.box.y0 - open[place].last.y0
                    open[place].box = open[place].box.union(segment.box)
                    open[place].words += segment.words
                    open[place].last = segment.box
                    open[place].lines += 1
                } else {
                    open.append(Block(box: segment.box, size: size, words: segment.words, last: segment.box))
                }
            }
        }
        return (closed + open).sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }
    }

    private func goesOn(_ block: Block, _ segment: Segment, _ size: Double) -> Bool {
        let step = segment.box.y0 - block.last.y0
        guard abs(size - block.size) < 0.6, step > 0.8 * size, step < Self.leading * size else { return false }
        guard block.step == 0 || (step < Self.same * block.step && block.step < Self.same * step) else { return false }
        let shared = min(block.last.x1, segment.box.x1) - max(block.last.x0, segment.box.x0)
        return shared > 0.5 * min(block.last.width, segment.box.width)
    }

    /// Blocks that reach beside one another, directly or through others.
    private func rows(_ blocks: [Block]) -> [Row] {
        var rows: [Row] = []
        for block in blocks {
            if let last = rows.last, block.box.y0 < last.box.y1 - 0.25 * block.size {
                rows[rows.count - 1].box = last.box.union(block.box)
                rows[rows.count - 1].blocks.append(block)
            } else {
                rows.append(Row(box: block.box, blocks: [block]))
            }
        }
        for place in rows.indices { rows[place].blocks.sort { $0.box.x0 < $1.box.x0 } }
        return rows
    }

    /// One past the last row that stands in the columns of those before it.
    private func bandEnd(_ rows: [Row], from start: Int) -> Int {
        guard isRow(rows[start]), rows[start].blocks.count > 1 else { return start }
        var columns = rows[start].blocks.map { ($0.box.x0, $0.box.x1) }
        var end = start + 1
        var last = end
        while end < rows.count, rows[end].box.y0 - rows[end - 1].box.y1 < Self.between * rows[end].blocks[0].size, isRow(rows[end]) {
            var wider = columns
            for block in rows[end].blocks {
                let under = wider.indices.filter { min(wider[$0].1, block.box.x1) - max(wider[$0].0, block.box.x0) > 1.5 }
                guard under.count <= 1 else { return last }
                if let place = under.first {
                    wider[place] = (min(wider[place].0, block.box.x0), max(wider[place].1, block.box.x1))
                } else {
                    wider.append((block.box.x0, block.box.x1))
                    wider.sort { $0.0 < $1.0 }
                }
            }
            columns = wider
            end += 1
            if rows[end - 1].blocks.count > 1 { last = end }
        }
        return last
    }

    /// Whether blocks stand apart from one another and begin, end or are centred at one height; one alone is short.
    private func isRow(_ row: Row) -> Bool {
        let blocks = row.blocks
        guard blocks.count > 1 else { return blocks[0].lines <= 2 && blocks[0].words.count <= 12 }
        guard zip(blocks, blocks.dropFirst()).allSatisfy({ $1.box.x0 - $0.box.x1 > Self.gutter * $0.size }) else { return false }
        let heights: [(Box) -> Double] = [{ $0.y0 }, { $0.y1 }, { $0.midY }]
        return heights.contains { height in
            let at = blocks.map { height($0.box) }
            return (at.max() ?? 0) - (at.min() ?? 0) < Self.slack
        }
    }

    private func isTable(_ rows: ArraySlice<Row>) -> Bool {
        let beside = rows.filter { $0.blocks.count > 1 }
        let marks = beside.count { row in
            row.blocks[0].words.count == 1 && words[row.blocks[0].words[0]].shape.contains(.listMark)
        }
        return beside.count >= Self.rows && beside.count { $0.blocks.contains { $0.lines > 1 } } >= Self.tall && marks * 2 < beside.count
    }
}
