import DocumentModel
import Testing

@testable import PageLayout

@Suite struct NoteCountTests {
    /// A page that calls a note, which stands at its foot with the label level with it.
    private static func page(_ number: Int, _ label: String, _ note: String) -> PageContent {
        PageLayoutTests.page(number) {
            $0.line([Piece(number == 1 ? "Se apoyó a 34.249 personas" : "Hubo 12 ferias"), .raised(label), "."])
            $0.gap(8)
            $0.paragraph(filler(4, number))
            $0.line(label + " " + note, .small, at: 690)
        }
    }

    private static func notes(_ labels: [String]) -> [String] {
        outline([page(1, labels[0], "Personas únicas."), page(2, labels[1], "Ferias libres.")]).filter { $0.hasPrefix("N") }
    }

    @Test func notesNumberedAnewOnEachPageAreApart() {
        #expect(Self.notes(["1", "1"]) == ["N1 1| Personas únicas.", "N1 1| Ferias libres."])
        #expect(Self.notes(["1", "2"]) == ["N1 1| Personas únicas.", "N2 2| Ferias libres."])
    }

    @Test func aFigureThatIsNoLabelOfAPagesFirstNoteBeginsNone() {
        #expect(Self.notes(["1", "7"]) == ["N1 1| Personas únicas. 7 Ferias libres."])
    }

    /// Two calls, and at the end a list or paragraphs with numbers.
    private static func endNotes(_ labels: [String], calls: [String] = ["1", "2"]) -> [String] {
        let page = PageLayoutTests.page {
            $0.line(["El gasto fue de 812", .raised(calls[0]), " pesos y el ahorro de 58", .raised(calls[1]), " pesos."])
            $0.gap(8)
            $0.paragraph(filler(8))
            $0.gap(20)
            $0.line("Notas", .sized(15, bold: true))
            for (label, text) in zip(labels, ["Según balance.", "A diciembre."]) {
                $0.gap(12)
                $0.line(label + ". " + text)
            }
        }
        return Array(outline([page]).suffix(2))
    }

    @Test func numberedParagraphsAtTheEndThatAreAllCalledAreNotes() {
        #expect(Self.endNotes(["1", "2"]) == ["N1 1.| Según balance.", "N2 2.| A diciembre."])
    }

    @Test func aListAtTheEndOfWhichSomeIsNotCalledIsAList() {
        #expect(Self.endNotes(["1", "2"], calls: ["1", "3"]).filter { $0.hasPrefix("N") } == [])
        #expect(Self.endNotes(["1", "3"]).filter { $0.hasPrefix("N") } == [])
    }

    @Test func linesWhoseLabelsAreLinkedArePartedAndOthersAreNot() {
        func page(_ first: Piece, _ second: Piece) -> PageContent {
            PageLayoutTests.page {
                $0.line(["El gasto fue de 812", .linked("i", page: 1), " pesos y el ahorro de 58", .linked("ii", page: 1), " pesos."])
                $0.gap(12)
                $0.right = 300
                $0.line([first, " Según el balance del año, que se publica en mayo de cada año"], x: 90)
                $0.line([second, " Al cierre del año, sin contar lo que se pagó después de mayo."], x: 90)
            }
        }
        #expect(
            outline([page(.linked("i", page: 1), .linked("ii", page: 1))]).suffix(2) == [
                "Ni i| Según el balance del año, que se publica en mayo de cada año",
                "Nii ii| Al cierre del año, sin contar lo que se pagó después de mayo.",
            ])
        #expect(outline([page("i", "ii")]).count == 2)
    }
}
