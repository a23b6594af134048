import DocumentModel
import Testing

@testable import PageLayout

/// Sheets that show two pages side by side.
@Suite struct TwoUpTests {
    private static let breadth = 612.0

    private static let canals = ["Los Maitenes", "abajo", "la villa nueva", "Quebrada Honda"]
    private static let sources = ["el acta de la comisión", "lo informado en abril por la asociación", "planos", "la Dirección de Obras"]

    /// A page of a report: its head, a text that goes on overleaf, a call and its note, its number.
    private static func report(_ number: Int, first: Int = 11, foot: ((Int) -> String)? = { "\($0)" }) -> PageContent {
        page(number) {
            $0.line("Servicio del Ejemplo", .small, at: 50)
            $0.line("Riego \(["del valle", "de la costa", "del altiplano", "de las islas"][(number - 1) % 4])", .sized(14, bold: true))
            $0.gap(10)
            $0.paragraph(filler(4, number))
            $0.gap(8)
            $0.line([Piece("El canal de \(canals[number % 4]) se limpió"), .raised("\(number)"), " y las compuertas que lo cierran se"])
            $0.line([Piece("\(number)", .sized(6)), Piece(" Según \(sources[number % 4]).", .sized(8))], at: 712)
            if let foot { $0.line(foot(first + number - 1), .small, x: number % 2 == 0 ? 500 : 80, at: 760) }
        }
    }

    /// The pages two by two on sheets; of an odd number the last one has the left half.
    private static func sheets(_ pages: [PageContent]) -> [PageContent] {
        stride(from: 0, to: pages.count, by: 2).map { first in
            var sheet = pages[first]
            sheet.number = first / 2 + 1
            sheet.size.width = 2 * breadth
            guard first + 1 < pages.count else { return sheet }
            let right = pages[first + 1]
            let fonts = sheet.fonts.count
            sheet.fonts += right.fonts
            sheet.glyphs += right.glyphs.map { Glyph(scalar: $0.scalar, box: $0.box.moved(by: breadth), font: $0.font + fonts) }
            sheet.links += right.links.map { LinkArea(box: $0.box.moved(by: breadth), target: $0.target) }
            if let rules = right.rules {
                sheet.rules = (sheet.rules ?? []) + rules.map { RuleLine(direction: $0.direction, box: $0.box.moved(by: breadth)) }
            }
            if let fills = right.fills { sheet.fills = (sheet.fills ?? []) + fills.map { $0.moved(by: breadth) } }
            return sheet
        }
    }

    private static func isAsOnePage(_ pages: [PageContent]) -> Bool { outline(sheets(pages)) == outline(pages) }

    @Test func halvesAreReadAsPages() {
        let pages = (1...6).map { Self.report($0) }
        #expect(outline(Self.sheets(pages)) == outline(pages))
        let furniture = outline(Self.sheets(pages)).filter { $0.hasPrefix("F:") }
        #expect(furniture == (1...6).flatMap { ["F:runningHead Servicio del Ejemplo", "F:pageNumber \($0 + 10)"] })
    }

    @Test func everyRunStandsWhereTheSheetShowsIt() {
        let pages = (1...5).map { Self.report($0) }
        let expected = PageLayouter().blocks(of: pages).map { block in block.text.runs.map(\.place) }
        let found = PageLayouter().blocks(of: Self.sheets(pages)).map { block in block.text.runs.map(\.place) }
        let moved = expected.map { places in
            places.map { place -> Place in
                guard case .page(let page, let box) = place else { return place }
                return .page((page + 1) / 2, page % 2 == 0 ? box.moved(by: Self.breadth) : box)
            }
        }
        #expect(found == moved)
    }

    @Test(arguments: ["- # -", "Página #", "Cuenta Pública | #"])
    func numbersOfAnyFormTellThePages(form: String) {
        let pages = (1...4).map { Self.report($0) { form.replacing("#", with: "\($0)") } }
        #expect(Self.isAsOnePage(pages))
    }

