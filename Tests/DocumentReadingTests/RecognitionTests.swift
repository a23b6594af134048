import DocumentModel
import Testing

@testable import DocumentReading

/// The parts of text recognition that need no program.
@Suite struct RecognitionTests {
    @Test func wordsAreTakenFromTheTable() {
        let table = [
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
            "4\t1\t1\t1\t1\t0\t10\t20\t90\t12\t-1\t",
            "5\t1\t1\t1\t1\t1\t10\t20\t40\t12\t96.5\tHubo",
            "5\t1\t1\t1\t1\t2\t60\t20\t30\t12\t41\t3,5",
            "5\t1\t1\t1\t2\t1\t10\t40\t30\t12\t88\t\u{A0}años ",
            "5\t1\t1\t1\t2\t2\t50\t40\t30\t12\t95\t ",
            "5\t1\t1\t1\t2\t3\t50\t40\t0\t12\t95\tsin-ancho",
            "5\t1\t1\t1\t2\t3\t-5\t40\t10\t12\t95\tfuera",
            "5\t1\t1\t1\t2\t3\t50\t40\t10\t12\tnan\tsin-cifra",
            "5\t1\t1\t1", "",
        ].joined(separator: "\n")
        #expect(
            RecognizedWord.words(tsv: Array(table.utf8)) == [
                RecognizedWord(text: "Hubo", box: Box(x0: 10, y0: 20, x1: 50, y1: 32), confidence: 96, line: 0),
                RecognizedWord(text: "3,5", box: Box(x0: 60, y0: 20, x1: 90, y1: 32), confidence: 41, line: 0),
                RecognizedWord(text: "años", box: Box(x0: 10, y0: 40, x1: 40, y1: 52), confidence: 88, line: 1),
            ])
    }

    private func word(_ text: String, _ x: Double, _ top: Double, _ bottom: Double) -> RecognizedWord {
        RecognizedWord(text: text, box: Box(x0: x, y0: top, x1: x + 60, y1: bottom), confidence: 90, line: 0)
    }

    @Test func sizeAndBaselineComeFromTheInkOfTheLetters() {
        // A font of 100: capitals 71 high, small letters 51, letters that hang 21 deeper; the baseline at 200.
        let line = RecognizedLine([
            word("Red", 0, 129, 200), word("pago", 100, 149, 221), word("uno", 200, 149, 200), word("Ágil,", 300, 129, 221),
            word("-", 400, 170, 175),
        ])
        #expect(abs(line.size - 100) < 1.5)
        #expect(abs(line.baseline - 200) < 1)
    }

    @Test func aFallingLineTellsItsAngleAndAShortOneDoesNot() {
        let falling = RecognizedLine((0..<12).map { word("red", Double($0) * 100, 100 + Double($0) * 2, 171 + Double($0) * 2) })
        #expect(abs((RecognizedLine.skew(of: [falling]) ?? 0) - 0.02) < 1e-4)
        let short = RecognizedLine((0..<3).map { word("red", Double($0) * 100, 100 + Double($0) * 20, 171 + Double($0) * 20) })
        #expect(RecognizedLine.skew(of: [short]) == nil)
        // Many words in little room, few over a long way, and words that are doubtful.
        let narrow = RecognizedLine((0..<12).map { word("red", Double($0) * 50, 100 + Double($0), 171 + Double($0)) })
        #expect(RecognizedLine.skew(of: [narrow]) == nil)
        let sparse = RecognizedLine((0..<3).map { word("red", Double($0) * 900, 100 + Double($0) * 18, 171 + Double($0) * 18) })
        #expect(RecognizedLine.skew(of: [sparse]) == nil)
        let doubtful = falling.words.map { word in
            RecognizedWord(text: word.text, box: word.box, confidence: 49, line: 0)
        }
        #expect(RecognizedLine.skew(of: [RecognizedLine(doubtful)]) == nil)
    }

    @Test func wordsWhoseInkTouchesStayApart() {
        func ends(_ gap: Double) -> (end: Double, next: Double, size: Double) {
            let words = [(0.0, 50.0), (50 + gap, 90 + gap)].map { from, to in
                RecognizedWord(text: "redes", box: Box(x0: from, y0: 0, x1: to, y1: 5.1), confidence: 90, line: 0)
            }
            let page = RecognizedPage(number: 1, turn: PageTurn(size: PageSize(width: 200, height: 100)), words: words, scale: 1)
            let content = page.content(sizes: PrintSizes([page]))
            return (content.glyphs[4].box.x1, content.glyphs[6].box.x0, content.fonts[0].size)
        }
        let touching = ends(0.2)
        #expect(abs(touching.next - touching.end - 0.2 * touching.size) < 0.01)
        let apart = ends(20)
        #expect(apart.end == 50 && apart.next == 70)
    }

    @Test func printThatRunsUpOrDownIsToldByTheFormOfItsWords() {
        func page(_ width: Double, _ height: Double) -> RecognizedPage {
            let words = ["La", "red", "móvil", "I", "y"].map { text in
                let isLong = text.unicodeScalars.count > 2
                return RecognizedWord(
                    text: text, box: Box(x0: 0, y0: 0, x1: isLong ? width : 3, y1: isLong ? height : 10), confidence: 90, line: 0)
            }
            return RecognizedPage(number: 1, turn: PageTurn(size: PageSize(width: 100, height: 100)), words: words, scale: 1)
        }
        #expect(page(10, 40).isSideways)
        #expect(!page(40, 10).isSideways)
    }

    @Test func placesAreTurnedBack() {
        let size = PageSize(width: 200, height: 100)
        let box = Box(x0: 10, y0: 20, x1: 30, y1: 25)
        #expect(PageTurn(size: size).original(box) == box)
        // Turned clockwise, the page's left edge is on top and its upper edge at the right.
        let turned = PageTurn(size: size, quarters: 1).original(box)
        #expect([turned.x0, turned.y0, turned.x1, turned.y1].map { ($0 * 1e6).rounded() / 1e6 } == [20, 70, 25, 90])
        let upsideDown = PageTurn(size: size, quarters: 2).original(box)
        #expect([upsideDown.x0, upsideDown.y0, upsideDown.x1, upsideDown.y1].map { ($0 * 1e6).rounded() / 1e6 } == [170, 75, 190, 80])
    }

    @Test func sizesThatDifferByMeasuringAreOne() {
        func page(_ sizes: [Double]) -> RecognizedPage {
            let words = sizes.enumerated().map { index, size in
                RecognizedWord(text: "X", box: Box(x0: 0, y0: 0, x1: 5, y1: size * 0.71), confidence: 90, line: index)
            }
            return RecognizedPage(
                number: 1, turn: PageTurn(size: PageSize(width: 100, height: 100)), words: words, scale: 1)
        }
        let sizes = PrintSizes([page([9.8, 10.1, 10.3, 14.2]), page([10.0, 14.0])])
        #expect([9.8, 10.1, 10.3, 14.0, 14.2].map { sizes.nearest(to: $0) } == [10, 10, 10, 14, 14])
        #expect(PrintSizes([page([10, 11])]).nearest(to: 11) == 11)
    }

    @Test func sizesThatGrowLittleByLittleAreNotOne() {
        let words = [10.0, 10.5, 11, 11.5, 12, 12.5, 13].enumerated().map { index, size in
            let y = 100 * Double(index)
            return RecognizedWord(text: "Ho", box: Box(x0: 0, y0: y, x1: 20, y1: y + 0.71 * size), confidence: 90, line: index)
        }
        let page = RecognizedPage(number: 1, turn: PageTurn(size: PageSize(width: 100, height: 900)), words: words, scale: 1)
        let sizes = PrintSizes([page])
        #expect(sizes.nearest(to: 10) != sizes.nearest(to: 13))
        #expect(sizes.nearest(to: 10) == sizes.nearest(to: 11))
    }

    @Test func signsOfDirtAreNoWords() {
        func words(_ read: (String, UInt8)...) -> [String] {
            let words = read.enumerated().map { index, word in
                let x = 30 * Double(index)
                return RecognizedWord(text: word.0, box: Box(x0: x, y0: 0, x1: x + 20, y1: 10), confidence: word.1, line: 0)
            }
            let turn = PageTurn(size: PageSize(width: 300, height: 100))
            return RecognizedPage(number: 1, turn: turn, words: words, scale: 1).lines.flatMap(\.words).map(\.text)
        }
        #expect(words(("~", 30), ("Riego", 90), ("|_", 49)) == ["Riego"])
        #expect(words(("—", 50), ("7", 12), ("a", 9), ("½", 3)) == ["—", "7", "a", "½"])
    }

    @Test func aProgramThatDoesNotEndIsEnded() {
        #expect(ChildProcess("sleep", ["20"], input: nil, environment: [])?.finish(within: 1, limit: 10) == nil)
        #expect(ChildProcess("yes", [], input: nil, environment: [])?.finish(within: 20, limit: 1 << 16) == nil)
        #expect(ChildProcess("false", [], input: nil, environment: [])?.finish(within: 20, limit: 10) == nil)
        #expect(ChildProcess("/no/such/program", [], input: nil, environment: [])?.finish(within: 20, limit: 10) == nil)
        let answer = ChildProcess("sh", ["-c", "echo $UNO"], input: nil, environment: [("UNO", "1")])?.finish(within: 20, limit: 10)
        #expect(answer == [0x31, 0x0A])
    }
}
