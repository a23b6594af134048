internal import DocumentModel

/// A piece of a Markdown paragraph.
struct InlineToken {
    enum Kind {
        /// Source bytes as they stand.
        case text
        /// Other bytes for those of the source.
        case replacement([UInt8])
        /// A run of `*` or `_`; how many of them are taken as emphasis is found out later.
        case delimiter(UInt8)
        case superscriptStart
        case superscriptEnd
        case styleStart(TextStyle)
        case styleEnd(TextStyle)
        case lineBreak
        case linkStart
        case linkEnd(String)
        /// `[^label]`: the source range is that of the label.
        case noteCall
        /// Shows nothing.
        case dropped
    }

    var kind: Kind
    var start: Int
    var end: Int
    var canOpen = false
    var canClose = false
    /// Emphasis that ends before and begins after the token.
    var closes: TextStyle = []
    var opens: TextStyle = []
    /// Characters of a delimiter run that are no emphasis.
    var left: Int

    init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
        left = end - start
    }
}
