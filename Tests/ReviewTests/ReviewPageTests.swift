import DocumentModel
import DocumentReading
import Foundation
import Testing

import struct SpanishNumbers.ExactDecimal

@testable import Dataset
@testable import Review

/// Whole pages of a small document made here.
@Suite struct ReviewPageTests {
    static let place = Place.page(1, Box(x0: 10, y0: 20, x1: 110, y1: 32))

    /// A heading and a sentence of two lines with two numbers, the second one a cell.
    static func document(
        _ heading: String = "Región de Ñuble", _ text: String = "Año 2025: hubo 1.234 ferias & más", format: DocumentFormat = .pdf
    )
        -> Document
    {
        let cut = text.utf8.count / 2
        let runs = [
            TextRun(range: 0..<cut, place: .page(1, Box(x0: 10, y0: 50, x1: 200, y1: 60))),
            TextRun(range: cut..<text.utf8.count, place: .page(1, Box(x0: 10, y0: 62, x1: 90, y1: 72))),
        ]
        return Document(
            identifier: "0", file: "a.pdf", format: format, pages: format == .pdf ? [PageSize(width: 300, height: 400)] : [],
            blocks: [
                Block(kind: .heading(level: 1), text: PlacedText(heading), place: place),
                Block(kind: .paragraph, text: PlacedText(text, runs: runs), place: place),
                Block(kind: .listItem(level: 1), text: PlacedText("uno"), place: place),
                Block(kind: .listItem(level: 2), text: PlacedText("dos"), place: place),
                Block(
                    kind: .table(
                        Table(
                            rowCount: 2, columnCount: 2, headerRowCount: 1,
                            cells: [
                                TableCell(row: 0, column: 0, columnSpan: 2, range: 0..<1, place: place),
                                TableCell(row: 1, column: 0, range: 2..<3, place: place),
                                TableCell(row: 1, column: 1, range: 4..<5, place: place),
                            ])), text: PlacedText("T\na\t7"), place: place),
            ])
    }

    static func mention(_ id: Int, block: Int, _ start: Int, _ text: String, state: String) -> [CellValue] {
        StandardTables.menciones.fields.map { field in
            switch field.name {
            case "mencion_id": .integer(id)
            case "bloque_id": .integer(block)
            case "inicio": .integer(start)
            case "largo": .integer(text.unicodeScalars.count)
            case "texto": .text(text)
            case "tipo": .text("conteo")
            case "estado": .text(state)
            default: .empty
            }
        }
    }

    static func dataset() -> Dataset {
        let regions = TableSchema(
            name: "regiones", fields: [Field("region_codigo", .string), Field("ferias", .integer)], primaryKey: ["region_codigo"])
        return Dataset(tables: [
            DataTable(
                schema: StandardTables.menciones,
                rows: [
                    mention(1, block: 2, 4, "2025", state: "referencia"), mention(2, block: 2, 15, "1.234", state: "extraida"),
                    mention(3, block: 5, 4, "7", state: "sin_explicar"),
                ]),
            DataTable(
                schema: StandardTables.procedencia,
                rows: [
                    ProvenanceEntry(table: "regiones", row: 1, field: "region_codigo", blockID: 2, start: 0, length: 30, pattern: "p")
                        .values,
                    ProvenanceEntry(
                        table: "regiones", row: 1, field: "ferias", mentionID: 2, blockID: 2, start: 15, length: 5, pattern: "q"
                    ).values,
                ]),
            DataTable(schema: regions, rows: [[.text("16"), .integer(1234)]]),
        ])
    }

    static func page(_ document: Document = document(), pictures: [PagePicture] = []) throws -> PageReading {
        try PageReading(ReviewPage(document: document, dataset: dataset(), checkResults: [], pictures: pictures).encoded())
    }

