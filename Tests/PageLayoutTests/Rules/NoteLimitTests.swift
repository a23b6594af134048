import DocumentModel
import Testing

@testable import PageLayout

/// What calls a note, where notes begin and go on, and small lines that are none.
@Suite struct NoteLimitTests {
    private static let note = Look(size: 9)
    private static let call = Look(size: 6, raise: 4)

    /// A page of text, above small lines at its foot.
    private static func page(
        _ lines: [[Piece]], foot: [[Piece]], number: Int = 1, look: Look = note, gap: Double = 300
    ) -> PageContent {
        PageLayoutTests.page(number) {
            $0.paragraph(filler(6, number))
            $0.gap(10)
            for line in lines { $0.line(line) }
            $0.gap(gap)
            for line in foot { $0.line(line.map { Piece($0.text, $0.look ?? look, link: $0.link) }) }
        }
    }

    private static func kinds(_ pages: [PageContent]) -> [String] { outline(pages).filter { !$0.hasPrefix("P Así") } }

    private static let small: [[Piece]] = [["2 Fuente: registro de las ferias de la comuna"]]

    /// A small line that begins with a number, called by nothing.
    @Test func aNumberInTheTextCallsNoNote() {
        let bold = Look(isBold: true)
        for text: [Piece] in [
            ["Hubo 2 ferias en la costa."],  // A number by itself,
            ["Hubo ferias en el anexo ", Piece("2", link: .page(2)), " de la memoria."],  // one that leads elsewhere,
            ["Hubo ferias en la zona", Piece("2", bold), " y en el valle."],  // and one that ends a name.
        ] {
            #expect(Self.kinds([Self.page([text], foot: Self.small)]).last == "P 2 Fuente: registro de las ferias de la comuna")
        }
    }

    @Test func aLinkedNumberAtAWordsEndCallsItsNote() {
        let text: [Piece] = ["Hubo ferias", Piece("2", link: .page(1)), " en la costa."]
        #expect(Self.kinds([Self.page([text], foot: Self.small)]).last == "N2 2| Fuente: registro de las ferias de la comuna")
    }

