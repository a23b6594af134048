import DocumentModel
import Testing

@testable import PageLayout

/// Notes at the feet of columns: how they are called, where they go on, and what stands beside and below them.
@Suite struct ColumnNoteRuleTests {
    private static let note = Look(size: 8)
    private static let call = Look(size: 6, raise: 4)

    /// Two columns, the left one 72 to 290, the right one 322 to 540, each of a line of its own, text, and small lines.
    private static func columns(
        _ left: (line: [Piece], rows: Int, foot: [[Piece]]), _ right: (line: [Piece], rows: Int, foot: [[Piece]]),
        below: (inout PageSetter) -> Void = { _ in }
    ) -> [String] {
        outline([
            page {
                var lowest = 0.0
                for (x, column) in [(72.0, left), (322, right)] {
                    ($0.left, $0.right, $0.y) = (x, x + 218, 90)
                    $0.line(column.line)
                    for row in 0..<column.rows {
                        let text = row + 1 < column.rows ? "las ferias de la zona \(row) y los talleres" : "con los vecinos."
                        row + 1 < column.rows ? $0.stretched(text, from: x, to: x + 218) : $0.line(text)
                    }
                    for line in column.foot {
                        $0.line(line.map { Piece($0.text, $0.look ?? note) }, at: $0.y)
                        $0.y += 10
                    }
                    lowest = max(lowest, $0.y)
                }
                ($0.left, $0.right, $0.y) = (72, 540, lowest + 10)
                below(&$0)
            }
        ])
    }

    private static let plain: [Piece] = ["En marzo se abrieron en el valle"]

    @Test func columnsCallTheirNotesByLinksAndAsterisks() {
        let linked = Self.columns(
            (["Hubo ferias", Piece("1", link: .page(1)), " en marzo en"], 9, [["1 Según el registro de la"], ["comuna."]]),
            (Self.plain, 12, []))
        #expect(linked.last == "N1 1| Según el registro de la comuna.")
        let starred = Self.columns((Self.plain, 12, []), (["Hubo ferias* en marzo en"], 9, [["* Según el registro de la"], ["comuna."]]))
        #expect(starred.last == "N* *| Según el registro de la comuna.")
    }

    @Test func aNoteGoesOnAtTheFootOfTheNextColumn() {
        let found = Self.columns(
            (["Hubo ferias", Piece("1", Self.call), " en marzo en"], 9, [["1 Según el registro de las"], ["ferias de la sierra y de"]]),
            (Self.plain, 9, [["la costa, que la comuna"], ["publica."]]))
        #expect(found.last == "N1 1| Según el registro de las ferias de la sierra y de la costa, que la comuna publica.")
    }

    @Test func aNoteOfTheRightColumnEndsAboveTheEndOfTheLeftOne() {
        let found = Self.columns(
            (Self.plain, 14, []),
            (["Hubo ferias", Piece("1", Self.call), " en marzo en"], 9, [["1 Según el registro de la"], ["comuna."]]))
        #expect(found.last == "N1 1| Según el registro de la comuna.")
    }

    @Test func aNoteOfOneLineStandsBelowBothColumns() {
        let found = Self.columns((["Hubo ferias", Piece("1", Self.call), " en marzo en"], 9, []), (Self.plain, 9, [])) {
            $0.line("1 Según el registro de las ferias que la comuna publica cada año en su memoria y en la radio.", Self.note)
        }
        #expect(found.last == "N1 1| Según el registro de las ferias que la comuna publica cada año en su memoria y en la radio.")
    }

    @Test func smallNumberedLinesAboveTextBelowBothColumnsAreNoNotes() {
        let found = Self.columns(
            (["Hubo ferias", Piece("1", Self.call), " en marzo en"], 9, [["1 Puestos de la feria"]]), (Self.plain, 9, [["Otros puestos"]])
        ) {
            $0.line("Los puestos de la feria fueron de las vecinas y los vecinos que los pidieron en el mes de enero.")
        }
        #expect(!found.contains { $0.hasPrefix("N") })
    }

    @Test func notesBelowARuleAreFoundBelowColumnsToo() {
        var page = page {
            for (x, line) in [(72.0, [Piece("Hubo ferias"), Piece("1", Self.call), Piece(" en marzo en")]), (322, Self.plain)] {
                ($0.left, $0.y) = (x, 90)
                $0.line(line)
                for row in 0..<9 { $0.stretched("las ferias de la zona \(row) y los talleres", from: x, to: x + 218) }
            }
            $0.left = 72
            $0.y += 200
            $0.line("1 Según el registro de las ferias que la comuna publica cada año en su memoria y en la radio.")
        }
        let y = page.glyphs.map(\.box.y0).max() ?? 0
        page.rules = [RuleLine(direction: .horizontal, box: Box(x0: 72, y0: y - 6, x1: 212, y1: y - 5.5))]
        page.fills = []
        #expect(outline([page]).last?.hasPrefix("N1 1| Según") == true)
    }
}
