import DocumentModel
import Testing

@testable import Extraction

/// Columns that fill two fields, and columns of names that stand for keys.
struct ColumnValueTests {
    private func yaml(_ columns: String) -> String {
        """
        tuberia: { nombre: cuadros, version: "1" }
        vocabularios:
          - nombre: comunas
            entradas: [{ clave: "07", formas: [Alerce, Los Alerces] }, { clave: "12", formas: [Boldo] }]
        tablas:
          - nombre: hitos
            campos:
              - { nombre: comuna, tipo: string }
              - { nombre: hito, tipo: string }
              - { nombre: desde, tipo: date }
              - { nombre: hasta, tipo: date }
              - { nombre: minimo, tipo: integer }
              - { nombre: maximo, tipo: integer }
        tablas_documento:
          - id: cuadro
            tabla: hitos
            columnas: \(columns)
            ejemplos: [{ cabecera: [Hito, Comuna, Fecha, Cupos], filas: [[a, Boldo, 5 de mayo de 2030, 3 a 5]], da: [{ hito: a }] }]
            no: [{ cabecera: [Otro], filas: [[a]] }]
        """
    }

    private func rows(_ columns: String, _ cells: [[String]]) throws -> String {
        let (pipeline, problems) = load(yaml(columns))
        #expect(problems == "")
        let document = document([heading(1, "Hitos"), ExampleDocument.table(cells)])
        return dump(Extractor(try #require(pipeline)).extract(document).dataset["hitos"])
    }

    @Test func oneColumnFillsTheTwoEndsOfAnInterval() throws {
        let columns =
            #"{ hito: Hito, "desde,hasta": { cabecera: Fecha, tipo: "fecha|rango_fechas" }, "minimo, maximo": { cabecera: Cupos, tipo: "conteo|rango" } }"#
        let text = try rows(
            columns,
            [
                ["Hito", "Fecha", "Cupos"], ["Consulta", "5 al 9 de mayo de 2030", "3 a 5"], ["Cierre", "30 de mayo de 2030", "40"],
                ["Sin fecha", "por definir", "-"],
            ])
        #expect(
            text == """
                 | Consulta | 2030-05-05 | 2030-05-09 | 3 | 5
                 | Cierre | 2030-05-30 | 2030-05-30 | 40 | 40
                 | Sin fecha |  |  |  | 
                """)
    }

    @Test func aColumnOfOneFieldKeepsTheWholeInterval() throws {
        let text = try rows(
            #"{ hito: Hito, desde: { cabecera: Fecha, tipo: "fecha|rango_fechas" } }"#,
            [["Hito", "Fecha"], ["Consulta", "5 al 9 de mayo de 2030"]])
        #expect(text == " | Consulta | 2030-05-05/2030-05-09 |  |  | ")
    }

    @Test func namesGiveTheirKeys() throws {
        let text = try rows(
            "{ comuna: { cabecera: Comuna, tipo: vocabulario comunas, hereda: true }, hito: Hito }",
            [["Comuna", "Hito"], ["LOS ALERCES", "uno"], ["", "dos"], ["Boldo", "tres"], ["Boldo Alto", "cuatro"], ["-", "cinco"]])
        #expect(
            text == """
                07 | uno |  |  |  | 
                07 | dos |  |  |  | 
                12 | tres |  |  |  | 
                 | cuatro |  |  |  | 
                 | cinco |  |  |  | 
                """)
    }

    @Test func faultsAreTold() {
        #expect(
            load(yaml(#"{ hito: Hito, "desde,hasta,minimo": { cabecera: Fecha, tipo: fecha } }"#)).problems.contains(
                "p.yaml:17:29: error: a column fills one field or two, the beginning and the end of what it says [too-many-fields]"))
        #expect(
            load(yaml("{ hito: Hito, comuna: { cabecera: Comuna, tipo: vocabulario comuna } }")).problems.contains(
                "p.yaml:17:63: error: pattern “cuadro”: there is no vocabulary “comuna” [unknown-vocabulary]"))
        #expect(
            load(yaml(#"{ hito: Hito, "desde,asta": { cabecera: Fecha, tipo: fecha } }"#)).problems.contains(
                "error: unknown field of table `hitos` `asta` [unknown-field]"))
    }
}
