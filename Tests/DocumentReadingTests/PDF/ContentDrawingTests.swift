import DocumentModel
import Foundation
import Testing

@testable import DocumentReading
@testable import PageLayout

/// What a page's contents tell of its drawing, against what poppler draws.
@Suite struct ContentDrawingTests {
    private struct Pair {
        var own: DrawingReader.Drawing?
        var poppler: DrawingReader.Drawing
    }

    private func pair(_ builder: PDFBuilder) throws -> Pair {
        let file = try PopplerFile(builder.bytes, password: nil)
        guard let sheet = PopplerSheet(file, number: 1) else { throw NoPage() }
        let found = try #require(FileObjects(builder.bytes).found)
        return Pair(own: DrawingReader.drawing(of: sheet, in: found), poppler: DrawingReader.drawing(of: sheet))
    }

    /// Boxes in points.
    private func points(_ boxes: [Box]) -> [[Int]] { boxes.map { [$0.x0, $0.y0, $0.x1, $0.y1].map { Int($0.rounded()) } } }

    private static func form(_ content: String, _ entries: String) -> String {
        "<</Type/XObject/Subtype/Form\(entries)/Length \(content.utf8.count)>>stream\n\(content)\nendstream"
    }

    @Test func aFormIsDrawnWithItsOwnMatrixClipAndColours() throws {
        var builder = PDFBuilder(["q 2 0 0 2 100 100 cm 1 g /Fm0 Do Q 0 0 50 20 re f"])
        builder.resources = "/XObject<</Fm0 \(builder.extraNumber(0)) 0 R>>"
        // Its white is the page's until it takes another; what is outside of its box is not drawn, and its own states stay its own.
        builder.extras = [
            Self.form(
                "0 0 30 20 re f /Own cs 0 scn 0 30 30 20 re f 200 0 30 20 re f Q Q q 5 0 0 5 0 0 cm",
                "/Matrix[1 0 0 1 10 10]/BBox[-1 -1 100 100]/Resources<</ColorSpace<</Own/DeviceGray>>>>")
        ]
        let pair = try pair(builder)
        #expect(points(try #require(pair.own).fills) == [[120, 572, 180, 612], [0, 772, 50, 792]])
        #expect(points(pair.poppler.fills) == [[120, 572, 180, 612], [0, 772, 50, 792]])
    }

    @Test(arguments: [
        "0 g", "1 g", "0.5 g", "1 1 1 rg", "1 0.9 1 rg", "0 0 0 0 k", "0 0 0 0.2 k", "/Ink cs 0 scn", "/Ink cs 1 scn", "/Ink cs",
        "/Three cs 1 1 1 sc",
        "/Three cs 1 1 0.5 scn", "/Cal cs 0.5 sc", "/DeviceCMYK cs 0 0 0 0 sc", "1 g /Clear gs", "0 g /Clear gs",
        "0 g /Clear gs /Solid gs",
        "/Pattern cs /Fade scn", "1 g /DeviceGray cs",
    ])
    func whiteIsToldAsPopplerTellsIt(colour: String) throws {
        var builder = PDFBuilder(["\(colour) 100 600 200 50 re f 0.2 g 100 400 200 50 re f"])
        builder.resources = """
            /ColorSpace<</Ink[/Separation/Rojo/DeviceCMYK \(builder.extraNumber(0)) 0 R]/Three[/ICCBased \(builder.extraNumber(1)) 0 R]\
            /Cal[/CalGray<</WhitePoint[0.95 1 1.09]>>]>>/ExtGState<</Clear<</ca 0>>/Solid<</ca 1>>>>/Pattern<</Fade \(builder.extraNumber(2)) 0 R>>
            """
        builder.extras = [
            "<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>", "<</N 3/Alternate/DeviceRGB/Length 0>>stream\n\nendstream",
            "<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 600 0]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[0.9]/N 1>>>>>>",
        ]
        let pair = try pair(builder)
        #expect(points(try #require(pair.own).fills) == points(pair.poppler.fills))
        let whites = ["1 g", "1 1 1 rg", "0 0 0 0 k", "/Ink cs 0 scn", "/Three cs 1 1 1 sc", "/DeviceCMYK cs 0 0 0 0 sc"]
        #expect(pair.poppler.fills.count == (colour.hasSuffix("/Clear gs") ? 0 : whites.contains(colour) ? 1 : 2))
    }

