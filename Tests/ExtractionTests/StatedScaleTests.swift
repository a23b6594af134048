import Dataset
import DocumentModel
import SpanishNumbers
import Testing

@testable import Extraction

/// A column that asks for unit and scale takes them from its head, else from the caption, else from what the document says of its figures.
struct StatedScaleTests {
    private let yaml = #"""
        tuberia: { nombre: cuadros, version: "1" }
        tablas:
          - { nombre: viveros, campos: [{ nombre: vivero, tipo: string }, { nombre: gasto_clp, tipo: integer }] }
        tablas_documento:
          - id: cuadro
            tabla: viveros
            columnas:
              vivero: "Vivero"
              gasto_clp: { cabecera: "Gasto", tipo: dinero, escala: cabecera }
            ejemplos: [{ cabecera: [Vivero, Gasto M$], filas: [[A, "5"]], da: [{ vivero: A, gasto_clp: 5000 }] }]
            no: [{ cabecera: [Comuna, Gasto], filas: [[A, "5"]] }]
        """#

    /// The amounts of the table, and what the ledger says they inherited.
    private func read(_ before: [String], head: String = "Gasto", after: [String] = []) throws -> String {
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        let table = ExampleDocument.table([["Vivero", head], ["Norte", "1.250"]])
        let blocks = before.map { paragraph($0) } + [table] + after.map { paragraph($0) }
        let result = Extractor(try #require(pipeline)).extract(document(blocks))
        let ledger = dump(result.dataset["menciones"], ["texto", "valor", "unidad", "unidad_heredada"])
        return ledger.split(separator: "\n").first { $0.hasPrefix("1.250") }.map(String.init) ?? dump(result.dataset["viveros"])
    }

    @Test func aCaptionGivesUnitAndScale() throws {
        #expect(try read(["Cuadro: gasto por vivero (M$)"]) == "1.250 | 1250000 | CLP | M$")
        #expect(try read(["Gasto por vivero, en millones de pesos"]) == "1.250 | 1250000000 | CLP | millones de pesos")
        #expect(try read(["Gasto por vivero", "(cifras en miles de pesos)"]) == "1.250 | 1250000 | CLP | miles de pesos")
        #expect(try read([], after: ["Montos en MM$"]) == "1.250 | 1250000000 | CLP | MM$")
    }

    @Test func aSentenceOfTheDocumentGivesThem() throws {
        let sentence = "Este informe es anual. Las cifras se expresan en miles de pesos. Incluye anexos."
        #expect(try read([sentence, "Uno", "Dos", "Tres", "Cuatro"]) == "1.250 | 1250000 | CLP | miles de pesos")
        #expect(try read([sentence, "Gasto (MM$)"]) == "1.250 | 1250000000 | CLP | MM$")
    }

    @Test func theHeadComesFirst() throws {
        #expect(try read(["Gasto por vivero (MM$)"], head: "Gasto M$") == "1.250 | 1250000 | CLP | M$")
    }

    /// Amounts of the prose, far captions and other tables state nothing for a table.
    @Test func whatIsNoStatement() throws {
        #expect(try read(["Se gastaron M$ 30 en el vivero."]) == "1.250 | 1250 |  | ")
        #expect(try read(["Gasto (M$)", "Uno", "Dos", "Tres"]) == "1.250 | 1250 |  | ")
        #expect(try read(["Las cifras subieron a miles de pesos en 2024"]) == "1.250 | 1250 |  | ")
        #expect(try read(["Hubo cifras de miles de personas"]) == "1.250 | 1250 |  | ")
    }
}
