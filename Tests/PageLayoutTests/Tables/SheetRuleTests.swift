import DocumentModel
import Testing

@testable import PageLayout

@Suite("Rows and heads at the edges of rules")
struct RuleEdgeTests {
    private static let joints = [50.0, 200, 290, 380]

    /// A table with a rule under each of its rows, drawn cell by cell; the head or the first row stands above the first rule.
    private func underlined(_ sheet: inout Sheet, _ rows: [[[String]]], y: Double = 100, bold: Bool = false) {
        var y = y
        for (number, row) in rows.enumerated() {
            let lines = row.map(\.count).max() ?? 1
            for (column, cell) in row.enumerated() {
                for (line, text) in cell.enumerated() {
                    let offset = Double(lines - cell.count) * 5.5 + Double(line) * 11
                    sheet.text(text, x: Self.joints[column] + 5, y: y + 3 + offset, bold: bold && number == 0)
                }
            }
            y += Double(lines) * 11 + 6
            for (from, to) in zip(Self.joints, Self.joints.dropFirst()) { sheet.level(y, from, to) }
        }
    }

    @Test func aLabelThatWrapsBesideItsValuesIsARowBetweenRules() {
        var sheet = Sheet()
        underlined(
            &sheet,
            [
                [["Comuna"], ["Cupos"], ["Becas"]], [["San Juan de la Costa y", "Bahía Mansa"], ["1.200"], ["34"]],
                [["Puyehue"], ["900"], ["21"]],
                [["Purranque"], ["800"], ["11"]],
            ])
        #expect(
            sheet.tables == [
                ["Comuna | Cupos | Becas", "San Juan de la Costa y Bahía Mansa | 1.200 | 34", "Puyehue | 900 | 21", "Purranque | 800 | 11"]
            ])
    }

    @Test func aParagraphBetweenRulesIsNoRow() {
        var sheet = Sheet()
        for y in [96.0, 138, 156, 174] { sheet.level(y, 50, 380) }
        sheet.text("La comuna de San Juan de la Costa y sus caletas recibieron en", x: 55, y: 100)
        sheet.text("2024 sus", x: 55, y: 111)
        sheet.text("1.200", x: 300, y: 111)
        sheet.text("raciones de alimento y otros beneficios más que se entregan", x: 55, y: 122)
        for (row, name) in ["Puyehue", "Purranque"].enumerated() {
            sheet.text(name, x: 55, y: 141 + Double(row) * 18)
            sheet.text("90\(row)", x: 205, y: 141 + Double(row) * 18)
            sheet.text("2\(row)", x: 295, y: 141 + Double(row) * 18)
        }
        #expect(sheet.tables == [["Puyehue | 900 | 20", "Purranque | 901 | 21"]])
    }

    private let body: [[[String]]] = [
        [["Puyehue"], ["900"], ["21"]], [["Purranque"], ["800"], ["11"]], [["Río Negro"], ["700"], ["10"]], [["Osorno"], ["600"], ["19"]],
    ]

    @Test func theFirstRowStandsAboveTheFirstRule() {
        var sheet = Sheet()
        underlined(&sheet, body)
        #expect(sheet.tables == [["Puyehue | 900 | 21", "Purranque | 800 | 11", "Río Negro | 700 | 10", "Osorno | 600 | 19"]])
    }

    /// Rules above and below the whole alone say nothing of a line above them.
    @Test func figuresAboveATableWithoutRulesBetweenItsRowsAreNoneOfIt() {
        var sheet = Sheet()
        for y in [116.0, 178] { sheet.level(y, 50, 380) }
        for (row, cells) in [("Calama", "999", "99"), ("Puyehue", "900", "21"), ("Purranque", "800", "11"), ("Osorno", "600", "19")]
            .enumerated()
        {
            let y = row == 0 ? 103 : 106 + Double(row) * 17
            sheet.text(cells.0, x: 55, y: y)
            sheet.text(cells.1, x: 205, y: y)
            sheet.text(cells.2, x: 295, y: y)
        }
        #expect(sheet.tables == [["Puyehue | 900 | 21", "Purranque | 800 | 11", "Osorno | 600 | 19"]])
    }

    @Test func aBoldHeadOfTwoLinesAboveTheFirstRuleIsTheHead() {
        var sheet = Sheet()
        underlined(
            &sheet,
            [
                [["Obra"], ["Comuna"], ["Monto", "M$"]], [["Muelle de", "Carelmapu"], ["Los", "Muermos"], ["900"]],
                [["Posta", "rural"], ["Puerto", "Montt"], ["800"]], [["Sendero"], ["Maullín"], ["700"]],
            ], bold: true)
        #expect(
            sheet.tables == [
                [
                    "Obra | Comuna | Monto M$", "Muelle de Carelmapu | Los Muermos | 900", "Posta rural | Puerto Montt | 800",
                    "Sendero | Maullín | 700",
                ]
            ])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    /// A table right below a paragraph whose last line is short.
    private func below(_ line: String) -> [[String]] {
        var sheet = Sheet()
        sheet.text("Los cupos de la temporada se repartieron entre las comunas de", x: 50, y: 78)
        sheet.text(line, x: 50, y: 90)
        underlined(&sheet, [[["Comuna"], ["Cupos"], ["Becas"]]] + body, y: 98)
        return sheet.tables
    }

    private let rows = [
        "Comuna | Cupos | Becas", "Puyehue | 900 | 21", "Purranque | 800 | 11", "Río Negro | 700 | 10", "Osorno | 600 | 19",
    ]

    @Test func theLastLineOfAParagraphIsNoHead() {
        #expect(below("la zona sur.") == [rows])
    }

    @Test func aLineOfTheHeadBelowAnotherOneIsInIt() {
        var sheet = Sheet()
        sheet.text("Nombre de la", x: 55, y: 79)
        underlined(&sheet, [[["comuna"], ["Cupos"], ["Becas"]]] + body, y: 87)
        #expect(sheet.tables == [["Nombre de la comuna | Cupos | Becas"] + rows.dropFirst()])
    }

    /// Heads of two levels; the rule under the upper ones leaves out the last column.
    private func spanned(_ title: Double) -> [[String]] {
        var sheet = Sheet()
        let xs = [50.0, 90, 250, 320, 390, 460]
        for (from, to) in zip(xs.dropLast(), xs.dropLast().dropFirst()) { sheet.level(116, from, to) }
        for row in 0..<5 { for (from, to) in zip(xs, xs.dropFirst()) { sheet.level(132 + Double(row) * 16, from, to) } }
        sheet.centred("Clase", x: title, y: 104, bold: true)
        sheet.centred("Monto", x: 320, y: 104, bold: true)
        sheet.centred("Gasto", x: 425, y: 112, bold: true)
        for (text, x) in zip(["N°", "Nombre", "2022", "2023"], [70.0, 170, 285, 355]) { sheet.centred(text, x: x, y: 120, bold: true) }
        for row in 0..<4 {
            for (text, x) in zip(["2\(row)", "Inversión local", "1.\(row)00", "1.\(row)50", "9\(row)0"], [55.0, 95, 255, 325, 395]) {
                sheet.text(text, x: x, y: 136 + Double(row) * 16)
            }
        }
        return sheet.tables
    }

    @Test func headsInTheMiddleOfDrawnColumnsSpanThem() {
        #expect(spanned(150).first?.prefix(2) == ["Clase >2 | Monto >2 | Gasto v2", "N° | Nombre | 2022 | 2023"])
    }

    @Test func aHeadInTheMiddleOfItsOwnColumnSpansNoOther() {
        #expect(spanned(170).first?.contains { $0.contains("Clase >2") } == false)
    }

    @Test func aLineOverAFullHeadInsideOfTheFrameIsItsTitle() {
        for isHead in [true, false] {
            var sheet = Sheet()
            for y in [96.0, 178] { sheet.level(y, 50, 380) }
            sheet.text("Cifras del año", x: 55, y: 99, bold: true)
            for (row, cells) in [
                isHead ? ("Comuna", "Cupos", "Becas") : ("Castro", "1.100", "31"), ("Puyehue", "900", "21"), ("Purranque", "800", "11"),
                ("Osorno", "600", "19"),
            ]
            .enumerated() {
                sheet.text(cells.0, x: 55, y: 116 + Double(row) * 14)
                sheet.right(cells.1, x: 250, y: 116 + Double(row) * 14)
                sheet.right(cells.2, x: 350, y: 116 + Double(row) * 14)
            }
            let more = ["Puyehue | 900 | 21", "Purranque | 800 | 11", "Osorno | 600 | 19"]
            #expect(sheet.tables == [isHead ? ["Comuna | Cupos | Becas"] + more : ["Cifras del año |  | ", "Castro | 1.100 | 31"] + more])
        }
    }
}

