import DocumentModel

/// Parts notes from the body that nothing but a short line above them tells: they are as large as the body, and their labels stand level.
enum RuledNotes {
    /// The line begins where the text does, within so many times the size, and is so long, as a share of the page's width.
    private static let aside = 1.0
    private static let lengths = 0.05...0.45
    private static let thickest = 2.0
    /// It stands in the lower part of the page, and the first note so near below it, as a share of the size.
    private static let highest = 0.3
    private static let farthest = 2.5

    /// Whether a line in the lower part of a page begins with a level label that is called above it, as large as the text: only then is the
    /// page's drawing worth a look.
    static func mayHold(_ rows: [Line], page: PageSize) -> Bool {
        guard rows.count > 2 else { return false }
        var called: Set<String>?
        for index in rows.indices.dropFirst() where rows[index].box.y0 > highest * page.height {
            guard let first = rows[index].words.first, !first.isSuperscript, rows[index].words.count > 1,
                rows[index].words[0].text.utf8.count <= 5,
                let label = NoteLabel.label(first.text)
            else { continue }
            let calls = called ?? Set(rows.lazy.flatMap { Self.calls(in: $0) })
            called = calls
            if calls.isEmpty { return false }
            if calls.contains(label) { return true }
        }
        return false
    }

    /// Index of the first row of the notes below a rule; `nil` where the page has none.
    ///
    /// - Parameters:
    ///   - rows: of one page without furniture, from top to bottom.
    ///   - body: the commonest style of the document.
    ///   - last: the last row of the last note before this page, with which the first row may go on.
    static func firstRow(of rows: [Line], page: PageContent, body: LineStyle, goingOnWith last: Line?)
        -> Int?
    {
        guard let rules = page.rules, let left = rows.map(\.box.x0).min() else { return nil }
        let found = rules.filter { rule in
            rule.direction == .horizontal && rule.box.height <= thickest
                && lengths.contains(rule.box.width / max(page.size.width, 1))
                && rule.box.y0 > highest * page.size.height && abs(rule.box.x0 - left) < aside * body.size
        }
        guard !found.isEmpty, found.count <= mostRules else { return nil }
        for rule in found.sorted(by: { $0.box.y0 < $1.box.y0 }) {
            guard let first = rows.firstIndex(where: { $0.box.midY > rule.box.midY }), first > 0,
                rows[first].box.y0 - rule.box.y1 < farthest * body.size,
                rows[first...].allSatisfy({ $0.table == nil && $0.size <= body.size + 0.5 }),
                begins(rows[first], after: rows[..<first], last)
            else { continue }
            return first
        }
        return nil
    }

    /// More lines of that length are a table's or a form's.
    private static let mostRules = 3

    private static func begins(_ row: Line, after text: ArraySlice<Line>, _ last: Line?) -> Bool {
        guard let word = row.words.first, row.words.count > 1 else { return false }
        if let label = NoteLabel.label(word.text),
            text.contains(where: { calls(in: $0).contains(label) })
        {
            return true
        }
        guard let last = last?.words.last else { return false }
        return !SentenceEnd.ends(last.text) && SentenceEnd.startsInside(word.text)
    }

    /// The labels that a line calls: raised ones, and those in brackets or of asterisks that end a word.
    private static func calls(in row: Line) -> [String] {
        row.words.enumerated().flatMap { offset, word in
            if word.isSuperscript { return offset > 0 ? NoteLabel.list(word.text).map(\.label) : [] }
            return levelCall(at: word.text).flatMap { NoteLabel.label(String($0)) }.map { [$0] } ?? []
        }
    }

    /// The call that ends a word and is as large as it: "(1)" of "1.250(1)", "**" of "monto**".
    static func levelCall(at text: String) -> Substring? {
        let bytes = text.utf8
        guard let last = bytes.last else { return nil }
        if last == 0x2A {
            let start = text.lastIndex { $0 != "*" }.map { text.index(after: $0) } ?? text.startIndex
            let call = text[start...]
            return start > text.startIndex && call.utf8.count <= 3 ? call : nil
        }
        guard last == 0x29, let open = text.lastIndex(of: "("), open > text.startIndex else {
            return nil
        }
        let inner = text[text.index(after: open)...].dropLast()
        let isLabel =
            inner.utf8.allSatisfy { (0x30...0x39).contains($0) } && (1...2).contains(inner.utf8.count)
            || inner == "*"
        return isLabel ? text[open...] : nil
    }
}
