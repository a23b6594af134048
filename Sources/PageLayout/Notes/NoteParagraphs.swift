import DocumentModel

/// Joins the rows of notes to notes.
enum NoteParagraphs {
    /// - Parameter sheets: the rows of the notes of each page. Rows before the first label of a page go on with the note before.
    static func paragraphs(of sheets: [[Line]]) -> [Paragraph] {
        var notes: [Paragraph] = []
        for rows in sheets {
            let column = Column(lines: rows)
            for row in rows {
                if FootNotes.label(of: row, mustBeRaised: true) != nil || isNext(row, after: notes.last) || notes.isEmpty {
                    var note = Paragraph(row, column: column, list: nil)
                    note.isNote = true
                    notes.append(note)
                } else {
                    notes[notes.count - 1].lines.append(row)
                }
            }
        }
        return notes
    }

    /// The label of a note, from its first word.
    static func label(of note: Paragraph) -> String? {
        note.lines.first?.words.first.flatMap { NoteLabel.label($0.text) }
    }

    /// A label set level with its note counts when it goes on with the numbers.
    private static func isNext(_ row: Line, after note: Paragraph?) -> Bool {
        guard let text = FootNotes.label(of: row, mustBeRaised: false), let number = Int(text), let note, let last = label(of: note) else {
            return false
        }
        return Int(last).map { $0 + 1 == number } ?? false
    }
}

/// Finds the notes that stand as a numbered list at the document's end, each item leading back to its call.
enum EndNotes {
    static func mark(_ paragraphs: inout [Paragraph], pages: [PageContent]) {
        for index in paragraphs.indices.reversed() {
            guard paragraphs[index].lines[0].table == nil, case .number? = paragraphs[index].list?.kind, leadsBack(paragraphs[index], pages)
            else {
                // Only the very last paragraphs can be endnotes.
                if paragraphs[index].list == nil { return }
                continue
            }
            paragraphs[index].isNote = true
        }
    }

    /// The last word is an arrow, linked to a place in the file.
    private static func leadsBack(_ paragraph: Paragraph, _ pages: [PageContent]) -> Bool {
        guard let line = paragraph.lines.last, let last = line.words.last, let link = last.link,
            pages[line.page].links.indices.contains(link),
            case .page = pages[line.page].links[link].target
        else { return false }
        return last.text.unicodeScalars.allSatisfy { $0.isBackArrow || $0 == "↑" || $0 == "^" }
    }
}
