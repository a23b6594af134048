extension MatchableText {
    /// The UTF-8 range of the sentence, or the sentences, that a range of the text lies in, with the final stop and with quotes as written.
    public func sentence(around range: Range<Int>) -> Range<Int> {
        guard !sentences.isEmpty else { return 0..<text.utf8.count }
        let first = min(firstSentence(endingAfter: range.lowerBound), sentences.count - 1)
        var last = first
        while last + 1 < sentences.count, let next = sentences[last + 1].first, tokens[next].start < range.upperBound { last += 1 }
        let end = boundary(after: last)
        var start = first == 0 ? 0 : boundary(after: first - 1)
        for byte in text.utf8.dropFirst(start) {
            guard start < end, byte == 0x20 || (0x09...0x0D).contains(byte) else { break }
            start += 1
        }
        return start..<max(start, end)
    }

    /// Index of the first sentence whose last token ends after an offset, by bisection.
    private func firstSentence(endingAfter offset: Int) -> Int {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[sentences[middle].upperBound - 1].end > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Where a sentence ends: at the white space after its last token, so that a closing quote stays with it; the last one at the text's end.
    private func boundary(after sentence: Int) -> Int {
        let end = tokens[sentences[sentence].upperBound - 1].end
        if sentence == sentences.count - 1 { return text.utf8.count }
        var offset = end
        for byte in text.utf8.dropFirst(end) {
            if byte == 0x20 || (0x09...0x0D).contains(byte) { return offset }
            offset += 1
        }
        return offset
    }
}
