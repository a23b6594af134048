public import DocumentModel

/// Reads a file of any kind that Cuenta knows into a document.
public struct DocumentReader: Sendable {
    /// Opens an encrypted PDF.
    public var password: String?
    /// Which pages of a PDF have their text recognised from their picture.
    public var recognition: TextRecognition
    /// At most so many threads read a document; 1 where many are read at a time anyway.
    public var threads: Int
    /// Called when the text of a scanned page was recognised, which takes seconds.
    package var progress: (@Sendable () -> Void)?

    public init(password: String? = nil, recognition: TextRecognition = .auto, threads: Int = 2) {
        self.password = password
        self.recognition = recognition
        self.threads = threads
    }

    /// Reads a file; `-` is standard input.
    /// - Throws: a diagnostic of severity error: `missing-file`, `is-a-folder`, `unreadable-file`, `file-too-large`,
    ///   and what `read(bytes:file:)` throws.
    public func read(path: String) throws(Diagnostic) -> Document { try read(bytes: Self.bytes(of: path), path: path) }

    /// The bytes of a file; `-` is standard input.
    /// - Throws: `missing-file`, `is-a-folder`, `unreadable-file` or `file-too-large`.
    public static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
        do {
            return try FileLoading.bytes(of: path)
        } catch {
            var diagnostic = error
            if path != "-" { diagnostic.file = path }
            throw diagnostic
        }
    }

    /// The bytes of an open file.
    /// - Throws: what `bytes(of:)` throws.
    package static func bytes(descriptor: Int32, file: String) throws(Diagnostic) -> [UInt8] {
        try FileLoading.bytes(of: descriptor, path: file)
    }

    /// Reads the bytes of a file whose path is known.
    /// - Throws: what `read(bytes:file:)` throws, with the path as given.
    public func read(bytes: [UInt8], path: String) throws(Diagnostic) -> Document {
        do {
            return try read(bytes: bytes, file: Self.name(of: path))
        } catch {
            // The path as given is what the user can find again.
            var diagnostic = error
            if path != "-" { diagnostic.file = path }
            throw diagnostic
        }
    }

    /// Reads an open file, whose name may not be UTF-8.
    /// - Parameter file: its name to show, without its folder.
    /// - Throws: what `read(path:)` throws.
    public func read(descriptor: Int32, file: String) throws(Diagnostic) -> Document {
        try read(bytes: FileLoading.bytes(of: descriptor, path: file), file: file)
    }

    /// Reads the bytes of a file.
    /// - Parameter file: its name, without its folder.
    /// - Throws: a diagnostic of severity error: `empty-file`, `not-a-document`, `office-file`, and for a PDF what
    ///   its reader throws.
    public func read(bytes: [UInt8], file: String) throws(Diagnostic) -> Document {
        let (kind, text) = bytes.withUnsafeBufferPointer { InputKind.decode($0, fileName: file) }
        switch (kind, text) {
        case (.pdf, _):
            var reader = PDFReader(threads: threads, recognition: recognition)
            reader.progress = progress
            return try reader.read(bytes: bytes, file: file, password: password)
        case (.html, let text?):
            return markup(bytes, text, file, .html)
        case (.markdown, let text?):
            return markup(bytes, text, file, .markdown)
        case (.text, let text?):
            return markup(bytes, text, file, .text)
        case (.unsupported(let input), _):
            throw Self.refusal(of: input, file: file)
        case (_, nil):
            throw Self.refusal(of: .binary, file: file)
        }
    }

    private func markup(_ bytes: [UInt8], _ text: DecodedText, _ file: String, _ format: DocumentFormat) -> Document {
        let identifier = bytes.withUnsafeBytes { sha256(of: $0) }
        var diagnostics = text.diagnostics(file: file)
        let blocks: [Block]
        var title: String?
        if format == .html {
            let result = HTMLReader.read(text, file: file)
            (blocks, title) = (result.blocks, result.title)
            diagnostics += result.diagnostics
        } else {
            let result = MarkdownReader.read(text, isMarkdown: format == .markdown, file: file)
            blocks = result.blocks
            diagnostics += result.diagnostics
        }
        return Document(
            identifier: identifier, file: file, format: format, declaredTitle: title, blocks: blocks, diagnostics: diagnostics)
    }

    private static func name(of path: String) -> String {
        let parts = path.utf8.split(separator: 0x2F)
        return parts.last.map { String(decoding: $0, as: UTF8.self) } ?? path
    }

    private static func refusal(of input: UnsupportedInput, file: String) -> Diagnostic {
        switch input {
        case .empty:
            Diagnostic(.error, id: "empty-file", "the file is empty", file: file)
        case .image(let format):
            Diagnostic(
                .error, id: "not-a-document", "a PDF, HTML, Markdown or text file was expected, but this is a \(format) image", file: file,
                suggestion: "Make a PDF of it with a text layer (OCR) first.")
        case .office(let format):
            Diagnostic(
                .error, id: "office-file", "a PDF, HTML, Markdown or text file was expected, but this is \(article(format)) \(format)",
                file: file, suggestion: "Export a PDF or HTML from the program that made it, and read that.")
        case .archive(let format):
            Diagnostic(
                .error, id: "not-a-document",
                "a PDF, HTML, Markdown or text file was expected, but this is \(article(format)) \(format) archive",
                file: file, suggestion: "Unpack it, and read what is in it.")
        case .binary:
            Diagnostic(
                .error, id: "not-a-document", "a PDF, HTML, Markdown or text file was expected, but this is neither nor any text",
                file: file)
        }
    }

    /// Before a word that is spoken with a vowel first.
    private static func article(_ word: String) -> String {
        guard let first = word.utf8.first else { return "a" }
        let isAcronym = word.utf8.prefix(2).allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        let vowels = isAcronym && !word.hasPrefix("RAR") ? "AEFHILMNORSX" : "AEIOUaeiou"
        return vowels.utf8.contains(first) ? "an" : "a"
    }
}
