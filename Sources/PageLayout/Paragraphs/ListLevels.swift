/// Tells how deep the items of lists stand, by how far their marks are indented.
enum ListLevels {
    /// Marks that stand nearer to one another are of one level, as a share of the size.
    private static let tolerance = 0.5

    /// The level of each paragraph that is an item, from 1; 0 for the others.
    ///
    /// - Parameter paragraphs: of the whole document, in reading order.
    static func levels(of paragraphs: [Paragraph]) -> [Int] {
        var open: [ListMark.Open] = []
        return paragraphs.map { paragraph in
            guard let mark = paragraph.list, !paragraph.isNote else {
                // A paragraph further left than a list has ended it, as headings and tables have all; one inside an item has not.
                let line = paragraph.lines[0]
                let x = line.box.x0 - paragraph.left
                open.removeAll { line.table != nil || $0.x > x + 0.1 * line.size }
                return 0
            }
            // Columns and pages begin at edges of their own.
            let x = mark.x - paragraph.left
            let size = paragraph.lines[0].size
            if let index = open.lastIndex(where: { $0.isFollowed(by: mark.kind) }) {
                open.removeSubrange((index + 1)...)
                open[index] = ListMark.Open(x: x, kind: mark.kind)
            } else {
                while let last = open.last, last.x > x + tolerance * size { open.removeLast() }
                if let last = open.last, abs(last.x - x) <= tolerance * size { open.removeLast() }
                open.append(ListMark.Open(x: x, kind: mark.kind))
            }
            return min(open.count, 9)
        }
    }
}

extension ListMark {
    /// A list that may go on.
    fileprivate struct Open {
        /// From the column's left edge, in points.
        var x: Double
        var kind: Kind

        func isFollowed(by next: Kind) -> Bool {
            if case .number(let last) = kind, case .number(let number) = next { last > 0 && number == last + 1 } else { false }
        }
    }
}
