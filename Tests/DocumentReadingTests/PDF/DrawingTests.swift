import DocumentModel
import Testing

@testable import DocumentReading
@testable import PageLayout

@Suite struct DrawingTests {
    /// By what the drawing is told.
    enum Source: CaseIterable { case contents, poppler }

    private func drawing(_ content: String, by source: Source) throws -> DrawingReader.Drawing {
        let bytes = PDFBuilder([content]).bytes
        let file = try PopplerFile(bytes, password: nil)
        guard let sheet = PopplerSheet(file, number: 1) else { throw NoPage() }
        guard source == .contents else { return DrawingReader.drawing(of: sheet) }
        let own = DrawingReader.drawing(of: sheet, in: try #require(FileObjects(bytes).found))
        return try #require(own)
    }

    /// Boxes in tenths of points.
    private func tenths(_ box: Box) -> [Int] { [box.x0, box.y0, box.x1, box.y1].map { Int(($0 * 10).rounded()) } }

    @Test(arguments: Source.allCases) func strokesAreRulesOfTheirWidth(source: Source) throws {
        let drawing = try drawing("2 w 100 692 m 300 692 l S 1 w 100 692 m 100 592 l S 100 500 m 300 400 l S", by: source)
        #expect(drawing.rules.map(\.direction) == [.horizontal, .vertical])
        #expect(drawing.rules.map { tenths($0.box) } == [[1000, 990, 3000, 1010], [995, 1000, 1005, 2000]])
        #expect(drawing.fills == [])
    }

    @Test(arguments: Source.allCases) func theWidthFollowsThePagesMatrix(source: Source) throws {
        let drawing = try drawing("q 0 2 -2 0 612 0 cm 1 w 100 50 m 200 50 l S Q", by: source)
        #expect(drawing.rules.map { tenths($0.box) } == [[5110, 3920, 5130, 5920]])
    }

    @Test(arguments: Source.allCases) func aLongPolylineGivesAllItsSegments(source: Source) throws {
        let path = "100 700 m 200 700 l 200 650 l 300 650 l 300 600 l 400 600 l 400 550 l 500 550 l S"
        #expect(
            try drawing(path, by: source).rules.map(\.direction) == [
                .horizontal, .vertical, .horizontal, .vertical, .horizontal, .vertical, .horizontal,
            ])
    }

    /// Four sides, the last of which only the path's end draws; a bent path has none of its own.
    @Test(arguments: Source.allCases) func aClosedPathHasItsLastSide(source: Source) throws {
        #expect(
            try drawing("100 700 m 200 700 l 200 650 l 100 650 l h S", by: source).rules.map(\.direction) == [
                .horizontal, .vertical, .horizontal, .vertical,
            ])
        #expect(
            try drawing("100 700 m 200 700 l 200 650 l 100 650 l S", by: source).rules.map(\.direction) == [
                .horizontal, .vertical, .horizontal,
            ])
    }

    @Test(arguments: Source.allCases) func thinRectanglesAreRulesAndOthersFills(source: Source) throws {
        let drawing = try drawing(
            "0 g 100 691.5 200 1 re f 0.9 g 100 600 200 50 re f 1 g 100 500 200 50 re f 0 g 300 300 m 350 300 l 320 350 l f", by: source)
        #expect(drawing.rules.map { tenths($0.box) } == [[1000, 995, 3000, 1005]])
        #expect(drawing.fills.map(tenths) == [[1000, 1420, 3000, 1920]])
    }

    @Test(arguments: Source.allCases) func aPageOfTooManyShapesIsToldOf(source: Source) throws {
        let shapes = (0..<20_001).map { "\($0 % 600) \($0 % 700) 5 5 re f" }.joined(separator: "\n")
        #expect(try drawing(shapes, by: source).isCutOff)
        #expect(try !drawing("100 100 5 5 re f", by: source).isCutOff)
    }

    @Test(arguments: Source.allCases) func shapesOutsideOfThePageDoNotCount(source: Source) throws {
        #expect(try drawing("-500 100 200 1 re f 100 5000 1 200 re f", by: source).rules == [])
    }

    @Test(arguments: Source.allCases) func smallShapesAreSpots(source: Source) throws {
        // A disc of four curves, its outline, a square, a triangle, a long bar, a white square and a large circle.
        let disc = "100 102 m 101 102 102 101 102 100 c 102 99 101 98 100 98 c 99 98 98 99 98 100 c 98 101 99 102 100 102 c"
        let circle = "300 320 m 330 320 330 280 300 280 c 270 280 270 320 300 320 c"
        let drawing = try drawing(
            "\(disc) f \(disc) S 100 200 4 4 re f 100 300 m 104 302 l 100 304 l h f 100 400 9 2 re f 1 g 100 500 4 4 re f 0 g \(circle) S",
            by: source)
        #expect(drawing.spots.map(tenths) == [[980, 6900, 1020, 6940], [1000, 5880, 1040, 5920], [1000, 4880, 1040, 4920]])
    }

    @Test(arguments: Source.allCases) func aDrawingOfManySpotsIsNoList(source: Source) throws {
        let shapes = (0..<2_000).map { "\($0 % 500) \($0 / 3) 4 4 re f" }.joined(separator: "\n")
        #expect(try drawing(shapes, by: source).spots == [])
    }

    @Test func aPageIsReadWhoseShadowsAreMasks() throws {
        // poppler paints such a mask on a picture as large as the page is in the units of its paths.
        var builder = PDFBuilder(["q /G1 gs 0.5 g 50 50 400 400 re f Q 1 w 100 692 m 300 692 l S"])
        let form = builder.extraNumber(0)
        builder.resources = "/ExtGState<</G1<</SMask<</S/Luminosity/G \(form) 0 R>>>>>>"
        let mask = "0.7 g 0 0 612 792 re f"
        builder.extras = [
            "<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/Transparency/CS/DeviceGray>>/Length \(mask.utf8.count)>>stream\n\(mask)\n"
                + "endstream"
        ]
        let file = try PopplerFile(builder.bytes, password: nil)
        guard let sheet = PopplerSheet(file, number: 1) else {
            Issue.record("no page")
            return
        }
        #expect(DrawingReader.drawing(of: sheet).rules.map { tenths($0.box) } == [[1000, 995, 3000, 1005]])
    }
}
