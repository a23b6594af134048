import DocumentModel
import Testing

@testable import DocumentReading
@testable import PageLayout

/// Fonts without a name, whose size poppler guesses from one letter.
@Suite struct UnnamedFontTests {
    /// The sizes that the fonts of some texts get, each set with the advances of Computer Modern at a size and said to have another.
    private func fonts(_ texts: [(text: String, name: String, size: Double, said: Double)], isBold: Bool = false) -> [String] {
        var page = PageContent(number: 1, size: PageSize(width: 600, height: 800), glyphs: [], fonts: [])
        let roman: [Character: Double] = [
            "a": 500, "e": 444, "i": 278, "l": 278, "m": 833, "n": 556, "o": 500, "r": 392, "s": 394, "t": 389, "u": 556, "C": 722,
            "1": 500,
            "2": 500,
        ]
        let bold: [Character: Double] = [
            "a": 559, "e": 527, "i": 319, "l": 319, "m": 958, "n": 639, "o": 575, "r": 474, "s": 454, "t": 447, "u": 639, "C": 830,
            "1": 575,
            "2": 575,
        ]
        for (index, (text, name, size, said)) in texts.enumerated() {
            page.fonts.append(FontUse(name: name, size: said))
            var x = 10.0
            for character in text {
                let width = ((isBold ? bold : roman)[character] ?? 333) * size / 1000
                for scalar in character.unicodeScalars {
                    page.glyphs.append(Glyph(scalar: scalar, box: Box(x0: x, y0: 100, x1: x + width, y1: 120), font: index))
                }
                x += width
            }
        }
        UnnamedFonts.settleSizes(of: &page)
        return page.fonts.map { "\(($0.size * 100).rounded() / 100)\($0.isBold ? " bold" : "")" }
    }

    @Test func theLettersAdvanceTellsTheSize() {
        #expect(
            fonts([
                ("monitores tienen notas listas", "Default", 10.95, 15.2), ("1. Cuenta total", "", 14.4, 12.3),
                ("notas tristes en 12", "Default", 9, 23.3), ("12", "Default", 7.25, 11),
            ]) == ["11.0", "14.0", "9.0", "7.25"])
    }

    @Test func theLettersAdvanceTellsBoldOnes() {
        let texts = [("1. Cuenta total", "", 14.4, 12.3), ("monto en ano", "Default", 11.0, 9.0)]
        #expect(fonts(texts, isBold: true) == ["14.0 bold", "11.0 bold"])
        // Two figures may be bold or large.
        #expect(fonts([("1.2.", "Default", 10, 9)], isBold: true) == ["11.5"])
    }

    @Test func namedFontsAndThoseWithoutLettersKeepTheirs() {
        #expect(fonts([("Los talleres cuentan", "Times-Roman", 10, 12), ("... – •", "Default", 10, 13)]) == ["12.0", "13.0"])
    }
}
