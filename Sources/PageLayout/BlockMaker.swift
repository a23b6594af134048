import DocumentModel

/// Turns paragraphs, notes, tables and furniture into blocks.
struct BlockMaker {
    struct Context {
        let pages: [PageContent]
        let hyphens: HyphenRule
        let noteLabels: Set<String>
        let ranker: HeadingRanker
        let tables: [JoinedTable]
        /// Level words of each page.
        let words: [[Word]]
    }

    let context: Context

    /// Blocks page by page: what stands at its head, the paragraphs that begin on it, its notes, what stands at its foot.
    func blocks(paragraphs: [Paragraph], notes: [Paragraph], sheets: [Sheet]) -> [Block] {
        var blocks: [Block] = []
        let levels = ListLevels.levels(of: paragraphs)
        var paragraph = 0
        var note = 0
        for page in sheets.indices {
            let sheet = sheets[page]
            let middle = context.pages[page].size.height / 2
            for entry in sheet.furniture where entry.line.box.midY < middle { blocks += furniture(entry.line, entry.kind) }
            for head in sheet.repeatedHeads { blocks += repeatedHead(head, page: page) }
            while paragraph < paragraphs.count, paragraphs[paragraph].lines[0].page <= page {
                blocks += block(paragraphs[paragraph], listLevel: levels[paragraph], heading: context.ranker.level(at: paragraph))
                paragraph += 1
            }
            while note < notes.count, notes[note].lines[0].page <= page {
                blocks += noteBlock(notes[note])
                note += 1
            }
            for entry in sheet.furniture where entry.line.box.midY >= middle { blocks += furniture(entry.line, entry.kind) }
            blocks += RotatedText.blocks(of: sheet.rotated, page: context.pages[page].number)
            blocks += sheet.slanted.map { RotatedText.block(slanted: $0, page: context.pages[page].number) }
        }
        return blocks
    }

    private func assembler() -> TextAssembler {
        TextAssembler(pages: context.pages, hyphens: context.hyphens, noteLabels: context.noteLabels)
    }

    private func place(_ line: Line) -> Place { .page(context.pages[line.page].number, line.box) }

    /// The place of a paragraph: its lines on its first page.
    private func place(_ paragraph: Paragraph) -> Place {
        let page = paragraph.lines[0].page
        var box = paragraph.lines[0].box
        for line in paragraph.lines where line.page == page { box = box.union(line.box) }
        return .page(context.pages[page].number, box)
    }

    private func block(_ paragraph: Paragraph, listLevel: Int, heading: Int?) -> [Block] {
        if let table = paragraph.lines[0].table { return [TableBlocks(context: context).block(context.tables[table])] }
        if paragraph.isNote { return noteBlock(paragraph) }
        if paragraph.isPageNumber { return paragraph.lines.flatMap { furniture($0, .pageNumber) } }
        var assembler = assembler()
        for line in paragraph.lines { assembler.add(line: line) }
        let (text, calls) = assembler.finish()
        guard !text.string.isEmpty else { return [] }
        var kind = Block.Kind.paragraph
        var marker: Range<Int>?
        if let list = paragraph.list {
            kind = .listItem(level: listLevel)
            marker = 0..<(text.runs.prefix(list.words).last?.range.upperBound ?? 0)
        } else if let heading {
            kind = .heading(level: heading)
        }
        return [Block(kind: kind, text: text, place: place(paragraph), marker: marker, noteCalls: calls)]
    }

    private func noteBlock(_ note: Paragraph) -> [Block] {
        var assembler = assembler()
        for line in note.lines { assembler.add(line: line) }
        let (text, calls) = assembler.finish()
        guard !text.string.isEmpty else { return [] }
        let label = NoteParagraphs.label(of: note)
        let marker = label == nil ? nil : text.runs.first?.range
        return [
            Block(
                kind: .note(label: label ?? ""), text: text, place: place(note), marker: marker,
                noteCalls: calls.filter { $0.range.lowerBound > 0 }
            )
        ]
    }

    private func furniture(_ line: Line, _ kind: FurnitureKind) -> [Block] {
        var assembler = assembler()
        assembler.add(line: line)
        return [Block(kind: .furniture(kind), text: assembler.finish().text, place: place(line))]
    }

    private func repeatedHead(_ head: CellPart, page: Int) -> [Block] {
        var assembler = assembler()
        for index in head.words where context.words[page].indices.contains(index) { assembler.add(context.words[page][index], page: page) }
        let text = assembler.finish().text
        return text.string.isEmpty ? [] : [Block(kind: .furniture(.repeatedTableHead), text: text, place: .page(head.page, head.box))]
    }
}