    @Test(arguments: [
        "", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/Rotate -90", "/CropBox[50 40 500 700]", "/CropBox[50 40 500 700]/Rotate 90",
    ])
    func turnedAndCutPagesHaveTheirLinesWherePopplerDrawsThem(entries: String) throws {
        var builder = PDFBuilder(["2 w 100 692 m 300 692 l S 100 500 m 100 400 l S 0.8 g 320 300 80 60 re f 10 10 20 1 re f"])
        builder.pageEntries = entries
        let pair = try pair(builder)
        let own = try #require(pair.own)
        #expect(points(own.rules.map(\.box)) == points(pair.poppler.rules.map(\.box)))
        #expect(own.rules.map(\.direction) == pair.poppler.rules.map(\.direction))
        #expect(points(own.fills) == points(pair.poppler.fills))
        #expect(own.rules.count == (entries.hasPrefix("/CropBox") ? 2 : 3) && own.fills.count == 1)
    }

    @Test func whatIsClippedAwayIsNotDrawn() throws {
        let pair = try pair(
            PDFBuilder([
                "2 w q 100 100 200 200 re W n 0 0 m 50 50 l n 400 400 100 1 re f 120 150 100 1 re f Q 400 500 100 1 re f "
                    + "q 300 300 m 400 300 l 400 400 l h W* n 100 600 m 200 600 l S 320 350 m 380 350 l S Q"
            ]))
        let expected = [[120, 641, 220, 642], [400, 291, 500, 292], [320, 441, 380, 443]]
        #expect(points(try #require(pair.own).rules.map(\.box)) == expected)
        #expect(points(pair.poppler.rules.map(\.box)) == expected)
    }

    @Test func aFadingCoversWhatMayBePainted() throws {
        var builder = PDFBuilder(["q 100 600 200 50 re W n /Fade sh Q"])
        builder.resources =
            "/Shading<</Fade<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 600 0]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[0.9]/N 1>>>>>>"
        let pair = try pair(builder)
        #expect(points(try #require(pair.own).fills) == [[100, 142, 300, 192]])
        #expect(points(pair.poppler.fills) == [[100, 142, 300, 192]])
    }

    /// Contents, resources, entries of the catalog and objects that make a page be left to poppler; the same without its reason is read.
    @Test(arguments: [
        ("/Soft gs 0 0 50 50 re f", "/ExtGState<</Soft<</SMask<</S/Alpha>>>>>>", "", "/ExtGState<</Soft<</SMask/None>>>>"),
        ("/L cs 50 0 0 sc 0 0 50 50 re f", "/ColorSpace<</L[/Lab<</WhitePoint[0.95 1 1.09]>>]>>", "", "/ColorSpace<</L/DeviceRGB>>"),
        ("/Dot Do", "/XObject<</Dot 6 0 R>>", "", "/XObject<</Dot 7 0 R>>"),
        ("/Again Do", "/XObject<</Again 8 0 R>>", "", "/XObject<</Again 9 0 R>>"),
        ("/OC /Layer BDC 0 0 50 50 re f EMC", "", "/OCProperties<</OCGs[]/D<</OFF[10 0 R]>>>>", ""),
        ("BI /W 8 /H 1 /BPC 1 /CS /G ID a EI 0 0 50 50 re f", "", "", nil),
    ])
    func whatIsNotKnownIsLeftToPoppler(content: String, resources: String, catalog: String, known: String?) throws {
        var builder = PDFBuilder([content])
        builder.extras = [
            "<</Subtype/Image/ImageMask true/Width 1/Height 1/BitsPerComponent 1/Length 1>>stream\nA\nendstream",
            "<</Subtype/Image/ImageMask true/Width 8/Height 1/BitsPerComponent 1/Length 1>>stream\nA\nendstream",
            Self.form("/Again Do", "/BBox[0 0 9 9]"), Self.form("0 0 5 5 re f", "/BBox[0 0 9 9]"), "<</Type/OCG/Name(Capa)>>",
        ]
        #expect(builder.extraNumber(0) == 6)
        (builder.resources, builder.catalogEntries) = (resources, catalog)
        #expect(try pair(builder).own == nil)
        guard let known else { return }
        (builder.resources, builder.catalogEntries) = (known, "")
        #expect(try pair(builder).own != nil)
    }

