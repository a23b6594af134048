import DocumentModel
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

    /// Each sheet is numbered by itself.
    @Test func aPageNumberAmongTheLinesThatReturnIsNoText() {
        let head = Self.head.prefix(2) + [("Hoja 1", .small)]
        let pages = (1...3).map { number in
            page(number) {
                for (line, text) in head.enumerated() { $0.line(text.0, text.1, at: 40 + 17 * Double(line)) }
                $0.y = 140
                $0.paragraph(filler(4, number))
            }
        }
        #expect(outline(pages).prefix(3) == ["F:pageNumber Hoja 1", "H1 Ejecución del presupuesto", "P Municipio de Los Canelos"])
    }

    @Test func twoPagesAreEnough() {
        #expect(Self.read(Self.head, pages: 2).contains("H1 Ejecución del presupuesto"))
    }

    @Test(arguments: [("Resumen del año", Look.bold), ("Resumen del año", .sized(15))])
    func aHeadOverATitleIsFurniture(below: (String, Look)) {
        #expect(!Self.read(Self.head, below: below).contains { $0.hasSuffix("Ejecución del presupuesto") && !$0.hasPrefix("F:") })
    }

    @Test func aBoldFigureBelowIsNoTitle() {
        #expect(Self.read(Self.head, below: ("$ 1.234.567", .bold)).contains("H1 Ejecución del presupuesto"))
    }

    /// Rows outside of the tables are those of the head and the foot alone.
    @Test func theFootBelowATableIsFurniture() {
        let pages = (1...3).map { number in
            var page = page(number) {
                for (line, text) in Self.head.prefix(2).enumerated() { $0.line(text.0, text.1, at: 40 + 18 * Double(line)) }
                for row in 0..<20 {
                    for (column, text) in ["Zona \(row)", "\(row * 7 + number)"].enumerated() {
                        $0.line(text, x: 80 + 200 * Double(column), at: 115 + 20 * Double(row))
                    }
                }
                $0.line("Registro de la propiedad", .sized(15), at: 720)
            }
            page.rules = [72.0, 272, 472].map { RuleLine(direction: .vertical, box: Box(x0: $0, y0: 100, x1: $0 + 0.5, y1: 500)) }
            page.rules? += (0...20).map { 100 + 20 * Double($0) }.map {
                RuleLine(direction: .horizontal, box: Box(x0: 72, y0: $0, x1: 472.5, y1: $0 + 0.5))
            }
            page.fills = []
            return page
        }
        let read = outline(pages).map { String($0.prefix(40)) }
        #expect(read.prefix(2) == ["P Ejecución del presupuesto", "P Municipio de Los Canelos"])
        #expect(read.count { $0.hasPrefix("F:") && $0.hasSuffix("Registro de la propiedad") } == 3)
    }

    /// The second line has another number on each page.
    @Test func aHeadOfOneLineThatStaysIsFurniture() {
        let pages = (1...3).map { number in
            page(number) {
                $0.line("Ejecución del presupuesto", .sized(15), at: 40)
                $0.line("Anexo \(number) del informe", at: 58)
                $0.y = 140
                $0.paragraph(filler(4, number))
            }
        }
        #expect(outline(pages).count { $0 == "F:runningHead Ejecución del presupuesto" } == 3)
    }

    @Test func aStampIsNoTitle() {
        let read = Self.read([("BORRADOR", .sized(15)), ("Municipio de Los Canelos", .plain), ("Unidad de compras", .plain)])
        #expect(read.count { $0 == "F:runningHead Municipio de Los Canelos" } == 3)
    }

    /// A head as large as the text, one of a single line, one whose large line is a mere word or a whole sentence.
    @Test(arguments: [
        [("Ejecución del presupuesto", Look.plain), ("Municipio de Los Canelos", .plain)], [("Memoria del año 2024", .sized(15))],
        [("Datos", .sized(15)), ("Municipio de Los Canelos", .plain)],
        [
            ("no se da fe de lo que se ve en la hoja si no es con la firma de la o el que la da", .sized(15)),
            ("Municipio de Los Canelos", .plain),
        ],
    ])
    func aPlainHeadIsFurniture(head: [(String, Look)]) {
        #expect(Self.read(head).count { $0 == ("F:runningHead " + head[0].0).prefix(40) } == 3)
    }
}
