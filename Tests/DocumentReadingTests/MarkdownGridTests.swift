import DocumentModel
import Testing

@testable import DocumentReading

/// Tables, titles, quotations and notes as pandoc writes them in Markdown and plain text.
@Suite struct MarkdownGridTests {
    private func text(_ text: String) throws -> String { outline(try read(text, file: "prueba.md")) }

    @Test func columnsUnderDashes() throws {
        #expect(
            try text(
                """
                # Viveros

                  Vivero del año     Gasto (M\\$)   Plantas
                  ----------------- ------------- ---------
                  El Canelo                 1.104     1.105
                  Ñirehue                   1.106

                  : Tabla 1. Gasto

                Hasta aquí.
                """) == """
                    h1 Viveros
                    table 3x3 head 1
                      0:Vivero del año | 1:Gasto (M$) | 2:Plantas
                      0:El Canelo | 1:1.104 | 2:1.105
                      0:Ñirehue | 1:1.106 | 2:
                    p : Tabla 1. Gasto
                    p Hasta aquí.
                    """)
    }

    @Test func rowsOfSeveralLinesAndTablesWithoutHead() throws {
        #expect(
            try text(
                """
                # Viveros

                --------------------------------
                Vivero             Plantas
                del norte
                ------------- ------------
                El Canelo            1.104
                de la Vega

                La Loma              1.106
                --------------------------------

                Y sin cabecera:

                ------------- ------------
                El Canelo            1.104
                La Loma              1.106
                ------------- ------------
                """) == """
                    h1 Viveros
                    table 3x2 head 1
                      0:Vivero del norte | 1:Plantas
                      0:El Canelo de la Vega | 1:1.104
                      0:La Loma | 1:1.106
                    p Y sin cabecera:
                    table 2x2 head 0
                      0:El Canelo | 1:1.104
                      0:La Loma | 1:1.106
                    """)
    }

    @Test func gridsOfBars() throws {
        #expect(
            try text(
                """
                # Viveros

                +-----------+--------+
                | Vivero    | Plantas|
                +:==========+=======:+
                | El Canelo | 1.104  |
                | y La Vega |        |
                +-----------+--------+
                | Total de 1.106     |
                +-----------+--------+

                + uno
                + dos
                """) == """
                    h1 Viveros
                    table 3x2 head 1
                      0:Vivero | 1:Plantas
                      0:El Canelo y La Vega | 1:1.104
                      0:Total de 1.106 | 1:
                    li1 + uno {mark +}
                    li1 + dos {mark +}
                    """)
    }

    @Test func linesThatOnlyLookLikeTables() throws {
        // A title over its line, a rule, and a sentence over two rules.
        #expect(try text("Los viveros\n-----------\n\nHubo 5.\n\n-----\n\nHubo 6.\n") == "h2 Los viveros\np Hubo 5.\np Hubo 6.")
        #expect(!(try text("# A\n\nUna frase\n---- ----\n\nHubo 6.\n")).contains("table"))
        #expect(!(try text("# A\n\n+-----+\n\nHubo 6.\n")).contains("table"))
        #expect(!(try text("# A\n\n+-----+----+\nHubo 6.\n")).contains("table"))
    }

    @Test func titlesWithAttributesAndQuotations() throws {
        #expect(
            try text(
                """
                # Gestión {#gestion .unnumbered}

                ## Llaves {de la casa}

                > Cita de 40 usuarios
                > y más.

                > 60 años tienen 5 viveros.
                """) == """
                    h1 Gestión
                    h2 Llaves {de la casa}
                    p Cita de 40 usuarios y más.
                    p > 60 años tienen 5 viveros.
                    """)
    }

    @Test func labelsInBrackets() throws {
        #expect(
            try text(
                """
                # Viveros

                Hubo 1.101 personas[1] y 40 plantas[2], según el caso [3].

                [1] Incluye 3 niños.

                [3] Otro caso.

                [4] Nada lo llama.
                """) == """
                    h1 Viveros
                    p Hubo 1.101 personas[1] y 40 plantas[2], según el caso [3]. {call 1=[1]@19}
                    note[1] [1] Incluye 3 niños. {mark [1]}
                    p [3] Otro caso.
                    p [4] Nada lo llama.
                    """)
        #expect(
            outline(try read("<p>Hubo 40[1] plantas.</p><p>[1] Con 3 rosas.</p>"))
                == "p Hubo 40[1] plantas. {call 1=[1]@7}\nnote[1] [1] Con 3 rosas. {mark [1]}")
        #expect(outline(try read("<p>[1] Con 3 rosas.</p><p>Hubo 40[1] plantas.</p>")) == "p [1] Con 3 rosas.\np Hubo 40[1] plantas.")
    }
}
