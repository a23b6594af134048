import Testing

@testable import SpanishNumbers

@Suite struct WallTests {
    /// A note call glued to a figure is no part of it, and what is counted stands behind it.
    @Test func noteCall() {
        let text = "a 18.2052 familias"
        #expect(scan(text, isolated: [8..<9]) == ["18.205 | conteo | 18205 | familias"])
        #expect(scan(text) == ["18.2052 | malformado |  "].map { $0.replacing("|  ", with: "").trimmed })
    }

    @Test func listMarkAndAdjacentWalls() {
        #expect(scan("1. 20 sedes", isolated: [0..<2]) == ["20 | conteo | 20 | sedes"])
        #expect(scan("5123", isolated: [1..<2, 2..<3]) == ["5 | conteo | 5", "3 | conteo | 3"])
        #expect(scan("12", isolated: [0..<2]).isEmpty)
    }

    /// Nothing joins across: neither groups, dates, ranges nor units.
    @Test func nothingJoinsAcross() {
        #expect(scan("1.2341.567", isolated: [5..<6]) == ["1.234 | conteo | 1234", "567 | conteo | 567"])
        #expect(scan("M$1 5", isolated: [2..<3]) == ["5 | conteo | 5"])
    }

    /// Ranges beyond the text or out of order are cut to what makes sense.
    @Test func senselessWalls() {
        #expect(scan("7", isolated: [5..<9]) == ["7 | conteo | 7"])
        #expect(scan("7 8", isolated: [2..<3, 0..<1]) == ["7 | conteo | 7"])
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self
        while text.hasSuffix(" ") || text.hasSuffix("|") { text.removeLast() }
        return text
    }
}
