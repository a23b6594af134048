import DocumentModel
import PatternGrammar

extension Explainer {
    /// The tables of the document that a rule reads, and those under its path whose heads it does not know.
    func documentTable(_ index: Int) -> [Diagnostic] {
        let rule = rules.documentTables[index]
        let entry = pipeline.patterns[rules.textCount + index]
        let rows = run.matched.tableRows.filter { $0.rule == index }
        let blocks = scanned.document.blocks.indices.filter { block in rows.contains { $0.block == block } }
        let read = blocks.map { block in
            let count = rows.count { $0.block == block }
            return note("match", "gives " + counted(count, "row", "rows"), block: block, range: headRange(block))
        }
        let missed = scanned.document.blocks.indices.flatMap { block in
            blocks.contains(block) ? [] : tableMisses(block: block, rules: [index])
        }
        var summary = "`\(entry.id)` fills `\(entry.table ?? "")`: \(counted(read.count, "table", "tables")) read"
        summary += "; " + counted(missed.count, "table missed", "tables missed")
        let paths = rule.paths.map { "“\($0.source.text)”" }.joined(separator: " or ")
        return [
            Diagnostic(
                .note, id: "pattern", summary, file: entry.location.file, line: entry.location.line, column: entry.location.column,
                suggestion: paths.isEmpty ? nil : "it looks under \(paths)")
        ] + read + missed
    }

    /// What keeps rules from reading a table: columns whose words stand in no head. Rules that find none of theirs are left out.
    func tableMisses(block: Int, rules indices: [Int]) -> [Diagnostic] {
        guard case .table(let table) = scanned.document.blocks[block].kind else { return [] }
        let contexts = SectionContexts(scanned, run.texts, groups: rules.documentTables.map { PathConditions(paths: $0.paths) })
        let grid = TableGrid(table)
        let heads = (0..<table.columnCount).map { TableStage(rules: rules).head(of: $0, grid, block: block, scanned) }
        var found: [Diagnostic] = []
        for index in indices {
            let rule = rules.documentTables[index]
            let absent = rule.columns.filter { column in !heads.contains { column.head.occurs(in: $0) != nil } }
            let needed = absent.filter { !$0.isOptional }
            if absent.count == rule.columns.count { continue }
            let entry = pipeline.patterns[rules.textCount + index]
            let inContext = contexts.context(group: index, section: scanned.blocks[block].section) != nil
            let reason: String
            if !needed.isEmpty {
                reason = "no head for " + needed.map { "`\(fieldName($0, rule))` (“\($0.head.source.text)”)" }.joined(separator: ", ")
            } else if !inContext {
                reason = "its head fits, but the rule looks under " + rule.paths.map { "“\($0.source.text)”" }.joined(separator: " or ")
            } else {
                continue
            }
            found.append(
                note(
                    "near-miss", "`\(entry.id)`: \(rule.columns.count - absent.count) of \(rule.columns.count) columns; \(reason)",
                    block: block,
                    range: headRange(block)))
        }
        return found
    }

    private func fieldName(_ column: DocumentTableRule.Column, _ rule: DocumentTableRule) -> String {
        pipeline.tables[rule.table].fields[column.field].name
    }

    /// From the first to the last word of a table's first row.
    private func headRange(_ block: Int) -> Range<Int> {
        let text = scanned.document.blocks[block].text.string.utf8
        return 0..<(text.enumerated().first { $0.element == 0x0A }?.offset ?? text.count)
    }
}
