import Dataset

extension DefinitionReader {
    mutating func readTable(_ node: SourceNode) -> TableDefinition? {
        guard let mapping = MappingReader(node, what: "table", keys: FormatKeys.table, &problems),
            let name = mapping.required("nombre", &problems)
        else { return nil }
        var table = TableDefinition(
            name: name, description: mapping.text("descripcion", &problems)?.value ?? "", key: mapping.texts("clave", &problems),
            fields: [],
            foreignKeys: [])
        for item in mapping.list("campos", &problems) {
            guard let field = readField(item) else { continue }
            if table.field(field.name.value) != nil {
                problems.report("duplicate-id", "the table has a field `\(field.name.value)` already", at: field.name.span)
            } else {
                table.fields.append(field)
            }
        }
        for item in mapping.list("foraneas", &problems) {
            guard let key = MappingReader(item, what: "foreign key", keys: FormatKeys.foreignKey, &problems),
                let other = key.required("tabla", &problems)
            else { continue }
            table.foreignKeys.append(
                .init(fields: key.texts("campos", &problems), table: other, references: key.texts("referencia", &problems)))
        }
        if let item = mapping.node("despivota") { table.unpivot = readUnpivot(item) }
        if table.fields.isEmpty, table.unpivot == nil {
            problems.report("missing-key", "the table `\(name.value)` has no `campos`", at: name.span)
        }
        return table
    }

    private mutating func readField(_ node: SourceNode) -> TableDefinition.FieldDefinition? {
        guard let mapping = MappingReader(node, what: "field", keys: FormatKeys.field, &problems),
            let name = mapping.required("nombre", &problems)
        else { return nil }
        let type: FieldType? = choice(mapping.required("tipo", &problems), "type of a field")
        let vocabulary = mapping.text("vocabulario", &problems)
        let keyField = mapping.text("de", &problems)
        if let vocabulary, keyField == nil {
            problems.report("missing-key", "a field with `vocabulario` needs `de`, the field that holds the key", at: vocabulary.span)
        }
        return TableDefinition.FieldDefinition(
            name: name, type: type ?? .string, isRequired: mapping.flag("requerido", &problems),
            description: mapping.text("descripcion", &problems)?.value ?? "", unit: mapping.text("unidad", &problems)?.value,
            vocabulary: vocabulary, keyField: keyField, automatic: choice(mapping.text("automatico", &problems), "automatic value"),
            span: node.span)
    }

    private mutating func readUnpivot(_ node: SourceNode) -> TableDefinition.UnpivotDefinition? {
        guard let mapping = MappingReader(node, what: "`despivota`", keys: FormatKeys.unpivot, &problems),
            let table = mapping.required("tabla", &problems), let measure = mapping.required("medida", &problems),
            let value = mapping.required("valor", &problems)
        else { return nil }
        return TableDefinition.UnpivotDefinition(
            table: table, key: mapping.texts("clave", &problems), measure: measure, value: value, unit: mapping.text("unidad", &problems),
            period: mapping.text("periodo", &problems))
    }

    mutating func readDocumentTable(_ node: SourceNode) -> DocumentTableDefinition? {
        guard let mapping = MappingReader(node, what: "document table", keys: FormatKeys.documentTable, &problems),
            let id = mapping.required("id", &problems), let table = mapping.required("tabla", &problems)
        else { return nil }
        var columns: [DocumentTableDefinition.ColumnDefinition] = []
        let entries = mapping.node("columnas")?.mapping("`columnas`", &problems) ?? []
        for entry in entries {
            if let column = readColumn(entry) { columns += pair(column) }
        }
        if columns.isEmpty { problems.report("missing-key", "the document table `\(id.value)` has no `columnas`", at: id.span) }
        let examples = mapping.list("ejemplos", &problems).compactMap { readTableExample($0, what: "example") }
        let counterexamples = mapping.list("no", &problems).compactMap { readTableExample($0, what: "counter-example") }
        requireExamples(id, examples.count, counterexamples.count)
        return DocumentTableDefinition(
            id: id, table: table, paths: mapping.textOrTexts("en", &problems), columns: columns,
            subtotals: mapping.texts("subtotales", &problems), only: mapping.texts("solo", &problems),
            fixed: mapping.pairs("fija", &problems).map { ($0.name, $0.value) },
            examples: examples, counterexamples: counterexamples)
    }

