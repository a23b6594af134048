import DocumentModel

/// A page with what can be told from it alone: its words and tables. Pages can be prepared on several threads.
public struct PreparedPage: Sendable {
    public private(set) var content: PageContent
    let words: PageWords
    private(set) var tables: [FoundTable] = []

    public init(_ content: PageContent) {
        self.content = content
        words = WordBuilder().words(of: content)
        findTables()
    }

    /// Whether the words alone make a table likely, so that the page's drawing is worth a look.
    public var mayHoldTable: Bool { !content.glyphs.isEmpty && TableFinder().mayHoldTable(content, words: words.level) }

    /// Adds what the drawing shows and finds the page's tables.
    public mutating func add(rules: [RuleLine], fills: [Box]) {
        content.rules = rules
        content.fills = fills
        findTables()
    }

    /// The tables of the page, or, where the whole page shows none and its text runs in columns, those of each column.
    private mutating func findTables() {
        guard content.rules != nil else { return }
        let finder = TableFinder()
        tables = finder.tables(on: content, words: words.level)
        guard tables.isEmpty else { return }
        let columns = ReadingOrder.columns(of: RowBuilder.rows(of: words.level, page: 0), depth: 1)
        guard columns.count > 1 else { return }
        tables = columns.flatMap { column in
            let members = column.lines.flatMap(\.words).sorted { $0.index < $1.index }
            return finder.tables(on: content, words: members).map { table in
                var table = table
                for cell in table.cells.indices { table.cells[cell].words = table.cells[cell].words.map { members[$0].index } }
                return table
            }
        }
    }
}
