import DocumentModel

/// A table in the making: a grid and the words in its cells.
struct DraftTable: Sendable {
    struct Cell: Sendable {
        var row: Int
        var column: Int
        var rowSpan = 1
        var columnSpan = 1
        /// Indices in the page's `TableWord`s.
        var words: [Int] = []
    }

    enum Origin: Sendable {
        /// Closed in by level and upright rules or shaded cells.
        case grid
        /// Between level rules.
        case stack
        /// Told from the words alone.
        case aligned
    }

    var origin: Origin
    var box: Box
    /// One more than there are columns.
    var columnEdges: [Double]
    /// One more than there are rows.
    var rowEdges: [Double]
    /// In row order; every position is covered exactly once.
    var cells: [Cell]
    var headerRowCount = 0
    /// Facts of how the grid was made.
    var notes: [TableReason] = []
    /// Its rows are blocks of text side by side with white between them.
    var holdsBlocks = false
    /// Columns whose last cell has no rule below, as where a page cuts it.
    var openColumns: Set<Int> = []

    var rowCount: Int { rowEdges.count - 1 }
    var columnCount: Int { columnEdges.count - 1 }

    /// Cells for the positions that none covers, and all in row order. Of overlapping cells the first keeps its ground.
    static func completed(_ cells: [Cell], rows: Int, columns: Int) -> [Cell] {
        var taken = [Bool](repeating: false, count: rows * columns)
        var result: [Cell] = []
        for cell in cells where cell.row < rows && cell.column < columns {
            var cell = cell
            cell.rowSpan = min(cell.rowSpan, rows - cell.row)
            cell.columnSpan = min(cell.columnSpan, columns - cell.column)
            let spots = (cell.row..<cell.row + cell.rowSpan).flatMap { row in
                (cell.column..<cell.column + cell.columnSpan).map { row * columns + $0 }
            }
            if spots.contains(where: { taken[$0] }) {
                guard let home = result.firstIndex(where: { Self.covers($0, cell.row, cell.column) }) else {
                    cell.rowSpan = 1
                    cell.columnSpan = 1
                    taken[cell.row * columns + cell.column] = true
                    result.append(cell)
                    continue
                }
                result[home].words += cell.words
                continue
            }
            for spot in spots { taken[spot] = true }
            result.append(cell)
        }
        for spot in taken.indices where !taken[spot] { result.append(Cell(row: spot / columns, column: spot % columns)) }
        return result.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    static func covers(_ cell: Cell, _ row: Int, _ column: Int) -> Bool {
        cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan
    }

    /// Takes off rows that are one cell from side to side at the top of a grid, where column heads follow, and at its foot,
    /// where they hold a text: a title and a source inside of the frame.
    ///
    /// - Parameter isNamed: whether a line above names it a table, so that its first row is no title.
    mutating func dropTitleAndSource(isNamed: Bool = false) {
        guard origin == .grid, columnCount >= 3 else { return }
        while !isNamed, rowCount > 3, let first = whole(row: 0), first.rowSpan == 1, !first.words.isEmpty, whole(row: 1) == nil,
            cells.contains(where: { $0.row == 1 && $0.column > 0 && !$0.words.isEmpty })
        {
            cells.removeAll { $0.row == 0 }
            cells = cells.map { cell in
                var cell = cell
                cell.row -= 1
                return cell
            }
            rowEdges.removeFirst()
            box.y0 = rowEdges[0]
        }
        while rowCount > 2, let last = whole(row: rowCount - 1), last.rowSpan == 1, last.words.count >= 12 {
            let foot = rowCount - 1
            cells.removeAll { $0.row == foot }
            rowEdges.removeLast()
            box.y1 = rowEdges[rowEdges.count - 1]
        }
    }

    private func whole(row: Int) -> Cell? { cells.first { $0.row == row && $0.column == 0 && $0.columnSpan == columnCount } }

    /// Takes out rows and columns without any word, shrinking the cells that span them.
    mutating func dropEmptyTracks() {
        var rowFilled = [Bool](repeating: false, count: rowCount)
        var columnFilled = [Bool](repeating: false, count: columnCount)
        for cell in cells where !cell.words.isEmpty {
            rowFilled[cell.row] = true
            columnFilled[cell.column] = true
        }
        // A column at the side that is one empty cell from top to foot was drawn as such: its text stands on another page.
        for cell in cells where origin == .grid && cell.rowSpan == rowCount && rowCount > 1 && cell.columnSpan == 1 && columnCount > 2 {
            let isSide = cell.column == 0 || cell.column == columnCount - 1
            if isSide, columnEdges[cell.column + 1] - columnEdges[cell.column] > 20 { columnFilled[cell.column] = true }
        }
        guard rowFilled.contains(true), rowFilled.contains(false) || columnFilled.contains(false) else { return }
        func positions(_ filled: [Bool]) -> [Int] {
            var next = 0
            var result: [Int] = []
            for isFilled in filled {
                result.append(next)
                next += isFilled ? 1 : 0
            }
            return result + [next]
        }
        let rowAt = positions(rowFilled)
        let columnAt = positions(columnFilled)
        cells = cells.compactMap { cell in
            var cell = cell
            let rowEnd = rowAt[cell.row + cell.rowSpan]
            let columnEnd = columnAt[cell.column + cell.columnSpan]
            cell.row = rowAt[cell.row]
            cell.column = columnAt[cell.column]
            cell.rowSpan = rowEnd - cell.row
            cell.columnSpan = columnEnd - cell.column
            return cell.rowSpan > 0 && cell.columnSpan > 0 ? cell : nil
        }
        openColumns = Set(openColumns.filter { columnFilled[$0] }.map { columnAt[$0] })
        let lastRow = rowEdges[rowCount]
        let lastColumn = columnEdges[columnCount]
        headerRowCount = rowAt[min(headerRowCount, rowFilled.count)]
        rowEdges = rowFilled.indices.filter { rowFilled[$0] }.map { rowEdges[$0] } + [lastRow]
        columnEdges = columnFilled.indices.filter { columnFilled[$0] }.map { columnEdges[$0] } + [lastColumn]
    }
}
