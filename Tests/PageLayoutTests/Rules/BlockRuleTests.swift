import DocumentModel
import Testing

@testable import PageLayout

/// Blocks, verses and turned letters that stand just beyond the edge of a rule.
@Suite struct BlockRuleTests {
    @Test func aTitleOverTheMiddleCardIsReadBeforeTheFirst() {
        let blocks = outlineBetweenParagraphs {
            let title = "Un resumen"
            let middle = 230 + PageSetter.width(of: "asistentes en 21 comunas") / 2
            $0.line(title, .bold, x: middle - PageSetter.width(of: title) / 2)
            $0.cards(threeCards)
        }
        #expect(blocks == ["P Un resumen"] + threeCards.map { "P " + $0.lines.joined(separator: " ") })
    }

    @Test func aSentenceOverThreeNarrowColumnsIsOneText() {
        let columns = [
            (x: 72.0, lines: ["Se abrió una feria nueva", "en la costa y los puestos"]),
            (x: 230, lines: ["de la caleta vieja pasaron", "a ella con los toldos que"]),
            (x: 400, lines: ["el municipio compró con", "el fondo de la región."]),
        ]
        let blocks = outlineBetweenParagraphs { $0.cards(columns) }
        #expect(blocks == ["P " + columns.flatMap(\.lines).joined(separator: " ")])
    }

    @Test func itemsBehindTheirNumbersAreNoCards() {
        let blocks = outlineBetweenParagraphs {
            $0.cards([(72, ["1."]), (100, ["Feria de la costa y", "del valle."]), (316, ["Taller de oficios con", "sus herramientas."])])
        }
        #expect(blocks == ["L 1.| Feria de la costa y del valle.", "P Taller de oficios con sus herramientas."])
    }

    @Test func twoBoxesOfSentencesAreColumns() {
        let blocks = outlineBetweenParagraphs {
            let top = $0.y
            for (row, line) in ["Se abrió una feria nueva en la", "costa con doce puestos y una", "cocina."].enumerated() {
                $0.line(line, x: 72, at: top + 14 * Double(row))
                if row < 2 { $0.line(["El taller de oficios enseñó a", "tejer y a bordar."][row], x: 320, at: top + 14 * Double(row)) }
            }
            $0.y = top + 42
        }
        #expect(
            blocks == [
                "P Se abrió una feria nueva en la costa con doce puestos y una cocina.",
                "P El taller de oficios enseñó a tejer y a bordar.",
            ])
    }

    @Test func anIndentedParagraphOfNamesIsOne() {
        let names =
            "Participaron Caleta Vieja Punta Larga Valle Alto Sierra Chica Costa Norte Pampa Honda Estero Claro Loma Verde Cerro Gordo Río Seco"
        let text = names + " Playa Ancha Monte Bello Laguna Mansa Piedra Blanca Salto Grande Bahía Sur Isla Larga Los Molles Las Cruces"
        let blocks = outlineBetweenParagraphs {
            $0.leading = 1.5
            $0.paragraph(text, indent: 24)
            $0.leading = 1.25
        }
        #expect(blocks == ["P " + text])
    }

    @Test func looseLinesInLowerCaseAreAParagraph() {
        let lines = ["Se regaron con fondos propios", "doce comunas costeras", "tres comunas interiores"]
        let blocks = outlineBetweenParagraphs {
            $0.leading = 1.5
            for line in lines { $0.line(line) }
            $0.leading = 1.25
        }
        #expect(blocks == ["P " + lines.joined(separator: " ")])
    }

    @Test func aParagraphGoesOnBehindALineMostlyBold() {
        let words = filler(4).split(separator: " ")
        let (start, end) = (words.prefix(24).joined(separator: " "), words.dropFirst(24).joined(separator: " "))
        let bold = "el programa de apoyo de la costa y del valle alto para las ferias nuevas"
        let pages = [
            page {
                $0.y = 640
                $0.paragraph(filler(3, 3))
                $0.paragraph(start)
                $0.line([.bold(bold), " que la"])
            },
            page(2) {
                $0.paragraph(end)
                for seed in 0..<3 { $0.paragraph(filler(8, seed)) }
            },
        ]
        let blocks = outline(pages)
        #expect(blocks == ["P " + filler(3, 3), "P " + start + " " + bold + " que la " + end] + (0..<3).map { "P " + filler(8, $0) })
    }

    @Test func aSingleTurnedFigureIsNoText() {
        let blocks = outline([
            page {
                $0.paragraph(filler(3))
                $0.glyph("7", .plain, box: Box(x0: 300, y0: $0.y + 20, x1: 312.65, y1: $0.y + 25.5))
                $0.gap(60)
                $0.paragraph(filler(3, 2))
            }
        ])
        #expect(blocks == ["P " + filler(3), "P " + filler(3, 2), "F:watermark 7"])
    }

    @Test func wideTurnedLettersAreToldByTheirNeighbours() {
        let blocks = outline([
            page {
                $0.paragraph(filler(3))
                for (index, scalar) in "WM".unicodeScalars.enumerated() {
                    let y = $0.y + 40 - 10.5 * Double(index)
                    $0.glyph(scalar, .plain, box: Box(x0: 300, y0: y - 10.5, x1: 312.65, y1: y))
                }
                $0.gap(80)
                $0.paragraph(filler(3, 2))
            }
        ])
        #expect(blocks == ["P " + filler(3), "P " + filler(3, 2), "F:watermark WM"])
    }
}
