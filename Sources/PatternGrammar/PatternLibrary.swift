import DocumentModel

/// The sub-patterns and vocabularies that patterns may name, and what has been found about them.
struct PatternLibrary: Sendable {
    /// What must be known of a pattern before it is compiled.
    struct Facts: Sendable {
        /// Instructions at most.
        var size = 0
        /// Whether every way to match it takes a literal word or a form of a vocabulary.
        var namesWord = false
        var mayBeEmpty = true
        var fields: [(name: String, span: Range<Int>)] = []
    }

    private var sources: [String: PatternSource] = [:]
    private(set) var subpatternNames: [String] = []
    private(set) var vocabularies: [String: Vocabulary] = [:]
    private(set) var vocabularyNames: [String] = []
    private(set) var parsed: [String: ParsedPattern] = [:]
    private var facts: [String: Facts] = [:]
    private var open: [String] = []
    /// Facts are asked for again while a pattern is compiled; its faults are reported only while it is parsed.
    var isCompiling = false
    var symbols = SymbolTable()
    private var tries: [String: VocabularyTrie] = [:]
    var diagnostics: [Diagnostic] = []

    init(subpatterns: [PatternSource], vocabularies: [Vocabulary]) {
        for source in subpatterns {
            if sources.updateValue(source, forKey: source.id) != nil {
                diagnostics.append(source.error("duplicate-subpattern", "this sub-pattern stands twice", at: 0..<1))
            } else {
                subpatternNames.append(source.id)
            }
        }
        for vocabulary in vocabularies {
            if self.vocabularies.updateValue(vocabulary, forKey: vocabulary.name) != nil {
                diagnostics.append(Diagnostic(.error, id: "duplicate-vocabulary", "vocabulary “\(vocabulary.name)” stands twice"))
            } else {
                vocabularyNames.append(vocabulary.name)
            }
        }
    }

    mutating func loadAll() { for name in subpatternNames { _ = facts(of: name) } }

    /// Parses a pattern, loads the sub-patterns it names and checks it; `nil` where it has faults, which are in `diagnostics`.
    mutating func parse(_ source: PatternSource, dialect: PatternParser.Dialect) -> ParsedPattern? {
        var parser = PatternParser(source, dialect: dialect, vocabularies: vocabularyNames, subpatterns: subpatternNames)
        let parsed = parser.parse()
        diagnostics += parser.diagnostics
        let before = diagnostics.count
        let facts = facts(of: parsed.root, in: parsed)
        guard parser.diagnostics.isEmpty else { return nil }
        check(facts, of: parsed)
        if !facts.namesWord {
            diagnostics.append(
                source.error(
                    "catch-all", "names no word, so it would match anywhere", at: 0..<source.text.unicodeScalars.count,
                    suggestion: "name at least one word outside of [ ] and of empty alternatives"))
        }
        return diagnostics.count == before ? parsed : nil
    }

    private mutating func check(_ facts: Facts, of parsed: ParsedPattern) {
        if facts.size > PatternLimits.instructions {
            diagnostics.append(
                parsed.source.error(
                    "pattern-too-large", "is too large with its sub-patterns", at: 0..<parsed.source.text.unicodeScalars.count))
        }
        let names = facts.fields.map(\.name)
        for slot in parsed.slots {
            guard case .textList(let count?) = slot.type, !names.contains(count) else { continue }
            diagnostics.append(
                parsed.source.error(
                    "unknown-count", "no slot of this pattern is called “\(count)”", at: slot.column..<(slot.column + 1),
                    suggestion: Spelling.suggestion(for: count, among: names)))
        }
    }

    private mutating func facts(of name: String) -> Facts {
        if let known = facts[name] { return known }
        guard let source = sources[name] else { return Facts() }
        open.append(name)
        defer { open.removeLast() }
        var parser = PatternParser(source, dialect: .sentence, vocabularies: vocabularyNames, subpatterns: subpatternNames)
        let pattern = parser.parse()
        diagnostics += parser.diagnostics
        let found = facts(of: pattern.root, in: pattern)
        facts[name] = found
        parsed[name] = pattern
        return found
    }

