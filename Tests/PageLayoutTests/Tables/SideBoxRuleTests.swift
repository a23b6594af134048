import DocumentModel
import Testing

@testable import PageLayout

/// Which shaded or framed areas stand beside the text, and where tables stand side by side.
@Suite struct SideBoxRuleTests {
    private static let frame = Box(x0: 300, y0: 100, x1: 500, y1: 160)

    /// How many boxes are read for themselves.
    ///
    /// - Parameters:
    ///   - inside: words of each line in the frame.
    ///   - lines: heights of the lines beside it, at `x`.
    ///   - others: words elsewhere.
    private static func zones(
        inside: [String] = Array(repeating: "Casas nuevas", count: 4), beside lines: [Double] = [106, 120, 134, 148], x: Double = 180,
        _ others: [(x: Double, y: Double)] = [], frames: [Box] = [frame]
    ) -> Int {
        var sheet = Sheet()
        for (line, text) in inside.enumerated() { sheet.text(text, x: 310, y: 106 + Double(line) * 14) }
        for y in lines { sheet.text("los pozos del valle", x: x, y: y) }
        for place in others { sheet.text("Comuna", x: place.x, y: place.y) }
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        return SideBoxes(words: words, frames: frames).zones(of: Array(words.indices)).count
    }

    @Test func aBoxWithWhiteAboveAndBelowIsReadByItself() {
        #expect(Self.zones() == 1)
        #expect(Self.zones(x: 520) == 1)
        // Words that stand near, but over no part of it.
        #expect(Self.zones([(50, 88), (520, 88), (310, 70)]) == 1)
        // Once, where it is framed and shaded.
        #expect(Self.zones(frames: [Self.frame, Box(x0: 299, y0: 99, x1: 501, y1: 161)]) == 1)
    }

    @Test func rowsRightAboveOrBelowAShadedOneAreOfItsTable() {
        #expect(Self.zones([(310, 88)]) == 0)
        #expect(Self.zones([(310, 163)]) == 0)
        // But not where the lines beside it have other heights, or are far away.
        #expect(Self.zones(beside: [99, 113, 127, 141], [(310, 88)]) == 1)
        #expect(Self.zones(beside: [106, 120, 141], [(310, 88)]) == 1)
        #expect(Self.zones(beside: [106, 120, 134, 155], [(310, 88)]) == 0)
        #expect(Self.zones(x: 60, [(310, 88)]) == 1)
        #expect(Self.zones(x: 520, [(310, 88)]) == 0)
    }

    @Test func aBoxWithNothingBesideItOrFewLinesIsNone() {
        #expect(Self.zones(beside: [60, 200]) == 0)
        #expect(Self.zones(beside: [60, 200], x: 520) == 0)
        #expect(Self.zones(inside: ["Casas", "Aulas", "Pozos"]) == 0)
        #expect(Self.zones(inside: ["Casas nuevas", "Aulas nuevas"]) == 0)
    }

    /// Rows of two columns on either side of a strip; a block of lines each.
    private static func isParted(
        _ left: [(top: Double, lines: Int)], _ right: [(top: Double, lines: Int)], gap: Double = 120, alone: [Double] = []
    ) -> Bool {
        var sheet = Sheet()
        for (side, x) in [(left, 50.0), (right, 180 + gap)] {
            for block in side {
                for line in 0..<block.lines {
                    sheet.text("Obra nueva", x: x, y: block.top + 11 * Double(line))
                    guard x == 50 || !alone.contains(block.top) else { continue }
                    sheet.text("Casas", x: x + 80, y: block.top + 11 * Double(line))
                }
            }
        }
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        let sides = SideBySide(words: words, captions: TableCaptions(words: sheet.words))
        return sides.parted(Array(words.indices)) != nil
    }

    /// Rows of two tables stand at heights of their own; cells of one row begin, end or are centred at one height.
    @Test func linesAtOtherHeightsArePartedUnlessTheyAreCellsOfTheSameRows() {
        #expect(Self.isParted([(100, 3), (150, 3), (200, 3)], [(106, 4), (171, 4), (236, 3)]))
        #expect(!Self.isParted([(100, 3), (150, 3), (200, 3)], [(105.5, 2), (155.5, 2), (205.5, 2)]))
        #expect(!Self.isParted([(100, 3), (150, 3), (200, 3)], [(100, 3), (150, 3), (200, 3)]))
    }

    /// Lines without anything beside them on a side of their own, or few that have; lines that all stand beside one of the other side.
    @Test func linesOfTextBesideATableAreNoTable() {
        let left: [(top: Double, lines: Int)] = [(100, 3), (150, 3), (200, 3)]
        #expect(!Self.isParted(left, [(106, 4), (171, 4), (236, 3)], alone: [106, 171, 236]))
        #expect(!Self.isParted(left, [(106, 4), (171, 5), (236, 3)], alone: [106, 171]))
        #expect(Self.isParted(left, [(106, 4), (171, 2), (236, 3)], alone: [106]))
        #expect(!Self.isParted(left, [(106, 2)]))
        let few: [(top: Double, lines: Int)] = [(100, 1), (133, 1), (188, 1)]
        #expect(!Self.isParted(few, [(100, 12)]))
        #expect(!Self.isParted([(100, 12)], few))
    }

    /// Whether even rows on both sides are parted under the lines said.
    private static func isParted(under captions: [(text: String, x: Double, y: Double)]) -> Bool {
        var sheet = Sheet()
        for x in [50.0, 300] {
            for row in 0..<4 {
                sheet.text("Obra nueva", x: x, y: 100 + 14 * Double(row))
                sheet.text("Casas", x: x + 80, y: 100 + 14 * Double(row))
            }
        }
        let rows = sheet.words.count
        for caption in captions { sheet.text(caption.text, x: caption.x, y: caption.y) }
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        return SideBySide(words: words, captions: TableCaptions(words: sheet.words)).parted(Array(0..<rows)) != nil
    }

    /// A line that names each, right above it and at one height.
    @Test func rowsAtOneHeightArePartedUnderACaptionEach() {
        let (one, other) = ("Tabla 1. Casas", "Tabla 2. Aulas")
        #expect(Self.isParted(under: [(one, 50, 80), (other, 300, 80)]))
        #expect(!Self.isParted(under: [(one, 50, 80)]))
        #expect(!Self.isParted(under: [(one, 50, 20), (other, 300, 20)]))
        #expect(!Self.isParted(under: [(one, 50, 94), (other, 300, 60)]))
        #expect(!Self.isParted(under: [("Gráfico 1. Casas", 50, 80), ("Gráfico 2. Aulas", 300, 80)]))
        #expect(!Self.isParted(under: [(one, 10, 80), (other, 300, 80)]))
        #expect(!Self.isParted(under: [(one + " construidas en las comunas de la zona sur en un año", 50, 80), (other, 300, 94)]))
        #expect(!Self.isParted(under: [(one, 50, 80), (other, 440, 80)]))
    }
}
