import DocumentModel
import Testing

@testable import PageLayout

/// Rows and rules in the shapes that reports have beside the plain ones.
@Suite struct RowShapeTests {
    @Test func valuesMayStandAtHalfTheHeightOfTheirLabels() {
        var sheet = Sheet()
        sheet.text("Programa", x: 60, y: 100, bold: true)
        sheet.right("Plantas", x: 300, y: 100, bold: true)
        sheet.right("Visitas", x: 380, y: 100, bold: true)
        let labels = [
            ["Huertos para", "Escuelas"], ["Poda"], ["Riego de", "Quebradas"], ["Semillas"],
        ]
        var y = 116.0
        for (row, label) in labels.enumerated() {
            for (line, text) in label.enumerated() { sheet.text(text, x: 60, y: y + Double(line) * 12) }
            let middle = y + Double(label.count - 1) * 6
            sheet.right("\(row + 3)2", x: 300, y: middle)
            sheet.right("\(row + 1)7", x: 380, y: middle)
            y += Double(label.count) * 12 + 2
        }
        #expect(
            sheet.tables == [
                [
                    "Programa | Plantas | Visitas", "Huertos para Escuelas | 32 | 17", "Poda | 42 | 27",
                    "Riego de Quebradas | 52 | 37",
                    "Semillas | 62 | 47",
                ]
            ])
    }

    @Test func dotsInARowAreARule() {
        let dots = (0..<40).map {
            Box(x0: 60 + Double($0) * 3, y0: 100, x1: 61 + Double($0) * 3, y1: 100.8)
        }
        #expect(DottedRules.lines(in: dots) == [Box(x0: 60, y0: 100, x1: 178, y1: 100.8)])
        #expect(DottedRules.lines(in: Array(dots.prefix(7))) == [])
        #expect(
            DottedRules.lines(
                in: dots.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)) == [])
    }

    /// A frame with a shaded head and open rows under it.
    @Test func rowsInsideOfAFrameAreTold() {
        var sheet = Sheet()
        sheet.fill(60, 98, 200, 112)
        sheet.fill(200, 98, 300, 112)
        sheet.fill(300, 98, 400, 112)
        for y in [98.0, 112, 176] { sheet.level(y, 60, 400) }
        for x in [60.0, 400] { sheet.upright(x, 98, 176) }
        for (row, cells) in [
            ("Vivero", "Plantas", "Visitas"), ("Canelo", "12", "7"), ("Boldo", "9", "11"),
            ("Peumo", "4", "5"), ("Maqui", "8", "6"),
        ]
        .enumerated() {
            let y = 100 + Double(row) * 15
            sheet.text(cells.0, x: 64, y: y)
            sheet.right(cells.1, x: 296, y: y)
            sheet.right(cells.2, x: 396, y: y)
        }
        #expect(
            sheet.tables == [
                [
                    "Vivero | Plantas | Visitas", "Canelo | 12 | 7", "Boldo | 9 | 11", "Peumo | 4 | 5",
                    "Maqui | 8 | 6",
                ]
            ])
    }

    @Test func aTotalBelowTheLastRuleBelongsToTheTable() {
        var sheet = Sheet()
        for y in [96.0, 114, 166] { sheet.level(y, 60, 400) }
        for (row, cells) in [
            ("Vivero", "Plantas", "Visitas"), ("Canelo", "12", "7"), ("Boldo", "9", "11"),
            ("Peumo", "4", "5"), ("Total", "25", "23"),
        ]
        .enumerated() {
            let y = 100 + Double(row) * 17
            sheet.text(cells.0, x: 64, y: y)
            sheet.right(cells.1, x: 296, y: y)
            sheet.right(cells.2, x: 396, y: y)
        }
        #expect(sheet.tables.first?.last == "Total | 25 | 23")
    }

    /// What is left of a line when the table's width is cut out of it is no head.
    @Test func aHeadOfTwoLevelsAboveTheFirstRuleIsTakenWhole() {
        var sheet = Sheet()
        sheet.centred("Casas", x: 300, y: 92)
        sheet.text("Comuna", x: 52, y: 104)
        for (x, text) in [(250.0, "2030"), (350, "2031")] { sheet.centred(text, x: x, y: 104) }
        for (row, name) in ["Arica", "Putre", "Camarones"].enumerated() {
            let y = 116 + Double(row) * 16
            sheet.level(y, 50, 400)
            sheet.text(name, x: 52, y: y + 3)
            sheet.centred("1\(row)", x: 250, y: y + 3)
            sheet.centred("2\(row)", x: 350, y: y + 3)
        }
        sheet.level(164, 50, 400)
        #expect(
            sheet.tables == [
                [
                    "Comuna v2 | Casas >2", "2030 | 2031", "Arica | 10 | 20", "Putre | 11 | 21",
                    "Camarones | 12 | 22",
                ]
            ])
    }

    @Test func aLineOfProseAboveIsNoHead() {
        var sheet = Sheet()
        sheet.text(
            "El vivero de la comuna recibió a los cursos de las tres escuelas del sector durante el año",
            x: 20, y: 88)
        sheet.grid([100, 200, 300], [102, 118, 134, 150])
        for (row, cells) in [("Canelo", "12"), ("Boldo", "9"), ("Peumo", "4")].enumerated() {
            sheet.text(cells.0, x: 104, y: 105 + Double(row) * 16)
            sheet.right(cells.1, x: 296, y: 105 + Double(row) * 16)
        }
        #expect(sheet.tables == [["Canelo | 12", "Boldo | 9", "Peumo | 4"]])
    }

    @Test func anOpenTableBesideARuledOneIsFound() {
        var sheet = Sheet()
        sheet.grid([60, 160, 260], [100, 116, 132, 148, 164])
        for (row, cells) in [("Canelo", "12"), ("Boldo", "9"), ("Peumo", "4"), ("Maqui", "3")]
            .enumerated()
        {
            sheet.text(cells.0, x: 64, y: 103 + Double(row) * 16)
            sheet.right(cells.1, x: 256, y: 103 + Double(row) * 16)
        }
        for (row, cells) in [
            ("Taller", "Niñas", "Niños"), ("Poda", "8", "6"), ("Riego", "5", "7"), ("Suelo", "2", "9"),
        ].enumerated() {
            sheet.text(cells.0, x: 320, y: 106 + Double(row) * 13)
            sheet.right(cells.1, x: 460, y: 106 + Double(row) * 13)
            sheet.right(cells.2, x: 540, y: 106 + Double(row) * 13)
        }
        #expect(
            sheet.tables.contains([
                "Taller | Niñas | Niños", "Poda | 8 | 6", "Riego | 5 | 7", "Suelo | 2 | 9",
            ]))
        #expect(sheet.tables.contains(["Canelo | 12", "Boldo | 9", "Peumo | 4", "Maqui | 3"]))
    }
}

