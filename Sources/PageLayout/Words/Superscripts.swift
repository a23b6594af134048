/// Marks words that are smaller than the word before or after them on the line and raised above its baseline.
enum Superscripts {
    /// A raised word is at most this share of its neighbour's size.
    private static let largestShare = 0.85
    /// It stands higher by at least this share of its neighbour's size.
    private static let leastRaise = 0.12

    static func mark(_ words: inout [Word]) {
        for index in words.indices {
            let last = index - 1
            if last >= 0, !words[last].isSuperscript, isRaised(words[index], beside: words[last]) {
                words[index].isSuperscript = true
            } else if last >= 0, words[last].isSuperscript, words[index].isJoined, words[last].size == words[index].size,
                abs(words[last].baseline - words[index].baseline) < 0.1 * words[last].size
            {
                words[index].isSuperscript = true
            } else if index + 1 < words.count, isRaised(words[index], beside: words[index + 1]) {
                words[index].isSuperscript = true
            }
        }
    }

    private static func isRaised(_ word: Word, beside other: Word) -> Bool {
        guard word.size <= largestShare * other.size, !other.isDropCapital else { return false }
        let raise = other.baseline - word.baseline
        let isBeside = word.box.x0 - other.box.x1 < other.size && other.box.x0 - word.box.x1 < other.size
        return isBeside && raise > leastRaise * other.size && raise < 0.9 * other.size
    }
}
