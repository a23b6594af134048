import DocumentModel
import Testing

@testable import PageLayout

/// What the look of a line goes by, and what does not count.
@Suite struct LineLookTests {
    @Test func aHeadingWithACallIsAHeading() {
        let page = page {
            $0.line([Piece("Ferias de la costa", .sized(15)), Piece("1", Look(size: 9, raise: 6))])
            $0.gap(8)
            $0.paragraph(filler(3))
        }
        #expect(outline([page]) == ["H1 Ferias de la costa⟨1⟩", "P " + filler(3)])
    }

    @Test func aLargerWordAtTheBeginningIsOfItsParagraph() {
        let page = page {
            $0.line([Piece("RESUMEN", .sized(13)), Piece(" del trabajo que la entidad hizo con las ferias y huertos de la zona en")])
            $0.line("el otoño y en la primavera, con los fondos que le dio la comuna y los suyos.")
            $0.gap(8)
            $0.paragraph(filler(4))
        }
        #expect(outline([page]).map { String($0.prefix(9)) } == ["P RESUMEN", "P Así la "])
    }

    @Test func aBoldLinkIsNoHeadingForItsColour() {
        let link = Look(isBold: true, color: 0x0000CC)
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            $0.line([Piece("Registro de las ferias", link, link: .uri("https://ferias.example/registro"))])
            $0.gap(8)
            $0.paragraph(filler(3, 2))
        }
        #expect(outline([page])[1] == "P Registro de las ferias")
    }

    @Test func aCaptionInItalicsBesideTheTextPartsNoParagraph() {
        let text = [
            "La feria del valle abrió en otoño", "con 40 puestos y los productores", "de la costa vendieron en ella sus",
            "frutas y verduras a precios que se", "fijaron en una reunión de los que",
        ]
        let rest = "allí trabajan, sin que nadie pagara por su puesto ni por la luz de la noche."
        let caption = ["Un puesto de la feria en", "el primer día, con frutas", "de los huertos nuevos y", "con tejidos de la zona"]
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            let top = $0.y
            for line in text { $0.line(line) }
            for (index, line) in caption.enumerated() {
                $0.line(line, Look(isItalic: true), x: 330, at: top + 13.75 * Double(index))
            }
            $0.line(rest)
        }
        #expect(
            outline([page]) == [
                "P " + filler(3), "P " + (text + [rest]).joined(separator: " "), "P " + caption.joined(separator: " "),
            ])
    }

    @Test func aSentenceThatEndsBesideADropCapitalEndsNoParagraph() {
        let page = page {
            let top = $0.y
            $0.line("E", .sized(30), at: top + 13.75)
            $0.line("n otoño la feria del valle abrió con 40 puestos nuevos y 12 talleres de los vecinos.", x: 90, at: top)
            $0.line("Los productores de la costa vendieron en ella sus frutas y sus verduras a precios que", x: 90, at: top + 13.75)
            $0.y = top + 27.5
            $0.line("se fijaron en una reunión de los que allí trabajan.")
        }
        #expect(outline([page]).count == 1)
    }

    /// The head's font changes within the word.
    @Test func aTitleAsHeadMayChangeItsFontWithinAWord() {
        let cover = page(1) {
            $0.line("Cuenta Pública2031", .sized(20), at: 200)
            $0.line("Municipio de Los Canelos", .sized(14), at: 240)
        }
        let inner = page(2) {
            $0.line([Piece("Cuenta Pública", Look(size: 9, isBold: true)), Piece("2031", .small)], at: 40)
            $0.y = 120
            $0.paragraph(filler(5))
        }
        #expect(outline([cover, inner]).contains("F:runningHead Cuenta Pública2031"))
    }
}
