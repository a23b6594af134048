import DocumentModel

@testable import DocumentReading

/// One line a block: its kind, its text, and in braces its mark, calls and links.
func outline(_ document: Document) -> String {
    document.blocks.map(outline).joined(separator: "\n")
}

func outline(_ block: Block) -> String {
    let bytes = Array(block.text.string.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var line: String
    switch block.kind {
    case .heading(let level): line = "h\(level) \(block.text.string)"
    case .paragraph: line = "p \(block.text.string)"
    case .listItem(let level): line = "li\(level) \(block.text.string)"
    case .note(let label): line = "note[\(label)] \(block.text.string)"
    case .furniture(let kind): line = "(\(kind.rawValue)) \(block.text.string)"
    case .table(let table):
        line = "table \(table.rowCount)x\(table.columnCount) head \(table.headerRowCount)"
        for row in 0..<table.rowCount {
            let cells = table.cells.filter { $0.row == row }.map { cell in
                let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? "<\(cell.rowSpan)x\(cell.columnSpan)>" : ""
                return "\(cell.column):\(span)\(part(cell.range))"
            }
            line += "\n  " + cells.joined(separator: " | ")
        }
    }
    if let marker = block.marker { line += " {mark \(part(marker))}" }
    for call in block.noteCalls { line += " {call \(call.label)=\(part(call.range))@\(call.range.lowerBound)}" }
    for link in block.text.links { line += " {link \(part(link.range))→\(link.target)}" }
    return line
}

func read(_ text: String, file: String = "prueba.html") throws -> Document {
    try DocumentReader().read(bytes: Array(text.utf8), file: file)
}
