import DocumentModel
import Testing

@testable import PageLayout

@Suite struct ListTests {
    @Test func bulletsBeginItems() {
        let page = page {
            $0.paragraph(filler(2))
            $0.gap(6)
            for text in [
                "45 talleres de oficios.",
                "12 ferias libres, que atienden a la gente de las comunas del sur y del norte y de sus alrededores.",
            ] {
                $0.line("•", x: 90, at: $0.y)
                let left = $0.left
                $0.left = 108
                $0.paragraph(text)
                $0.left = left
            }
            $0.gap(6)
            $0.paragraph(filler(2, 3))
        }
        #expect(
            outline([page]) == [
                "P " + filler(2), "L •| 45 talleres de oficios.",
                "L •| 12 ferias libres, que atienden a la gente de las comunas del sur y del norte y de sus alrededores.",
                "P " + filler(2, 3),
            ])
    }

    @Test func numbersBeginItems() {
        let page = page {
            $0.paragraph(filler(2))
            $0.gap(6)
            for (number, text) in ["Fomento", "Asociatividad", "Ferias"].enumerated() {
                $0.line("\(number + 1).", x: 90, at: $0.y)
                $0.line("\(text) en 2024.", x: 108)
            }
        }
        #expect(
            outline([page]) == [
                "P " + filler(2), "L 1.| Fomento en 2024.", "L 2.| Asociatividad en 2024.", "L 3.| Ferias en 2024.",
            ])
    }

    @Test func aYearAtALineStartIsNoMark() {
        let page = page {
            $0.line("En la comuna de Andacollo se abrió un local que atiende desde el año")
            $0.line("2025. Luego se abrieron otros dos en las comunas vecinas del valle")
            $0.line("del Elqui.")
        }
        #expect(
            outline([page]) == [
                "P En la comuna de Andacollo se abrió un local que atiende desde el año 2025. Luego se abrieron otros dos en las comunas "
                    + "vecinas del valle del Elqui."
            ])
    }

    @Test func aSmallNumberAtALineStartIsNoMark() {
        let page = page {
            $0.line("En la comuna de Andacollo se abrieron locales, cuyo número llegó a")
            $0.line("12. Luego se abrieron otros en las comunas vecinas del valle del Elqui.")
        }
        #expect(
            outline([page]) == [
                "P En la comuna de Andacollo se abrieron locales, cuyo número llegó a 12. Luego se abrieron otros en las comunas vecinas del "
                    + "valle del Elqui."
            ])
    }

    @Test func aDashInsideProseIsNoMark() {
        let page = page {
            $0.line("El plan abarca las comunas del valle, todas ellas de secano y costa")
            $0.line("– salvo dos – y dura hasta 2027.")
        }
        #expect(
            outline([page]) == [
                "P El plan abarca las comunas del valle, todas ellas de secano y costa – salvo dos – y dura hasta 2027."
            ])
    }

    @Test func boldLeadInsBeginParagraphs() {
        let page = page {
            $0.paragraph("Se hizo lo siguiente en las comunas del valle y de la costa durante el año y hubo ferias:")
            $0.line([.bold("Fomento:"), " se apoyó a 45 talleres."], x: 90)
            $0.line([.bold("Ferias:"), " se abrieron 12 nuevas."], x: 90)
        }
        #expect(
            outline([page]) == [
                "P Se hizo lo siguiente en las comunas del valle y de la costa durante el año y hubo ferias:",
                "P Fomento: se apoyó a 45 talleres.", "P Ferias: se abrieron 12 nuevas.",
            ])
    }

    @Test func itemsMayIndentTheirFirstLineAlone() {
        let page = page {
            $0.isJustified = true
            $0.paragraph(filler(3))
            for mark in ["a.", "b."] {
                $0.line(mark, x: 90, at: $0.y)
                $0.line("La plena vigencia de los derechos de las personas que habitan en las comunas y de sus", x: 108)
                $0.line("familias;")
            }
        }
        #expect(
            outline([page]) == ["P " + filler(3)]
                + ["a.", "b."].map {
                    "L \($0)| La plena vigencia de los derechos de las personas que habitan en las comunas y de sus familias;"
                })
    }

    @Test func textBehindAShortItemIsNoPartOfIt() {
        let page = page {
            $0.paragraph(filler(3))
            $0.line("•", x: 90, at: $0.y)
            $0.line("45 talleres", x: 108)
            $0.paragraph("el resto de las comunas atendió a otras 12 personas en el norte y el sur del territorio.")
        }
        #expect(
            outline([page]) == [
                "P " + filler(3), "L •| 45 talleres",
                "P el resto de las comunas atendió a otras 12 personas en el norte y el sur del territorio.",
            ])
    }

    /// Two items with the same kind of mark, one below the other, flush with the text above.
    @Test(arguments: [
        ["1º", "2º"], ["1.-", "2.-"], ["(1)", "(2)"], ["a.-", "b.-"], ["ii)", "iii)"], ["✓", "✓"], ["▪", "▪"], ["\u{F0B7}", "\u{F0B7}"],
        ["–", "–"],
    ])
    func marksOfManyKinds(_ marks: [String]) {
        let page = page {
            $0.paragraph("Las tareas que se han propuesto para el año y que el servicio cumplirá son las siguientes:")
            for mark in marks {
                $0.line(mark, x: 72, at: $0.y)
                $0.line("Abrir talleres en 2031 y", x: 100)
                $0.line("sostenerlos;", x: 72)
            }
        }
        #expect(
            outline([page])
                == ["P Las tareas que se han propuesto para el año y que el servicio cumplirá son las siguientes:"]
                + marks.map { "L \($0)| Abrir talleres en 2031 y sostenerlos;" })
    }

    @Test(arguments: ["1º", "vi", "a)b", "2º-", "(3.", "É."]) func whatOnlyLooksLikeAMark(_ word: String) {
        let page = page {
            $0.line("El taller de la comuna de Andacollo alcanzó en el concurso de oficios el")
            $0.line("\(word) puesto entre las escuelas del valle del Elqui y de la costa.")
        }
        #expect(
            outline([page]) == [
                "P El taller de la comuna de Andacollo alcanzó en el concurso de oficios el \(word) puesto entre las escuelas del valle del "
                    + "Elqui y de la costa."
            ])
    }

    private static func levels(_ pages: [PageContent]) -> [Int] {
        PageLayouter().blocks(of: pages).compactMap { if case .listItem(let level) = $0.kind { level } else { nil } }
    }

    private static func item(_ mark: String, x: Double, in page: inout PageSetter) {
        page.line(mark, x: x, at: page.y)
        page.line("Talleres de 2031;", x: x + 18)
    }

    @Test func levelsAreTheIndentsOfTheMarks() {
        let pages = [
            page(1) {
                $0.paragraph(filler(2))
                for (mark, x) in [("1.", 90.0), ("a)", 108), ("–", 126), ("–", 126), ("b)", 108)] { Self.item(mark, x: x, in: &$0) }
            },
            page(2) {
                // The second page's text begins further left.
                $0.left = 60
                $0.paragraph(filler(3, 2))
                for (mark, x) in [("2.", 78.0), ("a)", 96)] { Self.item(mark, x: x, in: &$0) }
            },
        ]
        #expect(Self.levels(pages) == [1, 2, 3, 3, 2, 1, 2])
    }

    @Test func aListAfterAParagraphBeginsAtTheFirstLevel() {
        let page = page {
            $0.paragraph(filler(2))
            Self.item("•", x: 90, in: &$0)
            $0.gap(8)
            $0.paragraph(filler(2, 3))
            Self.item("•", x: 110, in: &$0)
            Self.item("•", x: 110.4, in: &$0)
        }
        #expect(Self.levels([page]) == [1, 1, 1])
    }

    @Test func itemsWhoseMarksAreDrawingsStandApart() {
        let items = ["Talleres de oficios", "Ferias de la costa y del valle", "Huertos"]
        let page = page {
            $0.paragraph(filler(3))
            for item in items { $0.line(item, x: 110) }
            $0.paragraph(filler(2, 4))
        }
        #expect(outline([page]) == ["P " + filler(3)] + items.map { "P " + $0 } + ["P " + filler(2, 4)])
    }

    @Test func anIndentedQuotationIsOneParagraph() {
        let page = page {
            $0.paragraph(filler(3))
            $0.line("Quienes trabajan la tierra del valle y de la costa con sus manos saben lo que", x: 110)
            $0.line("Chile les debe, y no lo piden sino que lo esperan de quienes tienen cargos en", x: 110)
            $0.line("Santiago.", x: 110)
            $0.paragraph(filler(2, 4))
        }
        #expect(
            outline([page]) == [
                "P " + filler(3),
                "P Quienes trabajan la tierra del valle y de la costa con sus manos saben lo que Chile les debe, y no lo piden sino que lo "
                    + "esperan de quienes tienen cargos en Santiago.", "P " + filler(2, 4),
            ])
    }

    @Test func aParagraphBelowAnEndedItemIsNoPartOfIt() {
        let page = page {
            $0.isJustified = true
            $0.paragraph(filler(3))
            $0.line("a.", x: 72, at: $0.y)
            $0.line("Oficios.", x: 90)
            $0.paragraph(filler(3, 2), indent: 30)
        }
        #expect(outline([page]) == ["P " + filler(3), "L a.| Oficios.", "P " + filler(3, 2)])
    }
}
