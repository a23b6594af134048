/// A cell of a table. Its text is a range of the text of the table's block.
public struct TableCell: Sendable, Hashable {
    /// Position of the upper left corner; rows and columns count from 0.
    public var row: Int
    /// From 0.
    public var column: Int
    /// Rows it takes, 1 at least.
    public var rowSpan: Int
    /// Columns it takes, 1 at least.
    public var columnSpan: Int
    /// UTF-8 offsets in the block's text; empty for an empty cell.
    public var range: Range<Int>
    /// Of a cell that a page break cuts, its part on the first page (its runs know the rest).
    public var place: Place

    /// Takes the values of the properties.
    public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, range: Range<Int>, place: Place) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.range = range
        self.place = place
    }
}

/// A table, whole, over as many pages as it takes. Cells are in row order, each position covered at most once.
public struct Table: Sendable, Hashable {
    /// Rows of the grid.
    public var rowCount: Int
    /// Columns of the grid.
    public var columnCount: Int
    /// How many of the first rows are its head; 0 where none could be told.
    public var headerRowCount: Int
    /// Row by row.
    public var cells: [TableCell]
    /// What the table was recognised by, in words ("ruled: 12 horizontal and 5 vertical rules"), for people.
    public var evidence: [String]

    /// Takes the values of the properties.
    public init(rowCount: Int, columnCount: Int, headerRowCount: Int, cells: [TableCell], evidence: [String] = []) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.headerRowCount = headerRowCount
        self.cells = cells
        self.evidence = evidence
    }
}
