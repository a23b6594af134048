import DocumentModel

/// Gives lines back to the text that happen to return at the same place of several pages, as sentences do with which the pages of a form begin.
struct LinesOfText {
    /// Baselines of one paragraph are at most so far apart, as a share of the size.
    private static let tightest = 1.4
    /// Lines of a paragraph have more words than this, the sentences of a line more than that.
    private static let fewestWords = 2
    private static let fewestWordsOfSentence = 4
    /// Paragraphs of the text are more than a line and at most so many apart.
    private static let paragraphGaps = 1.4...3.5
    private static let fewestParagraphs = 3

    /// How far apart the paragraphs of the text mostly are, as a share of the size; 0 where there are hardly any.
    private let paragraphGap: Double
    /// On how many pages lines of paragraphs stand at a height, by points and look; and on how many a head or foot does.
    private var text: [Place: Int] = [:]
    private var furniture: [Place: Int] = [:]

    private struct Place: Hashable {
        var height: Int
        var style: LineStyle
    }

    static func giveBack(_ pages: [[Line]], _ kinds: inout [[Int: FurnitureKind]]) {
        guard kinds.contains(where: { $0.contains { $0.value != .pageNumber } }) else { return }
        let lines = LinesOfText(pages, kinds)
        for page in pages.indices { lines.giveBack(pages[page], &kinds[page]) }
    }

    private init(_ pages: [[Line]], _ kinds: [[Int: FurnitureKind]]) {
        var gaps: [Double] = []
        for (rows, kinds) in zip(pages, kinds) {
            for (index, row) in rows.enumerated() {
                if kinds[index] != nil {
                    furniture[Place(height: Int(row.box.y0), style: row.style), default: 0] += 1
                    continue
                }
                let next = index + 1 < rows.count && kinds[index + 1] == nil ? rows[index + 1] : nil
                let isText = next.map { Self.areOfOneParagraph($0, row) } ?? false
                if isText || index > 0 && kinds[index - 1] == nil && Self.areOfOneParagraph(rows[index - 1], row) {
                    text[Place(height: Int(row.box.y0), style: row.style), default: 0] += 1
                }
                if let next, next.style == row.style, SentenceEnd.ends(row.words.last?.text ?? "") {
                    let gap = (next.baseline - row.baseline) / max(row.size, 1)
                    if Self.paragraphGaps.contains(gap) { gaps.append(gap) }
                }
            }
        }
        gaps.sort()
        paragraphGap = gaps.count >= Self.fewestParagraphs ? gaps[gaps.count / 2] : 0
    }

    private func giveBack(_ rows: [Line], _ kinds: inout [Int: FurnitureKind]) {
        guard let first = rows.indices.first(where: { kinds[$0] == nil }), let last = rows.indices.last(where: { kinds[$0] == nil }) else {
            return
        }
        for (start, step) in [(first - 1, -1), (last + 1, 1)] {
            var index = start
            while rows.indices.contains(index), let kind = kinds[index], kind != .pageNumber,
                Self.areOfOneParagraph(rows[index - step], rows[index]) || isSentence(index, of: rows, towards: step)
                    || isWhereTextStands(rows[index])
            {
                kinds[index] = nil
                index += step
            }
        }
    }

    /// What stands as near to the text, and looks as it does, as its own lines are and do is a line of it.
    private static func areOfOneParagraph(_ text: Line, _ line: Line) -> Bool {
        looksAlike(text, line) && line.words.count > fewestWords && text.words.count > fewestWords
            && abs(line.baseline - text.baseline) <= tightest * line.size
    }

    private static func looksAlike(_ text: Line, _ line: Line) -> Bool {
        line.style == text.style && line.isUniform && abs(line.box.x0 - text.box.x0) < 0.5 * line.size
    }

    /// A paragraph that ends a sentence and is as near to the next one as the paragraphs of the text are. Heads that look like the text stand
    /// apart from it, and say no whole sentence.
    ///
    /// - Parameter step: to the page's edge.
    private func isSentence(_ index: Int, of rows: [Line], towards step: Int) -> Bool {
        let (text, line) = (rows[index - step], rows[index])
        guard Self.looksAlike(text, line), abs(line.baseline - text.baseline) <= (paragraphGap + 0.1) * line.size else { return false }
        var edge = index
        var count = line.words.count
        while rows.indices.contains(edge + step), Self.areOfOneParagraph(rows[edge], rows[edge + step]) {
            edge += step
            count += rows[edge].words.count
        }
        let (first, last) = step < 0 ? (edge, index) : (index, edge)
        return count > Self.fewestWordsOfSentence && SentenceEnd.ends(rows[last].words.last?.text ?? "")
            && !SentenceEnd.startsInside(rows[first].words.first?.text ?? "")
    }

    /// Paragraphs of as many other pages stand at that height, where their heads and feet do not reach.
    private func isWhereTextStands(_ line: Line) -> Bool {
        guard line.isUniform, line.words.count > Self.fewestWords else { return false }
        let heights = Int(line.box.y0 - FurnitureFinder.drift)...Int(line.box.y0 + FurnitureFinder.drift)
        func count(_ places: [Place: Int]) -> Int { heights.reduce(0) { $0 + (places[Place(height: $1, style: line.style)] ?? 0) } }
        return count(text) >= count(furniture)
    }
}
