import DocumentModel
import Testing

@testable import PageLayout

/// Which shaded areas and frames the text goes around, on either side, and which it does not.
@Suite struct TextBoxRuleTests {
    private static let above = "Las ferias de la costa y los huertos del valle sumaron este otoño a 320 familias."
    private static let beside = [
        "Los talleres de la sierra abrieron sus puertas a los vecinos", "que querían aprender un oficio y los de la caleta llevaron",
        "sus redes a la escuela del pueblo, donde quedaron hasta el",
    ]
    private static let below = "invierno y después volvieron al mar con los botes de la cooperativa del puerto."
    private static let text = "P " + ([above] + beside + [below]).joined(separator: " ")
    private static let box = ["Se abrió un museo,", "con 26 talleres."]
    private static let boxed = "P Se abrió un museo, con 26 talleres."

    /// Text that goes around an area to its left or right, in which two lines stand at heights of their own.
    private static func around(
        left: Bool, area: (Double) -> Box, framed: (Box) -> [RuleLine] = { _ in [] }, box: [String] = box, at x: Double? = nil,
        first: Double = 6
    ) -> [String] {
        var top = 0.0
        var page = page {
            $0.stretched(above, from: 72, to: 540)
            top = $0.y
            for line in beside { left ? $0.stretched(line, from: 215, to: 540) : $0.stretched(line, from: 72, to: 397) }
            $0.stretched(below, from: 72, to: 540)
            for (index, line) in box.enumerated() {
                $0.line(line, x: x ?? (left ? 80 : 412), at: top + first + 13.75 * Double(index))
            }
        }
        let rules = framed(area(top))
        page.rules = rules
        page.fills = rules.isEmpty ? [area(top)] : []
        return outline([page])
    }

    @Test func aSentenceThatBeginsBesideABoxBeginsNoParagraph() {
        #expect(Self.around(left: true) { Box(x0: 66, y0: $0 - 9, x1: 205, y1: $0 + 30) } == [Self.text, Self.boxed])
        #expect(Self.around(left: false) { Box(x0: 404, y0: $0 - 9, x1: 545, y1: $0 + 30) } == [Self.text, Self.boxed])
    }

    @Test func aBoxMayTouchTheLinesAboveAndBelow() {
        #expect(Self.around(left: false) { Box(x0: 404, y0: $0 - 13, x1: 545, y1: $0 + 33) } == [Self.text, Self.boxed])
    }