@Suite("Boxes beside the text")
struct SideBoxTests {
    /// A shaded area with a small table beside ragged lines of prose at the same heights.
    private func sheet(shaded: Bool) -> Sheet {
        var sheet = Sheet()
        let prose = [
            "La red de postas y jardines", "atendió en invierno más", "consultas que el año anterior a él,", "con ayuda de juntas",
            "y de comités de agua de",
            "todas las provincias",
        ]
        for (row, line) in prose.enumerated() { sheet.text(line, x: 50, y: 100 + Double(row) * 14) }
        if shaded { sheet.fill(280, 94, 500, 184) }
        let rows = [("Posta", "2023", "2024"), ("Alto", "1.200", "1.300"), ("Bajo", "900", "910"), ("Medio", "80", "85")]
        for (row, cells) in rows.enumerated() {
            sheet.text(cells.0, x: 290, y: 114 + Double(row) * 14)
            sheet.right(cells.1, x: 400, y: 114 + Double(row) * 14)
            sheet.right(cells.2, x: 490, y: 114 + Double(row) * 14)
        }
        return sheet
    }

    @Test func aShadedBoxIsReadByItself() {
        #expect(
            sheet(shaded: true).tables == [["Posta | 2023 | 2024", "Alto | 1.200 | 1.300", "Bajo | 900 | 910", "Medio | 80 | 85"]])
    }

    /// Rows shaded three by three, the last column beside the shading.
    @Test func shadedRowsOfATableAreNoBoxes() {
        var sheet = Sheet()
        for row in 0..<9 {
            let y = 100 + Double(row) * 14
            if row == 3 { sheet.fill(50, y - 2, 300, y + 40) }
            sheet.text(["Castro", "Ancud", "Achao"][row % 3], x: 55, y: y)
            sheet.right("1.\(row)00", x: 290, y: y)
            sheet.right("4\(row)", x: 360, y: y)
        }
        #expect(sheet.tables.map(\.count) == [9])
    }

    /// Figures right below a frame, in its columns, with nothing drawn around them.
    @Test func whatStandsBelowAFrameIsNoneOfIt() {
        var sheet = Sheet()
        sheet.grid([50, 400], [96, 160])
        for (row, cells) in [
            ("Posta", "2023", "2024"), ("Alto", "1.200", "1.300"), ("Bajo", "900", "910"), ("Medio", "80", "85"), ("Otras", "7", "8"),
            ("Más", "5", "6"),
        ]
        .enumerated() {
            let y = row < 4 ? 100 + Double(row) * 14 : 118 + Double(row) * 14
            sheet.text(cells.0, x: 55, y: y)
            sheet.right(cells.1, x: 250, y: y)
            sheet.right(cells.2, x: 390, y: y)
        }
        #expect(sheet.tables.first == ["Posta | 2023 | 2024", "Alto | 1.200 | 1.300", "Bajo | 900 | 910", "Medio | 80 | 85"])
    }
}

