import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// Where tables say the unit of their figures besides the head right over a column, and what stands among the figures.
@Suite struct UnitPlacesTests {
    /// The figures as "value unit", the table's cells given row by row; "2*Gasto" spans two columns.
    private func figures(_ rows: [[String]], head: Int = 1, above: [Block] = []) throws -> [String] {
        var place = 0
        var cells: [TableCell] = []
        var text = ""
        for (number, row) in rows.enumerated() {
            var column = 0
            for cell in row {
                let parts = cell.split(separator: "*", maxSplits: 1)
                let span = parts.count == 2 ? Int(parts[0]) ?? 1 : 1
                let words = String(parts.count == 2 ? parts[1] : cell[...])
                cells.append(
                    TableCell(
                        row: number, column: column, columnSpan: span, range: place..<place + words.utf8.count,
                        place: .markup(line: 1, column: 1)))
                text += words + (column + span < (rows.last?.count ?? 0) ? "\t" : "\n")
                place = text.utf8.count
                column += span
            }
        }
        var block = ExampleDocument.table(rows)
        block.kind = .table(Table(rowCount: rows.count, columnCount: rows.last?.count ?? 0, headerRowCount: head, cells: cells))
        block.text = PlacedText(text)
        let result = Extractor(try PipelineLoader.standard("generico")).extract(document(above + [block]))
        guard let table = result.dataset["menciones"] else { return [] }
        return dump(table, ["tipo", "valor", "unidad"]).split(separator: "\n").map { String($0.replacing(" | ", with: " ")) }
    }

    /// Words that stand for no figure, and rows of words over all columns, leave the others what they are.
    @Test(arguments: [
        [["Sur", "Pendiente"]], [["Sur", "No aplica"]], [["2*Fuente: archivo propio"]], [["2*Programa de riego"], ["Sur", "-"]],
    ])
    func wordsAmongTheFigures(_ rows: [[String]]) throws {
        let found = try figures([["Vivero", "Monto M$"], ["Norte", "1.250"]] + rows + [["Este", "12"]])
        #expect(found == ["dinero 1250000 CLP", "dinero 12000 CLP"])
    }

    @Test func aRowThatChangesTheUnitIsTold() throws {
        let found = try figures([["Vivero", "Monto M$"], ["Norte", "1.250"], ["2*En pesos"], ["Este", "12"]])
        #expect(found == ["conteo 1250 ", "conteo 12 "])
    }

