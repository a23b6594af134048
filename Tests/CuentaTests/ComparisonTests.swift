import Cuenta
import Dataset
import Foundation
import Testing

/// Two accounts of one family, a year apart.
struct ComparisonTests {
    private static let oldText = """
        # Cuenta 2024

        ## Comuna Alerce

        Hubo 40 árboles plantados y un gasto de $ 900.

        ## Comuna Boldo

        Hubo 30 árboles plantados en plazas y un gasto de $ 800. Se dieron 5 charlas.

        ## Ferias de la madera

        Asistieron 12 personas. Llovió 3 veces.

        """
    private static let newText = """
        # Cuenta 2025

        ## Comuna Alerce

        Hubo 65 árboles plantados y un gasto de $ 1.300. Se cavaron 4 pozos.

        ## Comuna Boldo

        Hubo 31 árboles sembrados en plazas y un gasto de $ 1.700.

        ## Ferias de la madera nativa

        Asistieron 12 personas. Llovió 7 veces. Se entregaron 3 becas.

        ## Glosario

        """
    /// - Parameter more: another field of `comunas`.
    private static func pipeline(_ more: String = "") -> String {
        """
        tuberia: { nombre: arbolado, version: "1" }
        vocabularios:
          - { nombre: comunas, entradas: [{ clave: "01", formas: [Alerce] }, { clave: "02", formas: [Boldo] }] }
        tablas:
          - nombre: comunas
            clave: [codigo]
            campos:
              - { nombre: codigo, tipo: string }
              - { nombre: comuna, tipo: string, vocabulario: comunas, de: codigo }
              - { nombre: plantas, tipo: integer }
              - { nombre: gasto_clp, tipo: integer, unidad: CLP }
        \(more)
          - nombre: cifras
            despivota: { tabla: comunas, clave: [codigo], medida: medida, valor: valor }
            campos: [{ nombre: codigo, tipo: string }, { nombre: medida, tipo: string }, { nombre: valor, tipo: number }]
          - nombre: indicadores
            campos: [{ nombre: indicador, tipo: string }, { nombre: valor, tipo: number }]
        grupos:
          - tabla: comunas
            en: "Comuna {codigo:vocabulario comunas}"
            patrones:
              - { id: plantas, patron: "{plantas:conteo} árboles plantados", ejemplos: ["9 árboles plantados"], no: ["9 árboles"] }
              - { id: plazas, patron: "{plantas:conteo} árboles plantados en plazas", ejemplos: ["9 árboles plantados en plazas"], no: [plazas] }
              - { id: gasto, patron: "gasto de {gasto_clp:dinero}", ejemplos: ["gasto de $ 9"], no: ["gasto de 9"] }
          - tabla: indicadores
            patrones:
              - { id: charlas, fija: { indicador: charlas }, patron: "{valor:conteo} charlas", ejemplos: ["9 charlas"], no: [charlas] }
              - { id: becas, fija: { indicador: becas }, patron: "{valor:conteo} becas", ejemplos: ["9 becas"], no: [becas] }
              - { id: publico, fija: { indicador: publico }, patron: "{valor:conteo} personas", ejemplos: ["9 personas"], no: [personas] }
        """
    }

    private static func dataset(_ text: String, _ yaml: String, name: String) throws -> Dataset {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(yaml.utf8), to: "arbolado.yaml")
        let (pipeline, problems) = Pipelines.load(path)
        #expect(problems.map(\.description) == [])
        return extract(try readDocument(Array(text.utf8), name: name), with: try #require(pipeline)).dataset
    }

    static func comparison(threshold: Int = 50) throws -> PackageComparison {
        let riego = "      - { nombre: riego, tipo: integer }"
        return PackageComparison(
            old: try dataset(oldText, pipeline(), name: "2024.md"), new: try dataset(newText, pipeline(riego), name: "2025.md"),
            threshold: threshold)
    }