@Suite("Rows of dots and lists of contents")
struct LeaderTests {
    private func sheet(_ dots: String, _ rows: [(String, String)]) -> Sheet {
        var sheet = Sheet()
        for (row, cells) in rows.enumerated() {
            sheet.text(cells.0 + dots, x: 55, y: 100 + Double(row) * 14)
            sheet.right(cells.1, x: 400, y: 100 + Double(row) * 14)
        }
        return sheet
    }

    private let amounts = [("Semillas", "1.204.300"), ("Abonos", "980.120"), ("Cercos", "2.410.000"), ("Riego", "77.900")]

    @Test func dotsSetApartLeadToFigures() {
        var sheet = Sheet()
        for (row, cells) in amounts.enumerated() {
            let y = 100 + Double(row) * 14
            sheet.text(cells.0, x: 55, y: y)
            let from = 57.5 + Sheet.width(cells.0, 10)
            for place in 0..<30 { sheet.text(".", x: from + Double(place) * 7.5, y: y) }
            sheet.text(cells.1, x: from + 227, y: y)
        }
        #expect(TableFinder().mayHoldTable(sheet.page, words: sheet.words))
        #expect(sheet.found.count == 1)
        #expect(sheet.found.first?.columnCount == 2)
    }

    @Test func threeDotsAreNoLeader() {
        for (text, isLeader) in [(". . . .", true), (". . .", false), (". . y . .", false)] {
            var sheet = Sheet()
            sheet.text(text, x: 55, y: 100)
            let shapes = TableWord.words(sheet.words, of: sheet.page).map { $0.shape.contains(.leader) }
            #expect(shapes.allSatisfy { $0 == isLeader }, "\(text)")
        }
    }

