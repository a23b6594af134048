internal import PageLayout

/// Tells pages whose fonts do not say which letters their codes stand for: what the file hands out as text is another alphabet's
/// (")RPHQWR" for "Fomento") or mere signs, and its figures are not those that the page shows.
enum GarbledText {
    /// Fewer letters, or fewer different ones, may be codes and abbreviations.
    private static let fewestLetters = 150
    private static let fewestKinds = 12
    /// Nearly half of the letters of Spanish are vowels; of what is shifted or dealt out anew by chance, less than so much.
    private static let leastVowels = 0.25
    /// Signs that are neither letters, figures nor the usual ones are fewer than this share of a text.
    private static let mostSigns = 0.4

    static func isGarbled(_ page: PageContent) -> Bool {
        var kinds = Set<UInt32>()
        var (letters, vowels, signs, all) = (0, 0, 0, 0)
        for glyph in page.glyphs {
            let code = glyph.scalar.value
            switch code {
            case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x2E, 0x2D, 0x5F, 0x2026: continue
            case 0x41...0x5A, 0x61...0x7A:
                letters += 1
                kinds.insert(code | 0x20)
                switch code | 0x20 {
                case 0x61, 0x65, 0x69, 0x6F, 0x75: vowels += 1
                default: break
                }
            case 0xC0...0x24F:
                letters += 1
                vowels += 1
            case 0x30...0x39, 0x24, 0x25, 0x28, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0xB0, 0xBA, 0x2010...0x2022: break
            default:
                // Symbols and other alphabets mean something; signs of a byte, of private use or of none are what codes without a meaning give.
                if code < 0xC0 || (0xE000...0xF8FF).contains(code) || code == 0xFFFD {
                    signs += 1
                    kinds.insert(code)
                }
            }
            all += 1
        }
        guard all >= fewestLetters, kinds.count >= fewestKinds else { return false }
        return letters >= fewestLetters && Double(vowels) < leastVowels * Double(letters) || Double(signs) > mostSigns * Double(all)
    }
}
