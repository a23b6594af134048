import DocumentModel

/// What is measured of a draft before it is judged; shares are from 0 to 1.
struct TableMeasures: Sendable, Hashable {
    var origin = DraftTable.Origin.aligned
    /// Rows and columns that have words.
    var rows = 0
    var columns = 0
    /// Of the cells right of the labels and below the head, those that hold values.
    var valueShare = 0.0
    /// Of all positions, those that a filled cell covers.
    var filledShare = 0.0
    /// Of the rows with words, those with something in the first column, and those with words beside values.
    var labelledShare = 0.0
    var namedShare = 0.0
    /// Of the rows with words, those with words in two columns.
    var besideShare = 0.0
    /// Of the words, those in columns of prose or in long cells.
    var proseShare = 0.0
    /// Of the columns, those whose cells keep to one left, right or middle line.
    var alignedShare = 0.0
    /// Of the columns of values, those whose values are written alike: as many decimals, all or none in per cent.
    var shapeShare = 0.0
    /// The narrowest white between two columns, in ems.
    var narrowestGap = 0.0
    /// Of the edges between columns, those with a drawn upright rule.
    var partedShare = 0.0
    /// Level rules from side to side between the rows, and shaded bands.
    var rowRules = 0
    var bands = 0
    /// The first row has words or years where the rows below have values.
    var hasHead = false
    /// A level rule runs between a first row with a word in each column and full rows.
    var isHeadRuled = false
    var hasLabels = false
    /// Whether a line names it a table or a figure.
    var isCaptioned = false
    var isFigure = false
    var isStruckThrough = false
    /// Much of it was drawn as a chart.
    var holdsChart = false
    /// Its rows are blocks of text side by side with white between them.
    var holdsBlocks = false
    /// One of its few rows is the scale of a chart.
    var isScaled = false
    var isList = false
    var isContents = false
    /// Large figures stand above small labels.
    var isPoster = false
    /// Every column holds addresses of mail or numbers of telephones.
    var isAddresses = false
}

extension TableMeasures {
    init(_ draft: DraftTable, words: [TableWord], rules: RuleSet, captions: TableCaptions = TableCaptions()) {
        let filled = draft.cells.filter { !$0.words.isEmpty }
        let total = max(1, filled.reduce(0) { $0 + $1.words.count })
        origin = draft.origin
        holdsBlocks = draft.holdsBlocks
        let rowsWithWords = Set(filled.map(\.row))
        rows = rowsWithWords.count
        columns = Set(filled.map(\.column)).count
        let right = filled.filter { $0.column > 0 && $0.row >= draft.headerRowCount }
        let values = right.count { cell in
            cell.words.count { words[$0].isValue } * 2 > cell.words.count && !PageColumn(words: words).isEntry(cell)
        }
        valueShare = Double(values) / Double(max(right.count, 1))
        let covered = filled.reduce(0) { $0 + $1.rowSpan * $1.columnSpan }
        filledShare = Double(covered) / Double(max(draft.rowCount * draft.columnCount, 1))
        let labelled = Set(filled.filter { $0.column == 0 }.flatMap { $0.row..<$0.row + $0.rowSpan }).count
        labelledShare = Double(labelled) / Double(max(rows, 1))
        let columnsOfRows = Dictionary(filled.map { ($0.row, 1) }, uniquingKeysWith: +)
        besideShare = Double(columnsOfRows.values.count { $0 > 1 }) / Double(max(rows, 1))
        let named = filled.filter { $0.words.contains { !words[$0].isValue && !words[$0].shape.contains(.leader) } }
        namedShare = Double(Set(named.map(\.row)).count) / Double(max(rows, 1))
        proseShare = Double(ProseColumns(words: words).count(draft, filled)) / Double(total)
        hasLabels = filled.contains { cell in
            (cell.column == 0 || cell.row == 0) && cell.words.contains { !words[$0].isValue && !words[$0].shape.contains(.listMark) }
        }
        hasHead = HeadRows(words: words).startsWithHead(draft)
        measureColumns(draft, filled, words)
        measureRules(draft, filled, words, rules)
        measureMarks(draft, filled, words)
        measureScale(draft, filled, words)
        measureSizes(draft, filled, words)
        if let isFigure = captions.isFigure(draft.box) {
            self.isFigure = isFigure
            isCaptioned = !isFigure
        }
    }

