internal import DocumentModel

/// Cuts Markdown paragraphs into pieces. Searches for a closing mark are bounded, so that a flood of opening ones stays linear.
struct InlineTokenizer {
    let source: UnsafePointer<UInt8>
    var tokens: [InlineToken] = []
    /// Tokens of `[` and `![` that are open.
    private var brackets: [(token: Int, isImage: Bool)] = []
    private var textStart = 0

    init(source: UnsafePointer<UInt8>) { self.source = source }

    /// Adds the tokens of one line.
    mutating func add(_ line: Range<Int>) {
        var index = line.lowerBound
        let end = line.upperBound
        textStart = index
        while index < end {
            let next: Int?
            switch source[index] {
            case 0x5C: next = escape(index, end)
            case 0x2A, 0x5F: next = delimiter(index, line)
            case 0x60: next = code(index, end)
            case 0x5B: next = open(index, end, isImage: false)
            case 0x21: next = index + 1 < end && source[index + 1] == 0x5B ? open(index, end, isImage: true) : nil
            case 0x5D: next = close(index, end)
            case 0x3C: next = tag(index, end)
            case 0x26: next = entity(index, end)
            case 0x5E: next = caret(index, end)
            default: next = nil
            }
            index = next ?? index + 1
        }
        endText(at: end)
    }

    private mutating func endText(at end: Int) {
        if textStart < end { tokens.append(InlineToken(.text, textStart, end)) }
    }

    /// Ends the plain text before `start` and adds a token that reaches to `end`.
    private mutating func emit(_ kind: InlineToken.Kind, _ start: Int, _ end: Int, from tokenStart: Int? = nil) -> Int {
        endText(at: tokenStart ?? start)
        tokens.append(InlineToken(kind, start, end))
        textStart = end
        return end
    }

    private mutating func escape(_ index: Int, _ end: Int) -> Int? {
        guard index + 1 < end else { return emit(.dropped, index, end) }
        let next = source[index + 1]
        let isPunctuation =
            (0x21...0x2F).contains(next) || (0x3A...0x40).contains(next) || (0x5B...0x60).contains(next) || (0x7B...0x7E).contains(next)
        guard isPunctuation else { return nil }
        endText(at: index)
        tokens.append(InlineToken(.text, index + 1, index + 2))
        textStart = index + 2
        return index + 2
    }

    private mutating func delimiter(_ index: Int, _ line: Range<Int>) -> Int? {
        let mark = source[index]
        var after = index
        while after < line.upperBound, source[after] == mark { after += 1 }
        let before = index > line.lowerBound ? source[index - 1] : 0x20
        let following = after < line.upperBound ? source[after] : 0x20
        let spaceBefore = WhiteSpace.isSpace(before)
        let spaceAfter = WhiteSpace.isSpace(following)
        var token = InlineToken(.delimiter(mark), index, after)
        let isInWord = isWordByte(before) && isWordByte(following)
        let isBetweenDigits = isDigit(before) && isDigit(following)
        token.canOpen = !spaceAfter && !(isInWord && mark == 0x5F) && !isBetweenDigits
        token.canClose = !spaceBefore && !(isInWord && mark == 0x5F) && !isBetweenDigits
        endText(at: index)
        tokens.append(token)
        textStart = after
        return after
    }

    private mutating func code(_ index: Int, _ end: Int) -> Int? {
        var start = index
        while start < end, source[start] == 0x60 { start += 1 }
        let count = start - index
        var close = start
        let limit = min(end, start + 2_000)
        while close < limit {
            guard source[close] == 0x60 else {
                close += 1
                continue
            }
            let run = close
            while close < end, source[close] == 0x60 { close += 1 }
            if close - run == count {
                endText(at: index)
                tokens.append(InlineToken(.text, start, run))
                textStart = close
                return close
            }
        }
        return start
    }

