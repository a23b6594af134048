import DocumentModel

/// A page with what can be told from it alone: its words and tables. Pages can be prepared on several threads.
public struct PreparedPage: Sendable {
    public private(set) var content: PageContent
    let words: PageWords
    private(set) var tables: [FoundTable] = []
    /// Indices of words that no table may hold.
    private var outside: Set<Int> = []
    /// The level words outside of the tables; `page` of each row is still to be set.
    private(set) var rows: [Line] = []

    public init(_ content: PageContent) {
        self.content = content
        words = WordBuilder().words(of: content)
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

    /// Adds what the drawing shows and finds the page's tables.
    public mutating func add(rules: [RuleLine], fills: [Box]) {
        content.rules = rules
        content.fills = fills
        findTables()
    }

    /// Finds the tables again without words that turned out to belong to the page and not to its text.
    mutating func findTables(without outside: Set<Int>) {
        self.outside = outside
        findTables()
    }

    private mutating func findTables() {
        tables = content.rules == nil ? [] : TableFinder().tables(on: content, words: words.level, outside: outside).withEachWordOnce()
        let inTables = Set(tables.filter { !$0.isFragment }.flatMap { $0.cells.flatMap(\.words) })
        rows = RowBuilder.rows(of: inTables.isEmpty ? words.level : words.level.filter { !inTables.contains($0.index) }, page: 0)
    }
}