    private mutating func measureColumns(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord]) {
        var extents = [(x0: Double, x1: Double)](repeating: (.infinity, -.infinity), count: draft.columnCount)
        var aligned = 0
        var measured = 0
        var alike = 0
        var valued = 0
        var size = 1.0
        for column in 0..<draft.columnCount {
            let cells = filled.filter { $0.column == column && $0.columnSpan == 1 }
            let boxes = cells.map { cell in cell.words.dropFirst().reduce(words[cell.words[0]].box) { $0.union(words[$1].box) } }
            for (cell, box) in zip(cells, boxes) {
                extents[column] = (min(extents[column].x0, box.x0), max(extents[column].x1, box.x1))
                size = max(size, words[cell.words[0]].size)
            }
            let body = zip(cells, boxes).filter { $0.0.row >= draft.headerRowCount }
            if body.count >= 2 {
                measured += 1
                let sides = [body.map(\.1.x0), body.map(\.1.x1), body.map(\.1.midX)]
                if sides.contains(where: { Self.keepsToALine($0) }) { aligned += 1 }
            }
            let forms = body.compactMap { pair in pair.0.words.last { words[$0].shape.contains(.number) }.map { words[$0].form } }
            if forms.count >= 3, forms.count * 3 >= body.count * 2 {
                valued += 1
                let most = Dictionary(forms.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
                if most * 5 >= forms.count * 4 { alike += 1 }
            }
        }
        alignedShare = Double(aligned) / Double(max(measured, 1))
        shapeShare = Double(alike) / Double(max(valued, 1))
        let gaps = zip(extents, extents.dropFirst()).map { ($1.x0 - $0.x1) / size }.filter(\.isFinite)
        narrowestGap = gaps.min() ?? 0
    }

    /// Whether four of five positions lie within 1.5 points of one another.
    private static func keepsToALine(_ positions: [Double]) -> Bool {
        let sorted = positions.sorted()
        let needed = (sorted.count * 4 + 4) / 5
        return sorted.indices.dropLast(needed - 1).contains { sorted[$0 + needed - 1] - sorted[$0] <= 3 }
    }

    private mutating func measureRules(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord], _ rules: RuleSet) {
        let box = draft.box
        let inner = draft.columnEdges.dropFirst().dropLast()
        let near = rules.upright.filter {
            $0.isDrawn && $0.at > box.x0 && $0.at < box.x1 && min($0.to, box.y1) - max($0.from, box.y0) > 0.6 * box.height
        }
        let parted = inner.count { edge in near.contains { abs($0.at - edge) < 0.06 * box.width + 6 } }
        partedShare = Double(min(parted, near.count)) / Double(max(inner.count, 1))
        let through = rules.level.filter { $0.at > box.y0 + 4 && $0.at < box.y1 - 4 && $0.isThrough(box) }
        rowRules = through.count(where: \.isDrawn)
        let head = filled.filter { $0.row == 0 && $0.rowSpan == 1 }
        let first = filled.filter { $0.row == 1 }
        if draft.origin == .aligned, rows >= 4, filledShare > 0.9, head.count == draft.columnCount,
            let foot = head.flatMap(\.words).map({ words[$0].box.midY }).max(),
            let top = first.flatMap(\.words).map({ words[$0].box.midY }).min()
        {
            isHeadRuled = through.contains { $0.isDrawn && $0.at > foot && $0.at < top }
        }
        bands = through.count { !$0.isDrawn }
        let across = rules.level.filter {
            $0.isDrawn && $0.at > box.y0 + 4 && $0.at < box.y1 - 4 && $0.from < box.x1 && $0.to > box.x0 && $0.length > 0.4 * box.width
        }
        let struck = across.count { rule in
            filled.contains { $0.words.contains { abs(words[$0].box.midY - rule.at) < 0.22 * words[$0].size } }
        }
        isStruckThrough = across.count >= 3 && struck * 2 > across.count
    }

    /// "1.", "2)", "IV.", and "3" with letters after it.
    private static func isNumberOfHeading(_ word: TableWord) -> Bool {
        word.shape.contains(.listMark) || (word.shape.contains(.number) && word.whole != nil)
    }

    /// Whether a row of the two or three holds four whole numbers or more that rise by one step, and no years.
    private mutating func measureScale(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord]) {
        guard draft.origin == .aligned, rows <= 3 else { return }
        for row in 0..<draft.rowCount {
            let numbers = filled.filter { $0.row == row }.flatMap(\.words).map { words[$0] }.filter { $0.shape.contains(.number) }
            let values = numbers.compactMap { $0.shape.contains(.year) ? nil : $0.whole }
            guard values.count == numbers.count, values.count >= 4 else { continue }
            let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
            if steps.count == 1, let step = steps.first, step >= 5 { isScaled = true }
        }
    }

    /// Figures of one poster differ in size by no more than this ratio.
    private static let sizeDrift = 1.25

    /// Whether all its figures are far larger than the words below them; the labels of the last ones may have been left out.
    private mutating func measureSizes(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord]) {
        guard draft.origin == .aligned else { return }
        let byRow = Dictionary(grouping: filled, by: \.row).sorted { $0.key < $1.key }.map(\.value)
        let sizes = byRow.map { row in row.lazy.flatMap(\.words).map { words[$0].size }.min() ?? 0 }
        let figures = byRow.map { row in row.allSatisfy { cell in cell.words.contains { words[$0].isValue } } }
        guard let first = sizes.first else { return }
        isPoster = byRow.indices.allSatisfy { row in
            let isLarge = sizes[row] * Self.sizeDrift >= first
            let isLabelled = row + 1 == byRow.count || sizes[row] >= SmallBlocks.timesLarger * sizes[row + 1]
            let holdsValues = byRow[row].contains { cell in cell.words.count { words[$0].isValue } * 2 > cell.words.count }
            return isLarge ? figures[row] && isLabelled : !holdsValues
        }
    }

    private mutating func measureMarks(_ draft: DraftTable, _ filled: [DraftTable.Cell], _ words: [TableWord]) {
        guard draft.origin != .grid else { return }
        let contacts = Set(filled.filter { $0.words.contains { words[$0].shape.contains(.contact) } }.map(\.column))
        isAddresses = contacts.count >= 2 && contacts.count == columns
        let first = filled.filter { $0.column == 0 }
        let marks = first.count { $0.words.count == 1 && words[$0.words[0]].shape.contains(.listMark) }
        let isMarked = marks * 2 > first.count
        isList = draft.columnCount == 2 && isMarked
        let leaders = Set(filled.filter { $0.words.contains { words[$0].shape.contains(.leader) } }.map(\.row)).count
        // Numbered headings before page numbers are a list of contents whatever leads from one to the other.
        // Numbered headings in one cell with their numbers are one too, with page numbers that rise.
        let numbered = first.count { $0.words.count > 1 && Self.isNumberOfHeading(words[$0.words[0]]) }
        let isNumbered =
            draft.columnCount == 2 && filled.contains { $0.column == 1 && words[$0.words[$0.words.count - 1]].isValue } && first.count >= 4
            && numbered * 5 >= first.count * 4
        let pages = PageColumn(words: words)
        let leads =
            leaders * 2 > draft.rowCount || pages.riseOverleaf(draft, filled)
            || (draft.origin == .aligned && ((draft.columnCount == 3 && isMarked) || isNumbered))
        isContents =
            pages.isIndex(draft, filled)
            || (draft.columnCount <= 3 ? leads && pages.holdsPages(draft, filled) : pages.holdsPagesSideBySide(draft, filled))
    }
}
