internal import DocumentModel

/// Reads a PDF.
func readPDF(bytes: [UInt8], file: String, password: String?) throws(Diagnostic) -> Document {
    throw Diagnostic(.error, id: "not-a-document", "reading PDF is not linked in", file: file)
}
