import DocumentModel
import Testing

@testable import PageLayout

/// What a mark before an item may be.
@Suite struct ListMarkRuleTests {
    @Test(arguments: [
        ("1.", 1), ("12)", 12), ("(3)", 3), ("(3.)", 3), ("1.-", 1), ("2)-", 2), ("2.–", 2), ("4º", 4), ("4°.", 4), ("1-", nil),
        ("(1.", nil),
        ("100.", nil), ("12", nil), ("1x.", nil), ("().", nil),
    ])
    func numbersOfItems(text: String, number: Int?) {
        #expect(ListMark.label(text)?.kind == number.map { .number($0) })
    }

    @Test(arguments: [
        ("a)", true), ("(b)", true), ("c.-", true), ("iv.", true), ("xviii)", true), ("xxxviii)", false), ("ab)", false), ("abc.", false),
        ("A)", false), ("aº", false), ("a", false), ("ñ)", false),
    ])
    func lettersOfItems(text: String, isOne: Bool) { #expect((ListMark.label(text)?.kind == .letter) == isOne) }

    @Test func marksThatAreOneWithAWordAreNone() {
        for pieces: [Piece] in [
            [.bold("1."), "Ferias de la costa, que abrieron en marzo"],
            [Piece("1)", .raised), " Ferias de la costa, que abrieron en marzo"],
            ["■Costa norte y valle alto"],
        ] {
            let page = page {
                $0.line(pieces, x: 100)
                $0.gap(20)
                $0.paragraph(filler(3))
            }
            #expect(outline([page]).allSatisfy { $0.hasPrefix("P ") })
        }
    }

    @Test func aListAtTheMarginGoesOnOnTheNextPage() {
        let pages = [["1. Ferias de la costa;", "2. Talleres del valle;"], ["3. Huertos de la sierra."]].enumerated().map { number, items in
            page(number + 1) {
                if number == 0 { $0.paragraph(filler(4)) }
                for item in items { $0.line(item) }
                if number == 1 {
                    $0.gap(20)
                    $0.paragraph(filler(4, 3))
                }
            }
        }
        #expect(
            outline(pages).filter { $0.hasPrefix("L") } == [
                "L 1.| Ferias de la costa;", "L 2.| Talleres del valle;", "L 3.| Huertos de la sierra.",
            ])
    }

    /// Their lines are full, so that their ends alone tell them apart.
    @Test func itemsAtTheMarginEndInStopsOrCommas() {
        let ends = [".", ",", "."]
        let items = [
            "- Ferias de la costa y de los cerros de la comuna, con sus vecinos y todas sus escuelas",
            "- Talleres nuevos en la sierra y en los valles, con las familias de toda la caleta sur",
            "- Huertos de la caleta que llevaron sus redes y botes a la feria del puerto, con talleres",
        ]
        let page = page {
            for (item, end) in zip(items, ends) { $0.stretched(item + end, from: 72, to: 540) }
            $0.gap(20)
            $0.paragraph(filler(4))
        }
        #expect(outline([page]).dropLast() == zip(items, ends).map { "L -|" + $0.dropFirst() + $1 }[...])
    }
}
