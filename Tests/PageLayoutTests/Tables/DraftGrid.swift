import DocumentModel

@testable import PageLayout

/// A table in the making, from the texts of its cells.
struct DraftGrid {
    private(set) var sheet = Sheet()
    var draft: DraftTable

    var words: [TableWord] { sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) } }

    /// - Parameters:
    ///   - rows: a row's cells divided by bars; `>` and `v` at a cell's end lengthen it by a column or a row, "." is a field that another
    ///     cell covers, `*` at its beginning sets it bold.
    ///   - xs: where the columns meet.
    init(_ rows: [String], xs: [Double], y: Double = 100, step: Double = 20, origin: DraftTable.Origin = .grid, head: Int = 0) {
        var cells: [DraftTable.Cell] = []
        for (row, text) in rows.enumerated() {
            for (column, part) in text.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                var text = part.trimmingPrefix { $0 == " " }[...]
                while text.last == " " { text = text.dropLast() }
                guard text != "." else { continue }
                var cell = DraftTable.Cell(row: row, column: column)
                while let last = text.last, last == ">" || last == "v" {
                    if last == ">" { cell.columnSpan += 1 } else { cell.rowSpan += 1 }
                    text = text.dropLast()
                }
                let isBold = text.first == "*"
                if isBold { text = text.dropFirst() }
                let first = sheet.words.count
                sheet.text(String(text), x: xs[column] + 5, y: y + 5 + step * Double(row), bold: isBold)
                cell.words = Array(first..<sheet.words.count)
                cells.append(cell)
            }
        }
        let ys = (0...rows.count).map { y + step * Double($0) }
        draft = DraftTable(
            origin: origin, box: Box(x0: xs[0], y0: ys[0], x1: xs[xs.count - 1], y1: ys[rows.count]), columnEdges: xs, rowEdges: ys,
            cells: cells, headerRowCount: head)
    }

    /// Words that stand elsewhere; the numbers of all that are in no cell.
    mutating func add(_ text: String, x: Double, y: Double) -> Range<Int> {
        let first = sheet.words.count
        sheet.text(text, x: x, y: y)
        return first..<sheet.words.count
    }
}
