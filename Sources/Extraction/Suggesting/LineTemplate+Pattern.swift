import SpanishNumbers

extension LineTemplate {
    /// The fields of the slots.
    struct Fields {
        var numbers: [Int: String]
        /// A field, or `nil` of a name that the pattern only passes over.
        var names: [Int: String]
        var texts: [Int: String]
    }

    func pattern(_ fields: Fields) -> String { parts.map { text($0, fields) }.joined(separator: " ") }

    private func text(_ part: Part, _ fields: Fields) -> String {
        switch part {
        case .word(let word): return word
        case .number(let column): return "{\(fields.numbers[column] ?? "_n\(column)"):\(types(column))}"
        case .name(let column, let vocabulary): return "{\(fields.names[column] ?? "_v\(column)"):vocabulario \(vocabulary)}"
        case .text(let columns): return "{\(fields.texts[columns.lowerBound] ?? "_t\(columns.lowerBound)"):texto}"
        case .gap(let bound): return "...\(max(1, bound))"
        case .choice(let variants, let optional):
            let texts = variants.map { variant in variant.map { text($0, fields) }.joined(separator: " ") }
            let joined = texts.joined(separator: " | ")
            return optional ? "[\(joined)]" : texts.count == 1 ? joined : "(\(joined))"
        }
    }

    /// The types of the numbers that stand in a column, joined by `|`.
    private func types(_ column: Int) -> String {
        let found = Set(alignment.columns[column].items.compactMap { $0?.type })
        return MentionType.allCases.filter(found.contains).map(\.slotName).joined(separator: "|")
    }

    /// The words of one line that a text slot takes.
    func words(_ columns: ClosedRange<Int>, line: Int) -> String {
        columns.compactMap { alignment.columns[$0].items[line]?.text }.joined(separator: " ")
    }

    /// The last word before a column that is no preposition or article.
    private func nearest(before column: Int, line: Int) -> String? {
        (0..<column).reversed().lazy.compactMap { self.alignment.columns[$0].items[line] }
            .first { $0.mention != nil || $0.key.utf8.count >= 4 }?.key
    }

    /// A name for the number of a column, from the words near it.
    func name(ofNumber column: Int, limit: Int = 2) -> String {
        guard let line = alignment.columns[column].items.firstIndex(where: { $0 != nil }), let item = alignment.columns[column].items[line]
        else { return "" }
        func near(_ columns: some Sequence<Int>) -> [String] {
            var words: [String] = []
            for column in columns {
                guard let item = alignment.columns[column].items[line] else { continue }
                if item.mention != nil { break }
                if item.isContent { words.append(item.text) }
                if words.count == limit { break }
            }
            return words
        }
        let after = near((column + 1)..<alignment.columns.count)
        let before = Array(near((0..<column).reversed()).reversed())
        switch item.type {
        case .dinero?:
            let currency = "_" + (item.currency ?? "CLP").lowercased()
            // "por un monto de": what stands before that is another figure's.
            if before.isEmpty || nearest(before: column, line: line) == "monto" { return "monto" + currency }
            let name = SuggestionNames.name(of: before.isEmpty ? after : before, limit: limit)
            return (name.isEmpty ? "monto" : name) + currency
        case .porcentaje?:
            let name = SuggestionNames.name(of: before.isEmpty ? after : before, limit: limit)
            return name.isEmpty ? "porcentaje" : "porcentaje_" + name
        default: return SuggestionNames.name(of: after.isEmpty ? before : after, limit: limit)
        }
    }
}
