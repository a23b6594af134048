import DocumentModel

/// Gives the head that every page of a form repeats back to the text of the first page, where the document has no other title: budget
/// systems print the name of the report and of the body that reports above each sheet of their tables, and nowhere else.
enum TitleBlock {
    /// Larger than the text by this ratio, a line may be a title.
    private static let larger = 1.15
    private static let fewestLetters = 8
    private static let mostWords = 20
    /// A head of fewer lines that return is no more than a running head.
    private static let fewestLines = 2

    /// - Parameters:
    ///   - pages: the rows of each page outside of its tables.
    ///   - words: all words of each page.
    ///   - sizes: of the pages.
    static func giveBack(_ pages: [[Line]], words: [[Word]], sizes: [PageSize], _ kinds: inout [[Int: FurnitureKind]]) {
        guard let first = pages.indices.first(where: { !pages[$0].isEmpty }), first + 1 < pages.count else { return }
        let rows = pages[first]
        // Above a table that takes up the page, its last lines are seen from below.
        let head = rows.indices.prefix { kinds[first][$0] != nil && rows[$0].box.midY < sizes[first].height / 2 }
        let body = textSize(of: words)
        let stamps = StampLines.rows(of: rows)
        let returning = head.filter { row in
            guard isRunning(kinds[first][row]), !PrintLine.isPrintLine(rows[row]), !stamps.contains(row) else { return false }
            let text = rows[row].text
            return pages[first + 1].contains { $0.text == text }
        }
        guard returning.count >= fewestLines, returning.contains(where: { isTitle(rows[$0], body) }) else { return }
        // A line that stands out below is the title, or a part's of which the head would be none.
        let others = rows.indices.filter { kinds[first][$0] == nil }
        guard !others.contains(where: { rows[$0].size >= larger * body || isHeading(rows[$0]) }) else { return }
        for row in returning { kinds[first][row] = nil }
    }

    private static func isRunning(_ kind: FurnitureKind?) -> Bool { kind == .runningHead || kind == .runningFoot }

    private static func isTitle(_ line: Line, _ body: Double) -> Bool {
        line.size >= larger * body && line.words.count <= mostWords
            && line.text.unicodeScalars.count { $0.properties.isAlphabetic } >= fewestLetters
    }

    private static func isHeading(_ line: Line) -> Bool {
        line.style.isBold && line.words.contains { $0.text.unicodeScalars.contains { $0.properties.isAlphabetic } }
    }

    /// The size that most letters of the document have.
    private static func textSize(of words: [[Word]]) -> Double {
        var counts: [Int: Int] = [:]
        for page in words { for word in page { counts[Int((word.size * 2).rounded()), default: 0] += word.text.utf8.count } }
        let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return Double(most?.key ?? 20) / 2
    }
}
