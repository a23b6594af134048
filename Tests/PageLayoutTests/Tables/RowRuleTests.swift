import DocumentModel
import Testing

@testable import PageLayout

/// Which lines of a region are one row, and what is told of it.
@Suite struct RowRuleTests {
    private static func read(_ lines: [(y: Double, parts: [(String, Double)])]) -> (words: [TableWord], lines: [TextLine]) {
        var sheet = Sheet()
        for line in lines { for part in line.parts { sheet.text(part.0, x: part.1, y: line.y) } }
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        return (words, LineBuilder(words: words).lines(of: Array(words.indices), certain: 0.75))
    }

    /// A value beside its label's second line: a line far above and one far below are no lines of that label, though it stands between them.
    @Test func linesFarFromALabelAreNoneOfItsLines() {
        func rows(_ first: Double, _ last: Double) -> [Range<Int>]? {
            let (words, lines) = Self.read([
                (first, [("Huertos", 60)]), (120, [("para las", 60)]), (126, [("32", 290)]), (last, [("escuelas", 60)]),
                (190, [("Poda", 60), ("42", 290)]),
            ])
            return MiddleRows(words: words, columns: ColumnInference(fixed: [50, 200, 350])).rows(0..<lines.count, lines)
        }
        #expect(rows(100, 132) == [0..<1, 1..<4, 4..<5])
        #expect(rows(100, 152) == nil)
    }

    /// Long cells between rules are one row each where their lines go on in lower case; lines that begin as labels do are rows.
    @Test func longStripsBetweenRulesAreRowsWhereTheirLinesGoOn() {
        func rows(_ text: String) -> Int {
            let strips = [9, 9, 1]
            var lines: [(y: Double, parts: [(String, Double)])] = []
            var rules: [Double] = []
            var y = 100.0
            for count in strips {
                for line in 0..<count {
                    lines.append((y, [(line == 0 ? "Obras" : text, 60), (line == 0 ? "Canales" : text, 210)]))
                    y += 12
                }
                rules.append(y + 4)
                y += 10
            }
            let (words, read) = Self.read(lines)
            return RowInference(words: words, columns: ColumnInference(fixed: [50, 200, 350]), rules: Array(rules.dropLast())).rows(read)
                .count
        }
        #expect(rows("del valle y sus") == 3)
        #expect(rows("Norte") == 19)
    }

    /// For each row but the last, whether a rule runs over a quarter of the table or more between it and the next.
    @Test func aTableTellsWhichRowsHaveARuleBelow() {
        var sheet = Sheet()
        for y in [100.0, 118, 178] { sheet.level(y, 50, 400) }
        sheet.level(138, 50, 120)
        sheet.level(158, 50, 150)
        for (row, cells) in [("Comuna", "2023", "2024"), ("Lota", "31", "32"), ("Lebu", "41", "42"), ("Arauco", "51", "52")].enumerated() {
            let y = 104 + Double(row) * 20
            sheet.text(cells.0, x: 55, y: y)
            sheet.right(cells.1, x: 290, y: y)
            sheet.right(cells.2, x: 390, y: y)
        }
        #expect(sheet.found.map(\.ruledBelow) == [[true, false, true]])
        #expect(sheet.found.flatMap(\.evidence).contains { $0.detail.contains("%") })
    }
}
