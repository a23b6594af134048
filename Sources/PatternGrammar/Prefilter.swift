/// Finds the patterns worth trying on a sentence: those whose rarest word stands in it, and all whose other words may.
struct Prefilter: Sendable {
    /// A set of symbols that may say yes for one that is not in it, never no for one that is.
    struct Bloom: Sendable {
        private var bits = SIMD4<UInt64>()

        mutating func insert(_ symbol: Int32) {
            let number = UInt32(bitPattern: symbol) &* 0x9E37_79B1
            bits[Int(number >> 30)] |= 1 << UInt64(number >> 24 & 63)
        }

        func contains(_ other: Bloom) -> Bool { bits & other.bits == other.bits }
    }

    /// Patterns of each symbol: `patterns[starts[symbol]..<starts[symbol + 1]]`.
    private var starts: [Int] = [0]
    private var patterns: [Int32] = []
    /// Single words each pattern needs besides.
    private var needs: [Bloom]
    /// Patterns without a word that every match must hold.
    private var always: [Int32] = []

    init(_ programs: [Program], symbols: SymbolTable) {
        let common = RequiredWords.common
        // How many patterns need a word, and whether every text is full of it.
        var weights = (0..<symbols.count).map { symbol in
            symbols.word(Int32(truncatingIfNeeded: symbol)).map { common.contains($0) ? 100_000 : 0 } ?? 0
        }
        for program in programs {
            for symbol in Set(program.required.joined()) { weights[Int(symbol)] += 1 }
        }
        needs = [Bloom](repeating: Bloom(), count: programs.count)
        var keyed: [[Int32]] = [[Int32]](repeating: [], count: symbols.count)
        for (index, program) in programs.enumerated() {
            let number = Int32(truncatingIfNeeded: index)
            for group in program.required where group.count == 1 { needs[index].insert(group[0]) }
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
        in window: Range<Int>, symbols: [Int32], allowed: PatternSelection?, into found: inout [Int32], steps: inout Int
    ) {
        found.removeAll(keepingCapacity: true)
        var present = Bloom()
        for position in window where symbols[position] >= 0 { present.insert(symbols[position]) }
        for position in window where symbols[position] >= 0 {
            let symbol = Int(symbols[position])
            for pattern in patterns[starts[symbol]..<starts[symbol + 1]] {
                steps += 1
                if present.contains(needs[Int(pattern)]), allowed?.contains(Int(pattern)) ?? true { found.append(pattern) }
            }
        }
        for pattern in always where allowed?.contains(Int(pattern)) ?? true { found.append(pattern) }
        found.sort()
        var last: Int32 = -1
        found.removeAll { pattern in
            defer { last = pattern }
            return pattern == last
        }
    }
}
