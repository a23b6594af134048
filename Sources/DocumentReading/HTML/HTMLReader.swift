internal import DocumentModel

/// Reads HTML that is already decoded.
enum HTMLReader {
    /// The blocks of a stretch of UTF-8 text, notes unresolved.
    static func drafts(
        _ source: UnsafePointer<UInt8>, range: Range<Int>, sourceEnd: Int, file: String, cursor: SourceCursor = SourceCursor()
    )
        -> (blocks: [DraftBlock], title: String, diagnostics: [Diagnostic])
    {
        var builder = HTMLBuilder(source: source, end: sourceEnd, file: file)
        builder.cursor = cursor
        let depth = HTMLSanitizer.maximumDepth(source, range)
        withUnsafeMutablePointer(to: &builder) {
            HTMLEventParser.parse(source, range: range, maximumDepth: depth, builder: $0)
        }
        builder.finish()
        builder.settleFurniture()
        return (builder.flows[0], String(decoding: builder.title.bytes, as: UTF8.self), builder.diagnostics)
    }

    /// - Parameter text: decoded text without NUL.
    static func read(_ text: consuming DecodedText, file: String) -> (blocks: [Block], title: String?, diagnostics: [Diagnostic]) {
        var bytes = text.bytes
        XHTMLPrefix.remove(from: &bytes)
        HTMLSanitizer.blankDeclarations(&bytes)
        HTMLSanitizer.boundAttributes(&bytes)
        HTMLSanitizer.keepBreaks(&bytes)
        HTMLEntity.completeReferences(&bytes)
        bytes.append(0)
        let end = bytes.count - 1
        let result = bytes.withUnsafeBufferPointer { buffer -> (blocks: [DraftBlock], title: String, diagnostics: [Diagnostic]) in
            guard let base = buffer.baseAddress, end > 0 else { return ([], "", []) }
            return drafts(base, range: 0..<end, sourceEnd: end, file: file)
        }
        let assembled = DocumentAssembly.blocks(of: result.blocks, file: file)
        return (assembled.blocks, result.title.isEmpty ? nil : result.title, result.diagnostics + assembled.diagnostics)
    }
}
