import DocumentModel
import Testing

@testable import PageLayout

@Suite("Tables between level rules, in shades or in nothing")
struct OpenTablesTests {
    /// Rows shaded by turns, each cell with a line under it, cells centred in their height, the head without a rule above.
    private func banded() -> Sheet {
        var sheet = Sheet()
        let xs = [50.0, 150, 250, 350]
        sheet.text("Nombre de la", x: 55, y: 80, bold: true)
        sheet.text("línea", x: 55, y: 91, bold: true)
        sheet.text("Sede", x: 155, y: 85, bold: true)
        sheet.right("Cupos", x: 345, y: 85, bold: true)
        for row in 0..<4 {
            let y = 105 + Double(row) * 30
            if row % 2 == 1 { for (left, right) in zip(xs, xs.dropFirst()) { sheet.fill(left, y, right, y + 30) } }
            sheet.text("Línea de riego", x: 55, y: y + 4)
            sheet.text("número \(row)", x: 55, y: y + 15)
            sheet.text("Curicó", x: 155, y: y + 10)
            sheet.right("1.\(row)00", x: 345, y: y + 10)
        }
        return sheet
    }

    private let bandedRows = [
        "Nombre de la línea | Sede | Cupos", "Línea de riego número 0 | Curicó | 1.000", "Línea de riego número 1 | Curicó | 1.100",
        "Línea de riego número 2 | Curicó | 1.200", "Línea de riego número 3 | Curicó | 1.300",
    ]

    @Test func rowsShadedByTurnsAreOneTableWithItsHead() {
        var sheet = banded()
        for row in 0...4 {
            for x in [50.0, 150, 250] { sheet.level(105 + Double(row) * 30, x, x + 100) }
        }
        #expect(sheet.tables == [bandedRows])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    @Test func shadingOfParagraphsInsideOfACellMakesNoRows() {
        var sheet = Sheet()
        sheet.grid([50, 200, 350], [100, 120, 160, 180])
        sheet.fill(50, 120, 200, 160)
        sheet.fill(54, 122, 196, 134)
        sheet.fill(54, 134, 196, 146)
        sheet.text("Rubro", x: 55, y: 105)
        sheet.text("Total", x: 205, y: 105)
        sheet.text("Pesca de", x: 55, y: 123)
        sheet.text("Orilla", x: 55, y: 135)
        sheet.text("45", x: 205, y: 123)
        sheet.text("Caza", x: 55, y: 165)
        sheet.text("3", x: 205, y: 165)
        #expect(sheet.tables == [["Rubro | Total", "Pesca de Orilla | 45", "Caza | 3"]])
    }

