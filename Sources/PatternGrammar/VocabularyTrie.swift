import DocumentModel

/// The forms of a vocabulary, word by word.
struct VocabularyTrie: Sendable {
    /// Key of each entry.
    let keys: [String]
    /// Child of a node for a symbol; keyed by node and symbol.
    private var children: [UInt64: Int32] = [:]
    /// Entry that ends at a node, or -1.
    private var entries: [Int32] = [-1]

    private static let articles = ["el", "la", "los", "las"].map { FoldedWord($0) }

    /// Each form counts with and without an article before it: "La Araucanía" is found in "Región de la Araucanía".
    init(_ vocabulary: Vocabulary, symbols: inout SymbolTable, diagnostics: inout [Diagnostic]) {
        keys = vocabulary.entries.map(\.key)
        var bare: [(words: [FoldedWord], entry: Int)] = []
        for (entry, item) in vocabulary.entries.enumerated() {
            for form in item.forms {
                let words = PatternWords.fold(form).filter { $0.string != "." }
                guard !words.isEmpty, words.count <= PatternLimits.vocabularyForm else {
                    let message = "vocabulary “\(vocabulary.name)”: the form “\(form)” of “\(item.key)” has no words or too many"
                    diagnostics.append(Diagnostic(.error, id: "bad-form", message))
                    continue
                }
                if let other = insert(words, entry, &symbols), keys[other] != item.key {
                    let message = "vocabulary “\(vocabulary.name)”: the form “\(form)” stands for “\(keys[other])” and for “\(item.key)”"
                    diagnostics.append(Diagnostic(.error, id: "ambiguous-form", message))
                }
                let hasArticle = words.count > 1 && Self.articles.contains(words[0])
                bare.append((hasArticle ? Array(words.dropFirst()) : words, entry))
            }
        }
        // Written forms go before derived ones.
        for (words, entry) in bare {
            _ = insert(words, entry, &symbols)
            for article in Self.articles { _ = insert([article] + words, entry, &symbols) }
        }
    }

    /// Adds a form, unless it is there already; then gives the entry it stands for.
    private mutating func insert(_ words: [FoldedWord], _ entry: Int, _ symbols: inout SymbolTable) -> Int? {
        var node: Int32 = 0
        for word in words {
            let key = Self.edge(node, symbols.intern(word))
            if let child = children[key] {
                node = child
            } else {
                entries.append(-1)
                node = Int32(truncatingIfNeeded: entries.count - 1)
                children[key] = node
            }
        }
        guard entries[Int(node)] < 0 else { return Int(entries[Int(node)]) }
        entries[Int(node)] = Int32(truncatingIfNeeded: entry)
        return nil
    }

    /// The node after a symbol, and the entry that ends there, or -1.
    func step(_ node: Int32, _ symbol: Int32) -> (node: Int32, entry: Int32)? {
        guard symbol >= 0, let child = children[Self.edge(node, symbol)] else { return nil }
        return (child, entries[Int(child)])
    }

    private static func edge(_ node: Int32, _ symbol: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }
}
