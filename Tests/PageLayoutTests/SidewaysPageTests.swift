import DocumentModel
import Testing

@testable import PageLayout

/// A page set sideways is read as one that is turned.
@Suite struct SidewaysPageTests {
    private static let size = PageSize(width: 600, height: 800)

    /// Glyphs of half an em along a line that runs up the page from `y`, its letters between `x` and `x` + 10; or down.
    private func glyphs(_ text: String, x: Double, y: Double, isUp: Bool) -> [Glyph] {
        text.unicodeScalars.enumerated().map { place, scalar in
            let start = isUp ? y - Double(place + 1) * 5 : y + Double(place) * 5
            return Glyph(scalar: scalar, box: Box(x0: x, y0: start, x1: x + 10, y1: start + 5), font: 0)
        }
    }

    private func page(isUp: Bool) -> PageContent {
        var page = PageContent(number: 1, size: Self.size, glyphs: [], fonts: [FontUse(name: "F", size: 10)])
        let rows = [
            ("Vivero", "Plantas", "Visitas"), ("Canelo", "12", "7"), ("Boldo", "9", "11"), ("Peumo", "4", "5"), ("Maqui", "8", "6"),
        ]
        for (row, cells) in rows.enumerated() {
            let x = isUp ? 100 + Double(row) * 16 : 400 - Double(row) * 16
            for (place, text) in [cells.0, cells.1, cells.2].enumerated() {
                let start = Double(place) * 120 + (place > 0 ? Double(8 - text.count) * 5 : 0)
                page.glyphs += glyphs(text, x: x, y: isUp ? 700 - start : 100 + start, isUp: isUp)
            }
        }
        page.rules = []
        page.fills = []
        return page
    }

    @Test(arguments: [true, false])
    func aTableSetSidewaysIsRead(isUp: Bool) {
        let page = page(isUp: isUp)
        let quarters = PageOrientation.quarterTurns(of: page)
        #expect(quarters == (isUp ? 1 : 3))
        var turned = page.turned(byQuarters: quarters)
        turned.rules = []
        turned.fills = []
        let blocks = PageLayouter().blocks(of: [turned])
        #expect(blocks.map(\.text.string) == ["Vivero\tPlantas\tVisitas\nCanelo\t12\t7\nBoldo\t9\t11\nPeumo\t4\t5\nMaqui\t8\t6"])
    }

    @Test func aLevelPageAndOneWithALabelAtItsSideAreNone() {
        var page = page(isUp: true)
        for index in page.glyphs.indices {
            page.glyphs[index].box = Box(x0: 50 + Double(index) * 5, y0: 50, x1: 55 + Double(index) * 5, y1: 60)
        }
        page.glyphs += glyphs("Ministerio del Ejemplo, oficina de los viveros", x: 20, y: 600, isUp: true)
        #expect(PageOrientation.quarterTurns(of: page) == 0)
    }

    @Test(arguments: [1, 2, 3])
    func turningThereAndBackGivesTheSameBox(quarters: Int) {
        let box = Box(x0: 10, y0: 20, x1: 35, y1: 90)
        let back = PageSize(
            width: quarters & 1 == 1 ? Self.size.height : Self.size.width, height: quarters & 1 == 1 ? Self.size.width : Self.size.height)
        #expect(box.turned(byQuarters: quarters, on: Self.size).turned(byQuarters: 4 - quarters, on: back) == box)
    }
}

/// Hyphens that the file writes as soft ones.
@Suite struct SoftHyphenTests {
    private func word(_ text: String) -> [String] {
        var page = PageContent(
            number: 1, size: PageSize(width: 600, height: 800), glyphs: [], fonts: [FontUse(name: "F", size: 10)])
        page.glyphs = text.unicodeScalars.enumerated().map { place, scalar in
            Glyph(scalar: scalar, box: Box(x0: 50 + Double(place) * 5, y0: 50, x1: 55 + Double(place) * 5, y1: 60), font: 0)
        }
        return WordBuilder().words(of: page).level.map(\.text)
    }

    @Test func oneBeforeAFigureIsItsMinus() { #expect(word("\u{AD}70.193") == ["-70.193"]) }

    @Test func oneAtTheEndOfALineStaysSoft() { #expect(word("escue\u{AD}") == ["escue\u{AD}"]) }
}
