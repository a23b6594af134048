import DocumentModel
import Testing

@testable import DocumentReading

/// Texts and pages that stand just beyond the edge of a rule.
@Suite struct ReadingLimitTests {
    private func markdown(_ text: String) throws -> String { outline(try read(text, file: "cuenta.md")) }
    private func plain(_ text: String) throws -> String { outline(try read(text, file: "cuenta.txt")) }

    @Test func linesWithPipesAreATableOverARuleOnly() throws {
        #expect(
            try markdown("Costa | 12\nValle | 15\n\nUno | dos\n--- | ---\n3 | 4\n") == """
                p Costa | 12 Valle | 15
                table 2x2 head 1
                  0:Uno | 1:dos
                  0:3 | 1:4
                """)
    }

    @Test func fencedLinesAreTextAsTheyStand() throws {
        #expect(
            try markdown("Antes.\n\n```\n# 12 casos\n- 3 ferias\n```\n\n~~~\n1. uno\n~~~\n\n`` dos `` y tres.\n") == """
                p Antes.
                p # 12 casos - 3 ferias
                p 1. uno
                p dos y tres.
                """)
    }

    @Test func dashesBelowAnItemAreNoTable() throws {
        #expect(
            try markdown("- Vivero     Plantas\n--------- --------\nEl Canelo    1.204\n\nFin.\n") == """
                li1 - Vivero Plantas {mark -}
                p El Canelo 1.204
                p Fin.
                """)
    }

    @Test(arguments: [
        (["Cuenta 2031 - hoja 3", "Cuenta 2031 - hoja 4", "Cuenta 2031 - hoja 5"], true),
        (["Se atendió a 120 familias", "Se atendió a 85 familias", "Se atendió a 340 familias"], false),
        (["Feria 3 con 12 puestos", "Feria 4 con 13 puestos", "Feria 5 con 14 puestos"], false),
        (["Feria 3 con 12 puestos", "Feria 4 con 18 puestos", "Feria 5 con 12 puestos"], false),
    ])
    func linesInWhichOneNumberCountsThePagesAreRunningHeads(_ lines: [String], _ areHeads: Bool) throws {
        let text = try plain(lines.map { "Texto de la parte con sus palabras.\n\n\($0)\n\n" }.joined())
        #expect(
            text == lines.map { "p Texto de la parte con sus palabras.\n\(areHeads ? "(runningHead)" : "p") \($0)" }.joined(separator: "\n")
        )
    }

    private static let head = "| Comuna | Ferias |\n|---|---|\n| Costa alta | 12 |\n\n"

    @Test func aTableGoesOnUnderItsRepeatedHeadOrARowOfFigures() throws {
        let again = "| Comuna | Ferias |\n|---|---|\n"
        #expect(
            try markdown(Self.head + again + "| y baja | |\n| Valle | 15 |\n") == """
                table 3x2 head 1
                  0:Comuna | 1:Ferias
                  0:Costa alta y baja | 1:12
                  0:Valle | 1:15
                (repeatedTableHead) Comuna Ferias
                """)
        #expect(
            try markdown(Self.head + again + "| y 3 bajas | |\n") == """
                table 3x2 head 1
                  0:Comuna | 1:Ferias
                  0:Costa alta | 1:12
                  0:y 3 bajas | 1:
                (repeatedTableHead) Comuna Ferias
                """)
        #expect(
            try markdown(Self.head + "| Valle | 15 |\n|---|---|\n| Sierra | 8 |\n") == """
                table 4x2 head 1
                  0:Comuna | 1:Ferias
                  0:Costa alta | 1:12
                  0:Valle | 1:15
                  0:Sierra | 1:8
                """)
    }

    @Test func aTableUnderAnotherHeadIsAnother() throws {
        #expect(
            try markdown(Self.head + "| Oficina | Sala |\n|---|---|\n| Norte | A |\n") == """
                table 2x2 head 1
                  0:Comuna | 1:Ferias
                  0:Costa alta | 1:12
                table 2x2 head 1
                  0:Oficina | 1:Sala
                  0:Norte | 1:A
                """)
    }

    @Test(arguments: [("ii) Ferias", "ii)"), ("xiv. Ferias", "xiv."), ("ab) Ferias", nil), ("via) Ferias", nil), ("b) Ferias", "b)")])
    func itemsOfSeveralLettersAreRomanNumbers(_ text: String, _ mark: String?) throws {
        #expect(try plain(text + "\n") == (mark.map { "li1 \(text) {mark \($0)}" } ?? "p " + text))
    }

    @Test func aNoteWithoutALabelHasTheNumberOfItsName() throws {
        let page = """
            <p>Hubo 12 ferias.</p><aside role="doc-footnote" id="nota7">Con dos de la costa.</aside><aside role="doc-footnote">Sin nombre.</aside>
            """
        #expect(outline(try read(page)) == "p Hubo 12 ferias.\nnote[7] Con dos de la costa.\nnote[2] Sin nombre.")
    }

    /// A control character and U+FFFE, which parsers stumble over, between letters of UTF-8 that other signs begin with the same byte as.
    @Test(arguments: [[], [0xC3]] as [[UInt8]]) func charactersThatAreNoneBecomeSpaces(_ end: [UInt8]) throws {
        let bytes = Array("<p>Se atendió a 12".utf8) + [0x01, 0xEF, 0xBF, 0xBE] + Array("casos y 3\u{FFFD} más ｡</p>".utf8) + end
        let text = outline(try DocumentReader().read(bytes: bytes, file: "a.html"))
        #expect(text == "p Se atendió a 12 casos y 3\u{FFFD} más ｡" + (end.isEmpty ? "" : "\np Ã"))
        let words = Array("Se atendió a 12".utf8) + [0xEF, 0xBF, 0xBE] + Array("casos.".utf8) + end
        #expect(outline(try DocumentReader().read(bytes: words, file: "a.txt")) == "p Se atendió a 12 casos." + (end.isEmpty ? "" : "Ã"))
    }

    @Test(arguments: [("latin1", "€¤“"), ("cp1252", "€¤“"), ("iso-8859-1", "€¤“"), ("iso-8859-15", "€"), ("macintosh", "Ä§ì")])
    func declaredLatinIsWindows1252(_ name: String, _ signs: String) throws {
        let bytes = Array("<meta charset=\"\(name)\"><p>Monto ".utf8) + [0x80, 0xA4, 0x93] + Array(" 12</p>".utf8)
        #expect(outline(try DocumentReader().read(bytes: bytes, file: "a.html")) == "p Monto \(signs) 12")
    }

    @Test func aLongParagraphGoesOnOverThePageWithAFigure() throws {
        let first = "La oficina de la costa atendió durante todo el año a las familias de las caletas y de los cerros con talleres de"
        let cut = "\(first)\n\n\u{C}oficios y ferias de la zona norte.\n\n"
        let joined = "p \(first) oficios y ferias de la zona norte.\n"
        #expect(
            try plain(cut + cut + cut + first + "\n\n\u{C}12 comunas y 3 provincias de la zona.\n")
                == joined + joined + joined + "p \(first) 12 comunas y 3 provincias de la zona.")
        // A name in capitals may end a title.
        #expect(
            try plain(cut + cut + cut + first + " CORDEX\n\n\u{C}12 comunas y 3 provincias de la zona.\n")
                == joined + joined + joined + "p \(first) CORDEX\np 12 comunas y 3 provincias de la zona.")
    }

    private func sheet(_ lines: [(top: Int, left: Int, text: String)]) -> String {
        let rows = lines.map { "<p style=\"position:absolute;top:\($0.top)px;left:\($0.left)px\">\($0.text)</p>" }
        return "<div id=\"page1-div\" style=\"position:relative;width:892px\">\(rows.joined())</div>"
    }

    @Test func placedLinesGoOnWithItemsAndNotWithHeadings() throws {
        let lines = [
            (90, 98, "• Se abrieron doce ferias en la costa con"), (110, 98, "toldos nuevos."), (140, 98, "<b>Ferias</b>"),
            (160, 98, "y más texto de la oficina de la costa"), (180, 98, "que sigue."),
        ]
        #expect(
            outline(try read(sheet(lines))) == """
                li1 • Se abrieron doce ferias en la costa con toldos nuevos. {mark •}
                h2 Ferias
                p y más texto de la oficina de la costa que sigue.
                """)
        let title = "<h1 style=\"position:absolute;top:60px;left:98px\">Ferias de la costa</h1>"
        let page = sheet([(90, 98, "de 2031 en la zona norte del país."), (120, 98, "El resto sigue.")])
        #expect(
            outline(try read(page.replacing("892px\">", with: "892px\">" + title))) == """
                h1 Ferias de la costa
                p de 2031 en la zona norte del país.
                p El resto sigue.
                """)
    }
}
