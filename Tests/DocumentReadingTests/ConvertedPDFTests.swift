import DocumentModel
import Testing

@testable import DocumentReading

/// Pages that pdftohtml and pdf2htmlEX made of PDF files, written here as those programs write them.
@Suite struct ConvertedPDFTests {
    private func page(_ number: Int, _ lines: [(top: Int, left: Int, text: String)]) -> String {
        let rows = lines.map { "<p style=\"position:absolute;top:\($0.top)px;left:\($0.left)px;white-space:nowrap\">\($0.text)</p>" }
        return
            "<div id=\"page\(number)-div\" style=\"position:relative;width:892px;height:1262px;\">\n\(rows.joined(separator: "\n"))\n</div>\n"
    }

    @Test func linesBecomeParagraphsAndPiecesOfALineOne() throws {
        let document = try read(
            page(
                1,
                [
                    (90, 98, "<b>Atención&#160;de&#160;Usuarios</b>"),
                    (120, 98, "Durante&#160;el&#160;año&#160;la&#160;biblioteca&#160;atendió&#160;a&#160;un&#160;total&#160;de"),
                    (140, 98, "1.204&#160;lectores&#160;y&#160;prestó&#160;3.500"), (139, 300, "<a href=\"x.html#1\">1</a>"),
                    (140, 306, "&#160;libros"),
                    (160, 98, "de&#160;sus&#160;salas."), (200, 119, "•"), (200, 141, "<b>Apertura:</b>"),
                    (200, 240, "5&#160;de&#160;mayo."),
                    (230, 98, "Salas"), (230, 200, "1.500"), (230, 300, "2.500"),
                    (900, 98, "1&#160;Incluye&#160;revistas."),
                ]))
        #expect(
            outline(document) == """
                h2 Atención de Usuarios
                p Durante el año la biblioteca atendió a un total de 1.204 lectores y prestó 3.5001 libros de sus salas. {call 1=1@83}
                note[1] 1 Incluye revistas. {mark 1}
                li1 • Apertura: 5 de mayo. {mark •}
                p Salas
                p 1.500
                p 2.500
                """)
    }

    @Test func aStopSetApartEndsItsLine() throws {
        let document = try read(page(1, [(90, 98, "Hubo 5"), (90, 150, ". Otros 7."), (140, 98, "Salas"), (140, 150, "Otros 7.")]))
        #expect(outline(document) == "p Hubo 5. Otros 7.\np Salas\np Otros 7.")
    }

    /// The next line begins with a capital, as names do.
    @Test func aFullLineGoesOnWithTheNameBelow() throws {
        let long = "Durante el año el vivero entregó más de cuarenta mil plantas a las escuelas rurales de la Región de"
        let left = try read(page(1, [(90, 98, long), (110, 98, "Aysén y de Magallanes.")]))
        #expect(outline(left) == "p \(long) Aysén y de Magallanes.")
        let right = try read(page(1, [(90, 98, long), (110, 400, "Aysén y de Magallanes.")]))
        #expect(outline(right) == "p \(long)\np Aysén y de Magallanes.")
        let short = try read(page(1, [(90, 98, "El vivero de la Región de"), (110, 98, "Aysén y de Magallanes.")]))
        #expect(outline(short) == "p El vivero de la Región de\np Aysén y de Magallanes.")
    }

    @Test func headsFeetAndNumbersOfPagesAreFurniture() throws {
        let texts = ["Se plantaron 40 árboles.", "Se podaron 50 rosas.", "Se regaron 60 prados."]
        let pages = texts.enumerated().map { index, text in
            page(
                index + 1,
                [
                    (50, 98, "Vivero Austral 2024"), (60, 98, "Informe \(index)"), (100, 98, text), (110, 98, "Hubo \(index + 7) cursos."),
                    (1150, 98, "Hecho en casa"), (1178, 443, "\(index + 3)"),
                ])
        }
        #expect(
            outline(try read(pages.joined())) == """
                (runningHead) Vivero Austral 2024
                p Informe 0
                p Se plantaron 40 árboles.
                p Hubo 7 cursos.
                (runningFoot) Hecho en casa
                (pageNumber) 3
                (runningHead) Vivero Austral 2024
                p Informe 1
                p Se podaron 50 rosas.
                p Hubo 8 cursos.
                (runningFoot) Hecho en casa
                (pageNumber) 4
                (runningHead) Vivero Austral 2024
                p Informe 2
                p Se regaron 60 prados.
                p Hubo 9 cursos.
                (runningFoot) Hecho en casa
                (pageNumber) 5
                """)
    }

    @Test func linesPlacedByTheStylesOfThePage() throws {
        let document = try read(
            """
            <style>.pf{position:relative}.pc{position:absolute}.t{position:absolute;white-space:pre}._{display:inline-block}._1{width:20px}</style>
            <div id="page-container"><div id="pf1" class="pf" data-page-no="1"><div class="pc"><div class="t">El vivero vendió plantas por un total</div>
            <div class="t">de $ 1<span class="_"></span>.002 millones.</div><div class="t">Salas<span class="_ _1"> </span>1.003<span class="_ _1"> </span>5</div>
            </div></div></div>
            """)
        #expect(outline(document) == "p El vivero vendió plantas por un total de $ 1.002 millones.\np Salas 1.003 5")
    }

    /// A page of a site with a box at a fixed place, and one whose parts have the names of pages.
    @Test func otherPagesKeepTheirParagraphs() throws {
        let lines = "<p style=\"position:absolute;top:1px;left:1px\">Se plantaron más de</p><p>40 árboles</p>"
        #expect(outline(try read(lines)) == "p Se plantaron más de\np 40 árboles")
        let named = "<div id=\"page1-div\"><p>Se plantaron más de</p><p>otros tantos.</p></div>"
        #expect(outline(try read(named)) == "p Se plantaron más de\np otros tantos.")
    }

    @Test func callsThatLeadToThePageByItsFile() throws {
        let document = try read(
            """
            <p>Hubo 3.500<a href="a.html#2">1</a> libros y 40<a href="a.html#2">2024</a> más, del punto <a href="a.html#9">3</a>.</p>
            <p>3 Salas abrieron.</p><p>1 Incluye revistas.</p><p>1 Otra sala.</p>
            """)
        #expect(
            outline(document) == """
                p Hubo 3.5001 libros y 402024 más, del punto 3. {call 1=1@10} {link 2024→a.html#2} {link 3→a.html#9}
                note[1] 1 Incluye revistas. {mark 1}
                p 3 Salas abrieron.
                p 1 Otra sala.
                """)
    }
}