    @Test func aFileThatWasAddedToIsLeftToPoppler() throws {
        let whole = PDFBuilder(["100 600 200 50 re f"]).bytes
        let added = whole + Array("5 0 obj\n<</Length 21>>stream\n100 600 300 50 re f  \nendstream\nendobj\n".utf8)
        #expect(try #require(FileObjects(whole).found).objects.hasOldVersions == false)
        #expect(try #require(FileObjects(added).found).objects.hasOldVersions)
        let file = try PopplerFile(added, password: nil)
        guard let sheet = PopplerSheet(file, number: 1) else { throw NoPage() }
        let own = DrawingReader.drawing(of: sheet, in: try #require(FileObjects(added).found))
        #expect(own == nil)
        // Without a table of its own the addition does not count.
        let drawing = DrawingReader.drawing(of: sheet, in: FileObjects(added), pageCount: 1)
        #expect(points(drawing.fills) == [[100, 142, 300, 192]])
    }

    @Test func thePictureWithinAContentIsPassed() {
        let content = "BI /W 9 ID (9 9 re <EI 8 8 re\nEI 1 2 3 4 re"
        Array(content.utf8).withUnsafeBufferPointer { bytes in
            var scanner = ContentScanner(bytes)
            var rectangles: [[Double]] = []
            while let code = scanner.next() {
                if code == ContentScanner.code("ID") { scanner.passPicture() }
                if code == ContentScanner.code("re") { rectangles.append(Array(scanner.numbers)) }
            }
            #expect(rectangles == [[1, 2, 3, 4]])
        }
    }

    @Test func operatorsAreReadPastTextAndOtherThings() throws {
        let content = """
            % 9 9 m
            BT /F1 12 Tf [(0 0 \\) m) -250 <6D> (])] TJ (9 9 m (8 8 l)) Tj <</K[1 2]/S(>> 7 7 m)>> BDC EMC ET
            /A#42 gs -.5 +3 1. 20.25 re
            """
        Array(content.utf8).withUnsafeBufferPointer { bytes in
            var scanner = ContentScanner(bytes)
            var read: [String] = []
            while let code = scanner.next() {
                let letters = [code >> 16, code >> 8, code].map { UInt8(truncatingIfNeeded: $0) }.filter { $0 != 0 }
                read.append(
                    ([scanner.name.map { "/" + scanner.text(of: $0) }].compactMap { $0 } + scanner.numbers.map { "\($0)" }
                        + [String(decoding: letters, as: UTF8.self)]).joined(separator: " "))
            }
            #expect(read == ["BT", "/F1 12.0 Tf", "TJ", "Tj", "BDC", "EMC", "ET", "/AB gs", "-0.5 3.0 1.0 20.25 re"])
        }
    }

    @Test func everyRuleOfTheSamplesIsTheSameAsPopplers() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var pages = 0
        var rules = 0
        for folder in ["Samples", "../shared/drafts", "../shared/tables"] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: package.appendingPathComponent(folder).path)) ?? []
            if names.isEmpty { print("Left out: \(folder) is not there.") }
            for name in names.sorted() where name.hasSuffix(".pdf") {
                let bytes = Array(try Data(contentsOf: package.appendingPathComponent(folder).appendingPathComponent(name)))
                guard let found = FileObjects(bytes).found else { continue }
                let file = try PopplerFile(bytes, password: nil)
                for number in 1...file.pageCount {
                    guard let sheet = PopplerSheet(file, number: number) else { throw NoPage() }
                    guard let own = DrawingReader.drawing(of: sheet, in: found) else { continue }
                    let poppler = DrawingReader.drawing(of: sheet)
                    #expect(Self.extra(poppler.rules, own.rules) == [], "\(name), page \(number): poppler's alone")
                    #expect(Self.extra(own.rules, poppler.rules) == [], "\(name), page \(number): the contents' alone")
                    pages += 1
                    rules += own.rules.count
                }
            }
        }
        // So many have the samples alone.
        #expect(pages >= 14 && rules >= 50)
    }

    /// Rules of one drawing, of three points and more, that the other does not have within half a point, which is what poppler moves them by.
    private static func extra(_ rules: [RuleLine], _ others: [RuleLine]) -> [RuleLine] {
        rules.filter { rule in
            max(rule.box.width, rule.box.height) >= 3
                && !others.contains { other in
                    rule.direction == other.direction && abs(rule.box.x0 - other.box.x0) <= 0.5 && abs(rule.box.y0 - other.box.y0) <= 0.5
                        && abs(rule.box.x1 - other.box.x1) <= 0.5 && abs(rule.box.y1 - other.box.y1) <= 0.5
                }
        }
    }
}
