import DocumentModel
import Testing

@testable import PageLayout

/// Parts of drawn grids: feet, dotted rules, shades, and the lines of bands without rules.
@Suite struct GridPartTests {
    private static func walls(foot: [Bool], sides: [Bool]) -> Walls {
        var component = RuleComponent()
        component.add(level: RuleSet.Rule(at: 0, from: 0, to: 300, isDrawn: true, joints: []))
        for (column, isDrawn) in foot.enumerated() where isDrawn {
            component.add(level: RuleSet.Rule(at: 20, from: Double(column) * 100, to: Double(column + 1) * 100, isDrawn: true, joints: []))
        }
        for (edge, isDrawn) in sides.enumerated() where isDrawn {
            component.add(upright: RuleSet.Rule(at: Double(edge) * 100, from: 0, to: 20, isDrawn: true, joints: []))
        }
        return Walls(component, xs: [0, 100, 200, 300], ys: [0, 20])
    }

    /// Without a rule below while others have one, and closed in on both sides.
    @Test func aColumnWithoutRuleAtTheFootIsCut() {
        let all = [true, true, true, true]
        #expect(CutFoot.columns(Self.walls(foot: [false, true, true], sides: all)) == [0])
        #expect(CutFoot.columns(Self.walls(foot: [true, true, true], sides: all)) == [])
        #expect(CutFoot.columns(Self.walls(foot: [false, false, false], sides: all)) == [])
        #expect(CutFoot.columns(Self.walls(foot: [false, true, true], sides: [false, true, true, true])) == [])
        #expect(CutFoot.columns(Self.walls(foot: [false, true, true], sides: [true, false, true, true])) == [])
    }

    /// Lines below the cell's last one, as near as those of a cell and no wider than its column.
    @Test func theTextOfACutCellRunsOnBelowTheLastRule() {
        func overhang(_ lines: [(text: String, x: Double, y: Double)], from y: Double = 88) -> Int {
            var sheet = Sheet()
            sheet.text("Obras", x: 55, y: y)
            for line in lines { sheet.text(line.text, x: line.x, y: line.y) }
            let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
            return CutFoot(words: words, xs: [50, 150, 250], foot: 100).overhang(of: [0], in: 0, below: Array(1..<words.count)).count
        }
        #expect(overhang([("de riego", 55, 101), ("en el valle", 55, 113), ("Nota", 55, 132)]) == 5)
        #expect(overhang([("de riego", 55, 106)]) == 0)
        #expect(overhang([("de riego", 55, 101), ("Nota", 200, 113)]) == 2)
        #expect(overhang([("de riego y", 120, 101)]) == 0)
        #expect(overhang([("Año", 40, 101)]) == 0)
        #expect(overhang([("de riego", 55, 82)], from: 70) == 0)
        #expect(overhang([("de riego", 55, 101), ("Canales", 205, 101)]) == 0)
    }

    /// Dots of a size and as far apart as said, from left to right or in the order given.
    private static func dots(_ count: Int, _ size: (Double, Double) = (1, 1), step: Double = 3, y: Double = 100, x: Double = 50) -> [Box] {
        (0..<count).map { Box(x0: x + Double($0) * step, y0: y, x1: x + Double($0) * step + size.0, y1: y + size.1) }
    }

    private static func lines(_ pieces: [Box]) -> [[Double]] { DottedRules.lines(in: pieces).map { [$0.y0, $0.x0, $0.x1] } }

    @Test func rowsOfDotsAreRules() {
        #expect(Self.lines(Self.dots(8)) == [[100, 50, 72]])
        #expect(Self.lines(Self.dots(8, (4, 2), step: 8)) == [[100, 50, 110]])
        // However they are ordered.
        let rows = Self.dots(9) + Self.dots(9, y: 110)
        #expect(Self.lines((0..<18).map { rows[($0 * 7) % 18] }) == [[100, 50, 75], [110, 50, 75]])
        // With white between, two; one of them too short.
        #expect(Self.lines(Self.dots(8) + Self.dots(8, x: 90)) == [[100, 50, 72], [100, 90, 112]])
        #expect(Self.lines(Self.dots(8) + Self.dots(7, x: 90)) == [[100, 50, 72]])
        #expect(Self.lines(Self.dots(7) + Self.dots(8, x: 90)) == [[100, 90, 112]])
    }

    @Test func fewOrLargeDotsAreNoRule() {
        #expect(Self.lines(Self.dots(7)) == [])
        #expect(Self.lines(Self.dots(8, (1, 3))) == [])
        #expect(Self.lines(Self.dots(8, (5, 1), step: 8)) == [])
        #expect(Self.lines(Self.dots(8, step: 6)) == [])
    }

    /// The shade of a paragraph leaves its cell's padding free on both sides; what does not is a cell.
    @Test func shadesWithinAShadedCellHaveNoEdges() {
        func uprights(_ inner: Box) -> [Double] {
            var sheet = Sheet()
            sheet.fill(50, 100, 150, 120)
            sheet.fill(inner.x0, inner.y0, inner.x1, inner.y1)
            return RuleSet(page: sheet.page).upright.map(\.at)
        }
        #expect(uprights(Box(x0: 55, y0: 104, x1: 145, y1: 116)) == [50, 150])
        #expect(uprights(Box(x0: 55, y0: 98, x1: 145, y1: 116)) == [50, 55, 145, 150])
        #expect(uprights(Box(x0: 55, y0: 104, x1: 145, y1: 122)) == [50, 55, 145, 150])
        #expect(uprights(Box(x0: 50, y0: 104, x1: 145, y1: 116)).contains(145))
        #expect(uprights(Box(x0: 55, y0: 104, x1: 150, y1: 116)).contains(55))
        #expect(uprights(Box(x0: 70, y0: 104, x1: 145, y1: 116)) == [50, 70, 145, 150])
        #expect(uprights(Box(x0: 55, y0: 104, x1: 130, y1: 116)) == [50, 55, 130, 150])
    }

