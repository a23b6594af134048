import DocumentModel
import Testing

@testable import PageLayout

/// Levels by look and number: the rules of `HeadingLevels` and `HeadingNumber`.
@Suite struct HeadingLevelTests {
    /// Titles above a paragraph each, in a size each; what became headings.
    private static func headings(_ titles: [(String, Double)]) -> [String] {
        let page = page(height: 3000) {
            for (seed, title) in titles.enumerated() {
                $0.line(title.0, .sized(title.1, bold: true))
                $0.gap(6)
                $0.paragraph(filler(3, seed))
                $0.gap(10)
            }
        }
        return outline([page]).filter { $0.hasPrefix("H") }
    }

    private static func alike(_ titles: [String]) -> [String] { headings(titles.map { ($0, 14) }) }

    @Test func partsOfANumberAreLevels() {
        #expect(
            Self.alike(["1. Contexto", "1.1 Riego", "1.1.1 Pozos", "1.2 Caminos", "2. Resultados", "2.1 Ferias"])
                == ["H1 1. Contexto", "H2 1.1 Riego", "H3 1.1.1 Pozos", "H2 1.2 Caminos", "H1 2. Resultados", "H2 2.1 Ferias"])
        // Whatever stands between.
        #expect(Self.alike(["1. Contexto", "2. Resultados", "1.3 Planos"]) == ["H1 1. Contexto", "H1 2. Resultados", "H2 1.3 Planos"])
    }

    @Test func aPartStandsBelowItsNumberHoweverItIsSet() {
        #expect(
            Self.headings([("1. Contexto", 16), ("1.1 Riego", 14), ("1.1.1 Pozos", 13), ("1.1.2 Canales", 15), ("1.2 Caminos", 14)])
                == ["H1 1. Contexto", "H2 1.1 Riego", "H3 1.1.1 Pozos", "H3 1.1.2 Canales", "H2 1.2 Caminos"])
        // What a number is no part of, and what is no longer open, says nothing.
        #expect(
            Self.headings([("1. Contexto", 14), ("2. Riego", 14), ("1.1 Pozos", 16)]).last == "H1 1.1 Pozos")
    }

    @Test func lettersBelowRomanNumbersAndFiguresBelowLetters() {
        #expect(
            Self.alike(["I. Contexto", "A. Riego", "1. Pozos", "2. Canales", "B. Caminos", "II. Resultados", "A. Ferias"])
                == [
                    "H1 I. Contexto", "H2 A. Riego", "H3 1. Pozos", "H3 2. Canales", "H2 B. Caminos", "H1 II. Resultados", "H2 A. Ferias",
                ])
    }

    @Test func titlesWithoutNumbersAreOnTheLevelOfTheHighest() {
        #expect(
            Self.alike(["Presentación", "1. Contexto", "1.1 Riego", "2. Resultados", "Anexos"])
                == ["H1 Presentación", "H1 1. Contexto", "H2 1.1 Riego", "H1 2. Resultados", "H1 Anexos"])
    }

    @Test func titlesWithoutNumbersBetweenTwoNumbersArePartsOfTheFirst() {
        #expect(
            Self.alike([
                "Presentación", "I. Contexto", "II. Resultados", "1. Riego", "Pozos", "Canales", "2. Caminos", "III. Cierre", "Anexos",
            ])
                == [
                    "H1 Presentación", "H1 I. Contexto", "H1 II. Resultados", "H2 1. Riego", "H3 Pozos", "H3 Canales", "H2 2. Caminos",
                    "H1 III. Cierre", "H1 Anexos",
                ])
        // Numbers that begin anew enclose nothing.
        #expect(
            Self.alike(["1. Contexto", "2. Resultados", "Anexos", "1. Planos", "2. Fotos"])
                == ["H1 1. Contexto", "H1 2. Resultados", "H1 Anexos", "H1 1. Planos", "H1 2. Fotos"])
    }

    @Test func numbersOfOneWayLeaveTheLevelsAlone() {
        #expect(
            Self.headings([("1. Contexto", 16), ("1.1 Riego", 14), ("Pozos", 14), ("2. Resultados", 16)])
                == ["H1 1. Contexto", "H2 1.1 Riego", "H2 Pozos", "H1 2. Resultados"])
        // No number begins with its first.
        #expect(Self.alike(["7. Contexto", "B. Riego", "12. Resultados"]) == ["H1 7. Contexto", "H1 B. Riego", "H1 12. Resultados"])
    }

    @Test func aLoneNumberOfAnotherWayNestsNothing() {
        #expect(
            Self.alike(["1. Contexto", "2. Resultados", "A. Quienes cooperaron", "3. Anexos"])
                == ["H1 1. Contexto", "H1 2. Resultados", "H1 A. Quienes cooperaron", "H1 3. Anexos"])
    }

    @Test func smallerHeadingsStandBelowTheNumbersOfLargerOnes() {
        #expect(
            Self.headings([("1. Contexto", 16), ("1.1 Riego", 16), ("Pozos", 14), ("2. Resultados", 16)])
                == ["H1 1. Contexto", "H2 1.1 Riego", "H3 Pozos", "H1 2. Resultados"])
    }

    @Test func aLookIsNoDeeperThanWhatItStandsUnder() {
        // "Anexos" looks more than the titles of the chapters, but none of them stands below it.
        #expect(
            Self.headings([("Memoria", 24), ("Riego", 14), ("Caminos", 14), ("Anexos", 18)])
                == ["H1 Memoria", "H2 Riego", "H2 Caminos", "H2 Anexos"])
        #expect(
            Self.headings([("Memoria", 24), ("Riego", 14), ("Anexos", 18), ("Planos", 14)])
                == ["H1 Memoria", "H3 Riego", "H2 Anexos", "H3 Planos"])
    }

    /// Between two numbers a title without one is a part of the first.
    @Test(arguments: ["12 ferias", "2.500 Personas", "0.1 Canales", "a. Canales", "MIX. Canales"])
    func whatOnlyLooksLikeANumber(_ title: String) {
        #expect(Self.alike(["1. Contexto", title, "2. Resultados"])[1] == "H2 " + title)
    }

    @Test func numbersOfTooManyPartsOrOfPartsThatAreNotThereNestNothing() {
        #expect(Self.alike(["1. Contexto", "2. Resultados", "1.2.3.4.5.6 Planos"])[2] == "H1 1.2.3.4.5.6 Planos")
        #expect(Self.alike(["I. Contexto", "II. Resultados", "7.5 Millones"])[2] == "H1 7.5 Millones")
    }

    /// Bold lines of the body's size, each above a paragraph or a list of its own.
    private static func bold(_ titles: [String], _ text: (inout PageSetter, Int) -> Void) -> [String] {
        outline([
            page(height: 1500) {
                $0.paragraph(filler(4))
                $0.gap(12)
                for (index, title) in titles.enumerated() {
                    let words = title.split(separator: " ", maxSplits: 1).map(String.init)
                    $0.line(words[0], .bold, x: 72, at: $0.y)
                    $0.line(words[1], .bold, x: 90)
                    text(&$0, index)
                }
            }
        ]).filter { !$0.hasPrefix("P ") }
    }

    @Test func boldNumberedLinesAboveTextAreHeadings() {
        #expect(
            Self.bold(["1. Riego", "2. Caminos", "3. Ferias"]) {
                $0.gap(6)
                $0.paragraph(filler(3, $1))
                $0.gap(12)
            } == ["H1 1. Riego", "H1 2. Caminos", "H1 3. Ferias"])
    }

    @Test func boldNumberedLinesOneBelowTheOtherOrThatEndSentencesAreItems() {
        #expect(Self.bold(["1. Riego", "2. Caminos", "3. Ferias"]) { _, _ in } == ["L 1.| Riego", "L 2.| Caminos", "L 3.| Ferias"])
        #expect(
            Self.bold(["1. Se regó.", "2. Se abrió.", "3. Se vendió."]) {
                $0.gap(6)
                $0.paragraph(filler(3, $1))
                $0.gap(12)
            } == ["L 1.| Se regó.", "L 2.| Se abrió.", "L 3.| Se vendió."])
    }
}
