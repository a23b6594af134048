/// How a text breaks its paragraphs into lines, told from the lengths of its lines.
struct LineWrapping {
    private enum Mode {
        /// Only blank lines part paragraphs.
        case blankLines
        /// Each line is a paragraph.
        case lineIsParagraph
        /// Lines are filled to about this many bytes; a short one ends its paragraph.
        case filled(width: Int)
    }
    private let mode: Mode

    init(_ lines: [SourceLine], isMarkdown: Bool) {
        let lengths = lines.lazy.filter { !$0.isBlank && $0.tabs == 0 }.map { $0.contentEnd - $0.content }.sorted()
        let long = lengths.count { $0 > 160 }
        if lengths.isEmpty || long * 10 >= lengths.count {
            mode = .lineIsParagraph
        } else if isMarkdown {
            mode = .blankLines
        } else {
            mode = .filled(width: lengths[lengths.count * 9 / 10])
        }
    }

    /// Whether two lines that follow one another belong to one paragraph.
    func joins(_ first: SourceLine, _ second: SourceLine, _ source: UnsafePointer<UInt8>) -> Bool {
        let goesOn =
            SentenceEdge.beginsLowerCase(source, second.content, second.contentEnd)
            && !SentenceEdge.endsSentence(source, first.content, first.contentEnd)
        switch mode {
        case .blankLines: return true
        case .lineIsParagraph: return goesOn
        case .filled(let width):
            if second.indent > first.indent + 1, !goesOn { return false }
            return goesOn || (first.contentEnd - first.content) * 4 >= width * 3
        }
    }
}
