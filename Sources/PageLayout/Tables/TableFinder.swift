import DocumentModel

/// Finds the tables of a page: closed grids first, then regions between level rules, then words that stand in columns.
/// What a candidate is worth is decided in `TableEvidence`.
public struct TableFinder: Sendable {
    public init() {}

    /// The tables of one page from top to bottom; they do not overlap.
    ///
    /// - Parameters:
    ///   - page: its rules and fills are used where they were looked at.
    ///   - words: all level words of the page; cells point into it.
    ///   - turned: lines of text that runs upwards or downwards; cells have the indices of their words.
    ///   - outside: indices of words that belong to no table.
    public func tables(on page: PageContent, words: [Word], turned: [TurnedLine] = [], outside: Set<Int> = []) -> [FoundTable] {
        guard !words.isEmpty else { return [] }
        let known = TableWord.words(words, of: page)
        var search = TableSearch(
            words: known, rules: RuleSet(page: page, words: known), captions: TableCaptions(words: words), turned: turned, outside: outside)
        search.run()
        return search.tables(page: page.number)
    }
}

/// The search of one page.
struct TableSearch {
    /// The level words, and behind them one for each turned line, which only cells that are found may take.
    let words: [TableWord]
    let turned: [TurnedLine]
    let rules: RuleSet
    let captions: TableCaptions
    private var taken: [Bool]
    private var rejected: [DraftTable] = []
    /// Areas of drafts that turned out to be charts.
    private var charts: [Box] = []
    private(set) var accepted: [(draft: DraftTable, evidence: TableEvidence, isFragment: Bool)] = []

    init(words: [TableWord], rules: RuleSet, captions: TableCaptions, turned: [TurnedLine] = [], outside: Set<Int> = []) {
        self.words = words + turned.enumerated().map { TableWord($1, index: words.count + $0) }
        self.turned = turned
        self.captions = captions
        self.rules = rules
        taken = words.indices.map { outside.contains($0) } + turned.map { _ in true }
    }

    private var free: [Int] { words.indices.filter { !taken[$0] } }

    private var turnedCells: TurnedCells {
        let used = turned.isEmpty ? [] : Set(accepted.flatMap { $0.draft.cells.flatMap(\.words) })
        return TurnedCells(words: words, lines: turned, used: used, open: turned.isEmpty ? [] : free)
    }

    mutating func run() {
        let found = rules.components()
        var (crossed, level) = BandedRows(words: words, free: free).joined(found.crossed, loose: found.loose)
        crossed.sort { ($0.box.y0, $0.box.x0, $0.box.y1) < ($1.box.y0, $1.box.x0, $1.box.y1) }
        let text = TextGrid(words: words, rules: rules)
        var frames: [Box] = []
        for (place, component) in crossed.enumerated() {
            if let draft = RuledGrid(words: words, component: component, chosen: free, turned: turnedCells.free).draft() {
                let next = crossed.dropFirst(place + 1).first {
                    $0.box.y0 > component.box.y1 && $0.box.x0 < component.box.x1 && $0.box.x1 > component.box.x0
                }
                let frame = HeadFrame(words: words, rules: rules, free: free)
                if let whole = frame.table(draft, above: next?.box.y0 ?? .infinity, text), accept(whole) { continue }
                if let (upper, lower) = HangingTable(words: words).parted(draft), accept(upper) {
                    accept(lower)
                    continue
                }
                if !frame.isHeadOfMore(draft), accept(best(draft, text)) { continue }
            }
            level += component.level
            if component.isClosed { frames.append(component.box) }
        }
        level.sort { ($0.at, $0.from, $0.to) < ($1.at, $1.from, $1.to) }
        level.removeAll { rule in
            accepted.contains {
                $0.draft.box.y0 - 3 < rule.at && $0.draft.box.y1 + 3 > rule.at && $0.draft.box.x0 < rule.to && $0.draft.box.x1 > rule.from
            }
        }
        for region in RuleStack(words: words, rules: level, free: free).regions() {
            // Rows may go on below the last rule, as where a page break cuts the table.
            let column = free.filter {
                words[$0].box.midX > region.x0 - 4 && words[$0].box.midX < region.x1 + 4 && words[$0].box.midY > region.y0
            }
            let below = AlignedBands(words: words, free: column).continuation(of: region).filter { !words[$0].box.isCentred(in: region) }
            let inside = free.filter { words[$0].box.isCentred(in: region) } + below
            let whole = below.reduce(region) { $0.union(words[$1].box) }
            guard let draft = text.draft(inside, in: whole, origin: .stack, certain: 0.75) else { continue }
            accept(draft)
        }
        let boxes = SideBoxes(words: words, frames: frames)
        let inside = boxes.zones(of: free)
        let boxed = Set(inside.joined())
        for band in BlockBands(words: words, free: free.filter { !boxed.contains($0) }).bands() {
            guard let first = band.first else { continue }
            let box = band.reduce(words[first].box) { $0.union(words[$1].box) }
            guard var draft = text.draft(band, in: box, origin: .aligned, certain: 0.8) else { continue }
            draft.holdsBlocks = true
            accept(draft)
        }
        let sides = SideBySide(words: words, captions: captions)
        let rest = PageZones(words: words).zones(of: free.filter { !boxed.contains($0) }, beside: accepted.map(\.draft.box))
        for band in (inside + rest).flatMap({
            AlignedBands(words: words, free: $0).bands().flatMap { band in
                guard let (left, right) = sides.parted(band.words) else { return [band] }
                return [left, right].flatMap { AlignedBands(words: words, free: $0).bands() }
            }
        }) {
            guard let first = band.words.first else { continue }
            let box = band.words.reduce(words[first].box) { $0.union(words[$1].box) }
            guard let draft = text.draft(band.words, in: box, origin: .aligned, certain: 0.9) else { continue }
            if band.isSmall, !isHeadAndRow(draft) { rejected.append(draft) } else { accept(draft) }
        }
        for draft in rejected { acceptFragment(draft) }
    }