    @Test func theTextSaysLossesFirst() throws {
        #expect(
            try Self.comparison().text() == """
                OLD  2024.md, 2024, pipeline arbolado 1, 1 unexplained
                NEW  2025.md, 2025, pipeline arbolado 1, 3 unexplained

                Tables and columns (1)
                  + comunas.riego

                Sections (2)
                  “Ferias de la madera” → “Ferias de la madera nativa”
                  + “Glosario”

                Patterns that died (2)
                  plazas (comunas): 1 → 0
                  charlas (indicadores): 1 → 0

                Patterns that came to life (1)
                  becas (indicadores): 0 → 1

                Values that vanished (1)
                  comunas  02 Boldo  plantas: 30

                Values that jumped by more than 50 % (2)
                  comunas  02 Boldo  gasto_clp: 800 → 1700  (+113 %)
                  comunas  01 Alerce  plantas: 40 → 65  (+63 %)

                Rows that vanished (1)
                  indicadores  charlas, 1 figure

                Rows that appeared (1)
                  indicadores  becas, 1 figure

                New sentences with numbers that no pattern takes (2)
                  line 9  31: “Hubo 31 árboles sembrados en plazas y un gasto de $ 1.700.”
                    was “Hubo 30 árboles plantados en plazas y un gasto de $ 800.” (66 % of the words)
                    taken by plazas
                  line 5  4: “Se cavaron 4 pozos.”
                    no explained sentence of OLD resembles it

                Completeness by measure (1)
                  comunas  plantas: 2 of 2 → 1 of 2

                Completeness by row (1)
                  comunas  02 Boldo: 2 of 2 → 1 of 2

                1 table or column differs, 2 sections differ, 2 patterns died, 1 pattern came to life, 1 value vanished, 2 values jumped, \
                1 row vanished, 1 row appeared, 2 new sentences are not explained

                """)
    }

    @Test func aThresholdDecidesWhatJumps() throws {
        func jumps(_ threshold: Int) throws -> [String] {
            try Self.comparison(threshold: threshold).changes.values.filter { $0.change == .jumped }.map { "\($0.row) \($0.field)" }
        }
        #expect(try jumps(44) == ["01 Alerce plantas", "01 Alerce gasto_clp", "02 Boldo gasto_clp"])
        #expect(try jumps(45) == ["01 Alerce plantas", "02 Boldo gasto_clp"])
        #expect(try jumps(113) == [])
    }

    @Test func theJSONHasEverything() throws {
        let expected = [
            #"{"anterior":{"archivo":"2024.md","anio":"2024","pipeline":"arbolado 1","sin_explicar":1},"#,
            #""nuevo":{"archivo":"2025.md","anio":"2025","pipeline":"arbolado 1","sin_explicar":3},"umbral":50,"#,
            #""columnas":[{"tabla":"comunas","campo":"riego","cambio":"aparece"}],"#,
            #""secciones":[{"cambio":"renombrada","anterior":"Ferias de la madera","nueva":"Ferias de la madera nativa","pagina":null},"#,
            #"{"cambio":"aparece","anterior":null,"nueva":"Glosario","pagina":null}],"#,
            #""columnas_del_documento":[],"#,
            #""patrones":[{"patron":"plazas","tabla":"comunas","anterior":1,"nuevo":0},"#,
            #"{"patron":"charlas","tabla":"indicadores","anterior":1,"nuevo":0},"#,
            #"{"patron":"becas","tabla":"indicadores","anterior":0,"nuevo":1}],"#,
            #""filas":[{"tabla":"indicadores","fila":"charlas","cambio":"desaparece","cifras":1},"#,
            #"{"tabla":"indicadores","fila":"becas","cambio":"aparece","cifras":1}],"#,
            #""valores":["#,
            #"{"tabla":"comunas","fila":"01 Alerce","campo":"plantas","cambio":"salta","anterior":"40","nuevo":"65","variacion":63},"#,
            #"{"tabla":"comunas","fila":"02 Boldo","campo":"plantas","cambio":"desaparece","anterior":"30","nuevo":null,"variacion":null},"#,
            #"{"tabla":"comunas","fila":"02 Boldo","campo":"gasto_clp","cambio":"salta","anterior":"800","nuevo":"1700","variacion":113}],"#,
            #""frases":[{"numeros":["4"],"frase":"Se cavaron 4 pozos.","lugar":"line 5","anterior":null,"parecido":0,"patrones":[]},"#,
            #"{"numeros":["31"],"frase":"Hubo 31 árboles sembrados en plazas y un gasto de $ 1.700.","lugar":"line 9","#,
            #""anterior":"Hubo 30 árboles plantados en plazas y un gasto de $ 800.","parecido":66,"patrones":["plazas"]}],"#,
            #""completitud":["#,
            #"{"tabla":"comunas","medida":"plantas","anterior":2,"anterior_total":2,"nuevo":1,"nuevo_total":2},"#,
            #"{"tabla":"comunas","medida":"gasto_clp","anterior":2,"anterior_total":2,"nuevo":2,"nuevo_total":2},"#,
            #"{"tabla":"comunas","fila":"01 Alerce","anterior":2,"anterior_total":2,"nuevo":2,"nuevo_total":2},"#,
            #"{"tabla":"comunas","fila":"02 Boldo","anterior":2,"anterior_total":2,"nuevo":1,"nuevo_total":2}],"#,
            #""cuadros":[{"tabla":"comunas","medidas":["plantas","gasto_clp"],"filas":["#,
            #"{"fila":"01 Alerce","celdas":["salta","sigue"]},{"fila":"02 Boldo","celdas":["desaparece","salta"]}]}]}"#,
        ]
        #expect(try Self.comparison().json() == expected.joined() + "\n")
    }

    @Test func theSameTwiceIsNoChange() throws {
        let one = try Self.dataset(Self.oldText, Self.pipeline(), name: "2024.md")
        let comparison = PackageComparison(old: one, new: one)
        #expect(comparison.summary == "nothing changed")
        #expect(!comparison.changes.hasLosses)
        #expect(try Self.comparison().changes.hasLosses)
        let other = try Self.dataset(
            Self.oldText, Self.pipeline().replacingOccurrences(of: #"version: "1""#, with: #"version: "2""#), name: "2024.md")
        #expect(
            PackageComparison(old: one, new: other).text() == """
                OLD  2024.md, 2024, pipeline arbolado 1, 1 unexplained
                NEW  2024.md, 2024, pipeline arbolado 2, 1 unexplained
                     the pipelines differ: what a pattern or a column says may not be comparable

                nothing changed

                """)
    }
}
