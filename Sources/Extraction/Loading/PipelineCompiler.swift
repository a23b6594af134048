import Dataset
import DocumentModel
import PatternGrammar
import SpanishNumbers

/// A pipeline's definition → the pipeline, with all names resolved and all patterns compiled.
struct PipelineCompiler {
    let definition: PipelineDefinition
    let vocabularies: [Vocabulary]
    var subpatterns: [PatternSource] = []
    var tables: TableCompiler
    var problems: Problems

    var groups: [GroupRule] = []
    var texts: [TextRule] = []
    private var sources: [PatternSource] = []
    private var entries: [Pipeline.PatternEntry] = []
    /// Group of the definition that each text pattern stands in; `nil` of references.
    var origins: [(group: Int?, definition: PatternDefinition)] = []
    private var documentTables: [DocumentTableRule] = []
    private var knownPaths: [String: PathPattern] = [:]

    init(_ definition: PipelineDefinition, problems: Problems) {
        self.definition = definition
        self.problems = problems
        tables = TableCompiler(definition)
        vocabularies = definition.vocabularies.map { vocabulary in
            Vocabulary(
                name: vocabulary.name.value,
                entries: vocabulary.entries.map { Vocabulary.Entry(key: $0.key.value, forms: $0.forms.map(\.value)) })
        }
        subpatterns = definition.subpatterns.map { name, text in
            PatternSource(id: name.value, text: text.value, group: "", location: location(text.span))
        }
    }

    /// The pipeline, or `nil` where a problem was found.
    mutating func compile() -> Pipeline? {
        if definition.name == nil, !problems.hasErrors {
            problems.report("missing-key", "no file of the pipeline has `tuberia:`", at: SourceSpan(file: 0, line: 1, column: 1, length: 1))
        }
        tables.compile(&problems)
        for (index, group) in definition.groups.enumerated() { compile(group, index) }
        groups.append(
            GroupRule(
                table: nil, paths: [], excludedPaths: [], optionalPaths: [], gathersSection: false, fixed: [],
                blocks: Set(BlockSelection.allCases)))
        for pattern in definition.references { add(pattern, group: groups.count - 1, origin: nil, table: nil, fixed: []) }
        for table in definition.documentTables { compile(table) }
        let patternSet = patternSet(sources)
        let signature = signature()
        let documentFields = compileDocumentFields()
        let checks = compileChecks()
        checkOutputs(slots(patternSet))
        guard !problems.hasErrors, let patternSet, let name = definition.name, let version = definition.version else { return nil }
        return Pipeline(
            name: name.value, version: version.value, tables: tables.rules.map(\.schema), checks: checks, patterns: entries,
            definition: definition, files: problems.files,
            rules: PipelineRules(
                tables: tables.rules, groups: groups, texts: texts, documentTables: documentTables, patternSet: patternSet,
                signature: signature, documentFields: documentFields.rules,
                documentPatterns: documentFields.patterns, vocabularies: vocabularies))
    }

    func location(_ span: SourceSpan) -> SourceLocation {
        SourceLocation(file: problems.files[span.file].name, line: span.line, column: span.column)
    }

    private func source(_ text: Located<String>, id: String, group: String) -> PatternSource {
        PatternSource(id: id, text: text.value, group: group, location: location(text.span))
    }

    private mutating func patternSet(_ sources: [PatternSource]) -> PatternSet? {
        do throws(PatternErrors) {
            return try PatternSet(patterns: sources, subpatterns: subpatterns, vocabularies: vocabularies)
        } catch {
            for diagnostic in error.diagnostics where diagnostic.id != "duplicate-pattern" { problems.adopt(diagnostic) }
            return nil
        }
    }

    /// The slots of each pattern over text; `nil` of patterns with faults.
    private func slots(_ set: PatternSet?) -> [[Slot]?] {
        if let set { return set.patterns.map(\.slots) }
        return sources.map { source in
            (try? PatternSet(patterns: [source], subpatterns: subpatterns, vocabularies: vocabularies))?.patterns.first?.slots
        }
    }

    /// Groups often share their paths, which are compiled once.
    private mutating func paths(_ texts: [Located<String>]) -> [PathPattern] {
        texts.compactMap { text in
            if let known = knownPaths[text.value] { return known }
            do throws(PatternErrors) {
                let path = try PathPattern(source(text, id: "en", group: ""), subpatterns: subpatterns, vocabularies: vocabularies)
                knownPaths[text.value] = path
                return path
            } catch {
                for diagnostic in error.diagnostics { problems.adopt(diagnostic) }
                return nil
            }
        }
    }

    private mutating func matcher(_ text: Located<String>, id: String) -> TextMatcher? {
        do throws(PatternErrors) {
            return try TextMatcher(source(text, id: id, group: ""), subpatterns: subpatterns, vocabularies: vocabularies)
        } catch {
            for diagnostic in error.diagnostics { problems.adopt(diagnostic) }
            return nil
        }
    }

    private mutating func table(_ name: Located<String>) -> Int? {
        if let index = tables.index(name.value), tables.rules[index].unpivot == nil { return index }
        if tables.index(name.value) != nil {
            problems.report("derived-table", "`\(name.value)` is derived from another table: no pattern fills it", at: name.span)
        } else {
            problems.unknown("unknown-table", "table", name, among: tables.names)
        }
        return nil
    }

