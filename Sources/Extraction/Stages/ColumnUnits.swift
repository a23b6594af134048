import DocumentModel
import SpanishNumbers

/// Gives the figures of a column the unit and scale that its own head states ("Presupuesto M$", "Avance (%)"), or else its amounts those of
/// the table's caption, in tables that no rule reads.
///
/// The column must hold figures, beside words that stand for none ("Pendiente") and rows of words over several columns. What its head spans
/// several columns for holds for those whose own heads are years and words of budgets, a percentage for those that name no count. What a caption says holds for the columns whose heads make amounts of them (`CaptionedAmounts`), and what the label of a row says
/// ("Gasto (M$)") for its figures in columns that say nothing.
struct ColumnUnits: Sendable {
    /// - Parameter rows: those that rules read; their mentions are as the rules want them.
    static func apply(to scanned: inout ScannedDocument, besides rows: [TableRowMatch]) {
        var taken: [Int: Set<Int>] = [:]
        for row in rows { taken[row.block, default: []].formUnion(row.cells.compactMap(\.mention)) }
        let stated = StatedScales(scanned.document)
        for (block, content) in scanned.document.blocks.enumerated() {
            guard case .table(let table) = content.kind else { continue }
            let grid = TableGrid(table)
            let headRows = headRows(grid, block: block, scanned)
            let own = scales(of: table, headRows, block: block, scanned)
            let captioned = captioned(table, headRows, block: block, stated, scanned)
            let labelled = LabelledRows.scales(of: grid, headRows, block: block, scanned)
            if own.isEmpty, captioned.isEmpty, labelled.isEmpty { continue }
            func give(_ scale: HeadScale, to figures: Set<Int>) {
                guard taken[block]?.isDisjoint(with: figures) ?? true else { return }
                for index in figures { scanned.blocks[block].inherit(scale, mention: index) }
            }
            for (column, scale) in own {
                guard let figures = figures(of: column, grid, headRows, isShare: scale.inherited.unit == "%", block: block, scanned) else {
                    continue
                }
                give(scale, to: figures)
            }
            for (figures, scale) in labelled { give(scale, to: figures) }
            let counts = captioned.isEmpty ? [] : counts(in: table, block: block, scanned)
            for (column, scale) in captioned where !own.contains(where: { $0.column == column }) {
                guard let figures = figures(of: column, grid, headRows, isShare: false, block: block, scanned),
                    !figures.contains(where: {
                        scanned.blocks[block].mentions[$0].type == .porcentaje && scanned.blocks[block].inheritedUnits[$0] == nil
                    })
                else { continue }
                give(scale, to: figures.subtracting(counts))
            }
        }
    }

    /// What the caption, or the table's title in its first row, states of the columns that are amounts by their heads.
    private static func captioned(_ table: Table, _ headRows: Range<Int>, block: Int, _ stated: StatedScales, _ scanned: ScannedDocument)
        -> [(column: Int, scale: HeadScale)]
    {
        let reading = CellReading(scanned: scanned)
        let columns = CaptionedAmounts.columns(of: table, headRows) { reading.text($0.range, block: block) }
        guard !columns.isEmpty else { return [] }
        let title = table.cells.first.flatMap { table.isTitle($0) ? HeadScale(statedIn: reading.text($0.range, block: block)) : nil }
        guard let scale = title ?? stated.captioned(block), let unit = scale.inherited.unit, Mention.isCurrency(unit) else { return [] }
        return columns.map { ($0, scale) }
    }

    /// The mentions in the rows whose first cell names a count or a share.
    private static func counts(in table: Table, block: Int, _ scanned: ScannedDocument) -> Set<Int> {
        let reading = CellReading(scanned: scanned)
        let rows = Set(
            table.cells.lazy.filter { $0.column == 0 && CaptionedAmounts.isCount(reading.text($0.range, block: block)) }.map(\.row))
        return Set(
            table.cells.lazy.filter { rows.contains($0.row) }.flatMap { scanned.blocks[block].mentions.inside($0.range).indices })
    }

    /// What the heads of columns state, by column.
    private static func scales(of table: Table, _ headRows: Range<Int>, block: Int, _ scanned: ScannedDocument) -> [(
        column: Int, scale: HeadScale
    )] {
        let reading = CellReading(scanned: scanned)
        var heads: [Int: String] = [:]
        var spanning: [Int: String] = [:]
        for cell in table.cells where headRows.contains(cell.row) && cell.row < table.rowCount - 1 {
            let text = reading.text(cell.range, block: block)
            if cell.columnSpan == 1 {
                heads[cell.column, default: ""] += text + " "
            } else if cell.columnSpan < table.columnCount {
                for column in cell.columns { spanning[column, default: ""] += text + " " }
            }
        }
        return Set(heads.keys).union(spanning.keys).sorted().compactMap { column in
            let own = heads[column] ?? ""
            if let scale = HeadScale(head: own), scale.isAmountOrShare { return (column, scale) }
            guard InheritedUnit(statedIn: own) == nil, !own.isEmpty, let scale = spanning[column].flatMap({ HeadScale(head: $0) }),
                scale.isAmountOrShare, scale.inherited.unit == "%" ? !CaptionedAmounts.isCountHead(own) : CaptionedAmounts.isPlain(own)
            else { return nil }
            return (column, scale)
        }
    }

