/// Columns so near that the white between them is no wider than a space: figures that end at one line, over several rows, before figures that
/// end at one line or words that begin at one.
enum AdjoiningColumns {
    /// In ems: nearer words are one, further ones are parted anyhow.
    private static let near = 0.15
    private static let far = 0.95
    /// In points: ends nearer than this are at one line.
    private static let slack = 0.8
    /// Rows that must agree, one less where all have figures, not further apart than so many ems.
    private static let rows = 4
    private static let step = 3.0
    /// A page with more pairs is no page of tables.
    private static let most = 2_000

    private struct Pair {
        var word: Int
        var start: Double
        var end: Double
        var edge: Double
        var top: Double
        var size: Double
        var width: Double
        /// Figures on both sides; else one of them is a sign for one that is lacking, or a word follows.
        var areFigures: Bool
    }

    /// - Parameter words: of one page, in any order.
    static func mark(_ words: inout [TableWord]) {
        var pairs: [Pair] = []
        let neighbours = LineBuilder(words: words).clusters(of: Array(words.indices)).flatMap { zip($0, $0.dropFirst()) }
        for (before, place) in neighbours {
            let left = words[before]
            let right = words[place]
            let gap = right.box.x0 - left.box.x1
            guard left.shape.contains(.number) ? !left.shape.contains(.listMark) : left.shape.contains(.placeholder) && right.isValue,
                gap > near * right.size, gap < far * right.size, abs(left.box.midY - right.box.midY) < 0.2 * right.size
            else { continue }
            // Plain digits before others may be the thousands of one number, set apart by a space.
            if right.shape.contains(.number), left.whole != nil { continue }
            let edge = right.isValue ? right.box.x1 : right.box.x0
            pairs.append(
                Pair(
                    word: place, start: left.box.x0, end: left.box.x1, edge: edge, top: right.box.y0, size: right.size,
                    width: left.box.width, areFigures: left.shape.contains(.number) && right.shape.contains(.number)))
        }
        guard pairs.count + 1 >= rows, pairs.count <= most else { return }
        pairs.sort { ($0.end, $0.edge, $0.top) < ($1.end, $1.edge, $1.top) }
        var start = 0
        while start < pairs.count {
            var end = start + 1
            while end < pairs.count, pairs[end].end - pairs[start].end < slack { end += 1 }
            markColumn(pairs[start..<end].sorted { ($0.edge, $0.top) < ($1.edge, $1.top) }, neighbours, &words)
            start = end
        }
    }

    /// - Parameter pairs: with one end, by their edges.
    private static func markColumn(_ pairs: [Pair], _ neighbours: [(Int, Int)], _ words: inout [TableWord]) {
        var start = 0
        while start < pairs.count {
            var end = start + 1
            while end < pairs.count, pairs[end].edge - pairs[start].edge < slack { end += 1 }
            let column = pairs[start..<end].sorted { $0.top < $1.top }
            start = end
            var run: [Pair] = []
            for pair in column {
                if let last = run.last, pair.top - last.top > step * pair.size {
                    markRun(run, neighbours, &words)
                    run = []
                }
                run.append(pair)
            }
            markRun(run, neighbours, &words)
        }
    }

    /// Codes of one width end at one line wherever they begin at one: heads far apart over them and the words that follow tell the columns
    /// then. Figures with points or commas are no part of the next ones.
    private static func markRun(_ run: [Pair], _ neighbours: [(Int, Int)], _ words: inout [TableWord]) {
        guard run.count >= rows || (run.count + 1 == rows && run.allSatisfy(\.areFigures)), let least = run.map(\.width).min(),
            let most = run.map(\.width).max()
        else { return }
        let figures = run.count(where: \.areFigures)
        let names = run.count { !words[$0.word].isValue }
        guard figures * 2 > run.count || (names == run.count && (most - least > 2 || haveHeads(run[0], neighbours, words))) else { return }
        for pair in run { words[pair.word].startsColumn = true }
    }

    /// Whether one word stands right above the figures of a row and the next one, no space away, above what follows.
    private static func haveHeads(_ row: Pair, _ neighbours: [(Int, Int)], _ words: [TableWord]) -> Bool {
        neighbours.contains { before, place in
            let left = words[before].box
            let right = words[place].box
            return left.y1 <= row.top + 1 && left.y0 > row.top - step * row.size && abs(left.midY - right.midY) < 0.2 * row.size
                && right.x0 - left.x1 > far * row.size && left.x0 < row.end && left.x1 > row.start && right.x1 > row.edge
                && right.x0 < row.edge + 8 * row.size
        }
    }
}
