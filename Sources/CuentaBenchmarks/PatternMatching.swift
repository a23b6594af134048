import PatternGrammar
import SpanishNumbers

/// Time of matching 10, 100 and 1,000 patterns on the same text.
struct PatternMatching {
    let text: String
    private let words: [String]

    init(text: String) {
        self.text = text
        words = text.split { !$0.isLetter }.filter { $0.utf8.count > 4 }.map(String.init)
    }

    func measure() {
        guard words.count > 100 else { return print("the text is too short") }
        let scanner = NumberScanner()
        let lines = text.split(separator: "\n").map { (text: String($0), mentions: scanner.mentions(in: String($0))) }
        let clock = ContinuousClock()
        var blocks: [MatchableText] = []
        let cutting = median((0..<21).map { _ in clock.measure { blocks = lines.map { MatchableText($0.text, mentions: $0.mentions) } } })
        print("cutting the text into words: \(short(cutting)) ms")
        print("ten patterns that match, the others of words that the text does not have:")
        measure(on: blocks, cutting: cutting, others: stranger)
        print("ten patterns that match, the others of words that the text has, though seldom together:")
        measure(on: blocks, cutting: cutting, others: distant)
    }

    private func measure(on blocks: [MatchableText], cutting: Double, others: (Int) -> String) {
        let clock = ContinuousClock()
        var first: Double?
        for count in [10, 100, 1000] {
            let sources = (0..<count).map { index in
                PatternSource(
                    id: "p\(index)", text: index < 10 ? neighbours(index) : others(index), group: "g\(index % 7)",
                    location: SourceLocation(file: "benchmark", line: index + 1, column: 1))
            }
            let start = clock.now
            guard let set = try? PatternSet(patterns: sources) else { return print("the patterns do not compile") }
            let compiling = milliseconds(clock.now - start)
            var matches = 0
            let time = median(
                (0..<21).map { _ in
                    matches = 0
                    return clock.measure { for block in blocks { matches += set.matches(in: block).matches.count } }
                })
            let ratio = (time + cutting) / (first ?? (time + cutting))
            first = first ?? (time + cutting)
            print(
                "  \(count) patterns: compiling \(short(compiling)) ms, matching \(short(time)) ms, \(matches) matches; "
                    + "with cutting \(short(ratio)) times the first")
        }
    }

    /// A figure and two words that stand together in the text.
    private func neighbours(_ index: Int) -> String {
        let place = index * words.count / 11
        return "{valor:conteo} ...6 \(words[place]) ...3 \(words[place + 1])"
    }

    private func distant(_ index: Int) -> String {
        let place = index * 7 % (words.count / 2)
        return "{valor:\(index % 4 == 0 ? "dinero" : "conteo")} ...6 \(words[place]) ...3 \(words[place + words.count / 2])"
    }

    private func stranger(_ index: Int) -> String {
        "{valor:\(index % 4 == 0 ? "dinero" : "conteo")} zx\(index)q ...3 zeta\(index % 37)q"
    }
}
