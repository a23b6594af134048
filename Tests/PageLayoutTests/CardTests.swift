import DocumentModel
import Testing

@testable import PageLayout

/// Boxes side by side, as slides and reports have them, drawn box by box.
@Suite struct CardTests {
    /// Draws lines from some left edge on, beginning at a baseline; a line in bold ends in "*".
    private static func card(_ lines: [String], x: Double, at top: Double, in page: inout PageSetter) {
        page.y = top
        for line in lines {
            if line.hasSuffix("*") { page.line(String(line.dropLast()), .bold, x: x) } else { page.line(line, x: x) }
        }
    }

    /// Text, and below it cards that begin at one height.
    private static func read(_ cards: [(x: Double, lines: [String])]) -> [String] {
        Array(
            outline([
                page {
                    $0.paragraph(filler(3))
                    let top = $0.y + 40
                    for (x, lines) in cards { card(lines, x: x, at: top, in: &$0) }
                    $0.y = top + 150
                    $0.paragraph(filler(3, 2))
                }
            ]).dropFirst().dropLast())
    }

    @Test func cardsAreReadOneAfterTheOther() {
        #expect(
            Self.read([
                (72, ["actividades culturales", "gratuitas"]), (198, ["asistentes en las 21 comunas", "de la región"]),
                (360, ["en fondos concursables", "adjudicados"]),
            ]) == [
                "P actividades culturales gratuitas", "P asistentes en las 21 comunas de la región", "P en fondos concursables adjudicados",
            ])
        // Titles that the file gives all first, and cards of several heights.
        let titled = page {
            $0.paragraph(filler(3))
            let top = $0.y + 40
            for (x, title) in [(72.0, "Costa*"), (230, "Valle*"), (390, "Sierra*")] { Self.card([title], x: x, at: top, in: &$0) }
            for (x, lines) in [
                (72.0, ["Se abrió un museo."]), (230, ["Hubo 26 talleres en", "dos comunas."]), (390, ["Se repuso el teatro."]),
            ] {
                Self.card(lines, x: x, at: top + 14, in: &$0)
            }
        }
        #expect(
            outline([titled]).dropFirst() == [
                "H1 Costa", "P Se abrió un museo.", "H1 Valle", "P Hubo 26 talleres en dos comunas.", "H1 Sierra", "P Se repuso el teatro.",
            ])
    }

    @Test func cellsGivenColumnByColumnAreReadAcross() {
        #expect(
            Self.read([(72, ["Costa", "Valle"]), (230, ["1.234", "2.345"]), (390, ["56 %", "78 %"])])
                == ["P Costa 1.234 56 % Valle 2.345 78 %"])
    }

    @Test func twoBlocksAndItemsWithTheirMarksAreNoCards() {
        #expect(
            Self.read([(72, ["Costa"]), (198, ["Se abrió un museo con", "doce salas."])])
                == ["P Costa Se abrió un museo con doce salas."])
        #expect(
            Self.read([(72, ["1."]), (90, ["Feria de la costa y", "del valle."]), (316, ["Taller de oficios con", "sus herramientas."])])
                .count < 3)
    }

    @Test func columnsThatBeganFurtherUpAreNoCards() {
        let columns = (0..<3).map { filler(2, 2 * $0).split(separator: " ").map(String.init) }
        let page = page {
            for (index, words) in columns.enumerated() {
                let x = 72 + 160.0 * Double(index)
                Self.card([words.prefix(4).joined(separator: " "), words[4...5].joined(separator: " ") + ","], x: x, at: 90, in: &$0)
                Self.card(
                    [words[6...8].joined(separator: " "), words[9...].prefix(2).joined(separator: " ") + "."], x: x, at: 150, in: &$0)
            }
        }
        #expect(
            outline([page]) == [
                "P Así la entidad apoya desde hace,", "P tiempo el trabajo de quienes.", "P Así apoya desde hace tiempo el,",
                "P trabajo de quienes producen alimentos.", "P Así hace tiempo el trabajo de,",
                "P quienes producen alimentos tejidos muebles.",
            ])
    }

    @Test func stretchedLinesOfAParagraphAreNoCards() {
        // Poppler takes the words that stand below one another in two such lines for columns.
        let page = page {
            $0.paragraph(filler(3).dropLast() + ",")
            let top = $0.y
            for (index, words) in [
                ["una movilización de", "recursos"], ["todas las iniciativas", "y el nivel"], ["de solidaridad", "habitacional."],
            ].enumerated() {
                Self.card(words, x: [72.0, 189, 317][index], at: top, in: &$0)
            }
        }
        #expect(
            outline([page]) == [
                "P " + filler(3).dropLast() + ", una movilización de todas las iniciativas de solidaridad recursos y el nivel habitacional."
            ])
    }

    private static let text = ["Se apoyó a 12 ferias de la zona", "con toldos y balanzas nuevas y con", "cursos de higiene y de ventas."]

    @Test func rowsOfBoxesAreReadRowByRow() {
        let page = page {
            for (row, names) in [["Ferias", "Huertos"], ["Talleres", "Redes"]].enumerated() {
                for (column, name) in names.enumerated() {
                    Self.card([name + "*"] + Self.text, x: 72 + 250.0 * Double(column), at: 90 + 120.0 * Double(row), in: &$0)
                }
            }
        }
        let text = "P " + Self.text.joined(separator: " ")
        #expect(
            outline([page]).filter { !$0.hasPrefix("P Se") } == ["H1 Ferias", "H1 Huertos", "H1 Talleres", "H1 Redes"])
        #expect(outline([page]).filter { $0 == text }.count == 4)
    }

    @Test func titlesOfColumnsStandWhereTheTextBringsThem() {
        let page = page {
            $0.right = 296
            $0.line("Presentación", .bold)
            $0.paragraph(filler(3))
            $0.gap(20)
            $0.line("Recursos", .bold)
            $0.paragraph(filler(2, 4))
            $0.y = 90
            $0.left = 316
            $0.right = 540
            $0.line("Actividades", .bold)
            $0.paragraph(filler(2, 6))
            $0.gap(20)
            $0.line("Personas", .bold)
            $0.paragraph(filler(3, 9))
        }
        #expect(
            outline([page]) == [
                "H1 Presentación", "P " + filler(3), "H1 Recursos", "P " + filler(2, 4), "H1 Actividades", "P " + filler(2, 6),
                "H1 Personas",
                "P " + filler(3, 9),
            ])
    }
}
