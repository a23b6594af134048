/// What a pattern says, as parsed. Spans are code points of the text it was written in.
indirect enum PatternNode: Sendable {
    /// One word or mark, in one of several forms.
    case word([FoldedWord], Range<Int>)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    case optional(PatternNode)
    /// Up to so many words inside the sentence.
    case gap(Int, Range<Int>)
    /// Any words, in paths and texts only.
    case anything(Range<Int>)
    /// The end of a sentence; not required after an abbreviation.
    case stop(required: Bool, Range<Int>)
    /// Index of the slot in the parsed pattern.
    case slot(Int, Range<Int>)
    case anyOrder([PatternNode])
    case reference(String, Range<Int>)

    /// Whether it is made of words alone, so that it can stand for a constant.
    var isLiteral: Bool {
        switch self {
        case .word, .stop: true
        case .sequence(let nodes), .alternatives(let nodes): nodes.allSatisfy(\.isLiteral)
        case .optional(let node): node.isLiteral
        case .gap, .anything, .slot, .anyOrder, .reference: false
        }
    }
}

struct ParsedPattern: Sendable {
    var source: PatternSource
    /// One; for a path, one for each segment.
    var segments: [PatternNode]
    /// The code points of each segment, blanks around it included.
    var spans: [Range<Int>]
    var slots: [Slot]

    var root: PatternNode { segments.count == 1 ? segments[0] : .sequence(segments) }
}

/// Bounds that keep the compilation of hostile patterns small.
enum PatternLimits {
    static let length = 4_000
    static let nesting = 24
    static let forms = 64
    static let gap = 60
    static let instructions = 6_000
    static let items = 64
    static let vocabularyForm = 24
}
