import DocumentModel
import PatternGrammar

/// Why decisions cannot be used: all that is wrong with their files.
public struct DecisionErrors: Error, Sendable {
    public var diagnostics: [Diagnostic]
}

/// Reads the files of decisions: a list, or a mapping with the key `decisiones`.
struct DecisionReader {
    /// More than a person writes.
    static let largestFile = 4 << 20
    private static let mostEntries = 5_000
    /// Entries with errors after which the rest is not looked at: finding the line of each costs a pass over the file.
    private static let mostFaulty = 25
    private static let longestContext = 120

    /// - Parameter document: name of the draft without its folder; entries with another `archivo` are left out.
    static func read(_ files: [SourceFile], document: String) throws(DecisionErrors) -> Decisions {
        var problems = Problems(files: files)
        var entries: [Decision] = []
        for index in files.indices {
            let root: SourceNode?
            do throws(YAMLReader.Problem) {
                root = try YAMLReader.read(files[index], file: index)
            } catch {
                problems.report("yaml", error.message, at: error.span, suggestion: error.suggestion)
                continue
            }
            guard let root else { continue }
            var faulty = 0
            for node in nodes(of: root, &problems).prefix(mostEntries) {
                var own = Problems(files: files)
                let decision = self.decision(node, file: files[index].name, document: document, &own)
                for diagnostic in own.diagnostics { problems.adopt(diagnostic) }
                if own.hasErrors { faulty += 1 }
                if faulty > mostFaulty { break }
                if let decision, !own.hasErrors { entries.append(decision) }
            }
        }
        if problems.hasErrors { throw DecisionErrors(diagnostics: problems.diagnostics) }
        return Decisions(entries)
    }

    private static func nodes(of root: SourceNode, _ problems: inout Problems) -> [SourceNode] {
        var nodes: [SourceNode] = []
        switch root.value {
        case .sequence(let items): nodes = items
        case .scalar(let text) where text.isEmpty: break
        default:
            guard let entries = root.mapping("the file", &problems) else { return [] }
            let reader = MappingReader(
                entries: Array(entries.prefix(8)), span: root.span, what: "file of decisions", keys: [DecisionKeys.list], &problems)
            nodes = reader.list(DecisionKeys.list, &problems)
        }
        if nodes.count > mostEntries {
            problems.report("too-many-decisions", "a file has at most \(mostEntries) decisions, this one \(nodes.count)", at: root.span)
        }
        return nodes
    }

    private static func decision(_ node: SourceNode, file: String, document: String, _ problems: inout Problems) -> Decision? {
        guard let all = node.mapping("a decision", &problems) else { return nil }
        let reader = MappingReader(
            entries: Array(all.prefix(DecisionKeys.all.count + 3)), span: node.span, what: "decision", keys: DecisionKeys.all, &problems)
        if let name = reader.text(DecisionKeys.document, &problems), name.value != document { return nil }
        let kinds = DecisionKeys.kinds.filter { reader.node($0) != nil }
        guard kinds.count == 1, let kindKey = kinds.first, let figure = reader.required(kindKey, &problems) else {
            if kinds.count != 1 {
                problems.report(
                    "decision-kind", kinds.isEmpty ? "this decision does not say what it decides" : "this decision says two things",
                    at: node.span,
                    suggestion:
                        "write one of `no_es_cifra: \"31\"`, `errata: \"31\"` and `es_indicador: \"31\"`, with the figure as the draft has it"
                )
            }
            return nil
        }
        let context = reader.text(DecisionKeys.context, &problems)
        checkPlace(figure, context, &problems)
        let kind = self.kind(kindKey, reader, &problems)
        let reason = reader.required(DecisionKeys.reason, &problems)
        let occurrence = number(DecisionKeys.occurrence, reader, &problems)
        let page = number(DecisionKeys.page, reader, &problems)
        guard let kind, let reason else { return nil }
        return Decision(
            kind: kind, figure: figure.value, context: context?.value ?? figure.value, occurrence: occurrence,
            section: reader.text(DecisionKeys.section, &problems)?.value, page: page, reason: reason.value,
            author: reader.text(DecisionKeys.author, &problems)?.value, date: reader.text(DecisionKeys.date, &problems)?.value,
            location: SourceLocation(file: file, line: figure.span.line, column: figure.span.column))
    }

    private static func kind(_ key: String, _ reader: MappingReader, _ problems: inout Problems) -> Decision.Kind? {
        let isMisprint = key == DecisionKeys.misprint
        let isIndicator = key == DecisionKeys.indicator
        let foreign =
            (isMisprint ? [] : [DecisionKeys.correct]) + (isIndicator ? [] : [DecisionKeys.table, DecisionKeys.key, DecisionKeys.field])
        for name in foreign {
            guard let node = reader.node(name) else { continue }
            problems.report(
                "foreign-key", "`\(name)` does not go with `\(key)`", at: node.span,
                suggestion: "it goes with `\(name == DecisionKeys.correct ? DecisionKeys.misprint : DecisionKeys.indicator)`")
        }
        if isMisprint {
            return reader.required(DecisionKeys.correct, &problems).map { .misprint(correct: $0.value) }
        }
        guard isIndicator else { return .noFigure }
        let table = reader.required(DecisionKeys.table, &problems)
        let field = reader.required(DecisionKeys.field, &problems)
        let pairs = reader.pairs(DecisionKeys.key, &problems)
        if pairs.isEmpty, reader.node(DecisionKeys.key) == nil {
            problems.report(
                "missing-key", "this decision has no `clave`", at: reader.span,
                suggestion: "name the row by the values of its fields: clave: { indicador: consultas }")
        }
        guard let table, let field else { return nil }
        let key = pairs.prefix(32).map { Decision.KeyValue(field: $0.name.value, value: $0.value.value) }
        return .indicator(table: table.value, key: key, field: field.value)
    }

    /// The figure must be a number that stands in the words exactly once.
    private static func checkPlace(_ figure: Located<String>, _ context: Located<String>?, _ problems: inout Problems) {
        let words = FoldedWords.words(of: figure.value)
        if words.isEmpty {
            problems.report("no-figure", "“\(figure.value)” holds neither digit nor letter", at: figure.span)
            return
        }
        guard let context else { return }
        let all = FoldedWords.words(of: context.value)
        if all.count > longestContext {
            problems.report(
                "long-context", "`en` has \(all.count) words; \(longestContext) are the most", at: context.span,
                suggestion: "ten words around the figure are enough")
            return
        }
        switch FoldedWords.places(of: words, in: all).count {
        case 0:
            problems.report(
                "figure-not-in-context", "the words of `en` do not hold the figure “\(figure.value)”", at: context.span,
                suggestion: "quote the draft so that the figure is among the words")
        case 1: break
        default:
            problems.report(
                "figure-twice-in-context", "the words of `en` hold the figure “\(figure.value)” more than once", at: context.span,
                suggestion: "quote fewer words, so that it stands there once")
        }
    }

    private static func number(_ key: String, _ reader: MappingReader, _ problems: inout Problems) -> Int? {
        guard let text = reader.text(key, &problems) else { return nil }
        if let number = Int(text.value), (1...100_000).contains(number) { return number }
        problems.report("wrong-type", "`\(key)` must be a whole number from 1", at: text.span)
        return nil
    }
}
