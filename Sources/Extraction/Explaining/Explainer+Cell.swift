import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

extension Explainer {
    /// The chain from a cell back to its words: value, mention or text, slot, pattern, and the failed checks it takes part in. Of an empty
    /// cell, the near misses of the patterns that could fill it.
    /// - Parameter name: `TABLE.ROW.COLUMN`, rows from 1.
    /// - Throws: a diagnostic `bad-cell`, `unknown-table`, `unknown-row` or `unknown-column`.
    public func explain(cell name: String) throws(Diagnostic) -> [Diagnostic] {
        let reference = try cellReference(name)
        guard let table = run.bound.tables.first(where: { $0.rule.schema.name == reference.table }),
            let field = table.rule.schema.index(of: reference.field), table.rows.indices.contains(reference.row - 1)
        else { return [] }
        let row = table.rows[reference.row - 1]
        let cell = row.cells[field]
        if cell.value == .empty { return emptyCell(reference, field: field, table: table, row: row) }
        var head = note("cell", "`\(reference)` is \(cell.value.canonical)")
        if cell.sources.isEmpty { head.suggestion = "no words of the document: the pipeline fills it by itself" }
        if let unpivot = table.rule.unpivot {
            head.suggestion = "one row for each figure of `\(pipeline.tables[unpivot.table].name)`"
        } else if let lookup = table.rule.lookups.first(where: { $0.field == field }) {
            head.suggestion = "the official name for `\(table.rule.schema.fields[lookup.keyField].name)`"
        }
        let slotField = slotField(of: field, table: table, row: row) ?? reference.field
        var notes = [head] + cell.sources.prefix(shownSources).flatMap { chain($0, field: slotField) }
        if cell.sources.count > shownSources { notes.append(note("source", "and from \(cell.sources.count - shownSources) more places")) }
        return notes + failures(of: reference)
    }

    /// The field whose slot a cell comes from, where that is not its own: of a looked-up name its key, of a long form the wide table's field.
    private func slotField(of field: Int, table: BoundTable, row: BoundRow) -> String? {
        if let lookup = table.rule.lookups.first(where: { $0.field == field }) { return table.rule.schema.fields[lookup.keyField].name }
        guard let unpivot = table.rule.unpivot else { return nil }
        if let key = unpivot.key.first(where: { $0.long == field }) { return pipeline.tables[unpivot.table].fields[key.wide].name }
        if field == unpivot.period { return unpivot.widePeriod.map { pipeline.tables[unpivot.table].fields[$0].name } }
        return row.cells[unpivot.measure].value.canonical
    }

    /// The words of a source, and the slot of the pattern that took them.
    func chain(_ source: CellSource, field: String) -> [Diagnostic] {
        var words = "from these words"
        if let index = source.mention {
            let number = result.mentions.first {
                $0.block == source.block && $0.mention.range == scanned.blocks[source.block].mentions[index].range
            }
            words = "from mention \(number.map { "\($0.id)" } ?? "?"): \(describe(scanned.blocks[source.block].mentions[index]))"
        }
        return [note("source", words, block: source.block, range: source.range), slot(field, pattern: source.pattern)]
    }

    /// `dinero 412300000 CLP, más_de, rule money-thousands`
    func describe(_ mention: Mention) -> String {
        var text = mention.type.rawValue
        if let value = mention.value { text += " \(value.canonical)" }
        if let upper = mention.upper { text += " to \(upper.canonical)" }
        if let unit = mention.unit { text += " \(unit)" }
        if let qualifier = mention.qualifier { text += ", \(qualifier.rawValue)" }
        return text + ", rule \(mention.rule.rawValue)"
    }

    private func slot(_ field: String, pattern: Int) -> Diagnostic {
        let entry = pipeline.patterns[pattern]
        guard pattern < rules.textCount else {
            return Diagnostic(
                .note, id: "pattern", "by the column of `\(field)` in the table rule `\(entry.id)`", file: entry.location.file,
                line: entry.location.line, column: entry.location.column)
        }
        let compiled = rules.patternSet.patterns[pattern]
        if let slot = compiled.slots.first(where: { $0.fields.contains(field) }) {
            return note(
                "pattern", "by a slot of the pattern `\(entry.id)`", at: compiled.source, marked: span(of: slot, field, in: compiled.source)
            )
        }
        let group = rules.groups[rules.texts[pattern].group]
        for path in group.paths + group.optionalPaths {
            guard let slot = path.slots.first(where: { $0.fields.contains(field) }) else { continue }
            return note(
                "pattern", "by the path of the pattern `\(entry.id)`", at: path.source, marked: span(of: slot, field, in: path.source))
        }
        return note("pattern", "a constant beside the pattern `\(entry.id)`", at: compiled.source)
    }

