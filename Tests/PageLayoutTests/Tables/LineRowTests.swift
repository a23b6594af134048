import DocumentModel
import Testing

@testable import PageLayout

/// Which lines are one row, told from the lines alone.
@Suite struct LineRowTests {
    private static func read(_ sheet: Sheet) -> (words: [TableWord], lines: [TextLine], columns: ColumnInference) {
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        let lines = LineBuilder(words: words).lines(of: Array(words.indices), certain: 0.75)
        return (words, lines, ColumnInference(lines: lines))
    }

    /// Rows of two columns, a cell's lines parted by `/`.
    private static func cells(_ rows: [[String]], between: Double) -> Sheet {
        var sheet = Sheet()
        var y = 100.0
        for row in rows {
            let cells = row.map { $0.split(separator: "/").map(String.init) }
            for (column, lines) in cells.enumerated() {
                for (line, text) in lines.enumerated() { sheet.text(text, x: 60 + 180 * Double(column), y: y + 12 * Double(line)) }
            }
            y += 12 * Double((cells.map(\.count).max() ?? 1) - 1) + between
        }
        return sheet
    }

    private static let wrapped = [
        ["Huertos Escolares Y/Comunitarios", "Tres Comunas Del Valle/Costero"],
        ["Viveros Provinciales/Nuevos", "Cinco Comunas Lejanas/Australes"],
        ["Ferias", "Todas"],
    ]

    private static func gutters(_ rows: [[String]], between: Double = 20) -> [Range<Int>]? {
        let (words, lines, columns) = read(cells(rows, between: between))
        return RowGutters(words: words, columns: columns).rows(0..<lines.count, lines)
    }

    @Test func whiteFromSideToSidePartsRows() {
        #expect(Self.gutters(Self.wrapped) == [0..<2, 2..<4, 4..<5])
        // As far apart as the lines of a cell.
        #expect(Self.gutters(Self.wrapped, between: 12) == nil)
    }

    @Test func linesThatHadRoomForMoreAreNoCell() {
        let broken = [
            ["Huertos/Comunitarios", "Tres/Comunas Del Valle Costero"], ["Viveros/Provinciales Nuevos", "Cinco/Comunas Lejanas Australes"],
            ["Ferias", "Todas"],
        ]
        #expect(Self.gutters(broken) == nil)
    }

    @Test func valuesBelowOneAnotherAreNoCellUnlessTheFirstIsOpen() {
        func spans(_ first: String, _ second: String) -> [Range<Int>]? {
            Self.gutters([Self.wrapped[0], ["Viveros Provinciales/Nuevos", "\(first)/\(second)"], Self.wrapped[1], Self.wrapped[2]])
        }
        #expect(spans("1.500", "2.500") == nil)
        #expect(spans("2029-", "2031") == [0..<2, 2..<4, 4..<6, 6..<7])
    }

    /// Labels of one or two lines, values at half their height, and at last a value alone.
    private static func middles(_ labels: [[String]], step: Double = 12, down: Double = 6, alone: Bool = false) -> [Range<Int>]? {
        var sheet = Sheet()
        var y = 100.0
        for (row, label) in labels.enumerated() {
            for (line, text) in label.enumerated() { sheet.text(text, x: 60, y: y + Double(line) * step) }
            sheet.right("\(row + 3)2", x: 300, y: y + (label.count > 1 ? down : 0))
            y += Double(label.count - 1) * step + 14
        }
        if alone { sheet.right("92", x: 300, y: y + 6) }
        let (words, lines, columns) = read(sheet)
        return MiddleRows(words: words, columns: columns).rows(0..<lines.count, lines)
    }

    private static let labels = [["Huertos para", "Escuelas"], ["Poda"], ["Riego de", "Quebradas"]]

    @Test func valuesAtHalfTheHeightOfTheirLabelsTellRows() {
        #expect(Self.middles(Self.labels) == [0..<3, 3..<4, 4..<7])
        #expect(Self.middles(Self.labels, alone: true) == [0..<3, 3..<4, 4..<7, 7..<8])
    }

    @Test func valuesElsewhereBesideTheirLabelsDoNot() {
        // On a label's own line, and so far from both that they are rows of their own.
        #expect(Self.middles(Self.labels, down: 0) == nil)
        #expect(Self.middles(Self.labels, step: 20, down: 10) == nil)
    }
}
