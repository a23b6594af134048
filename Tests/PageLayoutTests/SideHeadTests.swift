import DocumentModel
import Testing

@testable import PageLayout

/// Headings in the margin beside their text.
@Suite struct SideHeadTests {
    /// Paragraphs to the right, each with a heading in the margin at the height of one of its lines.
    private static func read(_ parts: [(head: [String], lines: Int)], look: Look = .bold, at row: Double = 0) -> [String] {
        outline([
            page {
                for (index, part) in parts.enumerated() {
                    let top = $0.y
                    $0.left = 200
                    $0.paragraph(filler(part.lines, index))
                    for (line, text) in part.head.enumerated() {
                        $0.line(text, look, x: 72, at: top + 13.75 * (Double(line) + row) + 4)
                    }
                    $0.gap(8)
                }
            }
        ]).map { String($0.prefix(40)) }
    }

    private static func start(_ index: Int, _ lines: Int) -> String { String(("P " + filler(lines, index)).prefix(40)) }

    @Test func headingsInTheMarginComeBeforeTheirText() {
        let found = Self.read([(["1.1 Misión"], 4), (["1.2 Estructura de", "la entidad"], 4), (["1.3 Personas"], 4)])
        #expect(
            found.map { $0.drop { $0 != " " } } == [
                " 1.1 Misión", Self.start(0, 4).dropFirst(), " 1.2 Estructura de la entidad", Self.start(1, 4).dropFirst(),
                " 1.3 Personas", Self.start(2, 4).dropFirst(),
            ])
    }

    @Test func aColumnOfTextBesideAnotherIsNoHeading() {
        let found = Self.read([(["1.1 Misión"], 4), (["1.2 Estructura de", "la entidad"], 4), (["1.3 Personas"], 4)], look: .plain)
        #expect(found.last != Self.start(2, 4) || found.first != "P 1.1 Misión" || found[1] != Self.start(0, 4))
    }

    @Test func aBoldLineBesideTheMiddleOfAParagraphPartsNothing() {
        let found = Self.read([(["Dato uno", "del año"], 5), (["Dato dos", "del año"], 5)], at: 2)
        #expect(found.contains(Self.start(0, 5)) && found.contains(Self.start(1, 5)) && found.count <= 4)
    }
}