    /// The code points of a slot; `nil` of one that stands in a sub-pattern.
    private func span(of slot: Slot, _ field: String, in source: PatternSource) -> Range<Int>? {
        let scalars = Array(source.text.unicodeScalars)
        guard scalars.indices.contains(slot.column), scalars[slot.column] == "{",
            let end = scalars[slot.column...].firstIndex(of: "}")
        else { return nil }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[slot.column...end])
        return text.contains(field) ? slot.column..<end + 1 : nil
    }

    func failures(of cell: CellReference) -> [Diagnostic] {
        result.checkResults.filter { $0.outcome == .falla && $0.cells.contains(cell) }.map { check in
            let sides = "\(check.left.map(\.description) ?? "?") ≠ \(check.right.map(\.description) ?? "?")"
            return note("check", "the check `\(check.id)` fails: \(sides)", suggestion: check.statement.isEmpty ? nil : check.statement)
        }
    }

    /// What the patterns that could fill an empty cell found in its row's section.
    private func emptyCell(_ cell: CellReference, field: Int, table: BoundTable, row: BoundRow) -> [Diagnostic] {
        let patterns = rules.texts.indices.filter { index in
            rules.groups[rules.texts[index].group].table.map { pipeline.tables[$0].name } == cell.table
                && rules.patternSet.patterns[index].slots.contains { $0.fields.contains(cell.field) }
        }
        let names = patterns.map { "`\(pipeline.patterns[$0].id)`" }.joined(separator: ", ")
        let head = note(
            "cell", "`\(cell)` is empty", suggestion: names.isEmpty ? "no pattern over text fills it" : "filled by \(names)")
        var found: [(pattern: Int, miss: RankedMiss)] = []
        for pattern in patterns {
            let group = rules.texts[pattern].group
            let home = contexts.context(group: group, section: scanned.blocks[row.anchor.block].section)?.section
            for block in scanned.document.blocks.indices where applies(group: group, block: block) {
                guard contexts.context(group: group, section: scanned.blocks[block].section)?.section == home else { continue }
                found += misses(of: pattern, block: block).map { (pattern, $0) }
            }
        }
        let best = found.enumerated().sorted { a, b in
            let (x, y) = (a.element.miss.score, b.element.miss.score)
            return x != y ? x > y : a.offset < b.offset
        }.prefix(limit)
        return [head] + best.compactMap { nearMiss($0.element.miss, pattern: $0.element.pattern) }
    }

    private func cellReference(_ name: String) throws(Diagnostic) -> CellReference {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let row = Int(parts[1]) else {
            throw Diagnostic(
                .error, id: "bad-cell", "“\(name)” names no cell", suggestion: "write TABLE.ROW.COLUMN: regiones.3.inversion_clp")
        }
        guard let table = run.bound.tables.first(where: { $0.rule.schema.name == parts[0] }) else {
            throw Diagnostic(
                .error, id: "unknown-table", "the pipeline \(pipeline.name) has no table `\(parts[0])`",
                suggestion: Self.suggestion(for: parts[0], among: pipeline.tables.map(\.name)))
        }
        guard table.rows.indices.contains(row - 1) else {
            throw Diagnostic(
                .error, id: "unknown-row", "`\(parts[0])` has no row \(row)",
                suggestion: table.rows.isEmpty ? "it has no rows in this document" : "its rows are 1 to \(table.rows.count)")
        }
        guard table.rule.schema.index(of: parts[2]) != nil else {
            throw Diagnostic(
                .error, id: "unknown-column", "`\(parts[0])` has no column `\(parts[2])`",
                suggestion: Self.suggestion(for: parts[2], among: table.rule.schema.fields.map(\.name)))
        }
        return CellReference(table: parts[0], row: row, field: parts[2])
    }
}
