internal import DocumentModel

/// Turns the lines of a Markdown paragraph into text: emphasis, escapes, links and tags are understood and taken away.
enum InlineParser {
    static func append(_ lines: [Range<Int>], _ source: UnsafePointer<UInt8>, to text: inout MarkedText, cursor: inout SourceCursor) {
        var tokenizer = InlineTokenizer(source: source)
        for (number, line) in lines.enumerated() {
            if number > 0 { tokenizer.tokens.append(InlineToken(.lineBreak, line.lowerBound, line.lowerBound)) }
            tokenizer.add(line)
        }
        matchDelimiters(&tokenizer.tokens)
        write(tokenizer.tokens, source, to: &text, cursor: &cursor)
    }

    /// Pairs runs of `*` and `_`: one is italic, two are bold, three are both.
    private static func matchDelimiters(_ tokens: inout [InlineToken]) {
        var openers: [UInt8: [Int]] = [:]
        for index in tokens.indices {
            guard case .delimiter(let mark) = tokens[index].kind else { continue }
            if tokens[index].canClose {
                while tokens[index].left > 0, let opener = openers[mark]?.last {
                    let count = min(tokens[index].left, tokens[opener].left, 3)
                    let style: TextStyle = count == 1 ? .italic : count == 2 ? .bold : [.bold, .italic]
                    tokens[index].closes.formUnion(style)
                    tokens[opener].opens.formUnion(style)
                    tokens[index].left -= count
                    tokens[opener].left -= count
                    if tokens[opener].left == 0 { openers[mark]?.removeLast() }
                }
            }
            if tokens[index].canOpen, tokens[index].left > 0 { openers[mark, default: []].append(index) }
        }
    }

    private static func write(
        _ tokens: [InlineToken], _ source: UnsafePointer<UInt8>, to text: inout MarkedText, cursor: inout SourceCursor
    ) {
        var style: TextStyle = []
        var linkStart = 0
        for token in tokens {
            switch token.kind {
            case .text: text.append(source, token.start, token.end, cursor: &cursor, style: style)
            case .replacement(let bytes):
                bytes.withUnsafeBufferPointer { text.appendReplacement($0, at: token.start, source, cursor: &cursor, style: style) }
            case .delimiter:
                style.subtract(token.closes)
                text.append(source, token.start, token.start + token.left, cursor: &cursor, style: style)
                style.formUnion(token.opens)
            case .superscriptStart: style.insert(.superscript)
            case .superscriptEnd: style.remove(.superscript)
            case .styleStart(let added): style.formUnion(added)
            case .styleEnd(let removed): style.subtract(removed)
            case .lineBreak:
                if !(token.start < token.end) && text.dropHyphen(before: firstByte(token.start, source)) { continue }
                text.breakWord()
            case .linkStart: linkStart = text.bytes.count
            case .linkEnd(let target):
                let range = text.written(since: linkStart)
                if !range.isEmpty { text.links.append(LinkSpan(range: range, target: target)) }
            case .noteCall:
                let start = text.bytes.count
                text.append(source, token.start, token.end, cursor: &cursor, style: style.union(.superscript))
                let range = text.written(since: start)
                let label = String(decoding: text.bytes[range], as: UTF8.self)
                if !range.isEmpty { text.calls.append(CallMark(range: range, label: label, target: nil)) }
            case .dropped: break
            }
        }
    }

    private static func firstByte(_ start: Int, _ source: UnsafePointer<UInt8>) -> UInt8 {
        var index = start
        while WhiteSpace.isSpace(source[index]) { index += 1 }
        return source[index]
    }
}