    @Test func wordsOfABoxMayReachItsEdges() {
        #expect(
            Self.around(left: false, area: { Box(x0: 411.5, y0: $0 - 9, x1: 510.5, y1: $0 + 30) }) == [Self.text, Self.boxed])
    }

    private static func frame(_ area: Box, upright: [Double]? = nil, from y0: Double? = nil, to y1: Double? = nil) -> [RuleLine] {
        [area.y0, area.y1].map { RuleLine(direction: .horizontal, box: Box(x0: area.x0, y0: $0, x1: area.x1, y1: $0 + 0.5)) }
            + (upright ?? [area.x0, area.x1]).map {
                RuleLine(direction: .vertical, box: Box(x0: $0 - 0.25, y0: y0 ?? area.y0, x1: $0 + 0.25, y1: y1 ?? area.y1 + 0.5))
            }
    }

    @Test func framesAreClosed() {
        let area = { (top: Double) in Box(x0: 404, y0: top - 9, x1: 545, y1: top + 30) }
        #expect(Self.around(left: false, area: area, framed: { Self.frame($0) }) == [Self.text, Self.boxed])
    }

    @Test func linesAboveAndBelowAColumnAreNoFrame() {
        // A line of the text above reaches across; nothing joins the rules at both ends.
        let area = Box(x0: 312, y0: 144.5, x1: 490, y1: 199.5)
        for rules in [
            Self.frame(area, upright: []), Self.frame(area, upright: [area.x0]), Self.frame(area, upright: [area.x1]),
            Self.frame(area, from: area.y0 + 12), Self.frame(area, to: area.y1 - 12),
        ] {
            let found = Self.columns(shaded: true, rules: rules) { page, top in page.line(Self.wide, x: 72, at: top - 13.75) }
            #expect(found == Self.wide + " " + Self.left + " " + Self.right)
        }
        let closed = Self.columns(shaded: true, rules: Self.frame(area)) { page, top in page.line(Self.wide, x: 72, at: top - 13.75) }
        #expect(closed != Self.wide + " " + Self.left + " " + Self.right)
    }

    private static let wide = "Las ferias de la costa y los huertos del valle sumaron este otoño a más de 320 familias. Los"

    /// Columns of which one is shaded in part and goes on as the other does; the lines stand at heights of their own.
    ///
    /// - Parameter extra: what else stands on the page, from the baseline of the first line on.
    /// - Returns: all that is read.
    private static func columns(shaded right: Bool, rules: [RuleLine] = [], extra: (inout PageSetter, Double) -> Void) -> String {
        let texts = [
            [
                "Los barrios de la costa y del", "valle contaron las obras de", "este año en ferias y plazas",
                "y pidieron que las próximas",
                "se anuncien con más tiempo,",
            ],
            [
                "Las redes de la caleta y los", "botes de la cooperativa del", "puerto volvieron al mar con",
                "los vecinos de la sierra que",
                "aprendieron su oficio,",
            ],
        ]
        var top = 0.0
        var page = page {
            $0.y = 150
            top = $0.y
            for (side, lines) in texts.enumerated() {
                $0.y = top + 5 * Double(side)
                for line in lines { $0.line(line, x: side == 0 ? 72 : 320) }
            }
            extra(&$0, top)
        }
        let (x0, x1) = right ? (312.0, 490.0) : (64.0, 240.0)
        let y = top + (right ? 5 : 0)
        page.rules = rules
        page.fills = rules.isEmpty ? [Box(x0: x0, y0: y - 10.5, x1: x1, y1: y - 10.5 + 55)] : []
        return outline([page]).map { String($0.dropFirst(2)) }.joined(separator: " ")
    }

    private static let left = [
        "Los barrios de la costa y del valle contaron las obras de este año en ferias y plazas",
        "y pidieron que las próximas se anuncien con más tiempo,",
    ].joined(separator: " ")
    private static let right = [
        "Las redes de la caleta y los botes de la cooperativa del puerto volvieron al mar con",
        "los vecinos de la sierra que aprendieron su oficio,",
    ].joined(separator: " ")

    @Test func aShadedColumnBesideOneThatGoesOnIsNoBox() {
        func goOn(_ page: inout PageSetter, x: Double, _ top: Double) {
            for (index, line) in ["que el alcalde leyó en la plaza", "y en la radio de la comuna."].enumerated() {
                page.line(line, x: x, at: top + 13.75 * Double(index + 5))
            }
        }
        let rest = " que el alcalde leyó en la plaza y en la radio de la comuna."
        #expect(Self.columns(shaded: true) { goOn(&$0, x: 72, $1) } == Self.left + rest + " " + Self.right)
        #expect(Self.columns(shaded: false) { goOn(&$0, x: 320, $1 + 5) } == Self.left + " " + Self.right + rest)
    }

    @Test func textFarAboveAShadedColumnDoesNotGoAroundIt() {
        let found = Self.columns(shaded: true) { page, top in page.line(Self.wide, x: 72, at: top - 45) }
        #expect(found == Self.wide + " " + Self.left + " " + Self.right)
        let near = Self.columns(shaded: true) { page, top in page.line(Self.wide, x: 72, at: top - 13.75) }
        #expect(near != found)
    }

    @Test func boxesStandBetweenTheParagraphsTheyStandBeside() {
        // The file gives the lower box first, and it is the smaller one.
        var tops: [Double] = []
        var page = page {
            for part in 0..<2 {
                $0.stretched(Self.above, from: 72, to: 540)
                tops.append($0.y)
                for line in Self.beside { $0.stretched(line, from: 72, to: 397) }
                $0.stretched(Self.below, from: 72, to: 540)
                $0.gap(12)
                let lines = part == 0 ? ["Hubo dos ferias,", "con 40 puestos."] : Self.box
                for (index, line) in lines.enumerated() {
                    $0.line(line, x: 412, at: tops[part] + 6 + 13.75 * Double(index))
                }
            }
        }
        page.rules = []
        page.fills = [
            Box(x0: 404, y0: tops[1] - 9, x1: 535, y1: tops[1] + 30), Box(x0: 404, y0: tops[0] - 9, x1: 545, y1: tops[0] + 30),
        ]
        #expect(outline([page]) == [Self.text, "P Hubo dos ferias, con 40 puestos.", Self.text, Self.boxed])
    }

    @Test func anAreaThatCutsWordsIsNoBox() {
        // Its left edge runs through a word on one of the lines, nearer to its beginning or to its end.
        for edge in [310.0, 340] {
            var page = page {
                $0.stretched(Self.above, from: 72, to: 540)
                $0.line("Los talleres de la sierra abrieron en", x: 72, at: $0.y)
                $0.line("herramientas", x: 290, at: $0.y)
                $0.line("y en los oficios de vecinos", x: 362)
                $0.stretched("que querían aprender un oficio y los de la caleta", from: 72, to: 305, at: $0.y)
                $0.stretched("llevaron sus redes a la escuela del", from: 345, to: 540)
                $0.stretched(Self.below, from: 72, to: 540)
            }
            page.rules = []
            page.fills = [Box(x0: edge, y0: 96, x1: 545, y1: 123)]
            #expect(outline([page]).count == 1)
        }
    }
}
