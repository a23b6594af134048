internal import DocumentModel

/// A table whose end tag has not come yet.
struct OpenTable {
    struct Cell {
        var draft: DraftCell
        var blocks: [DraftBlock] = []
    }

    var place: Place
    var isLayout: Bool
    /// Made of elements that only their roles say to be rows and cells.
    var isByRole = false
    var rows: [[Cell]] = []
    /// Rows of `thead` and of `tfoot`, which stand at the top and at the end wherever they are written (HTML, 4.9).
    var head: [[Cell]] = []
    var foot: [[Cell]] = []
    /// Where the rows of the `thead` or `tfoot` begin that is open.
    var sectionStart: Int?
    var isInHead = false
    var isInRow = false
    /// Number of the open cell's element in its flow; `nil` where no cell is open.
    var hasOpenCell = false
    /// How many flows there were when the table began.
    var flow: Int
    /// List and heading state around the table, which does not hold in its cells.
    var listDepth: Int
    var pendingItem: Int
}

extension HTMLBuilder {
    static let mostNestedTables = 64

    mutating func openTable(_ attributes: HTMLAttributes, offset: Int) {
        openTable(isLayout: attributes.hasRole("presentation") || attributes.hasRole("none"), offset: offset)
    }

    /// What an element without a meaning of its own is by the page's styles: a row of a table (CSS 2.2, 17.2), whose children are cells.
    /// The table begins with its first row; one of cells alone only arranges the page.
    mutating func styledTablePart(_ tag: HTMLTag, _ element: OpenElement, offset: Int) -> HTMLTag? {
        switch tag {
        case .div, .span, .section, .p, .ul, .ol, .li, .dl, .dt, .dd, .a, .other: break
        default: return nil
        }
        guard element.display == .row else { return nil }
        if tables.last?.isByRole ?? false, tables.last?.hasOpenCell == false { return .tr }
        guard let index = stack.lastIndex(where: { $0.display == .table }), !stack[index].closing.contains(.table),
            stack[index].flow == flows.count, tables.count < Self.mostNestedTables, headingLevel == 0
        else { return nil }
        flush()
        openTable(isLayout: false, offset: offset)
        tables[tables.count - 1].isByRole = true
        stack[index].closing.insert(.table)
        return .tr
    }

    private mutating func openTable(isLayout: Bool, offset: Int) {
        tables.append(
            OpenTable(
                place: cursor.place(at: tagStart(offset), in: source),
                isLayout: isLayout,
                flow: flows.count, listDepth: listDepth, pendingItem: pendingItem))
        listDepth = 0
        pendingItem = 0
        headingLevel = 0
    }

    mutating func openRow() {
        guard let table = tables.last else { return }
        if table.hasOpenCell { endCell() }
        tables[tables.count - 1].rows.append([])
        tables[tables.count - 1].isInRow = true
    }

    mutating func openSection(isHead: Bool) {
        closeSection()
        tables[tables.count - 1].sectionStart = tables[tables.count - 1].rows.count
        tables[tables.count - 1].isInHead = isHead
    }

    /// Takes the rows of a `thead` or `tfoot` out of the others.
    mutating func closeSection() {
        guard let table = tables.last, let start = table.sectionStart else { return }
        if table.hasOpenCell { endCell() }
        let top = tables.count - 1
        let rows = Array(tables[top].rows[min(start, tables[top].rows.count)...])
        tables[top].rows.removeSubrange(min(start, tables[top].rows.count)...)
        if table.isInHead { tables[top].head += rows } else { tables[top].foot += rows }
        tables[top].sectionStart = nil
        tables[top].isInHead = false
        tables[top].isInRow = false
    }

    mutating func openCell(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ element: inout OpenElement, offset: Int) {
        guard let table = tables.last else { return }
        if table.hasOpenCell { endCell() }
        if !table.isInRow || table.rows.isEmpty { openRow() }
        let cell = DraftCell(
            text: MarkedText(), rowSpan: min(max(attributes.rowSpan?.number() ?? 1, 0), 65_534),
            columnSpan: min(max(attributes.columnSpan?.number() ?? 1, 1), 1_000), isHead: tag == .th,
            place: cursor.place(at: tagStart(offset), in: source))
        let top = tables.count - 1
        tables[top].rows[tables[top].rows.count - 1].append(OpenTable.Cell(draft: cell))
        tables[top].hasOpenCell = true
        flows.append([])
        element.closing.insert(.cell)
        element.blockStart = 0
        element.flow = flows.count
    }

