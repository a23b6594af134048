import DocumentModel
import SpanishNumbers
import Testing

@testable import Extraction

/// The page numbers of a list of contents are no figures; other lines that end in numbers have theirs.
@Suite struct ContentsTests {
    private func figures(_ contents: [Block]) -> [String] {
        let body = [heading(1, "Presentación"), paragraph("Hubo 40 obras."), heading(1, "2. Regiones"), heading(1, "Anexo")]
        let scanned = ScanStage().scan(document(contents + body))
        return scanned.blocks.prefix(contents.count).flatMap(\.mentions).filter { $0.type != .marcadorLista }
            .map { "\($0.value?.canonical ?? "") \($0.type.rawValue)" }
    }

    @Test func paragraphsWithLeaders() {
        let lines = ["Presentación ...... 3", "2. Regiones . . . . 5", "Anexo\t12"].map { paragraph($0) }
        #expect(figures(lines) == ["3 numero_pagina", "5 numero_pagina", "12 numero_pagina"])
    }

    @Test func rowsOfATable() {
        let title = paragraph("Índice")
        let rows = [["Presentación", "3"], ["Regiones", "5"], ["Norte", "5"], ["Anexo", "12"]]
        #expect(
            figures([title, ExampleDocument.table(rows)]) == ["3 numero_pagina", "5 numero_pagina", "5 numero_pagina", "12 numero_pagina"])
    }

    /// Without a title a table of figures by chapter looks just so.
    @Test func figuresByChapter() {
        let rows = [["Presentación", "3"], ["Regiones", "5"], ["Anexo", "12"]]
        #expect(figures([ExampleDocument.table(rows)]) == ["3 conteo", "5 conteo", "12 conteo"])
    }

    @Test func pagesOfTheHeadings() {
        func page(_ number: Int) -> Place { .page(number, Box(x0: 0, y0: 0, x1: 9, y1: 9)) }
        func types(pages: [Int]) -> [String] {
            let lines = zip(["Presentación", "Regiones", "Cierre"], [3, 5, 12]).map { name, number in
                Block(kind: .paragraph, text: PlacedText("\(name) \(number)"), place: page(1))
            }
            let body = zip(["Presentación", "Regiones", "Cierre"], pages).map { name, number in
                Block(kind: .heading(level: 1), text: PlacedText(name), place: page(number))
            }
            return ScanStage().scan(document(lines + body)).blocks.flatMap(\.mentions).map(\.type.rawValue)
        }
        // Two pages before the first that is numbered.
        #expect(types(pages: [5, 7, 14]) == ["numero_pagina", "numero_pagina", "numero_pagina"])
        #expect(types(pages: [5, 6, 7]) == ["conteo", "conteo", "conteo"])
    }

    @Test(arguments: [
        // Figures of other things than the headings.
        ["Becas ...... 3", "Cursos ...... 5", "Anexo ...... 12"],
        // They fall.
        ["Presentación ...... 12", "Regiones ...... 5", "Anexo ...... 3"],
        // Too few.
        ["Presentación ...... 3", "Anexo ...... 5"],
        // A year is no page.
        ["Presentación 2031", "Regiones 2031", "Anexo 2031"],
        // An amount is none.
        ["Presentación $ 3", "Regiones $ 5", "Anexo $ 12"],
    ])
    func otherLines(_ lines: [String]) {
        #expect(!figures(lines.map { paragraph($0) }).contains { $0.hasSuffix("numero_pagina") })
    }
}
