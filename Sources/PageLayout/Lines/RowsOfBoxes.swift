/// Tells boxes that stand in rows from columns of text: the titles of a row of boxes stand beside one another, again and again, while those of
/// columns stand where the text happens to bring them.
enum RowsOfBoxes {
    /// A title stands so far below the text above it, baseline to baseline, as a share of the size.
    private static let leastGap = 1.5
    private static let fewestRows = 2

    /// The rows of boxes among the rows beside a gutter, from top to bottom; empty where columns are read from top to bottom.
    ///
    /// - Parameter middle: of the gutter.
    static func parts(of rows: ArraySlice<Line>, at middle: Double) -> [Range<Int>] {
        guard rows.allSatisfy({ $0.table == nil }) else { return [] }
        let left = titles(in: rows) { $0.box.midX < middle }
        let right = titles(in: rows) { $0.box.midX >= middle }
        guard right.count >= fewestRows, let first = right.first else { return [] }
        // The last row may lack boxes.
        let beside = left.filter { $0 >= first }
        guard beside.starts(with: right), beside.count <= right.count + 1 else { return [] }
        let parts = zip(beside, beside.dropFirst() + [rows.endIndex]).map { $0..<$1 }
        return first > rows.startIndex ? [rows.startIndex..<first] + parts : parts
    }

    /// Indices of the rows of which one side is a title: bold throughout, above text that is not, apart from what stands above it.
    private static func titles(in rows: ArraySlice<Line>, _ isOnSide: (Word) -> Bool) -> [Int] {
        var titles: [Int] = []
        var above: (baseline: Double, isTitle: Bool)?
        for index in rows.indices {
            let words = rows[index].words.filter(isOnSide)
            guard !words.isEmpty else { continue }
            let isTitle = words.allSatisfy { $0.isBold || $0.isSuperscript }
            let isApart = above.map { rows[index].baseline - $0.baseline >= leastGap * rows[index].size } ?? true
            if isTitle, isApart, above?.isTitle != true { titles.append(index) }
            above = (rows[index].baseline, isTitle)
        }
        return titles
    }
}
