import DocumentModel

/// Puts the pieces of tables that go on over pages, or from one column of a page into the next, together.
///
/// A piece goes on from another when nothing of the body stands below that one nor above this one, and their columns agree.
/// Repeated heads are reported apart; a row that the break cuts becomes one row again, its cells having a part on each side.
public struct TableJoiner: Sendable {
    public init() {}

    /// - Parameters:
    ///   - tables: those of all pages, in page order and from top to bottom. Fragments that go on from no table and into
    ///     none are left out of the answer: their words are text.
    ///   - pages: in page order; a page that is missing breaks a table.
    public func join(_ tables: [FoundTable], pages: [TablePage]) -> [JoinedTable] {
        var byNumber: [Int: TablePage] = [:]
        for page in pages { byNumber[page.number] = page }
        var onPage: [Int: [Int]] = [:]
        for (place, table) in tables.enumerated() { onPage[table.page, default: []].append(place) }
        var next = [Int?](repeating: nil, count: tables.count)
        var isNext = [Bool](repeating: false, count: tables.count)
        var tables = tables
        for place in readingOrder(tables) {
            let table = tables[place]
            let beside = (onPage[table.page] ?? []).filter { tables[$0].box.x0 > table.box.x1 - 5 }
            for other in beside + (onPage[table.page + 1] ?? []) where !isNext[other] {
                guard let upper = byNumber[table.page], let lower = byNumber[tables[other].page] else { continue }
                let piece = table.page < tables[other].page ? KeptColumns(before: table).cut(tables[other], on: lower) : nil
                guard goesOn(table, upper, piece ?? tables[other], lower, byNumber, head: head(of: place, next, tables)) else { continue }
                if let piece { tables[other] = piece }
                next[place] = other
                isNext[other] = true
                break
            }
        }
        var result: [JoinedTable] = []
        for place in tables.indices where !isNext[place] {
            var chain = [tables[place]]
            var last = place
            while let following = next[last] {
                chain.append(tables[following])
                last = following
            }
            if chain.contains(where: { !$0.isFragment }) { result.append(TableChain(pieces: chain, pages: byNumber).joined()) }
        }
        return ColumnsOverleaf(pages: byNumber).joined(result)
    }

    /// Pages in order, on a page from left to right where tables stand beside one another.
    private func readingOrder(_ tables: [FoundTable]) -> [Int] {
        tables.indices.sorted {
            (tables[$0].page, tables[$0].box.x0, tables[$0].box.y0, $0) < (tables[$1].page, tables[$1].box.x0, tables[$1].box.y0, $1)
        }
    }

    /// The first piece of the chain that a table stands in so far.
    private func head(of place: Int, _ next: [Int?], _ tables: [FoundTable]) -> FoundTable {
        var first = place
        while let before = next.firstIndex(of: first) { first = before }
        return tables[first]
    }

    private func goesOn(
        _ before: FoundTable, _ upper: TablePage, _ table: FoundTable, _ lower: TablePage, _ pages: [Int: TablePage], head: FoundTable
    ) -> Bool {
        guard before.columnCount == table.columnCount else { return false }
        if before.page == table.page {
            guard isAtFoot(before, of: upper), isAtTop(table, of: lower) else { return false }
        } else {
            guard isLast(before, on: upper), isFirst(table, on: lower, after: before, on: upper) else { return false }
        }
        if let page = pages[head.page], TableRows(head, page).repeatedHead(in: TableRows(table, lower)) > 0 { return true }
        if before.page != table.page, ColumnsOverleaf(pages: pages).isAside(table, of: head) { return false }
        // Without a repeated head, tables that begin side by side are two.
        guard columnsAgree(before, upper, table, lower), before.page != table.page || table.box.y0 < before.box.y0 - 30 else {
            return false
        }
        guard table.headerRowCount > 0, head.headerRowCount > 0, let page = pages[head.page] else { return true }
        // A head of its own, told by its type, begins another table.
        return
            !(TableRows(table, lower).isBold(0) && !TableRows(table, lower).isBold(table.headerRowCount) && TableRows(head, page).isBold(0))
    }

