import DocumentModel
import Testing

@testable import PageLayout

/// Pages that stand just beyond the edge of a rule.
@Suite struct RuleLimitTests {
    private static func lines(_ page: PageContent) -> [Line] { RowBuilder.rows(of: WordBuilder().words(of: page).level, page: 0) }

    @Test(arguments: [
        ("23/11/2031 Página 3", true), ("23/11/2031 •Página 3", true), ("23/11/2031 Página web", false), ("23/11/2031 – 02:30", true),
        ("23/11/2031", false), ("Página 3", false),
    ])
    func aLineOfPrintIsADateWithAnHourOrAPage(_ text: String, _ isOne: Bool) {
        #expect(Self.lines(page { $0.line(text) }).map(PrintLine.isPrintLine) == [isOne])
    }

    @Test func theLinesOfAStampAreNear() {
        func stamp(_ gap: Double) -> [String] {
            let page = page {
                $0.paragraph(filler(3))
                $0.gap(30)
                $0.line("BORRADOR", .sized(13, bold: true), x: 380)
                $0.gap(gap)
                $0.line("FOLIO 12", .sized(13, bold: true), x: 380)
                $0.gap(30)
                $0.paragraph(filler(3, 2))
            }
            return outline([page]).filter { $0.hasPrefix("F:") }
        }
        #expect(stamp(0) == ["F:watermark BORRADOR", "F:watermark FOLIO 12"])
        #expect(stamp(40) == ["F:watermark BORRADOR"])
    }

    @Test func labelsFarBelowLargeFiguresAreNotTheirs() {
        func read(_ gap: Double) -> [String] {
            let page = page {
                $0.paragraph(filler(3))
                $0.gap(40)
                for (x, figure) in [(72.0, "412"), (320, "2.350")] { $0.line(figure, .sized(32), x: x, at: $0.y) }
                $0.gap(gap)
                for (x, label) in [(72.0, "familias con huerto"), (320, "plantas entregadas")] { $0.line(label, x: x, at: $0.y) }
            }
            return Array(outline([page]).dropFirst())
        }
        #expect(read(34) == ["P 412", "P familias con huerto", "P 2.350", "P plantas entregadas"])
        #expect(read(90) == ["P 412 2.350", "P familias con huerto plantas entregadas"])
    }

    @Test func aMarkedLineInTheMiddleOfTheSmallTextIsNoNote() {
        func notes(_ x: Double) -> [String] {
            let page = page {
                $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
                $0.paragraph(filler(4))
                $0.y = 690
                $0.line([Piece("1", Look(size: 5.5, raise: 3)), Piece(" Personas únicas", .small)], x: x)
                $0.line("y sus familias.", .small)
            }
            return outline([page]).filter { $0.hasPrefix("N") }
        }
        #expect(notes(72) == ["N1 1| Personas únicas y sus familias."])
        #expect(notes(200) == [])
    }

    @Test(arguments: [("***", "***"), ("†", "†"), ("*†", "*†"), ("****", nil), ("*a", nil), ("**1", nil)] as [(String, String?)])
    func marksOfNotesAreUpToThreeSigns(_ text: String, _ label: String?) { #expect(NoteLabel.label(text) == label) }

    @Test func aShortLineAtTheEdgeIsNotPartOfTheTitleBelow() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(14)
            $0.line("Talleres")
            $0.line("COSTANERA", x: 306 - 25)
            $0.gap(14)
            $0.paragraph(filler(3, 4))
        }
        #expect(outline([page]).dropFirst().dropLast() == ["P Talleres", "P COSTANERA"])
    }

    @Test func oneHyphenAmongManyLinesIsNoHabit() {
        let page = page {
            for line in ["La entidad apoyó a", "los grupos de la zona", "y a los grupos socio-", "productivos del valle", "y de la costa."]
            {
                $0.line(line)
            }
        }
        #expect(
            outline([page]) == ["P La entidad apoyó a los grupos de la zona y a los grupos socio-productivos del valle y de la costa."])
    }

    @Test func aTitleHasOneLook() {
        func read(_ rest: Piece) -> String {
            let page = page {
                $0.paragraph(filler(3))
                $0.gap(14)
                $0.line([Piece("Talleres de huertos", .sized(14, bold: true)), rest])
                $0.gap(6)
                $0.paragraph(filler(3, 4))
            }
            return outline([page])[1]
        }
        #expect(read(Piece(" abiertos", .sized(14, bold: true))) == "H1 Talleres de huertos abiertos")
        #expect(read(Piece(" abiertos", .sized(14))) == "P Talleres de huertos abiertos")
    }

    @Test func linesInCapitalsAreOneTitle() {
        func read(_ lines: [String]) -> [String] {
            let page = page {
                $0.paragraph(filler(3))
                $0.gap(14)
                for line in lines { $0.line(line) }
                $0.gap(14)
                $0.paragraph(filler(3, 4))
            }
            return Array(outline([page]).dropFirst().dropLast())
        }
        let capitals = ["MEMORIA DE LAS FERIAS LIBRES Y DE LOS HUERTOS DE TODAS LAS", "COMUNAS COSTERAS"]
        #expect(read(capitals) == ["P " + capitals.joined(separator: " ")])
        let names = ["Memoria De Las Ferias Libres Y De Los Huertos De Todas Las", "Comunas Costeras"]
        #expect(read(names) == names.map { "P " + $0 })
    }

    @Test func linksKeepTheirRanges() {
        let page = page {
            $0.line([
                "Vea ", Piece("el registro", link: .uri("https://ferias.example")), " y ",
                Piece("el mapa", link: .uri("https://mapa.example")),
            ])
        }
        let text = PageLayouter().blocks(of: [page])[0].text
        let bytes = Array(text.string.utf8)
        #expect(
            text.links.map { "\(String(decoding: bytes[$0.range], as: UTF8.self)) → \($0.target)" } == [
                "el registro → https://ferias.example", "el mapa → https://mapa.example",
            ])
    }

    @Test func aNoteAboveTheTextOfAllColumnsIsText() {
        func page(_ below: Bool) -> PageContent {
            PageLayoutTests.page {
                $0.isJustified = true
                $0.right = 290
                $0.line(["Se apoyó a 34.249", .raised("1"), " personas."])
                $0.paragraph(filler(8), fillsLastLine: true)
                $0.line([Piece("1", Look(size: 5.5, raise: 3)), Piece(" Según el registro.", .small)])
                let foot = $0.y
                $0.left = 322
                $0.right = 540
                $0.y = 90
                while $0.y < foot - 4 { $0.paragraph(filler(2, 7), fillsLastLine: true) }
                $0.left = 72
                $0.y = foot + 30
                if below { $0.paragraph(filler(4, 3)) }
            }
        }
        #expect(outline([page(false)]).filter { $0.hasPrefix("N") } == ["N1 1| Según el registro."])
        #expect(outline([page(true)]).filter { $0.hasPrefix("N") } == [])
    }
}
