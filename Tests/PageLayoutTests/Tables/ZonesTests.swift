import DocumentModel
import Testing

@testable import PageLayout

@Suite("Columns of the page and columns of a table")
struct ZonesTests {
    /// Long labels at the left in lines of full width here and there, values in two columns, set at half the height of their labels.
    @Test func longLabelsAmongShortOnesAreNoColumnOfThePage() {
        var sheet = Sheet()
        sheet.text("Medida", x: 50, y: 84)
        sheet.right("2023", x: 360, y: 84)
        sheet.right("2024", x: 440, y: 84)
        let labels = [
            ["Personas que reciben apoyo en zonas", "rurales"], ["Norte"], ["Talleres en escuelas de cada comuna", "y barrio"], ["Sur"],
            ["Visitas a hogares con niños pequeños", "en invierno"], ["Costa"], ["Cursos de oficios para jóvenes desde", "marzo"], ["Isla"],
        ]
        var y = 100.0
        for (number, lines) in labels.enumerated() {
            for (line, text) in lines.enumerated() { sheet.text(text, x: 50, y: y + Double(line) * 11) }
            let middle = y + Double(lines.count - 1) * 5.5
            sheet.right("\(number + 3).100", x: 360, y: middle)
            sheet.right("\(number + 4).250", x: 440, y: middle)
            y += Double(lines.count) * 11 + 4
        }
        #expect(
            sheet.tables == [
                ["Medida | 2023 | 2024"]
                    + labels.enumerated().map { "\($1.joined(separator: " ")) | \($0 + 3).100 | \($0 + 4).250" }
            ])
    }

    private let cells = [
        ["Se visita a cada familia dos veces", "al año con un equipo que registra", "lo que falta en la vivienda"],
        ["El taller enseña a leer planos y a", "medir terrenos con aparatos simples"],
        ["Cada comuna elige a quien reparte", "los bonos y revisa después cuántos", "hogares los usaron en semillas"],
        ["La feria reúne a los productores de", "queso con las tiendas del centro"],
    ]

    /// Text cells of four rows that begin at one height in both columns, `shift` points lower in the right one.
    private func texts(shift: Double, labels: Bool) -> Sheet {
        var sheet = Sheet()
        sheet.text("Tabla 4. Obras y su gente", x: 50, y: 76)
        var y = 100.0
        for (number, lines) in cells.enumerated() {
            if labels { sheet.text("Obra \(number + 1)", x: 50, y: y) }
            for (line, text) in lines.enumerated() {
                sheet.text(text, x: 110, y: y + Double(line) * 11)
                sheet.text(String(text.reversed()), x: 340, y: y + Double(line) * 11 + shift)
            }
            y += Double(lines.count) * 11 + 14
        }
        return sheet
    }

    @Test func cellsOfTextThatBeginSideBySideAreRows() {
        #expect(
            texts(shift: 0, labels: true).tables == [
                cells.enumerated().map { number, lines in
                    let mirrored = lines.map { String($0.reversed()) }.joined(separator: " ")
                    return "Obra \(number + 1) | \(lines.joined(separator: " ")) | \(mirrored)"
                }
            ])
    }

    @Test func columnsWhoseParagraphsBeginElsewhereAreProse() {
        #expect(texts(shift: 5, labels: false).tables == [])
    }

    @Test func blocksOfTextAgreeInTheirTopsMiddlesOrBottoms() {
        func blocks(_ heights: [(Double, Int)]) -> RowBlocks {
            RowBlocks(
                heights.flatMap { top, count in
                    (0..<count).map { line in
                        let y = top + Double(line) * 11
                        return Segment(box: Box(x0: 0, y0: y, x1: 90, y1: y + 10), words: [], isValue: false)
                    }
                })
        }
        let cells = blocks([(100, 3), (150, 2), (200, 3)])
        #expect(cells.standBeside(blocks([(100, 1), (150, 2), (200, 1), (250, 2)])))
        #expect(cells.standBeside(blocks([(111, 1), (150, 2), (211, 1)])))
        #expect(cells.standBeside(blocks([(122, 1), (161, 1), (211, 2)])))
        #expect(!cells.standBeside(blocks([(105, 3), (155, 2), (205, 3)])))
        // Two blocks can agree by chance.
        #expect(!blocks([(100, 3), (150, 2)]).standBeside(blocks([(100, 3), (150, 2)])))
    }

    /// A table over two columns of prose whose gutter lies between the table's columns.
    @Test func aTableOverColumnsOfProseIsNotPartedByTheirGutter() {
        var sheet = Sheet()
        for (y, row) in zip(
            stride(from: 60.0, to: 140, by: 14), [["Norte", "120"], ["Centro", "95"], ["Sur", "88"], ["Costa", "41"], ["Isla", "7"]])
        {
            sheet.text(row[0], x: 60, y: y)
            sheet.right(row[1], x: 400, y: y)
        }
        for line in 0..<9 {
            sheet.text("Las cuadrillas limpiaron canales y repararon cercos", x: 50, y: 170 + Double(line) * 12)
            sheet.text("mientras los viveros entregaban plantas a escuelas", x: 330, y: 176 + Double(line) * 12)
        }
        #expect(sheet.tables == [["Norte | 120", "Centro | 95", "Sur | 88", "Costa | 41", "Isla | 7"]])
    }

    /// Heads over two columns of values each, so that the lines below must be told to go on for themselves.
    private func zones(_ rows: [[String]], step: Double = 20) -> Sheet {
        var sheet = Sheet()
        for (x, text) in [(282.0, "Enero hasta marzo"), (432, "Abril hasta junio")] { sheet.centred(text, x: x, y: 60) }
        sheet.centred("Zona", x: 120, y: 74)
        for (x, text) in zip([260.0, 330, 410, 480], ["Casas", "Campos", "Casas", "Campos"]) { sheet.right(text, x: x, y: 74) }
        for (number, row) in rows.enumerated() {
            sheet.text(row[0], x: 60, y: 94 + Double(number) * step)
            for (x, value) in zip([260.0, 330, 410, 480], row.dropFirst()) { sheet.right(value, x: x, y: 94 + Double(number) * step) }
        }
        return sheet
    }

    private let zoneHead = ["Zona v2 | Enero hasta marzo >2 | Abril hasta junio >2", "Casas | Campos | Casas | Campos"]

    @Test func aLabelWiderThanHeadAndFirstLabelKeepsToTheirColumn() {
        let rows = [
            ["Norte", "2.120", "8.250", "1.340", "2.450"], ["Centro y costa norte", "9.530", "6.120", "3.610", "4.900"],
            ["Sur", "8.830", "9.070", "5.150", "6.220"], ["Isla", "7.100", "2.040", "1.130", "1.160"],
        ]
        #expect(zones(rows).tables == [zoneHead + rows.map { $0.joined(separator: " | ") }])
    }

    @Test func aLineOfTextBelowTwoColumnsIsNoLabel() {
        let rows = [["Norte", "120", "8", "1", "2"], ["Centro", "95", "6", "3", "4"], ["Sur", "88", "9", "5", "6"]]
        let prose = [["Las casas de la costa se contaron en marzo y las otras en mayo"]]
        #expect(zones(rows + prose + prose + prose, step: 14).tables == [zoneHead + rows.map { $0.joined(separator: " | ") }])
    }

    @Test func labelsThatEndAtTheFootOfTheirRowAreWhole() {
        var sheet = Sheet()
        for (x, text) in [(260.0, "Casas"), (330, "Campos")] { sheet.right(text, x: x, y: 60) }
        var y = 80.0
        for row in [["Norte", "120", "8"], ["Provincia de/Valdivia", "95", "6"], ["Sur", "88", "9"], ["Puerto Natales", "41", "3"]] {
            for line in row[0].split(separator: "/") {
                sheet.text(String(line), x: 60, y: y)
                y += 11
            }
            sheet.right(row[1], x: 260, y: y - 11)
            sheet.right(row[2], x: 330, y: y - 11)
            y += 3
        }
        #expect(
            sheet.tables == [
                [" | Casas | Campos", "Norte | 120 | 8", "Provincia de Valdivia | 95 | 6", "Sur | 88 | 9", "Puerto Natales | 41 | 3"]
            ])
    }

    @Test func aShortHeadingOfRowsIsNoPartOfTheLabelBelow() {
        var sheet = Sheet()
        for (x, text) in [(260.0, "Casas"), (330, "Campos")] { sheet.right(text, x: x, y: 60) }
        for (y, row) in zip(
            stride(from: 80.0, to: 160, by: 11.5),
            [["Norte", "120", "8"], ["Otras", "", ""], ["Sur", "88", "9"], ["Puerto Natales", "41", "3"]])
        {
            sheet.text(row[0], x: 60, y: y)
            sheet.right(row[1], x: 260, y: y)
            sheet.right(row[2], x: 330, y: y)
        }
        #expect(sheet.tables == [[" | Casas | Campos", "Norte | 120 | 8", "Otras |  | ", "Sur | 88 | 9", "Puerto Natales | 41 | 3"]])
    }

    /// Lines as the page has them, top to bottom.
    private func lines(_ rows: [[(String, Double)]]) -> [[Word]] {
        rows.enumerated().map { number, row in
            row.map { text, x in
                Word(text: text, box: Box(x0: x, y0: Double(number) * 7, x1: x + 20, y1: Double(number) * 7 + 10), size: 10)
            }
        }
    }

    @Test func valuesUnderOneAnotherBesideTallLabelsTell() {
        let finder = TableFinder()
        let row: [[(String, Double)]] = [[("largo", 50)], [("1.994", 300)], [("plazo", 50)]]
        #expect(finder.haveColumnOfValues(lines(row + row + row + row)))
        #expect(!finder.haveColumnOfValues(lines(row + row + row)))
        let ragged: [[(String, Double)]] = (0..<5).flatMap { [[("largo", 50)], [("1.994", 300 + Double($0) * 5)], [("plazo", 50)]] }
        #expect(!finder.haveColumnOfValues(lines(ragged)))
    }
}