    private static func body(_ page: TablePage, where belongs: (Box) -> Bool) -> [Int] {
        page.words.indices.filter { belongs(page.words[$0].box) && !page.asides.contains($0) }
    }

    /// Nothing of the body below the table over its own width.
    private func isAtFoot(_ table: FoundTable, of page: TablePage) -> Bool {
        Self.body(page) { $0.midY > table.box.y1 && $0.midX > table.box.x0 - 10 && $0.midX < table.box.x1 + 10 }.isEmpty
    }

    private func isAtTop(_ table: FoundTable, of page: TablePage) -> Bool {
        Self.body(page) { $0.midY < table.box.y0 && $0.midX > table.box.x0 - 10 && $0.midX < table.box.x1 + 10 }.isEmpty
    }

    /// Nothing of the body below the table, nor in a column right of it. Notes at the page's foot do not count.
    private func isLast(_ table: FoundTable, on page: TablePage) -> Bool {
        let beside = Self.body(page) { $0.midY > table.box.y0 && $0.midY < table.box.y1 && $0.midX > table.box.x1 + 10 }
        guard beside.isEmpty else { return false }
        let below = Self.body(page) { $0.midY > table.box.y1 && $0.midX > table.box.x0 - 10 }
        return below.isEmpty || sayThatItGoesOn(below, page) || areNotes(below, table, page)
    }

    /// Whether a few words below a table say that it goes on overleaf.
    private func sayThatItGoesOn(_ below: [Int], _ page: TablePage) -> Bool {
        below.count <= 6 && below.prefix(2).contains { Self.saysThatItGoesOn(page.words[$0].text) }
    }

    /// "continúa", "(Continuación)", "cont.", "(sigue)".
    private static func saysThatItGoesOn(_ text: String) -> Bool {
        let word = text.lowercased().drop { $0 == "(" || $0 == "[" }
        return ["continua", "continúa", "cont.", "conclusión", "sigue"].contains { word.hasPrefix($0) }
    }

    /// Whether words below a table are notes: in smaller type than the table's, a label before them.
    private func areNotes(_ below: [Int], _ table: FoundTable, _ page: TablePage) -> Bool {
        let sizes = table.cells.flatMap(\.words).map { page.words[$0].size }.sorted()
        guard !sizes.isEmpty, below.allSatisfy({ page.words[$0].size < 0.95 * sizes[sizes.count / 2] }) else { return false }
        let first = below.min { (page.words[$0].box.midY, page.words[$0].box.x0) < (page.words[$1].box.midY, page.words[$1].box.x0) }
        guard let first else { return true }
        let shape = TableWord.shape(of: page.words[first].text.utf8)
        return page.words[first].isSuperscript || shape.contains(.number) || shape.contains(.listMark)
    }

    /// Nothing above but perhaps a line that says that the table goes on, or the title that stood above the table before, and no column
    /// left of it.
    private func isFirst(_ table: FoundTable, on page: TablePage, after before: FoundTable, on upper: TablePage) -> Bool {
        let beside = Self.body(page) { $0.midY > table.box.y0 && $0.midY < table.box.y1 && $0.midX < table.box.x0 - 10 }
        guard beside.isEmpty else { return false }
        let above = Self.above(table, on: page, after: before, on: upper)
        guard let first = above.first else { return true }
        if RestAbove(table: table, page: page).column(of: above, after: before, on: upper) != nil { return true }
        guard above.count <= 25 else { return false }
        let box = above.reduce(page.words[first].box) { $0.union(page.words[$1].box) }
        return above.contains { Self.saysThatItGoesOn(page.words[$0].text) } && box.height < 3 * page.words[first].box.height
    }

