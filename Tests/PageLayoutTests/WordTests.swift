import DocumentModel
import Testing

@testable import PageLayout

@Suite struct WordTests {
    private func words(_ pages: PageContent...) -> [String] { WordBuilder().words(of: pages[0]).level.map(\.text) }

    @Test func gapsPartWordsWithoutSpaceGlyphs() {
        let page = page {
            $0.drawsSpaces = false
            $0.line("Se gastaron M$ 1.250 en 2024")
        }
        #expect(words(page) == ["Se", "gastaron", "M$", "1.250", "en", "2024"])
    }

    @Test func kerningPartsNoWord() {
        var page = page { $0.line("AVANCE") }
        for index in 2..<6 {
            page.glyphs[index].box.x0 -= 1.2
            page.glyphs[index].box.x1 -= 1.2
        }
        #expect(words(page) == ["AVANCE"])
    }

    /// A figure set back over the one before it, by a share of the size, and in a font of its own or not.
    private func overlapped(by share: Double, bold: Bool) -> [String] {
        let page = page {
            $0.drawsSpaces = false
            $0.line("De 1981", at: 100)
            let end = $0.left + PageSetter.width(of: "De 1981")
            $0.line("0", bold ? .bold : nil, x: end - share * 11, at: 100)
        }
        let words = WordBuilder().words(of: page).level
        return words.map { ($0.isJoined ? "+" : "") + $0.text }
    }

    @Test func figuresDrawnOverOneAnotherAreTwoNumbers() {
        #expect(overlapped(by: 0.26, bold: true) == ["De", "1981", "0"])
        #expect(overlapped(by: 0.26, bold: false) == ["De", "1981", "0"])
    }

    @Test func figuresThatTouchAreOneNumber() {
        #expect(overlapped(by: 0.08, bold: false) == ["De", "19810"])
        #expect(overlapped(by: 0.08, bold: true) == ["De", "1981", "+0"])
        // Letters of a tight font may overlap more.
        var page = page { $0.line("AVATAR") }
        for index in 3..<6 {
            page.glyphs[index].box.x0 -= 2.6
            page.glyphs[index].box.x1 -= 2.6
        }
        #expect(words(page) == ["AVATAR"])
    }

    @Test func aRowOfDotsLeadsToAFigure() {
        #expect(words(page { $0.line("Riego.......78.228") }) == ["Riego.......", "78.228"])
    }

    @Test func fewDotsBeforeAFigureAreItsOwn() {
        #expect(words(page { $0.line("Riego...78.228") }) == ["Riego...78.228"])
        #expect(words(page { $0.line("Riego.......total") }) == ["Riego.......total"])
    }

    @Test func lettersSetApartStayOneWordUpToTheGapOfAWord() {
        var page = page { $0.line("AVANCE") }
        for index in page.glyphs.indices {
            page.glyphs[index].box.x0 += Double(index) * 1.2
            page.glyphs[index].box.x1 += Double(index) * 1.2
        }
        #expect(words(page) == ["AVANCE"])
    }

    @Test func spaceGlyphsPartEvenWhereTheGapIsNarrow() {
        let page = page { $0.line([Piece("uno dos")], spacing: 1) }
        #expect(words(page) == ["uno", "dos"])
    }

    @Test func cellsDrawnOneAfterAnotherAreParted() {
        let page = page {
            $0.drawsSpaces = false
            $0.line("Provincia", at: 100)
            $0.line("129.104", x: 200, at: 100)
            $0.line("30.481", x: 300, at: 100)
            $0.line("Otra", at: 120)
        }
        #expect(words(page) == ["Provincia", "129.104", "30.481", "Otra"])
    }

    @Test func raisedCallIsAWordOfItsOwn() {
        let page = page { $0.line(["Apoyo a 34.249", .raised("2"), " personas"]) }
        let words = WordBuilder().words(of: page).level
        #expect(words.map(\.text) == ["Apoyo", "a", "34.249", "2", "personas"])
        #expect(words.map(\.isSuperscript) == [false, false, false, true, false])
        #expect(words.map(\.isJoined) == [false, false, false, true, false])
    }

