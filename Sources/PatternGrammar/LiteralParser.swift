/// The literal words of a pattern: folding, agreement letters, stops.
extension PatternParser {
    /// Parses the characters up to the next blank or special mark.
    mutating func lexeme(into nodes: inout [PatternNode]) {
        if let word = plainWord() {
            nodes.append(word)
            return
        }
        let start = position
        var forms: [String.UnicodeScalarView] = [.init()]
        var stopAt: Int?
        var endingsEnd: Int?
        scan: while let scalar = peek() {
            switch scalar {
            case _ where scalar.isBlank: break scan
            case "\\":
                guard let escaped = peek(1) else {
                    position += 1
                    break scan
                }
                append(escaped, to: &forms)
                position += 2
                continue scan
            case "(":
                guard position > start, position == endingsEnd || Folding.kind(scalars[position - 1].value) == .letter,
                    let endings = agreement()
                else { break scan }
                endingsEnd = position
                if forms.count * endings.count > PatternLimits.forms {
                    report("too-many-forms", "a word may have at most \(PatternLimits.forms) forms", at: start..<position)
                } else {
                    forms = forms.flatMap { form in endings.map { ending in form + ending } }
                }
                continue scan
            case "[", "]", ")", "{", "}", "|", "<", "*", "…": break scan
            case ">" where dialect == .path: break scan
            case ";" where position > start: break scan
            case "." where peek(1) == "." && peek(2) == ".": break scan
            case ".", "?", "!":
                if isWordEnd(1) {
                    stopAt = position
                    position += 1
                    break scan
                }
            default: break
            }
            append(scalar, to: &forms)
            position += 1
        }
        let span = start..<(stopAt ?? position)
        let words = forms.map { PatternWords.fold(String($0)) }
        if let stopAt, words.count == 1, let last = words[0].last,
            SentenceBounds.isAbbreviation(hash: last.hash, length: last.bytes.count, isDigits: false)
        {
            append(words, span, to: &nodes)
            nodes.append(.stop(required: false, stopAt..<position))
            return
        }
        append(words, span, to: &nodes)
        if let stopAt { nodes.append(.stop(required: !isFollowedByLowercase, stopAt..<position)) }
    }

    /// Most lexemes are letters up to a blank and need none of the rest.
    private mutating func plainWord() -> PatternNode? {
        var end = position
        while end < scalars.count, scalars[end].value < 0x180, Folding.kind(scalars[end].value) == .letter { end += 1 }
        guard end > position, end == scalars.count || scalars[end] == " " else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - position)
        for scalar in scalars[position..<end] { Folding.append(scalar.value, to: &bytes) }
        defer { position = end }
        return .word([FoldedWord(bytes)], position..<end)
    }

    private func append(_ scalar: Unicode.Scalar, to forms: inout [String.UnicodeScalarView]) {
        for index in forms.indices { forms[index].append(scalar) }
    }

    private mutating func append(_ words: [[FoldedWord]], _ span: Range<Int>, to nodes: inout [PatternNode]) {
        if words.allSatisfy({ $0.count == 1 }) {
            let forms = words.map { $0[0] }
            // "M $" is one word in texts.
            if forms == [FoldedWord("$")], case .word(let before, let first)? = nodes.last, before.count == 1,
                ["m", "mm", "mmm", "us", "mus"].contains(before[0].string)
            {
                nodes[nodes.count - 1] = .word([FoldedWord(before[0].string + "$")], first.lowerBound..<span.upperBound)
                return
            }
            nodes.append(forms == [FoldedWord(".")] ? .stop(required: true, span) : .word(forms, span))
        } else if words.count == 1 {
            nodes.append(contentsOf: words[0].map { .word([$0], span) })
        } else {
            nodes.append(.alternatives(words.map { .sequence($0.map { .word([$0], span) }) }))
        }
    }

    /// The endings of "(s)" or "(o|a|os|as)" glued to a word; `nil` where the parenthesis is another thing.
    private mutating func agreement() -> [String.UnicodeScalarView]? {
        guard let end = scalars[position...].firstIndex(of: ")") else { return nil }
        let inside = scalars[(position + 1)..<end]
        guard !inside.isEmpty, inside.count <= 200, inside.allSatisfy({ $0 == "|" || Folding.kind($0.value) == .letter }) else {
            return nil
        }
        var endings = inside.split(separator: "|", omittingEmptySubsequences: false).map { letters in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: letters)
            return view
        }
        if endings.count == 1 { endings.append(.init()) }
        position = end + 1
        return endings
    }

    private func isWordEnd(_ ahead: Int) -> Bool {
        guard let next = peek(ahead) else { return true }
        return next.isBlank || "[](){}|<>*".unicodeScalars.contains(next)
    }

    private var isFollowedByLowercase: Bool {
        let next = scalars[position...].first { !$0.isBlank }
        return next.map { Folding.kind($0.value) == .letter && Folding.isLowercase($0.value) } ?? false
    }
}
