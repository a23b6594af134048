internal import CPoppler
public import DocumentModel
internal import PageLayout

/// Reads a PDF with poppler: characters, boxes, fonts and rules of its pages, laid out by `PageLayout`.
public struct PDFReader: Sendable {
    /// How many pages are read at a time. The threads share the file's bytes; the result does not depend on their number.
    public var threads: Int
    /// Which pages have their text recognised from their picture.
    public var recognition: TextRecognition
    /// The program that does it.
    var recognizer = "tesseract"
    /// Called when the text of a page was recognised, which takes seconds.
    package var progress: (@Sendable () -> Void)?

    /// - Parameter threads: 1 where many documents are read at a time anyway.
    public init(threads: Int = 2, recognition: TextRecognition = .auto) {
        self.threads = threads
        self.recognition = recognition
    }

    /// - Parameter password: the user or owner password; a PDF that opens without one is read, however encrypted.
    /// - Throws: `damaged-pdf`, `password-needed`, `wrong-password`, `no-pages` or `no-text`.
    public func read(bytes: [UInt8], file: String, password: String? = nil) throws(Diagnostic) -> Document {
        let identifier = threads > 1 ? Beside { Self.identifier(of: bytes) } : nil
        let objects = FileObjects(bytes)
        let beside = threads > 1 ? Beside { TagReader.headings(of: objects) } : nil
        var sequence: PageSequence
        let scans: ScannedPages
        do throws(PopplerFile.Failure) {
            sequence = try PageSequence(objects, password: password, threads: threads)
            scans = try ScannedPages(
                sequence.pages, bytes: bytes, password: password, file: file, recognition: recognition, program: recognizer,
                threads: threads, progress: progress)
        } catch {
            throw Self.diagnostic(for: error, file: file, password: password)
        }
        guard !sequence.pages.isEmpty else {
            throw Diagnostic(
                .error, id: "no-pages", "expected a PDF with pages, found one that has none", file: file,
                suggestion: "fetch the file again or export the document anew; it may have been cut off"
            )
        }
        let sizes = sequence.pages.map(\.turn.size)
        scans.replaceContents(of: &sequence.pages)
        let pages = sequence.pages.map(\.page)
        guard pages.contains(where: { !$0.content.glyphs.isEmpty }) else { throw scans.refusal(pageCount: pages.count) }
        let (read, outline) = (sequence, sequence.outline)
        let layouter = PageLayouter(
            outline: outline, tags: (beside?.value() ?? TagReader.headings(of: objects)).compactMap { read.turned($0) })
        var blocks = layouter.blocks(of: pages)
        let layers = Set(sequence.pages.filter { $0.isSearchLayer }.map(\.page.content.number)).subtracting(scans.pages.keys)
        PagePlaces(recognized: scans.pages, turns: sequence.pages.map(\.turn), layers: layers).apply(to: &blocks)
        return Document(
            identifier: identifier?.value() ?? Self.identifier(of: bytes), file: file, format: .pdf, declaredTitle: sequence.title,
            pages: sizes, blocks: blocks,
            diagnostics: Self.inPageOrder(
                scans.diagnostics + Self.outsideDiagnostics(for: sequence.pages, file: file)
                    + sequence.pages.compactMap { Self.diagnostic(for: $0, file: file) }
                    + layers.sorted().map { Self.layerDiagnostic(for: $0, file: file) })
        )
    }

    /// What is about the whole document goes first; what is about one page keeps its order.
    private static func inPageOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated().sorted { ($0.element.page ?? 0, $0.offset) < ($1.element.page ?? 0, $1.offset) }.map(\.element)
    }

    private static func identifier(of bytes: [UInt8]) -> String { bytes.withUnsafeBytes { sha256(of: $0) } }

    private static func diagnostic(for reading: PageReading, file: String) -> Diagnostic? {
        let page = reading.page.content
        switch reading.problem {
        case .unreadable:
            return Diagnostic(
                .warning, id: "unreadable-page", "the page cannot be read; whatever it says is missing", file: file, page: page.number,
                suggestion: "fetch the file again; it may be damaged")
        case .drawingCutOff:
            return Diagnostic(
                .warning, id: "drawing-too-large", "the page draws too many lines to look at all; a table on it may be cut wrongly",
                file: file, page: page.number)
        case .faults(let count):
            return Diagnostic(
                .warning, id: "damaged-page", "\(count) fault(s) in the page's contents; text of it may be missing", file: file,
                page: page.number, suggestion: "compare the page with what a viewer shows, or fetch the file again")
        case nil: return nil
        }
    }

    /// One for the whole document: printers' marks stand around every page.
    private static func outsideDiagnostics(for readings: [PageReading], file: String) -> [Diagnostic] {
        let cropped = readings.filter { $0.piecesOutside > 0 }
        guard let first = cropped.first else { return [] }
        let pieces = cropped.reduce(0) { $0 + $1.piecesOutside }
        return [
            Diagnostic(
                .warning, id: "text-outside-page",
                "\(pieces) piece(s) of text stand outside of what \(cropped.count) page(s) show, here first; they are not read", file: file,
                page: first.page.content.number, suggestion: "set the crop box of the pages as large as the sheet if that text counts")
        ]
    }

    private static func layerDiagnostic(for page: Int, file: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "recognised-layer", "the page is a picture; its text was recognised by another program, whose mistakes it holds",
            file: file, page: page, suggestion: "compare its figures with the page, or read it anew with --ocr always")
    }

    private static func diagnostic(for failure: PopplerFile.Failure, file: String, password: String?) -> Diagnostic {
        switch failure {
        case .encrypted where password == nil:
            Diagnostic(
                .error, id: "password-needed", "the PDF opens only with a password", file: file,
                suggestion: "write the password into a file and pass it with --password-file FILE"
            )
        case .encrypted:
            Diagnostic(
                .error, id: "wrong-password", "the password given does not open the PDF", file: file,
                suggestion: "check the file passed with --password-file; it must hold the password alone"
            )
        case .damaged(let reason):
            Diagnostic(
                .error, id: "damaged-pdf", "expected a whole PDF, found one that cannot be opened: \(reason)", file: file,
                suggestion: "fetch the file again; it may have been cut off"
            )
        }
    }
}
