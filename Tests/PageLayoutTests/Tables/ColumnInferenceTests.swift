import DocumentModel
import Testing

@testable import PageLayout

/// Where columns are, told from lines alone.
@Suite struct ColumnInferenceTests {
    /// A piece of a line: its text, and where it begins.
    private typealias Part = (text: String, x: Double)

    /// - Parameter rows: the pieces of each line, and how far below the line before it stands.
    private static func lines(_ rows: [(step: Double, parts: [Part])]) -> [TextLine] {
        var sheet = Sheet()
        var y = 100.0
        for row in rows {
            y += row.step
            for part in row.parts { sheet.text(part.text, x: part.x, y: y) }
        }
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        return LineBuilder(words: words).lines(of: Array(words.indices), certain: 0.75)
    }

    private static func lines(_ rows: [[Part]]) -> [TextLine] { lines(rows.map { (12, $0) }) }

    /// The columns found, from where to where.
    private static func columns(_ lines: [TextLine]) -> [[Double]] { ColumnInference(lines: lines).columns.map { [$0.x0, $0.x1] } }

    private static let pair: [Part] = [("Guaitecas.", 50), ("Cochamó123", 110)]
    private static let four: [Part] = pair + [("Curanilahu", 170), ("Villarrica", 230)]

    /// A head narrower than the columns that it stands over founds none of its own.
    @Test func linesFilledFromSideToSideFoundTheColumns() {
        #expect(Self.columns(Self.lines([[("Zona", 95)], Self.pair, Self.pair, Self.pair])) == [[50, 100], [110, 160]])
        #expect(
            Self.columns(Self.lines([[("Zona", 95), ("Zona", 215)], Self.four, Self.four, Self.four])) == [
                [50, 100], [110, 160], [170, 220], [230, 280],
            ])
    }

    @Test func linesThatAreNotFilledHaveColumnsToo() {
        let alone = Self.lines([Self.pair, Self.pair, Self.pair, [("Nota", 300)]])
        #expect(Self.columns(alone) == [[50, 100], [110, 160], [300, 320]])
        let few = Self.lines([Self.four, Self.four, [("Norte", 50), ("Nota", 400)]])
        #expect(Self.columns(few).last == [400, 420])
    }

    /// Words in the middle of the middle column are its own where others stand beside them.
    @Test func whatIsCentredBesideOthersSpansNothing() {
        let row: [Part] = [("Arica", 50), ("Uno", 142.5), ("Total", 225)]
        let wide: [Part] = [("Lebu", 50), ("Provincias", 125), ("Suma", 230)]
        #expect(Self.columns(Self.lines([row, wide, row])) == [[50, 75], [125, 175], [225, 250]])
    }

    /// Two values beside eight lines of labels: they would hang out of the column of the labels, were they lines of their own.
    @Test func valuesAtHalfAStepStandBesideTheLabels() {
        func read(_ down: Double) -> Int {
            let rows = (0..<4).flatMap { row -> [(step: Double, parts: [Part])] in
                let label = (row == 0 ? 12.0 : 26, [Part("Provincia del Valle", 50)])
                let more = [Part("y sus comunas nuevas", 50)]
                return row < 2 ? [label, (down, [("12", 165)]), (13 - down, more)] : [label, (13, more)]
            }
            return Self.columns(Self.lines(rows)).count
        }
        #expect(read(6.5) == 2)
        let apart = (0..<10).map { row -> (step: Double, parts: [Part]) in (13, [row % 5 == 2 ? ("12", 165) : ("Provincia del Valle", 50)])
        }
        #expect(Self.columns(Self.lines(apart)).count == 1)
    }

    @Test func aColumnIsNotWiderThanItsNeighboursLeaveIt() {
        let rows: [[Part]] = Array(repeating: [("Arica", 50), ("Total", 85)], count: 3)
        #expect(Self.columns(Self.lines(rows + [[("Lista", 61)]])) == [[50, 85], [85, 110]])
        #expect(Self.columns(Self.lines(rows + [[("Lista", 74)]])) == [[50, 75], [75, 110]])
    }

    private static let title: Part = ("Resumen de las Obras Nuevas", 50)

    /// What goes over several columns spans them where these stand side by side in two other lines, of three lines in one.
    @Test func columnsSideBySideAreSpanned() {
        #expect(Self.columns(Self.lines([[Self.title], Self.pair, [("Guaitecas.", 50)]])).count == 2)
        #expect(Self.columns(Self.lines([[Self.title], Self.pair, Self.pair, [("Guaitecas.", 50)]])).count == 2)
        // Lines of text, of which one has a wide space.
        #expect(Self.columns(Self.lines([[Self.title], [Self.title], Self.pair, [Self.title], [Self.title]])).count == 1)
        let labels: [[Part]] = Array(repeating: [("Guaitecas.", 50)], count: 3)
        #expect(Self.columns(Self.lines([[Self.title], Self.pair] + labels)).count == 1)
        // A piece of the head that stands in no other line says nothing of those beside it.
        let wide: [Part] = [("Norte", 50), ("Islas", 150)]
        let head: [Part] = [("Norte", 50), ("Y o", 100), ("Islas", 150)]
        #expect(Self.columns(Self.lines([[Self.title], head, wide, wide, wide])).count == 3)
    }

    /// A column of few lines beside none of the other's is a part of it that hangs out, where it stands near.
    @Test func wordsBesideNoneOfAColumnsLinesHangOut() {
        func read(_ strays: Int, x: Double = 95, beside: Bool = false) -> Int {
            let label: Part = ("Arica", 50)
            let lines = (0..<8).map { [label] + (beside && $0 < strays ? [("Islas", x)] : []) }
            return Self.columns(Self.lines(lines + (beside ? [] : Array(repeating: [("Islas", x)], count: strays)))).count
        }
        #expect(read(2) == 1)
        #expect(read(3) == 2)
        #expect(read(2, x: 120) == 2)
        #expect(read(2, beside: true) == 2)
    }

    private static let edges: [Double] = [50, 150, 250, 350]

    /// A head alone in its line over all columns, or all but the labels'; not what keeps to a column's side, or hardly leaves any white.
    @Test func aHeadInTheMiddleSpansTheColumnsAroundIt() {
        let columns = ColumnInference(fixed: Self.edges)
        #expect(columns.centredSpan(170, 230) == 0...2)
        #expect(columns.centredSpan(220, 280) == 1...2)
        #expect(columns.centredSpan(190, 240) == nil)
        #expect(columns.centredSpan(151, 249) == nil)
        #expect(columns.centredSpan(70, 330) == nil)
        #expect(ColumnInference(fixed: [50, 150, 260, 350]).centredSpan(140, 260) == nil)
        #expect(ColumnInference(fixed: [50, 150, 250]).centredSpan(120, 180) == nil)
        let ruled = ColumnInference(edges: Self.edges, lines: [])
        #expect(ruled.centredSpan(170, 230) == nil)
        #expect(ruled.centredSpan(140, 260) == 0...2)
    }

    /// Words of a ruled column seldom fill it; one over two columns ends in neither.
    @Test func ruledColumnsEndWithTheirWords() {
        let lines = Self.lines([[("Arica", 60), ("12", 160)], [("Islas", 60), ("1200", 160)], [("Provincias", 125)]])
        #expect(ColumnInference(edges: [50, 150, 250], lines: lines).ends(of: lines) == [85, 180])
        #expect(ColumnInference(fixed: [50, 150, 250]).ends(of: lines) == [150, 250])
    }
}
