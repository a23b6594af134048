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

    @Test func aLabelWiderThanHeadAndFirstLabelKeepsToTheirColumn() {
        var sheet = Sheet()
        sheet.centred("Zona", x: 130, y: 60)
        for (x, text) in [(260.0, "Casas"), (330, "Campos")] { sheet.right(text, x: x, y: 60) }
        for (y, row) in zip(
            stride(from: 74.0, to: 160, by: 14), [["Norte", "120", "8"], ["Centro y costa norte", "95", "6"], ["Sur", "88", "9"]])
        {
            sheet.text(row[0], x: 60, y: y)
            sheet.right(row[1], x: 260, y: y)
            sheet.right(row[2], x: 330, y: y)
        }
        #expect(sheet.tables == [["Zona | Casas | Campos", "Norte | 120 | 8", "Centro y costa norte | 95 | 6", "Sur | 88 | 9"]])
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