    private mutating func compile(_ group: GroupDefinition, _ index: Int) {
        let table = table(group.table)
        let fixed = table.map { self.fixed(group.fixed, table: $0) } ?? []
        let keyed = table.map { !tables.rules[$0].keyFields.isEmpty } ?? false
        groups.append(
            GroupRule(
                table: table, paths: paths(group.paths), excludedPaths: paths(group.excludedPaths),
                optionalPaths: paths(group.optionalPaths),
                gathersSection: (group.rowMode ?? (keyed ? .section : .match)) == .section, fixed: fixed, blocks: group.blocks))
        for pattern in group.patterns {
            add(
                pattern, group: groups.count - 1, origin: index, table: group.table.value,
                fixed: table.map { self.fixed(pattern.fixed, table: $0) } ?? [])
        }
    }

    private mutating func add(_ pattern: PatternDefinition, group: Int, origin: Int?, table: String?, fixed: [FixedCell]) {
        checkUnique(pattern.id)
        texts.append(TextRule(group: group, fixed: fixed, confirms: pattern.confirms))
        sources.append(source(pattern.text, id: pattern.id.value, group: table ?? "referencias"))
        entries.append(.init(id: pattern.id.value, table: table, location: location(pattern.text.span)))
        origins.append((origin, pattern))
    }

    private mutating func checkUnique(_ id: Located<String>) {
        guard let other = entries.first(where: { $0.id == id.value }) else { return }
        problems.report(
            "duplicate-id", "there is a pattern `\(id.value)` already", at: id.span,
            suggestion: "the other one stands in \(other.location.file):\(other.location.line)")
    }

    private mutating func fixed(_ values: [FixedValue], table: Int) -> [FixedCell] {
        let schema = tables.rules[table].schema
        return values.compactMap { name, value in
            guard let field = tables.resolve([name], in: schema, &problems).first else { return nil }
            var unknown: String?
            let template = Template(value.value, field: { schema.index(of: $0) }, unknown: &unknown)
            if let unknown {
                problems.unknown(
                    "unknown-field", "field of table `\(schema.name)`", Located(value: unknown, span: value.span),
                    among: schema.fields.map(\.name))
            } else if template.fields.isEmpty, CellReading.value(value.value, type: schema.fields[field].type) == nil {
                problems.report(
                    "wrong-type", "`\(value.value)` is no \(schema.fields[field].type.rawValue), which `\(name.value)` must be",
                    at: value.span)
            }
            return FixedCell(field: field, template: template)
        }
    }

    private mutating func compile(_ definition: DocumentTableDefinition) {
        checkUnique(definition.id)
        entries.append(.init(id: definition.id.value, table: definition.table.value, location: location(definition.id.span)))
        guard let table = table(definition.table) else { return }
        let schema = tables.rules[table].schema
        var columns: [DocumentTableRule.Column] = []
        for column in definition.columns {
            guard let field = tables.resolve([column.field], in: schema, &problems).first,
                let head = matcher(column.head, id: definition.id.value)
            else { continue }
            let names = column.type.flatMap { vocabularyMatcher($0, field: column.field.value, id: definition.id.value) }
            let isNamed = column.type.map { Self.isVocabulary($0) } ?? false
            let types = isNamed ? nil : column.type.flatMap { mentionTypes($0) }
            if schema.fields[field].type != .string, column.type == nil {
                problems.report(
                    "missing-key", "the column of `\(column.field.value)`, which is no text, needs `tipo`", at: column.field.span,
                    suggestion: "\(column.field.value): { cabecera: …, tipo: conteo }")
            }
            if let types,
                let objection = SlotFit.objection(
                    .mention(types), to: schema.fields[field].type, isPair: column.part != nil, vocabularies: [])
            {
                problems.report(
                    "wrong-type", "\(objection) the field `\(column.field.value)` of type \(schema.fields[field].type.rawValue)",
                    at: column.type?.span ?? column.field.span)
            }
            columns.append(
                .init(
                    field: field, head: head, types: types, names: names, part: column.part, takesScaleFromHead: column.takesScaleFromHead,
                    isOptional: column.isOptional,
                    inherits: column.inherits))
        }
        documentTables.append(
            DocumentTableRule(
                table: table, paths: paths(definition.paths), columns: columns,
                subtotals: definition.subtotals.compactMap { matcher($0, id: definition.id.value) },
                only: definition.only.compactMap { matcher($0, id: definition.id.value) },
                fixed: fixed(definition.fixed, table: table)))
        if columns.count < definition.columns.count { return }
        let filled = Set(columns.map(\.field)).union(documentTables.last?.fixed.map(\.field) ?? [])
        requireFields(filled, table: table, keysOnly: false, what: definition.id)
    }

    private static func isVocabulary(_ type: Located<String>) -> Bool { type.value.hasPrefix("vocabulario ") }

    /// What finds the names of a column of type `vocabulario NOMBRE`.
    private mutating func vocabularyMatcher(_ type: Located<String>, field: String, id: String) -> TextMatcher? {
        guard Self.isVocabulary(type) else { return nil }
        var span = type.span
        span.column = max(1, span.column - field.unicodeScalars.count - 2)
        return matcher(Located(value: "{\(field):\(type.value)}", span: span), id: id)
    }

    /// The types of a column, joined by `|`; unknown ones are reported.
    private mutating func mentionTypes(_ text: Located<String>) -> Set<MentionType>? {
        var types: Set<MentionType> = []
        for part in text.value.split(separator: "|") {
            let name = part.split(separator: " ").joined(separator: " ")
            if name == "numero" {
                types.formUnion([.conteo, .decimal, .porcentaje])
            } else if let type = MentionType(rawValue: name) {
                types.insert(type)
            } else {
                problems.unknown(
                    "unknown-type", "type", Located(value: name, span: text.span), among: MentionType.allCases.map(\.rawValue) + ["numero"])
                return nil
            }
        }
        return types
    }
}
