import DocumentModel
import PageLayout
import Testing

@testable import DocumentReading

/// Scans made of pages of text and read again; left out, and said so, where Tesseract with Spanish is not installed.
@Suite(.serialized) struct ScanTests {
    static let isInstalled = Tesseract()?.language == "spa"

    static let lines = [
        "La red de bibliotecas m\\363viles recorri\\363 42 comunas durante el a\\361o", "2031 y prest\\363 18.450 libros a sus lectores.",
        "",
        "El presupuesto fue de M$ 7.315, un 12,5 % m\\341s que el anterior,", "y alcanz\\363 para tres camiones nuevos.",
    ]
    static let text = [
        "La red de bibliotecas móviles recorrió 42 comunas durante el año 2031 y prestó 18.450 libros a sus lectores.",
        "El presupuesto fue de M$ 7.315, un 12,5 % más que el anterior, y alcanzó para tres camiones nuevos.",
    ]

    private static func scan(quarters: Int = 0, skew: Double = 0) throws -> [UInt8] {
        try ScanFiles.pdf([.scan(of: try ScanFiles.pdf([.text(lines)]), quarters: quarters, skew: skew)])
    }

    /// The place of a word in the first page's text.
    private static func place(of word: String, in document: Document) -> Box? {
        for block in document.blocks {
            for run in block.text.runs
            where String(decoding: block.text.string.utf8.dropFirst(run.range.lowerBound).prefix(run.range.count), as: UTF8.self) == word {
                return run.place.box
            }
        }
        return nil
    }

    @Test(
        .enabled(if: isInstalled, "tesseract with Spanish is not installed"),
        arguments: [(0, 0.0), (0, 0.009), (0, -0.035), (0, 0.06), (1, 0), (2, 0), (3, 0)])
    func theTextOfAScanIsReadHoweverItLies(_ quarters: Int, _ skew: Double) throws {
        let scan = try PDFReader().read(bytes: try Self.scan(quarters: quarters, skew: skew), file: "a.pdf")
        #expect(scan.blocks.map(\.text.string) == Self.text)
        #expect(scan.diagnostics.map(\.id) == ["recognised-text"])

        let original = try PDFReader().read(bytes: try ScanFiles.pdf([.text(Self.lines)]), file: "b.pdf")
        let expected = try #require(Self.place(of: "18.450", in: original))
        let found = try #require(Self.place(of: "18.450", in: scan))
        let turn = PageTurn(size: try #require(original.pages.first), quarters: quarters, skew: skew)
        // The reader's page is the turned one: turned back, the word must stand where it was set.
        let middle = turn.original(Box(x0: found.midX, y0: found.midY, x1: found.midX, y1: found.midY))
        #expect(abs(middle.midX - expected.midX) < 2 && abs(middle.midY - expected.midY) < 2)
    }

    @Test(.enabled(if: isInstalled, "tesseract with Spanish is not installed")) func onlyPagesWithoutTextAreRecognised() throws {
        let text = try ScanFiles.pdf([.text(Self.lines)])
        let file = try ScanFiles.pdf([.text(["Se abrieron 9 salas."]), .blank, .scan(of: text, quarters: 0, skew: 0)])
        let document = try PDFReader().read(bytes: file, file: "a.pdf")
        #expect(document.blocks.map(\.text.string) == ["Se abrieron 9 salas."] + Self.text)
        #expect(document.blocks[0].text.runs.allSatisfy { $0.confidence == 100 })
        #expect(document.blocks[1].text.runs.allSatisfy { $0.confidence > 50 && $0.confidence < 100 })
        #expect(
            document.diagnostics.map { "\($0.page ?? 0) \($0.severity.rawValue) \($0.id)" } == [
                "2 note empty-page", "3 warning recognised-text",
            ])

        let every = try PDFReader(recognition: .always).read(bytes: file, file: "a.pdf")
        #expect(every.blocks.map(\.text.string) == document.blocks.map(\.text.string))
        #expect(every.blocks.allSatisfy { $0.text.runs.allSatisfy { $0.confidence < 100 } })
    }