    @Test func numberedHeadingsInOneColumnBeforeTheirPagesAreNoTable() {
        let parts = [("1. Marco legal", "3"), ("2. Gestión interna", "9"), ("3. Resultados", "14"), ("4. Desafíos", "31")]
        #expect(sheet("", parts).tables.isEmpty)
    }

    @Test func numberedLabelsBeforeOtherFiguresAreOne() {
        let parts = [("1. Marco legal", "33"), ("2. Gestión interna", "9"), ("3. Resultados", "14"), ("4. Desafíos", "1")]
        #expect(sheet("", parts).tables == [parts.map { "\($0.0) | \($0.1)" }])
    }
}

@Suite("Tables across the columns of a page")
struct AcrossColumnsTests {
    private func prose(_ sheet: inout Sheet, y: Double) {
        for row in 0..<6 {
            for x in [50.0, 320] {
                sheet.text("La red de postas y jardines atendió a más niñas", x: x, y: y + Double(row) * 13 + (x > 100 ? 5 : 0))
            }
        }
    }

    private func sheet(right: [String]) -> Sheet {
        var sheet = Sheet()
        prose(&sheet, y: 60)
        prose(&sheet, y: 260)
        for (row, name) in ["Comuna", "Puyehue", "Purranque", "Osorno", "Río Negro"].enumerated() {
            let y = 160 + Double(row) * 14
            sheet.text(name, x: 50, y: y)
            sheet.right(row == 0 ? "2022" : "1.\(row)00", x: 250, y: y)
            if !right.isEmpty { sheet.text(right[row], x: 320, y: y) }
            sheet.right(row == 0 ? "2023" : "2.\(row)00", x: 430, y: y)
            sheet.right(row == 0 ? "2024" : "3.\(row)00", x: 520, y: y)
        }
        return sheet
    }

    @Test func aTableThatStandsOverBothColumnsIsOne() {
        #expect(
            sheet(right: []).tables == [
                [
                    "Comuna | 2022 | 2023 | 2024", "Puyehue | 1.100 | 2.100 | 3.100", "Purranque | 1.200 | 2.200 | 3.200",
                    "Osorno | 1.300 | 2.300 | 3.300", "Río Negro | 1.400 | 2.400 | 3.400",
                ]
            ])
    }

    @Test func tablesOfTheTwoColumnsAreTwo() {
        #expect(sheet(right: ["Feria", "Ancud", "Castro", "Achao", "Dalca"]).tables.count == 2)
    }
}
