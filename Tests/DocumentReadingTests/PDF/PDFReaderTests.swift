import DocumentModel
import Foundation
import Testing

@testable import DocumentReading
@testable import PageLayout

@Suite struct PDFReaderTests {
    private func read(_ bytes: [UInt8], password: String? = nil) throws -> Document {
        // Without recognition, whether a program for it is installed or not.
        try PDFReader(recognition: .never).read(bytes: bytes, file: "memoria.pdf", password: password)
    }

    /// The text of the diagnostic that reading throws.
    private func failure(_ bytes: [UInt8], password: String? = nil) -> String? {
        do {
            _ = try read(bytes, password: password)
            return nil
        } catch {
            return (error as? Diagnostic)?.description
        }
    }

    private static let plain = PDFBuilder([PDFBuilder.text("En 2024 hubo 34.249 casos.", y: 700)])

    @Test func textWithPlacesTitleAndIdentity() throws {
        var builder = Self.plain
        builder.title = "Memoria 2024"
        let document = try read(builder.bytes)
        #expect(document.format == .pdf)
        #expect(document.file == "memoria.pdf")
        #expect(document.declaredTitle == "Memoria 2024")
        #expect(document.pages == [PageSize(width: 612, height: 792)])
        #expect(document.identifier.count == 64)
        #expect(document.diagnostics == [])
        #expect(document.blocks.map(\.text.string) == ["En 2024 hubo 34.249 casos."])
        let box = try #require(document.blocks[0].place.box)
        #expect(document.blocks[0].place.page == 1)
        #expect(abs(box.x0 - 72) < 0.01 && box.y0 > 792 - 700 - 12 && box.y1 < 792 - 700 + 5)
    }

    @Test(arguments: [
        ("ABCDEF+Carlito-Bold", true, false), ("ArialMT,BoldItalic", true, true), ("Times-Oblique", false, true),
        ("Avenir-Black", true, false),
        ("Helvetica", false, false), ("Bodoni-Demi", true, false), ("Academic", false, false), ("", false, false),
    ])
    func weightAndSlantAreToldByTheFontsName(_ name: String, isBold: Bool, isItalic: Bool) {
        let style = FontStyle(name: name)
        #expect(style.isBold == isBold && style.isItalic == isItalic)
    }

