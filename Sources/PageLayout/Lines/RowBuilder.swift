import DocumentModel

/// Gathers the words that stand on one baseline into rows, from top to bottom; a row may cross columns.
enum RowBuilder {
    static func rows(of words: [Word], page: Int) -> [Line] {
        guard !words.isEmpty else { return [] }
        let order = words.indices.sorted { (words[$0].baseline, words[$0].box.x0, $0) < (words[$1].baseline, words[$1].box.x0, $1) }
        var groups: [Group] = []
        for index in order where !words[index].isSuperscript && !words[index].isDropCapital {
            let word = words[index]
            if let last = groups.indices.last, word.baseline - groups[last].baseline <= 0.3 * min(word.size, groups[last].size) {
                groups[last].members.append(index)
                groups[last].size = max(groups[last].size, word.size)
            } else {
                groups.append(Group(baseline: word.baseline, size: word.size, members: [index]))
            }
        }
        for index in order where words[index].isSuperscript { place(index, words, in: &groups) }
        for index in order where words[index].isDropCapital { placeCapital(index, words, in: &groups) }
        return groups.compactMap { group in
            let sorted = group.members.sorted { (words[$0].box.x0, $0) < (words[$1].box.x0, $1) }
            var row = sorted.map { words[$0] }
            for index in row.indices.dropFirst() where row[index].isSuperscript && !row[index].isJoined {
                // The page may draw a raised mark long after the word it belongs to.
                row[index].isJoined = abs(row[index].box.x0 - row[index - 1].box.x1) < 0.12 * row[index - 1].size
            }
            for index in row.indices.dropFirst() where row[index - 1].isSuperscript && !row[index].isJoined {
                // Nor is the hair that some producers set behind a raised mark a space before a stop.
                row[index].isJoined = isStop(row[index].text) && row[index].box.x0 - row[index - 1].box.x1 < 0.12 * row[index].size
            }
            return Line(page: page, words: row)
        }
    }

    /// Begins with a sign that no space stands before.
    private static func isStop(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return ".,;:)]?!»”".unicodeScalars.contains(first)
    }

    private struct Group {
        var baseline: Double
        var size: Double
        var members: [Int]
    }

    /// A drop capital goes to the row of the word drawn behind it, which it begins.
    private static func placeCapital(_ index: Int, _ words: [Word], in groups: inout [Group]) {
        if words.indices.contains(index + 1), words[index + 1].index == words[index].index + 1,
            let row = groups.firstIndex(where: { $0.members.contains(index + 1) })
        {
            groups[row].members.append(index)
        } else {
            groups.append(Group(baseline: words[index].baseline, size: words[index].size, members: [index]))
            groups.sort { $0.baseline < $1.baseline }
        }
    }

    /// A raised word goes to the nearest row below its own baseline that it overlaps.
    private static func place(_ index: Int, _ words: [Word], in groups: inout [Group]) {
        let word = words[index]
        var low = 0
        var high = groups.count
        while low < high {
            let middle = (low + high) / 2
            if groups[middle].baseline < word.baseline { low = middle + 1 } else { high = middle }
        }
        if low < groups.count, groups[low].baseline - word.baseline < groups[low].size {
            groups[low].members.append(index)
        } else {
            groups.insert(Group(baseline: word.baseline, size: word.size, members: [index]), at: low)
        }
    }
}
