/// Text as filters of checks compare it where the letter-for-letter comparison finds nothing: without case and accents.
/// ñ stays a letter of its own, so that "año" is no "ano".
enum FoldedText {
    private static let letters: [(written: String, folded: String)] = [
        ("Á", "a"), ("á", "a"), ("É", "e"), ("é", "e"), ("Í", "i"), ("í", "i"), ("Ó", "o"), ("ó", "o"), ("Ú", "u"), ("ú", "u"),
        ("Ü", "u"), ("ü", "u"), ("Ñ", "ñ"),
    ]
    private static let table = Dictionary(
        uniqueKeysWithValues: letters.compactMap { written, folded in
            written.unicodeScalars.first.flatMap { key in folded.unicodeScalars.first.map { (key, $0) } }
        })

    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if ("A"..."Z").contains(scalar) {
                result.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            } else {
                result.append(table[scalar] ?? scalar)
            }
        }
        return String(result)
    }

    /// The same of a column, for SQLite, whose `lower` knows ASCII alone.
    static func sql(_ column: String) -> String {
        letters.reduce("lower(\(column))") { "replace(\($0), '\($1.written)', '\($1.folded)')" }
    }
}
