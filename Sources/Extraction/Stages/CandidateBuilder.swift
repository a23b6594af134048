import Dataset
import PatternGrammar

/// Matches → rows that tables may take in.
struct CandidateBuilder: Sendable {
    let pipeline: Pipeline
    private let reading: CellReading

    init(pipeline: Pipeline, scanned: ScannedDocument) {
        self.pipeline = pipeline
        reading = CellReading(scanned: scanned)
    }

    /// One row, or one for each item of a list.
    func candidates(_ match: TextMatch, table: Int) -> [BoundTable.Candidate] {
        let rule = pipeline.rules.texts[match.pattern]
        let group = pipeline.rules.groups[rule.group]
        let schema = pipeline.tables[table]
        let items = match.captures.compactMap { capture -> [Range<Int>]? in
            if case .list(let ranges) = capture.value, capture.fields.contains(where: { !$0.hasPrefix("_") }) { ranges } else { nil }
        }.first
        if let items, items.isEmpty { return [] }
        return (items.map { Array($0.indices.map(Optional.some)) } ?? [nil]).map { item in
            let offset = item.flatMap { index in items.map { $0[index].lowerBound } } ?? match.range.lowerBound
            var row = RowCells(count: schema.fields.count)
            for capture in match.context + match.captures {
                row.set(reading.cells(capture, item: item, pattern: match.pattern, schema: schema))
            }
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
                if let bound = reading.cell(mention: mention, block: match.block, pattern: pattern, type: type) {
                    row.set([(cell.field, bound)])
                }
            } else if let value = CellReading.value(reading.text(cell.range, block: match.block), type: type) {
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
