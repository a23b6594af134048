import DocumentModel
import SpanishNumbers

/// Gives the figures of a column the unit and scale that its own head states ("Presupuesto M$", "Avance (%)"), or else its amounts those of
/// the table's caption, in tables that no rule reads.
///
/// The column must hold figures and nothing else, and its head must stand over it alone: what spans several columns is silent about the
/// percentages and counts among them. What a caption says holds for the columns whose heads make amounts of them (`CaptionedAmounts`).
struct ColumnUnits: Sendable {
    /// - Parameter rows: those that rules read; their mentions are as the rules want them.
    static func apply(to scanned: inout ScannedDocument, besides rows: [TableRowMatch]) {
        var taken: [Int: Set<Int>] = [:]
        for row in rows { taken[row.block, default: []].formUnion(row.cells.compactMap(\.mention)) }
        let stated = StatedScales(scanned.document)
        for (block, content) in scanned.document.blocks.enumerated() {
            guard case .table(let table) = content.kind else { continue }
            let own = scales(of: table, block: block, scanned)
            let captioned = captioned(table, block: block, stated, scanned)
            if own.isEmpty, captioned.isEmpty { continue }
            let grid = TableGrid(table)
            for (column, scale) in own {
                guard let figures = figures(of: column, grid, block: block, scanned), taken[block]?.isDisjoint(with: figures) ?? true else {
                    continue
                }
                for index in figures { scanned.blocks[block].inherit(scale, mention: index) }
            }
            let counts = captioned.isEmpty ? [] : counts(in: table, block: block, scanned)
            for (column, scale) in captioned where !own.contains(where: { $0.column == column }) {
                guard let figures = figures(of: column, grid, block: block, scanned), taken[block]?.isDisjoint(with: figures) ?? true,
                    !figures.contains(where: { scanned.blocks[block].mentions[$0].type == .porcentaje })
                else { continue }
                for index in figures.subtracting(counts) { scanned.blocks[block].inherit(scale, mention: index) }
            }
        }
    }

    /// What the caption states of the columns that are amounts by their heads.
    private static func captioned(_ table: Table, block: Int, _ stated: StatedScales, _ scanned: ScannedDocument)
        -> [(column: Int, scale: HeadScale)]
    {
        let reading = CellReading(scanned: scanned)
        let columns = CaptionedAmounts.columns(of: table) { reading.text($0.range, block: block) }
        guard !columns.isEmpty, let scale = stated.captioned(block), let unit = scale.inherited.unit, Mention.isCurrency(unit) else {
            return []
        }
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

    /// What the heads of single columns state, by column.
    private static func scales(of table: Table, block: Int, _ scanned: ScannedDocument) -> [(column: Int, scale: HeadScale)] {
        let reading = CellReading(scanned: scanned)
        let headRows = max(1, table.headerRowCount)
        var heads: [Int: String] = [:]
        for cell in table.cells where cell.row < headRows && cell.columnSpan == 1 && cell.row < table.rowCount - 1 {
            heads[cell.column, default: ""] += reading.text(cell.range, block: block) + " "
        }
        return heads.sorted { $0.key < $1.key }.compactMap { column, text in
            guard let scale = HeadScale(head: text), let unit = scale.inherited.unit, unit == "%" || Mention.isCurrency(unit) else {
                return nil
            }
            return (column, scale)
        }
    }

    /// The mentions of a column, one a cell; `nil` where a cell holds something else than one figure or a sign that stands for none.
    private static func figures(of column: Int, _ grid: TableGrid, block: Int, _ scanned: ScannedDocument) -> Set<Int>? {
        let reading = CellReading(scanned: scanned)
        let head = grid.headRows.map { row in grid.cell(row: row, column: column).map { reading.text($0.range, block: block) } }
        var figures: Set<Int> = []
        for row in grid.headRows.upperBound..<max(grid.headRows.upperBound, grid.table.rowCount) {
            guard let cell = grid.cell(row: row, column: column), cell.row == row else { continue }
            let text = reading.text(cell.range, block: block)
            // A table over several pages repeats its head.
            if NumberScanner.isAbsent(text) || head.contains(text) { continue }
            guard cell.columnSpan == 1, let index = reading.figure(of: cell, block: block),
                !reading.hasWords(beside: scanned.blocks[block].mentions[index].range, in: cell.range, block: block),
                scanned.blocks[block].mentions[index].asNumber != nil
            else { return nil }
            figures.insert(index)
        }
        return figures.isEmpty ? nil : figures
    }
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
