import DocumentModel
import Testing

@testable import PageLayout

/// What ends cards, what stands beside them, and rows that have much of cards.
@Suite struct CardLimitTests {
    private static func read(_ cards: [Card], _ look: Look = .plain) -> [String] {
        outlineBetweenParagraphs { $0.cards(cards, look) }
    }

    private static let blocks = threeCards.map { "P " + $0.lines.joined(separator: " ") }

    @Test func aTitleFarBelowTheFirstCardIsReadBehindThemAll() {
        let blocks = outlineBetweenParagraphs {
            $0.cards(threeCards)
            $0.gap(30)
            $0.line("Otros logros", .sized(13, bold: true))
        }
        #expect(blocks == Self.blocks + ["H1 Otros logros"])
    }

    @Test func columnsOfManyLinesAreNoCards() {
        // The text goes on from the foot of one column to the head of the next, behind a line that ends early.
        let words = filler(9).dropLast().split(separator: " ").map(String.init)
        let page = page {
            let top = $0.y
            for column in 0..<3 {
                $0.y = top
                for row in 0..<9 {
                    let first = 36 * column + 4 * row
                    $0.line(words[first..<first + (row == 8 ? 2 : 4)].joined(separator: " "), x: 72 + 170 * Double(column))
                }
            }
        }
        #expect(outline([page]) == [""])
    }

    @Test func cellsThatEndInStopsAreReadAcross() {
        #expect(
            Self.read([(72, ["ferias;", "talleres;"]), (230, ["en la costa;", "en el valle;"]), (400, ["12 días.", "8 días."])])
                == ["P ferias; en la costa; 12 días.", "P talleres; en el valle; 8 días."])
    }

    @Test func boldLabelsBeforeFiguresAreNoTitlesOfCards() {
        let blocks = outlineBetweenParagraphs {
            let top = $0.y
            for (x, zone) in [(72.0, "Costa:"), (230, "Valle:"), (400, "Sierra:")] {
                $0.y = top
                $0.line([.bold(zone), Piece(" 12 ferias")], x: x)
                $0.line("Enero: 3 ferias", x: x)
            }
        }
        #expect(blocks == ["P Costa: 12 ferias Valle: 12 ferias Sierra: 12 ferias Enero: 3 ferias Enero: 3 ferias Enero: 3 ferias"])
    }

    @Test func titlesInTheMiddleOfTextThatIsGivenLineByLineAreNoBoxes() {
        // The lines of three columns of a table without rules, each about a middle of its own.
        let rows = [["Costa norte", "de la zona", "sur"], ["Valle", "Caleta honda", "Sierra alta y fría"]]
        let blocks = outlineBetweenParagraphs {
            let top = $0.y
            for (row, cells) in rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    $0.line(cell, x: 110 + 150 * Double(column) - PageSetter.width(of: cell) / 2, at: top + 8 * Double(row))
                }
            }
            $0.y = top + 20
        }
        #expect(blocks == [""])
    }

    @Test func aSentenceThatEndsAboveCardsGoesOnInNone() {
        let cards: [Card] = [
            (72, ["una feria en la costa", "y otra en el valle"]), (230, ["dos talleres de redes", "en la caleta"]),
            (400, ["tres huertos", "de la sierra"]),
        ]
        let page = page {
            $0.paragraph(filler(3))
            $0.cards(cards)
        }
        #expect(outline([page]) == ["P " + filler(3)] + cards.map { "P " + $0.lines.joined(separator: " ") })
    }
}
