import DocumentModel
import Testing

@testable import PageLayout

/// Which edges of shades inside of drawn grids part nothing.
@Suite struct ShadeEdgeTests {
    private typealias Line = (at: Double, from: Double, to: Double)

    private static func component(level: [Line], upright: [Line], shades: (level: [Line], upright: [Line]) = ([], [])) -> RuleComponent {
        func rule(_ line: Line, _ isDrawn: Bool) -> RuleSet.Rule {
            RuleSet.Rule(at: line.at, from: line.from, to: line.to, isDrawn: isDrawn, joints: [])
        }
        var component = RuleComponent()
        for line in level { component.add(level: rule(line, true)) }
        for line in shades.level { component.add(level: rule(line, false)) }
        for line in upright { component.add(upright: rule(line, true)) }
        for line in shades.upright { component.add(upright: rule(line, false)) }
        return component
    }

    /// A grid of three columns and five rows, 300 points wide and 200 high.
    private static let level: [Line] = [0.0, 40, 80, 120, 160, 200].map { ($0, 0, 300) }
    private static let upright: [Line] = [0.0, 100, 200, 300].map { ($0, 0, 200) }

    private static func kept(_ shades: (level: [Line], upright: [Line]), upright: [Line] = upright, level: [Line] = level) -> [[Double]] {
        let kept = MarkedCells.without(component(level: level, upright: upright, shades: shades))
        return [kept.level, kept.upright].map { $0.filter { !$0.isDrawn }.map(\.at) }
    }

    @Test func shortShadesBetweenDrawnColumnsPartNothing() {
        #expect(
            Self.kept(([(60, 140, 160), (70, 140, 220)], [(140, 60, 70), (102, 60, 70), (150, 0, 20), (160, 60, 120)])) == [
                [70], [102, 150, 160],
            ])
        // In pieces, drawn and shaded.
        let pieces: [Line] = [0.0, 100, 200, 300].flatMap { [($0, 0, 70), ($0, 130, 200)] }
        #expect(Self.kept(([], [(140, 60, 70), (160, 60, 90), (160, 100, 130)]), upright: pieces) == [[], [160, 160]])
    }

    @Test func shadesAreKeptWhereFewColumnsAreDrawn() {
        #expect(Self.kept(([], [(140, 60, 70)]), upright: Array(Self.upright.prefix(3)))[1] == [140])
        let short: [Line] = Self.upright.map { ($0.at, 0, $0.at == 100 ? 110 : 200) }
        #expect(Self.kept(([], [(140, 60, 70)]), upright: short)[1] == [140])
        // Shades that part rows alone.
        #expect(Self.kept(([(60, 140, 160)], [(102, 60, 70)])) == [[60], [102]])
        #expect(Self.kept(([(60, 140, 160)], [(140, 60, 70)]), level: Array(Self.level.suffix(3)))[0] == [60])
    }

    private static func ends(
        _ mark: (x0: Double, x1: Double) = (50, 80), level: [Line] = level, isDrawn: Bool = false, more: [Line] = [], words: [Box] = [],
        top: Double = 206
    ) -> Bool {
        let rules: [Line] = [(top, mark.x0, mark.x1), (top + 10, mark.x0, mark.x1)]
        let sides: [Line] = [(mark.x0, top, top + 10), (mark.x1, top, top + 10)]
        let grid = component(
            level: level + (isDrawn ? rules : []), upright: upright + more, shades: (isDrawn ? [] : rules, sides))
        return MarkedCells.withoutLegend(grid, words).box.y1 < 201
    }

    private static func word(_ x: Double, _ y: Double) -> Box { Box(x0: x - 10, y0: y - 5, x1: x + 10, y1: y + 5) }

    @Test func smallShadesWithoutWordsBelowTheLastRuleAreALegend() {
        #expect(Self.ends())
        // Words beside, above and below them.
        #expect(Self.ends(words: [Self.word(30, 211), Self.word(100, 211), Self.word(65, 190), Self.word(65, 225)]))
    }

    @Test func otherShadesOrRulesBelowTheLastRuleAreRows() {
        #expect(!Self.ends(words: [Self.word(65, 211)]))
        #expect(!Self.ends((50, 130)))
        #expect(!Self.ends(isDrawn: true))
        #expect(!Self.ends(level: Array(Self.level.suffix(3))))
        #expect(!Self.ends(level: Array(Self.level.suffix(3)) + [(20, 0, 200)]))
        // Drawn rules that go on or begin there.
        #expect(!Self.ends(more: [(250, 100, 216)]))
        #expect(!Self.ends(more: [(250, 206, 216)]))
    }

    private static func seams(
        _ seams: [Line] = [(20, 0, 100)], upright: [Line] = upright, level: [Line] = level, figures: [Box] = [], drawn: [Line] = []
    ) -> Int {
        let grid = component(level: level + drawn, upright: upright, shades: (seams, []))
        return MarkedCells.withoutSeams(grid, figures).level.count - level.count
    }

    @Test func shadesOfTheLinesOfAHeadPartNoRows() {
        #expect(Self.seams() == 0)
        #expect(Self.seams([(20, 0, 100), (60, 0, 100), (2, 0, 100), (38, 0, 100)]) == 3)
        #expect(Self.seams(figures: [Self.word(50, 60)]) == 0)
        // Columns that begin below the head.
        #expect(Self.seams(upright: Self.upright + [(250, 40, 200)]) == 0)
    }

    /// Of figures, with drawn rules in it, of columns that it has not, or without rules below.
    @Test func shadesWithinOtherRowsPartThem() {
        #expect(Self.seams(figures: [Self.word(50, 20)]) == 1)
        #expect(Self.seams(drawn: [(30, 0, 100)]) == 2)
        #expect(Self.seams(upright: Self.upright + [(250, 20, 200)]) == 1)
        #expect(Self.seams(upright: Self.upright + [(250, 0, 20)]) == 1)
        #expect(Self.seams(upright: Array(Self.upright.prefix(2))) == 1)
        #expect(Self.seams(upright: Self.upright.map { ($0.at, -20, 200) }) == 1)
        #expect(Self.seams(level: Array(Self.level.prefix(3))) == 1)
        #expect(Self.seams(level: Array(Self.level.prefix(3)) + [(120, 0, 150)]) == 1)
    }
}
