/// Rows in the last line above a rule: headings of groups that stand right above the rule over their rows, and so at the foot of the rows
/// before, or sums. They begin at the left and are bold, where the lines above them are not.
struct GroupHeadings {
    var words: [TableWord]

    /// One bold line may be the end of its cell.
    private static let least = 2

    /// For each strip between two rules, from top to bottom, whether its last line is a row of its own.
    func areAtTheFoot(of strips: [[TextLine]]) -> [Bool] {
        let isHeading = strips.map(endsInHeading)
        return isHeading.count { $0 } >= Self.least ? isHeading : isHeading.map { _ in false }
    }

    private func endsInHeading(_ lines: [TextLine]) -> Bool {
        guard lines.count >= 2, let last = lines.last, last.segments.allSatisfy({ $0.words.allSatisfy { words[$0].isBold } }) else {
            return false
        }
        let left = lines.map(\.box.x0).min() ?? 0
        return last.box.x0 < left + last.size && lines.dropLast().allSatisfy { $0.segments[0].words.contains { !words[$0].isBold } }
    }
}
