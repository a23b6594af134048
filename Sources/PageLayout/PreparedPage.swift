import DocumentModel

/// A page with what can be told from it alone: its words and tables. Pages can be prepared on several threads.
public struct PreparedPage: Sendable {
    public private(set) var content: PageContent
    private(set) var words: PageWords
    private(set) var tables: [FoundTable] = []
    /// So many of the level words come from the page's text; the words of turned lines and the marks that the page draws follow.
    private let textCount: Int
    /// Lines of turned text. A table may hold them; else they are no part of the text.
    private let turned: [TurnedLine]
    /// The drawing was taken for the tables' sake too.
    private var isSearched: Bool
    /// Boxes of the small shapes among which marks of lists were looked for.
    private var spots: [Box] = []
    /// Indices of words that no table may hold.
    private var outside: Set<Int> = []
    /// The level words outside of the tables; `page` of each row is still to be set.
    private(set) var rows: [Line] = []

    public init(_ content: PageContent) {
        self.content = content
        words = WordBuilder().words(of: content)
        textCount = words.level.count
        turned = TurnedText.lines(of: words.rotated, from: textCount)
        words.level += turned.flatMap(\.words)
        isSearched = content.rules != nil
        findTables()
    }

    /// Whether the words alone make a table likely, so that the page's drawing is worth a look: they do in the order of the page, where columns
    /// of prose stand apart from each other, and in the order of the rows, where a mark across the page tears nothing apart. Where the file
    /// itself draws column by column, short cells side by side tell.
    public var mayHoldTable: Bool {
        let finder = TableFinder()
        guard !content.glyphs.isEmpty, finder.mayHoldTable(content, words: rows.flatMap(\.words)) else { return false }
        let level = turned.isEmpty ? words.level : words.level.filter { $0.turn == nil }
        return finder.mayHoldTable(content, words: level) || finder.haveShortCells(rows.lazy.map(\.words))
    }

    /// Whether the page, which shows no table by itself, may begin with the rest of a row that the page before cuts: its drawing is worth a
    /// look then. A line among the first fits a column of the table at that page's foot.
    public func mayGoOn(withTableOf before: PreparedPage) -> Bool {
        guard !isSearched, let table = before.tables.last(where: { !$0.isFragment }) else { return false }
        return table.mayGoOn(above: before.rows.count { $0.box.y0 > table.box.y1 }, into: rows.map(\.box))
    }

    /// Whether lines stand as the items of a list do, so that their marks are worth looking for in the page's drawing.
    public var mayHoldDrawnMarks: Bool { DrawnMarks.mayHold(rows) }

    /// Whether lines at the page's foot may be notes that only a short line above them tells.
    public var mayHoldRuledNotes: Bool { RuledNotes.mayHold(rows, page: content.size) }

    /// Adds the lines of the drawing for the notes' sake, and looks for no table between them.
    public mutating func add(rulesOfNotes rules: [RuleLine]) { content.rules = rules }

    /// Adds the marks of lists among the small shapes that the page draws. They are words from then on, behind those of the text.
    ///
    /// - Parameter spots: boxes of the shapes, in points, top-left origin.
    public mutating func add(spots: [Box]) {
        self.spots += spots
        let marks = DrawnMarks.words(of: spots, before: rows, from: words.level.count)
        guard !marks.isEmpty else { return }
        words.level += marks
        findRows()
    }

    /// Adds what the drawing shows and finds the page's tables.
    public mutating func add(rules: [RuleLine], fills: [Box]) {
        content.rules = rules
        content.fills = fills
        isSearched = true
        findTables()
    }

    /// Finds the tables again without words that turned out to belong to the page and not to its text.
    mutating func findTables(without outside: Set<Int>) {
        self.outside = outside
        findTables()
    }

    /// What stands in a stretch of the sheet's breadth, as a page of its own whose left edge is at 0, turned so that its text stands level.
    ///
    /// - Parameters:
    ///   - range: in points from the left.
    ///   - number: of the new page.
    ///   - target: where links to a sheet lead among the new pages.
    /// - Returns: the page, and by how many quarter turns, clockwise, it was turned.
    func part(_ range: Range<Double>, number: Int, target: (Int) -> Int) -> (page: PreparedPage, quarters: Int) {
        // Whatever size the file gives a sheet that stays whole, nothing of it is lost.
        let isWhole = range.lowerBound <= 0 && !(range.upperBound < content.size.width)
        func holds(_ box: Box) -> Bool { isWhole || range.contains(min(max(box.midX, 0), content.size.width.nextDown)) }
        var part = content
        part.number = number
        part.size.width = range.upperBound - range.lowerBound
        part.glyphs = content.glyphs.filter { holds($0.box) }
        for index in part.glyphs.indices { part.glyphs[index].box = part.glyphs[index].box.moved(by: -range.lowerBound) }
        for (index, link) in content.links.enumerated() {
            part.links[index].box = link.box.moved(by: -range.lowerBound)
            if case .page(let sheet) = link.target { part.links[index].target = .page(target(sheet)) }
        }
        part.rules = nil
        part.fills = nil
        let (size, quarters) = (part.size, PageOrientation.quarterTurns(of: part))
        func turned(_ box: Box) -> Box { box.moved(by: -range.lowerBound).turned(byQuarters: quarters, on: size) }
        var page = PreparedPage(part.turned(byQuarters: quarters))
        let rules = content.rules?.filter { holds($0.box) }.map { rule in
            RuleLine(direction: rule.direction, box: rule.box.moved(by: -range.lowerBound)).turned(byQuarters: quarters, on: size)
        }
        // The other half may be why the drawing was taken.
        if isSearched, page.mayHoldTable {
            page.add(rules: rules ?? [], fills: (content.fills ?? []).filter(holds).map(turned))
        } else if let rules, page.mayHoldRuledNotes {
            page.add(rulesOfNotes: rules)
        }
        if !spots.isEmpty { page.add(spots: spots.filter(holds).map(turned)) }
        return (page, quarters)
    }

    private mutating func findTables() {
        let text = words.level.count == textCount ? words.level : Array(words.level.prefix(textCount))
        tables =
            !isSearched ? [] : TableFinder().tables(on: content, words: text, turned: turned, outside: outside).withEachWordOnce()
        findRows()
    }

    private mutating func findRows() {
        let inTables = Set(tables.filter { !$0.isFragment }.flatMap { $0.cells.flatMap(\.words) })
        let isWhole = inTables.isEmpty && turned.isEmpty
        rows = RowBuilder.rows(
            of: isWhole ? words.level : words.level.filter { $0.turn == nil && !inTables.contains($0.index) }, page: 0)
    }

    /// The rotated letters of lines that no table holds.
    ///
    /// - Parameter taken: indices of the words that stand in tables.
    func rotated(without taken: Set<Int>) -> [Word] {
        let inTables = Set(turned.filter { $0.words.contains { taken.contains($0.index) } }.flatMap(\.glyphs))
        return inTables.isEmpty ? words.rotated : words.rotated.indices.filter { !inTables.contains($0) }.map { words.rotated[$0] }
    }
}

extension Box {
    /// The box further right by so many points.
    func moved(by distance: Double) -> Box { Box(x0: x0 + distance, y0: y0, x1: x1 + distance, y1: y1) }
}
