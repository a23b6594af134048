internal import CLibXML2
internal import DocumentModel

/// Runs libxml2's HTML parser over UTF-8 text and hands its events to a builder.
///
/// Offsets come from the parser's own pointer into the text, which stays where it is: the text is parsed in place and
/// never converted (xmlGetLineNo would stop at 65535).
enum HTMLEventParser {
    /// What the callbacks need; lives as long as one parse.
    private struct Session {
        var builder: UnsafeMutablePointer<HTMLBuilder>
        var context: htmlParserCtxtPtr
        var base: UnsafePointer<UInt8>
        var maximumDepth: Int
        /// Where a parse that became too deep must go on.
        var restart: Int?
        /// Where the parser stood when it was stopped.
        var offset: Int { context.pointee.input.map { base.distance(to: $0.pointee.cur) } ?? 0 }
    }

    /// - Parameters:
    ///   - source: valid UTF-8 without NUL in `range`, with a NUL at the end of the range.
    ///   - maximumDepth: at most so many elements are nested; deeper ones begin a new parse that knows nothing of those
    ///     around it, since the parser's cost for a stray end tag grows with the depth.
    static func parse(
        _ source: UnsafePointer<UInt8>, range: Range<Int>, maximumDepth: Int, builder: UnsafeMutablePointer<HTMLBuilder>
    ) {
        var start = range.lowerBound
        while start < range.upperBound {
            guard let next = parseOnce(source, from: start, to: range.upperBound, maximumDepth, builder), next > start else { return }
            builder.pointee.restartAfterTooDeep(at: next)
            // The parser stands before the end of the start tag.
            start = next
            while start < range.upperBound, source[start] != 0x3E { start += 1 }
            start += 1
        }
    }

    /// libxml2 2.9 prepares itself at its first use, and two threads that come first together wait for each other without end.
    private static let library: Void = xmlInitParser()

    private static func parseOnce(
        _ source: UnsafePointer<UInt8>, from start: Int, to end: Int, _ maximumDepth: Int, _ builder: UnsafeMutablePointer<HTMLBuilder>
    ) -> Int? {
        _ = library
        guard let context = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(context) }
        // Not a static input buffer: libxml2 2.9 begins such a buffer again when it nears its end.
        guard let input = xmlNewInputStream(context) else { return nil }
        input.pointee.base = source + start
        input.pointee.cur = source + start
        input.pointee.end = source + end
        input.pointee.length = Int32(clamping: end - start)
        inputPush(context, input)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_NODEFDTD.rawValue | XML_PARSE_HUGE.rawValue
        htmlCtxtUseOptions(context, Int32(bitPattern: options))
        var session = Session(builder: builder, context: context, base: source, maximumDepth: maximumDepth)
        withUnsafeMutablePointer(to: &session) { session in
            install(on: context, session)
            htmlParseDocument(context)
        }
        return session.restart
    }

    private static func install(on context: htmlParserCtxtPtr, _ session: UnsafeMutablePointer<Session>) {
        guard let handler = context.pointee.sax else { return }
        handler.pointee = htmlSAXHandler()
        context.pointee.userData = UnsafeMutableRawPointer(session)
        handler.pointee.startElement = { data, name, attributes in
            guard let session = data?.assumingMemoryBound(to: Session.self), let name else { return }
            guard session.pointee.restart == nil else { return }
            let offset = session.pointee.offset
            let builder = session.pointee.builder
            builder.pointee.startElement(HTMLTag.named(name), HTMLAttributes(attributes), offset: offset)
            if builder.pointee.depth >= session.pointee.maximumDepth {
                session.pointee.restart = offset
                xmlStopParser(session.pointee.context)
            }
        }
        handler.pointee.endElement = { data, name in
            guard let session = data?.assumingMemoryBound(to: Session.self), let name else { return }
            guard session.pointee.restart == nil else { return }
            session.pointee.builder.pointee.endElement(HTMLTag.named(name))
        }
        handler.pointee.characters = { data, text, count in
            guard let session = data?.assumingMemoryBound(to: Session.self), let text, count > 0 else { return }
            guard session.pointee.restart == nil else { return }
            session.pointee.builder.pointee.characters(
                UnsafeBufferPointer(start: text, count: Int(count)), parserAt: session.pointee.offset)
        }
        handler.pointee.ignorableWhitespace = handler.pointee.characters
        // Scripts and styles come here.
        handler.pointee.cdataBlock = { _, _, _ in }
    }
}
