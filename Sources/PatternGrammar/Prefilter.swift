/// Finds the patterns worth trying on a sentence: those whose rarest word stands in it, and all whose other words may.
struct Prefilter: Sendable {
    /// A set of symbols that may say yes for one that is not in it, never no for one that is.
    struct Bloom: Sendable {
        private var bits = SIMD4<UInt64>()

        /// Two symbols side by side.
        mutating func insert(_ first: Int32, _ second: Int32) { insert(first &* 31 &+ second) }

        mutating func insert(_ symbol: Int32) {
            let number = UInt32(bitPattern: symbol) &* 0x9E37_79B1
            bits[Int(number >> 30)] |= 1 << UInt64(number >> 24 & 63)
        }

        func contains(_ other: Bloom) -> Bool { bits & other.bits == other.bits }
    }

    /// What a window must hold for a pattern to match.
    private struct Needs: Sendable {
        var words = Bloom()
        var pairs = Bloom()
        /// Types of mention; one of each must be there.
        var types: (UInt32, UInt32, UInt32) = (.max, .max, .max)
        var allowsNoMention = true

        mutating func setTypes(_ required: [UInt32]) {
            allowsNoMention = required.isEmpty
            if let first = required.first { types.0 = first }
            if required.count > 1 { types.1 = required[1] }
            if required.count > 2 { types.2 = required[2] }
        }

        func mayMatch(_ window: Needs) -> Bool {
            window.words.contains(words) && window.pairs.contains(pairs)
                && (allowsNoMention
                    || (window.types.0 & types.0 != 0 && window.types.0 & types.1 != 0 && window.types.0 & types.2 != 0))
        }
    }

    /// Patterns of each symbol: `patterns[starts[symbol]..<starts[symbol + 1]]`.
    private var starts: [Int] = [0]
    private var patterns: [Int32] = []
    private var needs: [Needs]
    /// Patterns without a word that every match must hold.
    private var always: [Int32] = []

    var isEmpty: Bool { patterns.isEmpty && always.isEmpty }

    init(_ programs: [Program], symbols: SymbolTable, where isIncluded: (Program) -> Bool) {
        let common = RequiredWords.common
        // How many patterns need a word, and whether every text is full of it.
        var weights = (0..<symbols.count).map { symbol in
            symbols.word(Int32(truncatingIfNeeded: symbol)).map { common.contains($0) ? 100_000 : 0 } ?? 0
        }
        for program in programs {
            for symbol in Set(program.required.joined()) { weights[Int(symbol)] += 1 }
        }
        needs = [Needs](repeating: Needs(), count: programs.count)
        var keyed: [[Int32]] = [[Int32]](repeating: [], count: symbols.count)
        for (index, program) in programs.enumerated() where isIncluded(program) {
            let number = Int32(truncatingIfNeeded: index)
            for group in program.required where group.count == 1 { needs[index].words.insert(group[0]) }
            for (first, second) in program.requiredPairs { needs[index].pairs.insert(first, second) }
            needs[index].setTypes(program.requiredTypes)
            let key = program.required.min { a, b in
                a.reduce(0) { $0 + weights[Int($1)] } < b.reduce(0) { $0 + weights[Int($1)] }
            }
            guard let key else {
                always.append(number)
                continue
            }
            for symbol in Set(key).sorted() { keyed[Int(symbol)].append(number) }
        }
        for list in keyed {
            patterns += list
            starts.append(patterns.count)
        }
    }

    /// Appends the patterns to try on a window of tokens, in ascending order, each once.
    func candidates(
        in window: Range<Int>, of text: MatchableText, symbols: [Int32], allowed: PatternSelection?, into found: inout [Int32],
        steps: inout Int
    ) {
        found.removeAll(keepingCapacity: true)
        var present = Needs()
        present.types.0 = 0
        var last: Int32 = -1
        for position in window {
            let mention = text.tokens[position].mention
            if mention >= 0 { present.types.0 |= text.mentions[Int(mention)].type.bit }
            let symbol = symbols[position]
            if symbol >= 0 {
                present.words.insert(symbol)
                if last >= 0 { present.pairs.insert(last, symbol) }
            }
            last = symbol
        }
        for position in window where symbols[position] >= 0 {
            let symbol = Int(symbols[position])
            for pattern in patterns[starts[symbol]..<starts[symbol + 1]] {
                steps += 1
                if needs[Int(pattern)].mayMatch(present), allowed?.contains(Int(pattern)) ?? true { found.append(pattern) }
            }
        }
        for pattern in always where allowed?.contains(Int(pattern)) ?? true { found.append(pattern) }
        found.sort()
        var kept = 0
        for index in found.indices where kept == 0 || found[kept - 1] != found[index] {
            found[kept] = found[index]
            kept += 1
        }
        found.removeLast(found.count - kept)
    }
}
