import DocumentModel
import Testing

@testable import PageLayout

/// Notes as large as the body, which nothing but a short line above them tells.
@Suite struct RuledNoteTests {
    private static func rule(y: Double, x: Double = 72, width: Double = 140) -> RuleLine {
        RuleLine(direction: .horizontal, box: Box(x0: x, y0: y, x1: x + width, y1: y + 0.5))
    }

    private static func read(_ pages: [PageContent], _ rules: [RuleLine]) -> [String] {
        PageLayouter().blocks(
            of: pages.map { page in
                var prepared = PreparedPage(page)
                prepared.add(rulesOfNotes: rules)
                return prepared
            }
        ).map { outline($0) }
    }

    /// Text that calls two notes by the labels given, the notes at the foot, all of one size.
    private static func sheet(_ number: Int = 1, calls: [[Piece]], notes: [String], text: Int = 3)
        -> PageContent
    {
        page(number) {
            $0.paragraph(filler(text, number))
            $0.line(
                ["Se atendió a 1.250"] + calls[0] + [" personas y a 34.249"] + calls[1] + [
                    " familias de la costa."
                ])
            $0.paragraph(filler(2, number + 5))
            $0.y = 700
            for note in notes { $0.line(note) }
        }
    }

    private static let raised: [[Piece]] = [[.raised("1")], [.raised("2")]]

    private static func expected(_ calls: [String], _ notes: [String]) -> [String] {
        [
            "P " + filler(3, 1),
            "P Se atendió a 1.250\(calls[0]) personas y a 34.249\(calls[1]) familias de la costa.",
            "P " + filler(2, 6),
        ] + notes
    }

    @Test func numbersAsLargeAsTheBody() {
        // A list at the page's end stands behind, so that the notes are not the document's end.
        let page = Self.sheet(
            calls: Self.raised, notes: ["1 Según el registro de 2031.", "2 Incluye a 12 más."])
        let next = PageLayoutTests.page(2) { $0.paragraph(filler(3, 9)) }
        let blocks = Self.read([page, next], [Self.rule(y: 684)])
        #expect(
            blocks
                == Self.expected(
                    ["⟨1⟩", "⟨2⟩"],
                    ["N1 1| Según el registro de 2031.", "N2 2| Incluye a 12 más.", "P " + filler(3, 9)]))
        // Without the line they are text.
        #expect(!Self.read([page, next], []).contains { $0.hasPrefix("N") })
    }

    @Test(arguments: [["*", "**"], ["(1)", "(2)"], ["(*)", "(**)"]]) func callsAsLargeAsTheBody(
        _ labels: [String]
    ) {
        let page = Self.sheet(
            calls: labels.map { [Piece($0)] },
            notes: ["\(labels[0]) Según el registro.", "\(labels[1]) Incluye a 12 más."])
        let bare = labels.map { $0.filter { $0 != "(" && $0 != ")" } }
        guard labels[0] != "(*)" else {
            // Two asterisks in brackets call nothing by themselves.
            #expect(Self.read([page], [Self.rule(y: 684)]).contains { $0.hasPrefix("N* (*)|") })
            return
        }
        #expect(
            Self.read([page], [Self.rule(y: 684)])
                == Self.expected(
                    labels.map { "⟨\($0)⟩" },
                    [
                        "N\(bare[0]) \(labels[0])| Según el registro.",
                        "N\(bare[1]) \(labels[1])| Incluye a 12 más.",
                    ]))
    }

    @Test func lettersAsLargeAsTheBody() {
        let page = Self.sheet(
            calls: [[.raised("a")], [.raised("b")]],
            notes: ["a Según el registro, que llega", "a todo el valle.", "b Incluye a 12 más."])
        #expect(
            Self.read([page], [Self.rule(y: 684)])
                == Self.expected(
                    ["⟨a⟩", "⟨b⟩"],
                    ["Na a| Según el registro, que llega a todo el valle.", "Nb b| Incluye a 12 más."]))
    }

    @Test func aNoteGoesOnBelowTheLineOfTheNextPage() {
        let pages = [
            Self.sheet(
                calls: Self.raised,
                notes: ["1 Según el registro de 2031.", "2 Incluye a 12 más de la costa y de"]),
            page(2) {
                $0.paragraph(filler(3, 8))
                $0.line(["Hubo 77", .raised("3"), " ferias."])
                $0.y = 700
                $0.line("las comunas del valle.")
                $0.line("3 Se cuentan las de 2030.")
            },
        ]
        #expect(
            Self.read(pages, [Self.rule(y: 684)]).filter { $0.hasPrefix("N") } == [
                "N1 1| Según el registro de 2031.",
                "N2 2| Incluye a 12 más de la costa y de las comunas del valle.",
                "N3 3| Se cuentan las de 2030.",
            ])
    }

    @Test func linesOfOtherKindsTellNoNotes() {
        let page = Self.sheet(
            calls: Self.raised, notes: ["1 Según el registro de 2031.", "2 Incluye a 12 más."])
        let next = PageLayoutTests.page(2) { $0.paragraph(filler(3, 9)) }
        let plain = Self.read([page, next], [])
        for rules in [
            [Self.rule(y: 684, width: 460)], [Self.rule(y: 684, width: 12)], [Self.rule(y: 684, x: 300)],
            [Self.rule(y: 500)],
            [Self.rule(y: 60)], (0..<5).map { Self.rule(y: 684 - 20 * Double($0)) },
        ] {
            #expect(Self.read([page, next], rules) == plain)
        }
        // Signatures stand below lines too, and nothing calls them.
        let signed = PageLayoutTests.page {
            $0.paragraph(filler(4))
            $0.y = 700
            $0.line("1 Secretaría del valle")
        }
        #expect(!Self.read([signed], [Self.rule(y: 684)]).contains { $0.hasPrefix("N") })
    }

    @Test func wordsThatEndInBracketsCallNothingWithoutSuchANote() {
        let bare = Self.sheet(calls: [["(1)"], ["(2)"]], notes: ["Fin."])
        #expect(Self.read([bare], []).joined().contains("⟨") == false)
        let page = Self.sheet(calls: [["(1)"], ["(9)"]], notes: ["(1) Según el registro."])
        let next = PageLayoutTests.page(2) { $0.paragraph(filler(3, 9)) }
        #expect(
            Self.read([page, next], [Self.rule(y: 684)])
                == Self.expected(["⟨(1)⟩", "(9)"], ["N1 (1)| Según el registro.", "P " + filler(3, 9)]))
    }

    @Test func theDrawingIsLookedAtWhereALevelLabelIsCalled() {
        let page = Self.sheet(calls: Self.raised, notes: ["1 Según el registro de 2031."])
        #expect(PreparedPage(page).mayHoldRuledNotes)
        let uncalled = Self.sheet(calls: [[], []], notes: ["1 Según el registro de 2031."])
        #expect(!PreparedPage(uncalled).mayHoldRuledNotes)
        let raised = PageLayoutTests.page {
            $0.paragraph(filler(3))
            $0.line(["Se atendió a 1.250", .raised("1"), " personas."])
            $0.y = 700
            $0.line([.raised("1"), " Según el registro."])
        }
        #expect(!PreparedPage(raised).mayHoldRuledNotes)
    }
}
