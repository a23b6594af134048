import DocumentModel
import Testing

@testable import DocumentReading

/// Paper of unequal light, and what two readings of a page make of a figure.
@Suite struct PaperLightTests {
    /// Paper that grows darker to the right, with a black stroke every twenty pixels.
    private static func page(from light: Int, to dark: Int, width: Int = 480, height: Int = 192) -> [UInt8] {
        (0..<height).flatMap { _ in
            (0..<width).map { x in x % 20 == 0 ? 10 : UInt8(light + (dark - light) * x / width) }
        }
    }

    @Test func paperInAShadowIsMadeEquallyLight() {
        var greys = Self.page(from: 240, to: 120)
        let light = PaperLight(of: greys, width: 480, height: 192)
        #expect(light.isUneven)
        light.flatten(&greys)
        let middle = greys[480 * 90..<480 * 91]
        #expect(middle.filter { $0 > 60 }.allSatisfy { (225...255).contains($0) })
        #expect(middle.count { $0 <= 60 } == 24)
    }

    @Test func evenPaperHasNoShadow() {
        #expect(!PaperLight(of: Self.page(from: 240, to: 215), width: 480, height: 192).isUneven)
        #expect(!PaperLight(of: Self.page(from: 120, to: 120), width: 480, height: 192).isUneven)
        #expect(!PaperLight(of: [255], width: 1, height: 1).isUneven)
        var dot: [UInt8] = [7]
        PaperLight(of: dot, width: 1, height: 1).flatten(&dot)
        #expect(dot == [28])
    }

    private static func word(_ text: String, confidence: UInt8 = 90, x: Double = 0, line: Int = 0) -> RecognizedWord {
        RecognizedWord(text: text, box: Box(x0: x, y0: 0, x1: x + 40, y1: 10), confidence: confidence, line: line)
    }

    private static func weighed(_ text: String, against other: String, x: Double = 0) -> String {
        let word = ReadFigure.weighed(word(text), against: [word(other, x: x)])
        return "\(word.text) \(word.confidence)"
    }

    @Test func figuresThatReadingsHaveDifferentlyAreDoubtful() {
        #expect(Self.weighed("14.227", against: "14.227") == "14.227 90")
        #expect(Self.weighed("14.227", against: "14.221") == "14.227 50")
        #expect(Self.weighed("(14.227)", against: "14.227.") == "(14.227) 90")
        #expect(Self.weighed("14.227", against: "99", x: 50) == "14.227 90")
        #expect(Self.weighed("riego", against: "ricgo") == "riego 90")
    }

    @Test func aCommaThatTheOtherReadingHasAsAPointIsOne() {
        #expect(Self.weighed("14,227", against: "14.227") == "14.227 50")
        #expect(Self.weighed("14.227", against: "14,227") == "14.227 50")
        #expect(Self.weighed("14,22", against: "14.22") == "14,22 50")
        #expect(Self.weighed("14,227", against: "14,227") == "14,227 90")
        #expect(Self.weighed("14,227", against: "14.221") == "14,227 50")
    }

    private static func mended(_ texts: String...) -> [String] {
        MistakenSigns.mended(texts.map { word($0) }).map { "\($0.text) \($0.confidence)" }
    }

    @Test func signsBeforeFiguresAreMended() {
        #expect(Self.mended("N*", "48") == ["N° 90", "48 90"])
        #expect(Self.mended("MS", "2.914.706") == ["M$ 60", "2.914.706 90"])
        #expect(Self.mended("USS", "1.870.000,") == ["US$ 60", "1.870.000, 90"])
    }

    @Test func theSignOfAPageIsMeantInItsHeadsToo() {
        #expect(Self.mended("Gasto", "MS", "costó", "M$", "5") == ["Gasto 90", "M$ 60", "costó 90", "M$ 90", "5 90"])
        #expect(Self.mended("Gasto", "(MS)", "(M$)") == ["Gasto 90", "(M$) 60", "(M$) 90"])
        #expect(Self.mended("Gasto", "MS", "costó", "$", "5") == ["Gasto 90", "MS 90", "costó 90", "$ 90", "5 90"])
        #expect(Self.mended("CMS", "MSX", "M$") == ["CMS 90", "MSX 90", "M$ 90"])
    }

    @Test func otherSignsAndWordsStay() {
        #expect(Self.mended("N*", "casas") == ["N* 90", "casas 90"])
        #expect(Self.mended("MS", "48") == ["MS 90", "48 90"])
        #expect(Self.mended("MS", "4.81") == ["MS 90", "4.81 90"])
        #expect(Self.mended("CMS", "2.914") == ["CMS 90", "2.914 90"])
        let apart = MistakenSigns.mended([Self.word("N*"), Self.word("48", line: 1)])
        #expect(apart.map(\.text) == ["N*", "48"])
    }
}
