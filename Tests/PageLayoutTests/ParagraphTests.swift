import DocumentModel
import Testing

@testable import PageLayout

@Suite struct ParagraphTests {
    @Test func gapPartsParagraphs() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            $0.paragraph(filler(2, 5))
        }
        #expect(outline([page]) == ["P " + filler(3), "P " + filler(2, 5)])
    }

    @Test func indentPartsParagraphs() {
        let page = page {
            $0.isJustified = true
            $0.paragraph(filler(3), indent: 18)
            $0.paragraph(filler(3, 4), indent: 18)
            $0.paragraph(filler(2, 7), indent: 18)
        }
        #expect(outline([page]) == ["P " + filler(3), "P " + filler(3, 4), "P " + filler(2, 7)])
    }

    @Test func shortLastLinePartsParagraphs() {
        let page = page {
            $0.isJustified = true
            $0.paragraph(filler(3) + " Fin.")
            $0.paragraph(filler(3, 4))
        }
        #expect(outline([page]) == ["P " + filler(3) + " Fin.", "P " + filler(3, 4)])
    }

    @Test func raggedLinesThatDoNotEndASentenceAreOneParagraph() {
        let page = page {
            $0.line("En la comuna de Andacollo se abrió un local que desde mayo de 2024 atiende")
            $0.line("a las personas del sector norte y a quienes llegan")
            $0.line("desde los valles del interior con sus productos de temporada cada semana.")
        }
        #expect(
            outline([page]) == [
                "P En la comuna de Andacollo se abrió un local que desde mayo de 2024 atiende a las personas del sector norte y a quienes "
                    + "llegan desde los valles del interior con sus productos de temporada cada semana."
            ])
    }

    @Test func pageBreakWithNotesAndHeadsBetween() {
        let text = "El programa apoyó a 45 talleres"
        let first = page(1) {
            $0.line("Memoria 2024", .small, at: 40)
            $0.paragraph(filler(2))
            $0.gap(8)
            $0.line([Piece(text), .raised("1"), " y entregó recursos para la compra de máquinas y equipos"])
            $0.line([.raised("1"), Piece(" Talleres con patente.", .small)], at: 700)
            $0.line("1", .small, at: 760)
        }
        let second = page(2) {
            $0.line("Memoria 2024", .small, at: 40)
            $0.line("nuevos durante el segundo semestre.")
            $0.gap(8)
            $0.paragraph(filler(2, 3))
            $0.line("2", .small, at: 760)
        }
        #expect(
            outline([first, second]) == [
                "F:runningHead Memoria 2024", "P " + filler(2),
                "P El programa apoyó a 45 talleres⟨1⟩ y entregó recursos para la compra de máquinas y equipos nuevos durante el segundo semestre.",
                "N1 1| Talleres con patente.", "F:pageNumber 1",
                "F:runningHead Memoria 2024", "P " + filler(2, 3), "F:pageNumber 2",
            ])
    }

    @Test func pageBreakAfterASentenceEndsARaggedParagraph() {
        let first = page(1) { $0.paragraph(filler(3)) }
        let second = page(2) { $0.paragraph(filler(3, 6)) }
        #expect(outline([first, second]) == ["P " + filler(3), "P " + filler(3, 6)])
    }

    @Test func justifiedParagraphGoesOnAfterAFullLineThatEndsASentence() {
        func first(fillsLastLine: Bool) -> PageContent {
            page(1) {
                $0.isJustified = true
                $0.paragraph(filler(5), fillsLastLine: fillsLastLine)
            }
        }
        let second = page(2) {
            $0.isJustified = true
            $0.paragraph(filler(5, 6))
        }
        #expect(outline([first(fillsLastLine: true), second]) == ["P " + filler(5) + " " + filler(5, 6)])
        #expect(outline([first(fillsLastLine: false), second]) == ["P " + filler(5), "P " + filler(5, 6)])
    }

    @Test func changeOfSizePartsParagraphs() {
        let page = page {
            $0.paragraph(filler(3))
            $0.line("Fuente: elaboración propia", .small)
        }
        #expect(outline([page]) == ["P " + filler(3), "P Fuente: elaboración propia"])
    }

    @Test func boldWordsInsideAParagraphPartNothing() {
        let page = page {
            $0.line(["La inversión total fue de ", .bold("M$ 1.200"), " y llegó a 30 comunas del país en"])
            $0.line([.bold("dos etapas"), " de trabajo."])
        }
        #expect(outline([page]) == ["P La inversión total fue de M$ 1.200 y llegó a 30 comunas del país en dos etapas de trabajo."])
    }

    @Test func shortLinesWithCapitalsStandByThemselves() {
        let page = page {
            $0.paragraph(filler(4))
            $0.gap(10)
            $0.line("Señora alcaldesa")
            $0.line("Señores concejales")
            $0.line("Amigas y amigos")
        }
        #expect(outline([page]) == ["P " + filler(4), "P Señora alcaldesa", "P Señores concejales", "P Amigas y amigos"])
    }

    @Test func aNameBehindALineBreakIsNoLineOfItsOwn() {
        let page = page {
            $0.paragraph(filler(4))
            $0.gap(10)
            $0.line("Durante el año se abrieron ferias en las comunas de la Región de Coquimbo y de")
            $0.line("Atacama, donde hubo 45.")
        }
        #expect(
            outline([page]) == [
                "P " + filler(4),
                "P Durante el año se abrieron ferias en las comunas de la Región de Coquimbo y de Atacama, donde hubo 45.",
            ])
    }
}
