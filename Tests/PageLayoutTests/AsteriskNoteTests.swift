import DocumentModel
import Testing

@testable import PageLayout

/// Notes at the foot that plain asterisks call.
@Suite struct AsteriskNoteTests {
    private func read(_ text: String, _ notes: [String], size: Double = 9) -> [String] {
        outline([
            page {
                $0.paragraph(text)
                $0.paragraph(filler(6))
                $0.y = 700
                for note in notes { $0.line(note, .sized(size)) }
            }
        ])
    }

    @Test func asterisksNeedNotBeRaised() {
        let text = "La red tiene 61 postas* y recibió 41 millones (**)."
        #expect(
            read(text, ["* Incluye las de la costa.", "(**) De arrastre."]) == [
                "P La red tiene 61 postas⟨*⟩ y recibió 41 millones (**).", "P \(filler(6))", "N* *| Incluye las de la costa.",
                "N** (**)| De arrastre.",
            ])
    }

    @Test func asterisksMayStandApart() {
        #expect(
            read("La red tiene 61 postas * en la costa.", ["* Incluye las del valle."]).filter { $0.hasPrefix("N") }
                == ["N* *| Incluye las del valle."])
    }

    @Test func asterisksThatMarkItemsCallNothing() {
        let page = page {
            $0.paragraph(filler(3))
            for item in ["* Feria de la costa", "* Taller de oficios"] { $0.line(item) }
            $0.gap(12)
            $0.paragraph(filler(6))
            $0.y = 700
            $0.line("* Incluye las del valle.", .small)
        }
        #expect(outline([page]).filter { $0.hasPrefix("N") } == [])
    }

    @Test func asterisksThatNothingCallsAndFiguresBeginNoNotes() {
        let text = "La red tiene 61 postas y recibió 41 millones, (2) por año."
        #expect(read(text, ["* Incluye las de la costa."]).filter { $0.hasPrefix("N") } == [])
        #expect(read(text, ["(2) De arrastre."]).filter { $0.hasPrefix("N") } == [])
        // As large as the text.
        #expect(read(text + " Son 3 ferias*.", ["* Incluye las de la costa."], size: 11).filter { $0.hasPrefix("N") } == [])
    }
}
