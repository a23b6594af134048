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
        // Nor do asterisks between words or figures call them, or those of the site's menu; and a row of asterisks is no note.
        let loose = try read(
            "<body><nav>Inicio*</nav><p>Con 3*4 y un * suelto.</p><p>* Incluye 4 estaciones.</p><p>Y 5 postas*.</p><p>* * *</p></body>")
        #expect(
            outline(loose) == """
                (navigation) Inicio*
                p Con 3*4 y un * suelto.
                p * Incluye 4 estaciones.
                p Y 5 postas*.
                p * * *
                """)
        // Nor do the notes stand before their calls.
        let reversed = try read("<body><p>* Incluye 4 estaciones.</p><p>Hubo 61 postas*.</p></body>")
        #expect(outline(reversed) == "p * Incluye 4 estaciones.\np Hubo 61 postas*.")
    }

    @Test func aNoteMayBeCalledAgainBehindIt() throws {
        let document = try read("<body><p>Hubo 61 postas*.</p><p>* Incluye 4 estaciones.</p><p>Y 3 postas* más.</p></body>")
        #expect(
            outline(document) == """
                p Hubo 61 postas*. {call *=*@14}
                note[*] * Incluye 4 estaciones. {mark *}
                p Y 3 postas* más. {call *=*@10}
                """)
    }

    @Test(arguments: ["en 2031", "un 4%", "más (otras)", "de la red S.A.", "en Aisén e Iñé"]) func wordsThatEndAnyWayCallNotes(
        _ words: String
    ) throws {
        for note in ["Incluye 4 estaciones.", "4 estaciones.", "Ñuble aparte."] {
            let document = try read("<body><p>Hubo \(words)* y más.</p><p>* \(note)</p></body>")
            #expect(
                outline(document) == """
                    p Hubo \(words)* y más. {call *=*@\(5 + words.utf8.count)}
                    note[*] * \(note) {mark *}
                    """)
        }
    }

    @Test func notesAreNumberedOneStarMoreEach() throws {
        let document = try read(
            "<body><p>Hubo 61 postas* y 3 casas***.</p><p>* Uno y *** dos.</p><p>Y 7 salas*****.</p><p>***** Cinco.</p></body>")
        #expect(
            outline(document) == """
                p Hubo 61 postas* y 3 casas***. {call *=*@14}
                note[*] * Uno y *** dos. {mark *}
                p Y 7 salas*****.
                p ***** Cinco.
                """)
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
        "display:grid;grid-template-columns:1fr 1fr 1fr !important", "display:grid;grid-template-columns:repeat(3, minmax(0, 1fr ) )",
        "display:grid;grid-template-columns:[a] 10rem 1fr 1fr", "display:inline-grid;grid-template-columns:2fr minmax(8px,1fr) 1fr",
    ])
    func gridsOfLabelsAndFiguresAreTables(_ style: String) throws {
        #expect(try grid(style, Self.staff) == Self.staffTable)
    }

    @Test func figuresMayHaveSignsAndUnits() throws {
        let cells = Self.staff.map { ["412": "M$ 1.412", "398": "(12,5 %)", "540": "12 km"][$0] ?? $0 }
        let table = Self.staffTable.replacing("412", with: "M$ 1.412").replacing("398", with: "(12,5 %)").replacing("540", with: "12 km")
        #expect(try grid("display:grid;grid-template-columns:repeat(3,1fr)", cells) == table)
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
        // A cell too many, a figure above the labels, and a row that is not of figures: answers, a line of them, labels with numbers.
        #expect(try grid(three, Self.staff + ["Otros"]) == text(Self.staff + ["Otros"]))
        for (old, new) in [
            ("Planta", "2031"), ("412", "Sí"), ("412", "412 - 398 - 540 - 1.200 - 88"), ("412", "Metas 3"), ("412", "3 ferias"),
        ] {
            let cells = Self.staff.map { $0 == old ? new : $0 }
            #expect(try grid(three, cells) == text(cells))
        }
        // Two paragraphs in one child, and a title.
        let joined = Array(Self.staff.prefix(4)) + ["<p>412</p><p>398</p>"] + Self.staff.dropFirst(6)
        #expect(try grid(three, joined) == text(Self.staff))
        let titled = Self.staff.map { $0 == "Médicos" ? "<h3>Médicos</h3>" : $0 }
        #expect(try grid(three, titled) == text(Self.staff).replacing("p Médicos", with: "h3 Médicos"))
        #expect(try grid("display:grid;grid-template-columns:repeat(\(Int.max),1fr 1fr)", Self.staff) == text(Self.staff))
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
