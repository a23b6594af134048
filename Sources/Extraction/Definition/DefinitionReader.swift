import Dataset
import DocumentModel

/// Turns the nodes of a pipeline's files into its definition. What cannot be read is reported and left out.
struct DefinitionReader {
    var definition = PipelineDefinition()
    var problems: Problems
    private var pipelineSpan: SourceSpan?
    /// Whether a pattern without examples is a fault.
    let isRequiringExamples: Bool

    init(problems: Problems, requiringExamples: Bool = true) {
        self.problems = problems
        isRequiringExamples = requiringExamples
    }

    /// Takes in one file.
    mutating func read(_ root: SourceNode) {
        guard let file = MappingReader(root, what: "pipeline file", keys: FormatKeys.file, &problems) else { return }
        if let node = file.node("tuberia") { readPipeline(node) }
        for node in file.list("vocabularios", &problems) { readVocabulary(node) }
        for node in file.list("tablas", &problems) {
            if let table = readTable(node) { definition.tables.append(table) }
        }
        for node in file.list("grupos", &problems) {
            if let group = readGroup(node) { definition.groups.append(group) }
        }
        for node in file.list("tablas_documento", &problems) {
            if let table = readDocumentTable(node) { definition.documentTables.append(table) }
        }
        for (name, text) in file.pairs("subpatrones", &problems) { definition.subpatterns.append((name, text)) }
        for node in file.list("referencias", &problems) {
            if let pattern = readPattern(node, what: "reference", isReference: true) { definition.references.append(pattern) }
        }
        for node in file.list("controles", &problems) { readCheck(node) }
    }

    private mutating func readPipeline(_ node: SourceNode) {
        guard let mapping = MappingReader(node, what: "`tuberia`", keys: FormatKeys.pipeline, &problems) else { return }
        if pipelineSpan != nil {
            problems.report("duplicate-key", "`tuberia` stands in another file of the pipeline too", at: node.span)
            return
        }
        pipelineSpan = node.span
        definition.name = mapping.required("nombre", &problems)
        definition.version = mapping.required("version", &problems)
        for item in mapping.list("firma", &problems) {
            if let phrase = readPhrase(item) { definition.signature.append(phrase) }
        }
        guard let fields = mapping.node("documento")?.mapping("`documento`", &problems) else { return }
        for entry in fields {
            let field = Located(value: entry.key, span: entry.keySpan)
            if case .scalar = entry.value.value {
                let constant = entry.value.text("`\(entry.key)`", &problems)
                definition.documentFields.append(DocumentFieldDefinition(field: field, constant: constant))
            } else if let value = MappingReader(entry.value, what: "document field", keys: ["patrones"], &problems) {
                definition.documentFields.append(DocumentFieldDefinition(field: field, patterns: value.texts("patrones", &problems)))
            }
        }
    }

    /// A pattern, or a mapping that says how often it must occur.
    private mutating func readPhrase(_ node: SourceNode) -> SignaturePhrase? {
        if case .scalar = node.value { return node.text("an item of `firma`", &problems).map { SignaturePhrase(text: $0) } }
        guard let mapping = MappingReader(node, what: "phrase of `firma`", keys: FormatKeys.phrase, &problems),
            let text = mapping.required("patron", &problems)
        else { return nil }
        guard let times = mapping.text("veces", &problems) else { return SignaturePhrase(text: text) }
        guard let count = Int(times.value), count >= 1, count <= 1_000 else {
            problems.report("wrong-type", "`veces` must be a number from 1 to 1000", at: times.span)
            return nil
        }
        return SignaturePhrase(text: text, times: count)
    }

    private mutating func readVocabulary(_ node: SourceNode) {
        guard let mapping = MappingReader(node, what: "vocabulary", keys: FormatKeys.vocabulary, &problems),
            let name = mapping.required("nombre", &problems)
        else { return }
        var entries: [VocabularyDefinition.Entry] = []
        for item in mapping.list("entradas", &problems) {
            guard let entry = MappingReader(item, what: "vocabulary entry", keys: FormatKeys.vocabularyEntry, &problems),
                let key = entry.required("clave", &problems)
            else { continue }
            let forms = entry.texts("formas", &problems)
            if forms.isEmpty { problems.report("missing-key", "this vocabulary entry has no `formas`", at: entry.span) }
            if entries.contains(where: { $0.key.value == key.value }) {
                problems.report("duplicate-id", "the vocabulary has the key `\(key.value)` already", at: key.span)
            }
            entries.append(.init(key: key, forms: forms))
        }
        if definition.vocabularies.contains(where: { $0.name.value == name.value }) {
            problems.report("duplicate-id", "there is a vocabulary `\(name.value)` already", at: name.span)
            return
        }
        definition.vocabularies.append(VocabularyDefinition(name: name, entries: entries))
    }

    /// One of the names of an enumeration; reports another.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ text: Located<String>?, _ what: String) -> Choice?
    where Choice.RawValue == String {
        guard let text else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        problems.unknown("unknown-value", what, text, among: Choice.allCases.map(\.rawValue))
        return nil
    }
}
