import DocumentModel
import PatternGrammar
import SpanishNumbers

/// A line a pattern, up to a blank line; then the text they are matched on. A line `nombre = …` is a sub-pattern.
enum PatternTarget {
    private static let vocabulary = Vocabulary(
        name: "regiones",
        entries: [
            .init(key: "15", forms: ["Arica y Parinacota"]), .init(key: "01", forms: ["Tarapacá"]),
            .init(key: "13", forms: ["Metropolitana de Santiago", "Metropolitana"]), .init(key: "16", forms: ["Ñuble"]),
        ])

    static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        let rules = lines.prefix { !$0.isEmpty }
        let text = lines.dropFirst(rules.count + 1).joined(separator: "\n")
        var patterns: [PatternSource] = []
        var subpatterns: [PatternSource] = []
        for (index, line) in rules.enumerated() {
            let location = SourceLocation(file: "a.yaml", line: index + 1, column: 1)
            let parts = line.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) {
                subpatterns.append(PatternSource(id: String(parts[0]), text: String(parts[1]), group: "g", location: location))
            } else {
                patterns.append(PatternSource(id: "p\(index)", text: line, group: "g\(index % 2)", location: location))
            }
        }
        let matchable = MatchableText(text, mentions: NumberScanner().mentions(in: text))
        let heading = Block(kind: .heading(level: 1), text: PlacedText(text), place: .markup(line: 1, column: 1))
        let sections = Document(identifier: "", file: "", format: .text, blocks: [heading]).sections()
        for source in patterns.prefix(4) {
            if let path = try? PathPattern(source, subpatterns: subpatterns, vocabularies: [vocabulary]) {
                _ = path.matches(sections: sections, titles: [matchable])
            }
            if let matcher = try? TextMatcher(source, subpatterns: subpatterns, vocabularies: [vocabulary]) {
                _ = (matcher.occurs(in: matchable), matcher.matchesWhole(matchable))
            }
        }
        guard let set = try? PatternSet(patterns: patterns, subpatterns: subpatterns, vocabularies: [vocabulary]) else { return nil }
        for match in set.matches(in: matchable).matches {
            if let fault = fault(in: match, of: set, matchable) { return "\(patterns[match.pattern].text): \(fault)" }
        }
        for index in patterns.indices.prefix(3) { _ = set.explain(index, in: matchable) }
        return nil
    }

    private static func fault(in match: PatternMatch, of set: PatternSet, _ text: MatchableText) -> String? {
        let length = text.text.utf8.count
        guard match.range.upperBound <= length else { return "a match out of the text: \(match.range)" }
        for capture in match.captures {
            let ranges: [Range<Int>]
            switch capture.value {
            case .mention(let index):
                guard text.mentions.indices.contains(index) else { return "no mention \(index)" }
                ranges = [text.mentions[index].range]
            case .text(let range), .vocabulary(_, let range), .constant(_, let range): ranges = [range]
            case .list(let items): ranges = items
            }
            for range in ranges where range.upperBound > length { return "a capture out of the text: \(range)" }
        }
        return nil
    }
}
