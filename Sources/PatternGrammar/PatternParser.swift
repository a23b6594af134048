import DocumentModel

/// Parses the text of one pattern; goes on after a fault so that all of them are reported.
struct PatternParser {
    /// What else a pattern may hold.
    enum Dialect {
        case sentence
        /// "*" stands for any words.
        case text
        /// "*", and ">" between segments.
        case path
    }

    /// What ends the sequence being parsed.
    enum Closer {
        case end, bracket, parenthesis, braces
    }

    let source: PatternSource
    let dialect: Dialect
    /// Names known, for unknown ones.
    let vocabularies: [String]
    let subpatterns: [String]

    let scalars: [Unicode.Scalar]
    var position = 0
    var depth = 0
    /// The rest was not read, so that faults found there mean nothing.
    private var hasGivenUp = false
    var slots: [Slot] = []
    var diagnostics: [Diagnostic] = []

    init(_ source: PatternSource, dialect: Dialect, vocabularies: [String], subpatterns: [String]) {
        self.source = source
        self.dialect = dialect
        self.vocabularies = vocabularies
        self.subpatterns = subpatterns
        scalars = Array(source.text.unicodeScalars)
    }

    mutating func parse() -> ParsedPattern {
        var segments: [PatternNode] = []
        var spans: [Range<Int>] = []
        if scalars.count > PatternLimits.length {
            report("pattern-too-long", "is longer than \(PatternLimits.length) characters", at: 0..<1)
        } else {
            var start = position
            while true {
                let node = sequence(until: .end)
                if isEmpty(node), dialect == .path || diagnostics.isEmpty {
                    let what = dialect == .path ? "has an empty segment" : "is empty"
                    report("empty-pattern", what, at: start..<max(start + 1, position))
                }
                segments.append(node)
                spans.append(start..<position)
                guard position < scalars.count else { break }
                position += 1
                start = position
            }
        }
        return ParsedPattern(source: source, segments: segments, spans: spans, slots: slots)
    }

    mutating func report(_ id: String, _ message: String, at span: Range<Int>, suggestion: String? = nil) {
        if hasGivenUp { return }
        diagnostics.append(source.error(id, message, at: span, suggestion: suggestion))
    }

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    private func isEmpty(_ node: PatternNode) -> Bool {
        if case .sequence(let nodes) = node { nodes.isEmpty } else { false }
    }

