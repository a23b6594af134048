import DocumentModel
import Testing

@testable import PageLayout

@Suite struct NoteCallTests {
    @Test func callGluedToANumberIsNoPartOfIt() {
        let page = page {
            $0.line(["Se apoyó a 34.249", .raised("2"), " personas de 12", .raised("b"), " comunas."])
        }
        let blocks = PageLayouter().blocks(of: [page])
        // A letter is a call only where a note bears it.
        #expect(blocks.map(outline) == ["P Se apoyó a 34.249⟨2⟩ personas de 12b comunas."])
        #expect(blocks[0].noteCalls == [NoteCall(range: 18..<19, label: "2")])
        #expect(blocks[0].text.runs.map(\.style) == [[], [], [], [], .superscript, [], [], [], .superscript, []])
    }

    @Test func callAtTheEndOfALineStandsBeforeTheSpace() {
        let page = page {
            $0.line(["Durante el año se capacitó a 1.204", .raised("3")])
            $0.line("personas en tres comunas.")
        }
        #expect(outline([page]) == ["P Durante el año se capacitó a 1.204⟨3⟩ personas en tres comunas."])
    }

    @Test func twoDigitCallAfterFullStop() {
        let page = page { $0.line(["Hubo 58 talleres.", .raised("12"), " Otros siguen."]) }
        #expect(outline([page]) == ["P Hubo 58 talleres.⟨12⟩ Otros siguen."])
    }

    /// "7" and its two calls are no number of two places, and the notes are found.
    @Test(arguments: [
        ("1,2", "7⟨1,⟩⟨2⟩"), ("1/", "7⟨1/⟩"), ("(1)(2)", "7⟨(1)⟩⟨(2)⟩"), ("1-2", "7⟨1-⟩⟨2⟩"), ("a,2", "7a,2"), ("-2", "7-2"),
        ("1,2345", "71,2345"),
    ])
    func aRaisedWordOfSeveralLabels(_ raised: String, _ expected: String) {
        #expect(outline([page { $0.line(["Se atendió a 7", .raised(raised), " comunas."]) }]) == ["P Se atendió a \(expected) comunas."])
    }

    @Test func notesThatAreCalledTogetherAreFound() {
        for raised in ["1,2", "1/", "(1)"] {
            let page = page {
                $0.line(["Se atendió a 7", .raised(raised), " comunas del norte."])
                $0.gap(8)
                $0.paragraph(filler(4))
                $0.line([Piece("1", Look(size: 5.5, raise: 3)), Piece(" Incluye dos islas.", .small)], at: 690)
            }
            #expect(outline([page]).last == "N1 1| Incluye dos islas.", "\(raised)")
        }
    }

    @Test func wordsBetweenRaisedLabelsAreRaised() {
        let link = Look(size: Look.raised.size, raise: Look.raised.raise)
        let page = page { $0.line(["Se atendió a 7", .raised("1"), Piece(" y ", link), .raised("2"), " comunas."]) }
        #expect(outline([page]) == ["P Se atendió a 7⟨1⟩ y ⟨2⟩ comunas."])
    }

    /// Small words at the height of a raised label are raised only beside larger ones.
    @Test func wordsBehindARaisedLabelAreNotRaised() {
        let page = page { $0.line(["Se atendió a 7", .raised("1"), Piece(" Fuente propia", .raised)]) }
        #expect(WordBuilder().words(of: page).level.filter(\.isSuperscript).map(\.text) == ["1"])
    }

    @Test func fullSizeCallIsToldByItsLinkOnly() {
        let linked = page { $0.line(["Se apoyó a 34.249", .linked("2", page: 1), " personas."]) }
        #expect(outline([linked]) == ["P Se apoyó a 34.249⟨2⟩ personas."])

        let unlinked = page { $0.line("Se apoyó a 34.2492 personas.") }
        #expect(outline([unlinked]) == ["P Se apoyó a 34.2492 personas."])

        // A link over a whole number, with a space before it, is a reference and no call.
        let wholeNumber = page { $0.line(["Véase el cuadro ", .linked("2", page: 1), " del anexo."]) }
        #expect(outline([wholeNumber]) == ["P Véase el cuadro 2 del anexo."])

        // Nor is the last figure of a web address.
        let address = page {
            let uri = LinkArea.Target.uri("https://example.org/a2")
            $0.line(["Ver ", Piece("example.org/a", link: uri), Piece("2", link: uri), "."])
        }
        #expect(outline([address]) == ["P Ver example.org/a2."])
    }

    @Test func ordinalsAndExponentsAreNoCalls() {
        let page = page {
            $0.line(["El 1", .raised("º"), " de mayo se abrió el 2", .raised("do"), " local de 45 m", .raised("2"), "."])
            $0.line("Con el 1º premio y el N° 4.")
        }
        #expect(outline([page]) == ["P El 1º de mayo se abrió el 2do local de 45 m2. Con el 1º premio y el N° 4."])
    }

    @Test func aRaisedLetterBehindAFigureIsTheSignOfAnOrdinal() {
        let page = page {
            $0.line([
                "La 5", .raised("a"), " feria y el 2", .raised("o"), " lugar: Decreto N", .raised("o"), " 45, sin", .raised("o"), " otro.",
            ])
        }
        #expect(outline([page]) == ["P La 5ª feria y el 2º lugar: Decreto Nº 45, sino otro."])
    }

    @Test func aRaisedLetterThatANoteHasIsItsCall() {
        let page = page {
            $0.line(["Se hicieron 5", .raised("a"), " ferias y se dieron 10 cursos en total."])
            $0.y = 700
            $0.line([.raised("a"), Piece(" Sin las de invierno.", .small)])
        }
        #expect(outline([page]) == ["P Se hicieron 5⟨a⟩ ferias y se dieron 10 cursos en total.", "Na a| Sin las de invierno."])
    }

    @Test func aNoteOfThatLabelMakesTheExponentACall() {
        let page = page {
            $0.line(["Superficie en m", .raised("2"), " y apoyo a 10 personas en total."])
            $0.y = 700
            $0.line([Piece("2", .sized(6, bold: false)), Piece(" Superficie construida.", .small)])
        }
        #expect(outline([page]) == ["P Superficie en m⟨2⟩ y apoyo a 10 personas en total.", "N2 2| Superficie construida."])
    }
}
