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

    /// Words that stand side by side in every match, and the types of mention it must take.
    static func neighbours(
        of node: PatternNode, in pattern: ParsedPattern, _ library: PatternLibrary, pairs: inout [(FoldedWord, FoldedWord)],
        types: inout [UInt32]
    ) {
        switch node {
        case .sequence(let nodes):
            for (node, next) in zip(nodes, nodes.dropFirst()) {
                if case .word(let first, _) = node, first.count == 1, case .word(let second, _) = next, second.count == 1 {
                    pairs.append((first[0], second[0]))
                }
            }
            for node in nodes { neighbours(of: node, in: pattern, library, pairs: &pairs, types: &types) }
        case .slot(let index, _):
            if case .mention(let set) = pattern.slots[index].type { types.append(set.bits) }
        case .reference(let name, _):
            guard let pattern = library.parsed[name] else { return }
            neighbours(of: pattern.root, in: pattern, library, pairs: &pairs, types: &types)
        case .word, .alternatives, .anyOrder, .optional, .gap, .anything, .stop: return
        }
    }

    private static func cost(_ group: [FoldedWord]) -> Int {
        group.reduce(0) { $0 + (common.contains($1) ? 1_000 : 100 - min($1.bytes.count, 20)) }
    }
}
