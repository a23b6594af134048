import DocumentModel
import Testing

@testable import PageLayout

@Suite("Tables closed in by rules")
struct RuledTablesTests {
    @Test func cellsOfSeveralLinesStayWhole() {
        var sheet = Sheet()
        sheet.grid([50, 200, 350, 450], [100, 130, 170, 200])
        sheet.text("Programa", x: 55, y: 105)
        sheet.text("Descripción", x: 205, y: 105)
        sheet.right("Monto", x: 445, y: 105)
        sheet.right("M$", x: 445, y: 117)
        sheet.text("Riego", x: 55, y: 135)
        sheet.text("Canales y", x: 205, y: 135)
        sheet.text("compuertas del", x: 205, y: 147)
        sheet.text("valle", x: 205, y: 158)
        sheet.right("1.250", x: 445, y: 135)
        sheet.text("Viveros", x: 55, y: 175)
        sheet.text("Plantas", x: 205, y: 175)
        sheet.right("318", x: 445, y: 175)
        #expect(
            sheet.tables == [
                ["Programa | Descripción | Monto M$", "Riego | Canales y compuertas del valle | 1.250", "Viveros | Plantas | 318"]
            ])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    @Test func aHeadSpansTheColumnsWithoutRuleBelowItAndALabelItsRows() {
        var sheet = Sheet()
        for y in [100.0, 160, 180] { sheet.level(y, 50, 350) }
        sheet.level(120, 150, 350)
        sheet.level(140, 150, 350)
        for x in [50.0, 150, 350] { sheet.upright(x, 100, 180) }
        sheet.upright(250, 120, 180)
        sheet.text("Región", x: 55, y: 115)
        sheet.centred("Empresas", x: 250, y: 105)
        sheet.text("Hombres", x: 155, y: 125)
        sheet.text("Mujeres", x: 255, y: 125)
        sheet.right("12", x: 245, y: 145)
        sheet.right("15", x: 345, y: 145)
        sheet.text("Maule", x: 55, y: 165)
        sheet.right("7", x: 245, y: 165)
        sheet.right("9", x: 345, y: 165)
        #expect(sheet.tables == [["Región v3 | Empresas >2", "Hombres | Mujeres", "12 | 15", "Maule | 7 | 9"]])
    }

    /// Upright rules only: the rows are told from the values under one another.
    @Test func valuesUnderOneAnotherAreRowsOfTheirOwn() {
        var sheet = Sheet()
        for y in [100.0, 120, 180] { sheet.level(y, 50, 350) }
        for x in [50.0, 150, 250, 350] { sheet.upright(x, 100, 180) }
        for (column, text) in ["Comuna", "Casas", "Aulas"].enumerated() { sheet.text(text, x: 55 + Double(column) * 100, y: 105) }
        for (row, values) in [("Lebu", "10", "3"), ("Tirúa", "8", "2"), ("Cañete", "31", "5")].enumerated() {
            let y = 125 + Double(row) * 16
            sheet.text(values.0, x: 55, y: y)
            sheet.right(values.1, x: 245, y: y)
            sheet.right(values.2, x: 345, y: y)
        }
        #expect(sheet.tables == [["Comuna | Casas | Aulas", "Lebu | 10 | 3", "Tirúa | 8 | 2", "Cañete | 31 | 5"]])
    }

