internal import DocumentModel

extension MarkdownBuilder {
    /// Of a table so wide and long that only harm can be meant, rows are left as short as they are.
    private static let mostPlaces = 4_000_000

    /// Reads a table of tab-separated or of pipe-separated lines, if one begins here.
    mutating func readTable(_ index: Int) -> Int? {
        if isTabRow(lines[index]) {
            var end = index + 1
            while end < lines.count, lines[end].tabs > 0, !lines[end].isBlank { end += 1 }
            guard end - index > 1 || lines[index].tabs > 1 else { return nil }
            flush(before: index)
            appendTable((index..<end).map { tabCells(lines[$0]) }, headRows: nil, evidence: "lines parted by tabs", from: index, to: end)
            return end
        }
        guard hasPipe(lines[index]), index + 1 < lines.count, isPipeRule(lines[index + 1]) else { return nil }
        var end = index + 2
        while end < lines.count, !lines[end].isBlank, hasPipe(lines[end]) { end += 1 }
        flush(before: index)
        let rows = [pipeCells(lines[index])] + (index + 2..<end).map { pipeCells(lines[$0]) }
        appendTable(rows, headRows: 1, evidence: "lines parted by bars", from: index, to: end)
        return end
    }

    /// A line with a tab after its text begins, which is not the one after a list mark.
    private func isTabRow(_ line: SourceLine) -> Bool {
        guard line.tabs > 0 else { return false }
        guard let mark = MarkdownLine.listMark(source, line) else { return true }
        return !(source[mark.range.upperBound] == 0x09 && line.tabs == 1)
    }

    private func hasPipe(_ line: SourceLine) -> Bool { (line.content..<line.contentEnd).contains { source[$0] == 0x7C } }

    /// `|---|:--:|`
    private func isPipeRule(_ line: SourceLine) -> Bool {
        guard !line.isBlank, hasPipe(line) else { return false }
        var dashes = 0
        for index in line.content..<line.contentEnd {
            switch source[index] {
            case 0x2D: dashes += 1
            case 0x7C, 0x3A, 0x20: continue
            default: return false
            }
        }
        return dashes > 0
    }

    private func tabCells(_ line: SourceLine) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.start
        for index in line.start...line.end where index == line.end || source[index] == 0x09 {
            cells.append(trimmed(start, index))
            start = index + 1
        }
        return cells
    }

    private func pipeCells(_ line: SourceLine) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.content
        if source[start] == 0x7C { start += 1 }
        var index = start
        while index < line.contentEnd {
            if source[index] == 0x5C, index + 1 < line.contentEnd {
                index += 2
                continue
            }
            if source[index] == 0x7C {
                cells.append(trimmed(start, index))
                start = index + 1
            }
            index += 1
        }
        if start < line.contentEnd { cells.append(trimmed(start, line.contentEnd)) }
        return cells
    }

    func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
        var start = start
        var end = end
        while start < end, WhiteSpace.isSpace(source[start]) { start += 1 }
        while end > start, WhiteSpace.isSpace(source[end - 1]) { end -= 1 }
        return start..<end
    }

    private mutating func appendTable(_ rows: [[Range<Int>]], headRows: Int?, evidence: String, from index: Int, to end: Int) {
        appendTable(parts: rows.map { row in row.map { [$0] } }, headRows: headRows, evidence: evidence, from: index, to: end)
    }

    /// - Parameter rows: the ranges that make each cell, from one line or several.
    mutating func appendTable(parts rows: [[[Range<Int>]]], headRows: Int?, evidence: String, from index: Int, to end: Int) {
        var table = DraftTable(headRows: headRows ?? (rows.count > 1 ? 1 : 0), evidence: evidence)
        let width = rows.map(\.count).max() ?? 0
        for row in rows {
            var cells: [DraftCell] = []
            for cell in row {
                var text = MarkedText()
                let place = cursor.place(at: cell.first?.lowerBound ?? lines[index].content, in: source)
                InlineParser.append(cell, source, to: &text, cursor: &cursor)
                cells.append(DraftCell(text: text, place: place))
            }
            while cells.count < width, rows.count * width <= Self.mostPlaces, let last = cells.last {
                cells.append(DraftCell(text: MarkedText(), place: last.place))
            }
            table.rows.append(cells)
        }
        guard let place = table.rows.first?.first?.place else { return }
        append(DraftBlock(kind: .table(table), text: MarkedText(), place: place), lines: end - index, at: index)
    }

    /// A block of HTML, as converters write tables with spans: the HTML reader reads it. Comments are left out.
    mutating func readHTML(_ index: Int) -> Int? {
        let line = lines[index]
        let isTable = begins(line, "<table")
        guard !hasUnclosedHTML, isTable || begins(line, "<!--") else { return nil }
        let close: StaticString = isTable ? "</table" : "-->"
        var end = index
        while end < lines.count, !contains(lines[end], close) { end += 1 }
        guard end < lines.count else {
            hasUnclosedHTML = true
            return nil
        }
        flush(before: index)
        guard isTable else { return end + 1 }
        let stop = lines[end].end
        // The parser reads up to a NUL.
        let kept = source[stop]
        source[stop] = 0
        let result = HTMLReader.drafts(UnsafePointer(source), range: line.content..<stop, sourceEnd: stop, file: file, cursor: cursor)
        source[stop] = kept
        for draft in result.blocks { append(draft, lines: end - index + 1, at: index) }
        return end + 1
    }

    private func begins(_ line: SourceLine, _ word: StaticString) -> Bool { matches(word, at: line.content, line.contentEnd) }

    private func contains(_ line: SourceLine, _ word: StaticString) -> Bool {
        (line.content..<max(line.content, line.contentEnd)).contains { matches(word, at: $0, line.contentEnd) }
    }

    private func matches(_ word: StaticString, at start: Int, _ end: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= end else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            var byte = source[start + offset]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            if byte != word.utf8Start[offset] { return false }
        }
        return true
    }
}