    /// The rest of a cell alone on the second page, which by itself shows no table: its drawing must be looked at all the same.
    @Test func theRestOfATableOnThePageBehindIsFound() throws {
        func row(_ cells: [String], y: Double) -> String {
            zip([80.0, 280, 400], cells).map { PDFBuilder.text($1, x: $0, y: y) }.joined()
        }
        func grid(_ rows: Int, top: Double) -> String {
            let lines = (0...rows).map { "72 \(top - 20 * Double($0)) m 500 \(top - 20 * Double($0)) l S " }
            let bottom = top - 20 * Double(rows)
            return (lines + [72.0, 270, 390, 500].map { "\($0) \(top) m \($0) \(bottom) l S " }).joined() + "\n"
        }
        var first = PDFBuilder.text("Ferias de la costa", y: 740) + grid(3, top: 100)
        for (index, cells) in [["Comuna", "Ferias", "Monto"], ["Caleta", "12", "1.250"], ["Caletas del sur", "15", "3.480"]].enumerated() {
            first += row(cells, y: 86 - 20 * Double(index))
        }
        let second = grid(1, top: 740) + row(["y de los cerros"], y: 726) + PDFBuilder.text("Fin de la cuenta.", y: 600)
        let document = try read(PDFBuilder([first, second]).bytes)
        #expect(
            document.blocks.map(outline) == [
                "p Ferias de la costa",
                "table 3x3 head 1\n  0:Comuna | 1:Ferias | 2:Monto\n  0:Caleta | 1:12 | 2:1.250\n  0:Caletas del sur y de los cerros | 1:15 | 2:3.480",
                "p Fin de la cuenta.",
            ])
    }

    @Test func identityIsTheHashOfTheBytes() {
        #expect(
            Array("abc".utf8).withUnsafeBytes { sha256(of: $0) } == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func unreadableFiles() {
        let damaged =
            "memoria.pdf: error: expected a whole PDF, found one that cannot be opened: PDF document is damaged [damaged-pdf]"
            + "\n    fetch the file again; it may have been cut off"
        #expect(failure([]) == damaged)
        #expect(failure(Array("no es un PDF".utf8)) == damaged)
        #expect(failure(Array(Self.plain.bytes.prefix(60))) == damaged)
        #expect(
            failure(PDFBuilder([]).bytes)
                == "memoria.pdf: error: expected a PDF with pages, found one that has none [no-pages]"
                + "\n    fetch the file again or export the document anew; it may have been cut off")
        #expect(
            failure(PDFBuilder(["0 0 100 100 re f", ""]).bytes)
                == "memoria.pdf: error: expected text on the 2 page(s), found only pictures (a scan?) [no-text]"
                + "\n    leave out --ocr never to have scans read")
    }

    @Test func aFileCutOffBehindItsPagesIsRead() throws {
        // poppler rebuilds the table of objects.
        let bytes = Self.plain.bytes
        let cut = try #require(String(decoding: bytes, as: UTF8.self).range(of: "startxref"))
        let document = try read(Array(String(decoding: bytes, as: UTF8.self)[..<cut.lowerBound].utf8))
        #expect(document.blocks.map(\.text.string) == ["En 2024 hubo 34.249 casos."])
    }

    @Test func passwords() throws {
        let needsOne = try #require(Data(base64Encoded: EncryptedSamples.openedByUser).map { Array($0) })
        let opensWithout = try #require(Data(base64Encoded: EncryptedSamples.openToAll).map { Array($0) })
        #expect(
            failure(needsOne) == "memoria.pdf: error: the PDF opens only with a password [password-needed]"
                + "\n    write the password into a file and pass it with --password-file FILE")
        #expect(
            failure(needsOne, password: "otra") == "memoria.pdf: error: the password given does not open the PDF [wrong-password]"
                + "\n    check the file passed with --password-file; it must hold the password alone")
        #expect(try read(needsOne, password: "abre").blocks.map(\.text.string) == ["Clave secreta 123."])
        #expect(try read(needsOne, password: "manda").blocks.map(\.text.string) == ["Clave secreta 123."])
        #expect(try read(opensWithout).blocks.map(\.text.string) == ["Clave secreta 123."])
    }

    @Test func pagesWithoutTextAreNamed() throws {
        let document = try read(PDFBuilder([PDFBuilder.text("Uno 1.", y: 700), "0 0 100 100 re f"]).bytes)
        #expect(
            document.diagnostics.map(\.description) == [
                "memoria.pdf#page=2: warning: the page holds no text, only a picture; whatever it says is missing [page-without-text]\n"
                    + "    leave out --ocr never to have scans read"
            ])
    }

    @Test func aPageThatIsMissingKeepsTheNumbersOfTheOthers() throws {
        var builder = PDFBuilder([PDFBuilder.text("Uno 1.", y: 700), PDFBuilder.text("Dos 2.", y: 700)])
        builder.claimedCount = 3
        let document = try read(builder.bytes)
        #expect(document.pages.count == 3)
        #expect(document.blocks.map { "\($0.place.page ?? 0) \($0.text.string)" } == ["1 Uno 1.", "2 Dos 2."])
        #expect(
            document.diagnostics.map(\.description) == [
                "memoria.pdf#page=3: warning: the page cannot be read; whatever it says is missing [unreadable-page]"
                    + "\n    fetch the file again; it may be damaged"
            ])
    }

    @Test func faultsInAPageAreCounted() throws {
        let document = try read(PDFBuilder([PDFBuilder.text("Uno 1.", y: 700) + "nada 1 2 re\n"]).bytes)
        #expect(document.blocks.map(\.text.string) == ["Uno 1."])
        #expect(document.diagnostics.map(\.id) == ["damaged-page"])
    }

    @Test func turnedTextIsFurniture() throws {
        let content = PDFBuilder.text("Hubo 45 casos.", y: 700) + PDFBuilder.turned("Anexo 12, versi\\363n 3", by: 90, x: 40, y: 300)
        let document = try read(PDFBuilder([content]).bytes)
        #expect(document.blocks.map(\.text.string) == ["Hubo 45 casos.", "Anexo 12, versión 3"])
        #expect(document.blocks.map(\.kind) == [.paragraph, .furniture(.watermark)])
    }

    @Test(arguments: [45.0, 50, 60, 120, 300]) func slantedTextLosesNoLetter(_ angle: Double) throws {
        let content = PDFBuilder.text("Hubo 45 casos.", y: 700) + PDFBuilder.turned("COPIA7", by: angle, x: 300, y: 400, size: 60)
        let document = try read(PDFBuilder([content]).bytes)
        #expect(document.blocks.map(\.kind) == [.paragraph, .furniture(.watermark)])
        #expect(document.blocks[0].text.string == "Hubo 45 casos.")
        #expect(document.blocks[1].text.string.sorted() == "COPIA7".sorted())
    }

    @Test func linksKeepTheirTargets() throws {
        var builder = PDFBuilder([PDFBuilder.text("Ver sitio aqui.", y: 700)])
        builder.annotations[0] =
            "<</Type/Annot/Subtype/Link/Rect[72 695 120 712]/A<</S/URI/URI(https://example.org/memoria)>>>>"
        let document = try read(builder.bytes)
        #expect(document.blocks.map(\.text.links) == [[LinkSpan(range: 0..<9, target: "https://example.org/memoria")]])
    }

    @Test func threadsChangeNothing() throws {
        let pages = (1...30).map { number in
            PDFBuilder.text("Memoria 2024", y: 760, size: 8) + PDFBuilder.text("En la comuna \(number) hubo \(number * 7) casos.", y: 700)
                + PDFBuilder.text("\(number)", x: 300, y: 30)
        }
        let bytes = PDFBuilder(pages).bytes
        let alone = try PDFReader(threads: 1).read(bytes: bytes, file: "a.pdf")
        #expect(alone.blocks.count == 90)
        for threads in [2, 3, 8] { #expect(try PDFReader(threads: threads).read(bytes: bytes, file: "a.pdf") == alone) }
    }

    @Test(arguments: [20.0, 30, 40, -25]) func aWatermarkSlantedGentlyStandsApart(_ angle: Double) throws {
        let lines = (0..<6).map { PDFBuilder.text("Se apoyaron 45 talleres de la comuna.", y: 480 - 14 * Double($0)) }.joined()
        let content = lines + PDFBuilder.turned("COPIA7", by: angle, x: 150, y: 420, size: 60)
        let document = try read(PDFBuilder([content]).bytes)
        #expect(document.blocks.map(\.kind) == [.paragraph, .furniture(.watermark)])
        #expect(
            document.blocks[0].text.string == Array(repeating: "Se apoyaron 45 talleres de la comuna.", count: 6).joined(separator: " "))
        #expect(document.blocks[1].text.string == "COPIA7")
    }

    /// A sheet whose lines run upwards (90) or downwards (-90), with a level head.
    @Test(arguments: [90.0, -90]) func aPageOfTurnedTextIsReadAsText(_ angle: Double) throws {
        let lines = [
            "En la provincia se plantaron 1.204 \\341rboles durante el a\\361o, y los", "vecinos cuidan de ellos.", "",
            "Otros 35 quedaron para el invierno.",
        ]
        let content = lines.enumerated().map { index, line in
            let step = 16 * Double(index)
            return PDFBuilder.turned(line, by: angle, x: angle > 0 ? 100 + step : 500 - step, y: angle > 0 ? 100 : 700)
        }.joined()
        let document = try read(PDFBuilder([PDFBuilder.text("Memoria", y: 760) + content]).bytes)
        #expect(
            document.blocks.map(\.text.string) == [
                "En la provincia se plantaron 1.204 árboles durante el año, y los vecinos cuidan de ellos.",
                "Otros 35 quedaron para el invierno.", "Memoria",
            ])
        #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .furniture(.watermark)])
        // Places are those of the sheet as it lies.
        #expect(document.pages == [PageSize(width: 612, height: 792)])
        let box = try #require(document.blocks[1].place.box)
        #expect(box.height > 4 * box.width)
        #expect(angle > 0 ? abs(box.midX - 145) < 6 && abs(box.y1 - 692) < 2 : abs(box.midX - 455) < 6 && abs(box.y0 - 92) < 2)
    }
}