    /// One row of a drawn grid, or a few lines in columns, may be the end of a table of the page before, or the head of one
    /// that begins.
    private mutating func acceptFragment(_ draft: DraftTable) {
        let rows = Set(draft.cells.filter { !$0.words.isEmpty }.map(\.row)).count
        guard draft.columnCount >= 2, draft.cells.count >= 2, draft.origin == .grid ? rows == 1 : rows <= 4,
            !draft.cells.contains(where: { $0.words.contains { taken[$0] } }),
            !accepted.contains(where: { $0.draft.box.overlaps(draft.box) })
        else { return }
        for cell in draft.cells { for word in cell.words { taken[word] = true } }
        accepted.append((draft, evidence(of: draft), true))
    }

    /// Whether two lines are a head of words or years and a row of values under it, with a label.
    private func isHeadAndRow(_ draft: DraftTable) -> Bool {
        guard draft.rowCount == 2, draft.columnCount >= 4, HeadRows(words: words).startsWithHead(draft) else { return false }
        let row = draft.cells.filter { $0.row == 1 }
        return row.count == draft.columnCount
            && row.allSatisfy { cell in
                !cell.words.isEmpty && cell.words.allSatisfy { words[$0].isValue } == (cell.column > 0)
            }
    }

    /// A grid whose cells hold words side by side, far apart, was drawn around columns rather than between them.
    private func best(_ grid: DraftTable, _ text: TextGrid) -> DraftTable {
        let builder = LineBuilder(words: words)
        var lines = 0
        var cut = 0
        for cell in grid.cells where cell.words.count > 1 {
            for line in builder.lines(of: cell.words, certain: 1.0) {
                lines += 1
                if line.segments.count > 1 { cut += 1 }
            }
        }
        let isOpen = hasOpenBody(grid, builder)
        guard isOpen || (cut >= 3 && cut * 3 > lines) else { return grid }
        let inside = grid.cells.flatMap(\.words)
        guard let other = text.draft(inside, in: grid.box, origin: .stack, certain: 0.75),
            other.columnCount > grid.columnCount || (isOpen && other.columnCount == grid.columnCount && other.rowCount > grid.rowCount)
        else { return grid }
        return other
    }

    /// Whether the grid is a frame and a head only: all rows but two at most stand in one field of their column.
    private func hasOpenBody(_ grid: DraftTable, _ builder: LineBuilder) -> Bool {
        guard grid.rowCount <= 3 else { return false }
        return (0..<grid.rowCount).contains { row in
            let inside = grid.cells.filter { $0.row == row }.flatMap(\.words)
            guard inside.count >= 8 else { return false }
            let lines = builder.lines(of: inside, certain: 0.75)
            return lines.count >= 4 && lines.count { $0.segments.count > 1 } * 2 > lines.count
        }
    }

