import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Tables of the document → rows for tables of the dataset, by the words of their heads.
struct TableStage: Sendable {
    let rules: PipelineRules

    /// The rows in document order. Mentions of columns that take unit and scale from their head are changed in place.
    func rows(of scanned: inout ScannedDocument, _ texts: MatchableDocument) -> [TableRowMatch] {
        guard !rules.documentTables.isEmpty else { return [] }
        let contexts = SectionContexts(scanned, texts, groups: rules.documentTables.map { PathConditions(paths: $0.paths) })
        var rows: [TableRowMatch] = []
        var stated = StatedScales(scanned.document)
        for (index, block) in scanned.document.blocks.enumerated() {
            guard case .table(let table) = block.kind else { continue }
            let grid = TableGrid(table)
            let heads = (0..<table.columnCount).map { head(of: $0, grid, block: index, scanned) }
            // Columns of figures that a rule reads. Several rules may share a table, each its own figures: one row's figures may be rows of
            // a table that has one figure a row.
            var taken: Set<Int> = []
            for rule in rules.documentTables.indices {
                guard let context = contexts.context(group: rule, section: scanned.blocks[index].section),
                    let columns = columns(rules.documentTables[rule], heads)
                else { continue }
                let figures = zip(rules.documentTables[rule].columns, columns).compactMap { $0.types == nil ? nil : $1 }
                // A rule for some rows only, such as the total, stands beside the one for the others.
                let isForSome = !rules.documentTables[rule].only.isEmpty
                if !isForSome, !taken.isEmpty, figures.isEmpty || !taken.isDisjoint(with: figures) { continue }
                let scales = rules.documentTables[rule].columns.enumerated().map { place, column -> HeadScale? in
                    guard column.takesScaleFromHead, let number = columns[place] else { return nil }
                    return HeadScale(head: heads[number].text) ?? stated.scale(forTableAt: index)
                }
                rows += self.rows(
                    grid, rule: rule, columns: columns, scales: scales, heads: heads, context: context.captures, block: index, &scanned)
                if isForSome { continue }
                if figures.isEmpty { break }
                taken.formUnion(figures)
            }
        }
        return rows
    }

    /// The words over a column, of all rows of the head.
    func head(of column: Int, _ grid: TableGrid, block: Int, _ scanned: ScannedDocument) -> MatchableText {
        let reading = CellReading(scanned: scanned)
        var parts: [String] = []
        var last: TableCell?
        for row in grid.headRows {
            guard let cell = grid.cell(row: row, column: column), cell != last else { continue }
            parts.append(reading.text(cell.range, block: block))
            last = cell
        }
        let text = parts.joined(separator: " ")
        return MatchableText(text, mentions: NumberScanner().mentions(in: text), skipping: [])
    }

    /// The column of the table for each column of the rule; `nil` where one that must be there is not.
    private func columns(_ rule: DocumentTableRule, _ heads: [MatchableText]) -> [Int?]? {
        var taken: Set<Int> = []
        var columns: [Int?] = []
        for column in rule.columns {
            // The second field of a pair has the column of the first.
            if column.part == .last {
                columns.append(columns.last ?? nil)
                continue
            }
            let found = heads.indices.first { !taken.contains($0) && column.head.occurs(in: heads[$0]) != nil }
            if let found { taken.insert(found) } else if !column.isOptional { return nil }
            columns.append(found)
        }
        return taken.isEmpty ? nil : columns
    }

    private func rows(
        _ grid: TableGrid, rule index: Int, columns: [Int?], scales: [HeadScale?], heads: [MatchableText], context: [PlacedCapture],
        block: Int, _ scanned: inout ScannedDocument
    ) -> [TableRowMatch] {
        let rule = rules.documentTables[index]
        let names = names(of: rule, columns)
        var rows: [TableRowMatch] = []
        var above = [TableRowMatch.Cell?](repeating: nil, count: rule.columns.count)
        for row in grid.headRows.upperBound..<max(grid.headRows.upperBound, grid.table.rowCount) {
            if isHead(row, grid, heads, block: block, scanned) { continue }
            let isLeftOut = isLeftOut(row, grid, rule, block: block, scanned)
            var current = [TableRowMatch.Cell?](repeating: nil, count: rule.columns.count)
            var isNamed = names.isEmpty
            for (place, column) in rule.columns.enumerated() {
                // The figures of a row that is left out stand in the unit of their column all the same, so that a total is one of its items.
                guard let number = columns[place], !isLeftOut || scales[place] != nil else { continue }
                let own = grid.cell(row: row, column: number)
                current[place] = own.flatMap { read($0, column, scale: scales[place], block: block, &scanned) }
                if current[place] != nil, names.contains(place) { isNamed = true }
                if column.inherits, own.map({ isBlank($0, block: block, scanned) }) ?? true { current[place] = above[place] }
            }
            if isLeftOut || !isNamed { continue }
            above = current
            let cells = current.compactMap(\.self)
            if !cells.isEmpty { rows.append(TableRowMatch(rule: index, block: block, cells: cells, context: context)) }
        }
        return rows
    }

