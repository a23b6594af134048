import DocumentModel
import Testing

@testable import DocumentReading

/// What the pages of content systems are made of: grids, roles, asterisks, and boxes for the visitor.
@Suite struct ContentSystemTests {
    @Test func asterisksCallNotesAtTheFoot() throws {
        let document = try read(
            """
            <body><p>La red tiene 61 postas* y 412 personas**.</p><table><tr><th>Obra<th>Monto<tr><td>Muelle***<td>45<tr><td>Feria<td>12</table>
            <p>Fin.</p><p>* Incluye 4 estaciones.<br>** Al 30 de junio.<br>*** Con muebles.</p></body>
            """)
        #expect(
            outline(document) == """
                p La red tiene 61 postas* y 412 personas**. {call *=*@22} {call **=**@38}
                note[*] * Incluye 4 estaciones. {mark *}
                note[**] ** Al 30 de junio. {mark **}
                table 3x2 head 1
                  0:Obra | 1:Monto
                  0:Muelle*** | 1:45
                  0:Feria | 1:12 {call ***=***@17}
                note[***] *** Con muebles. {mark ***}
                p Fin.
                """)
    }

    @Test func asterisksThatNothingCallsAreText() throws {
        let document = try read("<body><p>Hubo 61 postas.</p><p>* Incluye 4 estaciones.</p><p>Con 3*4 y un * suelto.</p></body>")
        #expect(
            outline(document) == """
                p Hubo 61 postas.
                p * Incluye 4 estaciones.
                p Con 3*4 y un * suelto.
                """)
        // Nor do the notes stand before their calls.
        let reversed = try read("<body><p>* Incluye 4 estaciones.</p><p>Hubo 61 postas*.</p></body>")
        #expect(outline(reversed) == "p * Incluye 4 estaciones.\np Hubo 61 postas*.")
    }

    @Test func whatStandsInARowWithoutARoleIsACell() throws {
        let document = try read(
            """
            <div role=table><div role=row><div role=columnheader>Hospital</div><div role=columnheader>Egresos</div></div>
            <div role=row><div>Norte</div><div>14.560</div></div><div role=row><div>Sur</div><div><p>6.712</p></div></div></div><div>Fin</div>
            """)
        #expect(
            outline(document) == """
                table 3x2 head 1
                  0:Hospital | 1:Egresos
                  0:Norte | 1:14.560
                  0:Sur | 1:6.712
                p Fin
                """)
    }

    private func grid(_ style: String, _ cells: [String]) throws -> String {
        let cells = cells.map { "<div>\($0)</div>" }.joined()
        return outline(try read("<style>.g{\(style)}</style><p>Antes</p><div class=g>\(cells)</div><p>Fin</p>"))
    }

    private static let staff = ["Planta", "Hombres", "Mujeres", "Médicos", "412", "398", "Técnicos", "540", "-"]
    private static let staffTable = """
        p Antes
        table 3x3 head 1
          0:Planta | 1:Hombres | 2:Mujeres
          0:Médicos | 1:412 | 2:398
          0:Técnicos | 1:540 | 2:-
        p Fin
        """

    @Test(arguments: [
        "display:grid;grid-template-columns:repeat(3,1fr)", "display: grid; grid-template-columns: 2fr repeat(2, minmax(0, 1fr))",
        "display:grid;grid-template-columns:[a] 10rem 1fr 1fr", "display:inline-grid;grid-template-columns:2fr minmax(8px,1fr) 1fr",
    ])
    func gridsOfLabelsAndFiguresAreTables(_ style: String) throws {
        #expect(try grid(style, Self.staff) == Self.staffTable)
    }

    @Test func otherGridsAreNone() throws {
        func text(_ cells: [String]) -> String { (["Antes"] + cells + ["Fin"]).map { "p \($0)" }.joined(separator: "\n") }
        let three = "display:grid;grid-template-columns:repeat(3,1fr)"
        #expect(try grid("display:grid;grid-template-columns:repeat(auto-fill,9rem)", Self.staff) == text(Self.staff))
        #expect(try grid("display:flex;grid-template-columns:1fr", Self.staff) == text(Self.staff))
        // A cell is missing, two rows only, figures above their labels.
        #expect(try grid(three, Self.staff.dropLast()) == text(Self.staff.dropLast()))
        #expect(try grid(three, Array(Self.staff.prefix(6))) == text(Array(Self.staff.prefix(6))))
        let cards = ["187", "84", "12", "camas", "ocupación", "egresos", "5", "98", "7", "días", "consultas", "partos"]
        #expect(try grid(three, cards) == text(cards))
        let words = ["Uno", "Dos", "Tres", "Norte", "Feria de la costa", "3", "Sur", "Feria del valle", "4"]
        #expect(try grid(three, words) == text(words))
    }

    @Test func whatIsForTheVisitorIsOfTheSite() throws {
        let document = try read(
            """
            <body><a class="skip-link screen-reader-text" href="#c">Saltar al contenido</a><a href="#x">Ver</a> 3 obras<main><h1>Cuenta</h1>
            <p>Hubo 12.</p><div class="sharedaddy sd"><h3>Comparte</h3></div><section class="comments-area"><h2>Comenta</h2></section>
            <section class="comments"><h2>Lo que dijeron</h2></section></main></body>
            """)
        #expect(
            outline(document) == """
                (navigation) Saltar al contenido {link Saltar al contenido→#c}
                p Ver 3 obras {link Ver→#x}
                h1 Cuenta
                p Hubo 12.
                (navigation) Comparte
                (navigation) Comenta
                h2 Lo que dijeron
                """)
    }
}
