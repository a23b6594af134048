/// Cuts a text into tokens. Linear in the text; used alike for texts, for the words of patterns and for the forms of vocabularies.
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// UTF-8 offsets no token may run over: the edges of mentions.
    private let edges: [Int]
    private let skipping: [Range<Int>]
    /// Ranges of mentions, in order: a stop inside one ends no sentence.
    private let mentions: [Range<Int>]
    private let hasTabs: Bool
    /// The text is a table's: a row is a sentence, whose cells a pattern may run over.
    private let isTable: Bool

    private var offset = 0
    private var nextEdge = 0
    private var nextSkip = 0
    private var nextMention = 0
    private var pending: TextToken.Facts = []
    private var lastWordEnd = -1
    private var quoteStack: [(token: Int, offset: Int)] = []
    private var parentheses: [Int] = []

    private(set) var tokens: [TextToken] = []
    private(set) var folded: [UInt8] = []
    private(set) var quotations: [Quotation] = []

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, mentions: [Range<Int>] = [], skipping: [Range<Int>] = [], isTable: Bool = false
    ) {
        self.bytes = bytes
        self.isTable = isTable
        self.mentions = mentions
        self.skipping = skipping
        var edges: [Int] = []
        edges.reserveCapacity(mentions.count * 2)
        for range in mentions {
            edges.append(range.lowerBound)
            edges.append(range.upperBound)
        }
        if !mentions.isEmpty { edges.sort() }
        self.edges = edges
        hasTabs = bytes.contains(0x09)
        tokens.reserveCapacity(bytes.count / 5 + 4)
        folded.reserveCapacity(bytes.count + 4)
    }

    mutating func run() {
        while offset < bytes.count {
            if let end = skipEnd(at: offset) {
                offset = end
                lastWordEnd = -1
                continue
            }
            let byte = bytes[offset]
            if Self.isASCIILetter(byte) {
                letters()
                continue
            } else if byte == 0x20 {
                offset += 1
                continue
            }
            let (scalar, length) = decode(offset)
            switch Folding.kind(scalar) {
            case .letter: letters()
            case .digit: digits()
            case .space, .ignorable, .ordinalSign, .apostrophe: offset += length
            case .tab:
                pending.insert(isTable ? .commaBefore : .breakBefore)
                offset += length
            case .newline: newline(length)
            case .comma:
                pending.insert(.commaBefore)
                offset += length
            case .quoteOpen, .quoteClose, .quoteStraight: quote(Folding.kind(scalar), length)
            case .hyphen: mark(length, folded: 0x2D)
            case .stop: stop()
            case .symbol: symbol(scalar, length)
            }
        }
    }

    @inline(__always)
    private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// The scalar at an offset and its length; a byte that is no UTF-8 stands for itself.
    private func decode(_ at: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, at + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = first & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + index] & 0x3F) }
        return (scalar, length)
    }

    private mutating func skipEnd(at position: Int) -> Int? {
        while nextSkip < skipping.count, skipping[nextSkip].upperBound <= position { nextSkip += 1 }
        guard nextSkip < skipping.count, skipping[nextSkip].lowerBound <= position else { return nil }
        return min(skipping[nextSkip].upperBound, bytes.count)
    }

    /// The first offset after `position` that a token beginning there may not run over.
    private mutating func limit(after position: Int) -> Int {
        while nextEdge < edges.count, edges[nextEdge] <= position { nextEdge += 1 }
        var limit = bytes.count
        if nextEdge < edges.count { limit = min(limit, edges[nextEdge]) }
        if nextSkip < skipping.count { limit = min(limit, max(skipping[nextSkip].lowerBound, position + 1)) }
        return limit
    }

    private mutating func push(from start: Int, to end: Int, folded first: Int, _ facts: TextToken.Facts) {
        let range = first..<folded.count
        let hash = folded.withUnsafeBufferPointer { Folding.hash($0[range]) }
        var facts = facts.union(pending)
        pending = []
        if facts.contains(.word), lastWordEnd == start { facts.insert(.glued) }
        tokens.append(TextToken(start: start, end: end, folded: range, hash: hash, facts: facts))
        lastWordEnd = facts.contains(.word) ? end : -1
    }

    private mutating func letters() {
        let start = offset
        let limit = limit(after: start)
        let first = folded.count
        var facts: TextToken.Facts = .word
        if Folding.isLowercase(decode(start).0) { facts.insert(.lowercase) }
        var end = start
        while offset < limit {
            if Self.isASCIILetter(bytes[offset]) {
                folded.append(bytes[offset] | 0x20)
                offset += 1
                end = offset
                continue
            }
            let (scalar, length) = decode(offset)
            let kind = Folding.kind(scalar)
            if kind == .letter {
                Folding.append(scalar, to: &folded)
                offset += length
                end = offset
            } else if kind == .ignorable, scalar != 0x5C {
                offset += length
                // An accent of its own belongs to the letter before it.
                if scalar >= 0x300, scalar < 0x370 { end = offset }
            } else if kind == .apostrophe, offset + length < limit, Folding.kind(decode(offset + length).0) == .letter {
                offset += length
            } else if kind == .hyphen, let resumed = afterLineHyphen(offset + length, limit: limit) {
                offset = resumed
            } else {
                break
            }
        }
        // A closing quote or hyphen looked at above does not belong to the word.
        offset = max(end, start + 1)
        sign(after: first, limit: limit, end: &end)
        offset = max(offset, end)
        push(from: start, to: end, folded: first, facts)
    }

    /// Where a word goes on that a hyphen at a line's end divides.
    private func afterLineHyphen(_ position: Int, limit: Int) -> Int? {
        var position = position
        var sawLine = false
        while position < limit {
            let (scalar, length) = decode(position)
            switch Folding.kind(scalar) {
            case .newline: sawLine = true
            case .space: break
            case .letter: return sawLine && Folding.isLowercase(scalar) ? position : nil
            default: return nil
            }
            position += length
        }
        return nil
    }

    /// Joins "N°", "Nº", "N.°" and "M$", "M $", "M\$", "US$" to one word each.
    private mutating func sign(after first: Int, limit: Int, end: inout Int) {
        let length = folded.count - first
        guard length <= 3, let last = folded.last else { return }
        var position = end
        if length == 1, last == 0x6E {
            if position < limit, bytes[position] == 0x2E { position += 1 }
            guard position < limit else { return }
            let (scalar, size) = decode(position)
            guard Folding.kind(scalar) == .ordinalSign else { return }
            folded += [0xC2, 0xB0]
            end = position + size
        } else if last == 0x6D || last == 0x73, isScale(first) {
            while position < limit {
                let (scalar, size) = decode(position)
                guard Folding.kind(scalar) == .space || scalar == 0x5C else { break }
                position += size
            }
            guard position < limit, bytes[position] == 0x24, position - end <= 4 else { return }
            folded.append(0x24)
            end = position + 1
        }
    }

    private func isScale(_ first: Int) -> Bool {
        let word = folded[first...]
        return word.allSatisfy { $0 == 0x6D } || word.elementsEqual("us".utf8) || word.elementsEqual("mus".utf8)
    }

    private mutating func digits() {
        let start = offset
        let limit = limit(after: start)
        let first = folded.count
        while offset < limit {
            let byte = bytes[offset]
            if byte >= 0x30, byte <= 0x39 {
                folded.append(byte)
            } else if byte == 0x2E || byte == 0x2C, offset + 1 < limit, bytes[offset + 1] >= 0x30, bytes[offset + 1] <= 0x39 {
                folded.append(byte)
            } else {
                break
            }
            offset += 1
        }
        push(from: start, to: offset, folded: first, [.word, .digits])
        // "1.º": the sign belongs to the number and is no mark of its own.
        if offset + 1 < bytes.count, bytes[offset] == 0x2E, Folding.kind(decode(offset + 1).0) == .ordinalSign { offset += 1 }
    }

    private mutating func newline(_ length: Int) {
        if hasTabs || isTable { pending.insert(.breakBefore) }
        var position = offset + length
        while position < bytes.count, skipEnd(at: position) == nil {
            let (scalar, size) = decode(position)
            let kind = Folding.kind(scalar)
            if kind == .newline {
                pending.insert(.breakBefore)
            } else if kind != .space {
                break
            }
            position += size
        }
        offset = position
    }

    private mutating func mark(_ length: Int, folded byte: UInt8, _ facts: TextToken.Facts = []) {
        let first = folded.count
        folded.append(byte)
        push(from: offset, to: offset + length, folded: first, facts)
        offset += length
    }

    private mutating func symbol(_ scalar: UInt32, _ length: Int) {
        switch scalar {
        case 0x28:
            parentheses.append(tokens.count)
            mark(length, folded: 0x28, .openParenthesis)
        case 0x29:
            mark(length, folded: 0x29, .closeParenthesis)
            if let opener = parentheses.popLast() { tokens[tokens.count - 1].opener = Int32(truncatingIfNeeded: opener) }
        case 0x3B: mark(length, folded: 0x3B, .semicolon)
        default:
            let first = folded.count
            Folding.append(scalar, to: &folded)
            push(from: offset, to: offset + length, folded: first, [])
            offset += length
        }
    }

    private mutating func quote(_ kind: Folding.Kind, _ length: Int) {
        let after = offset + length
        let spaceBefore = offset == 0 || isBlankOrOpening(bytes[offset - 1])
        let spaceAfter = after >= bytes.count || isBlankOrOpening(bytes[after])
        let looksOpening = spaceBefore && !spaceAfter
        let opens = kind == .quoteOpen || (looksOpening && (kind == .quoteStraight || quoteStack.isEmpty))
        if opens {
            if quoteStack.count < 8 { quoteStack.append((tokens.count, after)) }
            pending.insert(.quoteBefore)
        } else if let opened = quoteStack.popLast(), opened.token < tokens.count {
            quotations.append(Quotation(end: tokens.count, range: opened.offset..<offset))
            tokens[opened.token].quotation = Int32(truncatingIfNeeded: quotations.count - 1)
        }
        offset = after
    }

    private func isBlankOrOpening(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x28 || byte == 0x5B }

    /// A stop, question mark or exclamation mark, or a row of them. One that ends no sentence is dropped.
    private mutating func stop() {
        let start = offset
        var isPlainStop = bytes[offset] == 0x2E
        while offset < bytes.count {
            let (scalar, length) = decode(offset)
            guard Folding.kind(scalar) == .stop else { break }
            if offset > start { isPlainStop = false }
            offset += length
        }
        guard endsSentence(start, isPlainStop: isPlainStop) else { return }
        let first = folded.count
        folded.append(0x2E)
        push(from: start, to: offset, folded: first, .sentenceEnd)
    }

    private mutating func endsSentence(_ start: Int, isPlainStop: Bool) -> Bool {
        while nextMention < mentions.count, mentions[nextMention].upperBound <= start + 1 { nextMention += 1 }
        if nextMention < mentions.count, mentions[nextMention].lowerBound <= start { return false }
        var position = offset
        var sawSpace = false
        var skip = nextSkip
        while position < bytes.count {
            while skip < skipping.count, skipping[skip].upperBound <= position { skip += 1 }
            if skip < skipping.count, skipping[skip].lowerBound <= position {
                position = max(position + 1, skipping[skip].upperBound)
                continue
            }
            let (scalar, length) = decode(position)
            switch Folding.kind(scalar) {
            case .tab: return !isTable
            case .space, .newline: sawSpace = true
            case .quoteOpen, .quoteClose, .quoteStraight, .apostrophe, .ignorable, .ordinalSign: break
            case .symbol where scalar == 0x28 || scalar == 0x29 || scalar == 0x5D: break
            case .letter where !sawSpace || Folding.isLowercase(scalar): return false
            default: return sawSpace && !(isPlainStop && afterAbbreviation(start))
            }
            position += length
        }
        return true
    }

    private func afterAbbreviation(_ start: Int) -> Bool {
        guard let last = tokens.last, last.end == start, last.facts.contains(.word) else { return false }
        return SentenceBounds.isAbbreviation(hash: last.hash, length: last.folded.count, isDigits: last.facts.contains(.digits))
    }
}
