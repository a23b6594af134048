import DocumentModel

/// One pattern for a short text: a column's head, a signature, a subtotal. "*" stands for any words.
public struct TextMatcher: Sendable {
    public let source: PatternSource
    public let slots: [Slot]
    private let program: Program
    private let symbols: SymbolTable

    /// - Throws: every fault of the pattern and the sub-patterns it names.
    public init(_ source: PatternSource, subpatterns: [PatternSource] = [], vocabularies: [Vocabulary] = []) throws(PatternErrors) {
        var library = PatternLibrary(subpatterns: subpatterns, vocabularies: vocabularies)
        guard let parsed = library.parse(source, dialect: .text),
            let program = ProgramCompiler.compile(parsed.root, of: parsed, library: &library), library.diagnostics.isEmpty
        else { throw PatternErrors(diagnostics: library.diagnostics) }
        self.source = source
        self.program = program
        slots = program.slots
        symbols = library.symbols
    }

    /// The first match anywhere in the text.
    public func occurs(in text: MatchableText) -> PatternMatch? {
        var machine = Machine(text, symbols: symbols.symbols(of: text))
        for window in program.crossesSentences ? text.segments : text.sentences {
            let candidates = Competition.disjoint(machine.run(program, window: window))
            if let first = candidates.first {
                return CaptureBuilder(text: text, program: program).match(first, cells: machine.cells, pattern: 0)
            }
            machine.forgetCaptures()
        }
        return nil
    }

    /// The match of the whole text. Numbering before it ("3.2") and a stop or colon after it do not count.
    public func matchesWhole(_ text: MatchableText) -> PatternMatch? {
        WholeText(text).match(program, symbols: symbols.symbols(of: text))
    }
}

/// A text that a pattern must match from end to end.
struct WholeText {
    private let text: MatchableText
    private let window: Range<Int>
    private let starts: [Int]

    init(_ text: MatchableText) {
        self.text = text
        var end = text.tokens.count
        while end > 0, Self.isClosing(text.tokens[end - 1], text) { end -= 1 }
        window = 0..<end
        let afterNumber = Self.afterNumber(text, end)
        starts = afterNumber > 0 ? [0, afterNumber] : [0]
    }

    func match(_ program: Program, symbols: [Int32]) -> PatternMatch? {
        var machine = Machine(text, symbols: symbols)
        let candidates = Competition.disjoint(machine.run(program, window: window, anchor: .whole(starts: starts)))
        guard let first = candidates.first else { return nil }
        return CaptureBuilder(text: text, program: program).match(first, cells: machine.cells, pattern: 0)
    }

    private static func isClosing(_ token: TextToken, _ text: MatchableText) -> Bool {
        if token.facts.contains(.sentenceEnd) { return true }
        return token.folded.count == 1 && [0x3A, 0x3B, 0x2D].contains(text.folded[token.folded.lowerBound])
    }

    /// The first word after a number or letter that counts a heading: "1.", "3.2", "IV.", "a)".
    private static func afterNumber(_ text: MatchableText, _ end: Int) -> Int {
        guard let first = text.tokens.first, end > 1, first.facts.contains(.word) else { return 0 }
        let isRoman = text.folded[first.folded].allSatisfy { "ivxlcdm".utf8.contains($0) }
        guard first.facts.contains(.digits) || isRoman || first.folded.count == 1 else { return 0 }
        var index = 1
        while index < end {
            let token = text.tokens[index]
            let isMark = token.facts.contains(.sentenceEnd) || token.facts.contains(.closeParenthesis) || isClosing(token, text)
            guard isMark || (token.facts.contains(.digits) && !isRoman) else { break }
            index += 1
        }
        return index < end ? index : 0
    }
}
