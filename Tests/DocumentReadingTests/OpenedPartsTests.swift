import DocumentModel
import Testing

@testable import DocumentReading

/// Parts that a click opens, tables by styles alone, drawings and pages in pages.
@Suite struct OpenedPartsTests {
    @Test func whatTabsAndHeadingsOpenIsText() throws {
        let document = try read(
            """
            <style>.tab-content > .tab-pane{display:none} .tab-content > .active{display:block} .caja{display:none}</style>
            <div class="tab-content"><div class="tab-pane active"><p>Salud 1</p></div><div class="tab-pane"><p>Escuelas 2</p></div></div>
            <div role="tabpanel" hidden><p>Obras 3</p></div><div class="collapse" style="display:none"><p>Aseo 4</p></div>
            <div class="navbar-collapse collapse" style="display:none"><p>Menú 5</p></div><div class="caja"><p>Caja 6</p></div><p hidden>7</p>
            """)
        #expect(outline(document) == "p Salud 1\np Escuelas 2\np Obras 3\np Aseo 4")
    }

    @Test func tablesMadeByStylesAlone() throws {
        let document = try read(
            """
            <style>.t{display:table}.f{display:table-row}.c{display:table-cell}</style>
            <div class=t><div class=f><div class=c>Vivero</div><div class=c>Plantas</div></div>
            <div class=f><div class=c>Norte</div><div class=c>1.201</div></div></div>
            <div class=t><div class=c><p>Izquierda 1</p></div><div class=c><p>Derecha 2</p></div></div>
            <div class=t><div class=f><div class=c><h2>Uno</h2><p>3</p></div><div class=c><h2>Dos</h2><p>4</p></div></div></div>
            <p>Fin</p>
            """)
        #expect(
            outline(document) == """
                table 2x2 head 1
                  0:Vivero | 1:Plantas
                  0:Norte | 1:1.201
                p Izquierda 1
                p Derecha 2
                h2 Uno
                p 3
                h2 Dos
                p 4
                p Fin
                """)
    }

    @Test func headsAndFeetOfTablesStandWhereTheyShow() throws {
        let document = try read(
            """
            <table><tfoot><tr><td>Total</td><td>3</td></tr></tfoot><tbody><tr><td>Norte</td><td>1</td></tr><tr><td>Sur</td><td>2</td></tr></tbody>
            <thead><tr><th>Zona</th><th>Casos</th></tr></thead></table>
            <table><tr><th>Zona</th><th>Casos</th></tr><tbody><tr><td>Norte</td><td>1</td></tr></tbody></table>
            """)
        #expect(
            outline(document) == """
                table 4x2 head 1
                  0:Zona | 1:Casos
                  0:Norte | 1:1
                  0:Sur | 1:2
                  0:Total | 1:3
                table 2x2 head 1
                  0:Zona | 1:Casos
                  0:Norte | 1:1
                """)
    }

    @Test func piecesOfDrawingsAndNumbersOfPrintedPages() throws {
        let document = try read(
            """
            <svg><text><tspan x="1">Enero</tspan><tspan x="30">1.303</tspan></text><text><tspan>Fe</tspan><tspan>brero</tspan></text></svg>
            <p>Hubo 5</p><span epub:type="pagebreak" id="p12">12</span><p>y <span epub:type="pagebreak" id="p13">13</span> más.</p>
            """)
        #expect(outline(document) == "p Enero 1.303\np Febrero\np Hubo 5\n(pageNumber) 12\np y 13 más.")
    }

    @Test func pagesWithinThePageAreTold() throws {
        let document = try read("<p>Antes</p><iframe srcdoc=\"&lt;p&gt;Dentro 1.305&lt;/p&gt;\"></iframe><iframe srcdoc=\"Hola\"></iframe>")
        #expect(outline(document) == "p Antes")
        #expect(
            document.diagnostics.map(\.description) == [
                "prueba.html:1: warning: a page within the page (srcdoc) has figures that were left out [embedded-page]\n"
                    + "    save it as a file of its own"
            ])
    }

    @Test func labelsInPlainTypeBelongToTheirNotes() throws {
        let document = try read(
            """
            <p>Hubo 40<a epub:type="noteref" href="#fn1">1</a> ingresos y 50<a epub:type="noteref" href="#fn2">2</a> más.</p>
            <aside epub:type="footnote" id="fn1"><p>1. Considera 3 casos.</p></aside><aside epub:type="footnote" id="fn2"><p>3 casos más.</p></aside>
            """)
        #expect(
            outline(document) == """
                p Hubo 401 ingresos y 502 más. {call 1=1@7} {call 2=2@22}
                note[1] 1. Considera 3 casos. {mark 1.}
                note[2] 3 casos más.
                """)
    }
}
