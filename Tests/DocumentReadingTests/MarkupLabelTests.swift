import DocumentModel
import Testing

@testable import DocumentReading

/// What is the label of a note, the mark of an item, the number of a page.
@Suite struct MarkupLabelTests {
    @Test(arguments: [
        ("1", "1"), ("[12]", "12"), ("(123)", "123"), ("( 2 )", "2"), ("3.", "3"), ("*", "*"), ("****", "****"), ("a", "a"), ("(Z)", "Z"),
        ("iv", "iv"), ("xviii", "xviii"), ("†", "†"), ("‡", "‡"), ("§", "§"),
    ])
    func labelsOfNotes(text: String, label: String) {
        #expect(NoteLabel.read(Array(text.utf8)[...]) == label)
    }

    @Test(arguments: ["", "1234", "12a", "1:", "*****", "*a", "ab", "il", "xviiiii", "@", "{", "ñ", "€", "„", "§§", "- 1"])
    func whatIsNoLabelOfANote(text: String) {
        #expect(NoteLabel.read(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        ("• Obras", 3), ("· Obras", 2), ("- Obras", 1), ("– Obras", 3), ("— Obras", 3), ("1. Obras", 2), ("123) Obras", 4),
        ("1.2. Obras", 4),
        ("1.12) Obras", 5), ("a) Obras", 2), ("z. Obras", 2), ("iv) Obras", 3), ("viii. Obras", 5),
        ("1.- Obras", 3), ("12.-Obras", 4), ("1.1.- Obras", 5), ("1)- Obras", 3), ("1º.- Obras", 5), ("2°.– Obras", 7), ("a.- Obras", 3),
        ("I.- Obras", 3), ("IV.- Obras", 4), ("B)- Obras", 3),
    ])
    func marksOfItems(text: String, length: Int) {
        #expect(ListMark.length(Array(text.utf8)) == length)
    }

    @Test(arguments: [
        "•Obras", "•", "-Obras", "-", "–Obras", "–", "‖ Obras", "’ Obras", "1234. Obras", "1.200 obras", "1.Obras", "1)2 obras",
        "a.1 obras",
        "1a) Obras", "a1) Obras", "ab) Obras", "ia) Obras", "ai) Obras", "viiii) Obras", ") Obras", ". Obras", "1.", "Obras", "a", "1:",
        "{) Obras",
        "1.2.3.4.5.6.7. Obras", ":) Obras", "1.-obras", "1.-2", "1.-", "1º. Obras", "A. Obras", "PM.- Obras", "1-. Obras", "I.", "1º.",
    ])
    func whatMarksNoItem(text: String) {
        #expect(ListMark.length(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("12", 12), ("- 12 -", 12), ("– 12 –", 12), ("— 12 —", 12), ("| 12 |", 12), ("[12]", 12), ("12.", 12), ("Página 12", 12),
        ("pag. 12", 12),
        ("Pagina 12", 12), ("Pág. 12 de 26", 12), ("p. 12", 12), ("12 / 26", 12), ("12/26", 12), ("2031", 2031),
    ])
    func numbersOfPages(text: String, number: Int) {
        #expect(PageNumber.read(Array(text.utf8)) == number)
    }

    @Test(arguments: [
        "", "Página", "12 obras", "12345", "12 de mayo", "12 o 26", "12/mayo", "mayo/12", "a12", "1a", "Hoja 12", "12 13", "12 de 26 1",
        "- - - - - - - - - - - - - - - - 12", "/", "12:",
    ])
    func whatIsNoNumberOfAPage(text: String) {
        #expect(PageNumber.read(Array(text.utf8)) == nil)
    }

    private func page(_ body: String) throws -> String { outline(try read("<body>\(body)</body>")) }

    @Test func raisedLabelsAtTheFootAreNotes() throws {
        let call = "<p>Hubo 40 casas<sup>a</sup>.</p>"
        #expect(try page("\(call)<p><sup>a</sup> Con dos.</p>") == "p Hubo 40 casasa. {call a=a@13}\nnote[a] a Con dos. {mark a}")
        // A letter that nothing calls, a label without a note, one in the site's part.
        #expect(try page("<p>Hubo 40.</p><p><sup>a</sup> Con dos.</p>") == "p Hubo 40.\np a Con dos.")
        #expect(try page("<p>Hubo 40.</p><p><sup>2</sup> Con dos.</p>") == "p Hubo 40.\nnote[2] 2 Con dos. {mark 2}")
        #expect(try page("<p>Hubo 40.</p><p><sup>2</sup></p>").contains("note") == false)
        #expect(try page("\(call)<nav><sup>a</sup> Con dos.</nav>").contains("note") == false)
        #expect(try page("\(call)<p>Con <sup>a</sup> dos.</p>").contains("note") == false)
        #expect(try page("<p>Hubo 40 casas².</p><p>² Con dos.</p>") == "p Hubo 40 casas². {call 2=²@13}\nnote[2] ² Con dos. {mark ²}")
        #expect(try page("<p>Hubo 40 casas⁴.</p><p>⁴ Con dos.</p>") == "p Hubo 40 casas⁴. {call 4=⁴@13}\nnote[4] ⁴ Con dos. {mark ⁴}")
        #expect(try page("<p>Hubo 40.</p><p>Área de 2 m².</p>") == "p Hubo 40.\np Área de 2 m².")
        #expect(try page("<p>“Hubo” 40².</p>") == "p “Hubo” 40².")
        // A raised "a" behind a short number makes an ordinal of it where a word follows; other letters and asterisks call behind figures.
        #expect(try page("<p>Hubo 40<sup>a</sup> casas<sup>a</sup>.</p><p><sup>a</sup> Con dos.</p>").contains("call a=a@7") == false)
        #expect(try page("<p>Hubo 1.400<sup>b</sup> casas<sup>b</sup>.</p><p><sup>b</sup> Con dos.</p>").contains("call b=b@10"))
        #expect(try page("<p>Hubo 40<sup>*</sup>.</p><p><sup>*</sup> Con dos.</p>").contains("call *=*@7"))
    }

    @Test(arguments: [
        ("<sup>1,2</sup>", "1,2", "{call 1=1,@6} {call 2=2@8}"), ("<sup>1 y 2</sup>", "1 y 2", "{call 1=1 y @6} {call 2=2@10}"),
        ("<sup>1/</sup>", "1/", "{call 1=1/@6}"), ("<sup>(1)(2)</sup>", "(1)(2)", "{call 1=(1)@6} {call 2=(2)@9}"),
        ("<sup>[1, 2]</sup>", "[1, 2]", "{call 1=[1, @6} {call 2=2]@10}"), ("<sup>(a)</sup>", "(a)", "{call a=(a)@6}"),
        ("<sup>a, b</sup>", "a, b", "{call a=a, @6} {call b=b@9}"), ("<sup>1-</sup><sup>2</sup>", "1-2", "{call 1=1-@6} {call 2=2@8}"),
    ])
    func raisedLabelsMayBeSeveral(_ raised: String, _ text: String, _ calls: String) throws {
        let notes = ["1", "2", "a", "b"].map { "<p><sup>\($0)</sup> Con más.</p>" }.joined()
        #expect(try page("<p>Hubo 7\(raised) casas</p>\(notes)").hasPrefix("p Hubo 7\(text) casas \(calls)\n"))
        #expect(try outline(read("Hubo 7\(raised) casas", file: "a.md")) == "p Hubo 7\(text) casas \(calls)")
    }

    @Test(arguments: [
        ("7<sup>er</sup> año", "7er año"), ("5<sup>a</sup> feria", "5ª feria"), ("2<sup>1</sup>/<sub>2</sub>", "2¹/2"),
        ("12 m<sup>2</sup>", "12 m²"),
        ("10<sup>6</sup> m<sup>(2)</sup>", "10⁶ m²"), ("20<sup>0</sup>", "20⁰"), ("12<sup>2031</sup> casas", "12 2031 casas"),
        ("casas<sup>2031</sup>", "casas 2031"), ("m<sup>1,5</sup>", "m1,5"),
    ])
    func whatIsRaisedAndNoCall(_ text: String, _ read: String) throws { #expect(try page("<p>\(text)</p>") == "p \(read)") }

    @Test func everyRaisedDigitBehindAFigureIsACall() throws {
        let document = try read("<p>Hubo 84<sup>3</sup> obras, 1.234<sup>a</sup> ferias y 12 km<sup>2</sup>.</p>", file: "a.html")
        #expect(outline(document) == "p Hubo 843 obras, 1.234a ferias y 12 km². {call 3=3@7} {call a=a@21}")
        #expect(document.diagnostics.map(\.id) == ["call-without-note", "call-without-note"])
        #expect(
            try page("<p>Hubo 84<sup>3</sup> y 5<sup>a</sup>.</p><p><sup>3</sup> Uno</p><p><sup>a</sup> Dos</p>").contains(
                "{call 3=3@7} {call a=a@12}"))
    }

    @Test func bracketedCallsAndTheirNotes() throws {
        #expect(
            try page("<p>Hubo 40[1] casas[12].</p><p>[1] Con dos.</p><p>[12] Sin más.</p>") == """
                p Hubo 40[1] casas[12]. {call 1=[1]@7} {call 12=[12]@16}
                note[1] [1] Con dos. {mark [1]}
                note[12] [12] Sin más. {mark [12]}
                """)
        for body in [
            "<p>[1] Con dos.</p><p>Hubo 40[1].</p>", "<p>Hubo 40 [1].</p><p>[1] Con dos.</p>", "<p>Hubo 40[1].</p><p>[1]</p>",
            "<p>Hubo 40[1].</p><p>[1]dos.</p>", "<p>Hubo 40[1234].</p><p>[1234] Con dos.</p>", "<p>Hubo 40[].</p><p>[] Con dos.</p>",
            "<p>Hubo 40[a].</p><p>[a] Con dos.</p>", "<p>Hubo 40[1.</p><p>[1 Con dos.</p>", "<p>Hubo 40[1].</p><nav>[1] Con dos.</nav>",
        ] {
            let text = try page(body)
            #expect(!text.contains("call") && !text.contains("note"), "\(body)")
        }
        // Called twice, noted twice.
        #expect(
            try page("<p>Hubo 40[1] y 3[1].</p><p>[1] Con dos.</p><p>[1] Otra.</p>")
                == "p Hubo 40[1] y 3[1]. {call 1=[1]@7} {call 1=[1]@14}\nnote[1] [1] Con dos. {mark [1]}\np [1] Otra.")
    }

    @Test(arguments: [
        ("1 Con dos.", "note[1] 1 Con dos. {mark 1}"), ("1. Con dos.", "note[1] 1. Con dos. {mark 1.}"),
        ("1) Con dos.", "note[1] 1) Con dos. {mark 1)}"), ("1 Ñandúes.", "note[1] 1 Ñandúes. {mark 1}"), ("1 con dos.", "p 1 con dos."),
        ("1", "p 1"), ("1.", "p 1."), ("1 4 casas.", "p 1 4 casas."), ("1Con dos.", "p 1Con dos."), ("2 Con dos.", "p 2 Con dos."),
        ("Con dos.", "p Con dos."), ("1\u{A0}Con dos.", "note[1] 1 Con dos. {mark 1}"),
    ])
    func notesOfCallsThatLeadToAnotherFile(text: String, block: String) throws {
        #expect(try page("<p>Hubo 40<a href='a.html#2'>1</a> casas.</p><p>\(text)</p>") == "p Hubo 401 casas. {call 1=1@7}\n\(block)")
        #expect(try page("<p>\(text)</p><p>Hubo 40<a href='a.html#2'>1</a> casas.</p>").contains("note") == false)
    }

    @Test func notesStandBehindTheirFirstCall() throws {
        #expect(
            try page("<p>Hubo 40<sup>2</sup>.</p><p>Y 3 casas<sup>1</sup>.</p><p><sup>1</sup> Con dos.</p><p><sup>2</sup> Sin más.</p>")
                == """
                p Hubo 402. {call 2=2@7}
                note[2] 2 Sin más. {mark 2}
                p Y 3 casas1. {call 1=1@9}
                note[1] 1 Con dos. {mark 1}
                """)
        // Numbers that begin anew with each chapter.
        let chapter = "<p>Hubo casas<sup>1</sup>.</p><p><sup>1</sup> Con dos.</p>"
        let read = "p Hubo casas1. {call 1=1@10}\nnote[1] 1 Con dos. {mark 1}"
        #expect(try page(chapter + chapter) == "\(read)\n\(read)")
        #expect(
            try page("<header>Hoja 12 de 40</header><footer>Metas 12</footer><p>12</p>")
                == "(runningHead) Hoja 12 de 40\n(runningFoot) Metas 12\np 12")
        #expect(
            try page("<header>Página 12</header><footer>3</footer><nav>4</nav>") == "(pageNumber) Página 12\n(pageNumber) 3\n(navigation) 4"
        )
    }
}
