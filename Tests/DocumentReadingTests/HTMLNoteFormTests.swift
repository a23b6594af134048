import DocumentModel
import Testing

@testable import DocumentReading

/// How programs write notes, their calls and the ways back, and what only looks like them.
@Suite struct HTMLNoteFormTests {
    private static let note = "<p id=n1>Con los de Lota.</p>"

    @Test(arguments: [
        "class=footnote-ref", "class=footnoteref", "class=sdfootnoteanc", "class=sdendnoteanc", "role=doc-noteref", "epub:type=noteref",
    ])
    func linksThatSayThatTheyCallNotes(attribute: String) throws {
        #expect(
            outline(try read("<body><p>Hubo 40 <a \(attribute) href='#n1'>1</a>.</p>\(Self.note)</body>"))
                == "p Hubo 40 1. {call 1=1@8}\nnote[1] Con los de Lota.")
    }

    @Test(arguments: ["_ftn1", "_edn1"]) func callsOfWord(_ name: String) throws {
        let page =
            "<p>Hubo 40 <a href='#\(name)'>1</a>.</p><p><a href='#\(name.replacing("n1", with: "nref1"))' name='\(name)'>1</a> Con dos.</p>"
        #expect(outline(try read("<body>\(page)</body>")) == "p Hubo 40 1. {call 1=1@8}\nnote[1] 1 Con dos. {mark 1}")
    }

    @Test(arguments: ["class=sdfootnotesym", "class=sdendnotesym", "href='#_ftnref1'", "href='#_ednref1'"])
    func labelsThatLeadBack(_ attribute: String) throws {
        let href = attribute.hasPrefix("href") ? "" : " href='#r1'"
        #expect(
            outline(try read("<body><p>Hubo 40.</p><p><a \(attribute)\(href)>1</a> Con dos.</p></body>"))
                == "p Hubo 40.\nnote[1] 1 Con dos. {mark 1}")
        #expect(!outline(try read("<body><p>Vea la <a \(attribute)\(href)>1</a> y otras.</p></body>")).contains("call"))
    }

    @Test(arguments: [
        "class=footnote-back", "role=doc-backlink", "class=footnote-backref", "class=data-footnote-backref", "class='a footnote-back'",
    ])
    func wordsThatLeadBackAreLeftOut(_ attribute: String) throws {
        #expect(
            outline(try read("<body><aside role=doc-footnote>Con dos. <a \(attribute) href='#r1'>Volver</a></aside></body>"))
                == "note[1] Con dos.")
    }

    /// "↩ 2" leads back to the second call; the year is a figure of the text.
    @Test(arguments: [
        ("↩2", " ↩2 {call 2=2@11}"), ("↩<sup>2</sup>", " ↩2 {call 2=2@11}"), ("[12]", " [12] {call 12=12@9}"), ("↩", ""),
        ("ver 203", " ver 203"), ("2031", " 2031"), ("1, 2", " 1, 2"),
    ])
    func figuresOfLinksThatLeadBackAreNotLost(_ link: String, _ left: String) throws {
        let note = "<aside role=doc-footnote>Con dos <a role=doc-backlink href='#r1'>\(link)</a></aside>"
        let outline = outline(try read("<body>\(note)</body>"))
        #expect(outline.prefix(upTo: outline.firstRange(of: " {link")?.lowerBound ?? outline.endIndex) == "note[1] Con dos\(left)")
    }

    /// The figures on both sides of the link are two, and no letter of the lines around it is lost.
    @Test(arguments: [
        ("Con 12 <a>↩</a>45 y más.", "note[1] Con 12 45 y más."), ("Con 12<a>↩</a>45 y más.", "note[1] Con 12 45 y más."),
        ("Con <b>12</b><a>↩</a>, y más.", "note[1] Con 12, y más."), ("<a>↩</a>Con 12.", "note[1] Con 12."),
        ("<i style='mso-list:Ignore'><a>↩</a></i>Con 12.", "note[1] Con 12."),
    ])
    func whatStandsAroundALinkThatLeadsBackIsTwo(_ text: String, _ expected: String) throws {
        let note = "<aside role=doc-footnote>\(text.replacing("<a>", with: "<a role=doc-backlink href='#r1'>"))</aside>"
        #expect(outline(try read("<body>\(note)</body>")) == expected)
    }

    @Test(arguments: [
        "<a>volver<br>al<br>texto</a><br>2. Plaza.<br>3. Sala.", "<br><a>volver<br>al<br>texto</a>2. Plaza.<br>3. Sala.",
        "<br><a>volver</a><br>2. Plaza.<br>3. Sala.", "<br>2. Plaza.<br>3. Sala.<a>volver<br>al texto</a>",
        "<br>2. Plaza.<br>3. Sala.<br><a>↩</a><br>", "<br>2. Plaza.<a><br>volver</a><br>3. Sala.",
    ])
    func linesBesideALinkThatLeadsBackAreWhole(_ lines: String) throws {
        let page = "<p>1. Obra.\(lines)</p>".replacing("<a>", with: "<a class=footnote-back href='#r1'>")
        #expect(
            outline(try read("<body>\(page)</body>")) == "li1 1. Obra. {mark 1.}\nli1 2. Plaza. {mark 2.}\nli1 3. Sala. {mark 3.}")
    }

    @Test(arguments: ["role=doc-footnote", "role=doc-endnote", "epub:type=footnote", "epub:type=endnote"])
    func elementsThatAreNotes(_ attribute: String) throws {
        #expect(outline(try read("<body><p>Hubo 40.</p><div \(attribute)>Con dos.</div></body>")) == "p Hubo 40.\nnote[1] Con dos.")
    }

    @Test(arguments: ["role=doc-endnotes", "role=doc-footnotes", "class=footnotes"]) func listsOfNotes(_ attribute: String) throws {
        let list = "<section \(attribute)><p>Notas.</p><ol><li>Con dos.<ul><li>Y tres.</ul><li>Sin más.</ol></section>"
        #expect(outline(try read("<body>\(list)</body>")) == "p Notas.\nnote[1] Con dos. Y tres.\nnote[2] Sin más.")
    }

    @Test func thePageItselfIsNoListOfNotes() throws {
        #expect(
            outline(try read("<html class=footnotes><body class=footnotes><ol><li>Con dos.</ol></body></html>")) == "li1 Con dos.")
        #expect(outline(try read("<body><div epub:type=bodymatter>Con dos.</div><aside role=doc-footnote></aside></body>")) == "p Con dos.")
    }

    /// The note is the block that begins with the place a call leads to, or the named element around it.
    @Test(arguments: [
        ("<p><a name=n1>1</a> Con dos.</p><p>Fin.</p>", "note[1] 1 Con dos. {mark 1}\np Fin."),
        ("<p><span id=n1>1</span> Con dos.</p><p>Fin.</p>", "note[1] 1 Con dos. {mark 1}\np Fin."),
        ("<div><p id=n1>Con dos.</p><p>Fin.</p></div>", "note[1] Con dos.\np Fin."),
        ("<div><p><a name=n1>1</a> Con dos.</p><p>Fin.</p></div>", "note[1] 1 Con dos. {mark 1}\np Fin."),
        ("<div id=x><p><a name=n1>1</a> Con dos.</p><p>Más.</p></div>", "note[1] 1 Con dos. Más. {mark 1}"),
        ("<aside id=x><p><a name=n1>1</a> Con dos.</p><p>Más.</p></aside>", "note[1] 1 Con dos. Más. {mark 1}"),
        ("<ul><li id=x><p><a name=n1>1</a> Con dos.</p><p>Más.</p></ul>", "note[1] 1 Con dos. Más. {mark 1}"),
        ("<section id=x><p><a name=n1>1</a> Con dos.</p><p>Fin.</p></section>", "note[1] 1 Con dos. {mark 1}\np Fin."),
        ("<div id=x><p>Fin.</p><p><a name=n1>1</a> Con dos.</p></div>", "note[1] 1 Con dos. {mark 1}\np Fin."),
        ("<p>Con <span id=n1>dos</span> casas.</p>", "p Con dos casas."), ("<p><a name=arriba></a>Con dos.</p>", "p Con dos."),
        ("<p><span id=x>Con</span> dos.</p>", "p Con dos."),
        ("<p><a name=n1 href='#r1'>1</a> Con dos.</p>", "note[1] 1 Con dos. {mark 1}"),
    ])
    func placesThatCallsLeadTo(page: String, body: String) throws {
        let document = try read("<body><p>Hubo 40<sup><a name=r1 href='#n1'>1</a></sup>.</p>\(page)</body>")
        #expect(outline(document) == "p Hubo 401. {call 1=1@7}\n\(body)")
    }

    @Test func callsInBracketsAndOfOtherFiles() throws {
        #expect(
            outline(try read("<body><p>Hubo 40 <a href='#n1'>[1]</a>.</p>\(Self.note)</body>"))
                == "p Hubo 40 [1]. {call 1=[1]@8}\nnote[1] Con los de Lota.")
        #expect(outline(try read("<p>Hubo 40<a class=footnote-ref href='n.html#n1'>1</a>.</p>")) == "p Hubo 401. {call 1=1@7}")
        for label in ["[1]", "(1)", "1"] {
            let page =
                "<p>Hubo 40.</p><aside role=doc-footnote>\(label.replacing("1", with: "<a role=doc-backlink href='#r'>1</a>")) Con dos.</aside>"
            #expect(outline(try read("<body>\(page)</body>")).contains("note[1] \(label) Con dos."), "\(label)")
        }
    }

    @Test func linksThatAreNoCalls() throws {
        for (link, text) in [
            ("<a href='#c2'>2</a>", "2"), ("<a href='a.html#c'>a</a>", "a"), ("<a href='a.html#c'>2031</a>", "2031"),
        ] {
            #expect(try read("<p>Hubo 40\(link) obras.</p>").blocks[0].text.links.count == 1, "\(text)")
        }
        #expect(outline(try read("<p>Sube <a href='#a'>↑</a> 5 y <a href='#b'></a>baja.</p>")) == "p Sube ↑ 5 y baja. {link ↑→#a}")
        // Where a block begins with the raised link it is the label.
        #expect(
            outline(try read("<body><p><sup><a href='#r1'>1</a></sup> Con dos.</p><p id=r1>Hubo 40.</p></body>"))
                == "note[1] 1 Con dos. {mark 1}\np Hubo 40.")
    }
}
