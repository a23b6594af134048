/// Numbers for the words that a set of patterns knows. Words are compared by hash and then byte by byte.
struct SymbolTable: Sendable {
    private var slots: [Int32]
    private var words: [FoldedWord] = []

    init() { slots = [Int32](repeating: -1, count: 64) }

    var count: Int { words.count }

    func word(_ symbol: Int32) -> FoldedWord? { words.indices.contains(Int(symbol)) ? words[Int(symbol)] : nil }

    /// The symbol of a word, made where there is none.
    mutating func intern(_ word: FoldedWord) -> Int32 {
        var place = Int(truncatingIfNeeded: word.hash) & (slots.count - 1)
        while slots[place] >= 0 {
            if words[Int(slots[place])] == word { return slots[place] }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = Int32(truncatingIfNeeded: words.count)
        words.append(word)
        if words.count * 2 > slots.count { grow() }
        return Int32(truncatingIfNeeded: words.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, word) in words.enumerated() {
            var place = Int(truncatingIfNeeded: word.hash) & (slots.count - 1)
            while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = Int32(truncatingIfNeeded: index)
        }
    }

    /// The symbol of each token of a text, -1 for a word that no pattern names.
    func symbols(of text: MatchableText) -> [Int32] {
        text.folded.withUnsafeBufferPointer { folded in
            text.tokens.map { token in
                var place = Int(truncatingIfNeeded: token.hash) & (slots.count - 1)
                while slots[place] >= 0 {
                    let symbol = slots[place]
                    if words[Int(symbol)].hash == token.hash, words[Int(symbol)].bytes.elementsEqual(folded[token.folded]) { return symbol }
                    place = (place + 1) & (slots.count - 1)
                }
                return -1
            }
        }
    }
}
