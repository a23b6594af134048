/// Joins the first letter of a word to the rest where they are set as small capitals, large and small letters of one height of foot: a little
/// space between letters is then no space between words, though the file's text has one wherever the size changes.
enum SmallCapitals {
    /// The small letters' height, as a share of the large one's: of some fonts the file tells no size.
    private static let shares = 0.6...0.92
    /// A gap between words is wider than this share of the large letter's size.
    private static let widestGap = 0.1

    static func join(_ words: inout [Word]) {
        for index in words.indices.dropFirst() where !words[index].isJoined && isRest(words[index], of: words[index - 1]) {
            words[index].isJoined = true
        }
    }

    private static func isRest(_ rest: Word, of first: Word) -> Bool {
        guard first.box.height > rest.box.height, shares.contains(rest.box.height / first.box.height), first.isBold == rest.isBold,
            first.color == rest.color,
            isCapital(first.text), rest.text.unicodeScalars.first?.properties.isAlphabetic ?? false
        else { return false }
        let gap = rest.box.x0 - first.box.x1
        return gap > -widestGap * first.size && gap < widestGap * first.size && abs(rest.baseline - first.baseline) < 0.1 * first.size
    }

    private static func isCapital(_ text: String) -> Bool {
        var scalars = text.unicodeScalars.makeIterator()
        return scalars.next()?.properties.isAlphabetic ?? false && scalars.next() == nil
    }
}
