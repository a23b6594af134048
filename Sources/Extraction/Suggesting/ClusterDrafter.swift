import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Drafts one pattern for lines of like wording, such as the sentence of each region.
struct ClusterDrafter {
    let scanned: ScannedDocument
    let collector: LineCollector
    let mends: MendFinder
    let pipeline: Pipeline

    /// Tables that have a row for each name of a vocabulary, by its field, with the names of their other fields.
    private var keyed: [String: (table: String, fields: Set<String>)] = [:]

    init(scanned: ScannedDocument, collector: LineCollector, mends: MendFinder, pipeline: Pipeline) {
        self.scanned = scanned
        self.collector = collector
        self.mends = mends
        self.pipeline = pipeline
    }

    /// Lines that make a pattern of their own.
    static let fewest = 3

    mutating func drafts(_ lines: [SuggestionLine], names: inout SuggestionNames) -> [Suggestion] {
        let cores = lines.map(collector.core)
        var suggestions: [Suggestion] = []
        for cluster in LineClusters.clusters(cores) where cluster.count >= Self.fewest {
            if let suggestion = draft(cluster.map { lines[$0] }, cores: cluster.map { cores[$0] }, names: &names) {
                suggestions.append(suggestion)
            }
        }
        return suggestions
    }

    private mutating func draft(_ lines: [SuggestionLine], cores: [SuggestionLine], names: inout SuggestionNames) -> Suggestion? {
        guard let template = LineTemplate(LineAlignment(cores.map(\.items))) else { return nil }
        if let mended = mended(template, lines: lines, cores: cores, names: &names) { return mended }
        let isNamedInText = template.names.first { template.alignment.columns[$0].isEverywhere }
        // The name in a heading says more than words that vary in the line.
        var path = isNamedInText == nil ? ClusterPath(scanned, blocks: cores.map(\.block), names: collector.names) : nil
        if path?.vocabulary == nil, !template.texts.isEmpty { path = nil }
        if isNamedInText == nil, path == nil, template.texts.isEmpty { return nil }
        return filling(template, named: isNamedInText, path: path, lines: lines, cores: cores, names: &names)
    }

    /// A pattern into a table of its own.
    private mutating func filling(
        _ template: LineTemplate, named: Int?, path: ClusterPath?, lines: [SuggestionLine], cores: [SuggestionLine],
        names: inout SuggestionNames
    ) -> Suggestion? {
        var fields = LineTemplate.Fields(numbers: [:], names: [:], texts: [:])
        var taken: Set<String> = []
        var table = TableDraft(name: "", description: "", fields: [])
        var key: [String] = []
        if let named, let name = template.alignment.columns[named].first?.name {
            let field = SuggestionNames.unique(
                (name.vocabulary == "regiones" ? "region" : name.vocabulary) + "_codigo", separator: "_", &taken)
            fields.names[named] = field
            addName(field, vocabulary: name.vocabulary, to: &table, &taken)
            let keys = template.alignment.columns[named].items.map { $0?.name?.key ?? "" }
            if Set(keys).count == keys.count { key = [field] }
        }
        if let path {
            let field = SuggestionNames.unique(path.field, separator: "_", &taken)
            if let vocabulary = path.vocabulary {
                addName(field, vocabulary: vocabulary, to: &table, &taken)
            } else {
                table.fields.append(.init(name: field, type: "string", isRequired: true, description: "Nombre según el título"))
            }
            if Set(path.values).count == path.values.count { key = [field] }
        }
        // What is said of each region stands in one table, whatever sentence says it.
        let shared = key.count == 1 && (path != nil || template.texts.isEmpty) ? key[0] : nil
        if let shared, let known = keyed[shared] { taken.formUnion(known.fields) }
        for columns in template.texts where path == nil {
            let field = SuggestionNames.unique("concepto", separator: "_", &taken)
            fields.texts[columns.lowerBound] = field
            table.fields.append(.init(name: field, type: "string", isRequired: true, description: "Lo que la frase nombra"))
        }
        for column in template.numbers {
            let field = SuggestionNames.unique(template.name(ofNumber: column), separator: "_", &taken)
            fields.numbers[column] = field
            table.fields.append(numberField(field, template.alignment.columns[column]))
        }
        let first = template.numbers.first.map { template.name(ofNumber: $0) } ?? ""
        let place = path?.field ?? fields.names.values.first ?? ""
        let suffix = place.replacing("_codigo", with: "")
        if let shared, let known = keyed[shared] {
            table.name = known.table
        } else {
            table.name = names.table(suffix.isEmpty ? first : shared == nil ? "\(first)_por_\(suffix)" : "cifras_por_\(suffix)")
        }
        if let shared { keyed[shared] = (table.name, taken) }
        table.description = "Borrador: revise nombre y campos"
        table.key = key
        var context = PatternDraft.Context(table: table.name)
        if let path { context.paths = [path.path] }
        if lines.contains(where: \.isRow) { context.blocks = ["tabla"] }
        let headings = path.map { path in path.titles.map { [$0] } }
        var draft = pattern(
            template, fields, context, lines: lines, cores: cores, id: names.id(first.isEmpty ? table.name : first), headings: headings)
        if let path {
            for index in draft.examples.indices {
                guard let line = headings?.firstIndex(of: draft.examples[index].headings) else { continue }
                draft.examples[index].gives.insert(.init(field: path.field, value: path.values[line]), at: 0)
            }
        }
        return Suggestion(content: .pattern(draft), table: table)
    }

