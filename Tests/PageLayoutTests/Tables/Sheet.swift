import DocumentModel

@testable import PageLayout

/// A page made in code: words of fixed pitch (half an em a letter), rules and fills.
struct Sheet {
    var number = 1
    var size = 10.0
    private(set) var words: [Word] = []
    private(set) var rules: [RuleLine] = []
    private(set) var fills: [Box] = []
    private var turnedWords: [[Word]] = []

    init(_ number: Int = 1, size: Double = 10) {
        self.number = number
        self.size = size
    }

    static func width(_ text: String, _ size: Double) -> Double { Double(text.count) * size / 2 }

    /// Words from `x` on, a quarter of an em apart unless said, their top at `y`.
    mutating func text(_ text: String, x: Double, y: Double, bold: Bool = false, space: Double = 0.25, font: Int = 0) {
        var x = x
        for part in text.split(separator: " ") {
            let width = Self.width(String(part), size)
            words.append(
                Word(text: String(part), box: Box(x0: x, y0: y, x1: x + width, y1: y + size), font: font, size: size, isBold: bold))
            x += width + space * size
        }
    }

    /// One word or more that end at `x`.
    mutating func right(_ text: String, x: Double, y: Double, bold: Bool = false) {
        let parts = text.split(separator: " ")
        let width = parts.reduce(0) { $0 + Self.width(String($1), size) } + Double(parts.count - 1) * 0.25 * size
        self.text(text, x: x - width, y: y, bold: bold)
    }

    mutating func centred(_ text: String, x: Double, y: Double, bold: Bool = false) {
        let parts = text.split(separator: " ")
        let width = parts.reduce(0) { $0 + Self.width(String($1), size) } + Double(parts.count - 1) * 0.25 * size
        self.text(text, x: x - width / 2, y: y, bold: bold)
    }

    /// A line that runs upwards from `y`, or downwards to it, its left edge at `x`.
    mutating func turned(_ text: String, x: Double, y: Double, _ turn: Word.Turn = .upwards, size: Double? = nil) {
        let size = size ?? self.size
        var at = turn == .upwards ? y : y - Self.length(text, size)
        var line: [Word] = []
        for part in text.split(separator: " ") {
            let width = Self.width(String(part), size)
            let top = turn == .upwards ? at - width : at
            var word = Word(text: String(part), box: Box(x0: x, y0: top, x1: x + size, y1: top + width), size: size)
            word.turn = turn
            line.append(word)
            at += (turn == .upwards ? -1 : 1) * (width + 0.25 * size)
        }
        turnedWords.append(line)
    }

    private static func length(_ text: String, _ size: Double) -> Double {
        let parts = text.split(separator: " ")
        return parts.reduce(0) { $0 + width(String($1), size) } + Double(parts.count - 1) * 0.25 * size
    }

    private var turnedLines: [TurnedLine] {
        var index = words.count
        return turnedWords.map { line in
            let words = line.map { word in
                var word = word
                word.index = index
                index += 1
                return word
            }
            let box = words.reduce(words[0].box) { $0.union($1.box) }
            return TurnedLine(words: words, turn: words[0].turn ?? .upwards, box: box, glyphs: [])
        }
    }

    mutating func level(_ y: Double, _ from: Double, _ to: Double) {
        rules.append(RuleLine(direction: .horizontal, box: Box(x0: from, y0: y - 0.25, x1: to, y1: y + 0.25)))
    }

    mutating func upright(_ x: Double, _ from: Double, _ to: Double) {
        rules.append(RuleLine(direction: .vertical, box: Box(x0: x - 0.25, y0: from, x1: x + 0.25, y1: to)))
    }

    /// A grid of rules all through.
    mutating func grid(_ xs: [Double], _ ys: [Double]) {
        for y in ys { level(y, xs[0], xs[xs.count - 1]) }
        for x in xs { upright(x, ys[0], ys[ys.count - 1]) }
    }

    mutating func fill(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
        fills.append(Box(x0: x0, y0: y0, x1: x1, y1: y1))
    }

    var page: PageContent {
        PageContent(number: number, size: PageSize(width: 600, height: 800), glyphs: [], fonts: [], rules: rules, fills: fills)
    }

    var found: [FoundTable] { TableFinder().tables(on: page, words: words, turned: turnedLines) }

    /// The tables found, fragments left out, a line a row, cells divided by bars, spans marked with `>n` and `vn`.
    var tables: [[String]] {
        let words = words + turnedWords.joined()
        return found.filter { !$0.isFragment }.map { table in
            (0..<table.rowCount).map { row in
                table.cells.filter { $0.row == row }.map { cell in
                    var text = cell.words.map { words[$0].text }.joined(separator: " ")
                    if cell.columnSpan > 1 { text += " >\(cell.columnSpan)" }
                    if cell.rowSpan > 1 { text += " v\(cell.rowSpan)" }
                    return text
                }.joined(separator: " | ")
            }
        }
    }
}

/// Pages joined: the tables of all of them.
struct Book {
    var sheets: [Sheet]
    /// Words of the sheets that are furniture.
    var furniture: Set<String> = []

    var joined: [JoinedTable] {
        TableJoiner().join(
            sheets.flatMap(\.found),
            pages: sheets.map { sheet in
                TablePage(
                    number: sheet.number, words: sheet.words,
                    asides: Set(sheet.words.indices.filter { furniture.contains(sheet.words[$0].text) }))
            })
    }

    /// As `Sheet.tables`, with ` // ` where a page break cuts a cell.
    var tables: [[String]] {
        joined.map { table in
            (0..<table.rowCount).map { row in
                table.cells.filter { $0.row == row }.map { cell in
                    cell.parts.map { part in part.words.map { text($0, part.page) }.joined(separator: " ") }.joined(separator: " // ")
                }.joined(separator: " | ")
            }
        }
    }

    private func text(_ word: Int, _ page: Int) -> String { sheets.first { $0.number == page }?.words[word].text ?? "?" }
}
