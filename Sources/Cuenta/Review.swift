import DocumentModel
import DocumentReading
import Review

extension ExtractedDocument {
    /// The review page: one HTML file with the document, its numbers and the tables made of them.
    /// - Parameters:
    ///   - bytes: the file the document was read from, for the pictures of a PDF's pages; without it a PDF is shown as text.
    ///   - password: of an encrypted PDF.
    public func reviewPage(of bytes: [UInt8]? = nil, password: String? = nil) throws(Diagnostic) -> [UInt8] {
        var pictures: [PagePicture] = []
        if let bytes, document.format == .pdf {
            pictures = try PageRenderer().pictures(of: bytes, file: document.file, password: password)
        }
        return ReviewPage(document: document, dataset: dataset, checkResults: checkResults, faults: faults, pictures: pictures).encoded()
    }

    /// Whether a file is a review page, told by its first 1,024 bytes: one may take the place of another.
    public static func isReviewPage(_ beginning: [UInt8]) -> Bool { ReviewPage.isPage(beginning) }
}
