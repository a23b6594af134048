import DocumentModel
import Testing

@testable import DocumentReading

/// Pages of which the file shows a part.
@Suite("Cropped pages")
struct CropTests {
    private static func warnings(_ content: String, crop: String = "/CropBox[50 50 562 742]", resources: String = "", extras: [String] = [])
        throws -> [String]
    {
        var builder = PDFBuilder([PDFBuilder.text("El aporte fue de 1.234 pesos.", y: 700) + content])
        builder.pageEntries = crop
        builder.resources = resources
        builder.extras = extras
        return try PDFReader().read(bytes: builder.bytes, file: "recorte.pdf").diagnostics.map(\.description)
    }

    private static let told =
        "recorte.pdf#page=1: warning: 1 piece(s) of text stand outside of what 1 page(s) show, here first; they are not read [text-outside-page]"

    @Test("text that the crop cuts off is told, however it is placed")
    func textOutsideOfTheCropIsTold() throws {
        for content in [
            PDFBuilder.text("Pliego 4.321", x: 72, y: 20), PDFBuilder.text("Pliego 4.321", x: 580, y: 400),
            "BT /F1 12 Tf 14 TL 72 60 Td (Hola) Tj T* (Pliego 4.321) Tj ET\n",
            "q 1 0 0 1 0 -690 cm BT /F1 12 Tf 72 720 Td [(Pli) 20 (ego)] TJ ET Q\n",
            "BT /F1 12 Tf 1 0 0 1 72 770 Tm <504C49> Tj ET\n",
        ] {
            #expect(try Self.warnings(content).map { String($0.prefix(while: { $0 != "\n" })) } == [Self.told])
        }
    }

    @Test("text of a form that stands outside is told")
    func formsOutside() throws {
        let form = "BT /F1 12 Tf 2 5 Td (4.321) Tj ET"
        let extra =
            "<</Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F1 3 0 R>>>>/Length \(form.utf8.count)>>stream\n\(form)\nendstream"
        let resources = "/XObject<</X 6 0 R>>"
        #expect(try Self.warnings("q 1 0 0 1 72 10 cm /X Do Q\n", resources: resources, extras: [extra]).count == 1)
        #expect(try Self.warnings("q 1 0 0 1 72 300 cm /X Do Q\n", resources: resources, extras: [extra]) == [])
    }

    @Test("text that is shown, spaces and what no crop cuts off are not told")
    func whatIsShownOfACroppedPageIsNotTold() throws {
        #expect(try Self.warnings(PDFBuilder.text("Pliego 4.321", x: 72, y: 60)) == [])
        #expect(try Self.warnings(PDFBuilder.text("   ", x: 72, y: 20)) == [])
        #expect(try Self.warnings(PDFBuilder.text("Pliego 4.321", x: 72, y: 20), crop: "") == [])
    }
}
