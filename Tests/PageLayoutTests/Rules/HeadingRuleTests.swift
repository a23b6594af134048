import DocumentModel
import Testing

@testable import PageLayout

/// Which lines are headings by their look, and how their numbers are read.
@Suite struct HeadingRuleTests {
    /// Lines above a paragraph each; what is read of the lines.
    private static func read(_ lines: [(String, Look)]) -> [String] {
        outline([
            page(height: 4000) {
                for (seed, line) in lines.enumerated() {
                    $0.paragraph(line.0, line.1)
                    $0.gap(8)
                    $0.paragraph(filler(3, seed))
                    $0.gap(12)
                }
            }
        ]).filter { !$0.hasPrefix("P Así") }
    }

    private static let large = Look.sized(16)
    private static let title = ("Ferias de la costa", large)

    @Test(arguments: [
        "$ 2.350 MILLONES", "«La feria nos dio trabajo a todos»", "7",
        "Las ferias de la costa dieron trabajo a muchas familias de la caleta y de los cerros.",
    ])
    func whatLooksLikeTheHeadingsButNamesNothing(text: String) {
        #expect(Self.read([Self.title, (text, Self.large)]) == ["H1 Ferias de la costa", "P " + text])
    }

    @Test func aTitleMayBeginWithAQuotedName() {
        #expect(Self.read([("«Ferias libres» de la costa norte", Self.large)]) == ["H1 «Ferias libres» de la costa norte"])
    }

    @Test func aLongLeadInBoldIsText() {
        let lead = filler(4, 3).dropFirst(4).dropLast() + " y de la costa"
        #expect(
            Self.read([("Ferias", .sized(13, bold: true)), ("Ahí " + lead, .sized(13, bold: true))]) == ["H1 Ferias", "P Ahí " + lead])
    }

    @Test func colourTellsHeadingsThatAreBoldAndNotSmall() {
        #expect(Self.read([("Ferias de la costa", Look(color: 0xCC0000))]) == ["P Ferias de la costa"])
        #expect(Self.read([("Ferias de la costa", Look(size: 9, isBold: true, color: 0xCC0000))]) == ["P Ferias de la costa"])
        #expect(Self.read([("Ferias de la costa", Look(isBold: true, color: 0xCC0000))]) == ["H1 Ferias de la costa"])
    }

    @Test func smallBoldLinesThatReturnAreNoHeadings() {
        let lines = ["Ferias de la costa", "Talleres del valle", "Huertos de la sierra"]
        #expect(Self.read(lines.map { ($0, .sized(9, bold: true)) }) == lines.map { "P " + $0 })
        #expect(Self.read(lines.map { ($0, .bold) }) == lines.map { "H1 " + $0 })
        // An item of a list is no third heading.
        #expect(Self.read([(lines[0], .bold), (lines[1], .bold), ("• " + lines[2], .bold)]).allSatisfy { !$0.hasPrefix("H") })
    }

    @Test func aColouredTitleStandsAboveAnother() {
        let look = Look(isBold: true, color: 0xCC0000)
        let page = page {
            $0.line("Ferias de la costa", look)
            $0.gap(14)
            $0.line("Puestos y horarios", Look(isBold: true, color: 0x0000CC))
            $0.gap(8)
            $0.paragraph(filler(4))
        }
        #expect(outline([page]).prefix(2) == ["H1 Ferias de la costa", "H1 Puestos y horarios"])
    }

    @Test func aBoldLineAboveATitleIsNoHeading() {
        for next in [("Huertos de la sierra", Self.large), ("Huertos de la sierra", .bold)] {
            let page = page(height: 2000) {
                for (seed, title) in ["Ferias", "Talleres", "Redes"].enumerated() {
                    $0.line(title, .bold)
                    $0.gap(8)
                    $0.paragraph(filler(3, seed))
                    $0.gap(12)
                }
                $0.line("Dirección de obras", .bold)
                $0.gap(14)
                $0.line(next.0, next.1)
                $0.gap(8)
                $0.paragraph(filler(3, 4))
            }
            #expect(outline([page]).contains("P Dirección de obras"))
        }
    }

    @Test func coloursAreOfOneLevelAndWeightsAreNot() {
        let (red, blue) = (Look.sized(16, bold: true, color: 0xCC0000), Look.sized(16, bold: true, color: 0x0000CC))
        #expect(
            Self.read([("Ferias", red), ("Talleres", blue), ("Redes", red), ("Huertos", blue)])
                == ["H1 Ferias", "H1 Talleres", "H1 Redes", "H1 Huertos"])
        #expect(Self.read([("Ferias", .sized(16, bold: true)), ("Talleres", .sized(16))]) == ["H1 Ferias", "H2 Talleres"])
    }

    @Test func aBoldItemOfAListIsNoHeading() {
        #expect(Self.read([("• Ferias de la costa", Look(isBold: true, color: 0xCC0000))]) == ["L •| Ferias de la costa"])
    }

    private static func number(_ first: String, _ second: String = "Contexto", joined: Bool = false) -> HeadingNumber? {
        let box = Box(x0: 0, y0: 0, x1: 10, y1: 10)
        return HeadingNumber([Word(text: first, box: box, size: 11), Word(text: second, box: box, size: 11, isJoined: joined)])
    }

    @Test(arguments: [
        ("2.", [2]), ("2)", [2]), ("3.1.2.-", [3, 1, 2]), ("IV.", [4]), ("XIX)", [19]), ("B)", [2]), ("L.", [12]), ("2031", nil),
        ("100.", nil),
        ("I", nil), ("A", nil), ("XXXXXXXXX.", nil), ("1.1.1.1.1.1", nil),
    ])
    func numbersOfHeadings(text: String, path: [Int]?) {
        #expect(Self.number(text)?.path == path)
        #expect(Self.number(text, joined: true) == nil)
    }

    @Test func numbersFollowThoseOfTheirKindBelowTheSameParts() throws {
        func follows(_ one: String, _ other: String) throws -> Bool {
            let (one, other) = (try #require(Self.number(one)), try #require(Self.number(other)))
            return one.follows(other)
        }
        #expect(try follows("1.3", "1.1"))
        #expect(try !follows("2.3", "1.1"))
        #expect(try !follows("3.", "B)"))
        #expect(try !follows("1.1", "1.3"))
    }
}
