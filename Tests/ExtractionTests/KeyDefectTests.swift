import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// A row that refers to one which the document did not give is told, with the words it comes from.
struct KeyDefectTests {
    private let yaml = #"""
        tuberia: { nombre: viveros, version: "1" }
        tablas:
          - nombre: comunas
            clave: [codigo]
            campos: [{ nombre: codigo, tipo: string }, { nombre: habitantes, tipo: integer }]
          - nombre: viveros
            campos: [{ nombre: codigo, tipo: string }, { nombre: plantas, tipo: integer }]
            foraneas: [{ campos: [codigo], tabla: comunas, referencia: [codigo] }]
        grupos:
          - tabla: comunas
            patrones:
              - id: habitantes
                patron: "{habitantes:conteo} habitantes en Alerce"
                fija: { codigo: "01" }
                ejemplos: [{ texto: "3 habitantes en Alerce", da: { habitantes: 3 } }]
                no: ["3 habitantes"]
          - tabla: viveros
            patrones:
              - id: alerce
                patron: "{plantas:conteo} plantas en Alerce"
                fija: { codigo: "01" }
                ejemplos: [{ texto: "3 plantas en Alerce", da: { plantas: 3 } }]
                no: ["3 plantas"]
              - id: boldo
                patron: "{plantas:conteo} plantas en Boldo"
                fija: { codigo: "02" }
                ejemplos: [{ texto: "3 plantas en Boldo", da: { plantas: 3 } }]
                no: ["3 plantas"]
        """#

    @Test func danglingReferencesAreTold() throws {
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        let result = Extractor(try #require(pipeline)).extract(
            document([paragraph("Hay 30 habitantes en Alerce."), paragraph("Hay 5 plantas en Alerce y 6 plantas en Boldo.")]))
        #expect(dump(result.dataset["viveros"]) == "01 | 5\n02 | 6")
        #expect(
            result.diagnostics.map(\.description) == [
                """
                informe.md:1:1: warning: row 2 of table “viveros” refers to “02”, which table “comunas” has not [dangling-reference]
                    Hay 5 plantas en Alerce y 6 plantas en Boldo.
                                              ^^^^^^^^^^^^^^^^^^
                """
            ])
    }
}
