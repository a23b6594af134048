import DocumentModel

/// Joins what letter-spacing and kerning have torn apart: "L A  M U J E R" set with a space after each letter, and "EJ ECUCION", where the
/// gap after one letter is wide enough for a space but much narrower than the line's spaces are. Figures are left as they stand.
enum LetterSpacing {
    /// A run of so many words, of which this share has one or two letters, is letter-spaced.
    private static let fewestWords = 5
    private static let leastShare = 0.7
    /// Gaps between letters are at most this share of the size; a space is at least so many times as wide.
    private static let widestLetterGap = 0.5
    private static let leastContrast = 1.6
    /// A torn word's gap is narrower than this share of the size, and than this share of the spaces around.
    private static let widestTear = 0.15
    private static let tearShare = 0.5

    /// - Parameter words: in the order of the page, with their glyphs' ranges.
    static func join(_ words: inout [Word], glyphs: inout [Range<Int>]) {
        guard words.count > 1 else { return }
        var joins: [Int: Bool] = [:]
        var spaces: [Int: Double] = [:]
        var start = 0
        for end in words.indices {
            if end + 1 < words.count, follows(words[end], words[end + 1]) { continue }
            if end > start { judge(start...end, words, &spaces, &joins) }
            start = end + 1
        }
        guard !joins.isEmpty else { return }
        apply(joins, &words, &glyphs)
    }

    /// The second stands behind the first on its line, in its font, with a gap.
    private static func follows(_ one: Word, _ other: Word) -> Bool {
        one.font == other.font && !other.isJoined && other.box.x0 > one.box.x1 && other.box.x0 - one.box.x1 < 2 * one.size
            && abs(one.box.y1 - other.box.y1) < 0.05 * one.size
    }

    private static func judge(_ run: ClosedRange<Int>, _ words: [Word], _ spaces: inout [Int: Double], _ joins: inout [Int: Bool]) {
        let size = words[run.lowerBound].size
        var narrow = false
        for index in run.dropLast() where gap(index, words) < widestLetterGap * size {
            narrow = true
            break
        }
        guard narrow else { return }
        if let limit = letterGap(of: run, words) {
            for index in run.dropLast() where gap(index, words) <= limit { joins[index] = true }
            return
        }
        for index in run.dropLast() where gap(index, words) < widestTear * size && touchWithLetters(words[index], words[index + 1]) {
            let font = words[index].font
            let space = spaces[font] ?? commonSpace(of: font, words, size)
            spaces[font] = space
            if gap(index, words) < tearShare * space { joins[index] = true }
        }
    }

    private static func gap(_ index: Int, _ words: [Word]) -> Double { words[index + 1].box.x0 - words[index].box.x1 }

    /// The widest gap between letters of a run that is letter-spaced, or `nil`.
    private static func letterGap(of run: ClosedRange<Int>, _ words: [Word]) -> Double? {
        guard run.count >= fewestWords else { return nil }
        var short = 0
        var letters = 0
        for index in run {
            if words[index].text.utf8.count <= 4, words[index].text.unicodeScalars.count <= 2 { short += 1 }
            if words[index].text.unicodeScalars.first?.properties.isAlphabetic ?? false { letters += 1 }
        }
        guard Double(short) >= leastShare * Double(run.count), letters * 2 > run.count else { return nil }
        let gaps = run.dropLast().map { gap($0, words) }.sorted()
        let middle = gaps[gaps.count / 2]
        guard middle <= widestLetterGap * words[run.lowerBound].size else { return nil }
        // Without a wider gap the run is one word, or letters that are words of their own, which stand a space apart.
        guard let widest = gaps.last, widest > leastContrast * middle || middle < 0.22 * words[run.lowerBound].size else { return nil }
        return leastContrast * middle
    }

    private static func touchWithLetters(_ one: Word, _ other: Word) -> Bool {
        guard let last = one.text.unicodeScalars.last, let first = other.text.unicodeScalars.first else { return false }
        return last.properties.isAlphabetic && first.properties.isAlphabetic
    }

    /// The median of the gaps wide enough for a space, after words of a font.
    private static func commonSpace(of font: Int, _ words: [Word], _ size: Double) -> Double {
        var gaps: [Double] = []
        for index in words.indices.dropLast() where words[index].font == font && follows(words[index], words[index + 1]) {
            let gap = gap(index, words)
            if gap >= widestTear * size, gap < size { gaps.append(gap) }
        }
        guard gaps.count >= 3 else { return 0 }
        return gaps.sorted()[gaps.count / 2]
    }

    private static func apply(_ joins: [Int: Bool], _ words: inout [Word], _ glyphs: inout [Range<Int>]) {
        var joined: [Word] = []
        var ranges: [Range<Int>] = []
        joined.reserveCapacity(words.count)
        ranges.reserveCapacity(words.count)
        for index in words.indices {
            if index > 0, joins[index - 1] != nil, let last = joined.indices.last {
                joined[last].text += words[index].text
                joined[last].box = joined[last].box.union(words[index].box)
                ranges[last] = ranges[last].lowerBound..<glyphs[index].upperBound
                continue
            }
            var word = words[index]
            word.index = joined.count
            joined.append(word)
            ranges.append(glyphs[index])
        }
        words = joined
        glyphs = ranges
    }
}
