import DocumentModel
import Testing

@testable import PageLayout

/// The boxes of an organisation's chart, each with its lines in its middle.
@Suite struct ChartBoxTests {
    /// Draws boxes about middles of their own, whose lines stand about one height; then, of the file's order, the boxes below.
    private func read(_ boxes: [[String]], leading: Double = 14, at height: Double = 300) -> [String] {
        outlineBetweenParagraphs {
            for (index, lines) in boxes.enumerated() {
                let middle = 110 + 130 * Double(index)
                for (row, line) in lines.enumerated() {
                    let baseline = height + leading * (Double(row) - Double(lines.count - 1) / 2)
                    $0.line(line, .bold, x: middle - PageSetter.width(of: line, .bold) / 2, at: baseline)
                }
                // What the file draws between two boxes of a row.
                $0.line("Unidad \("ABCD".map(String.init)[index])", x: middle - 20, at: height + 90)
            }
            $0.y = height + 120
        }
    }

    @Test func boxesOfAChartAreReadBoxByBox() {
        let found = read([
            ["Dirección Médica", "Inés Quiroz"], ["Dirección", "de Finanzas", "Pablo Mellado"], ["Cuidados", "Rocío Tapia"],
            ["Personas", "Ana Leiva"],
        ])
        #expect(
            found.prefix(4).map { $0.dropFirst(2) } == [
                "Dirección Médica Inés Quiroz", "Dirección de Finanzas Pablo Mellado", "Cuidados Rocío Tapia", "Personas Ana Leiva",
            ])
    }

    @Test func aPageMayBeginWithAChart() {
        let boxes = [["Dirección", "Inés Quiroz"], ["Dirección", "de Finanzas", "Pablo Mellado"], ["Cuidados", "Rocío Tapia"]]
        let found = outline([
            page {
                for (index, lines) in boxes.enumerated() {
                    for (row, line) in lines.enumerated() {
                        let y = 90 + 14 * (Double(row) - Double(lines.count - 1) / 2)
                        $0.line(line, .bold, x: 110 + 130 * Double(index) - PageSetter.width(of: line, .bold) / 2, at: y)
                    }
                }
                $0.y = 160
                $0.paragraph(filler(8))
            }
        ])
        #expect(found.prefix(3).map { $0.dropFirst(2) } == boxes.map { $0.joined(separator: " ")[...] })
    }

    @Test func rowsOfOneHeightAreReadAcross() {
        // All boxes have two lines, so that nothing tells them from the rows of a table.
        let found = read([["Norte", "4"], ["Centro", "45"], ["Sur", "7"], ["Costa", "8"]], leading: 20)
        #expect(found.prefix(2) == ["P Norte Centro Sur Costa", "P 4 45 7 8"])
    }

    @Test func columnsOfTextThatGoOnBelowAreNoBoxes() {
        // The first lines of the outer columns and the name of the middle one stand as the lines of three boxes do.
        let starts = [
            ["Se abrió la feria nueva", "de la costa junto con las"], ["En el valle"],
            ["Las huertas del sur, que", "dieron fruta y verduras a"],
        ]
        let rests = [filler(3), filler(3, 5), filler(3, 9)]
        let found = outlineBetweenParagraphs {
            let top = $0.y
            for (index, lines) in starts.enumerated() {
                $0.left = 72 + 170 * Double(index)
                $0.right = $0.left + 130
                $0.y = top + [0, 6.9, 0][index]
                $0.line(lines[0], x: $0.left + [5.5, 35, 5.5][index])
                for line in lines.dropFirst() { $0.line(line) }
                $0.y = top + 27.5
                $0.paragraph(rests[index])
            }
            ($0.left, $0.right) = (72, 540)
        }
        let texts = zip(starts, rests).map { ($0 + [$1]).joined(separator: " ") }
        #expect(found == ["P " + texts[0], "P En el valle", "P " + rests[1], "P " + texts[2]])
    }
}
