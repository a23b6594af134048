import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// Columns say the unit of their figures once, in their head.
struct ColumnUnitTests {
    private func cells(_ rows: [[String]], pipeline: Pipeline? = nil) throws -> String {
        let pipeline = try pipeline ?? PipelineLoader.standard("generico")
        let result = Extractor(pipeline).extract(document([heading(1, "Anexo"), ExampleDocument.table(rows)]))
        let ledger = dump(result.dataset["menciones"], ["texto", "tipo", "valor", "unidad", "unidad_heredada", "estado"])
        let checks = result.checkResults.map { "\($0.id) \($0.outcome)" }
        return ([ledger] + checks).joined(separator: "\n")
    }

    @Test func theAmountsOfAColumnTakeItsCurrency() throws {
        #expect(
            try cells([
                ["Vivero", "Presupuesto M$", "Plantas", "Aporte US$"], ["Norte", "1.250", "40", "-"], ["Sur", "2025", "41", "7,5"],
                ["Este", "(1.030)", "12", "s/i"], ["Total", "2.245", "93", "7,5"],
            ]) == """
                1.250 | dinero | 1250000 | CLP | M$ | sin_explicar
                40 | conteo | 40 |  |  | sin_explicar
                2025 | dinero | 2025000 | CLP | M$ | sin_explicar
                41 | conteo | 41 |  |  | sin_explicar
                7,5 | dinero | 7.5 | USD | US$ | sin_explicar
                (1.030) | dinero | -1030000 | CLP | M$ | sin_explicar
                12 | conteo | 12 |  |  | sin_explicar
                2.245 | dinero | 2245000 | CLP | M$ | sin_explicar
                93 | conteo | 93 |  |  | sin_explicar
                7,5 | dinero | 7.5 | USD | US$ | sin_explicar
                tabla.1.fila.4.1 cumple
                tabla.1.fila.4.2 cumple
                """)
    }

    @Test func theSharesOfAColumnTakeTheSign() throws {
        #expect(
            try cells([
                ["Vivero", "Avance (%)", "% de riego", "Del 60% más seco", "Plantas y %"], ["Norte", "58,5", "7", "12", "40 (3%)"],
                ["Sur", "100", "-", "14", "41 (4%)"],
            ]) == """
                60% | porcentaje | 60 | % |  | sin_explicar
                58,5 | porcentaje | 58.5 | % | % | sin_explicar
                7 | porcentaje | 7 | % | % | sin_explicar
                12 | conteo | 12 |  |  | sin_explicar
                40 | conteo | 40 |  |  | sin_explicar
                3% | porcentaje | 3 | % |  | sin_explicar
                100 | porcentaje | 100 | % | % | sin_explicar
                14 | conteo | 14 |  |  | sin_explicar
                41 | conteo | 41 |  |  | sin_explicar
                4% | porcentaje | 4 | % |  | sin_explicar
                """)
    }

    /// The caption says of which unit the amounts are; heads of budgets, years and months say which columns are amounts.
    private func captioned(_ caption: String, _ rows: [[String]]) throws -> String {
        let blocks = [paragraph("Se informa lo siguiente."), paragraph(caption), ExampleDocument.table(rows)]
        let result = Extractor(try PipelineLoader.standard("generico")).extract(document(blocks))
        let ledger = dump(result.dataset["menciones"], ["texto", "tipo", "valor", "unidad", "unidad_heredada", "estado"])
        return ledger.split(separator: "\n").filter { !$0.contains("| anio |") && !$0.contains("| identificador |") }.joined(
            separator: "\n")
    }

    @Test func aCaptionGivesTheAmountsTheirCurrency() throws {
        #expect(
            try captioned(
                "Cuadro 3. Gasto por vivero (M$)",
                [["Vivero", "2023", "Presupuesto vigente", "Total", "Var."], ["Norte", "1.250", "40", "1.290", "7,5"]]) == """
                    1.250 | dinero | 1250000 | CLP | M$ | sin_explicar
                    40 | dinero | 40000 | CLP | M$ | sin_explicar
                    1.290 | dinero | 1290000 | CLP | M$ | sin_explicar
                    7,5 | decimal | 7.5 |  |  | sin_explicar
                    """)
    }

    @Test(arguments: [
        "Cifras en miles de pesos de diciembre de 2024", "Cifras en miles de pesos de 2024.", "(cifras en miles de pesos 2024)",
    ])
    func aCaptionMaySayOfWhichYearThePesosAre(_ caption: String) throws {
        let found = try captioned(caption, [["Vivero", "Monto"], ["Norte", "1.250"]])
        #expect(found.split(separator: "\n").last == "1.250 | dinero | 1250000 | CLP | miles de pesos | sin_explicar")
    }

    @Test func aCaptionWithAFigureOfItsOwnStatesNothing() throws {
        let found = try captioned("Montos en 2024 de 12 miles de pesos", [["Vivero", "Monto"], ["Norte", "1.250"]])
        #expect(found.split(separator: "\n").last == "1.250 | conteo | 1250 |  |  | sin_explicar")
    }

    @Test func countsUnderACaptionStayCounts() throws {
        let plants = [["Vivero", "2023"], ["Norte", "1.250"], ["N° de plantas", "40"], ["Avance (%)", "12"]]
        #expect(
            try captioned("Gasto por vivero (cifras en miles de pesos)", plants) == """
                1.250 | dinero | 1250000 | CLP | miles de pesos | sin_explicar
                40 | conteo | 40 |  |  | sin_explicar
                12 | porcentaje | 12 | % | % | sin_explicar
                """)
        let plain = "1.250 | conteo | 1250 |  |  | sin_explicar"
        #expect(try captioned("Plantas por vivero", [["Vivero", "2023"], ["Norte", "1.250"]]) == plain)
        #expect(try captioned("Gasto por vivero (M$)", [["Vivero", "Plantas"], ["Norte", "1.250"]]) == plain)
        #expect(try captioned("Gasto por vivero (M$)", [["Vivero", "Plantas 2023"], ["Norte", "1.250"]]) == plain)
        #expect(
            try captioned("Gasto por vivero (M$)", [["Vivero", "% 2023"], ["Norte", "12,5"]])
                == "12,5 | porcentaje | 12.5 | % | % | sin_explicar")
        #expect(try captioned("Gasto por vivero (M$)", [["Vivero", "Total"], ["Norte", "1.250"]]) == plain)
    }

    /// Labels, heads without words, shares, a column that says its own currency, and counts that are no labels.
    @Test func columnsUnderACaptionMayBeOfOtherThings() throws {
        func values(_ rows: [[String]]) throws -> [String] {
            try captioned("Gasto por vivero (M$)", rows).split(separator: "\n").map {
                $0.split(separator: "|").map { $0.filter { $0 != " " } }.prefix(3).joined(separator: " ")
            }
        }
        let amount = "1.250 dinero 1250000"
        #expect(try values([["2023", "2024"], ["40", "1.250"]]) == ["40 conteo 40", amount])
        #expect(try values([["Total", "2023"], ["12", "1.250"]]) == ["12 conteo 12", amount])
        #expect(try values([["Vivero", "2023", ""], ["Norte", "1.250", "7"]]) == [amount, "7 conteo 7"])
        #expect(try values([["Vivero", "2023", "Total %"], ["Norte", "1.250", "7"]]) == [amount, "7 porcentaje 7"])
        #expect(try values([["Vivero", "2023", "Nota"], ["Norte", "1.250", "casos"]]) == [amount])
        #expect(try values([["Vivero", "2023"], ["Norte", "1.250"], ["Uso (%)", "12"]]) == [amount, "12 porcentaje 12"])
        #expect(try values([["Vivero", "Monto ($)"], ["Norte", "1.250"]]) == ["1.250 dinero 1250"])
        #expect(try values([["Vivero", "Monto"], ["Norte", "1.250"], ["Sur", "12 %"]]) == ["1.250 conteo 1250", "12% porcentaje 12"])
    }

    /// Amounts with a currency of their own keep it.
    @Test func statedCurrenciesStay() throws {
        #expect(
            try cells([["Vivero", "Gasto ($)"], ["Norte", "1.250"], ["Sur", "US$ 30"], ["Este", "12 %"]]) == """
                1.250 | dinero | 1250 | CLP | $ | sin_explicar
                US$ 30 | dinero | 30 | USD |  | sin_explicar
                12 % | porcentaje | 12 | % |  | sin_explicar
                """)
    }

    /// Words among the figures, heads over several columns, counts and shares.
    @Test func otherColumnsAreLeftAlone() throws {
        let plain = "1.250 | conteo | 1250 |  |  | sin_explicar"
        #expect(try cells([["Vivero", "Gasto M$"], ["Norte", "1.250"], ["Sur", "por definir"], ["Este", "sin datos"]]) == plain)
        #expect(try cells([["Vivero", "Casos y %"], ["Norte", "1.250 (3)"]]).hasPrefix(plain))
        #expect(try cells([["Vivero", "Plantas"], ["Norte", "1.250"]]) == plain)
        #expect(try cells([["Vivero", "Gasto en miles"], ["Norte", "1.250"]]) == plain)
        #expect(try cells([["Vivero", "Gasto M$"], ["Norte", "1.250"], ["Sur", "7 en 8 meses"]]).hasPrefix(plain))
        var block = ExampleDocument.table([["Vivero", "Gasto M$", ""], ["", "Monto", "N°"], ["Norte", "1.250", "3"]])
        guard case .table(var table) = block.kind else { return }
        table.headerRowCount = 2
        table.cells = table.cells.filter { $0.row != 0 || $0.column != 2 }
        for index in table.cells.indices where table.cells[index].row == 0 && table.cells[index].column == 1 {
            table.cells[index].columnSpan = 2
        }
        block.kind = .table(table)
        let result = Extractor(try PipelineLoader.standard("generico")).extract(document([block]))
        #expect(dump(result.dataset["menciones"], ["texto", "tipo", "valor"]) == "1.250 | dinero | 1250000\n3 | conteo | 3")
    }

    /// A rule that reads a column as it is written goes on doing so.
    @Test func rulesComeFirst() throws {
        let (pipeline, problems) = load(
            #"""
            tuberia: { nombre: cuadros, version: "1" }
            tablas:
              - { nombre: viveros, campos: [{ nombre: vivero, tipo: string }, { nombre: gasto, tipo: integer }] }
            tablas_documento:
              - id: cuadro
                tabla: viveros
                columnas: { vivero: "Vivero", gasto: { cabecera: "Gasto", tipo: conteo } }
                ejemplos: [{ cabecera: [Vivero, Gasto M$], filas: [[A, "5"]], da: [{ vivero: A, gasto: 5 }] }]
                no: [{ cabecera: [Comuna], filas: [[A]] }]
            """#)
        #expect(problems == "")
        #expect(
            try cells([["Vivero", "Gasto M$", "Aporte M$"], ["Norte", "1.250", "7"]], pipeline: pipeline) == """
                1.250 | conteo | 1250 |  |  | extraida
                7 | dinero | 7000 | CLP | M$ | sin_explicar
                """)
    }
}
