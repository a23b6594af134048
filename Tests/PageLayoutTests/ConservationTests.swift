import DocumentModel
import Testing

@testable import PageLayout

/// A small generator of the same numbers every time.
private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

@Suite struct ConservationTests {
    /// Pages of pieces strewn about: sizes, raises, columns, rules, turned labels, figures everywhere.
    private static func randomPages(_ seed: UInt64) -> [PageContent] {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        return (1...Int.random(in: 1...4, using: &dice)).map { number in
            page(number) { setter in
                if Bool.random(using: &dice) { setter.line("Memoria \(number)", .small, at: 40) }
                setter.drawsSpaces = Bool.random(using: &dice)
                for _ in 0..<Int.random(in: 0...60, using: &dice) {
                    let look = Look(
                        size: [6, 8, 9, 11, 11, 11, 14, 30].randomElement(using: &dice) ?? 11, isBold: Bool.random(using: &dice),
                        raise: [0, 0, 0, 3, 5].randomElement(using: &dice) ?? 0)
                    let text =
                        ["12", "3.456", "Se apoyó a 7", "a", "2016-", "•", "1.", "9)", "x - 4", "AB 5"].randomElement(using: &dice) ?? "8"
                    let x = Double(Int.random(in: 2...50, using: &dice)) * 10
                    setter.line(text, look, x: x, at: Double(Int.random(in: 3...78, using: &dice)) * 10)
                }
                for _ in 0..<Int.random(in: 0...12, using: &dice) {
                    let x = Double.random(in: 0...500, using: &dice)
                    let y = Double.random(in: 0...700, using: &dice)
                    let width = Double.random(in: 1...200, using: &dice)
                    let height = Double.random(in: 1...200, using: &dice)
                    setter.glyph("6", Look(size: 60), box: Box(x0: x, y0: y, x1: x + width, y1: y + height))
                }
                guard Bool.random(using: &dice) else { return }
                setter.content.rules = (0..<Int.random(in: 0...16, using: &dice)).map { index in
                    let at = Double(Int.random(in: 5...70, using: &dice)) * 10
                    return index % 2 == 0
                        ? RuleLine(direction: .horizontal, box: Box(x0: 50, y0: at, x1: 550, y1: at + 0.5))
                        : RuleLine(direction: .vertical, box: Box(x0: at, y0: 100, x1: at + 0.5, y1: 700))
                }
                setter.content.fills = []
            }
        }
    }

    private static func scalars(of text: some Sequence<Unicode.Scalar>) -> [UInt32: Int] {
        var counts: [UInt32: Int] = [:]
        // A hyphen at a line's end may be resolved; everything else must be kept.
        for scalar in text where !scalar.isBlank && scalar != "-" { counts[scalar.value, default: 0] += 1 }
        return counts
    }

    @Test(arguments: 1...300) func everyGlyphIsInExactlyOneBlock(_ seed: Int) {
        let pages = Self.randomPages(UInt64(seed))
        let blocks = PageLayouter().blocks(of: pages)
        let read = Self.scalars(of: blocks.flatMap { Array($0.text.string.unicodeScalars) })
        let drawn = Self.scalars(of: pages.flatMap { $0.glyphs.map(\.scalar) })
        #expect(read == drawn)
    }

    @Test(arguments: 1...100) func runsAndCallsAreInOrderAndInsideTheText(_ seed: Int) {
        for block in PageLayouter().blocks(of: Self.randomPages(UInt64(seed) + 1000)) {
            var end = 0
            for run in block.text.runs {
                #expect(run.range.lowerBound >= end && run.range.upperBound <= block.text.string.utf8.count)
                end = run.range.upperBound
            }
            for call in block.noteCalls { #expect(block.text.runs.contains { $0.range == call.range }) }
        }
    }

    @Test func theSamePagesGiveTheSameBlocks() {
        for seed in 1...20 {
            let pages = Self.randomPages(UInt64(seed))
            #expect(PageLayouter().blocks(of: pages) == PageLayouter().blocks(of: pages))
        }
    }
}
