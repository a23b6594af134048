internal import DocumentModel

/// Two readings of one page made one, line by line: where both read something, what is surer stands.
///
/// One threshold for the whole page misses light print on dark boxes, one for each part of the page makes letters of the dust of a flat
/// scan; which of them is right differs from line to line of one page. After J. G. Fiscus, "A post-processing system to yield reduced word
/// error rates: Recognizer Output Voting Error Reduction (ROVER)", IEEE ASRU 1997, with lines for its words.
enum MergedReadings {
    /// A word less sure than this counts against its line, or the longer of two lines of nonsense would win.
    private static let indifference = 40
    /// What only the second reading found must be so sure: it is most often the edge of a picture.
    private static let leastConfidenceAlone = 50

    /// - Parameters:
    ///   - first: words line by line, as are the second's, and in its units.
    /// - Returns: the words line by line, the lines numbered anew.
    static func merged(_ first: [RecognizedWord], _ second: [RecognizedWord]) -> [RecognizedWord] {
        guard !second.isEmpty else { return first }
        let lines = self.lines(of: first, isFirst: true) + self.lines(of: second, isFirst: false)
        var words: [RecognizedWord] = []
        var number = 0
        for group in groups(of: lines) {
            let ours = group.filter { lines[$0].isFirst }
            let theirs = group.filter { !lines[$0].isFirst }
            let stands = chosen(ours, theirs, of: lines)
            let others = (stands == ours ? theirs : ours).flatMap { lines[$0].words }
            for index in stands {
                for word in lines[index].words {
                    var word = ReadFigure.weighed(word, against: others)
                    word.line = number
                    words.append(word)
                }
                number += 1
            }
        }
        return words
    }

    private struct Line {
        var words: ArraySlice<RecognizedWord>
        var box: Box
        let isFirst: Bool

        /// Letters, each counting as much as it is sure.
        func weight(over level: Int) -> Int { words.reduce(0) { $0 + (Int($1.confidence) - level) * $1.text.unicodeScalars.count } }
    }

    private static func lines(of words: [RecognizedWord], isFirst: Bool) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for index in words.indices where index + 1 == words.count || words[index + 1].line != words[index].line {
            let line = words[start...index]
            lines.append(Line(words: line, box: line.dropFirst().reduce(words[start].box) { $0.union($1.box) }, isFirst: isFirst))
            start = index + 1
        }
        return lines
    }

    private static func chosen(_ ours: [Int], _ theirs: [Int], of lines: [Line]) -> [Int] {
        func weight(_ group: [Int], over level: Int) -> Int { group.reduce(0) { $0 + lines[$1].weight(over: level) } }
        guard !theirs.isEmpty else { return ours }
        if ours.isEmpty { return weight(theirs, over: leastConfidenceAlone) >= 0 ? theirs : [] }
        return weight(ours, over: indifference) >= weight(theirs, over: indifference) ? ours : theirs
    }

    /// Lines of both readings that stand on the same place, with what stands there with them; in the order of their first lines.
    private static func groups(of lines: [Line]) -> [[Int]] {
        var parents = Array(lines.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        let fromTop = lines.indices.sorted { (lines[$0].box.y0, $0) < (lines[$1].box.y0, $1) }
        for (position, upper) in fromTop.enumerated() {
            for lower in fromTop[(position + 1)...] {
                guard lines[lower].box.y0 < lines[upper].box.y1 else { break }
                guard lines[upper].isFirst != lines[lower].isFirst, isSamePlace(lines[upper].box, lines[lower].box) else { continue }
                let (one, other) = (root(upper), root(lower))
                parents[max(one, other)] = min(one, other)
            }
        }
        var groups: [Int: [Int]] = [:]
        for index in lines.indices { groups[root(index), default: []].append(index) }
        return groups.keys.sorted().compactMap { groups[$0] }
    }

    private static func isSamePlace(_ one: Box, _ other: Box) -> Bool {
        min(one.x1, other.x1) > max(one.x0, other.x0)
            && (min(one.y1, other.y1) - max(one.y0, other.y0)) * 2 > min(one.height, other.height)
    }
}
