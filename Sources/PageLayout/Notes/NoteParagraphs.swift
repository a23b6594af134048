import DocumentModel

/// Joins the rows of notes to notes.
enum NoteParagraphs {
    /// - Parameter sheets: the rows of the notes of each page. Rows before the first label of a page go on with the note before.
    static func paragraphs(of sheets: [[Line]]) -> [Paragraph] {
        var notes: [Paragraph] = []
        for rows in sheets {
            let column = Column(lines: rows)
            for (index, row) in rows.enumerated() {
                let begins =
                    FootNotes.label(of: row, mustBeRaised: true) != nil || isNext(row, after: notes.last)
                    || index == 0 && isFirst(row) || notes.isEmpty
                if begins {
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

    /// Labels as they are written; words of the text's size may end with those in brackets and with asterisks.
    static func levelLabels(of notes: [Paragraph]) -> Set<String> {
        Set(notes.compactMap { $0.lines.first?.words.first?.text })
    }

    /// A page whose notes begin with 1 numbers them anew; what goes on from the page before begins inside a sentence.
    private static func isFirst(_ row: Line) -> Bool { FootNotes.label(of: row, mustBeRaised: false).flatMap { Int($0) } ?? 2 <= 1 }

    /// A label set level with its note counts when it goes on with the numbers, the asterisks or the letters.
    private static func isNext(_ row: Line, after note: Paragraph?) -> Bool {
        guard row.words.count > 1, let text = NoteLabel.label(row.words[0].text), let note, let last = label(of: note) else { return false }
        if let number = Int(text) { return Int(last).map { $0 + 1 == number } ?? false }
        if text.utf8.first == 0x2A { return text.utf8.count == last.utf8.count + 1 && last.utf8.first == 0x2A }
        // "b Incluye": a letter is a word too, but not before a capital.
        guard text.utf8.count == 1, last.utf8.count == 1, let letter = text.utf8.first, let before = last.utf8.first else { return false }
        return letter == before + 1 && row.words[1].text.unicodeScalars.first?.properties.isUppercase ?? false
    }
}

/// Finds the notes that stand at the document's end, each leading back to its call: by an arrow behind an item of a numbered list, or by
/// the label before the note.
enum EndNotes {
    /// - Parameter notes: those found at the feet of pages; of endnotes in columns the last one may stand there.
    static func mark(_ paragraphs: inout [Paragraph], pages: [PageContent], notes: [Paragraph] = []) {
        markNumbered(&paragraphs, notes: notes)
        for index in paragraphs.indices.reversed() {
            if isNote(paragraphs[index], pages) {
                paragraphs[index].isNote = true
                // What a word processor's web page ends with: the number its last page had.
                let last = paragraphs.index(before: paragraphs.endIndex)
                if index + 1 == last, isLoneNumber(paragraphs[last]) { paragraphs[last].isPageNumber = true }
            } else if paragraphs[index].list == nil, !isLoneNumber(paragraphs[index]) {
                // Only the very last paragraphs can be endnotes.
                return
            }
        }
    }

    /// The last paragraphs, numbered from 1 to their end, are notes when the text before calls each of them by a raised number and no other.
    private static func markNumbered(_ paragraphs: inout [Paragraph], notes: [Paragraph]) {
        guard let last = paragraphs.lastIndex(where: { !isLoneNumber($0) }), case let count = number(of: paragraphs[last]), count > 1,
            count <= last
        else { return }
        let first = last - count + 1
        guard (first...last).allSatisfy({ number(of: paragraphs[$0]) == $0 - first + 1 }) else { return }
        var called: Set<String> = []
        for word in paragraphs[..<first].lazy.flatMap(\.lines).flatMap({ $0.words.dropFirst() }) where word.isSuperscript {
            called.formUnion(NoteLabel.list(word.text).lazy.map(\.label).filter { !NoteLabel.isLetter($0) })
        }
        let page = paragraphs[first].lines[0].page
        let others = notes.filter { $0.lines[0].page >= page }.compactMap { NoteParagraphs.label(of: $0) }
        guard called.subtracting(others) == Set((1...count).map(String.init)) else { return }
        for index in first...last { paragraphs[index].isNote = true }
    }

    /// The number before a paragraph's text; 0 where there is none.
    private static func number(of paragraph: Paragraph) -> Int {
        guard paragraph.lines[0].table == nil, let first = paragraph.lines[0].words.first, paragraph.lines[0].words.count > 1 else {
            return 0
        }
        return NoteLabel.label(first.text).flatMap { Int($0) } ?? 0
    }

    private static func isNote(_ paragraph: Paragraph, _ pages: [PageContent]) -> Bool {
        guard paragraph.lines[0].table == nil else { return false }
        if case .number? = paragraph.list?.kind, leadsBack(paragraph, pages) { return true }
        return paragraph.list == nil && hasLinkedLabel(paragraph, pages)
    }

    /// A page number or the like, left behind the notes.
    private static func isLoneNumber(_ paragraph: Paragraph) -> Bool {
        paragraph.lines.count == 1 && paragraph.lines[0].words.count == 1
            && paragraph.lines[0].words[0].text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The label alone is linked, to this page or one before; of a list of contents the words are linked too.
    private static func hasLinkedLabel(_ paragraph: Paragraph, _ pages: [PageContent]) -> Bool {
        let line = paragraph.lines[0]
        guard line.words.count > 1, let link = line.words[0].link, line.words[1].link == nil, NoteLabel.label(line.words[0].text) != nil,
            pages[line.page].links.indices.contains(link), case .page(let target) = pages[line.page].links[link].target
        else { return false }
        return target <= pages[line.page].number
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
