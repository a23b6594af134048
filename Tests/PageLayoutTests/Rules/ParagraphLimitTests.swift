import DocumentModel
import Testing

@testable import PageLayout

/// Lines that go on with a paragraph or an item, and lines that begin one.
@Suite struct ParagraphLimitTests {
    /// Lines stretched to the right edge, each from a left edge of its own; what is read of them above a paragraph.
    private static func read(_ lines: [(x: Double, text: String)], last: String? = nil) -> [String] {
        Array(
            outline([
                page {
                    for (x, text) in lines { $0.stretched(text, from: x, to: 540) }
                    if let last { $0.line(last) }
                    $0.gap(20)
                    $0.paragraph(filler(5))
                }
            ]).dropLast())
    }

    private static let full = "las ferias de la costa y de los cerros de la comuna, con sus vecinos y todas sus escuelas"

    @Test func anItemGoesOnAtTheHeadOfTheNextPage() {
        let first = page(1) {
            $0.paragraph(filler(4))
            $0.line("1. Ferias de la costa;")
            $0.stretched("2. Talleres de " + Self.full + ", que", from: 72, to: 540)
        }
        let second = page(2) {
            $0.line("se abrieron en marzo;")
            $0.line("3. Huertos de la sierra.")
            $0.gap(20)
            $0.paragraph(filler(4, 3))
        }
        #expect(
            outline([first, second]).filter { $0.hasPrefix("L") } == [
                "L 1.| Ferias de la costa;", "L 2.| Talleres de \(Self.full), que se abrieron en marzo;", "L 3.| Huertos de la sierra.",
            ])
    }

    @Test func aLargeNumberedLineIsATitle() {
        let page = page {
            $0.paragraph(filler(4))
            $0.gap(20)
            $0.line("2.", .sized(16), x: 72, at: $0.y)
            $0.line("Contexto", .sized(16), x: 96)
            $0.gap(10)
            $0.paragraph(filler(4, 3))
        }
        #expect(outline([page])[1] == "H1 2. Contexto")
    }

    @Test func aListBeginsWithinASentenceButNotWithADay() {
        let list = page {
            $0.line("Las ferias de la comuna que abrieron en otoño fueron")
            $0.line("1) la de la costa;", x: 96)
            $0.line("2) la del valle.", x: 96)
            $0.gap(20)
            $0.paragraph(filler(4))
        }
        #expect(outline([list]).dropLast().dropFirst() == ["L 1)| la de la costa;", "L 2)| la del valle."])
        let day = Self.read([
            (72, Self.full + " y talleres que abrió el"), (72, "1º de marzo la junta de la costa con los vecinos del valle y la sierra"),
        ])
        #expect(day.count == 1)
    }

    @Test func aLinkedNumberBeginsALineOfText() {
        let link = Piece("12", link: .page(4))
        for lines: [[Piece]] in [
            [
                [Piece("Véanse en el anexo de la memoria, junto con los talleres de la costa y los cerros, las")],
                [link, " ferias del valle."],
            ],
            [[link, " ferias del valle y de la costa, que la junta del barrio abrió en otoño con los talleres de"], ["oficios."]],
        ] {
            let page = page {
                for line in lines { $0.line(line) }
                $0.gap(20)
                $0.paragraph(filler(5))
            }
            #expect(outline([page]).count == 2)
        }
    }

    @Test func boldWordsThatEndWithinALinePartNoParagraph() {
        let bold = "Nota de la comuna sobre las obras de la costa y de los cerros, que la junta votó con sus"
        for lines: [[Piece]] in [
            [[.bold(bold)], [.bold("Vecinos"), Piece(" en la plaza y en la radio, donde la oyeron todos los que no pudieron ir.")]],
            [
                [.bold("Monto de los fondos de la comuna para las obras de la costa y de los cerros y otras:"), " son"],
                ["12 millones de pesos."],
            ],
        ] {
            let page = page {
                for line in lines { $0.line(line) }
                $0.gap(20)
                $0.paragraph(filler(5))
            }
            #expect(outline([page]).count == 2)
        }
    }

    @Test func boldWordsAndAColonBeginOnlyItemsThatAreLikeTheOneBefore() {
        func count(_ first: [Piece], _ second: [Piece]) -> Int {
            outline([
                page {
                    $0.line(first)
                    $0.line(second)
                    $0.line("con los vecinos del valle.")
                    $0.gap(20)
                    $0.paragraph(filler(5))
                }
            ]).count - 1
        }
        let rest = " las ferias de la costa y de los cerros de la comuna abrieron con todas sus escuelas"
        #expect(count([.bold("Ferias:"), Piece(rest + ".")], [.bold("Talleres:"), Piece(rest)]) == 2)
        #expect(count([.bold("Ferias:"), Piece(rest + ".")], [Piece("Talleres:" + rest)]) == 1)
        #expect(count([Piece("Ferias:" + rest + ".")], [.bold("Talleres:"), Piece(rest)]) == 1)
        #expect(count([.bold("Ferias:"), Piece(rest + " y")], [.bold("Talleres:"), Piece(rest)]) == 1)
    }

    /// An item whose text begins at 90.
    private static func item(_ lines: [(x: Double, text: String, isFull: Bool)]) -> Int {
        outline([
            page {
                $0.paragraph(filler(4))
                $0.gap(10)
                $0.line("•", x: 76, at: $0.y)
                for (x, text, isFull) in lines { isFull ? $0.stretched(text, from: x, to: 540) : $0.line(text, x: x) }
                $0.gap(20)
                $0.paragraph(filler(4, 3))
            }
        ]).count - 2
    }

    @Test func linesBelowAnItemsTextGoOnWithIt() {
        let first = "Ferias de la costa y de los cerros de la comuna, con sus vecinos y todas sus escuelas"
        #expect(Self.item([(90, first + ".", true), (90, "Talleres del valle.", false)]) == 1)
        #expect(Self.item([(90, "Ferias de la costa y de", false), (90, "Lomas Altas.", false)]) == 1)
        #expect(Self.item([(90, "Ferias de la costa, etc.", false), (90, "y las del valle.", false)]) == 1)
        #expect(Self.item([(90, "Ferias de la costa.", false), (90, "Hubo también talleres.", false)]) == 2)
        // Wrapped to the right of the mark and to the left of the text.
        #expect(Self.item([(90, first + ".", true), (82, "Talleres del valle.", false)]) == 1)
    }

    @Test func textSetAtDoubleDistanceIsParagraphsAllTheSame() {
        let page = page {
            $0.leading = 2
            $0.paragraph(filler(5))
            $0.gap(14)
            $0.paragraph(filler(4, 3))
        }
        #expect(outline([page]) == ["P " + filler(5), "P " + filler(4, 3)])
    }

    @Test func aLineOfAnotherColourBeginsAParagraph() {
        let page = page {
            $0.stretched(Self.full + ".", from: 72, to: 540)
            $0.look = Look(color: 0xCC0000)
            $0.stretched("Así " + Self.full.dropFirst(4) + ".", from: 72, to: 540)
            $0.look = .plain
            $0.gap(20)
            $0.paragraph(filler(5))
        }
        #expect(outline([page]).prefix(2) == ["P \(Self.full).", "P Así \(Self.full.dropFirst(4))."])
    }
}
