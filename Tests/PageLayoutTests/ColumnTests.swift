import DocumentModel
import Testing

@testable import PageLayout

@Suite struct ColumnTests {
    @Test func twoColumnsUnderAHeadingOfTheWholeWidth() {
        let page = page {
            $0.line("Resultados de los programas de fomento del año 2024", .sized(16, bold: true))
            $0.gap(14)
            let top = $0.y
            $0.isJustified = true
            $0.right = 296
            $0.paragraph(filler(4))
            $0.gap(6)
            $0.paragraph(filler(4, 3))
            $0.y = top
            $0.left = 316
            $0.right = 540
            $0.paragraph(filler(4, 5))
            $0.gap(6)
            $0.paragraph(filler(4, 9))
        }
        #expect(
            outline([page]) == [
                "H1 Resultados de los programas de fomento del año 2024", "P " + filler(4), "P " + filler(4, 3), "P " + filler(4, 5),
                "P " + filler(4, 9),
            ])
    }

    @Test func columnsDrawnLineByLineAcrossAreReadOneAfterTheOther() {
        var left = PageSetter()
        left.right = 296
        left.paragraph(filler(5))
        var right = PageSetter()
        right.left = 316
        right.paragraph(filler(5, 5))
        var page = left.content
        page.glyphs += right.content.glyphs
        page.glyphs.sort { ($0.box.y1, $0.box.x0) < ($1.box.y1, $1.box.x0) }
        #expect(outline([page]) == ["P " + filler(5), "P " + filler(5, 5)])
    }

    @Test func aRightColumnThatIsMostlyAnIndentedListIsAColumn() {
        let items = (1...6).map { "Se apoyó a \($0) talleres de la comuna y a sus vecinos." }
        let page = page {
            $0.right = 296
            $0.paragraph(filler(6))
            $0.y = 90
            $0.left = 316
            $0.line("Resultados del año:")
            for (index, item) in items.enumerated() {
                $0.line("\(index + 1).", x: 330, at: $0.y)
                let words = item.split(separator: " ")
                $0.line("\(words.prefix(5).joined(separator: " "))", x: 345)
                $0.line("\(words.dropFirst(5).joined(separator: " "))", x: 345)
            }
        }
        let list = items.enumerated().map { "L \($0 + 1).| \($1)" }
        #expect(outline([page]) == ["P " + filler(6), "P Resultados del año:"] + list)
    }

    @Test func aListWithWideMarksIsNoColumn() {
        let page = page {
            for number in 1...6 {
                $0.line("\(number).", x: 72, at: $0.y)
                $0.line("Se apoyó a talleres de la comuna \(number) del valle.", x: 100)
            }
        }
        #expect(outline([page]) == (1...6).map { "L \($0).| Se apoyó a talleres de la comuna \($0) del valle." })
    }

    @Test func wideGapsInAFewRowsAreNoColumns() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(8)
            $0.line("Firma del jefe", x: 90, at: $0.y)
            $0.line("Firma de la jefa", x: 340)
            $0.gap(8)
            $0.paragraph(filler(3, 2))
        }
        #expect(outline([page]) == ["P " + filler(3), "P Firma del jefe Firma de la jefa", "P " + filler(3, 2)])
    }

    @Test func wideSpacesOfJustifiedLinesAreNoGutter() {
        // Five lines whose middle gaps overlap, each at another place.
        let page = page {
            for index in 0..<6 {
                let shift = [0.0, 4, 1.5, 5, 2.5, 6][index]
                $0.line("renglón número \(index) de un", x: 72, at: $0.y)
                $0.line("texto que la imprenta abrió mucho", x: 210 + shift)
            }
        }
        let expected = (0..<6).map { "renglón número \($0) de un texto que la imprenta abrió mucho" }.joined(separator: " ")
        #expect(outline([page]) == ["P " + expected])
    }

    @Test func wideSpacesInLineAtTheEndOfAFewLinesAreNoGutter() {
        // In a monospaced font the spaces of justified lines stand on a grid.
        let page = page {
            for index in 0..<5 {
                $0.line("renglón número \(index) de un texto que la imprenta abrió en la", x: 72, at: $0.y)
                $0.line("mitad de", x: 400)
            }
        }
        let expected = (0..<5).map { "renglón número \($0) de un texto que la imprenta abrió en la mitad de" }.joined(separator: " ")
        #expect(outline([page]) == ["P " + expected])
    }

    /// Lines of a typewriter font stretched to both edges: nearly every space is two or three letters wide, and some stand in a row.
    @Test func wideSpacesOfLooseLinesAreNoColumns() {
        let lines = [
            "fueron apoyadas las ferias del norte y también", "algunas somos de las redes vecinas. Fuimos parte",
            "de muchas ferias de nuestro norte, lo que es cosa", "de todas las redes comunas vecinas del valle y",
            "de la costa de los mares del sur y las islas.",
        ]
        let gaps: [[Double]] = [
            [18, 12, 18, 30, 12, 18, 12], [12, 12, 12, 12, 42, 12, 12], [18, 12, 12, 12, 36, 12, 12, 12, 12],
            [18, 18, 12, 12, 24, 18, 12, 12], [6, 6, 6, 6, 6, 6, 6, 6, 6, 6],
        ]
        let page = page {
            for (index, line) in lines.enumerated() {
                var x = 72.0
                for (word, text) in line.split(separator: " ").enumerated() {
                    $0.line(String(text), x: x, at: $0.y)
                    x += Double(text.unicodeScalars.count) * 5.5 + (word < gaps[index].count ? gaps[index][word] : 0)
                }
                $0.y += 14
            }
        }
        #expect(outline([page]) == ["P " + lines.joined(separator: " ")])
    }
}
