import Dataset

extension DefinitionReader {
    mutating func readGroup(_ node: SourceNode) -> GroupDefinition? {
        guard let mapping = MappingReader(node, what: "group", keys: FormatKeys.group, &problems),
            let table = mapping.required("tabla", &problems)
        else { return nil }
        var group = GroupDefinition(table: table, span: node.span)
        group.paths = mapping.textOrTexts("en", &problems)
        group.excludedPaths = mapping.textOrTexts("fuera", &problems)
        group.optionalPaths = mapping.textOrTexts("en_opcional", &problems)
        group.rowMode = choice(mapping.text("fila", &problems), "kind of row")
        group.fixed = mapping.pairs("fija", &problems).map { ($0.name, $0.value) }
        if mapping.node("bloques") != nil {
            group.blocks = []
            for text in mapping.texts("bloques", &problems) {
                if let kind: BlockSelection = choice(text, "kind of block") { group.blocks.insert(kind) }
            }
        }
        for item in mapping.list("patrones", &problems) {
            if let pattern = readPattern(item, what: "pattern", isReference: false) { group.patterns.append(pattern) }
        }
        if mapping.node("patrones") == nil { problems.report("missing-key", "this group has no `patrones`", at: node.span) }
        return group
    }

    mutating func readPattern(_ node: SourceNode, what: String, isReference: Bool) -> PatternDefinition? {
        let keys = isReference ? FormatKeys.reference : FormatKeys.pattern
        guard let mapping = MappingReader(node, what: what, keys: keys, &problems), let id = mapping.required("id", &problems),
            let text = mapping.required("patron", &problems)
        else { return nil }
        var pattern = PatternDefinition(id: id, text: text)
        pattern.fixed = mapping.pairs("fija", &problems).map { ($0.name, $0.value) }
        pattern.confirms = mapping.flag("confirma", &problems)
        for item in mapping.list("ejemplos", &problems) {
            if let example = readExample(item) { pattern.examples.append(example) }
        }
        for item in mapping.list("no", &problems) {
            if let counterexample = readCounterexample(item) { pattern.counterexamples.append(counterexample) }
        }
        requireExamples(id, pattern.examples.count, pattern.counterexamples.count)
        return pattern
    }

    /// A text alone (which must match, whatever it gives), or a mapping with what it gives.
    private mutating func readExample(_ node: SourceNode) -> ExampleDefinition? {
        if case .scalar = node.value {
            return node.text("an example", &problems).map { ExampleDefinition(text: $0, headings: [], gives: [[]], span: node.span) }
        }
        guard let mapping = MappingReader(node, what: "example", keys: FormatKeys.example, &problems),
            let text = mapping.required("texto", &problems)
        else { return nil }
        var gives: [[FixedValue]] = [[]]
        if mapping.node("filas") != nil {
            gives = readRows(mapping, "filas")
        } else if let entries = mapping.node("da")?.mapping("`da`", &problems) {
            gives = [readValues(entries)]
        }
        return ExampleDefinition(text: text, headings: mapping.texts("titulos", &problems), gives: gives, span: node.span)
    }

    private mutating func readCounterexample(_ node: SourceNode) -> CounterexampleDefinition? {
        if case .scalar = node.value {
            return node.text("a counter-example", &problems).map { CounterexampleDefinition(text: $0, headings: []) }
        }
        guard let mapping = MappingReader(node, what: "counter-example", keys: FormatKeys.counterexample, &problems),
            let text = mapping.required("texto", &problems)
        else { return nil }
        return CounterexampleDefinition(text: text, headings: mapping.texts("titulos", &problems))
    }
}
