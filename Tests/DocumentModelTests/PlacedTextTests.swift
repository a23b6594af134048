import DocumentModel
import Testing

@Test func aPlaceIsTheUnionOfTheRunsOfOneLine() {
    let text = PlacedText(
        "ab cd ef",
        runs: [
            TextRun(range: 0..<2, place: .page(1, Box(x0: 0, y0: 0, x1: 10, y1: 10))),
            TextRun(range: 3..<5, place: .page(1, Box(x0: 12, y0: 0, x1: 20, y1: 10))),
            TextRun(range: 6..<8, place: .page(1, Box(x0: 0, y0: 12, x1: 9, y1: 22))),
        ]
    )
    #expect(text.place(of: 0..<5) == .page(1, Box(x0: 0, y0: 0, x1: 20, y1: 10)))
    #expect(text.place(of: 3..<8) == .page(1, Box(x0: 12, y0: 0, x1: 20, y1: 10)))
    #expect(text.place(of: 6..<8) == .page(1, Box(x0: 0, y0: 12, x1: 9, y1: 22)))
}

@Test func aMarkupPlaceCountsCodePoints() {
    let text = PlacedText("año 2025", runs: [TextRun(range: 0..<9, place: .markup(line: 7, column: 4))])
    #expect(text.place(of: 5..<9) == .markup(line: 7, column: 8))
}

@Test func aDiagnosticShowsTheTextWithACaret() {
    let diagnostic = Diagnostic(
        .warning, id: "unknown-field", "no field “benficiarios”", file: "regiones.yaml", line: 14, column: 17,
        excerpt: .init(line: "patron: {benficiarios:conteo}", marked: 9..<21), suggestion: "did you mean “beneficiarios”?"
    )
    #expect(
        diagnostic.description == """
            regiones.yaml:14:17: warning: no field “benficiarios” [unknown-field]
                patron: {benficiarios:conteo}
                         ^^^^^^^^^^^^
                did you mean “beneficiarios”?
            """
    )
}

@Test func aRangeIsAsSureAsItsLeastSureRun() {
    let place = Place.page(1, Box(x0: 0, y0: 0, x1: 10, y1: 10))
    let text = PlacedText(
        "ab cd ef",
        runs: [
            TextRun(range: 0..<2, place: place), TextRun(range: 3..<5, place: place, confidence: 40),
            TextRun(range: 6..<8, place: place, confidence: 90),
        ]
    )
    #expect([0..<2, 0..<4, 3..<8, 5..<8, 6..<8, 8..<9].map { text.confidence(of: $0) } == [100, 40, 40, 90, 90, 100])
    #expect(PlacedText("ab").confidence(of: 0..<2) == 100)
}
