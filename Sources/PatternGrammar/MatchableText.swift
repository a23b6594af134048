import SpanishNumbers

/// A text cut into words once, with its mentions laid over them, ready for any number of patterns.
public struct MatchableText: Sendable {
    public let text: String
    /// As given; a captured mention is an index in it.
    public let mentions: [Mention]

    let tokens: [TextToken]
    let folded: [UInt8]
    let quotations: [Quotation]
    /// Token after the last one of each mention; 0 where no word lies in it.
    let mentionEnds: [Int]
    /// Token ranges of the sentences, each with its final stop.
    let sentences: [Range<Int>]
    /// Token ranges between tabs and blank lines.
    let segments: [Range<Int>]

    /// - Parameters:
    ///   - mentions: the mentions of `text`, in order, without overlap.
    ///   - skipping: UTF-8 ranges in order that patterns do not see: note calls, a list mark.
    ///   - isTable: whether it is the text of a table, cells parted by tabs and rows by line breaks: then a row is a sentence. Elsewhere no
    ///     pattern runs over a tab.
    public init(_ text: String, mentions: [Mention], skipping: [Range<Int>] = [], isTable: Bool = false) {
        self.text = text
        self.mentions = mentions
        var copy = text
        (tokens, folded, quotations, mentionEnds) = copy.withUTF8 { bytes in
            var tokenizer = Tokenizer(bytes, mentions: mentions.map(\.range), skipping: skipping, isTable: isTable)
            tokenizer.run()
            var tokens = tokenizer.tokens
            let ends = Self.lay(mentions, over: &tokens)
            Self.markQualifiers(mentions, in: &tokens)
            Self.markDepths(in: &tokens)
            Self.markConjunctions(in: &tokens, folded: tokenizer.folded)
            return (tokens, tokenizer.folded, tokenizer.quotations, ends)
        }
        (sentences, segments) = Self.bounds(of: tokens)
    }

    /// UTF-8 range from the first to the last of some tokens, which may not be none.
    func range(of tokens: Range<Int>) -> Range<Int> {
        guard let first = tokens.first, let last = tokens.last, last < self.tokens.count else { return 0..<0 }
        return self.tokens[first].start..<self.tokens[last].end
    }

    /// The text of a UTF-8 range.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }

    func isSentenceStart(_ position: Int) -> Bool {
        guard position > 0, position < tokens.count else { return true }
        return tokens[position - 1].facts.contains(.sentenceEnd) || tokens[position].facts.contains(.breakBefore)
    }

    private static func lay(_ mentions: [Mention], over tokens: inout [TextToken]) -> [Int] {
        var ends = [Int](repeating: 0, count: mentions.count)
        var token = 0
        for (index, mention) in mentions.enumerated() {
            while token < tokens.count, tokens[token].start < mention.range.lowerBound { token += 1 }
            let first = token
            while token < tokens.count, tokens[token].end <= mention.range.upperBound { token += 1 }
            guard token > first else { continue }
            tokens[first].mention = Int32(truncatingIfNeeded: index)
            ends[index] = token
        }
        return ends
    }

    /// A slot takes a mention with or without the words of its qualifier, so that "a {n:conteo}" reads "a más de 300".
    private static func markQualifiers(_ mentions: [Mention], in tokens: inout [TextToken]) {
        for token in tokens.indices where tokens[token].mention >= 0 {
            let mention = Int(tokens[token].mention)
            guard mentions[mention].qualifier != nil else { continue }
            for phrase in qualifiers where token >= phrase.count {
                let first = token - phrase.count
                guard zip(phrase, tokens[first..<token]).allSatisfy({ $0 == $1.hash }) else { continue }
                tokens[first].qualified = Int32(truncatingIfNeeded: mention)
                break
            }
        }
    }

    private static func markConjunctions(in tokens: inout [TextToken], folded: [UInt8]) {
        for token in tokens.indices where tokens[token].folded.count == 1 {
            let byte = folded[tokens[token].folded.lowerBound]
            if byte == 0x79 {
                tokens[token].facts.insert(.conjunction)
            } else if byte == 0x65, token + 1 < tokens.count {
                let next = folded[tokens[token + 1].folded]
                if next.first == 0x69 || next.starts(with: "hi".utf8) { tokens[token].facts.insert(.conjunction) }
            }
        }
    }

    private static func markDepths(in tokens: inout [TextToken]) {
        for token in tokens.indices where tokens[token].opener >= 0 { tokens[Int(tokens[token].opener)].depth = 1 }
        var depth: Int32 = 0
        for token in tokens.indices {
            let opens = tokens[token].depth
            tokens[token].depth = depth
            depth += opens - (tokens[token].opener >= 0 ? 1 : 0)
        }
    }

    private static func bounds(of tokens: [TextToken]) -> (sentences: [Range<Int>], segments: [Range<Int>]) {
        var sentences: [Range<Int>] = []
        var segments: [Range<Int>] = []
        var sentence = 0
        var segment = 0
        for (index, token) in tokens.enumerated() {
            if token.facts.contains(.breakBefore), index > segment {
                if index > sentence { sentences.append(sentence..<index) }
                segments.append(segment..<index)
                sentence = index
                segment = index
            }
            if token.facts.contains(.sentenceEnd) {
                sentences.append(sentence..<(index + 1))
                sentence = index + 1
            }
        }
        if sentence < tokens.count { sentences.append(sentence..<tokens.count) }
        if segment < tokens.count { segments.append(segment..<tokens.count) }
        return (sentences, segments)
    }

    /// Words of qualifiers that may stand before a mention, longest first.
    private static let qualifiers: [[UInt64]] = [
        "un poco más de", "algo más de", "no menos de", "no más de", "más de", "menos de", "cerca de", "alrededor de", "en torno a",
        "por lo menos",
        "al menos", "como mínimo", "a lo menos", "sobre los", "sobre las", "hasta", "casi", "unos", "unas", "sobre", "aproximadamente",
        "aprox",
    ].map { phrase in phrase.split(separator: " ").map { PatternWords.fold(String($0)).first?.hash ?? 0 } }
        .sorted { $0.count > $1.count }
}

/// Folding of short texts: the words of patterns and vocabularies.
enum PatternWords {
    /// The tokens of a text, folded as `MatchableText` folds.
    static func fold(_ text: String) -> [FoldedWord] {
        var copy = text
        return copy.withUTF8 { bytes in
            var tokenizer = Tokenizer(bytes)
            tokenizer.run()
            return tokenizer.tokens.map { FoldedWord(Array(tokenizer.folded[$0.folded])) }
        }
    }
}
