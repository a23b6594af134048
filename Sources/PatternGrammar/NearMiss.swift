/// A place where a pattern came part of its way.
public struct NearMiss: Sendable, Hashable {
    /// Index of the pattern in its set.
    public var pattern: Int
    /// Words and slots of the pattern that had matched.
    public var matched: Int
    /// UTF-8 range of what had matched, gaps included.
    public var reached: Range<Int>
    /// What the pattern would have taken next: words in quotes, slots and gaps as written.
    public var expected: [String]
    /// What stood there: up to five words, empty at the end of the sentence.
    public var found: String
    /// UTF-8 range of those words; empty at the end of the sentence.
    public var range: Range<Int>

    public init(pattern: Int, matched: Int, reached: Range<Int>, expected: [String], found: String, range: Range<Int>) {
        self.pattern = pattern
        self.matched = matched
        self.reached = reached
        self.expected = expected
        self.found = found
        self.range = range
    }

    static func find(_ program: Program, pattern: Int, in text: MatchableText, symbols: [Int32]) -> [NearMiss] {
        var machine = Machine(text, symbols: symbols)
        var misses: [NearMiss] = []
        for window in program.crossesSentences ? text.segments : text.sentences {
            machine.trace = Trace()
            let candidates = machine.run(program, window: window)
            machine.forgetCaptures()
            guard candidates.isEmpty, let trace = machine.trace, trace.matched > 0 else { continue }
            misses.append(miss(program, pattern, trace, window, text))
        }
        return misses.sorted { a, b in
            a.matched != b.matched ? a.matched > b.matched : a.range.lowerBound < b.range.lowerBound
        }
    }

    private static func miss(_ program: Program, _ pattern: Int, _ trace: Trace, _ window: Range<Int>, _ text: MatchableText) -> NearMiss {
        var expected: [String] = []
        // What may be skipped goes last.
        let order = trace.waiting.map { pc in (isSkipping(program.instructions[pc]) ? 1 : 0, pc) }.sorted { $0 < $1 }
        for (_, pc) in order {
            let label = label(program, pc)
            if !expected.contains(label) { expected.append(label) }
        }
        let reached = text.range(of: trace.start..<trace.position)
        var end = trace.position
        while end < window.upperBound, end < trace.position + 5, !text.tokens[end].facts.contains(.sentenceEnd) { end += 1 }
        let isAtEnd = end == trace.position
        let place = isAtEnd ? reached.upperBound..<reached.upperBound : text.range(of: trace.position..<end)
        return NearMiss(
            pattern: pattern, matched: Int(trace.matched), reached: reached, expected: expected, found: text.string(place), range: place)
    }

    private static func isSkipping(_ instruction: Instruction) -> Bool {
        switch instruction {
        case .gapWord, .anything, .unknownCount, .unknownWord: true
        default: false
        }
    }

    private static func label(_ program: Program, _ pc: Int) -> String {
        let origin = program.origins[pc]
        let scalars = Array(program.sources[origin.source].text.unicodeScalars)
        var written = ""
        written.unicodeScalars.append(contentsOf: scalars[origin.span.clamped(to: scalars.indices)])
        return switch program.instructions[pc] {
        case .symbol, .anyOf: "“\(written)”"
        case .sentenceEnd: "the end of the sentence"
        case .unknownCount, .unknownWord: "another item"
        default: written.isEmpty ? "y" : written
        }
    }
}