    private mutating func sequence(until closer: Closer) -> PatternNode {
        var nodes: [PatternNode] = []
        depth += 1
        defer { depth -= 1 }
        loop: while let scalar = peek() {
            let start = position
            switch scalar {
            case _ where scalar.isBlank: position += 1
            case "[", "(", "{":
                guard depth < PatternLimits.nesting else {
                    report("nested-too-deep", "brackets are nested more than \(PatternLimits.nesting) deep", at: start..<(start + 1))
                    position = scalars.count
                    hasGivenUp = true
                    break loop
                }
                nodes.append(contentsOf: scalar == "[" ? optional() : scalar == "(" ? group() : braces())
            case "|":
                if closer == .bracket || closer == .parenthesis { break loop }
                report(
                    "stray-alternative", "“|” stands outside of parentheses", at: start..<(start + 1),
                    suggestion: "write alternatives as (one | another)")
                position += 1
            case ";" where closer == .braces: break loop
            case "]", ")", "}":
                if closer == .bracket && scalar == "]" || closer == .parenthesis && scalar == ")" { break loop }
                if closer == .braces, scalar == "}", peek(1) == "}" { break loop }
                report(
                    "unbalanced-bracket", "“\(scalar)” closes nothing", at: start..<(start + 1),
                    suggestion: "write \\\(scalar) for the mark itself")
                position += 1
            case ">" where dialect == .path:
                if closer == .end { break loop }
                report(
                    "stray-segment", "“>” parts the segments of a path, and stands in brackets", at: start..<(start + 1),
                    suggestion: "write \\> for the mark itself")
                position += 1
            case "<": nodes.append(contentsOf: reference())
            case "*":
                position += 1
                if dialect == .sentence {
                    report(
                        "stray-wildcard", "“*” is for paths and heads", at: start..<position,
                        suggestion: "write ... for a gap inside the sentence")
                } else {
                    nodes.append(.anything(start..<position))
                }
            case "…": nodes.append(gap(1))
            case "." where peek(1) == "." && peek(2) == ".": nodes.append(gap(3))
            default: lexeme(into: &nodes)
            }
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    /// The branches of a bracket; `position` behind it. `nil` after a bracket that is never closed.
    private mutating func branches(_ closer: Closer, _ mark: Unicode.Scalar) -> [PatternNode]? {
        let start = position
        position += 1
        var branches: [PatternNode] = []
        while true {
            branches.append(sequence(until: closer))
            guard let scalar = peek() else {
                report(
                    "unbalanced-bracket", "“\(scalars[start])” is never closed", at: start..<(start + 1),
                    suggestion: "close it with \(mark)")
                return nil
            }
            position += 1
            if scalar == mark { return branches }
        }
    }

    private mutating func optional() -> [PatternNode] {
        let start = position
        guard let branches = branches(.bracket, "]") else { return [] }
        if branches.contains(where: isEmpty) {
            // "[,]" says nothing, since commas are optional anyway.
            if branches.count == 1, !trimmed(start + 1..<position - 1).isEmpty { return [] }
            report("empty-alternative", "nothing stands in these brackets", at: start..<position)
            return []
        }
        return [.optional(branches.count == 1 ? branches[0] : .alternatives(branches))]
    }

    /// Alternatives, or parentheses of the text itself where there is only one.
    private mutating func group() -> [PatternNode] {
        let start = position
        guard let branches = branches(.parenthesis, ")") else { return [] }
        let empty = branches.filter(isEmpty).count
        if empty == branches.count || empty > 1 {
            let message = empty == branches.count ? "nothing stands in these parentheses" : "more than one alternative is empty"
            report("empty-alternative", message, at: start..<position)
            return []
        }
        if branches.count == 1 {
            let open = PatternNode.word([FoldedWord("(")], start..<(start + 1))
            return [open, branches[0], .word([FoldedWord(")")], (position - 1)..<position)]
        }
        return [.alternatives(branches)]
    }

    private mutating func braces() -> [PatternNode] {
        let start = position
        // A faulty slot still is something, so that brackets around it are not called empty.
        guard peek(1) == "{" else { return [slot() ?? .anything(start..<position)] }
        position += 2
        var items: [PatternNode] = []
        while true {
            let itemStart = position
            let item = sequence(until: .braces)
            if isEmpty(item) {
                report("empty-alternative", "an item of this list is empty", at: itemStart..<max(itemStart + 1, position))
            } else {
                items.append(item)
            }
            guard let scalar = peek() else {
                report("unbalanced-bracket", "“{{” is never closed", at: start..<(start + 2), suggestion: "close it with }}")
                return []
            }
            position += scalar == ";" ? 1 : 2
            if scalar != ";" { return items.isEmpty ? [] : [.anyOrder(items)] }
        }
    }

    private mutating func reference() -> [PatternNode] {
        let start = position
        guard let end = scalars[position...].firstIndex(of: ">") else {
            report("unbalanced-bracket", "“<” is never closed", at: start..<(start + 1), suggestion: "close it with >")
            position = scalars.count
            return []
        }
        position = end + 1
        let name = string(trimmed(start + 1..<end))
        guard subpatterns.contains(name) else {
            report(
                "unknown-subpattern", "there is no sub-pattern “\(name)”", at: start..<position,
                suggestion: Spelling.suggestion(for: name, among: subpatterns))
            return [.anything(start..<position)]
        }
        return [.reference(name, start..<position)]
    }

    private mutating func gap(_ length: Int) -> PatternNode {
        let start = position
        position += length
        var bound: Int?
        while let digit = peek()?.value, digit >= 0x30, digit <= 0x39 {
            bound = min((bound ?? 0) * 10 + Int(digit - 0x30), 1_000)
            position += 1
        }
        if let bound, bound < 1 || bound > PatternLimits.gap {
            report("gap-too-wide", "a gap may be of 1 to \(PatternLimits.gap) words", at: start..<position)
        }
        return .gap(min(bound ?? 12, PatternLimits.gap), start..<position)
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, scalars[first].isBlank { range = first + 1..<range.upperBound }
        while let last = range.last, scalars[last].isBlank { range = range.lowerBound..<last }
        return range
    }

    func string(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for scalar in scalars[range] {
            if scalar.isASCII { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { bytes.append(contentsOf: scalar.utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
