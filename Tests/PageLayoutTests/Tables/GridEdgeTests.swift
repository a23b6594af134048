import DocumentModel
import Testing

@testable import PageLayout

/// The sides of drawn grids, and what stands at the edges of their fields.
@Suite struct GridEdgeTests {
    private typealias Line = (at: Double, from: Double, to: Double)

    private static func component(level: [Line], upright: [Line], shades: [Line] = []) -> RuleComponent {
        var component = RuleComponent()
        for line in level { component.add(level: RuleSet.Rule(at: line.at, from: line.from, to: line.to, isDrawn: true, joints: [])) }
        for line in upright { component.add(upright: RuleSet.Rule(at: line.at, from: line.from, to: line.to, isDrawn: true, joints: [])) }
        for line in shades { component.add(upright: RuleSet.Rule(at: line.at, from: line.from, to: line.to, isDrawn: false, joints: [])) }
        return component
    }

    private static func draft(_ component: RuleComponent, _ words: [(String, Double, Double)]) -> DraftTable? {
        var sheet = Sheet()
        for word in words { sheet.text(word.0, x: word.1, y: word.2) }
        let known = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        return RuledGrid(words: known, component: component, chosen: Array(known.indices)).draft()
    }

    private static let inner: [(String, Double, Double)] = [("12", 155, 105), ("14", 155, 125)]

    /// Rules that reach out past the outermost crossing ones close in a column or a row there, where words stand in it.
    @Test func aStretchPastTheLastRuleIsAFieldWhereItHasWords() {
        let wide = Self.component(
            level: [100.0, 120, 140].map { ($0, 50, 350) }, upright: [150.0, 250].map { ($0, 100, 140) })
        func columns(_ more: [(String, Double, Double)]) -> [Double]? { Self.draft(wide, Self.inner + more)?.columnEdges }
        #expect(columns([]) == [150, 250])
        #expect(columns([("Lota", 55, 105)]) == [50, 150, 250])
        #expect(columns([("Lota", 255, 105)]) == [150, 250, 350])
        let tall = Self.component(
            level: [100.0, 120, 140].map { ($0, 150, 250) }, upright: [150.0, 200, 250].map { ($0, 60, 180) })
        func rows(_ more: [(String, Double, Double)]) -> [Double]? { Self.draft(tall, Self.inner + more)?.rowEdges }
        #expect(rows([]) == [100, 120, 140])
        #expect(rows([("Lota", 155, 80)]) == [60, 100, 120, 140])
        #expect(rows([("Lota", 155, 160)]) == [100, 120, 140, 180])
        // The thickness of a rule is no stretch.
        let near = Self.component(level: [100.0, 120, 140].map { ($0, 144, 256) }, upright: [150.0, 250].map { ($0, 100, 140) })
        #expect(Self.draft(near, Self.inner + [("I", 144, 105), ("I", 251, 105)])?.columnEdges == [150, 250])
    }

    @Test func gridsAsSmallAsAMarkAreNone() {
        func isGrid(_ width: Double, _ height: Double) -> Bool {
            let grid = Self.component(
                level: [0.0, 0.5, 1].map { (100 + $0 * height, 50, 50 + width) },
                upright: [0.0, 0.5, 1].map { (50 + $0 * width, 100, 100 + height) })
            return Self.draft(grid, [("1", 51, 100 + height / 4 - 5)]) != nil
        }
        #expect(isGrid(24, 40))
        #expect(!isGrid(18, 40))
        #expect(!isGrid(40, 7.8))
    }

    @Test func aGridTellsWhatItWasMadeOf() {
        let level: [Line] = [100.0, 120, 140].map { ($0, 50, 350) }
        let upright: [Line] = [50.0, 150, 350].map { ($0, 100, 140) }
        func notes(_ shades: [Line]) -> [String]? {
            Self.draft(Self.component(level: level, upright: upright, shades: shades), Self.inner)?.notes.map(\.name)
        }
        #expect(notes([]) == ["rules"])
        #expect(notes([(250, 100, 140)]) == ["rules", "shading"])
    }

    /// A drawn rule hides the edge of a shade, whichever comes first; rules elsewhere than at an edge are none of its walls.
    @Test func aFieldsWallIsTheRuleNearestToItsEdge() {
        func walls(_ upright: [Line], _ shades: [Line], xs: [Double] = [0, 100, 200]) -> [RuledGrid.Wall] {
            Walls(Self.component(level: [], upright: upright, shades: shades), xs: xs, ys: [0, 20]).upright[0]
        }
        #expect(walls([(100, 0, 20)], [(100, 0, 20)]) == [.none, .drawn, .none])
        #expect(walls([], [(100, 0, 20)]) == [.none, .shade, .none])
        #expect(walls([(130, 0, 20)], []) == [.none, .none, .none])
        #expect(walls([(103, 0, 20)], [], xs: [0, 100, 104, 200]) == [.none, .none, .drawn, .none])
        #expect(walls([(101, 0, 20)], [], xs: [0, 100, 104, 200]) == [.none, .drawn, .none, .none])
        #expect(walls([(100, 0, 11)], []) == [.none, .none, .none])
    }
}
