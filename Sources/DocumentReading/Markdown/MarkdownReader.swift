internal import DocumentModel

enum MarkdownReader {
    static func read(_ text: DecodedText, isMarkdown: Bool, file: String) -> (blocks: [Block], diagnostics: [Diagnostic]) { ([], []) }
}
