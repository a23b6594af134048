import DocumentModel

/// Parts the notes at a page's foot from the body: from the first line below the body that begins with a raised label, or that is
/// smaller than the body and begins with a label, down to the page's end.
enum FootNotes {
    /// Notes are at most this share of the body's size, where size tells them.
    private static let largestShare = 0.93
    /// Lines of notes and the notes themselves stand nearer than this, baseline to baseline, as a share of the size.
    private static let farthestLine = 3.0

    /// Index of the first row of the notes; `rows.count` where the page has none.
    ///
    /// - Parameters:
    ///   - rows: of one page without furniture, from top to bottom.
    ///   - body: the commonest style of the document.
    ///   - lines: where the labels are called, when `rows` are one column of several; else they are called in the rows above.
    static func firstRow(of rows: [Line], page: PageContent, body: LineStyle, calledIn lines: [Line]? = nil) -> Int {
        var first = rows.count
        var index = rows.count - 1
        while index >= 0, rows[index].table == nil {
            let isSmaller = rows[index].size <= largestShare * body.size
            guard let label = label(of: rows[index], mustBeRaised: !isSmaller) else {
                // A later line of a note: as small as a note, or set in the body's own size below a label that is still to come.
                index -= 1
                continue
            }
            guard startsApart(index, rows, page), isCalled(label, in: lines?[...] ?? rows[..<index]) else {
                index -= 1
                continue
            }
            first = index
            index -= 1
        }
        guard first < rows.count else { return first }
        // Nothing of the body may stand below: headings or larger text end the search, and below a small numbered title so does the text.
        let notes = rows[first...]
        guard notes.allSatisfy({ $0.size <= body.size + 0.5 }) else { return rows.count }
        let smaller = notes.count { $0.size <= largestShare * body.size }
        return rows[first].words[0].isSuperscript || smaller * 2 >= notes.count ? first : rows.count
    }

    /// Index of the row behind the notes that begin with one of some rows: the foot of a page that no other page repeats stands far below them.
    static func end(of rows: [Line], from first: Int) -> Int {
        for index in rows.indices.dropFirst(first + 1) {
            let (above, row) = (rows[index - 1], rows[index])
            guard row.baseline - above.baseline > farthestLine * max(above.size, row.size),
                SentenceEnd.ends(above.words.last?.text ?? ""), !SentenceEnd.startsInside(row.words.first?.text ?? ""),
                !rows[index...].contains(where: { label(of: $0, mustBeRaised: false) != nil })
            else { continue }
            return index
        }
        return rows.count
    }

    /// Index of the first row of what the page before left of its last note, above the page's own notes: lines set as it is, right above one
    /// another, of which the first goes on with its sentence; `first` where there is none.
    static func firstRow(of rows: [Line], before first: Int, goingOnWith last: Line, body: LineStyle) -> Int {
        guard last.size <= largestShare * body.size, let word = last.words.last, !SentenceEnd.ends(word.text) else { return first }
        var start = first
        while start > 1, rows[start - 1].style == last.style, rows[start - 1].table == nil,
            start == first || rows[start].baseline - rows[start - 1].baseline < 1.6 * last.size
        {
            start -= 1
        }
        return start < first && SentenceEnd.startsInside(rows[start].words.first?.text ?? "") ? start : first
    }

    /// The label a line begins with.
    static func label(of line: Line, mustBeRaised: Bool) -> String? {
        guard let first = line.words.first, let label = NoteLabel.label(first.text), line.words.count > 1 else { return nil }
        if first.isSuperscript { return label }
        return mustBeRaised || NoteLabel.isLetter(label) ? nil : label
    }

    /// A note stands at the left edge of the notes, above it another note, a rule or a gap.
    private static func startsApart(_ index: Int, _ rows: [Line], _ page: PageContent) -> Bool {
        let left = rows[index...].map(\.box.x0).min() ?? rows[index].box.x0
        return rows[index].box.x0 - left < 2 * rows[index].size
    }

    private static func isCalled(_ label: String, in rows: ArraySlice<Line>) -> Bool {
        rows.contains { row in
            row.words.enumerated().contains { offset, word in
                NoteLabel.label(word.text) == label
                    && (word.isSuperscript && offset > 0 || word.isJoined && word.link != nil || offset > 0 && isOfAsterisks(label))
                    || word.isSuperscript && offset > 0 && NoteLabel.list(word.text).contains { $0.label == label }
                    || isOfAsterisks(label) && endsIn(label, word.text)
            }
        }
    }

    /// Asterisks mean nothing else in a text, so that they need not be raised: "postas*", "$ 120 millones (*)".
    private static func isOfAsterisks(_ label: String) -> Bool { label.utf8.allSatisfy { $0 == 0x2A } }

    private static func endsIn(_ label: String, _ word: String) -> Bool {
        var bytes = word.utf8[...]
        while let last = bytes.last, ".,;:)".utf8.contains(last) { bytes = bytes.dropLast() }
        let stars = bytes.reversed().prefix { $0 == 0x2A }.count
        return stars == label.utf8.count && stars < bytes.count
    }
}