    @Test func aRemarkInBracketsIsNoFigureOfTheColumn() throws {
        #expect(
            try figures([["Vivero", "Monto M$"], ["Norte", "1.250 (1)"], ["Sur", "7"]]) == [
                "dinero 1250000 CLP", "conteo 1 ", "dinero 7000 CLP",
            ])
    }

    @Test func headsOfSeveralRows() throws {
        let years = [["Vivero", "2*Presupuesto (M$)", "Casos"], ["", "2024", "2025", "2025"], ["Norte", "10", "12", "3"]]
        let expected = ["anio 2024 ", "anio 2025 ", "anio 2025 ", "dinero 10000 CLP", "dinero 12000 CLP", "conteo 3 "]
        #expect(try figures(years, head: 2) == expected)
        #expect(
            try figures([["Vivero", "2*Gasto M$"], ["", "Monto", "Casos"], ["Norte", "10", "3"]], head: 2) == [
                "dinero 10000 CLP", "conteo 3 ",
            ])
        #expect(try figures([["Vivero", "Gasto M$"], ["", "2025"], ["Norte", "10"]], head: 2) == ["anio 2025 ", "dinero 10000 CLP"])
        let shares = [["Vivero", "3*Uso (%)"], ["", "Hombres", "N° de casos", "Total"], ["Norte", "10", "12", "3"]]
        #expect(try figures(shares, head: 2) == ["porcentaje 10 %", "conteo 12 ", "porcentaje 3 %"])
        // The title over the head, and the units under it, though only one row is said to be of the head.
        #expect(try figures([["2*Gasto de viveros"], ["Vivero", "Monto M$"], ["Norte", "10"]]) == ["dinero 10000 CLP"])
        #expect(try figures([["2*Gasto de viveros (M$)"], ["Vivero", "Monto"], ["Norte", "10"]]) == ["dinero 10000 CLP"])
        #expect(try figures([["Vivero", "Gasto"], ["", "M$"], ["Norte", "10"]]) == ["dinero 10000 CLP"])
        #expect(try figures([["Vivero", "Gasto"], ["Sur", "M$"], ["Norte", "10"]]) == ["conteo 10 "])
    }

    @Test(arguments: [
        ("Monto M$ 2025", "anio 2025 "), ("Gasto $ 2025", "anio 2025 "), ("Ejecución 2025 %", "anio 2025 "),
        ("Gasto UF 2024", "anio 2024 "),
        ("Gasto $ 3025", "dinero 3025 CLP"), ("Gasto $ 2.025", "dinero 2025 CLP"), ("Hasta $ 2025", "dinero 2025 CLP"),
    ])
    func yearsBesideAUnit(_ head: String, _ expected: String) throws {
        #expect(try figures([["Vivero", head], ["Norte", "Sí"]]) == [expected])
    }

    /// A first row of figures is no head.
    @Test func figuresOfTheFirstRowStay() throws {
        #expect(try figures([["Norte", "$ 2025"], ["Sur", "12"]], head: 0) == ["dinero 2025 CLP", "dinero 12 CLP"])
        #expect(try figures([["Norte", "Gasto $ 2025"], ["Sur", "$ 2030"]]) == ["dinero 2025 CLP", "dinero 2030 CLP"])
    }

    @Test func labelsOfRows() throws {
        let heads = ["Indicador", "2024", "2025"]
        let rows = [["Gasto (M$)", "10", "12"], ["% de avance", "97,5", "98"], ["Talleres", "4", "5"], ["Deuda UF", "7", "s/i"]]
        let expected = [
            "dinero 10000 CLP", "dinero 12000 CLP", "porcentaje 97.5 %", "porcentaje 98 %", "conteo 4 ", "conteo 5 ", "dinero 7 CLF",
        ]
        #expect(try figures([heads] + rows).dropFirst(2) == expected[...])
        #expect(
            try figures([["Gasto (M$)", "10", "12"], ["Casos", "3", "4"]], head: 0) == [
                "dinero 10000 CLP", "dinero 12000 CLP", "conteo 3 ", "conteo 4 ",
            ])
        #expect(try figures([["Indicador", "Casos"], ["Gasto (M$)", "10"]]) == ["conteo 10 "])
        #expect(try figures([["Indicador", "Valor"], ["Obras de más de M$ 5 y otras", "10"]]) == ["dinero 5000 CLP", "conteo 10 "])
        #expect(try figures([["Indicador", "Monto $"], ["Gasto (M$)", "10"]]) == ["dinero 10 CLP"])
    }

    @Test func oneOrTwoDigitsInBrackets() throws {
        let heads = ["Vivero", "Saldo M$"]
        #expect(try figures([heads, ["Norte", "1.000"], ["Sur", "(45)"]]) == ["dinero 1000000 CLP", "dinero -45000 CLP"])
        #expect(try figures([["Vivero", "Saldo"], ["Norte", "(1.000)"], ["Sur", "(45)"]]) == ["conteo -1000 ", "conteo -45 "])
        #expect(try figures([["Vivero", "Saldo"], ["Norte", "1.000"], ["Sur", "(45)"]]) == ["conteo 1000 ", "conteo 45 "])
        #expect(try figures([heads, ["Norte", "(4)"], ["Sur", "(45)"]]) == ["dinero 4000 CLP", "dinero 45000 CLP"])
        #expect(
            try figures([heads, ["Norte", "()"], ["Sur", "("], ["Este", "7"], ["Sol", "(8"]]) == ["dinero 7000 CLP", "dinero 8000 CLP"])
    }

    @Test(arguments: [
        "(en miles de pesos)", "(Miles de $)", "(M$)", "En M$", "Miles de pesos", "Unidad: miles de $", "Miles de $ de 2025",
        "Valores en M$ 2025",
        "Unidad de medida: M$", "Monto en M$ de diciembre de 2024",
    ])
    func linesAboveTheTable(_ line: String) throws {
        let found = try figures([["Vivero", "Monto"], ["Norte", "10"]], above: [paragraph("Hubo cambios."), paragraph(line)])
        #expect(found.last == "dinero 10000 CLP")
    }

    @Test(arguments: ["Se gastó en M$ menos", "Miles de personas", "Los viveros de M$ y otros"])
    func linesThatStateNothing(_ line: String) throws {
        let found = try figures([["Vivero", "Monto"], ["Norte", "10"]], above: [paragraph(line)])
        #expect(found.last == "conteo 10 ")
    }
}
