import DocumentModel
import Testing

@testable import PageLayout

@Suite struct TagEvidenceTests {
    /// Titles in the body's size and weight, each above two paragraphs; the page's first baseline stands at 90 points.
    private static func pages(_ titles: [String], texts: Int = 2) -> [PageContent] {
        titles.enumerated().map { index, title in
            page(index + 1) {
                $0.line(title)
                for text in 0..<texts {
                    $0.gap(12)
                    $0.paragraph(filler(3, index + text))
                }
            }
        }
    }

    private static func headings(_ pages: [PageContent], _ tags: [TaggedHeading]) -> [String] {
        PageLayouter(tags: tags).blocks(of: pages).map(PageLayoutTests.outline).filter { $0.hasPrefix("H") }
    }

    private static func tag(_ level: Int, _ page: Int, x: Double = 72, y: Double = 90) -> TaggedHeading {
        TaggedHeading(level: level, page: page, x: x, y: y)
    }

    private static let titles = ["Riego y obras", "Caminos del valle", "Costa"]

    @Test func titlesThatOnlyTheTagsTell() {
        let tags = (1...3).map { Self.tag(2, $0) }
        #expect(Self.headings(Self.pages(Self.titles), tags) == Self.titles.map { "H1 " + $0 })
        #expect(Self.headings(Self.pages(Self.titles), []) == [])
    }

    @Test func titlesOfTheBodysLookHaveTheLevelsOfTheirNames() {
        let tags = [Self.tag(1, 1), Self.tag(3, 2), Self.tag(1, 3)]
        #expect(Self.headings(Self.pages(Self.titles), tags) == ["H1 Riego y obras", "H2 Caminos del valle", "H1 Costa"])
    }

    @Test func namesOfOneOtherLookHaveTheLevelOfMost() {
        let titles = [("Riego", 14.0), ("Caminos", 14), ("Pozos", 12.5), ("Costa", 14)]
        let pages = titles.enumerated().map { index, title in
            page(index + 1) {
                $0.line(title.0, .sized(title.1, bold: true))
                $0.gap(12)
                $0.paragraph(filler(3, index))
                $0.gap(12)
                $0.paragraph(filler(3, index + 1))
            }
        }
        let tags = [1, 2, 2, 1].enumerated().map { Self.tag($1, $0 + 1) }
        #expect(Self.headings(pages, tags) == ["H1 Riego", "H1 Caminos", "H2 Pozos", "H1 Costa"])
    }

    @Test func tagsThatLeadBesideTheTextNameNothing() {
        let tags = [Self.tag(1, 1), Self.tag(1, 2, y: 99), Self.tag(1, 3, x: 400)]
        #expect(Self.headings(Self.pages(Self.titles), tags) == ["H1 Riego y obras"])
    }

    @Test func tagsThatNameMostlyTextNameNothing() {
        // Two of three headings are sentences.
        let titles = ["Riego y obras", "Se abrieron 12 ferias en el valle.", "Se cerraron 3."]
        #expect(Self.headings(Self.pages(titles), (1...3).map { Self.tag(1, $0) }) == [])
        #expect(
            Self.headings(Self.pages(["Riego", "Caminos", "Se cerraron 3."]), (1...3).map { Self.tag(1, $0) }) == [
                "H1 Riego", "H1 Caminos",
            ])
    }

    @Test func tagsThatNameMostOfTheLinesNameNothing() {
        let page = page {
            for line in Self.titles {
                $0.line(line)
                $0.gap(12)
            }
            $0.paragraph(filler(3))
        }
        let step = 1.25 * 11 + 12
        #expect(Self.headings([page], (0..<3).map { Self.tag(1, 1, y: 90 + step * Double($0)) }) == [])
        #expect(Self.headings([page], (0..<2).map { Self.tag(1, 1, y: 90 + step * Double($0)) }).count == 2)
    }

    @Test func theOutlineGoesBeforeTheTags() {
        let entries = [OutlineEntry(title: "Costa", level: 1, page: 3)]
        let blocks = PageLayouter(outline: entries, tags: [Self.tag(1, 1), Self.tag(1, 2)]).blocks(of: Self.pages(Self.titles))
        #expect(blocks.map(PageLayoutTests.outline).filter { $0.hasPrefix("H") } == ["H1 Costa"])
    }
}
