import DocumentModel

/// The document as text, block by block, its mentions marked.
struct TextView {
    var document: Document
    var mentions: MentionSpans

    func append(to page: inout [UInt8]) {
        var isInList = false
        for (index, block) in document.blocks.enumerated() {
            if case .listItem = block.kind {
                if !isInList { page.append("<ul>\n") }
                isInList = true
            } else if isInList {
                page.append("</ul>\n")
                isInList = false
            }
            append(block, index, to: &page)
        }
        if isInList { page.append("</ul>\n") }
    }

    private func append(_ block: Block, _ index: Int, to page: inout [UInt8]) {
        let name = "id=\"b\(index + 1)\""
        switch block.kind {
        case .heading(let level):
            // The page itself has levels 1 and 2.
            let level = min(6, max(1, level) + 2)
            page.append("<h\(level) \(name)>")
            append(text: 0..<block.text.string.utf8.count, of: index, to: &page)
            page.append("</h\(level)>\n")
        case .table(let table): append(table, index, to: &page)
        case .paragraph: appendParagraph("p", name, index, to: &page)
        case .listItem(let level): appendParagraph("li", "\(name) class=\"l\(min(5, max(1, level)))\"", index, to: &page)
        case .note: appendParagraph("p", "\(name) class=\"note\"", index, to: &page)
        case .furniture: appendParagraph("p", "\(name) class=\"furniture\"", index, to: &page)
        }
    }

    private func appendParagraph(_ tag: String, _ attributes: String, _ index: Int, to page: inout [UInt8]) {
        page.append("<\(tag) \(attributes)>")
        append(text: 0..<document.blocks[index].text.string.utf8.count, of: index, to: &page)
        page.append("</\(tag)>\n")
    }

    private func append(_ table: Table, _ index: Int, to page: inout [UInt8]) {
        page.append("<div class=\"scroll\" id=\"b\(index + 1)\"><table>")
        var row = -1
        for cell in table.cells {
            if cell.row != row {
                page.append(row < 0 ? "\n<tr>" : "</tr>\n<tr>")
                row = cell.row
            }
            let isHead = cell.row < table.headerRowCount
            page.append(isHead ? "<th scope=\"col\"" : "<td")
            if cell.rowSpan > 1 { page.append(" rowspan=\"\(cell.rowSpan)\"") }
            if cell.columnSpan > 1 { page.append(" colspan=\"\(cell.columnSpan)\"") }
            page.append(">")
            append(text: cell.range, of: index, to: &page)
            page.append(isHead ? "</th>" : "</td>")
        }
        page.append(row < 0 ? "</table></div>\n" : "</tr>\n</table></div>\n")
    }

    /// A part of a block's text with its mentions.
    private func append(text range: Range<Int>, of index: Int, to page: inout [UInt8]) {
        let text = document.blocks[index].text.string
        var position = range.lowerBound
        for span in mentions.spans(of: index, from: range.lowerBound) {
            if span.range.lowerBound >= range.upperBound { break }
            guard span.range.lowerBound >= position, span.range.upperBound <= range.upperBound else { continue }
            page.appendEscaped(text.slice(position..<span.range.lowerBound))
            let tag = span.type == "llamada_nota" ? "sup" : "span"
            page.append(
                "<\(tag) class=\"m \(Self.className(span.state))\(span.isDoubtful ? " doubtful" : "")\" data-m=\"\(span.id)\" role=\"button\" tabindex=\"-1\">"
            )
            page.appendEscaped(text.slice(span.range))
            page.append("</\(tag)>")
            position = span.range.upperBound
        }
        page.appendEscaped(text.slice(position..<max(position, range.upperBound)))
    }

    static func className(_ state: String) -> String {
        switch state {
        case "extraida": "extracted"
        case "referencia": "reference"
        case "en_conflicto": "conflict"
        default: "unexplained"
        }
    }
}
