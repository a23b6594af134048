internal import DocumentModel

/// Joins the parts of a table that page breaks cut.
enum TableContinuation {
    /// Joins tables between which only notes and running heads stand.
    static func join(_ drafts: [MarkdownReader.DraftBlock]) -> [MarkdownReader.DraftBlock] {
        var result: [MarkdownReader.DraftBlock] = []
        result.reserveCapacity(drafts.count)
        var last: Int?
        for draft in drafts {
            guard let part = draft.block.table, draft.block.furniture == nil else {
                if draft.block.furniture == nil, !PageCuts.isNote(draft.block) { last = nil }
                result.append(draft)
                continue
            }
            if let last, case .table(var table) = result[last].block.kind {
                // Moved out and back, so that the table is not copied for each part.
                result[last].block.kind = .paragraph
                let joined = join(&table, with: part)
                result[last].block.kind = .table(table)
                if let joined {
                    if let head = joined { result.append(MarkdownReader.DraftBlock(block: head, lines: 1, isAlone: true)) }
                    continue
                }
            }
            last = result.count
            result.append(draft)
        }
        return result
    }

    /// Adds the rows of `part` to `table` when its first row repeats the head, or when it has as many columns and no head
    /// of its own.
    /// - Returns: `nil` when it does not go on; else the repeated head as furniture, or `.some(nil)` where none is repeated.
    private static func join(_ table: inout DraftTable, with part: DraftTable) -> DraftBlock?? {
        guard let head = table.rows.first, let first = part.rows.first, head.count == first.count, head.count > 1 else { return nil }
        if folded(head) == folded(first) {
            var rows = part.rows
            rows.removeFirst()
            if let cut = rows.first, continuesRow(cut, of: table) {
                let last = table.rows.count - 1
                for (column, cell) in cut.enumerated() where column < table.rows[last].count {
                    table.rows[last][column].text.append(cell.text)
                }
                rows.removeFirst()
            }
            table.rows += rows
            var text = MarkedText()
            for cell in first { text.append(cell.text) }
            guard let place = text.place else { return .some(nil) }
            return DraftBlock(kind: .paragraph, text: text, place: place, furniture: .repeatedTableHead)
        }
        // A head has words; a row of figures is none.
        guard table.evidence == part.evidence, part.headRows ?? 0 <= 1, first.contains(where: { hasDigit($0.text.bytes) }),
            !head.contains(where: { hasDigit($0.text.bytes) && !$0.text.bytes.contains { $0 | 0x20 >= 0x61 } })
        else { return nil }
        table.rows += part.rows
        return .some(nil)
    }

    /// The first row of a page goes on with the last of the page before when it fills no more than half of its cells,
    /// all of them filled there, none with figures, and begins in lower case or is the only row of the table like that.
    private static func continuesRow(_ cut: [DraftCell], of table: DraftTable) -> Bool {
        guard let last = table.rows.last, table.rows.count > 1 else { return false }
        let filled = cut.indices.filter { !cut[$0].text.isEmpty }
        guard !filled.isEmpty, filled.count * 2 <= cut.count else { return false }
        guard filled.allSatisfy({ $0 < last.count && !last[$0].text.isEmpty && !hasDigit(cut[$0].text.bytes) }) else { return false }
        if filled.allSatisfy({ SentenceEdge.beginsLowerCase(cut[$0].text.bytes[...]) }) { return true }
        // Rows with a first cell only are headings within the table where others stand too.
        return filled == [0] && !table.rows.dropFirst().suffix(200).contains { row in row.dropFirst().allSatisfy { $0.text.isEmpty } }
    }

    private static func folded(_ row: [DraftCell]) -> [String] {
        row.map { String(decoding: $0.text.bytes, as: UTF8.self).lowercased() }
    }

    private static func hasDigit(_ bytes: [UInt8]) -> Bool { bytes.contains { $0 >= 0x30 && $0 <= 0x39 } }
}
