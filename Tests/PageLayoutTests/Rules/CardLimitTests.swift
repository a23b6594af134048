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

    @Test func centredCellsThatTheFileGivesRowByRowAreReadAcross() {
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
        #expect(blocks == ["P Costa norte de la zona sur Valle Caleta honda Sierra alta y fría"])
    }
}
