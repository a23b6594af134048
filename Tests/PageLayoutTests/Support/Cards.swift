import DocumentModel

/// Lines one below the other, from a left edge on.
typealias Card = (x: Double, lines: [String])

/// Three cards of two lines each.
let threeCards: [Card] = [
    (72, ["actividades culturales", "gratuitas"]), (230, ["asistentes en 21 comunas", "de la región"]),
    (400, ["en fondos concursables", "adjudicados"]),
]

extension PageSetter {
    /// Draws cards one after the other, all from the next baseline on, and goes on below the longest.
    mutating func cards(_ cards: [Card], _ look: Look? = nil) {
        let top = y
        var lowest = top
        for (x, lines) in cards {
            y = top
            for text in lines { line(text, look, x: x) }
            lowest = max(lowest, y)
        }
        y = lowest
    }
}

/// The outline of what is set well below one paragraph and well above another.
func outlineBetweenParagraphs(_ set: (inout PageSetter) -> Void) -> [String] {
    Array(
        outline([
            page {
                $0.paragraph(filler(3))
                $0.gap(40)
                set(&$0)
                $0.gap(40)
                $0.paragraph(filler(3, 2))
            }
        ]).dropFirst().dropLast())
}