    /// The columns with the words that every row must have. A row of figures alone, such as a total without its word, is none. There are
    /// no such columns where all of them may take over the words of the row above.
    private func names(of rule: DocumentTableRule, _ columns: [Int?]) -> Set<Int> {
        let table = rules.tables[rule.table]
        let names = rule.columns.indices.filter { place in
            let column = rule.columns[place]
            guard columns[place] != nil, column.types == nil else { return false }
            return table.schema.fields[column.field].isRequired || table.keyFields.contains(column.field)
        }
        return names.allSatisfy { rule.columns[$0].inherits } ? [] : Set(names)
    }

    private func isBlank(_ cell: TableCell, block: Int, _ scanned: ScannedDocument) -> Bool {
        CellReading(scanned: scanned).text(cell.range, block: block).isEmpty
    }

    /// Whether a row's first words are those of a subtotal, or not those of the only rows that the rule reads.
    private func isLeftOut(_ row: Int, _ grid: TableGrid, _ rule: DocumentTableRule, block: Int, _ scanned: ScannedDocument) -> Bool {
        guard !rule.subtotals.isEmpty || !rule.only.isEmpty else { return false }
        let first = (0..<grid.table.columnCount).lazy.compactMap { grid.cell(row: row, column: $0) }.first { !$0.range.isEmpty }
        guard let first else { return !rule.only.isEmpty }
        let text = MatchableText(CellReading(scanned: scanned).text(first.range, block: block), mentions: [], skipping: [])
        let isWanted = rule.only.isEmpty || rule.only.contains { $0.matchesWhole(text) != nil }
        return !isWanted || rule.subtotals.contains { $0.matchesWhole(text) != nil }
    }

    /// Whether a row repeats the head, as tables over several pages do.
    private func isHead(_ row: Int, _ grid: TableGrid, _ heads: [MatchableText], block: Int, _ scanned: ScannedDocument) -> Bool {
        let reading = CellReading(scanned: scanned)
        var filled = 0
        for (column, head) in heads.enumerated() {
            let text = grid.cell(row: row, column: column).map { reading.text($0.range, block: block) } ?? ""
            if text != head.text { return false }
            if !text.isEmpty { filled += 1 }
        }
        return filled > 0
    }

    /// What a cell gives its field: its text, or its one mention of a type that the column takes. A dash gives nothing.
    private func read(
        _ cell: TableCell, _ column: DocumentTableRule.Column, scale: HeadScale?, block: Int, _ scanned: inout ScannedDocument
    ) -> TableRowMatch.Cell? {
        guard let types = column.types else {
            let text = CellReading(scanned: scanned).text(cell.range, block: block)
            if text.isEmpty || Self.isDash(text) { return nil }
            guard let names = column.names else { return TableRowMatch.Cell(field: column.field, mention: nil, range: cell.range) }
            let match = names.matchesWhole(MatchableText(text, mentions: NumberScanner().mentions(in: text), skipping: []))
            guard case .vocabulary(let key, _)? = match?.captures.first?.value else { return nil }
            return TableRowMatch.Cell(field: column.field, mention: nil, range: cell.range, key: key)
        }
        guard let index = CellReading(scanned: scanned).figure(of: cell, block: block) else { return nil }
        var mention = scanned.blocks[block].mentions[index]
        // Words beside a number ("Beneficiarios 2025") may say that it is no figure of the column: then it counts only as what it was read.
        if !CellReading(scanned: scanned).hasWords(beside: mention.range, in: cell.range, block: block) {
            if let scale {
                // Another rule may have given it already.
                let isScaled = scanned.blocks[block].inheritedUnits[index] != nil
                let scaled = isScaled ? mention : mention.applying(scale.inherited)
                guard types.contains(scaled.type) else { return nil }
                scanned.blocks[block].inherit(scale, mention: index)
                return TableRowMatch.Cell(field: column.field, mention: index, range: mention.range, part: column.part)
            }
            if !types.contains(mention.type) { mention = mention.asNumber ?? mention }
        }
        guard types.contains(mention.type) else { return nil }
        scanned.blocks[block].mentions[index] = mention
        return TableRowMatch.Cell(field: column.field, mention: index, range: mention.range, part: column.part)
    }

    /// Dashes of any length, which stand for "none".
    private static func isDash(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}".unicodeScalars.contains($0) }
    }
}
