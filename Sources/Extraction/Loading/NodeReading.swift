/// The keys of a mapping, each read at most once; what is not there, or not of the right kind, is reported.
struct MappingReader {
    let span: SourceSpan
    /// What the mapping describes, for messages: "group".
    private let what: String
    private let entries: [SourceEntry]

    /// Reports keys that the format does not know and keys that stand twice.
    init?(_ node: SourceNode, what: String, keys: [String], _ problems: inout Problems) {
        guard let mapping = node.mapping(what, &problems) else { return nil }
        self.init(entries: mapping, span: node.span, what: what, keys: keys, &problems)
    }

    init(entries: [SourceEntry], span: SourceSpan, what: String, keys: [String], _ problems: inout Problems) {
        self.span = span
        self.what = what
        self.entries = entries
        var seen: Set<String> = []
        for entry in entries {
            if !keys.contains(entry.key) {
                problems.unknown("unknown-key", "key of a \(what)", Located(value: entry.key, span: entry.keySpan), among: keys)
            } else if !seen.insert(entry.key).inserted {
                problems.report("duplicate-key", "key `\(entry.key)` stands twice in this \(what)", at: entry.keySpan)
            }
        }
    }

    func node(_ key: String) -> SourceNode? { entries.first { $0.key == key }?.value }

    func text(_ key: String, _ problems: inout Problems) -> Located<String>? {
        node(key)?.text("`\(key)`", &problems)
    }

    func required(_ key: String, _ problems: inout Problems) -> Located<String>? {
        guard let node = node(key) else {
            problems.report("missing-key", "this \(what) has no `\(key)`", at: span)
            return nil
        }
        guard let text = node.text("`\(key)`", &problems) else { return nil }
        if text.value.isEmpty {
            problems.report("empty-value", "`\(key)` is empty", at: text.span)
            return nil
        }
        return text
    }

    func flag(_ key: String, _ problems: inout Problems) -> Bool {
        guard let text = text(key, &problems) else { return false }
        switch text.value {
        case "true": return true
        case "false": return false
        default:
            problems.report("wrong-type", "`\(key)` must be true or false", at: text.span)
            return false
        }
    }

    func list(_ key: String, _ problems: inout Problems) -> [SourceNode] {
        node(key)?.list("`\(key)`", &problems) ?? []
    }

    func texts(_ key: String, _ problems: inout Problems) -> [Located<String>] {
        var texts: [Located<String>] = []
        for node in list(key, &problems) {
            if let text = node.text("an item of `\(key)`", &problems) { texts.append(text) }
        }
        return texts
    }

    /// A text, or a list of them.
    func textOrTexts(_ key: String, _ problems: inout Problems) -> [Located<String>] {
        guard let node = node(key) else { return [] }
        if case .sequence = node.value { return texts(key, &problems) }
        return node.text("`\(key)`", &problems).map { [$0] } ?? []
    }

    /// The names and texts of a mapping such as `fija`, in the order written.
    func pairs(_ key: String, _ problems: inout Problems) -> [(name: Located<String>, value: Located<String>)] {
        guard let entries = node(key)?.mapping("`\(key)`", &problems) else { return [] }
        var pairs: [(name: Located<String>, value: Located<String>)] = []
        for entry in entries {
            let name = Located(value: entry.key, span: entry.keySpan)
            if pairs.contains(where: { $0.name.value == entry.key }) {
                problems.report("duplicate-key", "`\(entry.key)` stands twice in `\(key)`", at: entry.keySpan)
            } else if let value = entry.value.text("`\(entry.key)`", &problems) {
                pairs.append((name, value))
            }
        }
        return pairs
    }
}

extension SourceNode {
    func text(_ what: @autoclosure () -> String, _ problems: inout Problems) -> Located<String>? {
        guard case .scalar(let text) = value else {
            problems.report("wrong-type", "\(what()) must be a text, not \(kind)", at: span)
            return nil
        }
        return Located(value: text, span: textStart)
    }

    /// The items; of an empty value, none.
    func list(_ what: @autoclosure () -> String, _ problems: inout Problems) -> [SourceNode] {
        switch value {
        case .sequence(let items): return items
        case .scalar(let text) where text.isEmpty: return []
        default:
            problems.report("wrong-type", "\(what()) must be a list, not \(kind)", at: span)
            return []
        }
    }

    func mapping(_ what: @autoclosure () -> String, _ problems: inout Problems) -> [SourceEntry]? {
        if case .mapping(let entries) = value { return entries }
        problems.report("wrong-type", "\(what()) must be a mapping (key: value), not \(kind)", at: span)
        return nil
    }
}
