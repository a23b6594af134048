import DocumentModel

/// Finds the lines that belong to the page and not to the text: heads and feet that return at the same place of several pages, and
/// page numbers, which rise with the page.
struct FurnitureFinder: Sendable {
    /// How many lines from the top and from the bottom of a page may be furniture.
    private static let deepest = 4
    /// Lines of one head stand at the same height within this many points.
    static let drift = 3.0
    /// A head that returns but once stands so far from the text, as a share of its size.
    private static let apart = 2.0
    /// What a print adds stands so far from the text of its page, as a share of its size.
    private static let apartFromText = 1.6
    /// How many lines of the same text before and after a line are compared with it.
    private static let reach = 20

    /// For each page, the kinds of its rows that are furniture, by the row's index.
    static func furniture(of pages: [[Line]], sizes: [PageSize]) -> [[Int: FurnitureKind]] {
        var result = [[Int: FurnitureKind]](repeating: [:], count: pages.count)
        for edge in [Edge.top, .bottom] {
            for depth in 0..<deepest {
                var candidates: [Candidate] = []
                for (page, rows) in pages.enumerated() {
                    // A line is furniture only when everything between it and the page's edge is.
                    let index = edge == .top ? depth : rows.count - 1 - depth
                    guard rows.indices.contains(index),
                        (0..<depth).allSatisfy({ result[page][edge == .top ? $0 : rows.count - 1 - $0] != nil })
                    else { continue }
                    let next = index + (edge == .top ? 1 : -1)
                    let gap = rows.indices.contains(next) ? abs(rows[next].baseline - rows[index].baseline) : .infinity
                    candidates.append(Candidate(page: page, row: index, line: rows[index], gap: gap))
                }
                for (candidate, kind) in judge(candidates, edge: edge, pageCount: pages.count, sizes: sizes) {
                    result[candidate.page][candidate.row] = kind
                }
            }
        }
        addLinesWithoutTheirNeighbours(pages, sizes, &result)
        TitlesAsHeads.add(to: &result, of: pages, sizes: sizes)
        LinesOfText.giveBack(pages, &result)
        for (page, rows) in pages.enumerated() {
            for row in StampLines.rows(of: rows) where result[page][row] == nil { result[page][row] = .watermark }
        }
        for page in pages.indices.dropLast() {
            let last = pages[page].indices.last { result[page][$0] == nil }
            let next = pages[page + 1].indices.first { result[page + 1][$0] == nil }
            if let last, let next, isCutOff(pages[page][last], from: pages[page + 1][next]) { result[page][last] = .runningFoot }
        }
        return result
    }

    /// A head or foot of which a page lacks the outer lines is the one that it is on other pages.
    private static func addLinesWithoutTheirNeighbours(_ pages: [[Line]], _ sizes: [PageSize], _ kinds: inout [[Int: FurnitureKind]]) {
        var known: [String: [(candidate: Candidate, kind: FurnitureKind)]] = [:]
        for (page, rows) in pages.enumerated() {
            for (row, kind) in kinds[page].sorted(by: { $0.key < $1.key }) {
                let candidate = Candidate(page: page, row: row, line: rows[row], gap: 0)
                if known[candidate.shape]?.count ?? 0 < reach { known[candidate.shape, default: []].append((candidate, kind)) }
            }
        }
        guard !known.isEmpty else { return }
        for (page, rows) in pages.enumerated() {
            let free = rows.indices.filter { kinds[page][$0] == nil }
            for row in Set([free.first, free.last].compactMap { $0 }) {
                let own = Candidate(page: page, row: row, line: rows[row], gap: 0)
                let same = known[own.shape]?.filter { other, _ in
                    other.page != page && other.line.style == own.line.style && isAsHigh(other, own, sizes)
                        && (other.numbers == own.numbers || rises(other, own))
                }
                if let same, same.count >= 2 { kinds[page][row] = same[0].kind }
            }
        }
    }

    /// Some browsers paint what sticks out of the next page's first line (an accent) at the foot of this one: the same letters at the same
    /// distance from the left, and next to nothing of the line.
    private static func isCutOff(_ line: Line, from next: Line) -> Bool {
        guard line.words.count <= 3, line.words.count * 3 < next.words.count else { return false }
        return line.words.allSatisfy { word in
            word.text.unicodeScalars.count <= 2 && !word.text.utf8.contains { (0x30...0x39).contains($0) }
                && next.words.contains {
                    $0.box.x0 <= word.box.x0 + 0.5 && $0.box.x1 >= word.box.x1 - 0.5 && $0.text.contains(word.text) && $0.text != word.text
                }
        }
    }

    private enum Edge { case top, bottom }

    private struct Candidate {
        var page: Int
        var row: Int
        var line: Line
        /// To the baseline of the next line of the page, in points.
        var gap: Double
        /// The text with each number as "#", and the numbers.
        var shape: String
        var numbers: [Int]
        var isRoman: Bool

