import DocumentModel
import Testing

@testable import PageLayout

/// Sheets that stand just beyond the edge of a rule of tables.
@Suite struct TableLimitTests {
    /// Rows of a label and two values, without rules.
    private static func rows(_ rows: [[String]], from y: Double, step: Double = 14, bold: Bool = false, in sheet: inout Sheet) {
        for (row, cells) in rows.enumerated() {
            let y = y + Double(row) * step
            sheet.text(cells[0], x: 60, y: y, bold: bold)
            sheet.right(cells[1], x: 300, y: y, bold: bold)
            sheet.right(cells[2], x: 400, y: y, bold: bold)
        }
    }

    private static let values = [["Canelo", "12", "7"], ["Boldo", "9", "11"], ["Peumo", "4", "5"], ["Maqui", "8", "6"]]
    private static let valueLines = ["Canelo | 12 | 7", "Boldo | 9 | 11", "Peumo | 4 | 5", "Maqui | 8 | 6"]

    /// A bold head may stand far above its rows; other lines so far away are none of the table.
    @Test func aBoldHeadFarAboveItsRowsIsTheirs() {
        func read(head: Bool, body: Bool = false) -> [[String]] {
            var sheet = Sheet()
            Self.rows([["Vivero", "Plantas", "Visitas"]], from: 100, bold: head, in: &sheet)
            Self.rows(Self.values, from: 150, bold: body, in: &sheet)
            return sheet.tables
        }
        #expect(read(head: true) == [["Vivero | Plantas | Visitas"] + Self.valueLines])
        #expect(read(head: false) == [Self.valueLines])
        #expect(read(head: true, body: true) == [Self.valueLines])
    }

    /// Two columns of a page, a table at the foot of the first and another at the top of the second.
    private static func columns(below: String? = nil, above: String? = nil) -> [[String]] {
        var sheet = Sheet()
        func table(_ x: Double, _ y: Double, _ rows: [[String]]) {
            let edges = rows.indices.map { y + Double($0) * 20 } + [y + Double(rows.count) * 20]
            sheet.grid([x, x + 120, x + 220], edges)
            for (row, cells) in rows.enumerated() {
                for (column, text) in cells.enumerated() { sheet.text(text, x: x + 5 + Double(column) * 120, y: edges[row] + 5) }
            }
        }
        for line in 0..<30 { sheet.text("La oficina atendió a las personas que", x: 40, y: 60 + Double(line) * 13) }
        table(40, 640, [["Comuna", "Casas"], ["Arica", "10"]])
        if let below { sheet.text(below, x: 40, y: 700) }
        if let above { sheet.text(above, x: 320, y: 40) }
        table(320, 60, [["Comuna", "Casas"], ["Putre", "20"], ["Camarones", "30"]])
        for line in 0..<30 { sheet.text("y recibió sus dudas sobre los plazos de", x: 320, y: 160 + Double(line) * 13) }
        return Book(sheets: [sheet]).tables
    }

    @Test func aTableGoesOnInTheNextColumnWithoutTextBetween() {
        #expect(Self.columns() == [["Comuna | Casas", "Arica | 10", "Putre | 20", "Camarones | 30"]])
        let apart: Set = [["Comuna | Casas", "Arica | 10"], ["Comuna | Casas", "Putre | 20", "Camarones | 30"]]
        #expect(Set(Self.columns(below: "Fuera de plazo quedaron dos comunas más")) == apart)
        #expect(Set(Self.columns(above: "Las casas del interior se dan aparte aquí")) == apart)
    }

    /// The name of a table stands above its head and is no part of it.
    @Test func aCaptionAboveTheOpenHeadIsNoHead() {
        func read(_ line: String) -> [[String]] {
            var sheet = Sheet()
            sheet.text(line, x: 60, y: 74)
            Self.rows([["Vivero", "Plantas", "Visitas"]], from: 86, in: &sheet)
            sheet.grid([56, 200, 304, 404], (0...4).map { 98 + Double($0) * 15 })
            Self.rows(Self.values, from: 101, step: 15, in: &sheet)
            return sheet.tables
        }
        #expect(read("Cuadro 3. Plantas") == [["Vivero | Plantas | Visitas"] + Self.valueLines])
        #expect(read("Provincia del") == [["Provincia del Vivero | Plantas | Visitas"] + Self.valueLines])
    }

    @Test func columnsOfFiguresKeepToALine() {
        func alignment(_ shift: Double) -> Double? {
            var sheet = Sheet()
            for row in 0..<8 {
                let y = 100 + Double(row) * 14
                sheet.text("Vivero \(row)", x: 60, y: y)
                sheet.right("\(row + 1)2", x: 300 + shift * Double(row * row % 7), y: y)
                sheet.right("\(row + 3)7", x: 400 + shift * Double(row * row % 5), y: y)
            }
            return sheet.found.first?.evidence.first { $0.name == "alignment" }?.weight
        }
        #expect(alignment(0) == 0.1)
        #expect(alignment(2).map { ($0 * 1000).rounded() } == 33)
    }

