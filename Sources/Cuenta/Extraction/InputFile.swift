import DocumentModel
import DocumentReading

/// A file in memory: read once, for the document and for the pictures of its pages.
public struct InputFile: Sendable {
    /// As given.
    public var path: String
    /// The whole file.
    public var bytes: [UInt8]

    /// Reads a file; `-` is standard input.
    /// - Throws: a diagnostic that names the file and says why it could not be read.
    public init(_ path: String) throws(Diagnostic) {
        self.path = path
        bytes = try DocumentReader.bytes(of: path)
    }
}

/// Reads a PDF, HTML, Markdown or text file that is in memory already.
/// - Throws: a diagnostic that names the file and says why it could not be read.
public func readDocument(_ input: InputFile, password: String? = nil, recognition: TextRecognition = .auto) throws(Diagnostic)
    -> Document
{
    try DocumentReader(password: password, recognition: recognition).read(bytes: input.bytes, path: input.path)
}
