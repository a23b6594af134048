import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct MergedReadingsTests {
    /// Words of one line, each 10 high and as wide as its letters.
    private static func line(_ number: Int, x: Double = 0, y: Double, _ words: (String, UInt8)...) -> [RecognizedWord] {
        var x = x
        return words.map { text, confidence in
            let width = 6 * Double(text.unicodeScalars.count)
            defer { x += width + 6 }
            return RecognizedWord(text: text, box: Box(x0: x, y0: y, x1: x + width, y1: y + 10), confidence: confidence, line: number)
        }
    }

    private static func text(_ words: [RecognizedWord]) -> [String] {
        var lines: [String] = []
        for (index, word) in words.enumerated() {
            if index > 0, words[index - 1].line == word.line { lines[lines.count - 1] += " " + word.text } else { lines.append(word.text) }
        }
        return lines
    }

    @Test func ofEachLineTheSurerReadingStands() {
        let first = Self.line(0, y: 0, ("Riego", 90), ("de", 95)) + Self.line(1, y: 20, ("7", 41), ("pozas", 50))
        let second = Self.line(0, y: 1, ("Riega", 70), ("dc", 60)) + Self.line(1, y: 21, ("71", 92), ("pozos", 93))
        #expect(Self.text(MergedReadings.merged(first, second)) == ["Riego de", "71 pozos"])
        #expect(Self.text(MergedReadings.merged(second, first)) == ["Riego de", "71 pozos"])
    }

    @Test func whatOnlyOneReadingFoundStaysWhereItIsSure() {
        let first = Self.line(0, y: 0, ("Paltos", 35))
        let second = Self.line(0, y: 40, ("Olivos", 88)) + Self.line(1, y: 80, ("~i", 31))
        #expect(Self.text(MergedReadings.merged(first, second)) == ["Paltos", "Olivos"])
    }

    @Test func aLongLineOfNonsenseDoesNotWin() {
        let first = Self.line(0, y: 0, ("52", 80), ("chacras", 84))
        let second = Self.line(0, y: 0, ("5z", 30), ("cnacras", 38), ("ooo", 35), ("iiiiiii", 36), ("eeeeeeee", 39))
        #expect(Self.text(MergedReadings.merged(first, second)) == ["52 chacras"])
    }

    @Test func aLineOverTwoColumnsStandsAgainstBoth() {
        let first = Self.line(0, y: 0, ("Molinos", 90)) + Self.line(1, x: 100, y: 1, ("Bodegas", 92))
        let second = Self.line(0, y: 0, ("Molinos", 60), ("ll", 45), ("zz", 45), ("yy", 45), ("Bodegas", 65))
        #expect(Self.text(MergedReadings.merged(first, second)) == ["Molinos", "Bodegas"])
    }

    @Test func linesAboveEachOtherAndSideBySideAreNoRivals() {
        let first = Self.line(0, y: 0, ("Molinos", 70))
        let second = Self.line(0, x: 100, y: 0, ("Bodegas", 90)) + Self.line(1, y: 8, ("Canales", 90))
        #expect(Self.text(MergedReadings.merged(first, second)) == ["Molinos", "Bodegas", "Canales"])
    }
}
