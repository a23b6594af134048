import DocumentModel
import Testing

@testable import PageLayout

/// Headings in the margin beside their text.
@Suite struct SideHeadTests {
    /// Paragraphs to the right, each with a heading in the margin at the height of one of its lines.
    private static func read(_ parts: [(head: [String], lines: Int)], look: Look = .bold, lastAt last: Double = 0) -> [String] {
        outline([
            page {
                for (index, part) in parts.enumerated() {
                    let top = $0.y
                    $0.left = 200
                    $0.paragraph(filler(part.lines, index))
                    let row = index + 1 == parts.count ? last : 0
                    for (line, text) in part.head.enumerated() {
                        $0.line(text, look, x: 72, at: top + 13.75 * (Double(line) + row) + 4)
                    }
                    $0.gap(8)
                }
            }
        ])
    }

    private static func text(_ index: Int, _ lines: Int) -> String { "P " + filler(lines, index) }

    @Test func headingsInTheMarginComeBeforeTheirText() {
        let found = Self.read([(["1.1 Misión"], 4), (["1.2 Estructura de", "la entidad"], 4), (["1.3 Personas"], 4)])
        #expect(
            found.map { $0.drop { $0 != " " } } == [
                " 1.1 Misión", Self.text(0, 4).dropFirst(), " 1.2 Estructura de la entidad", Self.text(1, 4).dropFirst(),
                " 1.3 Personas", Self.text(2, 4).dropFirst(),
            ])
    }

    /// A narrow column with headings and text of its own beside a wide one: one is read after the other.
    @Test func headingsOfAColumnOfTextAreNoneOfTheNext() {
        let columns = page {
            for part in 0..<3 {
                let y = $0.y + 4
                $0.line("Ferias del barrio", .bold, x: 72, at: y)
                for (line, text) in ["Hubo 12 ferias en los", "barrios del valle."].enumerated() {
                    $0.line(text, x: 72, at: y + 13.75 * Double(line + 1))
                }
                $0.left = 220
                $0.paragraph(filler(4, part))
                $0.gap(8)
            }
        }
        #expect(outline([columns]).suffix(3) == (0..<3).map { Self.text($0, 4) })
    }

    /// Notes that are neither bold nor large are read as a column to the left of the text.
    @Test func smallWordsInTheMarginAreNoHeadings() {
        let found = Self.read([(["Foto de la feria uno"], 4), (["Foto de la feria dos"], 4), (["Foto tres"], 4)], look: .sized(9))
        #expect(found.suffix(3) == (0..<3).map { Self.text($0, 4) })
    }

    @Test func aBoldLineBesideTheMiddleOfAParagraphPartsNothing() {
        let found = Self.read(
            [(["1.1 Misión"], 4), (["1.2 Estructura de", "la entidad"], 4), (["1.3 Personas"], 4), (["Dato del año"], 6)], lastAt: 3)
        #expect(found.last == Self.text(3, 6))
    }

    @Test func narrowNotesAtHeightsOfTheirOwnAreNoneOfTheText() {
        let found = outline([
            page {
                for index in 0..<2 {
                    let top = $0.y
                    $0.left = 200
                    $0.paragraph(filler(5, index))
                    for (line, text) in ["Dato del", "año"].enumerated() {
                        $0.line(text, .bold, x: 72, at: top + 13.75 * Double(line + 2) + 5)
                    }
                    $0.gap(8)
                }
            }
        ])
        #expect(found.suffix(2) == [Self.text(0, 5), Self.text(1, 5)])
    }

    @Test func datesBesideTheirTextStayWithIt() {
        let dates = ["12/03/2031", "4/05/2031", "30/11/2031"]
        let found = outline([
            page {
                for (index, date) in dates.enumerated() {
                    $0.line(date, x: 72, at: $0.y - 4)
                    $0.left = 200
                    $0.paragraph(filler(3, index))
                    $0.gap(8)
                }
            }
        ])
        #expect(found == dates.enumerated().flatMap { ["P \($1)", Self.text($0, 3)] })
    }
}
