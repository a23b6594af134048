import Dataset
import PatternGrammar

/// Matches → rows that tables may take in.
struct CandidateBuilder: Sendable {
    let pipeline: Pipeline
    private let reading: CellReading
    private let currencies: FieldCurrencies

    init(pipeline: Pipeline, scanned: ScannedDocument) {
        self.pipeline = pipeline
        reading = CellReading(scanned: scanned)
        currencies = FieldCurrencies(pipeline)
    }

    /// Amounts of a match that its fields cannot have.
    func foreignAmounts(_ match: TextMatch, table: Int) -> [ForeignAmount] {
        match.captures.flatMap { capture -> [ForeignAmount] in
            guard case .mention(let index) = capture.value else { return [] }
            return capture.fields.compactMap { name in
                pipeline.tables[table].index(of: name).flatMap {
                    foreignAmount(index, capture.block, table: table, field: $0, pattern: match.pattern)
                }
            }
        }
    }

    /// Amounts of a row of the document's table that its fields cannot have.
    func foreignAmounts(_ match: TableRowMatch, table: Int, pattern: Int) -> [ForeignAmount] {
        match.cells.compactMap { cell in
            cell.mention.flatMap { foreignAmount($0, match.block, table: table, field: cell.field, pattern: pattern) }
        }
    }

    private func foreignAmount(_ mention: Int, _ block: Int, table: Int, field: Int, pattern: Int) -> ForeignAmount? {
        let mentions = reading.scanned.blocks[block].mentions
        guard mentions.indices.contains(mention), let unit = mentions[mention].unit,
            let wanted = currencies.other(than: mentions[mention], table: table, field: field)
        else { return nil }
        let source = CellSource(block: block, mention: mention, range: mentions[mention].range, pattern: pattern)
        return ForeignAmount(field: field, wanted: wanted, unit: unit, source: source)
    }

    /// The cells without those that hold an amount in another currency than their field's.
    private func inOwnCurrency(_ cells: [(field: Int, cell: BoundCell)], table: Int, pattern: Int) -> [(field: Int, cell: BoundCell)] {
        cells.filter { field, cell in
            guard let source = cell.sources.first, let mention = source.mention else { return true }
            return foreignAmount(mention, source.block, table: table, field: field, pattern: pattern) == nil
        }
    }

    /// One row, or one for each item of a list; none where all that the match says is in another currency than its fields.
    func candidates(_ match: TextMatch, table: Int) -> [BoundTable.Candidate] {
        let rule = pipeline.rules.texts[match.pattern]
        let group = pipeline.rules.groups[rule.group]
        let schema = pipeline.tables[table]
        let items = match.captures.compactMap { capture -> [Range<Int>]? in
            if case .list(let ranges) = capture.value, capture.fields.contains(where: { !$0.hasPrefix("_") }) { ranges } else { nil }
        }.first
        if let items, items.isEmpty { return [] }
        return (items.map { Array($0.indices.map(Optional.some)) } ?? [nil]).compactMap { item in
            let offset = item.flatMap { index in items.map { $0[index].lowerBound } } ?? match.range.lowerBound
            var row = RowCells(count: schema.fields.count)
            for capture in match.context { row.set(reading.cells(capture, item: item, pattern: match.pattern, schema: schema)) }
            let found = match.captures.flatMap { reading.cells($0, item: item, pattern: match.pattern, schema: schema) }
            let own = inOwnCurrency(found, table: table, pattern: match.pattern)
            if own.isEmpty, !found.isEmpty { return nil }
            row.set(own)
            let source = CellSource(block: match.block, mention: nil, range: match.range, pattern: match.pattern)
            row.set(rule.fixed + group.fixed, schema: schema, source: source)
            return BoundTable.Candidate(
                cells: row.list, position: RowPosition(block: match.block, offset: offset), anchor: source, sentence: match.sentence,
                gathers: group.gathersSection && item == nil ? BoundTable.Section(index: match.gatheringSection) : nil)
        }
    }

    func candidate(_ match: TableRowMatch, _ rule: DocumentTableRule, pattern: Int) -> BoundTable.Candidate {
        let schema = pipeline.tables[rule.table]
        var row = RowCells(count: schema.fields.count)
        for capture in match.context { row.set(reading.cells(capture, item: nil, pattern: pattern, schema: schema)) }
        for cell in match.cells {
            let type = schema.fields[cell.field].type
            if let mention = cell.mention {
                if let bound = reading.cell(
                    mention: mention, block: match.block, isEnd: cell.part == .last, isPair: cell.part != nil, pattern: pattern, type: type)
                {
                    row.set(inOwnCurrency([(cell.field, bound)], table: rule.table, pattern: pattern))
                }
            } else if let value = CellReading.value(cell.key ?? reading.text(cell.range, block: match.block), type: type) {
                let source = CellSource(block: match.block, mention: nil, range: cell.range, pattern: pattern)
                row.set([(cell.field, BoundCell(value: value, sources: [source]))])
            }
        }
        let start = match.cells.map(\.range.lowerBound).min() ?? 0
        let range = start..<(match.cells.map(\.range.upperBound).max() ?? start)
        let source = CellSource(block: match.block, mention: nil, range: range, pattern: pattern)
        row.set(rule.fixed, schema: schema, source: source)
        return BoundTable.Candidate(
            cells: row.list, position: RowPosition(block: match.block, offset: start), anchor: source, sentence: range, gathers: nil)
    }
}

/// The cells of a row; what is set first stays.
private struct RowCells {
    private var cells: [BoundCell?]

    init(count: Int) { cells = Array(repeating: nil, count: count) }

    var list: [(field: Int, cell: BoundCell)] {
        cells.enumerated().compactMap { index, cell in cell.map { (index, $0) } }
    }

    mutating func set(_ given: [(field: Int, cell: BoundCell)]) {
        for (field, cell) in given where cells[field] == nil { cells[field] = cell }
    }

    mutating func set(_ fixed: [FixedCell], schema: TableSchema, source: CellSource) {
        for constant in fixed where cells[constant.field] == nil {
            guard let text = constant.template.text({ cells[$0]?.value ?? .empty }),
                let value = CellReading.value(text, type: schema.fields[constant.field].type)
            else { continue }
            cells[constant.field] = BoundCell(value: value, sources: [source])
        }
    }
}
