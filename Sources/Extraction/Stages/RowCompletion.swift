import Dataset
import SpanishNumbers

/// Fills what no pattern fills: names looked up from keys, automatic fields, and tables derived from others.
struct RowCompletion: Sendable {
    let pipeline: Pipeline
    let matched: MatchedDocument
    let period: CellValue

    /// - Parameter tables: in document order.
    func complete(_ tables: inout [BoundTable]) {
        for index in tables.indices {
            for row in tables[index].rows.indices {
                lookUp(&tables[index], row: row)
                fillAutomatic(&tables[index], row: row)
            }
        }
        for index in tables.indices {
            if let unpivot = tables[index].rule.unpivot { derive(unpivot, &tables, into: index) }
        }
    }

    private func lookUp(_ table: inout BoundTable, row: Int) {
        for lookup in table.rule.lookups where table.rows[row].cells[lookup.field].value == .empty {
            let key = table.rows[row].cells[lookup.keyField]
            guard let name = lookup.names[key.value.canonical] else { continue }
            table.update(row: row, field: lookup.field, BoundCell(value: .text(name), sources: key.sources))
        }
    }

    private func fillAutomatic(_ table: inout BoundTable, row index: Int) {
        for (field, automatic) in table.rule.automatic where table.rows[index].cells[field].value == .empty {
            guard let cell = cell(automatic, table.rule, table.rows[index]), cell.value != .empty else { continue }
            table.update(row: index, field: field, cell)
        }
    }

    private var scanned: ScannedDocument { matched.scanned }

    private func cell(_ automatic: AutomaticValue, _ rule: TableRule, _ row: BoundRow) -> BoundCell? {
        let value = rule.valueField.flatMap { row.cells[$0].sources.first }
        switch automatic {
        case .section:
            guard let section = scanned.blocks[row.anchor.block].section else { return nil }
            let heading = scanned.sections[section].heading
            let range = 0..<scanned.document.blocks[heading].text.string.utf8.count
            let source = CellSource(block: heading, mention: nil, range: range, pattern: row.anchor.pattern)
            return BoundCell(value: .number(ExactDecimal(section + 1)), sources: [source])
        case .sentence:
            let range = shown(row)
            let text = CellReading(scanned: scanned).text(range, block: row.anchor.block)
            let source = CellSource(block: row.anchor.block, mention: nil, range: range, pattern: row.anchor.pattern)
            return BoundCell(value: .string(text), sources: [source])
        case .unit, .qualifier:
            guard let value, let index = value.mention else { return nil }
            let mention = scanned.blocks[value.block].mentions[index]
            let text = automatic == .unit ? mention.unit : mention.qualifier?.rawValue
            return BoundCell(value: .string(text), sources: [value])
        case .period:
            return statedPeriod(before: row) ?? BoundCell(value: period)
        }
    }

    /// A range of years stated earlier in the same paragraph ("para el período 2016-2022, el beneficio…") governs the figures after it.
    private func statedPeriod(before row: BoundRow) -> BoundCell? {
        let block = scanned.blocks[row.anchor.block]
        guard
            let index = block.mentions.lastIndex(where: { $0.type == .rangoAnios && $0.range.upperBound <= row.anchor.range.lowerBound }),
            let first = block.mentions[index].value, let last = block.mentions[index].upper
        else { return nil }
        let source = CellSource(block: row.anchor.block, mention: index, range: block.mentions[index].range, pattern: row.anchor.pattern)
        return BoundCell(value: .text("\(first.canonical)/\(last.canonical)"), sources: [source])
    }

    /// The sentence of a row; of one without end, as a table or a list without stops makes it, the words around the match.
    private func shown(_ row: BoundRow) -> Range<Int> {
        guard row.sentence.count > Self.longestSentence else { return row.sentence }
        let bytes = matched.scanned.document.blocks[row.anchor.block].text.string.utf8
        let start = max(row.sentence.lowerBound, row.anchor.range.lowerBound - Self.longestSentence / 2)
        let end = min(row.sentence.upperBound, row.anchor.range.upperBound + Self.longestSentence / 2)
        // To the white space inside, so that no word is cut.
        let before = bytes.dropFirst(start).prefix(max(0, row.anchor.range.lowerBound - start)).firstIndex(of: 0x20)
        let after = bytes.dropFirst(row.anchor.range.upperBound).prefix(max(0, end - row.anchor.range.upperBound)).lastIndex(of: 0x20)
        let first = before.map { bytes.distance(from: bytes.startIndex, to: $0) + 1 } ?? row.anchor.range.lowerBound
        let last = after.map { bytes.distance(from: bytes.startIndex, to: $0) } ?? row.anchor.range.upperBound
        return (start == row.sentence.lowerBound ? start : first)..<(end == row.sentence.upperBound ? end : last)
    }

    /// In bytes; the longest of the real drafts have a third of it.
    private static let longestSentence = 4096

    /// One row for each figure of each row of the wide table.
    private func derive(_ unpivot: TableRule.Unpivot, _ tables: inout [BoundTable], into index: Int) {
        for wide in tables[unpivot.table].rows {
            for measure in unpivot.measures {
                let value = wide.cells[measure.field]
                guard value.value != .empty else { continue }
                var cells: [(field: Int, cell: BoundCell)] = unpivot.key.map { ($0.long, wide.cells[$0.wide]) }
                cells.append((unpivot.measure, BoundCell(value: .text(measure.name), sources: value.sources)))
                cells.append((unpivot.value, value))
                if let field = unpivot.unit, let unit = measure.unit {
                    cells.append((field, BoundCell(value: .text(unit), sources: value.sources)))
                }
                if let field = unpivot.period {
                    cells.append((field, unpivot.widePeriod.map { wide.cells[$0] } ?? BoundCell(value: period)))
                }
                _ = tables[index].add(
                    BoundTable.Candidate(cells: cells, position: wide.position, anchor: wide.anchor, sentence: wide.sentence, gathers: nil))
            }
        }
    }
}