    @discardableResult
    private mutating func accept(_ draft: DraftTable) -> Bool {
        var draft = draft
        let whole = draft
        draft = MiddleLabels(words: words).spanned(draft) ?? draft
        draft = turnedCells.added(to: draft)
        draft.dropTitleAndSource(isNamed: captions.isFigure(draft.box) == false)
        draft.dropEmptyTracks()
        let evidence = self.evidence(of: draft)
        guard !accepted.contains(where: { $0.draft.box.overlaps(draft.box) }) else { return false }
        guard evidence.isEnough else {
            if evidence.isChart { charts.append(draft.box) }
            rejected.append(whole)
            return false
        }
        var isHeadSure = draft.headerRowCount > 0
        if draft.origin == .grid || draft.headerRowCount == 0 { (draft.headerRowCount, isHeadSure) = HeadRows(words: words).count(draft) }
        let ends = OpenEnds(words: words, free: free, captions: captions)
        if draft.headerRowCount == 0 { ends.addFirstRow(to: &draft, rules: rules.level) }
        if draft.headerRowCount == 0 || (!isHeadSure && !hasRule(draft, at: draft.box.y0)) {
            ends.addHead(to: &draft, rules: rules.level)
        } else if ends.hasBoldHead(draft) {
            ends.addHead(to: &draft, rules: rules.level)
        }
        ends.addRows(to: &draft, pastRule: hasRule(draft, at: draft.box.y1))
        for cell in draft.cells { for word in cell.words { taken[word] = true } }
        accepted.append((draft, evidence, false))
        return true
    }

    private func evidence(of draft: DraftTable) -> TableEvidence {
        var measures = TableMeasures(draft, words: words, rules: rules, captions: captions)
        measures.holdsChart = draft.origin != .grid && charts.contains { $0.shared(draft.box) > 0.3 * draft.box.width * draft.box.height }
        return TableEvidence(measures)
    }

    private func hasRule(_ draft: DraftTable, at y: Double) -> Bool {
        rules.level.contains { $0.isDrawn && abs($0.at - y) < 4 && $0.isThrough(draft.box) }
    }

    /// For each row but the last, whether a level rule runs between its words and those of the next one.
    private func ruledBelow(_ draft: DraftTable) -> [Bool] {
        var extents = [(top: Double, bottom: Double)](repeating: (.infinity, -.infinity), count: draft.rowCount)
        for cell in draft.cells where cell.rowSpan == 1 {
            for word in cell.words {
                let middle = words[word].box.midY
                extents[cell.row] = (min(extents[cell.row].top, middle), max(extents[cell.row].bottom, middle))
            }
        }
        let level = rules.level.filter { min($0.to, draft.box.x1) - max($0.from, draft.box.x0) > 0.25 * draft.box.width }.map(\.at)
        return zip(extents, extents.dropFirst()).map { upper, lower in
            let place = level.partitioningIndex { $0 > upper.bottom }
            return place < level.count && level[place] < lower.top
        }
    }

    func tables(page: Int) -> [FoundTable] {
        let order = turnedCells
        return accepted.sorted { ($0.draft.box.y0, $0.draft.box.x0) < ($1.draft.box.y0, $1.draft.box.x0) }.map {
            draft, evidence, isFragment in
            let cells = draft.cells.map { cell in
                FoundCell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                    box: Box(
                        x0: draft.columnEdges[cell.column], y0: draft.rowEdges[cell.row],
                        x1: draft.columnEdges[cell.column + cell.columnSpan], y1: draft.rowEdges[cell.row + cell.rowSpan]),
                    words: order.words(of: cell))
            }
            return FoundTable(
                page: page, box: draft.box, rowCount: draft.rowCount, columnCount: draft.columnCount, headerRowCount: draft.headerRowCount,
                cells: cells, columnEdges: draft.columnEdges, evidence: draft.notes + evidence.reasons,
                isFragment: isFragment, openColumns: draft.openColumns, ruledBelow: ruledBelow(draft))
        }
    }
}

extension Box {
    /// The area that both cover.
    func shared(_ other: Box) -> Double { max(0, min(x1, other.x1) - max(x0, other.x0)) * max(0, min(y1, other.y1) - max(y0, other.y0)) }

    /// Whether more than a hair of the two areas is shared.
    func overlaps(_ other: Box) -> Bool {
        min(x1, other.x1) - max(x0, other.x0) > 2 && min(y1, other.y1) - max(y0, other.y0) > 2
    }
}
