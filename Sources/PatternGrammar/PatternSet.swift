import DocumentModel

/// A pattern ready to match.
public struct CompiledPattern: Sendable {
    public let source: PatternSource
    /// Those of its sub-patterns included.
    public let slots: [Slot]
    let program: Program
}

/// Any number of patterns, matched together. The time is linear in the text; patterns whose words do not occur cost next to nothing.
public struct PatternSet: Sendable {
    /// In the order given.
    public let patterns: [CompiledPattern]
    private let groups: [Int]
    private let symbols: SymbolTable
    /// For the patterns that stay inside a sentence, and for the others.
    private let prefilter: Prefilter
    private let crossingPrefilter: Prefilter

    /// Compiles patterns.
    /// - Parameters:
    ///   - subpatterns: patterns named by their `id` in `<…>`.
    ///   - vocabularies: named in slots of type `vocabulario`.
    /// - Throws: every fault of every pattern and sub-pattern.
    public init(patterns: [PatternSource], subpatterns: [PatternSource] = [], vocabularies: [Vocabulary] = []) throws(PatternErrors) {
        var library = PatternLibrary(subpatterns: subpatterns, vocabularies: vocabularies)
        library.loadAll()
        var compiled: [CompiledPattern] = []
        var groups: [Int] = []
        var groupNumbers: [String: Int] = [:]
        var identifiers: Set<String> = []
        for source in patterns {
            if !identifiers.insert(source.id).inserted {
                library.diagnostics.append(
                    source.error("duplicate-pattern", "another pattern has this id", at: 0..<source.text.unicodeScalars.count))
            }
            guard let parsed = library.parse(source, dialect: .sentence),
                let program = ProgramCompiler.compile(parsed.root, of: parsed, library: &library)
            else { continue }
            compiled.append(CompiledPattern(source: source, slots: program.slots, program: program))
            groups.append(groupNumbers[source.group, default: groupNumbers.count])
            groupNumbers[source.group] = groups.last
        }
        if !library.diagnostics.isEmpty { throw PatternErrors(diagnostics: library.diagnostics) }
        self.patterns = compiled
        self.groups = groups
        symbols = library.symbols
        let programs = compiled.map(\.program)
        prefilter = Prefilter(programs, symbols: library.symbols) { !$0.crossesSentences }
        crossingPrefilter = Prefilter(programs, symbols: library.symbols) { $0.crossesSentences }
    }

    /// Finds all matches in a text.
    /// - Parameter allowed: the patterns to try; `nil` for all.
    public func matches(in text: MatchableText, allowed: PatternSelection? = nil) -> MatchResult {
        var steps = 0
        return matches(in: text, allowed: allowed, steps: &steps)
    }

    /// - Parameter steps: grows by the work done, which tests hold to be linear.
    func matches(in text: MatchableText, allowed: PatternSelection?, steps: inout Int) -> MatchResult {
        var machine = Machine(text, symbols: symbols.symbols(of: text))
        var matches: [PatternMatch] = []
        var found: [Int32] = []
        for (filter, windows) in [(prefilter, text.sentences), (crossingPrefilter, text.segments)] where !filter.isEmpty {
            for window in windows {
                filter.candidates(in: window, of: text, symbols: machine.symbols, allowed: allowed, into: &found, steps: &steps)
                for number in found { run(Int(number), &machine, window, &matches) }
            }
        }
        steps += machine.steps
        return Competition.settle(matches, groups: groups)
    }

    private func run(_ pattern: Int, _ machine: inout Machine, _ window: Range<Int>, _ matches: inout [PatternMatch]) {
        let candidates = machine.run(patterns[pattern].program, window: window)
        guard !candidates.isEmpty else { return machine.forgetCaptures() }
        let builder = CaptureBuilder(text: machine.text, program: patterns[pattern].program)
        for candidate in Competition.disjoint(candidates) {
            matches.append(builder.match(candidate, cells: machine.cells, pattern: pattern))
        }
        machine.forgetCaptures()
    }

    /// The places where a pattern came far and then failed, best first; none where it named no word of the text. Sentences it matches
    /// in are left out.
    public func explain(_ pattern: Int, in text: MatchableText) -> [NearMiss] {
        guard patterns.indices.contains(pattern) else { return [] }
        let program = patterns[pattern].program
        return NearMiss.find(program, pattern: pattern, in: text, symbols: symbols.symbols(of: text))
    }
}
