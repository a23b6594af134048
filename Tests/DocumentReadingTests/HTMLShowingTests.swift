import DocumentModel
import Testing

@testable import DocumentReading

/// What styles, attributes and elements hide or set apart; compared with a browser by scripts/navegador.py.
@Suite struct HTMLShowingTests {
    @Test func rulesOfThePageHideByClassIdentifierAndPlace() throws {
        let document = try read(
            """
            <style>.movil, .otra { color: red; DISPLAY : none }
            #aviso{display:none} p.tapado{display:block}p.tapado{display:none!important}
            .panel .secreto{visibility:hidden}/* .visible{display:none} */</style>
            <p class="grande movil">Menú 1</p><p id=aviso>Aviso 2</p><p class=tapado style="display:block">Tapado 3</p>
            <div class=panel><p>Vale <span class=secreto>nada 4</span> mucho.</p></div>
            <p class=secreto>Fuera 5</p><div class=tapado>División 6</div><p class=Movil>Mayúscula 7</p><p class=visible>Vista 8</p>
            """)
        #expect(outline(document) == "p Vale mucho.\np Fuera 5\np División 6\np Mayúscula 7\np Vista 8")
        #expect(
            document.diagnostics.map(\.description) == [
                "prueba.html:4: note: the page itself hides figures, here first; they were left out [hidden-text]"
            ])
    }

    @Test func commentsOfAStyleSheetAreNoPartOfItsRules() throws {
        let document = try read(
            """
            <style><!-- .menu{display:none} --> /* el pie */ .pie{display:none} /* .texto{display:none} */</style>
            <p class=menu>Menú 1</p><p class=texto>Texto 2</p><p class=pie>Pie 3</p>
            """)
        #expect(outline(document) == "p Texto 2")
    }

    @Test func rulesThatMayNotApplyHideNothing() throws {
        let document = try read(
            """
            <style>@media print { .papel { display: none } } @media (max-width: 600px) { .ancho { display: none } }
            .lista:hover { display: none } .a + .b { display: none } [data-x] { display: none }
            .ficha { display: none } .ficha.activa { display: block } @media screen { .pantalla { display: none } }</style>
            <style media=print>.hoja { display: none }</style>
            <p class=papel>Papel 1</p><p class=ancho>Ancho 2</p><p class=lista>Lista 3</p><p class=a>A 4</p><p class=b>B 5</p>
            <p data-x>X 6</p><p class="ficha activa">Ficha 7</p><p class=ficha>Oculta 8</p><p class=pantalla>Oculta 9</p><p class=hoja>Hoja 10</p>
            <p class=ficha style="display: block">Propia 11</p>
            """)
        #expect(
            outline(document)
                == "p Papel 1\np Ancho 2\np Lista 3\np A 4\np B 5\np X 6\np Ficha 7\np Hoja 10\np Propia 11")
    }

    @Test func stylesInCommentsAndUnfinishedOnesDoNoHarm() throws {
        let document = try read(
            """
            <!--[if mso]><style>p{display:none}</style><![endif]--><style><!-- .x{display:none} --></style><style>p{display:none
            """)
        #expect(document.blocks.isEmpty)
        let other = try read("<style>} ; @import 'a'; .x { display: none</style><p class=x>1</p><p>2</p>")
        #expect(outline(other) == "p 2")
    }

    @Test func whatElementsAndAttributesHide() throws {
        let document = try read(
            """
            <!DOCTYPE html><dialog>Cerrado 1</dialog><dialog open>Abierto 2</dialog><p style="visibility:hidden">3</p><p style="visibility:visible">4</p>
            <p style="x-display:none">5</p><p style="Display : NONE">6</p><template><p>7</p></template><noscript>8</noscript>
            <details><summary>Más</summary>9</details><p><ruby>漢<rp>(</rp><rt>10</rt><rp>)</rp></ruby></p>
            """)
        #expect(outline(document) == "p Abierto 2\np 4\np 5\np Más\np 9\np 漢10")
        #expect(
            document.diagnostics.map(\.description) == [
                "prueba.html:1: note: the page itself hides figures, here first; they were left out [hidden-text]"
            ])
    }

    @Test func figuresThatStylesSetApartAreNotGlued() throws {
        let document = try read(
            """
            <style>.linea{display:block}.fila{display:flex}.celda{display:table-cell}li a{display:block}.junto{display:inline-block}</style>
            <p><span class=linea>Uno 7</span><span class=linea>8 dos</span></p><div class=fila><span>3</span><span>4</span></div>
            <p><span class=celda>5</span><span class=celda>6</span></p><ul><li><a>9</a><a>10</a></ul>
            <p><span style="display:block">11</span><span style="display:block">12</span></p>
            <p><a>13</a><a>14</a> <span class=junto>15</span><span class=junto>16</span> <span>17</span><b>18</b></p>
            """)
        #expect(
            outline(document)
                == "p Uno 7\np 8 dos\np 3 4\np 5 6\nli1 9\np 10\np 11\np 12\np 1314 1516 1718")
    }

    @Test func referencesWithoutTheirSemicolon() throws {
        let document = try read("<p>&copy 2031 A&ntilde o 5&deg, &aacute&eacute; &bogus 3 <a href='?a=1&copy=2'>4&sect</a>")
        #expect(outline(document) == "p © 2031 Añ o 5°, áé &bogus 3 4§ {link 4§→?a=1&copy=2}")
    }

    @Test func manyRulesAndManyElementsStayQuick() throws {
        let rules = (0..<20_000).map { ".c\($0) .d\($0) { display: none }" }.joined()
        let elements = (0..<2000).map { "<p class='c\($0) d\($0)'>\($0)</p>" }.joined()
        #expect(try read("<style>\(rules)</style>\(elements)").blocks.count == 2000)
    }
}