    /// A head over several columns has a rule of its own under it; labels go on in lower case.
    @Test func levelRulesAlone() {
        var sheet = Sheet()
        for y in [100.0, 142, 200] { sheet.level(y, 50, 400) }
        sheet.level(120, 200, 400)
        sheet.centred("Personas atendidas", x: 300, y: 106)
        sheet.text("Oficina", x: 50, y: 126)
        for (column, year) in ["2022", "2023", "2024"].enumerated() { sheet.right(year, x: 240 + Double(column) * 80, y: 126) }
        for (row, label) in ["Arauco", "Ñuble y parte", "Itata"].enumerated() {
            let y = [146.0, 158, 182][row]
            sheet.text(label, x: 50, y: y)
            for column in 0..<3 { sheet.right("\(row + 1)\(column)5", x: 240 + Double(column) * 80, y: y) }
        }
        sheet.text("del valle central", x: 60, y: 169)
        #expect(
            sheet.tables == [
                [
                    "Oficina v2 | Personas atendidas >3", "2022 | 2023 | 2024", "Arauco | 105 | 115 | 125",
                    "Ñuble y parte del valle central | 205 | 215 | 225", "Itata | 305 | 315 | 325",
                ]
            ])
    }

    /// The page break comes before the rule that closes the table below.
    /// A framed table above it has the same sides.
    @Test func rowsGoOnBelowATableThatIsNoFrame() {
        var sheet = Sheet()
        sheet.grid([50, 400], [96, 160])
        for y in [240.0, 258] { sheet.level(y, 50, 400) }
        let rows = [("Oficina", "Horas", "Casos"), ("Arauco", "40", "12"), ("Itata", "38", "9"), ("Ñuble", "41", "15")]
        for (row, cells) in (rows + rows).enumerated() {
            let y = row < 4 ? 100 + Double(row) * 14 : row == 4 ? 244 : 178 + Double(row) * 16
            sheet.text(cells.0, x: 55, y: y)
            sheet.right(cells.1, x: 250, y: y)
            sheet.right(cells.2, x: 390, y: y)
        }
        let table = ["Oficina | Horas | Casos", "Arauco | 40 | 12", "Itata | 38 | 9", "Ñuble | 41 | 15"]
        #expect(sheet.tables == [table, table])
    }

    @Test func rowsGoOnBelowTheRuleUnderTheHead() {
        var sheet = Sheet()
        sheet.level(96, 50, 400)
        sheet.level(114, 50, 400)
        for (row, cells) in [("Oficina", "Horas", "Casos"), ("Arauco", "40", "12"), ("Itata", "38", "9"), ("Ñuble", "41", "15")]
            .enumerated()
        {
            let y = row == 0 ? 100 : 104 + Double(row) * 16
            sheet.text(cells.0, x: 50, y: y)
            sheet.right(cells.1, x: 250, y: y)
            sheet.right(cells.2, x: 400, y: y)
        }
        #expect(sheet.tables == [["Oficina | Horas | Casos", "Arauco | 40 | 12", "Itata | 38 | 9", "Ñuble | 41 | 15"]])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    /// The words alone would put the two columns of figures into one: the pieces of the rules meet between them.
    @Test func piecesOfRulesMeetAtTheEdgesOfColumns() {
        var sheet = Sheet()
        for y in [100.0, 120, 160] {
            for (from, to) in [(50.0, 150.0), (150, 190), (190, 260)] { sheet.level(y, from, to) }
        }
        for (row, y) in [124.0, 136, 148].enumerated() {
            sheet.text("Comuna \(row)", x: 50, y: y)
            sheet.right("4\(row),5", x: 188, y: y)
            sheet.text("(40–5\(row))", x: 192, y: y)
        }
        sheet.text("Lugar", x: 50, y: 105)
        sheet.text("Tasa", x: 160, y: 105)
        sheet.text("Margen", x: 200, y: 105)
        #expect(
            sheet.tables == [
                ["Lugar | Tasa | Margen", "Comuna 0 | 40,5 | (40–50)", "Comuna 1 | 41,5 | (40–51)", "Comuna 2 | 42,5 | (40–52)"]
            ])
    }

    private func unruled(at x: Double, _ sheet: inout Sheet) {
        for (row, y) in [100.0, 116, 132, 148].enumerated() {
            sheet.text(row == 0 ? "Provincia" : ["Limarí", "Choapa", "Elqui"][row - 1], x: x, y: y)
            sheet.right(row == 0 ? "Obras" : "\(row)2", x: x + 130, y: y)
            sheet.right(row == 0 ? "Monto" : "\(row).400", x: x + 200, y: y)
        }
    }

    @Test func alignedFiguresWithoutAnyRule() {
        var sheet = Sheet()
        sheet.text("El cuadro que sigue muestra lo hecho en cada una de las provincias durante el año", x: 50, y: 60)
        unruled(at: 60, &sheet)
        sheet.text("Como se ve, la mayor parte de las obras está en la provincia de Elqui, que es la mayor", x: 50, y: 190)
        #expect(sheet.tables == [["Provincia | Obras | Monto", "Limarí | 12 | 1.400", "Choapa | 22 | 2.400", "Elqui | 32 | 3.400"]])
    }

    @Test func twoColumnsOfProseAreNoTable() {
        var sheet = Sheet()
        sheet.level(50, 40, 560)
        for line in 0..<30 {
            let y = 60 + Double(line) * 13
            sheet.text("La oficina atendió a las personas que llegaron con dudas", x: 40, y: y)
            sheet.text("sobre los plazos de pago y los trámites que debían hacer", x: 310, y: y)
        }
        sheet.level(460, 40, 560)
        #expect(sheet.tables == [])
    }

    @Test func justifiedProseWithWideGapsIsNoTable() {
        var sheet = Sheet()
        for line in 0..<8 {
            let words = line % 2 == 0 ? "Durante el año se hizo entrega de 120 becas" : "en 15 comunas rurales y a 9 escuelas"
            sheet.text(words, x: 50, y: 100 + Double(line) * 13, space: line % 2 == 0 ? 0.7 : 0.85)
        }
        #expect(sheet.tables == [])
    }

    @Test func aListIsNoTable() {
        var sheet = Sheet()
        for (line, mark) in ["1.", "2.", "3.", "4.", "5."].enumerated() {
            sheet.text(mark, x: 50, y: 100 + Double(line) * 14)
            sheet.text("Entrega de 3\(line) becas", x: 80, y: 100 + Double(line) * 14)
        }
        #expect(sheet.tables == [])
    }

    @Test func aListOfFiguresIsNoTable() {
        var sheet = Sheet()
        for (line, mark) in ["a)", "b)", "c)", "d)", "e)"].enumerated() {
            sheet.text(mark, x: 50, y: 100 + Double(line) * 14)
            sheet.text(line == 0 ? "Becas" : "1.\(line)50", x: 80, y: 100 + Double(line) * 14)
        }
        #expect(sheet.tables == [])
    }

    @Test func aPageOfContentsIsNoTable() {
        var sheet = Sheet()
        for (line, title) in ["Presentación", "Marco legal", "Resultados", "Gestión interna", "Anexos"].enumerated() {
            let y = 100 + Double(line) * 16
            sheet.text(title, x: 50, y: y)
            sheet.text(String(repeating: ".", count: 50), x: 150, y: y)
            sheet.right("\(3 + line * 4)", x: 450, y: y)
        }
        #expect(sheet.tables == [])
    }

    @Test func addressesSideBySideAreNoTable() {
        var sheet = Sheet()
        for (line, pair) in [
            ("Juan Soto Díaz", "Ana Ruiz Pérez"), ("Director Regional", "Jefa de Finanzas"), ("Avenida del Mar", "Calle Larga Norte"),
            ("La Serena", "Ovalle"),
        ]
        .enumerated() {
            sheet.text(pair.0, x: 60, y: 100 + Double(line) * 13)
            sheet.text(pair.1, x: 340, y: 100 + Double(line) * 13)
        }
        #expect(sheet.tables == [])
    }
}

