import DocumentModel
import Testing

@testable import PageLayout

@Suite struct ColumnNoteTests {
    private static let label = Look(size: 5.5, raise: 3)

    /// Two columns, the first with a note at its foot, which stands on the lines of the second.
    private static func page(called call: String = "1") -> PageContent {
        PageLayoutTests.page {
            $0.isJustified = true
            $0.right = 290
            $0.line(["Se apoyó a 34.249", .raised(call), " personas."], at: 86.25)
            $0.y = 100
            $0.paragraph(filler(8), fillsLastLine: true)
            let foot = $0.y
            $0.line([Piece("1", label), Piece(" Según el registro.", .small)])
            $0.line("Cifra al 30 de junio.", .small)
            $0.left = 322
            $0.right = 540
            $0.y = 86.25
            while $0.y < foot + 20 { $0.paragraph(filler(2, 7), fillsLastLine: true) }
        }
    }

    @Test func aNoteBesideTheTextOfTheNextColumnIsOne() {
        let blocks = outline([Self.page()])
        #expect(blocks.first == "P Se apoyó a 34.249⟨1⟩ personas.")
        #expect(blocks.last == "N1 1| Según el registro. Cifra al 30 de junio.")
        #expect(blocks.dropFirst().dropLast().allSatisfy { $0.hasPrefix("P Así") && !$0.contains("registro") })
    }

    @Test func aRaisedMarkBesideAColumnThatNothingCallsIsNoNote() {
        #expect(outline([Self.page(called: "2")]).filter { $0.hasPrefix("N") } == [])
    }

    @Test func aNoteAboveAHeadingOfItsColumnTakesNothingOfTheNextOne() {
        let heading = PageLayoutTests.page {
            $0.right = 290
            $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
            $0.paragraph(filler(8))
            $0.line([Piece("1", Self.label), Piece(" Según el registro.", .small)])
            $0.line("Un capítulo nuevo", .sized(15, bold: true))
            $0.paragraph(filler(4))
            $0.left = 322
            $0.right = 540
            $0.y = 90
            $0.paragraph(filler(14, 7))
        }
        #expect(outline([heading]).filter { $0.hasPrefix("N") } == [])
    }
}

@Suite struct LabelDrawnApartTests {
    /// The labels of two notes, then the notes, as some producers draw them.
    private static func page(_ first: String, labelSize: Double = 5.5, left: String? = nil) -> PageContent {
        PageLayoutTests.page {
            $0.line(["Se apoyó a 34.249", .raised("1"), " personas y a 12", .raised("2"), " ferias."])
            $0.gap(8)
            $0.paragraph(filler(4))
            for (index, y) in [690.0, 702].enumerated() {
                $0.line([Piece(String(index + 1), Look(size: labelSize, raise: 3))], at: y)
            }
            if let left { $0.line(left, .small, x: 60, at: 690) }
            $0.line(first, .small, x: 76, at: 690)
            $0.line("Ferias libres.", .small, x: 76, at: 702)
        }
    }

    @Test func labelsDrawnBeforeTheirNotesAreTheirs() {
        #expect(
            outline([Self.page("Personas del valle.")]).suffix(2) == ["N1 1| Personas del valle.", "N2 2| Ferias libres."])
    }

    @Test func aSmallFigureBesideAFigureOrBehindAWordIsNoLabel() {
        let blocks = outline([Self.page("812 personas.", labelSize: 7)])
        #expect(blocks.filter { $0.hasPrefix("N1") } == [])
        #expect(outline([Self.page("Personas del valle.", left: "Ha")]).filter { $0.hasPrefix("N1") } == [])
    }

    /// Where "Se apoyó a 34.249" and a raised figure end, in points.
    private static let behindCall = 72 + 14 * 5.5 + 3 * 0.28 * 11 + 3.25

    @Test func aHairBehindACallIsNoSpaceBeforeAStop() {
        // The producer's own space stands in the gap of half a point.
        func page(_ next: String) -> PageContent {
            PageLayoutTests.page {
                $0.line(["Se apoyó a 34.249", .raised("1")], at: 90)
                $0.line([Piece(" " + next)], x: Self.behindCall, at: 90, spacing: 0.5)
            }
        }
        #expect(outline([page(".")]) == ["P Se apoyó a 34.249⟨1⟩."])
        #expect(outline([page("ferias")]) == ["P Se apoyó a 34.249⟨1⟩ ferias"])
    }
}
