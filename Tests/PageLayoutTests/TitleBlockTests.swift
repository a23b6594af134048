import Testing

@testable import PageLayout

/// Heads that say what the document is, and stand above every one of its pages.
@Suite struct TitleBlockTests {
    /// What becomes of a head of lines that return above plain text.
    ///
    /// - Parameter below: the first line of the first page's text, where it has one of its own.
    private static func read(_ head: [(String, Look)], below: (String, Look)? = nil, pages: Int = 3) -> [String] {
        outline(
            (1...pages).map { number in
                page(number) {
                    for (line, text) in head.enumerated() { $0.line(text.0, text.1, at: 40 + 18 * Double(line)) }
                    $0.line("Hoja \(number) de \(pages)", .small, x: 480, at: 30)
                    $0.y = 140
                    if number == 1, let below { $0.line(below.0, below.1) }
                    $0.gap(10)
                    $0.paragraph(filler(4, number))
                }
            }
        ).map { String($0.prefix(40)) }
    }

    private static let head: [(String, Look)] = [
        ("Ejecución del presupuesto", .sized(15)), ("Municipio de Los Canelos", .plain), ("19/09/2023 10:08", .small),
    ]

    @Test func theOnlyTitleOfADocumentIsTextOnItsFirstPage() {
        let read = Self.read(Self.head)
        #expect(
            read.prefix(5) == [
                "F:pageNumber Hoja 1 de 3", "F:runningHead 19/09/2023 10:08", "H1 Ejecución del presupuesto", "P Municipio de Los Canelos",
                "P " + filler(4, 1).prefix(38),
            ])
        #expect(read.count { $0 == "F:runningHead Ejecución del presupuesto" } == 2)
    }

    @Test func twoPagesAreEnough() {
        #expect(Self.read(Self.head, pages: 2).contains("H1 Ejecución del presupuesto"))
    }

    @Test(arguments: [("Resumen del año", Look.bold), ("Resumen del año", .sized(15))])
    func aHeadOverATitleIsFurniture(below: (String, Look)) {
        #expect(!Self.read(Self.head, below: below).contains { $0.hasSuffix("Ejecución del presupuesto") && !$0.hasPrefix("F:") })
    }

    /// A head as large as the text, and one of a single line.
    @Test(arguments: [
        [("Ejecución del presupuesto", Look.plain), ("Municipio de Los Canelos", .plain)], [("Memoria del año 2024", .sized(15))],
    ])
    func aPlainHeadIsFurniture(head: [(String, Look)]) {
        #expect(Self.read(head).count { $0 == "F:runningHead " + head[0].0 } == 3)
    }
}
