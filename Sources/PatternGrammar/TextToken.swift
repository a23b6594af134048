/// A raw word or a mark of punctuation of a text. Commas, quotes and stops that end no sentence are no tokens but facts about their neighbours.
struct TextToken: Sendable {
    struct Facts: OptionSet, Sendable {
        let rawValue: UInt16

        /// Letters or digits.
        static let word = Facts(rawValue: 1)
        static let digits = Facts(rawValue: 2)
        /// Follows the word before without a blank ("GL4" is two tokens); does not count as a word of its own.
        static let glued = Facts(rawValue: 4)
        static let commaBefore = Facts(rawValue: 8)
        static let quoteBefore = Facts(rawValue: 16)
        static let lowercase = Facts(rawValue: 32)
        static let sentenceEnd = Facts(rawValue: 64)
        /// A tab or a blank line stands before it: no pattern runs over that.
        static let breakBefore = Facts(rawValue: 128)
        static let openParenthesis = Facts(rawValue: 256)
        static let closeParenthesis = Facts(rawValue: 512)
        /// "y", or "e" before a word in i-: what joins the last items of a list.
        static let conjunction = Facts(rawValue: 1024)
        static let semicolon = Facts(rawValue: 2048)
    }

    /// UTF-8 offsets in the text.
    var start: Int
    var end: Int
    /// Where the folded bytes stand.
    var folded: Range<Int>
    var hash: UInt64
    var facts: Facts
    /// The mention that begins here, or -1.
    var mention: Int32 = -1
    /// The mention whose qualifier ("más de") begins here, or -1.
    var qualified: Int32 = -1
    /// Of a closing parenthesis, the token that opens it, or -1.
    var opener: Int32 = -1
    /// How many parentheses that have both ends stand open before it.
    var depth: Int32 = 0
    /// The quotation that begins here, or -1.
    var quotation: Int32 = -1
}

/// Words between quotes.
struct Quotation: Sendable {
    /// Token after the last one inside.
    var end: Int
    /// UTF-8 offsets of what stands inside.
    var range: Range<Int>
}
