/// A place where a file's tags say that a heading begins.
public struct TaggedHeading: Sendable, Hashable {
    /// From 1.
    public var level: Int
    /// The page's number, from 1.
    public var page: Int
    /// On the baseline, in points, top-left origin.
    public var x: Double
    public var y: Double

    public init(level: Int, page: Int, x: Double, y: Double) {
        self.level = level
        self.page = page
        self.x = x
        self.y = y
    }
}

/// Finds the paragraphs that a file's tags name as headings.
///
/// Tags may lie: whole texts are tagged as headings, or every short line. They count only where most of them name what could be a heading by
/// its length and end, and where far more of the text is no heading.
enum TagEvidence {
    /// A tag's place is so near to a line's baseline and no farther from its ends, as a share of its size.
    private static let near = 0.5
    /// At most one in so many paragraphs is a heading.
    private static let fewestParagraphs = 2

    static func mark(_ paragraphs: inout [Paragraph], headings: [TaggedHeading], pages: [PageContent]) {
        guard !headings.isEmpty else { return }
        var lines: [Int: [(line: Line, paragraph: Int)]] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            for line in paragraph.lines where line.table == nil { lines[pages[line.page].number, default: []].append((line, index)) }
        }
        var levels: [Int: Int] = [:]
        var all = 0
        for heading in headings {
            guard let found = lines[heading.page]?.first(where: { isAt(heading, $0.line) })?.paragraph else { continue }
            // What a table holds is no part of the count.
            all += 1
            if OutlineEvidence.mayBeNamed(paragraphs[found]), levels[found] == nil { levels[found] = heading.level }
        }
        let texts = paragraphs.count { $0.lines[0].table == nil && !$0.isNote }
        guard levels.count * 2 > all, levels.count * fewestParagraphs <= texts else { return }
        for (index, level) in levels { paragraphs[index].outlineLevel = level }
    }

    private static func isAt(_ heading: TaggedHeading, _ line: Line) -> Bool {
        abs(line.baseline - heading.y) <= near * line.size && heading.x >= line.box.x0 - near * line.size
            && heading.x <= line.box.x1 + near * line.size
    }
}
