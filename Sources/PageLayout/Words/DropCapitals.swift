import DocumentModel

/// Finds the large letter that a paragraph begins with and around which its first lines are set.
enum DropCapitals {
    /// The letter is at least so many times as large as the text beside it.
    private static let leastSize = 1.7
    /// The text begins at most this share of the letter's size to its right.
    private static let widestGap = 0.45
    /// How many words of the first line are looked over for its second one.
    private static let reach = 60
    /// So many words before and after a letter are looked over for words that are the same with it or without it.
    private static let vicinity = 500
    /// Letters that are words too.
    private static let words: Set<String> = ["A", "E", "O", "U", "Y"]

    /// - Parameter words: in the order of the page.
    static func mark(_ words: inout [Word]) {
        for index in words.indices.dropLast() where isLetter(words[index].text) && isSet(index, words) {
            words[index].isDropCapital = true
            let next = index + 1
            words[next].isJoined = !Self.words.contains(words[index].text) || !isWord(words[next], after: words[index], words)
        }
    }

    private static func isLetter(_ text: String) -> Bool {
        guard text.utf8.count <= 2 else { return false }
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next(), scalars.next() == nil else { return false }
        return first.properties.isUppercase
    }

    /// The text begins to the letter's right, higher than the letter stands, and a later line of it stands beside the letter too.
    private static func isSet(_ index: Int, _ words: [Word]) -> Bool {
        let letter = words[index]
        let text = words[index + 1]
        guard letter.size >= leastSize * text.size, isBeside(text, letter), letter.baseline - text.baseline > 0.7 * text.size,
            text.box.y1 > letter.box.y0
        else { return false }
        return words[(index + 2)...].prefix(reach).contains { word in
            word.size == text.size && isBeside(word, letter) && word.baseline - text.baseline > 0.7 * text.size
                && word.baseline - letter.baseline < 0.5 * text.size
        }
    }

    private static func isBeside(_ word: Word, _ letter: Word) -> Bool {
        word.box.x0 > letter.box.midX && word.box.x0 - letter.box.x1 < widestGap * letter.size
    }

    /// Whether what stands behind a letter is a word without it, by the words before and after it.
    private static func isWord(_ rest: Word, after letter: Word, _ words: [Word]) -> Bool {
        let whole = (letter.text + rest.text).lowercased()
        let alone = rest.text.lowercased()
        var isKnown = false
        for word in words[max(0, rest.index - vicinity)..<min(words.count, rest.index + vicinity)] where word.index != rest.index {
            let text = word.text.lowercased()
            if text == whole { return false }
            if text == alone { isKnown = true }
        }
        return isKnown
    }
}
