import DocumentModel
import Testing

@testable import PageLayout

/// How many of a grid's first rows are its head.
@Suite struct HeadRowTests {
    private static func count(_ rows: String..., origin: DraftTable.Origin = .grid) -> Int {
        let columns = rows[0].split(separator: "|", omittingEmptySubsequences: false).count
        let grid = DraftGrid(rows, xs: (0...columns).map { 50 + 100 * Double($0) }, origin: origin)
        return HeadRows(words: grid.words).count(grid.draft).count
    }

    @Test func wordsOverValuesAreAHead() {
        #expect(Self.count("Zona | Casas", "Lota | 31", origin: .aligned) == 1)
        #expect(Self.count("Zona | Casas", "Lota | 31", "Lebu | ", "Penco | ", origin: .aligned) == 1)
        let grid = DraftGrid(["Zona | Casas", "Lota | 31"], xs: [50, 150, 250])
        #expect(HeadRows(words: grid.words).startsWithHead(grid.draft))
        // One row, a first one without words, or words over words in a table without rules.
        #expect(Self.count("Zona | Casas") == 0)
        #expect(Self.count(" | ", "Lota | 31") == 0)
        #expect(Self.count("Zona | Obras", "1 | muelle", "2 | rampa", origin: .aligned) == 0)
    }

    /// Below a label over two rows, or heads under one that spans them.
    @Test func aHeadReachesDownAsFarAsItsCells() {
        #expect(Self.count("Zona v | Casas", ". | nuevas", "Lota | 31", "Lebu | 41") == 2)
        #expect(Self.count("Zona | Montos > | .", "Comuna | Casas | Aulas", "Lota | 31 | 32", "Lebu | 41 | 42") == 2)
        #expect(Self.count("Zona vv | Casas", ". | nuevas", ". | y otras", "Lota | 31", "Lebu | 41", "Penco | 51", "Tomé | 61") == 3)
    }

    /// Fields without words, values under a head that spans them, or what reaches down to the foot.
    @Test func rowsBelowOtherHeadsAreRows() {
        #expect(Self.count(" v | Casas", ". | 30", "Lota | 31", "Lebu | 41") == 1)
        #expect(Self.count("Zona | > | . | Notas", "Comuna | Casas | Aulas | Otras", "Lota | 31 | 32 | 33", "Lebu | 41 | 42 | 43") == 1)
        #expect(Self.count("Zona | Montos > | .", "Lota | 31 | 32", "Lebu | 41 | 42", "Penco | 51 | 52") == 1)
        #expect(Self.count("Zona v | 2023", ". | 31") == 1)
        // Labels that are figures over figures, beside words.
        #expect(Self.count("7 | Obras", "1 | muelle", "2 | rampa", origin: .aligned) == 0)
    }
}
