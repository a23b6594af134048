import Dataset

extension PackageComparison {
    /// What changed, the losses of each kind first.
    /// - Parameters:
    ///   - limit: lines of each kind of change; `nil` for all.
    ///   - language: of the headings and the words between the values.
    public func text(limit: Int? = nil, in language: Language = .english) -> String {
        let patterns = changes.patterns
        let rows = changes.rows
        let values = changes.values
        func part(_ title: String, _ lines: [String], _ limit: Int?) -> String {
            if lines.isEmpty { return "" }
            let shown = lines.prefix(max(1, limit ?? lines.count))
            var text = "\n\(language(title)) (\(lines.count))\n" + shown.map { "  \($0)\n" }.joined()
            if shown.count < lines.count { text += "  " + language("… and \(lines.count - shown.count) more") + "\n" }
            return text
        }
        var text = language("OLD") + "  \(Self.line(old, language))\n" + language("NEW") + "  \(Self.line(new, language))\n"
        if old.pipeline != new.pipeline {
            text += "     " + language("the pipelines differ: what a pattern or a column says may not be comparable") + "\n"
        }
        text += part("Tables and columns", changes.columns.map { Self.line($0, language) }, limit)
        text += part("Columns of the documents' tables", changes.heads.map { Self.line($0, language) }, limit)
        text += part("Sections", changes.sections.map(Self.line), limit)
        text += part("Patterns that died", patterns.filter { $0.change == .vanished }.map(Self.line), limit)
        text += part("Patterns that came to life", patterns.filter { $0.change == .appeared }.map(Self.line), limit)
        text += part("Values that vanished", values.filter { $0.change == .vanished }.map(Self.line), limit)
        text += part("Values that jumped by more than \(threshold) %", jumps.map(Self.line), limit)
        text += part("Values that appeared", values.filter { $0.change == .appeared }.map(Self.line), limit)
        text += part("Rows that vanished", rows.filter { $0.change == .vanished }.map { Self.line($0, language) }, limit)
        text += part("Rows that appeared", rows.filter { $0.change == .appeared }.map { Self.line($0, language) }, limit)
        text += part("New sentences with numbers that no pattern takes", sentences.map { Self.line($0, language) }, limit)
        let filled = changes.completeness.filter { $0.old != $0.new || $0.oldTotal != $0.newTotal }
        text += part("Completeness by measure", filled.filter(\.isMeasure).map { Self.line($0, language) }, limit)
        text += part("Completeness by row", filled.filter { !$0.isMeasure }.map { Self.line($0, language) }, limit)
        return text + "\n" + summary(in: language) + "\n"
    }

    /// The counts of all changes in one English line.
    public var summary: String { summary(in: .english) }

    /// `3 values vanished, 2 jumped, 1 appeared; 1 pattern died; 1 sentence is new`
    public func summary(in language: Language) -> String {
        func count(_ count: Int, _ one: String, _ many: String) -> String? {
            count == 0 ? nil : "\(count) \(language(count == 1 ? one : many))"
        }
        let values = changes.values
        let parts = [
            count(changes.columns.count, "table or column differs", "tables or columns differ"),
            count(changes.heads.count, "column of a table differs", "columns of tables differ"),
            count(changes.sections.count, "section differs", "sections differ"),
            count(changes.patterns.filter { $0.change == .vanished }.count, "pattern died", "patterns died"),
            count(changes.patterns.filter { $0.change == .appeared }.count, "pattern came to life", "patterns came to life"),
            count(values.filter { $0.change == .vanished }.count, "value vanished", "values vanished"),
            count(jumps.count, "value jumped", "values jumped"),
            count(values.filter { $0.change == .appeared }.count, "value appeared", "values appeared"),
            count(changes.rows.filter { $0.change == .vanished }.count, "row vanished", "rows vanished"),
            count(changes.rows.filter { $0.change == .appeared }.count, "row appeared", "rows appeared"),
            count(changes.sentences.count, "new sentence is not explained", "new sentences are not explained"),
        ].compactMap { $0 }
        return parts.isEmpty ? language("nothing changed") : parts.joined(separator: ", ")
    }

