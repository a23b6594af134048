import DocumentModel
import Testing

@testable import PageLayout

/// Over which columns the cells of a head run, told from its lines.
@Suite struct HeadSpanTests {
    /// Words of a line of the head, centred at places.
    private typealias Part = (text: String, x: Double)

    /// A head's cells in rows, in the order of their columns, with spans as `Sheet.tables` has them.
    ///
    /// - Parameters:
    ///   - columns: how many there are, 100 points wide each.
    ///   - rules: heights, ends and, between, where their pieces meet.
    ///   - drawn: whether rules tell the columns.
    private static func cells(
        _ lines: [(y: Double, parts: [Part])], columns: Int = 5, rules: [(at: Double, ends: [Double])] = [], drawn: Bool = false
    ) -> [String] {
        var sheet = Sheet()
        for line in lines { for part in line.parts { sheet.centred(part.text, x: part.x, y: line.y) } }
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        let edges = (0...columns).map { Double($0) * 100 }
        let inference = HeadInference(
            words: words, columns: ColumnInference(fixed: edges),
            rules: rules.map { rule in
                RuleSet.Rule(
                    at: rule.at, from: rule.ends[0], to: rule.ends[rule.ends.count - 1], isDrawn: true,
                    joints: Array(rule.ends.dropFirst().dropLast()))
            }, edges: drawn ? edges : nil)
        let read = inference.cells(of: LineBuilder(words: words).lines(of: Array(words.indices), certain: 0.75)).cells
        return Set(read.map(\.row)).sorted().map { row in
            read.filter { $0.row == row }.sorted { $0.column < $1.column }.map { cell in
                cell.words.map { sheet.words[$0].text }.joined(separator: " ") + (cell.columnSpan > 1 ? " >\(cell.columnSpan)" : "")
                    + (cell.rowSpan > 1 ? " v\(cell.rowSpan)" : "")
            }.joined(separator: " | ")
        }
    }

    private static let lower: [Part] = [("Casas", 150), ("Aulas", 250)]

    /// The span of a head over a rule; the head below the rule is of two columns.
    private static func underlined(_ x: Double, _ rule: (at: Double, ends: [Double])) -> String? {
        cells([(100, [("Zona", 50), ("Montos", x)]), (124, lower)], columns: 3, rules: [rule]).first
    }

    @Test func aRuleRightUnderAHeadSpansTheColumnsAboveIt() {
        #expect(Self.underlined(160, (115, [100, 300])) == "Zona v2 | Montos >2")
        #expect(Self.underlined(240, (115, [100, 258])) == "Zona v2 | Montos >2")
        // Above it, far below it, or less long than it on either side.
        #expect(Self.underlined(160, (95, [100, 300]))?.contains(">") == false)
        #expect(Self.underlined(160, (121, [100, 300]))?.contains(">") == false)
        #expect(Self.underlined(160, (115, [149, 300]))?.contains(">") == false)
        #expect(Self.underlined(240, (115, [100, 251]))?.contains(">") == false)
    }

    private static let four: [Part] = [("Casas", 150), ("Aulas", 250), ("Pozos", 350), ("Canales", 450)]

    private static func joined(_ ends: [Double], _ upper: [Part]) -> String? {
        cells([(100, upper), (124, four)], rules: [(115, ends)]).first
    }

    @Test func eachHeadSpansThePiecesOfTheRuleInWhoseMiddleItStands() {
        #expect(Self.joined([100, 300, 500], [("Norte", 200), ("Sur", 400)]) == "Norte >2 | Sur >2")
        #expect(Self.joined([100, 200, 300, 400, 500], [("Norte", 250), ("Sur", 450)]) == "Norte >3 | Sur")
        // One piece under both.
        #expect(Self.joined([100, 500], [("Norte", 150), ("Sur", 350)])?.contains(">") == false)
    }

    /// A head that reaches down beside the heads of the lower level, with nothing of them below it, is of both.
    @Test func aHeadBesideTwoLevelsIsOfBoth() {
        let read = Self.cells(
            [(100, [("Montos", 200)]), (110, [("Zona", 50), ("Notas", 350)]), (118, Self.lower)], columns: 4, rules: [(114, [100, 300])])
        #expect(read == ["Zona v2 | Montos >2 | Notas v2", "Casas | Aulas"])
        let high = Self.cells(
            [(100, [("Zona", 50), ("Montos", 200), ("Notas", 350)]), (124, Self.lower)], columns: 4, rules: [(115, [100, 300])])
        #expect(high.first == "Zona v2 | Montos >2 | Notas")
    }

