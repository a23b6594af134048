internal import PageLayout

/// Puts the letter with its accent where a file has both, one drawn over the other: TeX's older fonts have no "ó" and no "ñ", and of "í" a letter
/// without its dot. Text has them as one sign everywhere else.
enum AccentMarks {
    /// For each mark, the letters that it stands over and what they are with it (Unicode 15, canonical composition).
    private static let composed: [(mark: UInt32, letters: String, results: String)] = [
        (0x301, "aeiouAEIOUıyYnNcC", "áéíóúÁÉÍÓÚíýÝńŃćĆ"), (0x300, "aeiouAEIOUı", "àèìòùÀÈÌÒÙì"), (0x308, "aeiouAEIOUıyY", "äëïöüÄËÏÖÜïÿŸ"),
        (0x302, "aeiouAEIOUı", "âêîôûÂÊÎÔÛî"), (0x303, "nNaoAO", "ñÑãõÃÕ"), (0x327, "cC", "çÇ"), (0x30A, "aA", "åÅ"),
    ]

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// A mark over no letter that it goes with stays what it is.
    static func compose(_ glyphs: inout [Glyph]) {
        var result: [Glyph] = []
        result.reserveCapacity(glyphs.count)
        for glyph in glyphs {
            if isMark(glyph.scalar), let last = result.last, let scalar = letter(last.scalar, with: glyph.scalar) {
                result[result.count - 1].scalar = scalar
            } else {
                result.append(glyph)
            }
        }
        glyphs = result
    }

    private static func letter(_ base: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard let row = composed.first(where: { $0.mark == mark.value }) else { return nil }
        return zip(row.letters.unicodeScalars, row.results.unicodeScalars).first { $0.0 == base }?.1
    }
}