    private mutating func open(_ index: Int, _ end: Int, isImage: Bool) -> Int? {
        let inside = index + (isImage ? 2 : 1)
        if !isImage, inside < end, source[inside] == 0x5E {
            var close = inside + 1
            while close < end, close < inside + 32, source[close] != 0x5D, source[close] != 0x20 { close += 1 }
            if close < end, source[close] == 0x5D, close > inside + 1 {
                endText(at: index)
                tokens.append(InlineToken(.noteCall, inside + 1, close))
                textStart = close + 1
                return close + 1
            }
        }
        endText(at: index)
        brackets.append((tokens.count, isImage))
        tokens.append(InlineToken(.text, index, inside))
        textStart = inside
        return inside
    }

    private mutating func close(_ index: Int, _ end: Int) -> Int? {
        guard let bracket = brackets.popLast() else { return nil }
        guard index + 1 < end, source[index + 1] == 0x28 else { return nil }
        var depth = 0
        var close = index + 1
        let limit = min(end, index + 2_000)
        while close < limit {
            if source[close] == 0x28 {
                depth += 1
            } else if source[close] == 0x29 {
                depth -= 1
                if depth == 0 { break }
            }
            close += 1
        }
        guard close < limit else { return nil }
        var targetEnd = index + 2
        while targetEnd < close, !WhiteSpace.isSpace(source[targetEnd]) { targetEnd += 1 }
        let target = String(decoding: UnsafeBufferPointer(start: source + index + 2, count: targetEnd - index - 2), as: UTF8.self)
        endText(at: index)
        textStart = close + 1
        if bracket.isImage {
            for position in bracket.token..<tokens.count { tokens[position].kind = .dropped }
        } else {
            tokens[bracket.token].kind = .linkStart
            tokens.append(InlineToken(.linkEnd(target), index, close + 1))
        }
        return close + 1
    }

    private mutating func tag(_ index: Int, _ end: Int) -> Int? {
        guard index + 2 < end else { return nil }
        var close = index + 1
        let limit = min(end, index + 600)
        while close < limit, source[close] != 0x3E, source[close] != 0x3C { close += 1 }
        guard close < limit, source[close] == 0x3E else { return nil }
        let isEnd = source[index + 1] == 0x2F
        let nameStart = index + (isEnd ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < close, isWordByte(source[nameEnd]), source[nameEnd] < 0x80 { nameEnd += 1 }
        if source[nameStart] == 0x21 { return emit(.dropped, index, close + 1) }
        guard nameEnd > nameStart, source[nameStart] | 0x20 >= 0x61 else { return nil }
        if source[nameEnd] == 0x3A || source[nameEnd] == 0x40 {
            // An address in angle brackets is shown as it is.
            endText(at: index)
            tokens.append(InlineToken(.text, index + 1, close))
            textStart = close + 1
            return close + 1
        }
        guard WhiteSpace.isSpace(source[nameEnd]) || source[nameEnd] == 0x3E || source[nameEnd] == 0x2F else { return nil }
        let name = String(decoding: UnsafeBufferPointer(start: source + nameStart, count: nameEnd - nameStart), as: UTF8.self).lowercased()
        let kind: InlineToken.Kind
        switch name {
        case "sup": kind = isEnd ? .superscriptEnd : .superscriptStart
        case "b", "strong": kind = isEnd ? .styleEnd(.bold) : .styleStart(.bold)
        case "i", "em": kind = isEnd ? .styleEnd(.italic) : .styleStart(.italic)
        case "br", "p", "div": kind = .lineBreak
        default: kind = .dropped
        }
        return emit(kind, index, close + 1)
    }

    private mutating func entity(_ index: Int, _ end: Int) -> Int? {
        guard let (bytes, after) = HTMLEntity.decode(source, index, end) else { return nil }
        return emit(.replacement(bytes), index, after)
    }

    /// Pandoc's `^2^`.
    private mutating func caret(_ index: Int, _ end: Int) -> Int? {
        var close = index + 1
        while close < end, close < index + 4, isDigit(source[close]) { close += 1 }
        guard close > index + 1, close < end, source[close] == 0x5E else { return nil }
        endText(at: index)
        tokens.append(InlineToken(.superscriptStart, index, index + 1))
        tokens.append(InlineToken(.text, index + 1, close))
        tokens.append(InlineToken(.superscriptEnd, close, close + 1))
        textStart = close + 1
        return close + 1
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
}
