import Dataset

extension DefinitionReader {
    mutating func readCheck(_ node: SourceNode) {
        guard let mapping = MappingReader(node, what: "check", keys: FormatKeys.check, &problems),
            let id = mapping.required("id", &problems)
        else { return }
        guard mapping.node("cada") != nil else {
            definition.addCheck(declaration(of: mapping, id: id, replacing: []), span: id.span)
            return
        }
        for item in mapping.list("cada", &problems) {
            guard let each = MappingReader(item, what: "item of `cada`", keys: FormatKeys.eachCheck, &problems),
                let name = each.required("id", &problems)
            else { continue }
            let full = Located(value: "\(id.value).\(name.value)", span: name.span)
            let words = each.pairs("con", &problems).map { ($0.name.value, $0.value.value) }
            definition.addCheck(declaration(of: mapping, id: full, replacing: words), span: name.span)
        }
    }

    /// The text with the names in braces replaced; names that are not among the words stay.
    private static func filled(_ text: String, _ words: [(name: String, text: String)]) -> String {
        if words.isEmpty { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let end = rest.index(after: close)
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            result += words.first { $0.name == name }?.text ?? String(rest[open..<end])
            rest = rest[end...]
        }
        return result + rest
    }

    /// - Parameter replacing: the words in braces and what stands for them, of a check made for each of a list.
    private mutating func declaration(of mapping: MappingReader, id: Located<String>, replacing words: [(String, String)])
        -> CheckDeclaration
    {
        func located(_ text: Located<String>?) -> LocatedText? {
            text.map { text in
                LocatedText(Self.filled(text.value, words), line: text.span.line, column: text.span.column)
            }
        }
        return CheckDeclaration(
            id: LocatedText(id.value, line: id.span.line, column: id.span.column),
            statement: located(mapping.text("dice", &problems)), left: located(mapping.text("izquierda", &problems)),
            right: located(mapping.text("derecha", &problems)), tolerance: located(mapping.text("tolerancia", &problems)),
            severity: located(mapping.text("gravedad", &problems)), forEach: located(mapping.text("por_cada", &problems)),
            repeated: located(mapping.text("repetidos", &problems)), sql: located(mapping.text("sql", &problems)),
            file: problems.files[id.span.file].name)
    }
}

extension PipelineDefinition {
    mutating func addCheck(_ declaration: CheckDeclaration, span: SourceSpan) {
        checks.append(CheckDefinition(declaration: declaration, span: span))
    }
}