    private func addName(_ field: String, vocabulary: String, to table: inout TableDraft, _ taken: inout Set<String>) {
        table.fields.append(.init(name: field, type: "string", isRequired: true, description: "Clave en el vocabulario \(vocabulary)"))
        let name = SuggestionNames.unique(field.replacing("_codigo", with: ""), separator: "_", &taken)
        table.fields.append(
            .init(name: name, type: "string", lookup: (vocabulary, field), description: "Nombre oficial"))
    }

    private func numberField(_ name: String, _ column: LineAlignment.Column) -> TableDraft.FieldDraft {
        let types = Set(column.items.compactMap { $0?.type })
        let foreign = column.items.lazy.compactMap { $0?.currency }.first
        let isInteger = types.isSubset(of: [.dinero, .conteo]) && foreign == nil
        return .init(
            name: name, type: isInteger ? "integer" : "number",
            unit: types == [.dinero] ? foreign ?? "CLP" : types == [.porcentaje] ? "%" : nil,
            description: types == [.dinero] ? foreign.map { "En \($0)" } ?? "En pesos" : "")
    }

    /// A pattern into the table and fields of the patterns that its lines were meant for.
    private func mended(_ template: LineTemplate, lines: [SuggestionLine], cores: [SuggestionLine], names: inout SuggestionNames)
        -> Suggestion?
    {
        var chosen: [Int: MendFinder.Mend] = [:]
        var taken: Set<MendFinder.Mend> = []
        for column in template.numbers {
            var votes: [MendFinder.Mend: Double] = [:]
            var present = 0
            for (line, core) in cores.enumerated() {
                guard let item = template.alignment.columns[column].items[line],
                    let position = core.items.firstIndex(where: { $0.range == item.range })
                else { continue }
                present += 1
                for (mend, score) in mends.mends(core, position).prefix(4) { votes[mend, default: 0] += score }
            }
            let best = votes.filter { !taken.contains($0.key) }.max { ($0.value, $1.key.pattern) < ($1.value, $0.key.pattern) }
            let likely = best.flatMap { $0.value >= 0.3 * Double(present) ? $0.key : nil }
            let orphan = cores.first.flatMap { core in
                template.alignment.columns[column].first?.type.flatMap { mends.orphan(block: core.block, type: $0) }
            }
            guard let mend = likely ?? orphan, !taken.contains(mend) else { continue }
            chosen[column] = mend
            taken.insert(mend)
        }
        guard let first = template.numbers.lazy.compactMap({ chosen[$0] }).first, let found = mends.context(first.pattern) else {
            return nil
        }
        let group = mends.group(first.pattern)
        chosen = chosen.filter { mends.group($0.value.pattern) == group }
        var fields = LineTemplate.Fields(numbers: chosen.mapValues(\.field), names: [:], texts: [:])
        fields.numbers = Dictionary(
            uniqueKeysWithValues: fields.numbers.sorted { $0.key < $1.key }.reduce(into: [(Int, String)]()) { list, entry in
                if !list.contains(where: { $0.1 == entry.value }) { list.append((entry.key, entry.value)) }
            })
        let patterns = Array(Set(chosen.values.map(\.pattern))).sorted()
        // Patterns that say different things of their rows cannot be one.
        let fixed = mends.context(first.pattern)?.fixed ?? []
        guard patterns.allSatisfy({ mends.context($0)?.fixed ?? [] == fixed }) else { return nil }
        var draft = pattern(
            template, fields, found.context, lines: lines, cores: cores, id: names.id(mends.id(first.pattern)), headings: nil)
        draft.fixed = fixed
        draft.replaces = patterns.map(mends.name).joined(separator: ", ")
        return Suggestion(content: .pattern(draft))
    }

