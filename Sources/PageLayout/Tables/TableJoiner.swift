import DocumentModel

/// Puts the pieces of tables that go on over pages together.
///
/// A piece goes on from the one on the page before when nothing of the body stands below that one nor above this one, and
/// their columns agree. Heads repeated on the next page are reported apart; a row that the page break cuts becomes one row
/// again, its cells having a part on each page.
public struct TableJoiner: Sendable {
    public init() {}

    /// - Parameters:
    ///   - tables: those of all pages, in page order and from top to bottom. Fragments that go on from no table and into
    ///     none are left out of the answer: their words are text.
    ///   - pages: in page order; a page that is missing breaks a table.
    public func join(_ tables: [FoundTable], pages: [TablePage]) -> [JoinedTable] {
        var byNumber: [Int: TablePage] = [:]
        for page in pages { byNumber[page.number] = page }
        var result: [JoinedTable] = []
        var chain: [FoundTable] = []
        var last: [Int: Int] = [:]
        var first: [Int: Int] = [:]
        for (place, table) in tables.enumerated() {
            last[table.page] = place
            if first[table.page] == nil { first[table.page] = place }
        }
        func close() {
            if chain.contains(where: { !$0.isFragment }) { result.append(TableChain(pieces: chain, pages: byNumber).joined()) }
            chain = []
        }
        for (place, table) in tables.enumerated() {
            if let before = chain.last, let upper = byNumber[before.page], let lower = byNumber[table.page], table.page == before.page + 1,
                first[table.page] == place, last[before.page] == place - 1, goesOn(before, upper, table, lower, head: chain[0], byNumber)
            {
                chain.append(table)
            } else {
                close()
                chain = [table]
            }
        }
        close()
        return result
    }

    private func goesOn(
        _ before: FoundTable, _ upper: TablePage, _ table: FoundTable, _ lower: TablePage, head: FoundTable, _ pages: [Int: TablePage]
    ) -> Bool {
        guard before.columnCount == table.columnCount, isLast(before, on: upper), isFirst(table, on: lower) else { return false }
        if let page = pages[head.page], TableRows(head, page).repeatedHead(in: TableRows(table, lower)) > 0 { return true }
        guard columnsAgree(before, table) else { return false }
        guard table.headerRowCount > 0, head.headerRowCount > 0, let page = pages[head.page] else { return true }
        // A head of its own, told by its type, begins another table.
        return
            !(TableRows(table, lower).isBold(0) && !TableRows(table, lower).isBold(table.headerRowCount) && TableRows(head, page).isBold(0))
    }

    private func isLast(_ table: FoundTable, on page: TablePage) -> Bool {
        !page.words.indices.contains { page.words[$0].box.midY > table.box.y1 && !page.asides.contains($0) }
    }

    /// Nothing above but perhaps a line that says that the table goes on.
    private func isFirst(_ table: FoundTable, on page: TablePage) -> Bool {
        let above = page.words.indices.filter { page.words[$0].box.midY < table.box.y0 && !page.asides.contains($0) }
        guard let first = above.first else { return true }
        guard above.count <= 25 else { return false }
        let box = above.reduce(page.words[first].box) { $0.union(page.words[$1].box) }
        let says = above.contains { place in
            let text = page.words[place].text.lowercased()
            return text.hasPrefix("continua") || text.hasPrefix("(continua") || text.hasPrefix("cont.") || text.hasPrefix("(cont.")
        }
        return says && box.height < 3 * page.words[first].box.height
    }

    /// Columns of the same widths; the whole may be shifted, as on pages with an inner margin.
    private func columnsAgree(_ one: FoundTable, _ other: FoundTable) -> Bool {
        let shift = other.columnEdges[0] - one.columnEdges[0]
        let slack = max(6, 0.03 * one.box.width)
        return abs(shift) < 80 && zip(one.columnEdges, other.columnEdges).allSatisfy { abs($1 - shift - $0) <= slack }
    }
}

/// The rows of a piece, for comparing.
struct TableRows {
    let table: FoundTable
    let page: TablePage
    private let rows: [[FoundCell]]

    init(_ table: FoundTable, _ page: TablePage) {
        self.table = table
        self.page = page
        var rows = [[FoundCell]](repeating: [], count: table.rowCount)
        for cell in table.cells where rows.indices.contains(cell.row) { rows[cell.row].append(cell) }
        self.rows = rows
    }

    var count: Int { rows.count }

    func cells(_ row: Int) -> [FoundCell] { rows[row] }

    func text(_ cell: FoundCell) -> [String] { cell.words.map { page.words[$0].text } }

    /// Columns in which a cell with words begins.
    func filled(_ row: Int) -> Set<Int> { Set(rows[row].filter { !$0.words.isEmpty }.map(\.column)) }

    func isBold(_ row: Int) -> Bool {
        guard rows.indices.contains(row) else { return false }
        let words = rows[row].flatMap(\.words)
        return !words.isEmpty && words.allSatisfy { page.words[$0].isBold }
    }

    func isValue(_ cell: FoundCell) -> Bool {
        !cell.words.isEmpty
            && cell.words.allSatisfy {
                let shape = TableWord.shape(of: page.words[$0].text.utf8)
                return shape.contains(.number) || shape.contains(.placeholder)
            }
    }

    /// How many of the other's first rows repeat this one's first rows, or the last rows of its head.
    func repeatedHead(in other: TableRows) -> Int {
        var same = 0
        while same < min(count, other.count, 6), equal(same, other, same) { same += 1 }
        let head = table.headerRowCount
        if same > 0, same >= head {
            // Beyond the head, rows that merely look alike belong to the body.
            return head > 0 ? head : (filled(0).count >= 2 && !cells(0).dropFirst().contains(where: isValue) ? 1 : 0)
        }
        guard head > 1 else { return 0 }
        for size in (1..<head).reversed() where size < other.count {
            if (0..<size).allSatisfy({ equal(head - size + $0, other, $0) }) { return size }
        }
        return 0
    }

    private func equal(_ row: Int, _ other: TableRows, _ otherRow: Int) -> Bool {
        guard !filled(row).isEmpty, rows[row].count == other.rows[otherRow].count else { return false }
        return zip(rows[row], other.rows[otherRow]).allSatisfy { $0.column == $1.column && text($0) == other.text($1) }
    }
}