    @Test func theRestOfTheDocumentStaysAsItIs() {
        let cover = page(1) { $0.paragraph(filler(5, 3)) }
        var wide = page(1, width: 2 * Self.breadth) { $0.line("Una lámina que ocupa toda la hoja, de un margen al otro", x: 500) }
        wide.number = 5
        var sheets = Self.sheets((1...6).map { Self.report($0) })
        for index in sheets.indices { sheets[index].number += 1 }
        let blocks = PageLayouter().blocks(of: [cover] + sheets + [wide])
        #expect(blocks.first?.place.page == 1)
        #expect(blocks.last?.text.string == "Una lámina que ocupa toda la hoja, de un margen al otro")
        #expect(blocks.last?.place == .page(5, blocks.last!.place.box!))
        #expect(blocks.dropFirst().dropLast().map(outline) == outline((1...6).map { Self.report($0) }))
    }

    /// Level and turned words of a table on the second of six pages.
    @Test(arguments: [false, true])
    func tablesStandOnTheirHalf(isTurned: Bool) {
        var pages = (1...6).map { Self.report($0) }
        var setter = PageSetter(2)
        let rows = [
            ("Vivero", "Plantas", "Visitas"), ("Canelo", "12", "7"), ("Boldo", "9", "11"), ("Peumo", "4", "5"), ("Maqui", "8", "6"),
            ("Quillay", "14", "3"), ("Litre", "6", "2"),
        ]
        for row in rows {
            for (text, x) in [(row.0, 100.0), (row.1, 250), (row.2, 400)] { setter.line(text, x: x, at: setter.y) }
            setter.gap(16)
        }
        if !isTurned { setter.line("12", .small, x: 500, at: 760) }
        var table = setter.content
        table.rules = []
        table.fills = []
        if isTurned {
            table = table.turned(byQuarters: 3)
            table.size = pages[1].size
            table.number = 2
        }
        pages[1] = table
        let blocks = PageLayouter().blocks(of: Self.sheets(pages))
        let found = blocks.first { if case .table = $0.kind { true } else { false } }
        #expect(found?.text.string.hasPrefix("Vivero\tPlantas\tVisitas\nCanelo\t12\t7\nBoldo\t9\t11") == true)
        let shown = table.glyphs.filter { $0.scalar != " " && $0.box.y1 < 750 }.map { $0.box.moved(by: Self.breadth) }
        let area = shown.dropFirst().reduce(shown[0]) { $0.union($1) }
        #expect(found?.place.page == 1)
        var places = found?.text.runs.map(\.place) ?? []
        if case .table(let table) = found?.kind { places += table.cells.filter { !$0.range.isEmpty }.map(\.place) }
        #expect(places.count == 2 * 21)
        for place in places {
            let box = place.box!
            #expect(box.x0 > area.x0 - 1 && box.x1 < area.x1 + 1 && box.y0 > area.y0 - 1 && box.y1 < area.y1 + 1)
        }
    }

    /// What is drawn on a half is looked at as on a page: marks of a list on the second page, the rule above a note of the body's size on the
    /// third.
    @Test func drawingsBelongToTheirHalf() {
        var pages = (1...6).map { Self.report($0) }
        var spots: [Box] = []
        pages[1] = page(2) {
            $0.paragraph(filler(3))
            for item in ["45 talleres de oficios", "ferias de la costa y del valle", "huertos"] {
                spots.append(Box(x0: 88, y0: $0.y - 4.5, x1: 92, y1: $0.y - 0.5))
                $0.line(item, x: 100)
            }
            $0.line(["El huerto de la villa se regó", .raised("2"), " en verano."])
            $0.line([Piece("2", .sized(6)), Piece(" Según las actas.", .sized(8))], at: 712)
            $0.line("12", .small, x: 500, at: 760)
        }
        pages[2] = page(3) {
            $0.paragraph(filler(3, 5))
            $0.line(["Se atendió a 1.250", .raised("3"), " personas de la costa."])
            $0.line("3 Según el registro social de la comuna.", at: 700)
            $0.line("13", .small, x: 80, at: 760)
        }
        let rule = RuleLine(direction: .horizontal, box: Box(x0: 72, y0: 680, x1: 212, y1: 680.5))
        let sheets = Self.sheets(pages).enumerated().map { index, content in
            var sheet = PreparedPage(content)
            if index == 0 { sheet.add(spots: spots.map { $0.moved(by: Self.breadth) }) }
            if index == 1 { sheet.add(rulesOfNotes: [rule]) }
            return sheet
        }
        let found = PageLayouter().blocks(of: sheets).map(outline)
        let items = ["L •| 45 talleres de oficios", "L •| ferias de la costa y del valle", "L •| huertos"]
        #expect(found.filter { $0.hasPrefix("L") } == items)
        #expect(found.contains("N3 3| Según el registro social de la comuna."))
        let without = outline(Self.sheets(pages))
        #expect(!without.contains { $0.hasPrefix("L") || $0.contains("N3 3| Según el registro") })
    }

