import DocumentModel
import Testing

@testable import PageLayout

/// Lists of contents whose dots reach to the right edge of the text.
@Suite struct ContentsEntryTests {
    /// The words, as many dots as the line has room for, and the page.
    private func entry(_ words: String, _ page: String, dot: String = ".") -> String {
        let room = 468 - PageSetter.width(of: words) - PageSetter.width(of: " " + page)
        return words + String(repeating: dot, count: Int(room / PageSetter.letterWidth(.plain))) + " " + page
    }

    @Test func eachEntryIsALine() {
        let entries = [
            entry("1. Presentación del alcalde", "3"), entry("2. Concejo municipal", "3"), entry("2.1 Sesiones", "iv"),
            entry("3. Obras y veredas de la comuna", "12"),
        ]
        let page = page { page in
            for entry in entries { page.line(entry) }
            page.gap(20)
            page.paragraph(filler(4))
        }
        #expect(outline([page]) == entries.map { "P \($0)" } + ["P \(filler(4))"])
    }

    @Test func anEntryOfTwoLinesIsOne() {
        let first = "Programa de mejoramiento de las ferias y de los puestos de los vecinos de la costa y"
        let rest = entry("del valle interior", "7")
        let page = page { page in
            page.line(first)
            page.line(rest)
            page.line(entry("Obras", "9"))
        }
        #expect(outline([page]) == ["P \(first) \(rest)", "P \(entry("Obras", "9"))"])
    }

    @Test func theLastEntryOfAPageEndsThere() {
        let contents = page { page in for name in ["Obras", "Finanzas", "Anexos"] { page.line(entry(name, "9")) } }
        let text = page { page in page.paragraph(filler(4)) }
        #expect(outline([contents, text]) == ["Obras", "Finanzas", "Anexos"].map { "P \(entry($0, "9"))" } + ["P \(filler(4))"])
    }

    @Test func dotsMayBeOtherSigns() {
        let entries = [
            entry("Presentación", "1", dot: "·"), entry("Concejo", "XII", dot: "…"),
            "Obras y veredas" + String(repeating: " .", count: 44) + " 12", entry("Finanzas", "lxxxviii"),
        ]
        let page = page { page in for entry in entries { page.line(entry) } }
        #expect(outline([page]) == entries.map { "P \($0)" })
    }

    @Test(arguments: [
        "y así se dijo que en la feria de los puestos del valle y de la costa estuvieron ... 7",
        "y así se dijo que en la feria de los puestos del valle y de la costa estuvieron ·· 7",
        "y así se dijo que en la feria de los puestos del valle y de la costa estuvieron ¦¦ 7",
        "Fueron la Sra. Ana Soto, el Sr. Luis Díaz, la Dra. Inés Leiva y el Dr. Juan Mella con 7",
        "La persona que firma, domiciliada en la comuna de la costa y de nombre ...............",
        "La persona que firma, domiciliada en la comuna de la costa ................. nombra a",
        "La persona que firma, domiciliada en la comuna de la costa ..................... a las",
        "La persona que firma, domiciliada en la comuna de la costa ...................... las",
    ])
    func aSentenceThatPausesBeforeAFigureGoesOn(_ words: String) {
        let page = page { page in
            page.line(words)
            page.line("vecinas de la comuna, que fueron las primeras en llegar.")
        }
        #expect(outline([page]) == ["P \(words) vecinas de la comuna, que fueron las primeras en llegar."])
    }
}