    /// Lines of text that happen to stand level in two cells are no rows.
    @Test func linesOfTextInNeighbouringCellsAreNoRows() {
        var sheet = Sheet()
        sheet.grid([50, 200, 350], [100, 120, 160, 200])
        sheet.text("Eje", x: 55, y: 105)
        sheet.text("Objetivo", x: 205, y: 105)
        sheet.text("Agua para todos", x: 55, y: 125)
        sheet.text("los hogares", x: 55, y: 138)
        sheet.text("Redes nuevas en", x: 205, y: 125)
        sheet.text("las comunas rurales", x: 205, y: 138)
        sheet.text("Caminos", x: 55, y: 165)
        sheet.text("Puentes seguros", x: 205, y: 165)
        #expect(
            sheet.tables == [
                ["Eje | Objetivo", "Agua para todos los hogares | Redes nuevas en las comunas rurales", "Caminos | Puentes seguros"]
            ])
    }

    @Test func aRowWithoutInnerRulesIsOneCellWhenOneTextStandsInIt() {
        var sheet = Sheet()
        for y in [100.0, 120, 140, 160, 180] { sheet.level(y, 50, 350) }
        for x in [50.0, 350] { sheet.upright(x, 100, 180) }
        for x in [150.0, 250] {
            sheet.upright(x, 100, 120)
            sheet.upright(x, 140, 180)
        }
        for (column, text) in ["Medida", "2023", "2024"].enumerated() { sheet.text(text, x: 55 + Double(column) * 100, y: 105) }
        sheet.text("Zona norte", x: 55, y: 125)
        for (row, label) in ["Becas", "Cupos"].enumerated() {
            sheet.text(label, x: 55, y: 145 + Double(row) * 20)
            sheet.right("4\(row)", x: 245, y: 145 + Double(row) * 20)
            sheet.right("5\(row)", x: 345, y: 145 + Double(row) * 20)
        }
        #expect(sheet.tables == [["Medida | 2023 | 2024", "Zona norte >3", "Becas | 40 | 50", "Cupos | 41 | 51"]])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    @Test func aRowWithoutInnerRulesKeepsItsCellsWhenWordsStandSideBySide() {
        var sheet = Sheet()
        for y in [100.0, 120, 140, 160] { sheet.level(y, 50, 350) }
        for x in [150.0, 250] { sheet.upright(x, 100, 120) }
        for x in [50.0, 350] { sheet.upright(x, 100, 160) }
        for (column, text) in ["País", "Propios", "Ajenos"].enumerated() { sheet.text(text, x: 55 + Double(column) * 100, y: 105) }
        for (row, label) in ["Perú", "Chile"].enumerated() {
            sheet.text(label, x: 55, y: 125 + Double(row) * 20)
            sheet.text("8\(row)", x: 180, y: 125 + Double(row) * 20)
            sheet.text("2\(row)", x: 280, y: 125 + Double(row) * 20)
        }
        #expect(sheet.tables == [["País | Propios | Ajenos", "Perú | 80 | 20", "Chile | 81 | 21"]])
    }

    @Test func columnsOpenAtTheSidesAreKept() {
        var sheet = Sheet()
        for y in [100.0, 120, 140, 160] { sheet.level(y, 50, 350) }
        for x in [150.0, 250] { sheet.upright(x, 100, 160) }
        sheet.text("Aulas", x: 155, y: 105)
        sheet.text("Camas", x: 255, y: 105)
        for (row, label) in ["Quillota", "Petorca"].enumerated() {
            sheet.text(label, x: 55, y: 125 + Double(row) * 20)
            sheet.right("6\(row)", x: 245, y: 125 + Double(row) * 20)
            sheet.right("7\(row)", x: 345, y: 125 + Double(row) * 20)
        }
        #expect(sheet.tables == [[" | Aulas | Camas", "Quillota | 60 | 70", "Petorca | 61 | 71"]])
    }

    @Test func aTitleAndASourceInsideOfTheFrameAreNoRows() {
        var sheet = Sheet()
        for y in [100.0, 120, 140, 160, 190] { sheet.level(y, 50, 350) }
        for x in [50.0, 350] { sheet.upright(x, 100, 190) }
        for x in [150.0, 250] { sheet.upright(x, 120, 160) }
        sheet.centred("Cuadro de obras", x: 200, y: 105)
        for (column, text) in ["Obra", "Inicio", "Monto"].enumerated() { sheet.text(text, x: 55 + Double(column) * 100, y: 125) }
        for (column, text) in ["Muelle", "2022", "410"].enumerated() { sheet.text(text, x: 55 + Double(column) * 100, y: 145) }
        sheet.text("Fuente: elaboración propia a partir de los registros", x: 55, y: 163)
        sheet.text("que llevan las oficinas de cada una de las provincias", x: 55, y: 175)
        #expect(sheet.tables == [["Obra | Inicio | Monto", "Muelle | 2022 | 410"]])
    }

    /// Some fonts draw letters as shapes: the stem of an "l" is an upright rule, a dash a level one.
    @Test func strokesOfLettersAreNoRules() {
        var sheet = Sheet()
        sheet.grid([50, 200, 350], [100, 120, 140, 160])
        for (row, cells) in [("Calle", "Faroles"), ("Lillo", "18"), ("Valle", "27")].enumerated() {
            let y = 105 + Double(row) * 20
            sheet.text(cells.0, x: 55, y: y)
            sheet.text(cells.1, x: 205, y: y)
            for letter in 1..<4 { sheet.upright(57 + Double(letter) * 5, y + 1, y + 8) }
            sheet.level(y + 4, 206, 211)
        }
        #expect(sheet.tables == [["Calle | Faroles", "Lillo | 18", "Valle | 27"]])
    }

    /// A name too long for its cell is printed over the figures of the next ones.
    @Test func textThatRunsOverTheNextCellsStaysInItsOwn() {
        var sheet = Sheet()
        sheet.grid([50, 120, 200, 280], [100, 120, 140, 160])
        for (column, text) in ["Nombre", "Vigente", "Pagado"].enumerated() { sheet.text(text, x: [55.0, 125, 205][column], y: 105) }
        sheet.text("Recuperación y reembolso de licencias", x: 55, y: 125)
        sheet.right("1.200", x: 195, y: 125)
        sheet.right("1.100", x: 275, y: 125)
        sheet.text("Viáticos", x: 55, y: 145)
        sheet.right("300", x: 195, y: 145)
        sheet.right("290", x: 275, y: 145)
        #expect(
            sheet.tables == [
                ["Nombre | Vigente | Pagado", "Recuperación y reembolso de licencias | 1.200 | 1.100", "Viáticos | 300 | 290"]
            ])
    }

    @Test func aFrameAroundProseIsNoTable() {
        var sheet = Sheet()
        sheet.grid([50, 550], [100, 200])
        for line in 0..<6 {
            sheet.text("Este aviso recuerda a cada persona que el plazo vence pronto y no se alarga", x: 55, y: 105 + Double(line) * 14)
        }
        #expect(sheet.tables == [])
    }

    @Test func figuresOnTheGridOfAChartAreNoTable() {
        var sheet = Sheet()
        for line in 0..<6 {
            let y = 100 + Double(line) * 30
            sheet.level(y, 80, 400)
            sheet.right("\(50 - line * 10)", x: 75, y: y - 5)
        }
        sheet.upright(80, 100, 250)
        sheet.upright(400, 100, 250)
        for bar in 0..<5 { sheet.text("\(12 + bar * 7)", x: 110 + Double(bar) * 60, y: 205 - Double(bar) * 21) }
        #expect(sheet.tables == [])
    }

    @Test func everyWordOfTheAreaStandsInExactlyOneCell() {
        var sheet = Sheet()
        sheet.grid([50, 200, 350], [100, 120, 160, 200])
        for y in [105.0, 125, 138, 165] {
            sheet.text("uno dos", x: 55, y: y)
            sheet.text("tres 4", x: 205, y: y)
        }
        let words = sheet.found.flatMap { $0.cells.flatMap(\.words) }
        #expect(words.sorted() == Array(sheet.words.indices))
    }
}

