import DocumentModel
import Testing

@testable import PageLayout

/// Sheets that need one short rule each: without it, a row, a column or a whole table comes out otherwise.
@Suite struct TableEdgeTests {
    /// Words at three columns from a height on.
    private static func rows(_ rows: [[String]], xs: [Double] = [55, 205, 305], y: Double, step: Double = 14, in sheet: inout Sheet) {
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty { sheet.text(text, x: xs[column], y: y + Double(row) * step) }
        }
    }

    private static let vents = [["Vivero", "Plantas", "Visitas"], ["Canelo", "12", "7"], ["Boldo", "9", "11"], ["Peumo", "4", "5"]]

    /// A label of three lines beside one figure, three times in one field of a grid; figures beside one text are no rows.
    @Test func labelsOfSeveralLinesBesideOneFigureEachAreRows() {
        func read(_ lines: [[String]]) -> [String]? {
            var sheet = Sheet()
            sheet.grid([50, 200, 300], [100, 116, 116 + 12 * Double(lines.count) + 4])
            Self.rows([["Obra", "Costo"]], y: 103, in: &sheet)
            Self.rows(lines, y: 118, step: 12, in: &sheet)
            return sheet.tables.first
        }
        #expect(
            read([
                ["Canal de riego", "100"], ["con sus obras"], ["de cierre"], ["Tranque menor", "70"], ["con su muro"], ["de tierra"],
                ["Pozo nuevo", "55"], ["con su bomba"], ["a motor"],
            ]) == [
                "Obra | Costo", "Canal de riego con sus obras de cierre | 100", "Tranque menor con su muro de tierra | 70",
                "Pozo nuevo con su bomba a motor | 55",
            ])
        #expect(
            read([
                ["Canal de riego", "100"], ["y sus obras", "120"], ["de cierre"], ["en la cuenca"], ["del valle"], ["y su muro"],
                ["de tierra"],
            ]) == ["Obra | Costo", "Canal de riego y sus obras de cierre en la cuenca del valle y su muro de tierra | 100 120"])
    }

    /// Short words at both sides of a column that longer ones fill are one column.
    @Test func wordsAtBothSidesOfAColumnAreOne() {
        var sheet = Sheet()
        for (row, text) in ["no", "según informe", "8", "no", "9", "según minuta.", "no", "7"].enumerated() {
            let y = 100 + Double(row) * 14
            sheet.text(["Arica", "Putre", "Pica", "Huara", "Camiña", "Alto", "Pozo", "Iquique"][row], x: 55, y: y)
            if text.count == 1 { sheet.right(text, x: 210, y: y) } else { sheet.text(text, x: 150, y: y) }
            sheet.right("1\(row)", x: 330, y: y)
        }
        #expect(sheet.found.map(\.columnCount) == [3])
    }

    /// A label of two lines beside a head of two levels is one cell.
    @Test func aLabelOverBothLevelsOfAHeadIsOneCell() {
        var sheet = Sheet()
        sheet.level(96, 50, 360)
        sheet.text("Nombre del", x: 55, y: 100)
        sheet.centred("Gasto", x: 275, y: 100)
        sheet.level(112, 200, 350)
        sheet.text("servicio", x: 55, y: 114)
        sheet.text("Obras", x: 205, y: 114)
        sheet.text("Viajes", x: 305, y: 114)
        sheet.level(127, 50, 360)
        Self.rows(Array(Self.vents.dropFirst()), y: 131, in: &sheet)
        sheet.level(174, 50, 360)
        #expect(
            sheet.tables == [["Nombre del servicio v2 | Gasto >2", "Obras | Viajes", "Canelo | 12 | 7", "Boldo | 9 | 11", "Peumo | 4 | 5"]])
    }

    /// What stands between the sides of a frame above its first rule is no title over all columns.
    @Test func aStretchWithoutARuleAboveIsNoCellFromSideToSide() {
        var sheet = Sheet()
        for y in [100.0, 116, 132, 148, 164] { sheet.level(y, 50, 400) }
        for x in [50.0, 400] { sheet.upright(x, 84, 164) }
        for x in [200.0, 300] { sheet.upright(x, 100, 164) }
        sheet.text("Norte", x: 55, y: 88)
        Self.rows(Self.vents, y: 103, step: 16, in: &sheet)
        #expect(sheet.tables.first?.first == "Norte |  | ")
    }

    /// Small tables on both sides of a ruled one are two.
    @Test func tablesOnBothSidesOfARuledOneAreTwo() {
        var sheet = Sheet()
        sheet.grid([220, 300, 380], [100, 116, 132, 148, 164])
        for (row, cells) in Self.vents.enumerated() {
            let y = 103 + Double(row) * 16
            Self.rows([[cells[0], cells[1]]], xs: [225, 305], y: y, in: &sheet)
            Self.rows([[["Alto", "Bajo", "Medio", "Otros"][row], "\(row + 2)1"]], xs: [50, 160], y: y, in: &sheet)
            Self.rows([[["Valle", "Costa", "Cerro", "Llano"][row], "\(row + 4)5"]], xs: [420, 520], y: y, in: &sheet)
        }
        #expect(sheet.found.map(\.columnCount) == [2, 2, 2])
    }

    /// Between rules, lines that begin in capitals are one row.
    @Test func namesUnderOneAnotherBetweenRulesAreOneRow() {
        var sheet = Sheet()
        var y = 100.0
        sheet.level(y, 50, 360)
        for strip in [["Zona", "Plazas"], ["Arica", "Parinacota", "12"], ["Iquique", "Tamarugal", "9"], ["Loa", "Tocopilla", "8"]] {
            for (line, text) in strip.dropLast().enumerated() { sheet.text(text, x: 55, y: y + 4 + Double(line) * 12) }
            sheet.text(strip[strip.count - 1], x: 205, y: y + 4)
            y += Double(strip.count - 1) * 12 + 8
            sheet.level(y, 50, 360)
        }
        #expect(sheet.tables == [["Zona | Plazas", "Arica Parinacota | 12", "Iquique Tamarugal | 9", "Loa Tocopilla | 8"]])
    }

    /// Cells of two columns that go on, each below a line with no room left, in capitals too.
    @Test func linesBelowFullOnesAreMoreOfTheirCells() {
        func read(_ second: [[String]]) -> [String]? {
            var sheet = Sheet()
            for (row, first) in [
                ["Hospital del Valle", "Compra e instalación", "12"], ["Consultorio Central", "Cambio y reparación", "9"],
                ["Hospital de la Costa", "Arriendo de máquina", "8"],
            ].enumerated() {
                Self.rows([first, second[row]], xs: [55, 205, 360], y: 100 + Double(row) * 24, step: 12, in: &sheet)
            }
            return sheet.tables.first
        }
        #expect(
            read([["Norte", "Ecógrafo"], ["Poniente", "Ventanas"], ["Sur", "Radiológica"]]) == [
                "Hospital del Valle Norte | Compra e instalación Ecógrafo | 12",
                "Consultorio Central Poniente | Cambio y reparación Ventanas | 9",
                "Hospital de la Costa Sur | Arriendo de máquina Radiológica | 8",
            ])
    }

    /// Strokes that a font draws inside of letters part no words.
    @Test func strokesOfLettersAreNoRules() {
        var sheet = Sheet()
        Self.rows(Self.vents.map { ["Red \($0[0])", $0[1], $0[2]] }, y: 100, in: &sheet)
        for row in 0..<4 { sheet.upright(69, 101 + Double(row) * 14, 109 + Double(row) * 14) }
        #expect(sheet.tables == [["Red Vivero | Plantas | Visitas", "Red Canelo | 12 | 7", "Red Boldo | 9 | 11", "Red Peumo | 4 | 5"]])
    }

    /// Cells of one row may stand at different heights: two lines on the left, one in their middle on the right.
    @Test func cellsInTheMiddleOfTheirRowsAreNoTableBeside() {
        var sheet = Sheet()
        for row in 0..<4 {
            let y = 100 + Double(row) * 34
            Self.rows([["Obra", "menor"], ["nueva", "urbana"]], xs: [55, 120], y: y, step: 12, in: &sheet)
            sheet.text("1\(row)0", x: 260, y: y + 6)
            sheet.text("2\(row)0", x: 340, y: y + 6)
        }
        #expect(sheet.found.map(\.columnCount) == [4])
    }

    /// Rows of words that stand under one another in the one field that each column of a grid has.
    @Test func rowsOfWordsInAFrameWithAHeadAreRows() {
        var sheet = Sheet()
        sheet.grid([50, 200, 300, 400], [96, 112, 172])
        Self.rows(
            [
                ["Comuna", "Jefa", "Sede"], ["Arica", "Rosa", "Norte"], ["Pica", "Ana", "Sur"], ["Huara", "Inés", "Alta"],
                ["Putre", "Eva", "Baja"],
            ],
            y: 99, in: &sheet)
        #expect(
            sheet.tables == [
                ["Comuna | Jefa | Sede", "Arica | Rosa | Norte", "Pica | Ana | Sur", "Huara | Inés | Alta", "Putre | Eva | Baja"]
            ])
    }

    /// Past the rule that ends a table only a total goes on.
    @Test func wordsPastTheLastRuleAreNoRow() {
        func read(_ line: [String]) -> Int? {
            var sheet = Sheet()
            sheet.grid([50, 200, 300, 400], [96, 112, 128, 144, 160])
            Self.rows(Self.vents, y: 99, step: 16, in: &sheet)
            Self.rows([line], y: 163, in: &sheet)
            return sheet.found.first?.rowCount
        }
        #expect(read(["Total", "25", "23"]) == 5)
        #expect(read(["Nota al", "pie", "25"]) == 4)
    }

    /// A rule that stands free between two columns parts their words.
    @Test func anUprightRuleThatTouchesNoOtherPartsWords() {
        var sheet = Sheet()
        for y in [96.0, 112, 176] { sheet.level(y, 50, 360) }
        sheet.upright(121.25, 117, 171)
        for (row, cells) in [
            ["Comuna", "Sede", "Plazas"], ["Arica", "Norte", "12"], ["Pozo", "Costa", "7"], ["Huara", "Sur", "9"], ["Camiña", "Alta", "8"],
        ]
        .enumerated() {
            let y = 99 + Double(row) * 15
            sheet.right(cells[0], x: 120, y: y)
            sheet.text(cells[1], x: row == 0 ? 150 : 122.5, y: y)
            sheet.text(cells[2], x: 305, y: y)
        }
        #expect(
            sheet.tables == [["Comuna | Sede | Plazas", "Arica | Norte | 12", "Pozo | Costa | 7", "Huara | Sur | 9", "Camiña | Alta | 8"]])
    }

    /// What a small grid leaves above and below it is no table over it.
    @Test func tablesDoNotOverlap() {
        var sheet = Sheet(size: 7)
        Self.rows(Self.vents, y: 80, step: 10, in: &sheet)
        sheet.grid([150, 220, 290], [121.5, 130.5, 139.5])
        Self.rows([["Alto", "5"], ["Bajo", "6"]], xs: [155, 225], y: 122.5, step: 9, in: &sheet)
        Self.rows(Array(Self.vents.dropFirst()), y: 142, step: 10, in: &sheet)
        let boxes = sheet.found.map(\.box)
        #expect(boxes.count >= 1)
        #expect(!boxes.indices.contains { one in boxes.indices.contains { $0 != one && boxes[$0].overlaps(boxes[one]) } })
    }
}
