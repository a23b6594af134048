import DocumentModel
import Testing

@testable import PageLayout

/// Marks of lists that are drawn and not written, as browsers, TeX and layout programs draw discs and squares.
@Suite struct DrawnMarkTests {
    /// A disc or square beside the line at a baseline; its right edge is so far from the text.
    private static func spot(x: Double, baseline: Double, side: Double = 4) -> Box {
        Box(x0: x - side, y0: baseline - 2.5 - side / 2, x1: x, y1: baseline - 2.5 + side / 2)
    }

    private static func read(_ page: PageContent, _ spots: [Box]) -> [String] {
        var prepared = PreparedPage(page)
        prepared.add(spots: spots)
        return PageLayouter().blocks(of: [prepared]).map { PageLayoutTests.outline($0) }
    }

    private static let items = ["45 talleres de oficios", "ferias de la costa y del valle, que atienden", "huertos"]

    /// A paragraph and below it lines further in, the second of them with a second line; with the spots that stand before them.
    private static func list(_ items: [String] = items, textX: Double = 100, gap: Double = 8, side: Double = 4) -> (PageContent, [Box]) {
        var spots: [Box] = []
        let page = page {
            $0.paragraph(filler(3))
            for (index, item) in items.enumerated() {
                spots.append(spot(x: textX - gap, baseline: $0.y, side: side))
                $0.line(item, x: textX)
                if index == 1 { $0.line("a 320 personas.", x: textX) }
            }
            $0.paragraph(filler(2, 4))
        }
        return (page, spots)
    }

