import DocumentModel
import Testing

@testable import PageLayout

@Suite struct NoteFormTests {
    private static func page(called call: String, noted note: String) -> PageContent {
        PageLayoutTests.page {
            $0.line(["Se apoyó a 34.249", .raised(call), " personas."])
            $0.gap(8)
            $0.paragraph(filler(4))
            $0.y = 690
            $0.line([Piece(note, Look(size: 5.5, raise: 3)), Piece(" Personas únicas del valle.", .small)])
        }
    }

    @Test(arguments: ["*", "**", "†", "a", "iv", "3", "12"]) func labelsOfEveryForm(_ label: String) {
        #expect(
            outline([Self.page(called: label, noted: label)]) == [
                "P Se apoyó a 34.249⟨\(label)⟩ personas.", "P " + filler(4), "N\(label) \(label)| Personas únicas del valle.",
            ])
    }

    @Test func aRaisedMarkThatNothingCallsIsNoNote() {
        #expect(outline([Self.page(called: "1", noted: "2")]).filter { $0.hasPrefix("N") } == [])
    }

    /// A note that the first page's foot cuts off; above the second page's own note stand the lines given.
    private static func cut(_ end: String, _ rest: [String], _ look: Look = .small) -> [String] {
        let first = PageLayoutTests.page {
            $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
            $0.gap(8)
            $0.paragraph(filler(4))
            $0.y = 730
            $0.line([Piece("1", Look(size: 5.5, raise: 3)), Piece(" Personas únicas que recibieron algún apoyo " + end, .small)])
        }
        let second = PageLayoutTests.page(2) {
            $0.line(["Se apoyó a 12", .raised("2"), " ferias."])
            $0.gap(8)
            $0.paragraph(filler(4, 3))
            $0.y = 700
            for line in rest { $0.line(line, look) }
            $0.line([Piece("2", Look(size: 5.5, raise: 3)), Piece(" Ferias libres.", .small)])
        }
        return outline([first, second]).filter { $0.hasPrefix("N") }
    }

    @Test func aNoteCutByThePagesFootIsOne() {
        #expect(
            Self.cut("durante", ["el año 2024 y a las que se visitó", "en otoño."]) == [
                "N1 1| Personas únicas que recibieron algún apoyo durante el año 2024 y a las que se visitó en otoño.",
                "N2 2| Ferias libres.",
            ])
    }

    @Test func linesAboveANoteThatGoOnWithNoneAreText() {
        let alone = ["N1 1| Personas únicas que recibieron algún apoyo en 2024.", "N2 2| Ferias libres."]
        #expect(Self.cut("en 2024.", ["el año 2024."]) == alone)
        let open = ["N1 1| Personas únicas que recibieron algún apoyo durante", "N2 2| Ferias libres."]
        #expect(Self.cut("durante", ["Fuente: registros del año."]) == open)
        #expect(Self.cut("durante", ["el año 2024."], .plain) == open)
    }
}

@Suite struct PaintedOverTests {
    private static func pages(_ mark: String, x: Double) -> [PageContent] {
        [
            page {
                $0.paragraph(filler(4))
                $0.line(mark, x: x, at: 770)
            },
            page(2) { $0.line("Áreas verdes del valle: 12 nuevas.", at: 60) },
        ]
    }

    @Test func theAccentOfTheNextPagesFirstLineIsFurniture() {
        #expect(outline(Self.pages("Á", x: 72)) == ["P " + filler(4), "F:runningFoot Á", "P Áreas verdes del valle: 12 nuevas."])
    }

    @Test func aLetterElsewhereOrAFigureIsText() {
        #expect(outline(Self.pages("Á", x: 300)).filter { $0.hasPrefix("F") } == [])
        #expect(outline(Self.pages("1", x: 72)).filter { $0.hasPrefix("F:running") } == [])
    }
}

@Suite struct LongHeadingTests {
    @Test func aLongParagraphInLargeTypeIsNoHeading() {
        let page = page {
            $0.paragraph(filler(5), .sized(14))
            $0.gap(12)
            for seed in 0..<6 {
                $0.paragraph(filler(4, seed))
                $0.gap(8)
            }
        }
        #expect(outline([page]).filter { $0.hasPrefix("H") } == [])
    }
}
