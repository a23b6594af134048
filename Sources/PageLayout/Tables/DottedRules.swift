import DocumentModel

/// Level rules drawn as rows of dots or dashes, each a shape of its own.
enum DottedRules {
    /// In points: the largest dot, and the widest white between two.
    private static let dot = 4.0
    private static let white = 4.0

    /// Boxes of the rows of at least eight dots.
    static func lines(in pieces: [Box]) -> [Box] {
        let dots = pieces.filter { $0.height <= 2 && $0.width <= dot }
        guard dots.count >= 8 else { return [] }
        var result: [Box] = []
        let sorted = dots.sorted { ($0.midY, $0.x0) < ($1.midY, $1.x0) }
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].midY - sorted[start].midY < 0.4 { end += 1 }
            var line: Box?
            var count = 0
            for piece in sorted[start..<end].sorted(by: { $0.x0 < $1.x0 }) {
                if let open = line, piece.x0 - open.x1 <= white {
                    line = open.union(piece)
                    count += 1
                    continue
                }
                if let line, count >= 8 { result.append(line) }
                line = piece
                count = 1
            }
            if let line, count >= 8 { result.append(line) }
            start = end
        }
        return result
    }
}
