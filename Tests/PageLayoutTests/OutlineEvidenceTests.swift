import DocumentModel
import Testing

@testable import PageLayout

@Suite struct OutlineEvidenceTests {
    /// Titles in the body's size and weight, each above a paragraph.
    private static func pages(_ titles: [String], _ look: Look = .plain) -> [PageContent] {
        titles.enumerated().map { index, title in
            page(index + 1) {
                $0.line(title, look)
                $0.gap(12)
                $0.paragraph(filler(3, index))
            }
        }
    }

    private static func headings(_ pages: [PageContent], _ outline: [OutlineEntry]) -> [String] {
        PageLayouter(outline: outline).blocks(of: pages).map(PageLayoutTests.outline).filter { $0.hasPrefix("H") }
    }

    private static func entries(_ titles: [String], levels: [Int]? = nil) -> [OutlineEntry] {
        titles.enumerated().map { OutlineEntry(title: $1, level: levels?[$0] ?? 1, page: $0 + 1) }
    }

    private static let titles = ["Riego y obras", "1. Caminos del valle", "Costa"]

    @Test func titlesThatOnlyTheOutlineTells() {
        #expect(Self.headings(Self.pages(Self.titles), Self.entries(Self.titles)) == Self.titles.map { "H1 " + $0 })
        #expect(Self.headings(Self.pages(Self.titles), []) == [])
    }

    @Test func spacesCapitalsAndCutEndsMakeNoDifference() {
        let entries = Self.entries(["RIEGO  Y OBRAS", "1.Caminos del va", "costa"])
        #expect(Self.headings(Self.pages(Self.titles), entries) == Self.titles.map { "H1 " + $0 })
        // A few letters are no evidence of a cut title.
        #expect(Self.headings(Self.pages(Self.titles), Self.entries(["Riego y", "1. Caminos del valle", "Costa"])).count == 2)
    }

    @Test func anOutlineThatIsMostlyNotInTheTextIsNone() {
        #expect(Self.headings(Self.pages(Self.titles), Self.entries(["Riego y obras", "_GoBack", "Página 3", "Hoja1"])) == [])
    }

    @Test func entriesThatLeadElsewhereNameNothing() {
        let entries = Self.titles.enumerated().map { OutlineEntry(title: $1, level: 1, page: $0 == 0 ? 3 : $0 + 1) }
        #expect(Self.headings(Self.pages(Self.titles), entries) == ["H1 1. Caminos del valle", "H1 Costa"])
    }

    @Test func sentencesSetInTheStyleOfAHeadingAreNone() {
        let titles = ["Se abrieron 12 ferias en el valle.", "Caminos", "Costa"]
        #expect(Self.headings(Self.pages(titles), Self.entries(titles)) == ["H1 Caminos", "H1 Costa"])
    }

    @Test func bulletsAreNoHeadings() {
        let titles = ["• Riego y obras", "Caminos", "Costa"]
        #expect(Self.headings(Self.pages(titles), Self.entries(titles)) == ["H1 Caminos", "H1 Costa"])
    }

    @Test func levelsAreDenseAndOneALook() {
        // The outline jumps from 1 to 4 and gives one look two levels.
        let pages = [
            page(1) {
                $0.line("Memoria", .sized(24, bold: true))
                $0.gap(12)
                $0.line("Riego", .sized(16, bold: true))
                $0.gap(12)
                $0.paragraph(filler(3))
                $0.gap(12)
                for (index, title) in ["Obras", "Pozos", "Canales"].enumerated() {
                    $0.line(title, .sized(13, bold: true))
                    $0.gap(6)
                    $0.paragraph(filler(3, index))
                    $0.gap(12)
                }
                $0.line("Notas", .sized(12))
                $0.gap(6)
                $0.paragraph(filler(3, 7))
            }
        ]
        let entries = [("Riego", 1), ("Obras", 4), ("Pozos", 4), ("Canales", 5)].map { OutlineEntry(title: $0.0, level: $0.1, page: 1) }
        #expect(Self.headings(pages, entries) == ["H1 Memoria", "H2 Riego", "H3 Obras", "H3 Pozos", "H3 Canales", "H4 Notas"])
    }

    @Test func aNumberedTitleApartFromItsNumberIsNoItem() {
        let page = page {
            $0.line("1.", .sized(14, bold: true), at: $0.y)
            $0.line("Antecedentes", .sized(14, bold: true), x: 108)
            $0.gap(8)
            $0.paragraph(filler(3))
            $0.line("1.", x: 72, at: $0.y)
            $0.line("Antecedentes.", x: 108)
        }
        #expect(outline([page]) == ["H1 1. Antecedentes", "P " + filler(3), "L 1.| Antecedentes."])
    }
}