    /// The words above a table without the title that stood above the table before.
    static func above(_ table: FoundTable, on page: TablePage, after before: FoundTable, on upper: TablePage) -> [Int] {
        var above = body(page) { $0.midY < table.box.y0 && $0.midX < table.box.x1 + 10 }
        guard above.count <= 100 else { return above }
        let title = body(upper) { $0.midY < before.box.y0 }.map { upper.words[$0] }
        // The sheet may stand elsewhere on the page, as with an inner margin.
        let shift = (x: table.box.x0 - before.box.x0, y: table.box.y0 - before.box.y0)
        above.removeAll { place in
            title.contains { returns(page.words[place], $0) || returns(page.words[place], $0, shift: shift) }
        }
        return above
    }

    /// Whether a word stands where another one stood and says the same, whatever its digits: the sheet's number changes.
    private static func returns(_ word: Word, _ other: Word, shift: (x: Double, y: Double) = (0, 0)) -> Bool {
        guard abs(word.box.x0 - other.box.x0 - shift.x) < 3, abs(word.box.y0 - other.box.y0 - shift.y) < 3 else { return false }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        return word.text.utf8.lazy.filter { !isDigit($0) }.elementsEqual(other.text.utf8.lazy.filter { !isDigit($0) })
    }

    /// Columns of the same widths; the whole may be shifted, as on pages with an inner margin, or in another column. Without rules
    /// the edges lie where the words leave room, so that words in the same places tell as much.
    private func columnsAgree(_ one: FoundTable, _ upper: TablePage, _ other: FoundTable, _ lower: TablePage) -> Bool {
        let shift = other.columnEdges[0] - one.columnEdges[0]
        guard one.page == other.page || abs(shift) < 80 else { return false }
        let slack = max(6, 0.03 * one.box.width)
        if zip(one.columnEdges, other.columnEdges).allSatisfy({ abs($1 - shift - $0) <= slack }) { return true }
        guard one.page != other.page, one.columnCount >= 3 else { return false }
        let above = TableRows(one, upper).extents
        let below = TableRows(other, lower).extents
        return above.indices.allSatisfy { column in
            guard let own = above[column], let under = below[column], own.overlaps(under) else { return false }
            return below.indices.allSatisfy { $0 == column || !(below[$0]?.overlaps(own) ?? false) }
        }
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

    /// From where to where the words of each column stand, heads left out; nil for a column without any.
    var extents: [ClosedRange<Double>?] {
        var extents = [ClosedRange<Double>?](repeating: nil, count: table.columnCount)
        for cell in table.cells where cell.columnSpan == 1 && cell.row >= table.headerRowCount {
            for word in cell.words {
                let box = page.words[word].box
                let own = extents[cell.column] ?? box.x0...max(box.x0, box.x1)
                extents[cell.column] = min(own.lowerBound, box.x0)...max(own.upperBound, box.x1)
            }
        }
        return extents
    }

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
        if same == 0, let lines = headLines(in: other) { return lines.other }
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

    /// How many first rows of each are the same head of single cells, whose lines were told as rows in one of the two; nil where
    /// they are not.
    func headLines(in other: TableRows) -> (own: Int, other: Int)? {
        guard table.columnCount == other.table.columnCount else { return nil }
        for own in 1...4 where own <= count {
            guard let texts = columnTexts(own), texts.count(where: { !$0.isEmpty }) >= 2 else { continue }
            for length in 1...4 where length <= other.count && own + length > 2 && (own == 1 || length == 1) {
                if other.columnTexts(length) == texts { return (own, length) }
            }
        }
        return nil
    }

    /// What stands in each column in the first rows; nil where a cell spans several columns.
    private func columnTexts(_ length: Int) -> [[String]]? {
        var texts = [[String]](repeating: [], count: table.columnCount)
        for row in rows.prefix(length) {
            for cell in row {
                guard cell.columnSpan == 1 else { return nil }
                texts[cell.column] += text(cell)
            }
        }
        return texts
    }

    private func equal(_ row: Int, _ other: TableRows, _ otherRow: Int) -> Bool {
        guard !filled(row).isEmpty, rows[row].count == other.rows[otherRow].count else { return false }
        return zip(rows[row], other.rows[otherRow]).allSatisfy { $0.column == $1.column && text($0) == other.text($1) }
    }
}
