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

    @Test func headingsOfAColumnOfTextAreNoneOfTheNext() {
        // A narrow column of headings and text beside a wide one of text: one after the other.
        let found = outline([
            page {
                let top = $0.y
                for (index, text) in ["Ferias", "Hubo 12 ferias en", "los barrios.", "Plazas", "Se abrieron 3", "en la costa."].enumerated()
                {
                    $0.line(text, index % 3 == 0 ? .bold : .plain, x: 72, at: top + 13.75 * Double(index) + 4)
                }
                $0.left = 200
                $0.paragraph(filler(3, 0))
                $0.paragraph(filler(3, 1))
            }
        ])
        #expect(found.suffix(2) == [Self.text(0, 3), Self.text(1, 3)])
    }

    @Test func aBoldLineBesideTheMiddleOfAParagraphPartsNothing() {
        let found = Self.read(
            [(["1.1 Misión"], 4), (["1.2 Estructura de", "la entidad"], 4), (["1.3 Personas"], 4), (["Dato del año"], 6)], lastAt: 3)
        #expect(found.last == Self.text(3, 6))
    }
}
