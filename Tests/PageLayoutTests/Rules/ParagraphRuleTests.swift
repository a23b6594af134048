import DocumentModel
import Testing

@testable import PageLayout

/// Pages made for one rule each: which lines are one paragraph.
@Suite struct ParagraphRuleTests {
    /// Lines below a paragraph; what they became.
    private static func below(_ lines: [[Piece]], x: Double = 72, look: Look = .plain) -> [String] {
        let page = page {
            $0.paragraph(filler(4))
            $0.gap(12)
            $0.look = look
            for line in lines { $0.line(line, x: x) }
        }
        return Array(outline([page]).dropFirst())
    }

    @Test func aLineInAnotherColourThatGoesOnWithTheSentenceIsPartOfIt() {
        let lines = [
            "El servicio publicó la lista completa de los talleres de la costa y del valle en el", "registro de oficios de la provincia",
            "desde el mes de mayo.",
        ]
        #expect(
            Self.below([[Piece(lines[0])], [Piece(lines[1], Look(color: 0x0000FF))], [Piece(lines[2])]])
                == ["P " + lines.joined(separator: " ")])
    }

    @Test func aBoldLineThatFillsItsLineIsNoPartOfThePlainOneBelow() {
        let bold = "Programa de apoyo a los talleres de oficios del valle, de la costa norte y de las islas"
        let plain = "Entregó 45 máquinas nuevas."
        #expect(Self.below([[.bold(bold)], [Piece(plain)]]) == ["P " + bold, "P " + plain])
    }

    @Test func shortSmallLinesWithCapitalsStandByThemselves() {
        #expect(
            Self.below([["Teatro de la costa"], ["Sala de los aromos"]], look: .small) == ["P Teatro de la costa", "P Sala de los aromos"])
    }

    @Test func linesThatLeaveAThirdFreeAndBothBeginWithACapitalStandByThemselves() {
        let lines = ["Señora alcaldesa de la comuna de los valles y de la costa", "Invitados de las islas"]
        #expect(Self.below(lines.map { [Piece($0)] }) == lines.map { "P " + $0 })
    }

    @Test func longLinesThatBeginWithTheSameWordStandByThemselves() {
        let lines = [
            "Señoras y señores de las escuelas del valle, de la costa y de las islas", "Señoras y señores de las juntas de vecinos",
        ]
        #expect(Self.below(lines.map { [Piece($0)] }) == lines.map { "P " + $0 })
    }

    @Test func itemsOfSeveralLinesWithoutMarksShowTheirOwnEdge() {
        let items = [
            ["Talleres de oficios y de artes para la gente de los barrios y de las", "comunas vecinas del norte del valle y de la costa"],
            ["Ferias de la costa"],
        ]
        #expect(
            Self.below(items.flatMap { $0.map { [Piece($0)] } }, x: 110) == items.map { "P " + $0.joined(separator: " ") })
    }

    @Test func leadInsBelowAFullLineBeginParagraphs() {
        let first = " se apoyó a 45 talleres de oficios y se abrieron 12 ferias en todas las comunas."
        #expect(
            Self.below([[.bold("Fomento:"), Piece(first)], [.bold("Ferias:"), " se abrieron otras 3 en otoño."]])
                == ["P Fomento:" + first, "P Ferias: se abrieron otras 3 en otoño."])
    }

    @Test func boldWordsWithoutAColonBelowAFullLineBeginNone() {
        let first = " se apoyó a 45 talleres de oficios y se abrieron 12 ferias en todas las comunas."
        #expect(
            Self.below([[.bold("Con todo"), Piece(first)], [.bold("Otras 3"), " se abrieron en otoño."]])
                == ["P Con todo" + first + " Otras 3 se abrieron en otoño."])
    }

    @Test func aCompoundKeepsItsHyphenWhereWordsAreBrokenAsAHabit() {
        let lines = [
            "El servicio entregó a los grupos pre-cooperativos mucha capaci-", "tación y asesoría, también a perso-",
            "nas de todas las comu-", "nas del país y a otros grupos pre-", "cooperativos en 2024.",
        ]
        #expect(
            outline([page { setter in for line in lines { setter.line(line) } }]) == [
                "P El servicio entregó a los grupos pre-cooperativos mucha capacitación y asesoría, también a personas de todas las comunas "
                    + "del país y a otros grupos pre-cooperativos en 2024."
            ])
    }

    @Test func aCentredLineInLowerCaseBelongsToTheTitleAbove() {
        let lines = ["Más huertos y viveros", "nuevos para la costa"]
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(14)
            for line in lines { $0.line(line, x: 306 - PageSetter.width(of: line) / 2) }
            $0.gap(14)
            $0.paragraph(filler(3, 4))
        }
        #expect(outline([page])[1] == "P " + lines.joined(separator: " "))
    }

    @Test func aBoldLineAboveNothingIsNoHeading() {
        let titles = ["Antecedentes", "Resultados", "Desafíos"]
        let page = page {
            for (seed, title) in titles.enumerated() {
                $0.line(title, .bold)
                $0.gap(6)
                $0.paragraph(filler(3, seed))
                $0.gap(10)
            }
            $0.line("Abril de 2031", .bold)
        }
        #expect(outline([page]).filter { !$0.hasPrefix("P Así") } == titles.map { "H1 " + $0 } + ["P Abril de 2031"])
    }
}
