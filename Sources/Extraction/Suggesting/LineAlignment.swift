/// What lines of like wording have in common and where they vary: the anti-unification of their items.
struct LineAlignment {
    /// Items of several lines that stand in one place; `nil` where a line has none there.
    struct Column {
        var items: [LineItem?]

        var first: LineItem? { items.lazy.compactMap { $0 }.first }
        /// Stands in every line.
        var isEverywhere: Bool { !items.contains { $0 == nil } }
        func holds(_ key: String) -> Bool { items.contains { $0?.key == key } }
    }

    private(set) var columns: [Column] = []
    private var count = 0

    init(_ lines: [[LineItem]]) { for line in lines { add(line) } }

    private mutating func add(_ line: [LineItem]) {
        defer { count += 1 }
        if count == 0 {
            columns = line.map { Column(items: [$0]) }
            return
        }
        let pairs = align(line)
        var merged: [Column] = []
        var nextColumn = 0
        var nextItem = 0
        func skip(to column: Int, _ item: Int) {
            while nextColumn < column {
                merged.append(Column(items: columns[nextColumn].items + [nil]))
                nextColumn += 1
            }
            while nextItem < item {
                merged.append(Column(items: [LineItem?](repeating: nil, count: count) + [line[nextItem]]))
                nextItem += 1
            }
        }
        for (column, item) in pairs {
            skip(to: column, item)
            merged.append(Column(items: columns[column].items + [line[item]]))
            nextColumn = column + 1
            nextItem = item + 1
        }
        skip(to: columns.count, line.count)
        columns = merged
    }

    /// Pairs of column and item in order, those that most lines share first: a common subsequence of the greatest weight.
    private func align(_ line: [LineItem]) -> [(column: Int, item: Int)] {
        let width = line.count + 1
        var scores = [Int](repeating: 0, count: (columns.count + 1) * width)
        func weight(_ column: Int, _ item: Int) -> Int {
            let key = line[item].key
            let holders = columns[column].items.reduce(0) { $0 + ($1?.key == key ? 1 : 0) }
            if holders == 0 { return 0 }
            // Numbers and names are what is aligned for; then words that say something.
            return holders + (line[item].isLiteral ? (line[item].isContent ? 3 : 1) * count : 4 * count)
        }
        for column in stride(from: columns.count - 1, through: 0, by: -1) {
            for item in stride(from: line.count - 1, through: 0, by: -1) {
                var best = max(scores[(column + 1) * width + item], scores[column * width + item + 1])
                let weight = weight(column, item)
                if weight > 0 { best = max(best, scores[(column + 1) * width + item + 1] + weight) }
                scores[column * width + item] = best
            }
        }
        var pairs: [(column: Int, item: Int)] = []
        var column = 0
        var item = 0
        while column < columns.count, item < line.count {
            let score = scores[column * width + item]
            let weight = weight(column, item)
            if weight > 0, score == scores[(column + 1) * width + item + 1] + weight {
                pairs.append((column, item))
                column += 1
                item += 1
            } else if score == scores[(column + 1) * width + item] {
                column += 1
            } else {
                item += 1
            }
        }
        return pairs
    }
}