    /// In the middle of pairs, of what rules part, or with a column beside that has nothing below.
    @Test func headsInTheMiddleOfThoseBelowSpanThem() {
        func read(_ upper: [Part], _ lower: [Part] = Self.four, columns: Int = 5, drawn: Bool = false) -> String? {
            Self.cells([(100, upper), (112, lower)], columns: columns, drawn: drawn).first
        }
        #expect(read([("Norte", 200), ("Sur", 400)]) == "Norte >2 | Sur >2")
        #expect(read([("Zona", 50), ("Norte", 200), ("Sur", 400)])?.hasSuffix("Norte >2 | Sur >2") == true)
        // Pairs whose words are not in the middle of their drawn columns.
        let shifted: [Part] = [("Casas", 130), ("Aulas", 230), ("Pozos", 330), ("Canales", 430)]
        #expect(read([("Norte", 200), ("Sur", 400)], shifted, drawn: true) == "Norte >2 | Sur >2")
        #expect(read([("Norte", 130), ("Sur", 330)], shifted, drawn: true)?.contains(">") == false)
        #expect(read([("Norte", 200), ("Sur", 450)], shifted + [("Planes", 530)], columns: 6, drawn: true) == "Norte >2 | Sur >3")
        // Not a single head, over three columns, or over two that do not follow one another.
        #expect(read([("Norte", 180)], shifted)?.contains(">") == false)
        #expect(read([("Norte", 180), ("Sur", 330)], Array(shifted.prefix(3)))?.contains(">") == false)
        let gap: [Part] = [("Casas", 150), ("Aulas", 350), ("Pozos", 450), ("Canales", 550)]
        #expect(read([("Norte", 250), ("Sur", 500)], gap, columns: 6)?.contains("Norte >") == false)
    }

