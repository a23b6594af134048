import DocumentModel
import Testing

@testable import PageLayout

@Suite struct HeadingTests {
    @Test func levelsGoBySize() {
        let page = page {
            $0.line("Cuenta del año", .sized(20, bold: true))
            $0.gap(10)
            $0.paragraph(filler(3))
            $0.gap(10)
            $0.line("Región de Atacama", .sized(14, bold: true))
            $0.gap(4)
            $0.paragraph(filler(3, 2))
            $0.gap(10)
            $0.line("Comuna de Caldera", .sized(12.5, bold: true))
            $0.gap(4)
            $0.paragraph(filler(3, 4))
        }
        #expect(
            outline([page]) == [
                "H1 Cuenta del año", "P " + filler(3), "H2 Región de Atacama", "P " + filler(3, 2), "H3 Comuna de Caldera",
                "P " + filler(3, 4),
            ])
    }

    @Test func onAPageOfDisplayTextOnlyTheLargestIsAHeading() {
        let cover = page {
            $0.line("Memoria del año", .sized(24, bold: true))
            $0.gap(60)
            $0.line("Versión preliminar", .sized(15))
            $0.gap(60)
            $0.line("Abril de 2025", .sized(13, bold: true))
        }
        let text = page(2) {
            $0.line("Resultados", .sized(13, bold: true))
            $0.gap(6)
            $0.paragraph(filler(5))
        }
        #expect(
            outline([cover, text]) == ["H1 Memoria del año", "P Versión preliminar", "P Abril de 2025", "H2 Resultados", "P " + filler(5)])
    }

    @Test func boldColouredLineOfTheBodysSizeIsAHeading() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(10)
            $0.line("Resultados", .sized(11, bold: true, color: 0x003366))
            $0.gap(4)
            $0.paragraph(filler(3, 2))
        }
        #expect(outline([page]) == ["P " + filler(3), "H1 Resultados", "P " + filler(3, 2)])
    }

    @Test func headingOfTwoLinesIsOne() {
        let page = page {
            $0.line("Resultados de los programas de fomento", .sized(16, bold: true))
            $0.line("y de las iniciativas regionales", .sized(16, bold: true))
            $0.gap(10)
            $0.paragraph(filler(3))
        }
        #expect(outline([page]) == ["H1 Resultados de los programas de fomento y de las iniciativas regionales", "P " + filler(3)])
    }

    @Test func aLoneBoldLineIsNoHeading() {
        let page = page {
            $0.line("Abril 2026", .bold)
            $0.gap(10)
            $0.paragraph(filler(3))
            $0.gap(10)
            $0.paragraph(filler(3, 2))
        }
        #expect(outline([page]) == ["P Abril 2026", "P " + filler(3), "P " + filler(3, 2)])
    }

    @Test func boldLinesThatReturnAboveTextAreHeadings() {
        let page = page {
            for (seed, title) in ["Antecedentes", "Resultados", "Desafíos"].enumerated() {
                $0.line(title, .bold)
                $0.gap(6)
                $0.paragraph(filler(3, seed))
                $0.gap(10)
            }
        }
        #expect(
            outline([page]) == [
                "H1 Antecedentes", "P " + filler(3), "H1 Resultados", "P " + filler(3, 1), "H1 Desafíos", "P " + filler(3, 2),
            ])
    }

    @Test func largeFigureWithoutLettersIsNoHeading() {
        let page = page {
            $0.line("34.249", .sized(24, bold: true))
            $0.gap(10)
            $0.paragraph(filler(3))
        }
        #expect(outline([page]) == ["P 34.249", "P " + filler(3)])
    }

    @Test(arguments: ["A A", "AP", "M$ 34.249"]) func lettersOfADrawingAreNoHeading(_ text: String) {
        let page = page {
            $0.line(text, .sized(24, bold: true))
            $0.gap(10)
            $0.paragraph(filler(3))
        }
        #expect(outline([page]) == ["P \(text)", "P " + filler(3)])
    }

    @Test func headingInsideSmallerTextBreaksNoParagraphApart() {
        let page = page {
            $0.paragraph(filler(4))
            $0.gap(6)
            $0.line(["Total: ", Piece("45", .sized(11, bold: true, color: 0x003366)), " talleres."])
        }
        #expect(outline([page]) == ["P " + filler(4), "P Total: 45 talleres."])
    }

    @Test(arguments: [
        "$ 2.350 millones", "12 mil", "45 por ciento", "«Nunca hubo tantas ferias en el valle»", "“La costa tiene su propia voz”.",
    ])
    func largeAmountsAndQuotationsAreNoHeadings(_ text: String) {
        let page = page {
            $0.line(text, .sized(24, bold: true))
            $0.gap(10)
            $0.paragraph(filler(3))
        }
        #expect(outline([page]) == ["P \(text)", "P " + filler(3)])
    }

    @Test(arguments: ["45 talleres", "Millones de pesos", "«Chile Crece»", "Programa «Manos a la Obra en el Valle»"])
    func titlesWithFiguresOrNamesInMarksAreHeadings(_ text: String) {
        let page = page {
            $0.line(text, .sized(24, bold: true))
            $0.gap(10)
            $0.paragraph(filler(3))
        }
        #expect(outline([page]) == ["H1 \(text)", "P " + filler(3)])
    }

    /// A line somewhat larger than the text below it.
    private static func large(_ text: String, _ look: Look = .sized(13)) -> [String] {
        outline([
            page {
                $0.paragraph(text, look)
                $0.gap(12)
                for seed in 0..<2 { $0.paragraph(filler(4, seed)) }
            }
        ]).dropLast(2).map { $0 }
    }

    @Test func aLongSentenceIsNoHeadingHoweverLarge() {
        let sentence = "En total se atendió a 5.003 niños y niñas, un 4,1 % más que el año pasado."
        #expect(Self.large(sentence) == ["P " + sentence])
    }

    @Test func titlesThatEndInAStopAreHeadings() {
        for title in [
            "Resultados de la gestión del año.", "AVANCES EN EL CUMPLIMIENTO DEL PLAN DE LAS 12 MEDIDAS DEL SERVICIO EN LA COSTA.",
            "En total se atendió a 5.003 niños y niñas, un 4,1 % más que el año pasado",
        ] { #expect(Self.large(title) == ["H1 " + title]) }
        let objective = "Desarrollar las capacidades de las ferias y de los talleres por medio de cursos y de asesorías."
        #expect(Self.large(objective, .sized(13, bold: true)) == ["H1 " + objective])
    }
}
