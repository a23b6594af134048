internal import DocumentModel

/// Joins paragraphs that a page break cut in two, over the notes and running heads that stand between the parts.
enum PageCuts {
    static func join(_ drafts: [MarkdownReader.DraftBlock]) -> [MarkdownReader.DraftBlock] {
        var drafts = drafts
        var cuts = pairs(drafts) { first, second in continuesInLowerCase(first, second) }
        // A part that begins with a capital is less sure: it needs other cuts to show that this text has any.
        if cuts.count >= 3 {
            cuts = pairs(drafts) { first, second in continuesInLowerCase(first, second) || continuesAnyhow(first, second) }
        }
        // From the end, so that a paragraph over several pages comes together.
        for cut in cuts.reversed() {
            let second = drafts[cut.second].block.text
            if let next = second.bytes.first, drafts[cut.first].block.text.dropHyphen(before: next) {
                drafts[cut.first].block.text.appendVerbatim(second)
            } else {
                drafts[cut.first].block.text.append(second)
            }
            drafts[cut.second].block.text = MarkedText()
        }
        drafts.removeAll { $0.block.table == nil && $0.block.text.isEmpty }
        return drafts
    }

    /// Neighbours of the body of which the second goes on with the first.
    private static func pairs(
        _ drafts: [MarkdownReader.DraftBlock], _ goesOn: (DraftBlock, DraftBlock) -> Bool
    ) -> [(first: Int, second: Int)] {
        var result: [(first: Int, second: Int)] = []
        var previous: Int?
        for index in drafts.indices {
            let block = drafts[index].block
            if block.furniture != nil || isNote(block) { continue }
            if let first = previous, case .paragraph = block.kind, goesOn(drafts[first].block, block) { result.append((first, index)) }
            switch block.kind {
            case .paragraph, .listItem: previous = index
            default: previous = nil
            }
        }
        return result
    }

    /// A note by its mark-up, or a paragraph that begins with a raised label.
    static func isNote(_ block: DraftBlock) -> Bool {
        if case .note = block.kind { return true }
        return block.text.runs.first?.style.contains(.superscript) ?? false
    }

    private static func continuesInLowerCase(_ first: DraftBlock, _ second: DraftBlock) -> Bool {
        guard !SentenceEdge.endsSentence(first.text.bytes[...]), SentenceEdge.beginsLowerCase(second.text.bytes[...]) else { return false }
        return first.text.bytes.count >= 40 && !PlainHeadings.isCapitals(first.text.bytes)
    }

    /// A long paragraph that ends inside a sentence, and goes on with a figure, a name or a quotation.
    private static func continuesAnyhow(_ first: DraftBlock, _ second: DraftBlock) -> Bool {
        guard first.text.bytes.count >= 100, SentenceEdge.endsInsideSentence(first.text.bytes[...]) else { return false }
        guard !SentenceEdge.endsSentence(first.text.bytes[...]) else { return false }
        return !first.text.isWholly(.bold) && !first.text.isWholly(.italic) && !second.text.isWholly(.bold) && second.text.bytes.count >= 20
            && second.marker == nil
    }
}
