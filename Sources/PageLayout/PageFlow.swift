import DocumentModel

/// One page with its rows sorted out: body, notes and furniture.
struct Sheet: Sendable {
    var words: [Word]
    var rotated: [Word]
    /// Marks set aslant.
    var slanted: [[Word]]
    /// Rows of the body, with a place for each table that begins on the page.
    var rows: [Line]
    var notes: [Line] = []
    var furniture: [(line: Line, kind: FurnitureKind)]
    /// Heads of tables repeated on this page.
    var repeatedHeads: [CellPart] = []
}

/// The pages of a document with furniture and tables taken out of the text.
struct PageFlow: Sendable {
    private let pages: [PageContent]
    private(set) var sheets: [Sheet] = []
    private(set) var tables: [JoinedTable] = []

    init(_ prepared: [PreparedPage]) {
        var prepared = prepared
        pages = prepared.map(\.content)
        let words = prepared.map(\.words)
        var rows = Self.rows(of: prepared)
        var furniture = FurnitureFinder.furniture(of: rows, sizes: pages.map(\.size))
        let heads = HeadsInTables.words(of: prepared, rows: rows, furniture: furniture)
        if !heads.isEmpty {
            for (page, words) in heads { prepared[page].findTables(without: words) }
            rows = Self.rows(of: prepared)
            furniture = FurnitureFinder.furniture(of: rows, sizes: pages.map(\.size))
        }
        TitleBlock.giveBack(rows, words: words.map(\.level), sizes: pages.map(\.size), &furniture)
        let found = prepared.map(\.tables)
        for index in pages.indices {
            let body = rows[index].indices.filter { furniture[index][$0] == nil }.map { rows[index][$0] }
            let set = rows[index].indices.compactMap { row in furniture[index][row].map { (rows[index][row], $0) } }
            sheets.append(
                Sheet(
                    words: words[index].level, rotated: words[index].rotated, slanted: words[index].slanted, rows: body, furniture: set))
        }
        join(found)
        let taken = wordsInTables(Dictionary(pages.indices.map { (pages[$0].number, $0) }, uniquingKeysWith: { first, _ in first }))
        for index in sheets.indices where !sheets[index].rotated.isEmpty {
            sheets[index].rotated = prepared[index].rotated(without: taken[index])
        }
    }

    private static func rows(of pages: [PreparedPage]) -> [[Line]] {
        pages.enumerated().map { index, page in
            page.rows.map { row in
                var row = row
                row.page = index
                return row
            }
        }
    }

    private mutating func join(_ found: [[FoundTable]]) {
        guard found.contains(where: { !$0.isEmpty }) else { return }
        let tablePages = sheets.indices.map { index in
            TablePage(
                number: pages[index].number, words: sheets[index].words,
                asides: Set(sheets[index].furniture.flatMap { $0.line.words.map(\.index) })
                    .union(sheets[index].words.lazy.filter { $0.turn != nil }.map(\.index))
            )
        }
        tables = TableJoiner().join(found.flatMap { $0 }, pages: tablePages)
        let byNumber = Dictionary(pages.indices.map { (pages[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
        giveBack(found, byNumber)
        for (index, table) in tables.enumerated() {
            for head in table.repeatedHeads {
                if let page = byNumber[head.page] { sheets[page].repeatedHeads.append(head) }
            }
            guard let area = table.areas.first, let page = byNumber[area.page] else { continue }
            let place = sheets[page].rows.firstIndex { $0.box.midY > area.box.y0 } ?? sheets[page].rows.count
            sheets[page].rows.insert(Line(page: page, table: index, box: area.box), at: place)
        }
    }

    /// Puts the words of what was found but became no table back into the text.
    private mutating func giveBack(_ found: [[FoundTable]], _ byNumber: [Int: Int]) {
        let taken = wordsInTables(byNumber)
        for index in sheets.indices {
            let candidates = Set(found[index].filter { !$0.isFragment }.flatMap { $0.cells.flatMap(\.words) })
            guard candidates != taken[index] else { continue }
            let furniture = Set(sheets[index].furniture.flatMap { $0.line.words.map(\.index) })
            let words = sheets[index].words.filter {
                $0.turn == nil && !taken[index].contains($0.index) && !furniture.contains($0.index)
            }
            sheets[index].rows = RowBuilder.rows(of: words, page: index)
        }
    }

    /// For each sheet the words in cells and repeated heads of the tables.
    private func wordsInTables(_ byNumber: [Int: Int]) -> [Set<Int>] {
        var taken = [Set<Int>](repeating: [], count: sheets.count)
        for part in tables.flatMap({ $0.cells.flatMap(\.parts) + $0.repeatedHeads }) {
            if let page = byNumber[part.page] { taken[page].formUnion(part.words) }
        }
        return taken
    }

    /// Takes the boxes that the text goes around out of the rows.
    ///
    /// - Returns: those of each sheet.
    mutating func takeBoxes() -> [[TextBox]] {
        sheets.indices.map { TextBox.taken(from: &sheets[$0].rows, of: pages[$0]) }
    }

    /// Takes the notes at the pages' feet out of the rows.
    mutating func separateNotes(body: LineStyle) {
        for index in sheets.indices {
            let last = index > 0 ? sheets[index - 1].notes.last : nil
            if let parted = ColumnNotes.parted(sheets[index].rows, page: pages[index], body: body, last: last) {
                (sheets[index].rows, sheets[index].notes) = parted
                continue
            }
            var first = FootNotes.firstRow(of: sheets[index].rows, page: pages[index], body: body)
            if let ruled = RuledNotes.firstRow(of: sheets[index].rows, page: pages[index], body: body, goingOnWith: last), ruled < first {
                first = ruled
            } else if let last {
                first = FootNotes.firstRow(of: sheets[index].rows, before: first, goingOnWith: last, body: body)
            }
            // On other pages such a foot would come between the parts of a paragraph.
            let isLast = index == sheets.count - 1
            let end = isLast ? FootNotes.end(of: sheets[index].rows, from: first) : sheets[index].rows.count
            sheets[index].notes = Array(sheets[index].rows[first..<end])
            sheets[index].rows.removeSubrange(first..<end)
        }
    }
}
