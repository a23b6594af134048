import DocumentModel
import Testing

@testable import PageLayout

/// Pages made for one rule each: how glyphs become words.
@Suite struct WordRuleTests {
    private static func texts(_ page: PageContent) -> [String] { WordBuilder().words(of: page).level.map(\.text) }

    /// Glyphs with a gap after each, as a share of the size, and nothing between them.
    private static func apart(_ text: String, by gaps: [Double], x: Double = 72) -> PageContent {
        page {
            var x = x
            for (scalar, gap) in zip(text.unicodeScalars, gaps) {
                $0.glyph(scalar, .plain, box: Box(x0: x, y0: 80, x1: x + 5.5, y1: 92.65))
                x += 5.5 + gap * 11
            }
        }
    }

    @Test func figuresSetALittleApartAreOneNumber() {
        #expect(Self.texts(Self.apart("12.345", by: Array(repeating: 0.1, count: 6))) == ["12.345"])
    }

    @Test func aWordDrawnToTheLeftOfTheOneBeforeIsAnother() {
        let page = page {
            $0.drawsSpaces = false
            $0.line("1.250", x: 200, at: 100)
            $0.line("Total", x: 170, at: 100)
        }
        #expect(Self.texts(page) == ["1.250", "Total"])
    }

    @Test func lettersFarApartStayApart() {
        // The heads of six narrow columns, and one column further off.
        #expect(Self.texts(Self.apart("ABCDEF", by: [0.9, 0.9, 1.9, 0.9, 0.9, 0])) == ["A", "B", "C", "D", "E", "F"])
        // Two of them stand nearer.
        #expect(Self.texts(Self.apart("ABCDEF", by: [0.9, 0.3, 1.9, 0.9, 0.9, 0])) == ["A", "B", "C", "D", "E", "F"])
    }

    @Test func aHigherWordOfTheSameSizeIsNotRaised() {
        let page = page { $0.line(["Meta ", Piece("12", Look(raise: 4)), " ferias"]) }
        #expect(WordBuilder().words(of: page).level.map(\.isSuperscript) == [false, false, false])
    }

    @Test func largeFiguresStrewnOverAPageAreText() {
        let page = page { setter in
            setter.paragraph(filler(4))
            for (figure, x, y) in [("12", 100.0, 300.0), ("45", 300, 430), ("87", 180, 520), ("30", 420, 600), ("9", 480, 350)] {
                setter.line(figure, .sized(30, bold: true, color: 0x336699), x: x, at: y)
            }
        }
        #expect(outline([page]).filter { $0.hasPrefix("F:") } == [])
    }

    @Test func figuresStackedBelowAWideSignAreLevel() {
        let page = page {
            $0.paragraph(filler(2))
            $0.glyph("—", .plain, box: Box(x0: 300, y0: 150, x1: 314, y1: 162.65))
            $0.leading = 1.15
            $0.y = 220
            for figure in 1...6 { $0.line("\(figure)", x: 300) }
        }
        #expect(outline([page]).filter { $0.hasPrefix("F:") } == [])
    }

    @Test func aLinkOverTheEndOfAWordPartsNothing() {
        let page = page { $0.line(["El informe anual", .linked("izado", page: 3), " se publica en abril."]) }
        #expect(Self.texts(page) == ["El", "informe", "anualizado", "se", "publica", "en", "abril."])
    }

    /// A letter below whose top the text begins to the right.
    private static func initial(size: Double, drop: Double, leading: Double = 1.25, indent: Double) -> [Bool] {
        let page = page {
            $0.leading = leading
            $0.line("E", .sized(size), at: $0.y + drop)
            for line in ["n el valle se abrieron 14 talleres de oficios. Los vecinos de la costa", "pidieron otros 5 y los tuvieron"] {
                $0.line(line, x: $0.left + indent)
            }
            $0.paragraph(filler(3))
        }
        return WordBuilder().words(of: page).level.prefix(2).map(\.isDropCapital)
    }

    @Test func aLetterLittleLargerThanItsTextIsNoDropCapital() {
        #expect(Self.initial(size: 32, drop: 13.75, indent: 20) == [true, false])
        #expect(Self.initial(size: 16, drop: 13.75, indent: 10) == [false, false])
    }

    @Test func aLargeLetterThatSinksByHalfALineIsNoDropCapital() {
        #expect(Self.initial(size: 32, drop: 6, leading: 1, indent: 20) == [false, false])
    }
}
