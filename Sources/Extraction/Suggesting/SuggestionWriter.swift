/// Writes suggestions as a file of a pipeline.
struct SuggestionWriter {
    private(set) var lines: [String] = []
    /// The lines of each suggestion, counted from 1.
    private(set) var places: [Range<Int>: Int] = [:]

    /// - Parameter suggestions: in the order they are written.
    init(_ suggestions: [Suggestion], heading: [String] = []) {
        for line in heading { lines.append("# " + line) }
        writeTables(suggestions)
        writePatterns(suggestions)
        writeDocumentTables(suggestions)
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// The suggestion that a line belongs to.
    func suggestion(atLine line: Int) -> Int? { places.first { $0.key.contains(line) }?.value }

    private mutating func writeTables(_ suggestions: [Suggestion]) {
        // Suggestions may share a table, each with fields of its own.
        var tables: [TableDraft] = []
        var first: [Int] = []
        for (number, suggestion) in suggestions.enumerated() {
            guard let table = suggestion.table else { continue }
            if let index = tables.firstIndex(where: { $0.name == table.name }) {
                tables[index].fields += table.fields.filter { field in !tables[index].fields.contains { $0.name == field.name } }
            } else {
                tables.append(table)
                first.append(number)
            }
        }
        if tables.isEmpty { return }
        lines.append("tablas:")
        for (table, number) in zip(tables, first) {
            let start = lines.count + 1
            write(table)
            places[start..<lines.count + 1] = number
        }
        lines.append("")
    }

    private mutating func write(_ table: TableDraft) {
        lines.append("  - nombre: \(table.name)")
        lines.append("    descripcion: \(Self.quoted(table.description))")
        if !table.key.isEmpty { lines.append("    clave: [\(table.key.joined(separator: ", "))]") }
        lines.append("    campos:")
        for field in table.fields {
            var parts = ["nombre: \(field.name)", "tipo: \(field.type)"]
            if field.isRequired { parts.append("requerido: true") }
            if let unit = field.unit { parts.append("unidad: \(Self.quoted(unit))") }
            if let lookup = field.lookup { parts += ["vocabulario: \(lookup.vocabulary)", "de: \(lookup.key)"] }
            if let automatic = field.automatic { parts.append("automatico: \(automatic)") }
            if !field.description.isEmpty { parts.append("descripcion: \(Self.quoted(field.description))") }
            lines.append("      - { \(parts.joined(separator: ", ")) }")
        }
    }

    private mutating func writePatterns(_ suggestions: [Suggestion]) {
        var last: PatternDraft.Context?
        for (number, suggestion) in suggestions.enumerated() {
            guard case .pattern(let draft) = suggestion.content else { continue }
            if last == nil { lines.append("grupos:") }
            if draft.context != last { write(draft.context) }
            last = draft.context
            let start = lines.count + 1
            write(draft, explained: suggestion.explained)
            places[start..<lines.count + 1] = number
        }
        if last != nil { lines.append("") }
    }

    private mutating func write(_ context: PatternDraft.Context) {
        lines.append("  - tabla: \(context.table)")
        for (key, paths) in [("en", context.paths), ("fuera", context.excludedPaths), ("en_opcional", context.optionalPaths)] {
            if paths.isEmpty { continue }
            let quoted = paths.map(Self.quoted)
            lines.append("    \(key): " + (paths.count == 1 ? quoted[0] : "[\(quoted.joined(separator: ", "))]"))
        }
        if let mode = context.rowMode { lines.append("    fila: \(mode)") }
        if !context.fixed.isEmpty { lines.append("    fija: \(Self.mapping(context.fixed))") }
        if !context.blocks.isEmpty { lines.append("    bloques: [\(context.blocks.joined(separator: ", "))]") }
        lines.append("    patrones:")
    }

    private mutating func write(_ draft: PatternDraft, explained: Int) {
        lines.append("      # \(Self.explains(explained)), \(draft.place)")
        if let replaces = draft.replaces { lines.append("      # en lugar de \(replaces), que ahí ya no calza") }
        lines.append("      - id: \(draft.id)")
        lines.append("        patron: \(Self.quoted(draft.pattern))")
        if !draft.fixed.isEmpty { lines.append("        fija: \(Self.mapping(draft.fixed))") }
        if draft.confirms { lines.append("        confirma: true") }
        lines.append("        ejemplos:")
        for example in draft.examples {
            lines.append("          - texto: \(Self.quoted(example.text))")
            if !example.headings.isEmpty {
                lines.append("            titulos: [\(example.headings.map(Self.quoted).joined(separator: ", "))]")
            }
            lines.append("            da: \(Self.mapping(example.gives))")
        }
        lines.append("        no: [\(Self.quoted(draft.counterexample))]")
    }

    private mutating func writeDocumentTables(_ suggestions: [Suggestion]) {
        var isFirst = true
        for (number, suggestion) in suggestions.enumerated() {
            guard case .documentTable(let draft) = suggestion.content else { continue }
            if isFirst { lines.append("tablas_documento:") }
            isFirst = false
            let start = lines.count + 1
            lines.append("  # \(Self.explains(suggestion.explained)), \(draft.place)")
            if let beside = draft.beside {
                lines.append("  # o agregue las columnas nuevas a \(beside), que ya lee este cuadro, y sus campos a su tabla")
            }
            if let replaces = draft.replaces { lines.append("  # en lugar de \(replaces), que no lee ningún cuadro de este documento") }
            lines.append("  - id: \(draft.id)")
            lines.append("    tabla: \(draft.table)")
            if let path = draft.paths.first { lines.append("    en: \(Self.quoted(path))") }
            if !draft.fixed.isEmpty { lines.append("    fija: \(Self.mapping(draft.fixed))") }
            lines.append("    columnas:")
            for column in draft.columns { lines.append("      \(column.field): \(Self.column(column))") }
            if !draft.subtotals.isEmpty { lines.append("    subtotales: [\(draft.subtotals.map(Self.quoted).joined(separator: ", "))]") }
            lines.append("    ejemplos:")
            lines.append("      - cabecera: [\(draft.columns.map { Self.quoted($0.headText) }.joined(separator: ", "))]")
            if !draft.headings.isEmpty { lines.append("        titulos: [\(draft.headings.map(Self.quoted).joined(separator: ", "))]") }
            lines.append(
                "        filas: [\(draft.rows.map { "[\($0.map(Self.quoted).joined(separator: ", "))]" }.joined(separator: ", "))]")
            lines.append("        da: [\(draft.gives.map(Self.mapping).joined(separator: ", "))]")
            lines.append("    no:")
            lines.append("      - { cabecera: ['Otra cosa', 'Observaciones'], filas: [['x', 'y']] }")
            places[start..<lines.count + 1] = number
        }
    }

    private static func column(_ column: DocumentTableDraft.Column) -> String {
        guard let type = column.type else { return quoted(column.head) }
        var parts = ["cabecera: \(quoted(column.head))", "tipo: \(quoted(type))"]
        if column.takesScaleFromHead { parts.append("escala: cabecera") }
        if column.isOptional { parts.append("opcional: true") }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    private static func explains(_ count: Int) -> String { count == 1 ? "explica 1 número" : "explica \(count) números" }

    static func mapping(_ values: [PatternDraft.FieldValue]) -> String {
        "{ " + values.map { "\($0.field): \(isPlain($0.value) ? $0.value : quoted($0.value))" }.joined(separator: ", ") + " }"
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x2E
            }
    }

    /// A text in single quotes, on one line.
    static func quoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" {
                result += "''"
            } else if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
                result += " "
            } else if !(0x80...0x9F).contains(scalar.value), scalar.value != 0xFEFF {
                result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }
}