    @Test(.enabled(if: isInstalled, "tesseract with Spanish is not installed")) func whitePrintOnGreyIsReadBesideBlackOnWhite() throws {
        let page = ScanFiles.Page.boxed(
            ["Se plantaron 2.714 \\341lamos junto al canal,", "con un costo de M$ 96.350."],
            white: ["Quedan 83 hect\\341reas por cercar", "y 15 pozos por limpiar en marzo."])
        let scan = try ScanFiles.pdf([.scan(of: try ScanFiles.pdf([page]), quarters: 0, skew: 0)])
        let document = try PDFReader().read(bytes: scan, file: "a.pdf")
        #expect(
            document.blocks.map(\.text.string).joined(separator: " ")
                == "Se plantaron 2.714 álamos junto al canal, con un costo de M$ 96.350. "
                + "Quedan 83 hectáreas por cercar y 15 pozos por limpiar en marzo.")
    }

    @Test(.enabled(if: isInstalled, "tesseract with Spanish is not installed")) func aPageInAShadowIsReadToItsEdge() throws {
        let wide = Self.lines.map { $0.isEmpty ? "" : $0 + " Fin." }
        let scan = try ScanFiles.pdf([.shaded(of: try ScanFiles.pdf([.text(wide)]))])
        let document = try PDFReader().read(bytes: scan, file: "a.pdf")
        #expect(
            document.blocks.map(\.text.string).joined(separator: " ")
                == "La red de bibliotecas móviles recorrió 42 comunas durante el año Fin. 2031 y prestó 18.450 libros a sus lectores. Fin. "
                + "El presupuesto fue de M$ 7.315, un 12,5 % más que el anterior, Fin. y alcanzó para tres camiones nuevos. Fin.")
    }

    @Test func withoutTheProgramEachPageIsReported() throws {
        let text = try ScanFiles.pdf([.text(Self.lines)])
        var reader = PDFReader()
        reader.recognizer = "/no/such/program"
        let mixed = try reader.read(
            bytes: try ScanFiles.pdf([.text(["Se abrieron 9 salas."]), .scan(of: text, quarters: 0, skew: 0), .blank]), file: "a.pdf")
        #expect(
            mixed.diagnostics.map(\.description) == [
                """
                a.pdf#page=2: warning: the page holds no text, only a picture; whatever it says is missing [page-without-text]
                    to have scans read, install Tesseract with Spanish (Debian: tesseract-ocr and tesseract-ocr-spa)
                """, "a.pdf#page=3: note: the page is empty [empty-page]",
            ])
        let scan = try Self.scan()
        let problem = #expect(throws: Diagnostic.self) { try reader.read(bytes: scan, file: "a.pdf") }
        #expect(
            problem?.description == """
                a.pdf: error: expected text on the 1 page(s), found only pictures (a scan?) [no-text]
                    to have scans read, install Tesseract with Spanish (Debian: tesseract-ocr and tesseract-ocr-spa)
                """)
    }

    private static let stamp = "Folio 0427 firmado el 3 de mayo de 2031"

    @Test(.enabled(if: isInstalled, "tesseract with Spanish is not installed")) func aStampOverAScanHidesNothingOfIt() throws {
        let file = try ScanFiles.pdf([.stamped(of: try ScanFiles.pdf([.text(Self.lines)]), stamp: Self.stamp)])
        let document = try PDFReader().read(bytes: file, file: "a.pdf")
        #expect(document.blocks.map(\.text.string) == Self.text + [Self.stamp])
        #expect(document.diagnostics.map(\.id) == ["recognised-text"])
        // The stamp's letters are the file's own.
        let runs = try #require(document.blocks.last).text.runs
        #expect(runs.allSatisfy { $0.confidence == 100 })
    }

    @Test(.enabled(if: isInstalled, "tesseract with Spanish is not installed")) func aCoverOverAPictureWithoutTextIsNoScan() throws {
        let file = try ScanFiles.pdf([.stamped(of: try ScanFiles.pdf([.text(["Vivero"])]), stamp: Self.stamp)])
        let document = try PDFReader().read(bytes: file, file: "a.pdf")
        #expect(document.blocks.map(\.text.string) == [Self.stamp])
        #expect(document.diagnostics.isEmpty)
    }

    @Test func aStampedScanThatCannotBeReadIsReported() throws {
        let file = try ScanFiles.pdf([.stamped(of: try ScanFiles.pdf([.text(Self.lines)]), stamp: Self.stamp)])
        let document = try PDFReader(recognition: .never).read(bytes: file, file: "a.pdf")
        #expect(document.blocks.map(\.text.string) == [Self.stamp])
        #expect(
            document.diagnostics.map(\.description) == [
                """
                a.pdf#page=1: warning: the page holds little text over a picture; whatever it says is missing [page-without-text]
                    leave out --ocr never to have scans read
                """
            ])
    }

    private static let longText = (1...8).map { "El servicio abri\\363 \($0 + 40) talleres en la comuna de la costa y del valle" }

    @Test func theLayerOfASearchableScanIsNamedAndNoSurerThanItIs() throws {
        let picture = try ScanFiles.pdf([.text(Self.longText)])
        let file = try ScanFiles.pdf([.layered(of: picture, lines: Self.longText, isShown: false), .text(["Vivero"])])
        let document = try PDFReader(recognition: .never).read(bytes: file, file: "a.pdf")
        #expect(
            document.diagnostics.map(\.description) == [
                """
                a.pdf#page=1: warning: the page is a picture; its text was recognised by another program, whose mistakes it holds \
                [recognised-layer]
                    compare its figures with the page, or read it anew with --ocr always
                """
            ])
        let sureness = document.blocks.flatMap(\.text.runs).map { run in
            if case .page(let number, _) = run.place { "\(number): \(run.confidence)" } else { "" }
        }
        #expect(Set(sureness) == ["1: 70", "2: 100"])
    }

    @Test func textThatIsShownOverAPictureOfThePageIsItsOwn() throws {
        let file = try ScanFiles.pdf([.layered(of: try ScanFiles.pdf([.blank]), lines: Self.longText, isShown: true)])
        let document = try PDFReader(recognition: .never).read(bytes: file, file: "a.pdf")
        #expect(document.diagnostics.isEmpty)
        #expect(document.blocks.allSatisfy { $0.text.runs.allSatisfy { $0.confidence == 100 } })
    }

    @Test func partsOfFontsAreOfTextThatIsShown() {
        func mayBeLayer(_ names: String...) -> Bool { SearchLayer.mayBeLayer(names.map { FontUse(name: $0, size: 10) }) }
        #expect(mayBeLayer("GlyphLessFont") && mayBeLayer("TimesNewRomanPSMT", "Arial") && mayBeLayer("ABCDEF+HiddenHorzOCR"))
        #expect(!mayBeLayer("ABCDEF+Carlito") && !mayBeLayer("Arial", "ABCDEF+Carlito") && !mayBeLayer())
        #expect(mayBeLayer("ABCDE+Carlito"))
    }

    @Test func enlargementKeepsFlatsAndEdges() {
        #expect(SmoothEnlargement.enlarged([7, 7, 7, 7], width: 2, height: 2, to: 6, by: 6) == [UInt8](repeating: 7, count: 36))
        #expect(SmoothEnlargement.enlarged([7, 7, 7, 7], width: 2, height: 2, to: 5, by: 3) == [UInt8](repeating: 7, count: 15))
        let edge = SmoothEnlargement.enlarged([0, 0, 0, 255, 255, 255], width: 6, height: 1, to: 24, by: 4)
        #expect(Array(edge.prefix(6)) == Array(edge.dropFirst(24).prefix(6)))
        #expect(edge[0] == 0 && edge[23] == 255 && edge[11] < 128 && edge[12] > 127)
        #expect(zip(edge[9...13], edge[10...14]).allSatisfy { $0 <= $1 })
    }
}