    @Test func linksLeadToTheHalves() {
        // An entry of contents that leads on, beside the labels of notes, which lead back.
        let pages = (1...4).map { number in
            page(number) {
                $0.paragraph(filler(3, number))
                if number == 1 { $0.line([.linked("2", page: 2), " Obras de riego"]) }
                $0.line("\(number)", .small, x: 300, at: 760)
            }
        }
        #expect(Self.isAsOnePage(pages))
    }

    @Test func theFilesOutlineAndTagsLeadToTheHalves() {
        let titles = ["Riego y obras", "Caminos del valle", "Costa", "Islas"]
        let pages = titles.enumerated().map { index, title in
            page(index + 1) {
                $0.line(title)
                $0.gap(12)
                $0.paragraph(filler(3, index))
                $0.gap(12)
                $0.paragraph(filler(3, index + 1))
                $0.line("\(index + 1)", .small, x: 300, at: 760)
            }
        }
        let expected = titles.map { "H1 " + $0 }
        let entries = titles.enumerated().map { OutlineEntry(title: $1, level: 1, page: $0 / 2 + 1) }
        let outlined = PageLayouter(outline: entries).blocks(of: Self.sheets(pages)).map(outline)
        #expect(outlined.filter { $0.hasPrefix("H") } == expected)
        let tags = (0..<4).map { TaggedHeading(level: 1, page: $0 / 2 + 1, x: 72 + Double($0 % 2) * Self.breadth, y: 90) }
        let tagged = PageLayouter(tags: tags).blocks(of: Self.sheets(pages)).map(outline)
        #expect(tagged.filter { $0.hasPrefix("H") } == expected)
    }

    /// Broad pages with two columns of text; `foot` is drawn at the foot of each column.
    private static func broad(_ count: Int = 4, foot: (Int) -> (left: String, right: String), at y: (Int) -> Double = { _ in 760 })
        -> [PageContent]
    {
        (1...count).map { number in
            page(number, width: 2 * breadth) {
                for (x, seed) in [(72.0, number), (72 + breadth, number + 7)] {
                    ($0.left, $0.right, $0.y) = (x, x + 468, 90)
                    $0.paragraph(filler(6, seed))
                    $0.line("y sigue con las obras que la entidad", x: x, at: 600)
                }
                $0.line(foot(number).left, .small, x: 100, at: y(number))
                $0.line(foot(number).right, .small, x: 1100, at: y(number))
            }
        }
    }

    private static func areParted(_ pages: [PageContent]) -> Bool { TwoUpSheets(pages.map { PreparedPage($0) }) != nil }

    @Test func figuresThatDoNotRiseByTwoAreNoNumbersOfHalves() {
        #expect(Self.areParted(Self.broad { ("\($0 * 2)", "\($0 * 2 + 1)") }))
        #expect(!Self.areParted(Self.broad { ("\($0)", "\($0 + 1)") }))
        #expect(!Self.areParted(Self.broad { _ in ("2024", "2025") }))
        #expect(!Self.areParted(Self.broad { ("Servicio", "\($0)") }))
        #expect(!Self.areParted(Self.broad { ("\($0 * 2)", "\($0 * 2 + 2)") }))
    }

    @Test func figuresOfOtherHeightsAreNoNumbersOfHalves() {
        #expect(!Self.areParted(Self.broad(foot: { ("\($0 * 2)", "\($0 * 2 + 1)") }, at: { 680 + Double($0) * 20 })))
    }

