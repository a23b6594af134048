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
