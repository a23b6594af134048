import PatternGrammar
import SpanishNumbers

/// Time of matching 10, 100 and 1,000 patterns on the same text.
struct PatternMatching {
    let text: String

    func measure() {
        let scanner = NumberScanner()
        let lines = text.split(separator: "\n").map(String.init)
        let blocks = lines.map { MatchableText($0, mentions: scanner.mentions(in: $0)) }
        let clock = ContinuousClock()
        var first: Double?
        for count in [10, 100, 1000] {
            let sources = patterns(count)
            let compiling = clock.now
            guard let set = try? PatternSet(patterns: sources) else {
                print("the patterns do not compile")
                return
            }
            let compiled = clock.now - compiling
            var durations: [Duration] = []
            var matches = 0
            for _ in 0..<21 {
                matches = 0
                durations.append(clock.measure { for block in blocks { matches += set.matches(in: block).matches.count } })
            }
            let time = median(durations)
            first = first ?? time
            print(
                "\(count) patterns: compiling \(short(milliseconds(compiled))) ms, matching \(short(time)) ms, \(matches) matches, "
                    + "\(short(time / (first ?? time))) times the first")
        }
    }

    /// Patterns of a figure and two neighbouring words of the text, spread over all of it, so that they are no strangers to it.
    private func patterns(_ count: Int) -> [PatternSource] {
        let words = text.split { !$0.isLetter }.filter { $0.utf8.count > 4 }.map(String.init)
        guard words.count > 2 else { return [] }
        return (0..<count).map { index in
            let place = index * max(1, (words.count - 2) / count) % (words.count - 1)
            let type = index % 4 == 0 ? "dinero" : "conteo"
            let text = "{valor:\(type)} ...6 \(words[place]) ...3 \(words[place + 1])"
            return PatternSource(
                id: "p\(index)", text: text, group: "g\(index % 7)", location: SourceLocation(file: "benchmark", line: index + 1, column: 1)
            )
        }
    }
}
