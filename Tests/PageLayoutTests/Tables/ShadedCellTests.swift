import DocumentModel
import Testing

@testable import PageLayout

/// Grids whose upright rules end with the head: below, shades mark cells here and there.
@Suite struct ShadedCellTests {
    private static let xs: [Double] = [50, 120, 180, 240, 300]

    /// A head in a drawn grid over rows between level rules.
    ///
    /// - Parameters:
    ///   - rows: label and marks; "#" for a shaded cell without words.
    ///   - ruled: how many of the rows have upright rules too.
    ///   - framed: whether the outer ones go down to the foot.
    private static func sheet(_ rows: [[String]], ruled: Int = 0, framed: Bool = false) -> Sheet {
        var sheet = Sheet()
        sheet.grid(xs, [100, 116])
        for (column, name) in ["Comuna", "Norte", "Centro", "Sur"].enumerated() {
            sheet.centred(name, x: (xs[column] + xs[column + 1]) / 2, y: 103)
        }
        if framed { for x in [50.0, 300] { sheet.upright(x, 100, 116 + Double(rows.count) * 16) } }
        for (row, cells) in rows.enumerated() {
            let y = 116 + Double(row) * 16
            sheet.level(y + 16, 50, 300)
            if row < ruled { for x in xs { sheet.upright(x, y, y + 16) } }
            for (column, text) in cells.enumerated() {
                if text == "#" {
                    sheet.fill(xs[column], y, xs[column + 1], y + 16)
                } else if column == 0 {
                    sheet.text(text, x: 55, y: y + 3)
                } else {
                    sheet.centred(text, x: (xs[column] + xs[column + 1]) / 2, y: y + 3)
                }
            }
        }
        return sheet
    }

    private static let marks = [
        ["Putre", "", "-", ""], ["Camiña", "#", "-", "#"], ["Colchane", "=", "", "="], ["Huara", "#", "#", ""], ["Pica", "", "-", "+"],
    ]

    @Test func rulesThatEndWithTheHeadPartTheRowsBelow() {
        #expect(
            Self.sheet(Self.marks).tables == [
                [
                    "Comuna | Norte | Centro | Sur", "Putre |  | - | ", "Camiña |  | - | ", "Colchane | = |  | =", "Huara |  |  | ",
                    "Pica |  | - | +",
                ]
            ])
    }

    /// Where the rows below have upright rules, one left out joins cells; so it does where hardly a row has words side by side.
    @Test func aRuleLeftOutBelowRuledRowsJoinsCells() {
        let group = Array(Self.marks.prefix(4)) + [["Interior"]]
        #expect(Self.sheet(group, ruled: 4, framed: true).tables.first?.last == "Interior >4")
        #expect(Self.sheet(group, framed: true).tables.first?.last == "Interior |  |  | ")
        let words =
            [["Putre", "-", "-", ""], ["Camiña", "", "-", "+"]] + ["Huara", "Pica", "Arica", "Iquique", "Pozo", "Alto"].map { [$0] }
        #expect(Self.sheet(words, framed: true).tables.first?.suffix(2) == ["Pozo >4", "Alto >4"])
    }

    /// The marks of a legend hang from the last rule.
    @Test func aLegendBelowTheLastRuleIsNoRow() {
        func read(_ mark: (inout Sheet) -> Void) -> [String]? {
            var sheet = Self.sheet(Self.marks)
            mark(&sheet)
            return sheet.tables.first.map { Array($0.dropFirst(5)) }
        }
        #expect(
            read {
                $0.fill(90, 198, 118, 208)
                $0.text("Notas", x: 55, y: 198)
                $0.text(": casos del norte", x: 121, y: 198)
            } == ["Pica |  | - | +"])
        // A shaded sum in the last column is a row, and so is a shade over the whole width.
        #expect(
            read {
                $0.fill(240, 198, 300, 212)
                $0.text("Total", x: 55, y: 200)
                $0.text("8", x: 270, y: 200)
            } == ["Pica |  | - | +", "Total |  |  | 8"])
        #expect(
            read {
                $0.fill(50, 198, 300, 212)
                $0.text("Total", x: 55, y: 200)
                $0.text("8", x: 270, y: 200)
            } == ["Pica |  | - | +", "Total |  |  | 8"])
    }
}
