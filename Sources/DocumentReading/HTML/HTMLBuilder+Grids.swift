internal import DocumentModel

/// Tables that only the grid of the page's styles makes (CSS Grid Layout 1, 7.2): a box of so many columns whose children are the cells.
extension HTMLBuilder {
    private static let fewestRows = 3
    private static let longestValue = 24

    /// Makes a table of the blocks of a grid that has just ended, where they are labels and figures as those of a table: the first of each row
    /// says what it is about, and all others under a row of heads are figures. Cards and menus are laid out by grids too.
    mutating func closeGrid(_ element: OpenElement) {
        guard let columns = element.gridColumns, element.flow == flows.count, headingLevel == 0 else { return }
        let top = flows.count - 1
        guard element.blockStart < flows[top].count else { return }
        let cells = Array(flows[top][element.blockStart...])
        guard cells.count == element.children, cells.count % columns == 0, cells.count / columns >= Self.fewestRows,
            cells.allSatisfy(\.isPlain)
        else { return }
        for (index, cell) in cells.enumerated() {
            if index == 0 || index >= columns { guard Self.isValue(cell.text.bytes) != (index % columns == 0) else { return } }
        }
        let rows = stride(from: 0, to: cells.count, by: columns).map { start in
            cells[start..<start + columns].map { DraftCell(text: $0.text, place: $0.place) }
        }
        flows[top].removeSubrange(element.blockStart...)
        let draft = DraftTable(rows: rows, headRows: 1, evidence: "grid of the page's styles")
        flows[top].append(DraftBlock(kind: .table(draft), text: MarkedText(), place: cells[0].place, furniture: cells[0].furniture))
    }

    /// A figure with or without a sign, or a sign that stands for none.
    private static func isValue(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= longestValue else { return false }
        let rest = bytes.drop { !(0x30...0x39).contains($0) }
        if rest.isEmpty { return bytes.count <= 3 && !bytes.contains { (0x61...0x7A).contains($0 | 0x20) } }
        // "M$ 1.234", "UF 12", "(12)", "-3"
        let letters = bytes.prefix(bytes.count - rest.count)
        return letters.count <= 4 && rest.count(where: { (0x61...0x7A).contains($0 | 0x20) }) <= 3
    }
}

extension DraftBlock {
    fileprivate var isPlain: Bool {
        if furniture == nil, case .paragraph = kind { true } else { false }
    }
}
