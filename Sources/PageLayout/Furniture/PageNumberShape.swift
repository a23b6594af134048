/// Page numbers as they are written: "3", "- 3 -", "Página 3 de 26", "3 | Cuenta", "iv".
enum PageNumberShape {
    private static let words: Set<String> = [
        "página", "pagina", "pág.", "pag.", "pág", "pag", "page", "p.", "de", "of", "n°", "nº", "hoja", "folio",
    ]

    /// The text with every number replaced by "#", and the numbers that fit an `Int`.
    static func split(_ text: String) -> (shape: String, numbers: [Int]) {
        var shape = String.UnicodeScalarView()
        var numbers: [Int] = []
        var digits = ""
        func flush() {
            guard !digits.isEmpty else { return }
            shape.append("#")
            numbers.append(Int(digits) ?? -1)
            digits = ""
        }
        for scalar in text.unicodeScalars {
            if (0x30...0x39).contains(scalar.value) {
                digits.unicodeScalars.append(scalar)
            } else {
                flush()
                shape.append(scalar)
            }
        }
        flush()
        return (String(shape), numbers)
    }

    /// Whether nothing but a number, dashes, bars and words for "page" stands in a text whose numbers are "#".
    static func isPageNumber(_ shape: String) -> Bool {
        var numbers = 0
        for token in shape.split(separator: " ") {
            if token.contains("#") {
                guard token.unicodeScalars.allSatisfy({ "#-–—|/()[].".unicodeScalars.contains($0) }) else { return false }
                numbers += 1
            } else if !words.contains(token.lowercased()), !token.unicodeScalars.allSatisfy({ "-–—|/•·.".unicodeScalars.contains($0) }) {
                return false
            }
        }
        return numbers == 1 || numbers == 2
    }
}
