import DocumentModel
import Testing

@testable import PageLayout

/// Lines of turned text, put together from the letters that a page hands out.
@Suite struct TurnedTextTests {
    private static let size = 10.0

    /// The letters of a line, each as wide as the font is high.
    private static func letters(_ text: String, x: Double, y: Double, _ turn: Word.Turn = .upwards, font: Int = 0) -> [Word] {
        var at = y
        var isBehindLetter = false
        return text.unicodeScalars.compactMap { scalar in
            let advance = scalar == " " ? 0.28 * size : 0.5 * size
            defer {
                at += turn == .upwards ? -advance : advance
                isBehindLetter = scalar != " "
            }
            guard scalar != " " else { return nil }
            let top = turn == .upwards ? at - advance : at
            return Word(
                text: String(scalar), box: Box(x0: x, y0: top, x1: x + 1.15 * size, y1: top + advance), font: font, size: size,
                isJoined: isBehindLetter)
        }
    }

    private static func read(_ letters: [Word]) -> [String] {
        TurnedText.lines(of: letters, from: 7).map { line in
            line.words.map { "\($0.text)\($0.index)" }.joined(separator: " ") + (line.turn == .upwards ? "" : " v")
        }
    }

    @Test func lettersOfALineAreItsWords() {
        #expect(Self.read(Self.letters("Casas nuevas", x: 100, y: 300)) == ["Casas7 nuevas8"])
        #expect(Self.read(Self.letters("Año 2024", x: 100, y: 300, .downwards)) == ["Año7 20248 v"])
    }

    @Test func linesSideBySideAreParted() {
        let letters = Self.letters("Casas", x: 100, y: 300) + Self.letters("Aulas", x: 111, y: 300) + Self.letters("Sedes", x: 100, y: 200)
        #expect(Self.read(letters) == ["Sedes7", "Casas8", "Aulas9"])
    }

    /// Lines of a column's width that are drawn word by word, the later ones first.
    @Test func whereLettersStandTellsTheirOrder() {
        let letters = Self.letters("rurales", x: 100, y: 270) + Self.letters("Casas", x: 100, y: 300)
        #expect(Self.read(letters) == ["Casas7 rurales8"])
    }

    /// The end of a word drawn first, and a first letter that follows right behind what else was drawn.
    @Test func piecesOfAWordDrawnInAnyOrderAreOne() {
        var letters = Self.letters("sas", x: 100, y: 290) + Self.letters("Ca", x: 100, y: 300)
        #expect(Self.read(letters) == ["Casas7"])
        letters[3].isJoined = true
        #expect(TurnedText.lines(of: letters, from: 7)[0].words.map(\.isJoined) == [false])
    }

    @Test func anotherFontOrANarrowSpaceBeginsAWord() {
        #expect(
            Self.read(Self.letters("Casas", x: 100, y: 300) + Self.letters("nuevas", x: 100, y: 275, font: 1))
                == ["Casas7 nuevas8"])
        var letters = Self.letters("Casasnuevas", x: 100, y: 300)
        letters[5].isJoined = false
        #expect(Self.read(letters) == ["Casas7 nuevas8"])
    }

    /// Pieces of a slanted mark, and text that stands on its head.
    @Test func piecesOfTwoLettersAndTextUpsideDownAreNoLines() {
        var pieces: [Word] = []
        for (index, piece) in ["BO", "RR", "AD", "OR"].enumerated() {
            pieces += Self.letters(piece, x: 100 + 30 * Double(index), y: 400 - 30 * Double(index))
        }
        #expect(Self.read(pieces) == [])
        let upside = "Copia 2024".unicodeScalars.enumerated().filter { $1 != " " }.flatMap { index, scalar in
            (0..<3).map { line in
                let x = 400 - 5 * Double(index)
                let y = 500 - 11.5 * Double(line)
                return Word(text: String(scalar), box: Box(x0: x, y0: y, x1: x + 5, y1: y + 11.5), size: 10)
            }
        }
        #expect(Self.read(upside) == [])
    }

    @Test func aLetterAloneIsALineBesideOthersOfItsFont() {
        let line = Self.letters("Total", x: 100, y: 300)
        #expect(Self.read(line + Self.letters("A", x: 140, y: 300)) == ["Total7", "A8"])
        #expect(Self.read(line + Self.letters("A", x: 140, y: 300, font: 1)) == ["Total7"])
    }

    /// A page whose table has a turned head, and a line along the page's side: the one is in the table, the other furniture.
    @Test func aTurnedHeadIsInItsTableAndALineAlongThePageIsNot() {
        var page = page {
            for (row, values) in [["Lebu", "10"], ["Arauco", "31"], ["Cañete", "8"]].enumerated() {
                $0.line(values[0], x: 105, at: 215 + 20 * Double(row))
                $0.line(values[1], x: 225, at: 215 + 20 * Double(row))
            }
            for (text, x, y) in [("Casas 2024", 230.0, 195.0), ("Documento de trabajo", 20, 500)] {
                for letter in Self.letters(text, x: x, y: y) { $0.glyph(letter.text.unicodeScalars.first!, .plain, box: letter.box) }
            }
        }
        page.rules = [100.0, 220, 270].map { RuleLine(direction: .vertical, box: Box(x0: $0, y0: 120, x1: $0 + 0.5, y1: 260)) }
        page.rules? += [120.0, 200, 220, 240, 260].map {
            RuleLine(direction: .horizontal, box: Box(x0: 100, y0: $0, x1: 270.5, y1: $0 + 0.5))
        }
        page.fills = []
        #expect(
            outline([page]) == ["T4x2 \tCasas 2024\nLebu\t10\nArauco\t31\nCañete\t8", "F:watermark Documento de trabajo"])
    }
}
