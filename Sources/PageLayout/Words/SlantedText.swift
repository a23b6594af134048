import DocumentModel

/// Finds marks and stamps set across the page at less than a right angle, whatever their size. A file hands them out in pieces of few letters
/// between the letters of the text, wherever they stand, but they have a look to themselves, each letter ends where the next begins, and they
/// climb or fall by the same share of their way.
enum SlantedText {
    /// A mark, line by line, each of its glyphs in the order of reading.
    typealias Mark = [[Int]]

    private static let glyphCounts = 4...600
    /// Letters in a row that share their upper and lower edges: a level line has many more, on average.
    private static let mostInPiece = 6
    private static let fewestPieces = 3
    /// A line has so many letters at least; what has fewer is part of a mark only inside of it.
    private static let fewestInLine = 4
    /// Rise or fall for each point of the way, and over all, as a share of the size.
    private static let slopes = 0.04...1.3
    private static let leastRise = 0.5
    /// Letters stand off the line through them by at most this share of their height: several of one piece are level.
    private static let drift = 0.35
    /// The next letter begins where the last one ends, or behind a space, as shares of the size.
    private static let gaps = -0.06...0.7
    private static let farthestAside = 1.3
    /// A space is wider than most gaps by this share of the size.
    private static let leastSpace = 0.12

    /// The glyphs of each mark; those of one look are one mark.
    static func marks(on page: PageContent) -> [Mark] {
        let looks = looks(of: page)
        guard !looks.isEmpty else { return [] }
        return looks.compactMap { look in
            let letters = page.glyphs.indices.filter { look.contains(page.glyphs[$0].font) && !page.glyphs[$0].scalar.isBlank }
            let lines = letters.isEmpty ? [] : lines(of: letters, page)
            return lines.isEmpty ? nil : lines
        }
    }

    /// The lines of a mark as words.
    static func words(of mark: Mark, on page: PageContent) -> [Word] {
        mark.flatMap { line -> [Word] in
            let boxes = line.map { page.glyphs[$0].box }
            let size = page.fonts[page.glyphs[line[0]].font].size
            let gaps = zip(boxes, boxes.dropFirst()).map { gap(from: $0, to: $1) }
            let usual = gaps.isEmpty ? 0 : gaps.sorted()[gaps.count / 2]
            var words: [Word] = []
            for (offset, index) in line.enumerated() {
                let glyph = page.glyphs[index]
                if offset > 0, gaps[offset - 1] <= usual + leastSpace * size, let last = words.indices.last {
                    words[last].text.unicodeScalars.append(glyph.scalar)
                    words[last].box = words[last].box.union(glyph.box)
                } else {
                    let font = page.fonts[glyph.font]
                    words.append(
                        Word(
                            text: String(glyph.scalar), box: glyph.box, font: glyph.font, size: font.size, isBold: font.isBold,
                            color: font.color))
                }
            }
            return words
        }
    }

    /// Fonts that are one look, of which a page has few glyphs in many pieces. The sizes of slanted letters differ by what rounding makes of
    /// them.
    private static func looks(of page: PageContent) -> [Set<Int>] {
        var counts = [(glyphs: Int, pieces: Int)](repeating: (0, 0), count: page.fonts.count)
        var last = (font: -1, y0: 0.0, y1: 0.0)
        for glyph in page.glyphs where !glyph.scalar.isBlank {
            counts[glyph.font].glyphs += 1
            if glyph.font != last.font || abs(glyph.box.y0 - last.y0) > 0.05 || abs(glyph.box.y1 - last.y1) > 0.05 {
                counts[glyph.font].pieces += 1
                last = (glyph.font, glyph.box.y0, glyph.box.y1)
            }
        }
        var looks: [(look: FontUse, fonts: Set<Int>, glyphs: Int, pieces: Int)] = []
        for font in page.fonts.indices where counts[font].glyphs <= glyphCounts.upperBound && counts[font].glyphs > 0 {
            guard counts[font].glyphs < mostInPiece * counts[font].pieces else { continue }
            var look = page.fonts[font]
            look.size = (look.size * 4).rounded() / 4
            if let index = looks.firstIndex(where: { $0.look == look }) {
                looks[index].fonts.insert(font)
                looks[index].glyphs += counts[font].glyphs
                looks[index].pieces += counts[font].pieces
            } else if looks.count < mostLooks {
                looks.append((look, [font], counts[font].glyphs, counts[font].pieces))
            }
        }
        return looks.filter { glyphCounts.contains($0.glyphs) && $0.pieces >= fewestPieces }.map(\.fonts)
    }

    private static let mostLooks = 40

    private static func lines(of letters: [Int], _ page: PageContent) -> Mark {
        let size = page.fonts[page.glyphs[letters[0]].font].size
        // Seen the wrong way the letters follow one another by chance, with gaps between them.
        var best: (lines: Mark, gap: Double)?
        for way in [Way.rightwards, .upwards, .downwards] {
            let chains = way.chains(of: letters, page, size: size)
            let slanted = chains.filter { isSlanted($0.map { page.glyphs[$0].box }, way, size) }
            guard !slanted.isEmpty else { continue }
            var area = page.glyphs[slanted[0][0]].box
            for index in slanted.joined() { area = area.union(page.glyphs[index].box) }
            let parts = chains.filter { chain in
                chain.count < fewestInLine
                    && chain.allSatisfy { area.contains(page.glyphs[$0].box.midX, page.glyphs[$0].box.midY) }
            }
            let gap = way.meanGap(in: slanted, page)
            if gap < best?.gap ?? .infinity { best = ((slanted + parts).sorted { way.place($0, page) < way.place($1, page) }, gap) }
        }
        return best?.lines ?? []
    }

