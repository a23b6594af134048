import SpanishNumbers

/// What a slot took.
public enum CapturedValue: Sendable, Hashable {
    /// Index of a mention in the matched text.
    case mention(Int)
    /// UTF-8 range of a text slot, trimmed of white space and enclosing quotes.
    case text(Range<Int>)
    /// UTF-8 ranges of the items of a list slot.
    case list([Range<Int>])
    /// The key of an entry of a vocabulary ("15"), and the words that named it.
    case vocabulary(key: String, range: Range<Int>)
    /// The value of a constant slot, and the words of the pattern that stand for it.
    case constant(String, range: Range<Int>)
}

/// One filled slot.
public struct Capture: Sendable, Hashable {
    /// The fields the slot feeds: one, or two where a range fills a beginning and an end.
    public var fields: [String]
    public var value: CapturedValue

    public init(fields: [String], value: CapturedValue) {
        self.fields = fields
        self.value = value
    }
}

/// A place where a pattern matched.
public struct PatternMatch: Sendable, Hashable {
    /// Index of the pattern in its set.
    public var pattern: Int
    /// UTF-8 range of the text from the first to the last word matched.
    public var range: Range<Int>
    /// In order of the text.
    public var captures: [Capture]

    public init(pattern: Int, range: Range<Int>, captures: [Capture]) {
        self.pattern = pattern
        self.range = range
        self.captures = captures
    }
}
