/// What a file is, told from its content.
public enum InputKind: Sendable, Hashable {
    case pdf, html, markdown, text
    case unsupported(UnsupportedInput)

    /// Tells the kind of a file from its bytes. A name is looked at only for which office format a ZIP file without the
    /// usual marks is.
    public static func detect(_ bytes: [UInt8], fileName: String) -> InputKind {
        bytes.withUnsafeBufferPointer { detect($0, fileName: fileName) }
    }

    private static func detect(_ bytes: UnsafeBufferPointer<UInt8>, fileName: String) -> InputKind {
        decode(bytes, fileName: fileName).kind
    }

    /// The kind, and of text also the text.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, fileName: String) -> (kind: InputKind, text: DecodedText?) {
        if bytes.isEmpty { return (.unsupported(.empty), nil) }
        if let known = FileSignature.read(bytes, fileName: fileName) {
            if known == .unsupported(.archive("gzip")), let page = packedText(bytes, fileName: fileName) { return page }
            return (known, nil)
        }
        // Junk before a PDF, as mail programs and web forms leave it (ISO 32000-1, annex H.3.4.1).
        if FileSignature.find("%PDF-", in: bytes, within: 1024) != nil { return (.pdf, nil) }
        if let page = MIMEArchive.page(in: bytes) { return (.html, page.withUnsafeBufferPointer { TextDecoding.decode($0) }) }
        let text = TextDecoding.decode(bytes)
        if !text.encoding.hasPrefix("utf-16"), !text.encoding.hasPrefix("utf-32"), looksBinary(bytes) {
            return (.unsupported(.binary), nil)
        }
        let kind = ofText(text.bytes)
        return (kind, text)
    }

    /// The page or text that a gzip file holds. A packed PDF is refused like other archives: its pages are shown from the file itself.
    private static func packedText(_ bytes: UnsafeBufferPointer<UInt8>, fileName: String) -> (kind: InputKind, text: DecodedText?)? {
        guard let content = GzipContent.read(bytes) else { return nil }
        return content.withUnsafeBufferPointer { content in
            guard !content.starts(with: [0x1F, 0x8B]) else { return nil }
            let (kind, text) = decode(content, fileName: fileName)
            return text == nil ? nil : (kind, text)
        }
    }

    /// HTML, Markdown or plain text. Blank text counts as empty.
    static func ofText(_ text: [UInt8]) -> InputKind {
        text.withUnsafeBufferPointer { text in
            guard text.contains(where: { !WhiteSpace.isSpace($0) }) else { return .unsupported(.empty) }
            if HTMLSniffer.isHTML(text) { return .html }
            return MarkdownSniffer.isMarkdown(text) ? .markdown : .text
        }
    }

    /// More than one control character in twenty.
    private static func looksBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let sample = bytes.prefix(65_536)
        var controls = 0
        for byte in sample where UTF8Scan.isUnwanted(byte) && byte != 0x1A && byte != 0x1B { controls += 1 }
        return controls * 20 > sample.count
    }
}

/// Files that are no document Cuenta reads.
public enum UnsupportedInput: Sendable, Hashable {
    case empty
    /// The name of the format.
    case image(String)
    /// A document of an office program: the name of the format.
    case office(String)
    /// An archive or compressed file: the name of the format.
    case archive(String)
    case binary
}
