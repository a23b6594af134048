/// One step of a compiled pattern. Steps that take words go on at the next one.
enum Instruction: Sendable {
    /// One word: a symbol.
    case symbol(Int32)
    /// One word: any of a row of `Program.symbols`.
    case anyOf(first: Int, count: Int)
    case mention(slot: Int32, types: UInt32)
    case vocabulary(slot: Int32, trie: Int)
    case quotation(slot: Int32)
    /// A word of a gap; marks pass free of count.
    case gapWord
    case anything
    /// A word of a text or list slot. Those before another element count as skipped words, so that the nearest one is found.
    case textWord(slot: Int32, isList: Bool, cost: Int32)
    /// The count of an item of an any-order list that the pattern does not know, and a word of it.
    case unknownCount
    case unknownWord
    case sentenceEnd

    case split(Int, Int)
    case jump(Int)
    case open(slot: Int32, isText: Bool)
    case close(slot: Int32, isText: Bool)
    /// A constant without words of its own.
    case point(slot: Int32)
    case guardItem(Int)
    case setItem(Int)
    case requireAny(UInt64)
    case afterComma
    case accept
}

/// Where an instruction comes from, for explaining.
struct Origin: Sendable {
    /// Index in `Program.sources`.
    var source: Int
    /// Code points of the text of that source.
    var span: Range<Int>
}

/// A compiled pattern.
struct Program: Sendable {
    var instructions: [Instruction] = []
    var origins: [Origin] = []
    var slots: [Slot] = []
    var sources: [PatternSource] = []
    /// Symbols of words with several forms.
    var symbols: [Int32] = []
    var tries: [VocabularyTrie] = []
    /// Groups of symbols; a text must hold one of each group for the pattern to match.
    var required: [[Int32]] = []
    /// Pairs of symbols that stand side by side in every match.
    var requiredPairs: [(Int32, Int32)] = []
    /// For each slot that every match fills with a mention, the types it takes.
    var requiredTypes: [UInt32] = []
    /// What a match can begin with; empty when that is not only words.
    var startSymbols: [Int32] = []
    /// The word after the first, where that is always the same; else -1.
    var secondSymbol: Int32 = -1
    /// Holds a stop or words between quotes, and so may run over the ends of sentences.
    var crossesSentences = false
}
