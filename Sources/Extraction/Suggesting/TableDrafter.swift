import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Drafts rules for the tables of a document that no rule reads.
struct TableDrafter {
    let scanned: ScannedDocument
    let pipeline: Pipeline
    let targets: Set<MentionKey>
    /// The rule that reads each block, of those that are tables and are read.
    let reading: [Int: Int]

    func drafts(names: inout SuggestionNames) -> [Suggestion] {
        var suggestions: [Suggestion] = []
        for (index, block) in scanned.document.blocks.enumerated() {
            guard case .table(let table) = block.kind else { continue }
            let content = TableContent(table, block: index, scanned: scanned, rules: pipeline.rules, targets: targets)
            guard content.hasHead, !content.targetColumns.isEmpty else { continue }
            if let draft = mended(content, names: &names) ?? fresh(content, names: &names) { suggestions.append(draft) }
        }
        return suggestions
    }

    /// A rule into a table of its own: the columns with figures, and those of words that name the rows.
    private func fresh(_ content: TableContent, names: inout SuggestionNames) -> Suggestion? {
        var taken: Set<String> = []
        var columns: [DocumentTableDraft.Column] = []
        var fields: [TableDraft.FieldDraft] = []
        for column in content.heads.indices where content.labelColumns.contains(column) || content.targetColumns.contains(column) {
            guard var drafted = content.column(column, field: "") else { continue }
            let words = SuggestionNames.name(of: content.heads[column].split(separator: " ").map(String.init), limit: 4)
            let currency = drafted.type == "dinero" ? content.currency(column) : nil
            let name = (words.isEmpty ? "columna_\(column + 1)" : words) + (currency.map { "_" + $0.lowercased() } ?? "")
            drafted.field = SuggestionNames.unique(name, separator: "_", &taken)
            columns.append(drafted)
            let isInteger = drafted.type == "conteo" || currency == "CLP"
            fields.append(
                .init(
                    name: drafted.field, type: drafted.type == nil ? "string" : isInteger ? "integer" : "number",
                    unit: currency, description: content.heads[column].filter { $0 != "\"" }))
        }
        guard columns.contains(where: { $0.type != nil }) else { return nil }
        let heading = scanned.headings(above: content.block).last
        let title = heading.map(scanned.title) ?? ""
        let base = SuggestionNames.name(of: title.split(separator: " ").map(String.init), limit: 3)
        let table = TableDraft(
            name: names.table(base.isEmpty ? "cuadro" : base), description: title.isEmpty ? "Cuadro" : title, fields: fields)
        var draft = content.draft(id: names.id(table.name), table: table.name, columns: columns)
        draft.beside = reading[content.block].map(name)
        return Suggestion(content: .documentTable(draft), table: table)
    }

    /// A rule like one of the pipeline's that reads no table of this document, its columns under their new heads.
    private func mended(_ content: TableContent, names: inout SuggestionNames) -> Suggestion? {
        for (index, rule) in pipeline.rules.documentTables.enumerated() where !reading.values.contains(index) {
            let definition = pipeline.definition.documentTables[index]
            guard definition.columns.count == rule.columns.count else { continue }
            var places = rule.columns.map { column in content.texts.firstIndex { column.head.occurs(in: $0) != nil } }
            let found = places.compactMap { $0 }
            guard found.count > 0, Set(found).count == found.count else { continue }
            var columns: [DocumentTableDraft.Column] = []
            for (number, column) in definition.columns.enumerated() {
                let isNew = places[number] == nil
                if isNew {
                    let open = content.heads.indices.filter { !places.contains($0) }
                    places[number] = open.first { (content.column($0, field: "")?.type == nil) == (column.type == nil) }
                }
                guard let place = places[number], var drafted = content.column(place, field: column.field.value) else {
                    if column.isOptional { continue }
                    columns = []
                    break
                }
                if !isNew { drafted.head = column.head.value }
                drafted.type = column.type?.value
                drafted.takesScaleFromHead = column.takesScaleFromHead
                drafted.isOptional = column.isOptional
                columns.append(drafted)
            }
            if columns.isEmpty { continue }
            var draft = content.draft(id: names.id(definition.id.value), table: definition.table.value, columns: columns)
            draft.subtotals = definition.subtotals.map(\.value)
            draft.fixed = definition.fixed.map { .init(field: $0.field.value, value: $0.value.value) }
            draft.replaces = name(index)
            return Suggestion(content: .documentTable(draft))
        }
        return nil
    }

