/// Headings of groups that stand right above the rule over their rows, and so at the foot of the rows before: bold and alone at the left,
/// where the lines above them are not bold.
struct GroupHeadings {
    var words: [TableWord]

    /// One bold line may be the end of its cell.
    private static let least = 2

    /// For each strip between two rules, from top to bottom, whether its last line heads what follows.
    func areAtTheFoot(of strips: [[TextLine]]) -> [Bool] {
        let isHeading = strips.indices.map { $0 + 1 < strips.count && endsInHeading(strips[$0]) }
        return isHeading.count { $0 } >= Self.least ? isHeading : isHeading.map { _ in false }
    }

    private func endsInHeading(_ lines: [TextLine]) -> Bool {
        guard lines.count >= 2, let last = lines.last, let only = last.segments.first, last.segments.count == 1, !only.isValue,
            only.words.allSatisfy({ words[$0].isBold })
        else { return false }
        let left = lines.map(\.box.x0).min() ?? 0
        return only.box.x0 < left + last.size
            && lines.dropLast().allSatisfy { line in line.segments[0].words.contains { !words[$0].isBold } }
    }
}
