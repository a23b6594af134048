import DocumentModel
import Testing

@testable import PageLayout

/// Pages made for one rule each: how rows become columns.
@Suite struct LineRuleTests {
    @Test func wideSpacesBeforeTheLastWordsOfAFewLinesAreNoGutter() {
        let page = page {
            for index in 0..<5 {
                let line = "renglón número \(index) de un texto que la imprenta abrió en la"
                $0.line(line, x: 72, at: $0.y)
                $0.line("mitad del tramo", x: 72 + PageSetter.width(of: line) + 15)
            }
        }
        let lines = (0..<5).map { "renglón número \($0) de un texto que la imprenta abrió en la mitad del tramo" }
        #expect(outline([page]) == ["P " + lines.joined(separator: " ")])
    }

    @Test func aSpaceThatIsWideInAFewLinesAloneIsNoGutter() {
        // Ten lines with a space at one place; in seven of them every space is as wide.
        let loose = ("las ferias del valle norte", "que abren en cada otoño")
        let tight = ("las ferias nuevas del valle norte", "que abren por fin en cada otoño")
        var expected: [String] = []
        let page = page {
            for index in 0..<10 {
                let (text, spacing) = index % 4 == 1 ? (tight, 3.75) : (loose, 12.0)
                $0.line([Piece(text.0)], x: 300 - PageSetter.width(of: text.0, spacing: spacing), at: $0.y, spacing: spacing)
                $0.line([Piece(text.1)], x: 312, spacing: spacing)
                expected += [text.0, text.1]
            }
        }
        #expect(outline([page]) == ["P " + expected.joined(separator: " ")])
    }

    @Test func linesThatStandByTurnsToTheLeftAndRightAreNoColumns() {
        let lines = ["Ingresos del año", "Según balance", "Gastos del año", "Según registro"]
        let page = page {
            $0.paragraph(filler(8))
            for (index, line) in lines.enumerated() { $0.line(line, x: index % 2 == 0 ? 72 : 340, at: 240 + 20 * Double(index)) }
        }
        #expect(outline([page]) == ["P " + filler(8)] + lines.map { "P " + $0 })
    }

    @Test func longLabelsBesideTheirValuesAreRows() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(12)
            for (label, value) in [("Plazo de entrega", "Cinco años y medio"), ("Costo estimado", "Cuatro mil pesos")] {
                $0.line(label, at: $0.y)
                $0.line(value, x: 232)
            }
        }
        #expect(
            outline([page]).dropFirst().joined(separator: " ").replacing("P ", with: "")
                == "Plazo de entrega Cinco años y medio Costo estimado Cuatro mil pesos")
    }

    @Test func theLastLinesOfALongerLeftColumnStayInIt() {
        let page = page {
            let top = $0.y
            $0.isJustified = true
            $0.right = 296
            $0.paragraph(filler(8))
            $0.y = top
            $0.left = 316
            $0.right = 540
            $0.paragraph(filler(4, 5))
        }
        #expect(outline([page]) == ["P " + filler(8), "P " + filler(4, 5)])
    }
}