@Suite("Pages that may hold a table")
struct TableSuspicionTests {
    @Test func wordsFarApartRaiseIt() {
        var sheet = Sheet()
        for row in 0..<2 {
            sheet.text("Rubro", x: 50, y: 100 + Double(row) * 14)
            sheet.right("345", x: 300, y: 100 + Double(row) * 14)
        }
        #expect(TableFinder().mayHoldTable(sheet.page, words: sheet.words))
    }

    /// Cells drawn one after another: the next one begins to the right and higher.
    @Test func cellsOfSeveralLinesRaiseIt() {
        var sheet = Sheet()
        for row in 0..<2 {
            for column in 0..<2 {
                for line in 0..<2 { sheet.text("celda", x: 50 + Double(column) * 40, y: 100 + Double(row) * 40 + Double(line) * 12) }
            }
        }
        #expect(TableFinder().mayHoldTable(sheet.page, words: sheet.words))
    }

    @Test func justifiedLinesDoNot() {
        var sheet = Sheet()
        for line in 0..<20 { sheet.text("Texto que llena su renglón", x: 50, y: 60 + Double(line) * 13, space: 1.1) }
        #expect(!TableFinder().mayHoldTable(sheet.page, words: sheet.words))
    }

    @Test func proseAndListsDoNot() {
        var sheet = Sheet()
        sheet.text("CUENTA PÚBLICA", x: 50, y: 20)
        sheet.text("BORRADOR", x: 480, y: 20)
        for line in 0..<20 {
            sheet.text("Texto corrido de una página sin nada más que párrafos", x: 50, y: 60 + Double(line) * 13, space: 0.6)
        }
        for line in 0..<5 {
            sheet.text("•", x: 50, y: 400 + Double(line) * 13)
            sheet.text("Punto de una lista", x: 75, y: 400 + Double(line) * 13)
        }
        #expect(!TableFinder().mayHoldTable(sheet.page, words: sheet.words))
    }
}

@Suite("Rows and columns told from the words alone")
struct UnruledRowsTests {
    /// Rows of several lines with a little more space between them than inside; figures at the top, in the middle or at the bottom.
    private func sheet(offset: Double) -> Sheet {
        var sheet = Sheet()
        sheet.text("Programa", x: 60, y: 86)
        sheet.text("Sede", x: 200, y: 86)
        sheet.right("Monto", x: 400, y: 86)
        for row in 0..<4 {
            let y = 108 + Double(row) * 50
            for (line, text) in ["Mejoramiento de", "Competitividad", "Empresarial"].enumerated() {
                sheet.text(text, x: 60, y: y + Double(line) * 12)
            }
            sheet.text("Sede \(row)", x: 200, y: y + offset)
            sheet.right("1.\(row)00", x: 400, y: y + offset)
        }
        return sheet
    }