    /// Where a start tag begins; the parser stands near its end.
    private func tagStart(_ offset: Int) -> Int {
        var index = offset
        while index > max(0, offset - 1_000) {
            index -= 1
            if source[index] == 0x3C { return index }
        }
        return offset
    }

    /// The end tag of a cell, which may have been ended before by another cell.
    mutating func closeCell(_ element: OpenElement) {
        guard let table = tables.last, table.hasOpenCell, element.flow == flows.count else { return }
        endCell()
    }

    private mutating func endCell() {
        flush()
        let top = tables.count - 1
        while flows.count > tables[top].flow + 1 { flows[tables[top].flow].append(contentsOf: flows.removeLast()) }
        guard flows.count > 1 else { return }
        let blocks = flows.removeLast()
        let row = tables[top].rows.count - 1
        let cell = tables[top].rows[row].count - 1
        tables[top].rows[row][cell].blocks = blocks
        for block in blocks { tables[top].rows[row][cell].draft.text.append(block.flatText) }
        tables[top].hasOpenCell = false
        listDepth = 0
        pendingItem = 0
        headingLevel = 0
    }

    mutating func closeTable() {
        guard let last = tables.last else { return }
        if last.hasOpenCell { endCell() }
        closeSection()
        var table = tables.removeLast()
        table.rows = table.head + table.rows + table.foot
        listDepth = table.listDepth
        pendingItem = table.pendingItem
        let furniture = stack.last?.furniture
        let top = flows.count - 1
        if isLayout(table) {
            for row in table.rows {
                for cell in row { flows[top].append(contentsOf: cell.blocks) }
            }
            return
        }
        let rows = table.rows.map { row in row.map(\.draft) }
        let draft = DraftTable(rows: rows, headRows: headRows(of: table), evidence: "table element")
        guard rows.contains(where: { $0.contains { !$0.text.isEmpty } }) else { return }
        flows[top].append(DraftBlock(kind: .table(draft), text: MarkedText(), place: table.place, furniture: furniture))
    }

    /// Rows of `thead`, or the first rows made of `th` only, or a first row all in bold type over others that are not.
    private func headRows(of table: OpenTable) -> Int? {
        if !table.head.isEmpty { return table.head.count }
        let empty = table.rows.prefix { $0.allSatisfy(\.draft.text.isEmpty) }.count
        let rows = table.rows.dropFirst(empty)
        let heads = rows.prefix { $0.allSatisfy { $0.draft.isHead || $0.draft.text.isEmpty } }
        if !heads.isEmpty, heads.count < rows.count { return empty + heads.count }
        let bold = rows.prefix { $0.allSatisfy { $0.draft.text.isEmpty || $0.draft.text.isWholly(.bold) } }
        return !bold.isEmpty && bold.count < rows.count ? empty + bold.count : nil
    }

    /// Whether a table only arranges the page: by its role, with one column, with one row of several paragraphs, or with
    /// tables or headings in its cells that are not small things in a large grid.
    private func isLayout(_ table: OpenTable) -> Bool {
        if table.isLayout { return true }
        let width = table.rows.map { $0.count { !$0.blocks.isEmpty } }.max() ?? 0
        if width <= 1 { return !table.rows.contains { $0.contains { $0.draft.isHead } } || table.rows.allSatisfy { $0.count <= 1 } }
        var filled = 0
        var structured = 0
        var long = 0
        for row in table.rows {
            for cell in row where !cell.blocks.isEmpty {
                filled += 1
                if cell.blocks.count > 1 { long += 1 }
                let isStructured = cell.blocks.contains { block in
                    switch block.kind {
                    case .table, .heading, .note: true
                    default: false
                    }
                }
                if isStructured { structured += 1 }
            }
        }
        if structured * 4 > filled || (structured > 0 && table.rows.count < 3) { return true }
        return table.rows.count == 1 && long > 0
    }
}
