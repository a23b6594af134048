import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct HTMLNoteTests {
    @Test func notesOfPandoc() throws {
        let document = try read(
            """
            <body><p>Hubo 1.204<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> casos.</p><p>Otro.</p>
            <section class="footnotes" role="doc-endnotes"><hr /><ol>
            <li id="fn1" role="doc-endnote"><p>Según el registro.</p><p>Hasta mayo.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
            </ol></section></body>
            """)
        #expect(
            outline(document) == """
                p Hubo 1.2041 casos. {call 1=1@10}
                note[1] Según el registro. Hasta mayo.
                p Otro.
                """)
    }

    @Test func notesOfLibreOffice() throws {
        let document = try read(
            """
            <body><p>Hubo 384<a class="sdfootnoteanc" name="sdfootnote3anc" href="#sdfootnote3sym"><sup>3</sup></a>
            grupos.</p><p>Otro.</p><div id="sdfootnote3"><p><a class="sdfootnotesym" name="sdfootnote3sym" href="#sdfootnote3anc">3</a>
            Sin <i>repetir</i>.</p><p>Ni omitir.</p></div></body>
            """)
        #expect(
            outline(document) == """
                p Hubo 3843 grupos. {call 3=3@8}
                note[3] 3 Sin repetir. Ni omitir. {mark 3}
                p Otro.
                """)
    }

    @Test func notesOfWikisAndGitHub() throws {
        let document = try read(
            """
            <body><p>Uno<sup id="r1"><a href="#cite_note-1">[1]</a></sup> y dos<sup><a href="#user-content-fn-b">b</a></sup>.</p><h2>Notas</h2>
            <ol><li id="cite_note-1"><a href="#r1">↑</a> Primera.</li><li id="user-content-fn-b"><p>Segunda. <a href="#x">↩</a></p></li></ol></body>
            """)
        #expect(
            outline(document) == """
                p Uno[1] y dosb. {call 1=[1]@3} {call b=b@12}
                note[1] Primera.
                note[b] Segunda.
                h2 Notas
                """)
    }

    @Test func notesThatNothingCallsAreNotesBySection() throws {
        let document = try read(
            """
            <body><p>Hubo 12.</p><section role="doc-endnotes"><ol><li>Según el registro 3.</li></ol></section>
            <aside role="doc-footnote"><p>Hasta mayo 4.</p></aside><section><ol><li>Otra lista 5.</li></ol></section></body>
            """)
        #expect(document.blocks.map(\.text.string) == ["Hubo 12.", "Según el registro 3.", "Hasta mayo 4.", "Otra lista 5."])
        #expect(
            document.blocks.map { if case .note = $0.kind { true } else { false } } == [false, true, true, false])
    }

    @Test func raisedDigitsWithoutLinks() throws {
        let document = try read(
            """
            <body><p>En 34.249<sup>2</sup> casos, 80 m<sup>2</sup> de sala, el 1<sup>o</sup> de mayo y 10<sup>3</sup> veces.</p>
            <p><sup>2</sup> Suma de programas.</p></body>
            """)
        #expect(
            outline(document) == """
                p En 34.2492 casos, 80 m² de sala, el 1º de mayo y 10³ veces. {call 2=2@9}
                note[2] 2 Suma de programas. {mark 2}
                """)
        #expect(document.diagnostics.isEmpty)
    }

    @Test func raisedLettersAreTheSignsOfOrdinals() throws {
        let document = try read(
            """
            <p>La 5<sup>a</sup> feria del Decreto N<sup>o</sup> 20.512, 3<sup>er</sup> año, con 2 m<sup>a</sup>, sin<sup>o</sup> y N<sup>a</sup>.</p>
            """)
        #expect(outline(document) == "p La 5ª feria del Decreto Nº 20.512, 3er año, con 2 ma, sino y Na.")
    }

    @Test func aCallWhoseNoteIsMissing() throws {
        let document = try read("<body><p>En 34.249<sup>2</sup> casos.</p></body>", file: "a.html")
        #expect(outline(document) == "p En 34.2492 casos. {call 2=2@9}")
        #expect(
            document.diagnostics.map(\.description) == [
                "a.html:1:24: warning: the raised “2” is taken for the call of a note, but there is no such note [call-without-note]"
            ])
    }

    @Test func linksWithNumbersAreNoCalls() throws {
        let document = try read(
            ##"<body><p>Vea el cuadro <a href="#c2">2</a> y la <a href="#ley">Ley 20.500</a>.</p><p id="c2">Cuadro</p></body>"##)
        #expect(outline(document) == "p Vea el cuadro 2 y la Ley 20.500. {link 2→#c2} {link Ley 20.500→#ley}\np Cuadro")
    }
}