    /// `anexo` (Pipelines/bosques/2-anexo.yaml:12)
    private func name(_ rule: Int) -> String {
        let entry = pipeline.patterns[pipeline.rules.textCount + rule]
        return "\(entry.id) (\(entry.location.file):\(entry.location.line))"
    }
}

/// A table of the document as its columns.
struct TableContent {
    let block: Int
    /// The words over each column.
    let heads: [String]
    let texts: [MatchableText]
    let hasHead: Bool
    /// Columns with unexplained numbers, and columns of words.
    let targetColumns: Set<Int>
    let labelColumns: Set<Int>
    private let grid: TableGrid
    private let scanned: ScannedDocument
    private let mentions: [[MentionType: Int]]
    /// Of the amounts of each column.
    private let currencies: [Set<String>]
    private let targets: [MentionKey]
    /// What the caption states, and the columns of amounts that it holds for.
    private let caption: (scale: HeadScale, columns: Set<Int>)?

    init(_ table: Table, block: Int, scanned: ScannedDocument, rules: PipelineRules, targets: Set<MentionKey>) {
        self.block = block
        self.scanned = scanned
        let grid = TableGrid(table)
        let stage = TableStage(rules: rules)
        let texts = (0..<table.columnCount).map { stage.head(of: $0, grid, block: block, scanned) }
        var mentions = [[MentionType: Int]](repeating: [:], count: table.columnCount)
        var currencies = [Set<String>](repeating: [], count: table.columnCount)
        var words = [Int](repeating: 0, count: table.columnCount)
        var isHeadFree = true
        var targetColumns: Set<Int> = []
        var found: [MentionKey] = []
        for cell in table.cells where cell.column < table.columnCount {
            let inside = scanned.blocks[block].mentions.inside(cell.range)
            for index in inside.indices where targets.contains(MentionKey(block: block, mention: index)) {
                if grid.headRows.contains(cell.row) { isHeadFree = false }
                if cell.columnSpan > 1 { continue }
                targetColumns.insert(cell.column)
                mentions[cell.column][scanned.blocks[block].mentions[index].type, default: 0] += 1
                if let unit = scanned.blocks[block].mentions[index].unit, Mention.isCurrency(unit) { currencies[cell.column].insert(unit) }
                found.append(MentionKey(block: block, mention: index))
            }
            if !grid.headRows.contains(cell.row), !cell.range.isEmpty, inside.isEmpty { words[cell.column] += 1 }
        }
        let rows = max(1, table.rowCount - grid.headRows.count)
        // Where the first row holds figures or the heads say nothing, the rows are read as sentences instead.
        hasHead =
            isHeadFree && table.headerRowCount > 0 && table.rowCount > grid.headRows.count
            && targetColumns.allSatisfy { column in
                texts[column].words(ofSentence: 0).contains { $0.mention == nil && LineItem.isContent($0.folded) }
            }
        labelColumns = Set(words.indices.filter { words[$0] * 2 > rows && !targetColumns.contains($0) })
        heads = texts.map(\.text)
        self.grid = grid
        self.texts = texts
        self.mentions = mentions
        self.currencies = currencies
        self.targetColumns = targetColumns
        self.targets = found
        let reading = CellReading(scanned: scanned)
        caption = StatedScales(scanned.document).captioned(block).map { scale in
            (scale, Set(CaptionedAmounts.columns(of: table, grid.headRows) { reading.text($0.range, block: block) }))
        }
    }

