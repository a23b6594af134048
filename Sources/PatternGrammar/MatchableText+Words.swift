/// A word, a mark or a whole mention of a text, as patterns see it.
public struct TextWord: Sendable, Hashable {
    /// UTF-8 offsets in the text; of a mention, with the words of its qualifier.
    public var range: Range<Int>
    /// Without case and accents.
    public var folded: String
    /// Index of the mention in the text's mentions.
    public var mention: Int?
    /// Letters or digits, no mark of punctuation.
    public var isWord: Bool
    /// A comma stands before it.
    public var followsComma: Bool
    /// Follows the word before it without a blank.
    public var isGlued: Bool
}

extension MatchableText {
    public var sentenceCount: Int { sentences.count }

    /// The words of a sentence without its final stop, each mention as one.
    public func words(ofSentence index: Int) -> [TextWord] {
        var words: [TextWord] = []
        guard sentences.indices.contains(index) else { return words }
        var position = sentences[index].lowerBound
        let end = sentences[index].upperBound
        while position < end {
            let token = tokens[position]
            let isGlued = token.facts.contains(.glued)
            let followsComma = token.facts.contains(.commaBefore)
            let mention = token.mention >= 0 ? token.mention : token.qualified
            if mention >= 0, mentionEnds[Int(mention)] > position {
                let last = mentionEnds[Int(mention)]
                words.append(
                    TextWord(
                        range: range(of: position..<last), folded: folding(of: position..<last), mention: Int(mention), isWord: true,
                        followsComma: followsComma,
                        isGlued: isGlued))
                position = last
                continue
            }
            if !token.facts.contains(.sentenceEnd) {
                words.append(
                    TextWord(
                        range: token.start..<token.end, folded: folding(of: position..<position + 1), mention: nil,
                        isWord: token.facts.contains(.word), followsComma: followsComma, isGlued: isGlued))
            }
            position += 1
        }
        return words
    }

    private func folding(of range: Range<Int>) -> String {
        range.map { String(decoding: folded[tokens[$0].folded], as: UTF8.self) }.joined(separator: " ")
    }
}
