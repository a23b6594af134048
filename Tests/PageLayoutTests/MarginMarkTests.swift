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

    @Test func lettersThatCountUpAtTheMarginAreMarks() {
        #expect(
            Self.read(["a) Reglamento de becas,", "b) reglamento interno y", "c) Reglamento de salas."])
                == ["L a)| Reglamento de becas,", "L b)| reglamento interno y", "L c)| Reglamento de salas."])
        #expect(
            Self.read(["b) Reglamento de becas.", "d) Reglamento interno."]) == ["P b) Reglamento de becas.", "P d) Reglamento interno."])
    }

    @Test func itemsMayFillTheirLines() {
        let items = (1...3).map { "\($0). " + filler(2, $0) }
        #expect(Self.read(items) == items.map { "L " + $0.prefix(2) + "|" + $0.dropFirst(2) })
    }

    @Test func marksFarApartOrInOtherPlacesAreNone() {
        let far = Self.read(["1. Reglamento de becas.", filler(14, 2), "2. Reglamento interno."])
        #expect(far == ["P 1. Reglamento de becas.", "P " + filler(14, 2), "P 2. Reglamento interno."])
        let aside = outline([
            page {
                $0.paragraph(filler(3))
                $0.gap(10)
                $0.line("- Abrir 3 oficinas.")
                $0.gap(20)
                $0.line("- Renovar 12 salas.", x: 180)
                $0.gap(20)
                $0.paragraph(filler(3, 2))
            }
        ])
        // An indented one needs no other.
        #expect(aside.dropFirst().dropLast() == ["P - Abrir 3 oficinas.", "L -| Renovar 12 salas."])
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