    private mutating func readColumn(_ entry: SourceEntry) -> DocumentTableDefinition.ColumnDefinition? {
        let field = Located(value: entry.key, span: entry.keySpan)
        if case .scalar = entry.value.value {
            guard let head = entry.value.text("`\(entry.key)`", &problems) else { return nil }
            return .init(field: field, head: head, type: nil, takesScaleFromHead: false, isOptional: false, inherits: false)
        }
        guard let mapping = MappingReader(entry.value, what: "column", keys: FormatKeys.column, &problems),
            let head = mapping.required("cabecera", &problems)
        else { return nil }
        let scale = mapping.text("escala", &problems)
        if let scale, scale.value != "cabecera" {
            problems.unknown("unknown-value", "source of a scale", scale, among: ["cabecera"])
        }
        return .init(
            field: field, head: head, type: mapping.text("tipo", &problems), takesScaleFromHead: scale != nil,
            isOptional: mapping.flag("opcional", &problems), inherits: mapping.flag("hereda", &problems))
    }

    /// The two columns that `desde,hasta` stands for, or the one itself.
    private mutating func pair(
        _ column: DocumentTableDefinition.ColumnDefinition
    ) -> [DocumentTableDefinition.ColumnDefinition] {
        let names = column.field.value.split(separator: ",", omittingEmptySubsequences: false).map { name in
            name.drop { $0 == " " }.prefix { $0 != " " }
        }
        if names.count == 1 { return [column] }
        guard names.count == 2 else {
            problems.report(
                "too-many-fields", "a column fills one field or two, the beginning and the end of what it says", at: column.field.span)
            return []
        }
        return zip(names, [DocumentTableRule.RangePart.first, .last]).map { name, part in
            var own = column
            own.field.value = String(name)
            own.part = part
            return own
        }
    }

    private mutating func readTableExample(_ node: SourceNode, what: String) -> DocumentTableDefinition.Example? {
        guard let mapping = MappingReader(node, what: "table \(what)", keys: FormatKeys.tableExample, &problems)
        else { return nil }
        var rows: [[Located<String>]] = []
        for row in mapping.list("filas", &problems) {
            rows.append(row.list("a row of `filas`", &problems).compactMap { $0.text("a cell", &problems) })
        }
        return DocumentTableDefinition.Example(
            head: mapping.texts("cabecera", &problems), rows: rows, gives: readRows(mapping, "da"),
            headings: mapping.texts("titulos", &problems), span: node.span)
    }

    /// A list of mappings of field and value, each a row.
    mutating func readRows(_ mapping: MappingReader, _ key: String) -> [[FixedValue]] {
        var rows: [[FixedValue]] = []
        for node in mapping.list(key, &problems) {
            guard let entries = node.mapping("a row of `\(key)`", &problems) else { continue }
            rows.append(readValues(entries))
        }
        return rows
    }

    mutating func readValues(_ entries: [SourceEntry]) -> [FixedValue] {
        var values: [FixedValue] = []
        for entry in entries {
            guard let text = entry.value.text("`\(entry.key)`", &problems) else { continue }
            values.append((Located(value: entry.key, span: entry.keySpan), text))
        }
        return values
    }

    mutating func requireExamples(_ id: Located<String>, _ examples: Int, _ counterexamples: Int) {
        guard isRequiringExamples else { return }
        if examples == 0 {
            problems.report(
                "missing-example", "`\(id.value)` has no example that must match", at: id.span,
                suggestion: "add `ejemplos:` with a text and what it gives")
        }
        if counterexamples == 0 {
            problems.report(
                "missing-example", "`\(id.value)` has no text that must not match", at: id.span,
                suggestion: "add `no:` with a text that is near")
        }
    }
}
