internal import DocumentModel
internal import PageLayout

/// Puts letters where a file has the codes of ligatures instead, and dashes and quotation marks where it has theirs.
///
/// TeX's fonts keep ff, fi, fl, ffi and ffl at 1B to 1F and “ ” „ « » – — at 10 to 16 (Cork encoding), and fonts drawn by TeX itself name no
/// characters. Ghostscript 10.0 writes the letters of a ligature with their two bytes exchanged, "fi" as U+6600 U+6900.
enum LigatureCodes {
    private static let cork: [[Unicode.Scalar]] = [["f", "f"], ["f", "i"], ["f", "l"], ["f", "f", "i"], ["f", "f", "l"]]

    private static let signs: [Unicode.Scalar] = ["“", "”", "„", "«", "»", "–", "—"]

    static func mayStandFor(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 ? sign(scalar) != nil || scalar.value >= 0x1B : exchanged(scalar) != nil
    }

    /// The dash or quotation mark of a code.
    private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        (0x10...0x16).contains(scalar.value) ? signs[Int(scalar.value) - 0x10] : nil
    }

    static func resolve(_ glyphs: inout [Glyph]) {
        var result: [Glyph] = []
        result.reserveCapacity(glyphs.count + 16)
        for (index, glyph) in glyphs.enumerated() {
            if (0x1B...0x1F).contains(glyph.scalar.value), isBesideLetter(index, glyphs) {
                let letters = cork[Int(glyph.scalar.value) - 0x1B]
                let isUpwards = result.last.map { $0.box.midY > glyph.box.midY } ?? true
                for (place, letter) in letters.enumerated() {
                    let box = part(place, of: letters.count, glyph.box, isUpwards: isUpwards)
                    result.append(Glyph(scalar: letter, box: box, font: glyph.font))
                }
            } else if let sign = sign(glyph.scalar), glyph.box.width > 0 {
                result.append(Glyph(scalar: sign, box: glyph.box, font: glyph.font))
            } else if let letter = exchanged(glyph.scalar), hasExchangedNeighbour(index, glyphs) {
                result.append(Glyph(scalar: letter, box: glyph.box, font: glyph.font))
            } else {
                result.append(glyph)
            }
        }
        glyphs = result
    }

    /// The place of one of the letters; those of turned text, whose boxes are wider than high, stand above one another.
    private static func part(_ place: Int, of count: Int, _ box: Box, isUpwards: Bool) -> Box {
        guard box.width > box.height else {
            let width = box.width / Double(count)
            return Box(x0: box.x0 + width * Double(place), y0: box.y0, x1: box.x0 + width * Double(place + 1), y1: box.y1)
        }
        let height = box.height / Double(count)
        let y = box.y0 + height * Double(isUpwards ? count - 1 - place : place)
        return Box(x0: box.x0, y0: y, x1: box.x1, y1: y + height)
    }

    /// The letter of a ligature whose code has its bytes exchanged.
    private static func exchanged(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value & 0xFF == 0, scalar.value <= 0x7A00, let letter = Unicode.Scalar(scalar.value >> 8),
            "fijltbhkcsT".unicodeScalars.contains(letter)
        else { return nil }
        return letter
    }

    /// One such sign alone may be Chinese.
    private static func hasExchangedNeighbour(_ index: Int, _ glyphs: [Glyph]) -> Bool {
        [index - 1, index + 1].contains { glyphs.indices.contains($0) && exchanged(glyphs[$0].scalar) != nil }
    }

    private static func isBesideLetter(_ index: Int, _ glyphs: [Glyph]) -> Bool {
        [index - 1, index + 1].contains { glyphs.indices.contains($0) && glyphs[$0].scalar.properties.isAlphabetic }
    }
}
