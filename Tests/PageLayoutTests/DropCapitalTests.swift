import DocumentModel
import Testing

@testable import PageLayout

@Suite struct DropCapitalTests {
    /// A letter over the first two lines of a paragraph, whose lines stand to its right, and a third line below it.
    private static func opening(
        _ letter: String, _ lines: [String], size: Double = 32, drop: Double = 13.75, indents: [Double] = [20, 20, 0]
    ) -> PageContent {
        page {
            $0.line(letter, .sized(size), at: $0.y + drop)
            for (index, line) in lines.enumerated() { $0.line(line, x: $0.left + indents[index]) }
            $0.gap(10)
            $0.paragraph(filler(3))
        }
    }

    private static let rest = [
        "n el valle se abrieron 14 talleres de oficios. Los vecinos de la costa pidieron",
        "otros 5 y los tuvieron en otoño, cuando las lluvias dejan tiempo para aprender y las",
        "huertas descansan.",
    ]

    @Test func aLetterOverTwoLinesBeginsItsParagraph() {
        #expect(outline([Self.opening("E", Self.rest)]) == ["P E" + Self.rest.joined(separator: " "), "P " + filler(3)])
    }

    @Test func itIsPartOfTheFirstWordAndRaisesNothing() {
        let words = WordBuilder().words(of: Self.opening("E", Self.rest)).level
        #expect(words.prefix(3).map(\.text) == ["E", "n", "el"])
        #expect(words.prefix(3).map(\.isDropCapital) == [true, false, false])
        #expect(words.prefix(3).map(\.isJoined) == [false, true, false])
        #expect(words.prefix(3).map(\.isSuperscript) == [false, false, false])
    }

    @Test func aLetterThatIsAWordStaysOne() {
        let lines = ["los talleres de oficios llegaron 14 vecinos. A fines de otoño los del valle", "fueron más.", ""]
        let joined = lines.prefix(2).joined(separator: " ")
        #expect(outline([Self.opening("A", lines)]).first == "P A " + joined)
        // Where the page has the longer word elsewhere, the letter belongs to it.
        let other = ["mar y trabajar es lo que pide el lema del taller. Para amar un oficio", "hay que mar en calma.", ""]
        #expect(
            outline([Self.opening("A", other)]).first
                == "P Amar y trabajar es lo que pide el lema del taller. Para amar un oficio hay que mar en calma.")
    }

    @Test func aLargeLetterOnTheBaselineOfItsLineIsNone() {
        let page = Self.opening("E", Self.rest, drop: 0, indents: [20, 0, 0])
        #expect(!WordBuilder().words(of: page).level.contains { $0.isDropCapital })
    }

    @Test func aLetterNoLargerThanAHeadingIsNone() {
        let page = Self.opening("E", Self.rest, size: 16)
        #expect(!WordBuilder().words(of: page).level.contains { $0.isDropCapital })
    }

    @Test func aLargeLetterAboveTheTextOrFarFromItIsNone() {
        // The head of a part of a glossary.
        let above = page {
            $0.line("E", .sized(32))
            $0.paragraph(filler(3))
        }
        #expect(outline([above]) == ["H1 E", "P " + filler(3)])
        let far = Self.opening("E", Self.rest, indents: [60, 60, 60])
        #expect(!WordBuilder().words(of: far).level.contains { $0.isDropCapital })
    }

    @Test func aLargeFigureBesideTextIsNone() {
        let page = Self.opening("7", Self.rest)
        #expect(!WordBuilder().words(of: page).level.contains { $0.isDropCapital })
    }
}
