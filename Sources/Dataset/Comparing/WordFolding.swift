/// The words of a text as they are compared: lower case, without accents, digits as they are.
enum WordFolding {
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            if let letter = letter(scalar) {
                word.unicodeScalars.append(letter)
            } else if !(0x300...0x36F).contains(scalar.value), !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Its words in their order, without the numbers.
    static func wordsWithoutDigits(of text: String) -> [String] {
        words(of: text).filter { word in !word.utf8.contains { (0x30...0x39).contains($0) } }
    }

    /// Words that say what a sentence is about: four letters and more, no digits.
    static func contentWords(of text: String) -> Set<String> {
        Set(wordsWithoutDigits(of: text).filter { $0.unicodeScalars.count >= 4 })
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "á", "à", "ä", "â": "a"
        case "é", "è", "ë", "ê": "e"
        case "í", "ì", "ï", "î": "i"
        case "ó", "ò", "ö", "ô": "o"
        case "ú", "ù", "ü", "û": "u"
        default: (0x300...0x36F).contains(scalar.value) ? nil : scalar.properties.isAlphabetic ? scalar : nil
        }
    }
}
