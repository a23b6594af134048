import DocumentModel
import Testing

@testable import PageLayout

@Suite struct WatermarkTests {
    private static let huge = Look(size: 90, color: 0xDDDDDD)

    /// Slanted letters across the page: boxes wider and higher than the advance, rising to the right.
    private static func slanted(_ text: String, in page: inout PageSetter, cut: Bool = false) {
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let x = 100 + Double(index) * 55
            let y = 600 - Double(index) * 55
            let isLast = index == text.unicodeScalars.count - 1
            page.glyph(scalar, huge, box: Box(x0: x, y0: y, x1: x + (cut && isLast ? 20 : 115), y1: y + 115))
        }
    }

    @Test func slantedLettersStandApartFromTheText() {
        let page = page {
            $0.paragraph(filler(3))
            Self.slanted("BORRADOR", in: &$0)
            $0.paragraph(filler(3, 2))
        }
        #expect(outline([page]) == ["P " + filler(3) + " " + filler(3, 2), "F:watermark BORRADOR"])
    }

    @Test func aLetterCutByThePagesEdgeBelongsToThem() {
        let page = page {
            $0.paragraph(filler(3))
            Self.slanted("COPIA 7", in: &$0, cut: true)
        }
        #expect(outline([page]) == ["P " + filler(3), "F:watermark COPIA7"])
    }

    /// A label along the page's side, read upwards: each box as wide as the font is high, as high as the advance.
    private static func upright(_ text: String, _ look: Look, in page: inout PageSetter) {
        var y = 400.0
        for scalar in text.unicodeScalars {
            let advance = scalar == " " ? PageSetter.spaceWidth(look) : PageSetter.letterWidth(look)
            page.glyph(scalar, look, box: Box(x0: 20, y0: y - advance, x1: 20 + 1.15 * look.size, y1: y))
            y -= advance
        }
    }

    @Test func labelTurnedByARightAngle() {
        let page = page {
            $0.paragraph(filler(4))
            Self.upright("Anexo 12", .small, in: &$0)
        }
        #expect(outline([page]) == ["P " + filler(4), "F:watermark Anexo 12"])
    }

    @Test func aTurnedLabelInTheBodysFontTakesNoBodyTextAlong() {
        let page = page {
            $0.line("Total 45.")
            Self.upright("Región de Atacama, año 2024, versión preliminar", .plain, in: &$0)
            $0.line("Luego 12.", at: 500)
        }
        #expect(outline([page]) == ["P Total 45.", "P Luego 12.", "F:watermark Región de Atacama, año 2024, versión preliminar"])
    }

    @Test func wideLettersOfALargeHeadingAreLevel() {
        let page = page {
            $0.line("MMM WWW 2024", .sized(40, bold: true))
            $0.gap(20)
            $0.paragraph(filler(4))
        }
        #expect(outline([page]) == ["H1 MMM WWW 2024", "P " + filler(4)])
    }
}
