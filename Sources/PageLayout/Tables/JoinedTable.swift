import DocumentModel

/// The part of a cell that stands on one page.
public struct CellPart: Sendable, Hashable {
    /// The page's number, from 1.
    public var page: Int
    public var box: Box
    /// Indices in that page's words, in reading order.
    public var words: [Int]

    public init(page: Int, box: Box, words: [Int]) {
        self.page = page
        self.box = box
        self.words = words
    }
}

/// A cell of a table that may go on over pages.
public struct JoinedCell: Sendable, Hashable {
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// At least one; more where a page break cuts the cell. A part without words is kept only when it is the sole one.
    public var parts: [CellPart]

    public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, parts: [CellPart]) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.parts = parts
    }
}

/// A table, whole, over as many pages as it takes.
public struct JoinedTable: Sendable, Hashable {
    public var rowCount: Int
    public var columnCount: Int
    public var headerRowCount: Int
    /// In row order, each position covered exactly once.
    public var cells: [JoinedCell]
    /// The table's area on each of its pages, repeated heads included, in page order.
    public var areas: [CellPart]
    /// Heads repeated after a page break, cell by cell: furniture, no part of `cells`.
    public var repeatedHeads: [CellPart]
    public var evidence: [TableReason]

    public init(
        rowCount: Int, columnCount: Int, headerRowCount: Int, cells: [JoinedCell], areas: [CellPart], repeatedHeads: [CellPart] = [],
        evidence: [TableReason] = []
    ) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.headerRowCount = headerRowCount
        self.cells = cells
        self.areas = areas
        self.repeatedHeads = repeatedHeads
        self.evidence = evidence
    }
}

/// What the joiner must know of a page beside its tables.
public struct TablePage: Sendable, Hashable {
    /// From 1.
    public var number: Int
    public var words: [Word]
    /// Indices of the words that are no body: running heads, page numbers, watermark, notes at the page's foot.
    public var asides: Set<Int>

    public init(number: Int, words: [Word], asides: Set<Int>) {
        self.number = number
        self.words = words
        self.asides = asides
    }
}
