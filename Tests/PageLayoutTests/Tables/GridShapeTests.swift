import DocumentModel
import Testing

@testable import PageLayout

/// Drawn grids that are two tables, or the head of one whose rows have no rules.
@Suite struct GridShapeTests {
    private static let xs: [Double] = [50, 150, 250, 350, 450]

    private static func isParted(_ rows: String..., origin: DraftTable.Origin = .grid) -> Bool {
        let grid = DraftGrid(rows, xs: Array(xs.prefix(rows[0].split(separator: "|").count + 1)), origin: origin)
        return HangingTable(words: grid.words).parted(grid.draft) != nil
    }

    @Test func aTableBesideAnEmptyCornerHangsBelowAnother() {
        let rows = ["Comuna | Casas | Aulas | Pozos", "Lota | 3 | 4 | 5", "Lebu | 6 | 7 | 8", ">v | . | Suma | 9", ". | . | Saldo | 2"]
        let grid = DraftGrid(rows, xs: Self.xs)
        let parts = HangingTable(words: grid.words).parted(grid.draft)
        #expect(parts.map { [$0.upper.rowCount, $0.upper.columnCount, $0.lower.rowCount, $0.lower.columnCount] } == [3, 4, 2, 2])
        #expect(parts?.lower.columnEdges == [250, 350, 450])
        #expect(parts?.lower.cells.map { [$0.row, $0.column, $0.words.count] } == [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
        // Most of its labels, and hardly any above.
        #expect(Self.isParted("Casas | 1 | Aulas | 5", "Lota | 3 | 4 | 5", "Lebu | 6 | 7 | 8", ">v | . | Suma | 9", ". | . | Saldo | 2"))
    }

    @Test func anEmptyFieldElsewhereOrWithoutLabelsBesideItHasNothingHangingBelow() {
        let (head, one, two) = ("Comuna | Casas | Aulas | Pozos", "Lota | 3 | 4 | 5", "Lebu | 6 | 7 | 8")
        // Told from words, amid the columns, filled, above the last row, right below the first, one column wide, beside a single one.
        #expect(!Self.isParted(head, one, two, ">v | . | Suma | 9", ". | . | Saldo | 2", origin: .stack))
        #expect(!Self.isParted(head, one, two, "Suma | >v | . | 9", "Saldo | . | . | 2"))
        #expect(!Self.isParted(head, one, two, "Nota>v | . | Suma | 9", ". | . | Saldo | 2"))
        #expect(!Self.isParted(head, one, two, "> | . | Saldo | 9"))
        #expect(!Self.isParted(head, one, two, ">v | . | Suma | 9", ". | . | Saldo | 2", one))
        #expect(!Self.isParted(one, ">v | . | Suma | 9", ". | . | Saldo | 2"))
        #expect(!Self.isParted(head, one, two, "v | Suma | 8 | 9", ". | Saldo | 4 | 2"))
        #expect(!Self.isParted("Comuna | Casas | Aulas", "Lota | 3 | 4", "Lebu | 6 | 7", ">v | . | Suma", ". | . | Saldo"))
        // Below a cell that reaches down beside it.
        #expect(!Self.isParted(head, one, "Lebu | 6 | 7 | 8v", ">v | . | Suma | .", ". | . | Saldo | 2"))
        // Beside fields without words, or values; under labels.
        #expect(!Self.isParted(head, one, two, ">vv | . | Suma | 9", ". | . |  | 2", ". | . |  | 1"))
        #expect(!Self.isParted(head, one, two, ">v | . | 12 | 9", ". | . | 14 | 2"))
        #expect(!Self.isParted(head, one, two, ">vv | . | Suma | 9", ". | . |  | 2", ". | . |  | 1"))
        #expect(!Self.isParted(head, one, "Lebu | 6 |  | 8", ">v | . | Suma | 9", ". | . | Saldo | 2"))
    }

    /// Lines of values below a shaded head of three cells: their places, and how far below the head they begin.
    private static func isHeadOfMore(
        _ places: [Double] = [160, 210, 300], lines: Int = 3, from y: Double = 124, rows: Int = 1, origin: DraftTable.Origin = .grid,
        text: String = "12"
    ) -> Bool {
        var grid = DraftGrid(
            Array(repeating: "Zona | Casas | Aulas", count: rows), xs: [50, 150, 250, 350], y: 120 - 20 * Double(rows), origin: origin)
        var free: [Int] = []
        for line in 0..<lines { for x in places { free += grid.add(x == places[0] ? "12" : text, x: x, y: y + 12 * Double(line)) } }
        return HeadFrame(words: grid.words, rules: RuleSet(), free: free).isHeadOfMore(grid.draft)
    }

