import DocumentModel

/// Joins the lines of a column to paragraphs, and paragraphs over columns and pages.
struct ParagraphBuilder: Sendable {
    /// Distance of baselines in the document's body, as a share of its size.
    let leading: Double
    /// The commonest look of the document.
    let body: LineStyle

    /// The commonest distance between baselines of neighbouring lines, as a share of their size.
    static func commonLeading(of columns: [Column]) -> Double {
        var counts: [Int: Int] = [:]
        for column in columns {
            for (above, below) in zip(column.lines, column.lines.dropFirst()) where above.style == below.style && above.page == below.page {
                let ratio = (below.baseline - above.baseline) / max(above.size, 1)
                if ratio > 0.8, ratio < 3 { counts[Int((ratio * 20).rounded()), default: 0] += 1 }
            }
        }
        let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return best.map { Double($0.key) / 20 } ?? 1.2
    }

    /// - Parameter before: the last paragraph of the column before, whose list may go on.
    func paragraphs(of column: Column, after before: Paragraph? = nil) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        let atMargin = MarginMarks.lines(of: column)
        let apart = LinesOfTheirOwn(leading: leading, body: body).begins(in: column)
        for (index, line) in column.lines.enumerated() {
            var previous = paragraphs.last ?? before
            if paragraphs.count == 1, let before, before.list != nil, joins(before, paragraphs[0], isJustified: false) { previous = before }
            let mark =
                line.table == nil
                ? ListMark(line, columnLeft: column.left, after: previous?.list, isOfSeveral: atMargin.contains(index)) : nil
            if mark == nil || !isListMark(mark, line, after: previous), let last = paragraphs.indices.last,
                paragraphs[last].list != nil || !apart.contains(index), continues(paragraphs[last], line, column)
            {
                paragraphs[last].lines.append(line)
            } else {
                let list = isListMark(mark, line, after: previous) ? mark : nil
                paragraphs.append(Paragraph(line, column: column, list: list))
            }
        }
        return paragraphs
    }

    /// A number is a list mark when it begins a list or goes on with one.
    private func isListMark(_ mark: ListMark?, _ line: Line, after previous: Paragraph?) -> Bool {
        guard let mark else { return false }
        guard case .number(let number) = mark.kind else { return true }
        if case .number(let last)? = previous?.list?.kind, last + 1 == number { return true }
        // "1.  Antecedentes", set as headings are.
        if line.isUniform, HeadingRanker.isLarger(line.style, body) { return false }
        guard let previous else { return true }
        // In the middle of a paragraph a lone number is a figure that the line break put there.
        return number == 1 && !mark.isOrdinal || endsSentence(previous)
    }

    private func continues(_ paragraph: Paragraph, _ line: Line, _ column: Column) -> Bool {
        guard line.table == nil, let last = paragraph.lines.last, last.table == nil else { return false }
        let column = column.narrowed(at: last, and: line)
        if hasLinkedLabel(line), hasLinkedLabel(paragraph.lines[0]) { return false }
        if ContentsEntry.ends(last) { return false }
        if last.style.halfPoints != line.style.halfPoints || last.style.color != line.style.color, !sameLook(last, line) { return false }
        let distance = (line.baseline - last.baseline) / max(last.size, 1)
        if distance > leading * 1.3 + 0.05 { return false }
        if last.isUniform, line.isUniform, last.style.isBold != line.style.isBold {
            return SentenceEnd.startsInside(line.words.first?.text ?? "")
        }
        if hasLeadIn(line), hasLeadIn(paragraph.lines[0]), endsSentence(paragraph, before: line) { return false }
        if let list = paragraph.list {
            if line.box.x0 >= list.textX - 0.5 * line.size {
                // A paragraph of its own below an item that was ended.
                let isEnded = isShort(last, before: line, right: column.right) && endsSentence(paragraph) && startsWithCapital(line)
                return !isEnded
            }
            // Wrapped further left than its first line: the item goes on unless it was ended.
            if isShort(last, before: line, right: column.right) { return false }
            return !endsSentence(paragraph) || line.box.x0 > list.x + 0.3 * line.size
        }
        if CentredLines.isPair(last, line, column) {
            return (!endsSentence(paragraph, before: line) || last.words.last?.text.last == ":")
                && !CentredLines.areSeparate(last, line, column, body: body)
        }
        if isItemWithoutMark(line, after: paragraph, column) { return false }
        let isIndented = line.box.x0 > column.left + 0.8 * line.size
        let lastIsFlush = last.box.x0 <= column.left + 0.3 * line.size
        if isIndented, lastIsFlush || (paragraph.lines.count > 1 && line.box.x0 > last.box.x0 + 0.8 * line.size),
            endsSentence(paragraph) || (startsWithCapital(line) && column.right - last.box.x1 > 2 * line.size)
        {
            return false
        }
        if isShort(last, before: line, right: column.right),
            endsSentence(paragraph, before: line) || isBrokenOff(last, before: line, column)
        {
            return false
        }
        return !isLineOfItsOwn(last, before: line, column)
    }

    /// Begins with a label that alone is a link, as endnotes do that lead back to their calls.
    private func hasLinkedLabel(_ line: Line) -> Bool {
        guard line.words.count > 1, line.words[0].link != nil, line.words[1].link == nil else { return false }
        return NoteLabel.label(line.words[0].text) != nil
    }

    /// Begins with bold words and a colon, as the items of some lists do.
    private func hasLeadIn(_ line: Line) -> Bool {
        guard let end = line.words.firstIndex(where: { !$0.isBold }), end > 0 else { return false }
        return line.words[end - 1].text.hasSuffix(":") || line.words[end].text == ":"
    }

    /// Lines of a paragraph whose commonest styles differ by chance: one of them is mixed and holds the other's style.
    private func sameLook(_ one: Line, _ other: Line) -> Bool {
        // A line all of one link goes on with a sentence in another colour.
        if one.style.halfPoints == other.style.halfPoints, one.style.isBold == other.style.isBold, !one.style.isBold,
            SentenceEnd.startsInside(other.words.first?.text ?? "")
        {
            return true
        }
        guard !one.isUniform || !other.isUniform, abs(one.size - other.size) < 0.6 else { return false }
        let close = (other.baseline - one.baseline) / max(one.size, 1) <= leading * 1.15
        return close && (one.words.contains { LineStyle($0) == other.style } || other.words.contains { LineStyle($0) == one.style })
    }

    /// The next line's first word would have had room on this line.
    private func isShort(_ line: Line, before next: Line, right: Double) -> Bool {
        guard let first = next.words.first else { return false }
        return right - line.box.x1 > first.box.width + 0.8 * line.size
    }

    /// A line of display text no larger than the body that ends long before the column does, with a capital after it, was ended on purpose.
    private func isBrokenOff(_ line: Line, before next: Line, _ column: Column) -> Bool {
        startsWithCapital(next) && line.size <= body.size + 0.5 && column.right - line.box.x1 > 0.4 * (column.right - column.left)
    }

    /// Lines set one under the other, as names in a salutation are: each begins with a capital, and far more than the next word would have
    /// had room. Headings are set like that too and are one all the same.
    private func isLineOfItsOwn(_ line: Line, before next: Line, _ column: Column) -> Bool {
        guard line.style == body, next.style == body, let first = next.words.first else { return false }
        let room = column.right - line.box.x1 - first.box.width
        // "Señoras … / Señoras …"
        if room > 0.8 * line.size, startsWithCapital(line), line.words.count > 1, line.words[0].text == first.text { return true }
        return room > 0.25 * (column.right - column.left) && startsWithCapital(next) && startsWithCapital(line) && !Self.isInCapitals(line)
    }

    /// Lines indented alike, each of them ended early and followed by a capital: items of a list whose marks are drawings.
    private func isItemWithoutMark(_ line: Line, after paragraph: Paragraph, _ column: Column) -> Bool {
        guard let last = paragraph.lines.last, let first = line.words.first, last.box.x0 > column.left + 1.5 * line.size,
            abs(last.box.x0 - line.box.x0) < 0.3 * line.size, startsWithCapital(line), startsWithCapital(paragraph.lines[0])
        else { return false }
        // A narrower block shows its own edge from its second line on.
        let edge = paragraph.lines.count > 1 ? paragraph.lines.map(\.box.x1).max() ?? column.right : column.right
        let room = edge - last.box.x1 - first.box.width
        return room > max(0.8 * line.size, paragraph.lines.count > 1 ? 0 : 0.3 * (column.right - column.left))
    }

    private static func isInCapitals(_ line: Line) -> Bool {
        !line.words.contains { word in word.text.unicodeScalars.contains { $0.properties.isLowercase } }
    }

    private func startsWithCapital(_ line: Line) -> Bool {
        line.words.first?.text.unicodeScalars.first?.properties.isUppercase ?? false
    }

    /// - Parameter next: the line that follows; after a colon or semicolon one in lower case goes on with the sentence, unless most of the line
    ///   was left empty before it.
    private func endsSentence(_ paragraph: Paragraph, before next: Line? = nil) -> Bool {
        guard let word = paragraph.lastWord else { return true }
        if let last = word.text.utf8.last, last == 0x3A || last == 0x3B, let next, let line = paragraph.lines.last,
            SentenceEnd.startsInside(next.words.first?.text ?? ""),
            paragraph.lastRight - line.box.x1 < 0.35 * (paragraph.lastRight - paragraph.left)
        {
            return false
        }
        return SentenceEnd.ends(word.isSuperscript ? paragraph.lines.last?.words.last { !$0.isSuperscript }?.text ?? word.text : word.text)
    }

    /// Whether `next`, the first of the following column, goes on with `paragraph`, the last of the one before.
    func joins(_ paragraph: Paragraph, _ next: Paragraph, isJustified: Bool) -> Bool {
        guard next.list == nil, paragraph.isNote == next.isNote, let last = paragraph.lines.last, let first = next.lines.first,
            last.table == nil, first.table == nil, !ContentsEntry.ends(last),
            last.style == first.style || sameLookAcross(last, first), let word = first.words.first
        else { return false }
        if first.box.x0 > next.left + 0.8 * first.size, paragraph.list == nil, endsSentence(paragraph) { return false }
        // A title does not go on with the title of the next page, of which its own text was set beside it in boxes.
        if first.page != last.page, HeadingRanker.isLarger(first.style, body), !SentenceEnd.startsInside(word.text) { return false }
        // Below what stands side by side a gap parts as it does elsewhere.
        if first.page == last.page, (first.baseline - last.baseline) / max(last.size, 1) > leading * 1.3 + 0.05,
            !SentenceEnd.startsInside(word.text)
        {
            return false
        }
        let isFull = paragraph.lastRight - last.box.x1 <= 0.02 * last.size + 0.5
        if !endsSentence(paragraph) {
            if SentenceEnd.startsInside(word.text) { return true }
            return isFull || paragraph.lastRight - last.box.x1 < word.box.width + 0.8 * last.size
        }
        return isJustified && isFull && paragraph.lines.count > 1
    }

    private func sameLookAcross(_ one: Line, _ other: Line) -> Bool {
        abs(one.size - other.size) < 0.6 && (!one.isUniform || !other.isUniform)
    }
}

enum SentenceEnd {
    /// Whether a word ends a sentence or announces a list.
    static func ends(_ text: String) -> Bool {
        var scalars = Substring(text).unicodeScalars
        while let last = scalars.last, "”\"»’')]".unicodeScalars.contains(last), scalars.count > 1 { scalars.removeLast() }
        guard let last = scalars.last else { return false }
        return ".?!:;…".unicodeScalars.contains(last)
    }

    /// Whether a word can only stand inside a sentence: it begins in lower case, or with a sign that follows something.
    static func startsInside(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.properties.isLowercase || ",;.)%".unicodeScalars.contains(first)
    }
}
