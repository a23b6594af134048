import DocumentModel
import Testing

@testable import PageLayout

/// Pages made for one rule each: items of lists and their levels.
@Suite struct ListRuleTests {
    private static func levels(_ page: PageContent) -> [Int] {
        PageLayouter().blocks(of: [page]).compactMap { if case .listItem(let level) = $0.kind { level } else { nil } }
    }

    private static func item(_ mark: String, x: Double, _ text: String = "Talleres de 2031;", in page: inout PageSetter) {
        page.line(mark, x: x, at: page.y)
        page.line(text, x: x + 18)
    }

    @Test func aParagraphFurtherLeftThanAnEndedItemIsNoPartOfIt() {
        let item = "La plena vigencia de los derechos de las personas que habitan las comunas de la costa."
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            Self.item("a.", x: 90, item, in: &$0)
            $0.paragraph(filler(2, 4))
        }
        #expect(outline([page]) == ["P " + filler(3), "L a.| " + item, "P " + filler(2, 4)])
    }

    @Test func aFigureAtALineStartInsideAnItemIsNoMark() {
        let lines = ["El número de los locales que se abrieron en la comuna de la costa llegó en mayo a", "12. Luego se abrieron otros."]
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            Self.item("1.", x: 90, lines[0], in: &$0)
            $0.line(lines[1], x: 108)
        }
        #expect(outline([page]) == ["P " + filler(3), "L 1.| " + lines.joined(separator: " ")])
    }

    @Test func lettersThatAreWordsBeginNoItems() {
        let lines = [
            "Quienes trabajan la tierra del valle y de la costa con sus manos enviaron la carta",
            "a las escuelas de la comuna, que la leyeron en voz alta durante la semana de otoño",
            "y en el taller.",
        ]
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            for line in lines { $0.line(line, x: 100) }
        }
        #expect(outline([page]) == ["P " + filler(3), "P " + lines.joined(separator: " ")])
    }

    @Test func aParagraphInsideAnItemLeavesItsListOpen() {
        let page = page {
            $0.paragraph(filler(3))
            Self.item("1.", x: 90, in: &$0)
            $0.gap(8)
            $0.line("Se abrieron en mayo.", x: 108)
            $0.gap(8)
            Self.item("a)", x: 108, in: &$0)
        }
        #expect(Self.levels(page) == [1, 2])
    }

    @Test func theNextNumberGoesOnWithItsListWhereverItStands() {
        let page = page {
            $0.paragraph(filler(3))
            for (mark, x) in [("1.", 72.0), ("2.", 84), ("3.", 72)] { Self.item(mark, x: x, in: &$0) }
        }
        #expect(Self.levels(page) == [1, 1, 1])
    }

    @Test func numbersInsideANumberedItemAreAListOfTheirOwn() {
        let page = page {
            $0.paragraph(filler(3))
            for (mark, x) in [("1.", 90.0), ("1)", 110), ("2)", 110), ("2.", 90)] { Self.item(mark, x: x, in: &$0) }
        }
        #expect(Self.levels(page) == [1, 2, 2, 1])
    }
}
