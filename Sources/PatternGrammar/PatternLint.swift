import DocumentModel
import SpanishNumbers

/// Finds parts of patterns that say nothing or can never match.
public enum PatternLint {
    /// Warnings about one pattern: alternatives that repeat an earlier one, slots for what no pattern is shown.
    public static func findings(_ source: PatternSource, subpatterns: [PatternSource], vocabularies: [Vocabulary]) -> [Diagnostic] {
        var parser = PatternParser(
            source, dialect: .sentence, vocabularies: vocabularies.map(\.name), subpatterns: subpatterns.map(\.id))
        let parsed = parser.parse()
        guard parser.diagnostics.isEmpty else { return [] }
        var lint = Lint(pattern: parsed)
        lint.visit(parsed.root)
        return lint.findings
    }

    /// The names of sub-patterns and vocabularies that a pattern uses.
    public static func references(in source: PatternSource, subpatterns: [String], vocabularies: [String]) -> Set<String> {
        var parser = PatternParser(source, dialect: .path, vocabularies: vocabularies, subpatterns: subpatterns)
        let parsed = parser.parse()
        var names: Set<String> = []
        func visit(_ node: PatternNode) {
            switch node {
            case .reference(let name, _): names.insert("<\(name)>")
            case .sequence(let nodes), .alternatives(let nodes), .anyOrder(let nodes): for node in nodes { visit(node) }
            case .optional(let node): visit(node)
            case .word, .gap, .anything, .stop, .slot: break
            }
        }
        for segment in parsed.segments { visit(segment) }
        for slot in parsed.slots { if case .vocabulary(let name) = slot.type { names.insert(name) } }
        return names
    }
}

private struct Lint {
    let pattern: ParsedPattern
    var findings: [Diagnostic] = []

    /// Mentions that no pattern is shown: list marks and note calls are cut out of texts, page numbers stand in furniture.
    private static let unseen: Set<MentionType> = [.marcadorLista, .llamadaNota, .numeroPagina]

    mutating func visit(_ node: PatternNode) {
        switch node {
        case .alternatives(let branches):
            var seen: [String] = []
            for branch in branches {
                let text = Self.folded(branch, pattern)
                if seen.contains(text) {
                    warn(
                        "unreachable-alternative", "an alternative repeats an earlier one and is never taken", Self.span(branch),
                        suggestion: "leave it out")
                }
                seen.append(text)
                visit(branch)
            }
        case .word(let forms, let span):
            if Set(forms).count < forms.count {
                warn("unreachable-alternative", "two forms of this word are the same", span, suggestion: "leave one out")
            }
        case .sequence(let nodes), .anyOrder(let nodes): for node in nodes { visit(node) }
        case .optional(let inner): visit(inner)
        case .slot(let index, let span):
            guard case .mention(let types) = pattern.slots[index].type, types.isSubset(of: Self.unseen) else { return }
            warn(
                "dead-pattern", "the slot takes only what no pattern is shown (\(types.map(\.rawValue).sorted().joined(separator: ", ")))",
                span,
                suggestion: "name the type of a figure, a date or an identifier")
        case .gap, .anything, .stop, .reference: break
        }
    }

    private mutating func warn(_ id: String, _ message: String, _ span: Range<Int>?, suggestion: String) {
        var diagnostic = pattern.source.error(id, message, at: span ?? 0..<1, suggestion: suggestion)
        diagnostic.severity = .warning
        findings.append(diagnostic)
    }

    /// What a branch says, whatever its case and accents.
    private static func folded(_ node: PatternNode, _ pattern: ParsedPattern) -> String {
        switch node {
        case .word(let forms, _): return "w(\(Set(forms.map(\.string)).sorted().joined(separator: "|")))"
        case .sequence(let nodes): return nodes.map { folded($0, pattern) }.joined(separator: " ")
        case .alternatives(let nodes): return "(\(nodes.map { folded($0, pattern) }.joined(separator: "|")))"
        case .optional(let inner): return "[\(folded(inner, pattern))]"
        case .gap(let bound, _): return "...\(bound)"
        case .anything: return "*"
        case .stop: return "."
        case .slot(let index, _): return "{\(pattern.slots[index].fields):\(pattern.slots[index].type)}"
        case .anyOrder(let nodes): return "{{\(nodes.map { folded($0, pattern) }.joined(separator: ";"))}}"
        case .reference(let name, _): return "<\(name)>"
        }
    }

    private static func span(_ node: PatternNode) -> Range<Int>? {
        switch node {
        case .word(_, let span), .gap(_, let span), .anything(let span), .stop(_, let span), .slot(_, let span), .reference(_, let span):
            return span
        case .sequence(let nodes), .alternatives(let nodes), .anyOrder(let nodes):
            let spans = nodes.compactMap { self.span($0) }
            guard let first = spans.first, let last = spans.last else { return nil }
            return first.lowerBound..<max(first.upperBound, last.upperBound)
        case .optional(let inner): return span(inner)
        }
    }
}
