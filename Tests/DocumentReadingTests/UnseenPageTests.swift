import DocumentModel
import Testing

@testable import DocumentReading

/// Pages as programs and servers leave them that were never tried before.
@Suite struct UnseenPageTests {
    @Test func elementsWithThePrefixOfXHTML() throws {
        let page = """
            <?xml version="1.0" encoding="utf-8"?>
            <h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Cuenta</h:title><h:style>h1 { color: red }</h:style></h:head>
            <h:body><h:h1>Cuenta <h:b>20</h:b>31</h:h1><h:p>Hubo 1.204 socios<h:br/>y 12 ferias.</h:p><h:div/>
            <h:table><h:tr><h:td>Año</h:td><h:td>12</h:td></h:tr></h:table></h:body></h:html>
            """
        #expect(InputKind.detect(Array(page.utf8), fileName: "a.xhtml") == .html)
        #expect(
            outline(try read(page)) == """
                h1 Cuenta 2031
                p Hubo 1.204 socios y 12 ferias.
                table 1x2 head 0
                  0:Año | 1:12
                """)
    }

    @Test func linesBrokenByHandAreItems() throws {
        #expect(
            outline(
                try read("<p>Hubo <b>3</b> obras:<br>- Sala, de 45 metros,<br>con patio.<br>- Plaza: $ 12.<br>Todas se abrieron.</p>"))
                    == """
                    p Hubo 3 obras:
                    li1 - Sala, de 45 metros, con patio. {mark -}
                    li1 - Plaza: $ 12. {mark -}
                    p Todas se abrieron.
                    """)
        #expect(
            outline(try read("<div>a) Una sala.<br>b) Dos plazas.</div>")) == """
                li1 a) Una sala. {mark a)}
                li1 b) Dos plazas. {mark b)}
                """)
        #expect(
            outline(try read("<p>Acuerdos:<br>1.- Una sala.<br>2.- Dos plazas.</p><p>II.- Una.<br>III.- Dos.</p>")) == """
                p Acuerdos:
                li1 1.- Una sala. {mark 1.-}
                li1 2.- Dos plazas. {mark 2.-}
                li1 II.- Una. {mark II.-}
                li1 III.- Dos. {mark III.-}
                """)
    }

    @Test func marksOfBrokenLinesThatStandAloneAreNone() throws {
        #expect(outline(try read("<p>Hubo 12 obras<br>- y 3 más -<br>en otoño.</p>")) == "p Hubo 12 obras - y 3 más - en otoño.")
        #expect(outline(try read("<p>1. Sala.<br>8. Plaza.</p>")) == "p 1. Sala. 8. Plaza.")
        #expect(outline(try read("<p>1. Sala.<br>2.- Plaza.<br>II.- Obra.</p>")) == "p 1. Sala. 2.- Plaza. II.- Obra.")
        #expect(outline(try read("<h2>Obras<br>- 2030<br>- 2031</h2>")) == "h2 Obras - 2030 - 2031")
    }

    @Test func boldLinesAreTitlesWhereThereAreNoOthers() throws {
        let page = "<b>1. Obras</b><br><br>Hubo 12 obras.<br><br><b>2. Ferias</b><br><br>Hubo 3 ferias."
        #expect(outline(try read("<font>\(page)</font>")) == "h2 1. Obras\np Hubo 12 obras.\nh2 2. Ferias\np Hubo 3 ferias.")
    }

    @Test func boldLinesBelowHeadingsAndBoldSentencesAreText() throws {
        #expect(
            outline(try read("<h1>Cuenta</h1><p><b>Obras</b></p><p>Hubo 12.</p><p><b>Ferias</b></p><p>Hubo 3.</p>"))
                == "h1 Cuenta\np Obras\np Hubo 12.\np Ferias\np Hubo 3.")
        #expect(outline(try read("<p><b>Hubo 12 obras.</b></p><p>Y 3.</p><p><b>Total:</b></p><p>15</p>")).contains("h2") == false)
        // One alone tells nothing, nor do figures.
        #expect(outline(try read("<p><b>Obras</b></p><p>Hubo 12.</p><p><b>45</b></p><p>ferias</p>")).contains("h2") == false)
    }

    @Test func anotherNamespaceIsNoPage() {
        let data = "<h:datos xmlns:h=\"http://example.org/1999/datos\"><h:td>12</h:td></h:datos>"
        #expect(InputKind.detect(Array(data.utf8), fileName: "a.xml") == .text)
    }

    @Test(arguments: [
        ("<button>Menú</button> Hubo 345 visitas", InputKind.html), ("<details><summary>Ver</summary>12 obras</details>", .html),
        ("<tr><td>Obras</td><td>12</td></tr>", .html), ("<details>\n\n# Cuenta\n\n12 obras\n\n## Anexo\n\n## Otro\n</details>", .markdown),
        ("<obra> 12", .text),
    ])
    func fragments(_ text: String, _ kind: InputKind) {
        #expect(InputKind.detect(Array(text.utf8), fileName: "a") == kind)
    }

    /// Track changes leave both figures: they are two.
    @Test func struckOutFigures() throws {
        #expect(
            outline(try read("<p>En Maule <del>99</del><ins>78</ins> obras, <b>1</b>2 y <s>3</s>.</p>"))
                == "p En Maule 99 78 obras, 12 y 3.")
    }

    @Test func spacesThatDoNotBreakPartThousands() throws {
        let document = try read("<p>Hubo 12&nbsp;345 y 1\u{202F}234 socios, 12&nbsp;&nbsp;345, 12 345 y 12&nbsp;obras.</p>")
        #expect(document.blocks[0].text.string == "Hubo 12\u{A0}345 y 1\u{A0}234 socios, 12 345, 12 345 y 12 obras.")
    }

    @Test func aLabelThatLeadsBackIsSeen() throws {
        let page = """
            <p>Hubo 40 obras <a href="#n1" id="c1" role="doc-noteref"><span>[</span>1<span>]</span></a>.</p>
            <aside id="n1" role="doc-footnote"><span class="label"><span>[</span><a role="doc-backlink" href="#c1">1</a><span>]</span></span>
            <p>Con 5 puentes. <a role="doc-backlink" href="#c1">2</a></p></aside>
            """
        let document = try read(page)
        #expect(document.blocks.map(\.text.string) == ["Hubo 40 obras [1].", "[1] Con 5 puentes. 2"])
        #expect(document.blocks.last?.kind == .note(label: "1"))
        #expect(document.blocks.last?.marker == 0..<2)
    }

    /// "<p>Hubo 45 ferias</p>" as gzip packs it.
    private static let packed: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 179, 41, 176, 243, 40, 77, 202, 87, 48, 49, 85, 72, 75, 45, 202, 76, 44, 182, 209, 47, 176, 3, 0,
        23, 87, 71, 113, 21, 0, 0, 0,
    ]

    @Test func packedPages() throws {
        let document = try DocumentReader().read(bytes: Self.packed, file: "a.html.gz")
        #expect(outline(document) == "p Hubo 45 ferias")
        #expect(document.format == .html)
        // Two members are one file; a cut one is none.
        #expect(outline(try DocumentReader().read(bytes: Self.packed + Self.packed, file: "a.gz")) == "p Hubo 45 ferias\np Hubo 45 ferias")
        #expect(InputKind.detect(Array(Self.packed.dropLast(9)), fileName: "a.gz") == .unsupported(.archive("gzip")))
    }
}
