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
}