    @Test func anAsteriskBeforeAStopCallsItsNote() {
        #expect(
            Self.kinds([Self.page([["Hubo ferias en la costa*."]], foot: [["* Fuente: registro de las ferias de la comuna"]])]).last
                == "N* *| Fuente: registro de las ferias de la comuna")
    }

    @Test func aLineOfTextThatBeginsWithACalledNumberIsText() {
        let found = Self.kinds([
            Self.page(
                [
                    [
                        "Hubo talleres", Piece("1", Self.call), " y huertos", Piece("2", Self.call),
                        " en la costa y el valle, y se abrieron además otras",
                    ], ["2 ferias."],
                ],
                foot: [
                    ["1 Incluye los de redes."], ["2 Incluye los viveros de la sierra y los que la junta"], ["del barrio abrió en marzo."],
                ],
                gap: 4)
        ])
        #expect(found.last == "N2 2| Incluye los viveros de la sierra y los que la junta del barrio abrió en marzo.")
        #expect(found.first?.hasSuffix("otras 2 ferias.") == true)
    }

    @Test func aSmallLineThatBeginsWithALetterThatIsAWordIsNoNote() {
        let found = Self.kinds([
            Self.page(
                [["Hubo ferias", Piece("a", Self.call), " en la costa."]],
                foot: [["a precios de diciembre, según la comuna."], [Piece("a", Look(size: 5.5, raise: 3)), " Incluye los talleres."]])
        ])
        #expect(found.suffix(2) == ["P a precios de diciembre, según la comuna.", "Na a| Incluye los talleres."])
    }

    @Test func raisedLabelsBeginNotesWhereANumberIsMissing() {
        let label = { Piece($0, Look(size: 5.5, raise: 3)) }
        let found = Self.kinds([
            Self.page(
                [["Hubo ferias", Piece("1", Self.call), " y talleres", Piece("3", Self.call), " en la costa."]],
                foot: [[label("1"), " Incluye los talleres."], [label("3"), " Incluye los viveros."]])
        ])
        #expect(found.suffix(2) == ["N1 1| Incluye los talleres.", "N3 3| Incluye los viveros."])
    }

    @Test func aLineOfANoteMayBeginWithANumber() {
        let found = Self.kinds([
            Self.page(
                [["Hubo ferias", Piece("2", Self.call), " en la costa."]],
                foot: [["2 Incluye los talleres que la junta del barrio abrió el"], ["1 de marzo."]])
        ])
        #expect(found.last == "N2 2| Incluye los talleres que la junta del barrio abrió el 1 de marzo.")
    }

    private static let begun = page(
        [["Hubo ferias", Piece("1", call), " en la costa."]], foot: [["1 Incluye los talleres que la junta del barrio abrió en"]])
    private static let rest: [[Piece]] = [["marzo y los de la escuela, según"], ["su memoria."]]
    private static let whole = "N1 1| Incluye los talleres que la junta del barrio abrió en marzo y los de la escuela, según su memoria."

    @Test func aNoteGoesOnOnAPageWithoutNotesOfItsOwn() {
        #expect(Self.kinds([Self.begun, Self.page([["Hubo huertos."]], foot: Self.rest, number: 2)]).contains(Self.whole))
    }

    @Test func aSmallLineAboveTheRestOfANoteIsText() {
        let second = PageLayoutTests.page(2) {
            $0.paragraph(filler(6, 2))
            $0.gap(20)
            $0.line("según datos de la comuna.", Self.note)
            $0.gap(60)
            for line in Self.rest { $0.line(line.map { Piece($0.text, Self.note) }) }
        }
        let found = Self.kinds([Self.begun, second])
        #expect(found.contains(Self.whole) && found.contains("P según datos de la comuna."))
    }

    /// A note as large as the text, which ends without a stop.
    @Test func theTextGoesOnWithNoNoteThatLooksAsItDoes() {
        let label = { Piece($0, Self.call) }
        let first = Self.page(
            [["Hubo ferias", label("1"), " en la costa."]], foot: [[label("1"), " Véase la memoria del año 2031"]], look: .plain)
        let second = PageLayoutTests.page(2) {
            $0.line([Piece("Hubo huertos"), label("2"), Piece(" en el valle y en la sierra, y los vecinos de la caleta llevaron sus")])
            for line in ["redes a la escuela del pueblo, donde quedaron hasta el invierno, cuando volvieron", "al mar con los botes."] {
                $0.line(line)
            }
            $0.gap(300)
            $0.line([label("2"), Piece(" Véase el anexo 4")])
        }
        #expect(outline([first, second]).suffix(2).map { String($0.suffix(9)) } == ["os botes.", "l anexo 4"])
    }

    @Test func aSmallNumberedLineAboveATableIsNoNoteOfThoseBelow() {
        let rows = [["Zona", "Ferias", "Monto"], ["Costa", "12", "1.250"], ["Valle", "7", "980"]]
        let page = PageLayoutTests.page {
            $0.line([Piece("Hubo ferias"), Piece("1", Self.call), Piece(" y talleres"), Piece("2", Self.call), Piece(" en la costa.")])
            $0.paragraph(filler(4))
            $0.gap(10)
            $0.line("1 Ferias por zona", Self.note)
            $0.grid(rows)
            $0.gap(10)
            $0.line("2 Incluye los de redes.", Self.note)
        }
        #expect(outline([page]).suffix(3) == ["P 1 Ferias por zona", outline(ofTable: rows), "N2 2| Incluye los de redes."])
    }

    @Test(arguments: [
        ("[1]", "1"), ("(2).", "2"), ("123", "123"), ("a", "a"), ("xviii", "xviii"), ("**", "**"), ("†", "†"), ("*†", "*†"), ("2031", nil),
        ("2,5", nil),
        ("(", nil), ("))", nil), ("aa", nil), ("xxviii", nil), ("****", nil), ("…", nil), ("℠", nil), ("€", nil), ("*\u{1020}", nil),
        ("A", nil),
    ])
    func labelsOfNotes(text: String, label: String?) { #expect(NoteLabel.label(text) == label) }
}
