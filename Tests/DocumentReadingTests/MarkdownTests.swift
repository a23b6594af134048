import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct MarkdownTests {
    private func markdown(_ text: String) throws -> Document {
        let document = try read(text, file: "cuenta.md")
        #expect(document.format == .markdown)
        return document
    }

    @Test func headingsEmphasisEscapesAndLinks() throws {
        let document = try markdown(
            #"""
            # **CUENTA 2031** #

            Resumen
            -------

            Con M\$ 51.590 y *más de* __3__ `casos` &amp; [Ficha 2031 (b)](https://x.cl/a_(b) "t") 2*3*4 snake_case_x ***todo***
            sigue aquí. ![logo 99](x.png)<br>Fin <https://x.cl>.
            """#)
        #expect(
            outline(document) == """
                h1 CUENTA 2031
                h2 Resumen
                p Con M$ 51.590 y más de 3 casos & Ficha 2031 (b) 2*3*4 snake_case_x todo sigue aquí. Fin https://x.cl. {link Ficha 2031 (b)→https://x.cl/a_(b)}
                """)
        let bold = try #require(document.blocks.last).text.runs.filter { $0.style == [.bold, .italic] }
        #expect(bold.count == 1)
    }

    @Test func listsWithTheirMarks() throws {
        let document = try markdown(
            """
            - **Uno:** texto
              que sigue
              1. dentro
            - dos

            1. Primero
            2. Segundo
            Con 3. No es marca

            En el año
            15. de mayo hubo
            """)
        #expect(
            outline(document) == """
                li1 - Uno: texto que sigue {mark -}
                li2 1. dentro {mark 1.}
                li1 - dos {mark -}
                li1 1. Primero {mark 1.}
                li1 2. Segundo Con 3. No es marca {mark 2.}
                p En el año 15. de mayo hubo
                """)
    }

    @Test func notesBetweenTheHalvesOfAParagraph() throws {
        let document = try markdown(
            """
            ## Resumen

            En 34.249<sup>1</sup> casos y 384<sup>2</sup> grupos, el Servicio entregó asesorías y

            ---

            <sup>1</sup> Suma de programas.

            <sup>2</sup> Suma de grupos.

            BORRADOR

            capacitaciones a 6.698 empresas.

            BORRADOR

            Otro párrafo.

            BORRADOR
            """)
        #expect(
            outline(document) == """
                h2 Resumen
                p En 34.2491 casos y 3842 grupos, el Servicio entregó asesorías y capacitaciones a 6.698 empresas. {call 1=1@9} {call 2=2@22}
                note[1] 1 Suma de programas. {mark 1}
                note[2] 2 Suma de grupos. {mark 2}
                (runningHead) BORRADOR
                (runningHead) BORRADOR
                p Otro párrafo.
                (runningHead) BORRADOR
                """)
    }

    @Test func paragraphsThatAreNotCut() throws {
        let document = try markdown(
            """
            # Cuenta

            GERENCIA GENERAL

            el texto empieza en minúscula.

            Una frase completa que termina con su punto y que es bastante larga.

            otra que empieza en minúscula.

            Una frase sin punto final pero que es bastante larga como para ser un párrafo entero del texto sin cortes

            Otra frase que empieza con mayúscula.
            """)
        #expect(document.blocks.count == 7)
    }

    @Test func tabTableOverAPageBreak() throws {
        let document = try markdown(
            """
            ## Anexo

            Programa	Instrumento	Monto M\\$	Casos 2031
            Programa Uno	A	1.000	1
            Programa Desarrollo	Centros	-	25.800

            Programa	Instrumento	Monto M\\$	Casos 2031
            en los Territorios			
            Programa Dos	B	2.000	

            Texto.
            """)
        #expect(
            outline(document) == """
                h2 Anexo
                table 4x4 head 1
                  0:Programa | 1:Instrumento | 2:Monto M$ | 3:Casos 2031
                  0:Programa Uno | 1:A | 2:1.000 | 3:1
                  0:Programa Desarrollo en los Territorios | 1:Centros | 2:- | 3:25.800
                  0:Programa Dos | 1:B | 2:2.000 | 3:
                (repeatedTableHead) Programa Instrumento Monto M$ Casos 2031
                p Texto.
                """)
    }

    @Test func rowsThatAreHeadingsWithinATable() throws {
        let document = try markdown(
            """
            ## Anexo

            Programa	Monto	Casos
            Fomento		
            Uno	1	2

            Programa	Monto	Casos
            Emergencia		
            Dos	3	4
            """)
        #expect(
            outline(document) == """
                h2 Anexo
                table 5x3 head 1
                  0:Programa | 1:Monto | 2:Casos
                  0:Fomento | 1: | 2:
                  0:Uno | 1:1 | 2:2
                  0:Emergencia | 1: | 2:
                  0:Dos | 1:3 | 2:4
                (repeatedTableHead) Programa Monto Casos
                """)
    }

    @Test func pipeAndHTMLTables() throws {
        let document = try markdown(
            """
            ## Cuadros

            | Región | **Casos** |
            |:---|---:|
            | Norte \\| Sur | 12<sup>1</sup> |

            <table><tr><th colspan="2">Todo</th></tr>
            <tr><td>a</td><td>4</td></tr></table>

            <sup>1</sup> Nota del cuadro.
            """)
        #expect(
            outline(document) == """
                h2 Cuadros
                table 2x2 head 1
                  0:Región | 1:Casos
                  0:Norte | Sur | 1:121 {call 1=1@28}
                note[1] 1 Nota del cuadro. {mark 1}
                table 2x2 head 1
                  0:<1x2>Todo
                  0:a | 1:4
                """)
        guard case .table(let table) = document.blocks[3].kind else { return }
        #expect(table.cells.map(\.place) == [.markup(line: 7, column: 28), .markup(line: 8, column: 9), .markup(line: 8, column: 19)])
    }

    @Test func notesWithBracketsAndRaisedCharacters() throws {
        let document = try markdown("# T\n\nUno[^1] y 12²\n\n[^1]: Primera.\n\n² Segunda.\n\nMide 5 m².")
        #expect(
            outline(document) == """
                h1 T
                p Uno1 y 12² {call 1=1@3} {call 2=²@9}
                note[1] 1 Primera. {mark 1}
                note[2] ² Segunda. {mark ²}
                p Mide 5 m².
                """)
    }
}

@Suite struct PlainTextTests {
    @Test func hardWrappedLinesAndNumberedHeadings() throws {
        let document = try read(
            """
            CUENTA PÚBLICA 2031

            1. Introducción

            El presente documento constituye el borrador de la cuenta y de los empren-
            dimientos que el servicio apoyó durante el año, y termina en esta línea que
            es más corta.
            El siguiente párrafo empieza en la línea que sigue a una corta, y tiene dos
            líneas.

            1.1 Resultados

            Hubo:
            1. Ferias libres
            2. Gremios
            """, file: "cuenta.txt")
        #expect(document.format == .text)
        #expect(
            outline(document) == """
                h1 CUENTA PÚBLICA 2031
                h1 1. Introducción {mark 1.}
                p El presente documento constituye el borrador de la cuenta y de los emprendimientos que el servicio apoyó durante el año, y termina en esta línea que es más corta.
                p El siguiente párrafo empieza en la línea que sigue a una corta, y tiene dos líneas.
                h2 1.1 Resultados
                p Hubo:
                li1 1. Ferias libres {mark 1.}
                li1 2. Gremios {mark 2.}
                """)
    }

    @Test func pageNumbersAndHeadsBetweenPages() throws {
        let document = try read(
            "SERVICIO DE PRUEBA\n\nPrimera página con su texto.\n\nPágina 1 de 3\n\u{C}SERVICIO DE PRUEBA\n\nSegunda página con su texto.\n\nPágina 2 de 3\n"
                + "\u{C}SERVICIO DE PRUEBA\n\nTercera página con su texto.\n\nPágina 3 de 3\n", file: "cuenta.txt")
        #expect(
            outline(document) == """
                (runningHead) SERVICIO DE PRUEBA
                p Primera página con su texto.
                (pageNumber) Página 1 de 3
                (runningHead) SERVICIO DE PRUEBA
                p Segunda página con su texto.
                (pageNumber) Página 2 de 3
                (runningHead) SERVICIO DE PRUEBA
                p Tercera página con su texto.
                (pageNumber) Página 3 de 3
                """)
    }

    @Test func repeatedTitlesOfChaptersStay() throws {
        let document = try read(
            "NORTE\n\nTexto del norte.\n\nEMPRENDIMIENTO\n\nHubo 3.\n\nCENTRO\n\nTexto.\n\nEMPRENDIMIENTO\n\nHubo 4.\n\nSUR\n\nTexto.\n\nEMPRENDIMIENTO\n\nHubo 5.\n",
            file: "cuenta.txt")
        #expect(document.blocks.filter { $0.kind == .heading(level: 1) }.count == 6)
    }

    @Test func longLinesAreParagraphs() throws {
        let line = String(repeating: "palabra y otra ", count: 20) + "fin."
        let document = try read("\(line)\n\(line)\nCorta.\nOtra corta.\n", file: "cuenta.txt")
        #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph, .paragraph])
    }
}
