import Dataset

extension DefinitionReader {
    static let checkKeys = ["id", "dice", "izquierda", "derecha", "tolerancia", "gravedad", "por_cada", "repetidos", "sql", "cada"]

    mutating func readCheck(_ node: SourceNode) {
        guard let mapping = MappingReader(node, what: "check", keys: Self.checkKeys, &problems), let id = mapping.required("id", &problems)
        else { return }
        guard mapping.node("cada") != nil else {
            definition.addCheck(declaration(of: mapping, id: id, replacing: []), span: id.span)
            return
        }
        for item in mapping.list("cada", &problems) {
            guard let each = MappingReader(item, what: "item of `cada`", keys: ["id", "con"], &problems),
                let name = each.required("id", &problems)
            else { continue }
            let full = Located(value: "\(id.value).\(name.value)", span: name.span)
            let words = each.pairs("con", &problems).map { ("{\($0.name.value)}", $0.value.value) }
            definition.addCheck(declaration(of: mapping, id: full, replacing: words), span: name.span)
        }
    }

    /// - Parameter replacing: the words in braces and what stands for them, of a check made for each of a list.
    private mutating func declaration(of mapping: MappingReader, id: Located<String>, replacing words: [(String, String)]) -> CheckDeclaration {
        func located(_ text: Located<String>?) -> LocatedText? {
            text.map { text in
                LocatedText(words.reduce(text.value) { $0.replacing($1.0, with: $1.1) }, line: text.span.line, column: text.span.column)
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