    /// Rows of the head: those of the table, and those behind them without a figure that stand under a title over all columns or, their first
    /// cell empty, state units ("M$", "%").
    private static func headRows(_ grid: TableGrid, block: Int, _ scanned: ScannedDocument) -> Range<Int> {
        let table = grid.table
        let reading = CellReading(scanned: scanned)
        var end = grid.headRows.upperBound
        func cells(_ row: Int) -> [TableCell] {
            (0..<table.columnCount).compactMap { grid.cell(row: row, column: $0) }.filter { $0.row == row }
        }
        let title = table.columnCount > 1 ? grid.cell(row: 0, column: 0) : nil
        while end + 1 < table.rowCount, end < grid.headRows.upperBound + 2 {
            let row = cells(end)
            guard row.count > 1, !row.contains(where: { scanned.blocks[block].mentions.inside($0.range).contains(where: \.isFigure) })
            else {
                break
            }
            let isUnderTitle = end == 1 && title.map { table.isTitle($0) } ?? false
            let statesUnits =
                row[0].range.isEmpty && row.contains { HeadScale(head: reading.text($0.range, block: block))?.isAmountOrShare ?? false }
            guard isUnderTitle || statesUnits else { break }
            end += 1
        }
        return 0..<end
    }

    /// The mentions of a column, one a cell; `nil` where a cell holds figures that are not of the column alone, or where most hold none.
    private static func figures(
        of column: Int, _ grid: TableGrid, _ headRows: Range<Int>, isShare: Bool, block: Int, _ scanned: ScannedDocument
    ) -> Set<Int>? {
        let reading = CellReading(scanned: scanned)
        let head = headRows.map { row in grid.cell(row: row, column: column).map { reading.text($0.range, block: block) } }
        var figures: Set<Int> = []
        var words = 0
        for row in headRows.upperBound..<max(headRows.upperBound, grid.endRow) {
            guard let cell = grid.cell(row: row, column: column), cell.row == row else { continue }
            let text = reading.text(cell.range, block: block)
            // A table over several pages repeats its head.
            if NumberScanner.isAbsent(text) || head.contains(text) { continue }
            if !scanned.blocks[block].mentions.inside(cell.range).contains(where: \.isFigure) {
                // Another unit may hold for the rows below.
                guard InheritedUnit(statedIn: text) == nil else { return nil }
                if cell.columnSpan == 1 { words += 1 }
                continue
            }
            guard cell.columnSpan == 1, let index = figure(of: cell, isShare: isShare, block: block, scanned) else { return nil }
            figures.insert(index)
        }
        return figures.isEmpty || figures.count < words ? nil : figures
    }

    /// The figure that is all of a cell but for a remark in brackets, "1.000 (1)"; of "40 (3)" either may be the share.
    private static func figure(of cell: TableCell, isShare: Bool, block: Int, _ scanned: ScannedDocument) -> Int? {
        let reading = CellReading(scanned: scanned)
        let mentions = scanned.blocks[block].mentions
        if let index = reading.figure(of: cell, block: block) {
            let isAlone = !reading.hasWords(beside: mentions[index].range, in: cell.range, block: block)
            return isAlone && mentions[index].asNumber != nil ? index : nil
        }
        let inside = mentions.inside(cell.range).indices.filter { !mentions[$0].isArticle }
        guard !isShare, inside.count == 2, let first = inside.first, mentions[inside[1]].type == .conteo,
            mentions[inside[1]].range.count <= 2,
            mentions[first].asNumber != nil
        else {
            return nil
        }
        let rest = reading.text(mentions[first].range.upperBound..<cell.range.upperBound, block: block)
        let remark = reading.text(mentions[inside[1]].range, block: block)
        return mentions[first].range.lowerBound == cell.range.lowerBound && rest == "(\(remark))" ? first : nil
    }
}

extension HeadScale {
    /// A percentage or a currency.
    var isAmountOrShare: Bool { inherited.unit.map { $0 == "%" || Mention.isCurrency($0) } ?? false }
}

extension ScannedBlock {
    /// Gives a mention the unit and scale of its column's head, unless it states its own or has one already.
    mutating func inherit(_ scale: HeadScale, mention index: Int) {
        guard inheritedUnits[index] == nil else { return }
        let mention = mentions[index].applying(scale.inherited)
        // What the document says of a corrected figure stands in the same unit.
        if let other = written[index] { written[index] = other.applying(scale.inherited) }
        if mention == mentions[index] { return }
        mentions[index] = mention
        inheritedUnits[index] = scale.written
    }
}
