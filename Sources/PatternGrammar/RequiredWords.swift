/// Words that a text must hold for a pattern to match: the prefilter's keys.
enum RequiredWords {
    /// Function words, which stand in nearly every sentence.
    static let common: Set<FoldedWord> = Set(
        [
            "de", "la", "el", "los", "las", "y", "e", "en", "a", "al", "del", "por", "con", "para", "se", "un", "una", "que", "su", "sus",
            "o", "fue",
            "fueron", "lo", "le", "m$", "$", "%", "(", ")", "-", ";", ":", "n°", "no", "mas", "entre", "sobre", "como",
        ].map { FoldedWord($0) })

    /// Groups of words: any of each.
    static func groups(of node: PatternNode, in library: PatternLibrary) -> [[FoldedWord]] {
        switch node {
        case .word(let forms, _): return [forms]
        case .sequence(let nodes): return nodes.flatMap { groups(of: $0, in: library) }
        case .alternatives(let nodes), .anyOrder(let nodes):
            var union: [FoldedWord] = []
            for node in nodes {
                guard let best = groups(of: node, in: library).min(by: { cost($0) < cost($1) }) else { return [] }
                union += best
            }
            return union.count <= 64 ? [union] : []
        case .reference(let name, _): return library.parsed[name].map { groups(of: $0.root, in: library) } ?? []
        case .optional, .gap, .anything, .stop, .slot: return []
        }
    }

    private static func cost(_ group: [FoldedWord]) -> Int {
        group.reduce(0) { $0 + (common.contains($1) ? 1_000 : 100 - min($1.bytes.count, 20)) }
    }
}
