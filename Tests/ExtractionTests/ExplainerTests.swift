import DocumentModel
import Testing

@testable import Extraction

/// What a pattern, a cell and a number say of themselves.
struct ExplainerTests {
    private static let yaml = """
        tuberia: { nombre: prueba, version: "1" }
        vocabularios:
          - { nombre: comunas, entradas: [{ clave: "01", formas: [Alerce] }, { clave: "02", formas: [Boldo] }] }
        tablas:
          - nombre: comunas
            clave: [codigo]
            campos:
              - { nombre: codigo, tipo: string }
              - { nombre: comuna, tipo: string, vocabulario: comunas, de: codigo }
              - { nombre: plantas, tipo: integer }
              - { nombre: gasto, tipo: integer, unidad: CLP }
          - nombre: cifras
            despivota: { tabla: comunas, clave: [codigo], medida: medida, valor: valor, unidad: unidad }
            campos:
              - { nombre: codigo, tipo: string }
              - { nombre: medida, tipo: string }
              - { nombre: valor, tipo: number }
              - { nombre: unidad, tipo: string }
          - nombre: viveros
            campos: [{ nombre: vivero, tipo: string }, { nombre: superficie, tipo: integer }]
        grupos:
          - tabla: comunas
            en: "Comuna {codigo:vocabulario comunas}"
            patrones:
              - { id: plantas, patron: "{plantas:conteo} árboles plantados", ejemplos: ["9 árboles plantados"], no: ["9 árboles"] }
              - { id: gasto, patron: "gasto de {gasto:dinero}", ejemplos: ["gasto de $ 9"], no: ["gasto de 9"] }
        tablas_documento:
          - id: viveros
            tabla: viveros
            columnas: { vivero: Vivero, superficie: { cabecera: Superficie, tipo: conteo } }
            ejemplos: [{ cabecera: [Vivero, Superficie], filas: [[Sur, "7"]], da: [{ vivero: Sur, superficie: 7 }] }]
            no: [{ cabecera: [Nombre, Superficie], filas: [[Sur, "7"]] }]
        referencias:
          - { id: anexo, patron: "hoja {:conteo} del anexo", ejemplos: ["hoja 3 del anexo"], no: ["hoja 3"] }
        controles:
          - { id: tope, dice: Las plantas son cincuenta, izquierda: suma de comunas.plantas, derecha: "50" }
        """

    private func explainer(_ blocks: [Block]? = nil) throws -> Explainer {
        let (pipeline, problems) = load(Self.yaml)
        #expect(problems == "")
        let text = [
            heading(1, "Comuna Alerce"), paragraph("Hubo 40 árboles plantados y un gasto de $ 900. El gasto previsto era de $ 700."),
            heading(1, "Comuna Boldo"), paragraph("Hubo 30 árboles nativos, según la hoja 7 del anexo. Un gasto de $ 800."),
            heading(1, "Resumen"), paragraph("En total, 70 árboles plantados. El vivero guarda 12 palas."),
        ]
        return Explainer(try #require(pipeline), document: document(blocks ?? text))
    }

    private func printed(_ notes: [Diagnostic]) -> String { notes.map(\.description).joined(separator: "\n") }

    @Test func aPatternShowsItsMatchesAndItsMisses() throws {
    }

    @Test func dump() throws {
        let e = try explainer()
        for p in ["plantas", "gasto", "anexo"] { print(printed(try e.explain(pattern: p)), "\n---") }
        for c in ["comunas.1.plantas", "comunas.2.plantas", "comunas.2.comuna", "comunas.1.codigo", "cifras.2.valor"] { print("== \(c)\n" + printed(try e.explain(cell: c)), "\n---") }
        for m in 1...9 { print("== \(m)"); do { print(printed(try e.explain(mention: "\(m)")), "\n---") } catch { print(error) } }
    }
}