/// Rows of several lines whose page begins with the rest of a row that the page before cuts.
@Suite struct CutRowShapeTests {
    @Test func rowsAreToldByValuesAtHalfTheirHeight() {
        var sheet = Sheet()
        for (line, text) in ["de Viveros", "y Huertos"].enumerated() {
            sheet.text(text, x: 60, y: 100 + Double(line) * 12)
        }
        for row in 0..<4 {
            let y = 136 + Double(row) * 48
            for (line, text) in ["Programa Común", "a Viveros y Huertos", "Escolares"].enumerated() {
                sheet.text(text, x: 60, y: y + Double(line) * 12)
            }
            sheet.right("\(row + 1).204", x: 300, y: y + 12)
            sheet.right("\(row + 3)7", x: 380, y: y + 12)
        }
        #expect(
            sheet.tables.first?.suffix(4) == [
                "Programa Común a Viveros y Huertos Escolares | 1.204 | 37",
                "Programa Común a Viveros y Huertos Escolares | 2.204 | 47",
                "Programa Común a Viveros y Huertos Escolares | 3.204 | 57",
                "Programa Común a Viveros y Huertos Escolares | 4.204 | 67",
            ])
    }

    /// Cells of single words say nothing of where lines break; the rest has no value of its own.
    private func sheet(values: Int) -> Sheet {
        var sheet = Sheet()
        for (line, text) in ["y Huertos", "Escolares"].enumerated() {
            sheet.text(text, x: 60, y: 100 + Double(line) * 12)
            sheet.text(["Ferias", "Rurales"][line], x: 200, y: 100 + Double(line) * 12)
        }
        for row in 0..<3 {
            let y = 128 + Double(row) * 52
            for (line, text) in ["Programa", "Común a los", "Viveros y Huertos", "Escolares"].enumerated() {
                sheet.text(text, x: 60, y: y + Double(line) * 12)
            }
            for (line, text) in ["Mesas", "Rurales"].enumerated() {
                sheet.text(text, x: 200, y: y + Double(line) * 12 + 12)
            }
            guard row < values else { continue }
            sheet.right("\(row + 1).204", x: 340, y: y + 18)
            sheet.right("\(row + 3)7", x: 420, y: y + 18)
        }
        return sheet
    }

    @Test func theRestOfARowNeedsNoValueAtHalfItsHeight() {
        #expect(
            sheet(values: 3).tables.first == [
                "y Huertos Escolares | Ferias Rurales |  | ",
                "Programa Común a los Viveros y Huertos Escolares | Mesas Rurales | 1.204 | 37",
                "Programa Común a los Viveros y Huertos Escolares | Mesas Rurales | 2.204 | 47",
                "Programa Común a los Viveros y Huertos Escolares | Mesas Rurales | 3.204 | 57",
            ])
    }

    /// How many columns are told of a head over two columns, and rows whose span of years stands in two lines above and below the other cells.
    private func columns(step: Double, pitch: Double) -> Int {
        var sheet = Sheet()
        sheet.text("Cambio de los años", x: 165, y: 90)
        for (row, name) in ["Ancud", "Castro", "Achao", "Quellón", "Queilén"].enumerated() {
            let y = 110 + Double(row) * pitch
            sheet.text(name, x: 60, y: y)
            sheet.right("+\(row + 3)", x: 190, y: y)
            sheet.text(step > 0 ? "199\(row)-" : "1990", x: 200, y: y - step)
            if step > 0 { sheet.text("9\(row + 2)", x: 200, y: y + step) }
            sheet.right("\(row + 1).204", x: 340, y: y)
        }
        let words = TableWord.words(sheet.words, of: sheet.page)
        return ColumnInference(
            lines: LineBuilder(words: words).lines(of: Array(words.indices), certain: 0.9)
        ).columns.count
    }

    @Test func valuesInTheMiddleStandBesideTheLinesOfACell() {
        #expect(columns(step: 5.5, pitch: 40) == 4)
    }

    @Test func linesOfTheirOwnDoNotStandBesideOneAnother() {
        #expect(columns(step: 0, pitch: 12) == 4)
    }
}