    private static func isSlanted(_ boxes: [Box], _ way: Way, _ size: Double) -> Bool {
        guard boxes.count >= fewestInLine else { return false }
        // Letters are higher than wide, seen along their line: level figures below one another are no line upwards.
        let excess = boxes.reduce(0) { $0 + $1.height - $1.width }
        guard way == .rightwards ? excess > 0 : excess < 0 else { return false }
        let along = boxes.map { way == .rightwards ? $0.midX : $0.midY }
        let aside = boxes.map { way == .rightwards ? $0.midY : $0.midX }
        var levels = 1
        for (one, other) in zip(aside, aside.dropFirst()) where abs(one - other) > 0.05 { levels += 1 }
        guard levels >= fewestPieces else { return false }
        let count = Double(boxes.count)
        let (x, y) = (along.reduce(0, +) / count, aside.reduce(0, +) / count)
        let width = along.reduce(0) { $0 + ($1 - x) * ($1 - x) }
        guard width > 0 else { return false }
        // The line through the letters, by least squares: letters that come two or three in a piece stand off it.
        let slope = zip(along, aside).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / width
        guard slopes.contains(abs(slope)), abs(slope) * abs(along[along.count - 1] - along[0]) >= leastRise * size else { return false }
        return boxes.indices.allSatisfy {
            abs(aside[$0] - y - slope * (along[$0] - x)) < drift * (way == .rightwards ? boxes[$0].height : boxes[$0].width)
        }
    }

    /// The wider of the gaps between two boxes, across and down.
    private static func gap(from one: Box, to other: Box) -> Double {
        max(other.x0 - one.x1, one.x0 - other.x1, other.y0 - one.y1, one.y0 - other.y1)
    }

    /// Where the next letter stands: letters set at less than half a right angle share their left and right edges, others their upper and lower.
    private enum Way {
        case rightwards, upwards, downwards

        /// Where a letter begins and ends on its way.
        private func ends(_ box: Box) -> (start: Double, end: Double) {
            switch self {
            case .rightwards: (box.x0, box.x1)
            case .upwards: (-box.y1, -box.y0)
            case .downwards: (box.y0, box.y1)
            }
        }

        /// How far letters begin from where the ones before them end, in points.
        func meanGap(in lines: Mark, _ page: PageContent) -> Double {
            var (sum, count) = (0.0, 0)
            for line in lines {
                for (one, other) in zip(line, line.dropFirst()) {
                    sum += abs(ends(page.glyphs[other].box).start - ends(page.glyphs[one].box).end)
                    count += 1
                }
            }
            return count > 0 ? sum / Double(count) : 0
        }

        /// For the order of lines by where they begin: from the top, from the left, or from the right.
        func place(_ line: [Int], _ page: PageContent) -> (Double, Double, Int) {
            let box = page.glyphs[line[0]].box
            return switch self {
            case .rightwards: (box.midY, box.midX, line[0])
            case .upwards: (box.midX, box.midY, line[0])
            case .downwards: (-box.midX, box.midY, line[0])
            }
        }

        private func aside(_ box: Box) -> Double { self == .rightwards ? box.midY : box.midX }

        /// Letters each of which begins where the one before ends.
        func chains(of letters: [Int], _ page: PageContent, size: Double) -> [[Int]] {
            let order = letters.sorted { (ends(page.glyphs[$0].box).start, $0) < (ends(page.glyphs[$1].box).start, $1) }
            let starts = order.map { ends(page.glyphs[$0].box).start }
            var next = [(place: Int, distance: Double)?](repeating: nil, count: order.count)
            var previous = next
            for (place, index) in order.enumerated() {
                let box = page.glyphs[index].box
                let end = ends(box).end
                var candidate = starts.partitioningIndex { $0 >= end + gaps.lowerBound * size }
                while candidate < order.count, starts[candidate] <= end + gaps.upperBound * size {
                    let off = abs(aside(page.glyphs[order[candidate]].box) - aside(box))
                    let distance = abs(starts[candidate] - end) + off
                    if candidate != place, off < farthestAside * size {
                        if distance < next[place]?.distance ?? .infinity { next[place] = (candidate, distance) }
                        if distance < previous[candidate]?.distance ?? .infinity { previous[candidate] = (place, distance) }
                    }
                    candidate += 1
                }
            }
            // The last letter of a line is near to the next line's, which has a nearer one before it.
            let links = order.indices.map { place in next[place].flatMap { previous[$0.place]?.place == place ? $0.place : nil } }
            var isBehind = [Bool](repeating: false, count: order.count)
            for case let place? in links { isBehind[place] = true }
            var seen = [Bool](repeating: false, count: order.count)
            return order.indices.filter { !isBehind[$0] }.map { first in
                var chain: [Int] = []
                var place: Int? = first
                while let here = place, !seen[here] {
                    seen[here] = true
                    chain.append(order[here])
                    place = links[here]
                }
                return chain
            }
        }
    }
}

extension Box {
    fileprivate func contains(_ x: Double, _ y: Double) -> Bool { x >= x0 && x <= x1 && y >= y0 && y <= y1 }
}
