import Dataset
import DocumentModel
import PatternGrammar

extension PipelineCompiler {
    /// Checks that what the patterns give fits the fields of their tables, and that no row lacks what it must have.
    mutating func checkOutputs(_ slots: [[Slot]?]) {
        for (index, origin) in origins.enumerated() {
            let group = groups[texts[index].group]
            guard let table = group.table, origin.group != nil else { continue }
            var filled: Set<Int> = []
            guard let own = slots[index] else { continue }
            for slot in own {
                filled.formUnion(check(slot, table: table, at: origin.definition.text))
            }
            if texts[index].confirms {
                if filled.isEmpty {
                    problems.report(
                        "confirms-nothing", "`\(origin.definition.id.value)` confirms, but fills no field", at: origin.definition.id.span)
                }
                continue
            }
            // A path with a fault may be what fills the rest.
            if let written = origin.group, group.paths.count < definition.groups[written].paths.count { continue }
            let inAllPaths = group.paths.map { path in
                Set(path.slots.flatMap { $0.fields }.compactMap { tables.rules[table].schema.index(of: $0) })
            }
            if let first = inAllPaths.first { filled.formUnion(inAllPaths.dropFirst().reduce(first) { $0.intersection($1) }) }
            filled.formUnion((group.fixed + texts[index].fixed).map(\.field))
            requireFields(filled, table: table, keysOnly: group.gathersSection, what: origin.definition.id)
        }
        for (index, definition) in definition.groups.enumerated() where groups.indices.contains(index) {
            guard let table = groups[index].table else { continue }
            let written = definition.paths + definition.optionalPaths
            for (path, text) in zip(groups[index].paths + groups[index].optionalPaths, written) {
                for slot in path.slots { _ = check(slot, table: table, at: text) }
            }
        }
    }

    /// Reports fields that the table does not have and values that do not fit; gives those that it has.
    private mutating func check(_ slot: Slot, table: Int, at text: Located<String>) -> [Int] {
        let schema = tables.rules[table].schema
        var span = text.span
        span.column += slot.column
        // Past the brace.
        span.column += 1
        return slot.fields.flatMap { name -> [Int] in
            span.length = name.unicodeScalars.count
            defer { span.column += span.length + 1 }
            if name.hasPrefix("_") { return [] }
            guard let field = tables.resolve([Located(value: name, span: span)], in: schema, &problems).first else { return [] }
            if let objection = SlotFit.objection(
                slot.type, to: schema.fields[field].type, isPair: slot.fields.count > 1, vocabularies: vocabularies)
            {
                problems.report(
                    "wrong-type", "\(objection) the field `\(name)` of type \(schema.fields[field].type.rawValue)", at: span)
            }
            return [field]
        }
    }

    /// Reports required fields that nothing fills.
    /// - Parameter keysOnly: whether other patterns may fill the rest of the row.
    mutating func requireFields(_ filled: Set<Int>, table: Int, keysOnly: Bool, what: Located<String>) {
        let rule = tables.rules[table]
        var filled = filled.union(rule.automatic.map(\.field))
        for lookup in rule.lookups where filled.contains(lookup.keyField) { filled.insert(lookup.field) }
        for (index, field) in rule.schema.fields.enumerated() where !filled.contains(index) {
            if rule.keyFields.contains(index) || (field.isRequired && !keysOnly) {
                problems.report(
                    "missing-required", "`\(what.value)` makes rows of `\(rule.schema.name)` without `\(field.name)`, which each must have",
                    at: what.span)
            }
        }
    }

    mutating func compileChecks() -> [Check] {
        var checks: [Check] = []
        let schemas = StandardTables.all + tables.rules.map(\.schema)
        for definition in definition.checks {
            var diagnostics: [Diagnostic] = []
            let check = Check.parse(definition.declaration, schemas: schemas, diagnostics: &diagnostics)
            for diagnostic in diagnostics { problems.adopt(diagnostic) }
            guard let check else { continue }
            if checks.contains(where: { $0.id == check.id }) {
                problems.report("duplicate-id", "there is a check `\(check.id)` already", at: definition.span)
            } else {
                checks.append(check)
            }
        }
        return checks
    }

    /// The patterns of `firma`, each one a phrase that must occur.
    mutating func signature() -> Signature? {
        if definition.signature.isEmpty { return nil }
        let sources = definition.signature.enumerated().map { index, phrase in
            PatternSource(id: "firma.\(index + 1)", text: phrase.text.value, group: "firma \(index)", location: location(phrase.text.span))
        }
        do throws(PatternErrors) {
            let patterns = try PatternSet(patterns: sources, subpatterns: subpatterns, vocabularies: vocabularies)
            return Signature(patterns: patterns, times: definition.signature.map(\.times))
        } catch {
            for diagnostic in error.diagnostics { problems.adopt(diagnostic) }
            return nil
        }
    }

    mutating func compileDocumentFields() -> (rules: [DocumentFieldRule], patterns: PatternSet?) {
        let names = DocumentFacts.fields
        var rules: [DocumentFieldRule] = []
        var sources: [PatternSource] = []
        for field in definition.documentFields {
            guard names.contains(field.field.value) else {
                problems.unknown("unknown-field", "field of table `documento`", field.field, among: names)
                continue
            }
            let start = sources.count
            for text in field.patterns {
                sources.append(
                    PatternSource(
                        id: "documento.\(field.field.value).\(sources.count - start + 1)", text: text.value,
                        group: "documento \(sources.count)", location: location(text.span)))
            }
            rules.append(DocumentFieldRule(field: field.field.value, constant: field.constant?.value, patterns: start..<sources.count))
        }
        if sources.isEmpty { return (rules, nil) }
        do throws(PatternErrors) {
            let set = try PatternSet(patterns: sources, subpatterns: subpatterns, vocabularies: vocabularies)
            for index in sources.indices where !set.patterns[index].slots.contains(where: { $0.fields == ["valor"] }) {
                let location = sources[index].location
                problems.adopt(
                    Diagnostic(
                        .error, id: "missing-slot", "a pattern of `documento` needs the slot {valor:…}", file: location.file,
                        line: location.line,
                        column: location.column))
            }
            return (rules, set)
        } catch {
            for diagnostic in error.diagnostics { problems.adopt(diagnostic) }
            return (rules, nil)
        }
    }
}