    /// A label, a head and a value each cut by the page: their rests begin in lower case.
    @Test func aFullRowThatGoesOnInLowerCaseIsTheRestOfOne() {
        func read(_ rest: [String], ends: String = "Grupos de") -> [[String]] {
            let xs = [50.0, 200, 350, 450]
            func sheet(_ number: Int, from top: Double, _ rows: [[String]]) -> Sheet {
                var sheet = Sheet(number)
                for (row, cells) in rows.enumerated() {
                    for (column, text) in cells.enumerated() { sheet.text(text, x: xs[column] + 5, y: top + 4 + Double(row) * 20) }
                }
                sheet.grid(xs, (0...rows.count).map { top + Double($0) * 20 })
                return sheet
            }
            return Book(sheets: [
                sheet(1, from: 600, [["Programa", "Lugar", "Tarea"], ["Riego", "Valle", "Canales"], [ends, "Ferias y", "Venta de"]]),
                sheet(2, from: 50, [rest, ["Suelos", "Costa", "Cercos"]]),
            ]).tables
        }
        let start = ["Programa | Lugar | Tarea", "Riego | Valle | Canales"]
        #expect(
            read(["empresas", "mercados", "frutos"])
                == [start + ["Grupos de // empresas | Ferias y // mercados | Venta de // frutos", "Suelos | Costa | Cercos"]])
        #expect(
            read(["empresas", "mercados", "Frutos"])
                == [start + ["Grupos de | Ferias y | Venta de", "empresas | mercados | Frutos", "Suelos | Costa | Cercos"]])
        #expect(
            read(["empresas", "mercados", "frutos"], ends: "Grupos.")
                == [start + ["Grupos. | Ferias y | Venta de", "empresas | mercados | frutos", "Suelos | Costa | Cercos"]])
    }

    /// Two shaded tables with the same ends: what stands between them across their columns keeps them apart.
    @Test func proseBetweenShadedRowsPartsTables() {
        func read(_ between: (inout Sheet) -> Void) -> Int {
            var sheet = Sheet()
            for (start, names) in [(100.0, ["Canelo", "Boldo", "Peumo"]), (190, ["Maqui", "Quillay", "Litre"])] {
                for (row, name) in names.enumerated() {
                    let y = start + Double(row) * 15
                    if row != 1 { for x in [56.0, 200, 304] { sheet.fill(x, y - 2, x == 304 ? 404 : x == 200 ? 304 : 200, y + 13) } }
                    Self.rows([[name, "\(row + 1)2", "\(row)7"]], from: y, in: &sheet)
                }
            }
            between(&sheet)
            return sheet.tables.count
        }
        #expect(read { Self.rows([["Pitra", "5", "6"], ["Arrayán", "7", "8"], ["Luma", "9", "3"]], from: 145, step: 15, in: &$0) } == 1)
        #expect(
            read {
                for line in 0..<3 {
                    $0.text("Los viveros de la costa abrieron sus puertas a quienes llegaron", x: 58, y: 146 + Double(line) * 13)
                }
            } == 2)
    }

    /// The narrow field of a double rule is no column, nor is a row without words a row.
    @Test func fieldsWithoutWordsAreNoRowsOrColumns() {
        var sheet = Sheet()
        sheet.grid([56, 160, 166, 304, 404], [98, 113, 116, 131, 146, 161])
        for (row, cells) in Self.values.enumerated() {
            let y = [101.0, 118, 134, 149][row]
            sheet.text(cells[0], x: 60, y: y)
            sheet.right(cells[1], x: 300, y: y)
            sheet.right(cells[2], x: 400, y: y)
        }
        #expect(sheet.tables == [Self.valueLines])
    }

    /// Words alone: the type of the first row tells whether it is the head.
    @Test func aBoldFirstRowOfWordsIsAHead() {
        func heads(_ bold: Bool, rest: Bool = false) -> [Int] {
            var sheet = Sheet()
            sheet.text("Cuadro 1. Guardas", x: 60, y: 80)
            let rows = [
                ("Vivero", "Guarda"), ("Canelo", "Rosa"), ("Boldo", "Berta"), ("Peumo", "Luisa"), ("Maqui", "Elsa"), ("Litre", "Inés"),
                ("Pitra", "Nora"), ("Luma", "Olga"),
            ]
            for (row, cells) in rows.enumerated() {
                sheet.text(cells.0, x: 60, y: 101 + Double(row) * 15, bold: row == 0 ? bold : rest)
                sheet.text(cells.1, x: 250, y: 101 + Double(row) * 15, bold: row == 0 ? bold : rest)
            }
            for y in [98.0, 221] { sheet.level(y, 56, 404) }
            return sheet.found.map(\.headerRowCount)
        }
        #expect(heads(true) == [1])
        #expect(heads(false) == [0])
        #expect(heads(true, rest: true) == [0])
    }

    /// A total that begins left of the table belongs to something else.
    @Test func aLineThatHangsOutIsNoRow() {
        func last(_ x: Double) -> String? {
            var sheet = Sheet()
            for row in 0...4 { sheet.level(98 + Double(row) * 15, 56, 404) }
            Self.rows(Self.values, from: 101, step: 15, in: &sheet)
            sheet.text("Total", x: x, y: 162)
            sheet.right("33", x: 300, y: 162)
            sheet.right("29", x: 400, y: 162)
            return sheet.tables.first?.last
        }
        #expect(last(60) == "Total | 33 | 29")
        #expect(last(36) == "Maqui | 8 | 6")
    }

    private static let xs = [50.0, 200, 350, 450]

    private static func sheet(_ number: Int, from top: Double, _ rows: [[String]], above: String? = nil) -> Sheet {
        var sheet = Sheet(number)
        if let above { sheet.text(above, x: 55, y: top - 40) }
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() { sheet.text(text, x: xs[column] + 5, y: top + 4 + Double(row) * 20) }
        }
        sheet.grid(xs, (0...rows.count).map { top + Double($0) * 20 })
        return sheet
    }

    /// The line above a table may count the sheets; another one begins another table.
    @Test func aTitleThatCountsTheSheetsReturns() {
        func read(_ first: String, _ second: String) -> Int {
            Book(sheets: [
                Self.sheet(1, from: 100, [["Riego", "Canales", "10"], ["Riego", "Pozos", "20"]], above: first),
                Self.sheet(2, from: 100, [["Suelos", "Abonos", "30"], ["Suelos", "Cercos", "40"]], above: second),
            ]).tables.count
        }
        #expect(read("Anexo de obras, hoja 1", "Anexo de obras, hoja 2") == 1)
        #expect(read("Anexo de obras, hoja 1", "Resumen de los fondos para la pesca") == 2)
    }

    /// A row that lacks its label goes on with the row before, unless both have a value in one column.
    @Test func twoValuesOfAColumnAreTwoRows() {
        func read(_ value: String) -> [String]? {
            Book(sheets: [
                Self.sheet(
                    1, from: 600,
                    [["Programa", "Lugar", "Monto"], ["Riego", "Valle", "10"], ["Redes", "Costa", "15"], ["Grupos", "Ferias y", "20"]]),
                Self.sheet(2, from: 50, [["", "Mercados", value], ["Suelos", "Islas", "30"], ["Bosques", "Cerros", "40"]]),
            ]).tables.first
        }
        let start = ["Programa | Lugar | Monto", "Riego | Valle | 10", "Redes | Costa | 15"]
        let end = ["Suelos | Islas | 30", "Bosques | Cerros | 40"]
        #expect(read("") == start + ["Grupos | Ferias y // Mercados | 20"] + end)
        #expect(read("25") == start + ["Grupos | Ferias y | 20", " | Mercados | 25"] + end)
    }

    /// Where every row has a value, lines without one at the foot of a page are a part of the last row.
    @Test func linesWithoutValueAtTheFootOfAPageAreOfTheLastRow() {
        func read(_ last: [String], value: String = "770") -> [[String]] {
            func rows(_ rows: [[String]], from y: Double, in sheet: inout Sheet) {
                for (row, cells) in rows.enumerated() {
                    sheet.text(cells[0], x: 60, y: y + Double(row) * 20)
                    sheet.right(cells[1], x: 400, y: y + Double(row) * 20)
                }
            }
            var upper = Sheet(1)
            rows(
                [
                    ["Programa", "Monto"], ["Caletas", "900"], ["Huertos", "650"], ["Museos", "800"], ["Salas", "310"],
                    ["Fondo Nacional", value],
                ],
                from: 600, in: &upper)
            for (line, text) in last.enumerated() { upper.text(text, x: 60, y: 720 + Double(line) * 20) }
            var lower = Sheet(2)
            rows([["Riego", "120"], ["Pozos", "430"], ["Norias", "250"], ["Acequias", "980"]], from: 60, in: &lower)
            return Book(sheets: [upper, lower]).tables
        }
        let start = ["Programa | Monto", "Caletas | 900", "Huertos | 650", "Museos | 800", "Salas | 310"]
        let end = ["Riego | 120", "Pozos | 430", "Norias | 250", "Acequias | 980"]
        #expect(read(["Ferias Libres"]) == [start + ["Fondo Nacional Ferias Libres | 770"] + end])
    }
}
