/// Finds the notes that stand at the feet of a page's columns, beside the text of other columns.
enum ColumnNotes {
    /// The rows of a page without its notes, and the notes' rows column by column; `nil` where the page has no columns, or none has a note and
    /// what looks like notes across the page stands in one of them.
    ///
    /// - Parameters:
    ///   - rows: of one page without furniture, from top to bottom; a row may cross columns.
    ///   - last: the last row of the last note before this page.
    static func parted(_ rows: [Line], page: PageContent, body: LineStyle, last: Line?) -> (rows: [Line], notes: [Line])? {
        guard rows.contains(where: { $0.words.contains(where: mayCall) }) else { return nil }
        let columns = ReadingOrder.columns(of: rows, body: body)
        guard columns.count > 1 else { return nil }
        let lines = columns.flatMap(\.lines)
        var notes: [Line] = []
        for column in columns {
            var first = FootNotes.firstRow(of: column.lines, page: page, body: body, calledIn: lines)
            if let last = notes.last ?? last {
                first = FootNotes.firstRow(of: column.lines, before: first, goingOnWith: last, body: body)
            }
            guard isFoot(column.lines[first...], among: lines) else { continue }
            notes += column.lines[first...]
        }
        guard !notes.isEmpty else {
            let first = FootNotes.firstRow(of: rows, page: page, body: body)
            let across = Set(rows[first...].flatMap { $0.words.map(\.index) })
            let touched = columns.count { column in column.lines.contains { $0.words.contains { across.contains($0.index) } } }
            return touched > 1 ? (rows, []) : nil
        }
        let taken = Set(notes.flatMap { $0.words.map(\.index) })
        let rest = rows.compactMap { row in
            row.words.contains { taken.contains($0.index) }
                ? Line(page: row.page, words: row.words.filter { !taken.contains($0.index) }) : row
        }
        return (rest, notes)
    }

    /// Few pages hold such words, and only those are worth dividing into columns for the notes' sake.
    private static func mayCall(_ word: Word) -> Bool {
        word.isSuperscript || word.isJoined && word.link != nil || word.text.utf8.contains(0x2A)
    }

    /// Nothing else stands below, between the same edges.
    private static func isFoot(_ notes: ArraySlice<Line>, among lines: [Line]) -> Bool {
        guard let top = notes.first?.box.y0, let bottom = notes.last?.baseline else { return false }
        let left = notes.map(\.box.x0).min() ?? 0
        let right = notes.map(\.box.x1).max() ?? 0
        let below = lines.filter { $0.box.y0 > top && $0.box.x0 < right && $0.box.x1 > left }
        return below.allSatisfy { $0.baseline <= bottom } && below.count <= notes.count
    }
}