    /// The largest first; a value that was 0 goes before all.
    private var jumps: [DatasetComparison.ValueChange] {
        let size = { (change: DatasetComparison.ValueChange) in change.percent.map { $0.magnitude } ?? .max }
        return changes.values.filter { $0.change == .jumped }.enumerated().sorted { a, b in
            let (x, y) = (size(a.element), size(b.element))
            return x != y ? x > y : a.offset < b.offset
        }.map(\.element)
    }

    /// Those that resemble an old one first: a pattern can be mended there.
    private var sentences: [DatasetComparison.NewWording] {
        changes.sentences.filter { !$0.old.isEmpty } + changes.sentences.filter(\.old.isEmpty)
    }

    private static func line(_ side: Side, _ language: Language) -> String {
        let facts = [side.file, side.year, side.pipeline.isEmpty ? "" : language("pipeline \(side.pipeline)")].filter { !$0.isEmpty }
        return (facts + [language("\(side.unexplained) unexplained")]).joined(separator: ", ")
    }

    private static func sign(_ change: DatasetComparison.Change) -> String { change == .vanished ? "−" : "+" }

    private static func line(_ change: DatasetComparison.ColumnChange, _ language: Language) -> String {
        "\(sign(change.change)) " + (change.field.map { "\(change.table).\($0)" } ?? language("table \(change.table)"))
    }

    private static func line(_ change: DatasetComparison.HeadChange, _ language: Language) -> String {
        let sign =
            switch change.kind {
            case .added, .tableAdded: "+"
            case .removed, .tableRemoved: "−"
            case .moved: "↔"
            }
        let head = change.head.joined(separator: " | ")
        let what =
            switch change.kind {
            case .added, .removed, .moved: language("“\(change.column)” in the table “\(head)”")
            case .tableAdded, .tableRemoved: language("the whole table “\(head)”")
            }
        return "\(sign) \(what)"
            + (change.page.map { "  (p. \($0))" } ?? "")
    }

    private static func line(_ change: DatasetComparison.SectionChange) -> String {
        let place = change.page.map { "  (p. \($0))" } ?? ""
        return switch change.kind {
        case .renamed: "“\(change.old)” → “\(change.new)”\(place)"
        case .removed: "− “\(change.old)”\(place)"
        case .added: "+ “\(change.new)”\(place)"
        }
    }

    private static func line(_ change: DatasetComparison.PatternChange) -> String {
        "\(change.pattern)\(change.table.isEmpty ? "" : " (\(change.table))"): \(change.old) → \(change.new)"
    }

    private static func line(_ change: DatasetComparison.RowChange, _ language: Language) -> String {
        let figures = change.figures == 0 ? "" : ", " + language(change.figures == 1 ? "1 figure" : "\(change.figures) figures")
        return "\(change.table)  \(change.row)\(figures)"
    }

    private static func line(_ change: DatasetComparison.ValueChange) -> String {
        let name = "\(change.table)  \(change.row)  \(change.field): "
        switch change.change {
        case .vanished: return name + change.old.canonical
        case .appeared: return name + change.new.canonical
        case .jumped:
            let percent = change.percent.map { "  (\($0 > 0 ? "+" : "−")\($0.magnitude) %)" } ?? ""
            return name + "\(change.old.canonical) → \(change.new.canonical)\(percent)"
        }
    }

    private static func line(_ wording: DatasetComparison.NewWording, _ language: Language) -> String {
        var line = "\(language(wording.place))  \(wording.numbers.joined(separator: ", ")): “\(wording.sentence)”"
        if wording.old.isEmpty { return line + "\n    " + language("no explained sentence of OLD resembles it") }
        line += "\n    " + language("was “\(wording.old)” (\(wording.resemblance) % of the words)")
        return line + "\n    " + language("taken by \(wording.patterns.joined(separator: ", "))")
    }

    private static func line(_ part: DatasetComparison.Completeness, _ language: Language) -> String {
        "\(part.table)  \(part.name): " + language("\(part.old) of \(part.oldTotal) → \(part.new) of \(part.newTotal)")
    }
}