    private func pattern(
        _ template: LineTemplate, _ fields: LineTemplate.Fields, _ context: PatternDraft.Context, lines: [SuggestionLine],
        cores: [SuggestionLine], id: String, headings: [[String]]?
    ) -> PatternDraft {
        let texts = ExampleText(scanned: scanned)
        var examples: [PatternDraft.Example] = []
        var counterexample = ""
        for line in exampleLines(template, count: cores.count) {
            let columns = template.numbers.filter { template.alignment.columns[$0].items[line] != nil }
            let ranges = columns.compactMap { template.alignment.columns[$0].items[line]?.range }
            let positions = lines[line].items.indices.filter { ranges.contains(lines[line].items[$0].range) }
            guard let low = positions.min(), let high = positions.max() else { continue }
            let (text, range) = texts.example(lines[line], items: low...high)
            var gives = names(template, fields, line: line, block: lines[line].block)
            for column in columns {
                guard let field = fields.numbers[column], let mention = template.alignment.columns[column].items[line]?.mention,
                    let value = scanned.blocks[lines[line].block].mentions[mention].value
                else { continue }
                gives.append(.init(field: field, value: value.canonical))
            }
            examples.append(.init(text: text, headings: headings?[line] ?? [], gives: gives))
            if counterexample.isEmpty { counterexample = texts.counterexample(lines[line], range: range) }
        }
        let targets = template.numbers.filter { fields.numbers[$0] != nil }.flatMap { column in
            template.alignment.columns[column].items.enumerated().compactMap { line, item in
                item?.isTarget ?? false ? item?.mention.map { MentionKey(block: cores[line].block, mention: $0) } : nil
            }
        }
        return PatternDraft(
            context: context, id: id, pattern: template.pattern(fields), examples: examples, counterexample: counterexample,
            targets: targets,
            place: scanned.places(cores.map(\.block)))
    }

    private func names(_ template: LineTemplate, _ fields: LineTemplate.Fields, line: Int, block: Int) -> [PatternDraft.FieldValue] {
        var gives: [PatternDraft.FieldValue] = []
        for column in template.names {
            guard let field = fields.names[column], let name = template.alignment.columns[column].items[line]?.name else { continue }
            gives.append(.init(field: field, value: name.key))
        }
        for columns in template.texts {
            let items = columns.compactMap { template.alignment.columns[$0].items[line] }
            guard let field = fields.texts[columns.lowerBound], let first = items.first, let last = items.last else { continue }
            let range = first.range.lowerBound..<last.range.upperBound
            gives.append(.init(field: field, value: CellReading(scanned: scanned).text(range, block: block)))
        }
        return gives
    }

    /// The line with most numbers and the one with fewest.
    private func exampleLines(_ template: LineTemplate, count: Int) -> [Int] {
        func size(_ line: Int) -> Int { template.numbers.filter { template.alignment.columns[$0].items[line] != nil }.count }
        let fullest = (0..<count).max { (size($0), $1) < (size($1), $0) } ?? 0
        let barest = (0..<count).min { (size($0), $1) < (size($1), $0) } ?? 0
        return fullest == barest ? [fullest] : [fullest, barest]
    }
}