    private let expected =
        ["Programa | Sede | Monto"] + (0..<4).map { "Mejoramiento de Competitividad Empresarial | Sede \($0) | 1.\($0)00" }

    @Test(arguments: [0.0, 6, 12, 24])
    func blocksOfLinesAreRows(offset: Double) {
        #expect(sheet(offset: offset).tables == [expected])
    }

    /// The same blocks, but the lines would have had room on one line: they are rows in groups.
    @Test func groupsOfRowsAreNoCells() {
        var sheet = Sheet()
        for y in [82.0, 100, 260] { sheet.level(y, 60, 400) }
        sheet.text("Supuesto de la proyección", x: 60, y: 86)
        sheet.text("Fuente", x: 260, y: 86)
        let sources = ["Censo nacional", "Encuesta", "Registro de la oficina"]
        for group in 0..<3 {
            for row in 0..<3 {
                sheet.text("Grupo \(group)\(row)", x: 60, y: 108 + Double(group) * 50 + Double(row) * 12)
                sheet.text(sources[(group + row) % 3], x: 260, y: 108 + Double(group) * 50 + Double(row) * 12)
            }
        }
        let rows = (0..<3).flatMap { group in (0..<3).map { "Grupo \(group)\($0) | \(sources[(group + $0) % 3])" } }
        #expect(sheet.tables == [["Supuesto de la proyección | Fuente"] + rows])
    }

    /// The rules of a chart run at the height of its scale, those of a table between its rows.
    @Test(arguments: [(5.0, false), (11.0, true)])
    func rulesAtTheHeightOfTheWordsAreAChart(offset: Double, isTable: Bool) {
        var sheet = Sheet()
        for (line, cells) in [("Meses", "Norte", "Sur"), ("60", "", ""), ("40", "12", ""), ("20", "", "9")].enumerated() {
            let y = 100 + Double(line) * 24
            sheet.level(y + offset, 50, 400)
            sheet.text(cells.0, x: 50, y: y)
            sheet.right(cells.1, x: 200, y: y)
            sheet.right(cells.2, x: 400, y: y)
        }
        sheet.level(90, 50, 400)
        sheet.level(205, 50, 400)
        #expect(sheet.tables.count == (isTable ? 1 : 0))
    }

    @Test func aTableBesideProseIsFoundWithoutTheProse() {
        var sheet = Sheet()
        for line in 0..<16 { sheet.text("La biblioteca abrió cada día del año sin", x: 40, y: 100 + Double(line) * 13) }
        for line in 0..<4 { sheet.text("Los talleres de verano reunieron a niños", x: 300, y: 100 + Double(line) * 13) }
        for (row, cells) in [("Sala", "Visitas", "Libros"), ("Centro", "540", "1.200"), ("Puerto", "312", "845"), ("Rural", "98", "77")]
            .enumerated()
        {
            let y = 178 + Double(row) * 13
            sheet.text(cells.0, x: 300, y: y)
            sheet.right(cells.1, x: 420, y: y)
            sheet.right(cells.2, x: 500, y: y)
        }
        #expect(sheet.tables == [["Sala | Visitas | Libros", "Centro | 540 | 1.200", "Puerto | 312 | 845", "Rural | 98 | 77"]])
    }

    @Test func twoTablesSideBySideAreTwo() {
        var sheet = Sheet()
        for (x, name) in [(50.0, "Norte"), (330.0, "Sur")] {
            sheet.grid([x, x + 100, x + 180], [100, 120, 140, 160])
            sheet.text(name, x: x + 5, y: 105)
            sheet.text("Casas", x: x + 105, y: 105)
            for row in 0..<2 {
                sheet.text("Valle \(row)", x: x + 5, y: 125 + Double(row) * 20)
                sheet.right("4\(row)", x: x + 175, y: 125 + Double(row) * 20)
            }
        }
        #expect(sheet.tables == [["Norte | Casas", "Valle 0 | 40", "Valle 1 | 41"], ["Sur | Casas", "Valle 0 | 40", "Valle 1 | 41"]])
    }

    @Test func barsOfAChartWithTheirFiguresAreNoTable() {
        var sheet = Sheet()
        for group in 0..<5 {
            sheet.text("Tramo \(group)", x: 60, y: 100 + Double(group) * 36)
            for bar in 0..<3 { sheet.text("\(group)\(bar),5", x: 150, y: 100 + Double(group) * 36 + Double(bar) * 12) }
        }
        #expect(sheet.tables == [])
    }
}
