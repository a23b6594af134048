/// Marks words that are smaller than the word before or after them on the line and raised above its baseline.
enum Superscripts {
    /// A raised word is at most this share of its neighbour's size.
    private static let largestShare = 0.85
    /// It stands higher by at least this share of its neighbour's size.
    private static let leastRaise = 0.12
    /// So many words below a label's own height are looked over for the one behind it.
    private static let mostBeside = 300

    static func mark(_ words: inout [Word]) {
        for index in words.indices {
            let last = index - 1
            if last >= 0, !words[last].isSuperscript, isRaised(words[index], beside: words[last]) {
                words[index].isSuperscript = true
            } else if last >= 0, words[last].isSuperscript, words[index].isJoined || links(words[index], behind: words[last]),
                words[last].size == words[index].size, abs(words[last].baseline - words[index].baseline) < 0.1 * words[last].size
            {
                words[index].isSuperscript = true
            } else if index + 1 < words.count, isRaised(words[index], beside: words[index + 1]) {
                words[index].isSuperscript = true
            }
        }
        markLabels(&words)
    }

    /// The labels of notes that the file draws apart from the notes, all of them first: each is the first on its line, and what stands behind
    /// it on the page tells it.
    private static func markLabels(_ words: inout [Word]) {
        guard let largest = words.lazy.map(\.size).max() else { return }
        let labels = words.indices.filter { index in
            let word = words[index]
            return word.size <= largestShare * largest && !word.isSuperscript && !word.isJoined && NoteLabel.label(word.text) != nil
        }
        guard !labels.isEmpty else { return }
        let order = words.indices.sorted { (words[$0].baseline, $0) < (words[$1].baseline, $1) }
        for label in labels {
            let word = words[label]
            var low = 0
            var high = order.count
            while low < high {
                let middle = (low + high) / 2
                if words[order[middle]].baseline < word.baseline - 0.1 * word.size { low = middle + 1 } else { high = middle }
            }
            var isLabel = false
            for index in order[low...].prefix(mostBeside) where index != label {
                let other = words[index]
                if other.baseline - word.baseline > 0.9 * largest { break }
                let gap = word.box.x0 - other.box.x1
                if gap > -0.1 * word.size, gap < largest, other.baseline - word.baseline < 0.9 * other.size {
                    isLabel = false
                    break
                }
                let begins = other.text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
                if begins, other.box.x0 > word.box.midX, isRaised(word, beside: other) { isLabel = true }
            }
            words[label].isSuperscript = isLabel
        }
    }

    /// Between two labels: "1 y 2", "1, 2".
    private static func links(_ word: Word, behind label: Word) -> Bool {
        [",", ";", "y", "e", "-", "–"].contains(word.text) && NoteLabel.label(label.text) != nil && word.box.x0 - label.box.x1 < label.size
    }

    private static func isRaised(_ word: Word, beside other: Word) -> Bool {
        guard word.size <= largestShare * other.size, !other.isDropCapital else { return false }
        let raise = other.baseline - word.baseline
        let isBeside = word.box.x0 - other.box.x1 < other.size && other.box.x0 - word.box.x1 < other.size
        return isBeside && raise > leastRaise * other.size && raise < 0.9 * other.size
    }
}
