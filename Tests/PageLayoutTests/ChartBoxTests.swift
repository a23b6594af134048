import DocumentModel
import Testing

@testable import PageLayout

/// The boxes of an organisation's chart, each with its lines in its middle.
@Suite struct ChartBoxTests {
    /// Draws boxes about middles of their own, whose lines stand about one height; then, of the file's order, the boxes below.
    private func read(_ boxes: [[String]], leading: Double = 14, at height: Double = 300) -> [String] {
        Array(
            outline([
                page {
                    $0.paragraph(filler(3))
                    for (index, lines) in boxes.enumerated() {
                        let middle = 110 + 130 * Double(index)
                        for (row, line) in lines.enumerated() {
                            let baseline = height + leading * (Double(row) - Double(lines.count - 1) / 2)
                            $0.line(line, .bold, x: middle - PageSetter.width(of: line, .bold) / 2, at: baseline)
                        }
                        // What the file draws between two boxes of a row.
                        $0.line("Unidad \("ABCD".map(String.init)[index])", x: middle - 20, at: height + 90)
                    }
                    $0.y = height + 160
                    $0.paragraph(filler(3, 2))
                }
            ]).dropFirst().dropLast())
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

    @Test func rowsOfOneHeightAreReadAcross() {
        // All boxes have two lines, so that nothing tells them from the rows of a table.
        let found = read([["Norte", "4"], ["Centro", "45"], ["Sur", "7"], ["Costa", "8"]], leading: 20)
        #expect(found.prefix(2) == ["P Norte Centro Sur Costa", "P 4 45 7 8"])
    }
}
