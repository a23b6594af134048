import DocumentModel

/// A page with what can be told from it alone: its words and tables. Pages can be prepared on several threads.
public struct PreparedPage: Sendable {
    /// As it is read: of a page set sideways, turned.
    public private(set) var content: PageContent
    /// How the page is turned for reading; `nil` for a level one.
    let sideways: SidewaysPage?
    let words: PageWords
    private(set) var tables: [FoundTable] = []
    /// The level words outside of the tables; `page` of each row is still to be set.
    private(set) var rows: [Line] = []

    public init(_ content: PageContent) {
        sideways = SidewaysPage(content)
        self.content = sideways?.turned(content) ?? content
        words = WordBuilder().words(of: self.content)
        findTables()
    }

    /// Whether the words alone make a table likely, so that the page's drawing is worth a look: they do in the order of the page, where columns
    /// of prose stand apart from each other, and in the order of the rows, where a mark across the page tears nothing apart. Where the file
    /// itself draws column by column, short cells side by side tell.
    public var mayHoldTable: Bool {
        let finder = TableFinder()
        guard !content.glyphs.isEmpty, finder.mayHoldTable(content, words: rows.flatMap(\.words)) else { return false }
        return finder.mayHoldTable(content, words: words.level) || finder.haveShortCells(rows.lazy.map(\.words))
    }

    /// The page's own size.
    public var size: PageSize { sideways?.original ?? content.size }

    /// Adds what the drawing shows, in the page's own place, and finds the page's tables.
    public mutating func add(rules: [RuleLine], fills: [Box]) {
        content.rules = sideways.map { page in rules.map { page.turned($0) } } ?? rules
        content.fills = sideways.map { page in fills.map { page.turned($0) } } ?? fills
        findTables()
    }

    private mutating func findTables() {
        tables = content.rules == nil ? [] : TableFinder().tables(on: content, words: words.level)
        let inTables = Set(tables.filter { !$0.isFragment }.flatMap { $0.cells.flatMap(\.words) })
        rows = RowBuilder.rows(of: inTables.isEmpty ? words.level : words.level.filter { !inTables.contains($0.index) }, page: 0)
    }
}
