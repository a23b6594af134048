/// The reasons for and against a draft being a table, each with its weight: the one place where they are weighed.
struct TableEvidence: Sendable {
    /// Weights of the reasons; a draft whose sum reaches `enough` is a table.
    enum Weight {
        static let enough = 0.6
        /// A closed grid of rules or shaded cells is drawn for nothing else.
        static let grid = 1.0
        /// Level rules above and below also close in prose.
        static let stack = 0.4
        /// Times the share of the cells right of the labels that hold numbers.
        static let values = 0.7
        static let threeColumns = 0.2
        static let fourRows = 0.15
        /// Times the share of filled cells above one half (negative below it).
        static let filled = 0.4
        /// Times the share of the words that stand in columns of prose, less where other columns hold values.
        static let prose = -1.3
        static let gridProse = -0.6
        /// The first column holds bullets or the numbers of a list.
        static let list = -1.2
        /// Labels, rows of dots and page numbers that grow.
        static let contents = -1.2
        /// A grid with hardly anything in it is a form, a frame or a chart.
        static let empty = -0.9
        /// Figures alone are the scale of a chart.
        static let unlabelled = -1.5
        /// Rules at the height of the words beside them are the grid of a chart; those of a table run between its rows.
        static let struckThrough = -1.0
        /// Figures here and there over a scale: a chart.
        static let scattered = -0.9
        /// Without rules, empty places speak for words strewn about.
        static let gaps = -0.5
        /// Rows of figures alone, without rules, are the scale or the bars of a chart.
        static let unnamed = -0.7
        /// Two rows side by side happen without any table.
        static let twoRows = -0.3
        static let oneRow = -0.9
    }

    private(set) var score = 0.0
    private(set) var reasons: [String] = []

    var isEnough: Bool { score >= Weight.enough - 1e-9 }

    init(_ draft: DraftTable, words: [TableWord], rules: RuleSet) {
        let filled = draft.cells.filter { !$0.words.isEmpty }
        let spots = draft.rowCount * draft.columnCount
        let total = max(1, filled.reduce(0) { $0 + $1.words.count })
        switch draft.origin {
        case .grid: add(Weight.grid, "closed grid")
        case .stack: add(Weight.stack, "level rules above and below")
        case .aligned: break
        }
        let rows = Set(filled.map(\.row)).count
        let columns = Set(filled.map(\.column)).count
        if rows < 2 || columns < 2 { add(Weight.oneRow, "fewer than two rows or columns with words") }
        let right = filled.filter { $0.column > 0 && $0.row >= draft.headerRowCount }
        let values = right.count { cell in cell.words.count { words[$0].isValue } * 2 > cell.words.count }
        let valueShare = Double(values) / Double(max(right.count, 1))
        add(Weight.values * valueShare, "\(Int(valueShare * 100)) % of the cells hold values")
        if columns >= 3 { add(Weight.threeColumns, "\(columns) columns") }
        if rows >= 4 { add(Weight.fourRows, "\(rows) rows") }
        let covered = filled.reduce(0) { $0 + $1.rowSpan * $1.columnSpan }
        let share = Double(covered) / Double(max(spots, 1))
        add(Weight.filled * (share - 0.5), "\(Int(share * 100)) % of the cells are filled")
        let labelled = Set(filled.filter { $0.column == 0 }.flatMap { $0.row..<$0.row + $0.rowSpan }).count
        if share < 0.45, labelled * 2 < rows { add(Weight.scattered, "few cells are filled and few rows have a label") }
        let named = Set(filled.filter { $0.words.contains { !words[$0].isValue && !words[$0].shape.contains(.leader) } }.map(\.row)).count
        if draft.origin == .aligned, named * 2 < rows, share < 0.85 { add(Weight.unnamed, "few rows have words") }
        if draft.origin == .aligned, rows == 2 { add(Weight.twoRows, "no rules and two rows only") }
        if draft.origin == .aligned, share < 0.6 { add(Weight.gaps, "no rules and many cells empty") }
        if draft.origin == .grid, share < 0.25 { add(Weight.empty, "hardly any cell is filled") }
        let prose =
            draft.origin == .grid
            ? filled.filter { $0.words.count > 45 && $0.columnSpan < draft.columnCount }.reduce(0) { $0 + $1.words.count }
            : Self.proseColumns(draft, filled, words)
        let proseShare = Double(prose) / Double(total)
        if prose > 0 {
            add(
                (draft.origin == .grid ? Weight.gridProse : Weight.prose * (1 - valueShare)) * proseShare,
                "\(Int(proseShare * 100)) % of the words stand in long cells")
        }
        let labels = filled.contains { cell in
            (cell.column == 0 || cell.row == 0) && cell.words.contains { !words[$0].isValue && !words[$0].shape.contains(.listMark) }
        }
        if !labels { add(Weight.unlabelled, "no words in the first row and column") }
        if Self.strikesWords(draft, filled, words, rules) { add(Weight.struckThrough, "rules run at the height of the words") }
        weighLists(draft, filled, words)
    }

