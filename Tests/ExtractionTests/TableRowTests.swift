import DocumentModel
import Testing

@testable import Extraction

/// Tables read row by row, and by more than one rule.
struct TableRowTests {
    private static let yaml = """
        tuberia: { nombre: prueba, version: "1" }
        tablas:
          - nombre: indicadores
            campos: [{ nombre: indicador, tipo: string, requerido: true }, { nombre: valor, tipo: number, requerido: true }]
          - nombre: viveros
            campos: [{ nombre: vivero, tipo: string }, { nombre: plantas, tipo: integer }]
        grupos:
          - tabla: indicadores
            bloques: [tabla]
            patrones:
              - id: asistentes
                patron: "Asistentes {valor:conteo}"
                fija: { indicador: asistentes }
                ejemplos: ["Asistentes 9"]
                no: [x]
        tablas_documento:
          - id: plantas
            tabla: viveros
            columnas: { vivero: Vivero, plantas: { cabecera: Plantas, tipo: conteo } }
            ejemplos: [{ cabecera: [Vivero, Plantas], filas: [[A, "9"]], da: [{ vivero: A, plantas: 9 }] }]
            no: [{ cabecera: [Comuna], filas: [[A]] }]
          - id: gasto
            tabla: indicadores
            fija: { indicador: gasto }
            columnas: { valor: { cabecera: Gasto, tipo: dinero } }
            ejemplos: [{ cabecera: [Gasto], filas: [["$ 9"]], da: [{ valor: 9 }] }]
            no: [{ cabecera: [Comuna], filas: [[A]] }]
          - id: plantas-otra-vez
            tabla: viveros
            columnas: { plantas: { cabecera: Plantas, tipo: conteo } }
            ejemplos: [{ cabecera: [Plantas], filas: [["9"]], da: [{ plantas: 9 }] }]
            no: [{ cabecera: [Comuna], filas: [[A]] }]
        """

    private func extract(_ rows: [[String]]) throws -> ExtractionResult {
        let (pipeline, problems) = load(Self.yaml)
        #expect(problems == "")
        let whole = try #require(pipeline)
        #expect(PipelineTester().run(whole).failures.map(\.description) == [])
        return Extractor(whole).extract(document([heading(1, "Memoria"), ExampleDocument.table(rows)]))
    }

    @Test func aRowIsASentence() throws {
        let result = try extract([["Concepto", "Cifra"], ["Asistentes", "1.578"], ["Mujeres", "40"], ["Asistentes", "hombres"]])
        #expect(dump(result.dataset["indicadores"]) == "asistentes | 1578")
        #expect(result.mentions.map(\.mention.unit) == [nil, nil])
    }

    @Test func aPatternDoesNotRunOverRows() throws {
        let result = try extract([["Concepto", "Cifra"], ["Mujeres", "Asistentes"], ["40", "x"]])
        #expect(dump(result.dataset["indicadores"]) == "")
    }

    /// Each rule takes figures of its own; one that would take another's again is passed over.
    @Test func severalRulesMayReadATable() throws {
        let result = try extract([["Vivero", "Plantas", "Gasto"], ["Canelo", "40", "$ 700"], ["Sauce", "12", "$ 900"]])
        #expect(dump(result.dataset["viveros"]) == "Canelo | 40\nSauce | 12")
        #expect(dump(result.dataset["indicadores"]) == "gasto | 700\ngasto | 900")
    }
}
