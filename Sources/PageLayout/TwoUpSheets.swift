import DocumentModel

/// Sheets that show two pages of a document side by side, as print programs, designers' spreads and photocopies of a book do. A half has
/// heads, notes and a number of its own, which are those of a page and of no column; so each is laid out as a page.
///
/// That they are two is told by their numbers: side by side at one height, one after the other, and two further on the next sheet.
struct TwoUpSheets {
    /// How many lines at the top and at the foot may hold the numbers.
    private static let deepest = 3
    /// Such a sheet is broader than high by this factor at least.
    private static let leastBreadth = 1.1
    /// So many level rules across the middle are a table's that goes over both halves.
    private static let fewestRules = 3

    /// The halves as pages of their own, numbered from 1, each with its left edge at 0; sheets that are whole are among them.
    let pages: [PreparedPage]
    private let origins: [Origin]
    /// The number of the first page of each sheet.
    private let firstPages: [Int: Int]

    /// Where a page of its own comes from.
    private struct Origin {
        /// The number of its sheet.
        var sheet: Int
        /// Where on it the page begins, in points from the left.
        var x: Double
        var size: PageSize
        /// By how many quarter turns, clockwise, it was turned.
        var quarters = 0
    }

    /// `nil` where the sheets show a page each.
    init?(_ sheets: [PreparedPage]) {
        let isParted = Self.areParted(sheets)
        guard isParted.contains(true) else { return nil }
        var parts: [(sheet: PreparedPage, range: Range<Double>)] = []
        for (sheet, isParted) in zip(sheets, isParted) {
            let right = sheet.content.size.width > 0 ? sheet.content.size.width : 0
            let middle = right / 2
            parts += (isParted ? [0..<middle, middle..<right] : [0..<right]).map { (sheet, $0) }
        }
        var firstPages: [Int: Int] = [:]
        for (index, part) in parts.enumerated() {
            let sheet = part.sheet.content.number
            if firstPages[sheet] == nil { firstPages[sheet] = index + 1 }
        }
        self.firstPages = firstPages
        var pages: [PreparedPage] = []
        var origins: [Origin] = []
        for (index, part) in parts.enumerated() {
            let (page, quarters) = part.sheet.part(part.range, number: index + 1) { firstPages[$0] ?? 0 }
            let size = PageSize(width: part.range.upperBound - part.range.lowerBound, height: part.sheet.content.size.height)
            pages.append(page)
            origins.append(Origin(sheet: part.sheet.content.number, x: part.range.lowerBound, size: size, quarters: quarters))
        }
        self.pages = pages
        self.origins = origins
    }

    /// The file names sheets; its entries lead to the first page of each.
    func outline(_ entries: [OutlineEntry]) -> [OutlineEntry] {
        entries.map { OutlineEntry(title: $0.title, level: $0.level, page: $0.page.flatMap { firstPages[$0] }) }
    }

    func tags(_ headings: [TaggedHeading]) -> [TaggedHeading] {
        headings.compactMap { heading in
            guard let page = origins.lastIndex(where: { $0.sheet == heading.page && $0.x <= heading.x }) else { return nil }
            let (x, origin) = (heading.x - origins[page].x, origins[page])
            let place = Box(x0: x, y0: heading.y, x1: x, y1: heading.y).turned(byQuarters: origin.quarters, on: origin.size)
            return TaggedHeading(level: heading.level, page: page + 1, x: place.x0, y: place.y0)
        }
    }

    /// Blocks of the halves with their places on the sheets.
    func onSheets(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var block = block
            block.place = onSheet(block.place)
            for index in block.text.runs.indices { block.text.runs[index].place = onSheet(block.text.runs[index].place) }
            guard case .table(var table) = block.kind else { return block }
            for index in table.cells.indices { table.cells[index].place = onSheet(table.cells[index].place) }
            block.kind = .table(table)
            return block
        }
    }

    private func onSheet(_ place: Place) -> Place {
        guard case .page(let page, let box) = place, origins.indices.contains(page - 1) else { return place }
        let origin = origins[page - 1]
        let turned = origin.quarters & 1 == 0 ? origin.size : PageSize(width: origin.size.height, height: origin.size.width)
        return .page(origin.sheet, box.turned(byQuarters: 4 - origin.quarters, on: turned).moved(by: origin.x))
    }

    // MARK: Which sheets are two pages

    /// Numbers side by side near an edge of a sheet.
    private struct Pair {
        /// Index of the sheet.
        var sheet: Int
        var left: Int
        var y: Double
    }

    private static func areParted(_ sheets: [PreparedPage]) -> [Bool] {
        let mayBe = sheets.map { mayBeParted($0) }
        var runs: [Int: [Pair]] = [:]
        for (index, sheet) in sheets.enumerated() where mayBe[index] {
            for pair in pairs(on: sheet, index: index) { runs[pair.left &- 2 &* index, default: []].append(pair) }
        }
        var told: Set<Int> = []
        for run in runs.values {
            for (one, next) in zip(run, run.dropFirst()) where one.sheet < next.sheet && abs(one.y - next.y) <= FurnitureFinder.drift {
                told.formUnion([one.sheet, next.sheet])
            }
        }
        guard told.count * 2 >= mayBe.count(where: { $0 }) else { return mayBe.map { _ in false } }
        let sizes = Set(told.map { sheets[$0].content.size })
        return sheets.indices.map { index in
            let size = sheets[index].content.size
            return mayBe[index] && sizes.contains { abs($0.width - size.width) < 2 && abs($0.height - size.height) < 2 }
        }
    }

    /// A broad sheet with nothing across its middle.
    private static func mayBeParted(_ sheet: PreparedPage) -> Bool {
        let size = sheet.content.size
        guard size.width > leastBreadth * size.height, !sheet.content.glyphs.isEmpty else { return false }
        let middle = size.width / 2
        let level = sheet.words.level.lazy.filter { $0.turn == nil }
        guard !level.contains(where: { $0.box.x0 < middle - 1 && $0.box.x1 > middle + 1 }) else { return false }
        let across = (sheet.content.rules ?? []).filter {
            $0.direction == .horizontal && $0.box.x0 < middle - 10 && $0.box.x1 > middle + 10 && $0.box.width < 0.9 * size.width
        }
        return across.count < fewestRules
    }

    /// Numbers that follow one another at one height, left and right of the middle.
    private static func pairs(on sheet: PreparedPage, index: Int) -> [Pair] {
        let middle = sheet.content.size.width / 2
        let rows = RowBuilder.rows(of: sheet.words.level.filter { $0.turn == nil }, page: 0)
        let edges = rows.count <= 2 * deepest ? rows : Array(rows.prefix(deepest) + rows.suffix(deepest))
        return edges.flatMap { row in
            let right = Set(numbers(in: row.words.filter { $0.box.x0 >= middle }))
            return numbers(in: row.words.filter { $0.box.x1 <= middle }).filter { right.contains($0 &+ 1) }
                .map { Pair(sheet: index, left: $0, y: row.baseline) }
        }
    }

    private static func numbers(in words: [Word]) -> [Int] {
        PageNumberShape.split(words.map(\.text).joined(separator: " ")).numbers.filter { (0...9999).contains($0) }
    }
}