        init(page: Int, row: Int, line: Line, gap: Double) {
            self.gap = gap
            self.page = page
            self.row = row
            self.line = line
            let roman = PageNumberShape.splitRoman(line)
            isRoman = roman != nil
            (shape, numbers) = roman ?? PageNumberShape.split(line.text)
        }
    }

    private static func judge(_ candidates: [Candidate], edge: Edge, pageCount: Int, sizes: [PageSize]) -> [(Candidate, FurnitureKind)] {
        var found: [(Candidate, FurnitureKind)] = []
        var byShape: [String: [Int]] = [:]
        var positions: [Int] = []
        for (index, candidate) in candidates.enumerated() {
            positions.append(byShape[candidate.shape]?.count ?? 0)
            byShape[candidate.shape, default: []].append(index)
        }
        for (index, candidate) in candidates.enumerated() {
            let alike = byShape[candidate.shape] ?? []
            // The nearest pages tell enough, however many there are.
            let window = max(0, positions[index] - reach)..<min(alike.count, positions[index] + reach + 1)
            let others = alike[window].filter { $0 != index }.map { candidates[$0] }.filter {
                isAsHigh($0, candidate, sizes)
            }
            let isNumber = PageNumberShape.isPageNumber(candidate.shape) && !PrintLine.isDates(candidate.line)
            if isNumber, let kind = pageNumber(candidate, others, edge: edge, sizes: sizes) {
                found.append((candidate, kind))
            } else if !isNumber, candidate.line.words.count <= 25,
                returnsOften(candidate, others, pageCount) || returnsOnEverySecondPage(candidate, others, edge: edge, sizes: sizes)
                    || edge == .bottom && isNumberedFoot(candidate, others, sizes)
            {
                found.append((candidate, edge == .top ? .runningHead : .runningFoot))
            } else if candidate.gap > apartFromText * candidate.line.size, isAtEdge(candidate, edge, sizes),
                PrintLine.isPrintLine(candidate.line)
            {
                found.append((candidate, edge == .top ? .runningHead : .runningFoot))
            }
        }
        return found
    }

    /// As far from the top, or on sheets of another height as far from the foot.
    private static func isAsHigh(_ one: Candidate, _ other: Candidate, _ sizes: [PageSize]) -> Bool {
        let fall = one.line.box.y0 - other.line.box.y0
        return abs(fall) <= drift || abs(fall - (sizes[one.page].height - sizes[other.page].height)) <= drift
    }

    /// Headings with a number return too ("Objetivo 3"), but theirs does not rise page by page.
    private static func returnsOften(_ candidate: Candidate, _ others: [Candidate], _ pageCount: Int) -> Bool {
        others.count(where: { $0.numbers == candidate.numbers || rises($0, candidate) }) + 1 >= min(3, max(2, pageCount))
    }

    /// Of a short document's odd or even pages there may be two, whose heads stand in the margin and well apart from the text.
    private static func returnsOnEverySecondPage(_ candidate: Candidate, _ others: [Candidate], edge: Edge, sizes: [PageSize]) -> Bool {
        guard sizes.count < 7, candidate.gap > apart * candidate.line.size, isAtEdge(candidate, edge, sizes) else { return false }
        return others.contains {
            abs($0.page - candidate.page) == 2 && $0.numbers == candidate.numbers && $0.line.style == candidate.line.style
                && $0.gap > apart * $0.line.size
        }
    }

    /// The foot of a short document, of which the cover has none: it ends in the number of its page, and that of another page in that one's.
    private static func isNumberedFoot(_ candidate: Candidate, _ others: [Candidate], _ sizes: [PageSize]) -> Bool {
        candidate.numbers.last == candidate.page + 1 && isAtEdge(candidate, .bottom, sizes) && candidate.gap > apart * candidate.line.size
            && candidate.line.words.last?.text.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? false
            && others.contains { $0.line.style == candidate.line.style && rises($0, candidate) }
    }

    private static func isAtEdge(_ candidate: Candidate, _ edge: Edge, _ sizes: [PageSize]) -> Bool {
        let height = sizes[candidate.page].height
        return edge == .top ? candidate.line.box.y1 < 0.1 * height : candidate.line.box.y0 > 0.88 * height
    }

    /// A lone number is a page number when it rises with the page, or on a single page when it stands apart at the edge and says "1".
    private static func pageNumber(_ candidate: Candidate, _ others: [Candidate], edge: Edge, sizes: [PageSize]) -> FurnitureKind? {
        let rising = others.count { rises($0, candidate) }
        if candidate.isRoman { return rising > 1 ? .pageNumber : nil }
        if rising > 0 { return .pageNumber }
        return isAtEdge(candidate, edge, sizes) && candidate.numbers.first == candidate.page + 1 && candidate.line.words.count <= 4
            ? .pageNumber : nil
    }

    /// - Parameter other: of another page, with the same shape.
    private static func rises(_ one: Candidate, _ other: Candidate) -> Bool {
        let steps = zip(one.numbers, other.numbers).map { $0 &- $1 }
        return steps.contains(one.page - other.page) && steps.allSatisfy { $0 == 0 || $0 == one.page - other.page }
    }
}