/// Shading of parts of cells in grids whose rules are drawn.
@Suite struct MarkedCellTests {
    private static let xs = [50.0, 150, 230, 310, 390]
    private static let ys = [100.0, 118, 136, 154, 172, 190, 208, 226]

    /// - Parameters:
    ///   - uprights: how many of the upright rules are drawn all through, from the left; the last always is.
    ///   - shift: how far in the words of each column stand.
    private func sheet(uprights: Int = 5, shift: [Double] = [30, 30, 30]) -> Sheet {
        var sheet = Sheet()
        for y in Self.ys { sheet.level(y, 50, 390) }
        for x in Self.xs.prefix(uprights) + [390] { sheet.upright(x, 100, 226) }
        for (row, y) in Self.ys.dropLast().enumerated() {
            sheet.text(row == 0 ? "Obra" : "Posta \(row)", x: 55, y: y + 4)
            for column in 1...3 {
                sheet.text(
                    row == 0 ? ["Mar", "Sol", "Sur"][column - 1] : "\(row)\(column)0", x: Self.xs[column] + shift[column - 1], y: y + 4)
            }
        }
        return sheet
    }

    private var rows: [String] {
        ["Obra | Mar | Sol | Sur"] + (1...6).map { "Posta \($0) | \($0)10 | \($0)20 | \($0)30" }
    }

