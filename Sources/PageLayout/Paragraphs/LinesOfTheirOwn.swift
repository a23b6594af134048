/// Finds lines that were set one below the other on purpose, each a paragraph of its own: the entries of a box that stand further apart than lines
/// do, and verses, which leave room that the next word would have filled.
struct LinesOfTheirOwn {
    /// Entries stand so much further apart than the lines of the text, and at least so many follow one another.
    private static let looser = 1.1
    private static let fewestEntries = 3
    /// So many lines and more are verses, or those of a salutation, when this share of them leave room on the widest of them inside a sentence.
    private static let fewestVerses = 4
    private static let leastShare = 0.5
    /// Lines of one run differ in their distance and their left edge by less, as a share of the size.
    private static let drift = 0.08
    private static let edgeDrift = 0.2

    let leading: Double
    let body: LineStyle

    /// Indices of the lines of a column that each begin a paragraph for this reason.
    func begins(in column: Column) -> Set<Int> {
        var result: Set<Int> = []
        var start = 0
        let lines = column.lines
        for index in 1..<max(1, lines.count) where !goesOn(lines, at: index, from: start) {
            result.formUnion(begins(lines, start..<index, column))
            start = index
        }
        if !lines.isEmpty { result.formUnion(begins(lines, start..<lines.count, column)) }
        return result
    }

    private func goesOn(_ lines: [Line], at index: Int, from start: Int) -> Bool {
        guard areAlike(lines[index - 1], lines[index]) else { return false }
        return index - start < 2
            || abs(distance(lines[index - 1], lines[index]) - distance(lines[index - 2], lines[index - 1])) < Self.drift
    }

    private func areAlike(_ one: Line, _ other: Line) -> Bool {
        one.table == nil && other.table == nil && one.style == other.style && one.size <= body.size + 0.5
            && abs(one.box.x0 - other.box.x0) < Self.edgeDrift * one.size
            && distance(one, other) > 0
    }

    private func distance(_ one: Line, _ other: Line) -> Double { (other.baseline - one.baseline) / max(one.size, 1) }

    private func begins(_ lines: [Line], _ run: Range<Int>, _ column: Column) -> Range<Int> {
        let none = run.lowerBound..<run.lowerBound
        guard run.count >= Self.fewestEntries else { return none }
        let later = run.dropFirst()
        if distance(lines[run.lowerBound], lines[later.lowerBound]) > leading * Self.looser,
            later.allSatisfy({ beginsAnew(lines[$0]) && !goesOn(lines[$0 - 1]) })
        {
            return later
        }
        guard run.count >= Self.fewestVerses else { return none }
        let edge = run.map { lines[$0].box.x1 }.max() ?? column.right
        guard later.allSatisfy({ hasRoom(lines[$0 - 1], for: lines[$0], to: column.right) }) else { return none }
        let ended = later.count {
            hasRoom(lines[$0 - 1], for: lines[$0], to: edge) && !SentenceEnd.ends(lines[$0 - 1].words.last?.text ?? "")
        }
        return Double(ended) >= Self.leastShare * Double(later.count) ? later : none
    }

    private func hasRoom(_ line: Line, for next: Line, to edge: Double) -> Bool {
        guard let word = next.words.first else { return false }
        return edge - line.box.x1 > word.box.width + 0.8 * line.size
    }

    private func beginsAnew(_ line: Line) -> Bool {
        guard let first = line.words.first?.text.unicodeScalars.first else { return false }
        return first.properties.isUppercase || first.isFigure || "$“\"«¿¡(".unicodeScalars.contains(first)
    }

    /// The line ends as none does that is all of its paragraph.
    private func goesOn(_ line: Line) -> Bool {
        guard let last = line.words.last?.text.unicodeScalars.last else { return false }
        return ",-–—".unicodeScalars.contains(last) || CentredLines.linking.contains(line.words[line.words.count - 1].text.lowercased())
    }
}
