import DocumentModel
import Testing

@testable import PageLayout

@Suite struct NoteTests {
    @Test func smallNotesAtTheFoot() {
        let page = page {
            $0.line(["Se apoyó a 34.249", .raised("1"), " personas y a 58", .raised("2"), " ferias."])
            $0.gap(8)
            $0.paragraph(filler(4))
            $0.y = 690
            $0.line([Piece("1", Look(size: 5.5, raise: 3)), Piece(" Personas únicas que recibieron algún apoyo durante el", .small)])
            $0.line("año 2024.", .small)
            $0.line([Piece("2", Look(size: 5.5, raise: 3)), Piece(" Ferias con patente.", .small)])
        }
        #expect(
            outline([page]) == [
                "P Se apoyó a 34.249⟨1⟩ personas y a 58⟨2⟩ ferias.", "P " + filler(4),
                "N1 1| Personas únicas que recibieron algún apoyo durante el año 2024.", "N2 2| Ferias con patente.",
            ])
    }

    @Test func notesInTheBodysSizeWithRaisedLabels() {
        let page = page {
            $0.line(["Se apoyó a 34.249", .raised("3"), " personas."])
            $0.gap(8)
            $0.paragraph(filler(4))
            $0.y = 690
            $0.line([.raised("3"), " Personas únicas."])
        }
        #expect(outline([page]) == ["P Se apoyó a 34.249⟨3⟩ personas.", "P " + filler(4), "N3 3| Personas únicas."])
    }

    @Test func smallNotesWithLevelLabels() {
        let page = page {
            $0.line(["Se apoyó a 34.249", .raised("1"), " personas y a 58", .raised("2"), " ferias."])
            $0.gap(8)
            $0.paragraph(filler(4))
            $0.y = 690
            $0.line("1 Personas únicas.", .small)
            $0.line("2 Ferias con patente de las", .small)
            $0.line("15 comunas.", .small)
        }
        #expect(
            outline([page]) == [
                "P Se apoyó a 34.249⟨1⟩ personas y a 58⟨2⟩ ferias.", "P " + filler(4), "N1 1| Personas únicas.",
                "N2 2| Ferias con patente de las 15 comunas.",
            ])
    }

    /// - Parameter foot: how far below the note's line a last small line stands, and that line.
    private static func notes(_ note: [String], foot: (gap: Double, text: String)) -> [String] {
        outline([
            page {
                $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
                $0.gap(8)
                $0.paragraph(filler(4))
                $0.y = 650
                for line in note { $0.line(line, .small) }
                $0.gap(foot.gap)
                $0.line(foot.text, .small, x: 200)
            }
        ]).dropFirst(2).map { $0 }
    }

    @Test func theFootOfTheLastPageIsNoPartOfItsLastNote() {
        let foot = "Oficina de la Costa · Cuenta 2031 · Hoja única"
        #expect(Self.notes(["1 Personas únicas."], foot: (40, foot)) == ["P " + foot, "N1 1| Personas únicas."])
    }

    /// The foot of a page that is not the last stays with the note, where it comes between no parts of a paragraph.
    @Test func aFootBelowNotesPartsNoParagraph() {
        let words = filler(4).split(separator: " ")
        let (start, end) = (words.prefix(24).joined(separator: " "), words.dropFirst(24).joined(separator: " "))
        let pages = [
            page {
                $0.y = 560
                $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
                $0.gap(8)
                $0.paragraph(start)
                $0.y = 650
                $0.line("1 Personas únicas.", .small)
                $0.gap(40)
                $0.line("Oficina de la Costa", .small, x: 200)
            },
            page(2) {
                $0.paragraph(end)
                $0.paragraph(filler(8, 2))
            },
        ]
        #expect(
            outline(pages) == [
                "P Se apoyó a 34.249⟨1⟩ personas.", "P \(start) \(end)", "N1 1| Personas únicas. Oficina de la Costa", "P \(filler(8, 2))",
            ])
    }

    @Test func aNoteFarBelowTheOthersIsNoFoot() {
        #expect(
            Self.notes(["1 Personas únicas."], foot: (40, "2 Ferias libres."))
                == ["N1 1| Personas únicas.", "N2 2| Ferias libres."])
    }

    @Test func linesNearOrInsideOfASentenceGoOnWithTheNote() {
        #expect(
            Self.notes(["1 Personas únicas."], foot: (0, "Incluye a las de la costa.")) == [
                "N1 1| Personas únicas. Incluye a las de la costa."
            ])
        #expect(Self.notes(["1 Personas únicas"], foot: (40, "Costa y Valle.")) == ["N1 1| Personas únicas Costa y Valle."])
        #expect(Self.notes(["1 Personas únicas."], foot: (40, "de la costa.")) == ["N1 1| Personas únicas. de la costa."])
    }

    @Test func smallLineWithAFigureThatNothingCallsIsText() {
        let page = page {
            $0.paragraph(filler(4))
            $0.y = 690
            $0.line("12 comunas participan.", .small)
        }
        #expect(outline([page]) == ["P " + filler(4), "P 12 comunas participan."])
    }

    @Test func aNoteGoesOnOnTheNextPage() {
        let first = page(1) {
            $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
            $0.gap(8)
            $0.paragraph(filler(4))
            $0.y = 730
            $0.line([Piece("1", Look(size: 5.5, raise: 3)), Piece(" Personas únicas.", .small)])
        }
        let second = page(2) {
            $0.line(["Se apoyó a 12", .raised("2"), " ferias."])
            $0.gap(8)
            $0.paragraph(filler(4, 3))
            $0.y = 730
            $0.line([Piece("2", Look(size: 5.5, raise: 3)), Piece(" Ferias libres.", .small)])
        }
        #expect(
            outline([first, second]) == [
                "P Se apoyó a 34.249⟨1⟩ personas.", "P " + filler(4), "N1 1| Personas únicas.",
                "P Se apoyó a 12⟨2⟩ ferias.", "P " + filler(4, 3), "N2 2| Ferias libres.",
            ])
    }

    @Test func endnotesThatLeadBackToTheirCalls() {
        let page = page {
            $0.line(["Se apoyó a 34.249", .linked("1", page: 1), " personas y a 58", .linked("2", page: 1), " ferias."])
            $0.gap(20)
            for (number, text) in ["Personas únicas.", "Ferias con patente."].enumerated() {
                $0.line("\(number + 1).", x: 90, at: $0.y)
                $0.line([Piece(text + " "), .linked("↩", page: 1)], x: 108)
            }
        }
        #expect(
            outline([page]) == [
                "P Se apoyó a 34.249⟨1⟩ personas y a 58⟨2⟩ ferias.", "N1 1.| Personas únicas.", "N2 2.| Ferias con patente.",
            ])
    }

    /// As a browser prints the notes of a word processor's web page, with a page number behind them.
    @Test func endnotesWhoseLabelsLeadBackToTheirCalls() {
        let first = page {
            $0.line(["Se apoyó a 34.249", .linked("1", page: 2), " personas y a 58", .linked("2", page: 2), " ferias."])
            $0.paragraph(filler(20))
        }
        let second = page(2) {
            $0.paragraph(filler(3, 2))
            $0.gap(20)
            $0.line([.linked("1", page: 1), " Personas únicas."])
            $0.gap(20)
            $0.line([.linked("2", page: 1), " Ferias con patente."])
            $0.gap(20)
            $0.line("10")
        }
        let found = outline([first, second])
        #expect(found.first?.contains("Se apoyó a 34.249⟨1⟩ personas y a 58⟨2⟩ ferias.") == true)
        #expect(found.filter { $0.hasPrefix("N") } == ["N1 1| Personas únicas.", "N2 2| Ferias con patente."])
    }

    @Test func aListOfContentsAtTheEndIsNoNote() {
        let first = page { $0.paragraph(filler(20)) }
        let second = page(2) {
            $0.paragraph(filler(3, 2))
            $0.gap(20)
            for (number, text) in ["Personas únicas", "Ferias con patente"].enumerated() {
                $0.line([.linked("\(number + 1)", page: 1), .linked(" " + text, page: 1)])
                $0.gap(20)
            }
        }
        #expect(outline([first, second]).filter { $0.hasPrefix("N") } == [])
    }

    @Test func aNumberedListAtTheEndIsNoNote() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(20)
            for (number, text) in ["Personas únicas.", "Ferias con patente."].enumerated() {
                $0.line("\(number + 1).", x: 90, at: $0.y)
                $0.line(text, x: 108)
            }
        }
        #expect(outline([page]) == ["P " + filler(3), "L 1.| Personas únicas.", "L 2.| Ferias con patente."])
    }

    @Test func aSmallNumberedTitleAboveTextIsNoNote() {
        let page = page {
            $0.line(["El gasto fue de 812", .raised("1"), " pesos."])
            $0.gap(14)
            $0.line("1. Antecedentes", .small)
            $0.paragraph(filler(4))
        }
        #expect(outline([page]).filter { $0.hasPrefix("N") } == [])
    }
}
