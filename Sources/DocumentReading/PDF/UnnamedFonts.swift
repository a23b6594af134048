internal import PageLayout

/// Sizes of fonts that have no name, which are those of Type 3: their letters are drawings in a space of their own, so that the size that
/// poppler gives is a guess from one letter, and differs from font to font (TextPage, `updateFont`). How far the letters advance tells more,
/// and whether they are bold.
enum UnnamedFonts {
    /// Names that poppler-glib gives for none.
    static func isUnnamed(_ name: String) -> Bool { name.isEmpty || name == "Default" }

    /// Thousandths of the size that letters advance in a face of Computer Modern, whose old documents have such fonts; others are near to it.
    private struct Face {
        let small: [Int]
        let capitals: [Int]
        let digit: Int

        func unit(of scalar: Unicode.Scalar) -> Int? {
            switch scalar.value {
            case 0x30...0x39: digit
            case 0x41...0x5A: capitals[Int(scalar.value) - 0x41]
            case 0x61...0x7A: small[Int(scalar.value) - 0x61]
            default: nil
            }
        }
    }

    private static let roman = Face(
        small: [
            500, 556, 444, 556, 444, 306, 500, 556, 278, 306, 528, 278, 833, 556, 500, 556, 528, 392, 394, 389, 556, 528, 722, 528, 528,
            444,
        ],
        capitals: [
            750, 708, 722, 764, 681, 653, 785, 750, 361, 514, 778, 625, 917, 750, 778, 681, 778, 736, 556, 722, 750, 750, 1028, 750, 750,
            611,
        ], digit: 500)
    private static let bold = Face(
        small: [
            559, 639, 511, 639, 527, 351, 575, 639, 319, 351, 607, 319, 958, 639, 575, 639, 607, 474, 454, 447, 639, 607, 831, 607, 607,
            511,
        ],
        capitals: [
            869, 818, 830, 882, 756, 724, 904, 900, 436, 594, 901, 692, 1092, 900, 864, 786, 864, 862, 639, 800, 885, 869, 1189, 869, 869,
            703,
        ], digit: 575)
    /// Fewer letters do not tell bold ones from larger ones.
    private static let fewestForBold = 6

    /// More letters tell the size well enough for whole points, so that a font has one size on all pages.
    private static let fewestForWholePoints = 6

    /// The sums of what fits one face: advances in points and in thousandths, and their squares and products for the fit.
    private struct Fit {
        var letters = 0
        var advance = 0.0
        var unit = 0.0
        /// Sum of advance² / unit, which no fit can come below advance² / unit of the sums.
        var spread = 0.0

        mutating func add(_ width: Double, _ own: Int) {
            letters += 1
            advance += width
            unit += Double(own)
            spread += width * width / Double(own)
        }

        var size: Double { advance * 1000 / unit }
        /// How far the letters differ from the face at its best size.
        var misfit: Double { spread - advance * advance / unit }
    }

    /// Gives each such font the size that its letters on the page have, and tells the bold ones.
    static func settleSizes(of page: inout PageContent) {
        let faces = [roman, bold]
        var fits = [[Fit]](repeating: [Fit](repeating: Fit(), count: faces.count), count: page.fonts.count)
        let isUnnamed = page.fonts.map { Self.isUnnamed($0.name) }
        for glyph in page.glyphs where isUnnamed[glyph.font] && glyph.box.width > 0 {
            for (index, face) in faces.enumerated() {
                if let unit = face.unit(of: glyph.scalar) { fits[glyph.font][index].add(glyph.box.width, unit) }
            }
        }
        for font in page.fonts.indices where fits[font][0].letters > 0 {
            let isBold = fits[font][0].letters >= fewestForBold && fits[font][1].misfit < fits[font][0].misfit / 2
            let fit = fits[font][isBold ? 1 : 0]
            page.fonts[font].size = fit.letters >= fewestForWholePoints ? fit.size.rounded() : fit.size
            page.fonts[font].isBold = isBold
        }
    }
}
