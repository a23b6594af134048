internal import DocumentModel

/// Builds blocks from the lines of a text.
struct MarkdownBuilder {
    let source: UnsafeMutablePointer<UInt8>
    let count: Int
    let file: String
    let lines: [SourceLine]
    let wrapping: LineWrapping
    var cursor = SourceCursor()
    var drafts: [MarkdownReader.DraftBlock] = []
    var hasMarkedHeadings = false
    /// A comment or an HTML table without an end was found, after which none is looked for.
    var hasUnclosedHTML = false

    /// The lines of the paragraph or item that is open.
    private var open: [Int] = []
    private var openItem: (level: Int, mark: Range<Int>)?
    private var openNote: String?
    private let isMarkdown: Bool
    /// Columns at which the items around the present line begin.
    private var itemIndents: [Int] = []
    private var lastNumber = 0

    init(source: UnsafeMutablePointer<UInt8>, count: Int, isMarkdown: Bool, file: String) {
        self.source = source
        self.count = count
        self.file = file
        lines = SourceLine.split(UnsafePointer(source), count: count)
        wrapping = LineWrapping(lines, isMarkdown: isMarkdown)
        self.isMarkdown = isMarkdown
    }

    /// The lines of the open paragraph, which may turn out to be a table's head.
    var openLines: [Int] {
        get { open }
        set { open = newValue }
    }

    /// What is open is a paragraph, or nothing.
    var isPlainOpen: Bool { openItem == nil && openNote == nil }

    mutating func run() {
        var index = 0
        while index < lines.count { index = read(index) }
        flush(before: lines.count)
    }

    /// Reads one line or a table and returns the index of the next line.
    private mutating func read(_ index: Int) -> Int {
        let line = lines[index]
        if line.isBlank {
            flush(before: index)
            return index + 1
        }
        if let next = readTable(index) { return next }
        if let next = readGrid(index) ?? readDashedTable(index) { return next }
        if let next = readHTML(index) { return next }
        if isFence(line) { return readFence(index) }
        if let (level, content) = MarkdownLine.heading(source, line) {
            flush(before: index)
            itemIndents = []
            hasMarkedHeadings = true
            appendHeading(level, [content], index)
            return index + 1
        }
        if let level = MarkdownLine.underline(source, line), open.count == 1, openItem == nil, openNote == nil,
            lines[open[0]].contentEnd - lines[open[0]].content <= 120
        {
            let title = lines[open[0]]
            open = []
            hasMarkedHeadings = true
            appendHeading(level, [title.content..<title.contentEnd], index - 1)
            return index + 1
        }
        if MarkdownLine.isRule(source, line) {
            flush(before: index)
            itemIndents = []
            return index + 1
        }
        if let (label, content) = MarkdownLine.noteDefinition(source, line) {
            flush(before: index)
            openNote = String(decoding: UnsafeBufferPointer(start: source + label.lowerBound, count: label.count), as: UTF8.self)
            openItem = (0, label)
            open = [index]
            if content.isEmpty { return index + 1 }
            return index + 1
        }
        if let mark = MarkdownLine.listMark(source, line), startsItem(mark, index) {
            flush(before: index)
            openItem = (level(of: line), mark.range)
            lastNumber = mark.number ?? 0
            open = [index]
            return index + 1
        }
        if !open.isEmpty, let last = open.last, openNote == nil, !wrapping.joins(lines[last], line, source) { flush(before: index) }
        if open.isEmpty, line.indent == 0 { itemIndents = [] }
        open.append(index)
        return index + 1
    }

    /// A number in the middle of a paragraph begins an item only when it goes on counting or begins with 1.
    private func startsItem(_ mark: MarkdownLine.Mark, _ index: Int) -> Bool {
        guard !open.isEmpty, let number = mark.number else { return true }
        return openItem != nil ? number == lastNumber + 1 || number == 1 : number == 1
    }

    private mutating func level(of line: SourceLine) -> Int {
        while let last = itemIndents.last, last >= line.indent { itemIndents.removeLast() }
        itemIndents.append(line.indent)
        return min(itemIndents.count, 9)
    }

    private func isFence(_ line: SourceLine) -> Bool {
        line.contentEnd - line.content >= 3
            && (0..<3).allSatisfy { source[line.content + $0] == 0x60 }
            || line.contentEnd - line.content >= 3
                && (0..<3).allSatisfy { source[line.content + $0] == 0x7E }
    }

    /// A fenced block is text: the lines stand as they are, but for white space.
    private mutating func readFence(_ index: Int) -> Int {
        flush(before: index)
        var next = index + 1
        var text = MarkedText()
        while next < lines.count, !isFence(lines[next]) {
            text.append(source, lines[next].content, lines[next].contentEnd, cursor: &cursor, style: [])
            text.breakWord()
            next += 1
        }
        if let place = text.place { append(DraftBlock(kind: .paragraph, text: text, place: place), lines: next - index, at: index) }
        return next + 1
    }

    private mutating func appendHeading(_ level: Int, _ content: [Range<Int>], _ index: Int) {
        var text = MarkedText()
        InlineParser.append(content, source, to: &text, cursor: &cursor)
        guard let place = text.place else { return }
        append(DraftBlock(kind: .heading(level), text: text, place: place), lines: 1, at: index)
    }

    /// The text of a line without the mark of a quotation; "> 60 años" is none.
    private func textRange(_ line: SourceLine) -> Range<Int> {
        guard isMarkdown, source[line.content] == 0x3E, line.contentEnd - line.content > 2, source[line.content + 1] == 0x20,
            source[line.content + 2] | 0x20 >= 0x61, source[line.content + 2] < 0x7B || source[line.content + 2] >= 0x80
        else { return line.content..<line.contentEnd }
        return line.content + 2..<line.contentEnd
    }

    /// Ends the open paragraph, item or note; `next` is the line after it.
    mutating func flush(before next: Int) {
        guard let first = open.first else { return }
        var text = MarkedText()
        var marker: Range<Int>?
        var ranges = open.map { textRange(lines[$0]) }
        if let item = openItem {
            text.append(source, item.mark.lowerBound, item.mark.upperBound, cursor: &cursor, style: [])
            marker = 0..<text.bytes.count
            text.breakWord()
            var rest = item.mark.upperBound
            // Past the bracket and the colon of a note's definition.
            if openNote != nil { rest += 2 }
            ranges[0] = min(rest, ranges[0].upperBound)..<ranges[0].upperBound
        }
        InlineParser.append(ranges, source, to: &text, cursor: &cursor)
        let kind: DraftBlock.Kind
        if let openNote {
            kind = .note(key: nil, label: openNote)
        } else if let item = openItem {
            kind = .listItem(item.level)
        } else if let length = ListMark.bulletLength(text.bytes) {
            kind = .listItem(1)
            marker = 0..<length
        } else {
            kind = .paragraph
        }
        if let place = text.place {
            var draft = DraftBlock(kind: kind, text: text, place: place, marker: marker)
            if openNote != nil { draft.text.calls.removeAll { $0.range.lowerBound == 0 } }
            append(draft, lines: open.count, at: first)
        }
        open = []
        openItem = nil
        openNote = nil
    }

    mutating func append(_ block: DraftBlock, lines used: Int, at index: Int) {
        let after = index + used
        let isAlone = (index == 0 || lines[index - 1].isBlank) && (after >= lines.count || lines[after].isBlank)
        drafts.append(MarkdownReader.DraftBlock(block: block, lines: used, isAlone: isAlone, startsPage: lines[index].startsPage))
    }
}