    @Test func lowerTextOfAnotherSizeIsNotRaised() {
        // Two fonts on one baseline, the smaller with a box of other proportions.
        var page = page { $0.line(["Total ", Piece("35", .sized(8)), " casos"]) }
        for index in page.glyphs.indices where page.fonts[page.glyphs[index].font].size == 8 { page.glyphs[index].box.y1 -= 1 }
        #expect(WordBuilder().words(of: page).level.map(\.isSuperscript) == [false, false, false])
    }

    @Test func secondFontOnTheSameBaselineJoinsWithoutBeingRaised() {
        let page = page { $0.line(["2", .bold("026")]) }
        let words = WordBuilder().words(of: page).level
        #expect(words.map(\.text) == ["2", "026"])
        #expect(words.map(\.isJoined) == [false, true])
        #expect(words.map(\.isSuperscript) == [false, false])
    }

    /// Glyphs with a gap after each, as a share of the size; the page has spaces where the gap is wide.
    private static func spaced(_ text: String, _ gaps: [Double]) -> PageContent {
        page {
            var x = 72.0
            for (scalar, gap) in zip(text.unicodeScalars, gaps) {
                $0.glyph(scalar, .plain, box: Box(x0: x, y0: 80, x1: x + 5.5, y1: 92.65))
                x += 5.5 + gap * 11
                if gap > 0.1 { $0.glyph(" ", .plain, box: Box(x0: x - gap * 11, y0: 80, x1: x, y1: 92.65)) }
            }
        }
    }

    @Test func letterSpacedWordsAreWords() {
        let gaps = [0.2, 0.87, 0.2, 0.2, 0.2, 0.2, 0.87, 0.2, 0.2, 0.2, 0.87]
        #expect(words(Self.spaced("LAFERIA2031", gaps)) == ["LA", "FERIA", "2031"])
    }

    @Test func lettersAndFiguresASpaceApartStayApart() {
        #expect(words(Self.spaced("aeiou", [0.3, 0.3, 0.3, 0.3, 0.3])) == ["a", "e", "i", "o", "u"])
        #expect(words(Self.spaced("123456", [0.2, 0.2, 0.2, 0.6, 0.2, 0.2])) == ["1", "2", "3", "4", "5", "6"])
    }

    @Test func aNarrowGapBetweenLettersTearsNoWord() {
        let normal = [0.0, 0.0, 0.28]
        let gaps = normal + normal + normal + [0.0, 0.12, 0.0, 0.0, 0.28]
        #expect(words(Self.spaced("delaslosEJECU", gaps)) == ["del", "asl", "osE", "JECU"])
        // Nor does it join figures, or words of a line that is set as tightly throughout.
        #expect(words(Self.spaced("delaslos12345", normal + normal + normal + [0.0, 0.12, 0.0, 0.28])).suffix(2) == ["23", "45"])
        #expect(words(Self.spaced("ununun", [0.0, 0.13, 0.0, 0.13, 0.0, 0.0])) == ["un", "un", "un"])
    }

    @Test func smallCapitalsAreOneWithTheirFirstLetter() {
        // The file has a space wherever the size changes, though the letters are but a little apart.
        let page = page {
            $0.line([Piece("P", .sized(20)), Piece(" ", .sized(2)), Piece("RESUPUESTO", .sized(15))])
        }
        #expect(outline([page]) == ["P PRESUPUESTO"])
    }

    @Test func aWordIsNotOneWithSmallerLettersBehindIt() {
        let page = page {
            $0.line([Piece("SALA", .sized(20)), Piece(" ", .sized(2)), Piece("NORTE", .sized(15))])
        }
        #expect(outline([page]) == ["P SALA NORTE"])
    }

    @Test func aLargeLetterASpaceBeforeSmallerOnesIsAWord() {
        let page = page {
            $0.line([Piece("A", .sized(20)), Piece(" ", .sized(20)), Piece("RESUPUESTO", .sized(15))])
        }
        #expect(outline([page]) == ["P A RESUPUESTO"])
    }
}
