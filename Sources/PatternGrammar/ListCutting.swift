/// Cuts the words of a list slot into its items.
struct ListCutting {
    private let text: MatchableText
    private let tokens: Range<Int>

    /// A place where a list may be cut: the item before ends at `end`, the next begins at `next`.
    private struct Cut {
        var end: Int
        var next: Int
        var isConjunction: Bool
    }

    private init(_ text: MatchableText, _ tokens: Range<Int>) {
        self.text = text
        self.tokens = tokens
    }

    /// UTF-8 ranges of the items, and the token after the last.
    /// - Parameter count: how many items the text says there are; with more pieces than that, cuts at "y" are given up before cuts
    ///   at commas, the first before the last, the last "y" never; then commas, the last first.
    static func items(of tokens: Range<Int>, in text: MatchableText, count: Int?) -> (ranges: [Range<Int>], end: Int) {
        let cutting = ListCutting(text, tokens)
        guard let first = tokens.first, !text.tokens[first].facts.contains(.lowercase) else { return ([], tokens.lowerBound) }
        var (cuts, end) = cutting.cuts()
        if let count, count > 0 { cutting.reduce(&cuts, to: count) }
        var ranges: [Range<Int>] = []
        var start = tokens.lowerBound
        for (itemEnd, next) in cuts.map({ ($0.end, $0.next) }) + [(end, end)] where itemEnd > start {
            ranges.append(text.range(of: start..<itemEnd))
            start = next
        }
        return (ranges, end)
    }

    /// All places to cut at, up to where the list ends: at a piece that begins with a lower-case letter after a comma.
    private func cuts() -> (cuts: [Cut], end: Int) {
        var cuts: [Cut] = []
        var protectedUntil = tokens.lowerBound
        var depth = 0
        for index in tokens {
            let token = text.tokens[index]
            if token.quotation >= 0 { protectedUntil = max(protectedUntil, text.quotations[Int(token.quotation)].end) }
            if token.facts.contains(.closeParenthesis) { depth = max(0, depth - 1) }
            if token.facts.contains(.openParenthesis) { depth += 1 }
            guard index > tokens.lowerBound, depth == 0, index >= protectedUntil || token.facts.contains(.quoteBefore) else { continue }
            if let last = cuts.last, last.next > index { continue }
            if token.facts.contains(.conjunction), isItem(index + 1) {
                cuts.append(Cut(end: index, next: index + 1, isConjunction: true))
            } else if token.facts.contains(.semicolon) {
                let joins = tokens.contains(index + 1) && text.tokens[index + 1].facts.contains(.conjunction)
                let next = joins ? index + 2 : index + 1
                guard isItem(next) else { return (cuts, index) }
                cuts.append(Cut(end: index, next: next, isConjunction: joins))
            } else if token.facts.contains(.commaBefore) {
                if token.facts.contains(.conjunction) { return (cuts, index) }
                if let last = cuts.last, last.next == index { continue }
                guard isItem(index) else { return (cuts, index) }
                cuts.append(Cut(end: index, next: index, isConjunction: false))
            }
        }
        return (cuts, tokens.upperBound)
    }

    private func isItem(_ index: Int) -> Bool { tokens.contains(index) && !text.tokens[index].facts.contains(.lowercase) }

    private func reduce(_ cuts: inout [Cut], to count: Int) {
        let lastConjunction = cuts.lastIndex(where: \.isConjunction)
        var given: Set<Int> = []
        for index in cuts.indices where cuts[index].isConjunction && index != lastConjunction && cuts.count - given.count + 1 > count {
            given.insert(index)
        }
        for index in cuts.indices.reversed() where !cuts[index].isConjunction && cuts.count - given.count + 1 > count {
            given.insert(index)
        }
        if let lastConjunction, cuts.count - given.count + 1 > count { given.insert(lastConjunction) }
        cuts = cuts.indices.filter { !given.contains($0) }.map { cuts[$0] }
    }
}
