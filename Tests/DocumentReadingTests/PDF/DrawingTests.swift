import DocumentModel
import Testing

@testable import DocumentReading
@testable import PageLayout

@Suite struct DrawingTests {
    private func drawing(_ content: String) throws -> DrawingReader.Drawing {
        let file = try PopplerFile(PDFBuilder([content]).bytes, password: nil)
        guard let sheet = PopplerSheet(file, number: 1) else { return DrawingReader.Drawing() }
        return DrawingReader.drawing(of: sheet)
    }

    /// Boxes in tenths of points.
    private func tenths(_ box: Box) -> [Int] { [box.x0, box.y0, box.x1, box.y1].map { Int(($0 * 10).rounded()) } }

    @Test func strokesAreRulesOfTheirWidth() throws {
        let drawing = try drawing("2 w 100 692 m 300 692 l S 1 w 100 692 m 100 592 l S 100 500 m 300 400 l S")
        #expect(drawing.rules.map(\.direction) == [.horizontal, .vertical])
        #expect(drawing.rules.map { tenths($0.box) } == [[1000, 990, 3000, 1010], [995, 1000, 1005, 2000]])
        #expect(drawing.fills == [])
    }

    @Test func theWidthFollowsThePagesMatrix() throws {
        let drawing = try drawing("q 0 2 -2 0 612 0 cm 1 w 100 50 m 200 50 l S Q")
        #expect(drawing.rules.map { tenths($0.box) } == [[5110, 3920, 5130, 5920]])
    }

    @Test func aLongPolylineGivesAllItsSegments() throws {
        let path = "100 700 m 200 700 l 200 650 l 300 650 l 300 600 l 400 600 l 400 550 l 500 550 l S"
        #expect(
            try drawing(path).rules.map(\.direction) == [
                .horizontal, .vertical, .horizontal, .vertical, .horizontal, .vertical, .horizontal,
            ])
    }

    @Test func thinRectanglesAreRulesAndOthersFills() throws {
        let drawing = try drawing(
            "0 g 100 691.5 200 1 re f 0.9 g 100 600 200 50 re f 1 g 100 500 200 50 re f 0 g 300 300 m 350 300 l 320 350 l f")
        #expect(drawing.rules.map { tenths($0.box) } == [[1000, 995, 3000, 1005]])
        #expect(drawing.fills.map(tenths) == [[1000, 1420, 3000, 1920]])
    }

    @Test func aPageOfTooManyShapesIsToldOf() throws {
        let shapes = (0..<20_001).map { "\($0 % 600) \($0 % 700) 5 5 re f" }.joined(separator: "\n")
        #expect(try drawing(shapes).isCutOff)
        #expect(try !drawing("100 100 5 5 re f").isCutOff)
    }

    @Test func shapesOutsideOfThePageDoNotCount() throws {
        #expect(try drawing("-500 100 200 1 re f 100 5000 1 200 re f").rules == [])
    }
}
