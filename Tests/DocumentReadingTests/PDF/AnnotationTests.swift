import DocumentModel
import Testing

@testable import DocumentReading

/// Text that is laid over a page: what a form was filled in with, what was typed on it, stamps.
@Suite("Annotations")
struct AnnotationTests {
    /// A page with one sentence and a dictionary laid over it, whose appearance shows a text.
    private static func lines(_ dictionary: String, showing text: String, flags: Int = 4) throws -> [String] {
        var builder = PDFBuilder([PDFBuilder.text("El aporte fue de 1.234 pesos.", y: 700)])
        let form = "BT /F1 12 Tf 2 5 Td (\(text)) Tj ET"
        builder.extras = [
            "<</Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F1 3 0 R>>>>/Length \(form.utf8.count)>>stream\n\(form)\nendstream"
        ]
        builder.annotations[0] =
            "<</Type/Annot/\(dictionary)/F \(flags)/Rect[72 600 300 620]/AP<</N \(builder.extraNumber(0)) 0 R>>>>"
        return try PDFReader().read(bytes: builder.bytes, file: "nota.pdf").blocks.map(\.text.string)
    }

    @Test(
        "what is laid over a page and shows letters is read with it",
        arguments: [
            "Subtype/FreeText/DA(/F1 12 Tf 0 g)/Contents(x)", "Subtype/Widget/FT/Tx/T(campo)/V(x)/DA(/F1 12 Tf 0 g)", "Subtype/Stamp",
            "Subtype/Watermark",
        ])
    func shown(dictionary: String) throws {
        #expect(
            try Self.lines(dictionary, showing: "Recibido con 4.321 folios.")
                == ["El aporte fue de 1.234 pesos.", "Recibido con 4.321 folios."])
    }

    @Test("what no viewer shows is not", arguments: [2, 32])
    func hidden(flags: Int) throws {
        let lines = try Self.lines("Subtype/FreeText/DA(/F1 12 Tf 0 g)/Contents(x)", showing: "Recibido con 4.321 folios.", flags: flags)
        #expect(lines == ["El aporte fue de 1.234 pesos."])
    }

    @Test("a remark that opens at a click is none of the page's text")
    func remark() throws {
        #expect(
            try Self.lines("Subtype/Text/Contents(Revisar 9.876)", showing: "i") == ["El aporte fue de 1.234 pesos."])
    }
}
