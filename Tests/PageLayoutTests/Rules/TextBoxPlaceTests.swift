import DocumentModel
import Testing

@testable import PageLayout

/// Where the boxes of a page are read, and which edges the text beside and below them has.
@Suite struct TextBoxPlaceTests {
    private static let above = "Las ferias de la costa y los huertos del valle sumaron este otoño a 320 familias"
    private static let beside = [
        "que los talleres de la sierra recibieron junto a los vecinos", "que querían aprender un oficio y los de la caleta llevaron",
        "sus redes a la escuela del pueblo, donde quedaron hasta el",
    ]
    private static let below = "invierno y después volvieron al mar con los botes de la cooperativa del puerto."
    private static let text = ([above] + beside + [below]).joined(separator: " ")
    private static let boxed = "P Se abrió un museo, con 26 talleres."

    /// Sets text around a box and adds the box to the page's areas.
    private static func around(left: Bool, in page: inout PageSetter) {
        page.stretched(above, from: 72, to: 540)
        let top = page.y
        for line in beside { left ? page.stretched(line, from: 215, to: 540) : page.stretched(line, from: 72, to: 397) }
        page.stretched(below, from: 72, to: 540)
        for (index, line) in ["Se abrió un museo,", "con 26 talleres."].enumerated() {
            page.line(line, x: left ? 80 : 412, at: top + 6 + 13.75 * Double(index))
        }
        page.content.rules = page.content.rules ?? []
        page.content.fills =
            (page.content.fills ?? []) + [Box(x0: left ? 66 : 404, y0: top - 9, x1: left ? 205 : 545, y1: top + 30)]
    }

    @Test func linesAboveAndBelowABoxHaveTheEdgeOfThePage() {
        // A paragraph above and one below end where the lines beside the box do, and short of the page's edge.
        let (first, second) = ("El alcalde abrió la plaza en marzo.", "La junta cerró el año en la radio.")
        let page = page {
            $0.paragraph(filler(3))
            $0.stretched(first, from: 160, to: 392)
            Self.around(left: false, in: &$0)
            $0.stretched(second, from: 72, to: 392)
            $0.paragraph(filler(2))
        }
        #expect(outline([page]).contains(Self.boxed))
        #expect(outline([page]).count { $0.hasSuffix(first) || $0.hasSuffix(second) } == 2)
    }

    @Test func firstLinesBelowABoxToTheLeftAreIndented() {
        let page = page {
            Self.around(left: true, in: &$0)
            for text in [
                "La junta del barrio leyó en la plaza su cuenta de los fondos que recibió de la comuna",
                "Los vecinos la oyeron en la radio y pidieron que se publique también en la escuela",
            ] {
                $0.stretched(text, from: 90, to: 540)
                $0.stretched("y que se haga lo mismo cada año en los meses de marzo y de agosto con las demás.", from: 72, to: 540)
            }
        }
        #expect(outline([page]).filter { $0 != Self.boxed }.count == 3)
    }

    @Test func aTableElsewhereOnThePageStaysWhereItIs() {
        let rows = [["Zona", "Ferias", "Monto"], ["Costa", "12", "1.250"], ["Valle", "7", "980"]]
        let page = page {
            $0.grid(rows)
            $0.gap(12)
            Self.around(left: false, in: &$0)
        }
        #expect(outline([page]) == [outline(ofTable: rows), "P " + Self.text, Self.boxed])
    }

    @Test func anAreaWithATableIsNoBox() {
        let rows = [["Zona", "Ferias"], ["Costa", "12"], ["Valle", "7"]]
        let page = page {
            $0.stretched(Self.above, from: 72, to: 540)
            let top = $0.y
            for line in Self.beside + Self.beside { $0.stretched(line, from: 72, to: 397) }
            $0.stretched(Self.below, from: 72, to: 540)
            for (index, line) in ["Las ferias,", "por cada zona"].enumerated() {
                $0.line(line, x: 412, at: top + 3 + 11.5 * Double(index))
            }
            let end = $0.y
            $0.y = top + 18
            $0.grid(rows, edges: [410, 480, 530])
            $0.y = end
            $0.content.fills = [Box(x0: 404, y0: top - 9, x1: 545, y1: top + 82)]
        }
        #expect(outline([page]).contains(outline(ofTable: rows)))
    }

    @Test func aBoxIsReadInItsColumn() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(20)
            let top = $0.y
            $0.stretched("Las ferias de la costa y del valle sumaron", from: 72, to: 300)
            for line in ["a muchos vecinos que no", "iban a otras y los que", "tenían puestos en ellas"] {
                $0.stretched(line, from: 72, to: 196)
            }
            $0.stretched("volvieron en la primavera con sus frutas,", from: 72, to: 300)
            $0.line("sus tejidos y botes.", x: 72)
            for (index, line) in ["Se abrió un", "museo nuevo."].enumerated() {
                $0.line(line, x: 214, at: top + 13.75 + 6 + 13.75 * Double(index))
            }
            let end = $0.y
            $0.content.rules = []
            $0.content.fills = [Box(x0: 206, y0: top + 4.75, x1: 300, y1: top + 43.75)]
            $0.y = top
            for line in [
                "La junta del barrio leyó en la plaza su", "cuenta de los fondos que recibió y los",
                "vecinos la oyeron en la radio y luego", "pidieron que se publique en la escuela",
                "y que se haga lo mismo cada año en los", "meses de marzo y de agosto con todas.",
            ] { $0.stretched(line, from: 330, to: 540) }
            $0.y = end + 20
            $0.paragraph(filler(3, 5))
        }
        let found = outline([page])
        #expect(
            found.map { String($0.prefix(14)) } == [
                "P Así la entid", "P Las ferias d", "P Se abrió un ", "P La junta del", "P Así tiempo e",
            ])
    }
}
