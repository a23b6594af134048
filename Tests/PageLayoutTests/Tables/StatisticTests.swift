import DocumentModel
import Testing

@testable import PageLayout

@Suite("Tables as yearbooks of statistics print them")
struct StatisticTests {
    private let labels = ["Arauco", "Curicó", "Itata", "Maule", "Talca"]

    /// Marks of notes so high that their middles are nearer to the row above than to their own.
    private func raised(size: Double) -> Sheet {
        var sheet = Sheet()
        sheet.text("Zona", x: 50, y: 100)
        sheet.right("2003", x: 240, y: 100)
        sheet.right("2004", x: 340, y: 100)
        for (row, label) in labels.enumerated() {
            let y = 113 + 13 * Double(row)
            sheet.text(label, x: 50, y: y)
            sheet.right("1.\(row)24", x: 240, y: y)
            sheet.right("2.\(row)24", x: 340, y: y)
        }
        sheet.size = size
        sheet.text("r", x: 240.2, y: 124.2)
        return sheet
    }

    @Test func aMarkRaisedHighIsOfTheWordThatItStandsBehind() {
        #expect(
            raised(size: 5.5).tables == [
                [
                    "Zona | 2003 | 2004", "Arauco | 1.024 | 2.024", "Curicó | 1.124 r | 2.124", "Itata | 1.224 | 2.224",
                    "Maule | 1.324 | 2.324", "Talca | 1.424 | 2.424",
                ]
            ])
    }

    @Test func aSmallWordFurtherBehindIsNoMark() {
        let words = [
            Word(text: "1.124", box: Box(x0: 200, y0: 126, x1: 240, y1: 136), size: 10),
            Word(text: "r", box: Box(x0: 240.2, y0: 124.2, x1: 243, y1: 129.7), size: 5.5),
            Word(text: "s", box: Box(x0: 243, y0: 124.2, x1: 246, y1: 129.7), size: 5.5),
            Word(text: "t", box: Box(x0: 230, y0: 112, x1: 240, y1: 122), size: 10),
        ]
        let page = Sheet().page
        #expect(TableWord.words(words, of: page).map(\.box.y0) == [126, 126, 124.2, 112])
    }

    /// Each upper head has a rule of its own under it, and the rules meet.
    @Test func rulesOfHeadsThatMeetPartThem() {
        var sheet = Sheet()
        for y in [95.0, 128, 200] { sheet.level(y, 50, 530) }
        for x in [200.0, 310, 420] { sheet.level(112, x, x + 110) }
        sheet.text("Zona", x: 54, y: 100)
        for (place, head) in ["Ventas", "Trimestre", "Firmas"].enumerated() {
            let x = 200 + 110 * Double(place)
            sheet.centred(head, x: x + 55, y: 100)
            sheet.right("Tasa", x: x + 50, y: 116)
            sheet.right("Valor", x: x + 105, y: 116)
        }
        for row in 0..<4 {
            let y = 132 + 16 * Double(row)
            sheet.text(labels[row], x: 54, y: y)
            for place in 0..<6 { sheet.right("\(row + 1)\(place).345", x: 250 + 55 * Double(place), y: y) }
        }
        #expect(
            sheet.tables.first?.prefix(2) == [
                "Zona v2 | Ventas >2 | Trimestre >2 | Firmas >2", "Tasa | Valor | Tasa | Valor | Tasa | Valor",
            ])
    }

    /// As printing programs draw them: each cell has its own piece of the rule, so that no piece of it is as wide as the head over two.
    @Test func piecesOfOneCellEachPartNoHead() {
        var sheet = Sheet()
        let xs = [50.0, 250, 300, 350, 400, 450]
        for y in [95.0, 130, 196] { for (left, right) in zip(xs, xs.dropFirst()) { sheet.level(y, left, right) } }
        sheet.text("Zona", x: 54, y: 116)
        for (place, head) in ["Zona mixta", "Zona urbana"].enumerated() {
            let x = 250 + 100 * Double(place)
            // The first word ends where the columns meet.
            let width = Sheet.width(head, 10) - 2.5
            sheet.text(head, x: x + 50 - width / 2, y: 100)
            sheet.right("2005", x: x + 46, y: 116)
            sheet.right("2006", x: x + 96, y: 116)
        }
        for row in 0..<4 {
            let y = 134 + 15 * Double(row)
            sheet.text(labels[row], x: 54, y: y)
            for place in 0..<4 { sheet.right("1\(row)\(place).345", x: 296 + 50 * Double(place), y: y) }
        }
        #expect(sheet.tables.first?.prefix(2) == ["Zona v2 | Zona mixta >2 | Zona urbana >2", "2005 | 2006 | 2005 | 2006"])
    }

    /// Text of three words that fills its column, a narrow white before the next one's.
    @Test func wordsThatEndWhereTheirRuledColumnDoesEndTheirCell() {
        var sheet = Sheet()
        let xs = [50.0, 150, 250, 330]
        for y in [95.0, 110, 172] { for (left, right) in zip(xs, xs.dropFirst()) { sheet.level(y, left, right) } }
        for (head, x) in zip(["Obra", "Lugar", "Monto"], [60.0, 160, 290]) { sheet.text(head, x: x, y: 98) }
        for row in 0..<4 {
            let y = 113 + 15 * Double(row)
            sheet.right("Posta de \(labels[0])", x: 149, y: y)
            sheet.text("Isla Sur", x: row == 0 ? 200 : 152, y: y)
            sheet.right("1\(row).345", x: 326, y: y)
        }
        #expect(
            sheet.tables == [["Obra | Lugar | Monto"] + (0..<4).map { "Posta de Arauco | Isla Sur | 1\($0).345" }])
    }

    @Test func aWiderSpaceInAHeadOverColumnsDoesNotPartIt() {
        var sheet = Sheet()
        let xs = [50.0, 250, 300, 350, 400, 450]
        for y in [95.0, 130, 196] { for (left, right) in zip(xs, xs.dropFirst()) { sheet.level(y, left, right) } }
        sheet.text("Zona", x: 54, y: 116)
        for (place, x) in [250.0, 350].enumerated() {
            sheet.right(["Zona más", "Zona no"][place], x: x + 48, y: 100)
            sheet.text("mixta", x: x + 51.2, y: 100)
            sheet.right("2005", x: x + 46, y: 116)
            sheet.right("2006", x: x + 96, y: 116)
        }
        for row in 0..<4 {
            let y = 134 + 15 * Double(row)
            sheet.text(labels[row], x: 54, y: y)
            for place in 0..<4 { sheet.right("1\(row)\(place).345", x: 296 + 50 * Double(place), y: y) }
        }
        #expect(sheet.tables.first?.prefix(2) == ["Zona v2 | Zona más mixta >2 | Zona no mixta >2", "2005 | 2006 | 2005 | 2006"])
    }

    /// Heads of three columns as wide as their columns, the white between them no wider than half an em.
    @Test func headsSetCloseKeepToTheirColumns() {
        var sheet = Sheet()
        for y in [95.0, 112, 190] { sheet.level(y, 50, 400) }
        sheet.text("Zona", x: 50, y: 98)
        let ends = [220.0, 265, 310]
        for (place, head) in ["Pedidas", "Resueltas", "Negadas"].enumerated() {
            sheet.right(head, x: ends[place] + (place == 1 ? 5 : 0), y: 98)
        }
        for row in 0..<4 {
            let y = 116 + 16 * Double(row)
            sheet.text(labels[row], x: 50, y: y)
            for place in 0..<3 { sheet.right("\(row + 1)\(place).345", x: ends[place], y: y) }
        }
        #expect(sheet.tables.first?.first == "Zona | Pedidas | Resueltas | Negadas")
    }

    /// - Parameter middle: where the headings of the groups stand in the middle.
    private func grouped(_ heading: (inout Sheet, String, Double) -> Void) -> Sheet {
        var sheet = Sheet()
        sheet.text("Zona", x: 50, y: 100)
        for (place, head) in ["Total", "Hombres", "Mujeres"].enumerated() { sheet.right(head, x: 240 + 100 * Double(place), y: 100) }
        for (group, name) in ["Número de alumnos", "Porcentaje de ellos"].enumerated() {
            let y = 113 + 52 * Double(group)
            heading(&sheet, name, y)
            for row in 0..<3 {
                sheet.text(labels[row], x: 50, y: y + 13 * Double(row + 1))
                for place in 0..<3 { sheet.right("\(row + 1)\(place),5", x: 240 + 100 * Double(place), y: y + 13 * Double(row + 1)) }
            }
        }
        return sheet
    }

    @Test func headingsOfRowsInTheMiddleSpanTheTable() {
        let sheet = grouped { $0.centred($1, x: 245, y: $2) }
        #expect(
            sheet.tables == [
                [
                    "Zona | Total | Hombres | Mujeres", "Número de alumnos >4", "Arauco | 10,5 | 11,5 | 12,5",
                    "Curicó | 20,5 | 21,5 | 22,5",
                    "Itata | 30,5 | 31,5 | 32,5", "Porcentaje de ellos >4", "Arauco | 10,5 | 11,5 | 12,5", "Curicó | 20,5 | 21,5 | 22,5",
                    "Itata | 30,5 | 31,5 | 32,5",
                ]
            ])
    }

    @Test func headingsOfRowsAtTheSideStayInTheirColumn() {
        let sheet = grouped { $0.text($1, x: 50, y: $2) }
        #expect(sheet.tables.first?.contains { $0.hasPrefix("Porcentaje de ellos") } == true)
        #expect(sheet.tables.first?.contains { $0.contains(">") } == false)
    }

    /// - Parameter pages: behind each heading.
    private func contents(_ pages: [Int]) -> Sheet {
        var sheet = Sheet()
        let all = labels + ["Valparaíso", "Atacama", "Los Lagos", "Coquimbo", "Tarapacá", "Antofagasta", "Magallanes"]
        for (row, label) in all.prefix(pages.count).enumerated() {
            sheet.text(label, x: 50, y: 100 + 13 * Double(row))
            sheet.right(String(pages[row]), x: 500, y: 100 + 13 * Double(row))
        }
        return sheet
    }

    @Test func headingsBeforeNumbersThatRiseAreAListOfContents() {
        #expect(contents([3, 7, 9, 14, 14, 20, 31, 40]).tables == [])
    }

    @Test func labelsBeforeNumbersThatFallAreATable() {
        #expect(contents([3, 7, 9, 14, 2, 20, 31, 4]).tables.count == 1)
        #expect(contents([3, 7, 9, 14, 16, 20, 31, 40, 41, 45, 52, 50]).tables.count == 1)
    }

    /// - Parameter sign: what stands between an entry and its pages.
    private func index(_ sign: String) -> Sheet {
        var sheet = Sheet()
        for row in 0..<12 {
            for column in 0..<2 {
                let label = labels[(row + column) % 5] + sign
                let pages = (0...(row + column) % 3).map { "\(12 + row * 7 + $0 * 31)" }.joined(separator: ", ")
                sheet.text("\(label) \(pages)", x: 50 + 240 * Double(column), y: 100 + 13 * Double(row))
            }
        }
        return sheet
    }

    @Test func entriesOfAnIndexInTwoColumnsAreNoTable() {
        #expect(index(",").tables == [])
    }

    @Test func wordsBeforeFiguresSideBySideAreATable() {
        #expect(index(":").tables.count == 1)
    }

    /// Rules run between the rows, the head stands above the first; its second head is wider than its figures.
    private func ruledRows(head: Double) -> Sheet {
        var sheet = Sheet()
        sheet.text("Zona", x: 50, y: 98)
        sheet.text("Beneficiarios", x: head, y: 98)
        sheet.right("Cambio", x: 300, y: 98)
        for row in 0...5 { sheet.level(110 + 14 * Double(row), 48, 302) }
        for row in 0..<5 {
            sheet.text(row == 2 ? "Región de Los Lagos" : labels[row], x: 50, y: 112 + 14 * Double(row))
            sheet.right("\(row + 1)7,5", x: 220, y: 112 + 14 * Double(row))
            sheet.right("\(row + 1)5,7", x: 300, y: 112 + 14 * Double(row))
        }
        return sheet
    }

    @Test func aHeadWiderThanItsFiguresMayReachOverTheEdgeOfTheLabels() {
        #expect(ruledRows(head: 155).tables.first?.first == "Zona | Beneficiarios | Cambio")
    }

    /// Codes, names and figures between rules, the head above the first.
    @Test func aRowWrittenAsTheOthersIsNoHead() {
        var sheet = Sheet()
        for (x, head) in [(50.0, "Código"), (110, "Nombre")] { sheet.text(head, x: x, y: 98) }
        for (x, head) in [(300.0, "Unidades"), (380, "Precio"), (460, "Total")] { sheet.right(head, x: x, y: 98) }
        for row in 0...5 { sheet.level(110 + 14 * Double(row), 48, 462) }
        for row in 0..<5 {
            let y = 112 + 14 * Double(row)
            sheet.text("93\(row)8", x: 50, y: y)
            sheet.text(labels[row], x: 110, y: y)
            for (x, value) in [(300.0, "37"), (380, "799,3"), (460, "16\(row)")] { sheet.right(value, x: x, y: y) }
        }
        #expect(sheet.tables.first?.prefix(2) == ["Código | Nombre | Unidades | Precio | Total", "9308 | Arauco | 37 | 799,3 | 160"])
        #expect(sheet.found.first?.headerRowCount == 1)
    }

    /// Years in groups of three, upright rules between the columns that leave out the white between the groups.
    private func groups(captioned: Bool) -> Sheet {
        var sheet = Sheet()
        let width = 350.0
        for y in [95.0, 110] { sheet.level(y, 50, width) }
        sheet.text("Año", x: 54, y: 98)
        sheet.right("Ventas", x: 246, y: 98)
        sheet.right("Compras", x: 346, y: 98)
        for group in 0..<3 {
            let top = 110 + 49 * Double(group)
            for x in [150.0, 250] { sheet.upright(x, group == 0 ? 95 : top, top + 39) }
            for row in 0..<3 {
                let y = top + 2 + 13 * Double(row)
                sheet.text(String(1981 + 3 * group + row), x: 54, y: y)
                sheet.right("\(row + 1)15,\(group)", x: 246, y: y)
                sheet.right("\(row + 1)42,\(group)", x: 346, y: y)
            }
            if captioned { for y in [top, top + 39] { sheet.level(y, 50, width) } }
        }
        sheet.level(110 + 49 * 3 - 10, 50, width)
        return sheet
    }

    @Test func uprightRulesThatBeginAgainBelowABlankRowAreOneGrid() {
        let tables = groups(captioned: false).tables
        #expect(tables.map(\.count) == [10])
        #expect(tables.first?.last == "1989 | 315,2 | 342,2")
    }

    @Test func gridsClosedByRulesEachAreTheirOwn() {
        #expect(groups(captioned: true).tables.count == 3)
    }

    /// Figures of one width a space apart, a sign here and there, drawn column by column.
    private func adjoining(_ values: [[String]], ends: [Double] = [180, 203, 226]) -> Sheet {
        var sheet = Sheet()
        for row in values.indices { sheet.text(labels[row % 5], x: 50, y: 100 + 13 * Double(row)) }
        for column in 0..<3 {
            for row in values.indices { sheet.right(values[row][column], x: ends[column], y: 100 + 13 * Double(row)) }
        }
        return sheet
    }

    @Test func figuresOfOneWidthASpaceApartAreColumns() {
        let values = [
            ["50,8", "86,7", "11,2"], ["48,7", "50,2", "80,1"], ["33,8", "56,0", ":"], [":", "75,6", "34,2"], ["99,3", "28,4", "62,8"],
        ]
        #expect(adjoining(values).tables == [zip(labels, values).map { ([$0] + $1).joined(separator: " | ") }])
    }

    @Test func signsOfOneWidthASpaceApartAreOneCell() {
        let values = [["45", "%", "11,2"], ["8", "%", "80,1"], ["33", "%", "7,1"], ["7", "%", "34,2"], ["99", "%", "62,8"]]
        let sheet = adjoining(values, ends: [180, 187.5, 240])
        #expect(sheet.tables == [zip(labels, values).map { "\($0) | \($1[0]) % | \($1[2])" }])
    }

    /// Rows of figures set in groups, a head above the first that is no further from it than its rows are.
    @Test func figuresSetInGroupsAreRowsUnderTheirHead() {
        var sheet = Sheet()
        sheet.text("Año", x: 50, y: 100)
        for (place, head) in ["Ventas", "Compras"].enumerated() { sheet.right(head, x: 240 + 100 * Double(place), y: 100) }
        for row in 0..<9 {
            let y = 113 + 13 * Double(row) + 13 * Double(row / 3)
            sheet.text(String(1981 + row), x: 50, y: y)
            for place in 0..<2 { sheet.right("\(row + 1)\(place) 124", x: 240 + 100 * Double(place), y: y) }
        }
        #expect(sheet.tables.first?.prefix(2) == ["Año | Ventas | Compras", "1981 | 10 124 | 11 124"])
        #expect(sheet.tables.first?.count == 10)
    }

    /// Heads over three columns each, every cell with its own piece of the rule under them.
    @Test func aHeadOverPiecesOfOneCellEachSpansThem() {
        var sheet = Sheet()
        for y in [95.0, 128, 200] { sheet.level(y, 50, 530) }
        for place in 0..<6 { sheet.level(112, 200 + 55 * Double(place), 255 + 55 * Double(place)) }
        sheet.text("Zona", x: 54, y: 100)
        for place in 0..<2 { sheet.centred(["Hoy", "Ayer"][place], x: 282.5 + 165 * Double(place), y: 100) }
        for place in 0..<6 { sheet.right(["Tasa", "Valor", "Alza"][place % 3], x: 250 + 55 * Double(place), y: 116) }
        for row in 0..<4 {
            let y = 132 + 16 * Double(row)
            sheet.text(labels[row], x: 54, y: y)
            for place in 0..<6 { sheet.right("\(row + 1)\(place).345", x: 250 + 55 * Double(place), y: y) }
        }
        #expect(sheet.tables.first?.prefix(2) == ["Zona v2 | Hoy >3 | Ayer >3", "Tasa | Valor | Alza | Tasa | Valor | Alza"])
    }

    /// Rows that begin with one figure and have one more each.
    @Test func rowsOfATriangleBeginRightBelowTheHead() {
        var sheet = Sheet()
        let ends = [200.0, 260, 320, 380, 440]
        for (place, end) in ends.enumerated() { sheet.right("(\(place + 1))", x: end, y: 100) }
        for (row, label) in labels.enumerated() {
            sheet.text("(\(row + 1)) \(label)", x: 50, y: 113 + 13 * Double(row))
            for place in 0...row { sheet.right(place == row ? "1,00" : "0,\(row)\(place)", x: ends[place], y: 113 + 13 * Double(row)) }
        }
        #expect(
            sheet.tables.first?.prefix(3) == [
                " | (1) | (2) | (3) | (4) | (5)", "(1) Arauco | 1,00 |  |  |  | ", "(2) Curicó | 0,10 | 1,00 |  |  | ",
            ])
    }

    /// - Parameter mark: before each item of the second column.
    private func items(_ mark: String) -> Sheet {
        var sheet = Sheet()
        for y in [95.0, 110, 207] { sheet.level(y, 50, 500) }
        for (x, head) in [(50.0, "Zona"), (160, "Acciones")] { sheet.text(head, x: x, y: 98) }
        sheet.right("Monto", x: 500, y: 98)
        for row in 0..<4 {
            let y = 112 + 24 * Double(row)
            sheet.text(labels[row], x: 50, y: y)
            sheet.right("5\(row).921", x: 500, y: y)
            sheet.text("\(mark)Mejorar caminos", x: 160, y: y)
            sheet.text("\(mark)Abrir oficinas", x: 160, y: y + 12)
        }
        return sheet
    }

    @Test func itemsBelowOneAnotherAreOfTheRowOfTheLabel() {
        let rows = (0..<4).map { "\(labels[$0]) | • Mejorar caminos • Abrir oficinas | 5\($0).921" }
        #expect(items("• ").tables == [["Zona | Acciones | Monto"] + rows])
    }

    @Test func linesWithoutMarkBelowOneAnotherAreRows() {
        #expect(items("").tables.first?.count == 9)
    }
}
