import DocumentModel
import Testing

@testable import PageLayout

@Suite("Signs, marks and notes in cells")
struct TableSignTests {
    /// Rows of a label and a sign for each of three columns, without any rule.
    private func matrix(_ sign: String) -> Sheet {
        var sheet = Sheet()
        sheet.text("Comuna", x: 55, y: 100)
        for (number, head) in ["Riego", "Pesca", "Turismo"].enumerated() { sheet.centred(head, x: 220 + Double(number) * 70, y: 100) }
        for (row, name) in ["Ancud", "Castro", "Chonchi", "Quellón"].enumerated() {
            sheet.text(name, x: 55, y: 114 + Double(row) * 14)
            for column in 0..<3 where (row + column) % 2 == 0 || row == column {
                sheet.centred(sign, x: 220 + Double(column) * 70, y: 114 + Double(row) * 14)
            }
        }
        return sheet
    }

    @Test func marksUnderTheirHeadsAreValues() {
        let rows = [
            "Comuna | Riego | Pesca | Turismo", "Ancud | x |  | x", "Castro |  | x | ", "Chonchi | x |  | x", "Quellón |  | x | ",
        ]
        #expect(matrix("x").tables == [rows])
        #expect(matrix("X").tables == [rows.map { $0.replacing(" x", with: " X") }])
    }

    /// Other letters stand for something of their own.
    @Test func otherLettersAreNoValues() {
        #expect(matrix("y").tables.isEmpty)
        for text in ["x", "X"] { #expect(TableWord.shape(of: text.utf8).contains(.placeholder)) }
        for text in ["y", "xx", "xi"] { #expect(!TableWord.shape(of: text.utf8).contains(.placeholder)) }
    }

    /// Labels in the first of two lines, each with a mark at its end, over others without one.
    private func marked(_ mark: String) -> [[String]] {
        var sheet = Sheet()
        for y in [96.0, 154] { sheet.level(y, 50, 330) }
        for (row, cells) in [
            ("Itata", "1.204"), ("Ñuble \(mark)", ""), ("Diguillín", "3.377"), ("Punilla y su zona cordillerana", "2.950"),
        ].enumerated() {
            sheet.text(cells.0, x: 55, y: 99 + Double(row) * 14)
            sheet.right(cells.1, x: 320, y: 99 + Double(row) * 14)
        }
        return sheet.tables
    }

    @Test func aNotesMarkAtTheEndOfALabelLeavesItWhole() {
        #expect(marked("2/") == [["Itata | 1.204", "Ñuble 2/ | ", "Diguillín | 3.377", "Punilla y su zona cordillerana | 2.950"]])
    }

    @Test func aStrokeBehindAWordIsGoneOnWith() {
        #expect(marked("Norte/") == [["Itata | 1.204", "Ñuble Norte/ Diguillín | 3.377", "Punilla y su zona cordillerana | 2.950"]])
    }

    /// A closed grid over columns of figures, its first row given.
    private func headed(_ first: [String]) -> (rows: [[String]], heads: [Int]) {
        var sheet = Sheet()
        sheet.grid([50, 200, 300, 400], [100, 116, 132, 148, 164])
        for (row, cells) in ([first] + (1...3).map { ["Sector \($0)", "1\($0),5", "2\($0),5"] }).enumerated() {
            for (column, text) in cells.enumerated() { sheet.text(text, x: [55, 205, 305][column], y: 103 + Double(row) * 16) }
        }
        return (sheet.tables, sheet.found.map(\.headerRowCount))
    }

    @Test func signsOverFiguresMayBeAHead() {
        #expect(headed(["Sector", "%", "%"]).heads == [1])
    }

    @Test func figuresOverFiguresAreNone() {
        #expect(headed(["Sector", "10,5", "%"]).heads == [0])
    }

    /// Lines of words in blocks, one of them with a sign or a figure in its last column.
    private func blocks(_ last: [String]) -> Sheet {
        var sheet = Sheet()
        let works = [
            ["Muelle flotante de", "Isla Huar"], ["Posta rural de la", "Isla Queullín"], ["Sendero", ""],
            ["Escuela básica de", "Isla Maillén"],
        ]
        var y = 103.0
        for (lines, mark) in zip(works, last) {
            sheet.text("Comuna de Calbuco", x: 200, y: y)
            sheet.text(mark, x: 340, y: y)
            for line in lines where !line.isEmpty {
                sheet.text(line, x: 55, y: y)
                y += 11
            }
            y += 6
        }
        return sheet
    }

    @Test func aFigureBelowRowsOfWordsMakesAHeadOfTheFirst() {
        #expect(blocks(["Obra", "12", "14", "15"]).found.map(\.headerRowCount) == [1])
    }

    @Test func aDashBelowRowsOfWordsMakesNone() {
        #expect(blocks(["Vialidad", "Salud", "–", "Junji"]).found.map(\.headerRowCount) == [0])
    }
}

@Suite("Shaded heads over more columns than they have")
struct HeadOfMoreTests {
    /// A shaded row of two cells; three lines of values stand below, two of them under the second cell or one.
    private func sheet(_ values: [Double]) -> Sheet {
        var sheet = Sheet()
        sheet.fill(50, 100, 200, 118)
        sheet.fill(200, 100, 400, 118)
        sheet.fill(50, 118, 200, 136)
        sheet.fill(200, 118, 400, 136)
        sheet.text("Comuna", x: 55, y: 104)
        sheet.centred("Personas atendidas en el año", x: 320, y: 104)
        sheet.text("Provincia de Chiloé", x: 55, y: 122)
        sheet.centred("Mujeres y hombres en total", x: 320, y: 122)
        for (row, name) in ["Ancud", "Castro", "Chonchi", "Quellón"].enumerated() {
            sheet.text(name, x: 55, y: 140 + Double(row) * 14)
            for (column, x) in values.enumerated() { sheet.right("1.\(row)0\(column)", x: x, y: 140 + Double(row) * 14) }
        }
        return sheet
    }

    @Test func linesOfMoreValuesThanTheHeadHasCellsAreItsTable() {
        #expect(
            sheet([270, 330, 395]).tables == [
                [
                    "Comuna | Personas atendidas en el año >3", "Provincia de Chiloé | Mujeres y hombres en total >3",
                    "Ancud | 1.000 | 1.001 | 1.002",
                    "Castro | 1.100 | 1.101 | 1.102", "Chonchi | 1.200 | 1.201 | 1.202", "Quellón | 1.300 | 1.301 | 1.302",
                ]
            ])
    }

    @Test func linesOfTheHeadsOwnColumnsGoOnBelowIt() {
        #expect(
            sheet([395]).tables == [
                [
                    "Comuna | Personas atendidas en el año", "Provincia de Chiloé | Mujeres y hombres en total", "Ancud | 1.000",
                    "Castro | 1.100",
                    "Chonchi | 1.200", "Quellón | 1.300",
                ]
            ])
    }
}

