import Testing

@testable import PageLayout

/// Labels too long for their cell, printed over the cells beside it.
@Suite struct OverprintTests {
    /// Three drawn columns, the label of the second row as said.
    ///
    /// - Parameter font: of the labels; values have the font 0.
    private static func read(_ label: String, _ values: [String] = ["95.300", "4.100"], font: Int = 1) -> [String]? {
        var sheet = Sheet()
        sheet.grid([50, 150, 250, 350], [100, 120, 140, 160, 180])
        for (row, values) in [["Glosa", "Inicial", "Final"], ["Aseo", "12.400", "0"], [label] + values, ["Fletes", "33.100", "1.250"]]
            .enumerated()
        {
            let y = 105 + Double(row) * 20
            sheet.text(values[0], x: 55, y: y, font: font)
            for column in 1...2 { sheet.right(values[column], x: 145 + 100 * Double(column), y: y) }
        }
        return sheet.tables.first
    }

    private static func table(_ row: String) -> [String] {
        ["Glosa | Inicial | Final", "Aseo | 12.400 | 0", row, "Fletes | 33.100 | 1.250"]
    }

    @Test(arguments: ["Pagos del artículo octavo de la", "Pagos art. 39 inciso final ley 19.175", "Aportes según artículo 39 de"])
    func aLabelOverTheNextCellsStaysWhereItBegins(label: String) {
        #expect(Self.read(label) == Self.table("\(label) | 95.300 | 4.100"))
    }

    /// In the font of the values a figure is the label's where text goes on behind it, and where the cell has another.
    @Test func figuresInALabelOfTheValuesFontAreTheLabels() {
        #expect(Self.read("Aportes según artículo 39 de", font: 0) == Self.table("Aportes según artículo 39 de | 95.300 | 4.100"))
        #expect(Self.read("Aportes según articulado ley 18", font: 0) == Self.table("Aportes según articulado ley 18 | 95.300 | 4.100"))
    }

    /// Values a space behind a label, or at the end of their column, are their cell's.
    @Test func aValueRightBehindALabelIsTheCells() {
        #expect(
            Self.read("Remuneraciones varias", ["1.195.300.123.456", "0"]) == Self.table("Remuneraciones varias | 1.195.300.123.456 | 0"))
        #expect(
            Self.read("Remuneraciones varias", ["1.195.300.123.456", "0"], font: 0)
                == Self.table("Remuneraciones varias | 1.195.300.123.456 | 0"))
    }

    /// A figure at the end of the label's own cell, before text in the next one.
    @Test func aFigureInItsOwnCellPartsNoLabel() {
        #expect(Self.read("Recuperaciones a 11 ley") == Self.table("Recuperaciones a 11 ley | 95.300 | 4.100"))
    }

    @Test func aFigureBeforeMoreOfTheLabelIsTheLabels() {
        let label = "Aportes según artículo 39 de la ley de presupuestos"
        #expect(Self.read(label, ["", "4.100"], font: 0) == Self.table("\(label) |  | 4.100"))
    }

    /// What follows a value a space behind is the next cell's.
    @Test func aValueBeforeTheTextOfTheNextCellIsItsCells() {
        let read = Self.read("Remuneraciones varias", ["1.195.300.123.456", "según los acuerdos 12"], font: 0)
        #expect(read == Self.table("Remuneraciones varias | 1.195.300.123.456 | según los acuerdos 12"))
    }

    @Test func textsThatMeetAtAnEdgeStayApart() {
        let read = Self.read("Pagos de otro año", ["Trimestral reajustables", "4.100"])
        #expect(read == Self.table("Pagos de otro año | Trimestral reajustables | 4.100"))
    }

    @Test func textOverAnEmptyCellIsLeftWhereItStands() {
        #expect(Self.read("Pagos de otros", ["y demás", "4.100"]) == Self.table("Pagos de otros | y demás | 4.100"))
    }

    /// A label's own figure is no value of the cell that it runs into, nor is a code before it.
    @Test func aCellWithoutAFigureOfItsOwnIsRunInto() {
        #expect(Self.read("Aportes según artículo 39 de", ["", "4.100"]) == Self.table("Aportes según artículo | 39 de | 4.100"))
        var sheet = Sheet()
        sheet.grid([50, 80, 180, 280], [100, 120, 140, 160, 180])
        for (row, values) in [
            ["N", "Glosa", "Final"], ["1", "Aseo", "120"], ["2", "Pagos de otros años y más", ""], ["3", "Fletes", "331"],
        ]
        .enumerated() {
            let y = 105 + Double(row) * 20
            sheet.text(values[0], x: 55, y: y)
            sheet.text(values[1], x: 85, y: y, font: 1)
            sheet.right(values[2], x: 275, y: y)
        }
        #expect(sheet.tables.first?[2] == "2 | Pagos de otros años y | más")
    }

    /// Text of another font over the next cell's text takes none of it, and a figure of another font in the next cell is the label's.
    @Test func fontsTellWhoseTheWordsAre() {
        func read(_ draw: (inout Sheet) -> Void) -> String? {
            var sheet = Sheet()
            sheet.grid([50, 150, 250, 350], [100, 120, 140, 160, 180])
            for (row, values) in [
                ["Glosa", "Inicial", "Final"], ["Aseo", "12.400", "0"], ["", "", "4.100"], ["Fletes", "33.100", "1.250"],
            ]
            .enumerated() {
                let y = 105 + Double(row) * 20
                sheet.text(values[0], x: 55, y: y, font: 1)
                for column in 1...2 { sheet.right(values[column], x: 145 + 100 * Double(column), y: y) }
            }
            draw(&sheet)
            return sheet.tables.first?[2]
        }
        // A label's figure at the end, in a cell with another one.
        #expect(
            read {
                $0.text("Aportes según la norma 19", x: 55, y: 145, font: 1)
                $0.right("95.300", x: 245, y: 145)
            } == "Aportes según la norma 19 | 95.300 | 4.100")
        // A value that ends where its column does, though a space behind the label.
        #expect(
            read {
                $0.text("Aportes según norma", x: 55, y: 145, font: 1)
                $0.right("1.195.300.123.40", x: 245, y: 145)
            } == "Aportes según norma | 1.195.300.123.40 | 4.100")
    }

    /// A column of names narrower than one of them, whose greater part stands over the next column.
    private static func narrow(_ x: Double) -> [String]? {
        var sheet = Sheet()
        sheet.grid([50, 80, 150, 250], [100, 120, 140, 160, 180, 200])
        for (row, values) in [
            ["Zona", "Inicial", "Final"], ["Lota", "400", "0"], ["", "95", "41"], ["Arica", "331", "12"], ["Lebu", "7", "1"],
        ]
        .enumerated() {
            let y = 105 + Double(row) * 20
            sheet.text(values[0], x: 53, y: y)
            sheet.right(values[1], x: 147, y: y)
            sheet.right(values[2], x: 247, y: y)
        }
        sheet.text("Antofagasta", x: x, y: 145)
        return sheet.tables.first
    }

    @Test func aWordOverItsEdgeStaysWhereItBegins() {
        #expect(Self.narrow(53)?[2] == "Antofagasta | 95 | 41")
    }

    @Test func aWordInTheMiddleOfItsColumnIsNoneOfTheOneBefore() {
        #expect(Self.narrow(71)?[2] == " | Antofagasta 95 | 41")
    }
}
