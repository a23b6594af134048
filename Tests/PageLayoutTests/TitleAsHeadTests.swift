import DocumentModel
import Testing

@testable import PageLayout

/// A running head of a document so short that it stands there but once.
@Suite struct TitleAsHeadTests {
    private func pages(_ head: String, _ look: Look = .small, at baseline: Double = 40, below: Double = 90) -> [PageContent] {
        let cover = page {
            $0.gap(200)
            $0.line("Memoria de las ferias", .sized(24, bold: true))
            $0.line("y de los puestos 2031", .sized(24, bold: true))
        }
        let second = page(2) {
            $0.line(head, look, at: baseline)
            $0.y = below
            $0.paragraph(filler(8))
        }
        return [cover, second]
    }

    private static let title = "H1 Memoria de las ferias y de los puestos 2031"

    @Test func wordsOfTheCoverInTheMarginAreAHead() {
        #expect(
            outline(pages("Memoria de las ferias y de los puestos 2031")) == [
                Self.title, "F:runningHead Memoria de las ferias y de los puestos 2031", "P \(filler(8))",
            ])
        #expect(
            outline(pages("Las ferias y de los puestos")) == [Self.title, "F:runningHead Las ferias y de los puestos", "P \(filler(8))"])
    }

    @Test func otherLinesAtTheTopAreText() {
        #expect(outline(pages("Memoria de los talleres 2031")) == [Self.title, "P Memoria de los talleres 2031", "P \(filler(8))"])
        // One word, as large as the text, near to it, or below the margin.
        #expect(outline(pages("Memoria")) == [Self.title, "P Memoria", "P \(filler(8))"])
        #expect(outline(pages("Memoria de las ferias", .plain)) == [Self.title, "P Memoria de las ferias", "P \(filler(8))"])
        #expect(outline(pages("Memoria de las ferias", below: 56)) == [Self.title, "P Memoria de las ferias", "P \(filler(8))"])
        #expect(outline(pages("Memoria de las ferias", at: 120, below: 170)) == [Self.title, "P Memoria de las ferias", "P \(filler(8))"])
    }
}
