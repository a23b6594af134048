import DocumentModel
import Testing

@testable import PageLayout

@Suite struct PageNumberTests {
    private static let romans = ["i", "ii", "iii", "iv", "v", "vi"]

    /// Six pages with the foot given, the kinds and texts of what was taken for furniture.
    private static func furniture(_ look: Look = .small, at y: Double = 760, _ foot: (Int) -> String) -> [String] {
        let pages = (1...6).map { number in
            page(number) {
                $0.paragraph(filler(3, number))
                // In the outer corner.
                $0.line(foot(number), look, x: number % 2 == 0 ? 72 : 480, at: y)
            }
        }
        return outline(pages).filter { $0.hasPrefix("F:") }
    }

    @Test(arguments: [
        "#", "- # -", "Página # de 6", "#/6", "pág. #", "[#]", "~ # ~", "# | Página", "P á g i n a | #", "Página # de un total de 6",
        "Pg. #",
        "Hoja N° #",
    ])
    func aNumberInAnyForm(_ form: String) {
        let expected = (1...6).map { "F:pageNumber " + form.replacing("#", with: "\($0)") }
        #expect(Self.furniture { form.replacing("#", with: "\($0)") } == expected)
    }

    @Test func romanNumbersRiseToo() {
        #expect(Self.furniture { Self.romans[$0 - 1] } == Self.romans.map { "F:pageNumber " + $0 })
        #expect(Self.furniture { "- \(Self.romans[$0 - 1].uppercased()) -" } == Self.romans.map { "F:pageNumber - \($0.uppercased()) -" })
    }

    @Test func romanNumbersOfPartsAreText() {
        // They rise with the parts, of which two happen to begin on pages that follow each other.
        let parts = ["I", "II", "II", "III", "III", "III"]
        #expect(Self.furniture { parts[$0 - 1] } == [])
    }

    @Test func wordsBesideTheNumberMakeItAFoot() {
        #expect(Self.furniture { "Tomo \($0)" } == (1...6).map { "F:runningFoot Tomo \($0)" })
        #expect(Self.furniture { "a b c \($0)" } == (1...6).map { "F:runningFoot a b c \($0)" })
    }

    @Test func headingsWithNumbersThatDoNotRiseWithThePagesAreText() {
        let goals = [1, 1, 2, 3, 3, 4]
        let pages = (1...6).map { number in
            page(number) {
                if number == 1 || goals[number - 1] != goals[number - 2] {
                    $0.line("Objetivo N° \(goals[number - 1])", .sized(16, bold: true), at: 90)
                }
                $0.y = 120
                $0.paragraph(filler(3, number))
            }
        }
        #expect(outline(pages).filter { $0.hasPrefix("F") } == [])
        #expect(outline(pages).filter { $0.hasPrefix("H") } == (1...4).map { "H1 Objetivo N° \($0)" })
    }

    /// Two lines of the same words at the foot of each page.
    private static func pages(gap: Double, _ look: Look = .plain) -> [PageContent] {
        (1...4).map { number in
            page(number) {
                $0.y = 640
                $0.paragraph(filler(3, number))
                $0.y += gap
                $0.line("y los talleres de la provincia", look)
            }
        }
    }

    @Test func aLineThatReturnsInsideParagraphsIsText() {
        #expect(outline(Self.pages(gap: 0)).filter { $0.hasPrefix("F") } == [])
    }

    @Test func aLineThatReturnsApartFromTheTextOrLooksOtherwiseIsAFoot() {
        #expect(outline(Self.pages(gap: 30)).count { $0 == "F:runningFoot y los talleres de la provincia" } == 4)
        #expect(outline(Self.pages(gap: 0, .small)).count { $0 == "F:runningFoot y los talleres de la provincia" } == 4)
    }

    @Test func theNumberBehindTheLastEndnoteIsAPageNumber() {
        func pages(withNotes: Bool) -> [PageContent] {
            let first = page {
                $0.line(["Se apoyó a 34.249", .linked("1", page: 2), " personas."])
                $0.paragraph(filler(20))
            }
            let second = page(2) {
                $0.paragraph(filler(3, 2))
                $0.gap(20)
                $0.line([withNotes ? .linked("1", page: 1) : "1", " Personas únicas."])
                $0.gap(20)
                $0.line("10")
            }
            return [first, second]
        }
        #expect(outline(pages(withNotes: true)).suffix(2) == ["N1 1| Personas únicas.", "F:pageNumber 10"])
        #expect(outline(pages(withNotes: false)).last == "P 10")
    }
}

/// Heads of odd and even pages in documents too short for three of either.
@Suite struct ShortDocumentTests {
    private static func pages(_ heads: [String], at y: Double = 40, body: Double = 120) -> [PageContent] {
        heads.enumerated().map { index, head in
            page(index + 1) {
                if !head.isEmpty { $0.line(head, .small, at: y) }
                $0.y = body
                $0.paragraph(filler(3, index))
            }
        }
    }

    @Test func twoOfEitherAreHeads() {
        let heads = ["Memoria", "Servicio", "Memoria", "Servicio"]
        #expect(outline(Self.pages(heads)).filter { $0.hasPrefix("F") } == heads.map { "F:runningHead " + $0 })
    }

    /// The cover of a document of six pages has no head, so that its odd pages have two.
    @Test func aCoverWithoutAHeadLeavesTwo() {
        let heads = ["", "Servicio", "Memoria", "Servicio", "Memoria", "Servicio"]
        #expect(outline(Self.pages(heads)).filter { $0.hasPrefix("F") } == heads.dropFirst().map { "F:runningHead " + $0 })
        #expect(outline(Self.pages(heads + [""])).filter { $0.contains("Memoria") }.allSatisfy { !$0.hasPrefix("F") })
    }

    /// Feet stand as far from the end of their own sheet, whatever its height.
    @Test func feetOfSheetsThatLieAreFeet() {
        func pages(_ foot: (Int, Double) -> Double) -> [PageContent] {
            (1...4).map { number in
                let (width, height) = number == 3 ? (792.0, 612.0) : (612.0, 792.0)
                return page(number, width: width, height: height) {
                    $0.paragraph(filler(3, number))
                    $0.line("Memoria del Servicio", .small, at: foot(number, height))
                }
            }
        }
        let feet = [String](repeating: "F:runningFoot Memoria del Servicio", count: 4)
        #expect(outline(pages { _, height in height - 36 }).filter { $0.hasPrefix("F") } == feet)
        #expect(outline(pages { number, height in number == 3 ? 480 : height - 36 }).filter { $0.hasPrefix("F") } == Array(feet.dropLast()))
    }

    @Test func twoLinesNearTheTextOrBelowTheMarginAreText() {
        let heads = ["Memoria", "Servicio", "Memoria", "Servicio"]
        #expect(outline(Self.pages(heads, body: 55)).filter { $0.hasPrefix("F") } == [])
        #expect(outline(Self.pages(heads, at: 100, body: 150)).filter { $0.hasPrefix("F") } == [])
    }

    @Test func twoLinesOfPagesFarApartAreText() {
        #expect(outline(Self.pages(["Memoria", "", "", "", "Memoria"])).filter { $0.hasPrefix("F") } == [])
    }
}
