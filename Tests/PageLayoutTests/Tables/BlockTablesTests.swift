import DocumentModel
import Testing

@testable import PageLayout

@Suite("Tables of words, told by their white")
struct BlockTablesTests {
    /// Cells of several lines, each line a step of 11 points below the one above, centred at a height.
    private func cell(_ sheet: inout Sheet, _ lines: [String], x: Double, middle: Double, bold: Bool = false) {
        let top = middle - (Double(lines.count) * 11 - 1) / 2
        for (number, line) in lines.enumerated() { sheet.text(line, x: x, y: top + Double(number) * 11, bold: bold) }
    }

    private func rows(_ sheet: inout Sheet, _ rows: [[[String]]], xs: [Double], y: Double, white: Double) {
        var y = y
        for row in rows {
            let height = Double(row.map(\.count).max() ?? 1) * 11 - 1
            for (lines, x) in zip(row, xs) where !lines.isEmpty { cell(&sheet, lines, x: x, middle: y + height / 2) }
            y += height + white
        }
    }

    private let works: [[[String]]] = [
        [["Sendero"], ["Comuna de Cochamó y", "Puelo Chico"], ["Vialidad"]],
        [["Muelle flotante de", "Isla Huar"], ["Calbuco"], ["Obras Portuarias"]],
        [["Posta rural"], ["Maullín"], ["Servicio de Salud del", "Reloncaví"]],
        [["Biblioteca"], ["Frutillar"], ["Municipio"]],
    ]

    private let workRows = [
        "Sendero | Comuna de Cochamó y Puelo Chico | Vialidad", "Muelle flotante de Isla Huar | Calbuco | Obras Portuarias",
        "Posta rural | Maullín | Servicio de Salud del Reloncaví", "Biblioteca | Frutillar | Municipio",
    ]

    @Test func rowsAreToldByTheWhiteFromSideToSide() {
        var sheet = Sheet()
        for y in [98.0, 200] { sheet.level(y, 50, 450) }
        rows(&sheet, works, xs: [55, 190, 320], y: 103, white: 6)
        #expect(sheet.tables == [workRows])
    }