    @Test func aFewSheetsDoNotTellAll() {
        let numbered = Self.broad(2) { ("\($0 * 2)", "\($0 * 2 + 1)") }
        var others = Self.broad(4) { _ in ("Anexo", "Servicio") }
        for index in others.indices { others[index].number += 2 }
        #expect(Self.areParted(numbered + others.prefix(2)))
        #expect(!Self.areParted(numbered + others))
    }

    @Test func figuresInTheTextAreNoNumbers() {
        let pages = (1...4).map { number in
            page(number, width: 2 * Self.breadth) {
                for line in 0..<12 {
                    $0.line(line == 6 ? "Fila \(number * 2)" : "Obras de la entidad", x: 100, at: 100 + Double(line) * 50)
                    $0.line(line == 6 ? "Fila \(number * 2 + 1)" : "Plazos del servicio", x: 800, at: 100 + Double(line) * 50)
                }
            }
        }
        #expect(!Self.areParted(pages))
    }

    @Test func uprightPagesAreWhole() {
        let pages = (1...4).map { number in
            page(number) {
                for (x, seed) in [(72.0, number), (330, number + 7)] {
                    ($0.left, $0.right, $0.y) = (x, x + 210, 90)
                    $0.paragraph(filler(3, seed))
                }
                $0.line("\(number * 2)", .small, x: 100, at: 760)
                $0.line("\(number * 2 + 1)", .small, x: 500, at: 760)
            }
        }
        #expect(!Self.areParted(pages))
    }

    @Test func broadPagesOfAnotherSizeAreWhole() {
        var pages = Self.broad { ("\($0 * 2)", "\($0 * 2 + 1)") }
        var slide = Self.broad(1) { _ in ("Lámina", "Anexo") }[0]
        slide.number = 5
        #expect(TwoUpSheets((pages + [slide]).map { PreparedPage($0) })?.pages.count == 10)
        slide.size.height -= 100
        #expect(TwoUpSheets((pages + [slide]).map { PreparedPage($0) })?.pages.count == 9)
        slide.size = PageSize(width: 2 * Self.breadth + 40, height: 792)
        pages.append(slide)
        #expect(TwoUpSheets(pages.map { PreparedPage($0) })?.pages.count == 9)
    }

    @Test(arguments: [0, -5, Double.nan, .infinity])
    func nothingOfASheetWithoutASizeIsLost(width: Double) {
        var odd = page(5) { $0.paragraph(filler(3, 2)) }
        odd.size.width = width
        let sheets = Self.broad { ("\($0 * 2)", "\($0 * 2 + 1)") } + [odd]
        #expect(outline(sheets).last == "P " + filler(3, 2))
    }

    @Test func aSheetWithATableAcrossItsMiddleIsWhole() {
        var pages = Self.broad { ("\($0 * 2)", "\($0 * 2 + 1)") }
        pages[1].rules = (0..<4).map {
            RuleLine(direction: .horizontal, box: Box(x0: 300, y0: 500 + Double($0) * 15, x1: 900, y1: 500.5 + Double($0) * 15))
        }
        let sheets = TwoUpSheets(pages.map { PreparedPage($0) })
        #expect(sheets?.pages.count == 7)
        for lines in [
            pages[1].rules!.map { RuleLine(direction: .vertical, box: $0.box) },
            // On one half, and a frame about the sheet.
            pages[1].rules!.map { RuleLine(direction: .horizontal, box: Box(x0: 100, y0: $0.box.y0, x1: 500, y1: $0.box.y1)) },
            pages[1].rules!.map { RuleLine(direction: .horizontal, box: Box(x0: 700, y0: $0.box.y0, x1: 1100, y1: $0.box.y1)) },
            pages[1].rules!.map { RuleLine(direction: .horizontal, box: Box(x0: 20, y0: $0.box.y0, x1: 1204, y1: $0.box.y1)) },
            Array(pages[1].rules!.dropLast(2)),
        ] {
            pages[1].rules = lines
            #expect(TwoUpSheets(pages.map { PreparedPage($0) })?.pages.count == 8)
        }
    }
}
