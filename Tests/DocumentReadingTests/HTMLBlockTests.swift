import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct HTMLBlockTests {
    @Test func headingsParagraphsAndLists() throws {
        let document = try read(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Cuenta 2031</title><style>p { color: red }</style></head>
            <body><h1>Cuenta
              2031</h1><p>Se atendi&oacute; a <b>1.204</b> pymes&nbsp;en   total.<script>var x = 7;</script></p>
            <ol><li>Primero<ul><li>Interior</ul><li><p>Segundo</p><p>con otro p&aacute;rrafo</p></ol>
            <dl><dt>Plazo<dd>15 días</dl><p style="display: none">oculto 99</p><p hidden>oculto 98</p>
            <p>Una línea<br>y otra<br><br>Aparte</p><pre>uno
            dos

            tres</pre></body></html>
            """)
        #expect(document.format == .html)
        #expect(document.declaredTitle == "Cuenta 2031")
        #expect(
            outline(document) == """
                h1 Cuenta 2031
                p Se atendió a 1.204 pymes en total.
                li1 Primero
                li2 Interior
                li1 Segundo
                p con otro párrafo
                p Plazo
                li1 15 días
                p Una línea y otra
                p Aparte
                p uno dos
                p tres
                """)
    }

    @Test func runsKnowTheirLineAndColumn() throws {
        let document = try read("<h1>Año</h1>\n<p>El ñandú &amp; 34\n  casas <i>más</i></p>")
        let text = try #require(document.blocks.last).text
        #expect(text.string == "El ñandú & 34 casas más")
        let places = text.runs.map { run -> String in
            guard case .markup(let line, let column) = run.place else { return "?" }
            return "\(String(decoding: Array(text.string.utf8)[run.range], as: UTF8.self))@\(line):\(column)"
        }
        #expect(places == ["El ñandú@2:4", "&@2:13", "34@2:19", "casas@3:3", "más@3:12"])
        // The place of a word in the middle of a run.
        let start = try #require(text.string.utf8.firstIndex(of: 0xC3))
        #expect(text.place(of: text.string.utf8.distance(from: text.string.startIndex, to: start)..<9) == .markup(line: 2, column: 7))
    }

    @Test func siteNavigationIsFurniture() throws {
        let document = try read(
            """
            <html><body><header><p>Servicio de Prueba</p></header><nav><a href="/a">Inicio</a> <a href="/b">Contacto</a></nav>
            <div class="menu"><ul><li><a href="x.html">Trámites</a></ul></div>
            <main><h1>Cuenta</h1><header><p>Resumen</p></header><p>Hubo 12 ferias.</p>
            <ul><li><a href="a.pdf">Bases</a><li><a href="b.pdf">Actas</a><li><a href="c.pdf">Anexo</a></ul>
            <ul><li><a href="#a">Uno</a><li><a href="#b">Dos</a><li><a href="#c">Tres</a></ul></main>
            <aside>Destacados</aside><footer>Santiago, 2031</footer></body></html>
            """)
        #expect(
            outline(document) == """
                (runningHead) Servicio de Prueba
                (navigation) Inicio Contacto {link Inicio→/a} {link Contacto→/b}
                (navigation) Trámites {link Trámites→x.html}
                h1 Cuenta
                p Resumen
                p Hubo 12 ferias.
                li1 Bases {link Bases→a.pdf}
                li1 Actas {link Actas→b.pdf}
                li1 Anexo {link Anexo→c.pdf}
                (navigation) Uno {link Uno→#a}
                (navigation) Dos {link Dos→#b}
                (navigation) Tres {link Tres→#c}
                (navigation) Destacados
                (runningFoot) Santiago, 2031
                """)
    }

    @Test func titleBlockThatRepeatsTheFirstHeading() throws {
        let repeated = try read(
            #"<body><header id="title-block-header"><h1 class="title">Cuenta Pública 2031</h1></header><h1>CUENTA PÚBLICA\#n2031</h1><p>Texto</p>"#
        )
        #expect(outline(repeated) == "(titleBlock) Cuenta Pública 2031\nh1 CUENTA PÚBLICA 2031\np Texto")
        let single = try read(
            #"<body><header id="title-block-header"><h1 class="title">Cuenta Pública 2031</h1></header><h2>Resumen</h2><p>Texto</p>"#)
        #expect(outline(single) == "h1 Cuenta Pública 2031\nh2 Resumen\np Texto")
    }

    @Test func theOnlyTitleInTheHeadOfASite() throws {
        let document = try read("<body><header><p>Menú</p><h1>Cuenta 2031</h1></header><h2>Resumen</h2></body>")
        #expect(outline(document) == "(runningHead) Menú\nh1 Cuenta 2031\nh2 Resumen")
    }

    @Test func sheetFurnitureOfLibreOffice() throws {
        let document = try read(
            """
            <html><body><div title="header"><p>EN CONSULTA</p></div><h1>Cuenta</h1><p>Texto.</p>
            <div title="footer"><p><span><sdfield type=PAGE subtype=RANDOM format=PAGE>7</sdfield></span></p></div></body></html>
            """)
        #expect(outline(document) == "(runningHead) EN CONSULTA\nh1 Cuenta\np Texto.\n(pageNumber) 7")
    }
}
