/// Page numbers as they are written: "3", "- 3 -", "Página 3 de 26", "3 | Cuenta", "iv", "P á g i n a 3".
enum PageNumberShape {
    private static let words: Set<String> = [
        "página", "pagina", "pág.", "pag.", "pág", "pag", "page", "p.", "de", "of", "n°", "nº", "hoja", "folio",
        "pg", "pg.", "pgs.", "hojas", "páginas", "un", "total", "del",
    ]
    private static let signs = "-–—|/•·.~_:*‹›«»<>".unicodeScalars

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

    /// The same of a line that holds a Roman number and nothing else but signs and words for "page"; `nil` of any other.
    static func splitRoman(_ line: Line) -> (shape: String, numbers: [Int])? {
        guard line.words.count <= 4 else { return nil }
        var numbers: [Int] = []
        var shape = ""
        for word in line.words {
            let text = word.text.lowercased()
            if let number = roman(text) {
                numbers.append(number)
                shape += "# "
            } else if words.contains(text) || text.unicodeScalars.allSatisfy({ signs.contains($0) }) {
                shape += text + " "
            } else {
                return nil
            }
        }
        return numbers.count == 1 ? (shape, numbers) : nil
    }

    /// The value of a Roman number up to 89, in lower case, with dashes around it.
    private static func roman(_ text: String) -> Int? {
        let values = text.utf8.filter { $0 != 0x2D && $0 != 0x2E }.map { byte in
            switch byte {
            case 0x69: 1
            case 0x76: 5
            case 0x78: 10
            case 0x6C: 50
            default: 0
            }
        }
        guard (1...8).contains(values.count), !values.contains(0) else { return nil }
        var sum = 0
        for (index, value) in values.enumerated() {
            sum += index + 1 < values.count && values[index + 1] > value ? -value : value
        }
        return sum
    }

    /// Whether nothing but a number, dashes, bars and words for "page" stands in a text whose numbers are "#".
    static func isPageNumber(_ shape: String) -> Bool {
        var numbers = 0
        var spaced = ""
        for token in shape.split(separator: " ") {
            if token.unicodeScalars.count == 1, token.unicodeScalars.allSatisfy(\.properties.isAlphabetic) {
                spaced += token.lowercased()
                continue
            }
            if token.contains("#") {
                guard token.unicodeScalars.allSatisfy({ $0 == "#" || "()[]".unicodeScalars.contains($0) || signs.contains($0) }) else {
                    return false
                }
                numbers += 1
            } else if !words.contains(token.lowercased()), !token.unicodeScalars.allSatisfy({ signs.contains($0) }) {
                return false
            }
        }
        return (numbers == 1 || numbers == 2) && (spaced.isEmpty || words.contains(spaced))
    }
}
