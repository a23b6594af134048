import Dataset
import DocumentModel
import Testing

@testable import Extraction

struct TableStageTests {
    private let yaml = #"""
        tuberia: { nombre: cuadros, version: "1" }
        tablas:
          - nombre: viveros
            campos:
              - { nombre: comuna, tipo: string }
              - { nombre: vivero, tipo: string, requerido: true }
              - { nombre: gasto_clp, tipo: integer }
              - { nombre: plantas, tipo: integer }
              - { nombre: guardas, tipo: integer }
        tablas_documento:
          - id: cuadro
            tabla: viveros
            en: "Anexo *"
            columnas:
              comuna: { cabecera: "Comuna", hereda: true }
              vivero: "Nombre [del] vivero"
              gasto_clp: { cabecera: "Gasto", tipo: dinero, escala: cabecera }
              plantas: { cabecera: "Plantas", tipo: conteo }
              guardas: { cabecera: "Guardas", tipo: conteo, opcional: true }
            subtotales: ["Total *", "Subtotal"]
            ejemplos:
              - titulos: [Anexo 2]
                cabecera: [Comuna, Vivero, Plantas, Nombre vivero, Gasto M$]
                filas: [[A, x, "5", Norte, "1,5"]]
                da: [{ comuna: A, vivero: Norte, gasto_clp: 1500, plantas: 5 }]
            no:
              - { cabecera: [Comuna, Plantas], filas: [[A, "5"]] }
              - { titulos: [Resumen], cabecera: [Comuna, Plantas, Nombre vivero, Gasto M$], filas: [[A, "5", Norte, "1"]] }
        """#

    private func rows(_ cells: [[String]], under title: String = "Anexo 1: Viveros") throws -> (String, ExtractionResult) {
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        let document = document([heading(1, title), ExampleDocument.table(cells)])
        let result = Extractor(try #require(pipeline)).extract(document)
        return (dump(result.dataset["viveros"]), result)
    }

    private let head = ["Comuna", "Nombre del vivero", "Gasto (miles de pesos)", "Plantas 2030"]

    @Test func examplesHold() throws {
        let report = PipelineTester().run(try #require(load(yaml).pipeline))
        #expect(report.failures.map(\.description) == [])
        #expect(report.examples == 3)
    }

    @Test func columnsAreFoundByTheirHeads() throws {
        let (text, result) = try rows([
            head, ["Alerce", "Norte", "1.250", "40"], ["", "Sur", "-", "1990"], head, ["Coihue", "Este", "$ 7", "s/i"],
            ["Total general", "", "1.250", "40"],
        ])
        #expect(
            text == """
                Alerce | Norte | 1250000 | 40 | 
                Alerce | Sur |  | 1990 | 
                Coihue | Este | 7 |  | 
                """)
        #expect(
            dump(result.dataset["menciones"], ["texto", "tipo", "valor", "unidad", "unidad_heredada", "estado"]) == """
                Anexo 1 | identificador | 1 |  |  | referencia
                2030 | anio | 2030 |  |  | referencia
                1.250 | dinero | 1250000 | CLP | miles de pesos | extraida
                40 | conteo | 40 |  |  | extraida
                1990 | conteo | 1990 |  |  | extraida
                2030 | anio | 2030 |  |  | referencia
                $ 7 | dinero | 7 | CLP |  | extraida
                1.250 | dinero | 1250000 | CLP | miles de pesos | sin_explicar
                40 | conteo | 40 |  |  | sin_explicar
                """)
        #expect(
            dump(result.dataset["procedencia"]).split(separator: "\n").first { $0.hasPrefix("viveros | 2 | comuna") }
                == "viveros | 2 | comuna |  | 2 | 61 | 6 | cuadro")
        #expect(result.dataset.writtenUnits[CellReference(table: "viveros", row: 1, field: "gasto_clp")] == 3)
    }

    /// A second rule reads the row that the first one leaves out, so that a check can name it.
    @Test func aRuleForTheTotalAloneIsAnOperand() throws {
        let more = #"""
              - id: total
                tabla: totales
                columnas:
                  plantas: { cabecera: "Plantas", tipo: conteo }
                solo: ["Total *"]
                ejemplos: [{ cabecera: [Comuna, Plantas], filas: [[A, "5"], [Total general, "5"]], da: [{ plantas: 5 }] }]
                no: [{ cabecera: [Comuna, Plantas], filas: [[A, "5"]] }]
            controles:
              - { id: plantas, dice: Las plantas suman su total, izquierda: suma de viveros.plantas, derecha: suma de totales.plantas }
            """#
        let declared = "tablas:\n  - { nombre: totales, campos: [{ nombre: plantas, tipo: integer }] }"
        let (pipeline, problems) = load(
            yaml.replacing("tablas:\n  - nombre: viveros", with: declared + "\n  - nombre: viveros") + "\n" + more)
        #expect(problems == "")
        #expect(PipelineTester().run(try #require(pipeline)).failures.map(\.description) == [])
        let rows = [head, ["Alerce", "Norte", "1", "40"], ["Coihue", "Este", "2", "30"], ["Total general", "", "3", "71"]]
        let result = Extractor(try #require(pipeline)).extract(document([heading(1, "Anexo 1"), ExampleDocument.table(rows)]))
        #expect(dump(result.dataset["viveros"]) == "Alerce | Norte | 1000 | 40 | \nCoihue | Este | 2000 | 30 | ")
        #expect(dump(result.dataset["totales"]) == "71")
        #expect(
            result.checkResults.filter { $0.id == "plantas" }.map {
                "\($0.left?.description ?? "-") \($0.right?.description ?? "-") \($0.outcome)"
            }
                == ["70 71 falla"])
    }

    @Test func spanningCellsCountForEachOfTheirRows() throws {
        var block = ExampleDocument.table([head, ["Alerce", "Norte", "1", "2"], ["Sur", "3", "4"]])
        guard case .table(var table) = block.kind else { return }
        table.columnCount = 4
        for index in table.cells.indices where table.cells[index].row == 2 { table.cells[index].column += 1 }
        for index in table.cells.indices where table.cells[index].row == 1 && table.cells[index].column == 0 {
            table.cells[index].rowSpan = 2
        }
        block.kind = .table(table)
        let result = Extractor(try #require(load(yaml).pipeline)).extract(document([heading(1, "Anexo"), block]))
        #expect(dump(result.dataset["viveros"]) == "Alerce | Norte | 1000 | 2 | \nAlerce | Sur | 3000 | 4 | ")
    }

    @Test func otherTablesAreLeftAlone() throws {
        #expect(try rows([["Comuna", "Gasto"], ["Alerce", "5"]]).0 == "")
        #expect(try rows([head, ["Alerce", "Norte", "1", "2"]], under: "Resumen").0 == "")
        #expect(try rows([head]).0 == "")
        #expect(try rows([[]]).0 == "")
    }

    @Test func hugeSpansDoNoHarm() throws {
        var block = ExampleDocument.table([head, ["Alerce", "Norte", "1", "2"]])
        guard case .table(var table) = block.kind else { return }
        for index in table.cells.indices {
            table.cells[index].rowSpan = .max
            table.cells[index].columnSpan = .max
        }
        table.rowCount = 1 << 40
        block.kind = .table(table)
        let result = Extractor(try #require(load(yaml).pipeline)).extract(document([heading(1, "Anexo"), block]))
        #expect(result.mentions.count == 3)
    }
}
