import DocumentModel
import Testing

@testable import PageLayout

/// Heads of drawn grids: shades of their lines, titles in the frame, lists of terms; and rules that some columns lack.
@Suite struct GridHeadTests {
    private static let xs: [Double] = [50, 130, 210, 300]

    /// A head of two lines over three rows in drawn rules.
    private static func sheet(second: [String], uprights from: Double = 100) -> Sheet {
        var sheet = Sheet()
        for y in [100.0, 128, 144, 160, 176] { sheet.level(y, 50, 300) }
        for x in xs { sheet.upright(x, x == 130 ? from : 100, 176) }
        sheet.fill(50, 100, 300, 114)
        sheet.fill(130, 114, 300, 127)
        for (row, cells) in [
            ["Vivero", "Plantas", "Visitas"], second, ["Canelo", "12", "7"], ["Boldo", "9", "11"], ["Peumo", "4", "5"],
        ].enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                sheet.centred(text, x: (xs[column] + xs[column + 1]) / 2, y: [102.0, 115, 131, 147, 163][row])
            }
        }
        return sheet
    }

    private static let rows = ["Canelo | 12 | 7", "Boldo | 9 | 11", "Peumo | 4 | 5"]

    @Test func aHeadShadedLineByLineIsOneRow() {
        #expect(Self.sheet(second: ["", "nativas", "al año"]).tables == [["Vivero | Plantas nativas | Visitas al año"] + Self.rows])
    }

    @Test func shadesOfRowsOfFiguresOrOfPartedHeadsAreRows() {
        #expect(Self.sheet(second: ["", "30", "40"]).tables == [["Vivero | Plantas | Visitas", " | 30 | 40"] + Self.rows])
        #expect(
            Self.sheet(second: ["", "nativas", "al año"], uprights: 114).tables == [
                ["Vivero | Plantas | Visitas", " | nativas | al año"] + Self.rows
            ])
    }

    /// Rows told from their values in a column without rules, beside a total with a rule above it in the other columns only.
    @Test func aRuleThatAColumnOfStackedRowsLacksPartsItToo() {
        func read(_ codes: [String]) -> [String]? {
            var sheet = Sheet()
            for (y, from) in [(100.0, 50.0), (116, 50), (164, 110), (180, 50)] { sheet.level(y, from, 330) }
            for x in [50.0, 110, 200, 270, 330] { sheet.upright(x, 100, 180) }
            for (row, cells) in [
                ["Subt.", "Nombre", "Vigente", "Gastado"], [codes[0], "Personal", "100", "90"], [codes[1], "Equipos", "70", "60"],
                [codes[2], "Caja", "5", "5"], ["", "TOTAL", "175", "155"],
            ].enumerated() {
                let y = [103.0, 119, 134, 149, 167][row]
                for (column, text) in cells.enumerated() where !text.isEmpty { sheet.text(text, x: [55.0, 115, 205, 275][column], y: y) }
            }
            return sheet.tables.first
        }
        #expect(
            read(["21", "29", "35"]) == [
                "Subt. | Nombre | Vigente | Gastado", "21 | Personal | 100 | 90", "29 | Equipos | 70 | 60", "35 | Caja | 5 | 5",
                " | TOTAL | 175 | 155",
            ])
    }

    /// Where the rows are ruled one by one, a cell whose column lacks a rule takes two rows.
    @Test func aRuleLeftOutBetweenRuledRowsJoinsThem() {
        var sheet = Sheet()
        for (y, from) in [(100.0, 50.0), (116, 50), (132, 110), (148, 50)] { sheet.level(y, from, 330) }
        for x in [50.0, 110, 220, 330] { sheet.upright(x, 100, 148) }
        for (row, cells) in [["Zona", "Nombre", "Vigente"], ["Norte", "Personal", "100"], ["", "Equipos", "70"]].enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                sheet.text(text, x: [55.0, 115, 225][column], y: 103 + Double(row) * 16)
            }
        }
        #expect(sheet.tables == [["Zona | Nombre | Vigente", "Norte v2 | Personal | 100", "Equipos | 70"]])
    }

    /// Below the line that names the table, the first row of its frame heads its columns; else it is the title.
    @Test func theFirstRowOfANamedFrameIsItsHead() {
        func read(_ caption: String) -> [String]? {
            var sheet = Sheet()
            sheet.text(caption, x: 50, y: 80)
            for y in [100.0, 116, 132, 148, 164] { sheet.level(y, 50, 300) }
            for x in [50.0, 300] { sheet.upright(x, 100, 164) }
            for x in [130.0, 210] { sheet.upright(x, 116, 164) }
            sheet.centred("Nivel medio", x: 175, y: 103)
            for (row, cells) in [["Vivero", "Plantas", "Visitas"], ["Canelo", "12", "7"], ["Boldo", "9", "11"]].enumerated() {
                for (column, text) in cells.enumerated() { sheet.text(text, x: Self.xs[column] + 5, y: 119 + Double(row) * 16) }
            }
            return sheet.tables.first
        }
        let rows = ["Vivero | Plantas | Visitas", "Canelo | 12 | 7", "Boldo | 9 | 11"]
        #expect(read("Cuadro 3. Riego") == ["Nivel medio >3"] + rows)
        #expect(read("Se riega poco") == rows)
    }

    /// A bold label before its words, in the first row as in all others: a list of terms has no head.
    @Test func aListOfTermsHasNoHead() {
        func heads(_ bold: [(Bool, Bool)]) -> [Int] {
            var sheet = Sheet()
            sheet.grid([50, 130, 330], (0...bold.count).map { 100 + Double($0) * 16 })
            for (row, bold) in bold.enumerated() {
                sheet.text(["Acequia", "Tranque", "Estero", "Vega"][row], x: 55, y: 103 + Double(row) * 16, bold: bold.0)
                sheet.text(
                    ["Canal menor", "Embalse de tierra", "Curso de agua", "Prado húmedo"][row], x: 135, y: 103 + Double(row) * 16,
                    bold: bold.1)
            }
            return sheet.found.map(\.headerRowCount)
        }
        #expect(heads([(true, false), (true, false), (true, false), (true, false)]) == [0])
        #expect(heads([(true, true), (true, false), (true, false), (true, false)]) == [1])
        #expect(heads([(false, false), (false, false), (false, false), (false, false)]) == [1])
    }
}
