import DocumentModel

/// A line of text that runs upwards or downwards, as the narrow columns of a table have it for their heads.
public struct TurnedLine: Sendable, Hashable {
    /// In the order of reading; `index` tells their place among the page's words.
    public var words: [Word]
    public var turn: Word.Turn
    /// In points, top-left origin.
    public var box: Box
    /// Places of its letters among the page's rotated ones.
    var glyphs: [Int]

    var size: Double { words.reduce(0) { max($0, $1.size) } }
}

/// Puts the letters of upright lines together. A file hands such lines out in any order, letter by letter, so that where the letters stand
/// decides: letters of a line share their left and right edges, and each begins where the one before ends.
enum TurnedText {
    /// In ems: letters further apart are of two words, and of two lines.
    private static let wordGap = 0.15
    private static let lineGap = 1.2
    /// In ems: how far the middles of letters of one line stand from each other sideways.
    private static let drift = 0.3
    /// Pieces of a slanted mark are shorter.
    private static let fewest = 3

    /// - Parameters:
    ///   - glyphs: the rotated letters of a page, in drawing order.
    ///   - first: the index of the first of the words.
    static func lines(of glyphs: [Word], from first: Int) -> [TurnedLine] {
        var chains: [[Int]] = []
        var column: [Int] = []
        for place in glyphs.indices.sorted(by: { (glyphs[$0].box.midX, $0) < (glyphs[$1].box.midX, $1) }) {
            if let start = column.first, glyphs[place].box.midX - glyphs[start].box.midX > drift * glyphs[start].size {
                chains += self.chains(of: column, glyphs)
                column.removeAll()
            }
            column.append(place)
        }
        chains += self.chains(of: column, glyphs)
        chains = chains.filter { chain in
            chain.reduce(0) { $0 + glyphs[$1].box.width } > 1.05 * chain.reduce(0) { $0 + glyphs[$1].box.height }
        }
        let fonts = Set(chains.filter { $0.count >= fewest }.map { glyphs[$0[0]].font })
        var index = first
        return chains.filter { fonts.contains(glyphs[$0[0]].font) }.map { line(of: $0, glyphs, &index) }
    }

    /// Letters of one column from top to bottom, parted where more than a space lies between them.
    private static func chains(of column: [Int], _ glyphs: [Word]) -> [[Int]] {
        var chains: [[Int]] = []
        var end = -Double.infinity
        for place in column.sorted(by: { (glyphs[$0].box.midY, $0) < (glyphs[$1].box.midY, $1) }) {
            if let last = chains.last?.last, glyphs[place].box.y0 - end < lineGap * max(glyphs[last].size, glyphs[place].size) {
                chains[chains.count - 1].append(place)
            } else {
                chains.append([place])
            }
            end = glyphs[place].box.y1
        }
        return chains
    }

    private static func line(of chain: [Int], _ glyphs: [Word], _ index: inout Int) -> TurnedLine {
        var upwards = 0
        for (upper, lower) in zip(chain, chain.dropFirst()) { upwards += upper > lower ? 1 : -1 }
        let turn: Word.Turn = upwards >= 0 ? .upwards : .downwards
        let order = turn == .upwards ? chain.reversed() : chain
        var words: [Word] = []
        var box = glyphs[order[0]].box
        for (offset, place) in order.enumerated() {
            let glyph = glyphs[place]
            box = box.union(glyph.box)
            if let last = words.last, last.font == glyph.font {
                let before = order[offset - 1]
                let gap = max(glyphs[before].box.y0 - glyph.box.y1, glyph.box.y0 - glyphs[before].box.y1)
                let isParted = place == before + 1 && !glyph.isJoined
                if gap < wordGap * glyph.size, !isParted {
                    words[words.count - 1].text += glyph.text
                    words[words.count - 1].box = last.box.union(glyph.box)
                    continue
                }
            }
            var word = glyph
            word.turn = turn
            word.isJoined = offset > 0 && word.isJoined
            word.index = index
            index += 1
            words.append(word)
        }
        return TurnedLine(words: words, turn: turn, box: box, glyphs: chain)
    }
}
