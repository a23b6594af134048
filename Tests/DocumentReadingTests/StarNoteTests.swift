import DocumentModel
import Testing

@testable import DocumentReading

/// Notes called by asterisks in parentheses, and those in the last rows of tables.
@Suite struct StarNoteTests {
    @Test func asterisksInParenthesesCallNotes() throws {
        let document = try read(
            """
            <body><p>La red tiene 61 postas (*) y 412 personas(**), o 3 más (***).</p><p>Fin.</p>
            <p>(*) Incluye 4 estaciones.<br>(**): Al 30 de junio.</p></body>
            """)
        #expect(
            outline(document) == """
                p La red tiene 61 postas (*) y 412 personas(**), o 3 más (***). {call *=(*)@23} {call **=(**)@41}
                note[*] (*) Incluye 4 estaciones. {mark (*)}
                note[**] (**): Al 30 de junio. {mark (**)}
                p Fin.
                """)
    }

    @Test func asterisksInParenthesesThatNothingCallsAreText() throws {
        for page in [
            "<p>Hubo 61 postas.</p><p>(*) Incluye 4 estaciones.</p>", "<p>(*) Incluye 4 estaciones.</p><p>Hubo 61 postas (*).</p>",
            "<p>Hubo 61 postas (*).</p><p>Incluye (*) estaciones.</p>", "<p>Hubo 61 postas (*).</p><p>(*)</p><p>Más.</p>",
            "<p>Hubo 61 postas (*).</p><p>(* Incluye 4 estaciones.</p>", "<p>Hubo f(*)x y (*)y.</p><p>(*) Incluye 4 estaciones.</p>",
            "<p>Hubo 61 postas (*****).</p><p>(*****) Incluye 4 estaciones.</p>",
        ] {
            #expect(try read("<body>\(page)</body>").blocks.allSatisfy { $0.kind == .paragraph && $0.noteCalls.isEmpty }, "\(page)")
        }
    }

    /// Parentheses make no difference where no note is written as its call is, and only there.
    @Test func aNoteMayLackTheParenthesesOfItsCall() throws {
        #expect(
            outline(try read("<body><p>Hubo 61 postas (*).</p><p>* Incluye 4 estaciones.</p></body>"))
                == "p Hubo 61 postas (*). {call *=(*)@15}\nnote[*] * Incluye 4 estaciones. {mark *}")
        #expect(
            outline(try read("<body><p>Hubo 61 postas*.</p><p>(*) Incluye 4 estaciones.</p></body>"))
                == "p Hubo 61 postas*. {call *=*@14}\nnote[*] (*) Incluye 4 estaciones. {mark (*)}")
        #expect(
            outline(try read("<body><p>Hubo 61 postas (*).</p><p>* Una feria.</p><p>* Otra.</p><p>(*) Incluye 4 estaciones.</p></body>"))
                == """
                p Hubo 61 postas (*). {call *=(*)@15}
                note[*] (*) Incluye 4 estaciones. {mark (*)}
                p * Una feria.
                p * Otra.
                """)
    }

    @Test func theLastRowsOfATableMayBeItsNotes() throws {
        let head = "<tr><th>Obra<th>Monto (*)<tr><td>Muelle**<td>45<tr><td>Feria<td>12"
        let notes = "<tr><td colspan=2>(*) En M$.<tr><td>** Con muebles.<td>"
        #expect(
            outline(try read("<div><table>\(head)\(notes)</table><p>Fin.</p></div>")) == """
                table 3x2 head 1
                  0:Obra | 1:Monto (*)
                  0:Muelle** | 1:45
                  0:Feria | 1:12 {call *=(*)@11} {call **=**@21}
                note[*] (*) En M$. {mark (*)}
                note[**] ** Con muebles. {mark **}
                p Fin.
                """)
    }

    @Test func rowsWithAsterisksAndFiguresAreRows() throws {
        let rows = [
            "<tr><td>* Norte<td>45", "<tr><td colspan=2>* Norte<tr><td>Lota<td>3", "<tr><td colspan=2>Norte", "<tr><td>** Norte<td>",
        ]
        for row in rows {
            let document = try read("<div><table><tr><th>Obra<th>Monto*<tr><td>Muelle<td>4\(row)</table></div>")
            #expect(document.blocks.count == 1, "\(row)")
        }
    }
}