    /// Two values under one of its cells, line by line.
    @Test func linesOfMoreValuesThanAHeadHasCellsAreNoneOfItsColumns() {
        #expect(Self.isHeadOfMore())
        #expect(Self.isHeadOfMore(rows: 3))
        #expect(!Self.isHeadOfMore(origin: .stack))
        #expect(!Self.isHeadOfMore(rows: 4))
        #expect(!Self.isHeadOfMore([60, 160, 300]))
        #expect(!Self.isHeadOfMore([160, 210]))
        #expect(!Self.isHeadOfMore(lines: 2))
        #expect(!Self.isHeadOfMore(from: 130))
        #expect(!Self.isHeadOfMore(text: "Lota"))
        // Beside the head.
        #expect(!Self.isHeadOfMore([10, 30, 160]))
        #expect(!Self.isHeadOfMore([160, 370, 400]))
    }

    private static let head = ["Zona | Casas | Aulas"]
    private static let rows = [("Lota", "12", "14"), ("Lebu", "22", "24"), ("Arauco", "32", "34")]

    /// What is read below a head in a frame: how many rows with it.
    ///
    /// - Parameter more: further words.
    private static func count(
        _ head: [String] = head, rows: [(String, String, String)] = rows, from y: Double = 130, step: Double = 14,
        xs: [Double] = [50, 150, 250, 350], origin: DraftTable.Origin = .grid, limit: Double = 700,
        _ more: [(text: String, x: Double, y: Double)] = []
    ) -> Int? {
        var grid = DraftGrid(head, xs: xs, y: 120 - 20 * Double(head.count), origin: origin)
        var free: [Int] = []
        for (row, texts) in rows.enumerated() {
            for (text, x) in zip([texts.0, texts.1, texts.2], xs) where !text.isEmpty {
                free += grid.add(text, x: x + 5, y: y + step * Double(row))
            }
        }
        for part in more { free += grid.add(part.text, x: part.x, y: part.y) }
        let walls = xs.map { RuleSet.Rule(at: $0, from: grid.draft.box.y0, to: 120, isDrawn: true, joints: []) }
        let rules = RuleSet(upright: walls)
        let frame = HeadFrame(words: grid.words, rules: rules, free: free)
        return frame.table(grid.draft, above: limit, TextGrid(words: grid.words, rules: rules))?.rowCount
    }

    @Test func rowsOfValuesBelowAFramedHeadAreItsOwn() {
        #expect(Self.count() == 4)
        // A head of years, and one of eight rows.
        #expect(Self.count(["Zona | 2023 | 2024"]) == 4)
        #expect(Self.count(["Zona | Casas 2 | Aulas"]) == 4)
        #expect(Self.count(Array(repeating: Self.head[0], count: 8)) == 11)
        // What stands beside the frame is none of it.
        #expect(Self.count([("Anexo", 10, 145), ("Anexo", 370, 145)]) == 4)
        // A line of a label, and a total of one column.
        #expect(Self.count([("y su isla", 55, 169)]) == 4)
        #expect(Self.count(rows: Self.rows + [("Suma", "", "72")]) == 5)
    }

    private static func count(_ more: [(text: String, x: Double, y: Double)]) -> Int? { count(head, more) }

    @Test func otherLinesBelowAFrameAreNone() {
        #expect(Self.count(origin: .stack) == nil)
        #expect(Self.count(Array(repeating: Self.head[0], count: 9)) == nil)
        #expect(Self.count(["Zona | Casas"], xs: [50, 150, 250]) == nil)
        #expect(Self.count(["Zona | 12 | Aulas"]) == nil)
        #expect(Self.count(rows: Array(Self.rows.prefix(1))) == nil)
        #expect(Self.count(from: 205) == nil)
        #expect(Self.count(limit: 150) == nil)
        // Far below the others, behind words that are no value, or before words.
        #expect(Self.count([("Ñuble", 55, 210), ("42", 155, 210), ("44", 255, 210)]) == 4)
        #expect(Self.count(rows: Self.rows + [("Notas", "", "varias")]) == 4)
        // A line of text, and words over a column's edge.
        #expect(Self.count([("Los pozos y las casas de la zona se contaron", 55, 172)]) == 4)
        #expect(Self.count(rows: Self.rows + [("Suma", "72", "Totales de todo el territorio")]) == 4)
        // Lines behind the last row that are no more of its label: two pieces, further in, and lower.
        #expect(Self.count([("y", 55, 169), ("isla", 120, 169)]) == 4)
        #expect(Self.count([("y su isla", 75, 169)]) == 4)
        #expect(Self.count([("y su isla", 55, 174)]) == 4)
        // Further lines that are no more of the last label: right of it, two side by side, further in, and lower.
        #expect(Self.count([("nuevas", 155, 169)]) == 4)
    }
}
