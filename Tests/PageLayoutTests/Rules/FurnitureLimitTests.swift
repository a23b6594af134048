import DocumentModel
import Testing

@testable import PageLayout

/// Lines at the edges of pages that return, count the pages or tell of a print, and those that only seem to.
@Suite struct FurnitureLimitTests {
    private static func line(_ text: String) -> Line {
        // Behind a bar the rest stands apart.
        let parts = text.split(separator: "|").map(String.init)
        return PreparedPage(
            page {
                for (index, part) in parts.enumerated() { $0.line(part, x: 72 + 240 * Double(index), at: $0.y) }
            }
        ).rows[0]
    }

    @Test(arguments: [
        ("Impreso a las 14:35 del 23/11/2026", true), ("Fecha de impresión: 2026-11-23", true), ("23/11/2026 14:35 Página 1 de 3", true),
        ("https://ferias.example/memoria 1/3", true), ("23/11/26, 14:35|Memoria de las ferias", true), ("14:35 23/11/2026", false),
        ("23/11/2026 14:35 12", false), ("Fecha 23/11/2026", false), ("Nota 14:35|Memoria de las ferias", false),
        ("23/11/2026 feria|de la costa y del valle", false), ("23/11/26, 14:35|a b c d e f g h i j k l m n o p q", false),
    ])
    func linesOfAPrint(text: String, isOne: Bool) { #expect(PrintLine.isPrintLine(Self.line(text)) == isOne) }

    @Test(arguments: [
        ("23/11/2026", true), ("23/11/2026 14:35 hrs", true), ("23-11-26 9:05:07", true), ("14:35", false), ("23/11/2026 3", false),
        ("123/11/26", false), ("12/113/26", false), ("1/1/123", false), ("2026-112-23", false),
    ])
    func linesOfDates(text: String, isOne: Bool) { #expect(PrintLine.isDates(Self.line(text)) == isOne) }

    @Test(arguments: [
        ("iv", true), ("- ii -", true), ("-ii-", true), ("ii.", true), ("página ii", true), ("anexo ii", false), ("- -", false),
        ("i v", false),
        ("- - - ii - -", false), ("xxxxxxxxx", false),
    ])
    func romanPageNumbers(text: String, isOne: Bool) { #expect((PageNumberShape.splitRoman(Self.line(text)) != nil) == isOne) }

    @Test(arguments: [
        ("#", true), ("- # -", true), ("Página # de #", true), ("P á g i n a #", true), ("(#)", true), ("- -", false), ("# # #", false),
        ("a b c #", false), ("#%", false), ("Ferias #", false),
    ])
    func shapesOfPageNumbers(shape: String, isOne: Bool) { #expect(PageNumberShape.isPageNumber(shape) == isOne) }

    /// Pages of text below and above the lines given, those of a page from its edge to the text.
    private static func read(
        heads: [[(String, Look)]] = [], feet: [[(String, Look)]] = [], headAt: Double = 40, footAt: Double = 750, textTo: Int = 6
    ) -> [String] {
        outline(
            (0..<max(heads.count, feet.count)).map { number in
                page(number + 1) {
                    for (index, line) in (heads.indices.contains(number) ? heads[number] : []).enumerated() where !line.0.isEmpty {
                        $0.line(line.0, line.1, at: headAt + 14 * Double(index))
                    }
                    $0.y = headAt + 100
                    $0.paragraph(filler(textTo, number))
                    for (index, line) in (feet.indices.contains(number) ? feet[number] : []).enumerated() where !line.0.isEmpty {
                        $0.line(line.0, line.1, at: footAt - 14 * Double(index))
                    }
                }
            }
        ).filter { !$0.hasPrefix("P Así") }
    }

    private static func small(_ texts: String...) -> [(String, Look)] { texts.map { ($0, .small) } }

    @Test func aHeadThatLacksALineInTheMiddleIsOne() {
        let whole = Self.small("Memoria de las ferias", "Zona del valle", "Oficina de la comuna")
        let lacking = Self.small("Memoria de las ferias", "", "Oficina de la comuna")
        #expect(Self.read(heads: [whole, whole, whole, lacking], textTo: 42).allSatisfy { $0.hasPrefix("F:") })
        let other = [lacking[0], lacking[1], ("Oficina de la comuna", Look.sized(14, bold: true))]
        #expect(Self.read(heads: [whole, whole, whole, other], textTo: 42).last == "H1 Oficina de la comuna")
    }

    @Test func aLongSentenceThatReturnsIsText() {
        let text =
            "En la hoja que sigue se da la cuenta de lo que se hizo en la zona y de lo que se hará en ella con lo que se le dio o se le dé a la vez"
        let heads = (0..<3).map { _ in [(text, Look.sized(6))] }
        #expect(Self.read(heads: heads, textTo: 42) == heads.map { "P " + $0[0].0 })
    }

    @Test func aLineOfAPrintInTheMiddleOfAPageIsText() {
        #expect(Self.read(heads: [Self.small("Impreso el 23/11/2026 14:35")], headAt: 200) == ["P Impreso el 23/11/2026 14:35"])
    }

    @Test func titlesOfTwoPagesAreText() {
        let (none, title) = (Self.small(""), Self.small("Ferias de la costa y talleres"))
        // In a longer document; with a number of its own each; in another look.
        #expect(!Self.read(heads: [none, title, none, title, none, none, none]).contains { $0.hasPrefix("F:") })
        #expect(
            !Self.read(heads: [none, Self.small("Anexo 3 de ferias"), none, Self.small("Anexo 7 de ferias")]).contains {
                $0.hasPrefix("F:")
            })
        #expect(!Self.read(heads: [none, title, none, [(title[0].0, .sized(9, bold: true))]]).contains { $0.hasPrefix("F:") })
        #expect(Self.read(heads: [none, title, none, title]).allSatisfy { $0.hasPrefix("F:") })
    }

    @Test func numberedFeetRiseWithThePage() {
        let none = Self.small("")
        func areFeet(_ second: [(String, Look)], _ third: [(String, Look)]) -> Bool {
            let read = Self.read(feet: [none, second, third])
            return read.count == 2 && read.allSatisfy { $0.hasPrefix("F:runningFoot") }
        }
        #expect(areFeet(Self.small("Memoria de ferias 2"), Self.small("Memoria de ferias 3")))
        #expect(!areFeet(Self.small("Memoria de 2 ferias"), Self.small("Memoria de 3 ferias")))
        #expect(
            !Self.read(feet: [none, Self.small("Memoria de ferias 2"), Self.small("Memoria de ferias 7")]).contains { $0.hasPrefix("F:") })
        #expect(!areFeet(Self.small("Memoria de ferias 2"), [("Memoria de ferias 3", .sized(9, bold: true))]))
        let near = (1...3).map { number in
            page(number) {
                $0.y = 140
                $0.paragraph(filler(39, number))
                $0.y = 725
                $0.line("Hubo ferias en la costa y los talleres del valle y de la sierra.")
                if number > 1 { $0.line("Memoria de ferias \(number)", .small, at: 740) }
            }
        }
        #expect(!outline(near).contains { $0.hasPrefix("F:") })
    }

    @Test func headsWithAnotherNumberThatChangesAreText() {
        let heads = [12, 15, 19].enumerated().map { Self.small("Zona \($1), hoja \($0 + 1) de ferias") }
        #expect(!Self.read(heads: heads).contains { $0.hasPrefix("F:") })
    }

    @Test func aStampThatReturnsIsAHead() {
        let heads = (0..<3).map { _ in Self.small("BORRADOR") }
        #expect(Self.read(heads: heads) == (0..<3).map { _ in "F:runningHead BORRADOR" })
    }

    /// The last line of a page, and the first of the next one, below a head and above a foot.
    private static func cut(_ last: String, at x: Double, next: String) -> [String] {
        outline(
            [(0, last), (1, next)].map { number, text in
                page(number + 1) {
                    $0.line("Memoria de las ferias", .small, at: 40)
                    $0.y = 90
                    if number == 1 { $0.line(next) }
                    $0.paragraph(filler(4, number))
                    if number == 0 { $0.line(last, x: x) }
                    $0.line("\(number + 1)", .small, at: 750)
                }
            })
    }

    @Test func whatIsCutFromTheNextPageIsNoText() {
        let next = "Ahí están las obras de la costa y las del valle, que son 12."
        #expect(Self.cut("í", at: 83, next: next).contains("F:runningFoot í"))
        // A word of three letters, the next line's own first word, a figure, one that stands elsewhere, one above a short title.
        for (last, x, next) in [
            ("que", 72.0, "quebradas y valles de la costa y de la sierra que son 12."),
            ("y", 72, "y las obras de la costa y las del valle, que son 12."),
            ("2", 72, "2031 fue el año de las ferias de la costa y las del valle."),
            ("la", 72, "obras de salas y escuelas de la costa y las del valle."),
            ("la", 72, "las ferias"),
        ] {
            #expect(!Self.cut(last, at: x, next: next).contains("F:runningFoot \(last)"))
        }
    }
}
