import DocumentModel
import Testing

@testable import PageLayout

/// Lists typed with a mere space behind their marks, which stand at the text's own edge.
@Suite struct MarginMarkTests {
    private static func read(_ lines: [String]) -> [String] {
        outline([
            page {
                $0.paragraph(filler(3))
                $0.gap(10)
                for line in lines { $0.paragraph(line) }
            }
        ]).dropFirst().map { $0 }
    }

    @Test func itemsTypedAtTheMargin() {
        #expect(
            Self.read(["- Abrir 3 oficinas", "- contratar a 45 profesionales", "- Renovar 12 vehículos"])
                == ["L -| Abrir 3 oficinas", "L -| contratar a 45 profesionales", "L -| Renovar 12 vehículos"])
        #expect(
            Self.read(["1. Reglamento de becas.", "2. Reglamento interno, que data de 1998.", "3. Reglamento de salas."])
                == ["L 1.| Reglamento de becas.", "L 2.| Reglamento interno, que data de 1998.", "L 3.| Reglamento de salas."])
    }

    @Test func aLoneMarkAtTheMarginIsNone() {
        #expect(Self.read(["1. Reglamento de becas.", "Reglamento interno."]) == ["P 1. Reglamento de becas.", "P Reglamento interno."])
        // Figures that do not count up.
        #expect(
            Self.read(["3. Reglamento de becas.", "8. Reglamento interno."]) == ["P 3. Reglamento de becas.", "P 8. Reglamento interno."])
    }

    @Test func dashesThatLineBreaksBringToTheMarginAreNoMarks() {
        let page = page {
            for _ in 0..<2 {
                $0.line("La entidad apoya desde hace tiempo el trabajo de quienes producen alimentos y tejidos")
                $0.line("- según el plan - en cada comuna del territorio nacional, junto con otros servicios de la")
            }
            $0.line("región.")
        }
        #expect(outline([page]).count == 1)
    }
}
