import DocumentModel
import Testing

@testable import PageLayout

@Suite struct EndNoteTests {
    /// A page that calls two notes and one that holds them, each beginning with its label, linked or not.
    private static func pages(_ labels: [String], areLinked: Bool = true) -> [PageContent] {
        let first = page {
            $0.line([
                "El gasto fue de 812", .linked(labels[0], page: 2), " pesos y el ahorro de 58", .linked(labels[1], page: 2), " pesos.",
            ])
            $0.paragraph(filler(8))
        }
        let second = page(2) {
            for (label, text) in zip(labels, ["Según balance.", "A diciembre."]) {
                $0.line([areLinked ? .linked(label, page: 1) : Piece(label), Piece(text)])
                $0.gap(12)
            }
        }
        return [first, second]
    }

    @Test(arguments: [["1", "2"], ["i", "ii"], ["iv", "viii"], ["a", "b"], ["*", "**"]])
    func labelsGluedToTheirNotesAreToldByTheirLinks(_ labels: [String]) {
        #expect(
            outline(Self.pages(labels)) == [
                "P El gasto fue de 812⟨\(labels[0])⟩ pesos y el ahorro de 58⟨\(labels[1])⟩ pesos.", "P " + filler(8),
                "N\(labels[0]) \(labels[0])| Según balance.", "N\(labels[1]) \(labels[1])| A diciembre.",
            ])
    }

    @Test func theLastEndnoteAtTheFootOfAColumnIsOneOfThem() {
        let first = page {
            $0.paragraph(filler(8))
            for label in 1...7 { $0.line([Piece("El aporte de la oficina fue de \(label * 11)"), .raised("\(label)"), " pesos."]) }
        }
        let second = page(2) {
            $0.right = 296
            $0.line(["El último fue de 88", .raised("8"), " pesos."])
            $0.paragraph(filler(3, 3))
            $0.gap(20)
            for label in 1...8 {
                if label == 5 { ($0.left, $0.y) = (316, 90) }
                $0.line([.raised("\(label)"), Piece("Según el balance de la unidad.", .small)])
            }
        }
        #expect(
            outline([first, second]).filter { $0.contains("Según") } == (1...8).map { "N\($0) \($0)|Según el balance de la unidad." })
    }

    @Test func withoutLinksTheyAreWords() {
        #expect(outline(Self.pages(["1", "2"], areLinked: false)).suffix(2) == ["P 1Según balance.", "P 2A diciembre."])
    }

    @Test func aWordThatBeginsWithALinkedFigureIsWhole() {
        // A link over "12" of "12,5" is no label of a note.
        let page = page { $0.line([.linked("12", page: 1), ",5 millones se gastaron en el año."]) }
        #expect(outline([page]) == ["P 12,5 millones se gastaron en el año."])
    }

    @Test func wordsOfRomanLettersAreNoCalls() {
        // "mixi" is no label, nor is a letter that no note bears.
        let page = page { $0.line(["El grupo mi", .linked("xi", page: 1), " y el tomo ", .linked("iv", page: 1), " siguen."]) }
        #expect(outline([page]) == ["P El grupo mixi y el tomo iv siguen."])
    }
}