    @Test func rulesOnBothSidesOverTheWholeHeightCloseAFrame() {
        func isClosed(_ sides: [(x: Double, from: Double, to: Double)]) -> Bool {
            var component = RuleComponent()
            for y in [100.0, 200] { component.add(level: RuleSet.Rule(at: y, from: 50, to: 350, isDrawn: true, joints: [])) }
            for side in sides { component.add(upright: RuleSet.Rule(at: side.x, from: side.from, to: side.to, isDrawn: true, joints: [])) }
            return component.isClosed
        }
        #expect(isClosed([(50, 100, 200), (350, 100, 200)]))
        #expect(!isClosed([(50, 100, 200), (200, 100, 200)]))
        #expect(!isClosed([(200, 100, 200), (350, 100, 200)]))
        #expect(!isClosed([(50, 100, 200), (350, 150, 200)]))
        #expect(!isClosed([(50, 100, 150), (350, 100, 200)]))
    }

    private static func read(_ rows: [(y: Double, parts: [(String, Double)])], space: Double = 0.25) -> (
        words: [TableWord], lines: [TextLine]
    ) {
        var sheet = Sheet()
        for row in rows { for part in row.parts { sheet.text(part.0, x: part.1, y: row.y, space: space) } }
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        return (words, LineBuilder(words: words).lines(of: Array(words.indices), certain: 0.8))
    }

    /// Words that are set closer than elsewhere are parted where two columns of the lines above meet.
    @Test func aLineThatGoesOverColumnsIsCutBetweenThem() {
        func segments(_ parts: [(String, Double)]) -> Int {
            let (words, lines) = Self.read([(100, [("Guaitecas.", 50), ("Curanilahu", 120)]), (112, parts)])
            return BandColumns(lines[0]).refined(lines[1], LineBuilder(words: words)).segments.count
        }
        // Half an em before the column, or less where a word begins with it.
        #expect(segments([("Provincias", 65), ("Zona", 121)]) == 2)
        #expect(segments([("Provincias", 67), ("Zona", 120)]) == 2)
        #expect(segments([("Provincias", 67.5), ("Zona", 121.5)]) == 1)
        #expect(segments([("Provincias", 68.5), ("Zona", 121)]) == 1)
        // In the second column alone.
        #expect(segments([("Islas", 120), ("Zona", 151)]) == 1)
    }

    /// A cell in the middle of its row begins above the row's first line; its column is known before the lines below are looked at.
    @Test func aLineBesideTheFirstOneTellsAColumnOfTheBand() {
        func isBand(_ lone: Double) -> Bool {
            let (words, _) = Self.read([
                (lone, [("Canales", 200)]), (105.5, [("Norte", 50), ("120", 400)]), (122.5, [("Sur", 50), ("Pozos", 200)]),
                (139.5, [("Costa", 50), ("140", 400)]),
            ])
            return !AlignedBands(words: words, free: Array(words.indices)).bands().isEmpty
        }
        #expect(isBand(100))
        #expect(!isBand(92))
    }

    /// Three columns between drawn rules, the rules of the second row as said: where its uprights stand, where its upper rule runs.
    private static func merged(uprights: [Double], upper: [(Double, Double)], _ words: [(String, Double, Double)]) -> [String]? {
        var sheet = Sheet()
        for y in [100.0, 140, 160, 180] { sheet.level(y, 50, 350) }
        for (from, to) in upper { sheet.level(120, from, to) }
        for x in [50.0, 350] { sheet.upright(x, 100, 180) }
        for x in [150.0, 250] {
            if x != 150 || upper.count == 1 && upper[0].0 == 50 { sheet.upright(x, 100, 120) }
            if uprights.contains(x) { sheet.upright(x, 120, 140) }
            sheet.upright(x, 140, 180)
        }
        for word in words { sheet.text(word.0, x: word.1, y: word.2) }
        for (row, cells) in [["Lota", "31", "32"], ["Lebu", "41", "42"]].enumerated() {
            for (column, text) in cells.enumerated() { sheet.text(text, x: 55 + 100 * Double(column), y: 145 + 20 * Double(row)) }
        }
        return sheet.tables.first
    }

    private static let body = ["Lota | 31 | 32", "Lebu | 41 | 42"]
    private static let head: [(String, Double, Double)] = [("Zona", 55, 105), ("Casas", 155, 105), ("Aulas", 255, 105)]

    /// Words that go over a column's edge and those behind them are one cell of an open stretch, as words alone in it are.
    @Test func wordsThatAnotherPieceReachesAreOfItsCell() {
        func read(_ words: [(String, Double, Double)]) -> String? { Self.merged(uprights: [], upper: [(50, 350)], Self.head + words)?[1] }
        #expect(read([("Obras de todas las zonas", 55, 125), ("nuevas", 180, 125)]) == "Obras de todas las zonas nuevas >3")
        #expect(read([("Obras", 55, 125)]) == "Obras >3")
        #expect(read([("Obras", 55, 125), ("nuevas", 180, 125)]) == "Obras | nuevas | ")
    }

    /// Fields joined in a bend are one cell with what they reach into.
    @Test func fieldsJoinedInABendAreOneCell() {
        let read = Self.merged(uprights: [150], upper: [(150, 350)], [("Zona", 55, 105), ("Aulas", 255, 105)])
        #expect(read?.suffix(2) == Self.body[...])
        #expect(read?.first == "Zona Aulas >3")
    }
}
