import DocumentModel

/// Small documents made of the texts of examples.
enum ExampleDocument {
    /// Headings, each one level below the one before, and a block under them.
    static func document(headings: [String], block: Block) -> Document {
        let place = Place.markup(line: 1, column: 1)
        let titles = headings.enumerated().map { level, title in
            Block(kind: .heading(level: level + 1), text: PlacedText(title), place: place)
        }
        return Document(identifier: "", file: "", format: .text, blocks: titles + [block])
    }

    static func paragraph(_ text: String) -> Block {
        Block(kind: .paragraph, text: PlacedText(text), place: .markup(line: 1, column: 1))
    }

    /// A table of cells, the first row its head.
    static func table(_ rows: [[String]]) -> Block {
        var text = ""
        var cells: [TableCell] = []
        for (row, columns) in rows.enumerated() {
            if row > 0 { text += "\n" }
            for (column, cell) in columns.enumerated() {
                if column > 0 { text += "\t" }
                let start = text.utf8.count
                text += cell
                cells.append(TableCell(row: row, column: column, range: start..<text.utf8.count, place: .markup(line: row + 1, column: 1)))
            }
        }
        let width = rows.map(\.count).max() ?? 0
        let table = Table(rowCount: rows.count, columnCount: width, headerRowCount: 1, cells: cells)
        return Block(kind: .table(table), text: PlacedText(text), place: .markup(line: 1, column: 1))
    }
}
