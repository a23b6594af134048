import DocumentModel
import DocumentReading

/// Reads a PDF, HTML, Markdown or text file; the kind is told from its content.
/// - Parameters:
///   - path: the file.
///   - password: of an encrypted PDF.
///   - recognition: which pages of a PDF have their text recognised from their picture.
/// - Throws: a diagnostic that names the file and says why it could not be read.
public func readDocument(_ path: String, password: String? = nil, recognition: TextRecognition = .auto) throws(Diagnostic) -> Document {
    try DocumentReader(password: password, recognition: recognition).read(path: path)
}

/// Reads a document that is in memory already, such as one from a network.
/// - Parameters:
///   - bytes: the whole file.
///   - name: how the document is called in messages and in `documento.archivo`.
///   - password: of an encrypted PDF.
///   - recognition: which pages of a PDF have their text recognised from their picture.
public func readDocument(_ bytes: [UInt8], name: String, password: String? = nil, recognition: TextRecognition = .auto) throws(Diagnostic)
    -> Document
{
    try DocumentReader(password: password, recognition: recognition).read(bytes: bytes, file: name)
}