    @Test func drawnMarksBeginItems() {
        let (page, spots) = Self.list()
        #expect(
            Self.read(page, spots) == [
                "P " + filler(3), "L •| 45 talleres de oficios", "L •| ferias de la costa y del valle, que atienden a 320 personas.",
                "L •| huertos", "P " + filler(2, 4),
            ])
        // Without the drawing the items run together where they begin in lower case.
        #expect(outline([page]).count { $0.hasPrefix("L") } == 0)
    }

    @Test func theirPlacesAreLevels() {
        var spots: [Box] = []
        let page = page {
            $0.paragraph(filler(3))
            for x in [100.0, 122, 122, 100] {
                spots.append(Self.spot(x: x - 8, baseline: $0.y))
                $0.line("ferias de la costa", x: x)
            }
        }
        var prepared = PreparedPage(page)
        prepared.add(spots: spots)
        #expect(PageLayouter().blocks(of: [prepared]).dropFirst().map(\.kind) == [1, 2, 2, 1].map { .listItem(level: $0) })
    }

    @Test func theItemLeftOfAListOnThePageBeforeHasItsMark() {
        let page = page {
            $0.line("huertos de la comuna;", x: 100)
            $0.gap(8)
            $0.paragraph(filler(3))
        }
        #expect(Self.read(page, [Self.spot(x: 92, baseline: 90)]) == ["L •| huertos de la comuna;", "P " + filler(3)])
        // A lone spot before a line that stands where the others do is an ornament.
        let title = PageLayoutTests.page {
            $0.line("Huertos de la comuna")
            $0.gap(8)
            $0.paragraph(filler(3))
        }
        #expect(Self.read(title, [Self.spot(x: 64, baseline: 90)]) == ["P Huertos de la comuna", "P " + filler(3)])
    }

    @Test func shapesOfOtherSizesAreNoMarks() {
        // Hair dots and boxes as high as the letters with their accents.
        for side in [1.0, 9.5] {
            let (page, spots) = Self.list(side: side)
            #expect(Self.read(page, spots) == outline([page]), "\(side)")
        }
    }

    @Test func shapesFarFromTheTextOrInItAreNoMarks() {
        for gap in [40.0, -2] {
            let (page, spots) = Self.list(gap: gap)
            #expect(Self.read(page, spots) == outline([page]), "\(gap)")
        }
    }

    @Test func shapesAboveOrBelowTheLettersAreNoMarks() {
        let (page, spots) = Self.list()
        for shift in [-8.0, 5] {
            let moved = spots.map { Box(x0: $0.x0, y0: $0.y0 + shift, x1: $0.x1, y1: $0.y1 + shift) }
            #expect(Self.read(page, moved) == outline([page]), "\(shift)")
        }
    }

    @Test func drawnLettersAreNoMarks() {
        // A word drawn in small pieces before the text, and dots that lead to it.
        let (page, spots) = Self.list()
        let word = spots.flatMap { spot in
            (0..<4).map { Box(x0: spot.x0 - 6 * Double($0), y0: spot.y0, x1: spot.x1 - 6 * Double($0), y1: spot.y1) }
        }
        #expect(Self.read(page, word) == outline([page]))
    }

    @Test func aSpotRightBehindAWordIsNoMark() {
        var spots: [Box] = []
        let page = page {
            $0.paragraph(filler(3))
            for year in [2030, 2031] {
                spots.append(Self.spot(x: 118, baseline: $0.y))
                $0.line("Costa", x: 86, at: $0.y)
                $0.line("abierta en \(year)", x: 126)
            }
        }
        #expect(Self.read(page, spots) == outline([page]))
    }

    @Test func ornamentsOfTitlesAreNoMarks() {
        var spots: [Box] = []
        let page = page {
            for title in ["Oficios", "Ferias"] {
                spots.append(Self.spot(x: 66, baseline: $0.y, side: 5))
                $0.line(title, .sized(15))
                $0.paragraph(filler(3))
            }
        }
        #expect(Self.read(page, spots) == outline([page]))
        #expect(outline([page]).first == "H1 Oficios")
    }

    @Test func theKeysOfAChartAreNoMarks() {
        var spots: [Box] = []
        let page = page {
            $0.paragraph(filler(3))
            for (x, name) in [(110.0, "Costa"), (200, "Valle"), (290, "Cordillera"), (410, "Total")] {
                spots.append(Self.spot(x: x - 6, baseline: $0.y))
                $0.line(name, x: x, at: $0.y)
            }
            $0.gap(14)
            $0.paragraph(filler(3, 2))
        }
        #expect(Self.read(page, spots) == outline([page]))
    }

    @Test func shapesThatAreUnlikeAreNoMarks() {
        // Two shapes of a drawing beside lines that stand where the others do.
        let page = page { $0.paragraph(filler(6)) }
        let spots = [Self.spot(x: 64, baseline: 90), Self.spot(x: 64, baseline: 103.75, side: 6)]
        #expect(Self.read(page, spots) == outline([page]))
    }

    @Test func theDrawingIsLookedAtWhereLinesStandFurtherInOneBelowTheOther() {
        #expect(PreparedPage(Self.list().0).mayHoldDrawnMarks)
        #expect(!PreparedPage(page { $0.paragraph(filler(8)) }).mayHoldDrawnMarks)
        // First lines further in, as paragraphs have them.
        #expect(
            !PreparedPage(
                page {
                    for seed in 0..<3 { $0.paragraph(filler(3, seed), indent: 20) }
                }
            ).mayHoldDrawnMarks)
        // So too where they have two lines each.
        #expect(
            !PreparedPage(
                page {
                    for seed in 0..<6 { $0.paragraph(filler(2, seed), indent: 20) }
                }
            ).mayHoldDrawnMarks)
        // Or one alone, between others that have more.
        #expect(
            !PreparedPage(
                page {
                    for seed in 0..<2 {
                        $0.paragraph(filler(2, seed), indent: 20)
                        $0.line("Así fue.", x: 92)
                        $0.line("Y así será.", x: 92)
                    }
                }
            ).mayHoldDrawnMarks)
        // So too where the lines are set at twice their distance.
        #expect(
            !PreparedPage(
                page {
                    $0.leading = 2.4
                    for seed in 0..<2 {
                        $0.paragraph(filler(2, seed), indent: 30)
                        $0.line("Así fue.", x: 102)
                        $0.line("Y así será.", x: 102)
                    }
                }
            ).mayHoldDrawnMarks)
        // Words of stretched lines that happen to begin one below the other.
        #expect(
            !PreparedPage(
                page {
                    for starts in [[72.0, 200, 290, 380], [72, 200, 290, 380], [72, 150, 240, 330]] {
                        for x in starts { $0.line("valle", x: x, at: $0.y) }
                        $0.y += 14
                    }
                }
            ).mayHoldDrawnMarks)
        // Last items of lists, below which the text goes on a gap further down, are no first lines.
        #expect(
            PreparedPage(
                page {
                    for seed in 0..<2 {
                        $0.paragraph(filler(3, seed))
                        for item in ["Ferias de la costa", "Huertos del valle"] { $0.line(item, x: 100) }
                        $0.gap(20)
                    }
                    $0.paragraph(filler(3, 4))
                }
            ).mayHoldDrawnMarks)
        // A list with marks of letters, whose items have several lines.
        #expect(
            !PreparedPage(
                page {
                    $0.paragraph(filler(3))
                    for item in Self.items {
                        $0.line("•", x: 90, at: $0.y)
                        $0.line(item, x: 108)
                        $0.line("y más de ellos.", x: 108)
                    }
                }
            ).mayHoldDrawnMarks)
        // Centred lines below one another begin anywhere.
        #expect(
            !PreparedPage(
                page {
                    $0.paragraph(filler(3))
                    for (x, text) in [(200.0, "Cuenta del valle"), (180, "y de la costa en 2031"), (230, "Servicio")] {
                        $0.line(text, x: x)
                    }
                }
            ).mayHoldDrawnMarks)
    }

    @Test func signsWithoutAMeaningOfTheirOwnAreMarks() {
        for mark in ["\u{E00B}", "\u{88}", "⋄", "→", "☐", "⮚"] {
            let page = page {
                $0.paragraph(filler(2))
                for item in Self.items { $0.line("\(mark) \(item)", x: 90) }
            }
            #expect(outline([page]) == ["P " + filler(2)] + Self.items.map { "L \(mark)| " + $0 })
        }
    }

    @Test func piecesOfALineHaveMarksOfTheirOwn() {
        let page = page {
            $0.paragraph(filler(3))
            for _ in 0..<2 {
                $0.line("ferias de la costa", x: 100, at: $0.y)
                $0.line("huertos del valle", x: 320)
            }
        }
        let baselines = [90 + 3 * 13.75, 90 + 4 * 13.75]
        let spots = baselines.flatMap { [Self.spot(x: 92, baseline: $0), Self.spot(x: 312, baseline: $0)] }
        let rows = PreparedPage(page).rows
        #expect(DrawnMarks.words(of: spots, before: rows, from: 50).map(\.index) == [50, 51, 52, 53])
        // The second of two lists beside one another is looked for too, where the first stands at the page's edge.
        let three = PageLayoutTests.page {
            $0.paragraph(filler(3))
            $0.line("Valle", x: 300)
            for _ in 0..<2 {
                for (x, word) in [(72.0, "ferias"), (114, "de"), (132, "la"), (150, "costa")] { $0.line(word, x: x, at: $0.y) }
                $0.line("huertos", x: 320)
            }
        }
        #expect(PreparedPage(three).mayHoldDrawnMarks)
        // Between the words of one piece there is room for a dot, but for no mark.
        let end = 100 + PageSetter.width(of: "costa")
        let sentence = PageLayoutTests.page {
            $0.paragraph(filler(3))
            for _ in 0..<2 {
                $0.line("costa", x: 100, at: $0.y)
                $0.line("valle", x: end + 10.5)
            }
        }
        let dots = baselines.map { Self.spot(x: end + 8, baseline: $0, side: 3) }
        #expect(DrawnMarks.words(of: dots, before: PreparedPage(sentence).rows, from: 0) == [])
    }
}
