internal import DocumentModel

/// The text of a file as UTF-8, without NUL and without a byte order mark.
struct DecodedText {
    var bytes: [UInt8]
    /// The name of the encoding it was in.
    var encoding: String
    /// What a file declares and is not.
    var falseDeclaration: String?
    /// Bytes that were no valid UTF-8 in a text that otherwise is.
    var strayBytes = 0
}

extension DecodedText {
    /// What the reader of a file should know of its encoding.
    func diagnostics(file: String) -> [Diagnostic] {
        if let falseDeclaration {
            return [
                Diagnostic(
                    .warning, id: "false-encoding",
                    "the file declares \(falseDeclaration), but its bytes are \(encoding); it is read as \(encoding)",
                    file: file)
            ]
        }
        guard strayBytes > 0 else { return [] }
        return [
            Diagnostic(
                .warning, id: "mixed-encoding", "\(strayBytes) bytes of the file are no UTF-8; they are read as windows-1252", file: file)
        ]
    }
}
