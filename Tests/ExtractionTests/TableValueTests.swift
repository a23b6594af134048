import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// What rows of a document's table may take over from their head, from the row above and from other currencies, and what not.
struct TableValueTests {
    private static func pipeline(_ columns: String, checks: String = "") throws -> Pipeline {
        let yaml = #"""
            tuberia: { nombre: cuadros, version: "1" }
            tablas:
              - nombre: viveros
                campos:
                  - { nombre: comuna, tipo: string }
                  - { nombre: vivero, tipo: string, requerido: true }
                  - { nombre: gasto_clp, tipo: integer, unidad: CLP }
                  - { nombre: plantas, tipo: integer, unidad: plantas }
            tablas_documento:
              - id: cuadro
                tabla: viveros
                columnas:
            \#(columns)
                subtotales: ["Total *"]
                ejemplos: [{ cabecera: [Comuna, Vivero, Gasto M$, Plantas], filas: [[A, Norte, "1", "5"]], da: [{ vivero: Norte }] }]
                no: [{ cabecera: [Comuna], filas: [[A]] }]
            \#(checks)
            """#
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        return try #require(pipeline)
    }

    private static let columns = """
              comuna: { cabecera: "Comuna", hereda: true }
              vivero: "Vivero"
              gasto_clp: { cabecera: "Gasto", tipo: dinero, escala: cabecera }
              plantas: { cabecera: "Plantas", tipo: conteo }
        """

    private func read(_ cells: [[String]], columns: String = TableValueTests.columns, checks: String = "") throws -> ExtractionResult {
        let table = ExampleDocument.table([["Comuna", "Vivero", "Gasto M$", "Plantas"]] + cells)
        return Extractor(try Self.pipeline(columns, checks: checks)).extract(document([table]))
    }

    private func messages(_ result: ExtractionResult) -> [String] { result.diagnostics.map { "\($0.id): \($0.message)" } }

    @Test func amountsInAnotherCurrencyStayOut() throws {
        let result = try read([
            ["Alerce", "Norte", "1.250", "40"], ["", "Sur", "US$ 1.250", "3"], ["", "Este", "UF 7", "2"], ["", "Oeste", "$ 900", "1"],
        ])
        #expect(
            dump(result.dataset["viveros"])
                == "Alerce | Norte | 1250000 | 40\nAlerce | Sur |  | 3\nAlerce | Este |  | 2\nAlerce | Oeste | 900 | 1")
        #expect(
            dump(result.dataset["menciones"], ["texto", "valor", "unidad", "unidad_heredada", "estado"]) == """
                1.250 | 1250000 | CLP | M$ | extraida
                40 | 40 |  |  | extraida
                US$ 1.250 | 1250 | USD |  | sin_explicar
                3 | 3 |  |  | extraida
                UF 7 | 7 | CLF |  | sin_explicar
                2 | 2 |  |  | extraida
                $ 900 | 900 | CLP |  | extraida
                1 | 1 |  |  | extraida
                """)
        #expect(
            messages(result) == [
                "other-currency: viveros.gasto_clp is in CLP; `cuadro` finds an amount in USD, which is left out",
                "other-currency: viveros.gasto_clp is in CLP; `cuadro` finds an amount in CLF, which is left out",
            ])
    }

    @Test func onlyAnEmptyCellInherits() throws {
        let columns = Self.columns.replacing("tipo: conteo }", with: "tipo: conteo, hereda: true }")
        let result = try read(
            [
                ["Alerce", "Norte", "1", "120"], ["", "Sur", "2", ""], ["-", "Este", "3", "15 (20)"], ["", "Oeste", "4", ""],
                ["Boldo", "Alto", "5", "-"], ["Canelo", "Bajo", "6", "s/i"], ["Drago", "Viejo", "7", "300%"],
                ["Espino", "Nuevo", "8", "7 en 2024"],
            ], columns: columns)
        #expect(
            dump(result.dataset["viveros"]) == """
                Alerce | Norte | 1000 | 120
                Alerce | Sur | 2000 | 120
                 | Este | 3000 | 
                 | Oeste | 4000 | 
                Boldo | Alto | 5000 | 
                Canelo | Bajo | 6000 | 
                Drago | Viejo | 7000 | 
                Espino | Nuevo | 8000 | 
                """)
    }

    /// The total is no row, but it is stated in the unit of its items, so that the table's own check is made.
    @Test func aTotalStandsInTheUnitOfItsItems() throws {
        let rows = [
            ["A", "Norte", "1.250", "40"], ["B", "Sur", "2.250", "41"], ["C", "Este", "3.000", "42"], ["Total", "", "6.600", "123"],
        ]
        let result = try read(rows)
        #expect(dump(result.dataset["viveros"]) == "A | Norte | 1250000 | 40\nB | Sur | 2250000 | 41\nC | Este | 3000000 | 42")
        #expect(
            dump(result.dataset["tablas"], ["texto", "tipo", "valor", "unidad"]).split(separator: "\n").suffix(4)
                == ["Total |  |  | ", " |  |  | ", "6.600 | dinero | 6600000 | CLP", "123 | conteo | 123 | "])
        #expect(
            result.checkResults.map { "\($0.id) \($0.left?.description ?? "") \($0.right?.description ?? "") \($0.outcome)" }
                == ["tabla.1.fila.4.2 6600000 6500000 falla", "tabla.1.fila.4.3 123 123 cumple"])
    }

    @Test func figuresWithoutANameAreNoRow() throws {
        let result = try read([
            ["Alerce", "Norte", "1", "40"], ["", "Sur", "2", "3"], ["", "", "3", "43"], ["Boldo", "", "4", "1"], ["", "-", "5", "9"],
        ])
        // The fourth names its comuna only, which is no name of a row.
        #expect(dump(result.dataset["viveros"]) == "Alerce | Norte | 1000 | 40\nAlerce | Sur | 2000 | 3")
        #expect(
            dump(result.dataset["menciones"], ["texto", "valor", "estado"]) == """
                1 | 1000 | extraida
                40 | 40 | extraida
                2 | 2000 | extraida
                3 | 3 | extraida
                3 | 3000 | sin_explicar
                43 | 43 | sin_explicar
                4 | 4000 | sin_explicar
                1 | 1 | sin_explicar
                5 | 5000 | sin_explicar
                9 | 9 | sin_explicar
                """)
        // Where the only words of the rows may be those above, a blank is no missing name.
        let inherited = Self.columns.replacing(#"vivero: "Vivero""#, with: #"vivero: { cabecera: "Vivero", hereda: true }"#)
        let kept = try read([["Alerce", "Norte", "1", "40"], ["", "", "3", "43"]], columns: inherited)
        #expect(dump(kept.dataset["viveros"]) == "Alerce | Norte | 1000 | 40\nAlerce | Norte | 3000 | 43")
    }
}

/// Amounts of the prose in another currency than their field's.
struct ForeignAmountTests {
    private let yaml = #"""
        tuberia: { nombre: gastos, version: "1" }
        tablas:
          - nombre: gastos
            campos:
              - { nombre: gasto_clp, tipo: integer, unidad: CLP }
              - { nombre: plantas, tipo: integer, unidad: plantas }
          - nombre: cifras
            campos:
              - { nombre: cifra, tipo: string }
              - { nombre: valor, tipo: number }
              - { nombre: unidad, tipo: string, automatico: unidad }
        grupos:
          - tabla: gastos
            patrones:
              - id: gasto
                patron: "gasto total de {gasto_clp:dinero} [y {plantas:conteo} plantas]"
                ejemplos: [{ texto: "gasto total de $ 5 y 3 plantas", da: { gasto_clp: 5, plantas: 3 } }]
                no: ["gasto de $ 5"]
          - tabla: cifras
            patrones:
              - id: aporte
                patron: "aporte de {valor:dinero}"
                fija: { cifra: aporte }
                ejemplos: [{ texto: "aporte de $ 5", da: { valor: 5 } }]
                no: ["gasto de $ 5"]
        """#

    @Test func aFieldInPesosTakesPesosOnly() throws {
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        let result = Extractor(try #require(pipeline)).extract(
            document([
                paragraph("El gasto total de M$ 300 y 4 plantas."), paragraph("El gasto total de US$ 300 y 40 plantas."),
                paragraph("El gasto total de UF 300."), paragraph("Hubo un aporte de US$ 70."),
            ]))
        #expect(dump(result.dataset["gastos"]) == "300000 | 4\n | 40")
        #expect(dump(result.dataset["cifras"]) == "aporte | 70 | USD")
        #expect(
            dump(result.dataset["menciones"], ["texto", "unidad", "estado"]) == """
                M$ 300 | CLP | extraida
                4 | plantas | extraida
                US$ 300 | USD | sin_explicar
                40 | plantas | extraida
                UF 300 | CLF | sin_explicar
                US$ 70 | USD | extraida
                """)
        #expect(
            result.diagnostics.map { "\($0.id): \($0.message)" } == [
                "other-currency: gastos.gasto_clp is in CLP; `gasto` finds an amount in USD, which is left out",
                "other-currency: gastos.gasto_clp is in CLP; `gasto` finds an amount in CLF, which is left out",
            ])
    }
}
