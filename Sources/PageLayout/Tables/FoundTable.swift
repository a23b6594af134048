import DocumentModel

/// A cell of a table of one page.
public struct FoundCell: Sendable, Hashable {
    /// Position of the upper left corner; rows and columns count from 0.
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// The cell's area, in points, top-left origin.
    public var box: Box
    /// Indices in the page's words, in reading order; none for an empty cell.
    public var words: [Int]

    public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, box: Box, words: [Int]) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.box = box
        self.words = words
    }
}

/// A table as found on one page. The cells are in row order and cover every position exactly once; every word whose
/// middle lies in `box` belongs to exactly one of them.
public struct FoundTable: Sendable, Hashable {
    /// The page's number, from 1.
    public var page: Int
    public var box: Box
    public var rowCount: Int
    public var columnCount: Int
    /// How many of the first rows are its head; 0 where none could be told.
    public var headerRowCount: Int
    public var cells: [FoundCell]
    /// Left edges of the columns and the right edge of the last, `columnCount + 1` values, in points.
    public var columnEdges: [Double]
    /// What the table was recognised by.
    public var evidence: [TableReason]

    /// Too little to be a table by itself (one row of a grid): `TableJoiner` keeps it only as a part of a table of the page
    /// before or after. Its words are text where no joined table has them.
    public var isFragment: Bool
    /// Columns whose last cell has no rule below while others have one: the page cuts it, it goes on on the next page.
    public var openColumns: Set<Int>
    /// For each row but the last, whether a rule runs between it and the next one.
    public var ruledBelow: [Bool]

    public init(
        page: Int, box: Box, rowCount: Int, columnCount: Int, headerRowCount: Int, cells: [FoundCell], columnEdges: [Double],
        evidence: [TableReason] = [], isFragment: Bool = false, openColumns: Set<Int> = [], ruledBelow: [Bool]? = nil
    ) {
        self.page = page
        self.box = box
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.headerRowCount = headerRowCount
        self.cells = cells
        self.columnEdges = columnEdges
        self.evidence = evidence
        self.isFragment = isFragment
        self.openColumns = openColumns
        self.ruledBelow = ruledBelow ?? [Bool](repeating: true, count: max(0, rowCount - 1))
    }
}