    /// Unit and scale of a column, as its head or else the table's caption states them.
    private func scale(_ column: Int) -> HeadScale? {
        HeadScale(head: heads[column]) ?? caption.flatMap { $0.columns.contains(column) ? $0.scale : nil }
    }

    /// What the amounts of a column are in, as its head or else all of them say; `nil` where they differ.
    func currency(_ column: Int) -> String? {
        if let unit = scale(column)?.inherited.unit, Mention.isCurrency(unit) { return unit }
        return currencies[column].count > 1 ? nil : currencies[column].first ?? "CLP"
    }

    /// - Returns: `nil` of a column whose head has no words.
    func column(_ column: Int, field: String) -> DocumentTableDraft.Column? {
        guard heads.indices.contains(column), let head = headPattern(column) else { return nil }
        var drafted = DocumentTableDraft.Column(field: field, head: head, headText: heads[column])
        guard targetColumns.contains(column) else { return drafted }
        drafted.isOptional = false
        if let scale = scale(column) {
            drafted.takesScaleFromHead = true
            drafted.type = scale.inherited.unit == "%" ? "porcentaje" : scale.inherited.unit == nil ? "conteo" : "dinero"
        } else {
            drafted.type = MentionType.allCases.filter { mentions[column][$0] != nil }.map(\.rawValue).joined(separator: "|")
        }
        return drafted
    }

    /// The words of a head that no other head has all of; its numbers only where nothing else tells it apart.
    private func headPattern(_ column: Int) -> String? {
        func words(_ column: Int, withNumbers: Bool) -> [String] {
            var words: [String] = []
            for word in (0..<texts[column].sentenceCount).flatMap({ texts[column].words(ofSentence: $0) }) {
                if word.isWord, withNumbers || word.mention == nil {
                    words.append(texts[column].string(word.range))
                } else if words.contains(where: { LineItem.isContent(Template.folded($0)) }) {
                    // What stands in parentheses or after a year says less than what stands before.
                    break
                } else if !words.isEmpty, words.last != "..." {
                    words.append("...")
                }
            }
            if words.last == "..." { words.removeLast() }
            return words
        }
        let plain = words(column, withNumbers: false)
        let isUnique = !plain.isEmpty && heads.indices.allSatisfy { $0 == column || words($0, withNumbers: false) != plain }
        let chosen = isUnique ? plain : words(column, withNumbers: true)
        return chosen.isEmpty
            ? nil : chosen.map { $0 == "..." ? $0 : LineItem(key: "", text: $0, range: 0..<0, isWord: true).literal }.joined(separator: " ")
    }

    func draft(id: String, table: String, columns: [DocumentTableDraft.Column]) -> DocumentTableDraft {
        let reading = CellReading(scanned: scanned)
        let numbers = columns.compactMap { column in heads.firstIndex(of: column.headText) }
        var rows: [[String]] = []
        var hasTotal = false
        for row in grid.headRows.upperBound..<max(grid.headRows.upperBound, grid.table.rowCount) {
            let cells = numbers.map { column in grid.cell(row: row, column: column).map { reading.text($0.range, block: block) } ?? "" }
            let first = Template.folded(
                (0..<grid.table.columnCount).lazy.compactMap { grid.cell(row: row, column: $0) }.first { !$0.range.isEmpty }
                    .map { reading.text($0.range, block: block) } ?? "")
            if first.hasPrefix("total") || first.hasPrefix("subtotal") {
                hasTotal = true
            } else if rows.count < 2, cells.contains(where: { !$0.isEmpty }) {
                rows.append(cells)
            }
        }
        let path = scanned.headings(above: block).last.flatMap { HeadingPath.literal(scanned.title($0)) }
        var draft = DocumentTableDraft(
            id: id, table: table, columns: columns, rows: rows, gives: [], targets: targets, place: scanned.places([block]))
        if let path, let heading = scanned.headings(above: block).last {
            draft.paths = [path]
            draft.headings = [scanned.title(heading)]
        }
        if hasTotal, labelColumns.isEmpty == false { draft.subtotals = ["Total ...", "Subtotal ..."] }
        return draft
    }
}