    @Test func theTextHasEveryBlockAndMention() throws {
        #expect(
            try Self.page().between("<div id=\"text\">\n", "</div>\n</main>") == """
                <h3 id="b1">Región de Ñuble</h3>
                <p id="b2">Año <span class="m reference" data-m="1" role="button" tabindex="-1">2025</span>: hubo \
                <span class="m extracted" data-m="2" role="button" tabindex="-1">1.234</span> ferias &amp; más</p>
                <ul>
                <li id="b3" class="l1">uno</li>
                <li id="b4" class="l2">dos</li>
                </ul>
                <div class="scroll" id="b5"><table>
                <tr><th scope="col" colspan="2">T</th></tr>
                <tr><td>a</td><td><span class="m unexplained" data-m="3" role="button" tabindex="-1">7</span></td></tr>
                </table></div>

                """)
    }

    @Test func doubtfulNumbersAreMarked() throws {
        var dataset = Self.dataset()
        let confidence = try #require(StandardTables.menciones.index(of: "confianza"))
        for (row, share) in [(0, 59), (1, 60), (2, 5)] {
            dataset["menciones"]?.rows[row][confidence] = .number(try #require(ExactDecimal(coefficient: Int128(share), exponent: -2)))
        }
        let text = try PageReading(ReviewPage(document: Self.document(), dataset: dataset, checkResults: []).encoded())
            .between("<div id=\"text\">\n", "</div>\n</main>")
        #expect(text.contains("class=\"m reference doubtful\" data-m=\"1\""))
        #expect(text.contains("class=\"m extracted\" data-m=\"2\""))
        #expect(text.contains("class=\"m unexplained doubtful\" data-m=\"3\""))
    }

    @Test func cellsLeadToTheirMentionsOrToTheLinesOfTheirWords() throws {
        let page = try Self.page()
        let sources = try #require(page.data["sources"] as? [[Any]])
        #expect(page.data["patterns"] as? [String] == ["p", "q"])
        #expect(sources.count == 2)
        #expect(sources[0].prefix(3).compactMap { $0 as? Int } == [1, 0, 0])
        #expect(sources[0][3] is NSNull)
        #expect(sources[0][8] as? [[Double]] == [[1, 10, 50, 200, 60], [1, 10, 62, 90, 72]])
        #expect(sources[1].prefix(8).compactMap { $0 as? Int } == [1, 0, 1, 2, 2, 15, 5, 1])
        #expect((sources[1][8] as? [Any])?.count == 0)
        #expect(page.rows("regiones") == [["16", "1234"]])
    }

    @Test func contextsAreTheWordsAround() throws {
        let contexts = try #require(try Self.page().data["contexts"] as? [[Any]])
        #expect(contexts.map { $0.first as? String } == ["Año ", "Año 2025: hubo ", "T\na\t"])
        #expect(contexts.map { $0.dropFirst().first as? String } == [": hubo 1.234 ferias & más", " ferias & más", ""])
    }

    @Test func aPictureStandsInThePage() throws {
        let page = try Self.page(pictures: [
            PagePicture(page: 1, width: 3, height: 4, png: [0xFF, 0xEE, 0xDD, 0xCC]), PagePicture(page: 2, width: 1, height: 1, png: []),
        ])
        #expect(page.count("<section class=\"page\"") == 1, "a picture of no page is left out")
        #expect(page.between("src=\"data:image/png;base64,", "\"") == "/+7dzA==")
        #expect(page.html.contains("id=\"p1\" data-w=\"300.0\" data-h=\"400.0\" aria-label=\"Página 1\""))
        #expect(page.html.contains("<body data-kind=\"pages\""))
    }

    @Test func textOfTheDocumentIsNoMarkup() throws {
        let hostile = "</script><script>alert(1)</script><!-- {{script}} <img src=x onerror='alert(2)'> \"\u{0} & ]]>"
        let plain = try Self.page()
        var document = Self.document(hostile, hostile)
        document.file = hostile
        let page = try Self.page(document)
        for tag in ["<script", "</script", "<img", "<!--"] { #expect(page.count(tag) == plain.count(tag), "\(tag)") }
        #expect(page.between("<title>Revisión · ", "</title>").hasPrefix("&lt;/script&gt;&lt;script&gt;alert(1)"))
        // The data say what the document says.
        let contexts = try #require(page.data["contexts"] as? [[Any]])
        #expect((contexts[0][0] as? String) == "</sc")
    }

    @Test func nothingIsFetchedAndOneScriptMayRun() throws {
        let page = try Self.page()
        #expect(page.html.contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"))
        #expect(page.count("<script") == 2)
        for outside in ["http://", "https://", "src=\"//", "@import", "url("] {
            #expect(page.count(outside) == (outside == "http://" ? page.count("http://www.w3.org/2000/svg") : 0), "\(outside)")
        }
        #expect(Template.hash(of: Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }

    @Test func positionsBeyondTheTextDoNoHarm() throws {
        var dataset = Self.dataset()
        dataset["menciones"]?.rows = [
            Self.mention(1, block: 99, 0, "x", state: "referencia"), Self.mention(2, block: 2, 900, "x", state: "otro"),
            Self.mention(3, block: 2, -5, "x", state: "extraida"),
        ]
        let bytes = ReviewPage(document: Self.document(), dataset: dataset, checkResults: []).encoded()
        #expect(try PageReading(bytes).rows("menciones").count == 3)
    }

    @Test func sameValuesSameBytes() {
        let pages = (0..<3).map { _ in ReviewPage(document: Self.document(), dataset: Self.dataset(), checkResults: []).encoded() }
        #expect(Set(pages).count == 1)
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func base64IsThatOfRFC4648(_ text: String, _ encoded: String) {
        var bytes: [UInt8] = []
        bytes.appendBase64(Array(text.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == encoded)
    }
}
