import DocumentModel

extension Document {
    /// The headings, indented by level, each with its page (or line); tables stand under theirs with their size. A last line counts the blocks.
    public func outline(in language: Language = .english) -> String {
        var text = ""
        var depth = 0
        for block in blocks {
            switch block.kind {
            case .heading(let level):
                depth = max(0, level - 1)
                text += String(repeating: "  ", count: depth) + block.text.string + "  " + language(block.place.short) + "\n"
            case .table(let table):
                text +=
                    String(repeating: "  ", count: depth + 1) + language("[table \(table.rowCount) × \(table.columnCount)]") + "  "
                    + language(block.place.short) + "\n"
            default: continue
            }
        }
        return text + counts(language) + "\n"
    }

    private func counts(_ language: Language) -> String {
        var numbers = [Int](repeating: 0, count: 6)
        for block in blocks {
            switch block.kind {
            case .heading: numbers[0] += 1
            case .paragraph: numbers[1] += 1
            case .listItem: numbers[2] += 1
            case .table: numbers[3] += 1
            case .note: numbers[4] += 1
            case .furniture: numbers[5] += 1
            }
        }
        let names = ["headings", "paragraphs", "list items", "tables", "notes", "furniture"]
        let parts = zip(names, numbers).map { language($0) + " \($1)" }
        return (pages.isEmpty ? parts : [language("pages \(pages.count)")] + parts).joined(separator: ", ")
    }
}

extension Place {
    /// "p. 4" or "line 120".
    var short: String {
        switch self {
        case .page(let page, _): "p. \(page)"
        case .markup(let line, _): "line \(line)"
        }
    }
}
