import DocumentModel
import PageLayout
import Testing

@testable import DocumentReading

@Suite struct LigatureCodesTests {
    /// The glyphs of a text, each ten points wide.
    private static func glyphs(_ text: String) -> [Glyph] {
        text.unicodeScalars.enumerated().map { index, scalar in
            Glyph(scalar: scalar, box: Box(x0: 10 * Double(index), y0: 0, x1: 10 * Double(index) + 10, y1: 12), font: 0)
        }
    }

    private static func resolved(_ text: String) -> String {
        var glyphs = glyphs(text)
        if glyphs.contains(where: { LigatureCodes.mayStandFor($0.scalar) }) { LigatureCodes.resolve(&glyphs) }
        return glyphs.reduce(into: "") { $0.unicodeScalars.append($1.scalar) }
    }

    @Test func codesOfTheCorkEncodingAreLetters() {
        #expect(
            Self.resolved("bene\u{1C}cio, \u{1D}ujo, e\u{1E}ciente, a\u{1B}in, a\u{1F}uente")
                == "beneficio, flujo, efficiente, affin, affluente")
        #expect(Self.resolved("12\u{1C}34") == "12\u{1C}34")
    }

    @Test func codesOfTheCorkEncodingAreDashesAndMarks() {
        #expect(Self.resolved("de 2022\u{15}2023, \u{13}sí\u{14} \u{16} \u{10}no\u{11} \u{12}") == "de 2022–2023, «sí» — “no” „")
        #expect(Self.resolved("a\u{0F}b\u{17}c") == "a\u{0F}b\u{17}c")
    }

    /// The box of a turned letter is as wide as the font is high.
    @Test func theLettersOfATurnedLigatureStandAboveOneAnother() {
        func read(_ before: Double) -> [Glyph] {
            var glyphs = [
                Glyph(scalar: "e", box: Box(x0: 100, y0: before, x1: 112, y1: before + 5), font: 0),
                Glyph(scalar: "\u{1C}", box: Box(x0: 100, y0: 200, x1: 112, y1: 206), font: 0),
            ]
            LigatureCodes.resolve(&glyphs)
            return glyphs
        }
        let upper = Box(x0: 100, y0: 200, x1: 112, y1: 203)
        let lower = Box(x0: 100, y0: 203, x1: 112, y1: 206)
        #expect(read(206).dropFirst().map(\.box) == [lower, upper])
        #expect(read(195).dropFirst().map(\.box) == [upper, lower])
        #expect(read(206).map(\.scalar) == ["e", "f", "i"])
    }

    @Test func aLigatureSharesItsPlace() {
        var glyphs = Self.glyphs("a\u{1C}")
        LigatureCodes.resolve(&glyphs)
        #expect(glyphs.map(\.box.x0) == [0, 10, 15])
        #expect(glyphs.map(\.box.x1) == [10, 15, 20])
    }

    @Test func lettersWithTheirBytesExchangedArePutRight() {
        #expect(Self.resolved("bene\u{6600}\u{6900}cio y \u{6600}\u{6600}\u{6C00}") == "beneficio y ffl")
        // One alone is Chinese.
        #expect(Self.resolved("\u{6600} 12") == "\u{6600} 12")
        #expect(Self.resolved("\u{4E00}\u{4E8C}") == "\u{4E00}\u{4E8C}")
    }

    private static func composed(_ text: String) -> String {
        var glyphs = glyphs(text)
        AccentMarks.compose(&glyphs)
        return glyphs.reduce(into: "") { $0.unicodeScalars.append($1.scalar) }
    }

    @Test func accentsDrawnOverTheirLettersAreOneWithThem() {
        let read = Self.composed("Cuenta Pu\u{301}blica del an\u{303}o: asesor\u{131}\u{301}a a pingu\u{308}inos, 12 A\u{301}reas")
        #expect(Array(read.unicodeScalars) == Array("Cuenta Pública del año: asesoría a pingüinos, 12 Áreas".unicodeScalars))
    }

    @Test func marksOverNoLetterOfTheirsStay() {
        for text in ["\u{301}a", "12\u{301}", "x\u{303}", "a\u{336}", "sin \u{301}"] {
            #expect(Array(Self.composed(text).unicodeScalars) == Array(text.unicodeScalars))
        }
    }
}
