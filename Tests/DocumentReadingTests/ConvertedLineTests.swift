import DocumentModel
import Testing

@testable import DocumentReading

/// Which lines of a converted PDF go on with the line above, written as pdftohtml writes them with and without places.
@Suite struct ConvertedLineTests {
    private func page(_ lines: [(top: Int, left: Int, text: String)], _ number: Int = 1) -> String {
        let rows = lines.map { "<p style=\"position:absolute;top:\($0.top)px;left:\($0.left)px\">\($0.text)</p>" }.joined(separator: "\n")
        return "<div id=\"page\(number)-div\" style=\"position:relative\">\n\(rows)\n</div>\n"
    }

    private func placed(_ lines: [(top: Int, left: Int, text: String)]) throws -> String { outline(try read(page(lines))) }

    private func plain(_ body: String) throws -> String { outline(try read("<html><body>\n<a name=1></a>\(body)</body></html>")) }

    @Test func linesInTheBodyBecomeParagraphs() throws {
        let body = """
            <b>1. Obras del año<br/></b>Durante el año 2031 el vivero entregó 41.053 plantas a escuelas de Aysén<br/>y de Los Lagos, en \
            mayo.<br/>Se podaron 60 prados.<br/>
            El segundo programa del vivero atendió a 3.500 familias de la Provincia de<br/>
            Palena. Recibieron un manual.<br/>
            • Se plantaron rosas en las riberas de los ríos de la zona, como el Baker,<br/>
            Palena y Cisnes.<br/>
            • Se podaron más.<br/>
            <b>Zona</b><br/>
            <b>Plantas<br/></b>Lagos 40<br/>
            <b>Ferias</b><br/>
            • Una en Lota.<br/>
            <hr/>
            <a name=2></a>La feria del vivero se hizo en otoño y en ella hubo 12 talleres de poda y de<br/>
            riego.<br/>

            """
        #expect(
            try plain(body) == """
                h2 1. Obras del año
                p Durante el año 2031 el vivero entregó 41.053 plantas a escuelas de Aysén y de Los Lagos, en mayo.
                p Se podaron 60 prados.
                p El segundo programa del vivero atendió a 3.500 familias de la Provincia de Palena. Recibieron un manual.
                li1 • Se plantaron rosas en las riberas de los ríos de la zona, como el Baker, Palena y Cisnes. {mark •}
                li1 • Se podaron más. {mark •}
                p Zona
                p Plantas
                p Lagos 40
                h2 Ferias
                li1 • Una en Lota. {mark •}
                p La feria del vivero se hizo en otoño y en ella hubo 12 talleres de poda y de riego.
                """)
    }

    @Test func numbersOfPagesAreCountedInTheBody() throws {
        let pages = (1...3).map { "<a name=\($0)></a>Vivero Austral<br/>\nHubo \($0 + 40) prados.<br/>\n\($0)<br/>\n<hr/>\n" }
        #expect(
            outline(try read("<html><body>\n\(pages.joined())</body></html>"))
                == (1...3).map { "(runningHead) Vivero Austral\np Hubo \($0 + 40) prados.\n(pageNumber) \($0)" }.joined(separator: "\n"))
    }

    /// Anchors named by numbers on other pages, and lines without them.
    @Test func otherBrokenLinesStayTogether() throws {
        let lines = "Hubo 12 prados.<br/>\nHubo 3 ferias.<br/>\n"
        #expect(outline(try read("<body>\(lines)</body>")) == "p Hubo 12 prados. Hubo 3 ferias.")
        #expect(outline(try read("<body><a name=2></a>\(lines)</body>")) == "p Hubo 12 prados. Hubo 3 ferias.")
        #expect(outline(try read("<body><div><a name=1></a>\(lines)</div></body>")) == "p Hubo 12 prados. Hubo 3 ferias.")
        #expect(outline(try read("<body><p>Uno</p><a name=1></a>\(lines)</body>")) == "p Uno\np Hubo 12 prados. Hubo 3 ferias.")
        #expect(outline(try read("<body><a name=1 href=x>Ver</a> \(lines)</body>")) == "p Ver Hubo 12 prados. Hubo 3 ferias. {link Ver→x}")
        let paragraphs = "<p>Hubo 12 prados.<br/>Hubo 3 ferias.</p><p><b>Ferias</b></p><p>Hubo 3.</p><p><b>Prados</b></p><p>Hubo 12.</p>"
        #expect(
            outline(try read("<body><a name=1></a>\(paragraphs)</body>"))
                == "p Hubo 12 prados. Hubo 3 ferias.\nh2 Ferias\np Hubo 3.\nh2 Prados\np Hubo 12.")
    }

    @Test func linesOfABlockPartWhereTheNextWordHadRoom() throws {
        let long = "Se plantaron 40 árboles en las riberas de los ríos Baker, Palena y Cisnes, en"
        #expect(
            try placed([(90, 98, "\(long)<br/>terrenos de Lota.<br/>Se podaron rosas.<br/>Feria de Lota<br/>Feria de Laja")])
                == "p \(long) terrenos de Lota.\np Se podaron rosas.\np Feria de Lota\np Feria de Laja")
        // The word did not fit, or goes on with a sentence.
        #expect(
            try placed([
                (90, 98, "\(long)<br/>terrenos que sus dueños dieron en préstamo al vivero por 5 años.<br/>Aguasdulcesydelmar dio más.")
            ])
                == "p \(long) terrenos que sus dueños dieron en préstamo al vivero por 5 años. Aguasdulcesydelmar dio más.")
        #expect(try placed([(90, 98, "\(long)<br/>terrenos y<br/>huertos de Lota.")]) == "p \(long) terrenos y huertos de Lota.")
        // Items, and a change of type.
        #expect(
            try placed([(90, 98, "\(long)<br/>1) Salas que el vivero abrió en otoño en la Provincia de Palena y sus islas,<br/>2) Ferias.")]
            )
                == "p \(long)\np 1) Salas que el vivero abrió en otoño en la Provincia de Palena y sus islas,\np 2) Ferias.")
        #expect(try placed([(90, 98, "<b>Ferias</b><br/>Hubo una.")]) == "h2 Ferias\np Hubo una.")
    }

    @Test func fullLinesGoOnAtTheUsualDistance() throws {
        let full = "Durante el año el vivero entregó muchas plantas a las escuelas de Aysén."
        let lines = (0...4).map { (top: 90 + 19 * $0, left: 98, text: full) }
        #expect(try placed(lines) == "p " + Array(repeating: full, count: 5).joined(separator: " "))
        // Farther below, farther right, too few lines to know, and a line that was not full.
        #expect(try placed(lines + [(220, 98, full)]).hasSuffix(".\np \(full)"))
        #expect(try placed(lines + [(185, 140, full)]).hasSuffix(".\np \(full)"))
        #expect(try placed(Array(lines.prefix(3))) == Array(repeating: "p \(full)", count: 3).joined(separator: "\n"))
        #expect(try placed(lines + [(185, 98, "Fin."), (204, 98, full)]).hasSuffix(". Fin.\np \(full)"))
        #expect(try placed(lines + [(185, 98, "<b>Ferias</b>"), (204, 98, full)]).hasSuffix(".\nh2 Ferias\np \(full)"))
        #expect(try placed(lines + [(185, 98, "1) Salas."), (204, 98, full)]).contains(".\np 1) Salas.\np "))
    }

    @Test func numbersRaisedAboveTheirLineCallNotes() throws {
        let text = "En el año hubo 3.500"
        let note = [(top: 900, left: 98, text: "1"), (top: 904, left: 106, text: "Con los de Lota.")]
        #expect(
            try placed([(90, 98, text), (86, 240, "1"), (90, 247, "libros en 12 salas.")] + note)
                == "p \(text)1 libros en 12 salas. {call 1=1@21}\nnote[1] 1 Con los de Lota. {mark 1}")
        // At the end of a line the note says that it is one.
        #expect(try placed([(90, 98, text), (86, 240, "1")] + note) == "p \(text)1 {call 1=1@21}\nnote[1] 1 Con los de Lota. {mark 1}")
        #expect(try placed([(90, 98, text), (86, 240, "1")]) == "p \(text)\np 1")
        #expect(try placed([(90, 98, text), (90, 240, "1")] + note).hasPrefix("p \(text)\np 1\n"))
        #expect(try placed([(90, 98, text), (86, 110, "1")] + note).hasPrefix("p \(text)\np 1\n"))
        // As low as its line, too long, far higher, or far before what follows where no note has it.
        for number in [(90, 240, "1", 247), (86, 240, "104", 260), (70, 240, "1", 247), (86, 240, "2", 290)] {
            let lines = [(90, 98, text), (number.0, number.1, number.2), (90, number.3, "libros en 12 salas.")]
            #expect(!(try placed(lines + note)).contains("call"), "\(number)")
        }
        // After the second line of a block.
        #expect(
            try placed([(90, 98, "Durante todo el año<br/>hubo 3.500"), (106, 180, "1"), (110, 187, ". Más.")] + note)
                == "p Durante todo el año hubo 3.5001. Más. {call 1=1@31}\nnote[1] 1 Con los de Lota. {mark 1}")
    }

    @Test func theTitleOverTheOutlineIsOfTheSite() throws {
        let outlined =
            "<a name=\"outline\"></a><h1>Document Outline</h1><ul><li><a href=\"a.html#1\">Obras</a><li><a href=\"a.html#1\">Sur</a>"
        let list = outlined + "<li><a href=\"a.html#2\">Norte</a></ul>"
        let lines = (0..<12).map { (top: 90 + 40 * $0, left: 98, text: "Hubo \($0 + 20) ferias.") }
        #expect(outline(try read(page(lines) + list)).contains("\n(navigation) Document Outline\n(navigation) Obras"))
        #expect(outline(try read(page(lines) + list + "<p>Fin.</p>")).contains("\nh1 Document Outline\n(navigation) Obras"))
        #expect(outline(try read(page(lines) + "<h1>Anexo</h1>")).hasSuffix("\nh1 Anexo"))
    }
}
