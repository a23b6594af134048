import DocumentModel
import Testing

@testable import PageLayout

/// Pages made for one rule each: what is a note.
@Suite struct NoteRuleTests {
    private static func notes(_ pages: [PageContent]) -> [String] { outline(pages).filter { $0.hasPrefix("N") } }

    @Test func smallLinesAboveAHeadingAreNoNotes() {
        func page(_ heading: String?) -> PageContent {
            PageLayoutTests.page {
                $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
                $0.gap(8)
                $0.paragraph(filler(4))
                $0.gap(8)
                $0.line([Piece("1", Look(size: 5.5, raise: 3)), Piece(" Personas únicas.", .small)])
                if let heading {
                    $0.gap(20)
                    $0.line(heading, .sized(16, bold: true))
                }
            }
        }
        #expect(Self.notes([page(nil)]) == ["N1 1| Personas únicas."])
        #expect(Self.notes([page("Ferias")]) == [])
    }

    @Test func aListAtTheEndWhoseItemsLeadToAPageIsNoNote() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(20)
            for (number, text) in ["Mapa del valle, en el", "Lista de ferias, en el"].enumerated() {
                $0.line("\(number + 1).", x: 90, at: $0.y)
                $0.line([Piece(text + " "), .linked("anexo", page: 1)], x: 108)
            }
        }
        #expect(outline([page]) == ["P " + filler(3), "L 1.| Mapa del valle, en el anexo", "L 2.| Lista de ferias, en el anexo"])
    }

    @Test func labelsThatLeadToALaterPageAreNoNotes() {
        func pages(to target: Int) -> [PageContent] {
            let first = page {
                $0.paragraph(filler(3))
                $0.gap(20)
                $0.line([.linked("1", page: target), " Mapa del valle."])
            }
            return [first, page(2) { _ in }]
        }
        #expect(Self.notes(pages(to: 1)) == ["N1 1| Mapa del valle."])
        #expect(Self.notes(pages(to: 2)) == [])
    }

    @Test func anItemBehindTheLastEndnoteIsNoPageNumber() {
        let page = page {
            $0.line(["Se apoyó a 34.249", .linked("1", page: 1), " personas."])
            $0.paragraph(filler(6))
            $0.gap(20)
            $0.line([.linked("1", page: 1), " Personas únicas."])
            $0.gap(20)
            $0.line("•", x: 90, at: $0.y)
            $0.line("Impreso en papel de 80 gramos.", x: 108)
        }
        #expect(outline([page]).suffix(2) == ["N1 1| Personas únicas.", "L •| Impreso en papel de 80 gramos."])
    }
}
