import DocumentModel
import Testing

@testable import PageLayout

/// Lines set one below the other on purpose.
@Suite struct OwnLineTests {
    private static func read(_ lines: [String], leading: Double = 1.25, right: Double = 540) -> [String] {
        outline([
            page {
                $0.paragraph(filler(4))
                $0.gap(14)
                $0.leading = leading
                $0.right = right
                for line in lines { $0.paragraph(line) }
            }
        ]).dropFirst().map { $0 }
    }

    @Test func entriesSetFurtherApartAreParagraphs() {
        #expect(
            Self.read(["1.120 proyectos de riego", "14.600 hectáreas cultivadas", "3.455 familias atendidas"], leading: 1.5)
                == ["P 1.120 proyectos de riego", "P 14.600 hectáreas cultivadas", "P 3.455 familias atendidas"])
    }

    /// Lines as wide as the text, further apart than its own.
    private static func loose(_ lines: [String]) -> [String] {
        outline([
            page {
                $0.paragraph(filler(6))
                $0.gap(20)
                for line in lines {
                    $0.stretched(line, from: 72, to: 540, at: $0.y)
                    $0.y += 16.5
                }
            }
        ]).dropFirst().map { String($0.dropFirst(2)) }
    }

    @Test func entriesBeginWithCapitalsOrSigns() {
        for lines in [
            [
                "Proyectos de riego en la costa y en los cerros de la comuna, con sus vecinos y escuelas",
                "Hectáreas de huertos nuevos en la sierra y en los valles, con las familias de la caleta",
                "Familias de la caleta que llevaron sus redes y botes a la feria del puerto, con talleres",
            ],
            [
                "«Riego» en la costa y en los cerros de la comuna, con sus vecinos y todas sus escuelas",
                "$ 1.250 de huertos nuevos en la sierra y en los valles, con las familias de la caleta",
                "(12) familias de la caleta que llevaron sus redes y botes a la feria del puerto, con talleres",
            ],
        ] {
            #expect(Self.loose(lines) == lines)
            // What ends in a comma goes on.
            let open = [lines[0], lines[1] + ",", lines[2]]
            #expect(Self.loose(open) == [open.joined(separator: " ")])
        }
    }

    @Test func aTitleSetLooselyIsOne() {
        let page = page {
            for line in ["Memoria de las Ferias", "Talleres de la Costa", "Huertos del Valle Alto"] {
                $0.line(line, .sized(16), at: $0.y)
                $0.y += 24
            }
            $0.gap(10)
            $0.paragraph(filler(8))
        }
        #expect(outline([page]).first == "H1 Memoria de las Ferias Talleres de la Costa Huertos del Valle Alto")
    }

    @Test func aParagraphSetMoreLooselyIsOne() {
        #expect(Self.read([filler(5, 3)], leading: 1.5) == ["P " + filler(5, 3)])
        // A line that ends as none does that is a paragraph.
        #expect(
            Self.read(["Se regaron con fondos de las", "12 comunas de la costa y de", "3 del valle alto"], leading: 1.5)
                == ["P Se regaron con fondos de las 12 comunas de la costa y de 3 del valle alto"])
    }

    private static let verses = [
        "Canta el río su cuento", "y la feria del pueblo despierta con él,", "trae el viento", "un olor a manzanos de abril",
    ]

    @Test func versesAreLinesOfTheirOwn() {
        #expect(Self.read(Self.verses) == Self.verses.map { "P " + $0 })
    }

    @Test func linesBesideAPictureAreProse() {
        #expect(Self.read([filler(3, 3)], right: 300) == ["P " + filler(3, 3)])
        // Short paragraphs there, each ended by its stop, are parted as they are elsewhere, and their lines are not.
        let short = "Se abrió la nueva oficina de la costa norte para las ferias."
        #expect(Self.read([short, short, short], right: 300) == ["P " + short, "P " + short, "P " + short])
    }

    @Test func aLineThatGoesOnShowsTheEdgeOfItsColumn() {
        let page = page {
            $0.line("Se abrió la oficina de la costa y del valle.")
            $0.line("El plazo de pago bajó a 25 días según el oficio de la oficina y el plan de la mejora")
            $0.line("interna del servicio.")
            $0.line("Se licitó la obra.")
        }
        #expect(
            outline([page]) == [
                "P Se abrió la oficina de la costa y del valle.",
                "P El plazo de pago bajó a 25 días según el oficio de la oficina y el plan de la mejora interna del servicio.",
                "P Se licitó la obra.",
            ])
    }

    @Test func aLineThatSticksOutIsNoEdge() {
        let first = page {
            $0.isJustified = true
            $0.paragraph(filler(4) + " El servicio", fillsLastLine: true)
            let address = "www.servicio.example/tramites/en/linea/de/la/costa/y/del/valle/alto"
            $0.line([Piece("que atiende en la dirección " + address)], x: 72, spacing: 9)
            $0.paragraph("sigue abierto. " + filler(3, 2), fillsLastLine: true)
        }
        let second = page(2) {
            $0.isJustified = true
            $0.paragraph("Mañana abre otra. " + filler(3, 4))
        }
        #expect(outline([first, second]).count == 1)
    }

    @Test func aTitleDoesNotGoOnWithTheTitleOfTheNextPage() {
        let pages = (1...3).map { number in
            page(number + 1) {
                $0.line(["Ferias", "Huertos", "Redes"][number - 1], .sized(20, bold: true), x: 200)
                let top = $0.y + 40
                for (x, words) in [
                    (72.0, ["actividades culturales", ["gratuitas", "al aire libre", "en salas"][number - 1]]),
                    (198, [["asistentes en las 21", "entradas para las 9", "libros para las 14"][number - 1], "comunas"]),
                    (316, ["en fondos", "adjudicados"]),
                ] {
                    $0.y = top
                    for line in words { $0.line(line, x: x) }
                }
            }
        }
        let all = [page { for seed in 0..<3 { $0.paragraph(filler(6, seed)) } }] + pages
        #expect(outline(all).filter { $0.hasPrefix("H") } == ["H1 Ferias", "H1 Huertos", "H1 Redes"])
    }

    @Test func largeTextGoesOnOverThePage() {
        let words = filler(4).split(separator: " ").map(String.init)
        let large = Look.sized(13)
        let first = page {
            $0.y = 600
            $0.paragraph(words.prefix(20).joined(separator: " "), large)
        }
        let second = page(2) {
            $0.paragraph(words.dropFirst(20).joined(separator: " "), large)
            $0.gap(20)
            for seed in 0..<3 { $0.paragraph(filler(8, seed)) }
        }
        #expect(outline([first, second]) == ["P " + filler(4)] + (0..<3).map { "P " + filler(8, $0) })
    }
}
