import DocumentModel
import Testing

@testable import PageLayout

/// Cards, and what looks like cards and is none.
@Suite struct CardRuleTests {
    private static func read(_ cards: [Card], _ look: Look = .plain) -> [String] {
        outlineBetweenParagraphs { $0.cards(cards, look) }
    }

    private static let blocks = threeCards.map { "P " + $0.lines.joined(separator: " ") }

    @Test func namesAndTitlesFarAboveAreReadFirst() {
        let names = outlineBetweenParagraphs {
            for (x, name) in zip([72.0, 230, 400], ["Costa", "Valle", "Sierra"]) { $0.line(name, x: x, at: $0.y) }
            $0.gap(45)
            $0.cards(threeCards)
        }
        #expect(names == ["P Costa Valle Sierra"] + Self.blocks)
        let title = outlineBetweenParagraphs {
            $0.line("Logros del año")
            $0.gap(30)
            $0.cards(threeCards)
        }
        #expect(title == ["P Logros del año"] + Self.blocks)
    }

    @Test func whatStandsRightBelowAllOrSomeIsReadBehindThem() {
        let below = outlineBetweenParagraphs {
            $0.cards(threeCards)
            $0.paragraph(filler(2))
        }
        #expect(below == Self.blocks + ["P " + filler(2)])
        let remark = "(cifras de 2031 sin contar la costa norte y la zona)"
        let wide = outlineBetweenParagraphs {
            $0.cards(threeCards)
            $0.line(remark, x: 230)
        }
        #expect(wide == Self.blocks + ["P " + remark])
    }

    @Test func cardsMayBeginALittleHigherOrHaveOneLine() {
        let higher = outlineBetweenParagraphs {
            let top = $0.y
            for (index, card) in threeCards.enumerated() {
                $0.y = top + [0, 5, 5][index]
                for line in card.lines { $0.line(line, x: card.x) }
            }
        }
        #expect(higher == Self.blocks)
        for line in ["ferias en la costa", "Talleres"] {
            #expect(Self.read([(72, [line])] + threeCards.dropFirst()) == ["P " + line] + Self.blocks.dropFirst())
        }
    }

    @Test func sentencesEndOrBeginInTheirCards() {
        func check(_ cards: [Card]) { #expect(Self.read(cards) == cards.map { "P " + $0.lines.joined(separator: " ") }) }
        check([
            (72, ["Ferias de la costa", "y del valle alto"]), (230, ["Talleres de oficios", "de la sierra sur"]),
            (400, ["Huertos de la zona", "con sus viveros"]),
        ])
        check([
            (72, ["ferias de mar", "y del valle alto."]), (230, ["talleres", "de la sierra sur."]), (400, ["huertos", "con sus viveros."]),
        ])
        check([(72, ["12", "ferias"]), (230, ["85", "talleres"]), (400, ["34", "huertos"])])
    }

    @Test func largeFiguresNearToOneAnotherHaveTheirLabels() {
        let figures = [(72.0, "412", "Familias de la costa"), (188, "2.350", "Plantas de la zona"), (296, "85", "Talleres de la sierra")]
        let blocks = outlineBetweenParagraphs {
            let top = $0.y
            for (x, figure, label) in figures {
                $0.y = top
                $0.line(figure, .sized(20), x: x)
                $0.line(label, x: x)
            }
        }
        #expect(blocks == figures.flatMap { ["P " + $0.1, "P " + $0.2] })
    }

    @Test func rowsAreReadAcross() {
        #expect(
            Self.read([(72, ["Costa", "Valle"]), (230, ["Feria", "Taller"]), (390, ["Norte", "Sur"])], .bold)
                == ["P Costa Feria Norte Valle Taller Sur"])
        func rows(_ rows: [(xs: [Double], cells: [String], look: Look)]) -> [String] {
            outlineBetweenParagraphs {
                for row in rows {
                    for (x, cell) in zip(row.xs, row.cells) { $0.line(cell, row.look, x: x, at: $0.y) }
                    $0.gap(14)
                }
            }
        }
        #expect(
            rows([
                ([72, 230, 390], ["Se abrió", "Se cerró", "Se pintó"], .plain),
                ([72, 230, 390], ["la feria", "el taller", "la sala"], .plain),
            ]) == ["P Se abrió Se cerró Se pintó la feria el taller la sala"])
        #expect(
            rows([
                ([72, 230, 390], ["Comuna", "Ferias", "Monto"], .bold), ([82, 255, 405], ["Caleta", "12", "1.250"], .plain),
            ]) == ["P Comuna Ferias Monto", "P Caleta 12 1.250"])
    }
}
