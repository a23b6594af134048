internal import DocumentModel

/// Reads Markdown and plain text as converters and people leave them.
enum MarkdownReader {
    /// - Parameter text: decoded text without NUL.
    static func read(_ text: consuming DecodedText, isMarkdown: Bool, file: String) -> (blocks: [Block], diagnostics: [Diagnostic]) {
        var bytes = text.bytes
        bytes.append(0)
        let drafts = bytes.withUnsafeMutableBufferPointer { buffer -> [DraftBlock] in
            guard let base = buffer.baseAddress else { return [] }
            var builder = MarkdownBuilder(source: base, count: buffer.count - 1, isMarkdown: isMarkdown, file: file)
            builder.run()
            var drafts = builder.drafts
            if !builder.hasMarkedHeadings { PlainHeadings.mark(&drafts) }
            RepeatedLines.mark(&drafts, hasMarkedHeadings: builder.hasMarkedHeadings)
            return PageCuts.join(TableContinuation.join(drafts))
        }
        return DocumentAssembly.blocks(of: drafts.map(\.block), file: file)
    }

    /// A block and what its lines tell beyond it.
    struct DraftBlock {
        var block: DocumentReading.DraftBlock
        /// How many lines it stands on.
        var lines: Int
        /// Blank lines stand before and after it.
        var isAlone: Bool
        /// A page begins with it.
        var startsPage = false
    }
}
