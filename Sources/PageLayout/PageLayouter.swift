import DocumentModel

/// Lays out the pages of a document: words, lines, columns, furniture, tables, notes, paragraphs, headings and lists, as blocks in
/// reading order. Every glyph of every page is in some block.
public struct PageLayouter: Sendable {
    private let outline: [OutlineEntry]
    private let tags: @Sendable () -> [TaggedHeading]

    /// - Parameters:
    ///   - outline: what the file itself names as its parts, in its order.
    ///   - tags: where the file's tags say that headings begin; asked for only where the outline names no paragraph.
    public init(outline: [OutlineEntry] = [], tags: @autoclosure @escaping @Sendable () -> [TaggedHeading] = []) {
        self.outline = outline
        self.tags = tags
    }

    public func blocks(of pages: [PageContent]) -> [Block] { blocks(of: pages.map { PreparedPage($0) }) }

    public func blocks(of prepared: [PreparedPage]) -> [Block] {
        guard let sheets = TwoUpSheets(prepared) else { return blocks(ofWhole: prepared) }
        let layouter = PageLayouter(outline: sheets.outline(outline), tags: sheets.tags(tags()))
        return sheets.onSheets(layouter.blocks(ofWhole: sheets.pages))
    }

    private func blocks(ofWhole prepared: [PreparedPage]) -> [Block] {
        let pages = prepared.map(\.content)
        var flow = PageFlow(prepared)
        let body = BodyStyle.commonest(in: flow.sheets.flatMap(\.rows))
        flow.separateNotes(body: body)

        let boxes = flow.takeBoxes()
        let columns = zip(flow.sheets, boxes).map { sheet, boxes in
            ReadingOrder.columns(of: sheet.rows, body: body).holding(boxes)
        }
        let builder = ParagraphBuilder(leading: ParagraphBuilder.commonLeading(of: columns.flatMap { $0 }), body: body)
        let isJustified = BodyStyle.isJustified(columns.flatMap { $0 })
        var paragraphs = joined(columns.flatMap { $0 }, builder, isJustified)
        let notes = NoteParagraphs.paragraphs(of: flow.sheets.map(\.notes))
        EndNotes.mark(&paragraphs, pages: pages, notes: notes)
        OutlineEvidence.mark(&paragraphs, outline: outline, pages: pages)
        if paragraphs.allSatisfy({ $0.outlineLevel == nil }) { TagEvidence.mark(&paragraphs, headings: tags(), pages: pages) }

        let ranker = HeadingRanker(paragraphs: paragraphs, body: body)
        for index in paragraphs.indices where ranker.level(at: index) != nil { paragraphs[index].list = nil }

        let context = BlockMaker.Context(
            pages: pages, hyphens: HyphenRule(lines: paragraphs.flatMap(\.lines)),
            noteLabels: Set((notes + paragraphs.filter(\.isNote)).compactMap { NoteParagraphs.label(of: $0) }),
            levelLabels: NoteParagraphs.levelLabels(of: notes),
            ranker: ranker, tables: flow.tables, words: flow.sheets.map(\.words)
        )
        return BlockMaker(context: context).blocks(paragraphs: paragraphs, notes: notes, sheets: flow.sheets)
    }

    /// Joins what a column break or page break cuts. What stands beside the text parts no paragraph of it.
    private func joined(_ columns: [Column], _ builder: ParagraphBuilder, _ isJustified: Bool) -> [Paragraph] {
        var result: [Paragraph] = []
        /// The last paragraph that is no aside.
        var last: Int?
        for column in columns {
            let before = column.isAside ? nil : last.map { result[$0] }
            let paragraphs = builder.paragraphs(of: column, after: before)
            var rest = paragraphs[...]
            if let last, let before, let first = paragraphs.first, builder.joins(before, first, isJustified: isJustified) {
                result[last].lines += first.lines
                result[last].lastRight = first.lastRight
                rest = rest.dropFirst()
            }
            var boxes = column.boxes[...]
            for paragraph in rest {
                let top = paragraph.lines[0]
                while let box = boxes.first, box.area.y0 + top.size < top.box.midY {
                    result += self.paragraphs(of: box, builder)
                    boxes.removeFirst()
                }
                result.append(paragraph)
                if !column.isAside { last = result.count - 1 }
            }
            for box in boxes { result += self.paragraphs(of: box, builder) }
        }
        return result
    }

    private func paragraphs(of box: TextBox, _ builder: ParagraphBuilder) -> [Paragraph] {
        ReadingOrder.columns(of: box.lines, body: builder.body).flatMap { builder.paragraphs(of: $0) }
    }
}

/// What the document's body looks like.
enum BodyStyle {
    static func commonest(in lines: [Line]) -> LineStyle {
        var counts: [LineStyle: Int] = [:]
        for line in lines { counts[line.style, default: 0] += line.words.reduce(0) { $0 + $1.text.utf8.count } }
        let best = counts.max { one, other in
            (one.value, one.key.halfPoints, other.key.isBold ? 1 : 0, other.key.color)
                < (other.value, other.key.halfPoints, one.key.isBold ? 1 : 0, one.key.color)
        }
        return best?.key ?? LineStyle(Word(text: "", box: Box(x0: 0, y0: 0, x1: 0, y1: 0), size: 10))
    }

    /// Whether most lines end at their column's right edge.
    static func isJustified(_ columns: [Column]) -> Bool {
        var full = 0
        var all = 0
        for column in columns where column.lines.count > 3 {
            for line in column.lines where line.table == nil {
                all += 1
                if column.right - line.box.x1 < 0.7 { full += 1 }
            }
        }
        return full * 2 > all
    }
}
