/// The words of a text as decisions compare them: lower case, without accents, and nothing of the signs and spaces between them, so that
/// quotes, dashes, line breaks and thousands points are no difference.
enum FoldedWords {
    struct Word: Sendable, Hashable {
        var text: String
        /// UTF-8 offsets.
        var range: Range<Int>
        var hasDigit: Bool
    }

    static func words(of text: String) -> [String] { placed(in: text).map(\.text) }

    /// - Parameter holes: UTF-8 ranges in order that are read as if they were not there.
    static func placed(in text: String, without holes: [Range<Int>] = []) -> [Word] {
        var words: [Word] = []
        var word = Word(text: "", range: 0..<0, hasDigit: false)
        var offset = 0
        var hole = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            defer { offset = end }
            while hole < holes.count, holes[hole].upperBound <= offset { hole += 1 }
            if hole < holes.count, holes[hole].lowerBound <= offset { continue }
            if let letter = letter(scalar) {
                // A call to a note inside of a word parts it: "34.249²0" does not occur.
                if word.text.isEmpty { word.range = offset..<end }
                word.range = word.range.lowerBound..<end
                word.text.unicodeScalars.append(letter)
                word.hasDigit = word.hasDigit || ("0"..."9").contains(letter)
            } else if !(0x300...0x36F).contains(scalar.value), !word.text.isEmpty {
                words.append(word)
                word = Word(text: "", range: 0..<0, hasDigit: false)
            }
        }
        if !word.text.isEmpty { words.append(word) }
        return words
    }

    /// Where some words begin in a text's words.
    static func places(of words: [String], in text: [String]) -> [Int] {
        guard !words.isEmpty, words.count <= text.count else { return [] }
        return (0...(text.count - words.count)).filter { text[$0..<($0 + words.count)].elementsEqual(words) }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "A"..."Z": Unicode.Scalar(scalar.value + 32)
        case "á", "à", "ä", "â", "Á", "À", "Ä", "Â": "a"
        case "é", "è", "ë", "ê", "É", "È", "Ë", "Ê": "e"
        case "í", "ì", "ï", "î", "Í", "Ì", "Ï", "Î": "i"
        case "ó", "ò", "ö", "ô", "Ó", "Ò", "Ö", "Ô": "o"
        case "ú", "ù", "ü", "û", "Ú", "Ù", "Ü", "Û": "u"
        case "ñ", "Ñ": "n"
        case "ç", "Ç": "c"
        // Combining accents: "é" may be written as two scalars.
        case "\u{300}"..."\u{36F}": nil
        case "\u{80}"...: scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping.unicodeScalars.first : nil
        default: nil
        }
    }
}