@Suite("Titles that return above the sheets of a table")
struct ShiftedTitleTests {
    private func sheet(_ number: Int, margin: Double, title: Double) -> Sheet {
        var sheet = Sheet(number)
        sheet.text("Gastos por comuna", x: title, y: 60)
        let rows =
            number == 1
            ? [["Comuna", "Monto"], ["Ancud", "10"], ["Castro", "20"]] : [["Chonchi", "30"], ["Quellón", "40"], ["Queilén", "50"]]
        sheet.grid([margin, margin + 150, margin + 250], (0...rows.count).map { 100 + Double($0) * 16 })
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() { sheet.text(text, x: margin + 5 + Double(column) * 150, y: 103 + Double(row) * 16) }
        }
        return sheet
    }

    private let upper = ["Comuna | Monto", "Ancud | 10", "Castro | 20"]
    private let lower = ["Chonchi | 30", "Quellón | 40", "Queilén | 50"]

    /// Sheets of a bound book have their inner margin on the left and on the right by turns.
    @Test func aTitleThatMovesWithItsSheetPartsNoTable() {
        #expect(Book(sheets: [sheet(1, margin: 50, title: 80), sheet(2, margin: 90, title: 120)]).tables == [upper + lower])
    }

    @Test func aTitleThatMovesOtherwiseBeginsATable() {
        #expect(Book(sheets: [sheet(1, margin: 50, title: 80), sheet(2, margin: 90, title: 200)]).tables == [upper, lower])
    }

    /// Figures over labels in two columns, three times, the figures of some size.
    private func figures(_ size: Double) -> Sheet {
        var sheet = Sheet()
        for (row, cells) in [
            ("12.450", "98", "trámites", "oficinas"), ("340", "1.024", "personas", "reclamos"), ("15", "4.600", "convenios", "libros"),
        ]
        .enumerated() {
            let y = 100 + 60 * Double(row)
            sheet.size = size
            sheet.centred(cells.0, x: 150, y: y)
            sheet.centred(cells.1, x: 400, y: y)
            sheet.size = 10
            sheet.centred(cells.2, x: 150, y: y + 30)
            sheet.centred(cells.3, x: 400, y: y + 30)
        }
        return sheet
    }

    @Test func largeFiguresAboveTheirLabelsAreNoTable() {
        #expect(figures(24).tables.isEmpty)
        // Numbers over titles and sentences in columns.
        var cards = Sheet()
        for column in 0..<4 {
            let x = 60 + 130 * Double(column)
            cards.size = 24
            cards.text("\(column + 1)", x: x, y: 100)
            cards.size = 14
            cards.text(["Costa", "Valle", "Sierra", "Isla"][column], x: x, y: 140)
            cards.size = 10
            cards.text("Se dictaron 45 cursos", x: x, y: 170)
            cards.text("en sus 12 comunas", x: x, y: 182)
        }
        #expect(cards.tables.isEmpty)
    }

    @Test func figuresOfOneSizeInRowsAreATable() {
        #expect(figures(10).tables.count == 1)
        var sheet = Sheet()
        sheet.text("Cuadro 4. Caudales de los esteros", x: 50, y: 80)
        for row in 0..<5 {
            for place in 0..<3 { sheet.right("\(row + 2)\(place).4\(row)8", x: 150 + 90 * Double(place), y: 100 + 14 * Double(row)) }
        }
        #expect(sheet.tables.map(\.count) == [5])
    }
}
