import DocumentModel
import Testing

@testable import PageLayout

/// Frames and shaded areas with words of their own, of the text's own look.
@Suite struct TextBoxTests {
    private static let narrow = [
        "La primera de las salas se abrió en otoño en el barrio", "de los aromos, donde 320 familias la esperaban desde",
        "hace años. Un local de 240 metros se levantó en la",
    ]
    private static let wide = [
        "Avenida del Sur con fondos propios y con lo que dieron los 15 talleres de la zona, que", "trajeron los libros.",
    ]

    /// Text of which some lines stand beside a box to their right, and the page's shaded areas.
    private static func boxed(_ lines: [String], leading: Double, first: Double, fills: (Double) -> [Box]) -> [String] {
        var top = 0.0
        var page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            top = $0.y
            for line in narrow + wide { $0.line(line) }
            for (index, line) in lines.enumerated() { $0.line(line, x: 410, at: top + first + leading * Double(index)) }
            $0.gap(10)
            $0.paragraph(filler(3, 4))
        }
        page.rules = []
        page.fills = fills(top)
        return outline([page])
    }

    private static let around = "P " + (narrow + wide).joined(separator: " ")

    @Test func textGoesAroundAShadedBox() {
        let box = ["Se abrió un museo.", "Hubo 26 talleres."]
        let area = { (top: Double) in [Box(x0: 404, y0: top - 12, x1: 545, y1: top + 32)] }
        #expect(
            Self.boxed(box, leading: 13.75, first: 6, fills: area)
                == ["P " + filler(3), Self.around, "P Se abrió un museo. Hubo 26 talleres.", "P " + filler(3, 4)])
    }

    @Test func aNarrowLineBesideABoxEndsNoParagraph() {
        // "Avenida", with a capital, goes on with the sentence although there seems to be room before it.
        let found = Self.boxed(["Se abrió un museo,", "con 26 talleres."], leading: 13.75, first: 0) {
            [Box(x0: 404, y0: $0 - 12, x1: 545, y1: $0 + 32)]
        }
        #expect(found == ["P " + filler(3), Self.around, "P Se abrió un museo, con 26 talleres.", "P " + filler(3, 4)])
    }

    @Test func aFrameIsABoxToo() {
        var page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            let top = $0.y
            for line in Self.narrow + Self.wide { $0.line(line) }
            $0.line("Se abrió un museo,", x: 410, at: top)
            $0.line("con 26 talleres.", x: 410, at: top + 13.75)
        }
        let area = Box(x0: 404, y0: 131, x1: 545, y1: 174)
        page.fills = []
        page.rules = [
            RuleLine(direction: .horizontal, box: Box(x0: area.x0, y0: area.y0, x1: area.x1, y1: area.y0 + 1)),
            RuleLine(direction: .horizontal, box: Box(x0: area.x0, y0: area.y1 - 1, x1: area.x1, y1: area.y1)),
            RuleLine(direction: .vertical, box: Box(x0: area.x0, y0: area.y0, x1: area.x0 + 1, y1: area.y1)),
            RuleLine(direction: .vertical, box: Box(x0: area.x1 - 1, y0: area.y0, x1: area.x1, y1: area.y1)),
        ]
        #expect(outline([page]) == ["P " + filler(3), Self.around, "P Se abrió un museo, con 26 talleres."])
    }

    @Test func shadedWordsOfRowsAreNoBox() {
        // Labels and figures on the heights of the rows beside them, on a shade; the text goes on below them.
        let found = Self.boxed(["Inicio en 2031", "Cierre en 2032", "Término en 2033"], leading: 13.75, first: 0) {
            [Box(x0: 404, y0: $0 - 12, x1: 545, y1: $0 + 34)]
        }
        #expect(!found.contains { $0.hasPrefix("P Inicio en 2031") })
    }

    @Test func aShadedColumnOfAPageIsNoBox() {
        // Nothing goes around it: the columns are read from left to right.
        var page = page {
            let top = $0.y
            for line in [
                "Se abrió un museo con", "26 talleres y dos salas", "para los barrios de la", "costa y del valle.", "Fue en otoño.",
            ] { $0.line(line) }
            $0.y = top
            $0.left = 240
            $0.paragraph(filler(8))
        }
        page.rules = []
        page.fills = [Box(x0: 60, y0: 75, x1: 220, y1: 200)]
        #expect(outline([page]).first?.hasPrefix("P Se abrió un museo") == true)
    }

    @Test func aShadedColumnThatTheTextGoesOnInIsNoBox() {
        let left = [
            "Los barrios de la costa y del", "valle contaron las obras de", "este año en ferias y plazas", "y pidieron que las próximas",
        ]
        let right = [
            "se anuncien con más tiempo,", "en la radio y en las escuelas", "de la comuna, como se hizo", "con los talleres de otoño.",
        ]
        var page = page {
            let top = $0.y
            for line in left { $0.line(line) }
            for (index, line) in right.enumerated() { $0.line(line, x: 330, at: top + 5 + 13.75 * Double(index)) }
        }
        page.rules = []
        page.fills = [Box(x0: 320, y0: 60, x1: 545, y1: 150)]
        #expect(outline([page]) == ["P " + (left + right).joined(separator: " ")])
    }

    private static func cards(_ areas: [Box]) -> [String] {
        var page = page {
            $0.paragraph(filler(3))
            let top = $0.y + 40
            // Row by row, as the cells of a table are drawn.
            for (row, words) in [["4.512", "987"], ["consultas en la", "partos de"], ["zona", "urgencia"]].enumerated() {
                for (x, word) in zip([80.0, 168], words) { $0.line(word, x: x, at: top + 14 * Double(row)) }
            }
            $0.y = top + 80
            $0.paragraph(filler(3, 2))
        }
        page.rules = []
        page.fills = areas
        return Array(outline([page]).dropFirst().dropLast())
    }

    @Test func shadedCardsAreReadOneByOne() {
        let (top, bottom) = (155.0, 215.0)
        #expect(
            Self.cards([Box(x0: 72, y0: top, x1: 160, y1: bottom), Box(x0: 164, y0: top, x1: 300, y1: bottom)])
                == ["P 4.512 consultas en la zona", "P 987 partos de urgencia"])
    }

    @Test func shadedCellsOfOneRowAreReadAcross() {
        var page = page {
            $0.paragraph(filler(3))
            $0.gap(28)
            for (x, text) in [(80.0, "Costa norte"), (172, "12 ferias"), (260, "Enero")] { $0.line(text, x: x, at: $0.y) }
            $0.gap(44)
            $0.paragraph(filler(3, 2))
        }
        let y = page.glyphs.first { abs($0.box.x0 - 80) < 0.1 }?.box.y0 ?? 0
        page.rules = []
        page.fills = [72.0, 164, 252].map { Box(x0: $0, y0: y - 6, x1: $0 + 86, y1: y + 20) }
        #expect(outline([page]).dropFirst().dropLast() == ["P Costa norte 12 ferias Enero"])
    }

    @Test func textOverShadedAreasSideBySideIsReadAcross() {
        var page = page {
            $0.paragraph(filler(3))
            $0.gap(20)
            $0.paragraph(filler(3, 2))
        }
        let lines = page.glyphs.map(\.box)
        page.rules = []
        page.fills = [72.0, 300].map { x in
            Box(x0: x, y0: lines.map(\.y0).min() ?? 0, x1: x + 220, y1: (lines.map(\.y1).max() ?? 0) + 4)
        }
        #expect(outline([page]) == ["P \(filler(3))", "P \(filler(3, 2))"])
    }

    @Test func theTextOnTheLeftGoesOnPastWhatEndsByItself() {
        // No drawing tells of the box, but the sentence goes on below it.
        var page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            let top = $0.y
            for line in Self.narrow + ["avenida del Sur con fondos propios y con lo que dieron los 15 talleres de la zona."] {
                $0.line(line)
            }
            for (index, line) in ["Taller: 26 inscritos,", "con 15 cupos", "en 2031."].enumerated() {
                $0.line(line, x: 410, at: top + 5 + 13 * Double(index))
            }
        }
        page.rules = nil
        let text = (Self.narrow + ["avenida del Sur con fondos propios y con lo que dieron los 15 talleres de la zona."])
        #expect(
            outline([page]) == [
                "P " + filler(3), "P " + text.joined(separator: " "), "P Taller: 26 inscritos, con 15 cupos en 2031.",
            ])
    }

    @Test func theSentenceOfTheLeftColumnGoesOnAtTheHeadOfTheRightOne() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            let top = $0.y
            for line in [
                "La primera de las salas se abrió", "en otoño en el barrio de los aromos", "y en el de los cerezos, donde la",
                "esperaban los 45 talleres de la",
            ] {
                $0.line(line)
            }
            for (index, line) in [
                "agrupación vecinal, que trajeron", "los libros y las mesas, con otras", "tres salas de la Avenida del Sur,",
                "de 240 metros, que",
            ].enumerated() {
                $0.line(line, x: 310, at: top + 13.75 * Double(index))
            }
            $0.line("terminó a fines del invierno con los fondos de quienes producen alimentos y tejidos.")
        }
        #expect(outline([page]).count == 2)
    }
}