    /// A label at the left, and a column beside the pairs that has nothing below.
    @Test func columnsBesidePairsHaveNoHeadAbove() {
        func read(_ upper: [Part], _ lower: [Part], columns: Int = 5) -> String? {
            Self.cells([(100, upper), (112, lower)], columns: columns).first
        }
        // The label of the lower line has none above.
        #expect(read([("Norte", 200), ("Sur", 400)], [("Zona", 50)] + Self.four)?.contains("Norte >2 | Sur >2") == true)
        // A head over the empty column before the pairs, and over the one between them.
        let behind = Self.four.map { (text: $0.text, x: $0.x + 100) }
        #expect(read([("Zona", 50), ("Norte", 300), ("Sur", 500)], behind, columns: 6)?.contains("Norte >2 | Sur >2") == true)
        #expect(read([("Nota", 150), ("Norte", 300), ("Sur", 500)], behind, columns: 6)?.contains("Norte >2 | Sur >2") == true)
        // Over the first of the pairs.
        #expect(read([("Nota", 150), ("Norte", 300), ("Sur", 400)], Self.four)?.contains(">2 | Sur") == false)
        // Words below that go over columns of their own, or stand in one together.
        #expect(
            read([("Norte", 170), ("Sur", 370)], [("Casas", 120), ("Aulas y sus", 200), ("Pozos", 350), ("Suma", 450)])?.contains("Sur >")
                == false)
        #expect(
            read([("Norte", 150), ("Sur", 350)], [("Casas", 120), ("Aulas", 175), ("Pozos", 320), ("Suma", 375)])?.contains(">") == false)
        // Five heads under one are no group.
        let many = (1...10).map { (text: "Mes\($0)", x: 50 + 100 * Double($0)) }
        #expect(read([("Norte", 350), ("Sur", 850)], many, columns: 11)?.contains(">") == false)
    }

    /// Between the first and the last of as many columns each; not over the sides of one as the lines of its own head are.
    @Test func headsWellBetweenTheFirstAndLastOfTheirsSpanThem() {
        func read(_ upper: [Part], _ lower: [Part] = Self.four) -> String? { Self.cells([(100, upper), (112, lower)]).first }
        #expect(read([("Norte", 185), ("Sur", 385)]) == "Norte >2 | Sur >2")
        #expect(read([("Norte", 158), ("Sur", 385)])?.contains(">") == false)
        #expect(read([("Norte", 185), ("Sur", 442)])?.contains(">") == false)
        // Flush with one of them.
        #expect(read([("Zona norte", 162.5), ("Sur", 385)])?.contains(">") == false)
        #expect(read([("Zona norte", 237.5), ("Sur", 385)])?.contains(">") == false)
        // Heads of three for four columns.
        #expect(read([("Norte", 185), ("Centro", 285), ("Sur", 385)])?.contains(">") == false)
    }

    /// A head alone over heads that span columns.
    @Test func aHeadAloneOverSpanningHeadsSpansThem() {
        func read(_ x: Double, more: [Part] = []) -> String? {
            Self.cells([(88, [("Total", x)] + more), (100, [("Norte", 200), ("Sur", 400)]), (112, Self.four)]).first
        }
        #expect(read(270) == "Total >4")
        #expect(read(130)?.contains("Total >") == false)
        #expect(read(480)?.contains("Total >") == false)
        #expect(read(270, more: [("Nota", 50)])?.contains("Total >4") == false)
    }

    /// Lines of one cell, down to where the heads of its level begin; a rule parts them, and so do two heads under one.
    @Test func linesUnderOneAnotherAreOneHead() {
        func read(_ lines: [(y: Double, parts: [Part])], rules: [(at: Double, ends: [Double])] = []) -> [String] {
            Self.cells(lines, columns: 4, rules: rules)
        }
        let label: [Part] = [("Zona", 50), ("Obras", 150)]
        #expect(read([(100, label), (112, [("nuevas", 150)])]) == ["Zona | Obras nuevas"])
        #expect(read([(100, label), (116, [("nuevas", 150)])], rules: [(113, [100, 200])]) == ["Zona v2 | Obras", "nuevas"])
        // A rule in another column, and one above both.
        #expect(read([(100, label), (116, [("nuevas", 150)])], rules: [(113, [300, 400])]) == ["Zona | Obras nuevas"])
        #expect(read([(100, label), (116, [("nuevas", 150)])], rules: [(95, [100, 200])]) == ["Zona | Obras nuevas"])
        let pair: [(y: Double, parts: [Part])] = [(100, [("Zona", 50), ("Montos", 200)]), (112, [("Casas", 150), ("Aulas", 250)])]
        #expect(read(pair) == ["Zona v2 | Montos >2", "Casas | Aulas"])
        // One head below another that is wider, and two beside it.
        #expect(read([(100, [("Zona", 50), ("Montos", 200)]), (112, [("Casas", 150)])]) == ["Zona | Montos Casas >2"])
        #expect(
            read([(100, [("Zona", 50), ("Montos", 200)]), (112, [("Casas", 150), ("Notas", 350)])]) == ["Zona | Montos Casas >2 | Notas"])
    }

    /// A label of two lines beside two levels is one cell, where no rule parts them and they stand near.
    @Test func aLabelPastTheLevelsBesideItIsOneCell() {
        func first(_ y: Double, rules: [(at: Double, ends: [Double])] = []) -> [String] {
            Self.cells(
                [(100, [("Zona", 50), ("Montos", 200)]), (y, [("o comuna", 50), ("Casas", 150), ("Aulas", 250)])], columns: 3,
                rules: [(112, [100, 300])] + rules)
        }
        #expect(first(116) == ["Zona o comuna v2 | Montos >2", "Casas | Aulas"])
        #expect(first(116, rules: [(114, [0, 90])]) == ["Zona | Montos >2", "o comuna | Casas | Aulas"])
        #expect(first(120) == ["Zona | Montos >2", "o comuna | Casas | Aulas"])
        // Rules above the label, below it, and beside it.
        #expect(
            first(116, rules: [(98, [0, 90]), (130, [0, 90]), (114, [60, 90]), (114, [0, 40])]).first == "Zona o comuna v2 | Montos >2")
    }

    @Test func noLinesMakeNoHead() {
        #expect(Self.cells([]) == [])
    }
}