    mutating func facts(of node: PatternNode, in pattern: ParsedPattern) -> Facts {
        switch node {
        case .word: return Facts(size: 1, namesWord: true, mayBeEmpty: false)
        case .gap(let bound, _): return Facts(size: 2 * bound)
        case .anything: return Facts(size: 3)
        case .stop: return Facts(size: 2)
        case .slot(let index, let span):
            let slot = pattern.slots[index]
            let fields = slot.fields.map { (name: $0, span: span) }
            if case .constant = slot.type { return Facts(size: 2, fields: fields) }
            if case .vocabulary = slot.type { return Facts(size: 1, namesWord: true, mayBeEmpty: false, fields: fields) }
            return Facts(size: 5, mayBeEmpty: false, fields: fields)
        case .optional(let inner):
            var facts = facts(of: inner, in: pattern)
            facts.size = min(facts.size + 1, .max / 4)
            facts.namesWord = false
            facts.mayBeEmpty = true
            return facts
        case .sequence(let nodes):
            let parts = nodes.map { facts(of: $0, in: pattern) }
            return join(parts, in: pattern)
        case .alternatives(let nodes):
            var all = Facts(namesWord: true, mayBeEmpty: false)
            for node in nodes {
                let next = facts(of: node, in: pattern)
                all.size = min(all.size + next.size + 2, .max / 4)
                all.namesWord = all.namesWord && next.namesWord
                all.mayBeEmpty = all.mayBeEmpty || next.mayBeEmpty
                let names = Set(all.fields.map(\.name))
                all.fields += next.fields.filter { !names.contains($0.name) }
            }
            return all
        case .anyOrder(let items):
            let parts = items.map { facts(of: $0, in: pattern) }
            var all = join(parts, in: pattern)
            all.namesWord = parts.allSatisfy(\.namesWord)
            all.mayBeEmpty = false
            all.size = min(all.size + items.count * 4 + 40, .max / 4)
            return all
        case .reference(let name, let span): return reference(name, span, in: pattern)
        }
    }

    private mutating func join(_ parts: [Facts], in pattern: ParsedPattern) -> Facts {
        var all = Facts()
        var names: Set<String> = []
        for part in parts {
            all.size = min(all.size + part.size, .max / 4)
            all.namesWord = all.namesWord || part.namesWord
            all.mayBeEmpty = all.mayBeEmpty && part.mayBeEmpty
            for field in part.fields {
                if names.insert(field.name).inserted {
                    all.fields.append(field)
                } else if !isCompiling {
                    diagnostics.append(pattern.source.error("duplicate-field", "the field “\(field.name)” is filled twice", at: field.span))
                }
            }
        }
        return all
    }

    private mutating func reference(_ name: String, _ span: Range<Int>, in pattern: ParsedPattern) -> Facts {
        if let index = open.firstIndex(of: name) {
            let chain = (open[index...] + [name]).joined(separator: " → ")
            diagnostics.append(pattern.source.error("recursive-subpattern", "the sub-pattern holds itself: \(chain)", at: span))
            return Facts(namesWord: true, mayBeEmpty: false)
        }
        if open.count >= PatternLimits.nesting {
            diagnostics.append(
                pattern.source.error("nested-too-deep", "sub-patterns are nested more than \(PatternLimits.nesting) deep", at: span))
            return Facts(namesWord: true, mayBeEmpty: false)
        }
        var facts = facts(of: name)
        facts.fields = facts.fields.map { ($0.name, span) }
        return facts
    }

    /// The trie of a vocabulary over the library's symbols, made when it is first asked for.
    mutating func trie(_ name: String) -> VocabularyTrie {
        if let trie = tries[name] { return trie }
        let vocabulary = vocabularies[name] ?? Vocabulary(name: name, entries: [])
        let trie = VocabularyTrie(vocabulary, symbols: &symbols, diagnostics: &diagnostics)
        tries[name] = trie
        return trie
    }
}
