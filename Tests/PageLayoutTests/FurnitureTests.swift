import DocumentModel
import Testing

@testable import PageLayout

@Suite struct FurnitureTests {
    @Test func headsAndRisingNumbers() {
        let pages = (1...3).map { number in
            page(number) {
                $0.line("Balance de gestión 2024", .small, at: 40)
                $0.paragraph(filler(3, number))
                $0.line("\(number + 6)", .small, at: 760)
            }
        }
        var expected: [String] = []
        for number in 1...3 {
            expected += ["F:runningHead Balance de gestión 2024", "P " + filler(3, number), "F:pageNumber \(number + 6)"]
        }
        #expect(outline(pages) == expected)
    }

    @Test func numbersInWords() {
        let pages = (1...3).map { number in
            page(number) {
                $0.paragraph(filler(3, number))
                $0.line("Página \(number) de 3", .small, at: 760)
            }
        }
        var expected: [String] = []
        for number in 1...3 { expected += ["P " + filler(3, number), "F:pageNumber Página \(number) de 3"] }
        #expect(outline(pages) == expected)
    }

    @Test func footOfABrowserWhoseAddressHasANumberToo() {
        let pages = (1...3).map { number in
            page(number) {
                $0.paragraph(filler(3, number))
                $0.line("sitio.cl/cuenta-2024.html \(number)/3", .small, at: 760)
            }
        }
        var expected: [String] = []
        for number in 1...3 { expected += ["P " + filler(3, number), "F:runningFoot sitio.cl/cuenta-2024.html \(number)/3"] }
        #expect(outline(pages) == expected)
    }

    @Test func numberInsideARunningFoot() {
        let pages = (1...3).map { number in
            page(number) {
                $0.paragraph(filler(3, number))
                $0.line("\(number) | Memoria 2024", .small, at: 760)
            }
        }
        var expected: [String] = []
        for number in 1...3 { expected += ["P " + filler(3, number), "F:runningFoot \(number) | Memoria 2024"] }
        #expect(outline(pages) == expected)
    }

    @Test func oddAndEvenHeadsDiffer() {
        let pages = (1...6).map { number in
            page(number) {
                $0.line(number % 2 == 0 ? "Servicio de Oficios" : "Memoria 2024", .small, at: 40)
                $0.paragraph(filler(3, number))
            }
        }
        var expected: [String] = []
        for number in 1...6 {
            expected += [number % 2 == 0 ? "F:runningHead Servicio de Oficios" : "F:runningHead Memoria 2024", "P " + filler(3, number)]
        }
        #expect(outline(pages) == expected)
    }

    @Test func aLineThatReturnsInTheBodyIsText() {
        let pages = (1...3).map { number in
            page(number) {
                $0.paragraph(filler(2, number))
                $0.gap(8)
                for row in 0..<5 {
                    $0.paragraph(filler(2, number + row))
                    $0.gap(8)
                }
                $0.line("Se abrieron ferias nuevas.", at: 400)
                $0.y = 440
                for row in 0..<5 {
                    $0.paragraph(filler(2, number + row + 7))
                    $0.gap(8)
                }
            }
        }
        #expect(outline(pages).filter { $0 == "P Se abrieron ferias nuevas." }.count == 3)
        #expect(outline(pages).filter { $0.hasPrefix("F") } == [])
    }

    @Test func figuresAtTheFootThatDoNotRiseAreText() {
        let pages = [412, 97, 35].enumerated().map { index, figure in
            page(index + 1) {
                $0.paragraph(filler(3, index))
                $0.line("\(figure)", at: 600)
            }
        }
        #expect(
            outline(pages) == [
                "P " + filler(3), "P 412", "P " + filler(3, 1), "P 97", "P " + filler(3, 2), "P 35",
            ])
    }

    @Test func headsWithChangingFiguresAreText() {
        let pages = [412, 97, 35].enumerated().map { index, figure in
            page(index + 1) {
                $0.line("Total de la comuna: \(figure)", at: 90)
                $0.y = 120
                $0.paragraph(filler(3, index))
            }
        }
        #expect(outline(pages).filter { $0.hasPrefix("F") } == [])
    }
}

@Suite struct PrintLineTests {
    private static func kinds(head: String, foot: String, headAt y: Double = 40, number: Int = 1) -> [String] {
        outline([
            page(number) {
                $0.line(head, .small, at: y)
                $0.paragraph(filler(3))
                $0.line(foot, .small, at: 760)
            }
        ])
    }

    @Test(arguments: [
        ("10/05/2031 Pág. 1 de 1", "Fecha de emisión: 10/05/2031 14:35"), ("10-05-2031 14:35:07", "Impreso el 10.05.2031"),
        ("2031-05-10 2:35 p.m.", "https://valle.example/cuenta/2031 1/1"), ("10/05/31 1/3", "www.valle.example"),
    ])
    func whatAPrintAddsToALonePage(_ lines: (String, String)) {
        #expect(
            Self.kinds(head: lines.0, foot: lines.1) == ["F:runningHead \(lines.0)", "P " + filler(3), "F:runningFoot \(lines.1)"])
    }

    @Test func theHeadOfABrowserHasTheTitleToo() {
        let page = page {
            $0.line("23/11/26, 02:30", .small, at: 30)
            $0.line("Cuenta del valle", .small, x: 250, at: 30)
            $0.gap(30)
            $0.paragraph(filler(3))
        }
        #expect(outline([page]) == ["F:runningHead 23/11/26, 02:30 Cuenta del valle", "P " + filler(3)])
    }

    @Test(arguments: ["10/05/2031", "Santiago, 10/05/2031", "Sesión de 10/05/2031 14:35", "12 1/3", "45 de 10/05/2031", "14:35"])
    func aDateOfTheDocumentIsText(_ line: String) {
        #expect(Self.kinds(head: line, foot: line) == ["P " + line, "P " + filler(3), "P " + line])
    }

    @Test func aDateInTheTextOrRightAboveItIsText() {
        let line = "Fecha de emisión: 10/05/2031"
        #expect(Self.kinds(head: line, foot: "", headAt: 76).first { $0.contains("emisión") }.map { $0.hasPrefix("F") } == false)
    }

    @Test func aDateThatReturnsIsNoPageNumber() {
        let pages = (1...2).map { number in
            page(number) {
                $0.line("Hoja: \(number) de 2", .small, at: 30)
                $0.line("19/09/2031 10:08", .small, at: 44)
                $0.gap(10)
                $0.paragraph(filler(3, number))
            }
        }
        #expect(outline(pages).filter { $0.contains("19/09") } == ["F:runningHead 19/09/2031 10:08", "F:runningHead 19/09/2031 10:08"])
    }
}