    private static func strikesWords(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord], _ rules: RuleSet) -> Bool {
        let inner = rules.level.filter {
            $0.isDrawn && $0.at > draft.box.y0 + 4 && $0.at < draft.box.y1 - 4 && $0.from < draft.box.x1 && $0.to > draft.box.x0
                && $0.length > 0.4 * draft.box.width
        }
        guard inner.count >= 3 else { return false }
        let struck = inner.count { rule in
            filled.contains { $0.words.contains { abs(words[$0].box.midY - rule.at) < 0.22 * words[$0].size } }
        }
        return struck * 2 > inner.count
    }

    /// Words of the columns whose cells are mostly single lines filled from side to side, as prose has them, and of cells of
    /// several lines that are as long as a paragraph.
    private static func proseColumns(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord]) -> Int {
        var prose = 0
        for column in 0..<draft.columnCount {
            let cells = filled.filter { $0.column == column && $0.columnSpan == 1 && $0.row >= draft.headerRowCount }
            let boxes = cells.map { cell in
                cell.words.reduce(words[cell.words[0]].box) { $0.union(words[$1].box) }
            }
            let isLine = zip(cells, boxes).map { $1.height < 1.9 * words[$0.words[0]].size }
            prose += zip(cells, isLine).reduce(0) { $0 + (!$1.1 && $1.0.words.count > 20 ? $1.0.words.count : 0) }
            let lines = isLine.count { $0 }
            let count = zip(cells, isLine).reduce(0) { $0 + ($1.1 ? $1.0.words.count : 0) }
            guard lines >= 2, lines * 2 >= cells.count, count >= 4 * lines else { continue }
            let widest = boxes.map(\.width).max() ?? 0
            if zip(boxes, isLine).count(where: { $1 && $0.width > 0.85 * widest }) * 5 >= lines * 3 { prose += count }
        }
        return prose
    }

    private mutating func weighLists(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord]) {
        guard draft.origin != .grid else { return }
        let first = filled.filter { $0.column == 0 }
        let marks = first.count { $0.words.count == 1 && words[$0.words[0]].shape.contains(.listMark) }
        if draft.columnCount == 2, marks * 2 > first.count { add(Weight.list, "the first column holds list marks") }
        let leaders = Set(filled.filter { $0.words.contains { words[$0].shape.contains(.leader) } }.map(\.row)).count
        if draft.columnCount <= 3, leaders * 2 > draft.rowCount { add(Weight.contents, "rows of dots lead to page numbers") }
    }

    private mutating func add(_ weight: Double, _ reason: String) {
        guard weight != 0 else { return }
        score += weight
        reasons.append("\(weight < 0 ? "against" : "for"): \(reason)")
    }
}