    @Test func rowsInGroupsAreNotOneRowEach() {
        var sheet = Sheet()
        for y in [98.0, 186] { sheet.level(y, 50, 450) }
        let groups = [["Curanto", "Milcao", "Chapalele"], ["Chochoca", "Murta", "Calafate"]]
        for (number, group) in groups.enumerated() {
            for (place, name) in group.enumerated() {
                let y = 103 + Double(number) * 42 + Double(place) * 11
                sheet.text(name, x: 55, y: y)
                sheet.text(place == 1 ? "Feria" : "Ninguna", x: 190, y: y)
                sheet.text("Sí", x: 320, y: y)
            }
        }
        #expect(
            sheet.tables == [
                [
                    "Curanto | Ninguna | Sí", "Milcao | Feria | Sí", "Chapalele | Ninguna | Sí", "Chochoca | Ninguna | Sí",
                    "Murta | Feria | Sí", "Calafate | Ninguna | Sí",
                ]
            ])
    }

    @Test func blocksOfWordsSideBySideAreATable() {
        var sheet = Sheet()
        rows(&sheet, works, xs: [55, 190, 320], y: 103, white: 8)
        #expect(sheet.tables == [workRows])
    }

    @Test func columnsOfProseWithParagraphsAreNone() {
        var sheet = Sheet()
        let line = "La feria costumbrista reunió a cuatro localidades"
        for (x, breaks) in [(40.0, [4, 9, 13]), (320.0, [3, 7, 12])] {
            var y = 100.0
            for number in 0..<16 {
                sheet.text(line, x: x, y: y)
                y += breaks.contains(number) ? 20 : 11
            }
        }
        #expect(sheet.tables.isEmpty)
    }

    @Test func paragraphsBehindTheNumbersOfAListAreNone() {
        var sheet = Sheet()
        for number in 0..<4 {
            let y = 100 + Double(number) * 32
            sheet.text("\(number + 1).", x: 55, y: y)
            sheet.text("Se repuso la techumbre de la escuela y se", x: 80, y: y)
            sheet.text("Entregó mobiliario nuevo", x: 80, y: y + 11)
        }
        #expect(sheet.tables.isEmpty)
    }

    @Test func tablesSideBySideOfUnevenRowsAreTwo() {
        var sheet = Sheet()
        for (number, name) in ["Ancud", "Castro", "Chonchi", "Quellón", "Dalcahue"].enumerated() {
            sheet.text(name, x: 55, y: 100 + Double(number) * 14)
            sheet.right("\(number + 3).10\(number)", x: 190, y: 100 + Double(number) * 14)
        }
        for (number, name) in ["Lancha", "Balsa", "Bote", "Remolque"].enumerated() {
            sheet.text(name, x: 300, y: 103 + Double(number) * 19)
            sheet.right("4\(number)", x: 450, y: 103 + Double(number) * 19)
        }
        #expect(
            sheet.tables == [
                ["Ancud | 3.100", "Castro | 4.101", "Chonchi | 5.102", "Quellón | 6.103", "Dalcahue | 7.104"],
                ["Lancha | 40", "Balsa | 41", "Bote | 42", "Remolque | 43"],
            ])
    }

    @Test func tablesSideBySideWithACaptionEachAreTwo() {
        for captioned in [true, false] {
            var sheet = Sheet()
            if captioned {
                sheet.text("Tabla 1 Comunas", x: 55, y: 84)
                sheet.text("Tabla 2 Naves", x: 300, y: 84)
            }
            for (number, name) in ["Ancud", "Castro", "Chonchi", "Quellón"].enumerated() {
                sheet.text(name, x: 55, y: 100 + Double(number) * 14)
                sheet.right("\(number + 3).10\(number)", x: 190, y: 100 + Double(number) * 14)
                sheet.text(["Lancha", "Balsa", "Bote", "Remolque"][number], x: 300, y: 100 + Double(number) * 14)
                sheet.right("4\(number)", x: 450, y: 100 + Double(number) * 14)
            }
            let whole = [
                "Ancud | 3.100 | Lancha | 40", "Castro | 4.101 | Balsa | 41", "Chonchi | 5.102 | Bote | 42",
                "Quellón | 6.103 | Remolque | 43",
            ]
            let halves = [
                ["Ancud | 3.100", "Castro | 4.101", "Chonchi | 5.102", "Quellón | 6.103"],
                ["Lancha | 40", "Balsa | 41", "Bote | 42", "Remolque | 43"],
            ]
            #expect(sheet.tables == (captioned ? halves : [whole]))
        }
    }

    @Test func aHeadAndOneRowOfValuesAreATable() {
        var sheet = Sheet()
        for (number, year) in ["2021", "2022", "2023", "2024"].enumerated() {
            sheet.right(year, x: 220 + Double(number) * 60, y: 100)
            sheet.right("0,3\(number)", x: 220 + Double(number) * 60, y: 114)
        }
        sheet.text("Año", x: 55, y: 100)
        sheet.text("Índice de lluvia", x: 55, y: 114)
        #expect(sheet.tables == [["Año | 2021 | 2022 | 2023 | 2024", "Índice de lluvia | 0,30 | 0,31 | 0,32 | 0,33"]])
    }

    @Test func twoLinesOfWordsInColumnsAreNone() {
        var sheet = Sheet()
        for (number, name) in ["Intendencia", "Gobernación", "Municipio", "Junta"].enumerated() {
            sheet.text(name, x: 55 + Double(number) * 90, y: 100)
            sheet.text("Calle \(number)", x: 55 + Double(number) * 90, y: 114)
        }
        #expect(sheet.tables.isEmpty)
    }
}