    /// Word prints the shading of a cell in three pieces: its text and the padding on both sides.
    @Test func shadesWithoutThePaddingOfTheirCellMakeNoColumns() {
        var sheet = sheet(shift: [2, 2, 2])
        for row in [1, 2, 4, 5] {
            sheet.fill(150.5, Self.ys[row] + 0.5, 155.4, Self.ys[row + 1] - 0.5)
            sheet.fill(155.4, Self.ys[row] + 0.5, 224.6, Self.ys[row + 1] - 0.5)
            sheet.fill(224.6, Self.ys[row] + 0.5, 229.5, Self.ys[row + 1] - 0.5)
        }
        #expect(sheet.tables == [rows])
    }

    @Test func markedWordsInDrawnCellsMakeNoColumns() {
        var sheet = sheet()
        sheet.fill(252, 137, 266, 153)
        sheet.fill(347, 173, 370, 201)
        #expect(sheet.tables == [rows])
    }

    @Test func shadesOfMostRowsMakeColumns() {
        var sheet = sheet(uprights: 1, shift: [63, 2, 30])
        for row in 0..<7 {
            for column in 0...3 { sheet.fill(Self.xs[column] + 0.5, Self.ys[row] + 0.5, Self.xs[column + 1] - 0.5, Self.ys[row + 1] - 0.5) }
        }
        #expect(sheet.tables == [rows])
    }

    /// The last column is parted by shades alone: under a head that is parted so as well, or in most of its rows.
    @Test func shadesOfTheHeadPartColumnsBetweenDrawnOnes() {
        var sheet = Sheet()
        let xs = [50.0, 150, 230, 310]
        for y in [100.0, 118, 136, 154, 172, 190] { sheet.level(y, 50, 390) }
        for x in xs + [390] { sheet.upright(x, 100, 190) }
        for (left, right) in [(310.5, 349.5), (350.5, 389.5)] { sheet.fill(left, 100.5, right, 117.5) }
        for (row, y) in [100.0, 118, 136, 154, 172].enumerated() {
            sheet.text(row == 0 ? "Obra" : "Posta \(row)", x: 55, y: y + 4)
            for (column, x) in [160.0, 240, 333, 352].enumerated() {
                sheet.text(row == 0 ? ["Mar", "Sol", "Luz", "Sur"][column] : "\(row)\(column)0", x: x, y: y + 4)
            }
        }
        #expect(sheet.tables.first?.first == "Obra | Mar | Sol | Luz | Sur")
    }

    /// A column between drawn ones that only shades part, in nearly all of its rows but not in the head.
    @Test func shadesOfMostRowsPartColumnsBetweenDrawnOnes() {
        var sheet = Sheet()
        let ys = [100.0, 118, 136, 154, 172, 190]
        for y in ys { sheet.level(y, 50, 390) }
        for x in [50.0, 150, 230, 310, 390] { sheet.upright(x, 100, 190) }
        for (top, bottom) in zip(ys.dropFirst(), ys.dropFirst(2)) {
            for (left, right) in [(310.5, 349.5), (350.5, 389.5)] { sheet.fill(left, top + 0.5, right, bottom - 0.5) }
        }
        for (row, y) in ys.dropLast().enumerated() {
            sheet.text(row == 0 ? "Obra" : "Posta \(row)", x: 55, y: y + 4)
            for (column, x) in [160.0, 240, 333, 352].enumerated() where row > 0 { sheet.text("\(row)\(column)0", x: x, y: y + 4) }
            if row == 0 { for (text, x) in [("Mar", 160.0), ("Sol", 240), ("Sierra", 335)] { sheet.text(text, x: x, y: y + 4) } }
        }
        #expect(sheet.tables.first?.last == "Posta 4 | 400 | 410 | 420 | 430")
    }
}
