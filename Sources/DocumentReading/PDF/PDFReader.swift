internal import CPoppler
public import DocumentModel
internal import PageLayout

/// Reads a PDF with poppler: characters, boxes, fonts and rules of its pages, laid out by `PageLayout`.
public struct PDFReader: Sendable {
    public init() {}

    /// - Parameter password: the user or owner password; a PDF that opens without one is read, however encrypted.
    /// - Throws: `damaged-pdf`, `password-needed`, `wrong-password` or `no-text`.
    public func read(bytes: [UInt8], file: String, password: String? = nil) throws(Diagnostic) -> Document {
        let reading = Self.pages(of: bytes, password: password)
        switch reading {
        case .failure(let failure): throw Self.diagnostic(for: failure, file: file, password: password)
        case .success(let (title, pages)):
            guard pages.contains(where: { !$0.glyphs.isEmpty }) else {
                throw Diagnostic(
                    .error, id: "no-text", "expected text on the \(pages.count) page(s), found none (a scan?)", file: file,
                    suggestion: "this build reads no scans: run an OCR program over the file, or export the document anew as PDF or HTML"
                )
            }
            let identifier = bytes.withUnsafeBytes { sha256(of: $0) }
            var diagnostics: [Diagnostic] = []
            for page in pages where page.glyphs.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        .warning, id: "page-without-text", "the page holds no text: a picture or an empty page", file: file,
                        page: page.number)
                )
            }
            return Document(
                identifier: identifier, file: file, format: .pdf, declaredTitle: title, pages: pages.map(\.size),
                blocks: PageLayouter().blocks(of: pages), diagnostics: diagnostics
            )
        }
    }

    private static func pages(of bytes: [UInt8], password: String?) -> Result<(String?, [PageContent]), PopplerFile.Failure> {
        do throws(PopplerFile.Failure) {
            return .success(try PageSequence.read(bytes, password: password))
        } catch {
            return .failure(error)
        }
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
