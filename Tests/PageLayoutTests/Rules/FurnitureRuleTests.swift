import DocumentModel
import Testing

@testable import PageLayout

/// Pages made for one rule each: what belongs to the page and what to the text.
@Suite struct FurnitureRuleTests {
    private static func furniture(_ pages: [PageContent]) -> [String] { outline(pages).filter { $0.hasPrefix("F:") } }

    /// Pages that begin with one line, at the heights given, and the text at others.
    private static func headed(_ heights: [Double], body: [Double]) -> [PageContent] {
        zip(heights, body).enumerated().map { index, heights in
            page(index + 1) {
                $0.line("Memoria", .small, at: heights.0)
                $0.y = heights.1
                $0.paragraph(filler(3, index))
            }
        }
    }

    @Test func aTitleThatReturnsAtOtherHeightsIsText() {
        #expect(Self.furniture(Self.headed([40, 40, 40], body: [120, 120, 120])).count == 3)
        #expect(Self.furniture(Self.headed([40, 80, 120], body: [150, 150, 150])) == [])
    }

    @Test func ofABlockThatReturnsOnlyTheOuterLinesAreAHead() {
        let lines = ["Vivero", "Provincia", "Costa", "Memoria", "Visto:", "Resuelvo:"]
        let pages = (1...3).map { number in
            page(number) {
                for (index, line) in lines.enumerated() { $0.line(line, at: 40 + 30 * Double(index)) }
                $0.y = 260
                $0.paragraph(filler(3, number))
            }
        }
        #expect(Self.furniture(pages) == (1...3).flatMap { _ in lines.prefix(4).map { "F:runningHead " + $0 } })
    }

    @Test func aHeadNearTheTextOfOnePageIsNoHeadOfTwo() {
        let pages = Self.headed([40, 40, 40], body: [55, 120, 120])
        var two = [pages[0], page(2) { $0.paragraph(filler(3, 1)) }, pages[2], page(4) { $0.paragraph(filler(3, 5)) }]
        two[3].number = 4
        #expect(Self.furniture(two) == [])
    }

    @Test func aSmallerLineRightBelowTheTextIsAFoot() {
        let pages = (1...4).map { number in
            page(number) {
                $0.y = 640
                $0.paragraph(filler(3, number))
                $0.y -= 2
                $0.line("y los talleres de la provincia", .small)
            }
        }
        #expect(Self.furniture(pages) == Array(repeating: "F:runningFoot y los talleres de la provincia", count: 4))
    }

    @Test func theNumberOfALonePage() {
        func page(_ number: String) -> PageContent {
            PageLayoutTests.page {
                $0.paragraph(filler(3))
                $0.line(number, at: 760)
            }
        }
        #expect(outline([page("1")]) == ["P " + filler(3), "F:pageNumber 1"])
    }

    @Test func aFigureAtTheFootOfALonePageIsText() {
        let page = page {
            $0.paragraph(filler(3))
            $0.line("35", at: 760)
        }
        #expect(outline([page]) == ["P " + filler(3), "P 35"])
    }

    /// A cover and two pages with a line at some height.
    private static func covered(_ lines: [String], at y: Double) -> [String] {
        let cover = page { $0.line("Nuestra gente", .sized(30, bold: true)) }
        return outline(
            [cover]
                + lines.enumerated().map { index, line in
                    page(index + 2) {
                        $0.paragraph(filler(3, index))
                        $0.line(line, at: y)
                    }
                }
        ).filter { !$0.hasPrefix("P Así") && !$0.hasPrefix("H") }
    }

