import DocumentModel
import PatternGrammar

/// A near miss with what is needed to show it and to tell good ones from poor ones.
struct RankedMiss: Sendable {
    var miss: NearMiss
    var block: Int
    /// Words that stand in the pattern and in the sentence.
    var sharedWords: Int

    var score: Int { miss.matched + sharedWords }

    /// `3 of its words and slots match “apoyó a 30”; expected “ferias”, found “casas”`
    func text(in text: MatchableText) -> String {
        let count = miss.matched == 1 ? "1 word or slot matches" : "\(miss.matched) words and slots match"
        let expected = miss.expected.prefix(6).joined(separator: " or ") + (miss.expected.count > 6 ? " or …" : "")
        let found = miss.found.isEmpty ? "the sentence ends" : "found “\(miss.found)”"
        return "\(count) “\(text.string(miss.reached))”; expected \(expected), \(found)"
    }
}

/// The words of a pattern's text, outside of its slots, without accents and case.
struct PatternWordSet: Sendable {
    private let words: Set<String>

    init(_ pattern: String) {
        var text = ""
        var depth = 0
        for scalar in pattern.unicodeScalars {
            switch scalar {
            case "{": depth += 1
            case "}": depth = max(0, depth - 1)
            // "beneficiari(o|a)" is the word of a stem: what is glued to it counts with it.
            default: if depth == 0 { text.unicodeScalars.append(scalar) }
            }
        }
        words = Self.words(of: text)
    }

    var count: Int { words.count }

    func shared(with sentence: String) -> Int { words.intersection(Self.words(of: sentence)).count }

    /// Words of four letters and more: "de" and "con" say nothing.
    private static func words(of text: String) -> Set<String> {
        Set(Template.folded(text).split(separator: "_").filter { $0.utf8.count >= 4 }.map(String.init))
    }
}

extension Explainer {
    /// The near misses of a pattern in a block. An article alone is none.
    func misses(of pattern: Int, block: Int) -> [RankedMiss] {
        guard let text = run.texts.texts[block] else { return [] }
        let found = rules.patternSet.explain(pattern, in: text)
        if found.isEmpty { return [] }
        let words = PatternWordSet(rules.patternSet.patterns[pattern].source.text)
        let articles = Set(scanned.blocks[block].mentions.filter(\.isArticle).map(\.range))
        return found.filter { $0.matched > 1 || !articles.contains($0.reached) }.map { miss in
            RankedMiss(miss: miss, block: block, sharedWords: words.shared(with: text.string(text.sentence(around: miss.reached))))
        }
    }

    func nearMiss(_ ranked: RankedMiss, pattern: Int) -> Diagnostic? {
        guard let text = run.texts.texts[ranked.block] else { return nil }
        let id = pipeline.patterns[pattern].id
        return note("near-miss", "`\(id)`: \(ranked.text(in: text))", block: ranked.block, range: ranked.miss.range)
    }
}