    @Test func aFootThatEndsInTheNumberOfItsPage() {
        #expect(
            Self.covered(["Fundación del Sur 2", "Fundación del Sur 3"], at: 760)
                == ["F:runningFoot Fundación del Sur 2", "F:runningFoot Fundación del Sur 3"])
    }

    @Test func linesThatEndInOtherNumbersOrStandInTheTextAreText() {
        for (lines, y) in [(["Objetivo 4", "Objetivo 5"], 760.0), (["Objetivo 2", "Objetivo 3"], 500)] {
            #expect(Self.covered(lines, at: y) == lines.map { "P " + $0 })
        }
    }

    /// Forms, a page each, that begin with the same words and go on with others.
    private static func forms(_ words: String, gap: Double, at y: Double = 90, look: Look = .plain) -> [PageContent] {
        (1...3).map { number in
            page(number) {
                $0.y = y
                $0.paragraph(words, look)
                $0.gap(gap)
                for seed in 0..<3 {
                    $0.paragraph(filler(2, 5 * number + seed))
                    $0.gap(10)
                }
            }
        }
    }

    @Test func paragraphsWithWhichEveryPageBeginsAreText() {
        let words = filler(3, 40)
        #expect(outline(Self.forms(words, gap: 10)).filter { $0 == "P " + words }.count == 3)
        #expect(Self.furniture(Self.forms(words, gap: 10)) == [])
        let sentence = "El programa se ejecutó según lo previsto."
        #expect(outline(Self.forms(sentence, gap: 10)).filter { $0 == "P " + sentence }.count == 3)
    }

    @Test func sentencesThatReturnApartFromTheTextOrAreNoneAreHeads() {
        // Far from the text, in another look, or no sentence.
        let sentence = "Este documento es una versión preliminar."
        #expect(Self.furniture(Self.forms(sentence, gap: 30, at: 40)) == Array(repeating: "F:runningHead " + sentence, count: 3))
        #expect(Self.furniture(Self.forms(sentence, gap: 10, at: 40, look: .small)).count == 3)
        #expect(Self.furniture(Self.forms("Servicio de Ferias y de Oficios", gap: 10, at: 40)).count == 3)
        #expect(Self.furniture(Self.forms("Versión preliminar.", gap: 10, at: 40)).count == 3)
        // Two words right above the text, and a sentence as far from it as parts of the text are that are no paragraphs of one.
        #expect(Self.furniture(Self.forms("Servicio Nacional", gap: 0)).count == 3)
        let loose = (1...3).map { number in
            page(number) {
                $0.line(sentence, at: 40)
                for seed in 0..<4 {
                    $0.paragraph(filler(2, 5 * number + seed))
                    $0.gap(40)
                }
            }
        }
        #expect(Self.furniture(loose).count == 3)
    }

    @Test func paragraphsWithWhichEveryPageEndsAreText() {
        let sentence = "El detalle se encuentra en el anexo de la cuenta."
        func pages(_ gap: Double) -> [PageContent] {
            (1...3).map { number in
                page(number) {
                    for seed in 0..<3 {
                        $0.paragraph(filler(2, 5 * number + seed))
                        $0.gap(seed < 2 ? 10 : gap)
                    }
                    $0.line(sentence)
                }
            }
        }
        #expect(Self.furniture(pages(10)) == [])
        #expect(Self.furniture(pages(40)) == Array(repeating: "F:runningFoot " + sentence, count: 3))
    }

    @Test func aLineWhereTheTextOfOtherPagesStandsIsText() {
        // Three of eight pages begin with the same line, where the others have their text.
        func pages(_ y: Double) -> [PageContent] {
            (1...8).map { number in
                page(number) {
                    if number % 3 == 0 || number == 8 {
                        $0.line("Resumen de lo hecho en la comuna", at: y)
                        $0.y = 130
                    }
                    $0.paragraph(filler(4, number))
                }
            }
        }
        #expect(Self.furniture(pages(90)) == [])
        #expect(outline(pages(90)).filter { $0 == "P Resumen de lo hecho en la comuna" }.count == 3)
        #expect(Self.furniture(pages(40)).count == 3)
    }

    /// Feet of two lines, of which the last page has the upper one alone.
    @Test func aFootThatLacksItsLowerLineIsOneAllTheSame() {
        func pages(_ last: String, at y: Double = 740) -> [PageContent] {
            (1...4).map { number in
                page(number) {
                    $0.paragraph(filler(3, number))
                    $0.line(number < 4 ? "Página \(number) de 4 | Memoria" : last, .small, at: number < 4 ? 740 : y)
                    if number < 4 { $0.line("Servicio de Ferias", .small, at: 760) }
                }
            }
        }
        #expect(Self.furniture(pages("Página 4 de 4 | Memoria")).suffix(1) == ["F:runningFoot Página 4 de 4 | Memoria"])
        #expect(Self.furniture(pages("Página 9 de 4 | Memoria")).count == 6)
        #expect(Self.furniture(pages("Página 4 de 4 | Memoria", at: 640)).count == 6)
    }
}

@Suite struct StampLineTests {
    private static func read(_ lines: [String], _ look: Look = .sized(13, bold: true, color: 0x990000), gap: Double = 20) -> [String] {
        outline([
            page {
                $0.paragraph(filler(3))
                $0.gap(gap)
                for line in lines { $0.line(line, look, x: 380) }
                $0.gap(gap)
                $0.paragraph(filler(3, 2))
            }
        ])
    }

    @Test(arguments: [
        ["RECIBIDO 12 ABR 2026"], ["BORRADOR"], ["OFICINA DE PARTES", "RECIBIDO", "15 MAY 2031"], ["COPIA FIEL DEL ORIGINAL"],
        ["TOTALMENTE TRAMITADO", "FECHA: 03/04/2031"],
    ])
    func stampsAreMarks(_ lines: [String]) {
        #expect(Self.read(lines).filter { $0.hasPrefix("F:watermark") } == lines.map { "F:watermark " + $0 })
    }

    @Test(arguments: [
        ["RECIBIDO POR LA ALCALDESA"], ["Recibido 12 abr 2026"], ["OFICINA DE PARTES"], ["15 MAY 2031"], ["FOLIO 12"],
        ["BORRADOR DE CUENTA PÚBLICA"],
        ["COPIA", "COPIA", "COPIA", "COPIA", "COPIA"],
    ])
    func titlesAndDatesAreNone(_ lines: [String]) {
        #expect(Self.read(lines).filter { $0.hasPrefix("F:") } == [])
    }

    @Test func wordsOfStampsInAParagraphAreText() {
        let page = page {
            $0.line("EL EXPEDIENTE SE DIO POR")
            $0.line("TRAMITADO")
            $0.line("EN EL MES DE MAYO")
        }
        #expect(outline([page]).filter { $0.hasPrefix("F:") } == [])
    }
}
